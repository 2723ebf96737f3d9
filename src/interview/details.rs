//! The small dialogues around an answer: reasons, dates, notes, evidence, owners.

use chrono::{Datelike, Months, NaiveDate};

use crate::answers::{Answer, Response};
use crate::catalog::PracticeIx;

use super::prompt::{Ask, Item, Line, Needed, Prompt, Reply, Stop, Style};
use super::session::Session;
use super::words::{cut, day};

/// Why a practice cannot apply.
pub(super) fn not_applicable(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Answer> {
    let said = match session.answers().answer(ix) {
        Some(Answer::NotApplicable { reason }) => reason.clone(),
        _ => String::new(),
    };
    let help = "It leaves the score, and the report lists it with your reason.";
    let ask = Ask::new(about(session, ix, "Does not apply to us", help), "Why can it not apply?");
    let reason = prompt.line(&ask, &said, Needed::Required)?;
    Ok(Answer::NotApplicable { reason })
}

/// Why the organization chose against a practice, and when it looks at that again.
pub(super) fn declined(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Answer> {
    let (said, until) = match session.answers().answer(ix) {
        Some(Answer::Declined { reason, review_by }) => (reason.clone(), Some(*review_by)),
        _ => (String::new(), None),
    };
    let help = "It still counts as open in the score. The report lists it apart, with your reason.";
    let screen = about(session, ix, "We decided against it", help);
    let why = Ask::new(screen.clone(), "Why did you decide so?");
    let when = Ask::new(screen, "When do you look at it again?");
    let kept = until.filter(|until| *until > session.today()).map(as_before);
    let mut reason = said;
    loop {
        reason = prompt.line(&why, &reason, Needed::Required)?;
        match choose_day(prompt, &when, session.today(), kept.clone().into_iter().collect()) {
            Err(Stop::Back) => {}
            review_by => return Ok(Answer::Declined { reason, review_by: review_by? }),
        }
    }
}

/// A remark.
pub(super) fn note(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Response> {
    let mut given = session.given(ix);
    let help = "For example how far a half-true point is. Clear the line to take the note out.";
    let ask = Ask::new(about(session, ix, "Note", help), "Note:");
    let said = given.note.clone().unwrap_or_default();
    given.note = replaced(&said, prompt.line(&ask, &said, Needed::Optional)?);
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
    let mut given = session.given(ix);
    let wanted = format!("What would convince a stranger: {}", session.catalog()[ix].evidence);
    let screen = about(session, ix, "Evidence", &wanted);
    let chosen = if given.evidence.is_empty() { 0 } else { which_evidence(prompt, &screen, &given)? };
    match chosen.checked_sub(1) {
        Some(remove) if remove < given.evidence.len() => drop(given.evidence.remove(remove)),
        _ => given.evidence.push(prompt.line(&Ask::new(screen, "A link or a sentence:"), "", Needed::Required)?),
    }
    Ok(given)
}

fn which_evidence(prompt: &mut dyn Prompt, screen: &[Line], given: &Response) -> Reply<usize> {
    let add = Item::with_key('a', "Add a link or a sentence");
    let remove = given.evidence.iter().map(|one| Item::new(format!("Remove: {}", cut(one))));
    let items: Vec<Item> = std::iter::once(add).chain(remove).collect();
    prompt.choose(&Ask::new(screen.to_vec(), "Evidence:"), &items, 0)
}

/// Who closes the gap, and by when.
pub(super) fn owner(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Response> {
    let mut given = session.given(ix);
    let help = "A person, team or role. Clear the line to take the owner out.";
    let screen = about(session, ix, "Owner and due date", help);
    let who = Ask::new(screen.clone(), "Who takes care of it?");
    let said = given.owner.clone().unwrap_or_default();
    let mut typed = said.clone();
    loop {
        typed = prompt.line(&who, &typed, Needed::Optional)?;
        given.owner = replaced(&said, typed.clone());
        if given.owner.is_none() {
            return Ok(Response { due: None, ..given });
        }
        match due(prompt, screen.clone(), session, given.due) {
            Err(Stop::Back) => {}
            due => return Ok(Response { due: due?, ..given }),
        }
    }
}

fn due(
    prompt: &mut dyn Prompt,
    screen: Vec<Line>,
    session: &Session<'_>,
    said: Option<NaiveDate>,
) -> Reply<Option<NaiveDate>> {
    let kept = said.map(as_before).map(|(item, day)| (item, Some(day)));
    let none = (Item::with_key('-', "No date"), None);
    choose_day(prompt, &Ask::new(screen, "By when?"), session.today(), kept.into_iter().chain([none]).collect())
}

fn as_before(said: NaiveDate) -> (Item, NaiveDate) {
    (Item::with_key('k', format!("On {}, as said before", day(said))), said)
}

/// A day after today: some months ahead, or one that is typed. `first` are choices above those.
fn choose_day<T: From<NaiveDate>>(
    prompt: &mut dyn Prompt,
    ask: &Ask,
    today: NaiveDate,
    first: Vec<(Item, T)>,
) -> Reply<T> {
    let ahead =
        [('m', "In 3 months", 3), ('h', "In 6 months", 6), ('y', "In a year", 12)].map(|(key, text, months)| {
            let date = in_months(today, months);
            (Item::with_key(key, format!("{text}: {}", day(date))), T::from(date))
        });
    let (mut items, mut days): (Vec<Item>, Vec<T>) = first.into_iter().chain(ahead).unzip();
    items.push(Item::with_key('t', "Type a date"));
    loop {
        let chosen = prompt.choose(ask, &items, 0)?;
        if chosen < days.len() {
            return Ok(days.swap_remove(chosen));
        }
        match typed_day(prompt, ask, today) {
            Err(Stop::Back) => {}
            typed => return typed.map(T::from),
        }
    }
}

fn typed_day(prompt: &mut dyn Prompt, ask: &Ask, today: NaiveDate) -> Reply<NaiveDate> {
    let mut ask = Ask::new(ask.screen.clone(), "Which day? Like 2027-03-31 or 31 Mar 2027:");
    let mut typed = String::new();
    loop {
        typed = prompt.line(&ask, &typed, Needed::Required)?;
        let again = match read_day(&typed) {
            Some(day) if day > today => return Ok(day),
            Some(_) => "That day is over. A later day, like 2027-03-31:",
            None => "Year, month and day, like 2027-03-31 or 31 Mar 2027:",
        };
        again.clone_into(&mut ask.message);
    }
}

fn read_day(typed: &str) -> Option<NaiveDate> {
    let read = |form| NaiveDate::parse_from_str(typed, form).ok();
    // A year of two digits is one of the first century, which is over; one of five cannot be written.
    read("%Y-%m-%d").or_else(|| read("%d %B %Y")).filter(|day| day.year() <= 9999)
}

fn in_months(today: NaiveDate, months: u32) -> NaiveDate {
    today.checked_add_months(Months::new(months)).unwrap_or(today)
}

fn about(session: &Session<'_>, ix: PracticeIx, heading: &str, help: &str) -> Vec<Line> {
    vec![
        Line::new(Style::Where, heading),
        Line::new(Style::Question, &session.catalog()[ix].ask).until(1),
        Line::new(Style::Quiet, help),
        Line::blank(),
    ]
}
