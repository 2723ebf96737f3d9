//! What breaks a gate, practice by practice and point by point, each with what to do and its place in the file.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::check::{Finding, Learn, Step, Weight};
use super::crosswalk::elsewhere;
use super::gate_words::{found, gate_name};
use super::model::Mark;
use super::words::{clean, commas, day, listed};
use crate::answers::{Answer, Answers, GateKey, Response, State};
use crate::assess::{Allow, Assessed, Breach, Context, RequirementState, Verdict};
use crate::catalog::{Change, CrosswalkIx, PointIx, PracticeIx, Reference, RequirementIx, Requirements};
use crate::messages::{Messages, say};
use crate::problem::{Problem, Severity, Source, Word};
use crate::text;

/// Characters of a person's own words that a finding repeats.
const OWN_WORDS: usize = 200;

/// What findings are made from.
pub(super) struct Scene<'a> {
    pub(super) assessment: Assessed<'a>,
    pub(super) source: &'a Arc<Source>,
    pub(super) context: &'a Context<'a>,
    pub(super) messages: &'a Messages,
}

impl Scene<'_> {
    /// A finding for each breach; for a number that is missed, one about the whole before them.
    pub(super) fn findings(&self, verdict: &Verdict) -> Vec<Finding> {
        if verdict.holds {
            return Vec::new();
        }
        // Where nothing breaks a gate that does not hold, nothing is what it asks for.
        let about_the_whole = verdict.gate.number().is_some() || verdict.breaches.is_empty();
        let whole = about_the_whole.then(|| self.whole(verdict));
        let breaches = verdict.breaches.iter().map(|breach| self.breach(verdict.gate.key(), *breach));
        whole.into_iter().chain(breaches).collect()
    }

    pub(super) fn steps(&self, verdict: &Verdict) -> Vec<Step> {
        let catalog = self.assessment.catalog;
        let step = |ix: &PracticeIx| {
            let practice = &catalog[*ix];
            Step {
                practice: practice.id.to_string(),
                title: clean(&practice.title),
                learn: self.learn(practice.resources.first()),
            }
        };
        verdict.steps.iter().map(step).collect()
    }

    fn whole(&self, verdict: &Verdict) -> Finding {
        let messages = self.messages;
        let help = match verdict.gate.key() {
            GateKey::MaxAge => say!(messages, "check-help-age"),
            GateKey::MinCoverage => say!(messages, "check-help-coverage"),
            GateKey::MaxNotApplicable => say!(messages, "check-help-reasons"),
            _ => say!(messages, "check-help-roadmap"),
        };
        let words = found(self.assessment, verdict, self.context, messages);
        Finding {
            fingerprint: format!(
                "{}:{}",
                verdict.gate.key().option(),
                verdict.gate.subject().name(self.assessment.catalog)
            ),
            message: say!(messages, "check-gate-failed-because", found = words),
            whole: true,
            weight: Weight::Whole,
            help,
            ..self.blank(verdict.gate.key(), None)
        }
    }

    fn breach(&self, key: GateKey, breach: Breach) -> Finding {
        match breach {
            Breach::Point(ix) => self.of_point(key, ix),
            Breach::Practice(ix) => self.of_practice(key, ix),
            Breach::Requirement(ix) => self.of_requirement(key, ix),
            Breach::Target(_)
            | Breach::Checklist(_)
            | Breach::Changed(_)
            | Breach::ChangedCrosswalk(_)
            | Breach::Activity(_) => {
                let (message, help) = change(self.assessment, breach, self.messages);
                let fingerprint = format!("{}:{}", key.option(), subject(self.assessment, breach));
                Finding { fingerprint, message: clean(&message), help, ..self.blank(key, None) }
            }
        }
    }

    fn of_point(&self, key: GateKey, ix: PointIx) -> Finding {
        let catalog = self.assessment.catalog;
        let point = &catalog[ix];
        Finding {
            practice: Some(catalog[point.practice].id.to_string()),
            point: Some(point.id.to_string()),
            fingerprint: format!("{}:{}", key.option(), point.id),
            mark: self.mark(ix),
            weight: if point.critical { Weight::Critical } else { Weight::Other },
            message: clean(&self.open(key, ix)),
            help: clean(&point.advice),
            learn: self.learn(point.resources.first()),
            ..self.blank(key, Some(point.practice))
        }
    }

    fn of_practice(&self, key: GateKey, ix: PracticeIx) -> Finding {
        let practice = &self.assessment.catalog[ix];
        let (message, help) = self.practice(key, ix);
        Finding {
            practice: Some(practice.id.to_string()),
            fingerprint: format!("{}:{}", key.option(), practice.id),
            mark: if key == GateKey::Complete { Mark::Unanswered } else { Mark::None },
            message: clean(&message),
            help: clean(&help),
            learn: self.learn(practice.resources.first()),
            ..self.blank(key, Some(ix))
        }
    }

    /// A requirement that is not met, at the first statement that keeps it from being so.
    fn of_requirement(&self, key: GateKey, ix: RequirementIx) -> Finding {
        let (assessment, messages) = (self.assessment, self.messages);
        let one = &assessment.catalog[ix];
        let missing = one.statements().find(|point| assessment.state(*point) != State::Done);
        let state = assessment.requirement_state(one);
        let point = missing.map(|point| &assessment.catalog[point]);
        let help = match point {
            Some(point) if state == RequirementState::Unknown => {
                say!(messages, "check-requirement-ask", text = &point.text)
            }
            Some(point) => say!(messages, "check-requirement-next", text = &point.text, advice = &point.advice),
            None if state == RequirementState::NotCovered => elsewhere(one, messages),
            None => say!(messages, "check-requirement-rest", evidence = &one.evidence),
        };
        let id = assessment.catalog.requirement_id(ix);
        Finding {
            fingerprint: format!("{}:{id}", key.option()),
            mark: missing.map_or(Mark::Open, |point| self.mark(point)),
            message: clean(&say!(messages, "check-requirement", state = state.word(), text = &one.text)),
            help: clean(&help),
            learn: point.and_then(|point| self.learn(point.resources.first())),
            requirement: Some(id),
            ..self.blank(key, point.map(|point| point.practice))
        }
    }

    fn open(&self, key: GateKey, ix: PointIx) -> String {
        let (point, messages) = (&self.assessment.catalog[ix], self.messages);
        let state = match self.assessment.state(ix) {
            State::Unanswered => "unanswered",
            State::Partly => "partly",
            _ => "open",
        };
        match (key, point.critical) {
            (GateKey::Baseline, _) => say!(messages, "check-point-before", state = state, text = &point.text),
            (_, true) => say!(messages, "check-point-critical", state = state, text = &point.text),
            (_, false) => say!(messages, "check-point", state = state, text = &point.text),
        }
    }

    fn mark(&self, ix: PointIx) -> Mark {
        match (self.assessment.state(ix), self.assessment.catalog[ix].critical) {
            (State::Unanswered, _) => Mark::Unanswered,
            (_, true) => Mark::Critical,
            (_, false) => Mark::Open,
        }
    }

    fn practice(&self, key: GateKey, ix: PracticeIx) -> (String, String) {
        let (practice, messages) = (&self.assessment.catalog[ix], self.messages);
        match key {
            GateKey::RequireEvidence => (
                say!(messages, "check-no-evidence", title = &practice.title),
                say!(messages, "check-no-evidence-help", evidence = &practice.evidence),
            ),
            GateKey::RequireOwner => {
                (say!(messages, "check-no-owner", title = &practice.title), say!(messages, "check-no-owner-help"))
            }
            GateKey::NoOverdue => self.overdue(ix),
            GateKey::Baseline => change(self.assessment, Breach::Practice(ix), messages),
            GateKey::MaxNotApplicable => (
                say!(messages, "check-not-applicable", reason = self.reason(ix)),
                say!(messages, "check-not-applicable-help"),
            ),
            _ => {
                (say!(messages, "check-unanswered", question = &practice.ask), say!(messages, "check-unanswered-help"))
            }
        }
    }

    fn overdue(&self, ix: PracticeIx) -> (String, String) {
        let messages = self.messages;
        let date = self.assessment.overdue(ix, self.context.today);
        let date = date.map(|date| day(messages, date)).unwrap_or_default();
        let title = &self.assessment.catalog[ix].title;
        match self.assessment.answers.answer(ix) {
            Some(Answer::Declined { .. }) => (
                say!(messages, "check-review-overdue", date = date, title = title),
                say!(messages, "check-review-overdue-help"),
            ),
            _ => (say!(messages, "check-overdue", date = date, title = title), say!(messages, "check-overdue-help")),
        }
    }

    fn reason(&self, ix: PracticeIx) -> String {
        let reason = self.assessment.not_applicable_reason(ix).unwrap_or_default();
        text::excerpt(reason.trim(), OWN_WORDS)
    }

    fn learn(&self, reference: Option<&Reference>) -> Option<Learn> {
        let catalog = self.assessment.catalog;
        let learn = |one: &Reference| Learn::new(self.messages, clean(&catalog.title(one)), catalog.url(one));
        reference.map(learn)
    }

    /// A finding without words, at the table of the practice, or at the first line where it has none.
    fn blank(&self, key: GateKey, practice: Option<PracticeIx>) -> Finding {
        let span = practice.and_then(|practice| self.assessment.answers.places.of(practice));
        let (line, column) = span.map_or((1, 1), |span| self.source.line_column(span.start));
        Finding {
            rule: key.option(),
            about: key.about().to_owned(),
            fingerprint: String::new(),
            practice: None,
            point: None,
            requirement: None,
            mark: Mark::None,
            weight: Weight::Other,
            message: String::new(),
            help: String::new(),
            learn: None,
            whole: false,
            file: self.source.name.clone(),
            line,
            column,
        }
    }
}

