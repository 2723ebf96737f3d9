//! What README shows of the interview is what the program shows.
#![cfg(unix)]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::expect_used)]

#[path = "interview/pty.rs"]
#[allow(dead_code)] // other tests need the rest of it
mod pty;

use pty::{DOWN, ENTER, PROGRAM, SPACE, Terminal, USUAL, command};

const BEGIN: &str = "<!-- screens: begin -->\n";
const END: &str = "<!-- screens: end -->";

fn capture(it: &mut Terminal, what: &str) -> String {
    it.see(what);
    picture(it)
}

/// The screen of a window of 80 by 24, without the blank around it.
fn picture(it: &Terminal) -> String {
    let screen = it.screen();
    let lines: Vec<&str> = screen.lines().map(str::trim_end).collect();
    format!("```text\n{}\n```\n", lines.join("\n").trim_matches('\n'))
}

/// The first question, where to begin, and the first practice.
fn screens() -> [String; 3] {
    let folder = tempfile::tempdir().unwrap();
    let mut it = Terminal::start(command(PROGRAM, folder.path()), USUAL);
    let first = capture(&mut it, "What is your organization called?");
    it.press(&["Example University", ENTER]);
    for question in ["What kind of organization", "What of this does", "Which checklists", "Which stage"] {
        it.see(question);
        it.press(&[ENTER]);
    }
    let begin = capture(&mut it, "What do you want to go through?");
    it.press(&["a"]);
    it.see("Mark what holds today.");
    it.press(&[SPACE, "3", "p"]);
    it.see("Where does it hold?");
    it.press(&["the web team", ENTER]);
    it.see("> [~] 3.");
    it.press(&[DOWN, "k"]);
    it.see("> [?] 4.");
    [first, begin, picture(&it)]
}

#[test]
fn the_screens_in_readme_are_those_of_the_program() {
    let (_, rest) = include_str!("../README.md").split_once(BEGIN).unwrap();
    let (written, _) = rest.split_once(END).unwrap();
    let [first, begin, practice] = screens();
    let shown = format!(
        "It starts with your organization:\n\n{first}\nAfter four more questions of that kind you choose how much to go through:\n\n{begin}\n\
         And then it is one practice at a time:\n\n{practice}"
    );
    assert!(written == shown, "between the two marks, README should say:\n{shown}");
}
