//! A long report on a terminal goes through the pager that the environment names, and only there.
#![cfg(unix)]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

#[path = "interview/pty.rs"]
#[allow(dead_code)] // other tests need the rest of it
mod pty;

use std::fs;

use pty::{PROGRAM, Terminal, USUAL, command};

/// What the pager of a run on a terminal was given, and what came to the terminal by itself.
fn run(args: &[&str], env: &[(&str, &str)]) -> (Option<String>, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = command(PROGRAM, folder.path());
    command.args(["report", "--example"]);
    command.args(args);
    // A pager that keeps what it gets.
    command.env("PAGER", "dd of=paged.txt status=none");
    for (name, value) in env {
        command.env(name, value);
    }
    let mut it = Terminal::start(command, USUAL);
    assert_eq!(it.exit(), 0);
    (fs::read_to_string(folder.path().join("paged.txt")).ok(), it.since())
}

#[test]
fn a_report_that_is_long_goes_through_the_pager() {
    let (paged, shown) = run(&["--detail", "normal"], &[]);
    assert!(paged.unwrap().contains("Sources and licences") && !shown.contains("Sources and licences"), "{shown}");
}

#[test]
fn page_one_needs_no_pager() {
    let (paged, shown) = run(&[], &[]);
    assert!(paged.is_none() && shown.contains("What can hurt us") && shown.contains("--detail"), "{shown}");
}

#[test]
fn nobody_turns_pages_in_ci_or_where_none_are_wanted() {
    let ways = [
        ("", ("CI", "true")),
        ("", ("TERM", "dumb")),
        ("--no-pager", ("LANG", "C.UTF-8")),
        ("", ("PAGER", "cat")),
        ("", ("PAGER", "there-is-no-such-pager")),
    ];
    for (option, env) in ways {
        let args = ["--detail", "normal", option];
        let args: Vec<&str> = args.into_iter().filter(|arg| !arg.is_empty()).collect();
        let (paged, shown) = run(&args, &[env]);
        assert!(paged.is_none() && shown.contains("Sources and licences"), "{args:?} {env:?}");
    }
}

#[test]
fn who_closes_the_pager_early_has_read_enough() {
    let (_, shown) = run(&["--detail", "full"], &[("PAGER", "true")]);
    assert!(!shown.contains("error"), "{shown}");
}
