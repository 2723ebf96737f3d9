//! A prompt that follows a script, and a keeper that keeps in memory, for tests.

use std::collections::{BTreeSet, VecDeque};

use super::answers_store::{AnswersStore, Policy, Saved, Trouble};
use super::prompt::{Ask, Item, Line, Needed, Prompt, Reply, Stop, Tick, Ticked};
use crate::answers::Answers;

/// What the person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// Enter, and nothing else.
    Enter,
    /// Esc.
    Esc,
    /// The choice with this letter, or with this in its label.
    Pick(&'static str),
    /// Exactly these points, counted from 1.
    Tick(&'static [usize]),
    /// No point any more, and Enter.
    Clear,
    /// This text.
    Type(&'static str),
    /// Ctrl-C.
    Interrupt,
}

/// A prompt that follows a script. It interrupts where the script ends.
#[derive(Debug, Default)]
pub(super) struct TestPrompt {
    acts: VecDeque<Act>,
    /// All that was shown, a string for each screen.
    pub(super) shown: Vec<String>,
    /// All choices that were offered.
    pub(super) menus: Vec<Vec<Item>>,
}

impl TestPrompt {
    pub(super) fn new(acts: impl IntoIterator<Item = Act>) -> Self {
        Self { acts: acts.into_iter().collect(), ..Self::default() }
    }

    /// Whether some screen showed this.
    pub(super) fn showed(&self, text: &str) -> bool {
        self.shown.iter().any(|screen| screen.contains(text))
    }

    pub(super) fn is_over(&self) -> bool {
        self.acts.is_empty()
    }

    fn next(&mut self, lines: &[Line], rest: impl IntoIterator<Item = String>) -> Reply<Act> {
        let above = lines.iter().map(|line| line.text.clone());
        self.shown.push(above.chain(rest).collect::<Vec<_>>().join("\n"));
        match self.acts.pop_front() {
            None | Some(Act::Interrupt) => Err(Stop::Interrupted),
            Some(Act::Esc) => Err(Stop::Back),
            Some(act) => Ok(act),
        }
    }

    fn lost(&self, act: &Act) -> ! {
        panic!("{act:?} does not fit this screen:\n{}", self.shown.last().map_or("", String::as_str))
    }
}

impl Prompt for TestPrompt {
    fn choose(&mut self, ask: &Ask, items: &[Item], start: usize) -> Reply<usize> {
        self.menus.push(items.to_vec());
        let labels = items.iter().map(|item| item.label.clone());
        let act = self.next(&ask.screen, std::iter::once(ask.message.clone()).chain(labels))?;
        match &act {
            Act::Enter => Ok(start),
            Act::Pick(what) => {
                let key = items.iter().position(|item| item.key.is_some_and(|key| *what == key.to_string()));
                let found = key.or_else(|| items.iter().position(|item| item.label.contains(what)));
                found.ok_or(()).or_else(|()| self.lost(&act))
            }
            _ => self.lost(&act),
        }
    }

    fn tick(&mut self, ask: &Ask, ticks: &[Tick]) -> Reply<Ticked> {
        let row = |tick: &Tick| format!("[{}] {}", if tick.on { "x" } else { " " }, tick.label);
        let before: BTreeSet<usize> = (0..ticks.len()).filter(|at| ticks[*at].on).collect();
        match self.next(&ask.screen, ticks.iter().map(row))? {
            Act::Enter => Ok(Ticked { on: before, meant: false }),
            Act::Clear => Ok(Ticked { on: BTreeSet::new(), meant: false }),
            Act::Tick(numbers) => Ok(Ticked { on: numbers.iter().map(|number| number - 1).collect(), meant: true }),
            act => self.lost(&act),
        }
    }

    fn line(&mut self, ask: &Ask, said: &str, _: Needed) -> Reply<String> {
        match self.next(&ask.screen, [ask.message.clone(), said.to_owned()])? {
            Act::Enter => Ok(said.to_owned()),
            Act::Type(text) => Ok(text.to_owned()),
            act => self.lost(&act),
        }
    }

    fn read(&mut self, text: &[Line], after: &str) -> Reply<()> {
        self.next(text, [after.to_owned()]).map(drop)
    }

    fn tell(&mut self, text: &[Line]) {
        self.shown.push(text.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join("\n"));
    }
}

/// A keeper that keeps in memory.
#[derive(Debug, Default)]
pub(super) struct TestStore {
    /// What was kept, each time.
    pub(super) kept: Vec<Answers>,
    /// What goes wrong before that.
    pub(super) troubles: VecDeque<Trouble>,
    /// What was asked for after trouble.
    pub(super) policies: Vec<Policy>,
    /// Where it was kept instead.
    pub(super) elsewhere: Option<String>,
}

impl AnswersStore for TestStore {
    fn save(&mut self, answers: &Answers, policy: Policy) -> Result<Saved, Trouble> {
        self.policies.push(policy);
        match self.troubles.pop_front() {
            Some(trouble) => Err(trouble),
            None => {
                self.kept.push(answers.clone());
                Ok(Saved::Same)
            }
        }
    }

    fn save_elsewhere(&mut self, path: &str, answers: &Answers) -> Result<(), Trouble> {
        self.elsewhere = Some(path.to_owned());
        self.kept.push(answers.clone());
        Ok(())
    }

    fn name(&self) -> String {
        "answers.toml".to_owned()
    }

    fn exists(&self) -> bool {
        !self.kept.is_empty()
    }
}
