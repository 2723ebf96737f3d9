//! What a run writes and where: never over what it reads, in the form that a name says, and nothing elsewhere.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod room;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use room::program::{PROGRAM, program, tool};
use room::{ACME, ROCKET, Room, Run};

/// The contents of every file below a folder, links followed.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            all.extend(contents(&path));
        } else {
            all.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    all.sort();
    all
}

/// Answers by several names, an earlier answers file, a font, and a catalog of one's own.
fn inputs() -> Room {
    let room = Room::with(&[]);
    room.write("before.toml", ROCKET);
    room.write("broken.toml", "schema = ");
    room.write("sub/other.toml", "");
    for name in ["checklists/acme.toml", "resources/acme.toml"] {
        room.write(&format!("own/{name}"), &fs::read_to_string(Path::new(ACME).join(name)).unwrap());
    }
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fonts/signs.ttf"), room.path().join("signs.ttf")).unwrap();
    symlink("answers.toml", room.path().join("link.toml")).unwrap();
    fs::hard_link(room.path().join("answers.toml"), room.path().join("hard.toml")).unwrap();
    room
}

/// Runs a line that would lose an input: it must be refused, and leave everything as it was.
fn refused(room: &Room, line: &str) {
    let before = contents(room.path());
    let args: Vec<&str> = line.split(' ').chain(["--catalog", "own"]).collect();
    let run = room.run(&args);
    assert_eq!(run.code, 2, "{line}: {}{}", run.out, run.err);
    assert!(run.out.is_empty() && run.err.contains("is read by this command"), "{line}: {}", run.err);
    assert!(contents(room.path()) == before, "{line} changed a file");
}

#[test]
fn no_result_is_written_over_an_input() {
    let room = inputs();
    let absolute = room.path().join("answers.toml").display().to_string();
    for output in ["answers.toml", "./answers.toml", "sub/../answers.toml", &absolute, "hard.toml", "link.toml"] {
        refused(&room, &format!("check answers.toml -f json -o {output}"));
        refused(&room, &format!("report answers.toml -f json -o {output}"));
        refused(&room, &format!("report answers.toml -o r.md -f json -o {output}").replace("-o r.md", "-o r.json"));
    }
    refused(&room, "check link.toml -f json -o answers.toml");
    refused(&room, "check answers.toml --baseline before.toml -f json -o before.toml");
    refused(&room, "report answers.toml --font signs.ttf -f pdf -o signs.ttf");
    refused(&room, "check answers.toml -f json -o own/checklists/acme.toml");
    refused(&room, "report answers.toml -f json -o own/resources/acme.toml");
}

#[test]
fn an_input_that_cannot_be_used_is_not_written_over_either() {
    let room = inputs();
    refused(&room, "check broken.toml -f json -o broken.toml");
    refused(&room, "check broken.toml --baseline before.toml -f json -o before.toml");
    room.write("own/resources/acme.toml", "surprise = 1");
    refused(&room, "check answers.toml -f json -o answers.toml");
    refused(&room, "check answers.toml -f json -o own/checklists/acme.toml");
    refused(&room, "check answers.toml -f json -o own/resources/acme.toml");
}

#[test]
fn the_baseline_that_the_answers_name_is_an_input_too() {
    let room = inputs();
    room.write("answers.toml", &room::changed(&[("[gate]\n", "[gate]\nbaseline = \"before.toml\"\n")]));
    refused(&room, "check answers.toml -f json -o new.json -o before.toml");
    assert!(!room.path().join("new.json").exists());
}

#[test]
fn answers_that_a_shell_opened_are_an_input_too() {
    let room = inputs();
    let mut command = program(room.path());
    command.args(["check", "-", "-f", "json", "-o", "answers.toml", "--catalog", "own"]);
    let stdin = fs::File::open(room.path().join("answers.toml")).unwrap();
    let output = command.stdin(stdin).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(room.read("answers.toml"), ROCKET);
}

/// `bash` with a script, in which `$0` is the program.
fn scripted(room: &Room, script: &str) -> std::process::Output {
    tool("bash", room.path()).args(["-c", script, PROGRAM]).output().unwrap()
}

#[test]
fn a_pipe_that_a_shell_hands_over_is_read_once_and_never_written() {
    let room = inputs();
    room.write("messy.toml", &ROCKET.replace("     = ", "="));
    let large = "({ cat answers.toml; head -c 5000000 /dev/zero | tr '\\0' '#'; })";
    for (script, code, told) in [
        ("\"$0\" report --catalog own <(cat answers.toml) -f json", 0, "Team Rocket"),
        ("\"$0\" check --catalog own --today 2026-11-22 <(cat answers.toml) --baseline <(cat before.toml)", 0, ""),
        ("\"$0\" check --catalog own <(cat broken.toml)", 3, "/dev/fd/"),
        (&format!("\"$0\" check --catalog own <{large}"), 3, "larger than 4 MiB"),
        ("\"$0\" check --catalog own <(cat answers.toml) --write-gate", 2, "--write-gate"),
        ("\"$0\" fmt --catalog own <(cat messy.toml)", 3, "not a regular file"),
        ("mkfifo named; \"$0\" check --catalog own named", 3, "not a regular file"),
    ] {
        let output = scripted(&room, script);
        let all = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_eq!(output.status.code(), Some(code), "{script}: {all}");
        assert!(all.contains(told), "{script}: {all}");
    }
}

