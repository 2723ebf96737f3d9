//! The files of CI: when they run, and what they run.

use serde_json::{Map, Value};

use super::detector::Runs;
use super::yaml::read_yaml;

/// A file of CI.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is an event of its own")]
pub(super) struct Pipeline {
    /// From the root of the clone.
    pub(super) path: String,
    /// Whether it runs on a proposed change.
    pub(super) on_proposal: bool,
    /// Whether it runs on a change to a branch.
    pub(super) on_push: bool,
    /// Whether it runs on a tag or a release.
    pub(super) on_release: bool,
    /// How many days pass between two runs of its schedules.
    pub(super) every: Vec<u32>,
    /// Whether other repositories can use it.
    pub(super) is_shared: bool,
    /// What it runs.
    pub(super) steps: Vec<Step>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// Where it begins, from 1.
    pub(super) line: usize,
    /// The action and the commands, in small letters.
    pub(super) text: String,
    /// What they are given, in small letters.
    pub(super) settings: String,
    /// Whether its failure stops the run. Where the file does not say in a way that is read, it does not.
    pub(super) is_strict: bool,
    /// What its job and it are conditional on, in small letters.
    pub(super) conditions: Vec<String>,
}

impl Step {
    /// Whether what ran before decides if it runs.
    pub(super) fn is_chosen(&self) -> bool {
        self.conditions.iter().any(|condition| condition.contains("needs.") || condition.contains("steps."))
    }

    /// Whether its conditions let it run at an event.
    pub(super) fn may_run(&self, at: Runs) -> bool {
        self.conditions
            .iter()
            .all(|condition| condition.split("||").any(|all| all.split("&&").all(|one| lets_run(one, at))))
    }
}

/// Whether a path is one of CI that is understood and not only searched.
fn is_workflow(path: &str) -> bool {
    [".github/workflows/", ".forgejo/workflows/", ".gitea/workflows/"].iter().any(|folder| path.starts_with(folder))
}

fn is_action(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    ["action.yml", "action.yaml"].contains(&name)
}

impl Pipeline {
    /// Reads a file of CI.
    pub(super) fn read(path: &str, text: &str) -> Self {
        let blank = Self { path: path.to_owned(), ..Self::default() };
        match read_yaml(text) {
            Ok(Value::Object(file)) if is_workflow(path) => blank.workflow(&file, text),
            Ok(Value::Object(file)) if is_action(path) => Self { is_shared: true, ..blank }.action(&file, text),
            _ => blank.searched(text),
        }
    }

    fn workflow(mut self, file: &Map<String, Value>, text: &str) -> Self {
        // YAML 1.1 has `on` for true.
        if let Some(on) = file.get("on").or_else(|| file.get("true")) {
            self.set_events(on);
        }
        let mut at = 0;
        for job in file.get("jobs").and_then(Value::as_object).into_iter().flat_map(Map::values) {
            self.add_job(job, text, &mut at);
        }
        self
    }

    fn action(mut self, file: &Map<String, Value>, text: &str) -> Self {
        if let Some(runs) = file.get("runs") {
            self.add_job(runs, text, &mut 0);
        }
        self
    }

    /// Adds the steps of a job, or the job itself where it runs a file of CI; each stands in the text below the one before it.
    fn add_job(&mut self, job: &Value, text: &str, at: &mut usize) {
        let steps = job.get("steps").and_then(Value::as_array).into_iter().flatten();
        for step in [job].into_iter().chain(steps) {
            let Some(begin) = first_command(step) else { continue };
            *at = line_of(text, begin, *at).unwrap_or(*at);
            if !is_off(job) && !is_off(step) {
                self.add_step(step, *at, job);
            }
        }
    }

    fn add_step(&mut self, step: &Value, line: usize, job: &Value) {
        let part = |key: &str| step.get(key).and_then(Value::as_str).unwrap_or_default();
        let (uses, run) = (part("uses"), part("run"));
        let both = [job, step];
        self.steps.push(Step {
            line,
            text: format!("{uses}\n{}", commands(run)).to_lowercase(),
            settings: settings(step, job).to_lowercase(),
            is_strict: !both.into_iter().any(is_tolerant),
            conditions: both.iter().filter_map(|one| one.get("if")?.as_str()).map(str::to_lowercase).collect(),
        });
    }

