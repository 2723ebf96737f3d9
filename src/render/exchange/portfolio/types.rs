//! The JSON of a portfolio as it is written. Its JSON Schema follows from these types.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::super::json::Resource;
use super::super::parts::{Bounds, Tool};

/// A portfolio by ospo-assess.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct PortfolioReport<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    pub(super) schema: u32,
    /// `portfolio`.
    pub(super) kind: &'static str,
    /// What wrote it.
    pub(super) tool: Tool,
    /// The day that is counted from.
    pub(super) date: chrono::NaiveDate,
    /// Whether the units are made up, to show what a portfolio looks like.
    pub(super) example: bool,
    /// A number is told of so many units at least, and no unit is told of; null where every unit is.
    pub(super) threshold: Option<usize>,
    /// How many units there are.
    pub(super) units: usize,
    /// How many assessments there are of them, earlier ones among them; null where there is a threshold.
    pub(super) assessments: Option<usize>,
    /// How the scores spread; null where none has one.
    pub(super) score: Option<SpreadEntry>,
    /// The share of points answered in the unit in the middle, in percent; null where nothing applies.
    pub(super) coverage: Option<u16>,
    /// Units of which too little is answered for the score to be more than provisional; null where there is a threshold.
    pub(super) provisional: Option<usize>,
    /// Units in which a critical statement is open or unanswered.
    pub(super) critical: Number,
    /// Units in which a day that they set has passed; null where units were read from rows, which say of no such day.
    pub(super) overdue: Option<Number>,
    /// How many units have which certain score, in steps of equal size; null where that is not told.
    pub(super) bands: Option<Vec<Band>>,
    /// How many units reached which stage.
    pub(super) stages: Vec<StageEntry>,
    /// How the score of each theme spreads.
    pub(super) themes: Vec<ThemeEntry<'a>>,
    /// What groups units: `kind` or `parent`.
    pub(super) by: &'static str,
    /// The groups that are told of, the largest first.
    pub(super) groups: Vec<GroupEntry<'a>>,
    /// How many units are in groups that are not told of.
    pub(super) in_other_groups: usize,
    /// The statements that do not hold in some unit, those first that do in the fewest.
    pub(super) gaps: Vec<GapEntry<'a>>,
    /// What became of units that were assessed before; null where none was, or where there is a threshold.
    pub(super) moved: Option<MovedEntry>,
    /// The portfolio at the end of each period in which somebody was assessed.
    pub(super) trend: Vec<MomentEntry>,
    /// Files that could not be used; only how many where there is a threshold.
    pub(super) left_out: LeftOut<'a>,
    /// Every unit, the lowest certain score first; empty where there is a threshold.
    pub(super) members: Vec<Member<'a>>,
}

/// How values of several units spread. Percents are cut, never rounded. Where there is a threshold, what is below 10 is told
/// as 10, and what is above 90 as 90.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct SpreadEntry {
    /// How many units have a value; null where there is a threshold.
    pub(super) units: Option<usize>,
    /// The lower quartile; null where that would tell too much.
    pub(super) lower: Option<Range>,
    /// The median.
    pub(super) median: Range,
    /// The upper quartile; null where that would tell too much.
    pub(super) upper: Option<Range>,
}

/// A score between its bounds, in whole percent.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Range {
    /// What is certain.
    pub(super) low: u16,
    /// What is possible once everything is answered.
    pub(super) high: u16,
}

/// A number of units: exactly, or between two bounds.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Number {
    /// The number; null where it is not told exactly.
    pub(super) exact: Option<usize>,
    /// It is at least this.
    pub(super) least: usize,
    /// It is at most this.
    pub(super) most: usize,
}

/// Units with a score in a step.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Band {
    /// From this percent.
    pub(super) from: usize,
    /// Up to, but not with, this percent; the last step is with it.
    pub(super) to: usize,
    /// How many.
    pub(super) units: usize,
}

/// Units at a stage.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct StageEntry {
    /// The stage reached, 0 to 4.
    pub(super) stage: u8,
    /// How many; null where that is not told.
    pub(super) units: Option<usize>,
}

/// A theme over units.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ThemeEntry<'a> {
    /// The theme.
    pub(super) id: &'a str,
    /// Its name.
    pub(super) title: &'a str,
    /// How its score spreads; null where it applies to none, or to too few to tell.
    pub(super) score: Option<SpreadEntry>,
}

