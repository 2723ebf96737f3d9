//! The screen of a question: where one is, what is asked, the points, and what stands beside them.

use crate::answers::{Answer, PointAnswers, Response, State};
use crate::catalog::{PointIx, Practice, PracticeIx, minutes_for};
use crate::document::{self, TeachingPage};
use crate::messages::{Messages, say};
use crate::text::one_line;

use super::line::{Line, Style};
use super::session::Session;
use super::sheet::{PointRow, Sheet};
use super::short::is_begun;
use super::summary;
use super::words::{cut, day, first_sentence, point};

/// A practice to be answered, below what is to be said first.
pub(super) fn sheet(session: &Session<'_>, practice: PracticeIx, notices: Vec<Line>) -> Sheet {
    let (messages, it) = (session.messages(), &session.catalog()[practice]);
    let why = |why: &str| Line::new(Style::Quiet, say!(messages, "interview-why", why = why));
    let mut above = notices;
    above.extend(place(session, practice));
    above.push(Line::blank());
    above.push(Line::new(Style::Question, &it.ask));
    above.push(why(&it.why).until(1));
    above.push(why(first_sentence(&it.why)).from(2).until(2));
    above.extend(said(session, practice));
    above.push(Line::blank());
    let confirms = session.is_again() && session.given(practice).answer.is_some();
    let is_part = session.asked(practice).len() < it.points.len();
    let mark = match (confirms, is_part) {
        (true, _) => say!(messages, "interview-confirm-again"),
        (false, true) => say!(messages, "interview-mark-part"),
        (false, false) => say!(messages, "interview-mark"),
    };
    above.push(Line::text(mark).until(1));
    Sheet {
        above,
        points: point_rows(session, practice),
        beside: beside(session, practice),
        has_seen: session.has_seen(practice),
    }
}

/// Where one is: checklist, section, number, what is missing, minutes left.
fn place(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let (catalog, messages) = (session.catalog(), session.messages());
    let it = &catalog[practice];
    let (section, checklist) = (&catalog[it.section].title, &catalog[it.checklist].title);
    let (first, count, place) =
        if session.route().is_short() { short_place(session) } else { whole_place(session, it) };
    let short = say!(messages, "interview-place-short", section = section, number = first, count = count);
    vec![
        Line::new(Style::Where, say!(messages, "shared-section", checklist = checklist, section = section)).until(2),
        Line::new(Style::Quiet, place).until(2),
        Line::new(Style::Where, short).from(3),
    ]
}

/// The number of a practice, how many there are, and where that is in words.
fn whole_place(session: &Session<'_>, it: &Practice) -> (usize, usize, String) {
    let (catalog, messages) = (session.catalog(), session.messages());
    let (number, of) = session.route().number();
    let left = session.route().due().filter(|ix| catalog[*ix].section == it.section);
    let (missing, minutes) = (summary::critical_missing(session), minutes_for(catalog, left));
    let place = match summary::certain_score(session) {
        None => {
            say!(messages, "interview-place", number = number, count = of, missing = missing, minutes = minutes)
        }
        Some(score) => say!(
            messages,
            "interview-place-score",
            number = number,
            count = of,
            missing = missing,
            minutes = minutes,
            score = score
        ),
    };
    (number, of, place)
}

/// The same on a short way, where each point counts.
fn short_place(session: &Session<'_>) -> (usize, usize, String) {
    let (catalog, route) = (session.catalog(), session.route());
    let (first, last, of) = route.numbers(catalog);
    let (missing, minutes) = (summary::critical_missing(session), route.minutes(catalog));
    let several = if first == last { "one" } else { "several" };
    let place = say!(
        session.messages(),
        "interview-place-points",
        several = several,
        first = first,
        last = last,
        count = of,
        missing = missing,
        minutes = minutes
    );
    (first, of, place)
}

