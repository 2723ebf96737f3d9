//! Statements: a point and its twins are one, counted once.

use super::{Assessed, Standing};
use crate::answers::State;
use crate::catalog::{PointIx, PracticeIx};

/// How many statements stand how. A statement holds if all of its points do that count; it is unanswered if nobody answered
/// those that are not known to hold; else it is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// They hold for the whole scope.
    pub hold: usize,
    /// They do not, or for a part of the scope only.
    pub open: usize,
    /// Those of the open ones that were declined.
    pub declined: usize,
    /// Nobody answered them.
    pub unanswered: usize,
}

impl Tally {
    /// All of them.
    pub fn all(&self) -> usize {
        self.hold + self.open + self.unanswered
    }
}

/// The statements of the points that `keep` lets through, of practices in scope that count; each as its points, in catalog
/// order.
pub(super) fn statements(assessed: Assessed<'_>, keep: impl Fn(PointIx) -> bool) -> Vec<Vec<PointIx>> {
    let catalog = assessed.catalog;
    let counted = assessed.practices().filter(|practice| assessed.standing(*practice) != Standing::NotApplicable);
    let mut places: Vec<Option<usize>> = vec![None; catalog.points().len()];
    let mut statements: Vec<Vec<PointIx>> = Vec::new();
    for point in counted.flat_map(|practice| &catalog[practice].points).copied().filter(|point| keep(*point)) {
        let place = *places[catalog[point].same_as.position()].get_or_insert(statements.len());
        if place == statements.len() {
            statements.push(Vec::new());
        }
        statements[place].push(point);
    }
    statements
}

impl Assessed<'_> {
    /// How the statements in scope stand.
    pub fn tally(self) -> Tally {
        self.tally_of(&|_| true)
    }

    /// How the critical statements in scope stand.
    pub fn critical_tally(self) -> Tally {
        self.tally_of(&|point| self.catalog[point].critical)
    }

    /// How the statements of some practices stand.
    pub fn tally_in(self, practices: &[PracticeIx]) -> Tally {
        self.tally_of(&|point| practices.contains(&self.catalog[point].practice))
    }

    fn tally_of(self, keep: &dyn Fn(PointIx) -> bool) -> Tally {
        let mut tally = Tally::default();
        for points in statements(self, keep) {
            let missing: Vec<PointIx> = points.into_iter().filter(|point| self.state(*point) != State::Done).collect();
            let declined = |point: &PointIx| self.standing(self.catalog[*point].practice) == Standing::Declined;
            if missing.is_empty() {
                tally.hold += 1;
            } else if missing.iter().all(|point| self.state(*point) == State::Unanswered) {
                tally.unanswered += 1;
            } else {
                tally.open += 1;
                tally.declined += usize::from(missing.iter().all(declined));
            }
        }
        tally
    }
}
