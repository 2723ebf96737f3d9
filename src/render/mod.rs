//! The formats: one file each. They draw a document and add neither words nor numbers.

pub mod address;
pub mod charts;
pub mod html;
pub mod markdown;
pub mod pdf;
mod plain;
pub mod shapes;
pub mod terminal;

pub use markdown::markdown;
pub use terminal::{TerminalLook, terminal};