/// That a gate asks for requirements which overlays changed.
fn changed_crosswalks(assessment: Assessed<'_>, verdicts: &[Verdict], messages: &Messages) -> Vec<String> {
    let asked = verdicts.iter().filter_map(|verdict| verdict.gate.requirements());
    let crosswalks: BTreeSet<CrosswalkIx> = asked.map(Requirements::crosswalk).collect();
    let mut notices = Vec::new();
    for crosswalk in crosswalks.into_iter().map(|ix| &assessment.catalog[ix]) {
        if crosswalk.differs().next().is_some() {
            notices.push(changed(&crosswalk.title, crosswalk.differs(), messages));
        }
    }
    notices
}

/// What is worth knowing of changed requirements and of a comparison with a baseline although it breaks no gate.
pub(super) fn notices(
    assessment: Assessed<'_>,
    verdicts: &[Verdict],
    context: &Context<'_>,
    messages: &Messages,
) -> Vec<String> {
    let mut notices: Vec<String> = changed_crosswalks(assessment, verdicts, messages);
    if assessment.age(context.today).is_ahead() {
        notices.push(say!(messages, "check-ahead", date = assessment.answers.date.to_string()));
    }
    let empty = assessment.practices().filter(|ix| is_empty_table(assessment.answers, *ix)).count();
    if empty > 0 {
        notices.push(say!(messages, "check-empty-tables", count = empty));
    }
    let Some(baseline) = context.baseline else { return notices };
    let dropped = baseline.gates_dropped(assessment);
    if !dropped.is_empty() {
        let names: Vec<String> = dropped.iter().map(|gate| gate_name(assessment.catalog, gate)).collect();
        notices.push(say!(messages, "check-gates-dropped", gates = commas(messages, &names)));
    }
    if baseline.is_only_dated(assessment) {
        notices.push(say!(messages, "check-only-dated"));
    }
    for breach in baseline.let_through(assessment) {
        let change = change(assessment, breach, messages).0;
        notices.push(clean(&say!(messages, "check-let-through", change = change)));
    }
    notices
}

