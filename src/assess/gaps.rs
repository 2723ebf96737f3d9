//! Gaps and the order to close them in.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Assessed, Fraction, Standing};
use crate::answers::State;
use crate::catalog::{ChecklistIx, Effort, PointIx, PracticeIx, SectionIx, Stage};

/// When to close a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Horizon {
    /// A critical point is open, or the effort is small and the stage within reach.
    Now,
    /// The rest up to the stage after the one reached.
    Next,
    /// The rest up to the target.
    Later,
}

impl crate::problem::Word for Horizon {
    const ALL: &'static [Self] = &[Self::Now, Self::Next, Self::Later];

    fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Next => "next",
            Self::Later => "later",
        }
    }
}

/// An applicable practice, not declined, up to the target stage, with points that are open or unanswered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The practice.
    pub practice: PracticeIx,
    /// The points that are open or unanswered, in catalog order.
    pub points: Vec<PointIx>,
    /// Whether one of them is critical.
    pub critical: bool,
    /// When to close it.
    pub horizon: Horizon,
    /// How much the organization's low score rises if all its points are done.
    pub gain: Fraction,
}

/// Every gap, in the order of the roadmap.
pub(super) fn roadmap(assessment: Assessed<'_>) -> Vec<Gap> {
    let weights = Weights::of(assessment);
    let mut gaps: Vec<Gap> = assessment
        .of_standing(Standing::Applicable)
        .filter_map(|practice| gap(assessment, &weights, practice))
        .collect();
    let rank: HashMap<PracticeIx, Rank<'_>> =
        gaps.iter().map(|gap| (gap.practice, Rank::of(assessment, gap))).collect();
    gaps.sort_by(|a, b| rank[&a.practice].cmp(&rank[&b.practice]));
    after_what_they_wait_for(assessment, gaps)
}

fn gap(assessment: Assessed<'_>, weights: &Weights, practice: PracticeIx) -> Option<Gap> {
    let catalog = assessment.catalog;
    let missing = |point: &PointIx| assessment.state(*point) != State::Done;
    let points: Vec<PointIx> = catalog[practice].points.iter().copied().filter(missing).collect();
    if points.is_empty() || catalog[practice].stage > assessment.answers.target {
        return None;
    }
    let critical = points.iter().any(|point| catalog[*point].critical);
    let gain = weights.gain(assessment, &points);
    Some(Gap { practice, critical, horizon: horizon(assessment, practice, critical), gain, points })
}

fn horizon(assessment: Assessed<'_>, practice: PracticeIx, critical: bool) -> Horizon {
    let practice = &assessment.catalog[practice];
    let within_reach = practice.stage.number() <= assessment.reached.map_or(0, Stage::number) + 1;
    match (critical, within_reach, practice.effort) {
        (true, _, _) | (_, true, Effort::Small) => Horizon::Now,
        (_, true, _) => Horizon::Next,
        (_, false, _) => Horizon::Later,
    }
}

/// What a gap is sorted by: horizon, critical first, stage, gain divided by effort descending, id.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a> {
    horizon: Horizon,
    not_critical: bool,
    stage: Stage,
    yield_of_effort: std::cmp::Reverse<Fraction>,
    id: &'a str,
}

impl<'a> Rank<'a> {
    fn of(assessment: Assessed<'a>, gap: &Gap) -> Self {
        let practice = &assessment.catalog[gap.practice];
        let effort = Fraction::constant((1, i64::from(practice.effort.weight())));
        Self {
            horizon: gap.horizon,
            not_critical: !gap.critical,
            stage: practice.stage,
            yield_of_effort: std::cmp::Reverse(&gap.gain * &effort),
            id: &practice.id,
        }
    }
}

/// `gaps` in their order, but none before one of its `after` in the same horizon: always the first that waits for
/// nothing comes next. `after` has no cycles, so each round finds one.
fn after_what_they_wait_for(assessment: Assessed<'_>, gaps: Vec<Gap>) -> Vec<Gap> {
    let position: HashMap<PracticeIx, usize> = gaps.iter().enumerate().map(|(at, gap)| (gap.practice, at)).collect();
    let mut waiting = vec![0; gaps.len()];
    let mut followers = vec![Vec::new(); gaps.len()];
    for (at, gap) in gaps.iter().enumerate() {
        let before: BTreeSet<PracticeIx> = assessment.catalog[gap.practice].after.iter().copied().collect();
        for before in before.iter().filter_map(|practice| position.get(practice)) {
            if gaps[*before].horizon == gap.horizon {
                waiting[at] += 1;
                followers[*before].push(at);
            }
        }
    }
    // Gaps are sorted by horizon first, so the smallest free position never leaves a horizon too early: within one
    // there is always a free gap.
    let mut free: BTreeSet<usize> = (0..gaps.len()).filter(|at| waiting[*at] == 0).collect();
    let mut order = Vec::with_capacity(gaps.len());
    while let Some(at) = free.pop_first() {
        order.push(at);
        for follower in &followers[at] {
            waiting[*follower] -= 1;
            if waiting[*follower] == 0 {
                free.insert(*follower);
            }
        }
    }
    let mut gaps: Vec<Option<Gap>> = gaps.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| gaps[at].take()).collect()
}

/// How much of the organization's score one practice is: its share of its section, checklist and scope.
struct Weights {
    checklists: usize,
    sections: BTreeMap<ChecklistIx, usize>,
    practices: BTreeMap<SectionIx, usize>,
}

impl Weights {
    fn of(assessment: Assessed<'_>) -> Self {
        let catalog = assessment.catalog;
        let mut practices: BTreeMap<SectionIx, usize> = BTreeMap::new();
        for practice in assessment.practices().filter(|practice| assessment.practice(*practice).is_some()) {
            *practices.entry(catalog[practice].section).or_default() += 1;
        }
        let mut sections: BTreeMap<ChecklistIx, usize> = BTreeMap::new();
        for section in practices.keys() {
            *sections.entry(catalog[*section].checklist).or_default() += 1;
        }
        Self { checklists: sections.len(), sections, practices }
    }

    /// The exact rise of the organization's low score if `points` and their twins were done.
    fn gain(&self, assessment: Assessed<'_>, points: &[PointIx]) -> Fraction {
        let catalog = assessment.catalog;
        let twins = points.iter().flat_map(|point| catalog.twins(*point));
        let all: BTreeSet<PointIx> = points.iter().copied().chain(twins).collect();
        let mut risen: BTreeMap<PracticeIx, usize> = BTreeMap::new();
        for point in all {
            let practice = catalog[point].practice;
            let counts = assessment.standing(practice) == Standing::Applicable;
            if counts && assessment.state(point) != State::Done {
                *risen.entry(practice).or_default() += 1;
            }
        }
        let rise = |(practice, points): (&PracticeIx, &usize)| self.share(assessment, *practice, *points);
        risen.iter().filter_map(rise).fold(Fraction::zero(), |sum, one| &sum + &one)
    }

    /// What `points` of a practice are of the organization's score; none out of scope.
    fn share(&self, assessment: Assessed<'_>, practice: PracticeIx, points: usize) -> Option<Fraction> {
        let practice = &assessment.catalog[practice];
        let (sections, practices) = (self.sections.get(&practice.checklist)?, self.practices.get(&practice.section)?);
        let of_practice = Fraction::of(points, practice.points.len());
        Some(of_practice.split(self.checklists * sections * practices))
    }
}
