//! How the requirements of a crosswalk stand.

use std::iter;

use super::Assessed;
use crate::answers::{Response, State};
use crate::catalog::{Coverage, PointIx, Requirement, RequirementIx};
use crate::problem::word_enum;

word_enum! {
    /// How a requirement stands, as far as statements can say it.
    pub enum RequirementState {
        /// Statements answer it, and all that bear on it are done.
        Met = "met",
        /// A statement that bears on it is not done, or statements answer it only in part.
        Open = "open",
        /// No statement is open, and nobody answered some of them.
        Unknown = "unknown",
        /// No statement bears on it.
        NotCovered = "not-covered",
    }
}

impl<'a> Assessed<'a> {
    /// How a requirement stands. What was not asked, because its checklist is out of scope or its practice does not apply,
    /// is not known.
    pub fn requirement_state(self, requirement: &Requirement) -> RequirementState {
        let states: Vec<State> = requirement.statements().map(|point| self.state(point)).collect();
        if states.is_empty() {
            RequirementState::NotCovered
        } else if states.iter().any(|state| matches!(state, State::Open | State::Partly)) {
            RequirementState::Open
        } else if states.contains(&State::Unanswered) {
            RequirementState::Unknown
        } else if requirement.coverage() == Coverage::Whole {
            RequirementState::Met
        } else {
            RequirementState::Open
        }
    }

    /// Whether statements answer a requirement, and all that bear on it are done.
    pub fn is_met(self, requirement: RequirementIx) -> bool {
        self.requirement_state(&self.catalog[requirement]) == RequirementState::Met
    }

    /// What was said of the practices of a statement, that of the first of its twins first.
    pub fn given_for(self, statement: PointIx) -> impl Iterator<Item = &'a Response> {
        let catalog = self.catalog;
        let twins = catalog.twins(statement).map(move |twin| catalog[twin].practice);
        let practices = iter::once(catalog[statement].practice).chain(twins);
        practices.filter_map(move |practice| self.answers.given.get(&practice))
    }

    /// The day that a statement was last confirmed.
    pub fn confirmed(self, statement: PointIx) -> chrono::NaiveDate {
        let days = self.given_for(statement).map(|given| self.answers.confirmed(given));
        days.max().unwrap_or(self.answers.date)
    }
}
