//! Tables: widths of columns, rows that stay whole, heads that stand again on the next page.

use std::rc::Rc;

use crate::document::{Column, Line, Table, line, words};

use super::blocks::pad;
use super::prose::{Desk, Side, Strip};
use crate::render::pages::typeset::display_list::{Draw, Item, rule};
use crate::render::pages::typeset::page::{Head, Slab};
use crate::render::pages::typeset::style::{ACCENT, CELL, COLUMN, RULE, Style};
use crate::render::pages::typeset::tags::{Kind, TagId};

/// The room between columns.
const GAP: f32 = 14.0;

/// No column asks for more than this share of the width, however long its words are.
const WIDEST: f32 = 0.4;

impl Desk<'_> {
    pub(super) fn table(&mut self, table: &Table, strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add_with_words(parent, Kind::Table, &table.caption);
        let strips = self.columns(table, strip);
        let mut head = self.table_head(table, strip, &strips, tag);
        let again = Rc::new(Head { height: head.height, items: decoration(&head.items) });
        head.keep = !table.rows.is_empty();
        let mut slabs = vec![head];
        for row in &table.rows {
            let rows = self.table_row(row, &table.columns, strip, &strips, tag);
            slabs.extend(rows.into_iter().map(|slab| Slab { head: Some(Rc::clone(&again)), ..slab }));
        }
        slabs
    }

    fn table_head(&mut self, table: &Table, strip: Strip, strips: &[Strip], parent: TagId) -> Slab {
        let row = self.tags.add(parent, Kind::Row);
        let mut cells = Vec::new();
        for (column, place) in table.columns.iter().zip(strips) {
            let tag = self.tags.add(row, Kind::ColumnHead);
            cells.push(self.cell(&line(column.title.as_str()), COLUMN, *place, side(column), tag));
        }
        let mut head = super::blocks::beside(cells);
        pad(&mut head, self.gap(2.0), self.gap(4.0));
        head.items.push(Item::plain(rule(strip.left, strip.left + strip.width, head.height, 1.0, ACCENT)));
        head
    }

    fn table_row(
        &mut self,
        cells: &[Line],
        columns: &[Column],
        strip: Strip,
        strips: &[Strip],
        parent: TagId,
    ) -> Vec<Slab> {
        let row = self.tags.add(parent, Kind::Row);
        let mut drawn = Vec::new();
        for (place, ((cell, column), strip)) in cells.iter().zip(columns).zip(strips).enumerate() {
            let tag = self.tags.add(row, if place == 0 { Kind::RowHead } else { Kind::Cell });
            drawn.push(self.cell(cell, CELL, *strip, side(column), tag));
        }
        let mut slabs = self.side_by_side(drawn, 0.0);
        if let Some(first) = slabs.first_mut() {
            pad(first, self.gap(4.0), 0.0);
        }
        if let Some(last) = slabs.last_mut() {
            pad(last, 0.0, self.gap(4.0));
            last.items.push(Item::plain(rule(strip.left, strip.left + strip.width, last.height, 0.5, RULE)));
        }
        slabs
    }

    fn cell(&mut self, line: &Line, style: Style, strip: Strip, side: Side, tag: TagId) -> Vec<Slab> {
        let mut slabs = self.prose_to(line, style, strip, tag, side);
        if slabs.is_empty() {
            slabs.push(Slab { items: vec![Item::of(tag, Draw::Touch)], ..Slab::high(self.gap(style.leading)) });
        }
        slabs
    }

    /// Where each column stands: by its weight, but what it does not use goes to those who need it, so that rows stay
    /// few and words whole.
    fn columns(&self, table: &Table, strip: Strip) -> Vec<Strip> {
        let between = f32::from(u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX));
        let gap = GAP.min(strip.width * 0.5 / between.max(1.0));
        let free = strip.width - gap * between;
        let needs: Vec<f32> =
            (0..table.columns.len()).map(|place| self.need(table, place).min(free * WIDEST)).collect();
        let weights: f32 = table.columns.iter().map(|column| f32::from(column.weight.max(1))).sum();
        let mut widths: Vec<f32> =
            table.columns.iter().map(|column| free * f32::from(column.weight.max(1)) / weights).collect();
        let wishes: Vec<f32> = (0..table.columns.len()).map(|place| self.wish(table, place).min(free)).collect();
        lend(&mut widths, &wishes);
        lend(&mut widths, &needs);
        let mut left = strip.left;
        let mut place = |width| {
            let here = Strip { left, width };
            left += width + gap;
            here
        };
        widths.into_iter().map(&mut place).collect()
    }

    /// The width of a column that needs no second row.
    fn wish(&self, table: &Table, place: usize) -> f32 {
        let title =
            table.columns.get(place).map_or(0.0, |column| self.width(&column.title, COLUMN.times(self.density)));
        let cells = table.rows.iter().filter_map(|row| row.get(place));
        let width = |cell: &Line| self.width(&words(cell), CELL.times(self.density));
        cells.map(width).fold(title, f32::max) + 0.1
    }

    /// The width of the widest word of a column.
    fn need(&self, table: &Table, place: usize) -> f32 {
        let title =
            table.columns.get(place).map_or(0.0, |column| self.widest_word(&column.title, COLUMN.times(self.density)));
        let cells = table.rows.iter().filter_map(|row| row.get(place));
        let widest = |cell: &Line| self.widest_word(&words(cell), CELL.times(self.density));
        cells.map(widest).fold(title, f32::max) + 0.1
    }
}

/// Columns that are too narrow take from those that have more than they need.
fn lend(widths: &mut [f32], needs: &[f32]) {
    let pairs = || widths.iter().zip(needs);
    let missing: f32 = pairs().map(|(width, need)| (need - width).max(0.0)).sum();
    let spare: f32 = pairs().map(|(width, need)| (width - need).max(0.0)).sum();
    if missing <= 0.0 || spare <= 0.0 {
        return;
    }
    let (given, taken) = ((spare / missing).min(1.0), (missing / spare).min(1.0));
    for (width, need) in widths.iter_mut().zip(needs) {
        let over = *width - need;
        *width -= over * if over < 0.0 { given } else { taken };
    }
}

fn side(column: &Column) -> Side {
    if column.numeric { Side::Right } else { Side::Left }
}

/// The same look without a meaning: a head that is drawn again must not be read again.
fn decoration(items: &[Item]) -> Vec<Item> {
    let drawn = items.iter().filter(|item| !matches!(item.draw, Draw::Link { .. } | Draw::Touch));
    drawn.map(|item| Item::plain(item.draw.clone())).collect()
}
