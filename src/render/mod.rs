//! The formats: one file each. They draw a document and add neither words nor numbers.

mod csv;
pub(crate) mod json;
pub mod shapes;

pub use csv::csv;
pub use json::json;
