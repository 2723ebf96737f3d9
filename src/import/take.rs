//! What a board says, taken over into answers: nothing that was answered already is lost, and nothing is claimed that
//! the board does not say.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::activity::{ActivityIssue, activities, checks_of, issues};
use super::board::Board;
use super::boxes::Tick;
use super::note::note;
use crate::answers::{Answer, Answers, PointAnswers, Response, Split, State, keep_in_step, out_of_step};
use crate::catalog::{Catalog, PointIx, PracticeIx};
use crate::messages::Messages;

/// What a board was taken over into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The answers now; as they were before where nothing was taken.
    pub answers: Answers,
    /// How many activities the board has, and how many of their issues are closed.
    pub activities: (usize, usize),
    /// How many practices were answered or changed.
    pub practices: usize,
    /// How many points of them are done.
    pub done: usize,
    /// How many practices got a note, an owner or a day.
    pub remarks: usize,
    /// What was not taken, or not as the board has it.
    pub left: Vec<Left>,
}

/// Something on the board that was not taken as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// Activities without a ticked box, so that nothing is claimed.
    Untouched(Vec<String>),
    /// Activities that are called done without a ticked box.
    CalledDone(Vec<String>),
    /// There are more or fewer boxes than the handbook has checks, so their order says nothing: activity, number,
    /// boxes, checks.
    OtherBoxes(String, u64, usize, usize),
    /// An activity has several issues, and this one is not the one that was changed last: activity, number.
    Copy(String, u64),
    /// Activities of the handbook that no issue is about.
    Missing(Vec<String>),
    /// The answers say otherwise already: practice, and the points on which they differ.
    Answered(String, Vec<String>),
    /// The practice does not apply, was declined, or its people disagree: practice.
    Settled(String),
    /// Points that another checklist answered already, whose answer counts.
    Twins(Vec<String>),
}

impl Left {
    /// Whether it is a list of nothing.
    fn is_blank(&self) -> bool {
        matches!(self, Self::Untouched(list) | Self::CalledDone(list) | Self::Missing(list) if list.is_empty())
    }
}

/// What the board says of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Done,
    Open,
    /// It has no box, or one that is struck out.
    Nothing,
}

/// Takes over a board. Practices that are answered already stay, unless the board is to `replace` what it contradicts.
pub fn take(
    catalog: &Catalog,
    messages: &Messages,
    board: &Board,
    before: &Answers,
    today: NaiveDate,
    replace: bool,
) -> Taken {
    let (found, copies) = issues(catalog, board);
    let closed = found.iter().filter(|one| !one.issue.is_open).count();
    let answers = before.clone();
    let taken =
        Taken { answers, activities: (found.len(), closed), practices: 0, done: 0, remarks: 0, left: Vec::new() };
    let mut taking = Taking { catalog, before, replace, ticked: BTreeMap::new(), taken };
    taking.sort_out(&found, &copies);
    for practice in catalog.practices() {
        taking.answer(practice);
    }
    for one in &found {
        taking.remark(messages, one);
    }
    let mut taken = taking.taken;
    if taken.answers != *before {
        taken.answers.date = today.max(before.date);
    }
    taken
}

/// A board on its way into answers.
struct Taking<'a> {
    catalog: &'a Catalog,
    before: &'a Answers,
    replace: bool,
    /// The boxes of activities of which at least one is ticked.
    ticked: BTreeMap<&'a str, Vec<Tick>>,
    taken: Taken,
}

impl<'a> Taking<'a> {
    /// Keeps the boxes that say something, and notes what does not.
    fn sort_out(&mut self, found: &'a [ActivityIssue<'a>], copies: &[ActivityIssue<'_>]) {
        let known = activities(self.catalog);
        let (mut untouched, mut called_done) = (Vec::new(), Vec::new());
        for one in found {
            let (id, number, checks) = (one.id.clone(), one.issue.number, known[&one.id].checks);
            if one.boxes.len() != checks {
                self.taken.left.push(Left::OtherBoxes(id, number, one.boxes.len(), checks));
            } else if one.boxes.iter().any(|one| one.tick == Tick::Ticked) {
                self.ticked.insert(&one.id, one.boxes.iter().map(|one| one.tick).collect());
            } else if is_called_done(one) {
                called_done.push(id);
            } else {
                untouched.push(id);
            }
        }
        self.taken.left.extend(copies.iter().map(|one| Left::Copy(one.id.clone(), one.issue.number)));
        let missing: Vec<String> = known.keys().filter(|id| found.iter().all(|one| one.id != **id)).cloned().collect();
        let lists = [Left::Untouched(untouched), Left::CalledDone(called_done), Left::Missing(missing)];
        self.taken.left.extend(lists.into_iter().filter(|left| !left.is_blank()));
    }

    /// What the boxes say of a point: all that it is about must be ticked.
    fn said(&self, point: PointIx) -> Said {
        let mut ticks = Vec::new();
        for (activity, check) in checks_of(self.catalog, point) {
            ticks.push(self.ticked.get(activity).and_then(|boxes| boxes.get(check - 1)).copied());
        }
        if ticks.is_empty() || ticks.iter().any(|tick| matches!(tick, None | Some(Tick::Struck))) {
            return Said::Nothing;
        }
        if ticks.iter().all(|tick| *tick == Some(Tick::Ticked)) { Said::Done } else { Said::Open }
    }

