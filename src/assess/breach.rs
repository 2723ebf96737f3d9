//! What breaks a gate.

use crate::catalog::{Activity, ChecklistIx, CrosswalkIx, PointIx, PracticeIx, RequirementIx, Stage};

/// What breaks a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breach {
    /// A practice as a whole.
    Practice(PracticeIx),
    /// A point; of a statement that is broken in several practices, the first.
    Point(PointIx),
    /// A requirement of a crosswalk.
    Requirement(RequirementIx),
    /// The target was this stage, and is lower now.
    Target(Stage),
    /// This checklist is no longer in scope.
    Checklist(ChecklistIx),
    /// This checklist is not the one that ships, or is none that ships.
    Changed(ChecklistIx),
    /// This crosswalk is not the one that ships.
    ChangedCrosswalk(CrosswalkIx),
    /// The organization did this, and says that it no longer does.
    Activity(Activity),
}
