//! A gate in words: what was asked, and what is.

use super::words::{listed, percent, percent_of_limit};
use crate::answers::{Form, Gate, GateKey, Subject};
use crate::assess::{Age, Assessed, Breach, Context, Standing, Verdict};
use crate::catalog::{Catalog, Stage};
use crate::messages::Messages;
use crate::messages::say;

/// The option of a gate with its value.
pub(super) fn gate_name(catalog: &Catalog, gate: &Gate) -> String {
    let option = gate.key.option();
    match (gate.key.form(), gate.subject) {
        (Form::Flag | Form::File, _) => option.to_owned(),
        (_, Subject::Overall) => format!("{option} {}", gate.limit),
        (_, part) => format!("{option} {}={}", part.name(catalog), gate.limit),
    }
}

/// What was asked, and what is.
pub(super) fn found(assessment: Assessed<'_>, verdict: &Verdict, context: &Context<'_>, messages: &Messages) -> String {
    let limit = verdict.gate.limit;
    let breaking = verdict.breaches.len();
    match verdict.gate.key {
        GateKey::MinScore => score(assessment, &verdict.gate, messages),
        GateKey::MinStage => {
            let reached = assessment.reached.map_or(0, Stage::number);
            say!(messages, "check-found-stage", limit = limit, stage = reached)
        }
        GateKey::NoCritical => say!(messages, "check-found-critical", count = breaking),
        GateKey::MinCoverage => coverage(assessment, limit, messages),
        GateKey::MaxNotApplicable => {
            let (some, all) = (assessment.of_standing(Standing::NotApplicable).count(), assessment.practices().count());
            let limit = percent_of_limit(messages, limit);
            say!(messages, "check-found-not-applicable", limit = limit, some = some, count = all)
        }
        GateKey::MaxAge => how_old(assessment.age(context.today), limit, messages),
        GateKey::RequireEvidence => say!(messages, "check-found-evidence", count = breaking),
        GateKey::RequireOwner => say!(messages, "check-found-owner", count = breaking),
        GateKey::NoOverdue => say!(messages, "check-found-overdue", count = breaking),
        GateKey::Baseline => less_than_before(&verdict.breaches, messages),
        GateKey::Complete => complete(assessment, messages),
    }
}

fn score(assessment: Assessed<'_>, gate: &Gate, messages: &Messages) -> String {
    let limit = percent_of_limit(messages, gate.limit);
    let score = assessment.score_of(gate.subject).map(|score| percent(messages, &score.low));
    let part = match gate.subject {
        Subject::Overall => None,
        part => Some(part.name(assessment.catalog)),
    };
    match (score, part) {
        (Some(low), None) => say!(messages, "check-found-score", limit = limit, score = low),
        (Some(low), Some(part)) => say!(messages, "check-found-score-of", limit = limit, part = part, score = low),
        (None, None) => say!(messages, "check-found-no-score", limit = limit),
        (None, Some(part)) => say!(messages, "check-found-no-score-of", limit = limit, part = part),
    }
}

fn coverage(assessment: Assessed<'_>, limit: u32, messages: &Messages) -> String {
    let limit = percent_of_limit(messages, limit);
    match &assessment.score {
        Some(score) => {
            let answered = percent(messages, &score.coverage);
            say!(messages, "check-found-coverage", limit = limit, answered = answered)
        }
        None => say!(messages, "check-found-no-coverage", limit = limit),
    }
}

fn how_old(age: Age, limit: u32, messages: &Messages) -> String {
    let ahead = |days| say!(messages, "check-found-ahead", limit = limit, days = whole_days(days));
    match (age.is_ahead(), age.oldest) {
        (true, _) => ahead(-age.newest),
        (false, ..0) => ahead(-age.oldest),
        (false, days) => say!(messages, "check-found-age", limit = limit, days = whole_days(days)),
    }
}

fn whole_days(days: i64) -> usize {
    usize::try_from(days).unwrap_or(usize::MAX)
}

fn complete(assessment: Assessed<'_>, messages: &Messages) -> String {
    let statements = assessment.unanswered_statements().count();
    match assessment.unanswered().count() {
        0 => say!(messages, "check-found-complete"),
        some => say!(messages, "check-found-incomplete", questions = statements, practices = some),
    }
}

fn less_than_before(breaches: &[Breach], messages: &Messages) -> String {
    let number = |of: fn(&Breach) -> bool| breaches.iter().filter(|breach| of(breach)).count();
    let points = number(|breach| matches!(breach, Breach::Point(_)));
    let practices = number(|breach| matches!(breach, Breach::Practice(_)));
    let checklists = number(|breach| matches!(breach, Breach::Checklist(_)));
    let activities = number(|breach| matches!(breach, Breach::Activity(_)));
    let mut parts = vec![say!(messages, "check-less-points", count = points)];
    parts.extend((practices > 0).then(|| say!(messages, "check-less-practices", count = practices)));
    parts.extend((checklists > 0).then(|| say!(messages, "check-less-checklists", count = checklists)));
    parts.extend((activities > 0).then(|| say!(messages, "check-less-activities", count = activities)));
    let lower = breaches.iter().any(|breach| matches!(breach, Breach::Target(_)));
    parts.extend(lower.then(|| say!(messages, "check-less-target")));
    listed(messages, &parts)
}
