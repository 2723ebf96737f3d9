//! The small dialogues around an answer: reasons, dates, notes, evidence, owners.

use chrono::NaiveDate;

use crate::answers::{Answer, Response};
use crate::catalog::PracticeIx;

use super::dates::read_day;
use super::line::{Line, Style};
use super::prompt::{Ask, Item, Needed, OrBack, Prompt, Reply, choose};
use super::session::Session;
use super::words::{cut, day};

/// How a day can be typed.
const DAYS: &str = "Like 30.06.2027, 30 June 2027, 2027-06 for its last day, or in six months.";

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
    let (mut reason, until) = match session.answers().answer(ix) {
        Some(Answer::Declined { reason, review_by }) => (reason.clone(), Some(*review_by)),
        _ => (String::new(), None),
    };
    let help = "It still counts as open in the score. The report lists it apart, with your reason.";
    let why = Ask::new(about(session, ix, "We decided against it", help), "Why did you decide so?");
    let when = Ask::new(about(session, ix, "We decided against it", DAYS), "When do you look at it again?");
    let said = until.filter(|until| *until > session.today()).map_or_else(|| "in a year".to_owned(), day);
    loop {
        reason = prompt.line(&why, &reason, Needed::Required)?;
        let day = future_day(prompt, &when, session.today(), &said, Needed::Suggested).or_back()?.flatten();
        if let Some(review_by) = day {
            return Ok(Answer::Declined { reason, review_by });
        }
    }
}

/// A remark.
pub(super) fn note(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Response> {
    let mut given = session.given(ix);
    let help = "Whatever helps whoever reads this later. Clear the line to take the note out.";
    let ask = Ask::new(about(session, ix, "Note", help), "Note:");
    let said = given.note.clone().unwrap_or_default();
    given.note = replaced(&said, prompt.line(&ask, &said, Needed::Optional)?);
    Ok(given)
}

/// Where a point holds that is true in part: it goes into the note, after the point's name.
pub(super) fn place(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx, at: usize) -> Reply<Response> {
    let mut given = session.given(ix);
    let catalog = session.catalog();
    let Some(point) = catalog[ix].points.get(at).map(|point| &catalog[*point]) else { return Ok(given) };
    let screen = vec![
        Line::new(Style::Where, "Holds in part"),
        Line::new(Style::Question, &point.text),
        Line::new(Style::Quiet, "It goes into the note. Enter alone says nothing of it.").until(1),
        Line::blank(),
    ];
    let place = prompt.line(&Ask::new(screen, "Where does it hold?"), "", Needed::Optional)?;
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
    let mut given = session.given(ix);
    let wanted = format!("What would convince a stranger: {}", session.catalog()[ix].evidence);
    let screen = about(session, ix, "Evidence", &wanted);
    let remove = if given.evidence.is_empty() { None } else { which_evidence(prompt, &screen, &given)? };
    match remove {
        Some(remove) => drop(given.evidence.remove(remove)),
        None => given.evidence.push(prompt.line(&Ask::new(screen, "A link or a sentence:"), "", Needed::Required)?),
    }
    Ok(given)
}

/// The place of the evidence to be removed; none to add some.
fn which_evidence(prompt: &mut dyn Prompt, screen: &[Line], given: &Response) -> Reply<Option<usize>> {
    let mut choices = vec![(Item::with_key('a', "Add a link or a sentence"), None)];
    for (at, one) in given.evidence.iter().enumerate() {
        choices.push((Item::new(format!("Remove: {}", cut(one))), Some(at)));
    }
    choose(prompt, &Ask::new(screen.to_vec(), "Evidence:"), choices, 0)
}

/// Who closes the gap, and by when.
pub(super) fn owner(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Response> {
    let mut given = session.given(ix);
    let help = "A person, team or role. Clear the line to take the owner and the date out.";
    let who = Ask::new(about(session, ix, "Owner", help), "Who takes care of it?");
    let help = format!("{DAYS} Clear the line for no date.");
    let when = Ask::new(about(session, ix, "Due date", &help), "By when?");
    let said = given.owner.clone().unwrap_or_default();
    let mut typed = said.clone();
    loop {
        typed = prompt.line(&who, &typed, Needed::Optional)?;
        given.owner = replaced(&said, typed.clone());
        if given.owner.is_none() {
            return Ok(Response { due: None, ..given });
        }
        let before = given.due.map(day).unwrap_or_default();
        if let Some(due) = future_day(prompt, &when, session.today(), &before, Needed::Optional).or_back()? {
            return Ok(Response { due, ..given });
        }
    }
}

/// A day after today as it is typed, or `said` left as it is, even if it is over; none where the line is empty.
fn future_day(
    prompt: &mut dyn Prompt,
    ask: &Ask,
    today: NaiveDate,
    said: &str,
    needed: Needed,
) -> Reply<Option<NaiveDate>> {
    let mut ask = ask.clone();
    let mut typed = said.to_owned();
    loop {
        typed = prompt.line(&ask, &typed, needed)?;
        if typed.is_empty() {
            return Ok(None);
        }
        let again = match read_day(&typed, today) {
            Some(day) if day > today || typed == said => return Ok(Some(day)),
            Some(over) => format!("{} is over. Which later day?", day(over)),
            None => "That is no day that can be understood. Which day, like 30.06.2027?".to_owned(),
        };
        ask.message = again;
    }
}

fn about(session: &Session<'_>, ix: PracticeIx, heading: &str, help: &str) -> Vec<Line> {
    vec![
        Line::new(Style::Where, heading),
        Line::new(Style::Question, &session.catalog()[ix].ask).until(1),
        Line::new(Style::Quiet, help),
        Line::blank(),
    ]
}
