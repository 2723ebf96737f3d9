//! What people filled in elsewhere, and what a report recorded, made answers: it says what it took, and what it did not.

#[cfg(feature = "cli")]
mod activity;
#[cfg(feature = "cli")]
mod back;
#[cfg(feature = "cli")]
mod board;
#[cfg(feature = "cli")]
mod boxes;
#[cfg(feature = "cli")]
mod note;
mod report;
#[cfg(feature = "cli")]
mod rows;
#[cfg(feature = "cli")]
mod take;
#[cfg(feature = "cli")]
mod told;
#[cfg(feature = "workbook")]
mod workbook;

#[cfg(feature = "cli")]
pub use back::{Back, back};
#[cfg(feature = "cli")]
pub use board::{Board, BoardIssue, read_board};
pub use report::{PastReport, read_report};
#[cfg(feature = "cli")]
pub use rows::{GatheredRows, UnitRows, UnusableUnit, damage_in_doubt, read_rows};
#[cfg(feature = "cli")]
pub use take::{Taken, take};
#[cfg(feature = "cli")]
pub use told::{say_back, say_taken};
#[cfg(feature = "workbook")]
pub use told::{say_twins, say_workbook};
#[cfg(feature = "workbook")]
pub use workbook::{FilledWorkbook, OtherAnswers, Place, TakenOver, read_workbook, take_over};
