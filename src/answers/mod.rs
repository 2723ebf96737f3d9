//! What an organization said of the practices: read and checked against a catalog, edited, and written as text.

mod edit;
mod gate;
mod lists;
mod read;
mod template;
mod tidy;
mod twins;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::NaiveDate;

use crate::catalog::{Activity, Catalog, ChecklistIx, PointIx, PracticeIx, Stage};
use crate::problem::Word;

pub use edit::{Editor, Start};
pub use gate::{Form, Gate, GateKey, Gates, OVERALL, PERCENT, Subject};
pub use read::parse;
pub use template::{extend, template};
pub use tidy::tidy;

/// The format of answers files that this version reads and writes.
pub const SCHEMA: u32 = 1;

/// An answers file, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Whose answers they are.
    pub organization: Organization,
    /// The day they are from.
    pub date: NaiveDate,
    /// The checklists assessed, in catalog order; may be empty.
    pub scope: Vec<ChecklistIx>,
    /// The stage aimed at.
    pub target: Stage,
    /// What the answers were given against, where the file says so.
    pub revisions: BTreeMap<ChecklistIx, u32>,
    /// What `check` holds the answers to.
    pub gates: Gates,
    /// What was said, by practice; also of checklists out of scope.
    pub given: BTreeMap<PracticeIx, Response>,
}

/// Who is assessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganizationKind,
    /// What tells it from other units of a portfolio.
    pub id: Option<String>,
    /// What it belongs to.
    pub parent: Option<String>,
    /// What it does; all activities where the file does not say.
    pub does: BTreeSet<Activity>,
}

impl Organization {
    /// One of which no more is said than its name and what it is.
    pub fn new(name: impl Into<String>, kind: OrganizationKind) -> Self {
        let does = Activity::ALL.iter().copied().collect();
        Self { name: name.into(), kind, id: None, parent: None, does }
    }
}

/// What an organization is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganizationKind {
    /// A company.
    Company,
    /// A university.
    University,
    /// A public body.
    Government,
    /// A research lab or institute.
    Research,
    /// A non-profit or foundation.
    NonProfit,
    /// Anything else.
    Other,
}

impl Word for OrganizationKind {
    const ALL: &'static [Self] =
        &[Self::Company, Self::University, Self::Government, Self::Research, Self::NonProfit, Self::Other];

    fn word(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::University => "university",
            Self::Government => "government",
            Self::Research => "research",
            Self::NonProfit => "non-profit",
            Self::Other => "other",
        }
    }
}

/// What was said of one practice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// The answer; none where only a note, an owner or the like was written.
    pub answer: Option<Answer>,
    /// Links or sentences that would convince a stranger.
    pub evidence: Vec<String>,
    /// A remark.
    pub note: Option<String>,
    /// Who closes the gap.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Where it stands in the file; empty for what was not read from one.
    pub span: Range<usize>,
}

impl Response {
    /// Whether nothing at all was said.
    pub fn is_blank(&self) -> bool {
        Self { span: 0..0, ..self.clone() } == Self::default()
    }
}

/// An answer to a practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Said point by point.
    Points(PointAnswers),
    /// Nobody present knows.
    Unknown,
    /// It cannot apply here.
    NotApplicable {
        /// Why.
        reason: String,
    },
    /// It could apply, and the organization chose not to.
    Declined {
        /// Why.
        reason: String,
        /// When this is looked at again.
        review_by: NaiveDate,
    },
}

/// What was said of the points of a practice. Those in none of the lists are open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PointAnswers {
    /// They hold for the whole scope.
    pub done: BTreeSet<PointIx>,
    /// They hold for a part of the scope only.
    pub partly: BTreeSet<PointIx>,
    /// Nobody who answered knows.
    pub unknown: BTreeSet<PointIx>,
}

impl PointAnswers {
    /// Exactly these hold; the others do not.
    pub fn done(done: BTreeSet<PointIx>) -> Self {
        Self { done, ..Self::default() }
    }

    /// The state of a point that stands in one of the lists.
    pub fn listed(&self, point: PointIx) -> Option<State> {
        let lists = [(&self.done, State::Done), (&self.partly, State::Partly), (&self.unknown, State::Unanswered)];
        lists.into_iter().find(|(list, _)| list.contains(&point)).map(|(_, state)| state)
    }
}

impl Answer {
    /// Exactly these points hold; the others do not.
    pub fn done(points: BTreeSet<PointIx>) -> Self {
        Self::Points(PointAnswers::done(points))
    }
}

/// How a point stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It holds for the whole scope.
    Done,
    /// It holds for a part of the scope only: open in every sum, and shown apart.
    Partly,
    /// It does not hold.
    Open,
    /// Nothing is known.
    Unanswered,
}

impl Answers {
    /// The same answers without what only the organization should read: its name, notes, evidence, owners and reasons.
    #[must_use]
    pub fn redacted(&self) -> Self {
        let mut answers = self.clone();
        "our organization".clone_into(&mut answers.organization.name);
        for given in answers.given.values_mut() {
            (given.note, given.owner, given.evidence) = (None, None, Vec::new());
            if let Some(Answer::NotApplicable { reason } | Answer::Declined { reason, .. }) = &mut given.answer {
                "left out".clone_into(reason);
            }
        }
        answers
    }

    /// The answer given to a practice, if there is one.
    pub fn answer(&self, practice: PracticeIx) -> Option<&Answer> {
        self.given.get(&practice)?.answer.as_ref()
    }

    /// What the `done` list of its own practice says of a point; unanswered where there is no such list.
    ///
    /// A point newer than the revision answered and not in the list is unanswered too. Without a revision in the file,
    /// the answers count as given against the catalog's own.
    pub fn own_state(&self, catalog: &Catalog, point: PointIx) -> State {
        let practice = catalog[point].practice;
        let Some(Answer::Points(points)) = self.answer(practice) else { return State::Unanswered };
        let answered = self.revisions.get(&catalog[practice].checklist);
        let is_newer = answered.is_some_and(|revision| catalog[point].since > *revision);
        points.listed(point).unwrap_or(if is_newer { State::Unanswered } else { State::Open })
    }

    /// Whether the points of a practice give their state to twins, and take it: not if it is declined or not applicable.
    pub fn shares(&self, practice: PracticeIx) -> bool {
        !matches!(self.answer(practice), Some(Answer::NotApplicable { .. } | Answer::Declined { .. }))
    }

    /// The state of every point of the catalog, in catalog order, with what twins lend each other.
    ///
    /// Points of practices that are declined or not applicable have their own state only, which is unanswered.
    pub fn states(&self, catalog: &Catalog) -> Vec<State> {
        let mut states: Vec<State> = catalog.points().map(|point| self.own_state(catalog, point)).collect();
        for class in catalog.twin_classes() {
            let sharing = || class.iter().filter(|point| self.shares(catalog[**point].practice));
            let known = sharing().map(|point| states[point.position()]).find(|state| *state != State::Unanswered);
            if let Some(known) = known {
                sharing().for_each(|point| states[point.position()] = known);
            }
        }
        states
    }
}
