//! The conversation: it leads a person through a session, and saves after each answer.

use std::collections::BTreeSet;

use crate::answers::{Answer, Response};
use crate::catalog::{PointIx, PracticeIx};

use super::choices::Choice;
use super::keeper::Keeper;
use super::path::{Filters, in_scope, is_new};
use super::prompt::{Ask, Item, Line, Prompt, Reply, Stop, Style, Ticked};
use super::session::Session;
use super::words::{self, length};
use super::{details, start, summary};

/// How an interview ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The person asked for the result.
    Finished,
    /// The person will go on another day.
    Quit,
    /// The person, or the terminal, is gone.
    Interrupted,
}

/// Where to go after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    Forward,
    Stay,
    Quit,
}

/// An interview with a person.
pub struct Flow<'a, 'c> {
    pub(super) session: Session<'c>,
    pub(super) prompt: &'a mut dyn Prompt,
    pub(super) keeper: &'a mut dyn Keeper,
    /// Said above the next question.
    pub(super) notices: Vec<Line>,
    /// Whether an answer is in memory only.
    pub(super) unsaved: bool,
}

impl<'a, 'c> Flow<'a, 'c> {
    /// An interview about `session`.
    pub fn new(session: Session<'c>, prompt: &'a mut dyn Prompt, keeper: &'a mut dyn Keeper) -> Self {
        Self { session, prompt, keeper, notices: Vec::new(), unsaved: false }
    }

    /// Holds the interview: the part that `filters` name, or the one that the person chooses.
    pub fn run(&mut self, filters: &Filters) -> End {
        let end =
            if filters.is_empty() { self.choose_part() } else { self.part(start::filtered(&self.session, filters)) };
        end.unwrap_or(End::Interrupted)
    }

