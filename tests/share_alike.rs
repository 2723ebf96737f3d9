//! What is quoted from a source under CC-BY-SA-4.0 says so, in whatever quotes it, and nothing else does.
#![allow(clippy::unwrap_used)]

mod room;

use room::Room;

/// The line, as it ends in every English form.
const ASKS: &str = "under CC-BY-SA-4.0: whoever passes it on, changed or not, names the source and keeps this licence";

/// A folder with answers in one checklist, of which a part holds, and a later file.
fn room(checklist: &str) -> Room {
    let room = Room::new();
    let blank = room.run(&["init", "-", "--checklist", checklist, "--name", "Example Ltd"]).out;
    let table = format!("\n[{checklist}.");
    let mut parts = blank.split(&table);
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (head, rest) = part.split_once('\n').unwrap();
        text += &format!("{table}{head}\ndone = []\n{rest}");
    }
    room.write("now.toml", &text);
    room.write("then.toml", &text.replace("date       = 2", "date       = 1"));
    assert_eq!(room.run(&["check", "now.toml"]).code, 0, "{}", room.run(&["check", "now.toml"]).err);
    room
}

/// The words, on one line whatever the width of the page.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\\', "")
}

/// What quotes the checklist, form by form.
fn quoted(room: &Room, checklist: &str, practice: &str) -> Vec<(String, String)> {
    let point = room.run(&["show", practice, "--format", "json"]).out;
    let shown: serde_json::Value = serde_json::from_str(&point).unwrap();
    let point = shown["points"][0]["id"].as_str().unwrap();
    let calls: [&[&str]; 16] = [
        &["report", "now.toml", "--detail", "brief"],
        &["report", "now.toml", "--detail", "brief", "--format", "markdown"],
        &["report", "now.toml", "--detail", "brief", "--format", "html"],
        &["report", "now.toml"],
        &["report", "now.toml", "--format", "html"],
        &["plan", "now.toml", "--capacity", "6"],
        &["whatif", "now.toml", "--done", point],
        &["compare", "then.toml", "now.toml", "--format", "markdown"],
        &["check", "now.toml", "--no-critical", "--format", "markdown"],
        &["check", "now.toml", "--no-critical", "--format", "json"],
        &["portfolio", "now.toml", "--format", "markdown"],
        &["show", checklist],
        &["show", practice, "--format", "markdown"],
        &["show", point],
        &["list", "--checklist", checklist],
        &["init", "-", "--checklist", checklist],
    ];
    let told = calls.iter().map(|args| (args.join(" "), flat(&room.run(args).out)));
    let mut told: Vec<(String, String)> = told.collect();
    assert_eq!(room.run(&["export", "issues", "now.toml", "--output", "issues"]).code, 0);
    let gaps = std::fs::read_dir(room.path().join("issues/gaps")).unwrap();
    for gap in gaps.map(|entry| entry.unwrap().path()) {
        told.push((gap.display().to_string(), flat(&std::fs::read_to_string(gap).unwrap())));
    }
    told
}

#[test]
fn whatever_quotes_a_checklist_under_a_share_alike_licence_says_what_it_asks() {
    for checklist in ["github-ospo", "todo-group"] {
        let room = room(checklist);
        let practice = first_practice(&room, checklist);
        for (what, said) in quoted(&room, checklist, &practice) {
            assert!(said.contains(ASKS), "{what}: {said}");
            assert_eq!(said.matches(ASKS).count(), 1, "once: {what}");
        }
    }
}

#[test]
fn nothing_else_says_it() {
    let room = room("ggi");
    let practice = first_practice(&room, "ggi");
    for (what, said) in quoted(&room, "ggi", &practice) {
        assert!(!said.contains(ASKS), "{what}");
    }
    // The list of checklists quotes no more than titles.
    assert!(!flat(&room.run(&["list"]).out).contains(ASKS));
}

