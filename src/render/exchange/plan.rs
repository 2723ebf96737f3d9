//! A plan, and what would be reached if some statements held, for programs: JSON, schema 1.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{Bounds, Tool, bounds, pretty};
use crate::assess::{Assessed, Plan, PlanStep, PlanTime, Quarter, Reached};
use crate::catalog::{PointIx, Stage};
use crate::problem::Word;

/// The version of these formats.
const SCHEMA: u32 = 1;

/// A plan by ospo-assess.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct PlanReport<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    schema: u32,
    /// `plan`.
    kind: &'static str,
    /// What wrote it.
    tool: Tool,
    /// The name of the organization.
    organization: &'a str,
    /// The day of the answers; the first quarter begins after it.
    date: chrono::NaiveDate,
    /// The stage aimed at, 1 to 4.
    target: u8,
    /// The effort that fits into a quarter; null where the plan is the roadmap.
    capacity: Option<u32>,
    /// What is reached today.
    today: ReachedEntry,
    /// The steps in their order.
    steps: Vec<StepEntry<'a>>,
}

/// Gaps that are closed together.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct StepEntry<'a> {
    /// The quarter by the end of which they are closed, such as `2027-Q1`; null without a capacity.
    quarter: Option<String>,
    /// `now`, `next` or `later`; null with a capacity.
    horizon: Option<&'static str>,
    /// The gaps, in the order of the roadmap.
    gaps: Vec<PlannedGap<'a>>,
    /// What is reached once they and all before them are closed.
    reached: ReachedEntry,
}

/// A gap in a plan.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PlannedGap<'a> {
    /// Its place in the roadmap, from 1.
    rank: usize,
    /// Its id: the whole id of a practice.
    practice: &'a str,
    /// The name of the practice.
    title: &'a str,
    /// Whether one of its points is critical.
    critical: bool,
    /// `small`, `medium` or `large`.
    effort: &'static str,
    /// The quarter in which it is begun; null without a capacity.
    from: Option<String>,
    /// By when it is closed; null where neither the answers nor a capacity says.
    due: Option<chrono::NaiveDate>,
    /// Who closes it; null where the file does not say.
    owner: Option<&'a str>,
    /// The whole ids of its open points.
    points: Vec<&'a str>,
}

/// What is reached.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct ReachedEntry {
    /// The score of the organization; null where nothing applies.
    score: Option<Bounds>,
    /// The stage, 0 to 4.
    stage: u8,
    /// Critical statements that are open or unanswered.
    critical: usize,
}

/// What would be reached if some statements held, by ospo-assess.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct WhatIfReport<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    schema: u32,
    /// `what-if`.
    kind: &'static str,
    /// What wrote it.
    tool: Tool,
    /// The name of the organization.
    organization: &'a str,
    /// The day of the answers.
    date: chrono::NaiveDate,
    /// The whole ids of the points that would hold, with their twins.
    done: Vec<&'a str>,
    /// What is reached today.
    today: ReachedEntry,
    /// What would be reached.
    then: ReachedEntry,
}

impl From<&Reached> for ReachedEntry {
    fn from(reached: &Reached) -> Self {
        let stage = reached.stage.map_or(0, Stage::number);
        Self { score: bounds(reached.score.as_ref()), stage, critical: reached.critical }
    }
}

/// A plan as JSON, indented, with a line break at the end.
pub fn plan_json(assessed: Assessed<'_>, plan: &Plan, capacity: Option<u32>) -> String {
    let answers = assessed.answers;
    let step = |step: &PlanStep| StepEntry {
        quarter: match step.when {
            PlanTime::Quarter(quarter) => Some(quarter_name(quarter)),
            PlanTime::Horizon(_) => None,
        },
        horizon: match step.when {
            PlanTime::Quarter(_) => None,
            PlanTime::Horizon(horizon) => Some(horizon.word()),
        },
        gaps: step.gaps.iter().filter_map(|place| gap(assessed, plan, *place)).collect(),
        reached: (&step.reached).into(),
    };
    pretty(&PlanReport {
        schema: SCHEMA,
        kind: "plan",
        tool: Tool::THIS,
        organization: &answers.organization.name,
        date: answers.date,
        target: answers.target.number(),
        capacity,
        today: (&plan.today).into(),
        steps: plan.steps.iter().map(step).collect(),
    })
}

fn quarter_name(quarter: Quarter) -> String {
    format!("{}-Q{}", quarter.year, quarter.number)
}

fn gap<'a>(assessed: Assessed<'a>, plan: &Plan, place: usize) -> Option<PlannedGap<'a>> {
    let (catalog, gap) = (assessed.catalog, assessed.assessment.gaps.get(place)?);
    let planned = plan.planned.as_ref().and_then(|planned| planned.get(place));
    Some(PlannedGap {
        rank: place + 1,
        practice: &catalog[gap.practice].id,
        title: &catalog[gap.practice].title,
        critical: gap.critical,
        effort: gap.effort.word(),
        from: planned.map(|planned| quarter_name(planned.from)),
        due: planned.and_then(|planned| planned.due).or_else(|| assessed.due(gap)),
        owner: assessed.owner(gap),
        points: gap.points.iter().map(|point| catalog[*point].id.as_str()).collect(),
    })
}

/// What would be reached, as JSON, indented, with a line break at the end.
pub fn what_if_json(assessed: Assessed<'_>, then: &Reached, points: &[PointIx]) -> String {
    pretty(&WhatIfReport {
        schema: SCHEMA,
        kind: "what-if",
        tool: Tool::THIS,
        organization: &assessed.answers.organization.name,
        date: assessed.answers.date,
        done: points.iter().map(|point| assessed.catalog[*point].id.as_str()).collect(),
        today: (&Reached::from(assessed.assessment)).into(),
        then: then.into(),
    })
}
