//! The path of a newcomer from nothing: install, interview, report, CI, upgrade, with the installed program alone.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::tempdir;

use crate::pty::{Terminal, USUAL, catalog, command};

/// Runs lines as somebody at a shell would, with nothing of this machine but the tools that every system has.
fn shell(home: &Path, lines: &str) -> Output {
    let mut command = Command::new("bash");
    command.args(["--norc", "-e", "-u", "-o", "pipefail", "-c", lines]).current_dir(home.join("work")).env_clear();
    let path = format!("{}/bin:/usr/local/bin:/usr/bin:/bin", home.display());
    command.env("PATH", path).env("HOME", home).env("LC_ALL", "C.UTF-8").output().unwrap()
}

/// The same, of lines that work: what they print.
fn works(home: &Path, lines: &str) -> String {
    let output = shell(home, lines);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{lines}\n{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

/// Puts the program where `cargo install --root` and an archive put it.
fn install(home: &Path) {
    fs::create_dir_all(home.join("bin")).unwrap();
    fs::create_dir_all(home.join("work")).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_ospo-assess"), home.join("bin/ospo-assess")).unwrap();
}

/// A small set of questions, so that the test is quick; `rules` is where it lies.
fn rules(home: &Path) -> String {
    let into = home.join("rules");
    for folder in ["checklists", "resources"] {
        fs::create_dir_all(into.join(folder)).unwrap();
        for entry in fs::read_dir(catalog().join(folder)).unwrap().map(Result::unwrap) {
            fs::copy(entry.path(), into.join(folder).join(entry.file_name())).unwrap();
        }
    }
    into.display().to_string()
}

fn interview(home: &Path, rules: &str, args: &[&str]) -> Terminal {
    let mut command = command(home.join("bin/ospo-assess"), &home.join("work"));
    command.env("OSPO_ASSESS_CATALOG", rules);
    command.args(["interview", "--plain"]);
    command.args(args);
    Terminal::start(command, USUAL)
}

#[test]
fn a_newcomer_gets_from_nothing_to_a_gate_in_ci_and_through_an_upgrade() {
    let folder = tempdir().unwrap();
    let home = folder.path();
    install(home);
    let rules = rules(home);
    assert!(works(home, "ospo-assess --version").starts_with("ospo-assess "));

    let mut it = interview(home, &rules, &["--checklist", "tiny"]);
    for (prompt, answer) in [
        ("What is your organization called?", "Acme"),
        ("What kind of organization", "uni"),
        ("What of this does your organization do?", ""),
        ("Which checklists", ""),
        ("Which stage", "3"),
        ("care of inventory", "1 2 3"),
        ("care of licences", "?"),
        ("What do you want to do?", "q"),
    ] {
        it.hear_prompt(prompt);
        it.line(answer);
    }
    it.hear("Every answer is saved in ospo-answers.toml.");
    assert_eq!(it.exit(), 0);

    // A report in the terminal and one to hand on.
    let own = format!("export OSPO_ASSESS_CATALOG='{rules}'; ");
    assert!(works(home, &format!("{own} ospo-assess report")).contains("Acme"));
    works(home, &format!("{own} ospo-assess report -o report.pdf -o report.html -o report.docx"));
    assert!(fs::read(home.join("work/report.pdf")).unwrap().starts_with(b"%PDF-"));

    // CI: what is reached is held, in a repository, by the step of the action.
    let gate =
        format!("{own} ospo-assess check ospo-answers.toml --write-gate && ospo-assess fmt && ospo-assess fmt --check");
    works(home, &gate);
    let ci = format!(
        "{own} export RUNNER_TEMP='{}/temp' ANSWERS=ospo-answers.toml; \
         mkdir -p \"$RUNNER_TEMP/ospo-assess\" && ln -sfn '{}/bin' \"$RUNNER_TEMP/ospo-assess/bin\"; \
         bash '{}/ci/check.sh'",
        home.display(),
        home.display(),
        env!("CARGO_MANIFEST_DIR")
    );
    works(home, &ci);
    let answers = fs::read_to_string(home.join("work/ospo-answers.toml")).unwrap();
    let less = answers.replacen("\"inventory-1\", ", "", 1);
    assert_ne!(less, answers, "{answers}");
    fs::write(home.join("work/ospo-answers.toml"), &less).unwrap();
    assert_eq!(shell(home, &ci).status.code(), Some(1), "what was reached is lost");
    fs::write(home.join("work/ospo-answers.toml"), &answers).unwrap();

    // The next version: the same file is valid, what was said stays, and only what is new is asked.
    install(home);
    let checklist = home.join("rules/checklists/tiny.toml");
    let text = fs::read_to_string(&checklist).unwrap();
    let point = text.find("[[section.practice.point]]").unwrap();
    let new = "[[section.practice.point]]\nid = \"inventory-new\"\n\
               text = \"Statement that is new in inventory was added by the second revision of it.\"\n\
               critical = false\nadvice = \"Take care of what is new.\"\nresources = [\"tiny.page\"]\ncovers = []\nsince = 2\n\n";
    let next = format!("{}{new}{}", &text[..point], &text[point..]).replacen("revision = 1", "revision = 2", 1);
    fs::write(&checklist, next).unwrap();
    let json = works(home, &format!("{own} ospo-assess report --format json"));
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    let points = &report["checklists"][0]["sections"][0]["practices"][0]["points"];
    assert_eq!(
        (points[0]["state"].as_str(), points[1]["state"].as_str()),
        (Some("unanswered"), Some("done")),
        "{points}"
    );
    let mut it = interview(home, &rules, &["--open"]);
    it.hear_prompt("care of inventory");
    it.line("?");
    it.hear_prompt("What do you want to do?");
    it.line("q");
    assert_eq!(it.exit(), 0);
}
