//! Workflow commands of GitHub Actions: annotations at the lines of the answers file.

use crate::document::{Check, Finding, Outcome};

/// A check as workflow commands. Every line is a command, so that no words of a file can be taken for one.
pub fn github(check: &Check) -> String {
    let findings: String = check.findings().map(annotation).collect();
    let standing = check.standing.as_ref().map(|stand| stand.words.as_str()).unwrap_or_default();
    let level = if check.outcome == Outcome::Held { "notice" } else { "error" };
    let words = format!("{} {standing}", check.summary);
    findings + &format!("::{level} title=ospo-assess::{}\n", data(words.trim()))
}

fn annotation(finding: &Finding) -> String {
    let id = finding.id();
    let title = if id.is_empty() { finding.rule.to_owned() } else { format!("{}: {id}", finding.rule) };
    format!(
        "::error file={},line={},col={},title={}::{}\n",
        property(finding.file.strip_prefix("./").unwrap_or(&finding.file)),
        finding.line,
        finding.column,
        property(&title),
        data(&finding.whole())
    )
}

/// The message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_neither_the_command_nor_the_property() {
        assert_eq!(data("100 %\r\n::error::x"), "100 %25%0D%0A::error::x");
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }
}