/// Renaming over it would work; who protects a file does not want that.
#[test]
fn a_file_that_is_write_protected_is_not_changed_in_place() {
    use std::os::unix::fs::PermissionsExt;
    let room = inputs();
    room.write("messy.toml", &ROCKET.replace("     = ", "="));
    for line in ["fmt messy.toml", "check messy.toml --today 2026-11-22 --write-gate"] {
        let path = room.path().join("messy.toml");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let run = room.run(&line.split(' ').chain(["--catalog", "own"]).collect::<Vec<_>>());
        assert_eq!(run.code, 6, "{line}: {}", run.err);
        assert!(run.err.contains("messy.toml could not be written: it is write-protected"), "{}", run.err);
    }
}

/// Where a shell made standard output a regular file, `/dev/stdout` leads to that file, and is not replaced itself.
#[test]
#[cfg(target_os = "linux")]
fn the_name_of_an_open_stream_is_written_to_and_stays_what_it_is() {
    let room = inputs();
    let script = "echo before > out; for to in /dev/stdout /dev/fd/1 /proc/self/fd/1; do \
                  \"$0\" report answers.toml --catalog own --summary -o $to >> out || exit; done; echo after >> out";
    assert_eq!(scripted(&room, script).status.code(), Some(0));
    let out = room.read("out");
    assert!(out.starts_with("before\n") && out.ends_with("after\n"), "{out}");
    assert_eq!(out.matches("Team Rocket").count() % 3, 0, "{out}");
    assert!(fs::symlink_metadata("/dev/stdout").unwrap().is_symlink());
}

#[test]
fn why_a_report_cannot_be_written_is_said_without_names_of_our_own() {
    let room = inputs();
    let long = format!("{}.md", "a".repeat(300));
    for (path, told) in [
        ("answers.toml/x.md", "answers.toml is a file, not a folder"),
        ("nowhere/x.md", "the folder nowhere does not exist"),
        ("sub", "it is a folder"),
        (&long, "the name is too long"),
    ] {
        let run = room.run(&["report", "answers.toml", "--catalog", "own", "-f", "markdown", "-o", path]);
        assert_eq!(run.code, 6, "{path}: {}", run.err);
        assert!(run.err.contains(told) && !run.err.contains(".tmp"), "{path}: {}", run.err);
    }
}

/// Before `main` begins, the runtime opens `/dev/null` for streams that are closed, since files opened later would else
/// take their numbers. What it opened cannot be told from a `/dev/null` that a parent gave to be rid of the output, so
/// what is printed then is lost without a word, and the exit code is that of the run.
#[test]
fn streams_that_are_closed_change_no_exit_code() {
    let room = inputs();
    for (script, code) in [
        ("\"$0\" report answers.toml --catalog own >&-", 0),
        ("\"$0\" check answers.toml --catalog own --min-score 100 >&- 2>&-", 1),
        ("\"$0\" check - --catalog own <&-", 3),
        ("\"$0\" reprot 2>&-", 2),
        ("\"$0\" report answers.toml --catalog own -o closed.md >&- 2>&- <&-", 0),
    ] {
        assert_eq!(scripted(&room, script).status.code(), Some(code), "{script}");
    }
    assert!(room.read("closed.md").starts_with("# "));
}

#[test]
fn an_address_with_a_password_is_no_link_and_is_not_shared() {
    let changes = [("[\"https://tickets", "[\"https://mia:secret@tickets")];
    let room = Room::with(&changes);
    let report = |format: &str, more: &[&str]| {
        room.run(&[&["report", "answers.toml", "--catalog", ACME, "--format", format], more].concat()).out
    };
    for link in ["href=\"https://mia", "](https://mia", "<https://mia"] {
        assert!(!report("html", &[]).contains(link) && !report("markdown", &[]).contains(link), "{link}");
    }
    for format in ["terminal", "markdown", "html", "json", "csv"] {
        assert!(!report(format, &["--redact"]).contains("mia:"), "{format}");
    }
}

#[test]
fn a_file_beside_the_inputs_may_be_written() {
    let room = inputs();
    for line in ["check answers.toml -f json -o own/checklists/report.json", "report answers.toml -o answers.md"] {
        let args: Vec<&str> = line.split(' ').chain(["--catalog", "own"]).collect();
        assert_eq!(room.run(&args).code, 0, "{line}");
    }
}

