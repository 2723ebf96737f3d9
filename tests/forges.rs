//! Gaps as issues: the folder that is written, and its scripts against stand-ins of `gh` and `glab`, which need `jq`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::format_collect)]
#![cfg(unix)]

mod room;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};

use room::{Room, Run};
use serde_json::{Value, json};

/// The tools of the two forges, and their scripts.
const FORGES: [(&str, &str); 2] = [("gh", "apply-gh.sh"), ("glab", "apply-glab.sh")];

const COMMON: &str = include_str!("forges/common.sh");
const GH: &str = include_str!("forges/gh");
const GLAB: &str = include_str!("forges/glab");

/// What a harbour assesses: as many practices of two points each, in two checklists of which the second joins the first.
fn checklist(practices: usize, joins: Option<&str>) -> String {
    let mut text =
        "title = \"Works\"\nsource = \"A book\"\nedition = \"1\"\nrevision = 1\npurpose = \"To have gaps.\"\n\
        [[section]]\nid = \"all\"\ntitle = \"All\"\npurpose = \"All there is.\"\n"
            .to_owned();
    for at in 1..=practices {
        text += &format!(
            "[[section.practice]]\nid = \"w{at}\"\ntitle = \"Work {at}\"\nask = \"Who does it?\"\nwhy = \"It stays undone.\"\n\
             evidence = \"A page.\"\ntheme = \"operations\"\nstage = 1\neffort = \"small\"\nroles = [\"management\"]\nneeds = []\n\
             after = []\nresources = [\"pages.work\"]\n"
        );
        text += &joins.map(|other| format!("joins = \"{other}.w{at}\"\n")).unwrap_or_default();
        for point in ["one", "two"] {
            text += &format!(
                "[[section.practice.point]]\nid = \"{point}\"\ntext = \"A named person does part {point} of work {at}.\"\n\
                 critical = false\nadvice = \"Name that person.\"\nresources = [\"pages.work\"]\ncovers = []\nsince = 1\n"
            );
        }
    }
    text
}

const PAGES: &str = "publisher = \"P\"\nhome = \"https://example.org/\"\nlicence = \"CC-BY-4.0\"\nattribution = \"P\"\n\
    checked = 2026-03-02\n[[resource]]\nid = \"work\"\ntitle = \"How to work\"\nurl = \"https://example.org/work\"\n\
    kind = \"guide\"\nsummary = \"What work needs.\"\n";

const HEAD: &str = "schema = 1\ndate = 2026-11-22\nchecklists = [\"works\"]\ntarget = 2\n[organization]\nname = \"Us\"\nkind = \"other\"\n";

/// A folder with a catalog, answers, and a forge without issues.
struct Harbour {
    room: Room,
    tool: &'static str,
    script: &'static str,
}

