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

use crate::document::Document;

/// `document` in a format: equal documents and looks, equal bytes.
///
/// # Errors
/// If a font of the look is damaged, maps no characters or must not be embedded; only a PDF asks for fonts.
pub fn draw(format: PageFormat, document: &Document, look: &Look<'_>) -> Result<Vec<u8>, PdfError> {
    Ok(match format {
        PageFormat::Terminal => terminal::draw_terminal(document, look).into_bytes(),
        PageFormat::Markdown => markdown::draw_markdown(document).into_bytes(),
        PageFormat::Html => html::draw_html(document).into_bytes(),
        PageFormat::Pdf => pdf::draw_pdf(document, look)?,
    })
}
