//! What the rows of questions and statements say.

use std::collections::{BTreeMap, BTreeSet};

use super::FilledWorkbook;
use super::head::{Words, no_day};
use super::problems::Found;
use super::rows::{Row, Rows, Said};
use crate::answers::{Answer, Answers, MOST_EVIDENCE, PointAnswers, Response, State};
use crate::catalog::{Catalog, PointIx, PracticeIx};
use crate::messages::{Messages, say};
use crate::problem::{Rule, did_you_mean, nearest, quoted};
use crate::render::form::workbook::columns::{BREAK, Column, NAME, POINT_WORD, REST, WHOLE_WORD};
use crate::text;

/// Columns that only the row of a question has.
const OF_QUESTIONS: [Column; 4] = [Column::Reason, Column::ReviewBy, Column::Owner, Column::Due];

/// A workbook on its way into answers.
struct Filling<'a> {
    catalog: &'a Catalog,
    messages: &'a Messages,
    found: &'a mut Found,
    points: Words,
    whole: Words,
    /// Rows of questions and of statements.
    questions: BTreeMap<PracticeIx, &'a Row>,
    statements: BTreeMap<PointIx, &'a Row>,
    /// What is said of statements outright.
    states: BTreeMap<PointIx, State>,
    retired: Vec<String>,
}

/// Puts what the rows say into `answers`.
pub(super) fn fill(
    catalog: &Catalog,
    messages: &Messages,
    rows: &Rows,
    mut answers: Answers,
    found: &mut Found,
) -> FilledWorkbook {
    let (points, whole) = (Words::of(rows, POINT_WORD), Words::of(rows, WHOLE_WORD));
    let mut filling = Filling {
        catalog,
        messages,
        found,
        points,
        whole,
        questions: BTreeMap::new(),
        statements: BTreeMap::new(),
        states: BTreeMap::new(),
        retired: Vec::new(),
    };
    filling.sort_rows(rows);
    filling.read_states();
    filling.compare_twins();
    let questions = filling.practices();
    for practice in &questions {
        let response = filling.response(*practice);
        if !response.is_blank() {
            answers.given.insert(*practice, response);
        }
    }
    let blank = blank(&answers, &filling.states);
    let (formulas, retired) = (rows.formulas.clone(), filling.retired);
    let name_at = rows.by_id.get(NAME).map(|row| row.place(Column::Value));
    FilledWorkbook { answers, questions: questions.len(), blank, name_at, formulas, retired }
}

/// Points that are unknown because nothing was said of them.
fn blank(answers: &Answers, states: &BTreeMap<PointIx, State>) -> BTreeSet<PointIx> {
    let mut blank = BTreeSet::new();
    for given in answers.given.values() {
        if let Some(Answer::Points(points)) = &given.answer {
            blank.extend(points.unknown.iter().filter(|point| !states.contains_key(point)));
        }
    }
    blank
}

impl<'a> Filling<'a> {
    /// Every row by what it is about.
    fn sort_rows(&mut self, rows: &'a Rows) {
        for (id, row) in &rows.by_id {
            if id.starts_with("form.") || id.starts_with("respondent.") {
                continue;
            }
            if let Some(practice) = self.catalog.practice(id) {
                self.questions.insert(practice, row);
            } else if let Some(point) = self.catalog.point(id) {
                self.statements.insert(point, row);
                self.belongs_to_questions(row);
            } else {
                self.unknown(id, row);
            }
        }
    }

    /// What the catalog has no longer is left out and told if something was said; what it never had is a mistake.
    fn unknown(&mut self, id: &str, row: &Row) {
        let catalog = self.catalog;
        let parts = id.split_once('.').and_then(|(checklist, name)| Some((catalog.checklist(checklist)?, name)));
        let is_retired = parts.is_some_and(|(checklist, name)| {
            let retired = &catalog[checklist].retired;
            let practice = name.split('.').next().unwrap_or(name);
            retired.contains_key(name) || retired.contains_key(practice)
        });
        if is_retired {
            if !row.said.is_empty() {
                self.retired.push(id.to_owned());
            }
            return;
        }
        let practices = catalog.practices().map(|ix| catalog[ix].id.as_str());
        let near = nearest(id, practices.chain(catalog.points().map(|ix| catalog[ix].id.as_str())));
        let help =
            did_you_mean(near).unwrap_or_else(|| "use the catalog that the form was made with: --catalog DIR".into());
        let message = format!("there is no practice or point {} in the catalog", quoted(id));
        self.found.report(&row.id, Rule::UnknownPoint, message, help);
    }

