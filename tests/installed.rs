//! What is installed beside the program: completions, manual pages, and what the program says of itself.
#![allow(clippy::unwrap_used)]

mod room;

use std::process::{Command, Output};

use room::program::tool;
use room::{ACME, Room};

/// Whether a shell is installed; told where it is not, since nothing is tried then.
fn has(shell: &str) -> bool {
    let found = Command::new(shell).arg("--version").output().is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("not tried: {shell} is not installed");
    }
    found
}

/// A folder with the completions for a shell.
fn completions(shell: &str) -> Room {
    let room = Room::new();
    let script = room.run(&["completions", shell]);
    assert_eq!(script.code, 0, "{}", script.err);
    for id in ["ggi.manage-legal-compliance", "ggi.manage-legal-compliance.compliance-owner", "open-source-guides"] {
        assert!(script.out.contains(id), "{shell}: {id}");
    }
    room.write("completions", &script.out);
    room
}

fn text(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What is typed, and one of the words that complete it.
const TYPED: [(&str, &str); 6] = [
    ("show ggi.manage-legal-comp", "ggi.manage-legal-compliance"),
    ("show ggi.manage-legal-compliance.comp", "ggi.manage-legal-compliance.compliance-owner"),
    ("list --checklist open", "open-source-guides"),
    ("list --section ggi.tr", "ggi.trust"),
    ("whatif --done ggi.manage-legal-comp", "ggi.manage-legal-compliance"),
    ("explain unknown-pr", "unknown-practice"),
];

#[test]
#[cfg(unix)]
fn bash_completes_ids() {
    let room = completions("bash");
    if !has("bash") {
        return;
    }
    for (typed, word) in TYPED {
        let script = format!(
            "source completions; COMP_WORDS=(ospo-assess {typed}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _ospo__assess ospo-assess \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"; \
             printf '%s\\n' \"${{COMPREPLY[@]}}\""
        );
        let said = text(&tool("bash", room.path()).args(["--norc", "-c", &script]).output().unwrap());
        assert!(said.lines().any(|line| line == word), "{typed}: {said}");
    }
}

#[test]
#[cfg(unix)]
fn fish_completes_ids() {
    let room = completions("fish");
    if !has("fish") {
        return;
    }
    for (typed, word) in TYPED {
        let script = format!("source completions; complete -C 'ospo-assess {typed}'");
        let said = text(&tool("fish", room.path()).args(["--no-config", "-c", &script]).output().unwrap());
        assert!(said.lines().any(|line| line.split('\t').next() == Some(word)), "{typed}: {said}");
    }
}

#[test]
#[cfg(unix)]
fn zsh_loads_the_completions_and_passes_the_ids_on() {
    let room = completions("zsh");
    if !has("zsh") {
        return;
    }
    room.write("functions/_ospo-assess", &room.read("completions"));
    // `_arguments` draws on a terminal; what it is given is what it would offer.
    let script = "fpath=(./functions $fpath); autoload -Uz compinit && compinit -u -D; \
                  print -r -- registered ${_comps[ospo-assess]}; \
                  autoload +X _ospo-assess; print -r -- ${functions[_ospo-assess]}";
    let said = text(&tool("zsh", room.path()).args(["-f", "-c", script]).output().unwrap());
    assert!(said.starts_with("registered _ospo-assess"), "{said}");
    assert!(said.contains("ggi.manage-legal-compliance.compliance-owner"));
}

#[test]
fn powershell_completes_ids() {
    let room = completions("powershell");
    let script = room.read("completions");
    let (_, show) = script.split_once("'ospo-assess;show' {").unwrap();
    assert!(show.trim_start().starts_with("[CompletionResult]::new('"), "{}", &show[..200]);
    if !has("pwsh") {
        return;
    }
    for (typed, word) in TYPED {
        let line = format!("ospo-assess {typed}");
        let script = format!(
            ". ./completions.ps1; (TabExpansion2 '{line}' {}).CompletionMatches | ForEach-Object CompletionText",
            line.len()
        );
        room.write("completions.ps1", &room.read("completions"));
        let said = text(&tool("pwsh", room.path()).args(["-NoProfile", "-Command", &script]).output().unwrap());
        assert!(said.lines().any(|line| line.trim() == word), "{typed}: {said}");
    }
}

#[test]
fn completions_hold_the_ids_of_the_catalog_in_use() {
    let room = Room::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let own = room.run(&["completions", shell, "--catalog", ACME]);
        assert_eq!(own.code, 0, "{}", own.err);
        let known = own.out.contains("acme.");
        assert!(known || shell == "elvish", "{shell}");
    }
}

