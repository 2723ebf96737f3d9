//! The questionnaire as a workbook: a sheet that says how to fill it in, a sheet of questions, and a hidden one that says
//! what is asked, so that `import` finds everything again whatever was sorted, moved or translated.
//!
//! Every text is written as a text, never as a formula or a link; cells for texts keep what is typed as it is.

pub(crate) mod columns;
mod facts;
mod looks;
mod questions;
mod start;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::columns::Column;
use self::looks::Looks;
use super::{Questionnaire, WorkbookError};
use crate::catalog::PracticeIx;
use crate::messages::{Messages, say};
use crate::problem::Word;
use crate::text;

/// The most characters that a cell holds, counted as the file counts them, in UTF-16.
const LONGEST: usize = 32_767;
/// The most characters of a message beside a cell.
const LONGEST_MESSAGE: usize = 255;
/// The most characters of the name of a sheet.
const LONGEST_NAME: usize = 31;
/// A4; a printer with other paper scales it.
const PAPER: u8 = 9;

/// Draws a questionnaire as a workbook.
///
/// # Errors
/// If a text that is known already is longer than a cell holds.
pub(super) fn workbook(asked: &Questionnaire<'_>, messages: &Messages) -> Result<Vec<u8>, WorkbookError> {
    fits_into_cells(asked)?;
    write_sheets(asked, messages).map_err(|error| WorkbookError::Unwritten(error.to_string()))
}

fn write_sheets(asked: &Questionnaire<'_>, messages: &Messages) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    // The same questions give the same bytes.
    let never = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_title(title(asked, messages)).set_creation_datetime(&never);
    workbook.set_properties(&properties);
    let lists = facts::Lists::of(asked.catalog, messages);
    start::write(workbook.add_worksheet(), asked, messages, &looks, &lists)?;
    questions::write(workbook.add_worksheet(), asked, messages, &looks, &lists)?;
    facts::write(workbook.add_worksheet(), asked, &lists)?;
    workbook.save_to_buffer()
}

fn title(asked: &Questionnaire<'_>, messages: &Messages) -> String {
    let organization = text::one_line(&asked.known.organization.name);
    let title = say!(messages, "form-title-of", organization = organization.as_ref());
    // Longer ones are refused by the format.
    title.chars().take(LONGEST_MESSAGE).collect()
}

/// Tells what is known already and longer than a cell holds.
fn fits_into_cells(asked: &Questionnaire<'_>) -> Result<(), WorkbookError> {
    for practice in asked.practices {
        for column in [Column::Note, Column::Evidence, Column::Reason, Column::Owner] {
            if known_text(asked, *practice, column).encode_utf16().count() > LONGEST {
                let practice = asked.catalog[*practice].id.to_string();
                return Err(WorkbookError::TooLong { practice, key: column.word() });
            }
        }
    }
    Ok(())
}

/// What is known already of a practice, for a column of text.
fn known_text(asked: &Questionnaire<'_>, practice: PracticeIx, column: Column) -> String {
    let Some(given) = asked.known.given.get(&practice) else { return String::new() };
    let pieces = || given.evidence.iter().map(|piece| piece.replace('\n', &columns::BREAK.to_string()));
    match column {
        Column::Note => given.note.clone().unwrap_or_default(),
        Column::Evidence => pieces().collect::<Vec<_>>().join("\n"),
        Column::Reason => given.answer.as_ref().and_then(|answer| answer.reason()).unwrap_or_default().to_owned(),
        Column::Owner => given.owner.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

/// What both sheets for people share: the hidden first row with the words of the columns, and how it is printed.
fn prepare(
    sheet: &mut Worksheet,
    asked: &Questionnaire<'_>,
    name: &str,
    keys: &[(u16, Column)],
) -> Result<(), XlsxError> {
    sheet.set_name(name.chars().take(LONGEST_NAME).collect::<String>())?;
    for (column, key) in keys {
        sheet.write_string(0, *column, key.word())?;
    }
    sheet.set_row_hidden(0)?;
    sheet.set_column_hidden(0)?;
    sheet.set_paper_size(PAPER).set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
    // In a footer an ampersand begins a command.
    let organization: String = text::one_line(&asked.known.organization.name).chars().take(80).collect();
    sheet.set_footer(format!("&L{}&R&P / &N", organization.replace('&', "&&")));
    Ok(())
}

/// A phrase as a spreadsheet program shows it beside a cell.
fn message(phrase: &str) -> String {
    phrase.chars().take(LONGEST_MESSAGE).collect()
}
