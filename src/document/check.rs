//! What `check` found, in words and with its places, for reports to people and to machines.

use std::sync::Arc;

use chrono::NaiveDate;

use super::findings;
use super::model::Mark;
use super::verdict::found;
use super::words::{bounds_or_dash, clean, count, percent};
use crate::answers::GateKey;
use crate::assess::{Assessed, Context, Score, Verdict};
use crate::catalog::{PracticeIx, Stage};
use crate::problem::{Problem, Source, Word};

/// A check: of an assessment, or of a file that could not be used.
#[derive(Debug, Clone)]
pub struct Check {
    /// The answers file, as the person named it.
    pub file: String,
    /// How it went.
    pub outcome: Outcome,
    /// How it went, in a sentence.
    pub summary: String,
    /// How the organization stands; none where nothing could be assessed.
    pub standing: Option<Stand>,
    /// The gates, in their order.
    pub gates: Vec<GateLine>,
    /// What is worth knowing and breaks no gate, in sentences.
    pub notices: Vec<String>,
    /// The practices in scope, in catalog order.
    pub practices: Vec<PracticeLine>,
    /// What keeps the file from being used.
    pub problems: Vec<Finding>,
}

/// How a check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Every gate holds.
    Held,
    /// A gate failed.
    Failed,
    /// Only `complete` failed.
    Incomplete,
    /// The file cannot be used.
    Unusable,
    /// Nothing in scope applies.
    Nothing,
}

impl Word for Outcome {
    const ALL: &'static [Self] = &[Self::Held, Self::Failed, Self::Incomplete, Self::Unusable, Self::Nothing];

    fn word(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Failed => "failed",
            Self::Incomplete => "incomplete",
            Self::Unusable => "unusable",
            Self::Nothing => "nothing",
        }
    }
}

/// How the organization stands.
#[derive(Debug, Clone)]
pub struct Stand {
    /// Its name.
    pub organization: String,
    /// The day the answers are from.
    pub date: NaiveDate,
    /// Its score.
    pub score: Option<Score>,
    /// The stage reached, 0 to 4.
    pub stage: u8,
    /// Critical statements open or unanswered.
    pub critical_open: usize,
    /// Those of them that nobody answered.
    pub critical_unanswered: usize,
    /// All of it in a sentence.
    pub words: String,
}

/// A gate and what it found.
#[derive(Debug, Clone)]
pub struct GateLine {
    /// Its key.
    pub key: GateKey,
    /// The option with its value: `min-score 60`, `min-score ggi=60`.
    pub name: String,
    /// Whether it holds.
    pub holds: bool,
    /// What was asked, and what is.
    pub words: String,
    /// What breaks it; one finding about the whole where no single practice does. Empty where it holds.
    pub findings: Vec<Finding>,
    /// Practices that would help, the roadmap's first come first.
    pub steps: Vec<Step>,
}

/// One thing to put right, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The gate or rule: `no-critical`, `unknown-point`.
    pub rule: &'static str,
    /// What the gate or rule asks for.
    pub about: &'static str,
    /// What stays the same when lines move and numbers change.
    pub fingerprint: String,
    /// The practice, if one is meant.
    pub practice: Option<String>,
    /// The point, if one is meant.
    pub point: Option<String>,
    /// How what is meant stands.
    pub mark: Mark,
    /// What is wrong, as a sentence or two.
    pub message: String,
    /// What to do about it; may be empty.
    pub help: String,
    /// Title and address of the page that teaches it.
    pub learn: Option<(String, String)>,
    /// The file.
    pub file: String,
    /// Whether it is about the gate as a whole, and says no more than its words.
    pub whole: bool,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

impl Finding {
    /// The point, else the practice; empty where neither is meant.
    pub fn id(&self) -> &str {
        self.point.as_deref().or(self.practice.as_deref()).unwrap_or_default()
    }

    /// What is wrong, what to do, and where to read more, in lines.
    pub fn whole(&self) -> String {
        let mut parts = vec![self.message.clone()];
        parts.extend(Some(self.help.clone()).filter(|help| !help.is_empty()));
        parts.extend(self.learn.as_ref().map(|(title, url)| format!("Learn: {title} {url}")));
        parts.join("\n")
    }
}

/// A practice that would raise a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub practice: String,
    /// Its name.
    pub title: String,
    /// Title and address of the page that teaches it.
    pub learn: Option<(String, String)>,
}

/// A practice in scope.
#[derive(Debug, Clone)]
pub struct PracticeLine {
    /// Its id.
    pub id: String,
    /// The id of its section.
    pub section: String,
    /// Its name.
    pub title: String,
    /// Why it does not apply, if it does not.
    pub not_applicable: Option<String>,
}

impl Check {
    /// The check of an assessment.
    pub fn of(assessment: Assessed<'_>, source: &Arc<Source>, verdicts: &[Verdict], context: &Context<'_>) -> Self {
        let scene = findings::Scene { assessment, source, context };
        let gate = |verdict: &Verdict| GateLine {
            key: verdict.gate.key,
            name: super::verdict::name(assessment.catalog, &verdict.gate),
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

    /// Everything to put right.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.problems.iter().chain(self.gates.iter().flat_map(|gate| &gate.findings))
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
