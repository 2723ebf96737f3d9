//! What people read: each file draws a [`Document`] in one format and adds neither words nor numbers.

pub mod address;
pub mod charts;
pub mod drawing;
mod html;
mod look;
mod markdown;
mod pdf;
mod plain;
mod terminal;
mod typeset;

pub use look::{Look, PageFormat, Paper};
pub use typeset::PdfError;

use std::collections::BTreeSet;

use crate::document::Document;

/// A document as a format has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// What is written to a file or a terminal.
    pub bytes: Vec<u8>,
    /// Characters for which a PDF shows boxes with their codes, because neither our fonts nor those of the look have
    /// them. Other formats leave it to whoever shows them.
    pub missing: BTreeSet<char>,
}

impl From<String> for Drawn {
    fn from(text: String) -> Self {
        Self { bytes: text.into_bytes(), missing: BTreeSet::new() }
    }
}

/// `document` in a format: equal documents and looks, equal bytes.
///
/// # Errors
/// If a font of the look is damaged, maps no characters or must not be embedded; only a PDF asks for fonts.
pub fn draw(format: PageFormat, document: &Document, look: &Look<'_>) -> Result<Drawn, PdfError> {
    Ok(match format {
        PageFormat::Terminal => terminal::draw_terminal(document, look).into(),
        PageFormat::Markdown => markdown::draw_markdown(document).into(),
        PageFormat::Html => html::draw_html(document).into(),
        PageFormat::Pdf => pdf::draw_pdf(document, look)?,
    })
}
