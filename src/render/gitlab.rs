//! The code quality report of GitLab.

use serde_json::{Value, json};

use super::json::pretty;
use crate::document::{Check, Finding};

/// The findings of a check as GitLab reads them.
pub(super) fn gitlab(check: &Check) -> String {
    let mut seen = std::collections::BTreeMap::new();
    let issue = |finding: &Finding| {
        let fingerprint = &finding.fingerprint;
        let times = seen.entry(fingerprint.as_str()).and_modify(|times| *times += 1).or_insert(1);
        // Two findings with one fingerprint would be shown as one.
        issue(finding, &if *times == 1 { fingerprint.clone() } else { format!("{fingerprint}:{times}") })
    };
    pretty(&check.findings().map(issue).collect::<Vec<_>>())
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
