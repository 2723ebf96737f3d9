//! Why a questionnaire cannot be a workbook, in English like all that is said of files.

use std::error::Error;
use std::fmt;

/// Why a questionnaire cannot be drawn as a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookError {
    /// This program was built without workbooks.
    NotBuilt,
    /// More languages than one are asked for.
    Languages,
    /// What is known already is longer than a cell holds.
    TooLong {
        /// The whole id of the practice.
        practice: String,
        /// What of it: the key of an answers file.
        key: &'static str,
    },
    /// The file could not be put together.
    Unwritten(String),
}

impl fmt::Display for WorkbookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt => f.write_str(NOT_BUILT),
            Self::Languages => {
                f.write_str("a workbook has one language: name one with --lang, or write the form for a browser, --output form.html")
            }
            Self::TooLong { practice, key } => {
                write!(f, "`{key}` of {practice} is longer than the 32,767 characters that a cell holds: shorten it")
            }
            Self::Unwritten(why) => write!(f, "the workbook cannot be written: {why}"),
        }
    }
}

impl Error for WorkbookError {}

/// What a program without workbooks says of one.
pub(crate) const NOT_BUILT: &str = "this ospo-assess was built without workbooks (the feature `workbook`)";