    /// The row of a statement says nothing that is said of a question as a whole.
    fn belongs_to_questions(&mut self, row: &Row) {
        for said in OF_QUESTIONS.iter().filter_map(|column| row.said.get(column)) {
            let message = "this is said of a question as a whole, not of a statement";
            self.found.report(
                &said.place,
                Rule::Contradiction,
                message,
                "move it up to the shaded row of the question",
            );
        }
    }

    fn read_states(&mut self) {
        for (point, row) in &self.statements {
            let Some(said) = row.said.get(&Column::Answer) else { continue };
            let typed = said.value.text();
            let state = match self.points.meaning(&typed) {
                Some("done") => State::Done,
                Some("partly") => State::Partly,
                Some("open") => State::Open,
                Some("unknown") => State::Unanswered,
                _ => {
                    no_choice(self.found, said, &self.points);
                    continue;
                }
            };
            self.states.insert(*point, state);
        }
    }

    /// The same statement must not be answered in two ways.
    fn compare_twins(&mut self) {
        for class in self.catalog.twin_classes() {
            let mut done = None;
            let mut other = None;
            for point in class {
                match self.states.get(point) {
                    Some(State::Done) => done = done.or(Some(*point)),
                    Some(State::Partly | State::Open) => other = other.or(Some(*point)),
                    _ => {}
                }
            }
            if let (Some(done), Some(other)) = (done, other) {
                self.twins_differ(done.min(other), done.max(other));
            }
        }
    }

    fn twins_differ(&mut self, first: PointIx, second: PointIx) {
        let place = |point: &PointIx| self.statements[point].place(Column::Answer);
        let (first, second) = (place(&first), place(&second));
        let message =
            format!("the same statement is answered differently in cell {} of sheet {}", first.cell, first.sheet);
        let help = "say the same in both cells, or leave one of them blank";
        self.found.report(&second, Rule::TwinsDisagree, message, help);
    }

    /// The practices that the workbook asks.
    fn practices(&self) -> BTreeSet<PracticeIx> {
        let of_points = self.statements.keys().map(|point| self.catalog[*point].practice);
        self.questions.keys().copied().chain(of_points).collect()
    }

    /// What is said of a practice.
    fn response(&mut self, practice: PracticeIx) -> Response {
        let row = self.questions.get(&practice).copied();
        let said = |column: Column| row.and_then(|row| row.said.get(&column));
        let owner = said(Column::Owner).map(|said| said.value.text());
        let (due, review) = (said(Column::Due), said(Column::ReviewBy));
        let due = due.and_then(|said| self.day(said));
        let whole = said(Column::Answer).and_then(|said| self.whole_answer(said));
        let reason = said(Column::Reason);
        self.only_with(reason, whole.as_deref(), &["not-applicable", "declined"]);
        self.only_with(review, whole.as_deref(), &["declined"]);
        let answer = match (whole.as_deref(), row) {
            (None | Some(REST), _) => self.points_of(practice, whole.is_some()).map(Answer::Points),
            (Some(word), Some(row)) => {
                self.nothing_below(practice, row);
                self.answer_as_a_whole(word, row, reason, review)
            }
            (Some(_), None) => None,
        };
        let (note, evidence) = (self.note(practice, row), self.evidence(practice, row));
        Response { answer, evidence, note, owner, due, ..Response::default() }
    }

    fn day(&mut self, said: &Said) -> Option<chrono::NaiveDate> {
        let day = said.value.day();
        if day.is_none() {
            no_day(self.found, said);
        }
        day
    }

    /// The answer to a question as a whole, as an answers file has it.
    fn whole_answer(&mut self, said: &Said) -> Option<String> {
        let meaning = self.whole.meaning(&said.value.text()).map(str::to_owned);
        if meaning.is_none() {
            no_choice(self.found, said, &self.whole);
        }
        meaning
    }

    /// What stands beside an answer that takes no such thing.
    fn only_with(&mut self, said: Option<&Said>, answer: Option<&str>, with: &[&str]) {
        if let Some(said) = said.filter(|_| !answer.is_some_and(|answer| with.contains(&answer))) {
            let message = "this belongs to a question that does not apply or was decided against";
            let help = "choose that as the answer in the same row, or move the words to the note";
            self.found.report(&said.place, Rule::Contradiction, message, help);
        }
    }

