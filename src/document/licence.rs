//! What a licence asks of whoever passes on what is quoted: one line, the same in whatever quotes it.

use std::collections::BTreeSet;

use super::draft::section as new;
use super::model::{Block, Section, line};
use super::sources::alike_titles;
use super::words::{clean, listed};
use crate::catalog::{Catalog, ChecklistIx, PointIx, PublisherIx, SHARE_ALIKE};
use crate::messages::{Messages, say};

/// What the licence of these checklists asks, in a sentence; none where none of them is under one that asks.
pub fn share_alike(
    catalog: &Catalog,
    checklists: impl IntoIterator<Item = ChecklistIx>,
    messages: &Messages,
) -> Option<String> {
    let all: BTreeSet<ChecklistIx> = checklists.into_iter().collect();
    let all: Vec<ChecklistIx> = all.into_iter().collect();
    said_of(&alike_titles(catalog, &all), messages)
}

/// The same of the summaries of pages.
pub(super) fn summaries_alike(
    catalog: &Catalog,
    publishers: impl IntoIterator<Item = PublisherIx>,
    messages: &Messages,
) -> Option<Section> {
    let alike = publishers.into_iter().filter(|ix| catalog.summaries_licence(*ix) == Some(SHARE_ALIKE));
    let names: Vec<String> = alike.map(|ix| clean(&catalog[ix].name)).collect();
    said_of(&names, messages).map(|said| licence_section_of(said, messages))
}

fn said_of(titles: &[String], messages: &Messages) -> Option<String> {
    (!titles.is_empty())
        .then(|| say!(messages, "shared-share-alike", titles = listed(messages, titles), licence = SHARE_ALIKE))
}

/// What the licence of these checklists asks, as the last section of a page; none where it asks nothing.
pub(super) fn licence_section(
    catalog: &Catalog,
    checklists: impl IntoIterator<Item = ChecklistIx>,
    messages: &Messages,
) -> Option<Section> {
    share_alike(catalog, checklists, messages).map(|said| licence_section_of(said, messages))
}

/// The checklists of points.
pub(super) fn checklists_of<'c>(
    catalog: &'c Catalog,
    points: impl IntoIterator<Item = PointIx> + 'c,
) -> impl Iterator<Item = ChecklistIx> + 'c {
    points.into_iter().map(|ix| catalog[catalog[ix].practice].checklist)
}

/// The sentence under a heading of its own.
pub(super) fn licence_section_of(said: String, messages: &Messages) -> Section {
    let mut section = new("licence", say!(messages, "shared-licence"));
    section.blocks.push(Block::Paragraph(line(said)));
    section
}
