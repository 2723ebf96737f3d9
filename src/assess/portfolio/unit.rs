//! One assessment of one unit, as a portfolio takes it: made from answers, or from rows that somebody wrote of them.

use chrono::NaiveDate;

use super::super::{Assessed, Score, Standing};
use crate::answers::{Answer, OrganizationKind, State};
use crate::catalog::{ChecklistIx, PointIx, SectionIx, Stage, ThemeIx};
use crate::problem::word_enum;

word_enum! {
    /// How a point stands, with what leaves the sums told apart.
    pub enum PointState {
        /// It holds for the whole scope.
        Done = "done",
        /// It holds for a part of the scope only: open in every sum.
        Partly = "partly",
        /// It does not hold.
        Open = "open",
        /// Nobody answered it.
        Unanswered = "unanswered",
        /// It cannot apply, and leaves the sums.
        NotApplicable = "not-applicable",
        /// The organization decided against it: open in every sum.
        Declined = "declined",
    }
}

/// One assessment of one unit. A portfolio keeps what it sums up, and not this.
///
/// From rows, it is made of the answers that they amount to: lists of points that are done, partly true and unknown, and
/// practices that are not applicable or declined. Then the scores are recomputed by the same sums as those of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitResult {
    /// What tells the unit from others: `[organization] id`, or else the path as it was given.
    pub unit: String,
    /// The name of the organization.
    pub name: String,
    /// What it is.
    pub kind: OrganizationKind,
    /// What it belongs to.
    pub parent: Option<String>,
    /// The day of the assessment.
    pub date: NaiveDate,
    /// The checklists in scope, in catalog order.
    pub scope: Vec<ChecklistIx>,
    /// The score, exact, with its coverage; none where nothing applies.
    pub score: Option<Score>,
    /// The stage reached; none is stage 0.
    pub stage: Option<Stage>,
    /// Critical statements that are open or unanswered.
    pub critical: usize,
    /// The score of each theme, in the order of themes.
    pub themes: Vec<(ThemeIx, Option<Score>)>,
    /// The score of each section in scope, in catalog order.
    pub sections: Vec<(SectionIx, Option<Score>)>,
    /// How each point in scope stands, with what twins lend each other, in catalog order.
    pub points: Vec<(PointIx, PointState)>,
    /// Days that somebody set: when open work is due, and when a decision against something is looked at again. In order.
    pub due: Vec<NaiveDate>,
}

impl UnitResult {
    /// What answers amount to. `path` is what the unit is called where the answers do not say its id.
    pub fn of(assessed: Assessed<'_>, path: &str) -> Self {
        let (answers, assessment) = (assessed.answers, assessed.assessment);
        let organization = &answers.organization;
        Self {
            unit: organization.id.clone().unwrap_or_else(|| path.to_owned()),
            name: organization.name.clone(),
            kind: organization.kind,
            parent: organization.parent.clone(),
            date: answers.date,
            scope: answers.scope.clone(),
            score: assessment.score.clone(),
            stage: assessment.reached,
            critical: assessment.critical.len(),
            themes: assessment.themes.clone(),
            sections: assessment.sections.clone(),
            points: points(assessed),
            due: due_days(assessed),
        }
    }
}

impl Assessed<'_> {
    /// How a point in scope stands, with what leaves the sums told apart.
    pub fn point_state(self, point: PointIx) -> PointState {
        point_state(self.standing(self.catalog[point].practice), self.state(point))
    }
}

fn points(assessed: Assessed<'_>) -> Vec<(PointIx, PointState)> {
    let mut points = Vec::with_capacity(assessed.catalog.points().len());
    for practice in assessed.practices() {
        let standing = assessed.standing(practice);
        for point in &assessed.catalog[practice].points {
            points.push((*point, point_state(standing, assessed.state(*point))));
        }
    }
    points
}

fn point_state(standing: Standing, state: State) -> PointState {
    match (standing, state) {
        (Standing::NotApplicable, _) => PointState::NotApplicable,
        (Standing::Declined, _) => PointState::Declined,
        (Standing::Applicable, State::Done) => PointState::Done,
        (Standing::Applicable, State::Partly) => PointState::Partly,
        (Standing::Applicable, State::Open) => PointState::Open,
        (Standing::Applicable, State::Unanswered) => PointState::Unanswered,
    }
}

fn due_days(assessed: Assessed<'_>) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    for (practice, given) in &assessed.answers.given {
        if !assessed.answers.scope.contains(&assessed.catalog[*practice].checklist) {
            continue;
        }
        match (&given.answer, assessed.standing(*practice)) {
            (Some(Answer::Declined { review_by, .. }), Standing::Declined) => days.push(*review_by),
            (_, Standing::Applicable) => {
                days.extend(given.due.filter(|_| assessed.open_points(*practice).next().is_some()));
            }
            _ => {}
        }
    }
    days.sort();
    days
}