/// Whether a practice has a table in which nothing is said.
fn is_empty_table(answers: &Answers, ix: PracticeIx) -> bool {
    answers.places.of(ix).is_some() && answers.given.get(&ix).is_none_or(Response::is_blank)
}

/// What is less than it was in the baseline or other than what ships, and the way out.
fn change(assessment: Assessed<'_>, breach: Breach, messages: &Messages) -> (String, String) {
    let catalog = assessment.catalog;
    let scope = Allow::Scope.word();
    match breach {
        Breach::Point(ix) => {
            (say!(messages, "check-change-point", text = &catalog[ix].text), say!(messages, "check-change-point-help"))
        }
        Breach::Practice(ix) => (
            say!(messages, "check-change-practice", title = &catalog[ix].title),
            say!(messages, "check-change-practice-help", allow = scope),
        ),
        Breach::Target(was) => (
            say!(messages, "check-change-target", was = was.number(), is = assessment.answers.target.number()),
            say!(messages, "check-change-target-help", allow = Allow::Target.word()),
        ),
        Breach::Checklist(ix) => (
            say!(messages, "check-change-checklist", title = &catalog[ix].title),
            say!(messages, "check-change-checklist-help", allow = scope),
        ),
        Breach::Changed(ix) => {
            (changed(&catalog[ix].title, catalog[ix].changed(), messages), say!(messages, "check-changed-help"))
        }
        Breach::ChangedCrosswalk(ix) => {
            (changed(&catalog[ix].title, catalog[ix].differs(), messages), say!(messages, "check-changed-help"))
        }
        // No baseline has any: they are told by `of_requirement`.
        Breach::Requirement(ix) => (catalog.requirement_id(ix), String::new()),
        Breach::Activity(activity) => (
            say!(messages, "check-change-activity", activity = activity.word()),
            say!(messages, "check-change-activity-help", allow = scope),
        ),
    }
}

