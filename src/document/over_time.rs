//! How the score got where it is: the line over time, and each assessment with what it was answered against.

use super::compared::{NamedSide, Since};
use super::draft::{Draft, section as new};
use super::model::{Block, Chart, Column, Line, Section, Table, line};
use super::trend::{says_more, trend};
use super::words::{bounds_or_dash, clean, commas, day};
use crate::catalog::Stage;
use crate::messages::{Messages, say};

/// The line for page one; none where the sentence on what changed says as much, so that the page keeps its own picture.
pub(super) fn on_page_one(since: &Since<'_>, messages: &Messages) -> Option<Chart> {
    says_more(since.sides()).then(|| trend(since.sides(), messages)).flatten()
}

/// The assessments behind page one, with the line where that does not stand on it; none where this is the first.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let (since, messages) = (draft.since?, draft.messages);
    let sides = since.sides();
    let line = trend(sides, messages)?;
    let mut section = new("over-time", say!(messages, "compare-over-time"));
    if !says_more(sides) {
        section.blocks.push(Block::Chart(line));
    }
    section.blocks.push(Block::Table(table(sides, messages)));
    Some(section)
}

fn table(sides: &[NamedSide<'_>], messages: &Messages) -> Table {
    let column = |title: String, numeric: bool, weight: u8| Column { title, numeric, weight };
    let mut rows: Vec<Vec<Line>> = Vec::new();
    let mut before: Option<&NamedSide<'_>> = None;
    for side in sides {
        let assessed = side.side.assessed;
        let is_same = before.is_some_and(|before| !side.is_of_other_lists(before));
        rows.push(vec![
            line(day(messages, side.date())),
            line(bounds_or_dash(messages, assessed.score.as_ref())),
            line(assessed.reached.map_or(0, Stage::number).to_string()),
            line(if is_same { say!(messages, "compare-over-time-same") } else { revisions(side, messages) }),
        ]);
        before = Some(side);
    }
    Table {
        caption: say!(messages, "compare-over-time-caption"),
        columns: vec![
            column(say!(messages, "compare-column-assessment"), false, 3),
            column(say!(messages, "report-head-score"), true, 3),
            column(say!(messages, "compare-column-stage"), true, 2),
            column(say!(messages, "compare-column-against"), false, 5),
        ],
        rows,
    }
}

/// The checklists that a side was answered against.
fn revisions(side: &NamedSide<'_>, messages: &Messages) -> String {
    let mut told: Vec<String> = Vec::new();
    for (checklist, revision) in &side.revisions {
        told.push(say!(messages, "compare-over-time-revision", checklist = clean(checklist), revision = *revision));
    }
    commas(messages, &told)
}
