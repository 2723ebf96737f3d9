//! What is our own choice in what a page tells, said wherever it shows.

use super::model::{Block, Column, Line, Span, Table, line};
use crate::catalog::{Catalog, Period, Reference};
use crate::messages::{Messages, say};

/// What the source of a period says where nobody else gives one.
const OURS: &str = "ours";

/// That stages, what is critical and periods are our choice, and that no publisher of a source endorses it.
pub(super) fn whose_choice(messages: &Messages) -> Block {
    Block::Paragraph(line(say!(messages, "shared-ours")))
}

/// The house table of periods; none where there are none.
pub(super) fn periods(catalog: &Catalog, messages: &Messages) -> Option<Block> {
    let column = |title, weight| Column { title, numeric: false, weight };
    let row = |one: &Period| vec![line(&one.title), line(&one.length), source(catalog, one, messages)];
    let rows: Vec<Vec<Line>> = catalog.periods().iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: say!(messages, "shared-periods"),
            columns: vec![
                column(say!(messages, "shared-head-period"), 5),
                column(say!(messages, "shared-head-length"), 2),
                column(say!(messages, "shared-head-source"), 3),
            ],
            rows,
        })
    })
}

/// Who says so: we, a page that the catalog has, or whoever is named.
fn source(catalog: &Catalog, period: &Period, messages: &Messages) -> Line {
    if period.source == OURS {
        return line(say!(messages, "shared-period-ours"));
    }
    let (page, anchor) = match period.source.split_once('#') {
        Some((page, anchor)) => (page, Some(anchor.to_owned().into())),
        None => (period.source.as_str(), None),
    };
    let Some(resource) = catalog.resource(page) else { return line(&period.source) };
    vec![Span::Link { text: catalog[resource].title.clone().into(), url: catalog.url(&Reference { resource, anchor }) }]
}
