//! The conversation: it leads a person from question to question, and saves after each answer.

use std::collections::BTreeMap;
use std::mem;

use crate::assess::Assessment;
use crate::catalog::{PointIx, PracticeIx};
use crate::messages::say;

use super::answers_store::AnswersStore;
use super::choices::Choice;
use super::keys;
use super::line::{Line, Style};
use super::prompt::{Act, Ask, Item, OrBack, Prompt, Reply, choose};
use super::route::{Filters, Route, Way, in_scope};
use super::session::{End, Session};
use super::setup;
use super::sheet::Draft;
use super::start::{self, Begin};
use super::words::{self, Length, length_of_route};
use super::{details, question, short, summary};

/// Where to go after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    Forward,
    Stay,
    Quit,
}

/// What to do after the last question of a part.
#[derive(Debug, Clone)]
enum After {
    Finish,
    Skipped,
    Take(Route),
    OtherPart,
}

/// What is marked on some points of a practice belongs to these points.
pub(super) type DraftKey = (PracticeIx, Vec<PointIx>);

/// An interview with a person.
pub struct Flow<'a, 'c> {
    pub(super) session: Session<'c>,
    pub(super) prompt: &'a mut dyn Prompt,
    pub(super) store: &'a mut dyn AnswersStore,
    /// Said above the next question.
    pub(super) notices: Vec<Line>,
    /// Whether an answer is in memory only.
    pub(super) unsaved: bool,
    /// What is marked and no answer yet.
    pub(super) drafts: BTreeMap<DraftKey, Draft>,
    /// The question that the person jumped away from last.
    came_from: Option<PracticeIx>,
    /// How things stood at the start.
    pub(super) began: Assessment,
    /// The names of the reports that were written.
    pub(super) reports: Vec<String>,
}

impl<'a, 'c> Flow<'a, 'c> {
    /// An interview about `session`.
    pub fn new(session: Session<'c>, prompt: &'a mut dyn Prompt, store: &'a mut dyn AnswersStore) -> Self {
        let (began, notices, drafts, reports) = (session.assessment().clone(), Vec::new(), BTreeMap::new(), Vec::new());
        Self { session, prompt, store, notices, unsaved: false, drafts, came_from: None, began, reports }
    }

    /// Holds the interview: the part that `filters` name, or the one that the person chooses; then shows the result, for as
    /// long as the person goes on from there.
    pub fn run(&mut self, filters: &Filters) -> End {
        self.hold(filters).unwrap_or(End::Interrupted)
    }

    fn hold(&mut self, filters: &Filters) -> Reply<End> {
        let mut end = if filters.is_empty() {
            self.choose_part()?
        } else {
            let route = start::filtered(&self.session, filters);
            if filters.open && route.practices().is_empty() {
                let text = say!(self.session.messages(), "interview-nothing-open");
                self.notices.push(Line::new(Style::Notice, text));
            }
            self.notices.extend(start::out_of_scope(&self.session, filters));
            self.notices.extend(start::fitting(&self.session, filters, &route));
            self.part(route)?
        };
        while end == End::Finished {
            let Some(route) = self.show_result()? else { break };
            end = self.part(route)?;
        }
        Ok(end)
    }

