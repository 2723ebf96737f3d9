//! Which practices are asked, in which order, and how long that takes.

use std::collections::BTreeSet;

use crate::answers::{Answer, Answers, State};
use crate::assess::Assessment;
use crate::catalog::{Catalog, Filter, PracticeIx, Stage};

/// What to ask, by what the command line says.
#[derive(Debug, Clone, Default)]
pub struct Filters {
    /// Only these checklists, sections, themes, roles and stages.
    pub only: Filter,
    /// Only what is unanswered or not known.
    pub open: bool,
    /// Everything that was answered long ago too, to be confirmed or changed.
    pub again: bool,
}

impl Filters {
    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        self.only.is_empty() && !self.open && !self.again
    }
}

/// Practices in scope, in catalog order.
pub(super) fn in_scope<'a>(catalog: &'a Catalog, answers: &'a Answers) -> impl Iterator<Item = PracticeIx> + 'a {
    answers.scope.iter().flat_map(|checklist| catalog.practices_of(*checklist))
}

/// Whether a practice belongs to the short route: stage 1, with a critical point.
pub(super) fn is_essential(catalog: &Catalog, ix: PracticeIx) -> bool {
    catalog[ix].stage == Stage::One && catalog[ix].points.iter().any(|point| catalog[*point].critical)
}

/// Whether something still has to be said of a practice: nothing was, and no twin says it all.
pub(super) fn is_new(answers: &Answers, assessment: &Assessment, ix: PracticeIx) -> bool {
    answers.answer(ix).is_none() && !assessment.is_answered(ix)
}

/// Whether the next stage waits for a practice: up to that stage, with a point that does not hold yet.
pub(super) fn holds_back(catalog: &Catalog, assessment: &Assessment, next: Stage, ix: PracticeIx) -> bool {
    let missing = |point| assessment.state(point) != State::Done;
    catalog[ix].stage <= next && catalog[ix].points.iter().any(|point| missing(*point))
}

/// Whether a practice counts, or may.
pub(super) fn counts(answers: &Answers, ix: PracticeIx) -> bool {
    !matches!(answers.answer(ix), Some(Answer::NotApplicable { .. } | Answer::Declined { .. }))
}

/// The way through a part of the practices: where one is, and what is still to be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Route {
    practices: Vec<PracticeIx>,
    due: BTreeSet<PracticeIx>,
    at: usize,
}

impl Route {
    /// The way through `practices`, asking those that are `due`, from the first of them on. Where none is due, all are:
    /// then it is a review.
    pub fn new(practices: impl IntoIterator<Item = PracticeIx>, due: impl Fn(PracticeIx) -> bool) -> Self {
        let sorted: BTreeSet<PracticeIx> = practices.into_iter().collect();
        let wanted: BTreeSet<PracticeIx> = sorted.iter().copied().filter(|ix| due(*ix)).collect();
        let due = if wanted.is_empty() { sorted.clone() } else { wanted };
        let practices: Vec<PracticeIx> = sorted.into_iter().collect();
        let at = practices.iter().position(|ix| due.contains(ix)).unwrap_or(0);
        Self { practices, due, at }
    }

    /// The practice at hand; none on an empty route.
    pub fn current(&self) -> Option<PracticeIx> {
        self.practices.get(self.at).copied()
    }

    /// Its number, counted from 1, and how many there are.
    pub fn number(&self) -> (usize, usize) {
        (self.at + 1, self.practices.len())
    }

    /// Everything on it, in order.
    pub fn practices(&self) -> &[PracticeIx] {
        &self.practices
    }

    /// What is still to be asked, in order.
    pub fn due(&self) -> impl Iterator<Item = PracticeIx> {
        self.due.iter().copied()
    }

    /// Takes note that a practice needs no more asking.
    pub fn done(&mut self, ix: PracticeIx) {
        self.due.remove(&ix);
    }

    /// Takes note that a practice is to be asked again.
    pub fn again(&mut self, ix: PracticeIx) {
        if self.practices.contains(&ix) {
            self.due.insert(ix);
        }
    }

    /// Goes to the next practice that is due; false if none follows.
    pub fn forward(&mut self) -> bool {
        let next = (self.at + 1..self.practices.len()).find(|at| self.is_due(*at));
        self.at = next.unwrap_or(self.at);
        next.is_some()
    }

    fn is_due(&self, at: usize) -> bool {
        self.practices.get(at).is_some_and(|ix| self.due.contains(ix))
    }

    /// Goes to the practice before, whether due or not; false if it is the first.
    pub fn back(&mut self) -> bool {
        let first = self.at == 0;
        self.at = self.at.saturating_sub(1);
        !first
    }

    /// Goes to a practice, which joins the route if it was not on it.
    pub fn jump(&mut self, ix: PracticeIx) {
        self.at = match self.practices.binary_search(&ix) {
            Ok(at) => at,
            Err(at) => {
                self.practices.insert(at, ix);
                at
            }
        };
    }

    /// Goes to the first practice that is due; false if none is.
    pub fn first_due(&mut self) -> bool {
        let first = (0..self.practices.len()).find(|at| self.is_due(*at));
        self.at = first.unwrap_or(self.at);
        first.is_some()
    }
}
