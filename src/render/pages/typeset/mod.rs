//! Lays out words and shapes on pages and writes them as PDF. Knows runs of words, boxes and pages, not what a report is
//! made of: lines (`text`, `paragraph`), boxes on pages (`page`), what is drawn (`display_list`), and the file (`backend`).

mod backend;
mod binder;
pub(super) mod display_list;
mod error;
mod file;
pub(super) mod fonts;
mod line;
mod meta;
pub(super) mod page;
pub(super) mod paragraph;
mod structure;
pub(super) mod style;
pub(super) mod tags;
mod text;
mod xmp;

pub(super) use backend::{BATCH, write};
pub use error::PdfError;
pub(super) use meta::Meta;
