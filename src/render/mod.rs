//! The formats: pages for people, which draw a document, and exchange for programs, made from facts.

pub mod exchange;
#[cfg(feature = "cli")]
pub mod form;
#[cfg(feature = "cli")]
mod formats;
#[cfg(feature = "cli")]
pub mod pages;

pub use exchange::{
    CheckFormat, SchemaOf, agenda_json, comparison_json, crosswalk_json, findings_json, json, list_json, periods_json,
    plan_json, portfolio_json, read_findings, resources_json, schema, show_json, what_if_json,
};
#[cfg(feature = "cli")]
pub use exchange::{CsvRows, csv};
#[cfg(all(feature = "cli", not(feature = "workbook")))]
pub(crate) use form::NOT_BUILT;
#[cfg(feature = "cli")]
pub use form::{FormFormat, FormLanguage, Questionnaire, WorkbookError, questionnaire};
#[cfg(feature = "cli")]
pub use formats::{DocumentFormat, Format, MARKER, PortfolioFormat, check, comparison, document, report};
#[cfg(feature = "cli")]
pub use pages::{Accent, AccentError, Brand, Drawn, Logo, LogoError, Look, PageFormat, Paper, PdfError, draw};
