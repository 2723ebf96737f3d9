//! JSON Schema of the files: for editors that complete and check while one types, and for programs that read reports.
//!
//! Draft 7, because that is what editors of TOML know. Dates count as texts there.
//!
//! What the program writes has its schema in `schemas/`, under the number of its form. A test derives it from the types, so
//! that a run need not.

mod answers;
#[cfg(test)]
mod derived;
mod described;

use super::parts::pretty;
use crate::catalog::{CHECKLIST_FORM, CROSSWALK_FORM, Catalog, HEAD_FORM, RESOURCES_FORM};
use crate::pack::unpack;
use crate::problem::{Word as _, word_enum};

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

// `SCHEMAS`: by name, what stands in `schemas/`, packed.
include!(concat!(env!("OUT_DIR"), "/schemas.rs"));

/// The schema, indented, with a line break at the end.
pub fn schema(of: SchemaOf, catalog: &Catalog) -> String {
    let schema = match of {
        SchemaOf::Answers => answers::schema(catalog),
        SchemaOf::Catalog => described::schema(HEAD_FORM),
        SchemaOf::Checklist => described::file(CHECKLIST_FORM, &|name| described::named(catalog, name)),
        SchemaOf::Resources => described::schema(RESOURCES_FORM),
        SchemaOf::Crosswalk => described::schema(CROSSWALK_FORM),
        written => return unpack(packed(written)).unwrap_or_default(),
    };
    pretty(&schema)
}

/// The schema of a file that the program writes, as `build.rs` packed it.
fn packed(of: SchemaOf) -> &'static [u8] {
    SCHEMAS.iter().find(|(name, _)| *name == of.word()).map_or(&[], |(_, bytes)| bytes)
}
