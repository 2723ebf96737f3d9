//! The program from outside: what it prints where, how it exits, and what it leaves behind.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "common/program.rs"]
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::Path;
use std::process::Output;

use program::{PROGRAM, program, tool};
use serde::Deserialize;
use tempfile::TempDir;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

/// A call and what comes of it; `cases.toml` says what each key means.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    args: Vec<String>,
    #[serde(default)]
    shipped: bool,
    #[serde(default)]
    exit: i32,
    #[serde(default)]
    out: Vec<String>,
    #[serde(default)]
    silent: bool,
    #[serde(default)]
    json: bool,
    #[serde(default)]
    err: Vec<String>,
    input: Option<String>,
    #[serde(default)]
    made: BTreeSet<String>,
}

fn home(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

/// A folder with the answers of `tests/cli/answers`, and the catalog `ours`.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&home("cli/answers"), folder.path());
    copy(&home("bad/ours"), &folder.path().join("ours"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The contents of every file below a folder.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            all.extend(contents(&path).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            all.insert(name, fs::read(&path).unwrap());
        }
    }
    all
}

fn run(folder: &Path, args: &[&str]) -> Output {
    program(folder).args(args).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn every_case_does_what_its_name_says() {
    let cases: Cases = toml::from_str(&fs::read_to_string(home("cli/cases.toml")).unwrap()).unwrap();
    let faults: Vec<String> =
        cases.case.iter().filter_map(|case| Some(format!("{}: {}", case.name, fault(case)?))).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// What a case does otherwise than it should.
fn fault(case: &Case) -> Option<String> {
    let folder = folder();
    let before = contents(folder.path());
    let mut command = program(folder.path());
    command.args(&case.args);
    if !case.shipped && !case.args.is_empty() {
        command.args(["--catalog", "ours"]);
    }
    if let Some(input) = &case.input {
        command.stdin(File::open(folder.path().join(input)).unwrap());
    }
    let output = command.output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let missing = |all: &[String], text: &str| all.iter().find(|one| !text.contains(one.as_str())).cloned();
    let mut after = contents(folder.path());
    let made: BTreeSet<String> = after.keys().filter(|name| !before.contains_key(*name)).cloned().collect();
    after.retain(|name, _| before.contains_key(name));
    let wrong = match () {
        () if output.status.code() != Some(case.exit) => format!("exit is {:?}", output.status.code()),
        () if err.contains("panicked") => "a panic".to_owned(),
        () if case.silent != output.stdout.is_empty() => "standard output is empty, or is not".to_owned(),
        () if case.json && serde_json::from_str::<serde_json::Value>(&out).is_err() => "not JSON".to_owned(),
        () if made != case.made => format!("made {made:?}"),
        () if after != before => "a file was changed".to_owned(),
        () => {
            let missing = missing(&case.out, &out).or_else(|| missing(&case.err, &err))?;
            format!("`{missing}` is missing")
        }
    };
    Some(format!("{wrong}\n{:?}\n--- out\n{out}--- err\n{err}", case.args))
}

/// The commands that the help lists.
fn commands() -> Vec<String> {
    let help = text(&run(Path::new("."), &["--help"]).stdout);
    let list = help.split("Commands:").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names.map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

/// The words that an option of a command takes, by its help.
fn values(command: &str, option: &str) -> Vec<String> {
    let help = text(&run(Path::new("."), &[command, "-h"]).stdout);
    let after = help.split(option).nth(1).unwrap().split("possible values: ").nth(1).unwrap();
    after.split(']').next().unwrap().split(',').map(|word| word.split_whitespace().collect()).collect()
}

/// A call of every command that prints a result, in every form it has.
fn printing() -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = [
        "--help",
        "--version",
        "help report",
        "check whole.toml",
        "check partial.toml --min-score 100",
        "list",
        "list --format json",
        "list --resources",
        "list --resources --format markdown",
        "list --periods",
        "show harbour.quay",
        "show harbour.quay --format json",
        "init -",
        "explain syntax",
        "schema answers",
        "completions bash",
        "man",
    ]
    .iter()
    .map(|line| line.split(' ').map(str::to_owned).collect())
    .collect();
    for format in values("report", "--format") {
        all.push(["report", "partial.toml", "--format", &format].map(str::to_owned).to_vec());
    }
    for format in values("check", "--format") {
        all.push(["check", "whole.toml", "--format", &format].map(str::to_owned).to_vec());
    }
    all.extend(commands().iter().map(|command| vec![command.clone(), "--help".to_owned()]));
    all.retain(|args| args != &["help", "--help"]);
    for args in all.iter_mut().filter(|args| args[0] != "help") {
        args.extend(["--catalog".to_owned(), "ours".to_owned()]);
    }
    all
}

#[test]
fn the_manual_page_has_a_date_and_nothing_that_its_readers_complain_about() {
    let folder = folder();
    let page = text(&run(folder.path(), &["man"]).stdout);
    let title: Vec<&str> = page.lines().find(|line| line.starts_with(".TH")).unwrap().split(' ').collect();
    assert_eq!(title[..3], [".TH", "OSPO-ASSESS", "1"], "{page}");
    assert!(title[3].len() == 10 && title[3].split('-').all(|part| part.parse::<u32>().is_ok()), "{title:?}");
    assert!(page.lines().all(|line| line.len() <= 80 && !line.ends_with(' ') && !line.is_empty() && line != ".br"));
    assert!(!page.contains("(1)"), "there is no other page to look at");
    for command in commands().iter().filter(|command| *command != "help") {
        let named = format!("ospo\\-assess {}", command.replace('-', "\\-"));
        assert!(page.contains(&named), "{command}");
    }
    fs::write(folder.path().join("page.1"), &page).unwrap();
    let lint = tool("mandoc", folder.path()).args(["-T", "lint", "page.1"]).output();
    assert!(lint.as_ref().is_ok_and(|lint| lint.stdout.is_empty()) || lint.is_err(), "{lint:?}");
}

#[test]
fn help_of_every_command_says_how_to_use_it() {
    let commands = commands();
    assert!(commands.len() >= 10, "{commands:?}");
    for command in commands.iter().filter(|command| *command != "help") {
        for flag in ["--help", "-h"] {
            let output = run(Path::new("."), &[command, flag]);
            let help = text(&output.stdout);
            assert_eq!(output.status.code(), Some(0), "{command}");
            assert!(help.contains(&format!("Usage: ospo-assess {command}")), "{help}");
            assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
            assert!(!help.contains('\u{1b}') && output.stderr.is_empty(), "{command}");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_behind_standard_output_is_told_and_never_passes() {
    let folder = folder();
    for args in printing() {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = program(folder.path()).args(&args).stdout(full).output().unwrap();
        let err = text(&output.stderr);
        assert_eq!(output.status.code(), Some(6), "{args:?}: {err}");
        assert!(!err.is_empty() && !err.contains("panicked"), "{args:?}: {err}");
    }
}

#[test]
#[cfg(unix)]
fn a_reader_that_went_away_is_no_mistake_but_hides_no_failed_gate() {
    let folder = folder();
    for args in printing() {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = program(folder.path()).args(&args).stdout(writer).output().unwrap();
        let err = text(&output.stderr);
        let expected = i32::from(args.contains(&"--min-score".to_owned()));
        assert_eq!(output.status.code(), Some(expected), "{args:?}: {err}");
        assert!(err.is_empty(), "{args:?}: {err}");
    }
}

#[test]
#[cfg(unix)]
fn nobody_listening_to_standard_error_changes_no_exit_code() {
    let folder = folder();
    for (args, exit) in [(vec!["check", "wrong.toml"], 3), (vec!["reprot"], 2), (vec!["check", "nothing.toml"], 5)] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let status = program(folder.path()).args(args.iter().chain(&["--catalog", "ours"])).stderr(writer).status();
        assert_eq!(status.unwrap().code(), Some(exit), "{args:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_report_that_is_there_survives_a_write_that_fails() {
    let folder = folder();
    let report = folder.path().join("report.html");
    fs::write(&report, "the last report").unwrap();
    let limited = tool("prlimit", folder.path())
        .args(["--fsize=4096", PROGRAM])
        .args(["report", "partial.toml", "-f", "html", "-o", "report.html", "--catalog", "ours"])
        .output();
    let Ok(output) = limited else { return };
    assert_ne!(output.status.code(), Some(0));
    assert_eq!(fs::read_to_string(&report).unwrap(), "the last report");
    // A signal kills before anything can be tidied up; the half file then has a name of its own.
    if output.status.code().is_some() {
        assert_eq!(output.status.code(), Some(6), "{}", text(&output.stderr));
        assert!(contents(folder.path()).keys().all(|name| !name.starts_with(".ospo")));
    }
}

#[test]
#[cfg(unix)]
fn a_report_replaces_a_link_and_not_what_it_leads_to() {
    let folder = folder();
    let victim = folder.path().join("victim");
    fs::write(&victim, "precious").unwrap();
    std::os::unix::fs::symlink(&victim, folder.path().join("report.md")).unwrap();
    let output =
        run(folder.path(), &["report", "partial.toml", "-f", "markdown", "-o", "report.md", "--catalog", "ours"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(fs::read_to_string(&victim).unwrap(), "precious");
}

#[test]
#[cfg(unix)]
fn a_report_over_its_answers_by_a_link_is_refused() {
    let folder = folder();
    std::os::unix::fs::symlink("partial.toml", folder.path().join("link.toml")).unwrap();
    let output = run(folder.path(), &["report", "partial.toml", "-o", "link.toml", "--catalog", "ours"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
}

#[test]
fn a_written_report_is_what_would_have_been_printed() {
    let folder = folder();
    for format in values("report", "--format") {
        let args = ["report", "partial.toml", "--catalog", "ours", "--format", &format];
        let printed = run(folder.path(), &args).stdout;
        let written = run(folder.path(), &[&args[..], &["--output", "report"]].concat());
        assert_eq!(written.status.code(), Some(0));
        assert!(fs::read(folder.path().join("report")).unwrap() == printed, "{format}");
    }
}

#[test]
fn colour_comes_only_where_it_is_wanted() {
    let folder = folder();
    let coloured = |args: &[&str], env: &[(&str, &str)]| {
        let mut command = program(folder.path());
        command.env("TERM", "xterm-256color").envs(env.iter().copied());
        let output = command.args(args).args(["--catalog", "ours"]).output().unwrap();
        [output.stdout, output.stderr].concat().contains(&0x1b)
    };
    for args in [
        &["report", "partial.toml"][..],
        &["check", "wrong.toml"],
        &["show", "harbour.quay"],
        &["show", "none"],
        &["reprot"],
        &["help"],
    ] {
        assert!(!coloured(args, &[]), "piped: {args:?}");
        assert!(coloured(args, &[("CLICOLOR_FORCE", "1")]), "forced: {args:?}");
        assert!(!coloured(args, &[("CLICOLOR_FORCE", "0")]), "not forced: {args:?}");
        assert!(!coloured(args, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]), "NO_COLOR wins: {args:?}");
        assert!(coloured(&[args, &["--color", "always"]].concat(), &[("NO_COLOR", "1")]), "--color wins: {args:?}");
        assert!(!coloured(&[args, &["--color", "never"]].concat(), &[("CLICOLOR_FORCE", "1")]), "never: {args:?}");
    }
}

#[test]
fn an_argument_that_is_repeated_can_neither_command_a_terminal_nor_reorder_a_line() {
    for args in [
        &["\u{9b}31m\u{202e}x\u{1b}]0;y\u{7}"][..],
        &["report", "--\u{9b}2J\u{200b}"],
        &["list", "--theme", "\u{202e}\u{85}\u{1b}[2J"],
        &["list", "--stage", "\u{9b}"],
        &["list", "\n\u{2066}"],
        &["show", "\u{9b}\u{202e}"],
    ] {
        for colour in ["never", "always"] {
            let output = run(Path::new("."), &[&["--color", colour], args].concat());
            let err = text(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{args:?}: {err}");
            let wild = |c: char| matches!(c, '\u{7f}'..='\u{9f}' | '\u{7}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!err.contains(wild) && err.contains('\u{fffd}'), "{args:?}: {err:?}");
            assert!(!err.contains("\u{1b}[2J") && !err.contains("\u{1b}]"), "{args:?}: {err:?}");
        }
    }
}

#[test]
fn what_is_piped_holds_no_escape_sequence() {
    let folder = folder();
    for args in printing() {
        let output = program(folder.path()).args(&args).env("TERM", "xterm-256color").output().unwrap();
        let plain = |bytes: &[u8]| !bytes.contains(&0x1b) && !bytes.contains(&0x9b);
        let binary = ["pdf", "docx"].iter().any(|format| args.iter().any(|arg| arg == format));
        assert!(binary || plain(&output.stdout) || args.contains(&"completions".to_owned()), "{args:?}");
        assert!(plain(&output.stderr), "{args:?}");
    }
}

#[test]
fn equal_inputs_give_equal_bytes_wherever_they_are_read() {
    let here = folder();
    for args in printing().iter().filter(|args| args[0] != "init") {
        let there = folder();
        let usual = program(here.path()).args(args).output().unwrap();
        let mut strange = program(there.path());
        strange.env("TZ", "Pacific/Kiritimati").env("LANG", "tr_TR.UTF-8").env("COLUMNS", "40").env("LINES", "10");
        strange.env("USER", "nobody").env("HOME", there.path());
        let strange = strange.args(args).output().unwrap();
        let help = args[0] == "help" || args.iter().any(|arg| arg == "--help");
        assert!(help || usual.stdout == strange.stdout, "{args:?}");
        assert_eq!(usual.status, strange.status);
    }
}

#[test]
fn the_environment_names_a_catalog_where_no_option_does() {
    let folder = folder();
    let show = |variable: &str, args: &[&str]| {
        let mut command = program(folder.path());
        command.env("OSPO_ASSESS_CATALOG", variable).args(["show", "harbour.quay"]).args(args);
        command.output().unwrap().status.code()
    };
    assert_eq!(show("ours", &[]), Some(0));
    assert_eq!(show("", &[]), Some(2), "an empty name names nothing");
    assert_eq!(show("nowhere", &[]), Some(3));
    assert_eq!(show("nowhere", &["--catalog", "ours"]), Some(0));
}

#[test]
fn the_interview_without_a_terminal_says_why_before_all_else() {
    let output = run(Path::new("."), &["interview"]);
    assert!(text(&output.stderr).starts_with("error: there is no terminal to ask on."), "{output:?}");
}

#[test]
fn a_file_to_fill_in_is_an_answers_file() {
    let folder = folder();
    assert_eq!(run(folder.path(), &["init", "new.toml", "--catalog", "ours"]).status.code(), Some(0));
    let check = |args: &[&str]| run(folder.path(), &[&["check", "new.toml", "--catalog", "ours"], args].concat());
    assert_eq!(check(&[]).status.code(), Some(0), "{}", text(&check(&[]).stderr));
    assert_eq!(check(&["--complete"]).status.code(), Some(4));
    assert_eq!(check(&["--min-score", "1"]).status.code(), Some(1));
}

/// As the file itself says how to fill it in.
#[test]
fn a_file_filled_in_by_taking_the_marks_away_is_whole() {
    let folder = folder();
    let output = run(folder.path(), &["init", "-", "--catalog", "ours", "--name", "A \"port\" \\ \u{1b}[2J"]);
    let open = |line: &str| line == "# done = [" || line == "# ]" || line.starts_with("#     \"");
    let printed = text(&output.stdout);
    let lines: Vec<&str> = printed.lines().map(|line| if open(line) { &line[2..] } else { line }).collect();
    let filled = lines.join("\n");
    fs::write(folder.path().join("filled.toml"), filled).unwrap();
    let args = ["check", "filled.toml", "--min-score", "100", "--complete", "--no-critical", "--catalog", "ours"];
    let output = run(folder.path(), &args);
    assert_eq!(output.status.code(), Some(0), "{}{}", text(&output.stdout), text(&output.stderr));
}

#[test]
fn a_redacted_report_names_nobody() {
    let folder = folder();
    for format in values("report", "--format").iter().filter(|format| !["pdf", "docx"].contains(&format.as_str())) {
        let args = ["report", "partial.toml", "--catalog", "ours", "--redact", "--format", format];
        let report = text(&run(folder.path(), &args).stdout);
        for private in ["Port of Example", "Nora Kade", "ordered", "The state"] {
            assert!(!report.contains(private), "{private} in {format}");
        }
    }
}