/// That a list is not as it ships, and in what.
fn changed<'a>(title: &str, changes: impl IntoIterator<Item = &'a Change>, messages: &Messages) -> String {
    let ids: Vec<String> = changes.into_iter().map(|one| one.id.clone()).collect();
    say!(messages, "check-changed", title = title, ids = listed(messages, &ids))
}

/// What stays the same of what a change is about.
fn subject(assessment: Assessed<'_>, breach: Breach) -> String {
    match breach {
        Breach::Point(ix) => assessment.catalog[ix].id.to_string(),
        Breach::Practice(ix) => assessment.catalog[ix].id.to_string(),
        Breach::Requirement(ix) => assessment.catalog.requirement_id(ix),
        Breach::Target(_) => "target".to_owned(),
        Breach::Checklist(ix) | Breach::Changed(ix) => assessment.catalog[ix].id.to_string(),
        Breach::ChangedCrosswalk(ix) => assessment.catalog[ix].id.to_string(),
        Breach::Activity(activity) => format!("does {}", activity.word()),
    }
}

/// A problem of a file.
pub(super) fn of_problem(problem: &Problem) -> Finding {
    let (line, column) = problem.span.as_ref().map_or((1, 1), |span| problem.source.line_column(span.start));
    Finding {
        rule: problem.rule.name(),
        about: problem.rule.explanation().to_owned(),
        fingerprint: format!("{}:{}", problem.rule.name(), clean(&problem.message)),
        practice: None,
        point: None,
        requirement: None,
        mark: Mark::None,
        weight: match problem.rule.severity() {
            Severity::Error => Weight::Whole,
            Severity::Warning => Weight::Other,
        },
        message: clean(&problem.message),
        help: clean(&problem.help),
        learn: None,
        whole: false,
        file: problem.source.name.clone(),
        line,
        column,
    }
}

/// Nothing to assess.
pub(super) fn nothing(file: &str, why: &str, messages: &Messages) -> Finding {
    Finding {
        rule: "nothing-to-assess",
        about: say!(messages, "check-nothing-about"),
        fingerprint: "nothing-to-assess".to_owned(),
        practice: None,
        point: None,
        requirement: None,
        mark: Mark::None,
        weight: Weight::Whole,
        message: clean(why),
        help: String::new(),
        learn: None,
        whole: false,
        file: file.to_owned(),
        line: 1,
        column: 1,
    }
}
