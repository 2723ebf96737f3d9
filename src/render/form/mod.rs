//! The questionnaire as a file for people without a terminal: a page for a browser, which gives an answers file back, or a
//! workbook, which `import` reads.
//!
//! Everything that can be read stands in the page, so that it can be printed where no script runs. The script shows one
//! screen at a time, keeps answers and writes them; it has no words of its own.

mod facts;
mod languages;
mod page;
mod phrases;
mod practice;
#[cfg(feature = "workbook")]
pub(crate) mod workbook;
mod workbook_error;

use crate::answers::Answers;
use crate::assess::Findings;
use crate::catalog::{AskedPoints, Catalog, Filter, PointIx, PracticeIx};
use crate::messages::Messages;
use crate::problem::word_enum;

#[cfg(not(feature = "workbook"))]
pub(crate) use workbook_error::NOT_BUILT;
pub use workbook_error::WorkbookError;

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
    /// What clones show of the statements: it stands beside them, and a button takes it.
    pub findings: Option<&'a Findings>,
    /// What a reader can choose besides the language of the questionnaire.
    pub others: &'a [FormLanguage<'a>],
}

/// A language that a questionnaire can be read in.
#[derive(Debug, Clone, Copy)]
pub struct FormLanguage<'a> {
    /// Its phrases.
    pub messages: &'a Messages,
    /// The same catalog in it.
    pub catalog: &'a Catalog,
}

impl Questionnaire<'_> {
    /// The points of a practice that are asked.
    fn points(&self, ix: PracticeIx) -> &[PointIx] {
        self.asked.get(&ix).map_or(&[], Vec::as_slice)
    }
}

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
        FormFormat::Xlsx if !asked.others.is_empty() => Err(WorkbookError::Languages),
        #[cfg(feature = "workbook")]
        FormFormat::Xlsx => workbook::workbook(asked, messages),
        #[cfg(not(feature = "workbook"))]
        FormFormat::Xlsx => Err(WorkbookError::NotBuilt),
    }
}
