//! Critical points that do not hold, counted as statements: a point and its twins are one.

use std::collections::HashMap;

use super::{Assessed, Standing};
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
}

/// The critical statements of the practices in scope that count and that `keep` lets through, in catalog order.
pub(super) fn critical(assessed: Assessed<'_>, keep: &dyn Fn(PracticeIx) -> bool) -> Vec<Critical> {
    let catalog = assessed.catalog;
    let counted = assessed.practices().filter(|practice| assessed.standing(*practice) != Standing::NotApplicable);
    let mut places: HashMap<PointIx, usize> = HashMap::new();
    let mut statements: Vec<Critical> = Vec::new();
    for point in counted.filter(|practice| keep(*practice)).flat_map(|practice| &catalog[practice].points) {
        if !catalog[*point].critical || assessed.state(*point) == State::Done {
            continue;
        }
        let place = *places.entry(catalog[*point].same_as).or_insert(statements.len());
        if place == statements.len() {
            statements.push(Critical { points: Vec::new(), unanswered: true });
        }
        statements[place].points.push(*point);
        statements[place].unanswered &= assessed.state(*point) == State::Unanswered;
    }
    statements
}

/// How many of them nobody answered.
pub(super) fn unanswered(statements: &[Critical]) -> usize {
    statements.iter().filter(|statement| statement.unanswered).count()
}
