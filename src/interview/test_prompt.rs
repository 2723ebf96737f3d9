//! A prompt that follows a script, and a store that keeps in memory, for tests.

use std::collections::{BTreeSet, VecDeque};
use std::iter;

use super::answers_store::{AnswersStore, Policy, Saved, Trouble};
use super::choices::Choice;
use super::line::Line;
use super::prompt::{Act as Asked, Ask, Item, Needed, Prompt, Reply, Stop};
use super::sheet::{Draft, Sheet, read_marks};
use crate::answers::{Answers, State};
use crate::assess::Assessed;
use crate::messages::Messages;
use crate::render::Format;

/// What the person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    /// Enter, and nothing else.
    Enter,
    /// Esc.
    Esc,
    /// The choice with this letter, or with this in its label.
    Pick(&'static str),
    /// Exactly these points, counted from 1, and Enter.
    Tick(&'static [usize]),
    /// Exactly these marks, as they are typed in plain lines.
    Marks(&'static str),
    /// Another mark for the point of this number, as by a key; the question stays.
    Toggle(usize, State),
    /// No mark any more, taken away one by one, and Enter.
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

/// A point as these tests look for it.
fn row(text: &str, mark: State) -> String {
    let mark = match mark {
        State::Done => 'x',
        State::Partly => '~',
        State::Unanswered => '?',
        State::Open => ' ',
    };
    format!("[{mark}] {text}")
}

impl Prompt for TestPrompt {
    fn choose(&mut self, ask: &Ask, items: &[Item], start: usize) -> Reply<usize> {
        self.menus.push(items.to_vec());
        let labels = items.iter().map(|item| item.label.clone());
        let act = self.next(&ask.screen, iter::once(ask.message.clone()).chain(labels))?;
        match &act {
            Act::Enter => Ok(start),
            Act::Pick(what) => {
                let key = items.iter().position(|item| item.key.is_some_and(|key| *what == key.to_string()));
                let found = |item: &Item| item.label.contains(what) || item.more.contains(what);
                let found = key.or_else(|| items.iter().position(found));
                found.ok_or(()).or_else(|()| self.lost(&act))
            }
            _ => self.lost(&act),
        }
    }

    fn mark(&mut self, sheet: &Sheet, draft: &mut Draft) -> Reply<Asked> {
        loop {
            let rows = sheet.points.iter().zip(draft.marks()).map(|(point, mark)| row(&point.text, *mark));
            let rows: Vec<String> = rows.collect();
            let act = match self.next(&sheet.above, rows) {
                Err(Stop::Back) => return Ok(Asked::Menu),
                act => act?,
            };
            match act {
                Act::Toggle(number, mark) => {
                    draft.go_to(number - 1);
                    draft.toggle(mark);
                    if draft.marks()[number - 1] == State::Partly {
                        return Ok(Asked::Where(number - 1));
                    }
                    continue;
                }
                Act::Enter => {}
                Act::Clear => {
                    for at in 0..draft.marks().len() {
                        draft.go_to(at);
                        match draft.marks()[at] {
                            State::Open => {}
                            mark => draft.toggle(mark),
                        }
                    }
                }
                Act::Tick(numbers) => {
                    let mut marks = vec![State::Open; draft.marks().len()];
                    for number in numbers {
                        marks[number - 1] = State::Done;
                    }
                    draft.say(marks);
                }
                Act::Marks(typed) => draft.say(read_marks(typed, draft.marks().len()).unwrap()),
                Act::Pick(word) => match Choice::by_word(word, Messages::english()) {
                    Some(choice) => return Ok(Asked::Do(choice)),
                    None => self.lost(&act),
                },
                act => self.lost(&act),
            }
            return Ok(Asked::Next);
        }
    }

    fn tick(&mut self, ask: &Ask, labels: &[String], on: &BTreeSet<usize>) -> Reply<BTreeSet<usize>> {
        let state = |at: usize| if on.contains(&at) { State::Done } else { State::Open };
        let rows = labels.iter().enumerate().map(|(at, label)| row(label, state(at)));
        match self.next(&ask.screen, rows)? {
            Act::Enter => Ok(on.clone()),
            Act::Tick(numbers) => Ok(numbers.iter().map(|number| number - 1).collect()),
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

    fn page(&mut self, text: &[Line], message: &str, items: &[Item], start: usize) -> Reply<usize> {
        self.choose(&Ask::new(text.to_vec(), message), items, start)
    }

    fn read(&mut self, text: &[Line]) -> Reply<()> {
        self.next(text, []).map(drop)
    }

    fn tell(&mut self, text: &[Line]) {
        self.shown.push(text.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join("\n"));
    }
}

/// A store that keeps in memory.
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
    /// The reports that were written.
    pub(super) reports: Vec<Format>,
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

    fn write_report(&mut self, _: Assessed<'_>, format: Format, _: &Messages) -> Result<String, Trouble> {
        if let Some(trouble) = self.troubles.pop_front() {
            return Err(trouble);
        }
        self.reports.push(format);
        Ok(format!("answers-report.{}", format.endings()[0]))
    }

    fn name(&self) -> String {
        "answers.toml".to_owned()
    }

    fn exists(&self) -> bool {
        !self.kept.is_empty()
    }
}
