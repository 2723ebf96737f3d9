//! `merge` from the command line: files in, one file and an agenda out, and nothing lost on the way.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod room;

use std::fs;
use std::path::Path;

use room::program::{PROGRAM, tool};
use room::{Room, Run};
use serde_json::{Value, json};

const PAGE: &str = include_str!("../docs/several-people.md");

const PEOPLE: [(&str, &str); 6] = [
    ("Ada", "legal"),
    ("Bo", "engineering"),
    ("Cy", "management"),
    ("Di", "people"),
    ("Eli", "procurement"),
    ("Flo", "communications"),
];

fn answers(name: &str, role: &str, tables: &str) -> String {
    format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\n[organization]\nname = \"Example Ltd\"\n\
         kind = \"company\"\n\n[respondent]\nname = \"{name}\"\nrole = \"{role}\"\n\n{tables}"
    )
}

/// Six people, of whom one says that there is no review and one that it does not apply.
fn room() -> Room {
    let room = Room::new();
    for (at, (name, role)) in PEOPLE.iter().enumerate() {
        let review = if at == 3 { "" } else { "\"review-required\"" };
        let mut tables =
            format!("[ggi.run-code-reviews]\ndone = [{review}]\nevidence = [\"https://example.org/{at}\"]\n");
        if at < 2 {
            tables += "\n[ggi.manage-legal-compliance]\n";
            tables +=
                ["done = []\nnote = \"No.\"\n", "answer = \"not-applicable\"\nreason = \"We ship nothing.\"\n"][at];
        }
        if at == 4 {
            tables += "\n[ggi.open-source-procurement-policy]\ndone = []\n";
        }
        room.write(&format!("answers/{role}.toml"), &answers(name, role, &tables));
    }
    room
}

fn merge(room: &Room, args: &[&str]) -> Run {
    room.run(&[&["merge"], args].concat())
}

