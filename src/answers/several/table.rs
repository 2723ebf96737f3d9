//! What several people say of one practice, on its way into a table.

use std::collections::BTreeSet;
use std::mem;

use chrono::NaiveDate;

use super::Difference;
use super::vote::{Outcome, Say, Stand, Texts, Vote};
use crate::answers::written::EVIDENCE;
use crate::answers::{Answer, PointAnswers, Response, Split, State};
use crate::catalog::{Catalog, PointIx, PracticeIx};

/// Between several owners.
const BETWEEN: &str = "; ";

#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) stand: Stand,
    reasons: Texts,
    review_by: Option<NaiveDate>,
    evidence: BTreeSet<String>,
    notes: Texts,
    owners: BTreeSet<String>,
    due: BTreeSet<NaiveDate>,
    asked: Option<NaiveDate>,
}

impl Table {
    /// Adds what a file says; `author` is none where it was merged before.
    pub(super) fn add(&mut self, given: &Response, author: Option<&str>) {
        self.stand.join(match &given.answer {
            None => Stand::Silent,
            Some(Answer::Unknown) if given.split == Split::Whole => Stand::Split,
            Some(Answer::Unknown) => Stand::Unknown,
            Some(Answer::Points(_)) => Stand::Points,
            Some(Answer::NotApplicable { .. }) => Stand::NotApplicable,
            Some(Answer::Declined { .. }) => Stand::Declined,
        });
        self.add_reason(given.answer.as_ref());
        self.evidence.extend(given.evidence.iter().cloned());
        match (&given.note, author) {
            (Some(note), Some(author)) if !note.trim().is_empty() => {
                self.notes.add(&format!("{author}: {}", note.trim()));
            }
            (Some(note), None) => self.notes.add_merged(note),
            _ => {}
        }
        let owners = given.owner.iter().flat_map(|owner| owner.split(BETWEEN)).map(str::trim);
        self.owners.extend(owners.filter(|owner| !owner.is_empty()).map(str::to_owned));
        self.due.extend(given.due);
        self.asked = self.asked.max(given.asked);
    }

    fn add_reason(&mut self, answer: Option<&Answer>) {
        match answer {
            Some(Answer::NotApplicable { reason }) => self.reasons.add_merged(reason),
            Some(Answer::Declined { reason, review_by }) => {
                self.reasons.add_merged(reason);
                self.review_by = Some(self.review_by.map_or(*review_by, |day| day.min(*review_by)));
            }
            _ => {}
        }
    }

    /// Takes what was decided of the practice as a whole.
    pub(super) fn settle(&mut self, answer: &Answer) {
        self.stand = match answer {
            Answer::NotApplicable { .. } => Stand::NotApplicable,
            Answer::Declined { .. } => Stand::Declined,
            Answer::Points(_) => Stand::Points,
            Answer::Unknown => return,
        };
        // The reason decided on is the one that counts; the others stay as notes.
        self.notes.extend(mem::take(&mut self.reasons));
        self.review_by = None;
        self.add_reason(Some(answer));
    }

    pub(super) fn differences(&self, practice: PracticeIx) -> Vec<Difference> {
        let checks = [
            (self.owners.len() > 1, Difference::Owner(practice)),
            (self.due.len() > 1, Difference::Due(practice)),
            (self.evidence.len() > EVIDENCE as usize, Difference::Evidence(practice)),
        ];
        checks.into_iter().filter(|(differs, _)| *differs).map(|(_, difference)| difference).collect()
    }

    /// The table in the merged file, whose answers are from `date`.
    pub(super) fn into_response(
        mut self,
        catalog: &Catalog,
        practice: PracticeIx,
        votes: &[Vote],
        date: NaiveDate,
    ) -> Response {
        let vote = |point: PointIx| votes[catalog[point].same_as.position()];
        let decided = catalog[practice].points.iter().any(|point| vote(*point).decided != Say::Silent);
        if self.stand == Stand::Split && decided {
            self.stand = Stand::Points;
        }
        let mut response = Response::default();
        let reason = self.reasons.text().unwrap_or_default();
        response.answer = match (&self.stand, self.review_by) {
            (Stand::NotApplicable, _) => Some(Answer::NotApplicable { reason }),
            (Stand::Declined, Some(review_by)) => Some(Answer::Declined { reason, review_by }),
            (Stand::Points, _) => Some(Answer::Points(PointAnswers::default())),
            (Stand::Silent, _) => None,
            _ => Some(Answer::Unknown),
        };
        match self.stand {
            Stand::Split => response.split = Split::Whole,
            Stand::Points => {
                for point in &catalog[practice].points {
                    put(&mut response, *point, vote(*point).outcome());
                }
            }
            _ => {}
        }
        if !matches!(self.stand, Stand::NotApplicable | Stand::Declined) {
            self.notes.extend(self.reasons);
        }
        response.evidence = self.evidence.into_iter().take(EVIDENCE as usize).collect();
        response.note = self.notes.text();
        response.owner = (!self.owners.is_empty()).then(|| self.owners.into_iter().collect::<Vec<_>>().join(BETWEEN));
        response.due = self.due.first().copied();
        response.asked = self.asked.filter(|day| *day > date);
        response
    }
}

/// Says in a table what a point comes to.
fn put(response: &mut Response, point: PointIx, outcome: Outcome) {
    let (state, split, alone, decided) = match outcome {
        Outcome::Unknown => (State::Unanswered, false, false, false),
        Outcome::Agreed(state) => (state, false, false, false),
        Outcome::Alone(state) => (state, false, true, false),
        Outcome::Split => (State::Unanswered, true, false, false),
        Outcome::Decided(state) => (state, false, false, true),
        Outcome::DecidedDifferently => (State::Unanswered, true, false, true),
    };
    if let Some(Answer::Points(points)) = &mut response.answer {
        points.set(point, state);
    }
    if let (Split::Points(points), true) = (&mut response.split, split) {
        points.insert(point);
    }
    if alone {
        response.alone.insert(point);
    }
    if decided {
        response.decided.insert(point);
    }
}
