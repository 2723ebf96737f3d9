//! The shell around the core: arguments, files, streams, environment and exit codes.

mod exit;
mod files;

pub use exit::{Exit, Failure};
