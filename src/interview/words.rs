//! What several screens of the interview say, the same for every prompt.

use std::slice;

use chrono::NaiveDate;

use crate::answers::State;
use crate::assess::Score;
use crate::catalog::{Catalog, Load, Pace, PointIx, PracticeIx, Reference, Stage, minutes_for};
use crate::document::{self, TeachingPage};
use crate::messages::{Messages, say};
use crate::problem::Word;
use crate::text::excerpt;

use super::choices::Choice;
use super::line::{Line, Style};
use super::prompt::{Ask, Item};
use super::route::Route;
use super::session::Session;
use super::sheet::Draft;

/// How many questions there are, and how long they take one person.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    pub(super) questions: usize,
    pub(super) minutes: usize,
}

/// The length of a part.
pub(super) fn length_of(catalog: &Catalog, practices: &[PracticeIx]) -> Length {
    Length { questions: practices.len(), minutes: minutes_for(catalog, practices.iter().copied()) }
}

/// The length of what is due on a way; on a short one a point is a question.
pub(super) fn length_of_route(catalog: &Catalog, route: &Route) -> Length {
    let load = route.load(catalog, route.due());
    let questions = if route.is_short() { load.points } else { route.due().count() };
    Length { questions, minutes: load.minutes(Pace::Alone) }
}

/// How long something takes one person, and a group that talks about each point.
pub(super) fn time_of(messages: &Messages, load: Load) -> String {
    let (alone, group) = (load.minutes(Pace::Alone), load.minutes(Pace::Group));
    // Beyond an hour and a half, nobody plans a meeting by the minute.
    let hours = if group > 90 { (group + 30) / 60 } else { 0 };
    say!(messages, "interview-time", alone = alone, group = group, hours = hours)
}

/// A terminal breaks lines where it likes anyway.
fn breakable(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A score with its bounds: `64 %`, or `12 to 80 %` while something is unanswered.
pub(super) fn bounds(messages: &Messages, score: &Score) -> String {
    breakable(&document::bounds(messages, score))
}

/// The stage reached.
pub(super) fn reached(session: &Session<'_>) -> String {
    let (messages, last) = (session.messages(), Stage::LAST);
    match session.assessment().reached {
        None => say!(messages, "interview-reached-none", last = last),
        Some(stage) => {
            let title = session.catalog().stage_title(stage);
            say!(messages, "interview-reached", stage = stage.number(), last = last, title = title)
        }
    }
}

/// A day: `30 June 2027`.
pub(super) fn day(messages: &Messages, date: NaiveDate) -> String {
    breakable(&document::day(messages, date))
}

/// The titles of practices, one after the other.
pub(super) fn titles(session: &Session<'_>, practices: impl IntoIterator<Item = PracticeIx>) -> String {
    let titles = practices.into_iter().map(|ix| session.catalog()[ix].title.to_string());
    document::commas(session.messages(), &titles.collect::<Vec<_>>())
}

/// `text` up to its first full stop that ends a sentence.
pub(super) fn first_sentence(text: &str) -> &str {
    text.find(". ").and_then(|at| text.get(..=at)).unwrap_or(text)
}

/// Text of a person, short enough for a line among others.
pub(super) fn cut(text: &str) -> String {
    excerpt(text, 70)
}

/// A point, and what is to be known of it: that it is critical, and the practice of the answer that it comes from.
pub(super) fn point(session: &Session<'_>, point: PointIx, lender: Option<PracticeIx>) -> String {
    let (catalog, messages) = (session.catalog(), session.messages());
    let text = &catalog[point].text;
    let from = lender.map(|ix| &catalog[ix].title);
    match (catalog[point].critical, from) {
        (false, None) => text.to_string(),
        (true, None) => say!(messages, "interview-point-critical", point = text),
        (false, Some(from)) => say!(messages, "interview-point-from", point = text, practice = from),
        (true, Some(from)) => say!(messages, "interview-point-critical-from", point = text, practice = from),
    }
}

/// What a question without a clear answer could mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Skip,
    AsMarked,
    Unknown,
    Withdraw,
    Return,
}

/// What is asked where an answer could mean several things.
fn unclear(session: &Session<'_>, practice: PracticeIx, heading: String) -> Ask {
    let question = Line::new(Style::Question, &session.catalog()[practice].ask);
    let ask = say!(session.messages(), "interview-ask-which");
    Ask::new(vec![Line::new(Style::Where, heading), question, Line::blank()], ask)
}

