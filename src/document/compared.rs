//! What a comparison is made of, before it is put into words.

use chrono::NaiveDate;

use crate::answers::Detail;
use crate::assess::{Comparison, Side};
use crate::catalog::{Catalog, Stage};

/// A comparison on its way to words.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// What changed; none where there is nothing to compare with.
    pub comparison: Option<&'a Comparison>,
    /// The sides in their order; at least one.
    pub sides: &'a [NamedSide<'a>],
    /// The file whose history this is, if it is one.
    pub file: Option<&'a str>,
    /// Versions that could not be read.
    pub left_out: &'a [LeftOut],
    /// What the repository does not hold.
    pub limits: HistoryLimits,
    /// How much is told.
    pub detail: Detail,
}

/// What a report says of the time before.
#[derive(Debug, Clone, Copy)]
pub struct Since<'a> {
    /// The earlier assessment and that of the report.
    pub change: Compared<'a>,
    /// The history of the file, if it was asked for: the assessment of the report comes last.
    pub history: Option<&'a [NamedSide<'a>]>,
}

/// A side and what it is called.
#[derive(Debug, Clone)]
pub struct NamedSide<'a> {
    /// The file, the revision or the tag.
    pub name: String,
    /// The side.
    pub side: Side<'a>,
    /// The revisions of the checklists that it was answered against.
    pub revisions: Vec<(String, u32)>,
}

/// A version that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is called.
    pub name: String,
    /// Why, in a sentence without a full stop.
    pub why: String,
}

/// What a repository does not hold of a history.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HistoryLimits {
    /// The clone is cut off.
    pub is_shallow: bool,
    /// The clone is without some objects.
    pub is_partial: bool,
    /// The file is not in the commit checked out.
    pub is_gone: bool,
}

impl<'a> Since<'a> {
    /// The assessments from the first that is known to that of the report.
    pub(super) fn sides(&self) -> &'a [NamedSide<'a>] {
        self.history.unwrap_or(self.change.sides)
    }
}

impl NamedSide<'_> {
    /// The day of its answers.
    pub fn date(&self) -> NaiveDate {
        self.side.assessed.answers.date
    }

    /// Whether it was answered against other checklists, or other revisions of them, than another side.
    pub(super) fn is_of_other_lists(&self, other: &Self) -> bool {
        self.revisions != other.revisions
    }

    pub(super) fn target(&self) -> Stage {
        self.side.assessed.answers.target
    }
}

impl<'a> Compared<'a> {
    pub(super) fn catalog(&self) -> Option<&'a Catalog> {
        self.sides.last().map(|side| side.side.assessed.catalog)
    }
}
