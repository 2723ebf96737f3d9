//! The small dialogues around an answer: reasons, dates, notes, evidence, owners.

use chrono::{Months, NaiveDate};

use crate::answers::{Answer, Given};
use crate::catalog::PracticeIx;

use super::prompt::{Ask, Item, Line, Needed, Prompt, Reply, Style};
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
    let reason = prompt.line(&Ask::new(screen.clone(), "Why did you decide so?"), &said, Needed::Required)?;
    let ask = Ask::new(screen, "When do you look at it again?");
    let review_by = choose_day(prompt, &ask, session.today(), until, &[6, 12, 24])?;
    Ok(Answer::Declined { reason, review_by })
}

/// A remark.
pub(super) fn note(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Given> {
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
pub(super) fn evidence(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Given> {
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

fn which_evidence(prompt: &mut dyn Prompt, screen: &[Line], given: &Given) -> Reply<usize> {
    let add = Item::with_key('a', "Add a link or a sentence");
    let remove = given.evidence.iter().map(|one| Item::new(format!("Remove: {}", cut(one))));
    let items: Vec<Item> = std::iter::once(add).chain(remove).collect();
    prompt.choose(&Ask::new(screen.to_vec(), "Evidence:"), &items, 0)
}

/// Who closes the gap, and by when.
pub(super) fn owner(prompt: &mut dyn Prompt, session: &Session<'_>, ix: PracticeIx) -> Reply<Given> {
    let mut given = session.given(ix);
    let help = "A person, team or role. Clear the line to take the owner out.";
    let screen = about(session, ix, "Owner and due date", help);
    let said = given.owner.clone().unwrap_or_default();
    let typed = prompt.line(&Ask::new(screen.clone(), "Who takes care of it?"), &said, Needed::Optional)?;
    given.owner = replaced(&said, typed);
    given.due = match given.owner {
        Some(_) => due(prompt, screen, session, given.due)?,
        None => None,
    };
    Ok(given)
}

fn due(
    prompt: &mut dyn Prompt,
    screen: Vec<Line>,
    session: &Session<'_>,
    said: Option<NaiveDate>,
) -> Reply<Option<NaiveDate>> {
    let ask = Ask::new(screen, "By when?");
    let (keep, start) = match said {
        Some(said) => (format!("On {}, as said before", day(said)), 1),
        None => ("In 3 months".to_owned(), 0),
    };
    let items = [Item::with_key('n', "No date"), Item::with_key('d', keep), Item::with_key('o', "Another day")];
    match prompt.choose(&ask, &items, start)? {
        0 => Ok(None),
        1 => Ok(Some(said.unwrap_or_else(|| in_months(session.today(), 3)))),
        _ => choose_day(prompt, &ask, session.today(), said, &[1, 3, 6, 12]).map(Some),
    }
}

/// A day some months ahead, or one that is picked.
fn choose_day(
    prompt: &mut dyn Prompt,
    ask: &Ask,
    today: NaiveDate,
    said: Option<NaiveDate>,
    months: &[u32],
) -> Reply<NaiveDate> {
    let said = said.filter(|said| *said > today);
    let kept = said.map(|day| ("As said before", day));
    let words = |months: u32| match months {
        1 => "In a month",
        3 => "In 3 months",
        6 => "In half a year",
        12 => "In a year",
        _ => "In two years",
    };
    let ahead = months.iter().map(|ahead| (words(*ahead), in_months(today, *ahead)));
    let days: Vec<(&str, NaiveDate)> = kept.into_iter().chain(ahead).collect();
    let mut items: Vec<Item> = days.iter().map(|(text, date)| Item::new(format!("{text}: {}", day(*date)))).collect();
    items.push(Item::with_key('o', "Another day"));
    let chosen = prompt.choose(ask, &items, 0)?;
    match days.get(chosen) {
        Some((_, date)) => Ok(*date),
        None => prompt.date(ask, said.unwrap_or_else(|| in_months(today, 6)), today),
    }
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
