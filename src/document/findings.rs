//! What breaks a gate, practice by practice and point by point, each with what to do and its place in the file.

use std::sync::Arc;

use super::check::{Finding, Step};
use super::gate_words::found;
use super::model::Mark;
use super::words::{clean, day};
use crate::answers::{Answer, Form, GateKey, State};
use crate::assess::{Allow, Assessed, Breach, Context, Verdict};
use crate::catalog::{PointIx, PracticeIx, Reference};
use crate::problem::{Problem, Source, Word};
use crate::text;

/// Characters of a person's own words that a finding repeats.
const OWN_WORDS: usize = 200;

/// What findings are made from.
pub(super) struct Scene<'a> {
    pub(super) assessment: Assessed<'a>,
    pub(super) source: &'a Arc<Source>,
    pub(super) context: &'a Context<'a>,
}

impl Scene<'_> {
    /// A finding for each breach; for a number that is missed, one about the whole before them.
    pub(super) fn findings(&self, verdict: &Verdict) -> Vec<Finding> {
        if verdict.holds {
            return Vec::new();
        }
        let about_the_whole = verdict.gate.key.form() != Form::Flag && verdict.gate.key != GateKey::Baseline;
        let whole = about_the_whole.then(|| self.whole(verdict));
        let breaches = verdict.breaches.iter().map(|breach| self.breach(verdict.gate.key, *breach));
        whole.into_iter().chain(breaches).collect()
    }

    pub(super) fn steps(&self, verdict: &Verdict) -> Vec<Step> {
        let catalog = self.assessment.catalog;
        let step = |ix: &PracticeIx| {
            let practice = &catalog[*ix];
            Step {
                practice: practice.id.clone(),
                title: clean(&practice.title),
                learn: self.learn(practice.resources.first()),
            }
        };
        verdict.steps.iter().map(step).collect()
    }

    fn whole(&self, verdict: &Verdict) -> Finding {
        let help = match verdict.gate.key {
            GateKey::MaxAge => "Go through the answers again and set `date`.",
            GateKey::MinCoverage => "Answer what is unanswered: `ospo-assess interview --open`.",
            GateKey::MaxNotApplicable => "Look whether each reason still holds.",
            _ => "`ospo-assess report` shows the roadmap.",
        };
        let words = found(self.assessment, verdict, self.context);
        Finding {
            fingerprint: format!(
                "{}:{}",
                verdict.gate.key.option(),
                verdict.gate.subject.name(self.assessment.catalog)
            ),
            message: format!("A gate failed: {words}."),
            whole: true,
            help: help.to_owned(),
            ..self.blank(verdict.gate.key, None)
        }
    }

    fn breach(&self, key: GateKey, breach: Breach) -> Finding {
        match breach {
            Breach::Point(ix) => self.of_point(key, ix),
            Breach::Practice(ix) => self.of_practice(key, ix),
            Breach::Target(_) | Breach::Checklist(_) | Breach::Activity(_) => {
                let (message, help) = change(self.assessment, breach);
                let fingerprint = format!("{}:{}", key.option(), subject(self.assessment, breach));
                Finding { fingerprint, message: clean(&message), help, ..self.blank(key, None) }
            }
        }
    }

    fn of_point(&self, key: GateKey, ix: PointIx) -> Finding {
        let catalog = self.assessment.catalog;
        let point = &catalog[ix];
        Finding {
            practice: Some(catalog[point.practice].id.clone()),
            point: Some(point.id.clone()),
            fingerprint: format!("{}:{}", key.option(), point.id),
            mark: self.mark(ix),
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
            practice: Some(practice.id.clone()),
            fingerprint: format!("{}:{}", key.option(), practice.id),
            mark: if key == GateKey::Complete { Mark::Unanswered } else { Mark::None },
            message: clean(&message),
            help: clean(&help),
            learn: self.learn(practice.resources.first()),
            ..self.blank(key, Some(ix))
        }
    }

    fn open(&self, key: GateKey, ix: PointIx) -> String {
        let point = &self.assessment.catalog[ix];
        let state = match self.assessment.state(ix) {
            State::Unanswered => "unanswered",
            State::Partly => "done in part",
            _ => "open",
        };
        match (key, point.critical) {
            (GateKey::Baseline, _) => format!("Done before, {state} now: {}", point.text),
            (_, true) => format!("Critical and {state}: {}", point.text),
            (_, false) => format!("Still {state}: {}", point.text),
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
        let practice = &self.assessment.catalog[ix];
        match key {
            GateKey::RequireEvidence => (
                format!("Points are done, but no evidence is named: {}", practice.title),
                format!("Add `evidence`. What would convince: {}", practice.evidence),
            ),
            GateKey::RequireOwner => {
                (format!("The gap has no owner: {}", practice.title), "Add `owner` with who closes it.".to_owned())
            }
            GateKey::NoOverdue => self.overdue(ix),
            GateKey::Baseline => change(self.assessment, Breach::Practice(ix)),
            GateKey::MaxNotApplicable => {
                (format!("Not applicable: {}", self.reason(ix)), "Look whether the reason still holds.".to_owned())
            }
            _ => (
                format!("Unanswered: {}", practice.ask),
                "List the points that hold in `done`, or set `answer`.".to_owned(),
            ),
        }
    }

    fn overdue(&self, ix: PracticeIx) -> (String, String) {
        let date = self.assessment.overdue(ix, self.context.today).map(day).unwrap_or_default();
        let title = &self.assessment.catalog[ix].title;
        match self.assessment.answers.answer(ix) {
            Some(Answer::Declined { .. }) => (
                format!("Was to be looked at again by {date}: {title}"),
                "Decide again, and set `review_by` to the next review.".to_owned(),
            ),
            _ => (
                format!("Was due on {date}, and points are still open: {title}"),
                "Close it, or agree on a new `due` with its owner.".to_owned(),
            ),
        }
    }

    fn reason(&self, ix: PracticeIx) -> String {
        let reason = self.assessment.not_applicable_reason(ix).unwrap_or_default();
        text::excerpt(reason.trim(), OWN_WORDS)
    }

    fn learn(&self, reference: Option<&Reference>) -> Option<(String, String)> {
        let catalog = self.assessment.catalog;
        reference.map(|reference| (clean(&catalog.title(reference)), catalog.url(reference)))
    }

    /// A finding without words, at the table of the practice, or at the first line where it has none.
    fn blank(&self, key: GateKey, practice: Option<PracticeIx>) -> Finding {
        let span = practice.and_then(|practice| self.assessment.answers.places.of(practice));
        let (line, column) = span.map_or((1, 1), |span| self.source.line_column(span.start));
        Finding {
            rule: key.option(),
            about: key.about(),
            fingerprint: String::new(),
            practice: None,
            point: None,
            mark: Mark::None,
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

/// What is worth knowing of a comparison with a baseline although it breaks no gate.
pub(super) fn notices(assessment: Assessed<'_>, context: &Context<'_>) -> Vec<String> {
    let Some(baseline) = context.baseline else { return Vec::new() };
    let mut notices: Vec<String> = Vec::new();
    if baseline.is_only_dated(assessment) {
        notices.push("The file has a newer date than the baseline, and no new answers.".to_owned());
    }
    let changes = baseline.let_through(assessment).into_iter().map(|breach| change(assessment, breach).0);
    notices.extend(changes.map(|change| clean(&format!("Let through: {change}"))));
    notices
}

/// What is less than it was in the baseline, and the way out.
fn change(assessment: Assessed<'_>, breach: Breach) -> (String, String) {
    let catalog = assessment.catalog;
    let (message, way_back, allow) = match breach {
        Breach::Point(ix) => (format!("Done before, and no longer: {}", catalog[ix].text), "Do it again", None),
        Breach::Practice(ix) => {
            let title = &catalog[ix].title;
            (format!("Applied before, not applicable now: {title}"), "Answer it again", Some(Allow::Scope))
        }
        Breach::Target(was) => {
            let (was, is) = (was.number(), assessment.answers.target.number());
            (format!("The target was stage {was}, and is stage {is} now."), "Raise `target` again", Some(Allow::Target))
        }
        Breach::Checklist(ix) => {
            let title = &catalog[ix].title;
            (format!("In scope before, and no longer: {title}"), "Add it to `checklists` again", Some(Allow::Scope))
        }
        Breach::Activity(activity) => {
            let message = format!("The organization did this before, and no longer does: {}", activity.word());
            (message, "Add it to `does` again", Some(Allow::Scope))
        }
    };
    let meant = allow.map(|allow| format!(", or let the change through with `--allow {}`", allow.word()));
    (message, format!("{way_back}{}.", meant.unwrap_or_default()))
}

/// What stays the same of what a change is about.
fn subject(assessment: Assessed<'_>, breach: Breach) -> String {
    match breach {
        Breach::Point(ix) => assessment.catalog[ix].id.clone(),
        Breach::Practice(ix) => assessment.catalog[ix].id.clone(),
        Breach::Target(_) => "target".to_owned(),
        Breach::Checklist(ix) => assessment.catalog[ix].id.clone(),
        Breach::Activity(activity) => format!("does {}", activity.word()),
    }
}

/// A problem of a file.
pub(super) fn of_problem(problem: &Problem) -> Finding {
    let (line, column) = problem.span.as_ref().map_or((1, 1), |span| problem.source.line_column(span.start));
    Finding {
        rule: problem.rule.name(),
        about: problem.rule.explanation(),
        fingerprint: format!("{}:{}", problem.rule.name(), clean(&problem.message)),
        practice: None,
        point: None,
        mark: Mark::None,
        message: clean(&problem.message),
        help: problem.help.as_deref().map(clean).unwrap_or_default(),
        learn: None,
        whole: false,
        file: problem.source.name.clone(),
        line,
        column,
    }
}

/// Nothing to assess.
pub(super) fn nothing(file: &str, why: &str) -> Finding {
    Finding {
        rule: "nothing-to-assess",
        about: "An assessment of nothing must never look like a good one.",
        fingerprint: "nothing-to-assess".to_owned(),
        practice: None,
        point: None,
        mark: Mark::None,
        message: clean(why),
        help: String::new(),
        learn: None,
        whole: false,
        file: file.to_owned(),
        line: 1,
        column: 1,
    }
}
