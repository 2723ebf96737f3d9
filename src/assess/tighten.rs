//! Gates made stricter by what holds today.

use super::gate::{Context, percentage, reaches, try_gate};
use super::{Assessed, Fraction};
use crate::answers::{Gate, Gates, Subject};
use crate::catalog::Stage;

/// The gates that every file can be held to; the others are a choice, and are kept as they are.
const ALWAYS: [Gate; 6] = [
    Gate::MinScore(Subject::Overall, 0),
    Gate::MinStage(0),
    Gate::NoCritical,
    Gate::MinCoverage(0),
    Gate::MaxNotApplicable(100),
    Gate::Complete,
];

/// `gates` and those that every file can be held to, each with the limit that holds today and none weaker than it was.
pub fn tightened(assessed: Assessed<'_>, gates: &Gates) -> Vec<Gate> {
    let mut tight: Vec<Gate> = gates.gates.iter().map(|gate| tighten(assessed, *gate)).collect();
    for gate in ALWAYS.iter().filter(|gate| !gates.gates.iter().any(|known| known.replaces(**gate))) {
        let gate = tighten(assessed, *gate);
        if asks_for_something(assessed, gate) {
            tight.push(gate);
        }
    }
    tight
}

/// No flag is written that does not hold, and no number that asks for nothing.
fn asks_for_something(assessed: Assessed<'_>, gate: Gate) -> bool {
    let context = Context { today: assessed.answers.date, baseline: None };
    match gate {
        Gate::MinScore(_, number) | Gate::MinStage(number) | Gate::MinCoverage(number) => number > 0,
        _ => try_gate(assessed, &gate, &context).holds,
    }
}

/// The gate with the limit that holds today, and no weaker than it was.
fn tighten(assessed: Assessed<'_>, gate: Gate) -> Gate {
    let raised = |share: Option<&Fraction>, percent: u32| {
        (percent..=100).rev().find(|percent| reaches(share, *percent)).unwrap_or(percent)
    };
    match gate {
        Gate::MinScore(subject, percent) => {
            let low = assessed.score_of(subject).map(|score| &score.low);
            Gate::MinScore(subject, raised(low, percent))
        }
        Gate::MinCoverage(percent) => {
            Gate::MinCoverage(raised(assessed.score.as_ref().map(|score| &score.coverage), percent))
        }
        Gate::MinStage(stage) => Gate::MinStage(stage.max(assessed.reached.map_or(0, Stage::number).into())),
        Gate::MaxNotApplicable(percent) => {
            let share = assessed.not_applicable_share();
            let lowest = (0..=percent).find(|percent| share <= percentage(*percent));
            Gate::MaxNotApplicable(lowest.unwrap_or(percent))
        }
        other => other,
    }
}