    /// The names of the reports that were written.
    pub fn reports(&self) -> &[String] {
        &self.reports
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
            let begin = start::choose_begin(self.prompt, &self.session, &self.store.name());
            match begin.or_back()? {
                Some(Begin::Take(route)) => return self.part(route),
                Some(Begin::Finish) => return Ok(End::Finished),
                Some(Begin::Settings) => self.change_settings()?,
                None if self.wants_to_leave()? => return Ok(End::Quit),
                None => {}
            }
        }
    }

    fn change_settings(&mut self) -> Reply<()> {
        let changed = setup::settings(self.prompt, &mut self.session).or_back()?.is_some();
        if changed && self.store.exists() { self.save() } else { Ok(()) }
    }

    fn wants_to_leave(&mut self) -> Reply<bool> {
        let messages = self.session.messages();
        let choices = vec![
            (Item::with_key('r', say!(messages, "interview-return")), false),
            (Item::with_key('q', say!(messages, "interview-quit")), true),
        ];
        let screen = vec![Line::new(Style::Where, say!(messages, "interview-leave"))];
        let ask = Ask::new(screen, say!(messages, "interview-ask-what"));
        Ok(choose(self.prompt, &ask, choices, 0).or_back()?.unwrap_or(false))
    }

    fn part(&mut self, route: Route) -> Reply<End> {
        self.session.take(route);
        loop {
            let Some(practice) = self.session.route().current() else { return Ok(End::Finished) };
            match self.question(practice)? {
                Move::Stay => {}
                Move::Quit if self.may_quit()? => return Ok(End::Quit),
                Move::Quit => {}
                Move::Forward if self.session.route_mut().forward() => self.say_end_of_section(practice),
                Move::Forward => {
                    if let Some(end) = self.after_the_last()? {
                        return Ok(end);
                    }
                }
            }
        }
    }

    /// A word on the section of a practice, if it was left and nothing in it is to be asked any more.
    fn say_end_of_section(&mut self, practice: PracticeIx) {
        let catalog = self.session.catalog();
        let section = catalog[practice].section;
        let here = self.session.route().current().map(|ix| catalog[ix].section);
        // A short way passes through many sections and closes none.
        if self.session.route().is_short() {
            return;
        }
        if here != Some(section) && !self.session.route().due().any(|ix| catalog[ix].section == section) {
            self.notices.extend(summary::section_end(&self.session, section));
        }
    }

    fn question(&mut self, practice: PracticeIx) -> Reply<Move> {
        let mut notices = mem::take(&mut self.notices);
        if self.unsaved {
            notices.push(Line::new(Style::Notice, say!(self.session.messages(), "interview-not-saved-yet")));
        }
        let sheet = question::sheet(&self.session, practice, notices);
        let mut draft = self.draft(practice);
        let act = self.prompt.mark(&sheet, &mut draft);
        self.drafts.insert(self.key_of(practice), draft);
        let done = match act? {
            Act::Next => self.confirm(practice),
            Act::Menu => self.menu(practice),
            Act::Where(at) => self.say_where(practice, at).map(|()| Move::Stay),
            Act::Do(choice) => self.carry_out(practice, choice),
        };
        Ok(done.or_back()?.unwrap_or(Move::Stay))
    }

    pub(super) fn key_of(&self, practice: PracticeIx) -> DraftKey {
        (practice, self.session.asked(practice))
    }

    /// Forgets what is marked at a practice.
    pub(super) fn drop_drafts(&mut self, practice: PracticeIx) {
        self.drafts.retain(|(ix, _), _| *ix != practice);
    }

    /// What is marked at a practice so far; where nobody touched it, what is known by now.
    pub(super) fn draft(&self, practice: PracticeIx) -> Draft {
        let before = self.drafts.get(&self.key_of(practice));
        if let Some(touched) = before.filter(|draft| draft.is_touched()) {
            return touched.clone();
        }
        let mut draft = Draft::new(self.session.marks(practice).into_iter().map(|(state, _)| state).collect());
        draft.go_to(before.map_or(0, Draft::at));
        draft
    }

    fn menu(&mut self, practice: PracticeIx) -> Reply<Move> {
        let can_undo = self.session.can_undo() || self.draft(practice).is_touched();
        let title = &self.session.catalog()[practice].title;
        let messages = self.session.messages();
        let ask = Ask::new(vec![Line::new(Style::Where, title)], say!(messages, "interview-ask-what"));
        let choice = choose(self.prompt, &ask, keys::menu(&self.session, practice, can_undo), 0)?;
        self.carry_out(practice, choice)
    }

    fn carry_out(&mut self, practice: PracticeIx, choice: Choice) -> Reply<Move> {
        match choice {
            Choice::Return => Ok(Move::Stay),
            Choice::Back => Ok(self.back()),
            Choice::Skip => Ok(Move::Forward),
            Choice::Quit => Ok(Move::Quit),
            Choice::Unknown | Choice::NotApplicable | Choice::Declined => self.answer_whole(practice, choice),
            Choice::Note => self.detail(practice, details::note),
            Choice::Evidence => self.detail(practice, details::evidence),
            Choice::Owner => self.detail(practice, details::owner),
            Choice::Withdraw => self.withdraw(practice).map(|()| Move::Stay),
            Choice::Advice => self.read(&words::advice(&self.session, practice)),
            Choice::Overview => self.read(&summary::overview(&self.session)),
            Choice::Keys => self.read(&keys::help(&self.session)),
            Choice::Found => self.take_found(practice),
            Choice::Jump => self.jump(practice),
            Choice::Undo => self.undo(practice),
        }
    }

    fn back(&mut self) -> Move {
        if !self.session.route_mut().back() {
            let text = say!(self.session.messages(), "interview-first-question");
            self.notices.push(Line::new(Style::Notice, text));
        }
        Move::Stay
    }

    fn read(&mut self, lines: &[Line]) -> Reply<Move> {
        self.prompt.read(lines)?;
        Ok(Move::Stay)
    }

    fn jump(&mut self, here: PracticeIx) -> Reply<Move> {
        let (catalog, messages) = (self.session.catalog(), self.session.messages());
        let (mut choices, mut start) = (Vec::new(), 0);
        if let Some(before) = self.came_from.filter(|before| *before != here) {
            let label = say!(messages, "interview-jump-back", practice = &catalog[before].title);
            choices.push((Item::new(label), before));
        }
        let way_back = !choices.is_empty();
        for ix in in_scope(catalog, self.session.answers()) {
            if ix == here && !way_back {
                start = choices.len();
            }
            choices.push((self.jump_item(ix), ix));
        }
        let screen = vec![Line::new(Style::Where, say!(messages, "interview-jump"))];
        let ask = Ask::new(screen, say!(messages, "interview-ask-jump"));
        let there = choose(self.prompt, &ask, choices, start)?;
        if there != here {
            self.came_from = Some(here);
            let text = say!(messages, "interview-came-from", practice = &catalog[here].title);
            self.notices.push(Line::text(text).until(2));
            self.session.route_mut().jump(there);
        }
        Ok(Move::Stay)
    }

    /// A question to jump to, found by all its words.
    fn jump_item(&self, ix: PracticeIx) -> Item {
        let catalog = self.session.catalog();
        let it = &catalog[ix];
        let open = self.session.is_new(ix);
        let marked = self.drafts.get(&self.key_of(ix)).is_some_and(Draft::is_touched);
        let state = if marked {
            "marked"
        } else if open {
            "open"
        } else {
            "answered"
        };
        let messages = self.session.messages();
        let (checklist, section) = (&catalog[it.checklist].title, &catalog[it.section].title);
        let label = if self.session.answers().scope.len() > 1 {
            say!(
                messages,
                "interview-jump-item-of",
                checklist = checklist,
                section = section,
                practice = &it.title,
                state = state
            )
        } else {
            say!(messages, "interview-jump-item", section = section, practice = &it.title, state = state)
        };
        let points: Vec<&str> = it.points.iter().map(|point| catalog[*point].text.as_str()).collect();
        Item::new(label).found_by(format!("{} {}", it.ask, points.join(" ")))
    }

    /// Takes back the last mark here, or else the last answer.
    fn undo(&mut self, practice: PracticeIx) -> Reply<Move> {
        let key = self.key_of(practice);
        if self.drafts.get_mut(&key).is_some_and(Draft::take_back) {
            return Ok(Move::Stay);
        }
        let Some(practice) = self.session.undo() else {
            let text = say!(self.session.messages(), "interview-nothing-to-undo");
            self.notices.push(Line::new(Style::Notice, text));
            return Ok(Move::Stay);
        };
        let title = &self.session.catalog()[practice].title;
        let text = say!(self.session.messages(), "interview-undone", practice = title);
        self.notices.push(Line::new(Style::Notice, text));
        self.save()?;
        Ok(Move::Stay)
    }

    /// What to do after the last question of a part; none to go on with what is at hand.
    fn after_the_last(&mut self) -> Reply<Option<End>> {
        let skipped: Vec<PracticeIx> = self.session.route().due().collect();
        let rest = start::pick_up(&self.session);
        let is_open = |ix: &PracticeIx| self.session.is_new(*ix);
        let open: Vec<PracticeIx> = rest.due().filter(is_open).collect();
        if skipped.is_empty() && open.is_empty() {
            return Ok(self.may_quit()?.then_some(End::Finished));
        }
        let (choices, start) = self.choices_after_the_last(&skipped, &open, rest);
        let ask = Ask::new(self.end_of_part(), say!(self.session.messages(), "interview-ask-now"));
        match choose(self.prompt, &ask, choices, start).or_back()? {
            None => {}
            Some(After::Finish) => return Ok(self.may_quit()?.then_some(End::Finished)),
            Some(After::Skipped) => drop(self.session.route_mut().first_due()),
            Some(After::Take(route)) => self.session.take(route),
            Some(After::OtherPart) => return self.choose_part().map(Some),
        }
        Ok(None)
    }

    /// What can be done then, and which of it Enter takes: after a short way the next longer one, else the result.
    fn choices_after_the_last(
        &self,
        skipped: &[PracticeIx],
        open: &[PracticeIx],
        rest: Route,
    ) -> (Vec<(Item, After)>, usize) {
        let (catalog, messages, route) = (self.session.catalog(), self.session.messages(), self.session.route());
        let mut choices = vec![(Item::with_key('f', say!(messages, "interview-plan-finish")), After::Finish)];
        if !skipped.is_empty() {
            let Length { questions, minutes } = length_of_route(catalog, route);
            let label = say!(messages, "interview-back-to-skipped", questions = questions, minutes = minutes);
            choices.push((Item::with_key('s', label), After::Skipped));
        }
        let mut start = 0;
        let essentials = short::essentials(&self.session);
        if route.way() == Way::Door && !essentials.practices().is_empty() {
            start = choices.len();
            let Length { questions, minutes } = length_of_route(catalog, &essentials);
            let label = say!(messages, "interview-go-on-essentials", questions = questions, minutes = minutes);
            choices.push((Item::with_key('e', label), After::Take(essentials)));
        }
        if !open.is_empty() && (route.is_short() || open.len() > skipped.len()) {
            let Length { questions, minutes } = length_of_route(catalog, &rest);
            let label = say!(messages, "interview-go-on-open", questions = questions, minutes = minutes);
            choices.push((Item::with_key('o', label), After::Take(rest)));
        }
        choices.push((Item::with_key('p', say!(messages, "interview-other-part")), After::OtherPart));
        (choices, start)
    }

    fn end_of_part(&mut self) -> Vec<Line> {
        let mut screen = mem::take(&mut self.notices);
        if self.session.route().way() == Way::Door {
            screen.extend(summary::end_of_door(&self.session));
        } else {
            screen.push(Line::new(Style::Where, say!(self.session.messages(), "interview-end-of-part")));
            screen.extend(if self.session.route().is_short() {
                summary::standing_of_points(&self.session)
            } else {
                summary::standing(&self.session)
            });
            screen.extend(summary::do_this_next(&self.session));
            screen.extend(summary::remaining(&self.session));
        }
        screen.push(Line::blank());
        screen
    }
}