/// What to do about an Enter on a screen where nothing was touched.
pub(super) fn untouched(session: &Session<'_>, practice: PracticeIx, draft: &Draft) -> (Ask, Vec<(Item, Meaning)>) {
    let messages = session.messages();
    let (heading, holds) = if draft.is_blank() {
        (say!(messages, "interview-marked-nothing"), say!(messages, "interview-mean-none"))
    } else {
        (say!(messages, "interview-changed-nothing"), say!(messages, "interview-mean-marked"))
    };
    let choices = vec![
        (Item::with_key('s', Choice::Skip.label(messages)), Meaning::Skip),
        (Item::with_key('h', holds), Meaning::AsMarked),
        (Item::with_key('d', Choice::Unknown.label(messages)), Meaning::Unknown),
        (Item::with_key('b', say!(messages, "interview-mean-return")), Meaning::Return),
    ];
    (unclear(session, practice, heading), choices)
}

/// What to do where every mark was taken away.
pub(super) fn cleared(session: &Session<'_>, practice: PracticeIx) -> (Ask, Vec<(Item, Meaning)>) {
    let messages = session.messages();
    let choices = vec![
        (Item::with_key('h', say!(messages, "interview-mean-none")), Meaning::AsMarked),
        (Item::with_key('w', say!(messages, "interview-mean-withdraw")), Meaning::Withdraw),
        (Item::with_key('b', say!(messages, "interview-mean-return")), Meaning::Return),
    ];
    (unclear(session, practice, say!(messages, "interview-cleared")), choices)
}

/// What changed in other practices because the same point stands there too.
pub(super) fn in_step(session: &Session<'_>, changes: &[(PointIx, State)]) -> Vec<Line> {
    let catalog = session.catalog();
    let line = |(point, state): &(PointIx, State)| {
        let practice = &catalog[catalog[*point].practice];
        let state = match state {
            State::Done => "done",
            State::Partly => "partly",
            State::Open | State::Unanswered => "open",
        };
        let (title, checklist) = (&practice.title, &catalog[practice.checklist].title);
        let messages = session.messages();
        let text = say!(messages, "interview-in-step", practice = title, checklist = checklist, state = state);
        Line::new(Style::Notice, text)
    };
    changes.iter().map(line).collect()
}

/// A stage has been reached since it was `before`.
pub(super) fn stage_change(session: &Session<'_>, before: Option<Stage>) -> Option<Line> {
    let now = session.assessment().reached.filter(|now| Some(*now) > before)?;
    let (number, title) = (now.number(), session.catalog().stage_title(now));
    let text = say!(session.messages(), "interview-well-done", stage = number, last = Stage::LAST, title = title);
    Some(Line::new(Style::Notice, text))
}

/// Advice for a practice: what would convince a stranger, the next step for each point, and what to read.
pub(super) fn advice(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let (catalog, messages) = (session.catalog(), session.messages());
    let it = &catalog[practice];
    let mut lines = vec![
        Line::new(Style::Where, &it.title),
        Line::new(Style::Quiet, say!(messages, "interview-why", why = &it.why)),
        Line::text(say!(messages, "interview-convincing-is", evidence = &it.evidence)),
        Line::text(say!(messages, "interview-effort", effort = it.effort.word())),
    ];
    for ix in &it.points {
        lines.push(Line::blank());
        lines.push(Line::new(Style::Question, point(session, *ix, None)));
        lines.push(Line::text(say!(messages, "interview-next-step", advice = &catalog[*ix].advice)));
        // What teaches the whole practice stands at the end, once.
        let own = catalog[*ix].resources.iter().find(|reference| !it.resources.contains(reference));
        lines.extend(pages(session, own.map_or(&[], slice::from_ref)));
    }
    lines.push(Line::blank());
    lines.push(Line::new(Style::Where, say!(messages, "interview-to-read")));
    lines.extend(pages(session, &it.resources));
    lines
}

/// Pages that teach: the title of each, and its address on a line of its own.
fn pages(session: &Session<'_>, references: &[Reference]) -> Vec<Line> {
    let messages = session.messages();
    let pages = TeachingPage::all_of(session.catalog(), messages, messages.language(), references);
    pages.into_iter().flat_map(|page| [Line::text(page.title), Line::new(Style::Link, page.url)]).collect()
}
