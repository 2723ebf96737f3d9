//! The forms of a check: snapshots of each, the same for a file that cannot be used, and hostile words in all of them.
#![allow(clippy::panic)]

mod room;

use room::{ACME, ROCKET, Room, Run};
use serde_json::Value;

const FORMATS: [&str; 5] = ["json", "junit", "sarif", "github", "gitlab"];
const GATES: [&str; 6] = ["--min-score", "60", "--no-critical", "--max-not-applicable", "10", "--require-evidence"];

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}", run.out))
}

/// What stays the same when the program gets a new version.
fn lasting(run: &Run) -> String {
    run.out.replace(concat!('"', env!("CARGO_PKG_VERSION"), '"'), "\"VERSION\"")
}

/// Team Rocket, with a practice that does not apply.
fn room() -> Room {
    Room::with(&[("done = [\"offer-contact\"]", "answer = \"not-applicable\"\nreason = \"We ship to nobody, 100 %.\"")])
}

/// Team Rocket, with nothing said of a practice that has critical points.
fn unanswered() -> Room {
    Room::with(&[("# Customers have not asked yet.\n[acme.source-offers]\ndone = [\"offer-contact\"]\n", "")])
}

fn check(room: &Room, format: &str) -> Run {
    check_with(&GATES, format, room)
}

fn check_with(gates: &[&str], format: &str, room: &Room) -> Run {
    room.check(&[gates, &["--format", format]].concat())
}

#[test]
fn each_form_tells_every_breach_at_its_line() {
    for format in FORMATS.into_iter().chain(["badge"]) {
        let run = check(&room(), format);
        assert_eq!((run.code, run.err.as_str()), (1, ""), "{format}");
        insta::assert_snapshot!(format!("check_as_{format}"), lasting(&run));
    }
}

#[test]
fn each_form_tells_the_problems_of_a_file_that_cannot_be_used() {
    for format in FORMATS {
        let room = Room::with(&[("kind = ", "knid = "), ("scanner-on", "scaner-on"), ("target     = 2", "")]);
        let run = check(&room, format);
        assert_eq!(run.code, 3, "{format}");
        assert!(run.err.contains("did you mean `scanner-on`?"), "people read of it too: {}", run.err);
        insta::assert_snapshot!(format!("unusable_as_{format}"), lasting(&run));
    }
}

#[test]
fn a_file_that_is_not_there_has_its_problem_in_each_form() {
    let room = Room::new();
    for format in FORMATS {
        let run = check(&room, format);
        assert_eq!(run.code, 3);
        assert!(run.out.contains("unreadable"), "{format}: {}", run.out);
    }
    let problems = json(&check(&room, "json"));
    assert_eq!(problems["outcome"], "unusable");
    assert_eq!(problems["problems"][0]["rule"], "unreadable");
}

#[test]
fn gates_that_hold_leave_no_finding() {
    let room = Room::with(&[]);
    let run = |format: &str| room.check(&["--format", format]);
    assert_eq!(json(&run("sarif"))["runs"][0]["results"], Value::Array(vec![]));
    assert_eq!(json(&run("gitlab")), Value::Array(vec![]));
    assert_eq!(run("github").out.lines().count(), 1);
    assert!(run("github").out.starts_with("::notice title=ospo-assess::Both gates hold."));
    assert!(!run("junit").out.contains("<failure"));
    assert_eq!(json(&run("json"))["outcome"], "held");
}

#[test]
fn a_finding_points_at_its_table_and_at_the_first_line_where_there_is_none() {
    let room = unanswered();
    let line = room.read("answers.toml").lines().position(|line| line == "[acme.secrets]").expect("the table") + 1;
    let gates = json(&room.check(&["--format", "json", "--require-evidence", "--no-critical"]));
    let lines = |gate: &str| -> Vec<u64> {
        let gates = gates["gates"].as_array().expect("gates");
        let findings = gates.iter().filter(|one| one["gate"] == gate).filter_map(|one| one["findings"].as_array());
        findings.flatten().filter_map(|one| one["line"].as_u64()).collect()
    };
    assert_eq!(lines("require-evidence"), [line as u64]);
    assert_eq!(lines("no-critical"), [1, 1]);
}

#[test]
fn the_summary_is_appended_to_the_page_of_the_job() {
    let room = room();
    let summary = room.write("summary.md", "# Before\n\n");
    let args =
        ["check", "answers.toml", "--catalog", ACME, "--today", "2026-11-22", "--format", "github", "--no-critical"];
    let env = [("GITHUB_STEP_SUMMARY", summary.to_str().expect("a path"))];
    assert_eq!(room.run_with(&args, "", &env).code, 0);
    let page = room.read("summary.md");
    assert!(page.starts_with("# Before\n\n# Check of Team Rocket\n"), "{page}");
    assert_eq!(room.run_with(&args, "", &env).code, 0);
    assert_eq!(room.read("summary.md").matches("# Check of Team Rocket").count(), 2);
    let folder = [("GITHUB_STEP_SUMMARY", room.path().to_str().expect("a path"))];
    assert_eq!(room.run_with(&args, "", &folder).code, 6, "a page that cannot be written is no success");
    assert_eq!(room.run_with(&args[..6], "", &folder).code, 0, "only the form for GitHub writes it");
}

