//! The schemas in `schemas/` are those of the types.

use std::path::Path;
use std::{env, fs};

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};

use super::*;
use crate::render::exchange::agenda::AgendaReport;
use crate::render::exchange::browse::{List, Shown};
use crate::render::exchange::check::CheckReport;
use crate::render::exchange::compare::ComparisonReport;
use crate::render::exchange::crosswalk::CrosswalkReport;
use crate::render::exchange::findings::FindingsReport;
use crate::render::exchange::issues::{BoardPlan, IssuePlan};
use crate::render::exchange::json::Report;
use crate::render::exchange::plan::{PlanReport, WhatIfReport};
use crate::render::exchange::portfolio::PortfolioReport;
use crate::render::exchange::rows::Row;
use crate::shipped::shipped_catalog;

/// The schema of a type, every key that is written being required.
fn derived<T: JsonSchema>() -> String {
    let settings = SchemaSettings::draft07().for_serialize();
    pretty(&SchemaGenerator::new(settings).into_root_schema_for::<T>())
}

fn made(of: SchemaOf) -> String {
    match of {
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
        of_toml => schema(of_toml, &shipped_catalog().unwrap()),
    }
}

#[test]
fn each_schema_that_stands_in_its_folder_and_ships_is_that_of_the_type() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/1");
    // Answers have a schema of the catalog in use.
    for of in SchemaOf::ALL.iter().copied().filter(|of| *of != SchemaOf::Answers) {
        let (path, made) = (folder.join(format!("{}.json", of.word())), made(of));
        if env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, made).unwrap();
            continue;
        }
        let again = "write it anew with UPDATE_DOCS=1 cargo test --lib schema";
        assert!(fs::read_to_string(&path).unwrap_or_default() == made, "{}: {again}", path.display());
        assert!(schema(of, &shipped_catalog().unwrap()) == made, "{}: another one ships", of.word());
    }
}