    /// The session, after the interview.
    pub fn into_session(self) -> Session<'c> {
        self.session
    }

    /// Whether an answer is in memory only, because it could not be saved.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    fn choose_part(&mut self) -> Reply<End> {
        loop {
            let before = self.session.answers().clone();
            let chosen = start::choose(self.prompt, &mut self.session, &self.keeper.name());
            if *self.session.answers() != before && self.keeper.exists() {
                self.save()?;
            }
            match chosen {
                Ok(Some(path)) => return self.part(path),
                Ok(None) => return Ok(End::Finished),
                Err(Stop::Back) => {
                    if self.wants_to_leave()? {
                        return Ok(End::Quit);
                    }
                }
                Err(Stop::Interrupted) => return Err(Stop::Interrupted),
            }
        }
    }

    fn wants_to_leave(&mut self) -> Reply<bool> {
        let items = [Item::with_key('r', "Return"), Item::with_key('q', "Quit")];
        let ask = Ask::new(vec![Line::new(Style::Where, "Leave the interview?")], "What do you want to do?");
        match self.prompt.choose(&ask, &items, 0) {
            Ok(chosen) => Ok(chosen == 1),
            Err(Stop::Back) => Ok(false),
            Err(stop) => Err(stop),
        }
    }

    fn part(&mut self, path: super::path::Path) -> Reply<End> {
        self.session.take(path);
        loop {
            let Some(practice) = self.session.path().current() else { return Ok(End::Finished) };
            match self.question(practice)? {
                Move::Stay => {}
                Move::Quit if self.may_quit()? => return Ok(End::Quit),
                Move::Quit => {}
                Move::Forward if self.session.path_mut().forward() => {}
                Move::Forward => {
                    if let Some(end) = self.after_the_last()? {
                        return Ok(end);
                    }
                }
            }
        }
    }

    fn question(&mut self, practice: PracticeIx) -> Reply<Move> {
        let mut screen = std::mem::take(&mut self.notices);
        if self.unsaved {
            screen.push(Line::new(Style::Notice, "Not saved yet. The next answer tries again."));
        }
        screen.extend(words::question(&self.session, practice));
        let ticks = words::ticks(&self.session, practice);
        match self.prompt.tick(&Ask::new(screen, words::TICK).with_more(), &ticks) {
            Ok(ticked) => self.ticked(practice, &ticked),
            Err(Stop::Back) => self.choices(practice),
            Err(Stop::Interrupted) => Err(Stop::Interrupted),
        }
    }

    fn ticked(&mut self, practice: PracticeIx, ticked: &Ticked) -> Reply<Move> {
        let before = self.session.holding(practice);
        let held: BTreeSet<usize> = (0..before.len()).filter(|at| before.get(*at).is_some_and(|it| it.1)).collect();
        let touched = ticked.meant || ticked.on != held;
        let lent_whole = !self.session.facts().blank.contains(&practice);
        let answered = self.session.answers().answer(practice).is_some();
        if !touched && answered {
            self.session.path_mut().done(practice);
            return Ok(Move::Forward);
        }
        if !touched && !lent_whole {
            return self.untouched(practice, &held);
        }
        if ticked.on.is_empty() && touched && !ticked.meant {
            return self.cleared(practice);
        }
        let on = ticked.on.iter().filter_map(|at| before.get(*at)).map(|(point, ..)| *point).collect();
        self.answer(practice, Answer::done(on))
    }

    /// Enter on a question that nobody touched might be an accident: “none holds” is an answer that must be meant.
    fn untouched(&mut self, practice: PracticeIx, held: &BTreeSet<usize>) -> Reply<Move> {
        let (ask, items) = words::untouched(&self.session, practice, held.len());
        let points = &self.session.catalog()[practice].points;
        let on: BTreeSet<PointIx> = held.iter().filter_map(|at| points.get(*at).copied()).collect();
        match self.prompt.choose(&ask, &items, 0) {
            Ok(0) => Ok(Move::Forward),
            Ok(1) => self.answer(practice, Answer::done(on)),
            Ok(2) => self.answer(practice, Answer::Unknown),
            Ok(_) | Err(Stop::Back) => Ok(Move::Stay),
            Err(Stop::Interrupted) => Err(Stop::Interrupted),
        }
    }

    /// Whoever takes every tick away may mean a no, or no answer at all.
    fn cleared(&mut self, practice: PracticeIx) -> Reply<Move> {
        let (ask, items) = words::cleared(&self.session, practice);
        match self.prompt.choose(&ask, &items, 0) {
            Ok(0) => self.answer(practice, Answer::done(BTreeSet::new())),
            Ok(1) => self.withdraw(practice).map(|()| Move::Forward),
            Ok(_) | Err(Stop::Back) => Ok(Move::Stay),
            Err(Stop::Interrupted) => Err(Stop::Interrupted),
        }
    }

    /// Makes a practice unanswered; its note, evidence and owner stay.
    fn withdraw(&mut self, practice: PracticeIx) -> Reply<()> {
        if self.session.answers().answer(practice).is_some() {
            let title = &self.session.catalog()[practice].title;
            self.notices.push(Line::new(Style::Notice, format!("Your answer is taken back. Open again: {title}")));
        }
        self.give(practice, Response { answer: None, ..self.session.given(practice) })
    }

    fn answer(&mut self, practice: PracticeIx, answer: Answer) -> Reply<Move> {
        let given = Response { answer: Some(answer), ..self.session.given(practice) };
        self.give(practice, given)?;
        Ok(Move::Forward)
    }

    fn give(&mut self, practice: PracticeIx, given: Response) -> Reply<()> {
        let (before, reached) = (self.session.answers().clone(), self.session.facts().reached);
        let changes = self.session.give(practice, given);
        self.notices.extend(words::in_step(self.session.catalog(), &changes));
        self.notices.extend(words::stage_change(self.session.catalog(), reached, self.session.facts().reached));
        if *self.session.answers() == before { Ok(()) } else { self.save() }
    }

    fn choices(&mut self, practice: PracticeIx) -> Reply<Move> {
        let all = Choice::all(&self.session, practice);
        let items: Vec<Item> = all.iter().map(|choice| choice.item()).collect();
        let title = &self.session.catalog()[practice].title;
        let ask = Ask::new(vec![Line::new(Style::Where, title)], "What do you want to do?");
        let chosen = match self.prompt.choose(&ask, &items, 0) {
            Ok(chosen) => all.get(chosen).copied().unwrap_or(Choice::Return),
            Err(Stop::Back) => Choice::Return,
            Err(Stop::Interrupted) => return Err(Stop::Interrupted),
        };
        match self.carry_out(practice, chosen) {
            Err(Stop::Back) => Ok(Move::Stay),
            done => done,
        }
    }

    fn carry_out(&mut self, practice: PracticeIx, choice: Choice) -> Reply<Move> {
        match choice {
            Choice::Return => Ok(Move::Stay),
            Choice::Back => Ok(self.back()),
            Choice::Skip => Ok(Move::Forward),
            Choice::Unknown => self.answer(practice, Answer::Unknown),
            Choice::NotApplicable => {
                let answer = details::not_applicable(self.prompt, &self.session, practice)?;
                self.answer(practice, answer)
            }
            Choice::Declined => {
                let answer = details::declined(self.prompt, &self.session, practice)?;
                self.answer(practice, answer)
            }
            Choice::Note => self.detail(practice, details::note),
            Choice::Evidence => self.detail(practice, details::evidence),
            Choice::Owner => self.detail(practice, details::owner),
            Choice::Advice => self.read(&words::advice(self.session.catalog(), practice)),
            Choice::Overview => self.read(&summary::overview(&self.session)),
            Choice::Withdraw => self.withdraw(practice).map(|()| Move::Stay),
            Choice::Jump => self.jump(),
            Choice::Undo => self.undo(),
            Choice::Quit => Ok(Move::Quit),
        }
    }

    fn back(&mut self) -> Move {
        if !self.session.path_mut().back() {
            self.notices.push(Line::new(Style::Notice, "This is the first question."));
        }
        Move::Stay
    }

    fn detail(
        &mut self,
        practice: PracticeIx,
        ask: fn(&mut dyn Prompt, &Session<'_>, PracticeIx) -> Reply<Response>,
    ) -> Reply<Move> {
        let given = ask(self.prompt, &self.session, practice)?;
        self.give(practice, given)?;
        Ok(Move::Stay)
    }

    fn read(&mut self, lines: &[Line]) -> Reply<Move> {
        self.prompt.read(lines, "Return to the question")?;
        Ok(Move::Stay)
    }

    fn jump(&mut self) -> Reply<Move> {
        let (catalog, answers, facts) = (self.session.catalog(), self.session.answers(), self.session.facts());
        let all: Vec<PracticeIx> = in_scope(catalog, answers).collect();
        let item = |ix: &PracticeIx| {
            let state = if is_new(answers, facts, *ix) { "open" } else { "answered" };
            Item::new(format!("{}: {} ({state})", catalog[catalog[*ix].section].title, catalog[*ix].title))
        };
        let items: Vec<Item> = all.iter().map(item).collect();
        let here = self.session.path().current();
        let start = all.iter().position(|ix| Some(*ix) == here).unwrap_or(0);
        let ask = Ask::new(vec![Line::new(Style::Where, "Jump")], "Type a part of a section or question:");
        let chosen = self.prompt.choose(&ask, &items, start)?;
        if let Some(ix) = all.get(chosen) {
            self.session.path_mut().jump(*ix);
        }
        Ok(Move::Stay)
    }

    fn undo(&mut self) -> Reply<Move> {
        if let Some(practice) = self.session.undo() {
            let title = &self.session.catalog()[practice].title;
            self.notices.push(Line::new(Style::Notice, format!("Taken back: what you last said of: {title}")));
            self.save()?;
        }
        Ok(Move::Stay)
    }

    /// What to do after the last question of a part; none to go on with what is at hand.
    fn after_the_last(&mut self) -> Reply<Option<End>> {
        let skipped: Vec<PracticeIx> = self.session.path().due().collect();
        let rest = start::pick_up(&self.session);
        let (catalog, answers, facts) = (self.session.catalog(), self.session.answers(), self.session.facts());
        let open: Vec<PracticeIx> = rest.due().filter(|ix| is_new(answers, facts, *ix)).collect();
        if skipped.is_empty() && open.is_empty() {
            return Ok(self.may_quit()?.then_some(End::Finished));
        }
        let mut items = vec![Item::with_key('f', "Finish and see the result")];
        if !skipped.is_empty() {
            let label = format!("Go back to what you skipped ({})", length(catalog, &skipped));
            items.push(Item::with_key('s', label));
        }
        if open.len() > skipped.len() {
            items.push(Item::with_key('o', format!("Go on with everything open ({})", length(catalog, &open))));
        }
        items.push(Item::with_key('p', "Choose another part"));
        let mut screen = std::mem::take(&mut self.notices);
        screen.push(Line::new(Style::Where, "This was the last question of this part."));
        screen.extend(summary::standing(&self.session));
        screen.extend(summary::remaining(&self.session));
        screen.push(Line::blank());
        let key = match self.prompt.choose(&Ask::new(screen, "What now?"), &items, 0) {
            Ok(chosen) => items.get(chosen).and_then(|item| item.key),
            Err(Stop::Back) => return Ok(None),
            Err(Stop::Interrupted) => return Err(Stop::Interrupted),
        };
        match key {
            Some('s') => drop(self.session.path_mut().first_due()),
            Some('o') => self.session.take(rest),
            Some('p') => return self.choose_part().map(Some),
            _ => return Ok(self.may_quit()?.then_some(End::Finished)),
        }
        Ok(None)
    }
}
