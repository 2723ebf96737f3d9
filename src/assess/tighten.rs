//! Gates made stricter: those of a file by those of its baseline, and all of them by what holds today.

use super::Assessed;
use super::gate::{Context, percentage, reaches, try_gate};
use crate::answers::{Gate, GateKey, Gates};
use crate::catalog::Stage;

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
