//! The words that a format sets around what a document says.

use chrono::NaiveDate;

use super::model::Mark;
use super::words::day;
use crate::messages::{Arg, Messages, Piece};
use crate::say;

/// Words of no section: what stands at the edges of a page, and what a mark is called. In the language of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// The language of the document: `en`.
    pub language: &'static str,
    /// Its day, for a line of its own.
    pub day: String,
    /// The heading of the contents.
    pub contents: String,
    /// Leads past what stands before the first section.
    pub skip: String,
    page: Vec<Piece>,
    marks: Vec<(Mark, String)>,
}

impl Labels {
    /// The labels of a document of a day.
    pub fn of(messages: &Messages, date: NaiveDate) -> Self {
        let name = |mark: &Mark| (*mark, say!(messages, "shared-mark", mark = mark.word()));
        Self {
            language: messages.language(),
            // Nothing stands beside it that a line could break from.
            day: day(messages, date).replace('\u{a0}', " "),
            contents: say!(messages, "shared-contents"),
            skip: say!(messages, "shared-skip"),
            page: say!(messages, slots "shared-page", page = Arg::Slot, pages = Arg::Slot),
            marks: Mark::NAMED.iter().map(name).collect(),
        }
    }

    /// A mark in a word; empty for none.
    pub fn mark(&self, mark: Mark) -> &str {
        self.marks.iter().find(|(one, _)| *one == mark).map_or("", |(_, name)| name)
    }

    /// The names of all marks.
    pub fn marks(&self) -> impl Iterator<Item = &str> {
        self.marks.iter().map(|(_, name)| name.as_str())
    }

    /// The foot of a page: which it is, and of how many.
    pub fn page(&self, page: usize, pages: usize) -> String {
        let numbers = [page, pages].map(|number| number.to_string());
        let word = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Slot(at) => numbers.get(*at).cloned().unwrap_or_default(),
        };
        self.page.iter().map(word).collect()
    }
}
