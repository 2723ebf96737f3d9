//! The shell around the core: arguments, files, streams, environment and exit codes.

mod exit;
mod files;
mod interview;
mod store;

pub use exit::{Exit, Failure};
pub use interview::{InterviewOptions, can_ask, run as run_interview};
