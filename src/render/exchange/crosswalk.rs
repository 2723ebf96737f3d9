//! A crosswalk for programs: its requirements, and what answers can show of them: JSON, schema 1.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::json::{Change, change};
use super::parts::{Tool, pretty};
use crate::assess::Assessed;
use crate::catalog::{Catalog, PointIx, Requirement, RequirementIx, Requirements};
use crate::problem::Word;

/// The version of these formats.
const SCHEMA: u32 = 1;

/// What `ospo-assess list --crosswalk ID --format json` prints, and with the answers `report --for ID`.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct CrosswalkReport<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    schema: u32,
    /// `crosswalk`.
    kind: &'static str,
    /// What wrote it.
    tool: Tool,
    /// The stem of its file.
    crosswalk: &'a str,
    /// The name of the standard or law.
    title: &'a str,
    /// What it is called in a word or two.
    short: &'a str,
    /// Who publishes it.
    publisher: &'a str,
    /// The licence of its text.
    licence: &'a str,
    /// Where it can be read.
    address: &'a str,
    /// The edition that the requirements are of.
    edition: &'a str,
    /// That it certifies nothing, and what it leaves out.
    note: &'a str,
    /// What differs from the crosswalk that ships.
    changed: Vec<Change<'a>>,
    /// The name of the organization; null without answers.
    organization: Option<&'a str>,
    /// The day of the answers; null without answers.
    date: Option<chrono::NaiveDate>,
    /// The requirements, or those of them that were asked for, in the order of the source.
    requirements: Vec<RequirementEntry<'a>>,
}

/// A requirement.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct RequirementEntry<'a> {
    /// As the source numbers it.
    requirement: &'a str,
    /// What it asks for, in our words.
    text: &'a str,
    /// Where it can be read.
    address: &'a str,
    /// What an assessor would ask to see.
    evidence: &'a str,
    /// The level of the source that it belongs to; null where it has none.
    level: Option<&'a str>,
    /// Whom it binds; null where the source does not say.
    role: Option<&'a str>,
    /// `whole`, `in-part` or `none`.
    coverage: &'static str,
    /// The statements that bear on it.
    statements: Vec<StatementEntry<'a>>,
    /// Whom to ask; null where statements bear on it.
    elsewhere: Option<&'a str>,
    /// `met`, `open`, `unknown` or `not-covered`; null without answers.
    state: Option<&'static str>,
}

/// A statement.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct StatementEntry<'a> {
    /// Its whole id.
    id: &'a str,
    /// `whole` or `in-part`.
    coverage: &'static str,
    /// `done`, `partly`, `open` or `unanswered`; null without answers.
    state: Option<&'static str>,
    /// Links or sentences of the practice that would convince a stranger.
    evidence: Vec<&'a str>,
    /// Who answers for it; null where nobody is named.
    owner: Option<&'a str>,
    /// The day that it was last confirmed; null without answers.
    confirmed: Option<chrono::NaiveDate>,
}

/// Requirements as JSON, with what answers show of them where there are any; indented, with a line break at the end.
pub fn crosswalk_json(catalog: &Catalog, requirements: Requirements, assessed: Option<Assessed<'_>>) -> String {
    pretty(&crosswalk_report(catalog, requirements, assessed))
}

/// Requirements for programs, with what answers show of them where there are any.
pub(super) fn crosswalk_report<'a>(
    catalog: &'a Catalog,
    requirements: Requirements,
    assessed: Option<Assessed<'a>>,
) -> CrosswalkReport<'a> {
    let requirement = |ix: RequirementIx| requirement(catalog, &catalog[ix], assessed);
    let crosswalk = &catalog[requirements.crosswalk()];
    CrosswalkReport {
        schema: SCHEMA,
        kind: "crosswalk",
        tool: Tool::THIS,
        crosswalk: &crosswalk.id,
        title: &crosswalk.title,
        short: &crosswalk.short,
        publisher: &crosswalk.publisher,
        licence: &crosswalk.licence,
        address: &crosswalk.address,
        edition: &crosswalk.edition,
        note: &crosswalk.note,
        changed: crosswalk.changed.iter().map(change).collect(),
        organization: assessed.map(|assessed| assessed.answers.organization.name.as_str()),
        date: assessed.map(|assessed| assessed.answers.date),
        requirements: catalog.requirements_in(requirements).map(requirement).collect(),
    }
}

fn requirement<'a>(catalog: &'a Catalog, one: &'a Requirement, assessed: Option<Assessed<'a>>) -> RequirementEntry<'a> {
    let whole = one.whole.iter().map(|point| statement(catalog, *point, "whole", assessed));
    let in_part = one.in_part.iter().map(|point| statement(catalog, *point, "in-part", assessed));
    RequirementEntry {
        requirement: &one.id,
        text: &one.text,
        address: &one.address,
        evidence: &one.evidence,
        level: one.level.as_deref(),
        role: one.role.as_deref(),
        coverage: one.coverage().word(),
        statements: whole.chain(in_part).collect(),
        elsewhere: one.elsewhere.as_deref(),
        state: assessed.map(|assessed| assessed.requirement_state(one).word()),
    }
}

fn statement<'a>(
    catalog: &'a Catalog,
    point: PointIx,
    coverage: &'static str,
    assessed: Option<Assessed<'a>>,
) -> StatementEntry<'a> {
    let given = || assessed.into_iter().flat_map(|assessed| assessed.given_for(point));
    StatementEntry {
        id: &catalog[point].id,
        coverage,
        state: assessed.map(|assessed| assessed.state(point).word()),
        evidence: given().flat_map(|given| &given.evidence).map(String::as_str).collect(),
        owner: given().find_map(|given| given.owner.as_deref()),
        confirmed: assessed.map(|assessed| assessed.confirmed(point)),
    }
}
