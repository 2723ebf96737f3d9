//! Rows as JSON Lines.

use std::borrow::Cow;
use std::io::{BufRead, Read};

use chrono::NaiveDate;
use serde::Deserialize;

use super::cells::{no_number, stage, state, whole};
use super::gathered::GatheredRows;
use super::place::{Place, Wrong};
use crate::problem::Rule;
use crate::render::exchange::rows::Row;

/// The longest line, in bytes; ours have some hundreds.
const LONGEST_LINE: u64 = 1 << 20;

/// A line as it is written. A key that is left out is null, as some programs write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(borrow)]
    unit: Cow<'a, str>,
    #[serde(default, borrow)]
    name: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    parent: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    kind: Option<Cow<'a, str>>,
    date: Option<NaiveDate>,
    #[serde(default, borrow)]
    checklist: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    practice: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    point: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    statement: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    theme: Option<Cow<'a, str>>,
    stage: Option<Whole>,
    critical: Option<bool>,
    #[serde(default, borrow)]
    state: Option<Cow<'a, str>>,
    revision: Option<Whole>,
    #[serde(default, borrow)]
    error: Option<Cow<'a, str>>,
}

/// A whole number, which some programs write as `2.0`.
#[derive(Deserialize)]
#[serde(untagged)]
enum Whole {
    Number(u32),
    Float(f64),
}

impl Whole {
    fn number(&self, column: &str) -> Result<u32, Wrong> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Float(number) => whole(*number).ok_or_else(|| no_number(column, &number.to_string())),
        }
    }
}

impl<'a> Line<'a> {
    fn into_row(self) -> Result<Row<'a>, Wrong> {
        Ok(Row {
            unit: self.unit,
            name: self.name,
            parent: self.parent,
            kind: self.kind,
            date: self.date,
            checklist: self.checklist,
            practice: self.practice,
            point: self.point,
            statement: self.statement,
            theme: self.theme,
            stage: self.stage.map(|one| stage(one.number("stage")?)).transpose()?,
            critical: self.critical,
            state: self.state.as_deref().map(state).transpose()?,
            revision: self.revision.map(|one| one.number("revision")).transpose()?,
            error: self.error,
        })
    }
}

/// Takes in the rows of a file.
pub(super) fn read(place: &mut Place, mut file: impl BufRead, rows: &mut GatheredRows<'_>) {
    let mut line = Vec::new();
    let mut number = 0;
    while !place.is_full() {
        line.clear();
        number += 1;
        place.at_line(number);
        let read = file.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', &mut line);
        match read {
            Err(error) => return place.whole(error.to_string(), "name a regular file"),
            Ok(0) => return,
            Ok(length) if length as u64 > LONGEST_LINE => {
                place.note(Err(Wrong::new(Rule::TooLarge, "the line is longer than 1 MiB", "write one row a line")));
                return;
            }
            Ok(_) if line.trim_ascii().is_empty() => {}
            Ok(_) => place.note(read_line(&line).and_then(|row| rows.take(&row))),
        }
    }
}

fn read_line(line: &[u8]) -> Result<Row<'_>, Wrong> {
    let line: Line<'_> = serde_json::from_slice(line).map_err(|error| {
        // A line of its own has no line numbers worth telling.
        let (message, column) = (error.to_string(), error.column());
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        Wrong::new(
            Rule::Syntax,
            format!("this is no row: {message}, at column {column}"),
            "docs/data.md says what a row is",
        )
    })?;
    line.into_row()
}
