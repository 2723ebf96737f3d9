//! A workbook that `form` wrote and somebody filled in, made answers: every cell is checked, and whatever is wrong is told by
//! its address, all at once.

mod cells;
mod head;
mod place;
mod problems;
mod questions;
mod rows;
mod take_over;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use self::problems::Found;
use self::rows::Rows;
use crate::answers::Answers;
use crate::catalog::{Catalog, PointIx};
use crate::messages::Messages;
use crate::problem::Problems;

pub use place::Place;
pub use take_over::{OtherAnswers, TakenOver, take_over};

/// A workbook, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledWorkbook {
    /// What it says.
    pub answers: Answers,
    /// How many questions it asks.
    pub questions: usize,
    /// Points of practices that are answered, of which it says nothing.
    pub blank: BTreeSet<PointIx>,
    /// Where the name of who answers belongs.
    pub name_at: Option<Place>,
    /// Formulas in cells for answers, which were left out.
    pub formulas: Vec<Place>,
    /// Whole ids of practices and points that were answered and that the catalog has retired since.
    pub retired: Vec<String>,
}

/// Reads a workbook; `name` is what messages call it, and `today` the day of answers that name none.
///
/// # Errors
/// Every problem in it.
pub fn read_workbook(
    catalog: &Catalog,
    messages: &Messages,
    name: &str,
    bytes: &[u8],
    today: NaiveDate,
) -> Result<FilledWorkbook, Problems> {
    let sheets = cells::read_sheets(name, bytes)?;
    let mut found = Found::new(name);
    let rows = Rows::of(&sheets, &mut found);
    let Some(answers) = head::head(catalog, &rows, &mut found, today) else { return found.settle(None) };
    let filled = questions::fill(catalog, messages, &rows, answers, &mut found);
    found.settle(Some(filled))
}
