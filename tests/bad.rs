//! Files that are wrong, each in one way, read by the real program: told in full, with a way out, and nothing written.
//!
//! `tests/bad/answers/*.toml` are checked against `tests/bad/ours`, and what is told stands beside each as a snapshot;
//! `tests/bad/catalogs/*` are folders for `lint --catalog`.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "common/program.rs"]
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::SystemTime;

use program::program;

fn run(folder: &Path, args: &[&str]) -> Output {
    program(folder).args(args).output().unwrap()
}

/// What was told of a bad input, after holding what every such message owes the reader.
fn told(output: &Output) -> String {
    let stderr = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(3), "exit code; told was:\n{stderr}");
    assert!(output.stdout.is_empty(), "something on standard output");
    assert!(!stderr.contains("panicked"), "{stderr}");
    let wild = |c: char| c.is_control() && c != '\n';
    assert!(!stderr.contains(wild), "control characters in {stderr:?}");
    let count = |what: &str| stderr.lines().filter(|line| line.trim_start().starts_with(what)).count();
    let problems = count("error[");
    assert!(problems > 0, "no problem told: {stderr}");
    let told = problems + count("warning[");
    assert_eq!(count("--> "), told, "each problem names its place:\n{stderr}");
    assert_eq!(count("= help: ") + count("help: "), told, "each problem has a way out:\n{stderr}");
    assert!(stderr.lines().all(|line| line.chars().count() < 300), "a very long line:\n{stderr}");
    stderr
}

/// Names and times of all files below a folder.
fn listing(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let data = entry.metadata().unwrap();
        if data.is_dir() {
            found.extend(listing(&entry.path()));
        }
        found.insert(entry.path(), data.modified().unwrap());
    }
    found.retain(|path, _| path.to_str().is_none_or(|path| !path.contains(".snap")));
    found
}

fn names(folder: &Path, keep: impl Fn(&Path) -> bool) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| keep(path))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

fn bad(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad").join(folder)
}

/// Of what is told, the errors in the files of the folder `name`; what ships may have problems of its own.
fn about(name: &str, told: &str) -> String {
    let is_own = |one: &&str| one.contains(&format!("--> {name}")) && !one.starts_with("warning[");
    let own = told.split("\n\n").filter(is_own);
    own.fold(String::new(), |all, one| all + one + "\n\n")
}

/// Holds what is told of each of `names` against its snapshot, and says at the end which ones differ.
fn hold(folder: &str, names: &[String], args: impl Fn(&str) -> Vec<String> + std::panic::RefUnwindSafe) {
    let home = bad(folder);
    let before = listing(&home);
    let mut wrong = Vec::new();
    for name in names {
        let matches = catch_unwind(|| {
            let args = args(name);
            let told = about(name, &told(&run(&home, &args.iter().map(String::as_str).collect::<Vec<_>>())));
            let mut settings = insta::Settings::new();
            settings.set_snapshot_path(&home);
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(name.as_str(), told));
        });
        if matches.is_err() {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "what is told of these differs: {wrong:#?}");
    assert_eq!(listing(&home), before, "something was written");
}

#[test]
fn every_bad_answers_file_is_told_with_its_place_and_a_way_out() {
    let names = names(&bad("answers"), |path| path.extension().is_some_and(|one| one == "toml"));
    assert!(names.len() >= 60);
    hold("answers", &names, |name| {
        ["check", &format!("{name}.toml"), "--catalog", "../ours"].map(str::to_owned).into()
    });
}

#[test]
fn every_bad_catalog_is_told_with_its_place_and_a_way_out() {
    let names = names(&bad("catalogs"), Path::is_dir);
    assert!(names.len() >= 40);
    hold("catalogs", &names, |name| ["lint", "--catalog", name].map(str::to_owned).into());
}

#[test]
fn five_mistakes_in_one_file_are_five_problems() {
    let told = told(&run(&bad("answers"), &["check", "five-mistakes.toml", "--catalog", "../ours"]));
    assert!(told.contains("\n5 problems found.\n"), "{told}");
}

#[test]
fn the_same_is_told_of_a_file_on_standard_input_and_by_report() {
    let text = fs::read(bad("answers").join("a-misspelt-point.toml")).unwrap();
    let mut command = program(&bad(""));
    command.args(["report", "-", "--format", "json", "--catalog", "ours"]);
    let told = told(&program::fed(command, &text));
    assert!(told.contains("<stdin>") && told.contains("unknown-point"), "{told}");
}

