//! Rows as lines of text: JSON Lines and CSV.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{COLUMNS, Row};
use crate::problem::Word;
use crate::render::exchange::csv::guarded;
use crate::text;

/// Writes a row as a line of JSON. What could command a terminal is escaped in it.
pub(super) fn write_json(out: &mut impl Write, row: &Row<'_>) -> io::Result<()> {
    let json = serde_json::to_string(row).map_err(io::Error::other)?;
    out.write_all(text::escape_json(&json).as_bytes())?;
    out.write_all(b"\n")
}

/// CSV with a head. Lines end as everywhere but in Windows, because a program that reads line by line keeps a `\r`.
pub(super) fn csv_writer<W: Write>(out: W) -> csv::Result<csv::Writer<W>> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(out);
    writer.write_record(COLUMNS.iter().map(|column| column.name))?;
    Ok(writer)
}

/// Writes a row as a record of CSV, in which nothing is a formula.
pub(super) fn write_csv<W: Write>(out: &mut csv::Writer<W>, row: &Row<'_>) -> csv::Result<()> {
    let free = |text: &Option<Cow<'_, str>>| text.as_deref().map(guarded).unwrap_or_default();
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let (unit, name, parent, error) = (guarded(&row.unit), free(&row.name), free(&row.parent), free(&row.error));
    let date = row.date.map(|date| date.to_string()).unwrap_or_default();
    let (stage, revision) = (number(row.stage.map(u32::from)), number(row.revision));
    out.write_record([
        unit.as_str(),
        &name,
        &parent,
        row.kind.as_deref().unwrap_or_default(),
        &date,
        row.checklist.as_deref().unwrap_or_default(),
        row.practice.as_deref().unwrap_or_default(),
        row.point.as_deref().unwrap_or_default(),
        row.statement.as_deref().unwrap_or_default(),
        row.theme.as_deref().unwrap_or_default(),
        &stage,
        row.critical.map_or("", |critical| if critical { "true" } else { "false" }),
        row.state.map_or("", Word::word),
        &revision,
        &error,
    ])
}
