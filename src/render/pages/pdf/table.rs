//! Tables: widths of columns, rows that stay whole, heads that stand again on the next page.

use std::rc::Rc;

use crate::document::{self, Line, Table, line};
use crate::render::pages::typeset::display_list::{Draw, Item, rule};
use crate::render::pages::typeset::page::{Head, LayoutBox, beside};
use crate::render::pages::typeset::paragraph::{Column, Side};
use crate::render::pages::typeset::style::Style;
use crate::render::pages::typeset::tags::{StructType, TagId};

use super::composer::Composer;
use super::style::{ACCENT, CELL, COLUMN, RULE};

/// The room between columns.
const GAP: f32 = 14.0;

pub(super) fn compose_table(
    composer: &mut Composer<'_>,
    table: &Table,
    column: Column,
    parent: TagId,
) -> Vec<LayoutBox> {
    let tag = composer.tags.add_with_words(parent, StructType::Table, &table.caption);
    let columns = place_columns(composer, table, column);
    let mut head = compose_head(composer, table, column, &columns, tag);
    let again = Rc::new(Head { height: head.height, items: decoration(&head.items) });
    head.keep = !table.rows.is_empty();
    let mut boxes = vec![head];
    for (place, row) in table.rows.iter().enumerate() {
        let mut rows = compose_row(composer, row, &table.columns, column, &columns, tag);
        // Neither the first row nor the last stands alone on a page.
        if let Some(last) = rows.last_mut().filter(|_| place == 0 || place + 2 == table.rows.len()) {
            last.keep = place + 1 < table.rows.len();
        }
        boxes.extend(rows.into_iter().map(|one| LayoutBox { head: Some(Rc::clone(&again)), ..one }));
    }
    boxes
}

fn compose_head(
    composer: &mut Composer<'_>,
    table: &Table,
    whole: Column,
    columns: &[Column],
    parent: TagId,
) -> LayoutBox {
    let row = composer.tags.add(parent, StructType::Row);
    let mut cells = Vec::new();
    for (column, place) in table.columns.iter().zip(columns) {
        let tag = composer.tags.add(row, StructType::ColumnHead);
        cells.push(compose_cell(composer, &line(column.title.as_str()), COLUMN, *place, side(column), tag));
    }
    let mut head = beside(cells);
    head.pad(composer.gap(2.0), composer.gap(4.0));
    head.items.push(Item::plain(rule(whole.left, whole.left + whole.width, head.height, 1.0, ACCENT)));
    head
}

fn compose_row(
    composer: &mut Composer<'_>,
    cells: &[Line],
    heads: &[document::Column],
    whole: Column,
    columns: &[Column],
    parent: TagId,
) -> Vec<LayoutBox> {
    let row = composer.tags.add(parent, StructType::Row);
    let mut drawn = Vec::new();
    for (place, ((cell, head), column)) in cells.iter().zip(heads).zip(columns).enumerate() {
        let tag = composer.tags.add(row, if place == 0 { StructType::RowHead } else { StructType::Cell });
        drawn.push(compose_cell(composer, cell, CELL, *column, side(head), tag));
    }
    let mut boxes = composer.side_by_side(drawn, 0.0);
    if let Some(first) = boxes.first_mut() {
        first.pad(composer.gap(4.0), 0.0);
    }
    if let Some(last) = boxes.last_mut() {
        last.pad(0.0, composer.gap(4.0));
        last.items.push(Item::plain(rule(whole.left, whole.left + whole.width, last.height, 0.5, RULE)));
    }
    boxes
}

fn compose_cell(
    composer: &mut Composer<'_>,
    line: &Line,
    style: Style,
    column: Column,
    side: Side,
    tag: TagId,
) -> Vec<LayoutBox> {
    let mut boxes = composer.prose_at(line, style, column, tag, side);
    if boxes.is_empty() {
        let height = composer.gap(style.leading);
        boxes.push(LayoutBox { items: vec![Item::of(tag, Draw::Touch)], ..LayoutBox::high(height) });
    }
    boxes
}

/// Where each column stands.
fn place_columns(composer: &Composer<'_>, table: &Table, whole: Column) -> Vec<Column> {
    let between = f32::from(u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX));
    let gap = GAP.min(whole.width * 0.5 / between.max(1.0));
    let free = whole.width - gap * between;
    let measure = |text: &str, head: bool| composer.width(text, composer.sized(if head { COLUMN } else { CELL }));
    let widths = composer.tables.column_widths(table, free, &measure);
    let mut left = whole.left;
    let mut columns = Vec::new();
    for width in widths {
        columns.push(Column { left, width });
        left += width + gap;
    }
    columns
}

fn side(column: &document::Column) -> Side {
    if column.numeric { Side::Right } else { Side::Left }
}

/// The same look without a meaning: a head that is drawn again must not be read again.
fn decoration(items: &[Item]) -> Vec<Item> {
    let drawn = items.iter().filter(|item| !matches!(item.draw, Draw::Link { .. } | Draw::Touch));
    drawn.map(|item| Item::plain(item.draw.clone())).collect()
}
