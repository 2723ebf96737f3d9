//! The JSON of a report as it is written. Its JSON Schema follows from these types.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::super::compare::SinceEntry;
use super::super::parts::{Bounds, Share, Tool};

/// An assessment by ospo-assess.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct Report<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    pub(super) schema: u32,
    /// What wrote it.
    pub(super) tool: Tool,
    /// Who is assessed.
    pub(super) organization: Organization<'a>,
    /// Who gave the answers, where the file says so.
    pub(super) respondents: Vec<Respondent<'a>>,
    /// The day the answers are from.
    pub(super) date: chrono::NaiveDate,
    /// The stage aimed at, 1 to 4.
    pub(super) target: u8,
    /// The checklists in scope.
    pub(super) catalog: Vec<Edition<'a>>,
    /// The score of the organization; null where nothing applies.
    pub(super) score: Option<Bounds>,
    /// The stage reached, and how each stage stands.
    pub(super) stage: Stage,
    /// The score of each theme.
    pub(super) themes: Vec<Theme<'a>>,
    /// The score of each checklist in scope, down to its practices and points.
    pub(super) checklists: Vec<Checklist<'a>>,
    /// What is open up to the target, in the order of the roadmap.
    pub(super) gaps: Vec<GapEntry<'a>>,
    /// Practices that the organization chose not to follow.
    pub(super) declined: Vec<Declined<'a>>,
    /// Practices that cannot apply; they are in no sum.
    pub(super) not_applicable: Vec<NotApplicable<'a>>,
    /// What nobody answered up to the target, in the order to find it out.
    pub(super) to_find_out: Vec<Question<'a>>,
    /// How far the people agree whose answers were merged; left out where the answers are those of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) agreement: Option<AgreementEntry<'a>>,
    /// What changed since an earlier assessment; left out where none was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) change: Option<SinceEntry<'a>>,
}

/// Who is assessed.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Organization<'a> {
    /// What tells it from other units; null where the file does not say.
    pub(super) id: Option<&'a str>,
    /// Its name.
    pub(super) name: &'a str,
    /// What it is.
    pub(super) kind: &'static str,
    /// What it belongs to; null where the file does not say.
    pub(super) parent: Option<&'a str>,
    /// What it does: `build`, `ship`, `publish`; all of them where the file does not say.
    pub(super) does: Vec<&'static str>,
}

/// Somebody who gave answers.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Respondent<'a> {
    /// The name.
    pub(super) name: &'a str,
    /// In which role; null where the file does not say.
    pub(super) role: Option<&'a str>,
    /// The day of the answers.
    pub(super) date: chrono::NaiveDate,
}

/// A checklist in scope.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct Edition<'a> {
    /// Its id.
    pub(super) checklist: &'a str,
    /// The edition of its source.
    pub(super) edition: &'a str,
    /// The revision of its file.
    pub(super) revision: u32,
    /// The SHA-256 of what it asks, in hexadecimal.
    pub(super) digest: &'a str,
    /// The licence of its questions and advice, as an SPDX id, where it comes with ospo-assess; else null. `CC-BY-SA-4.0`
    /// asks whoever passes on what is quoted from it to name the source and to keep this licence.
    pub(super) licence: Option<&'static str>,
    /// What differs from the checklist that ships; empty where nothing does.
    pub(super) changed: Vec<Change<'a>>,
}

/// A difference from what ships.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct Change<'a> {
    /// The whole id of what differs: a checklist, practice or point.
    pub(super) id: &'a str,
    /// `own` for a checklist of one's own, `replaced` for a file in the place of the one that ships, `dropped`, `added` or
    /// `set` for what an overlay leaves out, adds or gives another value.
    pub(super) kind: &'static str,
    /// Why it was left out, or the key with its new value; else blank.
    pub(super) what: &'a str,
}

/// The stage reached.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Stage {
    /// 0 to 4.
    pub(super) reached: u8,
    /// Stages 1 to 4.
    pub(super) profile: Vec<Profile>,
}

/// How a stage stands.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Profile {
    /// 1 to 4.
    pub(super) stage: u8,
    /// The mean of its practices; null where nothing applies.
    pub(super) score: Option<Bounds>,
    /// Critical statements in it that are not done; a point and its twins are one.
    pub(super) critical_open: usize,
    /// Those of them that nobody answered.
    pub(super) critical_unanswered: usize,
}

/// A theme.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Theme<'a> {
    /// Its word in the data.
    pub(super) id: &'a str,
    /// Its name.
    pub(super) title: &'a str,
    /// Null where nothing applies.
    pub(super) score: Option<Bounds>,
}

/// A checklist and its score.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Checklist<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// Its name.
    pub(super) title: &'a str,
    /// Null where nothing applies.
    pub(super) score: Option<Bounds>,
    /// In order.
    pub(super) sections: Vec<Section<'a>>,
}

/// A section and its score.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Section<'a> {
    /// Its id within the checklist, such as `trust`.
    pub(super) id: &'a str,
    /// Its name.
    pub(super) title: &'a str,
    /// Null where nothing applies.
    pub(super) score: Option<Bounds>,
    /// In order.
    pub(super) practices: Vec<Practice<'a>>,
}

