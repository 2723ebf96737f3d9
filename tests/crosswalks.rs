//! Crosswalks: what a standard requires, and what answers can show of it.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod room;

use room::Room;
use serde_json::Value;

/// A crosswalk of one's own: one requirement of each coverage.
const OWN: &str = r#"title = "House rules"
short = "House"
publisher = "Us"
licence = "CC0-1.0"
address = "https://rules.example/"
edition = "1"
note = "It certifies nothing."

[[requirement]]
id = "R1"
text = "Somebody answers for licences."
address = "https://rules.example/#1"
evidence = "The name."
whole = ["ggi.manage-legal-compliance.compliance-owner"]
in_part = []

[[requirement]]
id = "R2"
text = "Licences are looked after."
address = "https://rules.example/#2"
evidence = "The record."
whole = []
in_part = ["ggi.manage-legal-compliance.compliance-owner"]

[[requirement]]
id = "R3"
text = "The scope is written down."
address = "https://rules.example/#3"
evidence = "The text."
whole = []
in_part = []
elsewhere = "Ask the lead."
"#;

fn answers(ggi: &str) -> String {
    format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 1\n[organization]\nname = \"Rocket\"\nkind = \"company\"\n\
         does = [\"build\", \"ship\", \"publish\"]\n{ggi}"
    )
}

fn room_of(ggi: &str) -> Room {
    let room = Room::new();
    room.write("own/crosswalks/house.toml", OWN);
    room.write("answers.toml", &answers(ggi));
    room
}

