//! A gate in words: what was asked, and what is.

use super::words::{count, listed, percent};
use crate::answers::{Form, Gate, GateKey, Subject};
use crate::assess::{Age, Assessed, Breach, Context, Standing, Verdict};
use crate::catalog::{Catalog, Stage};

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
pub(super) fn found(assessment: Assessed<'_>, verdict: &Verdict, context: &Context<'_>) -> String {
    let limit = verdict.gate.limit;
    let breaking = verdict.breaches.len();
    match verdict.gate.key {
        GateKey::MinScore => score(assessment, &verdict.gate),
        GateKey::MinStage => {
            format!("stage {limit} is asked for, stage {} is reached", assessment.reached.map_or(0, Stage::number))
        }
        GateKey::NoCritical => format!("{} open or unanswered", are(breaking, "critical point")),
        GateKey::MinCoverage => {
            let coverage = assessment.score.as_ref().map(|score| &score.coverage);
            format!("{limit}\u{a0}% is asked for, {} is answered", coverage.map_or("nothing".to_owned(), percent))
        }
        GateKey::MaxNotApplicable => {
            let (some, all) = (assessment.of_standing(Standing::NotApplicable).count(), assessment.practices().count());
            format!("at most {limit}\u{a0}% may be, {some} of {} not applicable", are(all, "practice"))
        }
        GateKey::MaxAge => how_old(assessment.age(context.today), limit),
        GateKey::RequireEvidence => format!("{} without evidence", count(breaking, "practice")),
        GateKey::RequireOwner => format!("{} without an owner", count(breaking, "gap")),
        GateKey::NoOverdue => format!("{} overdue", are(breaking, "practice")),
        GateKey::Baseline => less_than_before(&verdict.breaches),
        GateKey::Complete => complete(assessment),
    }
}

fn score(assessment: Assessed<'_>, gate: &Gate) -> String {
    let score = assessment.score_of(gate.subject).map(|score| &score.low);
    let of = match gate.subject {
        Subject::Overall => String::new(),
        part => format!(" of {}", part.name(assessment.catalog)),
    };
    match score {
        Some(low) => format!("{}\u{a0}% is asked for, the score{of} is {}", gate.limit, percent(low)),
        None => format!("{}\u{a0}% is asked for, and nothing{of} is in scope and applicable", gate.limit),
    }
}

fn how_old(age: Age, limit: u32) -> String {
    let limit = count(limit as usize, "day");
    match (age.is_ahead(), age.oldest) {
        (true, _) => format!("the answers may be {limit} old; they are dated {} after today", days_of(-age.newest)),
        (false, ..0) => format!("the answers may be {limit} old; they are dated {} after today", days_of(-age.oldest)),
        (false, days) => format!("the answers may be {limit} old, they are {} old", days_of(days)),
    }
}

fn days_of(days: i64) -> String {
    count(usize::try_from(days).unwrap_or(usize::MAX), "day")
}

fn complete(assessment: Assessed<'_>) -> String {
    let statements = assessment.unanswered_statements().count();
    match assessment.unanswered().count() {
        0 => "everything is answered".to_owned(),
        some => format!("{} in {} unanswered", count(statements, "question"), count(some, "practice")),
    }
}

fn less_than_before(breaches: &[Breach]) -> String {
    let number = |of: fn(&Breach) -> bool| breaches.iter().filter(|breach| of(breach)).count();
    let points = number(|breach| matches!(breach, Breach::Point(_)));
    let practices = number(|breach| matches!(breach, Breach::Practice(_)));
    let checklists = number(|breach| matches!(breach, Breach::Checklist(_)));
    let activities = number(|breach| matches!(breach, Breach::Activity(_)));
    let mut parts = vec![format!("{} done before and not now", count(points, "point"))];
    parts.extend((practices > 0).then(|| format!("{} no longer applicable", count(practices, "practice"))));
    parts.extend((checklists > 0).then(|| format!("{} less", count(checklists, "checklist"))));

    parts.extend((activities > 0).then(|| format!("{} less", count(activities, "activity"))));
    let lower = breaches.iter().any(|breach| matches!(breach, Breach::Target(_)));
    parts.extend(lower.then(|| "a lower target".to_owned()));
    listed(&parts)
}

fn are(number: usize, what: &str) -> String {
    format!("{} {}", count(number, what), if number == 1 { "is" } else { "are" })
}
