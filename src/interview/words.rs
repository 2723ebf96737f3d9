//! Every word on the screens of the interview, the same for every prompt.

use chrono::NaiveDate;

use crate::answers::State;
use crate::assess::Score;
use crate::catalog::{Catalog, PointIx, PracticeIx, Reference, Stage, minutes_for};
use crate::document;
use crate::messages::Messages;
use crate::text::excerpt;

use super::choices::WITHDRAW;
use super::line::{Line, Style};
use super::prompt::{Ask, Item};
use super::session::Session;
use super::sheet::Draft;

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
    let shown = |score| document::bounds(Messages::english(), score).replace('\u{a0}', " ");
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

/// A day: `30 June 2027`.
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// `text` up to its first full stop that ends a sentence.
pub(super) fn first_sentence(text: &str) -> &str {
    text.find(". ").and_then(|at| text.get(..=at)).unwrap_or(text)
}

/// Text of a person, short enough for a line among others.
pub(super) fn cut(text: &str) -> String {
    excerpt(text, 70)
}

/// What stands behind the text of a critical point.
pub(super) fn critical_mark(catalog: &Catalog, point: PointIx) -> &'static str {
    if catalog[point].critical { " (critical)" } else { "" }
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
fn unclear(session: &Session<'_>, practice: PracticeIx, heading: &str) -> Ask {
    let question = Line::new(Style::Question, &session.catalog()[practice].ask);
    Ask::new(vec![Line::new(Style::Where, heading), question, Line::blank()], "Which one is it?")
}

/// What to do about an Enter on a screen where nothing was touched.
pub(super) fn untouched(session: &Session<'_>, practice: PracticeIx, draft: &Draft) -> (Ask, Vec<(Item, Meaning)>) {
    let (heading, holds) = if draft.is_blank() {
        ("You marked nothing.", "None of these holds today")
    } else {
        ("You changed nothing.", "Only what is marked holds today")
    };
    let choices = vec![
        (Item::with_key('s', "Skip it for now"), Meaning::Skip),
        (Item::with_key('h', holds), Meaning::AsMarked),
        (Item::with_key('d', "Don’t know any of it"), Meaning::Unknown),
        (Item::with_key('b', "Back to the question"), Meaning::Return),
    ];
    (unclear(session, practice, heading), choices)
}

/// What to do where every mark was taken away.
pub(super) fn cleared(session: &Session<'_>, practice: PracticeIx) -> (Ask, Vec<(Item, Meaning)>) {
    let choices = vec![
        (Item::with_key('h', "None of these holds today"), Meaning::AsMarked),
        (Item::with_key('w', format!("{WITHDRAW}: the question is open again")), Meaning::Withdraw),
        (Item::with_key('b', "Back to the question"), Meaning::Return),
    ];
    (unclear(session, practice, "You took every mark away."), choices)
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
        Line::new(Style::Notice, format!("The same point stands in {place}: there, too, it {state}."))
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
        lines.push(Line::blank());
        let text = format!("{}{}", catalog[*point].text, critical_mark(catalog, *point));
        lines.push(Line::new(Style::Question, text));
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
