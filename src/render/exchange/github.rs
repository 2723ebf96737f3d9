//! Workflow commands of GitHub Actions: annotations at the lines of the answers file.

use crate::document::{self, Check, Finding, Outcome};
use crate::messages::{Messages, say};
use crate::text;

/// The command for what must be put right.
const ERROR: &str = "error";
/// As many as GitHub shows of one kind and step.
const SHOWN: usize = 10;
/// Findings that are named, of those that there is no place for.
const NAMED: usize = 20;

/// A check as workflow commands: the verdict, then what to put right, at most ten in all. Every line is a command, so that
/// no words of a file can be taken for one.
pub fn github(check: &Check, messages: &Messages) -> String {
    let standing = check.standing.as_ref().map(|stand| stand.words.as_str()).unwrap_or_default();
    let level = if check.outcome == Outcome::Held { "notice" } else { ERROR };
    let words = match standing {
        "" => check.summary.clone(),
        standing => say!(messages, "shared-sentences", first = &check.summary, second = standing),
    };
    let mut out = verdict(level, words.trim());
    let findings: Vec<&Finding> = check.findings().collect();
    // The verdict takes one place, and what is left out another.
    let told = if findings.len() < SHOWN { findings.len() } else { SHOWN - 2 };
    let (told, rest) = findings.split_at(told);
    for finding in told {
        out.push_str(&annotation(finding));
    }
    if !rest.is_empty() {
        out.push_str(&verdict(ERROR, &left_out(rest, messages)));
    }
    out
}

/// What there is no place for, by its ids; the page of the job has it whole.
fn left_out(findings: &[&Finding], messages: &Messages) -> String {
    let name = |finding: &&Finding| if finding.id().is_empty() { finding.rule } else { finding.id() }.to_owned();
    let names: Vec<String> = findings.iter().take(NAMED).map(name).collect();
    let (count, names) = (findings.len(), document::commas(messages, &names));
    if count > NAMED {
        say!(messages, "check-left-out-and-so-on", count = count, names = names)
    } else {
        say!(messages, "check-left-out", count = count, names = names)
    }
}

fn verdict(level: &str, words: &str) -> String {
    format!("::{level} title=ospo-assess::{}\n", data(words))
}

fn annotation(finding: &Finding) -> String {
    let id = finding.id();
    let title = if id.is_empty() { finding.rule.to_owned() } else { format!("{}: {id}", finding.rule) };
    format!(
        "::{ERROR} file={},line={},col={},title={}::{}\n",
        property(&text::one_line(finding.file.strip_prefix("./").unwrap_or(&finding.file))),
        finding.line,
        finding.column,
        property(&title),
        data(&finding.whole())
    )
}

/// The message of a command, with none of the older kind in it.
fn data(words: &str) -> String {
    text::without_commands(words).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a command.
fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_neither_the_command_nor_the_property() {
        assert_eq!(data("100 %\r\n::error::x ##[y]"), "100 %25%0D%0A: :error::x # #[y]");
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
    }
}
