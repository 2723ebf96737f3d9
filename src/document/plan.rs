//! A plan, and what would be reached if some statements held, in words.

use std::iter;
use std::num::NonZeroU32;

use super::draft::section as new;
use super::licence::{checklists_of, licence_section};
use super::model::{Block, Column, Document, Item, Labels, Line, List, Mark, Section, Table, line};
use super::ours::whose_choice;
use super::words::{bounds_or_dash, clean, day, gain, horizon_title, percent};
use crate::assess::{Assessed, Gap, Plan, PlanStep, PlanTime, Quarter, Reached};
use crate::catalog::{PointIx, Stage};
use crate::messages::{Messages, say};
use crate::problem::Word;

/// The document of a plan.
pub fn plan(assessed: Assessed<'_>, plan: &Plan, capacity: Option<NonZeroU32>, messages: &Messages) -> Document {
    let answers = assessed.answers;
    let name = clean(&answers.organization.name);
    let (day, stage) = (day(messages, answers.date), answers.target.number());
    let subtitle = match capacity {
        Some(capacity) => {
            say!(messages, "compare-plan-subtitle", day = day, capacity = capacity.get(), stage = stage)
        }
        None => say!(messages, "compare-plan-subtitle-roadmap", day = day, stage = stage),
    };
    let mut sections = vec![reached_section(plan, messages)];
    let step = |(place, step): (usize, &PlanStep)| step_section(assessed, plan, place, step, messages);
    sections.extend(plan.steps.iter().enumerate().map(step));
    let mut method = new("method", say!(messages, "compare-method"));
    method.blocks.push(Block::Paragraph(line(say!(messages, "compare-plan-method"))));
    method.blocks.push(whose_choice(messages));
    sections.push(method);
    sections.extend(licence_section(assessed.catalog, answers.scope.iter().copied(), messages));
    Document {
        title: say!(messages, "compare-plan-title", organization = name.as_str()),
        subtitle,
        organization: name,
        date: answers.date,
        summary: summary(assessed, plan, messages),
        labels: Labels::of(messages, answers.date),
        sections,
    }
}

fn summary(assessed: Assessed<'_>, plan: &Plan, messages: &Messages) -> String {
    let Some(last) = plan.steps.last() else { return say!(messages, "compare-plan-nothing") };
    let low = |reached: &Reached| {
        let score = reached.score.as_ref();
        score.map_or_else(|| say!(messages, "shared-no-score"), |score| percent(messages, &score.low))
    };
    let (from, to) = (low(&plan.today), low(&last.reached));
    let (count, stage) = (assessed.gaps.len(), assessed.answers.target.number());
    say!(messages, "compare-plan-summary", count = count, stage = stage, from = from, to = to)
}

/// When a step is done, as a heading.
fn step_title(messages: &Messages, when: PlanTime) -> String {
    match when {
        PlanTime::Quarter(quarter) => quarter_title(messages, quarter),
        PlanTime::Horizon(horizon) => horizon_title(messages, horizon),
    }
}

fn quarter_title(messages: &Messages, quarter: Quarter) -> String {
    say!(messages, "compare-quarter", year = quarter.year.to_string(), number = quarter.number)
}

fn reached_section(plan: &Plan, messages: &Messages) -> Section {
    let mut section = new("what-it-reaches", say!(messages, "compare-plan-reached"));
    if plan.steps.is_empty() {
        section.blocks.push(Block::Paragraph(line(say!(messages, "compare-plan-nothing"))));
        return section;
    }
    let column = |title: String, numeric: bool| Column { title, numeric, weight: if numeric { 1 } else { 2 } };
    let columns = vec![
        column(say!(messages, "compare-plan-column-after"), false),
        column(say!(messages, "compare-plan-column-closed"), true),
        column(say!(messages, "compare-reached-score"), true),
        column(say!(messages, "compare-reached-stage"), true),
        column(say!(messages, "compare-reached-critical"), true),
    ];
    let row = |title: String, closed: usize, reached: &Reached| {
        let mut row = vec![line(title), line(closed.to_string())];
        row.extend(reached_cells(messages, reached));
        row
    };
    let mut rows = vec![row(say!(messages, "compare-plan-today"), 0, &plan.today)];
    let mut closed = 0;
    for step in &plan.steps {
        closed += step.gaps.len();
        rows.push(row(step_title(messages, step.when), closed, &step.reached));
    }
    let caption = say!(messages, "compare-plan-reached-caption");
    section.blocks.push(Block::Table(Table { caption, columns, rows }));
    section
}

