//! What several tests share.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

pub mod sample;

use ospo_assess::document::{Document, Section, Span, lines_of};
use ospo_assess::render::{Look, PageFormat, draw};

/// A document as text, with nothing but its words.
pub fn drawn(format: PageFormat, document: &Document) -> String {
    drawn_for(format, document, &Look::PLAIN)
}

/// A document as text, for a window.
pub fn drawn_for(format: PageFormat, document: &Document, look: &Look<'_>) -> String {
    String::from_utf8(draw(format, document, look).unwrap().bytes).unwrap()
}

/// Every span of a document.
pub fn spans(document: &Document) -> Vec<&Span> {
    let mut spans = Vec::new();
    for section in all_sections(&document.sections) {
        spans.extend(section.blocks.iter().flat_map(lines_of).flatten());
    }
    spans
}

/// Every section, each before those below it.
pub fn all_sections(sections: &[Section]) -> Vec<&Section> {
    let mut all = Vec::new();
    for section in sections {
        all.push(section);
        all.extend(all_sections(&section.sections));
    }
    all
}