/// A file that is made here, because nobody wants it in a repository.
fn made(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("answers.toml"), bytes).unwrap();
    let before = listing(folder.path());
    let told = told(&run(folder.path(), &["check", "answers.toml"]));
    assert_eq!(listing(folder.path()), before, "something was written");
    told
}

/// The first problem, without the excerpt.
fn first(told: &str) -> &str {
    told.lines().next().unwrap()
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let told = made(&vec![b'#'; 50 << 20]);
    insta::assert_snapshot!(told);
}

#[test]
fn lists_tables_and_keys_that_are_nested_without_end_are_told() {
    let deep = 100_000;
    let list = format!("schema = {}{}\n", "[".repeat(deep), "]".repeat(deep));
    let table = format!("a = {}1{}\n", "{ a = ".repeat(deep), " }".repeat(deep));
    let key = format!("{}a = 1\n", "a.".repeat(deep));
    let head = format!("[{}a]\n", "a.".repeat(deep));
    for text in [list, table, key, head] {
        let told = made(text.as_bytes());
        assert!(told.contains("deep"), "{told}");
    }
}

/// As deep as the grammar allows: tables within tables, each below a name of many parts. The threads that read a portfolio have
/// little room.
#[test]
fn a_unit_that_is_nested_as_deep_as_can_be_is_left_out_and_the_others_count() {
    let folder = tempfile::tempdir().unwrap();
    let name = ["a"; 79].join(".");
    let deep = format!("x = {}1{}\n", format!("{{ {name} = ").repeat(79), " }".repeat(79));
    fs::write(folder.path().join("deep.toml"), deep).unwrap();
    fs::write(folder.path().join("good.toml"), include_str!("../src/cli/example.toml")).unwrap();
    let output = run(folder.path(), &["portfolio", ".", "-f", "json"]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.contains("left out: ./deep.toml"), "{:?} {told}", output.status);
}

#[test]
fn a_file_of_mistakes_is_told_up_to_a_hundred() {
    let text = (0..100_000).fold(String::new(), |text, n| text + "key-" + &n.to_string() + " = 1\n");
    let told = made(text.as_bytes());
    assert!(told.contains("\n100 or more problems found.\n"), "{}", first(&told));
}

#[test]
fn a_file_of_more_parts_than_anybody_writes_is_not_taken_apart() {
    let list = |unit: &str| format!("a = [{}]\n", unit.repeat(300_000));
    for text in
        ["[[t]]\n".repeat(300_000), list("{},"), list("1,"), "a.b.c = 1\n".repeat(100_000), "#\n".repeat(300_000)]
    {
        let told = made(text.as_bytes());
        assert!(told.contains("more than 250,000 lines, keys and values"), "{}", first(&told));
        assert!(told.len() < 1_000, "{} bytes told", told.len());
    }
}

#[test]
fn more_evidence_than_anybody_reads_is_refused() {
    let links = "\"https://example.org/\", ".repeat(101);
    let head = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\
                [organization]\nname = \"X\"\nkind = \"other\"\n[ggi.run-code-reviews]\n";
    let told = made(format!("{head}evidence = [{links}]\n").as_bytes());
    assert!(told.contains("`evidence` has 101 entries; 100 are the most"), "{told}");
}

#[test]
fn a_line_without_end_is_cut_in_what_is_told() {
    let told = made(format!("schema = 1\nname = \"{}\" x\n", "a".repeat(1 << 20)).as_bytes());
    assert!(told.len() < 4_000, "{} bytes told", told.len());
}

#[test]
fn a_missing_file_is_told_with_the_command_that_makes_one() {
    let folder = tempfile::tempdir().unwrap();
    insta::assert_snapshot!(told(&run(folder.path(), &["check", "answers.toml"])));
}

#[test]
fn a_folder_is_no_answers_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("answers.toml")).unwrap();
    insta::assert_snapshot!(told(&run(folder.path(), &["check", "answers.toml"])));
}

#[test]
#[cfg(unix)]
fn a_device_or_a_named_pipe_is_refused_and_never_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let made = program::tool("mkfifo", folder.path()).arg("pipe").status();
    let mut paths = vec!["/dev/zero"];
    if made.is_ok_and(|status| status.success()) {
        paths.push("pipe");
    }
    for path in paths {
        let told = told(&run(folder.path(), &["check", path]));
        assert!(told.contains("not a regular file"), "{told}");
    }
}

