//! SARIF 2.1.0, for code scanning: one result a finding, at its line.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::parts::pretty;
use crate::document::{Check, Checked, Finding, Weight};

/// All but what an address leaves as it is, and what parts folders.
const UNSAFE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    /// What keeps the runs of one file apart from those of another.
    automation_details: Automation,
    column_kind: &'static str,
    results: Vec<SarifResult<'a>>,
    properties: RunProperties<'a>,
}

/// What the run was held against; empty where the file could not be used.
#[derive(Serialize)]
struct RunProperties<'a> {
    catalog: Vec<Edition<'a>>,
}

#[derive(Serialize)]
struct Edition<'a> {
    checklist: &'a str,
    revision: u32,
    digest: &'a str,
    licence: Option<&'static str>,
}

#[derive(Serialize)]
struct Automation {
    id: String,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    short_description: Text,
    help: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<&'a str>,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Properties {
    precision: &'static str,
    #[serde(rename = "problem.severity")]
    severity: &'static str,
    tags: [&'static str; 2],
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    partial_fingerprints: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
}

/// The findings of a check as SARIF. Each point that breaks a gate is a rule of its own below the gate, since what to do
/// and where to learn it are shown with the rule.
pub fn sarif(check: &Check) -> String {
    let by_id: BTreeMap<String, &Finding> = check.findings().map(|finding| (rule_id(finding), finding)).collect();
    let ids: Vec<&str> = by_id.keys().map(String::as_str).collect();
    let results = check.findings().map(|finding| result(finding, &ids)).collect();
    let rules = by_id.iter().map(|(id, finding)| rule(id, finding)).collect();
    let driver = Driver { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION"), rules };
    let automation_details = Automation { id: format!("ospo-assess/{}/", uri(&check.file)) };
    let tool = Tool { driver };
    let properties = RunProperties { catalog: check.catalog.iter().map(edition).collect() };
    pretty(&Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool, automation_details, column_kind: "unicodeCodePoints", results, properties }],
    })
}

fn edition(one: &Checked) -> Edition<'_> {
    Edition { checklist: &one.checklist, revision: one.revision, digest: &one.digest, licence: one.licence }
}

/// The gate or rule, and below it the point or practice that is meant.
fn rule_id(finding: &Finding) -> String {
    if finding.id().is_empty() { finding.rule.to_owned() } else { format!("{}/{}", finding.rule, finding.id()) }
}

fn rule<'a>(id: &'a str, finding: &'a Finding) -> Rule<'a> {
    let help = if finding.help.is_empty() { &finding.about } else { &finding.help };
    let learn = finding.learn.as_ref();
    let words = learn.map_or_else(|| help.clone(), |learn| format!("{help}\n{}", learn.with_address()));
    Rule {
        id,
        short_description: text(&finding.about),
        help: text(&words),
        help_uri: learn.map(|learn| learn.url.as_str()),
        default_configuration: Configuration { level: level(finding.weight) },
        properties: Properties {
            precision: "very-high",
            severity: level(finding.weight),
            tags: ["open-source", "governance"],
        },
    }
}

fn level(weight: Weight) -> &'static str {
    match weight {
        Weight::Critical | Weight::Whole => "error",
        Weight::Other => "warning",
    }
}

fn result<'a>(finding: &'a Finding, ids: &[&'a str]) -> SarifResult<'a> {
    let region = Region { start_line: finding.line, start_column: finding.column };
    let artifact_location = ArtifactLocation { uri: uri(&finding.file) };
    let id = rule_id(finding);
    let rule_index = ids.binary_search(&id.as_str()).unwrap_or(0);
    SarifResult {
        rule_id: ids[rule_index],
        rule_index,
        level: level(finding.weight),
        message: text(&finding.whole()),
        locations: [Location { physical_location: PhysicalLocation { artifact_location, region } }],
        partial_fingerprints: fingerprints(finding),
    }
}

/// Of what stays when lines move and numbers change. The first key is the one that code scanning looks for, and would
/// otherwise make from the line.
fn fingerprints(finding: &Finding) -> BTreeMap<&'static str, String> {
    let lasting = finding.fingerprint_in_file();
    let first = Sha256::digest(lasting.as_bytes()).iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte));
    let hash = format!("{first:016x}");
    BTreeMap::from([("primaryLocationLineHash", format!("{hash}:1")), ("ospoAssess/v1", lasting)])
}

/// Text in which nothing is read as a link or as a place for an argument (SARIF 2.1.0, 3.11.5 and 3.11.6).
fn text(words: &str) -> Text {
    Text { text: words.replace('{', "{{").replace('}', "}}").replace("](", "] (") }
}

/// A path as the reference of an address: relative as it is named, or a file address where it is absolute.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let encoded = utf8_percent_encode(path, UNSAFE);
    if path.starts_with('/') { format!("file://{encoded}") } else { encoded.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_neither_links_nor_places_for_arguments() {
        assert_eq!(text("a [b](c) {0}").text, "a [b] (c) {{0}}");
    }

    #[test]
    fn a_path_becomes_an_address_that_means_the_same() {
        assert_eq!(uri("./a b/ü.toml"), "a%20b/%C3%BC.toml");
        assert_eq!(uri("/tmp/x.toml"), "file:///tmp/x.toml");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }
}
