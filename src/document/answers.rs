//! Every answer, statement by statement: what the numbers come from.

use super::draft::{Draft, section as new};
use super::model::{Block, Fact, Item, List, Mark, Section, line};
use super::serves::serves;
use super::words::{bounds_or_dash, clean, filled, plain, strong};
use crate::answers::State;
use crate::assess::Standing;
use crate::catalog::{ChecklistIx, PointIx, PracticeIx};
use crate::messages::{Arg, say};

/// The answers to every checklist in scope; none where none is.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let mut section = new("answers", say!(draft.messages, "report-answers"));
    section.sections = draft.assessment.answers.scope.iter().filter_map(|ix| of_checklist(draft, *ix)).collect();
    (!section.sections.is_empty()).then_some(section)
}

fn of_checklist(draft: &Draft<'_>, checklist: ChecklistIx) -> Option<Section> {
    let catalog = draft.assessment.catalog;
    let mut section = new(format!("answers-{}", catalog[checklist].id), clean(&catalog[checklist].title));
    let applies = |ix: &PracticeIx| draft.assessment.standing(*ix) == Standing::Applicable;
    for practice in catalog.practices_of(checklist).filter(applies) {
        section.blocks.extend(of_practice(draft, practice));
    }
    (!section.blocks.is_empty()).then_some(section)
}

fn of_practice(draft: &Draft<'_>, ix: PracticeIx) -> Vec<Block> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let score = bounds_or_dash(messages, assessment.practice(ix));
    let title = clean(&assessment.catalog[ix].title);
    let head = say!(messages, "report-answers-practice", title = title, score = score);
    let items = assessment.catalog[ix].points.iter().map(|point| item(draft, *point)).collect();
    let note = assessment.answers.given.get(&ix).and_then(|given| given.note.as_deref());
    let note = note.map(|note| Fact { label: say!(messages, "report-fact-note"), value: line(clean(note)) });
    let served = Some(serves(assessment.catalog, &[ix], messages)).filter(|served| !served.is_empty());
    let served = served.map(|served| Fact { label: say!(messages, "crosswalk-fact-serves"), value: line(served) });
    let facts: Vec<Fact> = served.into_iter().chain(note).collect();
    let blocks = [
        Some(Block::Paragraph(vec![strong(head)])),
        Some(Block::List(List { ordered: false, items })),
        (!facts.is_empty()).then_some(Block::Facts(facts)),
    ];
    blocks.into_iter().flatten().collect()
}

fn item(draft: &Draft<'_>, ix: PointIx) -> Item {
    let point = &draft.assessment.catalog[ix];
    let state = draft.assessment.state(ix);
    let mark = match state {
        State::Done => Mark::Done,
        State::Unanswered => Mark::Unanswered,
        State::Open | State::Partly if point.critical => Mark::Critical,
        State::Open | State::Partly => Mark::Open,
    };
    let mut text = vec![plain(clean(&point.text))];
    if state == State::Partly {
        text = filled(say!(draft.messages, slots "report-point-partly", point = Arg::Slot), &[text]);
    }
    Item { mark, line: text, below: Vec::new() }
}
