//! The rows of one unit: from answers, and back to what scores are computed from.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Row;
use crate::answers::{Answer, Answers, Organization, OrganizationKind, PointAnswers, Response, State};
use crate::assess::PointState;
use crate::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx, Stage};
use crate::problem::Word;
use crate::text;

/// All that the rows of a unit at a date say: who it is, and how each point in scope stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRows {
    /// What tells it from other units.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// What it belongs to.
    pub parent: Option<String>,
    /// What it is.
    pub kind: OrganizationKind,
    /// The day the answers are from.
    pub date: NaiveDate,
    /// The checklists assessed, in catalog order.
    pub scope: Vec<ChecklistIx>,
    /// By the position of the point, how it stands; none for points out of scope.
    pub states: Vec<Option<PointState>>,
}

impl UnitRows {
    /// The rows of an answers file. `path` names the unit where the file gives it no id.
    pub fn of(catalog: &Catalog, answers: &Answers, path: &str) -> Self {
        let organization = &answers.organization;
        let mut rows = Self {
            unit: clean(organization.id.as_deref().unwrap_or(path)),
            name: clean(&organization.name),
            parent: organization.parent.as_deref().map(clean),
            kind: organization.kind,
            date: answers.date,
            scope: answers.scope.clone(),
            states: vec![None; catalog.points().len()],
        };
        let states = answers.states(catalog);
        for checklist in &answers.scope {
            for practice in catalog.practices_of(*checklist) {
                let of_practice = of_practice(catalog, answers, practice);
                for point in &catalog[practice].points {
                    let own = || own_state(states[point.position()]);
                    rows.states[point.position()] = Some(of_practice.unwrap_or_else(own));
                }
            }
        }
        rows
    }

    /// The rows, in catalog order.
    pub fn rows<'a>(&'a self, catalog: &'a Catalog) -> impl Iterator<Item = Row<'a>> {
        let points = self.scope.iter().flat_map(|checklist| catalog.practices_of(*checklist));
        let points = points.flat_map(|practice| catalog[practice].points.iter().copied());
        points.filter_map(|point| Some(self.row(catalog, point, self.states[point.position()]?)))
    }

    fn row<'a>(&'a self, catalog: &'a Catalog, ix: PointIx, state: PointState) -> Row<'a> {
        let some = |text: &'a str| Some(Cow::Borrowed(text));
        let point = &catalog[ix];
        let practice = &catalog[point.practice];
        let checklist = &catalog[practice.checklist];
        Row {
            unit: Cow::Borrowed(&self.unit),
            name: some(&self.name),
            parent: self.parent.as_deref().map(Cow::Borrowed),
            kind: some(self.kind.word()),
            date: Some(self.date),
            checklist: some(&checklist.id),
            practice: some(&practice.id),
            point: some(&point.id),
            statement: some(&catalog[point.same_as].id),
            theme: some(practice.theme.word()),
            stage: Some(practice.stage.number()),
            critical: Some(point.critical),
            state: Some(state),
            revision: Some(checklist.revision),
            error: None,
        }
    }

    /// Answers that come to these states, so that every score is what it was. Rows do not say the target, which no score
    /// depends on, nor why a practice was left out.
    pub fn answers(&self, catalog: &Catalog) -> Answers {
        let organization = Organization {
            id: Some(self.unit.clone()),
            parent: self.parent.clone(),
            ..Organization::new(self.name.as_str(), self.kind)
        };
        let mut answers = Answers::new(organization, self.date, self.scope.clone(), Stage::Two);
        for practice in self.scope.iter().flat_map(|checklist| catalog.practices_of(*checklist)) {
            let answer = Some(self.answer(catalog, practice));
            answers.given.insert(practice, Response { answer, ..Response::default() });
        }
        answers
    }

    fn answer(&self, catalog: &Catalog, practice: PracticeIx) -> Answer {
        let mut points = PointAnswers::default();
        for point in &catalog[practice].points {
            let state = match self.states[point.position()] {
                Some(PointState::NotApplicable) => return Answer::NotApplicable { reason: String::new() },
                Some(PointState::Declined) => {
                    return Answer::Declined { reason: String::new(), review_by: self.date };
                }
                Some(PointState::Done) => State::Done,
                Some(PointState::Partly) => State::Partly,
                Some(PointState::Open) => State::Open,
                Some(PointState::Unanswered) | None => State::Unanswered,
            };
            points.set(*point, state);
        }
        Answer::Points(points)
    }
}

/// The state of all points of a practice that is left out as a whole.
fn of_practice(catalog: &Catalog, answers: &Answers, practice: PracticeIx) -> Option<PointState> {
    match answers.answer_of(catalog, practice)?.as_ref() {
        Answer::NotApplicable { .. } => Some(PointState::NotApplicable),
        Answer::Declined { .. } => Some(PointState::Declined),
        Answer::Points(_) | Answer::Unknown => None,
    }
}

fn own_state(state: State) -> PointState {
    match state {
        State::Done => PointState::Done,
        State::Partly => PointState::Partly,
        State::Open => PointState::Open,
        State::Unanswered => PointState::Unanswered,
    }
}

fn clean(text: &str) -> String {
    text::one_line(text).into_owned()
}
