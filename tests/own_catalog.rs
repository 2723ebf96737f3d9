//! One's own rules: the worked example, checklists and resources that are added, and one that is replaced.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod room;

use room::{ACME, Room};

#[test]
fn the_worked_example_keeps_every_law() {
    let run = Room::new().run(&["lint", "--catalog", ACME]);
    assert!(!run.err.contains("acme"), "{}", run.err);
}

#[test]
fn its_checklist_is_listed_shown_asked_and_assessed_like_any_other() {
    let room = Room::with(&[]);
    let run = |args: &[&str]| {
        let run = room.run(&[args, &["--catalog", ACME]].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        run.out
    };
    assert!(run(&["list", "--checklist", "acme"]).contains("Keep secrets out"));
    assert!(run(&["show", "acme.secrets"]).contains("How do you keep passwords and keys out of your repositories?"));
    assert!(run(&["init", "-", "--checklist", "acme"]).contains("[acme.source-offers]"));
    assert!(run(&["schema", "answers"]).contains("How do you keep passwords and keys out of your repositories?"));
    assert!(run(&["check", "answers.toml", "--today", "2026-11-22"]).contains("Score 50 to 62 %"));
    let report = run(&["report", "answers.toml", "--format", "json"]);
    assert!(report.contains("\"exact\": \"1/2\"") && report.contains("https://handbook.acme.example/"), "{report}");
}

#[test]
fn a_point_that_is_the_same_in_two_checklists_is_answered_once() {
    let ggi = "[ggi.manage-legal-compliance]\ndone = [\"compliance-owner\"]\n";
    let room =
        Room::with(&[("# Customers have not asked yet.", ggi), ("done = [\"offer-contact\"]", "answer = \"unknown\"")]);
    let run = room.check(&["--format", "json", "--no-critical"]);
    assert!(!run.out.contains("acme.source-offers.legal-owner"), "{}", run.out);
    let room = Room::with(&[("# Customers have not asked yet.", ggi)]);
    let run = room.check(&[]);
    assert_eq!(run.code, 3, "one yes and one no to the same question");
    assert!(run.err.contains("twins-disagree"), "{}", run.err);
}

#[test]
fn a_file_of_the_same_name_takes_the_place_of_one_that_ships() {
    let room = Room::new();
    let shipped = include_str!("../checklists/open-source-guides.toml");
    let (_, section) = shipped.split_once("[[section]]").expect("a section");
    let own = format!(
        "title = \"Guides as we read them\"\nsource = \"S\"\nedition = \"1\"\nrevision = 9\npurpose = \"P\"\n[[section]]{section}"
    );
    room.write("own/checklists/open-source-guides.toml", &own);
    let run = room.run(&["list", "--checklist", "open-source-guides", "--catalog", "own"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Guides as we read them"), "{}", run.out);
}

#[test]
fn an_id_that_was_retired_says_what_took_its_place() {
    let run = Room::with(&[("\"review-ticket\"", "\"review-list\"")]).check(&[]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("is retired: the review ticket took its place"), "{}", run.err);
}

#[test]
fn a_catalog_toml_of_ones_own_takes_the_place_of_the_one_that_ships_key_by_key() {
    let room = Room::new();
    room.write("own/checklists/harbour.toml", include_str!("bad/catalogs/a-period-twice/checklists/harbour.toml"));
    room.write("own/resources/pages.toml", include_str!("bad/catalogs/a-period-twice/resources/pages.toml"));
    room.write("own/catalog.toml", "order = [\"harbour\"]\ndoor = [\"harbour.quay.cranes\"]\n");
    let listed = room.run(&["list", "--catalog", "own", "--format", "json"]);
    assert_eq!(listed.code, 0, "{}", listed.err);
    let places = ["harbour", "ggi", "todo-group", "github-ospo", "open-source-guides"]
        .map(|id| listed.out.find(&format!("\"id\": \"{id}\"")).expect("a checklist"));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn an_empty_folder_is_no_catalog() {
    let room = Room::new();
    let run = room.run(&["lint", "--catalog", "."]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("no checklist and no resource"), "{}", run.err);
}