    /// Takes over what the board says of a practice.
    fn answer(&mut self, practice: PracticeIx) {
        let points = &self.catalog[practice].points;
        let said: Vec<(PointIx, Said)> = points.iter().map(|point| (*point, self.said(*point))).collect();
        if said.iter().all(|(_, said)| *said == Said::Nothing) {
            return;
        }
        let old = self.before.given.get(&practice).cloned().unwrap_or_default();
        let new = match &old.answer {
            None => Some(new_points(&said)),
            Some(Answer::Unknown) if old.split != Split::Whole => Some(new_points(&said)),
            Some(Answer::Points(points)) => self.changed(practice, points, &said),
            Some(_) => {
                if said.iter().any(|(_, said)| *said == Said::Done) {
                    self.taken.left.push(Left::Settled(self.catalog[practice].id.to_string()));
                }
                None
            }
        };
        if let Some(new) = new {
            self.put(practice, old, new);
        }
    }

    /// The points of a practice as the board has them; none if it says the same, or may change nothing.
    fn changed(&mut self, practice: PracticeIx, old: &PointAnswers, said: &[(PointIx, Said)]) -> Option<PointAnswers> {
        let differing = self.differing(said);
        if differing.is_empty() {
            return None;
        }
        if !self.replace {
            let names = differing.iter().map(|(point, _)| self.catalog[*point].name().to_owned()).collect();
            self.taken.left.push(Left::Answered(self.catalog[practice].id.to_string(), names));
            return None;
        }
        let mut points = old.clone();
        for (point, state) in differing {
            points.set(point, state);
        }
        Some(points)
    }

    /// Where the board contradicts what was answered. An empty box agrees with all that is not done.
    fn differing(&self, said: &[(PointIx, Said)]) -> Vec<(PointIx, State)> {
        let mut differing = Vec::new();
        for (point, said) in said {
            let is_done = self.before.own_state(self.catalog, *point) == State::Done;
            match said {
                Said::Done if !is_done => differing.push((*point, State::Done)),
                Said::Open if is_done => differing.push((*point, State::Open)),
                _ => {}
            }
        }
        differing
    }

    fn put(&mut self, practice: PracticeIx, old: Response, new: PointAnswers) {
        let catalog = self.catalog;
        let mut points = new;
        if !self.replace {
            self.keep_twins(practice, &old, &mut points);
        }
        let mut response = old;
        let checklist = catalog[practice].checklist;
        let today = catalog[checklist].revision;
        if self.before.revisions.get(&checklist).is_some_and(|revision| *revision < today) {
            response.revision = Some(today);
        }
        // What several disagreed on is settled now, unless it is still unknown.
        if let Split::Points(split) = &mut response.split {
            split.retain(|point| points.unknown.contains(point));
        }
        self.taken.practices += 1;
        self.taken.done += points.done.len();
        response.answer = Some(Answer::Points(points));
        self.taken.answers.given.insert(practice, response);
        if self.replace {
            keep_in_step(catalog, &mut self.taken.answers, practice);
        }
    }

    /// Gives points the state that their twins in other practices have already.
    fn keep_twins(&mut self, practice: PracticeIx, old: &Response, points: &mut PointAnswers) {
        let catalog = self.catalog;
        let response = Response { answer: Some(Answer::Points(points.clone())), ..old.clone() };
        let kept = out_of_step(catalog, &self.taken.answers, practice, &response);
        for (twin, _) in &kept {
            let own = catalog.twins(*twin).find(|point| catalog[*point].practice == practice);
            if let Some(own) = own {
                points.set(own, self.taken.answers.own_state(catalog, *twin));
            }
        }
        if !kept.is_empty() {
            self.taken.left.push(Left::Twins(kept.iter().map(|(twin, _)| catalog[*twin].id.to_string()).collect()));
        }
    }

    /// Takes over what people wrote on an issue, for the first practice of its activity: that is where a reader looks.
    fn remark(&mut self, messages: &Messages, one: &ActivityIssue<'_>) {
        let Some(practice) = activities(self.catalog).get(&one.id).and_then(|one| one.practices.first().copied())
        else {
            return;
        };
        let was_answered = self.before.answer(practice).is_some_and(|answer| *answer != Answer::Unknown);
        if was_answered && !self.replace {
            return;
        }
        let old = self.taken.answers.given.get(&practice).cloned().unwrap_or_default();
        let done = is_called_done(one) && !self.ticked.contains_key(one.id.as_str());
        let note = note(messages, old.note.as_deref(), &one.objectives, &one.notes, done);
        let owner = old.owner.clone().or_else(|| one.issue.owner.clone());
        let new = Response { note, owner, due: old.due.or(one.issue.due), ..old.clone() };
        if new != old {
            self.taken.remarks += 1;
            self.taken.answers.given.insert(practice, new);
        }
    }
}

/// The answer to a practice that had none.
fn new_points(said: &[(PointIx, Said)]) -> PointAnswers {
    let mut points = PointAnswers::default();
    for (point, said) in said {
        match said {
            Said::Done => points.set(*point, State::Done),
            Said::Nothing => points.set(*point, State::Unanswered),
            Said::Open => {}
        }
    }
    points
}

/// Whether the board's label calls an activity done.
fn is_called_done(one: &ActivityIssue<'_>) -> bool {
    one.issue.labels.iter().any(|label| label.eq_ignore_ascii_case("done"))
}
