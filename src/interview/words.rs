//! Every word on the screens of the interview, the same for every prompt.

use chrono::NaiveDate;

use crate::answers::{Answer, Response, State};
use crate::assess::Score;
use crate::catalog::{Catalog, PointIx, PracticeIx, Reference, Stage};
use crate::document;
use crate::messages::Messages;
use crate::text::excerpt;

use super::path::minutes_for;
use super::prompt::{Ask, Item, Line, Style, Tick};
use super::session::Session;

/// `1 question`, `2 questions`.
pub(super) fn count(number: usize, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}

/// How long something takes.
pub(super) fn about(minutes: usize) -> String {
    format!("about {}", count(minutes, "minute"))
}

/// `5 questions, about 4 minutes`.
pub(super) fn length(catalog: &Catalog, practices: &[PracticeIx]) -> String {
    let minutes = minutes_for(catalog, practices.iter().copied());
    format!("{}, {}", count(practices.len(), "question"), about(minutes))
}

/// A score with its bounds: `64 %`, or `12 to 80 %` while something is unanswered.
pub(super) fn bounds(score: Option<&Score>) -> String {
    // A terminal breaks lines where it likes anyway.
    let shown = |score| document::bounds(&Messages::english(), score).replace('\u{a0}', " ");
    score.map_or_else(|| "not possible, nothing applies".to_owned(), shown)
}

/// The stage reached, as a clause.
pub(super) fn stage(catalog: &Catalog, reached: Option<Stage>) -> String {
    let last = Stage::LAST;
    match reached {
        None => format!("stage 0 of {last}, where open source is used without a plan"),
        Some(stage) => format!("stage {} of {last}: {}", stage.number(), catalog.stage_title(stage).to_lowercase()),
    }
}

/// A day as people and files write it.
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// The screen of one practice.
pub(super) fn question(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let it = &session.catalog()[practice];
    let mut lines = place(session, practice);
    lines.push(Line::blank());
    lines.push(Line::new(Style::Question, &it.ask));
    lines.push(Line::new(Style::Quiet, format!("Why it matters: {}", it.why)).until(1));
    lines.push(Line::new(Style::Quiet, format!("Why it matters: {}", first_sentence(&it.why))).from(2).until(2));
    lines.extend(said(session, practice));
    lines.push(Line::blank());
    lines
}

/// `text` up to its first full stop that ends a sentence.
fn first_sentence(text: &str) -> &str {
    text.find(". ").and_then(|at| text.get(..=at)).unwrap_or(text)
}

/// Where one is: checklist, section, number, score, minutes left.
fn place(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let catalog = session.catalog();
    let it = &catalog[practice];
    let (number, of) = session.path().number();
    let score = bounds(session.facts().score.as_ref());
    let section = &catalog[it.section].title;
    let left = session.path().due().filter(|ix| catalog[*ix].section == it.section);
    let minutes = match minutes_for(catalog, left) {
        0 => "this section is answered".to_owned(),
        minutes => format!("{} left in this section", about(minutes)),
    };
    vec![
        Line::new(Style::Where, format!("{}: {section}", catalog[it.checklist].title)).until(2),
        Line::new(Style::Quiet, format!("Question {number} of {of}, score so far {score}, {minutes}")).until(2),
        Line::new(Style::Where, format!("{section}, {number} of {of}, score {score}")).from(3),
    ]
}

/// What was said of a practice before, besides its ticks.
fn said(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let given = session.given(practice);
    let answer = given.answer.as_ref().map(|answer| match answer {
        Answer::Points(points) if points.done.is_empty() => "You said: none of these holds today.".to_owned(),
        Answer::Points(_) => "You answered this; the ticks show how.".to_owned(),
        Answer::Unknown => "You said: don't know.".to_owned(),
        Answer::NotApplicable { reason } => format!("You said: does not apply to us, because: {}", cut(reason)),
        Answer::Declined { reason, review_by } => {
            format!("You said: decided against, until {}, because: {}", day(*review_by), cut(reason))
        }
    });
    let answer = answer.map(|text| Line::new(Style::Notice, text));
    let extras = extras(&given).map(|text| Line::new(Style::Quiet, text).until(2));
    answer.into_iter().chain(extras).collect()
}

fn extras(given: &Response) -> Option<String> {
    let note = given.note.as_ref().map(|note| format!("note: {}", cut(note)));
    let evidence = (!given.evidence.is_empty()).then(|| format!("evidence: {}", cut(&given.evidence.join(", "))));
    let due = given.due.map(|due| format!("due: {}", day(due)));
    let owner = given.owner.as_ref().map(|owner| format!("owner: {}", cut(owner)));
    let all: Vec<String> = [note, evidence, owner, due].into_iter().flatten().collect();
    (!all.is_empty()).then(|| format!("Also kept: {}", all.join("; ")))
}

/// Text of a person, short enough for a line among others.
pub(super) fn cut(text: &str) -> String {
    excerpt(text, 70)
}

