//! PDF: a report for print and for leadership, tagged for those who listen to it (PDF/UA-1) and made to last
//! (PDF/A-2a).
//!
//! Each block becomes boxes (`composer` and its users), the boxes pages (`layout`), and `typeset` writes them.

mod blocks;
mod composer;
mod contents;
mod facts;
mod layout;
mod list;
mod page_one;
mod picture;
mod state_icons;
mod style;
mod table;

use super::typeset::fonts::Fonts;
use super::typeset::page::Sheet;
use super::typeset::{Meta, write};
use super::{Drawn, Look, Paper, PdfError};
use crate::document::Document;
use crate::messages::ENGLISH;

/// `document` as a PDF.
///
/// A character that no font has is drawn as a box with its code, and keeps its meaning for search and screen readers.
pub(super) fn draw_pdf(document: &Document, look: &Look<'_>) -> Result<Drawn, PdfError> {
    let fonts = Fonts::new(look.fonts)?;
    let book = layout::lay_out(document, &fonts, look.paper.sheet());
    let (bytes, missing) = write(&book, &fonts, &meta(document))?;
    Ok(Drawn { bytes, missing })
}

/// The program that makes the file.
const TOOL: &str = concat!("ospo-assess ", env!("CARGO_PKG_VERSION"));

/// The language of a document; English is that of Britain.
fn language(document: &Document) -> &str {
    match document.labels.language.as_str() {
        ENGLISH => "en-GB",
        other => other,
    }
}

fn meta(document: &Document) -> Meta<'_> {
    Meta {
        title: &document.title,
        author: &document.organization,
        subject: &document.summary,
        tool: TOOL,
        language: language(document),
        date: document.date,
    }
}

impl Paper {
    fn sheet(self) -> Sheet {
        match self {
            Self::A4 => Sheet { width: 595.276, height: 841.89 },
            Self::Letter => Sheet { width: 612.0, height: 792.0 },
        }
    }
}