#[test]
fn init_makes_two_files_where_it_is_asked_for_two() {
    let room = Room::new();
    assert_eq!(room.run(&["init", "new", "--schema", "-"]).code, 2);
    for schema in ["new", "./new"] {
        let run = room.run(&["init", "new", "--schema", schema]);
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains("--schema is the answers file itself"), "{}", run.err);
        assert!(!room.path().join("new").exists());
    }
}

/// A check in the form for GitHub, with a page for the summary.
fn summarized(room: &Room, page: &str, gates: &[&str]) -> Run {
    let args = ["check", "answers.toml", "--catalog", ACME, "--today", "2026-11-22", "--format", "github"];
    room.run_with(&[&args, gates].concat(), "", &[("GITHUB_STEP_SUMMARY", page)])
}

#[test]
fn a_page_for_the_summary_that_is_no_regular_file_is_refused_and_makes_nothing_elsewhere() {
    let room = Room::with(&[]);
    assert!(tool("mkfifo", room.path()).arg("pipe").status().unwrap().success());
    symlink("elsewhere", room.path().join("dangling")).unwrap();
    for page in ["pipe", "dangling", ".", "answers.toml"] {
        let run = summarized(&room, page, &[]);
        let expected = if page == "answers.toml" { 2 } else { 6 };
        assert_eq!(run.code, expected, "{page}: {}", run.err);
        assert!(run.err.contains(page), "{page}: {}", run.err);
    }
    assert!(!room.path().join("elsewhere").exists());
    assert_eq!(room.read("answers.toml"), ROCKET);
    assert_eq!(summarized(&room, "new.md", &[]).code, 0);
    assert!(room.read("new.md").starts_with("# Check of Team Rocket\n"));
}

#[test]
fn a_page_that_cannot_be_written_hides_no_failed_gate() {
    let room = Room::with(&[]);
    let run = summarized(&room, ".", &["--no-critical"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("could not be written"), "{}", run.err);
}

/// A file that may not grow past a limit is an error to tell, not a signal to die of.
#[test]
#[cfg(target_os = "linux")]
fn a_limit_on_the_size_of_files_is_told_and_leaves_nothing_behind() {
    let room = Room::with(&[]);
    room.write("messy.toml", &ROCKET.replace("     = ", "="));
    room.write("report.html", "the last report");
    let before = contents(room.path());
    for line in [
        "report answers.toml -o report.html",
        "report answers.toml -o report.pdf",
        "report answers.toml --format html",
        "check answers.toml -o check.md",
        "fmt messy.toml",
    ] {
        let stdout = fs::File::create(room.path().join("stdout")).unwrap();
        let mut command = tool("prlimit", room.path());
        command.args(["--fsize=256", PROGRAM]).args(line.split(' ')).args(["--catalog", ACME]);
        let output = command.stdout(stdout).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(6), "{line}: {err}");
        assert!(err.contains("larger than"), "{line}: {err}");
        fs::remove_file(room.path().join("stdout")).unwrap();
        assert!(contents(room.path()) == before, "{line} changed a file");
    }
}

#[test]
fn a_spreadsheet_has_every_link_and_says_whose_it_is_and_of_when() {
    let room = Room::new();
    let report = |format: &str| room.run(&["report", "--example", "--format", format]).out;
    let json: serde_json::Value = serde_json::from_str(&report("json")).unwrap();
    let texts = |list: &serde_json::Value, key: &str| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap().to_owned()).collect()
    };
    let mut expected = Vec::new();
    for gap in json["gaps"].as_array().unwrap() {
        for point in gap["points"].as_array().unwrap() {
            let links = texts(&point["resources"], "url");
            expected.push((point["id"].as_str().unwrap().to_owned(), links.join(" ")));
        }
    }
    assert!(expected.iter().any(|(_, links)| links.contains(' ')), "some points have several links");
    let csv = report("csv");
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let head = rows.headers().unwrap().clone();
    let mut found = BTreeMap::new();
    for row in rows.records().map(Result::unwrap) {
        let cell = |name: &str| row[head.iter().position(|one| one == name).unwrap()].to_owned();
        assert_eq!((cell("organization").as_str(), cell("date").as_str()), ("University of Lindenau", "2026-10-05"));
        assert_eq!(Some(cell("url").as_str()), cell("links").split(' ').next());
        found.insert(cell("point"), cell("links"));
    }
    for (point, links) in &expected {
        assert_eq!(found.get(point), Some(links), "{point}");
    }
}

#[test]
fn no_cell_of_a_spreadsheet_begins_with_a_wide_sign_of_a_formula() {
    let room = Room::with(&[("\"Mia\"", "\"＝1+1\"")]);
    let csv = room.run(&["report", "answers.toml", "--catalog", ACME, "--format", "csv"]).out;
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let cells: Vec<String> =
        rows.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(cells.iter().any(|cell| cell == "'＝1+1") && cells.iter().all(|cell| !cell.starts_with('＝')), "{csv}");
}
