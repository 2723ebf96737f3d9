//! What was said of a practice and its points.

use chrono::NaiveDate;

use super::PointSet;
use crate::catalog::PointIx;

/// What was said of one practice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// The answer; none where only a note, an owner or the like was written.
    pub answer: Option<Answer>,
    /// What the people of a merged file answered differently.
    pub split: Split,
    /// Points of a merged file that only one of its people answered.
    pub alone: PointSet,
    /// Points of a merged file that its people decided together.
    pub decided: PointSet,
    /// Links or sentences that would convince a stranger.
    pub evidence: Vec<String>,
    /// A remark.
    pub note: Option<String>,
    /// Who closes the gap.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The revision of the checklist that was answered, from 1 up; that of the whole file where none is said.
    pub revision: Option<u32>,
    /// The day that it was last confirmed; that of the whole file where none is said.
    pub asked: Option<NaiveDate>,
}

impl Response {
    /// Whether nothing at all was said.
    pub fn is_blank(&self) -> bool {
        self.answer.is_none() && *self == Self::default()
    }
}

/// What the people of a merged file answered differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Split {
    /// These points; perhaps none.
    Points(PointSet),
    /// The practice as a whole: some answered its points, others that it does not apply or that they decided against.
    Whole,
}

impl Default for Split {
    fn default() -> Self {
        Self::Points(PointSet::default())
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

impl Answer {
    /// Exactly these points hold; the others do not.
    pub fn done(points: PointSet) -> Self {
        Self::Points(PointAnswers::done(points))
    }

    /// As an answers file has it; none where it is said point by point.
    pub fn word(&self) -> Option<&'static str> {
        match self {
            Self::Points(_) => None,
            Self::Unknown => Some("unknown"),
            Self::NotApplicable { .. } => Some("not-applicable"),
            Self::Declined { .. } => Some("declined"),
        }
    }

    /// Why it does not apply, or was declined.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::NotApplicable { reason } | Self::Declined { reason, .. } => Some(reason),
            Self::Points(_) | Self::Unknown => None,
        }
    }

    /// When it is looked at again, if it was declined.
    pub fn review_by(&self) -> Option<NaiveDate> {
        match self {
            Self::Declined { review_by, .. } => Some(*review_by),
            _ => None,
        }
    }
}

/// What was said of the points of a practice. Those in none of the lists are open; none is in two of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PointAnswers {
    /// They hold for the whole scope.
    pub done: PointSet,
    /// They hold for a part of the scope only.
    pub partly: PointSet,
    /// Nobody who answered knows.
    pub unknown: PointSet,
}

impl PointAnswers {
    /// Exactly these hold; the others do not.
    pub fn done(done: PointSet) -> Self {
        Self { done, ..Self::default() }
    }

    /// The state of a point that stands in one of the lists.
    pub fn listed(&self, point: PointIx) -> Option<State> {
        self.lists().into_iter().find(|(list, _)| list.contains(&point)).map(|(_, state)| state)
    }

    /// The lists, with what they say of a point.
    pub(super) fn lists(&self) -> [(&PointSet, State); 3] {
        [(&self.done, State::Done), (&self.partly, State::Partly), (&self.unknown, State::Unanswered)]
    }

    /// Moves a point to the list of its state, or out of all of them if it is open.
    pub fn set(&mut self, point: PointIx, state: State) {
        for list in [&mut self.done, &mut self.partly, &mut self.unknown] {
            list.remove(&point);
        }
        match state {
            State::Done => drop(self.done.insert(point)),
            State::Partly => drop(self.partly.insert(point)),
            State::Unanswered => drop(self.unknown.insert(point)),
            State::Open => {}
        }
    }
}

impl State {
    /// In a word, for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Partly => "partly",
            Self::Open => "open",
            Self::Unanswered => "unanswered",
        }
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
