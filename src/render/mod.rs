//! The formats: pages for people, which draw a document, and exchange for programs, made from facts.

pub mod exchange;
#[cfg(feature = "cli")]
pub mod form;
#[cfg(feature = "cli")]
mod formats;
#[cfg(feature = "cli")]
pub mod pages;

#[cfg(feature = "cli")]
pub use exchange::csv;
pub use exchange::{CheckFormat, SchemaOf, json, list_json, resources_json, schema, show_json};
#[cfg(feature = "cli")]
pub use form::{FormFormat, Questionnaire, questionnaire};
#[cfg(feature = "cli")]
pub use formats::{Format, check, report};
#[cfg(feature = "cli")]
pub use pages::{Drawn, Look, PageFormat, Paper, PdfError, draw};