#[test]
fn a_result_is_written_to_a_file_whole() {
    let room = room();
    let run = room.check(&[&GATES[..], &["--format", "sarif", "--output", "out.sarif"]].concat());
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("3 of 5 gates failed."), "{}", run.err);
    let sarif: Value = serde_json::from_str(&room.read("out.sarif")).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
}

const HOSTILE: &str = "x\\n::error::y ]]> <script> %0A \\u001b[31m [a](https://evil.example) {0} @org/team `z`";

/// Words of a person in every place that a check repeats.
fn hostile() -> Room {
    Room::with(&[
        ("name = \"Team Rocket\"", &format!("name = \"{HOSTILE}\"")),
        ("done = [\"offer-contact\"]", &format!("answer = \"not-applicable\"\nreason = \"{HOSTILE}\"")),
    ])
}

#[test]
fn hostile_words_stay_words_in_every_form() {
    for format in FORMATS {
        let run = check(&hostile(), format);
        assert_eq!(run.code, 1, "{format}");
        assert!(!run.out.contains('\u{1b}'), "{format}");
        assert!(run.out.lines().all(|line| !line.trim_start().starts_with("::error::")), "{format}: {}", run.out);
    }
    let commands = check(&hostile(), "github").out;
    assert!(commands.lines().all(|line| line.starts_with("::error ")), "{commands}");
    assert!(check(&hostile(), "junit").out.contains("]]&gt;"));
    let sarif = check(&hostile(), "sarif").out;
    assert!(sarif.contains("[a] (https://evil.example) {{0}}"), "{sarif}");
}

#[test]
fn a_hostile_name_of_a_file_stays_one_property() {
    let room = Room::new();
    room.write("a,line=1::b %.toml", &room::changed(&[]));
    let run = room.run(&["check", "a,line=1::b %.toml", "--catalog", ACME, "--no-critical", "--format", "github"]);
    assert!(run.out.contains("\n::error file=a%2Cline=1%3A%3Ab %25.toml,line="), "{}", run.out);
    let run = room.run(&["check", "./a,line=1::b %.toml", "--catalog", ACME, "--no-critical", "--format", "sarif"]);
    assert!(run.out.contains("\"uri\": \"a%2Cline%3D1%3A%3Ab%20%25.toml\""), "{}", run.out);
}

/// Words that would command a runner, at the beginning of a line and inside.
const COMMANDS: &str = "x\\n   ::error::y ##[error]z ##vso[task.complete]";

fn speaks_to_a_runner(line: &str) -> bool {
    line.trim_start().starts_with("::") || line.contains("##[") || line.contains("##vso[")
}

