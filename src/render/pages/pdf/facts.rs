//! Large numbers side by side, each below its label, so that it is heard after it; and facts: labels and their values.

use crate::document::{Fact, Figure, words};
use crate::render::pages::typeset::display_list::{Item, rule};
use crate::render::pages::typeset::page::LayoutBox;
use crate::render::pages::typeset::paragraph::Column;
use crate::render::pages::typeset::style::Style;
use crate::render::pages::typeset::tags::{StructType, TagId};

use super::composer::Composer;
use super::list::hold_together;
use super::style::{ACCENT, BELOW, BODY, LABEL, SMALL, VALUE};

/// No more numbers stand side by side.
const FIGURES: usize = 5;

/// The room between two columns of facts.
const FACT_GAP: f32 = 20.0;

/// Labels of facts take at most this share of the width.
const LABELS: f32 = 0.3;

/// Facts that are higher than this share of a page may be cut between two of them.
const WHOLE: f32 = 0.25;

/// From a label to its value, at least; the label is broken a point earlier, so that rounding does not break it.
const LABEL_GAP: f32 = 14.0;

pub(super) fn compose_figures(
    composer: &mut Composer<'_>,
    figures: &[Figure],
    column: Column,
    parent: TagId,
) -> Vec<LayoutBox> {
    let mut boxes = Vec::new();
    for row in figures.chunks(FIGURES) {
        boxes.extend(figure_row(composer, row, column, parent));
    }
    boxes
}

fn figure_row(composer: &mut Composer<'_>, figures: &[Figure], column: Column, parent: TagId) -> Vec<LayoutBox> {
    let count = u16::try_from(figures.len().max(1)).map_or(1.0, f32::from);
    let gap = composer.gap(16.0);
    let width = (column.width - gap * (count - 1.0)) / count;
    // One size for all values of the row: that of the widest.
    let widths = figures.iter().map(|figure| composer.width(&figure.value, composer.sized(VALUE)));
    let widest = widths.fold(1.0, f32::max);
    let value = VALUE.times((width * 0.99 / widest).clamp(0.5, 1.0));
    let mut left = column.left;
    let mut columns = Vec::new();
    for figure in figures {
        columns.push(compose_figure(composer, figure, value, Column { left, width }, parent));
        left += width + gap;
    }
    composer.side_by_side(columns, 0.0)
}

fn compose_figure(
    composer: &mut Composer<'_>,
    figure: &Figure,
    value: Style,
    column: Column,
    parent: TagId,
) -> Vec<LayoutBox> {
    let tag = composer.tags.add(parent, StructType::Division);
    let mut boxes = composer.plain_paragraph(&figure.label, LABEL, column, tag);
    if let Some(first) = boxes.first_mut() {
        first.pad(composer.gap(6.0), 0.0);
        first.items.insert(0, Item::plain(rule(column.left, column.left + column.width, 0.0, 1.4, ACCENT)));
    }
    boxes.extend(composer.plain_paragraph(&figure.value, value, column, tag));
    if !figure.note.is_empty() {
        boxes.extend(composer.plain_paragraph(&figure.note, SMALL, column, tag));
    }
    boxes
}

/// Facts in rows: two of them side by side where both are short.
pub(super) fn compose_facts(
    composer: &mut Composer<'_>,
    facts: &[Fact],
    column: Column,
    parent: TagId,
) -> Vec<LayoutBox> {
    let tag = composer.tags.add(parent, StructType::List);
    let labels = facts.iter().map(|fact| composer.width(&fact.label, composer.sized(BELOW))).fold(0.0, f32::max);
    let indent = labels.min(column.width * LABELS) + composer.gap(LABEL_GAP);
    let room = column.width / 2.0 - FACT_GAP - indent;
    let is_short =
        |composer: &Composer<'_>, fact: &Fact| composer.width(&words(&fact.value), composer.sized(BODY)) < room;
    let half = column.width / 2.0;
    let right = Column { left: column.left + half, width: half };
    let mut boxes = Vec::new();
    let mut rest = facts;
    while let [first, after @ ..] = rest {
        let mut row = Vec::from(compose_fact(composer, first, indent, column, tag));
        rest = after;
        if let [second, after @ ..] = after
            && is_short(composer, first)
            && is_short(composer, second)
        {
            row.extend(compose_fact(composer, second, indent, right, tag));
            rest = after;
        }
        let is_tall = row.iter().any(|column| column.len() > 1);
        boxes.extend(composer.side_by_side(row, composer.gap(if is_tall { 5.0 } else { 1.0 })));
    }
    // What is high would leave a page half empty.
    if boxes.iter().map(|one| one.height).sum::<f32>() < composer.depth * WHOLE {
        hold_together(&mut boxes);
    }
    boxes
}

/// Label and value, which begins at `indent`.
fn compose_fact(
    composer: &mut Composer<'_>,
    fact: &Fact,
    indent: f32,
    column: Column,
    parent: TagId,
) -> [Vec<LayoutBox>; 2] {
    let item = composer.tags.add(parent, StructType::Item);
    let (label, body) = (composer.tags.add(item, StructType::Label), composer.tags.add(item, StructType::Body));
    let style = Style { leading: BODY.leading, ..BELOW };
    let left = Column { width: indent - composer.gap(LABEL_GAP - 1.0), ..column };
    let right = Column { left: column.left + indent, width: column.width - indent };
    let mut head = composer.plain_prose(&fact.label, style, left, label);
    let drop = (BODY.baseline() - style.baseline()) * composer.density.words;
    for item in head.iter_mut().flat_map(|one| &mut one.items) {
        item.draw.shift(0.0, drop);
    }
    [head, composer.prose(&fact.value, BODY, right, body)]
}
