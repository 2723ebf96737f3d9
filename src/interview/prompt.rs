//! What the interview asks of whoever draws it: few questions, each with a meaning rather than a look.

use std::collections::BTreeSet;

use crate::text::one_line;

use super::choices::Choice;
use super::line::Line;
use super::sheet::{Draft, Sheet};

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

/// Answers that may be the wish to go back.
pub(super) trait OrBack<T> {
    /// The answer; none where the person asked for the way back.
    fn or_back(self) -> Reply<Option<T>>;
}

impl<T> OrBack<T> for Reply<T> {
    fn or_back(self) -> Reply<Option<T>> {
        match self {
            Ok(answer) => Ok(Some(answer)),
            Err(Stop::Back) => Ok(None),
            Err(Stop::Interrupted) => Err(Stop::Interrupted),
        }
    }
}

/// What is shown above the answers, and what is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The screen above.
    pub screen: Vec<Line>,
    /// What is asked, in a few words.
    pub message: String,
}

impl Ask {
    /// A question below a screen.
    pub fn new(screen: Vec<Line>, message: impl AsRef<str>) -> Self {
        Self { screen, message: one_line(message.as_ref()).into_owned() }
    }
}

/// One of several choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// A letter that chooses it, if it has one.
    pub key: Option<char>,
    /// What it is.
    pub label: String,
    /// More words that it is found by, in a list without letters.
    pub more: String,
}

impl Item {
    /// A choice without a letter.
    pub fn new(label: impl AsRef<str>) -> Self {
        Self { key: None, label: one_line(label.as_ref()).into_owned(), more: String::new() }
    }

    /// A choice with a letter.
    pub fn with_key(key: char, label: impl AsRef<str>) -> Self {
        Self { key: Some(key), ..Self::new(label) }
    }

    /// The choice, found by these words too.
    #[must_use]
    pub fn found_by(self, more: impl Into<String>) -> Self {
        Self { more: more.into(), ..self }
    }
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

/// What a person does at the points of a question, beside marking them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Takes the marks as the answer and goes on.
    Next,
    /// Asks what else there is to do.
    Menu,
    /// Marked the point at this place as true in part, and can say where it holds.
    Where(usize),
    /// Does something else.
    Do(Choice),
}

/// Whoever draws the interview and listens.
pub trait Prompt {
    /// One of several; `start` is what Enter alone takes.
    fn choose(&mut self, ask: &Ask, items: &[Item], start: usize) -> Reply<usize>;

    /// The points of a practice. What is marked stands in `draft`, whatever the person does then.
    fn mark(&mut self, sheet: &Sheet, draft: &mut Draft) -> Reply<Act>;

    /// Those of several that are wanted; `on` are those at first.
    fn tick(&mut self, ask: &Ask, labels: &[String], on: &BTreeSet<usize>) -> Reply<BTreeSet<usize>>;

    /// A line of text, trimmed and on one line. `said` is what it is so far, and what Enter alone keeps.
    fn line(&mut self, ask: &Ask, said: &str, needed: Needed) -> Reply<String>;

    /// Something to read, however long, and then one of several choices; `start` is what Enter alone takes at the end of it.
    fn page(&mut self, text: &[Line], message: &str, items: &[Item], start: usize) -> Reply<usize>;

    /// Something to read, however long.
    fn read(&mut self, text: &[Line]) -> Reply<()>;

    /// Last words, which nobody has to confirm.
    fn tell(&mut self, text: &[Line]);
}

/// Asks for one of several choices and gives what stands for it; `start` is what Enter alone takes.
pub(super) fn choose<T>(prompt: &mut dyn Prompt, ask: &Ask, choices: Vec<(Item, T)>, start: usize) -> Reply<T> {
    let (items, mut meanings): (Vec<Item>, Vec<T>) = choices.into_iter().unzip();
    let chosen = prompt.choose(ask, &items, start)?;
    if chosen < meanings.len() { Ok(meanings.swap_remove(chosen)) } else { Err(Stop::Back) }
}
