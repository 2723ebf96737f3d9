//! What `check` found, in words and with its places, for reports to people and to machines.

use chrono::NaiveDate;

use super::model::{Line, Mark, Span, words};
use super::words::filled;
use crate::answers::GateKey;
use crate::assess::Score;
use crate::messages::say;
use crate::messages::{Arg, Messages};
use crate::problem::word_enum;

/// Which state of a checklist was checked against.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Its id.
    pub checklist: String,
    /// Its revision.
    pub revision: u32,
    /// The SHA-256 of what it asks, overlays included, in hexadecimal.
    pub digest: String,
    /// The licence of its questions and advice, as an SPDX id, where it ships.
    pub licence: Option<&'static str>,
}

/// A check: of an assessment, or of a file that could not be used.
#[derive(Debug, Clone)]
pub struct Check {
    /// The answers file, as the person named it.
    pub file: String,
    /// How it went.
    pub outcome: Outcome,
    /// How it went, in a sentence.
    pub summary: String,
    /// The checklists in scope, as they were when this was checked.
    pub catalog: Vec<Checked>,
    /// How the organization stands; none where nothing could be assessed.
    pub standing: Option<Stand>,
    /// The words of a badge: what it is about, and score and stage.
    pub badge: [String; 2],
    /// The gates, in their order.
    pub gates: Vec<GateLine>,
    /// What is worth knowing and breaks no gate, in sentences.
    pub notices: Vec<String>,
    /// The practices in scope, in catalog order.
    pub practices: Vec<PracticeLine>,
    /// What keeps the file from being used.
    pub problems: Vec<Finding>,
    /// What the licence of what is quoted asks, where it asks something.
    pub licence: Option<String>,
}

word_enum! {
    /// How a check went.
    pub enum Outcome {
        /// Every gate holds.
        Held = "held",
        /// A gate failed.
        Failed = "failed",
        /// Only `complete` failed.
        Incomplete = "incomplete",
        /// The file cannot be used.
        Unusable = "unusable",
        /// Nothing in scope applies.
        Nothing = "nothing",
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
    /// The requirement of a crosswalk, if one is meant: its whole id.
    pub requirement: Option<String>,
    /// How what is meant stands.
    pub mark: Mark,
    /// How much it matters.
    pub weight: Weight,
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
    /// The requirement, else the point, else the practice; empty where none is meant.
    pub fn id(&self) -> &str {
        let id = self.requirement.as_deref().or(self.point.as_deref()).or(self.practice.as_deref());
        id.unwrap_or_default()
    }

    /// The file as a path of the repository that a job checks out.
    pub fn path(&self) -> &str {
        self.file.strip_prefix("./").unwrap_or(&self.file)
    }

    /// What stays the same, and tells this file's findings from those of another.
    pub fn fingerprint_in_file(&self) -> String {
        format!("{}:{}", self.path(), self.fingerprint)
    }

    /// What is wrong, what to do, and where to read more, in lines.
    pub fn whole(&self) -> String {
        let mut parts = vec![self.message.clone()];
        parts.extend(Some(self.help.clone()).filter(|help| !help.is_empty()));
        parts.extend(self.learn.as_ref().map(Learn::with_address));
        parts.join("\n")
    }
}

/// How much a finding matters, for programs that sort by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// A critical point.
    Critical,
    /// A gate as a whole, or what keeps a file from being used.
    Whole,
    /// Anything else.
    Other,
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
        let words = filled(say!(messages, slots "shared-learn", pages = Arg::Slot), &[vec![link]]);
        Self { title, url, words }
    }

    /// The invitation, and the address where links cannot be followed.
    pub fn with_address(&self) -> String {
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
    /// Why it is neither kept nor broken, where it is not wholly done: unanswered, not applicable, open.
    pub aside: Option<String>,
}

impl Check {
    /// Everything to put right.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.problems.iter().chain(self.gates.iter().flat_map(|gate| &gate.findings))
    }
}
