//! The interview: a friendly editor for the answers file.
//!
//! A [`Session`] is a state machine over practices that knows no terminal and no file. A [`Flow`] leads a person through
//! it: what it shows and asks goes through a [`Prompt`], what it keeps through a [`Keeper`].

mod choices;
mod details;
mod flow;
mod keeper;
mod layout;
mod path;
mod plain;
mod prompt;
mod rich;
mod saving;
#[cfg(test)]
mod script;
mod session;
mod start;
mod summary;
#[cfg(test)]
mod tests;
mod words;

pub use flow::{End, Flow};
pub use keeper::{Keeper, Policy, Saved, Trouble};
pub use path::{Filters, Path};
pub use plain::{Lines, Plain, Typed};
pub use prompt::{Ask, Item, Line, Needed, Prompt, Reply, Stop, Style, Tick, Ticked};
pub use rich::{Rich, restore_terminal, resume_terminal};
pub use session::{Facts, Session};
pub use start::{filtered, set_up};
pub use summary::{kept, parting};
