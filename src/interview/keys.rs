//! The menu of a question, and what each key does there.

use crate::catalog::PracticeIx;
use crate::messages::{Arg, Messages, say};

use super::choices::Choice;
use super::line::{Line, Style};
use super::prompt::Item;
use super::session::Session;

/// Those that make sense at a practice now, as a menu offers them.
pub(super) fn menu(session: &Session<'_>, practice: PracticeIx, can_undo: bool) -> Vec<(Item, Choice)> {
    let makes_sense = |choice: &Choice| match choice {
        Choice::Withdraw => session.answers().answer(practice).is_some(),
        Choice::Undo => can_undo,
        Choice::Found => session.has_seen(practice),
        _ => true,
    };
    let item = |choice: Choice| (Item::with_key(choice.key(), choice.label(session.messages())), choice);
    Choice::ALL.into_iter().filter(makes_sense).map(item).collect()
}

/// What each key does at a question.
pub(super) fn help(session: &Session<'_>) -> Vec<Line> {
    let messages = session.messages();
    let [space, numbers, part, unknown, enter] =
        ["space", "numbers", "p", "k", "enter"].map(|key| key_line(messages, key.into()));
    let marks = [space, numbers, part, unknown, key_line(messages, Arg::Number(0)), enter];
    let moves = ["arrows", "esc", "ctrl-c"].map(|key| key_line(messages, key.into()));
    let is_told = |choice: &Choice| match choice {
        Choice::Return | Choice::Keys => false,
        Choice::Found => session.has_findings(),
        _ => true,
    };
    let others = Choice::ALL.into_iter().filter(is_told);
    let others = others.map(|choice| help_line(&choice.key().to_string(), &choice.label(messages)));
    let heading = |text: String| Line::new(Style::Where, text);
    let mut lines = vec![heading(say!(messages, "interview-help")), Line::blank()];
    lines.push(heading(say!(messages, "interview-help-points")));
    lines.extend(marks);
    lines.extend([Line::blank(), heading(say!(messages, "interview-help-question"))]);
    lines.extend(others);
    lines.extend([Line::blank(), heading(say!(messages, "interview-help-moving"))]);
    lines.extend(moves);
    lines
}

/// A key that is no choice by its id, and what it does.
fn key_line(messages: &Messages, key: Arg<'_>) -> Line {
    let (name, does) =
        (say!(messages, "interview-help-key", key = key.clone()), say!(messages, "interview-help-does", key = key));
    help_line(&name, &does)
}

/// Columns for the name of a key.
const KEYS: usize = 11;

fn help_line(key: &str, does: &str) -> Line {
    Line::text(format!("  {key:<KEYS$} {does}")).hanging(KEYS + 3)
}
