//! The interview: a friendly editor for the answers file.
//!
//! A [`Session`] is a state machine over practices that knows no terminal and no file. A [`Flow`] leads a person through
//! it: what it shows and asks goes through a [`Prompt`], what it keeps through a [`AnswersStore`].

mod answers_store;
mod details;
mod flow;
mod keys;
mod layout;
mod plain;
mod prompt;
mod rich;
mod route;
mod saving;
mod session;
mod start;
mod summary;
#[cfg(test)]
mod test_prompt;
#[cfg(test)]
mod tests;
mod words;

pub use answers_store::{AnswersStore, Policy, Saved, Trouble};
pub use flow::{End, Flow};
pub use plain::{Lines, Plain, Typed};
pub use prompt::{Ask, Item, Line, Needed, Prompt, Reply, Stop, Style, Tick, Ticked};
pub use rich::{Rich, restore_terminal, resume_terminal};
pub use route::{Filters, Route, minutes};
pub use session::{Facts, Session};
pub use start::{filtered, set_up};
pub use summary::{kept, parting};
