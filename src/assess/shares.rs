//! Means over some of the points of a catalog, as if there were no others.

use std::collections::BTreeMap;

use super::{Fraction, Score};
use crate::answers::State;
use crate::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx, SectionIx};

/// What each practice's points are of the score of an organization in which only some points are asked.
pub(super) struct Shares {
    /// By practice: what one of its points weighs, and its points.
    practices: BTreeMap<PracticeIx, (Fraction, Vec<PointIx>)>,
}

impl Shares {
    /// The means that section 5 of the design takes, over `points`.
    pub(super) fn of(catalog: &Catalog, points: &[PointIx]) -> Self {
        let mut practices: BTreeMap<PracticeIx, Vec<PointIx>> = BTreeMap::new();
        for point in points {
            practices.entry(catalog[*point].practice).or_default().push(*point);
        }
        let mut sections: BTreeMap<SectionIx, usize> = BTreeMap::new();
        for practice in practices.keys() {
            *sections.entry(catalog[*practice].section).or_default() += 1;
        }
        let mut checklists: BTreeMap<ChecklistIx, usize> = BTreeMap::new();
        for section in sections.keys() {
            *checklists.entry(catalog[*section].checklist).or_default() += 1;
        }
        let weight = |practice: PracticeIx, points: usize| {
            let practice = &catalog[practice];
            let count = |of: Option<&usize>| of.copied().unwrap_or_default();
            let beside = count(sections.get(&practice.section)) * count(checklists.get(&practice.checklist));
            Fraction::of(1, points * beside * checklists.len())
        };
        let weighed =
            |(practice, points): (PracticeIx, Vec<PointIx>)| (practice, (weight(practice, points.len()), points));
        Self { practices: practices.into_iter().map(weighed).collect() }
    }

    /// The score where every point has the state that `state` gives; none where there is no point.
    pub(super) fn score(&self, state: impl Fn(PointIx) -> State) -> Option<Score> {
        let sum = |keep: fn(State) -> bool| {
            let part = |(weight, points): &(Fraction, Vec<PointIx>)| {
                let kept = points.iter().filter(|point| keep(state(**point))).count();
                weight * &Fraction::of(kept, 1)
            };
            self.practices.values().map(part).fold(Fraction::zero(), |sum, part| &sum + &part)
        };
        (!self.practices.is_empty()).then(|| Score {
            low: sum(|state| state == State::Done),
            high: sum(|state| matches!(state, State::Done | State::Unanswered)),
            coverage: sum(|state| state != State::Unanswered),
        })
    }

    /// What the low score changes by if one point goes from a state to another; nothing for a point that is not asked.
    pub(super) fn change(&self, practice: PracticeIx, from: State, to: State) -> Fraction {
        let weight = self.practices.get(&practice).map(|(weight, _)| weight);
        match (weight, from == State::Done, to == State::Done) {
            (Some(weight), false, true) => weight.clone(),
            (Some(weight), true, false) => &Fraction::zero() - weight,
            _ => Fraction::zero(),
        }
    }
}