    fn set_events(&mut self, on: &Value) {
        let names: Vec<&str> = match on {
            Value::String(one) => vec![one],
            Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
            Value::Object(all) => all.keys().map(String::as_str).collect(),
            _ => Vec::new(),
        };
        let push = on.get("push");
        let only_tags = push.is_some_and(|push| push.get("tags").is_some() && push.get("branches").is_none());
        // On a change to some files alone, or on one event of many, it stops no other change.
        let is_every =
            |name: &&str| on.get(*name).is_none_or(|event| event.get("paths").is_none() && is_of_changes(event));
        let proposals = ["pull_request", "pull_request_target", "merge_group"];
        self.on_proposal = names.iter().filter(|name| proposals.contains(name)).any(is_every);
        self.on_push = names.contains(&"push") && !only_tags && is_every(&"push");
        self.on_release = names.contains(&"release") || push.is_some_and(|push| push.get("tags").is_some());
        self.is_shared |= names.contains(&"workflow_call");
        let crons = on.get("schedule").and_then(Value::as_array).into_iter().flatten();
        self.every = crons.filter_map(|one| days_between(one.get("cron")?.as_str()?)).collect();
    }

    /// A file of another system: each line is a step, and when it runs is known of GitLab alone.
    fn searched(mut self, text: &str) -> Self {
        let is_gitlab = self.path.starts_with(".gitlab");
        (self.on_proposal, self.on_push) = (is_gitlab, is_gitlab);
        self.is_shared = self.path.starts_with("templates/");
        let is_code = |line: &str| !line.is_empty() && !line.starts_with(['#', '/']);
        for (at, line) in text.lines().enumerate() {
            if is_code(line.trim()) {
                let text = commands(line.trim().trim_start_matches("- ")).to_lowercase();
                self.steps.push(Step {
                    line: at + 1,
                    text,
                    settings: String::new(),
                    is_strict: false,
                    conditions: Vec::new(),
                });
            }
        }
        self
    }
}

/// The action or the first command of a step.
fn first_command(step: &Value) -> Option<&str> {
    let part = |key: &str| step.get(key).and_then(Value::as_str).filter(|part| !part.is_empty());
    part("uses").or_else(|| part("run"))?.lines().find(|line| is_code(line)).map(str::trim)
}

/// The line, from 1, below so many others in which a command stands. What a step is called is no command.
fn line_of(text: &str, command: &str, below: usize) -> Option<usize> {
    let is_it = |line: &str| line.contains(command) && is_code(line);
    text.lines().skip(below).position(is_it).map(|at| below + at + 1)
}

/// Whether a line of a workflow is more than a comment or a name.
pub(super) fn is_code(line: &str) -> bool {
    let line = line.trim_start().trim_start_matches("- ");
    !line.starts_with('#') && !line.starts_with("name:")
}

/// What a step is given and where it runs, one a line, with all values of the matrix of its job.
fn settings(step: &Value, job: &Value) -> String {
    let mut all = String::new();
    for given in ["with", "env"].iter().filter_map(|key| step.get(*key)) {
        all += &flat(given);
        all.push('\n');
    }
    let folder = |of: &Value| of.get("working-directory").and_then(Value::as_str).map(str::to_owned);
    if let Some(folder) = folder(step).or_else(|| folder(job.get("defaults")?.get("run")?)) {
        all += &format!("working-directory: {folder}\n");
    }
    for (name, values) in matrix(job) {
        for variable in [format!("${{{{ matrix.{name} }}}}"), format!("${{{{matrix.{name}}}}}")] {
            all = all.replace(&variable, &values);
        }
    }
    all
}

