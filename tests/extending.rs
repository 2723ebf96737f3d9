//! An answers file with tables for what it says nothing of: all that somebody wrote stays, comments too.
#![allow(clippy::unwrap_used)]

mod worlds;

use ospo_assess::answers::extend;
use ospo_assess::catalog::{Catalog, PracticeIx};
use ospo_assess::messages::Messages;
use ospo_assess::problem::Source;

use worlds::read_answers;
use worlds::small::harbour_and_lighthouse;

const HEAD: &str = "schema = 1\ndate = 2026-11-22\nchecklists = [\"harbour\"]\ntarget = 2\n";
const PORT: &str = "[organization]\nname = \"Port\"\nkind = \"company\"\n";

/// What a licence asks, and the comment that it makes.
const ASKS: &str = "Keep this licence.";

fn extended(text: &str, practices: &[&str]) -> String {
    let catalog = harbour_and_lighthouse();
    let practice = |id: &&str| -> PracticeIx { Catalog::practice(&catalog, id).unwrap() };
    let practices: Vec<PracticeIx> = practices.iter().map(practice).collect();
    let answers = read_answers(text, &catalog);
    let source = Source::new("answers.toml", text);
    let scope = answers.scope.clone();
    extend(&catalog, Messages::english(), &source, &answers, &scope, &practices, Some(ASKS)).unwrap()
}

#[test]
fn a_checklist_on_one_line_becomes_a_table_that_keeps_the_comments_above_it_and_in_it() {
    let line =
        "# Ours.\nharbour = { # the old one\n  # The quay.\n  quay = { done = [\"cranes\"] } # since May\n} # today\n";
    let text = extended(&format!("{HEAD}\n{line}\n{PORT}"), &["harbour.quay", "harbour.lamps"]);
    let opened =
        "\n# Ours.\n# today\n[harbour]\n# the old one\n# The quay.\nquay = { done = [\"cranes\"] } # since May\n";
    assert!(text.contains(opened) && text.contains("\n[harbour.lamps]\n"), "{text}");
}

#[test]
fn the_head_of_a_section_stands_once_above_the_first_table_that_is_added() {
    let quay = "\n[harbour.quay]\ndone = []\n";
    let head = "\n# ============\n# Harbour: All\n\n";
    let longer = extended(&format!("{HEAD}\n{PORT}{quay}"), &["harbour.quay", "harbour.lamps"]);
    assert!(longer.contains(&format!("{head}[harbour.lamps]\n")), "{longer}");
    let lamps = longer.find(head).unwrap();
    let again = extended(&longer[..lamps + head.len()], &["harbour.quay", "harbour.lamps"]);
    assert_eq!(again.matches("# Harbour: All\n").count(), 1, "{again}");
}

#[test]
fn the_licence_is_named_where_a_table_is_added_that_quotes_and_it_is_not_named_yet() {
    let quay = "\n[harbour.quay]\ndone = []\n";
    let times = |text: &str, practices: &[&str]| extended(text, practices).matches(ASKS).count();
    let text = format!("{HEAD}\n{PORT}{quay}");
    assert_eq!(times(&text, &["harbour.quay"]), 0, "nothing is added");
    assert_eq!(times(&text, &["harbour.quay", "harbour.lamps"]), 1);
    let named = format!("{HEAD}\n{PORT}\n# {ASKS}\n{quay}");
    assert_eq!(times(&named, &["harbour.quay", "harbour.lamps"]), 1, "it is named already");
}
