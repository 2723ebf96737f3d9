//! What the interview asks of whoever draws it: few questions, each with a meaning rather than a look.

use std::collections::BTreeSet;

use crate::text::one_line;

/// Why a question was left without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The person asked for the way back, or for more choices.
    Back,
    /// The person, or the terminal, is gone.
    Interrupted,
}

/// An answer, or why there is none.
pub type Reply<T> = Result<T, Stop>;

/// What a line is for. How it looks is for the prompt to decide, and no meaning rests on the look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Where in the interview one is.
    Where,
    /// What is asked.
    Question,
    /// Everything else.
    Text,
    /// What one can leave unread.
    Quiet,
    /// What one should not overlook.
    Notice,
    /// An address, alone on its line.
    Link,
}

/// How little room there is: 0 shows all, higher numbers leave more out.
pub(super) type Squeeze = u8;
/// The tightest squeeze.
pub(super) const TIGHTEST: Squeeze = 3;

/// A paragraph of a screen, on one line and harmless; the prompt wraps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is for.
    pub style: Style,
    /// The words; empty for a blank line.
    pub text: String,
    shown: (Squeeze, Squeeze),
}

impl Line {
    /// A line that is always shown.
    pub fn new(style: Style, text: impl AsRef<str>) -> Self {
        Self { style, text: one_line(text.as_ref()).into_owned(), shown: (0, TIGHTEST) }
    }

    /// A line of plain text.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::new(Style::Text, text)
    }

    /// A blank line, left out first.
    pub fn blank() -> Self {
        Self::text("").until(0)
    }

    /// The line, left out where it is tighter than this.
    #[must_use]
    pub fn until(self, squeeze: Squeeze) -> Self {
        Self { shown: (self.shown.0, squeeze), ..self }
    }

    /// The line, shown only where it is at least so tight.
    #[must_use]
    pub fn from(self, squeeze: Squeeze) -> Self {
        Self { shown: (squeeze, self.shown.1), ..self }
    }

    /// Whether it is shown where it is so tight.
    pub fn is_shown(&self, squeeze: Squeeze) -> bool {
        (self.shown.0..=self.shown.1).contains(&squeeze)
    }
}

/// What is shown above the answers, and what is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The screen above.
    pub screen: Vec<Line>,
    /// What is asked, in a few words.
    pub message: String,
    /// Whether the way back leads to more choices first.
    pub more: bool,
}

impl Ask {
    /// A question below a screen.
    pub fn new(screen: Vec<Line>, message: impl AsRef<str>) -> Self {
        Self { screen, message: one_line(message.as_ref()).into_owned(), more: false }
    }

    /// The question, from which the way back leads to more choices first.
    #[must_use]
    pub fn with_more(self) -> Self {
        Self { more: true, ..self }
    }
}

/// One of several choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// A letter that chooses it, if it has one.
    pub key: Option<char>,
    /// What it is.
    pub label: String,
}

impl Item {
    /// A choice without a letter.
    pub fn new(label: impl AsRef<str>) -> Self {
        Self { key: None, label: one_line(label.as_ref()).into_owned() }
    }

    /// A choice with a letter.
    pub fn with_key(key: char, label: impl AsRef<str>) -> Self {
        Self { key: Some(key), ..Self::new(label) }
    }
}

/// A statement that holds or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// The statement.
    pub label: String,
    /// Whether it is ticked at first.
    pub on: bool,
}

impl Tick {
    /// A statement, ticked or not.
    pub fn new(label: impl AsRef<str>, on: bool) -> Self {
        Self { label: one_line(label.as_ref()).into_owned(), on }
    }
}

/// What was ticked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticked {
    /// The positions that are ticked now.
    pub on: BTreeSet<usize>,
    /// Whether the person certainly meant it, and did not merely press Enter.
    pub meant: bool,
}

/// Whether a line may stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// It may.
    Optional,
    /// It must say something.
    Required,
    /// It must say something, and what is there so far is only a suggestion: typing replaces it.
    Suggested,
}

/// Whoever draws the interview and listens.
pub trait Prompt {
    /// One of several; `start` is what Enter alone takes.
    fn choose(&mut self, ask: &Ask, items: &[Item], start: usize) -> Reply<usize>;

    /// Those of several that hold.
    fn tick(&mut self, ask: &Ask, ticks: &[Tick]) -> Reply<Ticked>;

    /// A line of text, trimmed and on one line. `said` is what it is so far, and what Enter alone keeps.
    fn line(&mut self, ask: &Ask, said: &str, needed: Needed) -> Reply<String>;

    /// Something to read, however long; `after` says what comes then.
    fn read(&mut self, text: &[Line], after: &str) -> Reply<()>;

    /// Last words, which nobody has to confirm.
    fn tell(&mut self, text: &[Line]);
}
