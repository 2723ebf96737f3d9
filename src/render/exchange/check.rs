//! The forms that a check can take, and JSON among them.

use chrono::NaiveDate;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{Bounds, Tool, bounds, pretty};
use crate::document::{Check, Finding, GateLine, Learn, Step};
use crate::problem::{Word, word_enum};

/// The version of the JSON of a check: it rises when a key leaves or changes its meaning, not when one is added.
const SCHEMA: u32 = 1;

word_enum! {
    /// The forms of a check. Text and Markdown are drawn from the document of the check.
    pub enum CheckFormat {
        /// For reading in a terminal.
        Text = "text",
        /// For a page or a comment.
        Markdown = "markdown",
        /// For programs.
        Json = "json",
        /// For whatever shows test results.
        Junit = "junit",
        /// SARIF 2.1.0, for code scanning.
        Sarif = "sarif",
        /// Annotations of GitHub Actions.
        Github = "github",
        /// Code quality of GitLab.
        Gitlab = "gitlab",
        /// A small picture (SVG) for a page.
        Badge = "badge",
    }
}

impl CheckFormat {
    /// The endings of files that hold it, without the dot. Where several forms have the same, it stands for the first.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["txt"],
            Self::Markdown => &["md", "markdown"],
            Self::Json | Self::Gitlab => &["json"],
            Self::Junit => &["xml"],
            Self::Sarif => &["sarif", "json"],
            Self::Github => &["txt", "log"],
            Self::Badge => &["svg"],
        }
    }
}

/// What `ospo-assess check --format json` prints. Where the file cannot be used, it has problems instead of a standing.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct CheckReport<'a> {
    /// The version of this format.
    schema: u32,
    /// What wrote it.
    tool: Tool,
    /// The answers file, as it was named.
    file: &'a str,
    /// `held`, `failed`, `incomplete`, `unusable` or `nothing`.
    outcome: &'static str,
    /// How it went, in a sentence.
    summary: &'a str,
    /// The name of the organization; null where nothing could be assessed, as are the next five.
    organization: Option<&'a str>,
    /// The day the answers are from.
    date: Option<NaiveDate>,
    /// The score of the organization.
    score: Option<Bounds>,
    /// The stage reached, 0 to 4.
    stage: Option<u8>,
    /// Critical statements that are not done.
    critical_open: Option<usize>,
    /// Those of them that nobody answered.
    critical_unanswered: Option<usize>,
    /// What is worth knowing and breaks no gate, in sentences.
    notices: &'a [String],
    /// Each gate asked for.
    gates: Vec<GateEntry<'a>>,
    /// What keeps the file from being used.
    problems: Vec<FindingEntry<'a>>,
    /// What the licence of the checklists in scope asks of whoever passes on what is quoted from them, in a sentence; null
    /// where it asks nothing.
    licence: Option<&'a str>,
}

/// A gate and what it found.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct GateEntry<'a> {
    /// Its option, without the dashes: `min-score`.
    gate: &'static str,
    /// The option with its value: `min-score ggi=60`.
    name: &'a str,
    /// Whether it holds.
    holds: bool,
    /// What was asked, and what is.
    found: &'a str,
    /// What breaks it; empty where it holds.
    findings: Vec<FindingEntry<'a>>,
    /// Practices that would help, the roadmap's first come first.
    steps: Vec<StepEntry<'a>>,
}

/// One thing to put right, with its place.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct FindingEntry<'a> {
    /// The gate or rule: `no-critical`, `unknown-point`.
    rule: &'static str,
    /// The practice, if one is meant.
    practice: Option<&'a str>,
    /// The point, if one is meant.
    point: Option<&'a str>,
    /// The requirement of a crosswalk, if one is meant: its whole id.
    requirement: Option<&'a str>,
    /// What is wrong.
    message: &'a str,
    /// What to do about it; may be empty.
    help: &'a str,
    /// The page that teaches it.
    resource: Option<Link<'a>>,
    /// The file.
    file: &'a str,
    /// The line, from 1.
    line: usize,
    /// The column, from 1, in characters.
    column: usize,
}

/// A practice that would raise a number.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct StepEntry<'a> {
    /// Its whole id.
    practice: &'a str,
    /// Its name.
    title: &'a str,
    /// The page that teaches it.
    resource: Option<Link<'a>>,
}

/// A page.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Link<'a> {
    /// Its title.
    title: &'a str,
    /// Its address.
    url: &'a str,
}

/// A check as JSON.
pub fn check_json(check: &Check) -> String {
    let stand = check.standing.as_ref();
    pretty(&CheckReport {
        schema: SCHEMA,
        tool: Tool::THIS,
        file: &check.file,
        outcome: check.outcome.word(),
        summary: &check.summary,
        organization: stand.map(|stand| stand.organization.as_str()),
        date: stand.map(|stand| stand.date),
        score: stand.and_then(|stand| bounds(stand.score.as_ref())),
        stage: stand.map(|stand| stand.stage),
        critical_open: stand.map(|stand| stand.critical_open),
        critical_unanswered: stand.map(|stand| stand.critical_unanswered),
        notices: &check.notices,
        gates: check.gates.iter().map(gate).collect(),
        problems: check.problems.iter().map(finding).collect(),
        licence: check.licence.as_deref(),
    })
}

fn gate(gate: &GateLine) -> GateEntry<'_> {
    GateEntry {
        gate: gate.key.option(),
        name: &gate.name,
        holds: gate.holds,
        found: &gate.words,
        findings: gate.findings.iter().map(finding).collect(),
        steps: gate.steps.iter().map(step).collect(),
    }
}

fn finding(finding: &Finding) -> FindingEntry<'_> {
    FindingEntry {
        rule: finding.rule,
        practice: finding.practice.as_deref(),
        point: finding.point.as_deref(),
        requirement: finding.requirement.as_deref(),
        message: &finding.message,
        help: &finding.help,
        resource: finding.learn.as_ref().map(link),
        file: &finding.file,
        line: finding.line,
        column: finding.column,
    }
}

fn step(step: &Step) -> StepEntry<'_> {
    StepEntry { practice: &step.practice, title: &step.title, resource: step.learn.as_ref().map(link) }
}

fn link(page: &Learn) -> Link<'_> {
    Link { title: &page.title, url: &page.url }
}
