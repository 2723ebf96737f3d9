//! The questionnaire as one HTML file: it asks for nothing, is answered in a browser, and gives an answers file back.
//!
//! Everything that can be read stands in the page, so that it can be printed where no script runs. The script shows one
//! screen at a time, keeps answers and writes them; it has no words of its own.

mod facts;
mod page;
mod phrases;
mod practice;

use crate::answers::Answers;
use crate::assess::Findings;
use crate::catalog::{AskedPoints, Catalog, Filter, PointIx, PracticeIx};
use crate::messages::Messages;
use crate::problem::word_enum;

word_enum! {
    /// The forms that a questionnaire can take.
    pub enum FormFormat {
        /// One file for a browser.
        Html = "html",
    }
}

impl FormFormat {
    /// The endings of files that hold it, without the dot.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Html => &["html", "htm"],
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
}

impl Questionnaire<'_> {
    /// The points of a practice that are asked.
    fn points(&self, ix: PracticeIx) -> &[PointIx] {
        self.asked.get(&ix).map_or(&[], Vec::as_slice)
    }
}

/// Draws a questionnaire as one HTML file.
pub fn questionnaire(asked: &Questionnaire<'_>, messages: &Messages) -> String {
    page::page(asked, messages)
}
