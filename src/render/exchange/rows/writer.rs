//! One way to write rows in any form, as they come: memory does not grow with their number.

use std::io::{self, Write};

#[cfg(feature = "parquet")]
use super::parquet::ParquetRows;
use super::text::{csv_writer, write_csv, write_json};
use super::unit::UnitWords;
use super::{Row, RowFormat};
use crate::assess::UnitResult;
use crate::catalog::Catalog;
use crate::text;

/// Writes rows.
pub struct RowWriter<W: Write + Send>(Form<W>);

enum Form<W: Write + Send> {
    Jsonl(W),
    Csv(Box<csv::Writer<W>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<ParquetRows<W>>),
}

impl<W: Write + Send> RowWriter<W> {
    /// Begins to write rows.
    ///
    /// # Errors
    /// What the system says, or that this program was built without Parquet.
    pub fn new(format: RowFormat, out: W) -> io::Result<Self> {
        Ok(Self(match format {
            RowFormat::Jsonl => Form::Jsonl(out),
            RowFormat::Csv => Form::Csv(Box::new(csv_writer(out)?)),
            #[cfg(feature = "parquet")]
            RowFormat::Parquet => Form::Parquet(Box::new(ParquetRows::new(out)?)),
            #[cfg(not(feature = "parquet"))]
            RowFormat::Parquet => return Err(io::ErrorKind::Unsupported.into()),
        }))
    }

    /// Writes the rows of a unit.
    ///
    /// # Errors
    /// What the system says.
    pub fn write_unit(&mut self, catalog: &Catalog, unit: &UnitResult) -> io::Result<()> {
        UnitWords::of(catalog, unit).rows().try_for_each(|row| self.write(&row))
    }

    /// Writes the row of a file that cannot be used.
    ///
    /// # Errors
    /// What the system says.
    pub fn write_error(&mut self, path: &str, error: &str) -> io::Result<()> {
        let error = Some(text::one_line(error));
        self.write(&Row { unit: text::one_line(path), error, ..Row::default() })
    }

    /// Writes a row, at once or with the group that it is in.
    fn write(&mut self, row: &Row<'_>) -> io::Result<()> {
        match &mut self.0 {
            Form::Jsonl(out) => write_json(out, row),
            Form::Csv(out) => write_csv(out, row).map_err(io::Error::from),
            #[cfg(feature = "parquet")]
            Form::Parquet(rows) => rows.write(row),
        }
    }

    /// Writes what is left, and gives back what was written to.
    ///
    /// # Errors
    /// What the system says.
    pub fn finish(self) -> io::Result<W> {
        let mut out = match self.0 {
            Form::Jsonl(out) => out,
            Form::Csv(out) => out.into_inner().map_err(csv::IntoInnerError::into_error)?,
            #[cfg(feature = "parquet")]
            Form::Parquet(rows) => rows.finish()?,
        };
        out.flush()?;
        Ok(out)
    }
}