/// The values of each part of the matrix of a job, in one line.
fn matrix(job: &Value) -> Vec<(String, String)> {
    let Some(matrix) = job.get("strategy").and_then(|one| one.get("matrix")).and_then(Value::as_object) else {
        return Vec::new();
    };
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: &Value| {
        let value = flat(value).replace('\n', ", ");
        match all.iter_mut().find(|(one, _)| one == name) {
            Some((_, values)) if values.split(", ").any(|one| one == value) => {}
            Some((_, values)) => *values += &format!(", {value}"),
            None => all.push((name.to_owned(), value)),
        }
    };
    for (name, value) in matrix {
        let entries = value.as_array().into_iter().flatten();
        for (name, value) in entries.filter(|_| name == "include").filter_map(Value::as_object).flatten() {
            add(name, value);
        }
        if name != "include" && name != "exclude" {
            add(name, value);
        }
    }
    all
}

/// A script one command a line, without its comments, what it only says, and what it only installs.
fn commands(script: &str) -> String {
    let script = script.replace("\\\n", " ").replace("&&", "\n");
    let runs = |line: &&str| !["#", "echo "].iter().any(|sign| line.starts_with(sign)) && !is_installing(line);
    script.lines().map(str::trim).filter(runs).collect::<Vec<_>>().join("\n")
}

fn is_installing(command: &str) -> bool {
    const INSTALLERS: [&str; 16] = [
        "apk", "apt", "apt-get", "brew", "cargo", "conda", "dnf", "gem", "go", "npm", "pip", "pip3", "pipx", "pnpm",
        "uv", "yarn",
    ];
    let words: Vec<&str> = command.split_whitespace().take(7).collect();
    let is_installer = |word: &&str| INSTALLERS.contains(word);
    let installs = |word: &&str| ["install", "add", "i"].contains(word);
    words.iter().position(is_installer).is_some_and(|at| words.iter().skip(at + 1).take(3).any(installs))
}

/// Whether an event of a proposal comes with every change to it.
fn is_of_changes(event: &Value) -> bool {
    event
        .get("types")
        .is_none_or(|types| flat(types).lines().any(|one| ["synchronize", "checks_requested"].contains(&one)))
}

/// Whether one part of a condition lets a step run at an event. What is not understood does.
fn lets_run(part: &str, at: Runs) -> bool {
    let events: &[&str] = match at {
        Runs::Proposal => &["pull_request", "pull_request_target", "merge_group"],
        Runs::Change => &["pull_request", "pull_request_target", "merge_group", "push"],
        Runs::Release => &["push", "release", "workflow_dispatch"],
        Runs::Schedule => &["schedule"],
    };
    let names_event = || events.iter().any(|event| part.contains(&format!("'{event}'")));
    let is_of_event = part.contains("event_name");
    if is_of_event && part.contains("!=") {
        return !names_event();
    }
    if is_of_event && part.contains("==") {
        return names_event();
    }
    let is_of_branch =
        ["github.ref ==", "github.ref_name ==", "startswith(github.ref"].iter().any(|one| part.contains(one));
    // Not on those of forks or of a bot, or only where somebody asks for it: some proposals are not looked at.
    let is_of_some = ["head.repo", "github.actor", "labels", "vars.", "inputs.", "secrets.", "env."]
        .iter()
        .any(|one| part.contains(one));
    let is_elsewhere = at == Runs::Proposal && (is_of_some || is_of_branch && !part.contains("refs/pull"));
    !is_elsewhere && !part.contains("failure()")
}

fn is_off(of: &Value) -> bool {
    match of.get("if") {
        Some(Value::Bool(on)) => !on,
        Some(Value::String(text)) => ["false", "${{ false }}"].contains(&text.trim()),
        _ => false,
    }
}

fn is_tolerant(of: &Value) -> bool {
    match of.get("continue-on-error") {
        Some(Value::Bool(tolerant)) => *tolerant,
        // An expression: it may be.
        Some(Value::String(text)) => text != "false",
        _ => false,
    }
}

