//! What programs read: facts in versioned types, with no prose of their own.

mod browse;
mod check;
mod csv;
mod github;
mod gitlab;
pub(crate) mod json;
mod junit;
mod sarif;
mod schema;

pub use browse::{list_json, resources_json, show_json};
pub use check::{CheckFormat, check};
pub use csv::csv;
pub use json::json;
pub use schema::{SchemaOf, schema};
