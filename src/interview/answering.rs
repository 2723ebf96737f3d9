//! From marks to an answer: what a person certainly meant is taken, what could be an accident is asked.

use crate::answers::{Answer, PointAnswers, Response, State};
use crate::catalog::{PointIx, PracticeIx};
use crate::messages::say;

use super::choices::Choice;
use super::details;
use super::flow::{Flow, Move};
use super::line::{Line, Style};
use super::prompt::{OrBack, Prompt, Reply, choose};
use super::session::Session;
use super::sheet::Draft;
use super::short::is_begun;
use super::words::{self, Meaning, day};

impl Flow<'_, '_> {
    /// Takes what is marked as the answer. An Enter on a question that nobody touched might be an accident, and so might be
    /// the last mark that was taken away: that none of the points holds is an answer that must be meant.
    pub(super) fn confirm(&mut self, practice: PracticeIx) -> Reply<Move> {
        let draft = self.draft(practice);
        let begun = is_begun(&self.session, practice);
        let answered = self.session.answers().answer(practice).is_some() && !begun;
        let known = |point: &PointIx| self.session.assessment().state(*point) != State::Unanswered;
        let twins_say_all =
            self.session.assessment().is_answered(practice) || self.session.asked(practice).iter().all(known);
        if draft.is_touched() && (draft.is_meant() || !draft.is_blank()) {
            return self.answer_marks(practice, &draft);
        }
        if draft.is_touched() {
            let (ask, choices) = words::cleared(&self.session, practice);
            let meaning = choose(self.prompt, &ask, choices, 0)?;
            return self.carry_meaning_out(practice, &draft, meaning);
        }
        if answered && self.session.is_again() {
            let given = self.session.confirmed(practice);
            self.session.route_mut().done(practice);
            self.give(practice, given)?;
            return Ok(Move::Forward);
        }
        if answered {
            self.session.route_mut().done(practice);
            return Ok(Move::Forward);
        }
        if twins_say_all {
            return self.answer_marks(practice, &draft);
        }
        let (ask, choices) = words::untouched(&self.session, practice, &draft);
        let meaning = choose(self.prompt, &ask, choices, 0)?;
        self.carry_meaning_out(practice, &draft, meaning)
    }

    fn carry_meaning_out(&mut self, practice: PracticeIx, draft: &Draft, meaning: Meaning) -> Reply<Move> {
        match meaning {
            Meaning::Skip => Ok(Move::Forward),
            Meaning::AsMarked => self.answer_marks(practice, draft),
            Meaning::Unknown => self.answer(practice, unknown(&self.session, practice)),
            Meaning::Withdraw => self.withdraw(practice).map(|()| Move::Forward),
            Meaning::Return => Ok(Move::Stay),
        }
    }

    /// Answers with the marks, then asks where those points hold that are newly true in part, unless that was asked before.
    fn answer_marks(&mut self, practice: PracticeIx, draft: &Draft) -> Reply<Move> {
        let answer = answer_of(&self.session, practice, draft.marks());
        self.answer(practice, answer)?;
        for at in draft.places_to_ask() {
            let given = details::place(self.prompt, &self.session, practice, at);
            if let Some(given) = given.or_back()? {
                self.give(practice, given)?;
            }
        }
        Ok(Move::Forward)
    }

    fn answer(&mut self, practice: PracticeIx, answer: Answer) -> Reply<Move> {
        let given = self.session.answered(practice, answer);
        self.drop_drafts(practice);
        self.give(practice, given)?;
        // Where the file said so already, it was not asked; now it is.
        self.session.note_asked(practice);
        Ok(Move::Forward)
    }