/// Keys and values one a line.
fn flat(value: &Value) -> String {
    match value {
        Value::Object(keys) => {
            keys.iter().map(|(key, value)| format!("{key}: {}", flat(value))).collect::<Vec<_>>().join("\n")
        }
        Value::Array(values) => values.iter().map(flat).collect::<Vec<_>>().join("\n"),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// How many days pass between two runs at the most; none where it is no schedule.
fn days_between(cron: &str) -> Option<u32> {
    let fields: Vec<&str> = cron.split_whitespace().collect();
    let [_, _, day, month, weekday] = fields.as_slice() else { return None };
    let is_any = |field: &str| ["*", "?", "*/1"].contains(&field);
    let step = |field: &str| field.strip_prefix("*/")?.parse::<u32>().ok().filter(|every| *every > 0);
    Some(match (is_any(day), is_any(month), is_any(weekday)) {
        (true, true, true) => 1,
        (_, false, _) => step(month).map_or(366, |every| every.saturating_mul(31)),
        (_, true, false) => 7,
        (false, true, true) => step(day).unwrap_or(31),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKFLOW: &str = "on:\n  pull_request:\n  push:\n    tags: ['v*']\n  schedule:\n    - cron: '0 5 * * 1'\njobs:\n  scan:\n    \
        steps:\n      - uses: actions/checkout@v4\n      - uses: gitleaks/gitleaks-action@v2\n        continue-on-error: true\n      \
        - run: |\n          # trivy fs .\n          echo \"trivy fs\"\n          cargo deny check\n        with: { LEVEL: high }\n  off:\n    \
        if: false\n    steps:\n      - run: reuse lint\n";

    #[test]
    fn a_workflow_says_when_it_runs_and_what_may_fail() {
        let read = Pipeline::read(".github/workflows/ci.yml", WORKFLOW);
        assert!(read.on_proposal && !read.on_push && read.on_release && !read.is_shared);
        assert_eq!(read.every, [7]);
        let steps: Vec<_> =
            read.steps.iter().map(|step| (step.line, step.text.trim(), step.settings.trim(), step.is_strict)).collect();
        assert_eq!(
            steps,
            [
                (10, "actions/checkout@v4", "", true),
                (11, "gitleaks/gitleaks-action@v2", "", false),
                (15, "cargo deny check", "level: high", true),
            ]
        );
    }

    #[test]
    fn events_may_be_a_word_or_a_list_and_a_broken_file_is_only_searched() {
        assert!(Pipeline::read(".github/workflows/a.yml", "on: [push, workflow_call]\njobs: {}").is_shared);
        assert!(Pipeline::read(".github/workflows/a.yml", "on: pull_request\njobs: {}").on_proposal);
        let broken = Pipeline::read(".github/workflows/a.yml", "on: [push\n  x: {{\n  run: cargo test\n");
        assert!(!broken.on_push && broken.steps.iter().any(|step| step.text.contains("cargo test")));
    }

    #[test]
    fn what_starts_on_some_files_alone_runs_on_no_change() {
        for event in ["pull_request", "push"] {
            let read = |filter: &str| {
                let text = format!("on:\n  {event}:\n    branches: [main]\n{filter}jobs: {{}}");
                let read = Pipeline::read(".github/workflows/a.yml", &text);
                (read.on_proposal, read.on_push)
            };
            assert_eq!(read(""), (event == "pull_request", event == "push"));
            assert_eq!(read("    paths: ['src/**']\n"), (false, false), "{event}");
        }
    }

    #[test]
    fn a_schedule_is_as_many_days_as_pass_between_two_runs() {
        let days = ["0 5 * * *", "0 */2 * * *", "0 5 * * 1", "0 0 1 * *", "0 0 1 */3 *", "0 0 1 1 *", "0 0 */2 * *"];
        assert_eq!(days.map(days_between), [1, 1, 7, 31, 93, 366, 2].map(Some));
        assert_eq!(days_between("daily"), None);
        let odd = ["0 0 1 */138547333 *", "0 0 1 */0 *", "0 0 */0 * *"];
        assert_eq!(odd.map(days_between), [u32::MAX, 366, 31].map(Some));
    }
}
