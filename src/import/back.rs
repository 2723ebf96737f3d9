//! Answers back into the check boxes of a board: nothing but their marks changes.

use super::activity::{ActivityIssue, activities, checks_of, issues};
use super::board::Board;
use super::boxes::Tick;
use super::take::Left;
use crate::answers::{Answers, State};
use crate::catalog::{Catalog, PointIx};
use crate::render::exchange::BoardChange;

/// What goes back to a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back<'a> {
    /// The issues whose boxes change.
    pub changes: Vec<BoardChange<'a>>,
    /// How many points hold in part, for which a board has no sign: their boxes are not ticked.
    pub partly: usize,
    /// Issues that are left as they are.
    pub left: Vec<Left>,
}

/// The boxes of a board as the answers have them: done is ticked, open and partly are not, and what nobody answered,
/// does not apply or was declined stays as it is.
pub fn back<'a>(catalog: &Catalog, answers: &Answers, board: &'a Board) -> Back<'a> {
    let states = answers.states(catalog);
    let known = activities(catalog);
    let (found, copies) = issues(catalog, board);
    let mut back = Back { changes: Vec::new(), partly: 0, left: Vec::new() };
    for one in &found {
        let checks = known[&one.id].checks;
        if one.boxes.len() == checks {
            let wanted: Vec<Option<State>> =
                (1..=checks).map(|check| state(catalog, &states, &one.id, check)).collect();
            back.partly += wanted.iter().filter(|state| **state == Some(State::Partly)).count();
            back.changes.extend(change(one, &wanted));
        } else {
            back.left.push(Left::OtherBoxes(one.id.clone(), one.issue.number, one.boxes.len(), checks));
        }
    }
    back.left.extend(copies.iter().map(|one| Left::Copy(one.id.clone(), one.issue.number)));
    back
}

/// How the points that are about a check stand: the worst of them; none where nothing was answered.
fn state(catalog: &Catalog, states: &[State], activity: &str, check: usize) -> Option<State> {
    let is_about = |point: &PointIx| checks_of(catalog, *point).any(|one| one == (activity, check));
    let all: Vec<State> = catalog.points().filter(is_about).map(|point| states[point.position()]).collect();
    let worst = [State::Open, State::Partly, State::Unanswered, State::Done].into_iter().find(|one| all.contains(one));
    worst.filter(|state| *state != State::Unanswered)
}

/// The text of an issue with its boxes as they are wanted; none if they are so already.
fn change<'a>(one: &ActivityIssue<'a>, wanted: &[Option<State>]) -> Option<BoardChange<'a>> {
    let (mut tick, mut untick) = (Vec::new(), Vec::new());
    let mut after = one.issue.text.clone();
    // From the last to the first, so that places before it stay where they are.
    for (at, (is, wanted)) in one.boxes.iter().zip(wanted).enumerate().rev() {
        match (is.tick, wanted) {
            (Tick::Blank, Some(State::Done)) => {
                after.replace_range(is.mark.clone(), "x");
                tick.insert(0, at + 1);
            }
            (Tick::Ticked, Some(State::Open | State::Partly)) => {
                after.replace_range(is.mark.clone(), " ");
                untick.insert(0, at + 1);
            }
            _ => {}
        }
    }
    let activity = one.id.clone();
    (!tick.is_empty() || !untick.is_empty()).then(|| BoardChange {
        number: one.issue.number,
        activity,
        tick,
        untick,
        before: &one.issue.text,
        after,
    })
}
