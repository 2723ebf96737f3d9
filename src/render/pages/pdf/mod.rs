//! PDF: a report for print and for leadership, tagged for those who listen to it (PDF/UA-1) and made to last
//! (PDF/A-2a).
//!
//! The document is laid out into a display list of our own (`typeset::display_list`), which one file, `typeset::backend`, writes as PDF.
//!
//! Right-to-left scripts are drawn in the order of their characters and without joining forms; the text that is read
//! out or copied is right.

mod blocks;
mod layout;
mod page_one;
mod picture;
mod prose;
mod state_icons;
mod table;

use super::typeset::{backend, fonts::Fonts, style::Sheet};
use super::{Look, Paper, PdfError};
use crate::document::Document;

/// `document` as a PDF.
///
/// A character that no font has is drawn as a box with its code, and keeps its meaning for search and screen readers.
pub(super) fn draw_pdf(document: &Document, look: &Look<'_>) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::new(look.fonts)?;
    let book = layout::lay_out(document, &fonts, look.paper.sheet());
    backend::write(&book, &fonts, document)
}

impl Paper {
    fn sheet(self) -> Sheet {
        match self {
            Self::A4 => Sheet { width: 595.276, height: 841.89 },
            Self::Letter => Sheet { width: 612.0, height: 792.0 },
        }
    }
}
