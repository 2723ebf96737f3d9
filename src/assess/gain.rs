//! How much of the organization's score a practice is, and what it rises by.

use std::collections::{BTreeMap, BTreeSet};

use super::{Assessed, Fraction, Standing};
use crate::answers::State;
use crate::catalog::{ChecklistIx, PointIx, PracticeIx, SectionIx};

/// How much of the organization's score one practice is: its share of its section, checklist and scope.
pub(super) struct Weights {
    checklists: usize,
    sections: BTreeMap<ChecklistIx, usize>,
    practices: BTreeMap<SectionIx, usize>,
}

impl Weights {
    pub(super) fn of(assessed: Assessed<'_>) -> Self {
        let catalog = assessed.catalog;
        let mut practices: BTreeMap<SectionIx, usize> = BTreeMap::new();
        for practice in assessed.practices().filter(|practice| assessed.practice(*practice).is_some()) {
            *practices.entry(catalog[practice].section).or_default() += 1;
        }
        let mut sections: BTreeMap<ChecklistIx, usize> = BTreeMap::new();
        for section in practices.keys() {
            *sections.entry(catalog[*section].checklist).or_default() += 1;
        }
        Self { checklists: sections.len(), sections, practices }
    }

    /// The exact rise of the organization's low score if `points` and their twins were done.
    pub(super) fn gain(&self, assessed: Assessed<'_>, points: &[PointIx]) -> Fraction {
        let catalog = assessed.catalog;
        let twins = points.iter().flat_map(|point| catalog.twins(*point));
        let all: BTreeSet<PointIx> = points.iter().copied().chain(twins).collect();
        let mut risen: BTreeMap<PracticeIx, usize> = BTreeMap::new();
        for point in all {
            let practice = catalog[point].practice;
            if assessed.standing(practice) == Standing::Applicable && assessed.state(point) != State::Done {
                *risen.entry(practice).or_default() += 1;
            }
        }
        let rise = |(practice, points): (&PracticeIx, &usize)| self.share(assessed, *practice, *points);
        risen.iter().filter_map(rise).fold(Fraction::zero(), |sum, one| &sum + &one)
    }

    /// What `points` of a practice are of the organization's score; none out of scope.
    fn share(&self, assessed: Assessed<'_>, practice: PracticeIx, points: usize) -> Option<Fraction> {
        let practice = &assessed.catalog[practice];
        let (sections, practices) = (self.sections.get(&practice.checklist)?, self.practices.get(&practice.section)?);
        let of_practice = Fraction::of(points, practice.points.len());
        Some(of_practice.split(self.checklists * sections * practices))
    }
}
