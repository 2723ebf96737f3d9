//! Workflow commands of GitHub Actions: annotations at the lines of the answers file.

use std::collections::HashMap;

use crate::document::{self, Check, Finding, Outcome, Weight};
use crate::messages::{Messages, say};
use crate::problem::Word;
use crate::text;

/// The command for what must be put right.
const ERROR: &str = "error";
/// Findings that have a line of their own. GitHub shows ten of a kind and step: the verdict takes one place, and where
/// there are more, what is left out another.
const SHOWN: usize = 9;
/// Findings that are named, of those that there is no place for.
const NAMED: usize = 20;

/// A check as workflow commands: the verdict, then what to put right, one line a point with all of the gates that it
/// breaks, at most ten in all. Every line is a command, so that no words of a file can be taken for one.
pub fn github(check: &Check, messages: &Messages) -> String {
    let standing = check.standing.as_ref().map(|stand| stand.words.as_str()).unwrap_or_default();
    let level = if check.outcome == Outcome::Held { "notice" } else { ERROR };
    let words = match standing {
        "" => check.summary.clone(),
        standing => say!(messages, "shared-sentences", first = &check.summary, second = standing),
    };
    let mut out = verdict(level, words.trim());
    let subjects = subjects(check);
    let told = if subjects.len() <= SHOWN { subjects.len() } else { SHOWN - 1 };
    let (told, rest) = subjects.split_at(told);
    for findings in told {
        out.push_str(&annotation(findings));
    }
    if !rest.is_empty() {
        out.push_str(&verdict(ERROR, &left_out(rest, messages)));
    }
    out
}

/// What later steps of the job can read: a line a value, empty where there is none.
pub fn outputs(check: &Check) -> String {
    let standing = check.standing.as_ref();
    let score = standing.and_then(|stand| stand.score.as_ref());
    let number = |number: Option<u64>| number.map_or_else(String::new, |number| number.to_string());
    let lines = [
        ("outcome", check.outcome.word().to_owned()),
        ("score-low", number(score.map(|score| score.low.percent().into()))),
        ("score-high", number(score.map(|score| score.high.percent().into()))),
        ("stage", number(standing.map(|stand| stand.stage.into()))),
        ("critical-open", number(standing.map(|stand| stand.critical_open as u64))),
    ];
    let lines = lines.map(|(name, value)| format!("{name}={value}\n"));
    lines.concat()
}

/// The findings about the same point or practice together, in the order in which the first of each comes; what is about
/// neither stands alone. Critical points come first.
fn subjects(check: &Check) -> Vec<Vec<&Finding>> {
    let mut subjects: Vec<Vec<&Finding>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for finding in check.findings() {
        match places.get(finding.id()).filter(|_| !finding.id().is_empty()) {
            Some(place) => subjects[*place].push(finding),
            None => {
                places.insert(finding.id(), subjects.len());
                subjects.push(vec![finding]);
            }
        }
    }
    let rank = |findings: &Vec<&Finding>| match findings[0].weight {
        Weight::Whole => 0,
        Weight::Critical => 1,
        Weight::Other => 2,
    };
    subjects.sort_by_key(rank);
    subjects
}

/// What there is no place for, by its ids; the page of the job has it whole.
fn left_out(subjects: &[Vec<&Finding>], messages: &Messages) -> String {
    let name = |finding: &Finding| if finding.id().is_empty() { finding.rule } else { finding.id() }.to_owned();
    let names: Vec<String> = subjects.iter().take(NAMED).map(|findings| name(findings[0])).collect();
    let (count, names) = (subjects.len(), document::commas(messages, &names));
    if count > NAMED {
        say!(messages, "check-left-out-and-so-on", count = count, names = names)
    } else {
        say!(messages, "check-left-out", count = count, names = names)
    }
}

fn verdict(level: &str, words: &str) -> String {
    format!("::{level} title=ospo-assess::{}\n", data(words))
}

fn annotation(findings: &[&Finding]) -> String {
    let finding = findings[0];
    let mut gates: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
    gates.dedup();
    let (id, gates) = (finding.id(), gates.join(", "));
    let title = if id.is_empty() { gates } else { format!("{gates}: {id}") };
    format!(
        "::{ERROR} file={},line={},col={},title={}::{}\n",
        property(&text::one_line(finding.path())),
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
