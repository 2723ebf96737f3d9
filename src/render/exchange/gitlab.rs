//! The code quality report of GitLab.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::json::pretty;
use crate::document::{Check, Finding};

/// The findings of a check as GitLab reads them.
pub fn gitlab(check: &Check) -> String {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut issues = Vec::new();
    for finding in check.findings() {
        let times = seen.entry(&finding.fingerprint).or_default();
        *times += 1;
        // Two findings with one fingerprint would be shown as one.
        let again = if *times == 1 { String::new() } else { format!(":{times}") };
        issues.push(issue(finding, &format!("{}{again}", finding.fingerprint)));
    }
    pretty(&issues)
}

fn issue(finding: &Finding, fingerprint: &str) -> Value {
    json!({
        "description": finding.whole(),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": "major",
        "location": {
            "path": finding.file.strip_prefix("./").unwrap_or(&finding.file),
            "lines": { "begin": finding.line },
        },
    })
}
