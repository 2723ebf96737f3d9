//! What only ever tightens: an earlier assessment that a later one is held to.

use super::{Assessed, Breach, Standing};
use crate::answers::{Gate, State};
use crate::catalog::PointIx;
use crate::problem::word_enum;

/// An earlier assessment, and in what a later one may differ from it.
#[derive(Debug, Clone, Copy)]
pub struct Baseline<'a> {
    /// The earlier assessment, against the same catalog.
    pub before: Assessed<'a>,
    /// What was meant to change.
    pub allowed: &'a [Allow],
}

word_enum! {
    /// A change from the baseline that is let through because it is meant.
    pub enum Allow {
        /// Checklists, activities and applicable practices may be fewer.
        Scope = "scope",
        /// The target may be lower.
        Target = "target",
    }
}

impl Allow {
    /// Whether it lets something through that is worse than it was.
    pub fn covers(self, breach: Breach) -> bool {
        match self {
            Self::Scope => matches!(breach, Breach::Practice(_) | Breach::Checklist(_) | Breach::Activity(_)),
            Self::Target => matches!(breach, Breach::Target(_)),
        }
    }
}

impl Baseline<'_> {
    /// What is worse than it was, and was meant to be.
    pub fn let_through(self, now: Assessed<'_>) -> Vec<Breach> {
        losses(now, self.before).into_iter().filter(|breach| self.is_allowed(*breach)).collect()
    }

    /// The gates of before that the file itself does not ask for any longer, or less strictly. They hold all the same.
    pub fn gates_dropped(self, now: Assessed<'_>) -> Vec<Gate> {
        let own = &now.answers.gates.gates;
        let is_asked = |gate: &Gate| own.iter().any(|one| one.replaces(*gate) && one.or_stricter(*gate) == *one);
        self.before.answers.gates.gates.iter().copied().filter(|gate| !is_asked(gate)).collect()
    }

    /// Whether the file has a newer date and says nothing new.
    pub fn is_only_dated(self, now: Assessed<'_>) -> bool {
        now.answers.date > self.before.answers.date && now.answers.given == self.before.answers.given
    }

    fn is_allowed(self, breach: Breach) -> bool {
        self.allowed.iter().any(|allow| allow.covers(breach))
    }
}

/// What is worse than it was, and was not meant to be.
pub(super) fn regressions(now: Assessed<'_>, baseline: Baseline<'_>) -> Vec<Breach> {
    losses(now, baseline.before).into_iter().filter(|breach| !baseline.is_allowed(*breach)).collect()
}

/// What is worse than it was: target, activities, checklists, practices that no longer apply, points no longer done.
fn losses(now: Assessed<'_>, before: Assessed<'_>) -> Vec<Breach> {
    let mut losses = Vec::new();
    if now.answers.target < before.answers.target {
        losses.push(Breach::Target(before.answers.target));
    }
    let given_up = before.answers.organization.does.difference(&now.answers.organization.does);
    losses.extend(given_up.copied().map(Breach::Activity));
    for checklist in &before.answers.scope {
        if !now.answers.scope.contains(checklist) {
            losses.push(Breach::Checklist(*checklist));
        }
    }
    for practice in before.practices().filter(|ix| now.answers.scope.contains(&now.catalog[*ix].checklist)) {
        match (before.standing(practice), now.standing(practice)) {
            (Standing::NotApplicable, _) => {}
            (_, Standing::NotApplicable) => losses.push(Breach::Practice(practice)),
            _ => {
                let is_lost = |point: &PointIx| now.state(*point) != State::Done;
                losses.extend(before.points(practice, State::Done).filter(is_lost).map(Breach::Point));
            }
        }
    }
    losses
}
