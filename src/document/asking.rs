//! What nobody answered, by whom to ask.

use super::draft::{Draft, section as new};
use super::model::{Block, Column, Line, Section, Span, Table, line};
use super::words::{clean, filled, role, role_within, roles_within};
use crate::assess::ToFindOut;
use crate::catalog::{PracticeIx, RoleIx, minutes_for};
use crate::messages::{Arg, say};

/// How many questions to a role are told unless everything is asked for.
const ASKED: usize = 10;

/// Practices that are not fully answered, by the role to ask; none where all is answered.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let beyond = beyond(draft);
    if assessment.to_find_out.is_empty() && beyond.is_empty() {
        return None;
    }
    let mut section = new("unanswered", say!(messages, "report-unanswered"));
    if !assessment.to_find_out.is_empty() {
        section.blocks.push(Block::Paragraph(lead(draft)));
    }
    if !beyond.is_empty() {
        let words = say!(messages, "report-unanswered-beyond", count = beyond.len());
        section.blocks.push(Block::Paragraph(line(words)));
    }
    section.sections = assessment.to_ask().iter().map(|(role, asked)| of_role(draft, *role, asked)).collect();
    if draft.is_full() && !beyond.is_empty() {
        section.sections.push(later(draft, &beyond));
    }
    Some(section)
}

fn lead(draft: &Draft<'_>) -> Line {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let practices = assessment.assessment.to_find_out.iter().map(|one| one.practice);
    let (count, minutes) = (assessment.to_find_out.len(), minutes_for(assessment.catalog, practices));
    let pieces = say!(messages, slots "report-unanswered-lead", command = Arg::Slot, count = count, minutes = minutes);
    filled(pieces, &[vec![Span::Code(say!(messages, "report-unanswered-command"))]])
}

/// What nobody answered and the target does not ask for.
fn beyond(draft: &Draft<'_>) -> Vec<PracticeIx> {
    let (assessment, catalog) = (draft.assessment, draft.assessment.catalog);
    assessment.assessment.unanswered().filter(|ix| catalog[*ix].stage > assessment.answers.target).collect()
}

fn of_role(draft: &Draft<'_>, one: RoleIx, asked: &[&ToFindOut]) -> Section {
    let (messages, catalog) = (draft.messages, draft.assessment.catalog);
    let critical = asked.iter().filter(|one| one.critical).count();
    let title = say!(
        messages,
        "report-unanswered-role",
        role = role(catalog, messages, one),
        count = asked.len(),
        critical = critical
    );
    let mut section = new(format!("ask-{}", catalog[one].id), title);
    let shown = if draft.is_full() { asked } else { asked.get(..ASKED).unwrap_or(asked) };
    section.blocks.push(questions(draft, one, shown));
    let more = asked.len() - shown.len();
    let more = (more > 0).then(|| say!(messages, "report-unanswered-more", count = more));
    section.blocks.extend(more.map(|text| Block::Paragraph(line(text))));
    section
}

fn questions(draft: &Draft<'_>, one: RoleIx, asked: &[&ToFindOut]) -> Block {
    let (messages, catalog) = (draft.messages, draft.assessment.catalog);
    let weighty = asked.iter().any(|one| one.critical);
    let others = asked.iter().any(|one| catalog[one.practice].roles.len() > 1);
    let mut columns = columns(draft);
    columns.extend(weighty.then(|| column(say!(messages, "report-head-weight"), 2)));
    columns.extend(others.then(|| column(say!(messages, "report-head-or-ask"), 3)));
    let row = |one: &&ToFindOut| {
        let mut row = cells(draft, one.practice);
        let weight = one.critical.then(|| say!(messages, "report-unanswered-critical"));
        row.extend(weighty.then(|| line(weight.unwrap_or_default())));
        let others_of: Vec<RoleIx> = catalog[one.practice].roles.iter().skip(1).copied().collect();
        row.extend(others.then(|| line(roles_within(catalog, messages, &others_of))));
        row
    };
    let caption = say!(messages, "report-unanswered-table", role = role_within(catalog, messages, one));
    Block::Table(Table { caption, columns, rows: asked.iter().map(row).collect() })
}

fn later(draft: &Draft<'_>, practices: &[PracticeIx]) -> Section {
    let (messages, catalog) = (draft.messages, draft.assessment.catalog);
    let mut columns = columns(draft);
    columns.push(column(say!(messages, "report-head-ask"), 3));
    let row = |ix: &PracticeIx| {
        let mut row = cells(draft, *ix);
        row.push(line(roles_within(catalog, messages, &catalog[*ix].roles)));
        row
    };
    let caption = say!(messages, "report-unanswered-later-table");
    let mut section = new("ask-later", say!(messages, "report-unanswered-later"));
    section.blocks.push(Block::Table(Table { caption, columns, rows: practices.iter().map(row).collect() }));
    section
}

fn column(title: String, weight: u8) -> Column {
    Column { title, numeric: false, weight }
}

/// The columns that a question always has.
fn columns(draft: &Draft<'_>) -> Vec<Column> {
    let messages = draft.messages;
    vec![column(say!(messages, "report-head-practice"), 4), column(say!(messages, "report-head-question"), 6)]
}

fn cells(draft: &Draft<'_>, ix: PracticeIx) -> Vec<Line> {
    let practice = &draft.assessment.catalog[ix];
    vec![line(clean(&practice.title)), line(clean(&practice.ask))]
}