    /// A question that is answered as a whole has no answers below it.
    fn nothing_below(&mut self, practice: PracticeIx, row: &Row) {
        for point in &self.catalog[practice].points {
            if !self.states.contains_key(point) {
                continue;
            }
            let place = self.statements[point].place(Column::Answer);
            let whole = row.place(Column::Answer).cell;
            let message = format!("this statement has an answer, and cell {whole} answers its question as a whole");
            self.found.report(&place, Rule::Contradiction, message, "empty one of the two cells");
        }
    }

    fn answer_as_a_whole(
        &mut self,
        word: &str,
        row: &Row,
        reason: Option<&Said>,
        review: Option<&Said>,
    ) -> Option<Answer> {
        if word == "unknown" {
            return Some(Answer::Unknown);
        }
        if reason.is_none() {
            let help = "write why, in a sentence that a newcomer would understand";
            self.found.report(&row.place(Column::Reason), Rule::MissingReason, "this answer needs a reason", help);
        }
        if word == "declined" && review.is_none() {
            let message = "what was decided against needs a day to look at it again";
            self.found.report(
                &row.place(Column::ReviewBy),
                Rule::MissingReview,
                message,
                "write a day such as 2027-01-31",
            );
        }
        let day = review.and_then(|said| self.day(said));
        let reason = reason?.value.text();
        match word {
            "not-applicable" => Some(Answer::NotApplicable { reason }),
            _ => Some(Answer::Declined { reason, review_by: day? }),
        }
    }

    /// The points of a practice, if something was said of one. What is blank is unknown; open if the others are said not to
    /// hold, unless the same statement is answered elsewhere.
    fn points_of(&self, practice: PracticeIx, others_are_open: bool) -> Option<PointAnswers> {
        let mut points = PointAnswers::default();
        let mut is_said = others_are_open;
        for point in &self.catalog[practice].points {
            let own = self.states.get(point).copied();
            is_said |= own.is_some();
            let asked = self.statements.contains_key(point);
            let elsewhere = || self.catalog.twins(*point).any(|twin| self.states.contains_key(&twin));
            let blank = if others_are_open && asked && !elsewhere() { State::Open } else { State::Unanswered };
            points.set(*point, own.unwrap_or(blank));
        }
        is_said.then_some(points)
    }

    /// The rows of a practice: that of the question, and those of its statements.
    fn rows_of(&self, practice: PracticeIx, row: Option<&'a Row>) -> Vec<(Option<PointIx>, &'a Row)> {
        let below =
            self.catalog[practice].points.iter().filter_map(|point| Some((Some(*point), *self.statements.get(point)?)));
        row.map(|row| (None, row)).into_iter().chain(below).collect()
    }

    /// What was written beside the question, and beside its statements, with what they say.
    fn note(&self, practice: PracticeIx, row: Option<&'a Row>) -> Option<String> {
        let mut notes = Vec::new();
        for (point, row) in self.rows_of(practice, row) {
            let Some(said) = row.said.get(&Column::Note) else { continue };
            let note = said.value.text();
            notes.push(match point {
                None => note,
                Some(point) => {
                    say!(self.messages, "import-workbook-note", statement = &self.catalog[point].text, note = &note)
                }
            });
        }
        (!notes.is_empty()).then(|| notes.join("\n"))
    }

    /// Every line of evidence beside the question and its statements, once.
    fn evidence(&mut self, practice: PracticeIx, row: Option<&'a Row>) -> Vec<String> {
        let mut pieces: Vec<String> = Vec::new();
        for (_, row) in self.rows_of(practice, row) {
            let Some(said) = row.said.get(&Column::Evidence) else { continue };
            for line in said.value.text().lines().map(str::trim).filter(|line| !line.is_empty()) {
                pieces.push(line.replace(BREAK, "\n"));
            }
            if pieces.len() > MOST_EVIDENCE {
                let message = format!("this is more than {MOST_EVIDENCE} pieces of evidence for a question");
                self.found.report(&said.place, Rule::TooLarge, message, "keep those that would convince a stranger");
                break;
            }
        }
        pieces
    }
}

/// Tells that a cell holds none of the words to choose from.
fn no_choice(found: &mut Found, said: &Said, words: &Words) {
    let typed = said.value.text();
    let message = format!("{} is none of the answers", quoted(text::one_line(&typed).as_ref()));
    found.report(
        &said.place,
        Rule::BadValue,
        message,
        format!("choose one of {}, or leave the cell blank", words.choices()),
    );
}
