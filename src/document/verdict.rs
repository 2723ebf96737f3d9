//! What `check` says to people: every gate, whether it holds, and what to do where it does not.

use super::check::{Check, Finding, GateLine, Step};
use super::model::{Block, Column, Document, Item, Line, List, Mark, Section, Span, Table, line};
use super::words::{count, listed, percent, plain, strong};
use crate::answers::{Form, Gate, GateKey, Subject};
use crate::assess::{Age, Assessed, Breach, Context, Standing, Verdict};
use crate::catalog::{Catalog, Stage};

/// Practices that are shown of those that would help; the report shows all.
const STEPS: usize = 10;

/// A check as a document.
pub fn verdict(check: &Check) -> Document {
    let name = check.standing.as_ref().map(|stand| stand.organization.clone()).unwrap_or_default();
    let mut section = Section { id: "gates".to_owned(), title: check.summary.clone(), ..Section::default() };
    let standing = check.standing.as_ref().map(|stand| Block::Paragraph(line(stand.words.as_str())));
    section.blocks.extend(standing);
    section.blocks.extend(check.notices.iter().map(|notice| Block::Notice(line(notice.as_str()))));
    section.blocks.extend((!check.gates.is_empty()).then(|| table(&check.gates)));
    section.blocks.extend(list(check.problems.iter().map(finding_item).collect()));
    section.sections = check.gates.iter().filter(|gate| !gate.holds).filter_map(breaches).collect();
    Document {
        title: if name.is_empty() { "Check".to_owned() } else { format!("Check of {name}") },
        subtitle: String::new(),
        organization: name,
        date: check.standing.as_ref().map(|stand| stand.date).unwrap_or_default(),
        summary: check.summary.clone(),
        sections: vec![section],
    }
}

fn list(items: Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(List { ordered: false, items }))
}

fn table(gates: &[GateLine]) -> Block {
    let column = |title: &str, weight| Column { title: title.to_owned(), numeric: false, weight };
    let row = |gate: &GateLine| {
        let verdict = if gate.holds { plain("holds") } else { strong("failed") };
        vec![vec![Span::Code(gate.name.clone())], vec![verdict], line(gate.words.as_str())]
    };
    Block::Table(Table {
        caption: "The gates and what they found".to_owned(),
        columns: vec![column("Gate", 3), column("Verdict", 1), column("Found", 5)],
        rows: gates.iter().map(row).collect(),
    })
}

/// What breaks a gate, and what would help; none where it is said already.
fn breaches(gate: &GateLine) -> Option<Section> {
    let single = gate.findings.iter().filter(|finding| !finding.whole);
    let items: Vec<Item> = single.map(finding_item).collect();
    let mut blocks: Vec<Block> = list(items).into_iter().collect();
    if !gate.steps.is_empty() {
        blocks.push(Block::Paragraph(line("What would help first:")));
        blocks.extend(list(gate.steps.iter().take(STEPS).map(step_item).collect()));
        let more = gate.steps.len().saturating_sub(STEPS);
        let words = || line(format!("And {more} more: `ospo-assess report` shows the roadmap."));
        blocks.extend((more > 0).then(|| Block::Paragraph(words())));
    }
    let title = format!("To make {} hold", gate.name);
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
        below: help.into_iter().chain(finding.learn.as_ref().map(learn)).collect(),
    }
}

fn step_item(step: &Step) -> Item {
    Item {
        mark: Mark::None,
        line: vec![Span::Code(step.practice.clone()), plain(" "), plain(step.title.clone())],
        below: step.learn.as_ref().map(learn).into_iter().collect(),
    }
}

