//! The screen of a question: where one is, what is asked, the points, and what stands beside them.

use crate::answers::{Answer, PointAnswers, Response, State};
use crate::catalog::{Catalog, PointIx, PracticeIx, minutes_for};
use crate::text::one_line;

use super::line::{Line, Style};
use super::session::Session;
use super::sheet::{PointRow, Sheet};
use super::summary;
use super::words::{about, critical_mark, cut, day, first_sentence};

/// What is asked above the points.
const CONFIRM: &str = "This is what was said last time. Continue if it is so today, or change the marks first.";
const MARK: &str = "Mark what holds today. What has no mark does not hold.";

/// A practice to be answered, below what is to be said first.
pub(super) fn sheet(session: &Session<'_>, practice: PracticeIx, notices: Vec<Line>) -> Sheet {
    let it = &session.catalog()[practice];
    let mut above = notices;
    above.extend(place(session, practice));
    above.push(Line::blank());
    above.push(Line::new(Style::Question, &it.ask));
    above.push(Line::new(Style::Quiet, format!("Why it matters: {}", it.why)).until(1));
    above.push(Line::new(Style::Quiet, format!("Why it matters: {}", first_sentence(&it.why))).from(2).until(2));
    above.extend(said(session, practice));
    above.push(Line::blank());
    let confirms = session.is_again() && session.given(practice).answer.is_some();
    above.push(Line::text(if confirms { CONFIRM } else { MARK }).until(1));
    Sheet { above, points: point_rows(session, practice), beside: beside(session, practice) }
}

/// Where one is: checklist, section, number, what is missing, minutes left.
fn place(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let catalog = session.catalog();
    let it = &catalog[practice];
    let (number, of) = session.route().number();
    let section = &catalog[it.section].title;
    let left = session.route().due().filter(|ix| catalog[*ix].section == it.section);
    let mut parts = vec![format!("Question {number} of {of}")];
    parts.extend(summary::missing(session));
    parts.push(match minutes_for(catalog, left) {
        0 => "this section is answered".to_owned(),
        minutes => format!("{} left in this section", about(minutes)),
    });
    parts.extend(summary::certain_score(session));
    vec![
        Line::new(Style::Where, format!("{}: {section}", catalog[it.checklist].title)).until(2),
        Line::new(Style::Quiet, parts.join(", ")).until(2),
        Line::new(Style::Where, format!("{section}, {number} of {of}")).from(3),
    ]
}

/// What was said of a practice before, besides its marks.
fn said(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let given = session.given(practice);
    let answer = given.answer.as_ref().map(|answer| match answer {
        Answer::Points(points) if *points == PointAnswers::default() => {
            "You said: none of these holds today.".to_owned()
        }
        Answer::Points(_) => "You answered this; the marks show how.".to_owned(),
        Answer::Unknown => "You said: don’t know.".to_owned(),
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

/// The points of a practice.
fn point_rows(session: &Session<'_>, practice: PracticeIx) -> Vec<PointRow> {
    let catalog = session.catalog();
    let points = catalog[practice].points.iter().zip(session.marks(practice));
    let row = |(point, (_, lender)): (&PointIx, (State, Option<PracticeIx>))| {
        let from = lender.map_or_else(String::new, |ix| format!(" (from: {})", catalog[ix].title));
        let text = format!("{}{}{from}", catalog[*point].text, critical_mark(catalog, *point));
        PointRow { text: one_line(&text).into_owned(), advice: advice_beside(catalog, *point) }
    };
    points.map(row).collect()
}

/// The next step for the point at hand, as a wide window shows it beside the points.
fn advice_beside(catalog: &Catalog, point: PointIx) -> Vec<Line> {
    let mut lines = vec![Line::new(Style::Where, "If this point is open"), Line::text(&catalog[point].advice)];
    lines.extend(catalog[point].resources.first().map(|first| Line::text(format!("Read: {}", catalog.title(first)))));
    lines.push(Line::blank());
    lines
}

/// What would convince a stranger, and what is kept so far, as a wide window shows it beside the points.
fn beside(session: &Session<'_>, practice: PracticeIx) -> Vec<Line> {
    let given = session.given(practice);
    let wanted = &session.catalog()[practice].evidence;
    let mut lines = vec![Line::new(Style::Where, "What would convince a stranger"), Line::text(wanted)];
    let mut part = |heading: &str, texts: &[String]| {
        if !texts.is_empty() {
            lines.extend([Line::blank(), Line::new(Style::Where, heading)]);
            lines.extend(texts.iter().map(Line::text));
        }
    };
    part("Evidence so far", &given.evidence);
    part("Note", given.note.as_slice());
    let due = given.due.map_or_else(String::new, |due| format!(", by {}", day(due)));
    let owner: Vec<String> = given.owner.iter().map(|owner| format!("{owner}{due}")).collect();
    part("Owner", &owner);
    lines
}
