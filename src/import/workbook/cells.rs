//! The cells of a workbook, read within limits. The one file that names calamine.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Cursor, Read};
use std::ops::RangeInclusive;
use std::sync::Arc;

use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType, Reader, Xlsx, XlsxError};
use chrono::NaiveDate;
use zip::ZipArchive;

use crate::problem::{Problem, Rule, Source};

/// The most bytes of a workbook once it is unpacked, and of the texts in its cells.
const MOST_UNPACKED: u64 = 64 << 20;
const MOST_TEXT: usize = 16 << 20;
/// The most cells that say something.
const MOST_CELLS: usize = 250_000;
/// Spreadsheet programs allow 31 characters for the name of a sheet.
const LONGEST_NAME: usize = 1000;
/// The first day that a number in a cell can mean, 2000-01-01, and the last, 9999-12-31, counted from 1899-12-30.
const DAYS: RangeInclusive<f64> = 36_526.0..=2_958_465.0;

/// A sheet with the cells that say something, by row and column, both counted from 0.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) cells: BTreeMap<(u32, u32), Cell>,
}

/// A cell.
pub(super) struct Cell {
    pub(super) value: Value,
    /// Whether a formula gave the value.
    pub(super) is_formula: bool,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(f64),
    Day(NaiveDate),
    /// An error of a formula, a duration, or a day that there is not.
    Wrong(String),
}

impl Value {
    /// As a text, however it was typed.
    pub(super) fn text(&self) -> String {
        self.to_string()
    }

    /// The day it means, if it means one.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Text(text) => text.trim().parse().ok(),
            // A day that was pasted as the number that it is.
            Self::Number(number) if DAYS.contains(number) => {
                day_of(ExcelDateTime::new(*number, ExcelDateTimeType::DateTime, false))
            }
            Self::Number(_) | Self::Wrong(_) => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Wrong(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{number}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

/// All sheets of a workbook; `name` is what messages call it.
///
/// # Errors
/// Why it cannot be read.
pub(super) fn read_sheets(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let source = Source::new(name, "");
    unpacks_within_limits(&source, bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&source, &error))?;
    let mut room = Room { cells: MOST_CELLS, text: MOST_TEXT };
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        // Each cell is told with the name of its sheet, so that a long one costs much more than its length.
        if name.len() > LONGEST_NAME {
            return Err(too_large(&source));
        }
        let Some(cells) = read_cells(&mut workbook, &name, &mut room).map_err(|error| unreadable(&source, &error))?
        else {
            return Err(too_large(&source));
        };
        sheets.push(Sheet { name, cells });
    }
    Ok(sheets)
}

/// What may still be read.
struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    /// Whether there was room for a cell.
    fn take(&mut self, value: &Value) -> bool {
        let text = if let Value::Text(text) | Value::Wrong(text) = value { text.len() } else { 0 };
        let left = (self.cells.checked_sub(1), self.text.checked_sub(text));
        let (Some(cells), Some(text)) = left else { return false };
        (self.cells, self.text) = (cells, text);
        true
    }
}

type Cells = BTreeMap<(u32, u32), Cell>;

/// The cells of a sheet; none if there is no room for them. A sheet that has no cells, such as a chart, has none.
fn read_cells(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, room: &mut Room) -> Result<Option<Cells>, XlsxError> {
    let mut cells = BTreeMap::new();
    let mut reader = match workbook.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_)) => return Ok(Some(cells)),
        Err(error) => return Err(error),
    };
    // The metadata of formulas, not their text: it is never looked at.
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let is_formula = cell.formula.is_some();
        let Some(value) = value_of(&cell.value).or_else(|| is_formula.then(|| Value::Text(String::new()))) else {
            continue;
        };
        if !room.take(&value) {
            return Ok(None);
        }
        cells.insert(cell.pos, Cell { value, is_formula });
    }
    Ok(Some(cells))
}

fn value_of(data: &DataRef<'_>) -> Option<Value> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Value::Text(text.to_owned()));
    match data {
        DataRef::Empty => None,
        DataRef::String(own) => text(own),
        DataRef::SharedString(shared) => text(shared),
        // Whole numbers of a spreadsheet are far below 2^53.
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet holds no larger number exactly either")]
        DataRef::Int(number) => Some(Value::Number(*number as f64)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::Bool(flag) => Some(Value::Text(if *flag { "TRUE" } else { "FALSE" }.to_owned())),
        DataRef::DateTime(day) if day.is_datetime() => {
            Some(day_of(*day).map_or_else(|| Value::Wrong(day.as_f64().to_string()), Value::Day))
        }
        DataRef::DateTime(length) => Some(Value::Wrong(length.as_f64().to_string())),
        DataRef::DateTimeIso(day) => {
            let parsed = day.get(..10).and_then(|day| day.parse().ok());
            Some(parsed.map_or_else(|| Value::Wrong(day.clone()), Value::Day))
        }
        DataRef::DurationIso(length) => Some(Value::Wrong(length.clone())),
        DataRef::Error(error) => Some(Value::Wrong(error.to_string())),
    }
}

fn day_of(day: ExcelDateTime) -> Option<NaiveDate> {
    let (year, month, number, ..) = day.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), number.into())
}

/// Unpacks everything and keeps nothing: what an archive says of its sizes need not be true.
fn unpacks_within_limits(source: &Arc<Source>, bytes: &[u8]) -> Result<(), Problem> {
    let damaged = |why: String| no_workbook(source, &why);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(error.to_string()))?;
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| damaged(error.to_string()))?;
        let size = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|error| damaged(error.to_string()))?;
        left = left.checked_sub(size).ok_or_else(|| too_large(source))?;
    }
    Ok(())
}

fn too_large(source: &Arc<Source>) -> Problem {
    let message = format!("the workbook holds more than {} MiB or {MOST_CELLS} cells", MOST_UNPACKED >> 20);
    Problem::of_file(source, Rule::TooLarge, message, "check that it is the right file")
}

fn unreadable(source: &Arc<Source>, error: &XlsxError) -> Problem {
    no_workbook(source, &error.to_string())
}

fn no_workbook(source: &Arc<Source>, why: &str) -> Problem {
    let help = "name a workbook that was saved as .xlsx, without a password";
    Problem::of_file(source, Rule::Unreadable, format!("this is no workbook that can be read: {why}"), help)
}
