//! What several tests share.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

pub mod sample;

use ospo_assess::document::Document;
use ospo_assess::render::{Look, PageFormat, draw};

/// A document as text, with nothing but its words.
pub fn drawn(format: PageFormat, document: &Document) -> String {
    drawn_for(format, document, &Look::PLAIN)
}

/// A document as text, for a window.
pub fn drawn_for(format: PageFormat, document: &Document, look: &Look<'_>) -> String {
    String::from_utf8(draw(format, document, look).unwrap().bytes).unwrap()
}
