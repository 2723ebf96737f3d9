//! The roadmap as a plan: what is closed when, and what is reached then.

use std::num::NonZeroU32;

use super::{Assessed, Horizon, Planned, Quarter, Reached, quarters, what_if};
use crate::catalog::PointIx;

/// The gaps in the order of the roadmap, and what is reached after each step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What is reached today.
    pub today: Reached,
    /// When each gap is worked on; none without a capacity.
    pub planned: Option<Vec<Planned>>,
    /// The steps in their order; each closes at least one gap.
    pub steps: Vec<PlanStep>,
}

/// Some gaps that are closed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// When.
    pub when: PlanTime,
    /// Their places in the roadmap, from 0.
    pub gaps: Vec<usize>,
    /// What is reached once they and all before them are closed.
    pub reached: Reached,
}

/// When a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanTime {
    /// By the end of a quarter.
    Quarter(Quarter),
    /// Without a capacity: in the order of the roadmap.
    Horizon(Horizon),
}

/// The plan with so much effort a quarter; without one, it is the roadmap.
pub fn plan(assessed: Assessed<'_>, capacity: Option<NonZeroU32>) -> Plan {
    let planned = capacity.map(|capacity| quarters(assessed, capacity));
    let mut done: Vec<PointIx> = Vec::new();
    let mut steps = Vec::new();
    for (when, gaps) in in_steps(assessed, planned.as_deref()) {
        done.extend(gaps.iter().filter_map(|place| assessed.gaps.get(*place)).flat_map(|gap| &gap.points));
        let reached = Reached::from(&what_if(assessed.catalog, assessed.answers, &done));
        steps.push(PlanStep { when, gaps, reached });
    }
    Plan { today: Reached::from(assessed.assessment), planned, steps }
}

/// The places of the gaps, with those that are closed at the same time together.
fn in_steps(assessed: Assessed<'_>, planned: Option<&[Planned]>) -> Vec<(PlanTime, Vec<usize>)> {
    let mut steps: Vec<(PlanTime, Vec<usize>)> = Vec::new();
    for (place, gap) in assessed.gaps.iter().enumerate() {
        let quarter = planned.and_then(|planned| planned.get(place)).map(|one| PlanTime::Quarter(one.to));
        let when = quarter.unwrap_or(PlanTime::Horizon(gap.horizon));
        match steps.last_mut() {
            Some((last, gaps)) if *last == when => gaps.push(place),
            _ => steps.push((when, vec![place])),
        }
    }
    steps
}
