//! What the interview asks of whoever keeps the answers.

use crate::answers::Answers;
use crate::assess::Assessed;
use crate::catalog::PracticeIx;
use crate::messages::Messages;
use crate::render::Format;

pub use crate::answers::Policy;

/// What became of answers that were saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// They are kept as they are.
    Same,
    /// Somebody else changed these practices meanwhile; these are the answers now.
    Merged(Box<Answers>, Vec<PracticeIx>),
}

/// Why answers could not be saved. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The file cannot be written: why, and what to do.
    Unwritable(String),
    /// Somebody else said something different of these practices meanwhile.
    Conflict(Vec<PracticeIx>),
    /// The file was changed meanwhile and cannot be read now: what is wrong with it.
    Unreadable(String),
}

/// Whoever keeps the answers.
pub trait AnswersStore {
    /// Keeps `answers`, so that they are safe once it returns.
    ///
    /// # Errors
    /// Why they are not kept; then what was kept before is untouched.
    fn save(&mut self, answers: &Answers, policy: Policy) -> Result<Saved, Trouble>;

    /// Keeps `answers` in another file from now on, which must not exist yet.
    ///
    /// # Errors
    /// Why they are not kept.
    fn save_elsewhere(&mut self, path: &str, answers: &Answers) -> Result<(), Trouble>;

    /// Writes a report beside the answers, and gives its name. A report that was written there before is replaced.
    ///
    /// # Errors
    /// Why it is not written.
    fn write_report(&mut self, of: Assessed<'_>, format: Format, messages: &Messages) -> Result<String, Trouble>;

    /// The name of the file, as one types it.
    fn name(&self) -> String;

    /// Whether the file exists, as far as the interview knows.
    fn exists(&self) -> bool;
}