/// What is asked above the points.
pub(super) const TICK: &str = "Tick what holds today:";

/// The points of a practice.
pub(super) fn ticks(session: &Session<'_>, practice: PracticeIx) -> Vec<Tick> {
    let catalog = session.catalog();
    let tick = |(point, on, lender): (PointIx, bool, Option<PracticeIx>)| {
        let critical = if catalog[point].critical { " (critical)" } else { "" };
        let from = lender.map_or_else(String::new, |ix| format!(" (from: {})", catalog[ix].title));
        Tick::new(format!("{}{critical}{from}", catalog[point].text), on)
    };
    session.holding(practice).into_iter().map(tick).collect()
}

/// What to do about an Enter on a screen where nothing was touched.
pub(super) fn untouched(session: &Session<'_>, practice: PracticeIx, ticked: usize) -> (Ask, Vec<Item>) {
    let (heading, holds) = match ticked {
        0 => ("You ticked nothing.", "None of these holds today"),
        _ => ("You changed nothing.", "Only what is ticked holds today"),
    };
    let screen = vec![
        Line::new(Style::Where, heading),
        Line::new(Style::Question, &session.catalog()[practice].ask),
        Line::blank(),
    ];
    let items = vec![
        Item::with_key('s', "Skip it for now"),
        Item::with_key('h', holds),
        Item::with_key('d', "Don't know"),
        Item::with_key('b', "Back to the question"),
    ];
    (Ask::new(screen, "What do you mean?"), items)
}

/// The choice that makes a practice unanswered again.
pub(super) const WITHDRAW: &str = "Take the answer back";

/// What to do where every tick was taken away.
pub(super) fn cleared(session: &Session<'_>, practice: PracticeIx) -> (Ask, Vec<Item>) {
    let screen = vec![
        Line::new(Style::Where, "You took every tick away."),
        Line::new(Style::Question, &session.catalog()[practice].ask),
        Line::blank(),
    ];
    let items = vec![
        Item::with_key('h', "None of these holds today"),
        Item::with_key('w', format!("{WITHDRAW}: the question is open again")),
        Item::with_key('b', "Back to the question"),
    ];
    (Ask::new(screen, "What do you mean?"), items)
}

/// What changed in other practices because the same point stands there too.
pub(super) fn in_step(catalog: &Catalog, changes: &[(PointIx, State)]) -> Vec<Line> {
    let line = |(point, state): &(PointIx, State)| {
        let practice = &catalog[catalog[*point].practice];
        let state = match state {
            State::Done => "holds now",
            State::Partly => "holds in part now",
            State::Open | State::Unanswered => "no longer holds",
        };
        let place = format!("{} ({})", practice.title, catalog[practice.checklist].title);
        Line::new(Style::Notice, format!("The same point also stands in {place}: it {state} there too."))
    };
    changes.iter().map(line).collect()
}

/// A stage has been reached, or was lost.
pub(super) fn stage_change(catalog: &Catalog, before: Option<Stage>, now: Option<Stage>) -> Option<Line> {
    let joy = |stage: Stage| {
        let (number, title) = (stage.number(), catalog.stage_title(stage).to_lowercase());
        format!("Well done! You have reached stage {number} of {}: {title}.", Stage::LAST)
    };
    match now {
        Some(now) if Some(now) > before => Some(Line::new(Style::Notice, joy(now))),
        _ => None,
    }
}

/// Advice for a practice: what would convince a stranger, the next step for each point, and what to read.
pub(super) fn advice(catalog: &Catalog, practice: PracticeIx) -> Vec<Line> {
    let it = &catalog[practice];
    let mut lines = vec![
        Line::new(Style::Where, &it.title),
        Line::new(Style::Quiet, format!("Why it matters: {}", it.why)),
        Line::text(format!("What would convince a stranger: {}", it.evidence)),
        Line::text(format!("Effort: {}", it.effort.title().to_lowercase())),
    ];
    for point in &it.points {
        let critical = if catalog[*point].critical { " (critical)" } else { "" };
        lines.push(Line::blank());
        lines.push(Line::new(Style::Question, format!("{}{critical}", catalog[*point].text)));
        lines.push(Line::text(format!("Next step: {}", catalog[*point].advice)));
        // What teaches the whole practice stands at the end, once.
        let own = catalog[*point].resources.iter().find(|reference| !it.resources.contains(reference));
        lines.extend(own.into_iter().flat_map(|reference| link(catalog, reference)));
    }
    lines.push(Line::blank());
    lines.push(Line::new(Style::Where, "To read:"));
    lines.extend(it.resources.iter().flat_map(|reference| link(catalog, reference)));
    lines
}

/// A resource: its title, and its address on a line of its own.
pub(super) fn link(catalog: &Catalog, reference: &Reference) -> [Line; 2] {
    [Line::text(catalog.title(reference)), Line::new(Style::Link, catalog.url(reference))]
}
