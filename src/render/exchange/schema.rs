//! JSON Schema of the files: for editors that complete and check while one types, and for programs that read reports.
//!
//! Draft 7, because that is what editors of TOML know. Dates count as texts there.

mod answers;
mod described;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;

use super::browse::{List, Shown};
use super::check::CheckReport;
use super::json::{Report, pretty};
use crate::catalog::{CHECKLIST_FORM, Catalog, HEAD_FORM, RESOURCES_FORM};
use crate::problem::Word;

/// What there is a schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemaOf {
    /// An answers file, with every practice and point of the catalog in use.
    Answers,
    /// A `catalog.toml`.
    Catalog,
    /// A file of `checklists/`.
    Checklist,
    /// A file of `resources/`.
    Resources,
    /// The JSON of a report.
    Report,
    /// The JSON of a check.
    Check,
    /// The JSON of a list.
    List,
    /// The JSON of what is shown.
    Show,
}

impl Word for SchemaOf {
    const ALL: &'static [Self] = &[
        Self::Answers,
        Self::Catalog,
        Self::Checklist,
        Self::Resources,
        Self::Report,
        Self::Check,
        Self::List,
        Self::Show,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Catalog => "catalog",
            Self::Checklist => "checklist",
            Self::Resources => "resources",
            Self::Report => "report",
            Self::Check => "check",
            Self::List => "list",
            Self::Show => "show",
        }
    }
}

/// The schema, indented, with a line break at the end.
pub fn schema(of: SchemaOf, catalog: &Catalog) -> String {
    let schema = match of {
        SchemaOf::Answers => answers::schema(catalog),
        SchemaOf::Catalog => described::schema(HEAD_FORM),
        SchemaOf::Checklist => described::schema(CHECKLIST_FORM),
        SchemaOf::Resources => described::schema(RESOURCES_FORM),
        SchemaOf::Report => derived::<Report<'_>>(),
        SchemaOf::Check => derived::<CheckReport<'_>>(),
        SchemaOf::List => derived::<List<'_>>(),
        SchemaOf::Show => derived::<Shown<'_>>(),
    };
    pretty(&schema)
}

/// The schema of a type, every key that is written being required.
fn derived<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().for_serialize();
    SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value()
}
