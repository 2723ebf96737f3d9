//! Rows as Parquet: columns in groups of rows, compressed with snappy.

use std::collections::HashMap;
use std::io::{self, Write};
use std::mem;
use std::sync::Arc;

use chrono::NaiveDate;
use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::ColumnWriterImpl;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;

use super::{COLUMNS, Column, ColumnKind, Row};
use crate::problem::Word;

/// Rows in a group: what is held in memory until it is full, and what one thread of a reader takes at a time.
const GROUP: usize = 1 << 17;
/// How many values are handed over at a time.
const BATCH: usize = 1 << 12;

/// A file of rows that is being written.
pub(super) struct ParquetRows<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<Values>,
    rows: usize,
}

/// The values of a column in the group at hand.
enum Values {
    Texts(Texts),
    /// Days since 1970 are numbers too.
    Numbers(Vec<Option<i32>>),
    Flags(Vec<Option<bool>>),
}

/// Texts, each different one held once.
#[derive(Default)]
struct Texts {
    known: Vec<ByteArray>,
    places: HashMap<Box<str>, u32>,
    /// That of the row before.
    last: Option<u32>,
    rows: Vec<Option<u32>>,
}

impl<W: Write + Send> ParquetRows<W> {
    pub(super) fn new(out: W) -> io::Result<Self> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_created_by(concat!(env!("CARGO_PKG_NAME"), " version ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let file = SerializedFileWriter::new(out, Arc::new(schema()?), Arc::new(properties))?;
        let columns = COLUMNS.iter().map(Values::of).collect();
        Ok(Self { file, columns, rows: 0 })
    }

    pub(super) fn write(&mut self, row: &Row<'_>) -> io::Result<()> {
        let days = |date: NaiveDate| i32::try_from(date.signed_duration_since(NaiveDate::default()).num_days()).ok();
        let number = |number: u32| i32::try_from(number).ok();
        for (column, values) in COLUMNS.iter().zip(&mut self.columns) {
            match values {
                Values::Texts(texts) => texts.push(text(row, column.name)),
                Values::Numbers(all) => all.push(match column.name {
                    "date" => row.date.and_then(days),
                    "stage" => row.stage.map(i32::from),
                    _ => row.revision.and_then(number),
                }),
                Values::Flags(all) => all.push(row.critical),
            }
        }
        self.rows += 1;
        if self.rows == GROUP { self.write_group() } else { Ok(()) }
    }

    fn write_group(&mut self) -> io::Result<()> {
        self.rows = 0;
        let mut group = self.file.next_row_group()?;
        for (column, values) in COLUMNS.iter().zip(&mut self.columns) {
            mem::replace(values, Values::of(column)).write_to(&mut group, column)?;
        }
        group.close()?;
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<W> {
        if self.rows > 0 {
            self.write_group()?;
        }
        Ok(self.file.into_inner()?)
    }
}

/// The text of a row in a column of texts.
fn text<'r>(row: &'r Row<'_>, column: &str) -> Option<&'r str> {
    match column {
        "unit" => Some(&row.unit),
        "name" => row.name.as_deref(),
        "parent" => row.parent.as_deref(),
        "kind" => row.kind.as_deref(),
        "checklist" => row.checklist.as_deref(),
        "practice" => row.practice.as_deref(),
        "point" => row.point.as_deref(),
        "statement" => row.statement.as_deref(),
        "theme" => row.theme.as_deref(),
        "state" => row.state.map(Word::word),
        _ => row.error.as_deref(),
    }
}

/// Only the unit is in every row.
fn is_required(column: &Column) -> bool {
    column.name == "unit"
}

fn schema() -> Result<Type, ParquetError> {
    let mut fields = Vec::new();
    for column in &COLUMNS {
        let (physical, logical, converted) = match column.kind {
            ColumnKind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String), ConvertedType::UTF8),
            ColumnKind::Date => (Physical::INT32, Some(LogicalType::Date), ConvertedType::DATE),
            ColumnKind::Number => (Physical::INT32, None, ConvertedType::NONE),
            ColumnKind::Flag => (Physical::BOOLEAN, None, ConvertedType::NONE),
        };
        let repetition = if is_required(column) { Repetition::REQUIRED } else { Repetition::OPTIONAL };
        let field = Type::primitive_type_builder(column.name, physical).with_repetition(repetition);
        fields.push(Arc::new(field.with_logical_type(logical).with_converted_type(converted).build()?));
    }
    Type::group_type_builder("rows").with_fields(fields).build()
}

impl Values {
    fn of(column: &Column) -> Self {
        match column.kind {
            ColumnKind::Text => Self::Texts(Texts::default()),
            ColumnKind::Date | ColumnKind::Number => Self::Numbers(Vec::new()),
            ColumnKind::Flag => Self::Flags(Vec::new()),
        }
    }

    fn write_to<W: Write + Send>(
        self,
        group: &mut SerializedRowGroupWriter<'_, W>,
        column: &Column,
    ) -> Result<(), ParquetError> {
        let Some(mut writer) = group.next_column()? else { return Ok(()) };
        match self {
            Self::Texts(Texts { known, rows, .. }) => {
                let value = |place: u32| known[place as usize].clone();
                write_values(writer.typed::<ByteArrayType>(), column, &rows, value)?;
            }
            Self::Numbers(rows) => write_values(writer.typed::<Int32Type>(), column, &rows, |number| number)?,
            Self::Flags(rows) => write_values(writer.typed::<BoolType>(), column, &rows, |flag| flag)?,
        }
        writer.close()
    }
}

impl Texts {
    fn push(&mut self, text: Option<&str>) {
        let place = text.map(|text| self.place(text));
        self.rows.push(place);
    }

    /// The place of a text. Rows of a unit stand together, so most are what they were in the row before.
    fn place(&mut self, text: &str) -> u32 {
        if let Some(last) = self.last
            && self.known[last as usize].data() == text.as_bytes()
        {
            return last;
        }
        let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        let place = self.places.get(text).copied().unwrap_or(next);
        if place == next {
            self.places.insert(text.into(), next);
            self.known.push(ByteArray::from(text));
        }
        self.last = Some(place);
        place
    }
}

/// Hands the values of a column over, some at a time: one is many times as large as its place.
fn write_values<T: DataType, P: Copy>(
    writer: &mut ColumnWriterImpl<'_, T>,
    column: &Column,
    rows: &[Option<P>],
    value: impl Fn(P) -> T::T,
) -> Result<(), ParquetError> {
    for batch in rows.chunks(BATCH) {
        let values: Vec<T::T> = batch.iter().flatten().map(|place| value(*place)).collect();
        let levels: Vec<i16> = batch.iter().map(|value| i16::from(value.is_some())).collect();
        let levels = (!is_required(column)).then_some(levels.as_slice());
        writer.write_batch(&values, levels, None)?;
    }
    Ok(())
}
