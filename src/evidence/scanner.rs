//! What scanners and projects themselves say of a repository, as facts by name: `scorecard/SAST`, `badge/code_of_conduct`,
//! `insights/project.vulnerability-reporting.contact.email`, `label/good first issue`, `gitleaks/findings`.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::address::WebAddress;
use super::sight::Seen;
use super::yaml::read_yaml;
use crate::problem::{Problem, Problems, Rule, Source};

/// Facts of one repository.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Facts {
    facts: BTreeMap<String, Fact>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Fact {
    value: i64,
    /// The file that says so.
    file: String,
    says: String,
    link: Option<String>,
}

impl Facts {
    pub(super) fn value(&self, name: &str) -> Option<i64> {
        self.facts.get(name).map(|fact| fact.value)
    }

    /// Where a fact stands.
    pub(super) fn seen(&self, name: &str) -> Seen {
        let Some(fact) = self.facts.get(name) else { return Seen::default() };
        Seen { path: Some(fact.file.clone()), excerpt: fact.says.clone(), link: fact.link.clone(), ..Seen::default() }
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.facts.extend(other.facts);
    }

    fn add(&mut self, name: String, value: i64, file: &str, says: String, link: Option<String>) {
        self.facts.insert(name, Fact { value, file: file.to_owned(), says, link });
    }
}

/// The file of a scanner, and the repository that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScannerFile {
    /// Its name as somebody gave it, or as the file says it, with or without its owner; none where neither does.
    pub(super) repository: Option<String>,
    pub(super) facts: Facts,
}

impl ScannerFile {
    /// Whether neither the file nor anybody says which repository it is about.
    pub fn is_of_nothing(&self) -> bool {
        self.repository.is_none()
    }
}

/// Versions of formats that are known, as the beginning of what a file says.
const SCORECARD_VERSIONS: [&str; 3] = ["v4.", "v5.", "(devel)"];
const INSIGHTS_VERSIONS: [&str; 2] = ["1.", "2."];