#[test]
fn every_command_has_a_manual_page_with_its_options_and_examples() {
    let room = Room::new();
    let all = room.run(&["man", "--output", "man1"]);
    assert_eq!(all.code, 0, "{}", all.err);
    let mut names: Vec<String> = std::fs::read_dir(room.path().join("man1"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let help = room.run(&["--help"]).out;
    let list = help.split("Commands:").nth(1).unwrap().split("\n\n").next().unwrap();
    let commands = list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    for command in commands.map(|line| line.split_whitespace().next().unwrap()).filter(|one| *one != "help") {
        assert!(names.contains(&format!("ospo-assess-{command}.1")), "{command}: {names:?}");
        let own = room.run(&["man", command]).out;
        assert_eq!(own, room.read(&format!("man1/ospo-assess-{command}.1")), "{command}");
        let help = room.run(&["help", command]).out;
        assert_eq!(help.contains("Examples:"), own.contains(".SH EXAMPLES"), "{command}");
        assert!(own.contains("\\-\\-catalog"), "{command} lists the options of all commands");
    }
    assert!(names.contains(&"ospo-assess.1".to_owned()) && names.contains(&"ospo-assess-export-issues.1".to_owned()));
    assert!(
        room.read("man1/ospo-assess-check.1").contains("ospo\\-assess check ospo\\-answers.toml \\-\\-min\\-score")
    );
    assert_eq!(room.run(&["man", "nothing"]).code, 2);
    room.write("file", "x");
    for place in ["file", "-"] {
        let refused = room.run(&["man", "--output", place]);
        assert!(refused.code == 2 && refused.err.contains("name a folder"), "{}", refused.err);
    }
    let refused = room.run(&["init-checklist", "file"]);
    assert!(refused.code == 2 && refused.err.contains("file is a file: name a folder"), "{}", refused.err);
    for name in names {
        let page = room.read(&format!("man1/{name}"));
        // The title is one line, whatever the command is called.
        let mut lines = page.lines().filter(|line| !line.starts_with(".TH"));
        assert!(lines.all(|line| line.len() <= 80 && !line.ends_with(' ') && !line.is_empty()), "{name}: {page}");
        let lint = tool("mandoc", room.path()).args(["-T", "lint", &format!("man1/{name}")]).output();
        assert!(lint.as_ref().is_ok_and(|lint| lint.stdout.is_empty()) || lint.is_err(), "{name}: {lint:?}");
    }
}

#[test]
fn quiet_leaves_out_notes_and_no_warning_and_no_error() {
    let room = Room::new();
    let noisy = room.run(&["init", "a.toml", "--checklist", "ggi"]);
    let quiet = room.run(&["--quiet", "init", "b.toml", "--checklist", "ggi"]);
    assert!(noisy.err.starts_with("Wrote") && quiet.err.is_empty(), "{}{}", noisy.err, quiet.err);
    assert_eq!((noisy.code, quiet.code), (0, 0));
    assert_eq!(room.run(&["report", "a.toml", "-o", "r.md", "-q"]).err, "");
    let wrong = room.run(&["check", "nowhere.toml", "--quiet"]);
    assert!(wrong.code == 3 && wrong.err.contains("error["), "{}", wrong.err);
    assert!(!wrong.err.contains("ospo-assess explain"), "{}", wrong.err);
    room.write("units/bad.toml", "x");
    room.write("units/good.toml", &room.read("a.toml"));
    let portfolio = room.run(&["portfolio", "units", "--quiet"]);
    assert!(portfolio.err.contains("left out"), "what is in no number is told: {}", portfolio.err);
    let messy = room.read("a.toml").replacen("schema     = 1", "schema = 1", 1);
    room.write("messy.toml", &messy);
    let order = room.run(&["fmt", "--check", "messy.toml", "-q"]);
    assert!(order.code == 1 && order.err.contains("is not in order"), "{}", order.err);
    // A gate that had nothing to hold to, in a file that git does not know.
    git(&room, &["init", "--quiet"]);
    git(&room, &["commit", "--quiet", "--allow-empty", "--message", "first"]);
    let first = room.run(&["check", "a.toml", "--max-age", "9999", "--baseline", "HEAD:typo.toml", "-q"]);
    assert!(first.code == 0 && first.err.contains("first assessment"), "{}{}", first.out, first.err);
}

fn git(room: &Room, args: &[&str]) {
    let who = ["-c", "user.name=A", "-c", "user.email=a@acme.example"];
    let done = tool("git", room.path()).args(who).args(args).status();
    assert!(done.unwrap().success(), "{args:?}");
}

#[test]
fn the_long_version_names_features_and_what_each_checklist_is() {
    let room = Room::new();
    let short = room.run(&["--version"]).out;
    for args in [&["--version", "--verbose"][..], &["--verbose", "--version"]] {
        let long = room.run(args);
        assert_eq!(long.code, 0, "{}", long.err);
        assert!(long.out.starts_with(&short) && long.out.contains("\nfeatures: "), "{}", long.out);
        let report = room.run(&["report", "--example", "--format", "json"]).out;
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        let digest = report["catalog"][0]["digest"].as_str().unwrap();
        assert!(long.out.contains(&format!("revision 1, sha256 {digest}")), "{}", long.out);
    }
    let own = room.run(&["--version", "--verbose", "--catalog", ACME]).out;
    assert!(own.contains("\nacme: edition 2026, revision 2, changed, sha256 "), "{own}");
    assert_eq!(room.run(&["--verbose", "list"]).code, 2, "it tells more of nothing else");
}
