//! JSON Schema of the files: for editors that complete and check while one types, and for programs that read reports.
//!
//! Draft 7, because that is what editors of TOML know. Dates count as texts there.

mod answers;
mod described;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value;

use super::agenda::AgendaReport;
use super::browse::{List, Shown};
use super::check::CheckReport;
use super::compare::ComparisonReport;
use super::crosswalk::CrosswalkReport;
use super::findings::FindingsReport;
use super::issues::{BoardPlan, IssuePlan};
use super::json::Report;
use super::parts::pretty;
use super::plan::{PlanReport, WhatIfReport};
use super::portfolio::PortfolioReport;
use super::rows::Row;
use crate::catalog::{CHECKLIST_FORM, CROSSWALK_FORM, Catalog, HEAD_FORM, RESOURCES_FORM};
use crate::problem::word_enum;

word_enum! {
    /// What there is a schema of.
    pub enum SchemaOf {
        /// An answers file, with every practice and point of the catalog in use.
        Answers = "answers",
        /// A `catalog.toml`.
        Catalog = "catalog",
        /// A file of `checklists/`.
        Checklist = "checklist",
        /// A file of `resources/`.
        Resources = "resources",
        /// A file of `crosswalks/`.
        Crosswalk = "crosswalk",
        /// The JSON of a report.
        Report = "report",
        /// The JSON of a check.
        Check = "check",
        /// The JSON of a list.
        List = "list",
        /// The JSON of what is shown.
        Show = "show",
        /// The plan of exported issues.
        Issues = "issues",
        /// The plan of a board's check boxes.
        Board = "board",
        /// The JSON of a comparison.
        Comparison = "comparison",
        /// The JSON of a crosswalk, with or without answers.
        Requirements = "requirements",
        /// The JSON of a plan.
        Plan = "plan",
        /// The JSON of what would be reached if some statements held.
        WhatIf = "what-if",
        /// The JSON of what clones show.
        Findings = "findings",
        /// A row of a portfolio: a line of JSON Lines.
        Row = "row",
        /// The JSON of a portfolio.
        Portfolio = "portfolio",
        /// The JSON of an agenda, with how far people agree.
        Agenda = "agenda",
    }
}

/// The schema, indented, with a line break at the end.
pub fn schema(of: SchemaOf, catalog: &Catalog) -> String {
    let schema = match of {
        SchemaOf::Answers => answers::schema(catalog),
        SchemaOf::Catalog => described::schema(HEAD_FORM),
        SchemaOf::Checklist => described::file(CHECKLIST_FORM, &|name| described::named(catalog, name)),
        SchemaOf::Resources => described::schema(RESOURCES_FORM),
        SchemaOf::Crosswalk => described::schema(CROSSWALK_FORM),
        SchemaOf::Report => derived::<Report<'_>>(),
        SchemaOf::Check => derived::<CheckReport<'_>>(),
        SchemaOf::List => derived::<List<'_>>(),
        SchemaOf::Show => derived::<Shown<'_>>(),
        SchemaOf::Issues => derived::<IssuePlan<'_>>(),
        SchemaOf::Board => derived::<BoardPlan<'_>>(),
        SchemaOf::Comparison => derived::<ComparisonReport<'_>>(),
        SchemaOf::Requirements => derived::<CrosswalkReport<'_>>(),
        SchemaOf::Plan => derived::<PlanReport<'_>>(),
        SchemaOf::WhatIf => derived::<WhatIfReport<'_>>(),
        SchemaOf::Findings => derived::<FindingsReport>(),
        SchemaOf::Row => derived::<Row<'_>>(),
        SchemaOf::Portfolio => derived::<PortfolioReport<'_>>(),
        SchemaOf::Agenda => derived::<AgendaReport<'_>>(),
    };
    pretty(&schema)
}

/// The schema of a type, every key that is written being required.
fn derived<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().for_serialize();
    SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value()
}
