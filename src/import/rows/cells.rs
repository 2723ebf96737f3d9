//! What stands in a cell of rows, whatever the form of the file; and the columns that a file must have.

use chrono::NaiveDate;

use super::place::Wrong;
use crate::assess::PointState;
use crate::problem::{Rule, Word, did_you_mean, nearest, quoted};
use crate::render::exchange::rows::COLUMNS;

/// Where each column stands.
pub(super) type Places = [usize; COLUMNS.len()];

/// Finds each column in the head of a file, and no other.
///
/// # Errors
/// A column that is missing, or one that rows do not have.
pub(super) fn places_of(names: &[&str]) -> Result<Places, Wrong> {
    let known = COLUMNS.map(|column| column.name);
    if let Some(strange) = names.iter().find(|name| !known.contains(name)) {
        let help = did_you_mean(nearest(strange, known));
        let help = help.unwrap_or_else(|| "take it out: docs/data.md lists the columns".to_owned());
        return Err(Wrong::new(Rule::UnknownKey, format!("rows have no column {}", quoted(strange)), help));
    }
    let mut places = Places::default();
    for (column, place) in known.iter().zip(&mut places) {
        let mut found = names.iter().enumerate().filter(|(_, name)| *name == column);
        let missing = || {
            let message = format!("there is no column `{column}`");
            Wrong::new(Rule::MissingKey, message, "docs/data.md lists the columns; an empty one is written too")
        };
        *place = found.next().ok_or_else(missing)?.0;
        if found.next().is_some() {
            let message = format!("the column `{column}` stands there twice");
            return Err(Wrong::new(Rule::Duplicate, message, "take one out"));
        }
    }
    Ok(places)
}

/// That a value is none of the words that its column takes.
pub(super) fn one_of<W: Word>(column: &str, got: &str) -> Wrong {
    let words: Vec<&str> = W::ALL.iter().map(|word| word.word()).collect();
    let help = did_you_mean(nearest(got, words.iter().copied()));
    let help = help.unwrap_or_else(|| format!("one of {}", words.join(", ")));
    Wrong::new(Rule::BadValue, format!("`{column}` has no value {}", quoted(got)), help)
}

/// A number without a fraction.
pub(super) fn whole(number: f64) -> Option<u32> {
    let text = number.to_string();
    text.parse().ok()
}

pub(super) fn no_number(column: &str, got: &str) -> Wrong {
    Wrong::new(Rule::WrongType, format!("`{column}` is no whole number: {got}"), "write it as 2")
}

/// A state in its word.
pub(super) fn state(word: &str) -> Result<PointState, Wrong> {
    PointState::from_word(word).ok_or_else(|| one_of::<PointState>("state", word))
}

/// A stage by its number.
pub(super) fn stage(number: u32) -> Result<u8, Wrong> {
    u8::try_from(number).map_err(|_| no_number("stage", &number.to_string()))
}

/// A day as text.
pub(super) fn day(cell: &str) -> Result<NaiveDate, Wrong> {
    let wrong = || Wrong::new(Rule::WrongType, format!("`date` is no day: {}", quoted(cell)), "write it as 2026-11-22");
    cell.parse().map_err(|_| wrong())
}

/// A number, which some programs write as `2.0`.
pub(super) fn number(column: &str, cell: &str) -> Result<u32, Wrong> {
    let float = || cell.parse().ok().and_then(whole);
    cell.parse().ok().or_else(float).ok_or_else(|| no_number(column, &quoted(cell).to_string()))
}

/// A truth, as Python writes it too.
pub(super) fn flag(cell: &str) -> Result<bool, Wrong> {
    match cell.to_ascii_lowercase().as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(Wrong::new(Rule::WrongType, format!("`critical` is {}", quoted(cell)), "write true or false")),
    }
}