fn learn((title, url): &(String, String)) -> Line {
    vec![plain("Learn: "), Span::Link { text: title.clone(), url: url.clone() }]
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
pub(super) fn found(assessment: Assessed<'_>, verdict: &Verdict, context: &Context<'_>) -> String {
    let limit = verdict.gate.limit;
    let breaking = verdict.breaches.len();
    match verdict.gate.key {
        GateKey::MinScore => score(assessment, &verdict.gate),
        GateKey::MinStage => {
            format!("stage {limit} is asked for, stage {} is reached", assessment.reached.map_or(0, Stage::number))
        }
        GateKey::NoCritical => format!("{} open or unanswered", are(breaking, "critical point")),
        GateKey::MinCoverage => {
            let coverage = assessment.score.as_ref().map(|score| &score.coverage);
            format!("{limit}\u{a0}% is asked for, {} is answered", coverage.map_or("nothing".to_owned(), percent))
        }
        GateKey::MaxNotApplicable => {
            let (some, all) = (assessment.of_standing(Standing::NotApplicable).count(), assessment.practices().count());
            format!("at most {limit}\u{a0}% may be, {some} of {} not applicable", are(all, "practice"))
        }
        GateKey::MaxAge => how_old(assessment.age(context.today), limit),
        GateKey::RequireEvidence => format!("{} without evidence", count(breaking, "practice")),
        GateKey::RequireOwner => format!("{} without an owner", count(breaking, "gap")),
        GateKey::NoOverdue => format!("{} overdue", are(breaking, "practice")),
        GateKey::Baseline => less_than_before(&verdict.breaches),
        GateKey::Complete => complete(assessment),
    }
}

fn score(assessment: Assessed<'_>, gate: &Gate) -> String {
    let score = assessment.score_of(gate.subject).map(|score| &score.low);
    let of = match gate.subject {
        Subject::Overall => String::new(),
        part => format!(" of {}", part.name(assessment.catalog)),
    };
    match score {
        Some(low) => format!("{}\u{a0}% is asked for, the score{of} is {}", gate.limit, percent(low)),
        None => format!("{}\u{a0}% is asked for, and nothing{of} is in scope and applicable", gate.limit),
    }
}

fn how_old(age: Age, limit: u32) -> String {
    let limit = count(limit as usize, "day");
    match (age.is_ahead(), age.oldest) {
        (true, _) => format!("the answers may be {limit} old; they are dated {} after today", days_of(-age.newest)),
        (false, ..0) => format!("the answers may be {limit} old; they are dated {} after today", days_of(-age.oldest)),
        (false, days) => format!("the answers may be {limit} old, they are {} old", days_of(days)),
    }
}

fn days_of(days: i64) -> String {
    count(usize::try_from(days).unwrap_or(usize::MAX), "day")
}

fn complete(assessment: Assessed<'_>) -> String {
    let statements = assessment.unanswered_statements().count();
    match assessment.unanswered().count() {
        0 => "everything is answered".to_owned(),
        some => format!("{} in {} unanswered", count(statements, "question"), count(some, "practice")),
    }
}

fn less_than_before(breaches: &[Breach]) -> String {
    let number = |of: fn(&Breach) -> bool| breaches.iter().filter(|breach| of(breach)).count();
    let points = number(|breach| matches!(breach, Breach::Point(_)));
    let practices = number(|breach| matches!(breach, Breach::Practice(_)));
    let checklists = number(|breach| matches!(breach, Breach::Checklist(_)));
    let activities = number(|breach| matches!(breach, Breach::Activity(_)));
    let mut parts = vec![format!("{} done before and not now", count(points, "point"))];
    parts.extend((practices > 0).then(|| format!("{} no longer applicable", count(practices, "practice"))));
    parts.extend((checklists > 0).then(|| format!("{} less", count(checklists, "checklist"))));

    parts.extend((activities > 0).then(|| format!("{} less", count(activities, "activity"))));
    let lower = breaches.iter().any(|breach| matches!(breach, Breach::Target(_)));
    parts.extend(lower.then(|| "a lower target".to_owned()));
    listed(&parts)
}

fn are(number: usize, what: &str) -> String {
    format!("{} {}", count(number, what), if number == 1 { "is" } else { "are" })
}
