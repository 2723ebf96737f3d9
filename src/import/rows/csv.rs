//! Rows as CSV with a head; the columns may stand in any order.

use std::borrow::Cow;
use std::io::Read;

use csv::{ByteRecord, ReaderBuilder};

use super::cells::{Places, day, flag, number, places_of, stage, state};
use super::gathered::GatheredRows;
use super::place::{Place, Wrong};
use crate::problem::Rule;
use crate::render::exchange::rows::{COLUMNS, Row};
use crate::render::exchange::unguarded;

/// Takes in the rows of a file.
pub(super) fn read(place: &mut Place, file: impl Read, rows: &mut GatheredRows<'_>) {
    let mut reader = ReaderBuilder::new().from_reader(file);
    place.at_line(1);
    let places = match reader.byte_headers().map_err(|error| unreadable(&error)).and_then(find_columns) {
        Ok(places) => places,
        Err(wrong) => return place.note(Err(wrong)),
    };
    let mut record = ByteRecord::new();
    while !place.is_full() {
        match reader.read_byte_record(&mut record) {
            Ok(false) => return,
            Ok(true) => {
                place.at_line(record.position().map_or(0, csv::Position::line));
                place.note(row(&record, &places).and_then(|row| rows.take(&row)));
            }
            Err(error) => {
                place.at_line(error.position().map_or(0, csv::Position::line));
                return place.note(Err(unreadable(&error)));
            }
        }
    }
}

fn unreadable(error: &csv::Error) -> Wrong {
    Wrong::new(Rule::Syntax, format!("this is no CSV of rows: {error}"), "write all columns in each line")
}

fn find_columns(head: &ByteRecord) -> Result<Places, Wrong> {
    let mut names = Vec::new();
    for (at, name) in head.iter().enumerate() {
        let name = utf8(name)?;
        names.push(if at == 0 { name.trim_start_matches('\u{feff}') } else { name });
    }
    places_of(&names)
}

fn utf8(cell: &[u8]) -> Result<&str, Wrong> {
    let encoding = |_| Wrong::new(Rule::Encoding, "the row is not in UTF-8", "save the file as UTF-8");
    str::from_utf8(cell).map_err(encoding)
}

fn row<'r>(record: &'r ByteRecord, places: &Places) -> Result<Row<'r>, Wrong> {
    let mut cells = [None; COLUMNS.len()];
    for (cell, place) in cells.iter_mut().zip(places) {
        *cell = Some(utf8(record.get(*place).unwrap_or_default())?).filter(|cell| !cell.is_empty());
    }
    let [unit, name, parent, kind, date, checklist, practice, point, statement, theme, ..] = cells;
    let [.., level, critical, word, revision, error] = cells;
    let free = |cell: Option<&'r str>| cell.map(|cell| Cow::Borrowed(unguarded(cell)));
    let plain = |cell: Option<&'r str>| cell.map(Cow::Borrowed);
    Ok(Row {
        unit: free(unit).unwrap_or_default(),
        name: free(name),
        parent: free(parent),
        kind: plain(kind),
        date: date.map(day).transpose()?,
        checklist: plain(checklist),
        practice: plain(practice),
        point: plain(point),
        statement: plain(statement),
        theme: plain(theme),
        stage: level.map(|cell| stage(number("stage", cell)?)).transpose()?,
        critical: critical.map(flag).transpose()?,
        state: word.map(state).transpose()?,
        revision: revision.map(|cell| number("revision", cell)).transpose()?,
        error: free(error),
    })
}
