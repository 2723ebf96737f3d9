//! The menu of a question, and what each key does there.

use crate::catalog::PracticeIx;

use super::choices::Choice;
use super::line::{Line, Style};
use super::prompt::Item;
use super::session::Session;

/// Those that make sense at a practice now, as a menu offers them.
pub(super) fn menu(session: &Session<'_>, practice: PracticeIx, can_undo: bool) -> Vec<(Item, Choice)> {
    let makes_sense = |choice: &Choice| match choice {
        Choice::Withdraw => session.answers().answer(practice).is_some(),
        Choice::Undo => can_undo,
        _ => true,
    };
    let item = |choice: Choice| (Item::with_key(choice.name().key, choice.name().long), choice);
    Choice::ALL.into_iter().filter(makes_sense).map(item).collect()
}

/// What each key does at a question.
pub(super) fn help() -> Vec<Line> {
    let marks = [
        ("space", "the point holds, for all that is assessed; again: it does not"),
        ("1 to 9", "the same for the point of that number"),
        ("p", "it holds in part; you can say where, which goes into the note"),
        ("k", "you don’t know this point"),
        ("0", "none of the points holds"),
        ("enter", "your marks are the answer: what has no mark does not hold"),
    ];
    let moves = [
        ("up, down", "move; page up, page down, home and end as well"),
        ("esc, ctrl-d", "all of this as a menu"),
        ("ctrl-c", "leave at once; every answer is saved by then"),
    ];
    let line = |key: &str, does: &str| Line::text(format!("  {key:<12}{does}"));
    let heading = |text: &str| Line::new(Style::Where, text);
    let mut lines = vec![heading("All keys"), Line::blank(), heading("Points")];
    lines.extend(marks.map(|(key, does)| line(key, does)));
    lines.extend([Line::blank(), heading("The question")]);
    let others = Choice::ALL.into_iter().filter(|choice| ![Choice::Return, Choice::Keys].contains(choice));
    lines.extend(others.map(|choice| line(&choice.name().key.to_string(), choice.name().long)));
    lines.extend([Line::blank(), heading("Moving")]);
    lines.extend(moves.map(|(key, does)| line(key, does)));
    lines
}
