//! The interview: a friendly editor for the answers file.
//!
//! A [`Session`] is a state machine over practices that knows no terminal and no file. A [`Flow`] leads a person through
//! it: what it shows and asks goes through a [`Prompt`], what it keeps through an [`AnswersStore`].

mod again;
mod answering;
mod answers_store;
mod asked;
mod choices;
mod dates;
mod details;
mod ending;
mod flow;
mod found;
mod keys;
mod layout;
mod line;
mod plain;
mod prompt;
mod question;
mod rich;
mod route;
mod saving;
mod session;
mod setup;
mod sheet;
mod short;
mod start;
mod summary;
#[cfg(test)]
mod test_prompt;
#[cfg(test)]
mod tests;
mod words;
mod workshop;

pub use answers_store::{AnswersStore, Policy, Saved, Trouble};
pub use choices::Choice;
pub use flow::Flow;
pub use line::{Line, Style};
pub use plain::{Lines, Plain, Typed, TypedLine};
pub use prompt::{Act, Ask, Item, Needed, Prompt, Reply, Stop};
pub use rich::{Rich, leave_terminal, restore_terminal, resume_terminal};
pub use route::{Filters, Route};
pub use session::{End, Session};
pub use setup::set_up;
pub use sheet::{Draft, PointRow, Sheet};
pub use start::filtered;
pub use summary::{kept, lost, parting};
pub use workshop::Workshop;
