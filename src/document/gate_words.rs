//! A gate in words: what was asked, and what is.

use super::words::{listed, percent, percent_of_limit};
use crate::answers::{Gate, Subject};
use crate::assess::{Age, Assessed, Breach, Context, Standing, Verdict};
use crate::catalog::{Catalog, Stage};
use crate::messages::{Messages, say};

/// The option of a gate with its value.
pub(super) fn gate_name(catalog: &Catalog, gate: &Gate) -> String {
    let option = gate.key().option();
    if let Some(requirements) = gate.requirements() {
        return format!("{option} {}", catalog.requirements_id(requirements));
    }
    match (gate.number(), gate.subject()) {
        (None, _) => option.to_owned(),
        (Some(number), Subject::Overall) => format!("{option} {number}"),
        (Some(number), part) => format!("{option} {}={number}", part.name(catalog)),
    }
}

/// What was asked, and what is.
pub(super) fn found(assessment: Assessed<'_>, verdict: &Verdict, context: &Context<'_>, messages: &Messages) -> String {
    let breaking = verdict.breaches.len();
    match verdict.gate {
        Gate::MinScore(subject, limit) => score(assessment, subject, limit, messages),
        Gate::MinStage(limit) => {
            let reached = assessment.reached.map_or(0, Stage::number);
            say!(messages, "check-found-stage", limit = limit, stage = reached)
        }
        Gate::NoCritical => say!(messages, "check-found-critical", count = breaking),
        Gate::For(requirements) => {
            let count = assessment.catalog.requirements_in(requirements).count();
            say!(messages, "check-found-met", met = count - breaking, count = count)
        }
        Gate::MinCoverage(limit) => coverage(assessment, limit, messages),
        Gate::MaxNotApplicable(limit) => {
            let (some, all) = (assessment.of_standing(Standing::NotApplicable).count(), assessment.practices().count());
            let limit = percent_of_limit(messages, limit);
            say!(messages, "check-found-not-applicable", limit = limit, some = some, count = all)
        }
        Gate::MaxAge(limit) => how_old(assessment.age(context.today), limit, messages),
        Gate::RequireEvidence => say!(messages, "check-found-evidence", count = breaking),
        Gate::RequireOwner => say!(messages, "check-found-owner", count = breaking),
        Gate::NoOverdue => say!(messages, "check-found-overdue", count = breaking),
        Gate::Baseline => less_than_before(&verdict.breaches, messages),
        Gate::Complete => complete(assessment, messages),
        Gate::Unmodified => {
            let is_crosswalk = |breach: &&Breach| matches!(breach, Breach::ChangedCrosswalk(_));
            let crosswalks = verdict.breaches.iter().filter(is_crosswalk).count();
            say!(messages, "check-found-unmodified", crosswalks = crosswalks, count = breaking)
        }
    }
}

fn score(assessment: Assessed<'_>, subject: Subject, limit: u32, messages: &Messages) -> String {
    let limit = percent_of_limit(messages, limit);
    let score = assessment.score_of(subject).map(|score| percent(messages, &score.low));
    let part = match subject {
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