impl Harbour {
    /// None where the stand-ins lack `jq`.
    fn new((tool, script): (&'static str, &'static str), practices: usize) -> Option<Self> {
        if Command::new("jq").arg("--version").stdout(Stdio::null()).status().is_err() {
            println!("skipped: the stand-ins for gh and glab need jq");
            return None;
        }
        let room = Room::new();
        room.write("own/checklists/works.toml", &checklist(practices, None));
        room.write("own/checklists/yards.toml", &checklist(practices.min(2), Some("works")));
        room.write("own/resources/pages.toml", PAGES);
        for (name, text) in [("common.sh", COMMON), ("gh", GH), ("glab", GLAB)] {
            let path = room.write(&format!("bin/{name}"), text);
            fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        let harbour = Self { room, tool, script };
        harbour.set_issues(&json!([]));
        Some(harbour)
    }

    fn both(practices: usize) -> impl Iterator<Item = Self> {
        FORGES.into_iter().filter_map(move |forge| Self::new(forge, practices))
    }

    /// Writes answers below the head and exports them.
    fn export(&self, answers: &str) -> Run {
        self.export_whole(&format!("{HEAD}{answers}"), &[])
    }

    fn export_whole(&self, answers: &str, more: &[&str]) -> Run {
        self.room.write("answers.toml", answers);
        let start = ["export", "issues", "answers.toml", "--output", "out", "--catalog", "own"];
        let run = self.room.run(&[&start, more].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run
    }

    fn apply(&self, args: &[&str]) -> Run {
        self.apply_with(args, &[])
    }

    fn apply_with(&self, args: &[&str], env: &[(&str, &str)]) -> Run {
        let script = format!("out/{}", self.script);
        let path = format!("{}:{}", self.room.path().join("bin").display(), std::env::var("PATH").unwrap());
        let mut command = room::program::tool("sh", self.room.path());
        command.arg(script).args(["--repo", "owner/name"]).args(args);
        command
            .env("PATH", path)
            .env("FORGE", self.room.path())
            .env("OSPO_ASSESS_PAUSE", "0")
            .envs(env.iter().copied());
        self.room.write("calls", "");
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Applies what must go well, and gives what was said.
    fn applied(&self) -> String {
        let run = self.apply(&[]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}: {}", self.tool, run.out);
        run.out
    }

    fn calls(&self) -> Vec<String> {
        self.room.read("calls").lines().map(str::to_owned).collect()
    }

    fn writes(&self) -> usize {
        self.calls().iter().filter(|call| !call.starts_with("GET")).count()
    }

    fn issues(&self) -> Value {
        serde_json::from_str(&self.room.read("issues.json")).unwrap()
    }

    fn set_issues(&self, issues: &Value) {
        self.room.write("issues.json", &issues.to_string());
    }

    /// A person does something to an issue, counted from 1.
    fn person(&self, number: usize, change: impl FnOnce(&mut Value)) {
        let mut issues = self.issues();
        change(&mut issues[number - 1]);
        self.set_issues(&issues);
    }

    fn text_of(&self, number: usize) -> String {
        self.issues()[number - 1]["body"].as_str().unwrap().to_owned()
    }

    fn state_of(&self, number: usize) -> String {
        self.issues()[number - 1]["state"].as_str().unwrap().to_owned()
    }

    fn comments_on(&self, number: usize) -> Vec<String> {
        let history = self.issues()[number - 1]["history"].as_array().unwrap().clone();
        history.iter().filter_map(|one| one["body"].as_str().map(str::to_owned)).collect()
    }
}

const OPEN: &str = "[works.w1]\ndone = []\n[works.w2]\ndone = [\"one\"]\nowner = \"Ann\"\n";

#[test]
fn the_first_run_creates_an_issue_a_gap_and_the_second_changes_nothing() {
    for harbour in Harbour::both(3) {
        harbour.export(OPEN);
        harbour.applied();
        let issues = harbour.issues();
        assert_eq!(issues.as_array().unwrap().len(), 2);
        let (title, body) = (issues[0]["title"].as_str().unwrap(), issues[0]["body"].as_str().unwrap());
        assert_eq!(title, "Work 1");
        assert!(
            body.starts_with("<!-- ospo-assess begin: works.w1 -->\n") && body.ends_with("\n<!-- ospo-assess end -->")
        );
        assert!(
            body.contains(
                "- [ ] A named person does part one of work 1. <!-- works.w1.one -->\n  - Name that person.\n"
            )
        );
        let other = issues[1]["body"].as_str().unwrap();
        assert!(
            other.contains("- **Owner:** Ann\n") && other.contains("- [x] A named person does part one of work 2.")
        );
        let said = harbour.applied();
        assert!(said.ends_with("create 0, update 0, close 0; unchanged 2, left to you 0\n"), "{said}");
        assert_eq!((harbour.calls().len(), harbour.issues()), (1, issues));
    }
}

#[test]
fn a_run_that_fails_at_any_call_is_made_whole_by_the_next() {
    // One to create, one to update, one to close.
    let after = "[works.w1]\ndone = [\"one\", \"two\"]\n[works.w2]\ndone = [\"two\"]\n[works.w3]\ndone = []\n";
    for harbour in Harbour::both(3) {
        harbour.export(OPEN);
        harbour.applied();
        let start = harbour.issues();
        harbour.export(after);
        harbour.applied();
        let (whole, calls) = (harbour.issues(), harbour.calls().len());
        assert_eq!(calls, 6, "{:?}", harbour.calls());
        for at in 1..=calls {
            for when in ["before", "after"] {
                harbour.set_issues(&start);
                let run = harbour.apply_with(&[], &[("STOP_AT", &at.to_string()), ("STOP_WHEN", when)]);
                assert_eq!(run.code, 1, "{at} {when}: {}", run.out);
                assert!(run.err.contains("Nothing is lost: run it again."), "{}", run.err);
                harbour.applied();
                assert_eq!(harbour.issues(), whole, "{at} {when}");
            }
        }
    }
}

#[test]
fn what_a_person_wrote_ticked_or_renamed_stays() {
    for harbour in Harbour::both(2) {
        harbour.export(OPEN);
        harbour.applied();
        let before = harbour.text_of(1);
        // As a browser sends it: other line ends, a tick, words above and below, a tail of line breaks.
        let edited = before.replace("- [ ] A named person does part two", "- [X] A named person does part two");
        let edited = format!("Above.\n{edited}\n\nBelow: \\n \"$(x)\"\n\n").replace('\n', "\r\n");
        harbour.person(1, |issue| {
            issue["title"] = json!("Ours now");
            issue["body"] = json!(edited);
        });
        let said = harbour.applied();
        assert!(said.contains("update 0"), "a tick alone is no change: {said}");
        harbour.export(&OPEN.replacen("done = []", "done = []\nowner = \"Bo\"", 1));
        let said = harbour.applied();
        assert!(said.contains("update 1,"), "{said}");
        let wanted = edited.replace("management\r\n", "Management\r\n");
        let wanted =
            wanted.replace("- **Can help:** Management\r\n", "- **Can help:** Management\r\n- **Owner:** Bo\r\n");
        assert_eq!(harbour.text_of(1), wanted);
        assert_eq!(harbour.issues()[0]["title"], "Ours now");
        assert!(harbour.applied().contains("update 0"));
    }
}

#[test]
fn a_gap_that_closes_is_closed_with_a_word_once_and_never_reopened() {
    for harbour in Harbour::both(3) {
        harbour.export(OPEN);
        harbour.applied();
        let done = "[works.w1]\ndone = [\"one\", \"two\"]\n[works.w2]\ndone = []\n";
        harbour.export(done);
        assert!(harbour.applied().contains("close   #1 (done)"));
        assert_eq!(harbour.state_of(1), "closed");
        let comments = harbour.comments_on(1);
        assert!(comments.len() == 1 && comments[0].contains("ospo-assess closed: 2026-11-22"), "{comments:?}");
        harbour.applied();
        assert_eq!(harbour.writes(), 0);
        // The gap is open again: its issue stays closed, and none is made in its place.
        harbour.export(OPEN);
        assert!(harbour.applied().contains("#1 is closed, but the gap is open"));
        assert_eq!((harbour.state_of(1).as_str(), harbour.issues().as_array().unwrap().len()), ("closed", 2));
        // A person reopens it; then it is kept up to date, and closed again only after another assessment.
        harbour.person(1, |issue| {
            issue["state"] = json!("open");
            issue["history"].as_array_mut().unwrap().push(json!({"event": "reopened"}));
        });
        harbour.applied();
        harbour.export(done);
        let said = harbour.applied();
        assert!(said.contains("#1 was reopened by somebody") && harbour.state_of(1) == "open", "{said}");
        harbour.export_whole(&format!("{HEAD}{done}").replace("2026-11-22", "2026-12-01"), &[]);
        harbour.applied();
        assert_eq!((harbour.state_of(1).as_str(), harbour.comments_on(1).len()), ("closed", 2));
    }
}

#[test]
fn work_that_is_declined_or_does_not_apply_is_closed_with_other_words() {
    for harbour in Harbour::both(3) {
        harbour.export(OPEN);
        harbour.applied();
        harbour.export(
            "[works.w1]\nanswer = \"declined\"\nreason = \"Too dear.\"\nreview_by = 2027-01-01\n\
             [works.w2]\nanswer = \"not-applicable\"\nreason = \"No ships.\"\n",
        );
        harbour.applied();
        let (declined, other) = (harbour.comments_on(1).concat(), harbour.comments_on(2).concat());
        assert!(declined.contains("decided against") && other.contains("does not apply"), "{declined} {other}");
        assert!(!declined.contains("Too dear") && harbour.state_of(1) == "closed" && harbour.state_of(2) == "closed");
        if harbour.tool == "gh" {
            assert_eq!(harbour.issues()[0]["why"], "not_planned");
        }
    }
}

#[test]
fn work_that_was_taken_out_of_the_answers_is_left_and_told() {
    for harbour in Harbour::both(3) {
        harbour.export(OPEN);
        harbour.applied();
        harbour.export("[works.w2]\ndone = [\"one\"]\nowner = \"Ann\"\n");
        let said = harbour.applied();
        assert!(said.contains("look      #1 is about works.w1, which is neither a gap nor over"), "{said}");
        assert_eq!((harbour.state_of(1).as_str(), harbour.writes()), ("open", 0));
    }
}

#[test]
fn an_issue_is_found_by_any_of_the_practices_that_are_its_work() {
    for harbour in Harbour::both(2) {
        harbour.export("[works.w1]\ndone = []\n");
        harbour.applied();
        // Another checklist comes into scope, and then the first leaves it.
        for scope in ["\"works\", \"yards\"", "\"yards\""] {
            let head = HEAD.replace("\"works\"", scope);
            harbour.export_whole(&format!("{head}[works.w1]\ndone = []\n[yards.w1]\ndone = []\n"), &[]);
            assert!(harbour.applied().contains("update #1") || harbour.text_of(1).contains("yards.w1"));
        }
        assert_eq!(harbour.issues().as_array().unwrap().len(), 1);
        assert!(harbour.text_of(1).starts_with("<!-- ospo-assess begin: yards.w1 -->"));
    }
}

#[test]
fn an_issue_that_lost_its_marks_and_a_copy_are_told_and_left() {
    for harbour in Harbour::both(2) {
        harbour.export(OPEN);
        harbour.applied();
        harbour.person(1, |issue| {
            let body = issue["body"].as_str().unwrap().replace("<!-- ospo-assess end -->", "");
            issue["body"] = json!(body);
        });
        let mut issues = harbour.issues();
        let mut copy = issues[1].clone();
        copy["number"] = json!(3);
        issues.as_array_mut().unwrap().push(copy);
        harbour.set_issues(&issues);
        let said = harbour.applied();
        assert!(said.contains("#1 has lost the marks"), "{said}");
        assert!(said.contains("look      #3 (open) is about the same as #2"), "{said}");
        assert_eq!(harbour.writes(), 0);
    }
}

#[test]
fn a_dry_run_reads_only_and_says_what_would_be_done() {
    for harbour in Harbour::both(3) {
        harbour.export(OPEN);
        let run = harbour.apply(&["--dry-run"]);
        assert!(run.code == 0 && run.out.contains("would create  Work 1\n"), "{}", run.out);
        assert!(run.out.ends_with("would create 2, update 0, close 0; unchanged 0, left to you 0\n"), "{}", run.out);
        assert_eq!((harbour.writes(), harbour.issues()), (0, json!([])));
        harbour.applied();
        harbour.export("[works.w1]\ndone = [\"one\", \"two\"]\n[works.w2]\ndone = []\n");
        let run = harbour.apply(&["--dry-run"]);
        assert!(run.out.contains("would update  #2") && run.out.contains("would close   #1 (done)"), "{}", run.out);
        assert_eq!(harbour.writes(), 0);
    }
}

#[test]
fn who_may_not_label_is_stopped_after_the_first_issue() {
    for harbour in Harbour::both(3) {
        harbour.export(OPEN);
        let run = harbour.apply_with(&[], &[("NO_LABEL", "1")]);
        assert_eq!(run.code, 1, "{}", run.out);
        assert!(run.err.contains("#1 was created without its label"), "{}", run.err);
        assert_eq!(harbour.issues().as_array().unwrap().len(), 1);
    }
}

/// The text of an issue of a board with these marks in its boxes.
fn board_text(marks: [&str; 5]) -> String {
    let boxes: Vec<String> = marks.iter().map(|mark| format!("- [{mark}] A check.\r\n")).collect();
    format!(
        "Activity ID: [GGI-A-17 (EN)](https://example.org/).\r\n\r\n### Progress Assessment\r\n\r\n{}\r\n",
        boxes.concat()
    )
}

#[test]
fn the_ticks_of_a_board_are_brought_back_unless_somebody_changed_the_issue_meanwhile() {
    for harbour in Harbour::both(1) {
        let before = board_text(["x", " ", "X", " ", " "]);
        let name = if harbour.tool == "gh" { "number" } else { "iid" };
        let key = if harbour.tool == "gh" { "body" } else { "description" };
        harbour.set_issues(
            &json!([{"number": 1, "title": "T", "body": before, "state": "open", "labels": [], "history": []}]),
        );
        harbour.room.write("board.json", &json!([{name: 1, "title": "T", key: before, "state": "open"}]).to_string());
        let answers = HEAD.replace("works", "ggi");
        let points = "[ggi.inventory-of-open-source-skills-and-resources]\ndone = [\"better-tools-plan\", \"unrecorded-finds\"]\n";
        harbour.room.write("answers.toml", &format!("{answers}{points}"));
        let run =
            harbour.room.run(&["export", "ggi-board", "answers.toml", "--board", "board.json", "--output", "out"]);
        assert_eq!(run.code, 0, "{}", run.err);
        let dry = harbour.apply(&["--dry-run"]);
        assert!(dry.out.starts_with("would update  #1\n") && harbour.writes() == 0, "{}", dry.out);
        let stopped = harbour.apply_with(&[], &[("STOP_AT", "2"), ("STOP_WHEN", "after")]);
        assert_eq!(stopped.code, 1);
        assert!(harbour.applied().contains("update 0, close 0; unchanged 1"));
        assert_eq!(harbour.text_of(1), board_text([" ", "x", "X", " ", " "]));
        harbour.person(1, |issue| issue["body"] = json!("Another text."));
        let said = harbour.applied();
        assert!(said.contains("#1 was changed since the board was read") && harbour.writes() == 0, "{said}");
        assert_eq!(harbour.text_of(1), "Another text.");
    }
}

#[test]
fn the_walk_through_runs_as_it_is_written() {
    let page = include_str!("../docs/forges.md");
    let blocks = page.split("```sh\n").skip(1).filter_map(|block| block.split("```").next());
    let lines: Vec<&str> = blocks.flat_map(str::lines).collect();
    assert_eq!(lines.len(), 5);
    let room = Room::new();
    room.write("ospo-answers.toml", include_str!("../src/cli/example.toml"));
    let board = json!([{"number": 1, "title": "Run code reviews", "state": "OPEN", "body": board_text(["x", " ", " ", " ", " "])}]);
    room.write("board.json", &board.to_string());
    for line in lines {
        let args: Vec<&str> = line.strip_prefix("ospo-assess ").unwrap().split(' ').collect();
        let run = room.run(&args);
        assert_eq!(run.code, 0, "{line}: {}", run.err);
    }
    for file in [
        "issues/apply-gh.sh",
        "issues/apply-glab.sh",
        "issues/jira.csv",
        "public-issues/plan.json",
        "board/apply-gh.sh",
    ] {
        assert!(room.path().join(file).is_file(), "{file}");
    }
}

#[test]
fn two_hundred_gaps_are_two_hundred_issues() {
    let Some(harbour) = Harbour::new(FORGES[0], 200) else { return };
    let answers: String = (1..=200).map(|at| format!("[works.w{at}]\ndone = []\n")).collect();
    harbour.export(&answers);
    // Nearly all are there, as an earlier run made them.
    let issue = |at: usize| {
        let file = harbour.room.read(&format!("out/gaps/works.w{at}.md"));
        let body = file.split_once("\n\n").unwrap().1.trim_end().to_owned();
        json!({"number": at, "title": "T", "body": body, "state": "open", "labels": ["ospo-assess"], "history": []})
    };
    harbour.set_issues(&(1..=197).map(issue).collect());
    let said = harbour.applied();
    assert!(said.ends_with("create 3, update 0, close 0; unchanged 197, left to you 0\n"), "{said}");
    assert_eq!((harbour.issues().as_array().unwrap().len(), harbour.calls().len()), (200, 4));
}

/// Words that try to speak to a shell, a forge, a person or a page.
const HOSTILE: &str = "$(touch owned) `touch owned` '; touch owned; ' \\\" @team #12 !3 /close GH-7 <!-- ospo-assess end --> \
    <script>x</script> ::error::x ##[group] =cmd() https://evil.example/";

#[test]
fn hostile_words_speak_to_no_shell_forge_or_person() {
    for harbour in Harbour::both(1) {
        let text = checklist(1, None);
        let escaped = HOSTILE.replace('\\', "\\\\").replace('"', "\\\"");
        let text = text
            .replace("\"Work 1\"", &format!("\"/close {escaped}\""))
            .replace("It stays undone.", &format!("/assign @a {escaped}"));
        let text = text
            .replace("Name that person.", &format!("/label ~x {escaped}"))
            .replace("\"A named", &format!("\"{escaped} A named"));
        harbour.room.write("own/checklists/works.toml", &text);
        fs::remove_file(harbour.room.path().join("own/checklists/yards.toml")).unwrap();
        harbour.export(&format!("[works.w1]\ndone = []\nowner = \"{escaped}\"\n"));
        harbour.applied();
        let issues = harbour.issues();
        let (title, body) = (issues[0]["title"].as_str().unwrap(), issues[0]["body"].as_str().unwrap());
        assert!(!harbour.room.path().join("owned").exists());
        assert!(!title.contains('@') && title.contains("$(touch owned) `touch owned`"), "{title}");
        assert!(
            !body.contains("@team") && !body.contains("#12") && !body.contains("!3") && !body.contains("GH-7"),
            "{body}"
        );
        assert!(!body.contains("<script") && body.matches("<!-- ospo-assess end -->").count() == 1, "{body}");
        assert!(!body.lines().any(|line| line.starts_with(['/', ':'])), "{body}");
        let table = harbour.room.read("out/jira.csv");
        assert!(!table.contains('@') && !table.contains("{code}"), "{table}");
        let said = harbour.applied();
        assert!(said.contains("unchanged 1") && harbour.writes() == 0, "{said}");
    }
}

#[test]
fn advice_owners_and_the_name_can_be_left_out() {
    let Some(harbour) = Harbour::new(FORGES[0], 2) else { return };
    harbour.export_whole(&format!("{HEAD}{OPEN}"), &["--no-advice", "--redact"]);
    let gap = harbour.room.read("out/gaps/works.w2.md");
    assert!(!gap.contains("Ann") && !gap.contains("Name that person") && !gap.contains("https://"), "{gap}");
    assert!(!harbour.room.read("out/plan.json").contains("\"Us\""));
}

#[test]
fn the_scripts_refuse_what_is_no_repository() {
    for harbour in Harbour::both(1) {
        harbour.export("[works.w1]\ndone = []\n");
        for repo in ["", "name", "-x/y", "a/b;c", "../x", "/a/b", "a//b", "a/b/"] {
            let run = harbour.apply(&["--repo", repo]);
            assert_eq!(run.code, 2, "{repo}: {}", run.out);
        }
        assert_eq!(harbour.apply(&["--what"]).code, 2);
        let help = harbour.apply(&["--help"]);
        assert!(help.code == 0 && help.out.starts_with("Usage: sh apply-gl".get(..13).unwrap()), "{}", help.out);
        assert_eq!(harbour.calls().len(), 0);
    }
}

#[test]
fn the_folder_spares_what_others_wrote_and_clears_its_own() {
    let Some(harbour) = Harbour::new(FORGES[0], 3) else { return };
    let export = |more: &[&str]| {
        let start = ["export", "issues", "answers.toml", "--catalog", "own", "--output"];
        harbour.room.run(&[&start, more].concat())
    };
    harbour.export(OPEN);
    harbour.room.write("out/mine.txt", "mine");
    harbour.export("[works.w2]\ndone = []\n");
    assert!(!harbour.room.path().join("out/gaps/works.w1.md").exists(), "it is ours, and no gap any more");
    assert_eq!(harbour.room.read("out/mine.txt"), "mine");
    // A file of ours that somebody changed, and one of somebody else.
    harbour.room.write("out/gaps/works.w2.md", "changed");
    let run = export(&["out"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(
        run.err.contains("out/gaps/works.w2.md was not written by this command, or was changed since"),
        "{}",
        run.err
    );
    harbour.room.write("other/plan.json", "{}");
    assert_eq!(export(&["other"]).code, 2);
    assert_eq!(fs::read_dir(harbour.room.path().join("other")).unwrap().count(), 1, "nothing is written by halves");
    // The answers themselves, by another name.
    fs::create_dir(harbour.room.path().join("linked")).unwrap();
    fs::hard_link(harbour.room.path().join("answers.toml"), harbour.room.path().join("linked/index.tsv")).unwrap();
    assert_eq!(export(&["linked"]).code, 2);
    // A folder that leads elsewhere.
    fs::create_dir_all(harbour.room.path().join("trap")).unwrap();
    std::os::unix::fs::symlink(harbour.room.path().join("own"), harbour.room.path().join("trap/gaps")).unwrap();
    assert_eq!(export(&["trap"]).code, 2);
    assert_eq!(export(&["-"]).code, 2);
    let run = export(&["answers.toml"]);
    assert!(run.code == 2 && run.err.contains("answers.toml is a file: name a folder"), "{}", run.err);
    assert!(export(&["a new one"]).err.contains("sh 'a new one/apply-gh.sh' --repo OWNER/NAME --dry-run"));
}

#[test]
fn the_scripts_are_sound_shell() {
    let Some(harbour) = Harbour::new(FORGES[0], 1) else { return };
    harbour.export("[works.w1]\ndone = []\n");
    for (_, script) in FORGES {
        let mut checks = vec![vec!["sh", "-n"]];
        if Command::new("shellcheck").arg("--version").stdout(Stdio::null()).status().is_ok() {
            checks.push(vec!["shellcheck", "-s", "sh"]);
        }
        for check in checks {
            let run = room::program::tool(check[0], harbour.room.path());
            let output = { run }.args(&check[1..]).arg(format!("out/{script}")).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        }
    }
}
