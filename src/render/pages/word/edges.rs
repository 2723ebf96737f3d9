//! What stands at the edges of each page.

use super::xml::Xml;
use super::{LINKS, MAIN, Sheet, styles};
use crate::document::Document;
use crate::messages::Piece;

/// The head of a page: what the document is called, but not on the first, which says it large; and who may read it.
pub(super) fn header(document: &Document, classification: Option<&str>, sheet: Sheet, first: bool) -> Vec<u8> {
    let title = if first { "" } else { document.title.as_str() };
    edge("w:hdr", styles::HEADER, sheet, |xml| {
        words(xml, title);
        if let Some(classification) = classification {
            tab(xml);
            xml.within("w:r", &[], |xml| {
                xml.within("w:rPr", &[], |xml| xml.empty("w:rStyle", &[("w:val", styles::STRONG)]));
                xml.leaf("w:t", &[("xml:space", "preserve")], classification);
            });
        }
    })
}

/// The foot of a page: the day, and which page it is.
pub(super) fn footer(document: &Document, sheet: Sheet) -> Vec<u8> {
    edge("w:ftr", styles::FOOTER, sheet, |xml| {
        words(xml, &document.labels.day);
        tab(xml);
        for piece in document.labels.page_pieces() {
            match piece {
                Piece::Text(text) => words(xml, text),
                Piece::Slot(0) => counted(xml, "PAGE"),
                Piece::Slot(_) => counted(xml, "NUMPAGES"),
            }
        }
    })
}

fn edge(name: &str, style: &str, sheet: Sheet, inner: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let mut xml = Xml::new();
    let end = sheet.measure().to_string();
    xml.within(name, &[("xmlns:w", MAIN), ("xmlns:r", LINKS)], |xml| {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", style)]);
                xml.within("w:tabs", &[], |xml| xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &end)]));
            });
            inner(xml);
        });
    });
    xml.finish()
}

fn words(xml: &mut Xml, text: &str) {
    if !text.is_empty() {
        xml.within("w:r", &[], |xml| xml.leaf("w:t", &[("xml:space", "preserve")], text));
    }
}

fn tab(xml: &mut Xml) {
    xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
}

/// A number that Word counts: the only commands in the file, and none of a report's words is one.
fn counted(xml: &mut Xml, what: &str) {
    xml.within("w:fldSimple", &[("w:instr", what)], |xml| words(xml, "1"));
}
