//! PDF: a report for print and for leadership, tagged for those who listen to it (PDF/UA-1) and made to last
//! (PDF/A-2a).
//!
//! The document is laid out into a display list of our own (`display`), which one file, `backend`, writes as PDF.
//!
//! Right-to-left scripts are drawn in the order of their characters and without joining forms; the text that is read
//! out or copied is right.

mod backend;
mod blocks;
mod display;
mod fonts;
mod front;
mod layout;
mod marks;
mod page;
mod picture;
mod prose;
mod structure;
mod style;
mod table;
mod tags;
mod text;
mod xmp;

use std::fmt;

use super::{Look, Paper};
use crate::document::Document;

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// A font cannot be used.
    Font {
        /// Its place in [`Look::fonts`]; none for one of our own.
        place: Option<usize>,
        /// What is wrong with it.
        why: String,
    },
    /// The file could not be put together.
    Write(String),
}

impl PdfError {
    /// The font at `place` of all, of which the first `own` are our own.
    fn font(place: usize, own: usize, why: impl Into<String>) -> Self {
        Self::Font { place: place.checked_sub(own), why: why.into() }
    }
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font { place: Some(place), why } => write!(f, "font {} cannot be used: {why}", place + 1),
            Self::Font { place: None, why } => write!(f, "the program's own font cannot be used: {why}"),
            Self::Write(why) => write!(f, "the PDF could not be put together: {why}"),
        }
    }
}

impl std::error::Error for PdfError {}

/// `document` as a PDF.
///
/// A character that no font has is drawn as a box with its code, and keeps its meaning for search and screen readers.
pub(super) fn draw_pdf(document: &Document, look: &Look<'_>) -> Result<Vec<u8>, PdfError> {
    let fonts = fonts::Fonts::new(look.fonts)?;
    let book = layout::lay_out(document, &fonts, look.paper.sheet());
    backend::write(&book, &fonts, document)
}

impl Paper {
    fn sheet(self) -> style::Sheet {
        match self {
            Self::A4 => style::Sheet { width: 595.276, height: 841.89 },
            Self::Letter => style::Sheet { width: 612.0, height: 792.0 },
        }
    }
}
