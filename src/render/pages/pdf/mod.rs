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
use super::typeset::{BATCH, Meta, write};
use super::{Drawn, Look, Paper, PdfError, TOOL, language};
use crate::document::Document;

/// `document` as a PDF.
///
/// A character that no font has is drawn as a box with its code, and keeps its meaning for search and screen readers.
pub(super) fn draw_pdf(document: &Document, look: &Look<'_>) -> Result<Drawn, PdfError> {
    let fonts = Fonts::new(look.fonts)?;
    let book = layout::lay_out(document, &fonts, look.paper.sheet(), look.brand);
    let (bytes, missing) = write(&book, &fonts, &meta(document), BATCH)?;
    Ok(Drawn { bytes, missing })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers;
    use crate::assess::assess;
    use crate::document::{Options, report};
    use crate::messages::Messages;
    use crate::problem::Source;
    use crate::shipped::shipped_catalog;

    const EXAMPLE: &str = include_str!("../../../cli/example.toml");

    #[test]
    fn a_book_is_the_same_however_many_pages_are_drawn_at_once() {
        let catalog = shipped_catalog().unwrap();
        let answers = answers::parse(&Source::new("example.toml", EXAMPLE), &catalog).unwrap();
        let assessment = assess(&catalog, &answers);
        let document = report(assessment.with(&catalog, &answers), &Options::default(), None, Messages::english());
        let fonts = Fonts::new(&[]).unwrap();
        let book = layout::lay_out(&document, &fonts, Paper::A4.sheet(), Look::PLAIN.brand);
        assert!(book.pages.len() > 4);
        let whole = write(&book, &fonts, &meta(&document), usize::MAX).unwrap();
        for batch in [1, 3] {
            assert!(write(&book, &fonts, &meta(&document), batch).unwrap() == whole, "{batch} pages at once");
        }
    }
}
