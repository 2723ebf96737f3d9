//! What differs from what ships, by name.

use super::model::{Block, Item, List, Mark, Span, line};
use super::words::plain;
use crate::catalog::{Change, ChangeKind};
use crate::messages::{Messages, say};

/// What differs from what ships, after a sentence that says so; nothing where nothing does. What is one's own differs from
/// none.
pub(super) fn differences<'a>(
    changed: impl Iterator<Item = &'a Change>,
    lead: String,
    messages: &Messages,
) -> Vec<Block> {
    let item = |change: &Change| {
        let how = match change.kind {
            ChangeKind::Own => return None,
            ChangeKind::Replaced => say!(messages, "report-changed-replaced"),
            ChangeKind::Dropped => say!(messages, "report-changed-dropped", why = change.what.as_str()),
            ChangeKind::Added => say!(messages, "report-changed-added"),
            ChangeKind::Set => change.what.clone(),
        };
        Some(Item {
            mark: Mark::None,
            line: vec![Span::Code(change.id.clone()), plain(" "), plain(how)],
            below: Vec::new(),
        })
    };
    let items: Vec<Item> = changed.filter_map(item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Paragraph(line(lead)), Block::List(List { ordered: false, items })]
}