#[test]
fn no_words_of_answers_a_catalog_or_a_name_command_a_runner() {
    let room = Room::new();
    let hostile = |text: &str| {
        text.replace("= \"Team", &format!("= \"{COMMANDS} Team"))
            .replace("owner = \"", &format!("owner = \"{COMMANDS}"))
    };
    room.write(
        "answers.toml",
        &hostile(ROCKET)
            .replace("[acme.secrets]\n", &format!("[acme.secrets]\nnote = \"{}{COMMANDS}\"\n", "long ".repeat(30))),
    );
    for file in ["checklists/acme.toml", "resources/acme.toml"] {
        let text = std::fs::read_to_string(std::path::Path::new(ACME).join(file)).expect("the worked example");
        let keys = ["title ", "text ", "advice ", "ask ", "why ", "summary ", "purpose ", "evidence "];
        let line = |line: &str| match line.split_once("= \"") {
            Some((key, text)) if keys.iter().any(|one| key.starts_with(one)) => format!("{key}= \"{COMMANDS}{text}\n"),
            _ => format!("{line}\n"),
        };
        room.write(&format!("own/{file}"), &text.lines().map(line).collect::<String>());
    }
    let wrong = "\n::error::y ##[x].toml";
    room.write(wrong, "schema = 1\n[organization]\nnome = \"::error::\" # ##[error]x\n");
    let mut lines: Vec<Vec<&str>> = vec![
        vec!["list"],
        vec!["list", "--format", "markdown"],
        vec!["list", "--format", "json"],
        vec!["list", "--resources"],
        vec!["show", "acme"],
        vec!["show", "acme.secrets"],
        vec!["show", "acme.secrets", "--format", "markdown"],
        vec!["show", "acme.secrets", "--format", "json"],
        vec!["show", "::error::x\n::error::y ##[z]"],
        vec!["explain", "\n::error::y ##[x]"],
        vec!["schema", "answers"],
        vec!["lint"],
        vec!["report", "\n::error::nowhere.toml"],
        vec!["report", wrong],
        vec!["report", "answers.toml", "-o", "\n::x/##[y].md"],
        vec!["\n::error::y ##[z]"],
        vec!["report", "--\n::error::y", "##[z]"],
        vec!["list", "--theme", "\n::error::y ##[z]"],
        vec!["list", "--checklist", "\n::error::y ##[z]"],
        vec!["check", "answers.toml", "--min-score", "\n::error::y ##[z]=4"],
    ];
    for format in ["terminal", "markdown", "html", "json", "csv"] {
        lines.push(vec!["report", "answers.toml", "--format", format]);
    }
    for format in FORMATS.into_iter().chain(["badge", "text", "markdown"]) {
        lines.push(vec!["check", "answers.toml", "--require-evidence", "--no-critical", "--format", format]);
        lines.push(vec!["check", wrong, "--format", format]);
    }
    for line in &lines {
        let run = room.run_with(
            &[&line[..], &["--catalog", "own"]].concat(),
            "",
            &[("CI", "true"), ("GITHUB_ACTIONS", "true")],
        );
        let is_ours =
            |said: &str| line.contains(&"github") && (said.starts_with("::error ") || said.starts_with("::notice "));
        for said in run.out.lines().chain(run.err.lines()) {
            let said = if is_ours(said) { &said[2..] } else { said };
            assert!(!speaks_to_a_runner(said), "{line:?}: {said}");
        }
        assert!(line.contains(&"csv") || !(run.out + &run.err).contains('\r'), "{line:?}");
    }
}

#[test]
fn github_has_the_verdict_first_and_ten_annotations_at_most() {
    let room = Room::new();
    assert_eq!(room.run(&["init", "answers.toml", "--checklist", "ggi"]).code, 0);
    let check = |format: &str| room.run(&["check", "answers.toml", "--complete", "--format", format]);
    let findings = json(&check("json"))["gates"][0]["findings"].as_array().map_or(0, Vec::len);
    let out = check("github").out;
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 10, "{out}");
    assert!(lines[0].starts_with("::error title=ospo-assess::The gate failed."), "{out}");
    assert!(lines[1..9].iter().all(|line| line.starts_with("::error file=answers.toml,")), "{out}");
    assert!(
        lines[9].starts_with(&format!("::error title=ospo-assess::{} more in the summary of the job: ", findings - 8)),
        "{out}"
    );
}

#[test]
fn github_has_one_line_a_point_that_names_all_its_gates() {
    let room = Room::with(&[("done = [\"offer-contact\"]", "done = [\"offer-contact\"]\nunknown = [\"legal-owner\"]")]);
    let out = check_with(&["--no-critical", "--complete", "--require-evidence"], "github", &room).out;
    assert!(out.contains(",title=no-critical%2C complete%3A acme.source-offers.legal-owner::Critical and"), "{out}");
    let ids = |line: &str| line.split(",title=").nth(1).and_then(|rest| rest.split("::").next()).map(str::to_owned);
    let mut ids: Vec<_> = out.lines().skip(1).filter_map(ids).collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "{out}");
}

