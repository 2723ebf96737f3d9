//! `JUnit`, for whatever shows test results: a case a gate, a case a practice. Only what is wholly done passes: what breaks
//! a gate fails, and the rest is skipped, with the reason.

use crate::document::{Check, Finding, GateLine, PracticeLine, Weight};
use crate::text;

/// A test: its element, and how it ended.
struct Case {
    xml: String,
    failed: bool,
    skipped: bool,
}

/// A check as `JUnit` XML, with all that the schemas of Ant and of Jenkins ask for. Sums stand at every suite and not at
/// the root, where neither schema knows all of them.
pub fn junit(check: &Check) -> String {
    let suites: [(&str, Vec<Case>); 3] = [
        ("problems", check.problems.iter().map(problem).collect()),
        ("gates", check.gates.iter().map(gate).collect()),
        ("practices", check.practices.iter().map(|line| practice(check, line)).collect()),
    ];
    let date = check.standing.as_ref().map(|stand| stand.date).unwrap_or_default();
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n".to_owned();
    for (id, (name, cases)) in suites.iter().filter(|(_, cases)| !cases.is_empty()).enumerate() {
        xml += &suite(id, name, &format!("{date}T00:00:00"), cases);
    }
    without_commands(&(xml + "</testsuites>\n"))
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

/// No clock and no host: equal inputs give equal bytes.
fn suite(id: usize, name: &str, timestamp: &str, cases: &[Case]) -> String {
    let tests = cases.len();
    let skipped = cases.iter().filter(|case| case.skipped).count();
    let failures = cases.iter().filter(|case| case.failed).count();
    let version = env!("CARGO_PKG_VERSION");
    let cases: String = cases.iter().map(|case| case.xml.as_str()).collect();
    format!(
        r#"    <testsuite name="{name}" tests="{tests}" skipped="{skipped}" errors="0" failures="{failures}" time="0.000" package="{name}" id="{id}" timestamp="{timestamp}" hostname="localhost">
        <properties>
            <property name="version" value="{version}"/>
        </properties>
{cases}        <system-out></system-out>
        <system-err></system-err>
    </testsuite>
"#
    )
}

fn problem(finding: &Finding) -> Case {
    let name = format!("{}:{} {}", finding.line, finding.column, finding.rule);
    match finding.weight {
        // Nothing that has to be mended: see it, and go on.
        Weight::Other => skipped("problem", &name, &told(finding)),
        Weight::Critical | Weight::Whole => failed("problem", &name, finding.rule, &finding.message, &[finding]),
    }
}

fn gate(gate: &GateLine) -> Case {
    let findings: Vec<&Finding> = gate.findings.iter().collect();
    if gate.holds {
        passed("gate", &gate.name)
    } else {
        failed("gate", &gate.name, gate.key.option(), &gate.words, &findings)
    }
}

fn practice(check: &Check, line: &PracticeLine) -> Case {
    let mine: Vec<&Finding> = check.findings().filter(|one| one.practice.as_ref() == Some(&line.id)).collect();
    match (&line.aside, mine.first()) {
        (_, Some(first)) => failed(&line.section, &line.id, first.rule, &line.title, &mine),
        (Some(why), None) => skipped(&line.section, &line.id, why),
        (None, None) => passed(&line.section, &line.id),
    }
}

fn passed(class: &str, name: &str) -> Case {
    Case { xml: format!("        <testcase {}/>\n", attributes(class, name)), failed: false, skipped: false }
}

fn skipped(class: &str, name: &str, why: &str) -> Case {
    let inner = format!("<skipped message=\"{}\"/>", escape(why));
    Case { xml: test_case(class, name, &inner), failed: false, skipped: true }
}

fn failed(class: &str, name: &str, kind: &str, message: &str, findings: &[&Finding]) -> Case {
    let details: Vec<String> = findings.iter().map(|one| told(one)).collect();
    let (kind, message, details) = (escape(kind), escape(message), escape(&details.join("\n\n")));
    let inner = format!("<failure message=\"{message}\" type=\"{kind}\">{details}</failure>");
    Case { xml: test_case(class, name, &inner), failed: true, skipped: false }
}

/// A finding with its place and its way out.
fn told(one: &Finding) -> String {
    format!("{}:{}: {} {}", text::one_line(&one.file), one.line, one.id(), one.whole())
}

fn test_case(class: &str, name: &str, inner: &str) -> String {
    let attributes = attributes(class, name);
    format!("        <testcase {attributes}>\n            {inner}\n        </testcase>\n")
}

fn attributes(class: &str, name: &str) -> String {
    format!("name=\"{}\" classname=\"{}\" time=\"0.000\"", escape(name), escape(class))
}

/// `text` for XML, in content and in quoted attributes alike; what XML cannot hold is left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() && c != '\n' => {}
            c => out.push(c),
        }
    }
    out
}
