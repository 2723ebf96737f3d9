//! Every word of the report, in no format: what the assessment says to people, once, for all formats to draw.

mod actions;
mod appendix;
mod browse;
mod check;
mod checking;
mod compare;
mod compared;
mod draft;
mod findings;
mod gaps;
mod gate_words;
mod labels;
mod model;
mod movements;
mod page_one;
mod plan;
mod report;
mod roadmap;
mod standing;
mod trend;
mod verdict;
mod words;

pub use actions::{Action, first_actions};
pub use browse::{list, resources, show};
pub use check::{Check, Finding, GateLine, Learn, Outcome, PracticeLine, Stand, Step, Weight};
pub use compare::{change_blocks, comparison};
pub use compared::{Compared, HistoryLimits, LeftOut, NamedSide};
pub use draft::Options;
pub use model::*;
pub use plan::{plan, what_if_document};
pub use report::report;
pub use trend::trend;
pub use verdict::verdict;
pub use words::{bounds, commas, day};
