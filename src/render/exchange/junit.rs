//! `JUnit`, for whatever shows test results: a case a gate, a case a practice.

use std::time::Duration;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::document::{Check, Finding, GateLine, PracticeLine};
use crate::text;

/// A check as `JUnit` XML, with all that the schemas of Ant and of Jenkins ask for.
pub fn junit(check: &Check) -> String {
    let mut report = Report::new(env!("CARGO_PKG_NAME"));
    suite(&mut report, check, "problems", check.problems.iter().map(problem).collect());
    suite(&mut report, check, "gates", check.gates.iter().map(gate).collect());
    suite(&mut report, check, "practices", check.practices.iter().map(|line| practice(check, line)).collect());
    // Writing to memory cannot fail.
    without_commands(&bare_root(&report.to_string().unwrap_or_default()))
}

/// XML that says the same, with nothing in it that could command the runner of a CI job. The signs can only stand in
/// texts and values.
fn without_commands(xml: &str) -> String {
    let mut out = String::with_capacity(xml.len());
    for line in xml.replace("##", "#&#35;").split_inclusive('\n') {
        let said = line.trim_start();
        match said.strip_prefix("::") {
            Some(rest) => out.extend([&line[..line.len() - said.len()], "&#58;:", rest]),
            None => out.push_str(line),
        }
    }
    out
}

/// The sums stand at every suite; at the root, neither schema knows all of them.
fn bare_root(xml: &str) -> String {
    let Some((before, (_, after))) =
        xml.split_once("<testsuites ").and_then(|(a, rest)| Some((a, rest.split_once('>')?)))
    else {
        return xml.to_owned();
    };
    format!("{before}<testsuites>{after}")
}

fn suite(report: &mut Report, check: &Check, name: &str, cases: Vec<TestCase>) {
    if cases.is_empty() {
        return;
    }
    let mut suite = TestSuite::new(name);
    let date = check.standing.as_ref().map(|stand| stand.date).unwrap_or_default();
    let id = report.test_suites.len().to_string();
    // No clock and no host: equal inputs give equal bytes.
    let timestamp = format!("{date}T00:00:00");
    let known = [("package", name), ("id", &id), ("timestamp", &timestamp), ("hostname", "localhost")];
    suite.extra.extend(known.map(|(key, value)| (key.into(), value.into())));
    suite.set_time(Duration::ZERO).set_system_out("").set_system_err("");
    suite.add_property(("version", env!("CARGO_PKG_VERSION"))).add_test_cases(cases);
    report.add_test_suite(suite);
}

fn case(class: &str, name: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(class).set_time(Duration::ZERO);
    case
}

fn failure<'a>(kind: &str, message: &str, findings: impl Iterator<Item = &'a Finding>) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
    let place = |one: &Finding| format!("{}:{}: {} {}", text::one_line(&one.file), one.line, one.id(), one.whole());
    let details: Vec<String> = findings.map(place).collect();
    status.set_type(kind).set_message(message).set_description(details.join("\n\n"));
    status
}

fn problem(finding: &Finding) -> TestCase {
    let status = failure(finding.rule, &finding.message, std::iter::once(finding));
    case("problem", &format!("{}:{} {}", finding.line, finding.column, finding.rule), status)
}

fn gate(gate: &GateLine) -> TestCase {
    let failed = || failure(gate.key.option(), &gate.words, gate.findings.iter());
    case("gate", &gate.name, if gate.holds { TestCaseStatus::success() } else { failed() })
}

fn practice(check: &Check, line: &PracticeLine) -> TestCase {
    let mine: Vec<&Finding> = check.findings().filter(|one| one.practice.as_ref() == Some(&line.id)).collect();
    let status = match (&line.not_applicable, mine.first()) {
        (_, Some(first)) => failure(first.rule, &line.title, mine.into_iter()),
        (Some(reason), None) => {
            let mut skipped = TestCaseStatus::skipped();
            skipped.set_message(reason.as_str());
            skipped
        }
        (None, None) => TestCaseStatus::success(),
    };
    case(&line.section, &line.id, status)
}