/// Units that have something in common.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct GroupEntry<'a> {
    /// The kind, or what the units belong to; null for those that do not say what they belong to.
    pub(super) name: Option<&'a str>,
    /// How many they are.
    pub(super) units: usize,
    /// How their scores spread.
    pub(super) score: Option<SpreadEntry>,
    /// How the score of each theme spreads.
    pub(super) themes: Vec<ThemeEntry<'a>>,
}

/// A statement that does not hold in some units.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct GapEntry<'a> {
    /// The whole id of its point; of twins the first.
    pub(super) point: &'a str,
    /// The statement.
    pub(super) text: &'a str,
    /// The licence of its words, as an SPDX id, where its checklist ships; else null.
    pub(super) licence: Option<&'static str>,
    /// Whether an average must not hide its absence.
    pub(super) critical: bool,
    /// In how many units it is known not to hold for the whole scope.
    pub(super) missing: Number,
    /// Of how many units: those that it applies to, or all where there is a threshold.
    pub(super) of: usize,
    /// How it stands exactly; null where there is a threshold.
    pub(super) states: Option<States>,
    /// What teaches it, best first.
    pub(super) resources: Vec<Resource>,
}

/// In how many units a statement stands how.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct States {
    /// It holds for the whole scope.
    pub(super) done: usize,
    /// It holds for a part of the scope.
    pub(super) partly: usize,
    /// It does not hold.
    pub(super) open: usize,
    /// Somebody decided against it.
    pub(super) declined: usize,
    /// Nobody answered it.
    pub(super) unanswered: usize,
    /// It cannot apply.
    pub(super) not_applicable: usize,
}

/// What became of units that were assessed before.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct MovedEntry {
    /// Certainly better than at first.
    pub(super) better: usize,
    /// Certainly worse.
    pub(super) worse: usize,
    /// The same, or not to be told.
    pub(super) unsure: usize,
}

/// The portfolio at the end of a period.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct MomentEntry {
    /// `2026-Q3`, or `2026` for a whole year.
    pub(super) period: String,
    /// Units that had been assessed by then.
    pub(super) units: usize,
    /// How their scores spread.
    pub(super) score: Option<SpreadEntry>,
    /// The median of the stages reached, 0 to 4.
    pub(super) stage: u8,
}

/// Files that could not be used.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct LeftOut<'a> {
    /// How many.
    pub(super) count: usize,
    /// Which, and the first problem of each; empty where there is a threshold.
    pub(super) files: Vec<FileEntry<'a>>,
}

/// A file that could not be used.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct FileEntry<'a> {
    /// Its path.
    pub(super) path: &'a str,
    /// The line of the first problem, from 1; null where the whole file is one.
    pub(super) line: Option<usize>,
    /// Its column, from 1.
    pub(super) column: Option<usize>,
    /// The rule that it breaks.
    pub(super) rule: &'static str,
    /// What is wrong.
    pub(super) message: &'a str,
    /// What to do about it.
    pub(super) help: &'a str,
}

/// A unit.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Member<'a> {
    /// What tells it from others.
    pub(super) unit: &'a str,
    /// The name of the organization.
    pub(super) name: &'a str,
    /// What it is.
    pub(super) kind: &'static str,
    /// What it belongs to; null where the file does not say.
    pub(super) parent: Option<&'a str>,
    /// The day of its latest assessment.
    pub(super) date: chrono::NaiveDate,
    /// The checklists in scope.
    pub(super) checklists: Vec<&'a str>,
    /// The score; null where nothing applies.
    pub(super) score: Option<Bounds>,
    /// The stage reached, 0 to 4.
    pub(super) stage: u8,
    /// Critical statements that are open or unanswered.
    pub(super) critical: usize,
    /// The score of each theme, in the order of `themes` above; null where nothing applies.
    pub(super) themes: Vec<Option<Range>>,
    /// Days that it set and that have passed; null where units were read from rows.
    pub(super) overdue: Option<usize>,
    /// Whether its certain score is far from those of the others.
    pub(super) far: bool,
    /// Its earlier assessments, in order.
    pub(super) earlier: Vec<PastEntry>,
}

/// An earlier assessment.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct PastEntry {
    /// Its day.
    pub(super) date: chrono::NaiveDate,
    /// The score; null where nothing applied.
    pub(super) score: Option<Range>,
    /// The stage reached, 0 to 4.
    pub(super) stage: u8,
}
