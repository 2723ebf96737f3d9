//! How wide the columns of tables are: by their weight, but what one does not use goes to those that need it, so that
//! rows stay few and words whole. Tables with the same heads get the same widths, so that they align below each other.

use crate::document::{Block, Document, Section, Table, words};

/// No column asks for more than this share of the width, however long its words are.
const WIDEST: f32 = 0.4;

/// More than a sum of widths can lose by rounding.
const ROUNDING: f32 = 0.1;

/// How wide a text is on one line; whether it is the head of a column.
pub(super) type Measure<'m> = &'m dyn Fn(&str, bool) -> f32;

/// The tables of a document.
pub(super) struct Tables<'a>(Vec<&'a Table>);

impl<'a> Tables<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let mut tables = Self(Vec::new());
        document.sections.iter().for_each(|section| tables.add(section));
        tables
    }

    fn add(&mut self, section: &'a Section) {
        for block in &section.blocks {
            if let Block::Table(table) = block {
                self.0.push(table);
            }
        }
        section.sections.iter().for_each(|below| self.add(below));
    }

    /// The widths of a table's columns, which share `free`.
    pub(super) fn column_widths(&self, table: &Table, free: f32, measure: Measure<'_>) -> Vec<f32> {
        let mut alike: Vec<&Table> = self.0.iter().copied().filter(|other| has_same_heads(other, table)).collect();
        if alike.is_empty() {
            alike.push(table);
        }
        let weight = |weight: u8| f32::from(weight.max(1));
        let weights: f32 = table.columns.iter().map(|column| weight(column.weight)).sum();
        let mut widths: Vec<f32> =
            table.columns.iter().map(|column| free * weight(column.weight) / weights.max(1.0)).collect();
        let one_word = |text: &str, head: bool| text.split(' ').map(|word| measure(word, head)).fold(0.0, f32::max);
        lend(&mut widths, &asked(&alike, measure, free));
        lend(&mut widths, &asked(&alike, &one_word, free * WIDEST));
        widths
    }
}

fn has_same_heads(one: &Table, other: &Table) -> bool {
    let heads = |table: &Table| table.columns.iter().map(|column| column.title.clone()).collect::<Vec<_>>();
    heads(one) == heads(other)
}

/// The width that each column asks for, its head and cells measured by `measure`; at most `limit`.
fn asked(tables: &[&Table], measure: Measure<'_>, limit: f32) -> Vec<f32> {
    let columns = tables.first().map_or(0, |table| table.columns.len());
    let mut widths = vec![0.0; columns];
    for table in tables {
        for (place, (width, column)) in widths.iter_mut().zip(&table.columns).enumerate() {
            *width = f32::max(*width, measure(&column.title, true));
            for cell in table.rows.iter().filter_map(|row| row.get(place)) {
                *width = width.max(measure(&words(cell), false));
            }
        }
    }
    widths.into_iter().map(|width| (width + ROUNDING).min(limit)).collect()
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
