//! The questionnaire as a file for people without a terminal: a page for a browser, which gives an answers file back, or a
//! workbook, which `import` reads.
//!
//! Everything that can be read stands in the page, so that it can be printed where no script runs. The script shows one
//! screen at a time, keeps answers and writes them; it has no words of its own.

mod facts;
mod page;
mod phrases;
mod practice;
#[cfg(feature = "workbook")]
pub(crate) mod workbook;

use std::error::Error;
use std::fmt;

use crate::answers::Answers;
use crate::catalog::{AskedPoints, Catalog, Filter, PointIx, PracticeIx};
use crate::messages::Messages;
use crate::problem::word_enum;

word_enum! {
    /// The forms that a questionnaire can take.
    pub enum FormFormat {
        /// One file for a browser.
        Html = "html",
        /// For a spreadsheet program.
        Xlsx = "xlsx",
    }
}

impl FormFormat {
    /// The endings of files that hold it, without the dot.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Html => &["html", "htm"],
            Self::Xlsx => &["xlsx"],
        }
    }
}

/// What a questionnaire asks, and of whom.
#[derive(Debug, Clone, Copy)]
pub struct Questionnaire<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// Whose answers they will be, and what is known already: it is shown, and counts once it is confirmed.
    pub known: &'a Answers,
    /// What is asked, in catalog order.
    pub practices: &'a [PracticeIx],
    /// Which points of these practices are asked.
    pub asked: &'a AskedPoints,
    /// What chose these practices. With the organization it tells one form from another, whatever the catalog becomes.
    pub filter: &'a Filter,
    /// Where to hand the answers in; the person who gave the form where nothing is said.
    pub hand_in: Option<&'a str>,
}

impl Questionnaire<'_> {
    /// The points of a practice that are asked.
    fn points(&self, ix: PracticeIx) -> &[PointIx] {
        self.asked.get(&ix).map_or(&[], Vec::as_slice)
    }
}

/// Why a questionnaire cannot be drawn as a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkbookError {
    /// This program was built without workbooks.
    NotBuilt,
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

/// Draws a questionnaire.
///
/// # Errors
/// Why it cannot be a workbook.
pub fn questionnaire(
    format: FormFormat,
    asked: &Questionnaire<'_>,
    messages: &Messages,
) -> Result<Vec<u8>, WorkbookError> {
    match format {
        FormFormat::Html => Ok(page::page(asked, messages).into_bytes()),
        #[cfg(feature = "workbook")]
        FormFormat::Xlsx => workbook::workbook(asked, messages),
        #[cfg(not(feature = "workbook"))]
        FormFormat::Xlsx => Err(WorkbookError::NotBuilt),
    }
}