/// The whole id of the first practice of a checklist.
fn first_practice(room: &Room, checklist: &str) -> String {
    let shown: serde_json::Value =
        serde_json::from_str(&room.run(&["show", checklist, "--format", "json"]).out).unwrap();
    shown["practices"][0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn forms_for_programs_name_the_licence_of_each_checklist() {
    let room = room("github-ospo");
    let json = |args: &[&str]| -> serde_json::Value { serde_json::from_str(&room.run(args).out).unwrap() };
    let alike = "CC-BY-SA-4.0";
    assert_eq!(json(&["report", "now.toml", "--format", "json"])["catalog"][0]["licence"], alike);
    assert_eq!(json(&["show", "github-ospo", "--format", "json"])["checklist"]["licence"], alike);
    assert_eq!(json(&["list", "--checklist", "github-ospo", "--format", "json"])["practices"][0]["licence"], alike);
    assert_eq!(json(&["list", "--format", "json"])["practices"][0]["licence"], "CC-BY-4.0");
    let sarif = json(&["check", "now.toml", "--no-critical", "--format", "sarif"]);
    assert_eq!(sarif["runs"][0]["properties"]["catalog"][0]["licence"], alike);
    assert_eq!(room.run(&["export", "issues", "now.toml", "--output", "issues"]).code, 0);
    let plan: serde_json::Value = serde_json::from_str(&room.read("issues/plan.json")).unwrap();
    assert_eq!(plan["catalog"][0]["licence"], alike);
    let csv = room.run(&["report", "now.toml", "--format", "csv"]).out;
    let mut lines = csv.lines();
    assert!(lines.next().unwrap().ends_with(",licence"));
    assert!(lines.all(|line| line.ends_with(alike)), "{csv}");
}

#[test]
fn summaries_of_pages_say_it_too_and_no_checklist_of_ones_own() {
    let room = Room::new();
    assert!(flat(&room.run(&["list", "--resources"]).out).contains(ASKS));
    assert!(flat(&room.run(&["show", "github-ospo.home", "--resource"]).out).contains(ASKS));
    assert!(!flat(&room.run(&["show", "ggi.home", "--resource"]).out).contains(ASKS));
    let own = room.run(&["show", "acme", "--catalog", room::ACME]);
    assert!(own.code == 0 && !own.out.contains(ASKS), "{}", own.out);
}

#[test]
fn it_is_said_in_the_language_of_the_words() {
    let room = room("github-ospo");
    for (language, words) in [("fr", "est placé sous licence CC-BY-SA-4.0"), ("de", "steht unter CC-BY-SA-4.0")] {
        let brief = room.run(&["report", "now.toml", "--detail", "brief", "--lang", language]).out;
        assert!(flat(&brief).contains(words), "{brief}");
    }
}

#[test]
fn a_file_that_is_extended_says_it_once() {
    let room = Room::new();
    room.write("old.toml", &room.run(&["init", "-", "--checklist", "ggi"]).out);
    let longer = room.run(&["init", "-", "--from", "old.toml", "--checklist", "github-ospo"]);
    assert_eq!(longer.code, 0, "{}", longer.err);
    assert_eq!(flat(&longer.out).matches(ASKS).count(), 1, "{}", longer.out);
    room.write("longer.toml", &longer.out);
    let again = room.run(&["init", "-", "--from", "longer.toml", "--checklist", "github-ospo"]);
    assert_eq!(flat(&again.out).matches(ASKS).count(), 1, "{}", again.out);
    assert_eq!(room.run(&["check", "longer.toml"]).code, 0);
}

/// A phrase may have several lines, and each of them is a comment there.
#[test]
fn a_new_file_is_read_again_whatever_lines_the_phrases_of_a_language_have() {
    let room = Room::new();
    let phrases = "shared-section = { $checklist }\n    et = { $section }\n\
                   shared-share-alike = Licence\n    partage = { $titles }\n";
    room.write("locales/fr/shared.ftl", phrases);
    let args = ["--checklist", "github-ospo", "--lang", "fr", "--locales", "locales"];
    let init = room.run(&[&["init", "a.toml"], &args[..]].concat());
    assert_eq!(init.code, 0, "{}", init.err);
    assert!(room.read("a.toml").contains("# partage = "), "{}", room.read("a.toml"));
    let check = room.run(&["check", "a.toml"]);
    assert_eq!(check.code, 0, "{}", check.err);
}
