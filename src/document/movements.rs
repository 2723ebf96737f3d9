//! What became of statements, a section a kind.

use std::collections::BTreeMap;

use super::compared::Compared;
use super::draft::section as new;
use super::model::{Block, Item, Line, List, Mark, Section, line};
use super::words::{clean, strong};
use crate::answers::{Detail, State};
use crate::assess::{Comparison, Movement, MovementKind};
use crate::catalog::{Catalog, PracticeIx};
use crate::messages::{Messages, say};
use crate::problem::Word;

/// How many statements of a kind a short comparison names.
const BRIEF: usize = 5;
/// How many lost ones it names.
const BRIEF_LOST: usize = 10;

/// What became of the statements, a section a kind.
pub(super) fn movement_sections(compared: &Compared<'_>, messages: &Messages) -> Vec<Section> {
    let (Some(comparison), Some(catalog)) = (compared.comparison, compared.catalog()) else { return Vec::new() };
    let section = |kind: &MovementKind| {
        let gone = gone_ids(comparison, *kind);
        let all: Vec<&Movement> = comparison.moved(*kind).collect();
        let count = all.len() + gone.len();
        let most = shown_of(*kind, compared.detail);
        if count == 0 || most == 0 {
            return None;
        }
        let mut section = new(kind.word(), say!(messages, "compare-movement", kind = kind.word(), count = count));
        let mut items: Vec<Item> = match (compared.detail, kind) {
            (Detail::Normal, kind) if !is_setback(*kind) => by_practice(catalog, &all, messages),
            (detail, _) => all.iter().map(|one| movement(catalog, one, detail == Detail::Brief, messages)).collect(),
        };
        items.extend(gone.iter().map(|id| Item { mark: Mark::None, line: line(clean(id)), below: Vec::new() }));
        let more = items.len().saturating_sub(most);
        items.truncate(most);
        section.blocks.push(Block::List(List { ordered: false, items }));
        if more > 0 {
            section.blocks.push(Block::Paragraph(line(say!(messages, "compare-more", count = more))));
        }
        Some(section)
    };
    MovementKind::ALL.iter().filter_map(section).collect()
}

/// Whether a statement that moved so is worse known or worse than before.
fn is_setback(kind: MovementKind) -> bool {
    matches!(kind, MovementKind::Lost | MovementKind::Slipped | MovementKind::Forgotten)
}

/// How many statements of a kind are named.
fn shown_of(kind: MovementKind, detail: Detail) -> usize {
    match (detail, kind) {
        (Detail::Brief, MovementKind::Lost) => BRIEF_LOST,
        (Detail::Brief, MovementKind::Slipped | MovementKind::Closed | MovementKind::Forgotten) => BRIEF,
        (Detail::Brief, _) => 0,
        _ => usize::MAX,
    }
}

/// What is no loss, practice by practice; critical statements are named as such.
fn by_practice(catalog: &Catalog, all: &[&Movement], messages: &Messages) -> Vec<Item> {
    let mut practices: BTreeMap<PracticeIx, Vec<Line>> = BTreeMap::new();
    for one in all {
        let Some(point) = one.points.first() else { continue };
        let text = clean(&catalog[*point].text);
        let text = if one.critical { say!(messages, "compare-text-critical", text = text) } else { text };
        practices.entry(catalog[*point].practice).or_default().push(line(text));
    }
    let item = |(practice, below): (PracticeIx, Vec<Line>)| Item {
        mark: Mark::None,
        line: vec![strong(clean(&catalog[practice].title))],
        below,
    };
    practices.into_iter().map(item).collect()
}

fn movement(catalog: &Catalog, one: &Movement, brief: bool, messages: &Messages) -> Item {
    let Some(point) = one.points.first() else {
        return Item { mark: Mark::None, line: Line::new(), below: Vec::new() };
    };
    let mark = match one.to {
        Some(State::Done) => Mark::Done,
        Some(State::Unanswered) => Mark::Unanswered,
        Some(_) if one.critical => Mark::Critical,
        Some(_) => Mark::Open,
        None => Mark::None,
    };
    let practice = clean(&catalog[catalog[*point].practice].title);
    let state = |state: Option<State>| say!(messages, "compare-state", state = state_word(state));
    let (from, to) = (state(one.from), state(one.to));
    let about = if one.critical && mark != Mark::Critical {
        say!(messages, "compare-of-practice-critical", practice = practice, from = from, to = to)
    } else {
        say!(messages, "compare-of-practice", practice = practice, from = from, to = to)
    };
    let below = if brief { Vec::new() } else { vec![line(about)] };
    Item { mark, line: line(clean(&catalog[*point].text)), below }
}

fn state_word(state: Option<State>) -> &'static str {
    state.map_or("none", State::word)
}

/// Ids that are gone and of which the catalog knows nothing any longer.
pub(super) fn gone_ids(comparison: &Comparison, kind: MovementKind) -> &[String] {
    if kind == MovementKind::Gone { &comparison.removed } else { &[] }
}
