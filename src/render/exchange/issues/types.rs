//! The JSON of what was exported for a forge, as it is written. Its JSON Schema follows from these types.

use chrono::NaiveDate;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use crate::render::exchange::json::{Edition, GapEntry};
use crate::render::exchange::parts::Tool;

/// The version of these formats: it rises when a key leaves or changes its meaning, not when one is added.
pub(super) const SCHEMA: u32 = 1;

/// Gaps as issues, and the work whose issues are to be closed.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct IssuePlan<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    pub(super) schema: u32,
    /// `issues`.
    pub(super) kind: &'static str,
    /// What wrote it.
    pub(super) tool: Tool,
    /// Who is assessed.
    pub(super) organization: &'a str,
    /// The day the answers are from.
    pub(super) date: NaiveDate,
    /// The label that the issues have.
    pub(super) label: &'static str,
    /// The checklists in scope, with the licence of what is quoted.
    pub(super) catalog: Vec<Edition<'a>>,
    /// One an issue, in the order of the roadmap.
    pub(super) gaps: Vec<PlannedIssue<'a>>,
    /// Work that is over: its issue is closed, if there is one.
    pub(super) closed: Vec<PlannedClosing<'a>>,
    /// Every other file that was written.
    pub(super) files: Vec<WrittenFile>,
}

/// A gap as an issue.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct PlannedIssue<'a> {
    /// Its file of Markdown, from the folder of this one.
    pub(super) file: String,
    /// The whole ids of the practices in scope that are this work: its issue is known by any of them.
    pub(super) known_by: Vec<&'a str>,
    /// The gap, as in a report.
    #[serde(flatten)]
    pub(super) gap: GapEntry<'a>,
}

/// Work that is over.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct PlannedClosing<'a> {
    /// The whole ids of the practices in scope that are this work.
    pub(super) known_by: Vec<&'a str>,
    /// `done`, `declined` or `not-applicable`.
    pub(super) why: &'static str,
}

/// A file that was written beside the plan.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct WrittenFile {
    /// Its path from the folder of the plan, with `/`.
    pub(super) name: String,
    /// The SHA-256 of what was written, in hexadecimal: a file that has another one was changed since.
    pub(super) sha256: String,
}

/// Issues of a My GGI Board whose check boxes are to be changed.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct BoardPlan<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    pub(super) schema: u32,
    /// `board`.
    pub(super) kind: &'static str,
    /// What wrote it.
    pub(super) tool: Tool,
    /// The day the answers are from.
    pub(super) date: NaiveDate,
    /// `github` or `gitlab`.
    pub(super) forge: &'static str,
    /// The issues to be changed, in the order of the board's file.
    pub(super) issues: Vec<BoardChange<'a>>,
    /// Every other file that was written.
    pub(super) files: Vec<WrittenFile>,
}

/// An issue of a board whose check boxes are to be changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct BoardChange<'a> {
    /// The number of the issue.
    pub number: u64,
    /// The activity, such as `GGI-A-17`.
    pub activity: String,
    /// The boxes to tick, in order from 1.
    pub tick: Vec<usize>,
    /// The boxes to untick, in order from 1.
    pub untick: Vec<usize>,
    /// The text of the issue as it was read.
    #[serde(skip)]
    pub before: &'a str,
    /// The same with the boxes changed.
    #[serde(skip)]
    pub after: String,
}
