//! What only ever tightens: gates that follow what was reached, and an earlier assessment that a later one is held to.

use super::gate::{Context, percentage, reaches, try_gate};
use super::{Assessed, Breach, Standing};
use crate::answers::{Gate, GateKey, Gates, State};
use crate::catalog::{PointIx, Stage};
use crate::problem::Word;

/// An earlier assessment, and in what a later one may differ from it.
#[derive(Debug, Clone, Copy)]
pub struct Baseline<'a> {
    /// The earlier assessment, against the same catalog.
    pub before: Assessed<'a>,
    /// What was meant to change.
    pub allowed: &'a [Allow],
}

/// A change from the baseline that is let through because it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Allow {
    /// Checklists, activities and applicable practices may be fewer.
    Scope,
    /// The target may be lower.
    Target,
}

impl Word for Allow {
    const ALL: &'static [Self] = &[Self::Scope, Self::Target];

    fn word(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Target => "target",
        }
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

/// The gates of a file and those of its baseline together: where both ask for the same, the stricter limit.
#[must_use]
pub fn stricter(gates: Gates, baseline: &Gates) -> Gates {
    let mut both = gates;
    for old in &baseline.gates {
        match both.gates.iter_mut().find(|gate| gate.replaces(old)) {
            Some(gate) => gate.limit = stricter_limit(old.key, gate.limit, old.limit),
            None => both.gates.push(*old),
        }
    }
    both.gates.sort_by_key(|gate| gate.key);
    both
}

fn stricter_limit(key: GateKey, one: u32, other: u32) -> u32 {
    match key {
        GateKey::MaxNotApplicable | GateKey::MaxAge => one.min(other),
        _ => one.max(other),
    }
}

/// The gates that every file can be held to; the others are a choice, and are kept as they are.
fn always() -> [Gate; 6] {
    [
        Gate::new(GateKey::MinScore, 0),
        Gate::new(GateKey::MinStage, 0),
        Gate::new(GateKey::NoCritical, 0),
        Gate::new(GateKey::MinCoverage, 0),
        Gate::new(GateKey::MaxNotApplicable, 100),
        Gate::new(GateKey::Complete, 0),
    ]
}

/// `gates` and those that every file can be held to, each with the limit that holds today and none weaker than it was.
pub fn tightened(assessed: Assessed<'_>, gates: &Gates) -> Vec<Gate> {
    let mut tight: Vec<Gate> = gates.gates.iter().map(|gate| tighten(assessed, gate)).collect();
    for gate in always().iter().filter(|gate| !gates.gates.iter().any(|known| known.replaces(gate))) {
        let gate = tighten(assessed, gate);
        if asks_for_something(assessed, &gate) {
            tight.push(gate);
        }
    }
    tight
}

/// No flag is written that does not hold, and no number that asks for nothing.
fn asks_for_something(assessed: Assessed<'_>, gate: &Gate) -> bool {
    let context = Context { today: assessed.answers.date, baseline: None };
    match gate.key {
        GateKey::MinScore | GateKey::MinStage | GateKey::MinCoverage => gate.limit > 0,
        _ => try_gate(assessed, gate, &context).holds,
    }
}

/// The gate with the limit that holds today, and no weaker than it was.
fn tighten(assessed: Assessed<'_>, gate: &Gate) -> Gate {
    let share = match gate.key {
        GateKey::MinScore => assessed.score_of(gate.subject).map(|score| &score.low),
        GateKey::MinCoverage => assessed.score.as_ref().map(|score| &score.coverage),
        _ => None,
    };
    let limit = match gate.key {
        GateKey::MinScore | GateKey::MinCoverage => {
            (gate.limit..=100).rev().find(|percent| reaches(share, *percent)).unwrap_or(gate.limit)
        }
        GateKey::MinStage => gate.limit.max(assessed.reached.map_or(0, Stage::number).into()),
        GateKey::MaxNotApplicable => {
            let share = assessed.not_applicable_share();
            (0..=gate.limit).find(|percent| share <= percentage(*percent)).unwrap_or(gate.limit)
        }
        _ => gate.limit,
    };
    Gate { limit, ..*gate }
}
