//! The units one by one, and in groups.

use super::MOST;
use super::chapters::units_range;
use super::told::Words;
use crate::assess::{Group, GroupBy, Late, Unit};
use crate::catalog::Stage;
use crate::document::draft::section as new;
use crate::document::model::{Block, Column, Item, Line, List, Mark, Section, Table, line};
use crate::document::words::{bounds_or_dash, clean, day, percent};
use crate::messages::say;
use crate::problem::Word;

/// As many overdue units as are named.
const LATE: usize = 25;

fn column(title: String, numeric: bool, weight: u8) -> Column {
    Column { title, numeric, weight }
}

/// The units, the lowest first, as many as a page shows; none where none may be told of.
pub(super) fn ranked(words: &Words<'_>) -> Option<Section> {
    let (messages, ranked) = (words.messages, &words.overview.ranked);
    if ranked.is_empty() {
        return None;
    }
    let lead = if ranked.len() > MOST {
        say!(messages, "portfolio-units-cut", shown = MOST, all = ranked.len())
    } else {
        say!(messages, "portfolio-units-lead")
    };
    let mut section = new("units", say!(messages, "portfolio-units"));
    section.blocks.push(Block::Paragraph(line(lead)));
    section.blocks.push(Block::Table(Table {
        caption: say!(messages, "portfolio-units-table"),
        columns: vec![
            column(say!(messages, "portfolio-head-unit"), false, 5),
            column(group_head(words), false, 3),
            column(say!(messages, "portfolio-head-score"), true, 3),
            column(say!(messages, "portfolio-head-coverage"), true, 2),
            column(say!(messages, "portfolio-head-stage"), true, 2),
            column(say!(messages, "portfolio-head-critical"), true, 2),
            column(say!(messages, "portfolio-head-date"), false, 4),
        ],
        rows: ranked.iter().take(MOST).map(|unit| unit_row(words, unit)).collect(),
    }));
    Some(section)
}

fn unit_row(words: &Words<'_>, unit: &Unit) -> Vec<Line> {
    let messages = words.messages;
    let coverage = unit.score.as_ref().map(|score| percent(messages, &score.coverage));
    [
        clean(&unit.name),
        group_of(words, unit),
        bounds_or_dash(messages, unit.score.as_ref()),
        coverage.unwrap_or_else(|| say!(messages, "shared-no-score")),
        unit.stage.map_or(0, Stage::number).to_string(),
        unit.critical.to_string(),
        day(messages, unit.date),
    ]
    .map(line)
    .to_vec()
}

/// What groups units, as the head of a column, and that of one.
fn group_head(words: &Words<'_>) -> String {
    match words.overview.by {
        GroupBy::Kind => say!(words.messages, "portfolio-head-kind"),
        GroupBy::Parent => say!(words.messages, "portfolio-head-parent"),
    }
}

fn group_of(words: &Words<'_>, unit: &Unit) -> String {
    match (words.overview.by, &unit.parent) {
        (GroupBy::Kind, _) => say!(words.messages, "portfolio-kind-one", kind = unit.kind.word()),
        (GroupBy::Parent, Some(parent)) => clean(parent),
        (GroupBy::Parent, None) => say!(words.messages, "shared-no-score"),
    }
}

/// The groups, the largest first; none where there is only one, or each is a single unit.
pub(super) fn groups(words: &Words<'_>) -> Option<Section> {
    let (messages, overview) = (words.messages, words.overview);
    let is_told = overview.groups.len() > 1 && overview.groups.iter().any(|group| group.units > 1);
    if !is_told && overview.in_other_groups == 0 {
        return None;
    }
    let mut section = new("groups", say!(messages, "portfolio-groups"));
    if !overview.groups.is_empty() {
        section.blocks.push(Block::Table(Table {
            caption: say!(messages, "portfolio-groups-table"),
            columns: vec![
                column(say!(messages, "portfolio-head-group"), false, 5),
                column(say!(messages, "portfolio-head-units"), true, 2),
                column(say!(messages, "portfolio-head-median"), true, 3),
                column(say!(messages, "portfolio-head-middle"), true, 4),
                column(say!(messages, "portfolio-head-weakest"), false, 5),
            ],
            rows: overview.groups.iter().take(MOST).map(|group| group_row(words, group)).collect(),
        }));
    }
    let (more, units) = (overview.groups.iter().skip(MOST).count(), overview.groups.iter().skip(MOST));
    if more > 0 {
        let units: usize = units.map(|group| group.units).sum();
        let text = say!(messages, "portfolio-groups-more", count = more, units = units);
        section.blocks.push(Block::Paragraph(line(text)));
    }
    if overview.in_other_groups > 0 {
        let text = say!(messages, "portfolio-groups-hidden", count = overview.in_other_groups);
        section.blocks.push(Block::Paragraph(line(text)));
    }
    Some(section)
}

fn group_row(words: &Words<'_>, group: &Group) -> Vec<Line> {
    let nothing = || say!(words.messages, "shared-no-score");
    let known = group.themes.iter().filter_map(|(theme, found)| Some((found.as_ref()?.median, *theme)));
    let weakest = known.min().map(|(_, theme)| words.theme(theme));
    [
        words.group(&group.name),
        group.units.to_string(),
        group.score.map_or_else(nothing, |score| words.span(score.median)),
        units_range(words, group.score.as_ref()),
        weakest.unwrap_or_else(nothing),
    ]
    .map(line)
    .to_vec()
}

/// Who is overdue, the most first; none where nobody is, or nobody may be told of.
pub(super) fn late(words: &Words<'_>) -> Option<Section> {
    let (messages, late) = (words.messages, &words.overview.late);
    if late.is_empty() {
        return None;
    }
    let mut section = new("overdue", say!(messages, "portfolio-late"));
    section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-late-lead"))));
    let row =
        |late: &Late<'_>| [clean(&late.unit.name), late.days.to_string(), day(messages, late.first)].map(line).to_vec();
    section.blocks.push(Block::Table(Table {
        caption: say!(messages, "portfolio-late-table"),
        columns: vec![
            column(say!(messages, "portfolio-head-unit"), false, 5),
            column(say!(messages, "portfolio-head-days"), true, 2),
            column(say!(messages, "portfolio-head-first"), false, 4),
        ],
        rows: late.iter().take(LATE).map(row).collect(),
    }));
    let more = late.len().saturating_sub(LATE);
    if more > 0 {
        section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-late-more", count = more))));
    }
    Some(section)
}

/// Units far from the others.
pub(super) fn far(words: &Words<'_>) -> Option<Section> {
    let (messages, far) = (words.messages, &words.overview.far);
    if far.is_empty() {
        return None;
    }
    let mut section = new("far", say!(messages, "portfolio-far"));
    section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-far-lead"))));
    let item = |unit: &&Unit| {
        let score = bounds_or_dash(messages, unit.score.as_ref());
        let text = say!(messages, "portfolio-far-item", name = clean(&unit.name), score = score);
        Item { mark: Mark::None, line: line(text), below: Vec::new() }
    };
    let items = far.iter().take(MOST).map(item).collect();
    section.blocks.push(Block::List(List { ordered: false, items }));
    let more = far.len().saturating_sub(MOST);
    if more > 0 {
        section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-far-more", count = more))));
    }
    Some(section)
}
