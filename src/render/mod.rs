//! The formats: one file each. They draw a document and add neither words nor numbers.

pub mod address;
mod browse;
pub mod charts;
mod check;
mod csv;
mod github;
mod gitlab;
pub mod html;
pub(crate) mod json;
mod junit;
pub mod markdown;
pub mod pdf;
mod plain;
mod sarif;
mod schema;
pub mod shapes;
pub mod terminal;

pub use browse::{list_json, resources_json, show_json};
pub use check::{CheckFormat, check};
pub use csv::csv;
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use pdf::{Paper, PdfError, PdfOptions, pdf};
pub use schema::{SchemaOf, schema};
pub use terminal::{TerminalLook, terminal};

use crate::assess::Assessment;
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
    assessment: &Assessment<'_>,
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
