//! Rows for data people: one a unit and point in scope. The table of columns is a promise; `docs/data.md` lists it.

mod columns;
#[cfg(feature = "parquet")]
mod parquet;
mod text;
mod unit;
mod writer;

pub use columns::{COLUMNS, Column, ColumnKind, Row, RowFormat};
pub use writer::RowWriter;
