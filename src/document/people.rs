//! What a report on a merged file says of the people: who answered, how far they agree, and what is split.

use super::draft::{Draft, section as new};
use super::model::{Block, Column, Item, Line, List, Mark, Section, Table, line};
use super::words::{clean, day, role, roles_within, sentences};
use crate::answers::{Answers, Respondent};
use crate::assess::{Agreement, agreement, missing_roles};
use crate::catalog::{Catalog, PointIx, PracticeIx};
use crate::messages::{Messages, say};

/// How far people agree, in one sentence or two, for page one; none where the file speaks for one.
pub(super) fn in_one_line(draft: &Draft<'_>) -> Option<Block> {
    let (catalog, answers, messages) = (draft.assessment.catalog, draft.assessment.answers, draft.messages);
    if !answers.is_merged() {
        return None;
    }
    let found = agreement(catalog, answers);
    let people = say!(messages, "merge-people", people = found.people);
    Some(Block::Paragraph(line(sentences(messages, &people, &how_many_agree(messages, &found)))))
}

/// Who answered, how far they agree, and what is split; none where the file speaks for one.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let (catalog, answers, messages) = (draft.assessment.catalog, draft.assessment.answers, draft.messages);
    if !answers.is_merged() {
        return None;
    }
    let found = agreement(catalog, answers);
    let mut section = new("people", say!(messages, "merge-section"));
    section.blocks.extend(standing(catalog, answers, &found, messages));
    section.blocks.push(Block::Table(respondents(catalog, &answers.respondents, messages)));
    let point = |ix: &PointIx| {
        let point = &catalog[*ix];
        let mark = if point.critical { Mark::Critical } else { Mark::Unanswered };
        let practice = clean(&catalog[point.practice].title);
        Item { below: vec![line(practice)], ..item(mark, clean(&point.text)) }
    };
    let practice = |ix: &PracticeIx| item(Mark::Unanswered, clean(&catalog[*ix].title));
    let lists = [
        ("people-split", say!(messages, "merge-section-split"), found.split.iter().map(point).collect::<Vec<_>>()),
        ("people-contested", say!(messages, "merge-section-contested"), found.contested.iter().map(practice).collect()),
    ];
    for (id, title, items) in lists.into_iter().filter(|(_, _, items)| !items.is_empty()) {
        let mut part = new(id, title);
        part.blocks.push(Block::List(List { ordered: false, items }));
        section.sections.push(part);
    }
    Some(section)
}

fn item(mark: Mark, text: String) -> Item {
    Item { mark, line: line(text), below: Vec::new() }
}

/// On how many statements people agree, and how many are split.
fn how_many_agree(messages: &Messages, found: &Agreement) -> String {
    let agreed = say!(messages, "merge-agreed", agreed = found.agreed, compared = found.compared());
    match found.split.len() {
        0 => agreed,
        split => sentences(messages, &agreed, &say!(messages, "merge-split", split = split)),
    }
}

/// How far people agree, what is left, and who is missing.
pub(super) fn standing(catalog: &Catalog, answers: &Answers, found: &Agreement, messages: &Messages) -> Vec<Block> {
    let mut said = vec![say!(messages, "merge-people", people = found.people), how_many_agree(messages, found)];
    let rest = [
        (found.contested.len(), say!(messages, "merge-contested", practices = found.contested.len())),
        (found.alone, say!(messages, "merge-alone", alone = found.alone)),
        (found.decided, say!(messages, "merge-decided", decided = found.decided)),
        (found.unknown, say!(messages, "merge-unknown", unknown = found.unknown)),
    ];
    said.extend(rest.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text));
    let whole = said.iter().skip(1).fold(said[0].clone(), |whole, next| sentences(messages, &whole, next));
    let mut blocks = vec![Block::Paragraph(line(whole))];
    let missing = missing_roles(catalog, answers);
    if !missing.is_empty() {
        let roles = roles_within(catalog, messages, &missing);
        blocks.push(Block::Notice(line(say!(messages, "merge-missing-roles", roles = roles))));
    }
    blocks
}

fn respondents(catalog: &Catalog, all: &[Respondent], messages: &Messages) -> Table {
    let column = |title: String, weight: u8| Column { title, numeric: false, weight };
    let row = |one: &Respondent| -> Vec<Line> {
        let role = one.role.map_or_else(|| say!(messages, "merge-no-role"), |known| role(catalog, messages, known));
        let date = one.merged.map(|date| day(messages, date)).unwrap_or_default();
        vec![line(clean(&one.name)), line(role), line(date)]
    };
    Table {
        caption: say!(messages, "merge-respondents"),
        columns: vec![
            column(say!(messages, "merge-head-name"), 4),
            column(say!(messages, "merge-head-role"), 3),
            column(say!(messages, "merge-head-day"), 3),
        ],
        rows: all.iter().map(row).collect(),
    }
}
