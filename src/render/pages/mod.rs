//! What people read: each file draws a [`crate::document::Document`] in one format and adds neither words nor numbers.

pub mod address;
pub mod charts;
pub mod html;
pub mod markdown;
pub mod pdf;
mod plain;
pub mod shapes;
pub mod terminal;

pub use html::html;
pub use markdown::markdown;
pub use pdf::{Paper, PdfError, PdfOptions, pdf};
pub use terminal::{TerminalLook, terminal};
