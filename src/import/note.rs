//! What a board says in words, in the note of a practice.

use crate::messages::{Messages, say};
use crate::text;

/// The most characters that are kept of what stands below a heading; the board has the rest.
const LONGEST: usize = 1000;

/// A note with what the board says, in place of what an earlier board said; the person's own lines stay. None if it is
/// blank.
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
        lines.push(say!(messages, "import-note-objectives", words = text::excerpt(objectives, LONGEST)));
    }
    if !notes.is_empty() {
        lines.push(say!(messages, "import-note-notes", words = text::excerpt(notes, LONGEST)));
    }
    let note = lines.join("\n");
    Some(note).filter(|note| !note.trim().is_empty())
}
