//! `JUnit`, for whatever shows test results: a case a gate, a case a practice.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::document::{Check, Finding, GateLine, PracticeLine};

/// A check as `JUnit` XML.
pub(super) fn junit(check: &Check) -> String {
    let mut report = Report::new(env!("CARGO_PKG_NAME"));
    suite(&mut report, "problems", check.problems.iter().map(problem));
    suite(&mut report, "gates", check.gates.iter().map(gate));
    suite(&mut report, "practices", check.practices.iter().map(|line| practice(check, line)));
    // Writing to memory cannot fail.
    report.to_string().unwrap_or_default()
}

fn suite(report: &mut Report, name: &str, cases: impl Iterator<Item = TestCase>) {
    let mut suite = TestSuite::new(name);
    suite.add_test_cases(cases);
    if suite.tests > 0 {
        report.add_test_suite(suite);
    }
}

fn case(class: &str, name: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(class);
    case
}

fn failure<'a>(kind: &str, message: &str, findings: impl Iterator<Item = &'a Finding>) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
    let place = |one: &Finding| format!("{}:{}: {} {}", one.file, one.line, one.id(), one.whole());
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