#[test]
#[cfg(unix)]
fn a_name_that_is_not_text_is_told_too() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let output = program(folder.path()).arg("check").arg(OsStr::from_bytes(b"\xff\x1b.toml")).output().unwrap();
    assert!(told(&output).contains("no such file"));
}

/// What a person may do to a file without harm.
#[test]
fn byte_order_marks_and_windows_line_ends_are_no_mistake() {
    let good = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\n[organization]\n\
                name = \"Example\"\nkind = \"other\"\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.toml");
    for text in [good.to_owned(), format!("\u{feff}{good}"), good.replace('\n', "\r\n")] {
        fs::write(&path, text).unwrap();
        let output = run(folder.path(), &["check", "answers.toml"]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn a_catalog_that_is_a_file_or_missing_or_empty_is_told_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ours.toml"), "").unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    for (name, says, way_out) in [
        ("ours.toml", "this is a file, not a folder", "name the folder that holds `checklists`"),
        ("nowhere", "there is no such folder", "name a folder that holds `checklists` or `resources`"),
        ("empty", "there is no checklist and no resource in this folder", "`checklists/*.toml`"),
    ] {
        for args in
            [&["list", "--catalog", name][..], &["check", "a.toml", "--catalog", name], &["lint", "--catalog", name]]
        {
            let told = told(&run(folder.path(), args));
            assert!(told.contains(says) && told.contains(way_out) && told.contains(name), "{args:?}: {told}");
        }
    }
}

#[test]
fn the_beginning_of_an_id_is_completed_where_only_one_begins_so() {
    let mut answers = fs::read_to_string(bad("answers").join("an-unknown-point.toml")).unwrap();
    answers = answers.replace("\"pirates\"", "\"cran\"");
    let mut command = program(&bad(""));
    command.args(["check", "-", "--catalog", "ours"]);
    let told = told(&program::fed(command, answers.as_bytes()));
    assert!(told.contains("did you mean `cranes`?"), "{told}");
}

#[test]
fn answers_of_tomorrow_and_tables_with_nothing_in_them_are_worth_a_notice_and_break_nothing() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["init", "a.toml", "--checklist", "ggi"]).status.success());
    let text = fs::read_to_string(folder.path().join("a.toml")).unwrap();
    let check = |args: &[&str]| {
        let output = run(folder.path(), &[&["check", "a.toml"], args].concat());
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, said) = check(&["--today", "2020-01-01"]);
    assert!(code == 0 && said.contains("dated after today"), "{said}");
    assert!(said.contains("practices have a table with nothing in it"), "{said}");
    let done = text.lines().fold(String::new(), |all, line| {
        let add = if line.starts_with("[ggi.") { "\ndone = []\n" } else { "\n" };
        all + line + add
    });
    fs::write(folder.path().join("a.toml"), done).unwrap();
    let (code, said) = check(&[]);
    assert!(code == 0 && !said.contains("dated after today") && !said.contains("nothing in it"), "{said}");
}

#[test]
fn a_circle_of_two_thousand_practices_is_told_in_a_short_line() {
    let mut checklist = String::from(
        "title = \"T\"\nsource = \"S\"\nedition = \"1\"\nrevision = 1\npurpose = \"P\"\n\
         [[section]]\nid = \"all\"\ntitle = \"All\"\npurpose = \"P\"\n",
    );
    for number in 0..2000 {
        checklist += &format!(
            "[[section.practice]]\nid = \"p-{number}\"\ntitle = \"T\"\nask = \"Is it?\"\nwhy = \"W\"\nevidence = \"E\"\n\
             theme = \"people\"\nstage = 1\neffort = \"small\"\nroles = []\nneeds = []\nresources = []\n\
             after = [\"big.p-{}\"]\n[[section.practice.point]]\nid = \"one\"\ntext = \"It is.\"\ncritical = false\n\
             advice = \"Do.\"\nresources = [\"ggi.manage-legal-compliance\"]\ncovers = []\nsince = 1\n",
            (number + 1) % 2000
        );
    }
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("own/checklists")).unwrap();
    fs::write(folder.path().join("own/checklists/big.toml"), checklist).unwrap();
    let told = told(&run(folder.path(), &["list", "--catalog", "own"]));
    assert!(told.contains("in a circle") && told.len() < 1_000, "{} bytes told", told.len());
}
