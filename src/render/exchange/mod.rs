//! What programs read: facts in versioned types, with no prose of their own.

mod agenda;
#[cfg(feature = "cli")]
mod badge;
mod browse;
mod check;
mod compare;
mod crosswalk;
#[cfg(feature = "cli")]
mod csv;
mod findings;
#[cfg(feature = "cli")]
mod github;
#[cfg(feature = "cli")]
mod gitlab;
mod issues;
pub(crate) mod json;
#[cfg(feature = "cli")]
mod junit;
mod parts;
mod plan;
mod portfolio;
pub mod rows;
#[cfg(feature = "cli")]
mod sarif;
mod schema;

pub use agenda::agenda_json;
#[cfg(feature = "cli")]
pub use badge::badge;
pub use browse::{list_json, periods_json, resources_json, show_json};
pub use check::{CheckFormat, check_json};
pub use compare::comparison_json;
pub use crosswalk::crosswalk_json;
#[cfg(feature = "cli")]
pub(crate) use csv::unguarded;
#[cfg(feature = "cli")]
pub use csv::{CsvRows, csv};
pub use findings::{findings_json, read_findings};
#[cfg(feature = "cli")]
pub use github::{github, outputs as github_outputs};
#[cfg(feature = "cli")]
pub use gitlab::gitlab;
pub use issues::BoardChange;
#[cfg(feature = "cli")]
pub use issues::{FolderFile, Forge, PLAN, board, issues};
pub use json::json;
#[cfg(feature = "cli")]
pub use junit::junit;
pub use plan::{plan_json, what_if_json};
pub use portfolio::portfolio_json;
#[cfg(feature = "cli")]
pub use sarif::sarif;
pub use schema::{SchemaOf, schema};
