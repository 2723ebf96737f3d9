//! The workshop: people who answered differently walk the agenda together, and decide or park each point.
//!
//! It is shown to all of them at once: how many say what, never who. Each decision is saved at once.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::answers::{Answer, Answers, PointAnswers, PointSet, Policy, Response, Split, State};
use crate::assess::{Poll, Topic, agenda, assess};
use crate::catalog::{Catalog, PointIx, PracticeIx};
use crate::document::commas;
use crate::messages::{Messages, say};
use crate::problem::Word;

use super::answers_store::{AnswersStore, Saved, Trouble};
use super::dates::read_day;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, Needed, OrBack, Prompt, Reply, Stop, choose};
use super::session::End;
use super::words::day;

/// What people can do at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    Decide(State),
    Applies,
    NotApplicable,
    Park,
    Vote,
    Next,
    Back,
    Quit,
}

/// How a point of the agenda ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Outcome {
    second: Option<[usize; 3]>,
    decided: Option<String>,
    parked: Option<String>,
}

/// A workshop over a merged file.
pub struct Workshop<'a> {
    catalog: &'a Catalog,
    messages: &'a Messages,
    today: NaiveDate,
    answers: Answers,
    topics: Vec<Topic>,
    outcomes: Vec<Outcome>,
}

impl<'a> Workshop<'a> {
    /// The workshop on everything that merged answers leave open; `poll` is of the files that they were merged from.
    pub fn new(
        catalog: &'a Catalog,
        messages: &'a Messages,
        answers: Answers,
        poll: &Poll<'_>,
        today: NaiveDate,
    ) -> Self {
        let topics = agenda(assess(catalog, &answers).with(catalog, &answers), poll);
        let outcomes = vec![Outcome::default(); topics.len()];
        Self { catalog, messages, today, answers, topics, outcomes }
    }

    /// Walks the agenda, and says at the end what came of it. Whether all that was decided is in the file is the second.
    pub fn hold(mut self, prompt: &mut dyn Prompt, store: &mut dyn AnswersStore) -> (End, bool) {
        if self.topics.is_empty() {
            prompt.tell(&[Line::text(say!(self.messages, "merge-workshop-nothing"))]);
            return (End::Finished, true);
        }
        let mut at = 0;
        let end = loop {
            if at == self.topics.len() {
                break End::Finished;
            }
            let before = self.answers.clone();
            match self.discuss(prompt, at) {
                Err(Stop::Interrupted) => break End::Interrupted,
                Err(Stop::Back) | Ok(Move::Back) => at = at.saturating_sub(1),
                Ok(Move::Quit) => break End::Quit,
                Ok(Move::Vote) => {}
                Ok(_) => at += 1,
            }
            if self.answers != before
                && let Err(why) = self.save(store)
            {
                let file = store.name();
                prompt.tell(&[Line::text(say!(self.messages, "merge-workshop-unsaved", file = file, why = why))]);
                return (End::Quit, false);
            }
        };
        prompt.tell(&[Line::text(self.last_words(&store.name()))]);
        (end, true)
    }

    fn save(&mut self, store: &mut dyn AnswersStore) -> Result<(), String> {
        match store.save(&self.answers, Policy::Mine) {
            Ok(Saved::Same) => {}
            Ok(Saved::Merged(answers, _)) => self.answers = *answers,
            Err(Trouble::Unwritable(why) | Trouble::Unreadable(why)) => return Err(why),
            Err(Trouble::Conflict(_)) => {}
        }
        Ok(())
    }

    fn last_words(&self, file: &str) -> String {
        let decided = self.outcomes.iter().filter(|outcome| outcome.decided.is_some()).count();
        let is_parked = |outcome: &&Outcome| outcome.decided.is_none() && outcome.parked.is_some();
        let parked = self.outcomes.iter().filter(is_parked).count();
        let left = self.topics.len() - decided - parked;
        say!(self.messages, "merge-workshop-end", decided = decided, parked = parked, left = left, file = file)
    }