/// What was said of a practice before, besides its marks.
fn said(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let (messages, given) = (session.messages(), session.given(practice));
    let answer = given.answer.as_ref().map(|answer| match answer {
        Answer::Points(_) if is_begun(session, practice) => say!(messages, "interview-said-begun"),
        Answer::Points(points) if *points == PointAnswers::default() => say!(messages, "interview-said-none"),
        Answer::Points(_) => say!(messages, "interview-said-points"),
        Answer::Unknown => say!(messages, "interview-said-unknown"),
        Answer::NotApplicable { reason } => say!(messages, "interview-said-not-applicable", reason = cut(reason)),
        Answer::Declined { reason, review_by } => {
            let day = day(messages, *review_by);
            say!(messages, "interview-said-declined", day = day, reason = cut(reason))
        }
    });
    let answer = answer.map(|text| Line::new(Style::Notice, text));
    let extras = extras(messages, &given).map(|text| Line::new(Style::Quiet, text).until(2));
    answer.into_iter().chain(extras).collect()
}

fn extras(messages: &Messages, given: &Response) -> Option<String> {
    let note = given.note.as_ref().map(|note| say!(messages, "interview-kept-note", note = cut(note)));
    let all = cut(&document::commas(messages, &given.evidence));
    let evidence = (!all.is_empty()).then(|| say!(messages, "interview-kept-evidence", evidence = all));
    let owner = given.owner.as_ref().map(|owner| say!(messages, "interview-kept-owner", owner = cut(owner)));
    let due = given.due.map(|due| say!(messages, "interview-kept-due", day = day(messages, due)));
    let parts: Vec<String> = [note, evidence, owner, due].into_iter().flatten().collect();
    let parts = parts.join(&say!(messages, "interview-kept-between"));
    (!parts.is_empty()).then(|| say!(messages, "interview-kept", parts = parts))
}

/// The points of a practice.
fn point_rows(session: &Session<'_>, practice: PracticeIx) -> Vec<PointRow> {
    let points = session.asked(practice).into_iter().zip(session.marks(practice));
    let row = |(ix, (_, lender)): (PointIx, (State, Option<PracticeIx>))| {
        let text = with_seen(session, ix, point(session, ix, lender));
        PointRow { text: one_line(&text).into_owned(), advice: advice_beside(session, ix) }
    };
    points.map(row).collect()
}

/// A point, and what was seen of it in clones.
fn with_seen(session: &Session<'_>, ix: PointIx, text: String) -> String {
    let Some(finding) = session.seen(ix) else { return text };
    let seen = document::seen_words(session.messages(), finding);
    say!(session.messages(), "gather-point", point = text, seen = seen)
}

/// The next step for the point at hand, as a wide window shows it beside the points.
fn advice_beside(session: &Session<'_>, point: PointIx) -> Vec<Line> {
    let (catalog, messages) = (session.catalog(), session.messages());
    let heading = say!(messages, "interview-if-open");
    let mut lines = vec![Line::new(Style::Where, heading), Line::text(&catalog[point].advice)];
    let pages = TeachingPage::all_of(catalog, messages, messages.language(), &catalog[point].resources);
    lines.extend(pages.first().map(|first| Line::text(say!(messages, "interview-read", title = &first.title))));
    lines.push(Line::blank());
    lines
}

/// What would convince a stranger, and what is kept so far, as a wide window shows it beside the points.
fn beside(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let (messages, given) = (session.messages(), session.given(practice));
    let wanted = &session.catalog()[practice].evidence;
    let mut lines = vec![Line::new(Style::Where, say!(messages, "interview-convincing")), Line::text(wanted)];
    let mut part = |heading: String, texts: &[String]| {
        if !texts.is_empty() {
            lines.extend([Line::blank(), Line::new(Style::Where, heading)]);
            lines.extend(texts.iter().map(Line::text));
        }
    };
    part(say!(messages, "interview-evidence-so-far"), &given.evidence);
    part(say!(messages, "interview-note"), given.note.as_slice());
    let owner = given.owner.map(|owner| match given.due {
        Some(due) => say!(messages, "interview-owner-due", owner = owner, day = day(messages, due)),
        None => owner,
    });
    part(say!(messages, "interview-owner"), owner.as_slice());
    lines
}
