//! What clones show, for programs and for the interview: JSON, schema 1, written and read.

use std::sync::Arc;

use chrono::NaiveDate;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::parts::{Tool, pretty};
use crate::assess::{self, About, CloneLimit, Finding, LeftOutAs, LeftOutClone, Proof, ReadClone, SightKind};
use crate::catalog::{Catalog, PointIx};
use crate::problem::{Problem, Problems, Rule, Source, Word};
use crate::text;

/// The version of this format.
const SCHEMA: u32 = 1;

/// What `ospo-assess gather --format json` prints.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct FindingsReport {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    schema: u32,
    /// `findings`.
    kind: &'static str,
    /// What wrote it.
    tool: Tool,
    #[serde(flatten)]
    said: Said,
}

/// What the reader needs of it.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Said {
    /// The day on which it was looked.
    date: NaiveDate,
    /// Whether the clones are said to be all there are.
    complete: bool,
    /// The clones that were read.
    clones: Vec<CloneEntry>,
    /// Those that do not count.
    left_out: Vec<LeftOutEntry>,
    /// Files in clones of a form that is not understood.
    refused: Vec<RefusedEntry>,
    /// What was looked for, in the order of the catalog; of points that are the same statement the first.
    statements: Vec<FindingEntry>,
}

/// A clone.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct CloneEntry {
    /// What it is called.
    name: String,
    /// The commit checked out.
    commit: String,
    /// Its day.
    date: NaiveDate,
    /// Where the repository can be seen; null where that is not known.
    address: Option<String>,
    /// What limited what was seen: `shallow`, `partial`, `many-files`, `many-commits`, `large-files`, `damaged`.
    limits: Vec<String>,
}

/// A clone that does not count.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct LeftOutEntry {
    /// What it is called.
    name: String,
    /// `fork`, `archived`, `empty`, `template`, `exempt`, `unreadable`, `defaults` or `twice`.
    reason: String,
    /// By what it is known, or the organization's reason.
    why: String,
}

/// A file that is not understood.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct RefusedEntry {
    /// The clone and the file.
    file: String,
    /// Why.
    why: String,
}

/// What was seen of a statement.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct FindingEntry {
    /// The whole id of the point.
    point: String,
    /// `each`, `one` or `rule`: what one clone can say of it.
    about: String,
    /// `proves`, `refutes`, `suggests` or `not-seen`.
    proof: String,
    /// In how many clones something was seen that speaks for it.
    seen: usize,
    /// How many clones were looked at.
    of: usize,
    /// The clones in which nothing was seen, or the contrary.
    without: Vec<String>,
    /// What counts.
    looks: String,
    /// What it can be taken in by.
    trap: String,
    /// What was seen, one a clone.
    sights: Vec<SightEntry>,
}

/// Something that was seen.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SightEntry {
    /// The clone.
    clone: String,
    /// `shows`, `hints` or `contradicts`.
    kind: String,
    /// The commit; null for what a scanner said.
    commit: Option<String>,
    /// The file, from the root of the clone; null where it is the whole clone or its history.
    path: Option<String>,
    /// The line, from 1; null where there is none.
    line: Option<usize>,
    /// What stands there.
    excerpt: String,
    /// Where it can be seen; null where that is not known.
    link: Option<String>,
}

/// Findings as JSON, indented, with a line break at the end.
pub fn findings_json(catalog: &Catalog, findings: &assess::Findings) -> String {
    let said = Said {
        date: findings.date,
        complete: findings.complete,
        clones: findings.clones.iter().map(clone_entry).collect(),
        left_out: findings.left_out.iter().map(left_out_entry).collect(),
        refused: findings
            .refused
            .iter()
            .map(|(file, why)| RefusedEntry { file: file.clone(), why: why.clone() })
            .collect(),
        statements: findings.points.iter().map(|finding| finding_entry(catalog, finding)).collect(),
    };
    pretty(&FindingsReport { schema: SCHEMA, kind: "findings", tool: Tool::THIS, said })
}

fn clone_entry(clone: &ReadClone) -> CloneEntry {
    CloneEntry {
        name: clone.name.clone(),
        commit: clone.commit.clone(),
        date: clone.date,
        address: clone.address.clone(),
        limits: clone.limits.iter().map(|limit| limit.word().to_owned()).collect(),
    }
}

fn left_out_entry(one: &LeftOutClone) -> LeftOutEntry {
    LeftOutEntry { name: one.name.clone(), reason: one.reason.word().to_owned(), why: one.why.clone() }
}

