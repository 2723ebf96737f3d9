//! The formats: one file each. They draw a document and add neither words nor numbers.

pub mod charts;
pub mod pdf;
pub mod shapes;
