//! Work that is no gap any more, nor can become one without a new answer: what a tracker may close.

use super::{Assessed, Standing};
use crate::answers::State;
use crate::catalog::PracticeIx;
use crate::problem::word_enum;

word_enum! {
    /// Why work is over.
    pub enum Closed {
        /// All its points hold.
        Done = "done",
        /// The organization decided against it.
        Declined = "declined",
        /// It cannot apply.
        NotApplicable = "not-applicable",
    }
}

/// Practices that are the same work, which is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedWork {
    /// Those of them that are in scope, in catalog order; at least one.
    pub practices: Vec<PracticeIx>,
    /// Why it is over.
    pub why: Closed,
}

impl Assessed<'_> {
    /// The practices in scope that are the same work as `practice`, in catalog order.
    pub fn same_work(self, practice: PracticeIx) -> Vec<PracticeIx> {
        self.in_scope(self.catalog.joined(practice))
    }

    /// The work in scope that is over, whatever the target: no point of it is open or unanswered, or none of it counts.
    pub fn closed_work(self) -> Vec<ClosedWork> {
        let groups = self.catalog.joined_groups().map(|group| self.in_scope(group));
        groups.filter_map(|practices| Some(ClosedWork { why: self.closed(&practices)?, practices })).collect()
    }

    pub(super) fn in_scope(self, group: &[PracticeIx]) -> Vec<PracticeIx> {
        let in_scope = |practice: &PracticeIx| self.answers.scope.contains(&self.catalog[*practice].checklist);
        group.iter().copied().filter(in_scope).collect()
    }

    /// Why a work is over; none if it is not, or nothing of it is in scope.
    fn closed(self, practices: &[PracticeIx]) -> Option<Closed> {
        let stands = |standing| practices.iter().copied().filter(move |ix| self.standing(*ix) == standing);
        let mut counting = stands(Standing::Applicable).peekable();
        if counting.peek().is_some() {
            let holds = |ix: PracticeIx| self.catalog[ix].points.iter().all(|point| self.state(*point) == State::Done);
            return counting.all(holds).then_some(Closed::Done);
        }
        if stands(Standing::Declined).next().is_some() {
            return Some(Closed::Declined);
        }
        (!practices.is_empty()).then_some(Closed::NotApplicable)
    }
}
