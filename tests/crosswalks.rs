//! Crosswalks: what a standard requires, and what answers can show of it.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod room;

use ospo_assess::answers::{Editor, Gate};
use ospo_assess::problem::Source;
use ospo_assess::shipped::shipped_catalog;
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
    for id in ["iso-5230", "iso-18974", "osps-baseline", "openchain-cra", "un-principles"] {
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

#[test]
fn a_gate_holds_if_every_requirement_it_names_is_met_and_lists_those_that_are_not() {
    let room = room_of(DONE);
    let check = |args: &[&str]| room.run(&[&["check", "answers.toml", "--catalog", "own"], args].concat());
    assert_eq!(check(&["--for", "house.R1"]).code, 0);
    let failed = check(&["--for", "house"]);
    assert_eq!(failed.code, 1, "{}", failed.err);
    for words in ["1 of 3 requirements met", "house.R2", "answer it only in part", "house.R3", "Ask the lead."] {
        assert!(failed.out.split_whitespace().collect::<Vec<_>>().join(" ").contains(words), "{words}: {}", failed.out);
    }
    assert!(!failed.out.contains("house.R1"), "{}", failed.out);
    let unknown = check(&["--for", "house.R4"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("did you mean `house.R"), "{}", unknown.err);
}

#[test]
fn every_form_of_a_check_names_the_requirements_that_are_not_met() {
    let room = room_of("[ggi.manage-legal-compliance]\ndone = []\n");
    for form in ["text", "markdown", "json", "junit", "sarif", "github", "gitlab"] {
        let run = room.run(&["check", "answers.toml", "--catalog", "own", "--for", "house.R1", "--format", form]);
        assert_eq!(run.code, 1, "{form}: {}", run.err);
        for words in ["house.R1", "Somebody answers for licences."] {
            let out = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(out.contains(words), "{form}: {words}: {}", run.out);
        }
    }
    let run = room.run(&["check", "answers.toml", "--catalog", "own", "--for", "house.R1", "--format", "json"]);
    let check: Value = serde_json::from_str(&run.out).unwrap();
    let finding = &check["gates"][0]["findings"][0];
    assert_eq!(finding["requirement"], "house.R1");
    // At the table of the practice that keeps it from being met.
    assert_eq!(finding["line"], 9);
}

#[test]
fn requirements_can_stand_in_the_gate_table_and_an_unknown_one_is_told() {
    let room = room_of(DONE);
    let with_gate = |ids: &str| answers(&format!("[gate]\nfor = {ids}\n{DONE}"));
    let check = |text: &str| {
        room.write("answers.toml", text);
        room.run(&["check", "answers.toml", "--catalog", "own"])
    };
    assert_eq!(check(&with_gate("[\"house.R1\"]")).code, 0);
    assert_eq!(check(&with_gate("[\"house.R1\", \"house.R2\"]")).code, 1);
    let wrong = check(&with_gate("[\"hause\"]"));
    assert_eq!(wrong.code, 3);
    assert!(wrong.err.contains("did you mean `house`"), "{}", wrong.err);
    // An option adds to what the file asks for; a part of the same crosswalk is another gate.
    room.write("answers.toml", &with_gate("[\"house.R1\"]"));
    let both = room.run(&["check", "answers.toml", "--catalog", "own", "--for", "house.R2"]);
    assert!(both.out.contains("for house.R1") && both.out.contains("for house.R2"), "{}", both.out);
    // Writing today's standing keeps it.
    let written = room.run(&["check", "answers.toml", "--catalog", "own", "--write-gate"]);
    assert_eq!(written.code, 0, "{}", written.err);
    assert!(room.read("answers.toml").contains("for = [\"house.R1\"]"), "{}", room.read("answers.toml"));
}

#[test]
fn requirements_that_a_file_asks_for_get_others_added_and_none_twice() {
    let catalog = shipped_catalog().unwrap();
    let gates = ["iso-5230.3.1", "iso-5230.3.2"].map(|id| Gate::For(catalog.requirements_named(id).unwrap()));
    let with = |text: &str, gates: &[Gate]| {
        let mut editor = Editor::open(&Source::new("answers.toml", text)).unwrap();
        editor.set_gates(&catalog, gates);
        editor.text()
    };
    let one = with("", &gates[..1]);
    assert!(one.contains("for = [\"iso-5230.3.1\"]"), "{one}");
    let both = with(&one, &gates);
    assert!(both.contains("for = [\"iso-5230.3.1\", \"iso-5230.3.2\"]"), "{both}");
    assert_eq!(with(&both, &gates[1..]), both);
}

#[test]
fn requirements_are_shown_by_their_ids_and_by_what_ids_begin_with() {
    let room = Room::new();
    let show = |id: &str| room.run(&["show", id, "--format", "markdown"]);
    let part = show("iso-5230.3.1.1");
    assert_eq!(part.code, 0, "{}", part.err);
    assert!(part.out.contains("## 3.1.1.1") && part.out.contains("## 3.1.1.2"), "{}", part.out);
    assert!(!part.out.contains("## 3.1.2.1"), "{}", part.out);
    let one = show("openchain-cra.5.1.1").out;
    for words in ["Answered by", "An assessor would ask for", "good practice", "steward"] {
        assert!(one.contains(words), "{words}: {one}");
    }
    assert!(show("iso-5230.3.1.4.1").out.contains("What to ask elsewhere"));
    let json: Value = serde_json::from_str(&room.run(&["show", "iso-5230.3.1.1", "--format", "json"]).out).unwrap();
    assert_eq!(json["requirements"].as_array().unwrap().len(), 2);
    assert_eq!(show("iso-5230.3.1.1.9").code, 2);
}

#[test]
fn a_practice_names_what_it_serves_in_every_report_and_when_it_is_shown() {
    let room = room_of("[ggi.manage-legal-compliance]\ndone = []\n");
    let serves = "ISO/IEC 5230 3.1.2, 3.2.2, 3.6.2";
    for form in ["markdown", "html", "terminal"] {
        let run = room.run(&["report", "answers.toml", "--format", form, "--detail", "full"]);
        assert!(run.out.contains("Serves"), "{form}: {}", run.out);
    }
    assert!(room.run(&["show", "ggi.manage-legal-compliance", "--format", "markdown"]).out.contains(serves));
    let report: Value = serde_json::from_str(&room.run(&["report", "answers.toml", "--format", "json"]).out).unwrap();
    let text = report.to_string();
    assert!(text.contains("\"serves\":[\"iso-5230.3.1.2.1\""), "{text}");
    let shown = room.run(&["show", "ggi.manage-legal-compliance", "--format", "json"]).out;
    let shown: Value = serde_json::from_str(&shown).unwrap();
    // By a twin too: todo-group has the same statement.
    let twin = room.run(&["show", "todo-group.compliance-roles", "--format", "json"]).out;
    let twin: Value = serde_json::from_str(&twin).unwrap();
    assert!(shown["serves"].as_array().unwrap().contains(&"iso-5230.3.2.2.3".into()));
    assert!(twin["serves"].as_array().unwrap().contains(&"iso-5230.3.2.2.3".into()), "{}", twin["serves"]);
}

#[test]
fn a_form_for_a_crosswalk_asks_only_what_bears_on_it_and_takes_nothing_else_for_answered() {
    let room = room_of(DONE);
    let run = room.run(&["form", "--for", "house.R1", "--catalog", "own", "--name", "Rocket", "--output", "form.html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let form = room.read("form.html");
    assert!(form.contains("data-text=\"compliance-owner\""));
    assert!(!form.contains("data-text=\"audit-dates\""));
    assert!(form.contains("\"unasked\":{\"audit-dates\":\"unknown\""), "the rest stands as unknown");
    assert_eq!(form.matches("<form class=\"practice\"").count(), 1, "and not its twins in other checklists again");
    let wrong = room.run(&["form", "--for", "hause", "--name", "Rocket", "--output", "form.html"]);
    assert_eq!(wrong.code, 2);
}

const OVERLAY: &str = "[iso-5230.\"3.1.1.1\"]\nwhole = [\"todo-group.use-policy.policy-in-force\"]\n\n\
                       [iso-5230.\"3.1.4.1\"]\nevidence = \"Page two.\"\nelsewhere = \"Ask Ada.\"\n\n\
                       [iso-5230.\"3.4.1.2\"]\ndrop = \"We deliver nothing.\"\n";

#[test]
fn an_overlay_changes_requirements_in_named_places_and_the_report_says_so() {
    let room = Room::new();
    room.write("ours/overlays/iso.toml", OVERLAY);
    let run = room.run(&["list", "--crosswalk", "iso-5230", "--catalog", "ours", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let list: Value = serde_json::from_str(&run.out).unwrap();
    let all = list["requirements"].as_array().unwrap();
    let one = |id: &str| all.iter().find(|one| one["requirement"] == id);
    let policy = one("3.1.1.1").unwrap();
    let coverage: Vec<&str> =
        policy["statements"].as_array().unwrap().iter().map(|one| one["coverage"].as_str().unwrap()).collect();
    assert_eq!((policy["coverage"].as_str(), coverage), (Some("whole"), vec!["whole", "in-part"]));
    assert_eq!(one("3.1.4.1").unwrap()["elsewhere"], "Ask Ada.");
    assert!(one("3.4.1.2").is_none() && all.len() == 24);
    let changed: Vec<&str> =
        list["changed"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(changed, ["iso-5230.3.1.1.1", "iso-5230.3.1.4.1", "iso-5230.3.4.1.2"]);
    let report = ["report", "--example", "--for", "iso-5230", "--catalog", "ours", "--format", "markdown"];
    let report = room.run(&report).out;
    assert!(report.contains("What differs here") && report.contains("We deliver nothing."), "{report}");
    room.write("answers.toml", &answers(DONE));
    let check = room.run(&["check", "answers.toml", "--for", "iso-5230.3.1", "--catalog", "ours", "--format", "json"]);
    assert!(check.out.contains("is not as it ships"), "{}", check.out);
}

#[test]
fn what_is_wrong_in_an_overlay_of_requirements_is_told_in_its_file() {
    for (overlay, words) in [
        ("[iso-5230.\"3.1.1.7\"]\ndrop = \"x\"\n", "there is no requirement `iso-5230.3.1.1.7`"),
        ("[iso-5230.3.1.1.1]\ndrop = \"x\"\n", "in quotes"),
        ("[iso-5230.\"3.1.1.1\"]\n", "nothing is changed of it"),
        ("[iso-5230.\"3.1.1.1\"]\ndrop = \"x\"\nwhole = []\n", "is dropped, and changed"),
        ("[iso-5230.\"3.1.1.1\"]\nwhole = [\"ggi.x.y\"]\n", "there is no statement `ggi.x.y`"),
        ("[iso-5230.\"3.1.1.1\"]\nwhole = []\nin_part = []\n", "`elsewhere` is missing"),
    ] {
        let room = Room::new();
        room.write("ours/overlays/iso.toml", overlay);
        let run = room.run(&["lint", "--catalog", "ours"]);
        assert_eq!(run.code, 3, "{overlay}: {}", run.err);
        assert!(run.err.contains(words) && run.err.contains("iso.toml"), "{overlay}: {}", run.err);
    }
}

#[test]
fn shells_complete_the_crosswalks_that_ship() {
    let completions = Room::new().run(&["completions", "bash"]).out;
    assert!(completions.contains("openchain-cra"), "{completions}");
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
        let (command, code) = line.split_once("   # exit ").unwrap_or((&line, "0"));
        let run = room.run(&command.split(' ').skip(1).collect::<Vec<_>>());
        assert_eq!(run.code.to_string(), code, "{line}: {}", run.err);
    }
    let [gate, own, overlay] = &blocks("toml")[..] else { panic!("three files") };
    room.write("ospo-answers.toml", &answers(&format!("{gate}{DONE}")));
    assert_eq!(room.run(&["check", "ospo-answers.toml"]).code, 1);
    room.write("page/crosswalks/house.toml", own);
    room.write("page/overlays/iso.toml", overlay);
    let run = room.run(&["list", "--crosswalk", "house", "--catalog", "page"]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn the_page_counts_the_requirements_as_they_are() {
    let room = Room::new();
    for id in ["iso-5230", "iso-18974", "osps-baseline", "openchain-cra", "un-principles"] {
        let list: Value =
            serde_json::from_str(&room.run(&["list", "--crosswalk", id, "--format", "json"]).out).unwrap();
        let all = list["requirements"].as_array().unwrap();
        let count = |coverage: &str| all.iter().filter(|one| one["coverage"] == coverage).count();
        let counts = format!("| {} | {} | {} | {} |", all.len(), count("whole"), count("in-part"), count("none"));
        let row = PAGE.lines().find(|line| line.starts_with(&format!("| `{id}`"))).unwrap();
        assert!(row.ends_with(&counts), "{id}: {counts}");
    }
}

#[test]
fn changed_requirements_break_the_gate_that_asks_for_what_ships_and_a_gate_on_nothing_does_not_hold() {
    let room = Room::new();
    room.write("answers.toml", &answers(DONE));
    let requirements = "whole = [\"ggi.manage-legal-compliance.compliance-owner\"]\nin_part = []\n";
    room.write("ours/overlays/iso.toml", &format!("[iso-5230.\"3.1.1.1\"]\n{requirements}"));
    let args = ["check", "answers.toml", "--catalog", "ours", "--for", "iso-5230.3.1.1.1"];
    assert_eq!(room.run(&args).code, 0);
    for form in ["text", "json", "junit", "sarif", "github", "gitlab"] {
        let told = room.run(&[&args[..], &["--unmodified", "--format", form]].concat());
        assert_eq!(told.code, 1, "{form}: {}", told.out);
        assert!(told.out.contains("iso-5230.3.1.1.1"), "{form}: {}", told.out);
    }
    let dropped: String = ["R1", "R2", "R3"].map(|id| format!("[house.{id}]\ndrop = \"None.\"\n")).concat();
    room.write("none/crosswalks/house.toml", OWN);
    room.write("none/overlays/house.toml", &dropped);
    let nothing = room.run(&["check", "answers.toml", "--catalog", "none", "--for", "house"]);
    assert_eq!(nothing.code, 1, "{}{}", nothing.out, nothing.err);
}

#[test]
fn every_page_says_that_nothing_is_certified_however_long_the_classification_is() {
    let room = room_of(DONE);
    let long = "Internal, for the members of the supervisory board and the auditors of Rocket";
    let report = ["report", "answers.toml", "--for", "iso-5230", "--classification", long];
    for form in ["terminal", "markdown", "html"] {
        let told = room.run(&[&report[..], &["--format", form]].concat());
        assert!(told.out.contains("Certifies nothing"), "{form}: {}", told.out);
    }
    assert_eq!(room.run(&[&report[..], &["-o", "a.pdf", "-o", "a.docx"]].concat()).code, 0);
    let pdf = lopdf::Document::load(room.path().join("a.pdf")).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    assert!(pages.len() > 2);
    for page in pages {
        let words = pdf.extract_text(&[page]).unwrap();
        assert!(words.contains("Certifies nothing"), "page {page}: {words}");
    }
}
