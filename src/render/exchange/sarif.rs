//! SARIF 2.1.0, for code scanning: one result a finding, at its line.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::json::pretty;
use crate::document::{Check, Finding};

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
    column_kind: &'static str,
    results: Vec<SarifResult<'a>>,
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

/// The findings of a check as SARIF.
pub fn sarif(check: &Check) -> String {
    let abouts: BTreeMap<&str, &str> = check.findings().map(|finding| (finding.rule, finding.about.as_str())).collect();
    let ids: Vec<&str> = abouts.keys().copied().collect();
    let rules = abouts.iter().map(|(id, about)| Rule { id, short_description: text(about) }).collect();
    let driver = Driver { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION"), rules };
    let results = check.findings().map(|finding| result(finding, &ids)).collect();
    pretty(&Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
    })
}

fn result<'a>(finding: &'a Finding, ids: &[&str]) -> SarifResult<'a> {
    let region = Region { start_line: finding.line, start_column: finding.column };
    let artifact_location = ArtifactLocation { uri: uri(&finding.file) };
    SarifResult {
        rule_id: finding.rule,
        rule_index: ids.iter().position(|id| *id == finding.rule).unwrap_or(0),
        level: "error",
        message: text(&finding.whole()),
        locations: [Location { physical_location: PhysicalLocation { artifact_location, region } }],
        partial_fingerprints: BTreeMap::from([("ospoAssess/v1", finding.fingerprint.clone())]),
    }
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
