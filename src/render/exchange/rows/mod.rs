//! Rows for data people: one a unit and point in scope. The table of columns is a promise; `docs/data.md` lists it.

mod columns;
#[cfg(all(feature = "cli", feature = "parquet"))]
mod parquet;
#[cfg(feature = "cli")]
mod text;
#[cfg(feature = "cli")]
mod unit;
#[cfg(feature = "cli")]
mod writer;

pub use columns::{COLUMNS, Column, ColumnKind, Row, RowFormat};
#[cfg(feature = "cli")]
pub use writer::RowWriter;
