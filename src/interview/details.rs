//! The small dialogues around an answer: reasons, dates, notes, evidence, owners.

use chrono::{Months, NaiveDate};

use crate::answers::{Answer, Response};
use crate::catalog::PracticeIx;
use crate::messages::{Messages, say};

use super::dates::read_day;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, Needed, OrBack, Prompt, Reply, choose};
use super::session::Session;
use super::words::{cut, day};

/// Why a practice cannot apply.
pub(super) fn not_applicable(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Answer> {
    let said = match session.answers().answer(ix) {
        Some(Answer::NotApplicable { reason }) => reason.clone(),
        _ => String::new(),
    };
    let messages = session.messages();
    let help = say!(messages, "interview-not-applicable-help");
    let screen = about(session, ix, say!(messages, "interview-not-applicable"), help);
    let ask = Ask::new(screen, say!(messages, "interview-ask-not-applicable"));
    let reason = prompt.line(&ask, &said, Needed::Required)?;
    Ok(Answer::NotApplicable { reason })
}

/// Why the organization chose against a practice, and when it looks at that again.
pub(super) fn declined(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Answer> {
    let (mut reason, until) = match session.answers().answer(ix) {
        Some(Answer::Declined { reason, review_by }) => (reason.clone(), Some(*review_by)),
        _ => (String::new(), None),
    };
    let messages = session.messages();
    let screen = |help| about(session, ix, say!(messages, "interview-declined"), help);
    let (why, when) = (say!(messages, "interview-ask-declined"), say!(messages, "interview-ask-review"));
    let why = Ask::new(screen(say!(messages, "interview-declined-help")), why);
    let when = Ask::new(screen(say!(messages, "interview-days")), when);
    let until = until.filter(|until| *until > session.today());
    let in_a_year = session.today().checked_add_months(Months::new(12));
    let in_a_year = in_a_year.map(|until| (say!(messages, "interview-in-a-year"), until));
    let said = until.map(|until| (day(messages, until), until)).or(in_a_year);
    loop {
        reason = prompt.line(&why, &reason, Needed::Required)?;
        let day = future_day(prompt, session, &when, said.as_ref(), Needed::Suggested).or_back()?.flatten();
        if let Some(review_by) = day {
            return Ok(Answer::Declined { reason, review_by });
        }
    }
}

/// A remark.
pub(super) fn note(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Response> {
    let (messages, mut given) = (session.messages(), session.given(ix));
    let screen = about(session, ix, say!(messages, "interview-note"), say!(messages, "interview-note-help"));
    let ask = Ask::new(screen, say!(messages, "interview-ask-note"));
    let said = given.note.clone().unwrap_or_default();
    given.note = replaced(&said, prompt.line(&ask, &said, Needed::Optional)?);
    Ok(given)
}

/// Where a point holds that is true in part: it goes into the note, after the point's name.
pub(super) fn place(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx, at: usize) -> Reply<Response> {
    let (catalog, messages, mut given) = (session.catalog(), session.messages(), session.given(ix));
    let Some(point) = session.asked(ix).get(at).map(|point| &catalog[*point]) else { return Ok(given) };
    let screen = vec![
        Line::new(Style::Where, say!(messages, "interview-partly")),
        Line::new(Style::Question, &point.text),
        Line::new(Style::Quiet, say!(messages, "interview-partly-help")).until(1),
        Line::blank(),
    ];
    let place = prompt.line(&Ask::new(screen, say!(messages, "interview-ask-where")), "", Needed::Optional)?;
    if !place.is_empty() {
        let before = given.note.as_deref().unwrap_or_default().trim_end();
        let between = if before.is_empty() || before.ends_with('.') { " " } else { "; " };
        let note = format!("{before}{between}{}: {place}", point.name());
        given.note = Some(note.trim_start().to_owned());
    }
    Ok(given)
}

/// `said` as it was written if it reads the same on one line, else what was typed; none where that is empty.
fn replaced(said: &str, typed: String) -> Option<String> {
    let same = said.split_whitespace().eq(typed.split_whitespace());
    let text = if same { said.to_owned() } else { typed };
    (!text.trim().is_empty()).then_some(text)
}

/// A link or sentence more, or one less.
pub(super) fn evidence(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Response> {
    let (messages, mut given) = (session.messages(), session.given(ix));
    let wanted = say!(messages, "interview-convincing-is", evidence = &session.catalog()[ix].evidence);
    let screen = about(session, ix, say!(messages, "interview-evidence"), wanted);
    let remove = if given.evidence.is_empty() { None } else { which_evidence(prompt, messages, &screen, &given)? };
    let Some(remove) = remove else {
        let ask = Ask::new(screen, say!(messages, "interview-ask-evidence"));
        given.evidence.push(prompt.line(&ask, "", Needed::Required)?);
        return Ok(given);
    };
    given.evidence.remove(remove);
    Ok(given)
}

/// The place of the evidence to be removed; none to add some.
fn which_evidence(
    prompt: &mut dyn Prompt,
    messages: &Messages,
    screen: &[Line],
    given: &Response,
) -> Reply<Option<usize>> {
    let mut choices = vec![(Item::with_key('a', say!(messages, "interview-add-evidence")), None)];
    for (at, one) in given.evidence.iter().enumerate() {
        choices.push((Item::new(say!(messages, "interview-remove-evidence", evidence = cut(one))), Some(at)));
    }
    choose(prompt, &Ask::new(screen.to_vec(), say!(messages, "interview-which-evidence")), choices, 0)
}

/// Who closes the gap, and by when.
pub(super) fn owner(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Response> {
    let (messages, mut given) = (session.messages(), session.given(ix));
    let screen = about(session, ix, say!(messages, "interview-owner"), say!(messages, "interview-owner-help"));
    let who = Ask::new(screen, say!(messages, "interview-ask-owner"));
    let screen = about(session, ix, say!(messages, "interview-due"), say!(messages, "interview-days-or-none"));
    let when = Ask::new(screen, say!(messages, "interview-ask-due"));
    let said = given.owner.clone().unwrap_or_default();
    let mut typed = said.clone();
    loop {
        typed = prompt.line(&who, &typed, Needed::Optional)?;
        given.owner = replaced(&said, typed.clone());
        if given.owner.is_none() {
            return Ok(Response { due: None, ..given });
        }
        let before = given.due.map(|due| (day(messages, due), due));
        if let Some(due) = future_day(prompt, session, &when, before.as_ref(), Needed::Optional).or_back()? {
            return Ok(Response { due, ..given });
        }
    }
}

/// A day after today as it is typed, or the one of `said` where its words are left as they are, even if it is over; none where
/// the line is empty.
fn future_day(
    prompt: &mut dyn Prompt,
    session: &Session<'_>,
    ask: &Ask,
    said: Option<&(String, NaiveDate)>,
    needed: Needed,
) -> Reply<Option<NaiveDate>> {
    let (messages, today, mut ask) = (session.messages(), session.today(), ask.clone());
    let mut typed = said.map(|(words, _)| words.clone()).unwrap_or_default();
    loop {
        typed = prompt.line(&ask, &typed, needed)?;
        if typed.is_empty() {
            return Ok(None);
        }
        if let Some((_, day)) = said.filter(|(words, _)| *words == typed) {
            return Ok(Some(*day));
        }
        let again = match read_day(&typed, today, messages) {
            Some(day) if day > today => return Ok(Some(day)),
            Some(over) => say!(messages, "interview-day-over", day = day(messages, over)),
            None => say!(messages, "interview-day-unclear"),
        };
        ask.message = again;
    }
}

fn about(session: &Session<'_>, ix: PracticeIx, heading: String, help: String) -> Vec<Line> {
    vec![
        Line::new(Style::Where, heading),
        Line::new(Style::Question, &session.catalog()[ix].ask).until(1),
        Line::new(Style::Quiet, help),
        Line::blank(),
    ]
}
