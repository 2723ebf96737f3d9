//! The project's own answers: in order, and gated by the program itself.
#![allow(clippy::unwrap_used)]

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::path::Path;

use program::program;

const ANSWERS: &str = "ospo-answers.toml";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_own_answers_are_in_order() {
    let output = program(root()).args(["fmt", "--check", ANSWERS]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_gate_of_the_own_answers_but_their_age_holds() {
    // Age is left to CI: a test that fails because a year went by tells nobody what they broke.
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(root().join(ANSWERS)).unwrap();
    let ageless: Vec<&str> = text.lines().filter(|line| !line.starts_with("max_age")).collect();
    assert!(ageless.len() < text.lines().count(), "a gate asks for answers that are fresh");
    fs::write(folder.path().join(ANSWERS), ageless.join("\n")).unwrap();
    let output = program(folder.path()).args(["check", ANSWERS]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn every_path_that_the_own_answers_name_as_evidence_is_in_the_repository() {
    let answers: toml::Table = fs::read_to_string(root().join(ANSWERS)).unwrap().parse().unwrap();
    let checklists = answers.values().filter_map(toml::Value::as_table);
    let practices = checklists.flat_map(toml::Table::values).filter_map(toml::Value::as_table);
    let evidence = practices.filter_map(|one| one.get("evidence")?.as_array()).flatten();
    let paths: Vec<&str> = evidence.map(|one| one.as_str().unwrap()).collect();
    assert!(paths.len() >= 10, "{paths:?}");
    let missing: Vec<&&str> = paths.iter().filter(|path| !root().join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
