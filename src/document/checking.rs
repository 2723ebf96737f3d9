//! From an assessment, or a file that could not be used, to a check in words.

use std::sync::Arc;

use super::check::{Check, Checked, Finding, GateLine, Outcome, PracticeLine, Stand};
use super::findings;
use super::gate_words::{found, gate_name};
use super::licence::share_alike;
use super::words::{bounds_or_dash, clean, percent};
use crate::answers::{Answer, GateKey, State};
use crate::assess::{Assessed, Context, Score, Verdict};
use crate::catalog::{Checklist, PracticeIx, Stage};
use crate::messages::{Messages, say};
use crate::problem::{Problem, Source};

impl Check {
    /// The check of an assessment.
    pub fn of(
        assessment: Assessed<'_>,
        source: &Arc<Source>,
        verdicts: &[Verdict],
        context: &Context<'_>,
        messages: &Messages,
    ) -> Self {
        let scene = findings::Scene { assessment, source, context, messages };
        let gate = |verdict: &Verdict| GateLine {
            key: verdict.gate.key(),
            name: gate_name(assessment.catalog, &verdict.gate),
            holds: verdict.holds,
            words: found(assessment, verdict, context, messages),
            findings: scene.findings(verdict),
            steps: scene.steps(verdict),
        };
        let outcome = outcome(verdicts);
        Self {
            file: source.name.clone(),
            outcome,
            summary: summary(verdicts, messages),
            catalog: assessment.answers.scope.iter().map(|ix| checked(&assessment.catalog[*ix])).collect(),
            standing: Some(stand(assessment, messages)),
            badge: [say!(messages, "check-badge-label"), badge(assessment, messages)],
            gates: verdicts.iter().map(gate).collect(),
            notices: findings::notices(assessment, verdicts, context, messages),
            practices: practices(assessment, messages),
            problems: Vec::new(),
            licence: share_alike(assessment.catalog, assessment.answers.scope.iter().copied(), messages),
        }
    }

    /// The check of a file that is held to no gate. `warnings` is what would be better otherwise.
    pub fn sound(file: &str, summary: &str, warnings: &[Problem], messages: &Messages) -> Self {
        let warnings = warnings.iter().map(findings::of_problem).collect();
        Self::without_standing(file, Outcome::Held, summary.to_owned(), warnings, messages)
    }

    /// The check of a file that cannot be used.
    pub fn unusable(file: &str, problems: &[Problem], messages: &Messages) -> Self {
        let summary = say!(messages, "check-problems", count = problems.len(), file = clean(file));
        let problems = problems.iter().map(findings::of_problem).collect();
        Self::without_standing(file, Outcome::Unusable, summary, problems, messages)
    }

    /// The check of a file with nothing to assess, and why there is nothing.
    pub fn nothing(file: &str, why: &str, messages: &Messages) -> Self {
        let findings = vec![findings::nothing(file, why, messages)];
        Self::without_standing(file, Outcome::Nothing, why.to_owned(), findings, messages)
    }

    fn without_standing(
        file: &str,
        outcome: Outcome,
        summary: String,
        problems: Vec<Finding>,
        messages: &Messages,
    ) -> Self {
        Self {
            file: file.to_owned(),
            outcome,
            summary,
            catalog: Vec::new(),
            standing: None,
            badge: [say!(messages, "check-badge-label"), say!(messages, "check-badge-nothing")],
            gates: Vec::new(),
            notices: Vec::new(),
            practices: Vec::new(),
            problems,
            licence: None,
        }
    }
}

fn outcome(verdicts: &[Verdict]) -> Outcome {
    let failed = |complete| verdicts.iter().any(|one| !one.holds && (one.gate.key() == GateKey::Complete) == complete);
    match (failed(false), failed(true)) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Incomplete,
        (false, false) => Outcome::Held,
    }
}

fn summary(verdicts: &[Verdict], messages: &Messages) -> String {
    let failed = verdicts.iter().filter(|one| !one.holds).count();
    match (verdicts.len(), failed) {
        (0, _) => say!(messages, "check-no-gates"),
        (all, 0) => say!(messages, "check-all-hold", gates = all),
        (all, failed) => say!(messages, "check-some-failed", gates = all, failed = failed),
    }
}

fn stand(assessment: Assessed<'_>, messages: &Messages) -> Stand {
    let (critical_open, critical_unanswered) = (assessment.critical.len(), assessment.critical_unanswered());
    let score = assessment.score.clone();
    let stage = assessment.reached.map_or(0, Stage::number);
    let answers = assessment.answers;
    let words = stands(messages, score.as_ref(), stage, critical_open);
    Stand {
        organization: clean(&answers.organization.name),
        date: answers.date,
        score,
        stage,
        critical_open,
        critical_unanswered,
        words,
    }
}

fn badge(assessment: Assessed<'_>, messages: &Messages) -> String {
    let stage = assessment.reached.map_or(0, Stage::number);
    say!(messages, "check-badge", score = bounds_or_dash(messages, assessment.score.as_ref()), stage = stage)
}

fn stands(messages: &Messages, score: Option<&Score>, stage: u8, critical: usize) -> String {
    let (bounds, last) = (bounds_or_dash(messages, score), Stage::LAST);
    let Some(answered) = score.map(|score| percent(messages, &score.coverage)) else {
        return say!(
            messages,
            "check-standing-unanswered",
            score = bounds,
            stage = stage,
            last = last,
            critical = critical,
        );
    };
    say!(
        messages,
        "check-standing",
        score = bounds,
        stage = stage,
        last = last,
        critical = critical,
        answered = answered,
    )
}

fn practices(assessment: Assessed<'_>, messages: &Messages) -> Vec<PracticeLine> {
    let catalog = assessment.catalog;
    let line = |ix: PracticeIx| PracticeLine {
        id: catalog[ix].id.to_string(),
        section: catalog[catalog[ix].section].id.to_string(),
        title: clean(&catalog[ix].title),
        aside: aside(assessment, ix, messages),
    };
    assessment.practices().map(line).collect()
}

fn checked(checklist: &Checklist) -> Checked {
    Checked {
        checklist: checklist.id.to_string(),
        revision: checklist.revision,
        digest: checklist.digest().to_owned(),
        licence: checklist.licence(),
    }
}

/// What keeps a practice from counting as done where it breaks no gate: a blank is never a yes.
fn aside(assessment: Assessed<'_>, ix: PracticeIx, messages: &Messages) -> Option<String> {
    if let Some(reason) = assessment.not_applicable_reason(ix) {
        return Some(say!(messages, "check-aside-not-applicable", reason = clean(&reason)));
    }
    if let Some(Answer::Declined { reason, .. }) = assessment.answers.answer(ix) {
        return Some(say!(messages, "check-aside-declined", reason = clean(reason)));
    }
    let practice = &assessment.catalog[ix];
    let (all, open) = (practice.points.len(), assessment.open_points(ix).count());
    let unanswered = assessment.points(ix, State::Unanswered).count();
    match (open, unanswered) {
        (0, 0) => None,
        (0, _) => Some(say!(messages, "check-aside-unanswered", unanswered = unanswered, all = all)),
        _ if practice.stage > assessment.answers.target => {
            Some(say!(messages, "check-aside-later", open = open, all = all))
        }
        _ => Some(say!(messages, "check-aside-open", open = open, unanswered = unanswered, all = all)),
    }
}
