//! What nobody answered: questions to put to somebody, not gaps.

use std::cmp::Reverse;

use super::gain::Weights;
use super::{Assessed, Fraction, Standing};
use crate::answers::State;
use crate::catalog::{PointIx, PracticeIx};

/// An applicable practice up to the target, not declined, with points that nobody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToFindOut {
    /// The practice.
    pub practice: PracticeIx,
    /// The points that nobody answered, in catalog order.
    pub points: Vec<PointIx>,
    /// Whether one of them is critical.
    pub critical: bool,
    /// How much the organization's low score would rise if all of them held, with their twins.
    pub gain: Fraction,
}

/// Everything to find out, in its order: critical first, then stage, then gain descending, then id.
pub(super) fn to_find_out(assessed: Assessed<'_>, weights: &Weights) -> Vec<ToFindOut> {
    let catalog = assessed.catalog;
    let mut all = Vec::new();
    for practice in assessed.of_standing(Standing::Applicable) {
        let points: Vec<PointIx> = assessed.points(practice, State::Unanswered).collect();
        if points.is_empty() || catalog[practice].stage > assessed.answers.target {
            continue;
        }
        let critical = points.iter().any(|point| catalog[*point].critical);
        let gain = weights.gain(assessed, &points);
        all.push(ToFindOut { practice, points, critical, gain });
    }
    all.sort_by(|a, b| {
        let rank = |one: &ToFindOut| (!one.critical, catalog[one.practice].stage);
        let gains = Reverse(&a.gain).cmp(&Reverse(&b.gain));
        rank(a).cmp(&rank(b)).then(gains).then_with(|| catalog[a.practice].id.cmp(&catalog[b.practice].id))
    });
    all
}
