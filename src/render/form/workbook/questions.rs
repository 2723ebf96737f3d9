//! The sheet of questions: a row a question, below it a row a statement.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DataValidation, DataValidationRule, ExcelDateTime, Format, Worksheet, XlsxError, utility};

use super::super::Questionnaire;
use super::super::facts::state_word;
use super::columns::{Column, HEAD, POINT_WORD, WHOLE_WORD};
use super::facts::{Lists, with_help};
use super::looks::{Looks, height_of};
use super::{known_text, message, prepare};
use crate::answers::Answer;
use crate::catalog::{PointIx, PracticeIx, SectionIx};
use crate::messages::{Messages, say};

const QUESTION_COLUMN: u16 = 1;
const ANSWER_COLUMN: u16 = 2;
/// Columns that people fill in, with their widths.
const COLUMNS: [(Column, f64); 7] = [
    (Column::Answer, 24.0),
    (Column::Note, 32.0),
    (Column::Evidence, 32.0),
    (Column::Reason, 26.0),
    (Column::ReviewBy, 14.0),
    (Column::Owner, 18.0),
    (Column::Due, 14.0),
];
const QUESTION_WIDTH: f64 = 66.0;
/// How many letters fit into it: they are narrower than digits.
const QUESTION_LETTERS: f64 = 70.0;
const HEAD_ROW: u32 = 1;

/// A sheet on its way, row by row.
struct Rows<'a> {
    sheet: &'a mut Worksheet,
    asked: &'a Questionnaire<'a>,
    messages: &'a Messages,
    looks: &'a Looks,
    lists: &'a Lists,
    row: u32,
    /// The question under which a statement was asked first, by the point that stands for it.
    asked_first: BTreeMap<PointIx, PracticeIx>,
    /// Cells for the answers to statements, to questions, and for days, as a spreadsheet names them.
    points: Vec<String>,
    wholes: Vec<String>,
    days: Vec<String>,
}

pub(super) fn write(
    sheet: &mut Worksheet,
    asked: &Questionnaire<'_>,
    messages: &Messages,
    looks: &Looks,
    lists: &Lists,
) -> Result<(), XlsxError> {
    let keys: Vec<(u16, Column)> = (ANSWER_COLUMN..).zip(COLUMNS).map(|(at, (key, _))| (at, key)).collect();
    prepare(sheet, asked, &say!(messages, "workbook-sheet-questions"), &[&[(0, Column::Id)], &keys[..]].concat())?;
    sheet.set_landscape().set_repeat_rows(HEAD_ROW, HEAD_ROW)?.set_freeze_panes(HEAD_ROW + 1, ANSWER_COLUMN)?;
    write_heads(sheet, messages, looks)?;
    let (asked_first, points, wholes, days) = (BTreeMap::new(), Vec::new(), Vec::new(), Vec::new());
    let row = HEAD_ROW + 1;
    let mut rows = Rows { sheet, asked, messages, looks, lists, row, asked_first, points, wholes, days };
    let mut section = None;
    for practice in asked.practices {
        let own = asked.catalog[*practice].section;
        if section.replace(own) != Some(own) {
            rows.write_section(own)?;
        }
        rows.write_question(*practice)?;
    }
    rows.finish()
}

fn write_heads(sheet: &mut Worksheet, messages: &Messages, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_column_width(QUESTION_COLUMN, QUESTION_WIDTH)?;
    sheet.write_string(HEAD_ROW, 0, HEAD)?;
    let question = say!(messages, "workbook-column-question");
    sheet.write_string_with_format(HEAD_ROW, QUESTION_COLUMN, question, &looks.head)?;
    for (at, (column, width)) in (ANSWER_COLUMN..).zip(COLUMNS) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(HEAD_ROW, at, head(messages, column), &looks.head)?;
    }
    let heads: Vec<(String, f64)> = COLUMNS.map(|(column, width)| (head(messages, column), width)).into();
    let heads: Vec<(&str, f64)> = heads.iter().map(|(head, width)| (head.as_str(), *width)).collect();
    sheet.set_row_height(HEAD_ROW, height_of(&heads))?;
    Ok(())
}

