//! A portfolio in front of a person.

use std::fs;

use super::pty::{PROGRAM, Terminal, USUAL, command};
use super::rocket;
use super::room::{ACME, Room};

/// Longer than a person is left without a word, before the first file is read.
const SLOW: &str = "(sleep 0.6; cat a.toml) | \"$0\" portfolio - b.toml --catalog \"$1\" -o r.md";

#[test]
fn who_waits_on_a_terminal_sees_how_far_it_is_and_nothing_of_it_stays() {
    let room = Room::new();
    room.write("a.toml", &rocket("a", "2026-11-22"));
    room.write("b.toml", &rocket("b", "2026-11-22"));
    for (term, is_shown) in [("xterm-256color", true), ("dumb", false)] {
        let mut shell = command("sh", room.path());
        shell.args(["-c", SLOW, PROGRAM, ACME]);
        shell.env("TERM", term);
        let mut it = Terminal::start(shell, USUAL);
        assert_eq!(it.exit(), 0);
        assert_eq!(it.since().contains(" of 2 files"), is_shown, "{}", it.since());
        assert!(!it.screen().contains("files") && it.screen().contains("Wrote r.md."), "{}", it.screen());
    }
    assert!(fs::read_to_string(room.path().join("r.md")).unwrap().contains("2 units"));
}