fn report(room: &Room, form: &str) -> String {
    let run = room.run(&["report", "answers.toml", "--for", "house", "--catalog", "own", "--format", form]);
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

fn states(ggi: &str) -> Vec<String> {
    let report: Value = serde_json::from_str(&report(&room_of(ggi), "json")).unwrap();
    let requirements = report["requirements"].as_array().unwrap();
    requirements.iter().map(|one| one["state"].as_str().unwrap().to_owned()).collect()
}

const DONE: &str = "[ggi.manage-legal-compliance]\ndone = [\"compliance-owner\"]\nowner = \"Ada\"\n\
                    evidence = [\"The minutes of May\"]\n";

#[test]
fn a_requirement_is_met_only_if_statements_answer_it_whole_and_all_are_done() {
    assert_eq!(states(DONE), ["met", "open", "not-covered"]);
    assert_eq!(states(""), ["unknown", "unknown", "not-covered"]);
    let open = "[ggi.manage-legal-compliance]\ndone = []\n";
    assert_eq!(states(open), ["open", "open", "not-covered"]);
}

#[test]
fn a_report_tells_evidence_owner_day_and_advice_and_that_it_certifies_nothing() {
    let done = report(&room_of(DONE), "markdown");
    for words in ["The minutes of May", "owner Ada", "22 November 2026", "Ask the lead.", "It certifies nothing."] {
        assert!(done.contains(words), "{words}: {done}");
    }
    let open = report(&room_of("[ggi.manage-legal-compliance]\ndone = []\n"), "html");
    assert!(open.contains("Next step:") && open.contains("Nothing can be claimed yet."), "{open}");
    assert_eq!(open.matches("Certifies nothing").count(), 2, "above and below everything else");
}

#[test]
fn what_ships_is_listed_and_an_unknown_crosswalk_is_told_with_those_there_are() {
    let room = Room::new();
    for id in ["iso-5230", "iso-18974", "osps-baseline", "un-principles"] {
        let run = room.run(&["list", "--crosswalk", id, "--format", "markdown"]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.contains("certifies nothing"), "{}", run.out);
    }
    let run = room.run(&["list", "--crosswalk", "iso-9001"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("iso-5230"), "{}", run.err);
}

#[test]
fn every_problem_of_a_crosswalk_is_told() {
    let room = Room::new();
    let wrong = OWN
        .replace("id = \"R2\"", "id = \"R1\"")
        .replace("elsewhere = \"Ask the lead.\"\n", "")
        .replacen("compliance-owner\"]\nin_part = []", "compliance-owner\", \"ggi.x.y\"]\nin_part = [\"ggi.manage-legal-compliance.compliance-owner\"]\nelsewhere = \"E\"", 1);
    room.write("own/crosswalks/house.toml", &wrong);
    let run = room.run(&["lint", "--catalog", "own"]);
    assert_eq!(run.code, 3, "{}", run.err);
    for words in
        ["the id `R1` is used twice", "`elsewhere` is missing", "there is no statement", "twice", "contradiction"]
    {
        assert!(run.err.contains(words), "{words}: {}", run.err);
    }
}

#[test]
fn a_twin_is_named_by_its_first() {
    let room = Room::new();
    let twin = OWN.replacen("ggi.manage-legal-compliance.compliance-owner", "TWIN", 1);
    let listed = room.run(&["list", "--checklist", "todo-group", "--format", "json"]).out;
    assert!(listed.contains("practices"));
    let checklist = include_str!("../checklists/todo-group.toml");
    let before = checklist.split("same_as").next().unwrap();
    let last = |key: &str| {
        let line = before.lines().rev().find(|line| line.starts_with(key)).unwrap();
        line.split('"').nth(1).unwrap().to_owned()
    };
    let practice = before.rsplit("[[section.practice]]").next().unwrap();
    let practice = practice.lines().find(|line| line.starts_with("id ")).unwrap().split('"').nth(1).unwrap();
    room.write("own/crosswalks/house.toml", &twin.replace("TWIN", &format!("todo-group.{practice}.{}", last("id "))));
    let run = room.run(&["lint", "--catalog", "own"]);
    assert!(run.err.contains("bad-twin"), "{}", run.err);
}

#[test]
fn what_an_overlay_leaves_out_answers_no_requirement_whole() {
    let room = room_of(DONE);
    room.write("own/overlays/less.toml", "[todo-group.compliance-roles.openchain-met]\ndrop = \"not here\"\n");
    let run = room.run(&["list", "--crosswalk", "iso-5230", "--catalog", "own", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let list: Value = serde_json::from_str(&run.out).unwrap();
    let requirements = list["requirements"].as_array().unwrap();
    let expertise = requirements.iter().find(|one| one["requirement"] == "3.6.1.1").unwrap();
    assert_eq!(expertise["coverage"], "none");
}

const PAGE: &str = include_str!("../docs/crosswalks.md");

#[test]
fn the_commands_and_the_example_of_the_page_work() {
    let room = room_of(DONE);
    room.write("ospo-answers.toml", &answers(DONE));
    let blocks = |language: &str| {
        let fence = format!("```{language}\n");
        let starts = PAGE.split(&fence).skip(1);
        starts.map(|block| block.split("```").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let lines: Vec<String> =
        blocks("sh").iter().flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(lines.len() >= 4);
    for line in lines {
        let run = room.run(&line.split(' ').skip(1).collect::<Vec<_>>());
        assert_eq!(run.code, 0, "{line}: {}", run.err);
    }
    room.write("page/crosswalks/house.toml", &blocks("toml")[0]);
    let run = room.run(&["list", "--crosswalk", "house", "--catalog", "page"]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn the_page_counts_the_requirements_as_they_are() {
    let room = Room::new();
    for id in ["iso-5230", "iso-18974", "osps-baseline", "un-principles"] {
        let list: Value =
            serde_json::from_str(&room.run(&["list", "--crosswalk", id, "--format", "json"]).out).unwrap();
        let all = list["requirements"].as_array().unwrap();
        let count = |coverage: &str| all.iter().filter(|one| one["coverage"] == coverage).count();
        let counts = format!("| {} | {} | {} | {} |", all.len(), count("whole"), count("in-part"), count("none"));
        let row = PAGE.lines().find(|line| line.starts_with(&format!("| `{id}`"))).unwrap();
        assert!(row.ends_with(&counts), "{id}: {counts}");
    }
}