fn head(messages: &Messages, column: Column) -> String {
    match column {
        Column::Answer => say!(messages, "workbook-column-answer"),
        Column::Note => say!(messages, "workbook-column-note"),
        Column::Evidence => say!(messages, "workbook-column-evidence"),
        Column::Reason => say!(messages, "workbook-column-reason"),
        Column::ReviewBy => say!(messages, "workbook-column-review"),
        Column::Owner => say!(messages, "workbook-column-owner"),
        Column::Due => say!(messages, "workbook-column-due"),
        Column::Id | Column::Value => String::new(),
    }
}

/// A cell as a spreadsheet names it: `C7`.
fn cell(row: u32, column: u16) -> String {
    utility::row_col_to_cell(row, column)
}

impl Rows<'_> {
    fn write_section(&mut self, section: SectionIx) -> Result<(), XlsxError> {
        let (catalog, messages) = (self.asked.catalog, self.messages);
        let section = &catalog[section];
        let checklist = &catalog[section.checklist].title;
        let title = say!(messages, "shared-section", checklist = checklist, section = &section.title);
        self.sheet.write_string_with_format(self.row, QUESTION_COLUMN, title, &self.looks.band)?;
        for (at, _) in (ANSWER_COLUMN..).zip(COLUMNS) {
            self.sheet.write_blank(self.row, at, &self.looks.band)?;
        }
        self.row += 1;
        Ok(())
    }

    fn write_question(&mut self, practice: PracticeIx) -> Result<(), XlsxError> {
        let catalog = self.asked.catalog;
        let it = &catalog[practice];
        let why = format!("\n{}", say!(self.messages, "form-why", why = &it.why));
        let evidence = format!("\n{}", say!(self.messages, "workbook-evidence", evidence = &it.evidence));
        let words = [(&self.looks.bold, it.ask.as_str()), (&self.looks.plain, &why), (&self.looks.quiet, &evidence)];
        self.sheet.write_string(self.row, 0, &it.id)?;
        self.sheet.write_rich_string_with_format(self.row, QUESTION_COLUMN, &words, &self.looks.question)?;
        self.set_height(practice, &format!("{}{why}{evidence}", it.ask))?;
        self.wholes.push(cell(self.row, ANSWER_COLUMN));
        for (at, (column, _)) in (ANSWER_COLUMN..).zip(COLUMNS) {
            self.write_known(practice, at, column)?;
        }
        self.row += 1;
        for point in self.asked.points(practice) {
            self.write_statement(practice, *point)?;
        }
        Ok(())
    }

    /// Makes room for a question and for what is known of it.
    fn set_height(&mut self, practice: PracticeIx, words: &str) -> Result<(), XlsxError> {
        let known: Vec<(String, f64)> =
            COLUMNS.map(|(column, width)| (known_text(self.asked, practice, column), width)).into();
        let mut texts = vec![(words, QUESTION_LETTERS)];
        texts.extend(known.iter().map(|(text, width)| (text.as_str(), *width)));
        self.sheet.set_row_height(self.row, height_of(&texts)).map(drop)
    }

    /// A cell in the row of a question, with what is known already.
    fn write_known(&mut self, practice: PracticeIx, at: u16, column: Column) -> Result<(), XlsxError> {
        let given = self.asked.known.given.get(&practice);
        let text = match column {
            Column::Answer => self.whole_words(practice).to_owned(),
            Column::ReviewBy | Column::Due => {
                let review = given.and_then(|given| given.answer.as_ref()?.review_by());
                let due = given.and_then(|given| given.due);
                let day = if column == Column::Due { due } else { review };
                self.days.push(cell(self.row, at));
                return write_day(self.sheet, self.row, at, day, &self.looks.day);
            }
            _ => known_text(self.asked, practice, column),
        };
        let look = if column == Column::Answer { &self.looks.whole_choice } else { &self.looks.input };
        self.sheet.write_string_with_format(self.row, at, text, look)?;
        Ok(())
    }

    fn whole_words(&self, practice: PracticeIx) -> &str {
        let answer = self.asked.known.answer(practice).and_then(Answer::word);
        answer.map_or("", |word| Lists::words(&self.lists.whole, WHOLE_WORD, word))
    }

    fn write_statement(&mut self, practice: PracticeIx, point: PointIx) -> Result<(), XlsxError> {
        self.sheet.write_string(self.row, 0, &self.asked.catalog[point].id)?;
        self.write_words(practice, point)?;
        self.points.push(cell(self.row, ANSWER_COLUMN));
        let answer = self.point_words(practice, point).to_owned();
        for (at, (column, _)) in (ANSWER_COLUMN..).zip(COLUMNS) {
            match column {
                Column::Answer => self.sheet.write_string_with_format(self.row, at, &answer, &self.looks.choice)?,
                Column::Note | Column::Evidence => self.sheet.write_blank(self.row, at, &self.looks.input)?,
                _ => self.sheet.write_blank(self.row, at, &self.looks.closed)?,
            };
        }
        self.row += 1;
        Ok(())
    }

    /// The statement, whether it is critical, and where it was asked before.
    fn write_words(&mut self, practice: PracticeIx, point: PointIx) -> Result<(), XlsxError> {
        let (catalog, looks, messages) = (self.asked.catalog, self.looks, self.messages);
        let one = &catalog[point];
        let first = *self.asked_first.entry(one.same_as).or_insert(practice);
        let critical = one.critical.then(|| format!(" {}", say!(messages, "workbook-critical")));
        let same = (first != practice)
            .then(|| format!("\n{}", say!(messages, "workbook-same", practice = &catalog[first].title)));
        let mut words: Vec<(&Format, &str)> = vec![(&looks.plain, one.text.as_str())];
        words.extend(critical.as_deref().map(|words| (&looks.red, words)));
        words.extend(same.as_deref().map(|words| (&looks.quiet, words)));
        let text: String = words.iter().map(|(_, words)| *words).collect();
        self.sheet.set_row_height(self.row, height_of(&[(&text, QUESTION_LETTERS)]))?;
        if words.len() == 1 {
            self.sheet.write_string_with_format(self.row, QUESTION_COLUMN, &one.text, &looks.statement)?;
        } else {
            self.sheet.write_rich_string_with_format(self.row, QUESTION_COLUMN, &words, &looks.statement)?;
        }
        Ok(())
    }

    /// What is known of a statement; blank where nothing was said.
    fn point_words(&self, practice: PracticeIx, point: PointIx) -> &str {
        match self.asked.known.answer(practice) {
            Some(Answer::Points(_)) => {
                let state = state_word(self.asked.known.own_state(self.asked.catalog, point));
                Lists::words(&self.lists.points, POINT_WORD, state)
            }
            _ => "",
        }
    }

    /// What can be chosen in the cells, and the filter above them.
    fn finish(self) -> Result<(), XlsxError> {
        let (sheet, messages) = (self.sheet, self.messages);
        let points = with_help(self.lists.choose_points(), &say!(messages, "workbook-choose-point"), messages)?;
        let wholes = with_help(self.lists.choose_whole(), &say!(messages, "workbook-choose-whole"), messages)?;
        let day = say!(messages, "workbook-choose-day");
        let days = DataValidation::new()
            .allow_date(DataValidationRule::GreaterThanOrEqualTo(ExcelDateTime::from_ymd(2000, 1, 1)?))
            .set_input_message(message(&day))?
            .set_error_message(message(&day))?;
        let first = (HEAD_ROW + 1, ANSWER_COLUMN);
        for (validation, cells) in [(points, self.points), (wholes, self.wholes), (days, self.days)] {
            let validation = validation.set_multi_range(cells.join(" "));
            sheet.add_data_validation(first.0, first.1, first.0, first.1, &validation)?;
        }
        let last = ANSWER_COLUMN + u16::try_from(COLUMNS.len()).unwrap_or_default() - 1;
        sheet.autofilter(HEAD_ROW, QUESTION_COLUMN, self.row.saturating_sub(1), last)?;
        Ok(())
    }
}

/// A day as a spreadsheet has it; as a text where it has no such day.
fn write_day(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    day: Option<NaiveDate>,
    look: &Format,
) -> Result<(), XlsxError> {
    let Some(day) = day else { return sheet.write_blank(row, column, look).map(drop) };
    let parts = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
    let known = match parts {
        // Before March 1900 a spreadsheet is a day off.
        (Ok(year), Ok(month), Ok(number)) if year > 1900 => ExcelDateTime::from_ymd(year, month, number).ok(),
        _ => None,
    };
    match known {
        Some(known) => sheet.write_datetime_with_format(row, column, &known, look).map(drop),
        None => sheet.write_string_with_format(row, column, day.to_string(), look).map(drop),
    }
}