    /// One point: shows it, and does what people choose. What they step back from leaves the point as it is.
    fn discuss(&mut self, prompt: &mut dyn Prompt, at: usize) -> Reply<Move> {
        let topic = self.topics[at].clone();
        let ask = Ask::new(self.screen(at), say!(self.messages, "merge-workshop-ask"));
        let moves = self.moves(&topic);
        let start = moves.iter().position(|(_, one)| *one == Move::Next).unwrap_or(0);
        let chosen = choose(prompt, &ask, moves, start)?;
        let done = match chosen {
            Move::Decide(state) => {
                self.decide(at, state);
                Some(())
            }
            Move::Applies => self.decide_points(prompt, at).or_back()?,
            Move::NotApplicable => self.set_aside(prompt, at).or_back()?,
            Move::Park => self.park(prompt, at).or_back()?,
            Move::Vote => self.vote(prompt, at).or_back()?,
            Move::Next | Move::Back | Move::Quit => Some(()),
        };
        Ok(done.map_or(Move::Vote, |()| chosen))
    }

    fn moves(&self, topic: &Topic) -> Vec<(Item, Move)> {
        let messages = self.messages;
        let mut moves = if topic.point.is_some() {
            vec![
                (Item::with_key('d', self.side(State::Done)), Move::Decide(State::Done)),
                (Item::with_key('i', self.side(State::Partly)), Move::Decide(State::Partly)),
                (Item::with_key('o', self.side(State::Open)), Move::Decide(State::Open)),
                (Item::with_key('v', say!(messages, "merge-workshop-vote")), Move::Vote),
            ]
        } else {
            vec![
                (Item::with_key('a', say!(messages, "merge-workshop-applies")), Move::Applies),
                (Item::with_key('x', say!(messages, "merge-workshop-not-applicable")), Move::NotApplicable),
            ]
        };
        moves.extend([
            (Item::with_key('p', say!(messages, "merge-workshop-park")), Move::Park),
            (Item::with_key('n', say!(messages, "merge-workshop-next")), Move::Next),
            (Item::with_key('b', say!(messages, "merge-workshop-back")), Move::Back),
            (Item::with_key('q', say!(messages, "merge-workshop-quit")), Move::Quit),
        ]);
        moves
    }

    /// What a side says, as the choice says it.
    fn side(&self, state: State) -> String {
        match state {
            State::Done => say!(self.messages, "merge-workshop-done"),
            State::Partly => say!(self.messages, "merge-workshop-partly"),
            _ => say!(self.messages, "merge-workshop-open"),
        }
    }

    fn screen(&self, at: usize) -> Vec<Line> {
        let (catalog, messages, topic) = (self.catalog, self.messages, &self.topics[at]);
        let practice = &catalog[topic.practice];
        let reason = say!(messages, "merge-agenda-reason", reason = topic.reason.word());
        let count = self.topics.len();
        let text = topic.point.map_or(&practice.ask, |point| &catalog[point].text);
        let (title, stage) = (&practice.title, practice.stage.number());
        let mut screen = vec![
            Line::new(
                Style::Where,
                say!(messages, "merge-workshop-where", number = at + 1, count = count, reason = reason),
            ),
            Line::new(Style::Question, text),
            Line::new(Style::Quiet, say!(messages, "merge-workshop-practice", practice = title, stage = stage))
                .until(1),
            Line::blank(),
        ];
        screen.extend(self.spread(topic));
        screen.push(Line::new(Style::Quiet, self.evidence(topic)).until(2));
        let outcome = &self.outcomes[at];
        let second = outcome.second.map(|sides| {
            let sides = joined(messages, &sides);
            say!(messages, "merge-workshop-second", sides = sides)
        });
        let results = [second.as_ref(), outcome.decided.as_ref(), outcome.parked.as_ref()];
        screen.extend(results.into_iter().flatten().map(|text| Line::new(Style::Notice, text)));
        screen.push(Line::blank());
        screen
    }

