//! What the rows of one unit amount to: answers, and so every score.

use chrono::NaiveDate;

use crate::answers::{Answer, Answers, Organization, OrganizationKind, PointAnswers, Response, State};
use crate::assess::{PointState, UnitResult, assess_scores};
use crate::catalog::{Catalog, ChecklistIx, PracticeIx, Stage};

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

    /// The unit, with every score computed again by the sums of a report. Rows say of no day that work is due.
    pub fn result(&self, catalog: &Catalog) -> UnitResult {
        let answers = self.answers(catalog);
        let result = UnitResult::of(assess_scores(catalog, &answers).with(catalog, &answers), &self.unit);
        UnitResult { due: Vec::new(), ..result }
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
