//! What `check` found, in words and with its places, for reports to people and to machines.

use std::sync::Arc;

use chrono::NaiveDate;

use super::findings;
use super::model::{Line, Mark, Span, words};
use super::verdict::found;
use super::words::{bounds_or_dash, clean, filled, percent};
use crate::answers::GateKey;
use crate::assess::{Assessed, Context, Score, Verdict};
use crate::catalog::{PracticeIx, Stage};
use crate::messages::{Arg, Messages};
use crate::problem::{Problem, Source, Word};
use crate::say;

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
    pub about: String,
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
    /// The page that teaches it.
    pub learn: Option<Learn>,
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
        parts.extend(self.learn.as_ref().map(Learn::with_address));
        parts.join("\n")
    }
}

/// The page that teaches something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learn {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// An invitation to read it, with the link.
    pub words: Line,
}

impl Learn {
    pub(super) fn new(messages: &Messages, title: String, url: String) -> Self {
        let link = Span::Link { text: title.clone(), url: url.clone() };
        let words = filled(say!(messages, slots "shared-learn", pages = Arg::Slot), [vec![link]]);
        Self { title, url, words }
    }

    /// The invitation, and the address where links cannot be followed.
    fn with_address(&self) -> String {
        format!("{} {}", words(&self.words), self.url)
    }
}

/// A practice that would raise a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub practice: String,
    /// Its name.
    pub title: String,
    /// The page that teaches it.
    pub learn: Option<Learn>,
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
    pub fn of(
        assessment: Assessed<'_>,
        source: &Arc<Source>,
        verdicts: &[Verdict],
        context: &Context<'_>,
        messages: &Messages,
    ) -> Self {
        let scene = findings::Scene { assessment, source, context, messages };
        let gate = |verdict: &Verdict| GateLine {
            key: verdict.gate.key,
            name: super::verdict::name(assessment.catalog, &verdict.gate),
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
            standing: Some(stand(assessment, messages)),
            gates: verdicts.iter().map(gate).collect(),
            notices: findings::notices(assessment, context, messages),
            practices: practices(assessment),
            problems: Vec::new(),
        }
    }

    /// The check of a file that is held to no gate.
    pub fn sound(file: &str, summary: &str) -> Self {
        Self::without_standing(file, Outcome::Held, summary.to_owned(), Vec::new())
    }

    /// The check of a file that cannot be used.
    pub fn unusable(file: &str, problems: &[Problem], messages: &Messages) -> Self {
        let summary = say!(messages, "check-problems", count = problems.len(), file = clean(file));
        let problems = problems.iter().map(findings::of_problem).collect();
        Self::without_standing(file, Outcome::Unusable, summary, problems)
    }

    /// The check of a file with nothing to assess, and why there is nothing.
    pub fn nothing(file: &str, why: &str, messages: &Messages) -> Self {
        Self::without_standing(file, Outcome::Nothing, why.to_owned(), vec![findings::nothing(file, why, messages)])
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
