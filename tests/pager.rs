//! A long report on a terminal goes through the pager that the environment names, and only there.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Read;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// What the pager of a run on a terminal was given, and what came to the terminal by itself.
fn run(args: &[&str], env: &[(&str, &str)]) -> (Option<String>, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_ospo-assess"));
    command.args(["report", "--example"]);
    command.args(args);
    command.cwd(folder.path());
    command.env_remove("CI");
    command.env("TERM", "xterm-256color");
    // A pager that keeps what it gets.
    command.env("PAGER", "dd of=paged.txt status=none");
    for (name, value) in env {
        command.env(name, value);
    }
    let pair = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() }).unwrap();
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    drop(pair.slave);
    let mut shown = Vec::new();
    let mut bytes = [0; 4096];
    while let Ok(count @ 1..) = reader.read(&mut bytes) {
        shown.extend_from_slice(&bytes[..count]);
    }
    assert!(child.wait().unwrap().success());
    let paged = fs::read_to_string(folder.path().join("paged.txt")).ok();
    (paged, String::from_utf8_lossy(&shown).into_owned())
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
