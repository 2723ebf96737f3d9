//! Gaps: the same work with points open, however many checklists ask for it.

use super::gain::Weights;
use super::{Assessed, Fraction, Standing};
use crate::catalog::{Effort, PointIx, PracticeIx, Stage};
use crate::problem::word_enum;

word_enum! {
    /// When to close a gap.
    pub enum Horizon {
        /// A critical point is open, or the effort is small and the stage within reach; or such a gap waits for it.
        Now = "now",
        /// The rest up to the next stage.
        Next = "next",
        /// The rest up to the target.
        Later = "later",
    }
}

/// Practices that are the same work, of which those that are in scope, applicable, not declined and up to the target have
/// points that are open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What it is called after: of the practices in scope that are this work, the one whose id is first in the alphabet,
    /// whatever its state.
    pub practice: PracticeIx,
    /// Its practices with an open point, in catalog order.
    pub practices: Vec<PracticeIx>,
    /// Their open points, in catalog order.
    pub points: Vec<PointIx>,
    /// Whether one of them is critical.
    pub critical: bool,
    /// The lowest stage of its practices.
    pub stage: Stage,
    /// The largest effort of its practices.
    pub effort: Effort,
    /// When to close it.
    pub horizon: Horizon,
    /// How much the organization's low score rises if all its points are done, with their twins.
    pub gain: Fraction,
    /// The gaps better closed first, by their places in the roadmap from 0; all of them stand before this one.
    pub after: Vec<usize>,
}

/// Every gap, in catalog order; the roadmap moves each to its horizon and finds what it comes after.
pub(super) fn gaps(assessed: Assessed<'_>, weights: &Weights) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for group in assessed.catalog.joined_groups() {
        gaps.extend(gap(assessed, weights, &assessed.in_scope(group)));
    }
    gaps
}

/// The gap of `same`, the practices in scope that are the same work; none where nothing of it is open.
fn gap(assessed: Assessed<'_>, weights: &Weights, same: &[PracticeIx]) -> Option<Gap> {
    let catalog = assessed.catalog;
    let counts = |practice: &PracticeIx| {
        assessed.standing(*practice) == Standing::Applicable && catalog[*practice].stage <= assessed.answers.target
    };
    let is_open = |practice: &PracticeIx| assessed.open_points(*practice).next().is_some();
    let practices: Vec<PracticeIx> = same.iter().copied().filter(counts).filter(is_open).collect();
    let points: Vec<PointIx> = practices.iter().flat_map(|practice| assessed.open_points(*practice)).collect();
    let critical = points.iter().any(|point| catalog[*point].critical);
    let stage = practices.iter().map(|practice| catalog[*practice].stage).min()?;
    let effort = practices.iter().map(|practice| catalog[*practice].effort).max()?;
    Some(Gap {
        practice: same.iter().copied().min_by_key(|practice| &catalog[*practice].id)?,
        critical,
        stage,
        effort,
        horizon: horizon(assessed, critical, stage, effort),
        gain: weights.gain(assessed, &points),
        practices,
        points,
        after: Vec::new(),
    })
}

fn horizon(assessed: Assessed<'_>, critical: bool, stage: Stage, effort: Effort) -> Horizon {
    let within_reach = assessed.next_stage().is_some_and(|next| stage <= next);
    match (critical, within_reach, effort) {
        (true, _, _) | (_, true, Effort::Small) => Horizon::Now,
        (_, true, _) => Horizon::Next,
        (_, false, _) => Horizon::Later,
    }
}