    /// How many say what, and whom to hear first.
    fn spread(&self, topic: &Topic) -> Vec<Line> {
        let messages = self.messages;
        let (spread, stands) = (&topic.spread, &topic.stands);
        let sides = if topic.point.is_some() {
            vec![
                (spread.done.len(), self.side(State::Done)),
                (spread.partly.len(), self.side(State::Partly)),
                (spread.open.len(), self.side(State::Open)),
            ]
        } else {
            let against = stands[1].len() + stands[2].len();
            let applies = say!(messages, "merge-workshop-applied");
            vec![(stands[0].len(), applies), (against, say!(messages, "merge-workshop-not-applicable"))]
        };
        let sides: Vec<(usize, String)> = sides.into_iter().filter(|(count, _)| *count > 0).collect();
        if sides.is_empty() {
            return vec![Line::text(say!(messages, "merge-workshop-nobody"))];
        }
        let numbers: Vec<usize> = sides.iter().map(|(count, _)| *count).collect();
        let said: Vec<String> = sides.iter().map(|(_, words)| words.clone()).collect();
        let said = said.join(&say!(messages, "merge-say-between"));
        let sides_shown = joined(messages, &numbers);
        let mut lines = vec![Line::text(say!(messages, "merge-workshop-spread", sides = sides_shown, said = said))];
        if sides.len() > 1 {
            lines.push(Line::new(Style::Notice, first_to_hear(messages, &sides)));
        }
        lines
    }

    fn evidence(&self, topic: &Topic) -> String {
        match self.answers.given.get(&topic.practice).map(|given| &given.evidence[..]) {
            None | Some([]) => {
                say!(self.messages, "merge-evidence-none", evidence = &self.catalog[topic.practice].evidence)
            }
            Some(given) => say!(self.messages, "merge-evidence", evidence = commas(self.messages, given)),
        }
    }

    /// Writes a statement down as decided, in every table that asks for it.
    fn decide(&mut self, at: usize, state: State) {
        let topic = &self.topics[at];
        if let Some(point) = topic.point {
            decide_statement(self.catalog, &mut self.answers, topic.practice, point, state);
        }
        let side = self.side(state);
        self.outcomes[at].decided = Some(say!(self.messages, "merge-workshop-decided", side = side));
    }

    /// Decides all points of a practice that applies.
    fn decide_points(&mut self, prompt: &mut dyn Prompt, at: usize) -> Reply<()> {
        let practice = self.topics[at].practice;
        let points = self.catalog[practice].points.clone();
        let labels: Vec<String> = points.iter().map(|point| self.catalog[*point].text.to_string()).collect();
        let ask = Ask::new(self.screen(at), say!(self.messages, "merge-workshop-ask-points"));
        let on = prompt.tick(&ask, &labels, &BTreeSet::new())?;
        for (place, point) in points.iter().enumerate() {
            let state = if on.contains(&place) { State::Done } else { State::Open };
            decide_statement(self.catalog, &mut self.answers, practice, *point, state);
        }
        let side = say!(self.messages, "merge-workshop-applied");
        self.outcomes[at].decided = Some(say!(self.messages, "merge-workshop-decided", side = side));
        Ok(())
    }

    fn set_aside(&mut self, prompt: &mut dyn Prompt, at: usize) -> Reply<()> {
        let ask = Ask::new(self.screen(at), say!(self.messages, "merge-workshop-ask-reason"));
        let reason = prompt.line(&ask, "", Needed::Required)?;
        let given = self.answers.given.entry(self.topics[at].practice).or_default();
        let answer = Some(Answer::NotApplicable { reason });
        *given = Response {
            answer,
            split: Split::default(),
            alone: PointSet::default(),
            decided: PointSet::default(),
            ..given.clone()
        };
        let side = say!(self.messages, "merge-workshop-not-applicable");
        self.outcomes[at].decided = Some(say!(self.messages, "merge-workshop-decided", side = side));
        Ok(())
    }

