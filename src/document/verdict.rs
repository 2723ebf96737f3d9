//! What `check` says to people: every gate, whether it holds, and what to do where it does not.

use super::Labels;
use super::check::{Check, Finding, GateLine, Step};
use super::model::{Block, Column, Document, Item, List, Mark, Section, Span, Table, line};
use super::words::{listed, percent, percent_of_limit, plain, strong};
use crate::answers::{Form, Gate, GateKey, Subject};
use crate::assess::{Age, Assessed, Breach, Context, Standing, Verdict};
use crate::catalog::{Catalog, Stage};
use crate::messages::Messages;
use crate::say;

/// Practices that are shown of those that would help; the report shows all.
const STEPS: usize = 10;

/// A check as a document.
pub fn verdict(check: &Check, messages: &Messages) -> Document {
    let name = check.standing.as_ref().map(|stand| stand.organization.clone()).unwrap_or_default();
    let mut section = Section { id: "gates".to_owned(), title: check.summary.clone(), ..Section::default() };
    let standing = check.standing.as_ref().map(|stand| Block::Paragraph(line(stand.words.as_str())));
    section.blocks.extend(standing);
    section.blocks.extend(check.notices.iter().map(|notice| Block::Notice(line(notice.as_str()))));
    section.blocks.extend((!check.gates.is_empty()).then(|| table(&check.gates, messages)));
    section.blocks.extend(list(check.problems.iter().map(finding_item).collect()));
    let failed = check.gates.iter().filter(|gate| !gate.holds);
    section.sections = failed.filter_map(|gate| breaches(gate, messages)).collect();
    let title = if name.is_empty() {
        say!(messages, "check-title")
    } else {
        say!(messages, "check-title-of", organization = &name)
    };
    let date = check.standing.as_ref().map(|stand| stand.date).unwrap_or_default();
    Document {
        title,
        subtitle: String::new(),
        organization: name,
        date,
        summary: check.summary.clone(),
        labels: Labels::of(messages, date),
        sections: vec![section],
    }
}

fn list(items: Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(List { ordered: false, items }))
}

fn table(gates: &[GateLine], messages: &Messages) -> Block {
    let column = |title: String, weight| Column { title, numeric: false, weight };
    let row = |gate: &GateLine| {
        let holds = || plain(say!(messages, "check-gate-holds"));
        let verdict = if gate.holds { holds() } else { strong(say!(messages, "check-gate-failed")) };
        vec![vec![Span::Code(gate.name.clone())], vec![verdict], line(gate.words.as_str())]
    };
    Block::Table(Table {
        caption: say!(messages, "check-gates"),
        columns: vec![
            column(say!(messages, "check-head-gate"), 3),
            column(say!(messages, "check-head-verdict"), 1),
            column(say!(messages, "check-head-found"), 5),
        ],
        rows: gates.iter().map(row).collect(),
    })
}

/// What breaks a gate, and what would help; none where it is said already.
fn breaches(gate: &GateLine, messages: &Messages) -> Option<Section> {
    let single = gate.findings.iter().filter(|finding| !finding.whole);
    let items: Vec<Item> = single.map(finding_item).collect();
    let mut blocks: Vec<Block> = list(items).into_iter().collect();
    if !gate.steps.is_empty() {
        blocks.push(Block::Paragraph(line(say!(messages, "check-would-help"))));
        blocks.extend(list(gate.steps.iter().take(STEPS).map(step_item).collect()));
        let more = gate.steps.len().saturating_sub(STEPS);
        let words = || line(say!(messages, "check-more", count = more));
        blocks.extend((more > 0).then(|| Block::Paragraph(words())));
    }
    let title = say!(messages, "check-to-make-it-hold", gate = &gate.name);
    (!blocks.is_empty()).then(|| Section { id: slug(&gate.name), title, blocks, ..Section::default() })
}

fn slug(name: &str) -> String {
    name.replace(|c: char| !c.is_ascii_alphanumeric(), "-")
}

fn finding_item(finding: &Finding) -> Item {
    let id = if finding.id().is_empty() { finding.rule } else { finding.id() };
    let help = Some(line(finding.help.as_str())).filter(|_| !finding.help.is_empty());
    Item {
        mark: finding.mark,
        line: vec![Span::Code(id.to_owned()), plain(" "), strong(finding.message.clone())],
        below: help.into_iter().chain(finding.learn.as_ref().map(|learn| learn.words.clone())).collect(),
    }
}

fn step_item(step: &Step) -> Item {
    Item {
        mark: Mark::None,
        line: vec![Span::Code(step.practice.clone()), plain(" "), plain(step.title.clone())],
        below: step.learn.as_ref().map(|learn| learn.words.clone()).into_iter().collect(),
    }
}

