//! What a board says in words, in the note of a practice.

use crate::messages::{Messages, say};
use crate::text;

/// A note with what the board says, in place of what an earlier board said; the person's own lines stay. None if it is blank.
pub(super) fn note(
    messages: &Messages,
    old: Option<&str>,
    objectives: &str,
    notes: &str,
    done: bool,
) -> Option<String> {
    let board = say!(messages, "import-board");
    let of_board = |line: &&str| line.trim_start().starts_with(&board);
    let own = old.unwrap_or_default().lines().filter(|line| !of_board(line));
    let mut lines: Vec<String> = own.map(str::to_owned).collect();
    if done {
        lines.push(say!(messages, "import-note-done"));
    }
    if !objectives.is_empty() {
        lines.push(say!(messages, "import-note-objectives", words = text::one_line(objectives).into_owned()));
    }
    if !notes.is_empty() {
        lines.push(say!(messages, "import-note-notes", words = text::one_line(notes).into_owned()));
    }
    let note = lines.join("\n");
    Some(note).filter(|note| !note.trim().is_empty())
}
