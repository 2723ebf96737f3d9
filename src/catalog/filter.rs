//! A part of the practices, and how long it takes to answer.

use super::{Catalog, ChecklistIx, PracticeIx, Role, SectionIx, Stage, Theme};

/// Which practices; an empty list lets all through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of these checklists.
    pub checklists: Vec<ChecklistIx>,
    /// Of these sections.
    pub sections: Vec<SectionIx>,
    /// Of these themes.
    pub themes: Vec<Theme>,
    /// That one of these roles can answer.
    pub roles: Vec<Role>,
    /// Of these stages.
    pub stages: Vec<Stage>,
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
    }
}

/// Seconds to read a practice and to decide on one of its points. Timed with newcomers on the GGI checklist; a guess good
/// enough to plan a meeting with.
const SECONDS_PER_PRACTICE: usize = 12;
const SECONDS_PER_POINT: usize = 8;

/// Minutes to go through `points` points of `practices` practices, rounded up; 0 only for nothing.
fn minutes(practices: usize, points: usize) -> usize {
    (practices * SECONDS_PER_PRACTICE + points * SECONDS_PER_POINT).div_ceil(60)
}

/// Minutes to go through these practices, rounded up; 0 only for none.
pub fn minutes_for(catalog: &Catalog, practices: impl Iterator<Item = PracticeIx>) -> usize {
    let (count, points) = practices.fold((0, 0), |(count, points), ix| (count + 1, points + catalog[ix].points.len()));
    minutes(count, points)
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn minutes_are_rounded_up() {
        assert_eq!((minutes(0, 0), minutes(1, 1), minutes(1, 6), minutes(2, 5)), (0, 1, 1, 2));
    }
}
