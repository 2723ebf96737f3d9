//! The forms that a check can take, and JSON among them.

use serde::Serialize;
use serde_json::{Value, json};

use super::json::{bounds, pretty};
use crate::document::{Check, Finding, GateLine, Learn, Stand, Step};
use crate::problem::Word;

/// The version of the JSON of a check: it rises when a key leaves or changes its meaning, not when one is added.
const SCHEMA: u32 = 1;

/// The forms of a check. Text and Markdown are drawn from the document of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckFormat {
    /// For reading in a terminal.
    Text,
    /// For a page or a comment.
    Markdown,
    /// For programs.
    Json,
    /// For whatever shows test results.
    Junit,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// Code quality of GitLab.
    Gitlab,
}

impl Word for CheckFormat {
    const ALL: &'static [Self] =
        &[Self::Text, Self::Markdown, Self::Json, Self::Junit, Self::Sarif, Self::Github, Self::Gitlab];

    fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Junit => "junit",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
        }
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
        }
    }
}

/// A check as JSON.
pub fn check_json(check: &Check) -> String {
    let stand = check.standing.as_ref();
    pretty(&json!({
        "schema": SCHEMA,
        "tool": { "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION") },
        "file": check.file,
        "outcome": check.outcome.word(),
        "summary": check.summary,
        "organization": stand.map(|stand| stand.organization.as_str()),
        "date": stand.map(|stand| stand.date),
        "score": stand.and_then(|stand| bounds(stand.score.as_ref())).map(value),
        "stage": stand.map(|stand| stand.stage),
        "critical_open": stand.map(|stand: &Stand| stand.critical_open),
        "critical_unanswered": stand.map(|stand: &Stand| stand.critical_unanswered),
        "notices": check.notices,
        "gates": check.gates.iter().map(gate).collect::<Vec<_>>(),
        "problems": check.problems.iter().map(finding).collect::<Vec<_>>(),
    }))
}

fn value(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn gate(gate: &GateLine) -> Value {
    json!({
        "gate": gate.key.option(),
        "name": gate.name,
        "holds": gate.holds,
        "found": gate.words,
        "findings": gate.findings.iter().map(finding).collect::<Vec<_>>(),
        "steps": gate.steps.iter().map(step).collect::<Vec<_>>(),
    })
}

fn finding(finding: &Finding) -> Value {
    json!({
        "rule": finding.rule,
        "practice": finding.practice,
        "point": finding.point,
        "message": finding.message,
        "help": finding.help,
        "resource": finding.learn.as_ref().map(resource),
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
    })
}

fn step(step: &Step) -> Value {
    json!({ "practice": step.practice, "title": step.title, "resource": step.learn.as_ref().map(resource) })
}

fn resource(page: &Learn) -> Value {
    json!({ "title": page.title, "url": page.url })
}
