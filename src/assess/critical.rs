//! Critical points that do not hold, counted as statements: a point and its twins are one.

use super::Assessed;
use super::statements::statements;
use crate::answers::State;
use crate::catalog::{PointIx, PracticeIx};

/// A critical statement that does not hold for the whole scope, or that nobody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Critical {
    /// Its points that count and are not done, in catalog order; at least one.
    pub points: Vec<PointIx>,
    /// Whether nobody answered any of them.
    pub unanswered: bool,
}

impl Critical {
    /// The first of its points, which stands for them all.
    pub fn point(&self) -> Option<PointIx> {
        self.points.first().copied()
    }

    /// Whether nobody answered what it has in the practices that `keep` lets through; none where it has nothing in them.
    pub(super) fn is_unanswered_in(&self, assessed: Assessed<'_>, keep: &dyn Fn(PracticeIx) -> bool) -> Option<bool> {
        let points = self.points.iter().filter(|point| keep(assessed.catalog[**point].practice));
        let mut states = points.map(|point| assessed.state(*point)).peekable();
        states.peek()?;
        Some(states.all(|state| state == State::Unanswered))
    }
}

/// The critical statements of the practices in scope that count and that `keep` lets through, in catalog order.
pub(super) fn critical(assessed: Assessed<'_>, keep: &dyn Fn(PracticeIx) -> bool) -> Vec<Critical> {
    let catalog = assessed.catalog;
    let missing = |point: PointIx| {
        catalog[point].critical && keep(catalog[point].practice) && assessed.state(point) != State::Done
    };
    let critical = |points: Vec<PointIx>| {
        let unanswered = points.iter().all(|point| assessed.state(*point) == State::Unanswered);
        Critical { points, unanswered }
    };
    statements(assessed, missing).into_iter().map(critical).collect()
}

/// How many of them nobody answered.
pub(super) fn unanswered(statements: &[Critical]) -> usize {
    statements.iter().filter(|statement| statement.unanswered).count()
}
