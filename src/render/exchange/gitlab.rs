//! The code quality report of GitLab.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::parts::pretty;
use crate::document::{Check, Finding, Weight};

/// The findings of a check as GitLab reads them.
pub fn gitlab(check: &Check) -> String {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut issues = Vec::new();
    for finding in check.findings() {
        let fingerprint = finding.fingerprint_in_file();
        let times = seen.entry(fingerprint.clone()).or_default();
        *times += 1;
        // Two findings with one fingerprint would be shown as one.
        let again = if *times == 1 { String::new() } else { format!(":{times}") };
        issues.push(issue(finding, &format!("{fingerprint}{again}")));
    }
    pretty(&issues)
}

fn issue(finding: &Finding, fingerprint: &str) -> Value {
    json!({
        "description": finding.whole(),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": severity(finding.weight),
        "location": {
            "path": finding.path(),
            "lines": { "begin": finding.line },
        },
    })
}

fn severity(weight: Weight) -> &'static str {
    match weight {
        Weight::Critical => "critical",
        Weight::Whole => "major",
        Weight::Other => "minor",
    }
}