    /// Leaves a point as it is, with who finds out and until when.
    fn park(&mut self, prompt: &mut dyn Prompt, at: usize) -> Reply<()> {
        let (messages, practice) = (self.messages, self.topics[at].practice);
        let given = self.answers.given.get(&practice).cloned().unwrap_or_default();
        let ask = Ask::new(self.screen(at), say!(messages, "merge-workshop-ask-owner"));
        let owner = prompt.line(&ask, given.owner.as_deref().unwrap_or_default(), Needed::Required)?;
        let mut ask = Ask::new(self.screen(at), say!(messages, "merge-workshop-ask-due"));
        let due = loop {
            let typed = prompt.line(&ask, "", Needed::Optional)?;
            match read_day(&typed, self.today, messages).filter(|day| *day > self.today) {
                None if !typed.is_empty() => ask.message = say!(messages, "merge-workshop-day-unclear"),
                due => break due,
            }
        };
        let shown = due.map_or_else(|| "none".to_owned(), |due| day(messages, due));
        self.outcomes[at].parked = Some(say!(messages, "merge-workshop-parked", owner = &owner, due = shown));
        let given = self.answers.given.entry(practice).or_default();
        given.owner = Some(owner);
        given.due = due.or(given.due);
        Ok(())
    }

    /// Shows what people say after they talked; it decides nothing yet.
    fn vote(&mut self, prompt: &mut dyn Prompt, at: usize) -> Reply<()> {
        let ask = Ask::new(self.screen(at), say!(self.messages, "merge-workshop-ask-vote"));
        loop {
            let typed = prompt.line(&ask, "", Needed::Optional)?;
            if typed.is_empty() {
                return Err(Stop::Back);
            }
            let numbers: Vec<usize> = typed.split([' ', ':', ',']).filter_map(|word| word.parse().ok()).collect();
            if let [done, partly, open] = numbers[..] {
                self.outcomes[at].second = Some([done, partly, open]);
                return Ok(());
            }
        }
    }
}

/// Writes a statement down as decided in common: in the table of the practice it was talked about in, and in every other
/// that has points.
fn decide_statement(catalog: &Catalog, answers: &mut Answers, about: PracticeIx, point: PointIx, state: State) {
    for one in catalog.twins(point).chain([point]) {
        let practice = catalog[one].practice;
        if practice == about || matches!(answers.answer(practice), Some(Answer::Points(_))) {
            decide_point(catalog, answers, one, state);
        }
    }
}

/// Puts a point into its list, as one that was decided in common.
fn decide_point(catalog: &Catalog, answers: &mut Answers, point: PointIx, state: State) {
    let practice: PracticeIx = catalog[point].practice;
    let given = answers.given.entry(practice).or_default();
    if !matches!(given.answer, Some(Answer::Points(_))) {
        let unknown = catalog[practice].points.iter().copied().collect();
        given.answer = Some(Answer::Points(PointAnswers { unknown, ..PointAnswers::default() }));
        given.split = Split::default();
    }
    if let Some(Answer::Points(points)) = &mut given.answer {
        points.set(point, state);
    }
    if let Split::Points(split) = &mut given.split {
        split.remove(&point);
    }
    given.alone.remove(&point);
    given.decided.insert(point);
}

/// The smaller side is heard first: the larger one need not listen otherwise.
fn first_to_hear(messages: &Messages, sides: &[(usize, String)]) -> String {
    let least = sides.iter().map(|(count, _)| *count).min().unwrap_or_default();
    let smallest: Vec<&String> = sides.iter().filter(|(count, _)| *count == least).map(|(_, words)| words).collect();
    match smallest[..] {
        [side] => say!(messages, "merge-workshop-first", side = side),
        _ => say!(messages, "merge-workshop-first-either"),
    }
}

fn joined(messages: &Messages, sides: &[usize]) -> String {
    let sides: Vec<String> = sides.iter().map(usize::to_string).collect();
    sides.join(&say!(messages, "merge-workshop-sides-between"))
}