/// A practice and its score.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Practice<'a> {
    /// Its whole id.
    pub(super) id: &'a str,
    /// Its name.
    pub(super) title: &'a str,
    /// What it is about.
    pub(super) theme: &'a str,
    /// 1 to 4.
    pub(super) stage: u8,
    /// `done`, `unknown`, `not-applicable`, `declined` or `unanswered`.
    pub(super) answer: &'static str,
    /// Points done.
    pub(super) done: usize,
    /// All its points.
    pub(super) of: usize,
    /// Null where it does not apply.
    pub(super) score: Option<Bounds>,
    /// Links or sentences that would convince a stranger.
    pub(super) evidence: &'a [String],
    /// Who closes its gap; null where the file does not say.
    pub(super) owner: Option<&'a str>,
    /// By when; null where the file does not say.
    pub(super) due: Option<chrono::NaiveDate>,
    /// The whole ids of the requirements that it serves, such as `iso-5230.3.1.1.1`.
    pub(super) serves: Vec<String>,
    /// Its points, in order.
    pub(super) points: Vec<PointState<'a>>,
}

/// How a point stands.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct PointState<'a> {
    /// Its whole id.
    pub(super) id: &'a str,
    /// `done`, `partly`, `open` or `unanswered`; twins included.
    pub(super) state: &'static str,
    /// How it came to be that where the answers of several people were merged, left out elsewhere: `agreed`, `split`,
    /// `alone` where one person answered, `decided` in common, or `unknown` to all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) origin: Option<&'static str>,
}

/// Practices that are the same work, with points that are open.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct GapEntry<'a> {
    /// Its place in the roadmap, from 1.
    pub(super) rank: usize,
    /// `now`, `next` or `later`.
    pub(super) horizon: &'static str,
    /// Its id: the whole id of the practice in scope that is first in the alphabet of those that are this work.
    pub(super) practice: &'a str,
    /// The whole ids of its practices with an open point.
    pub(super) practices: Vec<&'a str>,
    /// The name of the practice that it is called after.
    pub(super) title: &'a str,
    /// The lowest stage of its practices, 1 to 4.
    pub(super) stage: u8,
    /// The largest effort of its practices: `small`, `medium` or `large`.
    pub(super) effort: &'static str,
    /// Whether one of its points is critical.
    pub(super) critical: bool,
    /// The rise of the organization's low score if all its points were done, with their twins.
    pub(super) gain: Share,
    /// Who closes it; null where the file does not say.
    pub(super) owner: Option<&'a str>,
    /// By when; null where the file does not say.
    pub(super) due: Option<chrono::NaiveDate>,
    /// What is open.
    pub(super) points: Vec<Point<'a>>,
}

/// A point that is open.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Point<'a> {
    /// Its whole id.
    pub(super) id: &'a str,
    /// The statement.
    pub(super) text: &'a str,
    /// `open`, or `partly` where it holds for a part of the scope.
    pub(super) state: &'static str,
    /// Whether an average must not hide its absence.
    pub(super) critical: bool,
    /// The next step; left out with `--no-advice`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) advice: Option<&'a str>,
    /// What teaches it, best first; left out with `--no-advice`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) resources: Option<Vec<Resource>>,
}

/// A page, or a heading of one.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct Resource {
    /// As a checklist refers to it.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// Its address.
    pub(super) url: String,
}

/// A practice that the organization chose not to follow.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Declined<'a> {
    /// Its whole id.
    pub(super) practice: &'a str,
    /// Its name.
    pub(super) title: &'a str,
    /// Why.
    pub(super) reason: &'a str,
    /// When this is looked at again.
    pub(super) review_by: chrono::NaiveDate,
}

/// A practice that cannot apply.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct NotApplicable<'a> {
    /// Its whole id.
    pub(super) practice: &'a str,
    /// Its name.
    pub(super) title: &'a str,
    /// Why.
    pub(super) reason: String,
}

/// A practice with points that nobody answered.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Question<'a> {
    /// Its whole id.
    pub(super) practice: &'a str,
    /// Whether one of the points is critical.
    pub(super) critical: bool,
    /// 1 to 4.
    pub(super) stage: u8,
    /// Who can answer.
    pub(super) roles: Vec<&'a str>,
    /// The rise of the organization's low score if all of the points held, with their twins.
    pub(super) gain: Share,
    /// The whole ids of the points.
    pub(super) points: Vec<&'a str>,
}

/// How far the people whose answers were merged agree, in statements; a point and its twins are one.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct AgreementEntry<'a> {
    /// How many people answered.
    pub(super) people: usize,
    /// Statements that at least two answered, and all of them the same.
    pub(super) agreed: usize,
    /// Statements that people answered differently.
    pub(super) split: usize,
    /// Of these two, the share that is agreed; null where they are fewer than ten.
    pub(super) share: Option<Share>,
    /// Statements that one alone answered.
    pub(super) alone: usize,
    /// Statements that were decided in common.
    pub(super) decided: usize,
    /// Statements that nobody answered.
    pub(super) unknown: usize,
    /// The whole ids of practices that some answered and others called not applicable or declined.
    pub(super) contested: Vec<&'a str>,
}
