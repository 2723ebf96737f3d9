//! Rows and columns of a workbook, found by the words in the hidden row and column of its sheets, wherever they were moved.

use std::collections::BTreeMap;

use super::cells::{Cell, Sheet, Value};
use super::place::{Place, letters, name_of};
use super::problems::Found;
use crate::problem::{Rule, Word};
use crate::render::form::workbook::columns::Column;
use crate::text;

/// How far down a sheet its head is looked for.
const HEAD_WITHIN: u32 = 100;

/// A cell that says something.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) place: Place,
    pub(super) value: Value,
}

/// A row that is about something.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Where its id stands.
    pub(super) id: Place,
    /// The columns that say something.
    pub(super) said: BTreeMap<Column, Said>,
    /// Where other columns would stand, by their letters.
    letters: BTreeMap<Column, String>,
    number: u32,
}

impl Row {
    /// Where a column of this row stands, whether it says something or not.
    pub(super) fn place(&self, column: Column) -> Place {
        let letters = self.letters.get(&column).cloned().unwrap_or_default();
        Place { sheet: self.id.sheet.clone(), cell: format!("{letters}{}", self.number) }
    }
}

/// Every row that has an id, by it, and in the order of the sheets.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) by_id: BTreeMap<String, Row>,
    /// Formulas in cells that would have been read.
    pub(super) formulas: Vec<Place>,
}

impl Rows {
    /// The rows of all sheets that have a head; what is wrong with them is told.
    pub(super) fn of(sheets: &[Sheet], found: &mut Found) -> Self {
        let mut rows = Self::default();
        for sheet in sheets {
            if let Some((head, columns)) = head_of(sheet, found) {
                rows.read_sheet(sheet, head, &columns, found);
            }
        }
        rows
    }

    fn read_sheet(&mut self, sheet: &Sheet, head: u32, columns: &BTreeMap<u32, Column>, found: &mut Found) {
        let mut by_number: BTreeMap<u32, Vec<(u32, &Cell)>> = BTreeMap::new();
        for ((row, column), cell) in sheet.cells.range((head + 1, 0)..) {
            by_number.entry(*row).or_default().push((*column, cell));
        }
        for (number, cells) in by_number {
            self.read_row(sheet, number, columns, &cells, found);
        }
    }

    fn read_row(
        &mut self,
        sheet: &Sheet,
        number: u32,
        columns: &BTreeMap<u32, Column>,
        cells: &[(u32, &Cell)],
        found: &mut Found,
    ) {
        let mut id = None;
        let mut said = BTreeMap::new();
        for (at, cell) in cells {
            let Some(column) = columns.get(at) else { continue };
            let place = Place { sheet: sheet.name.clone(), cell: name_of(number, *at) };
            if cell.is_formula {
                self.formulas.push(place);
            } else if *column == Column::Id {
                id = Some((cell.value.text().trim().to_owned(), place));
            } else {
                said.insert(*column, Said { place, value: cell.value.clone() });
            }
        }
        let Some((id, place)) = id else { return told_without_id(&said, found) };
        let letters = columns.iter().map(|(at, column)| (*column, letters(*at))).collect();
        self.insert(id, Row { id: place, said, letters, number: number + 1 }, found);
    }

    /// A row that was pasted twice counts once if it says the same.
    fn insert(&mut self, id: String, row: Row, found: &mut Found) {
        let Some(other) = self.by_id.get(&id) else {
            self.by_id.insert(id, row);
            return;
        };
        let differs = Column::ALL.iter().find(|column| {
            let value = |row: &Row| row.said.get(column).map(|said| said.value.clone());
            value(&row) != value(other)
        });
        if let Some(column) = differs {
            let (here, there) = (row.place(*column), other.place(*column));
            let message =
                format!("`{}` stands in two rows that differ here and in cell {}", text::one_line(&id), there.cell);
            found.report(&here, Rule::Duplicate, message, "delete one of the two rows");
        }
    }
}

/// Something is said and nobody knows of what.
fn told_without_id(said: &BTreeMap<Column, Said>, found: &mut Found) {
    // What is told beside the cells to fill in has no id.
    if let Some((_, first)) = said.iter().find(|(column, _)| **column != Column::Value) {
        let message = "this row has lost its id, so nobody knows what it is about";
        let help = "copy the row of the question anew, as a whole row, with its hidden column; or empty the cell";
        found.report(&first.place, Rule::MissingKey, message, help);
    }
}

/// The row of a sheet that says what its columns are, and these; none where the sheet is somebody's own.
fn head_of(sheet: &Sheet, found: &mut Found) -> Option<(u32, BTreeMap<u32, Column>)> {
    let is_id = |cell: &Cell| column_of(cell) == Some(Column::Id);
    let mut heads = sheet.cells.range(..(HEAD_WITHIN, 0)).filter(|(_, cell)| is_id(cell));
    let row = heads.next()?.0.0;
    let mut columns = BTreeMap::new();
    for ((_, at), cell) in sheet.cells.range((row, 0)..(row + 1, 0)) {
        let Some(column) = column_of(cell) else { continue };
        if columns.values().any(|other| *other == column) {
            let place = Place { sheet: sheet.name.clone(), cell: name_of(row, *at) };
            let message = format!("a second column is called `{column}`");
            found.report(&place, Rule::Duplicate, message, "delete one of the two columns");
        } else {
            columns.insert(*at, column);
        }
    }
    // A sheet of somebody's own may have an id somewhere.
    (columns.len() > 1).then_some((row, columns))
}

fn column_of(cell: &Cell) -> Option<Column> {
    match &cell.value {
        Value::Text(word) => Column::from_word(word.trim()),
        _ => None,
    }
}