/// Reads the file of a scanner: JSON of Scorecard, of gitleaks, or a list of issues.
///
/// # Errors
/// That it is none of these, or of a version that is not known, with what to do.
pub fn read_scanner_file(source: &Arc<Source>, repository: Option<&str>) -> Result<ScannerFile, Problems> {
    let problem = |message: &str, help: &str| Problems::from(Problem::of_file(source, Rule::BadValue, message, help));
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    let json: Value = serde_json::from_str(text).map_err(|error| {
        problem(&format!("this is not JSON: {error}"), "name what a scanner wrote with its option for JSON")
    })?;
    // Where the file lies on this machine is nobody's business, and says nothing of what it is.
    let file = file_name(&source.name);
    let own = |found: Option<String>| repository.map(str::to_owned).or(found).or_else(|| named_by(file));
    match &json {
        Value::Object(report) if report.contains_key("checks") => {
            let facts = scorecard(report, file).map_err(|(message, help)| problem(&message, help))?;
            let name = report.get("repo").and_then(|repo| repo.get("name")).and_then(Value::as_str);
            let name = name.map(|name| name.split_once('/').map_or(name, |(_, full)| full).to_owned());
            Ok(ScannerFile { repository: own(name), facts })
        }
        Value::Array(list) if is_gitleaks(list, file) => {
            let mut facts = Facts::default();
            let count = i64::try_from(list.len()).unwrap_or(i64::MAX);
            facts.add("gitleaks/findings".to_owned(), count, file, format!("gitleaks: {count}"), None);
            Ok(ScannerFile { repository: own(None), facts })
        }
        Value::Array(list) if is_issues(list, file) => {
            let url = list.iter().find_map(|one| one.get("url").or_else(|| one.get("web_url"))?.as_str());
            let name = url.and_then(repository_of_issue);
            Ok(ScannerFile { repository: own(name), facts: labels(list, file) })
        }
        _ => Err(problem(
            "this is no report of OpenSSF Scorecard or gitleaks and no list of issues",
            "see docs/gather.md for the commands that write them; name an empty list …gitleaks.json or …issues.json",
        )),
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The clone that the name of a file begins with: `billing-api.gitleaks.json`, `billing-api.issues.json`.
fn named_by(name: &str) -> Option<String> {
    let clone = [".gitleaks.json", ".issues.json"].iter().find_map(|ending| name.strip_suffix(ending))?;
    (!clone.is_empty()).then(|| clone.to_owned())
}

type Refused = (String, &'static str);

fn scorecard(report: &Map<String, Value>, file: &str) -> Result<Facts, Refused> {
    let version = report.get("scorecard").and_then(|tool| tool.get("version")).and_then(Value::as_str).unwrap_or("");
    if !SCORECARD_VERSIONS.iter().any(|known| version.starts_with(known)) {
        let message = format!("this report is of Scorecard \"{version}\", and v4 and v5 are known");
        return Err((message, "write it with `scorecard --format json` of a version that is known"));
    }
    let mut facts = Facts::default();
    for check in report.get("checks").and_then(Value::as_array).into_iter().flatten() {
        let text = |key: &str| check.get(key).and_then(Value::as_str).unwrap_or_default();
        // Below 0 it says that it could not tell.
        let score = check.get("score").and_then(Value::as_i64).filter(|score| *score >= 0);
        if let Some(score) = score {
            let link = check.get("documentation").and_then(|one| one.get("url")).and_then(Value::as_str);
            let says = format!("{}: {score}/10, {}", text("name"), text("reason"));
            facts.add(format!("scorecard/{}", text("name")), score, file, says, link.map(str::to_owned));
        }
    }
    Ok(facts)
}

/// A list of findings; an empty one by its name. What was found is not taken over.
fn is_gitleaks(list: &[Value], file: &str) -> bool {
    let is_finding = |one: &Value| one.get("RuleID").is_some() && one.get("File").is_some();
    if list.is_empty() { file.to_lowercase().contains("gitleaks") } else { list.iter().all(is_finding) }
}

fn is_issues(list: &[Value], file: &str) -> bool {
    let is_issue = |one: &Value| {
        let is_numbered = one.get("number").or_else(|| one.get("iid")).is_some();
        is_numbered && one.get("labels").is_some_and(Value::is_array)
    };
    if list.is_empty() { file.to_lowercase().contains("issues") } else { list.iter().all(is_issue) }
}

/// `owner/name` of the address of an issue.
fn repository_of_issue(url: &str) -> Option<String> {
    let page = ["/-/issues/", "/-/work_items/", "/issues/"].iter().find_map(|way| url.split_once(way))?.0;
    WebAddress::of_remote(page).map(|address| address.full_name().to_owned())
}

/// How many open issues have which label.
fn labels(list: &[Value], file: &str) -> Facts {
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    let is_open = |issue: &&Value| {
        let state = issue.get("state").and_then(Value::as_str).unwrap_or("open");
        state.to_ascii_lowercase().starts_with("open")
    };
    for issue in list.iter().filter(is_open) {
        for label in issue.get("labels").and_then(Value::as_array).into_iter().flatten() {
            let name = label.as_str().or_else(|| label.get("name")?.as_str());
            *counts.entry(name.unwrap_or_default().to_lowercase()).or_default() += 1;
        }
    }
    let mut facts = Facts::default();
    for (label, count) in counts {
        let says = format!("{label}: {count}");
        facts.add(format!("label/{label}"), count, file, says, None);
    }
    facts
}

/// What a `security-insights.yml` says: its keys with dots between them, and a text as `key=text` too.
///
/// # Errors
/// Why it is not understood.
pub(super) fn insights(text: &str, path: &str, link: Option<&str>) -> Result<Facts, String> {
    let file = read_yaml(text)?;
    let version = file.get("header").and_then(|header| header.get("schema-version"));
    let version = match version {
        Some(Value::String(version)) => version.clone(),
        Some(version) => version.to_string(),
        None => String::new(),
    };
    if !INSIGHTS_VERSIONS.iter().any(|known| version.starts_with(known)) {
        return Err(format!("security-insights of schema version \"{version}\", and 1 and 2 are known"));
    }
    let mut facts = Facts::default();
    flatten(&file, "insights/", &mut |name, value, says| {
        facts.add(name, value, path, says, link.map(str::to_owned));
    });
    Ok(facts)
}

fn flatten(value: &Value, name: &str, add: &mut dyn FnMut(String, i64, String)) {
    match value {
        Value::Object(keys) => {
            for (key, value) in keys {
                let dot = if name.ends_with('/') { "" } else { "." };
                flatten(value, &format!("{name}{dot}{key}"), add);
            }
        }
        Value::Array(values) => {
            for value in values {
                add(name.to_owned(), 1, name.to_owned());
                flatten(value, name, add);
            }
        }
        Value::Bool(holds) => add(name.to_owned(), i64::from(*holds), format!("{name}: {holds}")),
        Value::String(text) => {
            add(name.to_owned(), 1, format!("{name}: {text}"));
            add(format!("{name}={}", text.to_lowercase()), 1, format!("{name}: {text}"));
        }
        _ => {}
    }
}

/// What a `.bestpractices.json` says: 1 for a criterion that is met, 0 for one that is not.
///
/// # Errors
/// Why it is not understood.
pub(super) fn best_practices(text: &str, path: &str, link: Option<&str>) -> Result<Facts, String> {
    let file: Map<String, Value> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut facts = Facts::default();
    for (key, value) in &file {
        let Some(criterion) = key.strip_suffix("_status") else { continue };
        let value = match value.as_str().map(str::to_lowercase).as_deref() {
            Some("met") => 1,
            Some("unmet") => 0,
            _ => continue,
        };
        let why = file.get(&format!("{criterion}_justification")).and_then(Value::as_str).unwrap_or_default();
        facts.add(format!("badge/{criterion}"), value, path, format!("{criterion}: {why}"), link.map(str::to_owned));
    }
    Ok(facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, text: &str) -> Result<ScannerFile, Problems> {
        read_scanner_file(&Source::new(name, text), None)
    }

    #[test]
    fn a_report_of_scorecard_names_its_repository_and_its_version() {
        let text = |version: &str| {
            format!(
                r#"{{"repo":{{"name":"github.com/acme/rocket"}},"scorecard":{{"version":"{version}"}},
                "checks":[{{"name":"SAST","score":7,"reason":"some"}},{{"name":"Webhooks","score":-1,"reason":"?"}}]}}"#
            )
        };
        let file = read("s.json", &text("v5.0.0")).unwrap();
        assert_eq!(file.repository.as_deref(), Some("acme/rocket"));
        assert_eq!((file.facts.value("scorecard/SAST"), file.facts.value("scorecard/Webhooks")), (Some(7), None));
        assert!(read("s.json", &text("v9.0.0")).is_err());
    }

    #[test]
    fn findings_of_gitleaks_are_counted_and_never_repeated() {
        let file = read("x.json", r#"[{"RuleID":"aws","File":"a","Secret":"hunter2"}]"#).unwrap();
        assert_eq!(file.facts.value("gitleaks/findings"), Some(1));
        assert!(!format!("{file:?}").contains("hunter2"));
        assert_eq!(read("a/billing.gitleaks.json", "[]").unwrap().repository.as_deref(), Some("billing"));
        assert_eq!(read("billing.gitleaks.json", "[]").unwrap().facts.value("gitleaks/findings"), Some(0));
        assert!(read("x.json", "[]").is_err() && read("x.json", "{}").is_err() && read("x.json", "x").is_err());
        assert!(read("x.json", r#"[{"rule":"old","file":"a"}]"#).is_err());
    }

    #[test]
    fn labels_of_open_issues_are_counted() {
        let text = r#"[{"number":1,"state":"OPEN","labels":[{"name":"Good First Issue"}],"url":"https://github.com/acme/rocket/issues/1"},
            {"number":2,"state":"CLOSED","labels":[{"name":"help wanted"}]}]"#;
        let file = read("i.json", text).unwrap();
        assert_eq!(file.repository.as_deref(), Some("acme/rocket"));
        assert_eq!(
            (file.facts.value("label/good first issue"), file.facts.value("label/help wanted")),
            (Some(1), None)
        );
    }

    #[test]
    fn insights_of_both_known_versions_are_keys_with_dots_and_others_are_refused() {
        let text = "header:\n  schema-version: 2.0.0\nrepository:\n  security:\n    champions:\n      - name: Mia\n        email: m@acme.dev\n";
        let facts = insights(text, "security-insights.yml", None).unwrap();
        assert_eq!(facts.value("insights/repository.security.champions.email"), Some(1));
        assert!(insights("header:\n  schema-version: 9.0.0\n", "x", None).is_err());
        assert!(insights("a: [b", "x", None).is_err());
    }

    #[test]
    fn criteria_are_met_or_not_or_not_said() {
        let text = r#"{"a_status":"Met","a_justification":"because","b_status":"Unmet","c_status":"?","name":"x"}"#;
        let facts = best_practices(text, ".bestpractices.json", None).unwrap();
        assert_eq!(["badge/a", "badge/b", "badge/c"].map(|name| facts.value(name)), [Some(1), Some(0), None]);
    }
}
