//! A crosswalk in words: its requirements, and what answers can show of them.

use super::differences::differences;
use super::draft::section as new;
use super::licence::{checklists_of, licence_section};
use super::model::{Block, Column, Document, Item, Labels, Line, List, Mark, Section, Span, Table, line};
use super::words::{clean, commas, day, evidence, filled, joined_by_commas, strong};
use crate::answers::State;
use crate::assess::{Assessed, RequirementState};
use crate::catalog::{Catalog, Coverage, Crosswalk, PointIx, Requirement};
use crate::messages::{Arg, Messages, say};
use crate::problem::Word;

/// The requirements of a crosswalk, with the statements that bear on each.
pub fn crosswalk_list(catalog: &Catalog, crosswalk: &Crosswalk, messages: &Messages) -> Document {
    let date = chrono::NaiveDate::default();
    let (publisher, edition, count) = (&crosswalk.publisher, &crosswalk.edition, crosswalk.requirements.len());
    let column = |title: String, weight: u8| Column { title, numeric: false, weight };
    let columns = vec![
        column(say!(messages, "crosswalk-head-id"), 2),
        column(say!(messages, "crosswalk-head-text"), 5),
        column(say!(messages, "crosswalk-head-whole"), 4),
        column(say!(messages, "crosswalk-head-in-part"), 4),
    ];
    let ids = |points: &[PointIx]| {
        joined_by_commas(messages, points.iter().map(|point| Span::Code(catalog[*point].id.to_string())))
    };
    let row = |one: &Requirement| {
        let rest = if one.coverage() == Coverage::None { line(elsewhere(one, messages)) } else { ids(&one.in_part) };
        vec![line(&one.id), line(text_of(one, messages)), ids(&one.whole), rest]
    };
    let mut section = new("requirements", say!(messages, "crosswalk-requirements"));
    section.blocks.push(Block::Paragraph(line(&crosswalk.note)));
    let lead = say!(messages, "crosswalk-changed-lead");
    section.blocks.extend(differences(crosswalk.changed.iter(), lead, messages));
    let caption = say!(messages, "crosswalk-requirements");
    let rows = crosswalk.requirements.iter().map(row).collect();
    section.blocks.push(Block::Table(Table { caption, columns, rows }));
    Document {
        title: crosswalk.title.to_string(),
        subtitle: String::new(),
        organization: String::new(),
        date,
        summary: say!(messages, "crosswalk-list-summary", publisher = publisher, edition = edition, count = count),
        labels: Labels::of(messages, date),
        sections: vec![section],
    }
}

/// What a requirement asks for, with its level or role.
fn text_of(one: &Requirement, messages: &Messages) -> String {
    match (&one.level, &one.role) {
        (Some(level), Some(role)) => {
            say!(messages, "crosswalk-leveled-for-role", text = &one.text, level = level, role = role)
        }
        (Some(level), None) => say!(messages, "crosswalk-leveled", text = &one.text, level = level),
        (None, Some(role)) => say!(messages, "crosswalk-for-role", text = &one.text, role = role),
        (None, None) => one.text.to_string(),
    }
}

/// Whom to ask.
pub(super) fn elsewhere(one: &Requirement, messages: &Messages) -> String {
    one.elsewhere.as_ref().map_or_else(|| say!(messages, "crosswalk-nobody"), String::from)
}

/// Who may read a report on a crosswalk, and that it certifies nothing: what stands on each of its pages.
pub fn crosswalk_classification(classification: Option<&str>, messages: &Messages) -> String {
    match classification {
        Some(classification) => say!(messages, "crosswalk-classification", classification = classification),
        None => say!(messages, "crosswalk-nothing-certified"),
    }
}

/// What answers can show of the requirements of a crosswalk.
pub fn crosswalk_report(assessed: Assessed<'_>, crosswalk: &Crosswalk, messages: &Messages) -> Document {
    let answers = assessed.answers;
    let organization = clean(&answers.organization.name);
    let stands = crosswalk.requirements.iter().map(|one| (assessed.requirement_state(one), one)).collect::<Vec<_>>();
    let count = |state| of_state(&stands, state).count();
    let (met, open) = (count(RequirementState::Met), count(RequirementState::Open));
    let (unknown, elsewhere) = (count(RequirementState::Unknown), count(RequirementState::NotCovered));
    let summary = say!(
        messages,
        "crosswalk-summary",
        count = crosswalk.requirements.len(),
        met = met,
        open = open,
        unknown = unknown,
        elsewhere = elsewhere
    );
    let mut sections = vec![in_short(&stands, crosswalk, &summary, messages)];
    sections.extend(RequirementState::ALL.iter().filter_map(|state| part(assessed, &stands, *state, messages)));
    let points = crosswalk.requirements.iter().flat_map(|one| one.whole.iter().chain(&one.in_part).copied());
    sections.extend(licence_section(assessed.catalog, checklists_of(assessed.catalog, points), messages));
    Document {
        title: say!(messages, "crosswalk-title", title = &crosswalk.title, organization = organization.as_str()),
        subtitle: say!(messages, "crosswalk-subtitle", day = day(messages, answers.date)),
        organization,
        date: answers.date,
        summary,
        labels: Labels::of(messages, answers.date),
        sections,
    }
}

