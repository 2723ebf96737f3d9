//! The first sheet: what this is, how to fill it in, who answers, and what the words mean.

use rust_xlsxwriter::{DataValidation, DataValidationRule, ExcelDateTime, Format, Worksheet, XlsxError};

use super::super::Questionnaire;
use super::super::facts::form_id;
use super::super::phrases::POINT_STATES;
use super::columns::{Column, DATE, NAME, POINT_WORD, ROLE, ROLE_WORD, WHOLE, WHOLE_WORD};
use super::facts::{Lists, with_help};
use super::looks::{Looks, height_of};
use super::{message, prepare, title};
use crate::catalog::minutes_for;
use crate::document;
use crate::messages::{Messages, say};
use crate::text;

const LABEL_COLUMN: u16 = 1;
const VALUE_COLUMN: u16 = 2;
const WIDTHS: [(u16, f64); 2] = [(LABEL_COLUMN, 38.0), (VALUE_COLUMN, 88.0)];
/// How many letters fit into a cell for text: they are narrower than digits.
const VALUE_LETTERS: f64 = 96.0;

/// A row: the id by which a cell to fill in is found, what stands at its left, and what at its right.
struct Line {
    id: &'static str,
    label: String,
    text: String,
}

fn told(label: String, text: String) -> Line {
    Line { id: "", label, text }
}

/// Texts below one label, each on a row of its own.
fn told_all(label: String, texts: Vec<String>) -> Vec<Line> {
    let mut label = Some(label);
    texts.into_iter().map(|text| told(label.take().unwrap_or_default(), text)).collect()
}

pub(super) fn write(
    sheet: &mut Worksheet,
    asked: &Questionnaire<'_>,
    messages: &Messages,
    looks: &Looks,
    lists: &Lists,
) -> Result<(), XlsxError> {
    let keys = [(0, Column::Id), (VALUE_COLUMN, Column::Value)];
    prepare(sheet, asked, &say!(messages, "workbook-sheet-start"), &keys)?;
    for (column, width) in WIDTHS {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_portrait().set_screen_gridlines(false);
    sheet.write_string_with_format(1, LABEL_COLUMN, title(asked, messages), &looks.title)?;
    let mut row = 3;
    for block in blocks(asked, messages, lists) {
        for line in &block {
            write_line(sheet, row, line, looks)?;
            if !line.id.is_empty() {
                help(sheet, row, line.id, messages, lists)?;
            }
            row += 1;
        }
        row += 1;
    }
    Ok(())
}

fn write_line(sheet: &mut Worksheet, row: u32, line: &Line, looks: &Looks) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, LABEL_COLUMN, &line.label, &looks.label)?;
    let look: &Format = match line.id {
        "" => &looks.text,
        DATE => &looks.day,
        _ => &looks.input,
    };
    sheet.write_string_with_format(row, VALUE_COLUMN, &line.text, look)?;
    sheet.set_row_height(row, height_of(&[(&line.label, WIDTHS[0].1), (&line.text, VALUE_LETTERS)]))?;
    if !line.id.is_empty() {
        sheet.write_string(row, 0, line.id)?;
    }
    Ok(())
}

/// What can stand in a cell to fill in.
fn help(sheet: &mut Worksheet, row: u32, id: &str, messages: &Messages, lists: &Lists) -> Result<(), XlsxError> {
    let validation = match id {
        NAME => DataValidation::new().set_input_message(message(&say!(messages, "form-your-name-why")))?,
        ROLE => with_help(lists.choose_roles(), &say!(messages, "form-no-role"), messages)?,
        _ => DataValidation::new()
            .allow_date(DataValidationRule::GreaterThanOrEqualTo(ExcelDateTime::from_ymd(2000, 1, 1)?))
            .set_input_message(message(&say!(messages, "workbook-date-why")))?
            .set_error_message(message(&say!(messages, "workbook-choose-day")))?,
    };
    sheet.add_data_validation(row, VALUE_COLUMN, row, VALUE_COLUMN, &validation)?;
    Ok(())
}

