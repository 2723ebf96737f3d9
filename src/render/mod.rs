//! The formats: pages for people, which draw a document, and exchange for programs, made from facts.

pub mod exchange;
pub mod pages;

pub use exchange::{CheckFormat, SchemaOf, check, csv, json, list_json, resources_json, schema, show_json};
pub use pages::{Paper, PdfError, PdfOptions, TerminalLook, html, markdown, pdf, terminal};

use crate::assess::Assessed;
use crate::document::{self, Options};
use crate::problem::Word;

/// The forms a report can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// For reading in a terminal.
    Terminal,
    /// For a repository or wiki.
    Markdown,
    /// One file for a browser.
    Html,
    /// For paper and for leadership.
    Pdf,
    /// For programs.
    Json,
    /// One row an open point, for trackers and spreadsheets.
    Csv,
}

impl Word for Format {
    const ALL: &'static [Self] = &[Self::Terminal, Self::Markdown, Self::Html, Self::Pdf, Self::Json, Self::Csv];

    fn word(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Json => "json",
            Self::Csv => "csv",
        }
    }
}

impl Format {
    /// The endings of files that hold it, without the dot.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Terminal => &["txt"],
            Self::Markdown => &["md", "markdown"],
            Self::Html => &["html", "htm"],
            Self::Pdf => &["pdf"],
            Self::Json => &["json"],
            Self::Csv => &["csv"],
        }
    }
}

/// What the formats need to know besides the document.
#[derive(Debug, Clone)]
pub struct Medium {
    /// The terminal.
    pub terminal: TerminalLook,
    /// The paper and fonts.
    pub pdf: PdfOptions,
}

/// A report in a format.
///
/// # Errors
/// If a font given for a PDF cannot be used.
pub fn report(
    format: Format,
    assessment: Assessed<'_>,
    options: &Options,
    medium: &Medium,
) -> Result<Vec<u8>, PdfError> {
    let document = || document::report(assessment, options);
    Ok(match format {
        Format::Terminal => terminal(&document(), &medium.terminal).into_bytes(),
        Format::Markdown => markdown(&document()).into_bytes(),
        Format::Html => html(&document()).into_bytes(),
        Format::Pdf => pdf(&document(), &medium.pdf)?,
        Format::Json => json(assessment).into_bytes(),
        Format::Csv => csv(assessment, options).into_bytes(),
    })
}
