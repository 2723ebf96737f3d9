//! Lays out words and shapes on pages and writes them as PDF. Knows paragraphs and boxes, not what a report is made of.

pub(super) mod backend;
pub(super) mod display_list;
mod error;
pub(super) mod fonts;
pub(super) mod page;
mod structure;
pub(super) mod style;
pub(super) mod tags;
pub(super) mod text;
mod xmp;

pub use error::PdfError;
