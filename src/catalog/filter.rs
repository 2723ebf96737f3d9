//! A part of the practices, and how long it takes to answer.

use std::collections::{BTreeMap, BTreeSet};

use super::{Catalog, ChecklistIx, PointIx, PracticeIx, Requirements, RoleIx, SectionIx, Stage, ThemeIx};

/// The points that are asked, by their practices.
pub type AskedPoints = BTreeMap<PracticeIx, Vec<PointIx>>;

/// Which practices; an empty list lets all through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of these checklists.
    pub checklists: Vec<ChecklistIx>,
    /// Of these sections.
    pub sections: Vec<SectionIx>,
    /// Of these themes.
    pub themes: Vec<ThemeIx>,
    /// That one of these roles can answer.
    pub roles: Vec<RoleIx>,
    /// Of these stages.
    pub stages: Vec<Stage>,
    /// With a statement that bears on one of these requirements; of such practices only these statements are asked.
    pub requirements: Vec<Requirements>,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it lets a practice through.
    pub fn lets(&self, catalog: &Catalog, ix: PracticeIx) -> bool {
        let practice = &catalog[ix];
        let any = |empty: bool, found: bool| empty || found;
        any(self.checklists.is_empty(), self.checklists.contains(&practice.checklist))
            && any(self.sections.is_empty(), self.sections.contains(&practice.section))
            && any(self.themes.is_empty(), self.themes.contains(&practice.theme))
            && any(self.roles.is_empty(), practice.roles.iter().any(|role| self.roles.contains(role)))
            && any(self.stages.is_empty(), self.stages.contains(&practice.stage))
            && practice.points.iter().any(|point| self.bears(catalog, *point))
    }

    /// What it asks of some practices: of each that it lets through, the points. Where it asks only for what bears on
    /// requirements, twins are asked once, in the first of their practices.
    pub fn points(&self, catalog: &Catalog, practices: impl Iterator<Item = PracticeIx>) -> AskedPoints {
        let (mut seen, mut asked) = (BTreeSet::new(), AskedPoints::new());
        for ix in practices.filter(|ix| self.lets(catalog, *ix)) {
            let points = catalog[ix].points.iter().copied();
            let is_new = |point: &PointIx| self.requirements.is_empty() || seen.insert(catalog[*point].same_as);
            let points: Vec<PointIx> = points.filter(|point| self.bears(catalog, *point)).filter(is_new).collect();
            if !points.is_empty() {
                asked.insert(ix, points);
            }
        }
        asked
    }

    /// Whether a point bears on what is asked for.
    fn bears(&self, catalog: &Catalog, point: PointIx) -> bool {
        let is_asked = |one| self.requirements.iter().any(|asked| catalog.is_among(one, *asked));
        self.requirements.is_empty() || catalog.served_by_point(point).any(is_asked)
    }
}

/// How people answer: it says how long they take.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pace {
    /// One person, who reads and decides.
    #[default]
    Alone,
    /// A group that hears each point read out and talks about it.
    Group,
}

impl Pace {
    /// Tenths of a second a word: 200 words a minute are read, 150 are read out.
    fn tenths_a_word(self) -> usize {
        match self {
            Self::Alone => 3,
            Self::Group => 4,
        }
    }

    /// Tenths of a second to decide on a point. Timed with newcomers on the GGI checklist; that a group talks for a minute is
    /// a guess good enough to plan a meeting with.
    fn tenths_a_point(self) -> usize {
        match self {
            Self::Alone => 50,
            Self::Group => 600,
        }
    }
}

/// What there is to read and to decide on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    words: usize,
    /// How many points there are to decide on.
    pub points: usize,
}

impl Load {
    /// The question above the points of a practice.
    pub fn question(catalog: &Catalog, practice: PracticeIx) -> Self {
        Self { words: catalog[practice].ask_words, points: 0 }
    }

    /// Some points.
    pub fn points<'a>(catalog: &Catalog, points: impl IntoIterator<Item = &'a PointIx>) -> Self {
        let one = |point: &PointIx| Self { words: catalog[*point].words, points: 1 };
        points.into_iter().map(one).fold(Self::default(), Self::and)
    }

    /// Whole practices.
    pub fn practices(catalog: &Catalog, practices: impl IntoIterator<Item = PracticeIx>) -> Self {
        let one = |ix| Self::question(catalog, ix).and(Self::points(catalog, &catalog[ix].points));
        practices.into_iter().map(one).fold(Self::default(), Self::and)
    }

    /// Both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { words: self.words + other.words, points: self.points + other.points }
    }

    /// Minutes to go through it, rounded up; 0 only for nothing.
    pub fn minutes(self, pace: Pace) -> usize {
        (self.words * pace.tenths_a_word() + self.points * pace.tenths_a_point()).div_ceil(600)
    }
}

/// Minutes for one person to go through these practices, rounded up; 0 only for none.
pub fn minutes_for(catalog: &Catalog, practices: impl Iterator<Item = PracticeIx>) -> usize {
    Load::practices(catalog, practices).minutes(Pace::Alone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{parse, shipped};

    #[test]
    fn minutes_are_rounded_up() {
        let minutes = |words, points| Load { words, points }.minutes(Pace::Alone);
        assert_eq!((minutes(0, 0), minutes(20, 1), minutes(130, 6), minutes(200, 1)), (0, 1, 2, 2));
    }

    #[test]
    fn a_checklist_takes_one_person_twenty_minutes_and_a_group_two_hours() {
        let catalog = parse(&shipped()).unwrap();
        let ggi = catalog.practices_of(catalog.checklist("ggi").unwrap());
        let load = Load::practices(&catalog, ggi);
        let (alone, group) = (load.minutes(Pace::Alone), load.minutes(Pace::Group));
        assert!((15..30).contains(&alone) && (100..150).contains(&group), "{alone} and {group}");
    }
}
