//! How a run ends: the exit codes, and the failures that lead to them.

use std::io;
use std::path::PathBuf;

use crate::problem::Problems;

/// Exit codes; the README lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// Done; all gates held.
    Done = 0,
    /// A gate failed.
    GateFailed = 1,
    /// The command line is wrong.
    Usage = 2,
    /// An input is invalid or cannot be read.
    BadInput = 3,
    /// Practices are unanswered where `--complete` was asked.
    Incomplete = 4,
    /// Nothing to assess.
    Nothing = 5,
    /// A result could not be written.
    Unwritten = 6,
    /// Interrupted; everything answered so far is saved.
    Interrupted = 130,
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// The command line asks for something that cannot be: what, and the way out.
    Usage(String),
    /// Files with problems in them.
    Problems(Problems),
    /// There is nothing to assess: why.
    Nothing(String),
    /// A result could not be written: where, and why.
    Unwritten(PathBuf, io::Error),
    /// An interview cannot keep its answers in the file: why, and the way out.
    Unkept(String),
    /// Standard output could not be written.
    Output(io::Error),
}

impl Failure {
    /// The exit code of it.
    pub(super) fn exit(&self) -> Exit {
        match self {
            Self::Usage(_) => Exit::Usage,
            Self::Problems(_) => Exit::BadInput,
            Self::Nothing(_) => Exit::Nothing,
            Self::Unwritten(..) | Self::Unkept(_) | Self::Output(_) => Exit::Unwritten,
        }
    }
}
