//! What the JSON of every kind shares: who wrote it, shares and scores, and how it is printed.

use std::borrow::Cow;

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use crate::assess::{Fraction, Score};
use crate::text;

/// What wrote a report.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct Tool {
    /// `ospo-assess`.
    name: &'static str,
    /// Its version.
    version: &'static str,
}

impl Tool {
    /// This program.
    pub(crate) const THIS: Self = Self { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };
}

/// A score with its bounds. `high - low = 1 - coverage`.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct Bounds {
    /// Points done.
    pub(super) low: Share,
    /// Points done or unanswered.
    pub(super) high: Share,
    /// Points answered.
    pub(super) coverage: Share,
}

/// A share of one.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct Share {
    /// As a fraction in lowest terms: `7/12`, `0`, `1`.
    pub(super) exact: String,
    /// As shown: truncated, but at least 1 where it is above 0.
    pub(super) percent: u8,
    /// As the nearest decimal number, for programs that count on: `0.5833333333333334`.
    pub(super) decimal: f64,
}

/// Any value as JSON, indented, with a line break at the end and nothing in it that could command a terminal.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    let escaped = match text::escape_json(&json) {
        Cow::Borrowed(_) => None,
        Cow::Owned(escaped) => Some(escaped),
    };
    let mut json = escaped.unwrap_or(json);
    json.push('\n');
    json
}

impl From<&Fraction> for Share {
    fn from(fraction: &Fraction) -> Self {
        Self { exact: fraction.to_string(), percent: fraction.percent(), decimal: fraction.decimal() }
    }
}

pub(super) fn bounds(score: Option<&Score>) -> Option<Bounds> {
    let score = score?;
    Some(Bounds { low: (&score.low).into(), high: (&score.high).into(), coverage: (&score.coverage).into() })
}