    /// Answers a practice as a whole.
    pub(super) fn answer_whole(&mut self, practice: PracticeIx, choice: Choice) -> Reply<Move> {
        let answer = match choice {
            Choice::NotApplicable => details::not_applicable(self.prompt, &self.session, practice)?,
            Choice::Declined => details::declined(self.prompt, &self.session, practice)?,
            _ => unknown(&self.session, practice),
        };
        if let Answer::Declined { review_by, .. } = &answer {
            let messages = self.session.messages();
            let text = say!(messages, "interview-look-again", day = day(messages, *review_by));
            self.notices.push(Line::text(text));
        }
        self.answer(practice, answer)
    }

    /// Says where a point holds that was just marked as true in part; the way back takes the mark away again.
    pub(super) fn say_where(&mut self, practice: PracticeIx, at: usize) -> Reply<()> {
        let given = details::place(self.prompt, &self.session, practice, at).or_back()?;
        let key = self.key_of(practice);
        let Some(draft) = self.drafts.get_mut(&key) else { return Ok(()) };
        match given {
            Some(given) => {
                draft.place_was_asked(at);
                self.give(practice, given)
            }
            None => {
                draft.take_back();
                Ok(())
            }
        }
    }

    /// Makes a practice unanswered; its note, evidence and owner stay.
    pub(super) fn withdraw(&mut self, practice: PracticeIx) -> Reply<()> {
        if self.session.answers().answer(practice).is_some() {
            let title = &self.session.catalog()[practice].title;
            let text = say!(self.session.messages(), "interview-withdrawn", practice = title);
            self.notices.push(Line::new(Style::Notice, text));
        }
        self.drop_drafts(practice);
        self.give(practice, Response { answer: None, ..self.session.given(practice) })
    }

    pub(super) fn detail(
        &mut self,
        practice: PracticeIx,
        ask: fn(&mut dyn Prompt, &Session<'_>, PracticeIx) -> Reply<Response>,
    ) -> Reply<Move> {
        let given = ask(self.prompt, &self.session, practice)?;
        if let Some(due) = given.due.filter(|_| given.due != self.session.given(practice).due) {
            let messages = self.session.messages();
            self.notices.push(Line::text(say!(messages, "interview-due-on", day = day(messages, due))));
        }
        self.give(practice, given)?;
        Ok(Move::Stay)
    }

    /// Takes over what was said of a practice, and saves it if it says anything new.
    pub(super) fn give(&mut self, practice: PracticeIx, given: Response) -> Reply<()> {
        let reached = self.session.assessment().reached;
        let Some(changes) = self.session.give(practice, given) else { return Ok(()) };
        self.notices.extend(words::in_step(&self.session, &changes));
        self.notices.extend(words::stage_change(&self.session, reached));
        self.save()
    }
}

/// That nothing is known of what is asked; what was said of a part of it before stays.
fn unknown(session: &Session<'_>, practice: PracticeIx) -> Answer {
    let (new, begun) = (session.unasked(practice), is_begun(session, practice));
    let mark = |(point, (mark, _)): (PointIx, (State, Option<PracticeIx>))| {
        if begun && !new.contains(&point) { mark } else { State::Unanswered }
    };
    let marks: Vec<State> = session.asked(practice).into_iter().zip(session.marks(practice)).map(mark).collect();
    answer_of(session, practice, &marks)
}

/// The answer that marks on the points of a practice stand for. Where only some are asked, the others stay as they are.
fn answer_of(session: &Session<'_>, practice: PracticeIx, marks: &[State]) -> Answer {
    let (all, asked) = (&session.catalog()[practice].points, session.asked(practice));
    let is_whole = asked.len() == all.len();
    if is_whole && marks.iter().all(|mark| *mark == State::Unanswered) {
        return Answer::Unknown;
    }
    let mut points = match session.answers().answer(practice) {
        _ if is_whole => PointAnswers::default(),
        Some(Answer::Points(points)) => points.clone(),
        _ => PointAnswers { unknown: all.iter().copied().collect(), ..PointAnswers::default() },
    };
    for (point, mark) in asked.into_iter().zip(marks) {
        points.set(point, *mark);
    }
    Answer::Points(points)
}