fn finding_entry(catalog: &Catalog, finding: &Finding) -> FindingEntry {
    FindingEntry {
        point: catalog[finding.point].id.to_string(),
        about: finding.about.word().to_owned(),
        proof: finding.proof.word().to_owned(),
        seen: finding.seen(),
        of: finding.of,
        without: finding.without.clone(),
        looks: finding.looks.clone(),
        trap: finding.trap.clone(),
        sights: finding.sights.iter().map(sight_entry).collect(),
    }
}

fn sight_entry(sight: &assess::Sight) -> SightEntry {
    SightEntry {
        clone: sight.clone.clone(),
        kind: sight.kind.word().to_owned(),
        commit: sight.commit.clone(),
        path: sight.path.clone(),
        line: sight.line,
        excerpt: sight.excerpt.clone(),
        link: sight.link.clone(),
    }
}

/// What stands first in a file, to know whether the rest can be understood.
#[derive(Deserialize)]
struct Head {
    schema: Option<u32>,
    kind: Option<String>,
}

/// Reads what [`findings_json`] wrote. Statements that the catalog does not have are left out.
///
/// # Errors
/// That it is no such file, or of a later form.
pub fn read_findings(source: &Arc<Source>, catalog: &Catalog) -> Result<assess::Findings, Problems> {
    const HELP: &str = "name a file that `ospo-assess gather -o findings.json` wrote";
    let problem = |message: String| Problems::from(Problem::of_file(source, Rule::BadValue, message, HELP));
    let wrong = |error: serde_json::Error| problem(format!("these are no findings: {error}"));
    let head: Head = serde_json::from_str(&source.text).map_err(wrong)?;
    match (head.kind.as_deref(), head.schema) {
        (Some("findings"), Some(SCHEMA)) => {}
        (Some("findings"), _) => return Err(problem("these findings are of a form that is not known".to_owned())),
        _ => return Err(problem("these are no findings".to_owned())),
    }
    let said: Said = serde_json::from_str(&source.text).map_err(wrong)?;
    let unknown = || problem("a word in these findings is not known".to_owned());
    read_said(said, catalog).ok_or_else(unknown)
}

fn read_said(said: Said, catalog: &Catalog) -> Option<assess::Findings> {
    let mut points = Vec::new();
    for entry in said.statements {
        if let Some(point) = catalog.point(&entry.point) {
            points.push(read_finding(entry, catalog[point].same_as)?);
        }
    }
    let limit = |word: &String| CloneLimit::from_word(word);
    let clone = |one: CloneEntry| {
        Some(ReadClone {
            name: harmless(&one.name),
            commit: harmless(&one.commit),
            date: one.date,
            address: one.address.filter(|address| text::is_web_address(address)),
            limits: one.limits.iter().map(limit).collect::<Option<_>>()?,
        })
    };
    let left_out = |one: LeftOutEntry| {
        let reason = LeftOutAs::from_word(&one.reason)?;
        Some(LeftOutClone { name: harmless(&one.name), reason, why: harmless(&one.why) })
    };
    Some(assess::Findings {
        date: said.date,
        complete: said.complete,
        clones: said.clones.into_iter().map(clone).collect::<Option<_>>()?,
        left_out: said.left_out.into_iter().map(left_out).collect::<Option<_>>()?,
        refused: said.refused.iter().map(|one| (harmless(&one.file), harmless(&one.why))).collect(),
        points,
    })
}

fn read_finding(entry: FindingEntry, point: PointIx) -> Option<Finding> {
    let sight = |one: SightEntry| {
        Some(assess::Sight {
            clone: harmless(&one.clone),
            kind: SightKind::from_word(&one.kind)?,
            commit: one.commit.as_deref().map(harmless),
            path: one.path.as_deref().map(harmless),
            line: one.line,
            excerpt: harmless(&one.excerpt),
            link: one.link.filter(|link| text::is_web_address(link)),
        })
    };
    Some(Finding {
        point,
        about: About::from_word(&entry.about)?,
        proof: Proof::from_word(&entry.proof)?,
        sights: entry.sights.into_iter().map(sight).collect::<Option<_>>()?,
        without: entry.without.iter().map(|name| harmless(name)).collect(),
        of: entry.of,
        looks: harmless(&entry.looks),
        trap: harmless(&entry.trap),
    })
}

fn harmless(text: &str) -> String {
    text::one_line(text).into_owned()
}
