//! A column of a group of rows in Parquet, in whichever type its writer chose for it.

use chrono::{Days, NaiveDate};
use parquet::basic::{ConvertedType, LogicalType, Type};
use parquet::column::page::PageReader;
use parquet::column::reader::ColumnReaderImpl;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::schema::types::ColumnDescriptor;

use super::place::Wrong;
use crate::problem::Rule;

/// A column that is being read.
pub(super) enum Column {
    Texts(ColumnReaderImpl<ByteArrayType>),
    Days(ColumnReaderImpl<Int32Type>),
    Small(ColumnReaderImpl<Int32Type>),
    Large(ColumnReaderImpl<Int64Type>),
    Floats(ColumnReaderImpl<DoubleType>),
    Flags(ColumnReaderImpl<BoolType>),
}

/// Some values of a column.
pub(super) struct Batch {
    /// Of each row, the place of its value; none where it has none.
    places: Vec<Option<usize>>,
    values: Values,
}

enum Values {
    Texts(Vec<ByteArray>),
    Days(Vec<i32>),
    Small(Vec<i32>),
    Large(Vec<i64>),
    Floats(Vec<f64>),
    Flags(Vec<bool>),
}

/// A value.
pub(super) enum Value<'b> {
    None,
    Text(&'b [u8]),
    Day(NaiveDate),
    Number(i64),
    Float(f64),
    Flag(bool),
}

impl Column {
    /// Begins to read a column.
    ///
    /// # Errors
    /// If its type is none that a column of rows could have.
    pub(super) fn new(metadata: &ColumnChunkMetaData, pages: Box<dyn PageReader>) -> Result<Self, Wrong> {
        let about = metadata.column_descr_ptr();
        Ok(match about.physical_type() {
            Type::BYTE_ARRAY => Self::Texts(ColumnReaderImpl::new(about, pages)),
            Type::INT32 if is_date(&about) => Self::Days(ColumnReaderImpl::new(about, pages)),
            Type::INT32 => Self::Small(ColumnReaderImpl::new(about, pages)),
            Type::INT64 => Self::Large(ColumnReaderImpl::new(about, pages)),
            Type::DOUBLE => Self::Floats(ColumnReaderImpl::new(about, pages)),
            Type::BOOLEAN => Self::Flags(ColumnReaderImpl::new(about, pages)),
            other => {
                let message = format!("the column `{}` is of the type {other}", about.name());
                let help = "cast it before it is written; docs/data.md lists the types";
                return Err(Wrong::new(Rule::WrongType, message, help));
            }
        })
    }

    /// The values of the next rows.
    ///
    /// # Errors
    /// If the file ends before, or is damaged.
    pub(super) fn read(&mut self, rows: usize) -> Result<Batch, Wrong> {
        match self {
            Self::Texts(reader) => read(reader, rows, Values::Texts),
            Self::Days(reader) => read(reader, rows, Values::Days),
            Self::Small(reader) => read(reader, rows, Values::Small),
            Self::Large(reader) => read(reader, rows, Values::Large),
            Self::Floats(reader) => read(reader, rows, Values::Floats),
            Self::Flags(reader) => read(reader, rows, Values::Flags),
        }
    }
}

fn is_date(about: &ColumnDescriptor) -> bool {
    about.logical_type_ref() == Some(&LogicalType::Date) || about.converted_type() == ConvertedType::DATE
}

fn read<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    rows: usize,
    wrap: impl Fn(Vec<T::T>) -> Values,
) -> Result<Batch, Wrong> {
    let (mut levels, mut values) = (Vec::new(), Vec::new());
    let (read, ..) =
        reader.read_records(rows, Some(&mut levels), None, &mut values).map_err(|error| damaged(&error))?;
    if read != rows {
        return Err(Wrong::new(Rule::Syntax, "a column ends before the others", "write the rows again"));
    }
    // A column in which every row has a value has no levels.
    let is_there = |row: usize| levels.get(row).is_none_or(|level| *level > 0);
    let mut next = 0..values.len();
    let places = (0..rows).map(|row| if is_there(row) { next.next() } else { None }).collect();
    Ok(Batch { places, values: wrap(values) })
}

impl Batch {
    /// The value of a row.
    pub(super) fn value(&self, row: usize) -> Value<'_> {
        let Some(place) = self.places.get(row).copied().flatten() else { return Value::None };
        match &self.values {
            Values::Texts(values) => values.get(place).map_or(Value::None, |text| Value::Text(text.data())),
            Values::Days(values) => values.get(place).copied().and_then(day).map_or(Value::None, Value::Day),
            Values::Small(values) => values.get(place).map_or(Value::None, |number| Value::Number((*number).into())),
            Values::Large(values) => values.get(place).map_or(Value::None, |number| Value::Number(*number)),
            Values::Floats(values) => values.get(place).map_or(Value::None, |number| Value::Float(*number)),
            Values::Flags(values) => values.get(place).map_or(Value::None, |flag| Value::Flag(*flag)),
        }
    }
}

/// That a file is damaged, or something else.
pub(super) fn damaged(error: &ParquetError) -> Wrong {
    let message = format!("this is no Parquet that can be read: {error}");
    Wrong::new(Rule::Syntax, message, "write the rows again; docs/data.md says how")
}

/// A day by its distance from 1970.
fn day(days: i32) -> Option<NaiveDate> {
    let distance = Days::new(days.unsigned_abs().into());
    let from = NaiveDate::default();
    if days < 0 { from.checked_sub_days(distance) } else { from.checked_add_days(distance) }
}
