//! A portfolio in front of a person.

use super::pty::{PROGRAM, Terminal, USUAL, command};
use super::rocket;
use super::room::{ACME, Room};

/// What comes to a terminal when the first of two files is there after so many seconds, and what is left of it.
fn waited(room: &Room, seconds: &str, term: &str) -> (String, String) {
    let script = format!("(sleep {seconds}; cat a.toml) | \"$0\" portfolio - b.toml --catalog \"$1\" -o r.md");
    let mut shell = command("sh", room.path());
    shell.args(["-c", &script, PROGRAM, ACME]);
    shell.env("TERM", term);
    let mut it = Terminal::start(shell, USUAL);
    assert_eq!(it.exit(), 0);
    (it.since(), it.screen())
}

#[test]
fn who_waits_on_a_terminal_sees_how_far_it_is_and_nothing_of_it_stays() {
    let room = Room::new();
    room.write("a.toml", &rocket("a", "2026-11-22"));
    room.write("b.toml", &rocket("b", "2026-11-22"));
    // A machine at work needs a part of the time to begin.
    let mut runs = ["0.6", "2", "8", "20"].iter().map(|seconds| waited(&room, seconds, "xterm-256color"));
    let (_, left) = runs.find(|(said, _)| said.contains(" of 2 files")).unwrap();
    assert!(!left.contains("files") && left.contains("Wrote r.md."), "{left}");
    let (said, _) = waited(&room, "0.6", "dumb");
    assert!(!said.contains(" of 2 files") && said.contains("Wrote r.md."), "{said}");
}
