//! What is said of an import and of an export back, a line each.

use super::back::Back;
use super::board::Board;
use super::take::{Left, Taken};
#[cfg(feature = "workbook")]
use super::workbook::FilledWorkbook;
use crate::messages::{Messages, say};
use crate::problem::Word;

/// What was taken, and what was not.
pub fn say_taken(messages: &Messages, board: &Board, taken: &Taken) -> Vec<String> {
    let (activities, closed) = taken.activities;
    let forge = board.forge.word();
    let mut lines = vec![say!(
        messages,
        "import-read",
        forge = forge,
        issues = board.issues.len(),
        activities = activities,
        closed = closed
    )];
    if taken.practices == 0 && taken.remarks == 0 {
        lines.push(say!(messages, "import-nothing"));
    } else {
        lines.push(say!(messages, "import-taken", done = taken.done, practices = taken.practices));
        lines.push(say!(messages, "import-unticked"));
        if taken.remarks > 0 {
            lines.push(say!(messages, "import-remarks", count = taken.remarks));
        }
    }
    lines.extend(taken.left.iter().map(|left| say_left(messages, left)));
    lines
}

/// What goes back to a board, and what of the answers it has no sign for.
pub fn say_back(messages: &Messages, back: &Back<'_>) -> Vec<String> {
    let mut lines = vec![say!(
        messages,
        "import-back",
        issues = back.changes.len(),
        tick = back.changes.iter().map(|one| one.tick.len()).sum::<usize>(),
        untick = back.changes.iter().map(|one| one.untick.len()).sum::<usize>(),
    )];
    if back.partly > 0 {
        lines.push(say!(messages, "import-back-partly", count = back.partly));
    }
    lines.extend(back.left.iter().map(|left| say_left(messages, left)));
    lines
}

/// What was read of a workbook, and what was left out.
#[cfg(feature = "workbook")]
pub fn say_workbook(messages: &Messages, workbook: &FilledWorkbook) -> Vec<String> {
    let answered = workbook.answers.given.values().filter(|given| given.answer.is_some()).count();
    let mut lines = vec![say!(messages, "import-workbook", questions = workbook.questions, answered = answered)];
    if let (true, Some(place)) = (workbook.answers.respondents.is_empty(), &workbook.name_at) {
        lines.push(say!(messages, "import-workbook-nobody", cell = &place.cell, sheet = &place.sheet));
    }
    for place in &workbook.formulas {
        lines.push(say!(messages, "import-workbook-formula", cell = &place.cell, sheet = &place.sheet));
    }
    if !workbook.retired.is_empty() {
        lines.push(say!(messages, "import-workbook-retired", ids = workbook.retired.join(", ")));
    }
    lines
}

/// Which points of other practices changed, being the same statements.
#[cfg(feature = "workbook")]
pub fn say_twins(messages: &Messages, ids: &[String]) -> String {
    say!(messages, "import-workbook-twins", ids = ids.join(", "))
}

fn say_left(messages: &Messages, left: &Left) -> String {
    let ids = |ids: &[String]| ids.join(", ");
    match left {
        Left::Untouched(activities) => say!(messages, "import-left-untouched", activities = ids(activities)),
        Left::CalledDone(activities) => say!(messages, "import-left-done", activities = ids(activities)),
        Left::OtherBoxes(activity, number, boxes, checks) => {
            let number = number.to_string();
            say!(messages, "import-left-boxes", activity = activity, number = number, boxes = *boxes, checks = *checks)
        }
        Left::Copy(activity, number) => {
            say!(messages, "import-left-copy", activity = activity, number = number.to_string())
        }
        Left::Missing(activities) => {
            say!(messages, "import-left-missing", activities = ids(activities))
        }
        Left::Answered(practice, points) => {
            say!(messages, "import-left-answered", practice = practice, points = ids(points))
        }
        Left::Settled(practice) => say!(messages, "import-left-settled", practice = practice),
        Left::Twins(points) => say!(messages, "import-left-twins", points = ids(points)),
    }
}