#[test]
fn a_folder_a_list_of_files_and_a_pattern_give_the_same_file() {
    let room = room();
    let run = merge(&room, &["answers", "-o", "merged.toml"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    assert!(run.err.contains("People: 6. Statements: ") && run.err.contains(" 1 split"), "{}", run.err);
    assert!(run.err.contains("Nobody answered for: security."), "{}", run.err);
    let whole = room.read("merged.toml");
    let files: Vec<String> = PEOPLE.iter().rev().map(|(_, role)| format!("answers/{role}.toml")).collect();
    let named: Vec<&str> = files.iter().map(String::as_str).collect();
    assert_eq!(merge(&room, &named).out, whole);
    assert_eq!(merge(&room, &["answers/*.toml", "answers/legal.toml"]).out, whole);
    assert_eq!(room.run(&["check", "merged.toml"]).code, 0);
    assert_eq!(room.run(&["fmt", "--check", "merged.toml"]).code, 0);
    for _ in 0..2 {
        assert_eq!(merge(&room, &["answers", "merged.toml", "-o", "merged.toml"]).code, 0);
        assert_eq!(room.read("merged.toml"), whole, "a merge of a merge changes nothing");
    }
}

#[test]
fn what_is_wrong_with_a_file_is_told_by_its_line_and_the_others_merge_only_if_asked() {
    let room = room();
    let wrong = answers("Gus", "security", "[ggi.run-code-reviews]\ndone = [\"no-such-point\"]\n");
    room.write("answers/z1.toml", &wrong);
    room.write("answers/z2.toml", "schema = 1\n[broken\n");
    room.write("answers/z3.toml", &wrong.replace("Example Ltd", "Other Ltd").replace("\"no-such-point\"", ""));
    room.write("answers/z4.toml", &wrong.replace("ggi", "ourselves"));
    room.write("answers/z5.toml", &wrong.replace("\"no-such-point\"", "\"review-required\", \"review-required\""));
    room.write("answers/z6.toml", &(wrong.replace("\"no-such-point\"", "") + "[ggi.run-code-reviews]\ndone = []\n"));
    room.write("answers/notes.txt", "Nothing for the program.");
    let run = merge(&room, &["answers", "-o", "merged.toml"]);
    assert_eq!(run.code, 3);
    for place in
        ["z1.toml:15:9", "no-such-point", "z2.toml:2:", "z4.toml:3:", "z5.toml:15:28", "z6.toml:16:", "--skip-bad"]
    {
        assert!(run.err.contains(place), "{place}: {}", run.err);
    }
    assert!(!room.path().join("merged.toml").exists(), "nothing was merged");
    let run = merge(&room, &["answers", "-o", "merged.toml", "--skip-bad"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("another organization, `Other Ltd`") && run.err.contains("z3.toml:6:1"), "{}", run.err);
    assert!(run.err.contains("People: 6."), "{}", run.err);
    assert_eq!(merge(&room, &["answers/z1.toml", "--skip-bad"]).code, 3, "nobody is left");
    assert_eq!(room.read("answers/z1.toml"), wrong, "no file of a person is changed");
}

#[test]
fn who_answers_in_two_files_counts_once_and_a_workbook_among_them_is_told() {
    let room = room();
    let again = answers("Ada", "legal", "[ggi.run-code-reviews]\ndone = []\n");
    room.write("answers/legal-2.toml", &again);
    assert_eq!(room.run(&["form", "-o", "answers/late.xlsx"]).code, 0);
    let run = merge(&room, &["answers", "-o", "merged.toml"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err.contains("Ada answers in answers/legal-2.toml and in answers/legal.toml: both count"),
        "{}",
        run.err
    );
    assert!(run.err.contains("People: 6.") && run.err.contains("answers/late.xlsx is a workbook"), "{}", run.err);
    assert_eq!(room.read("answers/legal-2.toml"), again, "no file of a person is changed");
    let run = merge(&room, &["answers/late.xlsx"]);
    assert!(run.code == 3 && run.err.contains("`ospo-assess import`"), "{}", run.err);
}

#[test]
fn no_file_of_a_person_is_written_over() {
    let room = room();
    let before = room.read("answers/legal.toml");
    for args in [
        &["answers", "-o", "answers/legal.toml"][..],
        &["answers/people.toml", "-o", "answers/legal.toml"],
        &["answers/legal.toml", "-o", "answers/../answers/legal.toml"],
        &["answers", "-o", "a.toml", "-o", "b.toml"],
        &["answers", "-o", "agenda.docx"],
    ] {
        assert_eq!(merge(&room, args).code, 2, "{args:?}");
    }
    fs::hard_link(room.path().join("answers/legal.toml"), room.path().join("agenda.md")).unwrap();
    assert_eq!(merge(&room, &["answers", "-o", "agenda.md"]).code, 2);
    assert_eq!(room.read("answers/legal.toml"), before);
    room.write("merged.toml", "schema = 1\n[broken\n");
    assert_eq!(merge(&room, &["answers", "-o", "merged.toml"]).code, 3, "what cannot be read is not lost either");
    fs::create_dir(room.path().join("empty")).unwrap();
    assert_eq!(merge(&room, &["empty"]).code, 5);
    assert_eq!(merge(&room, &["nowhere.toml"]).code, 3);
}

#[test]
fn what_was_decided_and_written_around_it_survives_the_next_merge() {
    let room = room();
    merge(&room, &["answers", "-o", "merged.toml"]);
    let text = room.read("merged.toml");
    let split = "unknown  = [\"review-required\"]\nsplit    = [\"review-required\"]\n";
    assert!(text.contains(split), "{text}");
    let decided = text.replace("done     = []\n", "done     = [\"review-required\"]\n").replace(split, "");
    let decided = decided.replace(
        "[ggi.run-code-reviews]\n",
        "[ggi.run-code-reviews] # talked about\ndecided  = [\"review-required\"]\n",
    );
    room.write("merged.toml", &decided);
    let run = merge(&room, &["answers", "-o", "merged.toml"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = room.read("merged.toml");
    assert!(text.contains("done     = [\"review-required\"]") && text.contains("# talked about"), "{text}");
    assert!(text.contains("decided  = [\"review-required\"]") && !text.contains("split    = ["), "{text}");
    let run = merge(&room, &["answers/legal.toml", "-o", "merged.toml"]);
    assert!(run.err.contains("held answers of Bo, Cy, Di, Eli, Flo already"), "{}", run.err);
    assert_eq!(room.read("merged.toml"), text);
}

#[test]
fn the_agenda_counts_voices_and_names_people_only_where_asked() {
    let room = room();
    let run = merge(&room, &["answers", "--agenda", "--minutes", "3"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let order =
        ["Applies to some, not to others", "Answered differently", "Known to one person only", "Known to nobody"];
    let places: Vec<usize> = order.iter().map(|title| run.out.find(title).unwrap()).collect();
    assert!(places.is_sorted(), "{}", run.out);
    for words in ["Done: 5 · Open: 1", "Answered: 1 · Not applicable: 1", "1 of ", "https://example.org/0"] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    assert!(!run.out.contains("Ada"), "{}", run.out);
    let named = merge(&room, &["answers", "--names", "--format", "markdown"]).out;
    assert!(named.contains("Open: 1 (Di)"), "{named}");
    let both = merge(&room, &["answers", "--agenda", "-o", "merged.toml", "-o", "agenda.html"]);
    assert_eq!((both.code, both.out.as_str()), (0, ""));
    assert!(room.read("agenda.html").contains("<html") && room.read("merged.toml").contains("[[merged]]"));
}

#[test]
fn the_agenda_and_the_report_as_json_say_how_far_people_agree_and_how_each_answer_came() {
    let room = room();
    let run = merge(&room, &["answers", "-o", "merged.toml", "-o", "agenda.json", "--minutes", "6"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let agenda = read(&room.read("agenda.json"));
    assert_eq!((&agenda["kind"], &agenda["agreement"]["people"]), (&json!("agenda"), &json!(6)));
    assert_eq!(agenda["agreement"]["contested"], json!(["ggi.manage-legal-compliance"]));
    assert_eq!((&agenda["time"]["available"], &agenda["time"]["fit"]), (&json!(6), &json!(2)));
    assert_eq!(agenda["missing_roles"], json!(["security"]));
    let topics = agenda["topics"].as_array().unwrap();
    let numbers: Vec<u64> = topics.iter().map(|topic| topic["number"].as_u64().unwrap()).collect();
    assert!(numbers.iter().copied().eq(1..=numbers.len() as u64));
    let split = topics.iter().find(|topic| topic["point"] == "ggi.run-code-reviews.review-required").unwrap();
    assert_eq!(split["said"], json!([{ "what": "done", "people": 5 }, { "what": "open", "people": 1 }]));
    let named = read(&merge(&room, &["answers", "--format", "json", "--agenda", "--names"]).out);
    assert!(named.to_string().contains("{\"what\":\"open\",\"people\":1,\"names\":[\"Di\"]}"), "{named}");
    let report = read(&room.run(&["report", "merged.toml", "--format", "json"]).out);
    assert_eq!(report["agreement"], agenda["agreement"]);
    let origins = report.to_string();
    let is = |id: &str, state: &str, origin: &str| {
        origins.contains(&format!("{{\"id\":\"{id}\",\"state\":\"{state}\",\"origin\":\"{origin}\"}}"))
    };
    assert!(is("ggi.run-code-reviews.review-required", "unanswered", "split"), "{origins}");
    assert!(is("ggi.run-code-reviews.review-routine", "open", "agreed"));
    let of_one = room.run(&["report", "answers/legal.toml", "--format", "json"]).out;
    assert!(!of_one.contains("\"origin\"") && !of_one.contains("\"agreement\""));
    // The agenda as JSON and the answers are two places.
    assert_eq!(merge(&room, &["answers", "-o", "agenda.json", "--agenda"]).out, "");
}

#[test]
fn an_agenda_names_the_licences_of_what_it_quotes() {
    let room = room();
    let agenda = merge(&room, &["answers", "--agenda", "--format", "markdown"]).out;
    assert!(agenda.contains("CC-BY-4.0") && !agenda.contains("CC-BY-SA"), "{agenda}");
    room.write("answers/ada.toml", &answers("Ada", "legal", "").replace("\"ggi\"", "\"ggi\", \"github-ospo\""));
    let agenda = merge(&room, &["answers", "--agenda", "--format", "markdown"]).out;
    assert!(agenda.contains("Those of GitHub OSPO are under CC-BY-SA-4.0"), "{agenda}");
}

#[test]
fn a_report_on_a_merged_file_says_who_answered_and_what_is_split() {
    let room = room();
    merge(&room, &["answers", "-o", "merged.toml"]);
    let report = room.run(&["report", "merged.toml", "--format", "markdown"]).out;
    for words in ["6 people answered. On ", "| Ada  | Legal          | 22 November 2026 |", "### Answered differently"]
    {
        assert!(report.contains(words), "{words}: {report}");
    }
    let redacted = room.run(&["report", "merged.toml", "--format", "markdown", "--redact"]).out;
    assert!(redacted.contains("6 people answered. On ") && !redacted.contains("Ada"), "{redacted}");
    let one = room.run(&["report", "answers/legal.toml", "--format", "markdown"]).out;
    assert!(!one.contains("people answered"), "{one}");
}

#[test]
fn a_file_that_names_nobody_counts_under_its_own_name_and_hostile_words_command_nothing() {
    let room = Room::new();
    let evil = answers("Eve\\u001b[31m <b>", "legal", "[ggi.run-code-reviews]\ndone = []\nnote = \"\\u001b[2J\"\n");
    room.write("answers/eve.toml", &evil);
    let nobody = answers("N", "legal", "[ggi.run-code-reviews]\ndone = [\"review-required\"]\n");
    room.write("answers/nobody.toml", &nobody.replace("[respondent]\nname = \"N\"\nrole = \"legal\"\n", ""));
    let run = merge(&room, &["answers", "-o", "merged.toml", "-o", "agenda.html", "-o", "agenda.txt", "--names"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("counts as `nobody`"), "{}", run.err);
    assert!(room.read("merged.toml").contains("name = \"nobody\""));
    let pages = [room.read("merged.toml"), room.read("agenda.html"), room.read("agenda.txt"), run.err];
    assert!(pages.iter().all(|page| !page.contains('\u{1b}')), "{pages:?}");
    assert!(!room.read("agenda.html").contains("Eve<") && !room.read("agenda.html").contains("<b>)"));
}

#[test]
#[cfg(unix)]
fn every_line_of_the_page_on_several_people_runs() {
    let room = room();
    // What the one from HR handed in.
    room.write("returned/people.toml", "");
    let filled = ["form", "--answers", "answers/people.toml", "-o", "returned/people.xlsx"];
    assert_eq!(room.run(&filled).code, 0);
    let blocks = PAGE.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap());
    let folder = Path::new(PROGRAM).parent().unwrap().display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let mut count = 0;
    for block in blocks {
        let mut command = tool("bash", room.path());
        let output = command.args(["-e", "-u", "-o", "pipefail", "-c", block]).env("PATH", &path).output().unwrap();
        assert!(output.status.success(), "{block}\n{}", String::from_utf8_lossy(&output.stderr));
        count += 1;
    }
    assert!(
        count >= 8 && ["report.pdf", "forms/people.xlsx", "agenda.json"].iter().all(|it| room.path().join(it).exists())
    );
    assert!((1..=10).all(|step| PAGE.contains(&format!("\n## {step}. "))));
}
