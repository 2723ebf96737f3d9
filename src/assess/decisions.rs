//! What a leader has to know and to decide first: the worst that is missing, and the statements that are to hold next.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Assessed, Gap, ToFindOut};
use crate::catalog::{PointIx, PracticeIx, RoleIx, ThemeIx};

/// Something that can hurt: a practice with points that are missing, or that nobody knows to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Risk {
    /// The practice whose absence it is.
    pub practice: PracticeIx,
    /// Whether points are known to be missing; else nobody answered them.
    pub known: bool,
    /// Whether one of them is critical.
    pub critical: bool,
}

/// A statement that is to hold: the weightiest that is open in a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The first point of the statement.
    pub point: PointIx,
    /// The gap that it belongs to, by its place in the roadmap from 0.
    pub gap: usize,
}

impl<'a> Assessed<'a> {
    /// The worst risks, at most `count`: critical gaps, then critical questions that nobody answered, then other gaps. Of
    /// each the earliest stage comes first, then what the score would gain; but of a theme that was named only what is left.
    /// Of those chosen, what is known stands first.
    pub fn risks(self, count: usize) -> Vec<Risk> {
        let mut gaps: Vec<&Gap> = self.gaps.iter().collect();
        gaps.sort_by_key(|gap| (gap.stage, Reverse(&gap.gain)));
        let (critical, others): (Vec<&Gap>, Vec<&Gap>) = gaps.into_iter().partition(|gap| gap.critical);
        let of_gap = |gap: &Gap| {
            let practice = self.weightiest(&gap.points).map(|point| self.catalog[point].practice)?;
            Some(Risk { practice, known: true, critical: gap.critical })
        };
        let unknown = self.to_find_out.iter().filter(|one| one.critical);
        let unknown = unknown.map(|one| Risk { practice: one.practice, known: false, critical: true });
        let mut themes = BTreeSet::new();
        let mut worst = self.theme_by_theme(critical.into_iter().filter_map(of_gap), &mut themes);
        worst.extend(self.theme_by_theme(unknown, &mut themes));
        worst.extend(self.theme_by_theme(others.into_iter().filter_map(of_gap), &mut themes));
        let mut practices = BTreeSet::new();
        worst.retain(|risk| practices.insert(risk.practice));
        worst.truncate(count);
        worst.sort_by_key(|risk| !risk.known);
        worst
    }

    /// The first of each theme that was not named before, then the others.
    fn theme_by_theme(self, risks: impl Iterator<Item = Risk>, themes: &mut BTreeSet<ThemeIx>) -> Vec<Risk> {
        let (mut first, others): (Vec<Risk>, Vec<Risk>) =
            risks.partition(|risk| themes.insert(self.catalog[risk.practice].theme));
        first.extend(others);
        first
    }

    /// What to decide, at most `count` statements: each that is critical and open, the earliest stage first, then the first
    /// open one of each gap without any. Otherwise in the order of the roadmap.
    pub fn decisions(self, count: usize) -> Vec<Decision> {
        let mut gaps: Vec<(usize, &Gap)> = self.gaps.iter().enumerate().collect();
        gaps.sort_by_key(|(place, gap)| (!gap.critical, gap.critical.then_some(gap.stage), *place));
        let mut told = BTreeSet::new();
        let mut decisions = Vec::new();
        for (place, gap) in gaps {
            let points = gap.points.iter().copied().filter(|point| self.catalog[*point].critical == gap.critical);
            let most = if gap.critical { usize::MAX } else { 1 };
            let new = points.filter(|point| told.insert(self.catalog[*point].same_as)).take(most);
            decisions.extend(new.map(|point| Decision { point, gap: place }));
        }
        decisions.truncate(count);
        decisions
    }

    /// What there is to find out, by whom to ask: those with most critical questions first, then those with most. Within a
    /// role in the order to find it out.
    pub fn to_ask(self) -> Vec<(RoleIx, Vec<&'a ToFindOut>)> {
        let mut roles: BTreeMap<RoleIx, Vec<&'a ToFindOut>> = BTreeMap::new();
        for one in &self.assessment.to_find_out {
            roles.entry(self.asked(one.practice)).or_default().push(one);
        }
        let mut roles: Vec<(RoleIx, Vec<&ToFindOut>)> = roles.into_iter().collect();
        roles.sort_by_key(|(role, asked)| {
            (Reverse(asked.iter().filter(|one| one.critical).count()), Reverse(asked.len()), *role)
        });
        roles
    }

    /// Whom to ask about a practice: the first role that can tell, and those who lead where it names none.
    pub fn asked(self, practice: PracticeIx) -> RoleIx {
        self.catalog[practice].roles.first().copied().unwrap_or(RoleIx::FIRST)
    }

    fn weightiest(self, points: &[PointIx]) -> Option<PointIx> {
        let critical = points.iter().find(|point| self.catalog[**point].critical);
        critical.or(points.first()).copied()
    }
}
