//! Every word of the report, in no format: what the assessment says to people, once, for all formats to draw.

mod actions;
mod appendix;
mod browse;
mod check;
mod checking;
mod draft;
mod findings;
mod gaps;
mod gate_words;
mod issue;
mod labels;
mod model;
mod page_one;
mod report;
mod roadmap;
mod standing;
mod verdict;
mod words;

pub use actions::{Action, first_actions};
pub use browse::{list, resources, show};
pub use check::{Check, Finding, GateLine, Learn, Outcome, PracticeLine, Stand, Step, Weight};
pub use draft::Options;
pub use issue::{Issue, Task, closing_words, issue};
pub use model::*;
pub use report::report;
pub use verdict::verdict;
pub use words::{bounds, commas, day};
