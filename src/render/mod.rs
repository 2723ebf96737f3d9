//! The formats: pages for people, which draw a document, and exchange for programs, made from facts.

pub mod exchange;
pub mod pages;

pub use exchange::{CheckFormat, SchemaOf, check, csv, json, list_json, resources_json, schema, show_json};
pub use pages::{Drawn, Look, PageFormat, Paper, PdfError, draw};

use std::ffi::OsStr;

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

    /// The format that the ending of a file, without the dot, stands for; its case does not matter.
    pub fn from_ending(ending: &OsStr) -> Option<Self> {
        let names = |known: &&'static str| ending.eq_ignore_ascii_case(known);
        Self::ALL.iter().copied().find(|format| format.endings().iter().any(names))
    }
}

/// A report in a format.
///
/// # Errors
/// If a font of the look cannot be used.
pub fn report(
    format: Format,
    assessment: &Assessment<'_>,
    options: &Options,
    look: &Look<'_>,
) -> Result<Drawn, PdfError> {
    let page = match format {
        Format::Json => return Ok(json(assessment).into()),
        Format::Csv => return Ok(csv(assessment, options).into()),
        Format::Terminal => PageFormat::Terminal,
        Format::Markdown => PageFormat::Markdown,
        Format::Html => PageFormat::Html,
        Format::Pdf => PageFormat::Pdf,
    };
    draw(page, &document::report(assessment, options), look)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_names_its_format_in_any_case() {
        for format in Format::ALL {
            for ending in format.endings() {
                assert_eq!(Format::from_ending(OsStr::new(ending)), Some(*format));
                assert_eq!(Format::from_ending(OsStr::new(&ending.to_uppercase())), Some(*format));
            }
        }
        assert_eq!(Format::from_ending(OsStr::new("Md")), Some(Format::Markdown));
        for unknown in ["docx", "", "pdf ", "md.bak"] {
            assert_eq!(Format::from_ending(OsStr::new(unknown)), None);
        }
    }
}