/// What stands on the first page: what the report is not, how many requirements stand in which way, and where they are from.
fn in_short(stands: &[Stand<'_>], crosswalk: &Crosswalk, summary: &str, messages: &Messages) -> Section {
    let (publisher, edition) = (&crosswalk.publisher, &crosswalk.edition);
    let page = Span::Link { text: crosswalk.title.to_string(), url: crosswalk.address.to_string() };
    let read = say!(messages, slots "crosswalk-read", page = Arg::Slot, publisher = publisher, edition = edition);
    let mut section = new("in-short", say!(messages, "crosswalk-short"));
    section.blocks = vec![
        Block::Paragraph(vec![strong(&crosswalk.note)]),
        Block::Paragraph(line(summary)),
        Block::Table(counts(stands, messages)),
        Block::Paragraph(filled(read, &[vec![page]])),
    ];
    section.blocks.extend(differences(crosswalk.changed.iter(), say!(messages, "crosswalk-changed-lead"), messages));
    section
}

/// The requirements that stand in each way, by their ids.
fn counts(stands: &[Stand<'_>], messages: &Messages) -> Table {
    let column = |title, numeric, weight| Column { title, numeric, weight };
    let columns = vec![
        column(say!(messages, "crosswalk-head-part"), false, 3),
        column(say!(messages, "crosswalk-head-count"), true, 1),
        column(say!(messages, "crosswalk-requirements"), false, 7),
    ];
    let row = |state: &RequirementState| {
        let ids: Vec<String> = of_state(stands, *state).map(|one| one.id.to_string()).collect();
        vec![line(part_title(*state, messages)), line(ids.len().to_string()), line(commas(messages, &ids))]
    };
    Table {
        caption: say!(messages, "crosswalk-counts"),
        columns,
        rows: RequirementState::ALL.iter().map(row).collect(),
    }
}

fn part_title(state: RequirementState, messages: &Messages) -> String {
    match state {
        RequirementState::Met => say!(messages, "crosswalk-met"),
        RequirementState::Open => say!(messages, "crosswalk-open"),
        RequirementState::Unknown => say!(messages, "crosswalk-unknown"),
        RequirementState::NotCovered => say!(messages, "crosswalk-elsewhere"),
    }
}

/// A requirement and how it stands, which is worked out once.
type Stand<'a> = (RequirementState, &'a Requirement);

fn of_state<'a>(stands: &[Stand<'a>], state: RequirementState) -> impl Iterator<Item = &'a Requirement> {
    stands.iter().filter(move |(own, _)| *own == state).map(|(_, one)| *one)
}

/// The requirements that stand in one way. What is claimed is told even where it is nothing.
fn part(assessed: Assessed<'_>, stands: &[Stand<'_>], state: RequirementState, messages: &Messages) -> Option<Section> {
    let items: Vec<Item> = of_state(stands, state).map(|one| item(assessed, one, state, messages)).collect();
    let lead = match state {
        RequirementState::Met if items.is_empty() => say!(messages, "crosswalk-met-none"),
        RequirementState::Met => say!(messages, "crosswalk-met-lead"),
        RequirementState::Open => say!(messages, "crosswalk-open-lead"),
        RequirementState::Unknown => say!(messages, "crosswalk-unknown-lead"),
        RequirementState::NotCovered => say!(messages, "crosswalk-elsewhere-lead"),
    };
    if items.is_empty() && state != RequirementState::Met {
        return None;
    }
    let mut section = new(state.word(), part_title(state, messages));
    section.blocks.push(Block::Paragraph(line(lead)));
    if !items.is_empty() {
        section.blocks.push(Block::List(List { ordered: false, items }));
    }
    Some(section)
}

fn item(assessed: Assessed<'_>, one: &Requirement, state: RequirementState, messages: &Messages) -> Item {
    let id = Span::Link { text: one.id.to_string(), url: one.address.to_string() };
    let words = say!(messages, slots "crosswalk-requirement", id = Arg::Slot, text = Arg::Slot);
    let mut below: Vec<Line> = one.statements().flat_map(|point| statement(assessed, point, messages)).collect();
    if state == RequirementState::NotCovered {
        below.push(line(elsewhere(one, messages)));
    }
    let all_hold = one.statements().all(|point| assessed.state(point) == State::Done);
    if state == RequirementState::Open && all_hold {
        below.push(line(say!(messages, "crosswalk-rest")));
    }
    below.push(line(say!(messages, "crosswalk-assessor", evidence = &one.evidence)));
    Item { mark: Mark::None, line: filled(words, &[vec![id], vec![strong(text_of(one, messages))]]), below }
}

/// A statement, and what can be shown for it or what is to be done.
fn statement(assessed: Assessed<'_>, point: PointIx, messages: &Messages) -> Vec<Line> {
    let one = &assessed.catalog[point];
    let (text, advice) = (&one.text, &one.advice);
    match assessed.state(point) {
        State::Done => {
            let mut lines = vec![line(say!(messages, "crosswalk-holds", text = text))];
            lines.extend(proof(assessed, point, messages));
            lines
        }
        State::Unanswered => vec![line(say!(messages, "crosswalk-unanswered", text = text))],
        state => {
            let said = if state == State::Partly {
                say!(messages, "crosswalk-partly", text = text)
            } else {
                say!(messages, "crosswalk-not", text = text)
            };
            vec![line(said), line(say!(messages, "crosswalk-next", advice = advice))]
        }
    }
}

/// Evidence, owner and day of a statement that holds.
fn proof(assessed: Assessed<'_>, point: PointIx, messages: &Messages) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for text in assessed.given_for(point).flat_map(|given| &given.evidence) {
        let words = say!(messages, slots "crosswalk-evidence", evidence = Arg::Slot);
        lines.push(filled(words, &[vec![evidence(text)]]));
    }
    if lines.is_empty() {
        lines.push(line(say!(messages, "crosswalk-no-evidence")));
    }
    let day = day(messages, assessed.confirmed(point));
    let owner = assessed.given_for(point).find_map(|given| given.owner.as_deref()).map(clean);
    lines.push(line(match owner {
        Some(owner) => say!(messages, "crosswalk-confirmed-owner", day = day, owner = owner),
        None => say!(messages, "crosswalk-confirmed", day = day),
    }));
    lines
}
