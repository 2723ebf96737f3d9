//! How sure one can be of an assessment, and whether anybody carries what it asks for.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{Assessed, Fraction, Gap, Horizon, STAGE_LOW, Standing};
use crate::answers::{Gate, State};
use crate::catalog::{Effort, PointIx, PracticeIx, SectionIx};

/// How many gaps there are of each effort.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EffortSum {
    /// Days each.
    pub small: usize,
    /// Weeks each.
    pub medium: usize,
    /// A quarter or more each.
    pub large: usize,
}

impl EffortSum {
    /// The sum over gaps.
    pub fn of<'g>(gaps: impl IntoIterator<Item = &'g Gap>) -> Self {
        let mut sum = Self::default();
        for gap in gaps {
            match gap.effort {
                Effort::Small => sum.small += 1,
                Effort::Medium => sum.medium += 1,
                Effort::Large => sum.large += 1,
            }
        }
        sum
    }
}

impl Assessed<'_> {
    /// The sum of the efforts of a horizon.
    pub fn effort(self, horizon: Horizon) -> EffortSum {
        EffortSum::of(self.gaps.iter().filter(|gap| gap.horizon == horizon))
    }

    /// How many gaps somebody is named to close.
    pub fn owned_gaps(self) -> usize {
        self.gaps.iter().filter(|gap| self.owner(gap).is_some()).count()
    }

    /// How many gaps have a day by which they are to be closed.
    pub fn dated_gaps(self) -> usize {
        self.gaps.iter().filter(|gap| self.due(gap).is_some()).count()
    }

    /// Of the practices in scope of which something is answered: those with evidence, and all of them.
    pub fn evidenced(self) -> (usize, usize) {
        let answered = |practice: &PracticeIx| {
            let points = &self.catalog[*practice].points;
            points.iter().any(|point| self.state(*point) != State::Unanswered)
        };
        let has_evidence = |practice: &PracticeIx| {
            let given = self.answers.given.get(practice);
            given.is_some_and(|given| given.evidence.iter().any(|one| !one.trim().is_empty()))
        };
        let practices: Vec<PracticeIx> = self.of_standing(Standing::Applicable).filter(answered).collect();
        (practices.iter().filter(|practice| has_evidence(practice)).count(), practices.len())
    }

    /// The day from which the answers are too old for the gate on their age; none where there is no such gate.
    pub fn next_assessment(self) -> Option<NaiveDate> {
        let days = self.answers.gates.gates.iter().find_map(|gate| match gate {
            Gate::MaxAge(days) => Some(*days),
            _ => None,
        })?;
        let age = self.age(self.answers.date).oldest;
        let oldest = self.answers.date.checked_sub_days(Days::new(u64::try_from(age).ok()?))?;
        oldest.checked_add_days(Days::new(days.into()))
    }

    /// How many sections are in place, of those in which something applies: at least the share of its points done that a
    /// stage asks for, and no critical one open or unanswered.
    pub fn sections_in_place(self) -> (usize, usize) {
        let points = self.critical.iter().flat_map(|critical| &critical.points);
        let missing: BTreeSet<SectionIx> = points.map(|point| self.section_of(*point)).collect();
        let (mut in_place, mut judged) = (0, 0);
        for (section, score) in &self.sections {
            let Some(score) = score else { continue };
            judged += 1;
            in_place += usize::from(score.low >= Fraction::constant(STAGE_LOW) && !missing.contains(section));
        }
        (in_place, judged)
    }

    fn section_of(self, point: PointIx) -> SectionIx {
        self.catalog[self.catalog[point].practice].section
    }
}
