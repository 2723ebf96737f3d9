//! From an assessment, or a file that could not be used, to a check in words.

use std::sync::Arc;

use super::check::{Check, Finding, GateLine, Outcome, PracticeLine, Stand};
use super::findings;
use super::gate_words::{found, gate_name};
use super::words::{bounds_or_dash, clean, count, percent};
use crate::answers::GateKey;
use crate::assess::{Assessed, Context, Verdict};
use crate::catalog::{PracticeIx, Stage};
use crate::problem::{Problem, Source};

impl Check {
    /// The check of an assessment.
    pub fn of(assessment: Assessed<'_>, source: &Arc<Source>, verdicts: &[Verdict], context: &Context<'_>) -> Self {
        let scene = findings::Scene { assessment, source, context };
        let gate = |verdict: &Verdict| GateLine {
            key: verdict.gate.key,
            name: gate_name(assessment.catalog, &verdict.gate),
            holds: verdict.holds,
            words: found(assessment, verdict, context),
            findings: scene.findings(verdict),
            steps: scene.steps(verdict),
        };
        let outcome = outcome(verdicts);
        Self {
            file: source.name.clone(),
            outcome,
            summary: summary(verdicts),
            standing: Some(stand(assessment)),
            gates: verdicts.iter().map(gate).collect(),
            notices: findings::notices(assessment, context),
            practices: practices(assessment),
            problems: Vec::new(),
        }
    }

    /// The check of a file that is held to no gate.
    pub fn sound(file: &str, summary: &str) -> Self {
        Self::without_standing(file, Outcome::Held, summary.to_owned(), Vec::new())
    }

    /// The check of a file that cannot be used.
    pub fn unusable(file: &str, problems: &[Problem]) -> Self {
        let summary = format!("{} in {}", count(problems.len(), "problem"), clean(file));
        let problems = problems.iter().map(findings::of_problem).collect();
        Self::without_standing(file, Outcome::Unusable, summary, problems)
    }

    /// The check of a file with nothing to assess, and why there is nothing.
    pub fn nothing(file: &str, why: &str) -> Self {
        Self::without_standing(file, Outcome::Nothing, why.to_owned(), vec![findings::nothing(file, why)])
    }

    fn without_standing(file: &str, outcome: Outcome, summary: String, problems: Vec<Finding>) -> Self {
        Self {
            file: file.to_owned(),
            outcome,
            summary,
            standing: None,
            gates: Vec::new(),
            notices: Vec::new(),
            practices: Vec::new(),
            problems,
        }
    }
}

fn outcome(verdicts: &[Verdict]) -> Outcome {
    let failed = |complete| verdicts.iter().any(|one| !one.holds && (one.gate.key == GateKey::Complete) == complete);
    match (failed(false), failed(true)) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Incomplete,
        (false, false) => Outcome::Held,
    }
}

fn summary(verdicts: &[Verdict]) -> String {
    let failed = verdicts.iter().filter(|one| !one.holds).count();
    match (verdicts.len(), failed) {
        (0, _) => "The file is valid. No gate was asked for.".to_owned(),
        (1, 0) => "The gate holds.".to_owned(),
        (1, _) => "The gate failed.".to_owned(),
        (2, 0) => "Both gates hold.".to_owned(),
        (all, 0) => format!("All {all} gates hold."),
        (all, failed) => format!("{failed} of {} failed.", count(all, "gate")),
    }
}

fn stand(assessment: Assessed<'_>) -> Stand {
    let (critical_open, critical_unanswered) = (assessment.critical.len(), assessment.critical_unanswered());
    let score = assessment.score.clone();
    let stage = assessment.reached.map_or(0, Stage::number);
    let words = format!(
        "Score {}, stage {stage} of 4, {} open or unanswered, {} answered.",
        bounds_or_dash(score.as_ref()),
        count(critical_open, "critical point"),
        score.as_ref().map_or_else(|| "nothing".to_owned(), |score| percent(&score.coverage)),
    );
    let answers = assessment.answers;
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

fn practices(assessment: Assessed<'_>) -> Vec<PracticeLine> {
    let catalog = assessment.catalog;
    let line = |ix: PracticeIx| PracticeLine {
        id: catalog[ix].id.clone(),
        section: catalog[catalog[ix].section].id.clone(),
        title: clean(&catalog[ix].title),
        not_applicable: assessment.not_applicable_reason(ix).map(|reason| clean(&reason)),
    };
    assessment.practices().map(line).collect()
}