/// What the sheet says, block by block.
fn blocks(asked: &Questionnaire<'_>, messages: &Messages, lists: &Lists) -> Vec<Vec<Line>> {
    vec![
        what(asked, messages),
        how(asked, messages),
        about_you(asked, messages, lists),
        vec![told(say!(messages, "workbook-hand-in"), hand_in(asked, messages))],
        legend(messages, lists),
        whole_legend(messages, lists),
        told_all(
            say!(messages, "form-rules"),
            vec![
                say!(messages, "shared-doubt-in-force"),
                say!(messages, "shared-doubt-granted"),
                say!(messages, "shared-doubt-impossible"),
            ],
        ),
        told_all(
            say!(messages, "form-words"),
            vec![
                say!(messages, "shared-words-top"),
                say!(messages, "shared-words-charge"),
                say!(messages, "shared-words-projects"),
                say!(messages, "shared-words-steps"),
            ],
        ),
        vec![told(say!(messages, "workbook-private"), say!(messages, "workbook-private-what"))],
        made_of(asked, messages),
    ]
}

fn what(asked: &Questionnaire<'_>, messages: &Messages) -> Vec<Line> {
    let organization = text::one_line(&asked.known.organization.name);
    let minutes = minutes_for(asked.catalog, asked.practices.iter().copied());
    let mut texts = vec![say!(messages, "form-what", organization = organization.as_ref())];
    if let [role] = asked.filter.roles.as_slice() {
        let role = document::role_within(asked.catalog, messages, *role);
        texts.push(say!(messages, "form-for-role", role = role));
    }
    texts.push(say!(messages, "form-length", questions = asked.practices.len(), minutes = minutes));
    told_all(say!(messages, "workbook-what"), texts)
}

fn how(asked: &Questionnaire<'_>, messages: &Messages) -> Vec<Line> {
    let sheet = say!(messages, "workbook-sheet-questions");
    let mut texts = vec![
        say!(messages, "workbook-how-1", sheet = sheet),
        say!(messages, "workbook-how-2"),
        say!(messages, "workbook-how-3"),
        say!(messages, "workbook-how-4", rest = say!(messages, "workbook-rest")),
        say!(messages, "workbook-how-5"),
    ];
    let is_known = |practice| asked.known.given.contains_key(practice);
    if asked.practices.iter().any(is_known) {
        texts.push(say!(messages, "workbook-known", day = document::day(messages, asked.known.date)));
    }
    told_all(say!(messages, "workbook-how"), texts)
}

fn about_you(asked: &Questionnaire<'_>, messages: &Messages, lists: &Lists) -> Vec<Line> {
    let role = match asked.filter.roles.as_slice() {
        [role] => Lists::words(&lists.roles, ROLE_WORD, &asked.catalog[*role].id).to_owned(),
        _ => String::new(),
    };
    vec![
        Line { id: NAME, label: say!(messages, "form-your-name"), text: String::new() },
        Line { id: ROLE, label: say!(messages, "form-your-role"), text: role },
        Line { id: DATE, label: say!(messages, "workbook-date"), text: String::new() },
    ]
}

fn hand_in(asked: &Questionnaire<'_>, messages: &Messages) -> String {
    match asked.hand_in {
        Some(place) => say!(messages, "workbook-hand-in-own", place = text::one_line(place).as_ref()),
        None => say!(messages, "workbook-hand-in-default"),
    }
}

fn legend(messages: &Messages, lists: &Lists) -> Vec<Line> {
    let mut lines = vec![told(say!(messages, "workbook-legend"), String::new())];
    for state in POINT_STATES {
        let word = Lists::words(&lists.points, POINT_WORD, state).to_owned();
        lines.push(told(word, say!(messages, "workbook-legend-meaning", state = state)));
    }
    lines
}

fn whole_legend(messages: &Messages, lists: &Lists) -> Vec<Line> {
    let mut lines = vec![told(say!(messages, "workbook-whole-legend"), String::new())];
    for answer in WHOLE {
        let word = Lists::words(&lists.whole, WHOLE_WORD, answer).to_owned();
        lines.push(told(word, say!(messages, "workbook-whole-meaning", answer = answer)));
    }
    lines
}

fn made_of(asked: &Questionnaire<'_>, messages: &Messages) -> Vec<Line> {
    let mut texts = vec![say!(messages, "workbook-id", id = form_id(asked))];
    for one in asked.known.scope.iter().map(|ix| &asked.catalog[*ix]) {
        texts.push(say!(messages, "workbook-revision", checklist = &one.title, revision = one.revision.to_string()));
    }
    texts.extend(document::questions_follow(asked.catalog, &asked.known.scope, messages));
    told_all(say!(messages, "workbook-made-of"), texts)
}
