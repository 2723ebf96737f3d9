//! What other files say of answers: answers come out, never a change of an answers file.

mod report;

pub use report::{PastReport, read_report};
