//! What `check` says to people: every gate, whether it holds, and what to do where it does not.

use std::iter;

use super::check::{Check, Finding, GateLine, Step};
use super::licence::licence_section_of;
use super::model::{Block, Column, Document, Item, Labels, List, Mark, Section, Span, Table, line};
use super::ours::whose_choice;
use super::words::{plain, strong};
use crate::messages::{Messages, say};

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
    section.blocks.extend(check.standing.as_ref().map(|_| whose_choice(messages)));
    let failed = check.gates.iter().filter(|gate| !gate.holds);
    section.sections = failed.filter_map(|gate| breaches(gate, messages)).collect();
    let said = check.licence.as_ref().filter(|_| !section.sections.is_empty());
    let licence = said.map(|said| licence_section_of(said.clone(), messages));
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
        sections: iter::once(section).chain(licence).collect(),
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