/// The option of a gate with its value.
pub(super) fn name(catalog: &Catalog, gate: &Gate) -> String {
    let option = gate.key.option();
    match (gate.key.form(), gate.subject) {
        (Form::Flag | Form::File, _) => option.to_owned(),
        (_, Subject::Overall) => format!("{option} {}", gate.limit),
        (_, part) => format!("{option} {}={}", part.name(catalog), gate.limit),
    }
}

/// What was asked, and what is.
pub(super) fn found(assessment: Assessed<'_>, verdict: &Verdict, context: &Context<'_>, messages: &Messages) -> String {
    let limit = verdict.gate.limit;
    let breaking = verdict.breaches.len();
    match verdict.gate.key {
        GateKey::MinScore => score(assessment, &verdict.gate, messages),
        GateKey::MinStage => {
            let reached = assessment.reached.map_or(0, Stage::number);
            say!(messages, "check-found-stage", limit = limit, stage = reached)
        }
        GateKey::NoCritical => say!(messages, "check-found-critical", count = breaking),
        GateKey::MinCoverage => coverage(assessment, limit, messages),
        GateKey::MaxNotApplicable => {
            let (some, all) = (assessment.of_standing(Standing::NotApplicable).count(), assessment.practices().count());
            let limit = percent_of_limit(messages, limit);
            say!(messages, "check-found-not-applicable", limit = limit, some = some, count = all)
        }
        GateKey::MaxAge => how_old(assessment.age(context.today), limit, messages),
        GateKey::RequireEvidence => say!(messages, "check-found-evidence", count = breaking),
        GateKey::RequireOwner => say!(messages, "check-found-owner", count = breaking),
        GateKey::NoOverdue => say!(messages, "check-found-overdue", count = breaking),
        GateKey::Baseline => less_than_before(&verdict.breaches, messages),
        GateKey::Complete => complete(assessment, messages),
    }
}

fn score(assessment: Assessed<'_>, gate: &Gate, messages: &Messages) -> String {
    let limit = percent_of_limit(messages, gate.limit);
    let score = assessment.score_of(gate.subject).map(|score| percent(messages, &score.low));
    let part = match gate.subject {
        Subject::Overall => None,
        part => Some(part.name(assessment.catalog)),
    };
    match (score, part) {
        (Some(low), None) => say!(messages, "check-found-score", limit = limit, score = low),
        (Some(low), Some(part)) => say!(messages, "check-found-score-of", limit = limit, part = part, score = low),
        (None, None) => say!(messages, "check-found-no-score", limit = limit),
        (None, Some(part)) => say!(messages, "check-found-no-score-of", limit = limit, part = part),
    }
}

fn coverage(assessment: Assessed<'_>, limit: u32, messages: &Messages) -> String {
    let limit = percent_of_limit(messages, limit);
    match &assessment.score {
        Some(score) => {
            let answered = percent(messages, &score.coverage);
            say!(messages, "check-found-coverage", limit = limit, answered = answered)
        }
        None => say!(messages, "check-found-no-coverage", limit = limit),
    }
}

fn how_old(age: Age, limit: u32, messages: &Messages) -> String {
    let ahead = |days| say!(messages, "check-found-ahead", limit = limit, days = whole_days(days));
    match (age.is_ahead(), age.oldest) {
        (true, _) => ahead(-age.newest),
        (false, ..0) => ahead(-age.oldest),
        (false, days) => say!(messages, "check-found-age", limit = limit, days = whole_days(days)),
    }
}

fn whole_days(days: i64) -> usize {
    usize::try_from(days).unwrap_or(usize::MAX)
}

fn complete(assessment: Assessed<'_>, messages: &Messages) -> String {
    let statements = assessment.unanswered_statements().count();
    match assessment.unanswered().count() {
        0 => say!(messages, "check-found-complete"),
        some => say!(messages, "check-found-incomplete", questions = statements, practices = some),
    }
}

fn less_than_before(breaches: &[Breach], messages: &Messages) -> String {
    let number = |of: fn(&Breach) -> bool| breaches.iter().filter(|breach| of(breach)).count();
    let points = number(|breach| matches!(breach, Breach::Point(_)));
    let practices = number(|breach| matches!(breach, Breach::Practice(_)));
    let checklists = number(|breach| matches!(breach, Breach::Checklist(_)));
    let activities = number(|breach| matches!(breach, Breach::Activity(_)));
    let mut parts = vec![say!(messages, "check-less-points", count = points)];
    parts.extend((practices > 0).then(|| say!(messages, "check-less-practices", count = practices)));
    parts.extend((checklists > 0).then(|| say!(messages, "check-less-checklists", count = checklists)));
    parts.extend((activities > 0).then(|| say!(messages, "check-less-activities", count = activities)));
    let lower = breaches.iter().any(|breach| matches!(breach, Breach::Target(_)));
    parts.extend(lower.then(|| say!(messages, "check-less-target")));
    listed(messages, &parts)
}
