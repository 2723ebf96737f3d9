//! Another language than English: how it is asked for, what it says, and that the rest is English.
#![allow(clippy::unwrap_used)]

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::Output;

use program::program;
use tempfile::{TempDir, tempdir};

/// Latin, of which these tests have some phrases.
fn locales() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/locales").to_str().unwrap().to_owned()
}

fn run(folder: &Path, args: &[&str]) -> Output {
    program(folder).args(args).output().unwrap()
}

fn in_latin(folder: &Path, args: &[&str]) -> (String, String) {
    let output = run(folder, &[args, &["--locales", &locales()]].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (text(output.stdout), text(output.stderr))
}

/// A folder with answers, of which a part is said in `[report]`.
fn folder_with(report: &str) -> TempDir {
    let folder = tempdir().unwrap();
    let text = format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n{report}\n[organization]\nname = \"Acme\"\n\
         kind = \"company\"\n\n[ggi.run-code-reviews]\ndone = [\"review-required\"]\n"
    );
    fs::write(folder.path().join("a.toml"), text).unwrap();
    folder
}

#[test]
fn a_report_is_in_the_language_asked_for_and_in_english_where_it_has_no_phrase() {
    let folder = folder_with("");
    let (report, told) = in_latin(folder.path(), &["report", "a.toml", "-f", "markdown", "--lang", "la"]);
    for said in ["# De fontibus apertis apud Acme", "## Ubi stamus", "22\\. Novembris 2026", "de 1 re plene"] {
        assert!(report.contains(said), "no {said} in {report}");
    }
    assert!(report.contains("### What can hurt us") && report.contains("### How sure this is"), "{report}");
    // The order of two sentences is for the language to say.
    let text = fs::read_to_string(folder.path().join("a.toml")).unwrap();
    fs::write(folder.path().join("b.toml"), text.replace("[\"ggi\"]", "[\"ggi\", \"todo-group\"]")).unwrap();
    let (staged, _) = in_latin(folder.path(), &["report", "b.toml", "-f", "markdown", "--lang", "la"]);
    assert!(
        staged.lines().any(|line| line.ends_with(" No stage is reached yet: this is stage 0, ad hoc use.")),
        "{staged}"
    );
    assert_eq!(told, "");
    let (page, _) = in_latin(folder.path(), &["report", "a.toml", "-f", "html", "--lang", "la"]);
    assert!(page.contains("<html lang=\"la\">") && page.contains("data-clear=\"Omnia\""));
    let (kind, _) = in_latin(folder.path(), &["report", "a.toml", "-f", "markdown", "--lang", "LA-va"]);
    assert_eq!(kind, report);
}

#[test]
fn the_same_answers_have_the_same_facts_in_every_language() {
    let folder = folder_with("");
    let (latin, _) = in_latin(folder.path(), &["report", "a.toml", "-f", "json", "--lang", "la"]);
    let (english, _) = in_latin(folder.path(), &["report", "a.toml", "-f", "json"]);
    assert_eq!(latin, english);
}

#[test]
fn an_option_comes_before_the_file_and_the_file_before_english() {
    let folder = folder_with("[report]\nlang = \"la\"\n");
    let report = ["report", "a.toml", "-f", "markdown"];
    assert!(in_latin(folder.path(), &report).0.contains("Ubi stamus"));
    assert!(in_latin(folder.path(), &[&report[..], &["--lang", "en"]].concat()).0.contains("Where we stand"));
    let check = ["check", "a.toml", "--max-not-applicable", "100", "-f", "markdown"];
    assert!(in_latin(folder.path(), &check).0.contains("valet"));
    // The environment says nothing of what is written.
    let english = folder_with("");
    let mut command = program(english.path());
    let output = command.args(report).args(["--locales", &locales()]).env("LC_ALL", "la_VA.UTF-8").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("Where we stand"));
}

#[test]
fn a_language_without_words_is_told_and_one_without_anything_is_a_mistake() {
    let folder = folder_with("");
    let output = run(folder.path(), &["report", "a.toml", "--lang", "ar"]);
    assert!(output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("There are no words in `ar` yet: English is used."), "{told}");
    for command in [&["report", "a.toml"][..], &["check", "a.toml"], &["list"], &["show", "ggi"], &["init", "b.toml"]] {
        let output = run(folder.path(), &[command, &["--lang", "xx"]].concat());
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{command:?}: {told}");
        assert!(
            told.contains("there is no language `xx`; there are words in de, en, fr; there are pages to link in "),
            "{told}"
        );
    }
    assert!(!folder.path().join("b.toml").exists());
    let told_of_file = folder_with("[report]\nlang = \"xx\"\n");
    let output = run(told_of_file.path(), &["report", "a.toml"]);
    assert!(output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("There are no words in `xx` yet"));
}

#[test]
fn a_file_of_phrases_that_cannot_be_read_is_shown_with_the_place() {
    let folder = folder_with("");
    let locale = folder.path().join("locales/qaa");
    fs::create_dir_all(&locale).unwrap();
    fs::write(locale.join("report.ftl"), "report-title = { $name\nreport-gaps = Gaps\n").unwrap();
    fs::write(locale.join("raport.ftl"), "report-gaps = Gaps\n").unwrap();
    let output = run(folder.path(), &["report", "a.toml", "--lang", "qaa", "--locales", "locales"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.contains("locales/qaa/report.ftl:2:1"), "{told}");
    assert!(told.contains("no phrases of the program are in a file of this name"), "{told}");
    let output = run(folder.path(), &["list", "--locales", "nowhere"]);
    assert_eq!(output.status.code(), Some(3));
}

#[test]
fn a_new_file_has_its_comments_in_the_language_and_means_the_same() {
    let folder = tempdir().unwrap();
    let locale = folder.path().join("locales/qaa");
    fs::create_dir_all(&locale).unwrap();
    fs::write(locale.join("init.ftl"), "init-answer =\n    Unum\n    duo\ninit-critical = GRAVE: { $point }\n")
        .unwrap();
    let output = run(folder.path(), &["init", "-", "--checklist", "ggi", "--lang", "qaa", "--locales", "locales"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("\n# Unum\n# duo\n") && text.contains("# GRAVE: "), "{text}");
    let english = String::from_utf8(run(folder.path(), &["init", "-", "--checklist", "ggi"]).stdout).unwrap();
    let meant = |text: &str| text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    assert_eq!(meant(&text), meant(&english));
}

#[test]
fn a_verdict_is_english_as_a_whole_where_a_language_has_no_phrases_for_it() {
    let folder = folder_with("");
    let check = ["check", "a.toml", "--min-score", "50", "-f", "markdown"];
    let said = |more: &[&str]| String::from_utf8(run(folder.path(), &[&check, more].concat()).stdout).unwrap();
    assert!(said(&[]).starts_with("# Check of Acme"), "{}", said(&[]));
    assert_eq!(said(&["--lang", "fr"]), said(&[]));
}
