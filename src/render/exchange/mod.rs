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
pub use check::{CheckFormat, check_json};
pub use csv::csv;
pub use github::github;
pub use gitlab::gitlab;
pub use json::json;
pub use junit::junit;
pub use sarif::sarif;
pub use schema::{SchemaOf, schema};
