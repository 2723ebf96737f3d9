//! Rows of portfolios read back, whoever wrote them: what they say of each unit, strictly and with the place of each mistake.

mod cells;
mod csv;
mod gathered;
mod json;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "parquet")]
mod parquet_column;
mod place;
mod unit;

use std::fs::File;
use std::io::BufReader;

pub use gathered::{GatheredRows, UnusableUnit};
pub use unit::UnitRows;

use crate::catalog::Catalog;
use crate::problem::{Problem, Problems};
use crate::render::exchange::rows::RowFormat;
use place::Place;

/// What a panic of this thread would mean at the moment, if a file is being decoded: that the file is damaged.
pub fn damage_in_doubt() -> Option<Problem> {
    #[cfg(feature = "parquet")]
    let damage = parquet::damage_in_doubt();
    #[cfg(not(feature = "parquet"))]
    let damage = None;
    damage
}

/// Reads a file of rows. `name` is what it is called in problems.
///
/// # Errors
/// The first problems of the file, each with its line or row; then none of its rows counts.
pub fn read_rows<'c>(
    catalog: &'c Catalog,
    name: &str,
    format: RowFormat,
    file: File,
) -> Result<GatheredRows<'c>, Problems> {
    let mut rows = GatheredRows::new(catalog);
    let mut place = Place::new(name);
    match format {
        RowFormat::Jsonl => json::read(&mut place, BufReader::new(file), &mut rows),
        RowFormat::Csv => csv::read(&mut place, file, &mut rows),
        #[cfg(feature = "parquet")]
        RowFormat::Parquet => parquet::read(&mut place, file, &mut rows),
        #[cfg(not(feature = "parquet"))]
        RowFormat::Parquet => {
            drop(file);
            place.whole("this program was built without Parquet", "hand over the rows as JSON Lines or CSV");
        }
    }
    place.settle()?;
    Ok(rows)
}
