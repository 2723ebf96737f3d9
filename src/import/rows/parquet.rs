//! Rows as Parquet, a batch of rows at a time, whoever wrote them.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fs::File;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, ParquetMetaDataReader, RowGroupMetaData};
use parquet::file::reader::Length;
use parquet::file::serialized_reader::SerializedPageReader;

use super::cells::{Places, day, no_number, places_of, stage, state, whole};
use super::gathered::GatheredRows;
use super::parquet_column::{Batch, Column, Value, damaged};
use super::place::{Place, Wrong};
use crate::problem::{Problem, Rule, quoted};
use crate::render::exchange::rows::{COLUMNS, Row};

/// How many rows are decoded at a time.
const BATCH: usize = 1 << 12;

thread_local! {
    static IN_DOUBT: RefCell<Option<Problem>> = const { RefCell::new(None) };
}

/// What a panic of this thread means at the moment: what decodes columns takes some damages for mistakes of its own, and gives
/// up.
pub(super) fn damage_in_doubt() -> Option<Problem> {
    IN_DOUBT.with_borrow(Clone::clone)
}

/// Takes in the rows of a file. Where a panic ends the program, the one who is told of it can ask for [`damage_in_doubt`].
pub(super) fn read(place: &mut Place, file: File, rows: &mut GatheredRows<'_>) {
    let gave_up = || damaged(&ParquetError::General("it is damaged".to_owned()));
    IN_DOUBT.set(Some(place.problem(gave_up())));
    let read = panic::catch_unwind(AssertUnwindSafe(|| read_groups(place, file, rows)));
    IN_DOUBT.set(None);
    if let Err(wrong) = read.unwrap_or_else(|_| Err(gave_up())) {
        place.at_row(0);
        place.note(Err(wrong));
    }
}

fn read_groups(place: &mut Place, file: File, rows: &mut GatheredRows<'_>) -> Result<(), Wrong> {
    let metadata = ParquetMetaDataReader::new().parse_and_finish(&file).map_err(|error| damaged(&error))?;
    let places = columns(&metadata, file.len())?;
    let file = Arc::new(file);
    let mut before = 0;
    for group in metadata.row_groups() {
        read_group(place, &file, group, &places, before, rows)?;
        before += u64::try_from(group.num_rows()).unwrap_or_default();
        if place.is_full() {
            break;
        }
    }
    Ok(())
}

/// Where each column stands in a file, of which every column can be read.
fn columns(metadata: &ParquetMetaData, length: u64) -> Result<Places, Wrong> {
    let schema = metadata.file_metadata().schema_descr();
    let names: Vec<&str> = schema.columns().iter().map(|column| column.name()).collect();
    let places = places_of(&names)?;
    let flat = schema.columns().iter().all(|one| one.path().parts().len() == 1 && one.max_rep_level() == 0);
    if !flat {
        return Err(Wrong::new(
            Rule::WrongType,
            "columns lie within others",
            "write a flat table, as docs/data.md has it",
        ));
    }
    for group in metadata.row_groups() {
        if group.columns().len() < places.len() || group.num_rows() < 0 {
            return Err(damaged(&ParquetError::General("a group of rows is not whole".to_owned())));
        }
        group.columns().iter().try_for_each(|column| is_readable(column, length))?;
    }
    Ok(places)
}

/// A column that lies in the file, in snappy or not compressed.
fn is_readable(column: &ColumnChunkMetaData, length: u64) -> Result<(), Wrong> {
    let start = column.dictionary_page_offset().unwrap_or_else(|| column.data_page_offset());
    let end = u64::try_from(start).ok().zip(u64::try_from(column.compressed_size()).ok());
    if end.and_then(|(start, size)| start.checked_add(size)).is_none_or(|end| end > length) {
        return Err(damaged(&ParquetError::General("a column lies outside of the file".to_owned())));
    }
    match column.compression() {
        Compression::UNCOMPRESSED | Compression::SNAPPY => Ok(()),
        codec => {
            let codec = codec.to_string();
            let codec = codec.split('(').next().unwrap_or_default();
            let message =
                format!("the column {} is compressed with {codec}", quoted(column.column_path().string().as_str()));
            Err(Wrong::new(Rule::BadValue, message, "write it with snappy, or without compression"))
        }
    }
}

fn read_group(
    place: &mut Place,
    file: &Arc<File>,
    group: &RowGroupMetaData,
    places: &[usize],
    before: u64,
    rows: &mut GatheredRows<'_>,
) -> Result<(), Wrong> {
    let count = usize::try_from(group.num_rows()).unwrap_or_default();
    let mut columns = Vec::new();
    for at in places {
        let metadata = group.columns().get(*at).ok_or_else(|| damaged(&ParquetError::EOF("a column".to_owned())))?;
        let pages =
            SerializedPageReader::new(Arc::clone(file), metadata, count, None).map_err(|error| damaged(&error))?;
        columns.push(Column::new(metadata, Box::new(pages))?);
    }
    let mut read = 0;
    while read < count && !place.is_full() {
        let wanted = BATCH.min(count - read);
        let batches = columns.iter_mut().map(|column| column.read(wanted)).collect::<Result<Vec<_>, _>>()?;
        for at in 0..wanted {
            place.at_row(before + (read + at) as u64 + 1);
            place.note(row(&batches, at).and_then(|row| rows.take(&row)));
        }
        read += wanted;
    }
    Ok(())
}

/// A row of a batch.
fn row(batches: &[Batch], at: usize) -> Result<Row<'_>, Wrong> {
    let text = |column: usize| match batches[column].value(at) {
        Value::None => Ok(None),
        Value::Text(text) => Ok(Some(Cow::Borrowed(utf8(text)?))),
        _ => Err(other_type(column)),
    };
    let number = |column: usize| match batches[column].value(at) {
        Value::None => Ok(None),
        Value::Number(number) => {
            u32::try_from(number).map(Some).map_err(|_| no_number(COLUMNS[column].name, &number.to_string()))
        }
        Value::Float(float) => {
            whole(float).map(Some).ok_or_else(|| no_number(COLUMNS[column].name, &float.to_string()))
        }
        _ => Err(other_type(column)),
    };
    let date = match batches[4].value(at) {
        Value::None => None,
        Value::Day(date) => Some(date),
        Value::Text(text) => Some(day(utf8(text)?)?),
        _ => return Err(other_type(4)),
    };
    let critical = match batches[11].value(at) {
        Value::None => None,
        Value::Flag(flag) => Some(flag),
        _ => return Err(other_type(11)),
    };
    Ok(Row {
        unit: text(0)?.unwrap_or_default(),
        name: text(1)?,
        parent: text(2)?,
        kind: text(3)?,
        date,
        checklist: text(5)?,
        practice: text(6)?,
        point: text(7)?,
        statement: text(8)?,
        theme: text(9)?,
        stage: number(10)?.map(stage).transpose()?,
        critical,
        state: text(12)?.as_deref().map(state).transpose()?,
        revision: number(13)?,
        error: text(14)?,
    })
}

fn utf8(text: &[u8]) -> Result<&str, Wrong> {
    let wrong = |_| Wrong::new(Rule::Encoding, "a text is not in UTF-8", "write the rows again");
    str::from_utf8(text).map_err(wrong)
}

fn other_type(column: usize) -> Wrong {
    let column = &COLUMNS[column];
    let message = format!("`{}` is not of the type {}", column.name, column.kind.word());
    Wrong::new(Rule::WrongType, message, "cast the column before it is written; docs/data.md lists the types")
}
