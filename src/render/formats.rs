//! Each form of a report and of a check, and what draws it.

use super::{CheckFormat, Drawn, Look, PageFormat, PdfError, csv, draw, exchange, json};
use crate::assess::Assessed;
use crate::document::{self, Check, Options};
use crate::messages::Messages;
use crate::problem::word_enum;

word_enum! {
    /// The forms a report can take.
    pub enum Format {
        /// For reading in a terminal.
        Terminal = "terminal",
        /// For a repository or wiki.
        Markdown = "markdown",
        /// One file for a browser.
        Html = "html",
        /// For paper and for leadership.
        Pdf = "pdf",
        /// For programs.
        Json = "json",
        /// One row an open point, for trackers and spreadsheets.
        Csv = "csv",
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

/// A report in a format, and where people read it, in the language of the phrases.
///
/// # Errors
/// If a font of the look cannot be used.
pub fn report(
    format: Format,
    assessment: Assessed<'_>,
    options: &Options,
    look: &Look<'_>,
    messages: &Messages,
) -> Result<Drawn, PdfError> {
    let page = match format {
        Format::Json => return Ok(json(assessment, options).into()),
        Format::Csv => return Ok(csv(assessment, options).into()),
        Format::Terminal => PageFormat::Terminal,
        Format::Markdown => PageFormat::Markdown,
        Format::Html => PageFormat::Html,
        Format::Pdf => PageFormat::Pdf,
    };
    draw(page, &document::report(assessment, options, messages), look)
}

/// A check in a form; the phrases are those that it was made with.
///
/// # Errors
/// None: a page of words asks for no font of the look.
pub fn check(format: CheckFormat, check: &Check, look: &Look<'_>, messages: &Messages) -> Result<Drawn, PdfError> {
    let document = || document::verdict(check, messages);
    let text = match format {
        CheckFormat::Text => return draw(PageFormat::Terminal, &document(), look),
        CheckFormat::Markdown => return draw(PageFormat::Markdown, &document(), look),
        CheckFormat::Json => exchange::check_json(check),
        CheckFormat::Junit => exchange::junit(check),
        CheckFormat::Sarif => exchange::sarif(check),
        CheckFormat::Github => exchange::github(check, messages),
        CheckFormat::Gitlab => exchange::gitlab(check),
        CheckFormat::Badge => exchange::badge(check),
    };
    Ok(text.into())
}