#[test]
fn only_what_is_wholly_done_passes_as_a_test() {
    let room = Room::new();
    room.write(
        "a.toml",
        "schema = 1\ndate = 2026-11-01\nchecklists = [\"ggi\"]\ntarget = 4\n[organization]\nname = \"X\"\nkind = \"company\"\n\n\
         [ggi.run-code-reviews]\ndone = []\n\n[ggi.c-level-awareness]\nanswer = \"unknown\"\n\n\
         [ggi.upstream-first]\nanswer = \"declined\"\nreason = \"Not now.\"\nreview_by = 2027-01-01\n",
    );
    let run = room.run(&["check", "a.toml", "--today", "2026-11-22", "--max-age", "60", "--format", "junit"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let cases = run.out.split("<testcase ").skip(1).filter(|case| case.contains("classname=\"ggi."));
    let open: Vec<&str> = cases.filter(|case| !case.contains("<skipped message=")).collect();
    assert!(open.is_empty(), "{open:?}");
    for why in [" open, and no gate asks for it", " unanswered\"", "Decided against: Not now."] {
        assert!(run.out.contains(why), "{why}: {}", run.out);
    }
}

#[test]
fn a_fingerprint_tells_the_same_point_of_two_files_apart_and_stays_when_lines_move() {
    let room = unanswered();
    room.write("more/answers.toml", &room.read("answers.toml"));
    let marks = |file: &str, format: &str, key: &str| -> Vec<String> {
        let run =
            room.run(&["check", file, "--catalog", ACME, "--no-critical", "--format", format, "--today", "2026-11-22"]);
        let found = run.out.lines().filter(|line| line.contains(key)).map(|line| line.trim().to_owned());
        found.collect()
    };
    for (format, key) in [("gitlab", "\"fingerprint\""), ("sarif", "\"primaryLocationLineHash\"")] {
        let (one, other) = (marks("answers.toml", format, key), marks("more/answers.toml", format, key));
        assert!(!one.is_empty() && one.len() == other.len());
        assert!(one.iter().all(|mark| !other.contains(mark)), "{one:?} {other:?}");
        assert_eq!(one, marks("./answers.toml", format, key), "however the file is named");
        let text = room.read("answers.toml");
        room.write("answers.toml", &format!("# A line more.\n\n{text}"));
        assert_eq!(one, marks("answers.toml", format, key));
        room.write("answers.toml", &text);
    }
}

#[test]
fn sarif_says_which_state_of_each_checklist_was_checked_against() {
    let room = room();
    let sarif = json(&check(&room, "sarif"));
    let report = room.run(&["report", "answers.toml", "--catalog", ACME, "--format", "json"]);
    let (told, known) = (&sarif["runs"][0]["properties"]["catalog"], &json(&report)["catalog"]);
    assert_eq!(told.as_array().map(Vec::len), known.as_array().map(Vec::len));
    assert!(told[0]["digest"].as_str().is_some_and(|digest| digest.len() == 64), "{told}");
    for key in ["checklist", "revision", "digest"] {
        assert_eq!(told[0][key], known[0][key], "{key}");
    }
}

#[test]
fn code_scanning_gets_what_to_do_where_to_learn_it_and_how_much_it_matters() {
    let log = json(&check(&unanswered(), "sarif"));
    let run = &log["runs"][0];
    assert_eq!(run["automationDetails"]["id"], "ospo-assess/answers.toml/");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in run["results"].as_array().expect("results") {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small")];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["text"].as_str().is_some_and(|help| !help.is_empty()), "{rule}");
        assert_eq!(rule["defaultConfiguration"]["level"], result["level"]);
    }
    let of = |gate: &'static str| {
        rules.iter().filter(move |rule| rule["id"].as_str().is_some_and(|id| id.starts_with(gate)))
    };
    assert!(of("no-critical/").all(|rule| rule["helpUri"].as_str().is_some_and(|uri| uri.starts_with("https://"))));
    assert!(of("no-critical/").all(|rule| rule["defaultConfiguration"]["level"] == "error"));
    assert!(of("require-evidence/").all(|rule| rule["defaultConfiguration"]["level"] == "warning"));
}

#[test]
fn a_result_that_cannot_be_written_does_not_hide_a_failed_gate() {
    let room = room();
    let run = |gates: &[&str]| {
        room.check(&[gates, &["--format", "sarif", "--output", "no/such/folder/r.sarif"]].concat()).code
    };
    assert_eq!(run(&GATES), 1);
    assert_eq!(run(&["--max-age", "400"]), 6, "a check that held is undone by it");
    let broken = Room::with(&[("kind = ", "knid = ")]);
    assert_eq!(broken.check(&["--format", "sarif", "--output", "no/such/folder/r.sarif"]).code, 3);
}

#[test]
fn later_steps_of_a_job_can_read_the_verdict() {
    let room = room();
    let outputs = room.write("outputs", "");
    let env = [("GITHUB_OUTPUT", outputs.to_str().expect("a path"))];
    let args = ["check", "answers.toml", "--catalog", ACME, "--today", "2026-11-22", "--min-score", "99"];
    let run = room.run_with(&[&args[..], &["--format", "github"]].concat(), "", &env);
    assert_eq!(run.code, 1);
    let said = room.read("outputs");
    let names: Vec<&str> = said.lines().filter_map(|line| line.split('=').next()).collect();
    assert_eq!(names, ["outcome", "score-low", "score-high", "stage", "critical-open"], "{said}");
    assert!(said.starts_with("outcome=failed\nscore-low="), "{said}");
}

#[test]
fn the_catalog_is_linted_in_the_same_forms() {
    let room = Room::new();
    room.write("own/checklists/t.toml", "title = \"T\"\n");
    for format in FORMATS {
        let run = room.run(&["lint", "--catalog", "own", "--format", format]);
        assert_eq!(run.code, 3);
        assert!(run.out.contains("missing-key"), "{format}: {}", run.out);
    }
}

#[test]
fn equal_inputs_give_equal_bytes() {
    for format in FORMATS {
        assert_eq!(check(&room(), format).out, check(&room(), format).out);
    }
}
