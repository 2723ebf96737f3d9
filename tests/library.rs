//! The library alone, as another program uses it: no arguments, no files, no terminal. `.ci/run` tries it without the
//! feature `cli`.
#![allow(clippy::unwrap_used)]

use ospo_assess::catalog::{Catalog, Filter, Stage, parse, shipped};
use ospo_assess::document::{self, Options};
use ospo_assess::problem::{Look, Source, show};
use ospo_assess::render::{SchemaOf, json, list_json, schema};
use ospo_assess::{answers, assess};
use serde_json::Value;

const ANSWERS: &str = r#"
schema     = 1
date       = 2026-11-22
checklists = ["ggi"]
target     = 2

[organization]
name = "Example University"
kind = "university"

[ggi.run-code-reviews]
done = []
"#;

fn catalog() -> Catalog {
    parse(&shipped()).unwrap()
}

#[test]
fn another_program_assesses_answers_and_reads_the_report_as_json_and_as_a_document() {
    let catalog = catalog();
    let answers = answers::parse(&Source::new("answers.toml", ANSWERS), &catalog).unwrap();
    let assessment = assess::assess(&catalog, &answers);
    let assessed = assessment.with(&catalog, &answers);
    let options = Options::default();
    let report: Value = serde_json::from_str(&json(assessed, &options, None)).unwrap();
    assert_eq!(report["organization"]["name"], "Example University");
    assert!(report["gaps"].as_array().is_some_and(|gaps| !gaps.is_empty()), "{report}");
    let document = document::report(assessed, &options, None, ospo_assess::messages::Messages::english());
    assert!(document.title.contains("Example University"));
}

#[test]
fn another_program_is_told_every_problem_with_its_place() {
    let text = ANSWERS.replace("run-code-reviews", "run-code-revues").replace("2026-11-22", "\"today\"");
    let problems = answers::parse(&Source::new("answers.toml", text), &catalog()).unwrap_err();
    let told = show(&problems, Look::Plain);
    assert!(problems.len() == 2 && told.contains("answers.toml:3:14") && told.contains("run-code-reviews"), "{told}");
}

#[test]
fn another_program_browses_the_catalog() {
    let catalog = catalog();
    let filter = Filter { stages: vec![Stage::One], ..Filter::default() };
    let list: Value = serde_json::from_str(&list_json(&catalog, &filter)).unwrap();
    assert!(list["practices"].as_array().is_some_and(|practices| practices.len() > 20));
    let schema: Value = serde_json::from_str(&schema(SchemaOf::Answers, &catalog)).unwrap();
    assert!(schema["properties"]["ggi"].is_object());
}