/// Score, stage and critical points not done.
fn reached_cells(messages: &Messages, reached: &Reached) -> [Line; 3] {
    [
        line(bounds_or_dash(messages, reached.score.as_ref())),
        line(reached.stage.map_or(0, Stage::number).to_string()),
        line(reached.critical.to_string()),
    ]
}

fn step_section(assessed: Assessed<'_>, plan: &Plan, place: usize, step: &PlanStep, messages: &Messages) -> Section {
    let mut section = new(format!("step-{}", place + 1), step_title(messages, step.when));
    let gaps = step.gaps.iter().filter_map(|at| Some((*at, assessed.gaps.get(*at)?)));
    let items = gaps.map(|(at, gap)| item(assessed, plan, at, gap, messages)).collect();
    section.blocks.push(Block::List(List { ordered: true, items }));
    section
}

fn item(assessed: Assessed<'_>, plan: &Plan, place: usize, gap: &Gap, messages: &Messages) -> Item {
    let practice = clean(&assessed.catalog[gap.practice].title);
    let (effort, rise) = (gap.effort.word(), gain(messages, &gap.gain));
    let title = if gap.critical {
        say!(messages, "compare-plan-gap-critical", practice = practice, effort = effort, gain = rise)
    } else {
        say!(messages, "compare-plan-gap", practice = practice, effort = effort, gain = rise)
    };
    let planned = plan.planned.as_ref().and_then(|planned| planned.get(place));
    let mut below = Vec::new();
    if let Some(planned) = planned.filter(|planned| planned.from != planned.to) {
        let quarter = quarter_title(messages, planned.from);
        below.push(line(say!(messages, "compare-plan-from", quarter = quarter)));
    }
    let owner = assessed.owner(gap).map(clean);
    let due = planned.and_then(|planned| planned.due).or_else(|| assessed.due(gap)).map(|due| day(messages, due));
    below.extend(
        match (owner, due) {
            (Some(owner), Some(due)) => Some(say!(messages, "compare-plan-due-owned", owner = owner, due = due)),
            (None, Some(due)) => Some(say!(messages, "compare-plan-due", due = due)),
            (Some(owner), None) => Some(say!(messages, "compare-plan-owned", owner = owner)),
            (None, None) => None,
        }
        .map(line),
    );
    let mark = if gap.critical { Mark::Critical } else { Mark::Open };
    Item { mark, line: line(title), below }
}

/// The document of what would be reached if `points` held.
pub fn what_if_document(assessed: Assessed<'_>, then: &Reached, points: &[PointIx], messages: &Messages) -> Document {
    let (catalog, answers) = (assessed.catalog, assessed.answers);
    let name = clean(&answers.organization.name);
    let mut section = new("what-if", say!(messages, "compare-plan-reached"));
    let intro = say!(messages, "compare-what-if-points", count = points.len());
    section.blocks.push(Block::Paragraph(line(intro.as_str())));
    let item = |point: &PointIx| Item {
        mark: Mark::None,
        line: line(clean(&catalog[*point].text)),
        below: vec![line(clean(&catalog[catalog[*point].practice].title))],
    };
    section.blocks.push(Block::List(List { ordered: false, items: points.iter().map(item).collect() }));
    let licence = licence_section(catalog, checklists_of(catalog, points.iter().copied()), messages);
    section.blocks.push(Block::Table(before_and_after(&Reached::from(assessed.assessment), then, messages)));
    section.blocks.push(whose_choice(messages));
    Document {
        title: say!(messages, "compare-what-if-title"),
        subtitle: say!(messages, "compare-what-if-of", organization = name.as_str(), day = day(messages, answers.date)),
        organization: name,
        date: answers.date,
        summary: intro,
        labels: Labels::of(messages, answers.date),
        sections: iter::once(section).chain(licence).collect(),
    }
}

fn before_and_after(now: &Reached, then: &Reached, messages: &Messages) -> Table {
    let column = |title: String, numeric: bool| Column { title, numeric, weight: 1 };
    let columns = vec![
        column(say!(messages, "compare-column-number"), false),
        column(say!(messages, "compare-column-now"), true),
        column(say!(messages, "compare-column-then"), true),
    ];
    let names = [
        say!(messages, "compare-reached-score"),
        say!(messages, "compare-reached-stage"),
        say!(messages, "compare-reached-critical"),
    ];
    let cells = reached_cells(messages, now).into_iter().zip(reached_cells(messages, then));
    let rows = names.into_iter().zip(cells).map(|(name, (now, then))| vec![line(name), now, then]).collect();
    Table { caption: say!(messages, "compare-reached-caption"), columns, rows }
}
