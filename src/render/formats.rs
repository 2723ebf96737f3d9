//! Each form of a report and of a check, and what draws it.

use super::exchange::rows::RowFormat;
use super::{CheckFormat, Drawn, Look, PageFormat, PdfError, comparison_json, csv, draw, exchange, json};
use crate::assess::Assessed;
use crate::document::{self, Check, Compared, Document, Options, Since};
use crate::messages::Messages;
use crate::problem::{Word, word_enum};

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
        /// For a word processor, to go on writing.
        Docx = "docx",
        /// For programs.
        Json = "json",
        /// One row an open point, for trackers and spreadsheets.
        Csv = "csv",
    }
}

impl Format {
    /// The endings of files that hold it, without the dot.
    pub fn endings(self) -> &'static [&'static str] {
        endings_of(self.word())
    }
}

word_enum! {
    /// The forms that a comparison or a plan can take.
    pub enum DocumentFormat {
        /// For reading in a terminal.
        Terminal = "terminal",
        /// For a repository, a wiki or a pull request.
        Markdown = "markdown",
        /// One file for a browser.
        Html = "html",
        /// For paper and for leadership.
        Pdf = "pdf",
        /// For the template of an organization.
        Docx = "docx",
        /// For programs.
        Json = "json",
    }
}

impl DocumentFormat {
    /// The endings of files that hold it, without the dot.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Terminal => &["txt"],
            Self::Markdown => &["md", "markdown"],
            Self::Html => &["html", "htm"],
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Json => &["json"],
        }
    }

    /// How its page is drawn; none where programs read it.
    pub fn page(self) -> Option<PageFormat> {
        match self {
            Self::Terminal => Some(PageFormat::Terminal),
            Self::Markdown => Some(PageFormat::Markdown),
            Self::Html => Some(PageFormat::Html),
            Self::Pdf => Some(PageFormat::Pdf),
            Self::Docx => Some(PageFormat::Docx),
            Self::Json => None,
        }
    }
}

word_enum! {
    /// The forms that a portfolio can take: pages and JSON of its sums, and rows of its units.
    pub enum PortfolioFormat {
        /// For reading in a terminal.
        Terminal = "terminal",
        /// For a repository or a wiki.
        Markdown = "markdown",
        /// One file for a browser.
        Html = "html",
        /// For paper and for leadership.
        Pdf = "pdf",
        /// For the template of an organization.
        Docx = "docx",
        /// For programs.
        Json = "json",
        /// Rows, one JSON object a line.
        Jsonl = "jsonl",
        /// Rows, for spreadsheets.
        Csv = "csv",
        /// Rows as columns, compressed.
        Parquet = "parquet",
    }
}

impl PortfolioFormat {
    /// The form of a page or of JSON; none where it is one of rows.
    pub fn document(self) -> Option<DocumentFormat> {
        DocumentFormat::from_word(self.word())
    }

    /// The form of rows; none where it is one of a page.
    pub fn rows(self) -> Option<RowFormat> {
        RowFormat::from_word(self.word())
    }

    /// The endings of files that hold it, without the dot.
    pub fn endings(self) -> &'static [&'static str] {
        endings_of(self.word())
    }
}

/// The endings of files in a form of a page, of JSON or of rows.
fn endings_of(word: &str) -> &'static [&'static str] {
    let document = DocumentFormat::from_word(word).map(DocumentFormat::endings);
    document.or_else(|| RowFormat::from_word(word).map(RowFormat::endings)).unwrap_or_default()
}

/// The first line of a comparison in Markdown, which no page shows: by it a later run finds the comment that it renews.
pub const MARKER: &str = "<!-- ospo-assess: comparison -->\n";

/// A document in a format, or as what programs read of it.
///
/// # Errors
/// If a font of the look cannot be used.
pub fn document(
    format: DocumentFormat,
    document: &Document,
    json: impl FnOnce() -> String,
    look: &Look<'_>,
) -> Result<Drawn, PdfError> {
    match format.page() {
        Some(page) => draw(page, document, look),
        None => Ok(json().into()),
    }
}

/// A comparison in a format, in the language of the phrases.
///
/// # Errors
/// If a font of the look cannot be used.
pub fn comparison(
    format: DocumentFormat,
    compared: &Compared<'_>,
    look: &Look<'_>,
    messages: &Messages,
) -> Result<Drawn, PdfError> {
    let page = document::comparison(compared, messages);
    let mut drawn = document(format, &page, || comparison_json(compared), look)?;
    if format == DocumentFormat::Markdown {
        drawn.bytes.splice(0..0, MARKER.bytes());
    }
    Ok(drawn)
}

/// A report in a format, and where people read it, in the language of the phrases; with what became of it `since` an earlier
/// assessment.
///
/// # Errors
/// If a font of the look cannot be used.
pub fn report(
    format: Format,
    assessment: Assessed<'_>,
    options: &Options,
    since: Option<&Since<'_>>,
    look: &Look<'_>,
    messages: &Messages,
) -> Result<Drawn, PdfError> {
    let page = match format {
        Format::Terminal => PageFormat::Terminal,
        Format::Markdown => PageFormat::Markdown,
        Format::Html => PageFormat::Html,
        Format::Pdf => PageFormat::Pdf,
        Format::Docx => PageFormat::Docx,
        Format::Json => return Ok(json(assessment, options, since).into()),
        Format::Csv => return Ok(csv(assessment, options).into()),
    };
    draw(page, &document::report(assessment, options, since, messages), look)
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
