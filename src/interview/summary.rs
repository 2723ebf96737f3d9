//! Where the answers stand: at the start, on the way, and at the end.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::answers::{Answer, State};
use crate::assess::Assessment;
use crate::catalog::{PracticeIx, RoleIx, SectionIx};
use crate::document::{self, first_actions};
use crate::messages::{Messages, say};

use super::line::{Line, Style};
use super::session::{End, Session};
use super::short;
use super::words::{Length, bounds, length_of, reached};

/// How many deeds the end of the ten statements shows.
const DEEDS: usize = 3;

/// How much is answered and holds, the score where that much is answered that it means something, and the stage.
pub(super) fn standing(session: &Session<'_>) -> Vec<Line> {
    let (messages, assessment) = (session.messages(), session.assessment());
    let (done, all) = (assessment.answered(assessment.practices()), assessment.practices().count());
    let answered = match certain_score(session) {
        None => say!(messages, "interview-answered", answered = done, questions = all),
        Some(score) => say!(messages, "interview-answered-score", answered = done, questions = all, score = score),
    };
    let mut lines = vec![Line::text(answered)];
    lines.extend(standing_of_points(session));
    lines
}

/// How many points hold of those that are known, and the stage: all that counts after a way that asks only some points. That
/// none is reached is said when it is known, not while little is answered.
pub(super) fn standing_of_points(session: &Session<'_>) -> Vec<Line> {
    let is_known = session.assessment().reached.is_some() || certain_score(session).is_some();
    let stage = is_known.then(|| reached(session));
    holding(session).into_iter().chain(stage).map(Line::text).collect()
}

/// The score, as soon as it is more than provisional.
pub(super) fn certain_score(session: &Session<'_>) -> Option<String> {
    let score = session.assessment().score.as_ref().filter(|score| !score.is_provisional());
    score.map(|score| bounds(session.messages(), score))
}

/// How many critical points are known not to hold.
pub(super) fn critical_missing(session: &Session<'_>) -> usize {
    session.assessment().critical.len() - session.assessment().critical_unanswered()
}

/// `Of what you answered, 11 of 19 points hold; 3 critical are missing.`
fn holding(session: &Session<'_>) -> Option<String> {
    let (hold, known) = session.assessed().held(session.assessment().practices());
    let (messages, missing) = (session.messages(), critical_missing(session));
    (known > 0).then(|| say!(messages, "interview-holding", hold = hold, known = known, missing = missing))
}

/// `Trust: 2 of 4 answered, 5 of 11 points hold`.
fn section_state(session: &Session<'_>, section: SectionIx) -> String {
    let (messages, title) = (session.messages(), &session.catalog()[section].title);
    let practices = &session.catalog()[section].practices;
    let (done, all) = (session.assessment().answered(practices.iter().copied()), practices.len());
    match session.assessed().held(practices.iter().copied()) {
        (_, 0) => say!(messages, "interview-section-state", section = title, answered = done, questions = all),
        (hold, known) => say!(
            messages,
            "interview-section-held",
            section = title,
            answered = done,
            questions = all,
            hold = hold,
            known = known
        ),
    }
}

/// A section has been gone through; none where nothing in it was answered.
pub(super) fn section_end(session: &Session<'_>, section: SectionIx) -> Option<Line> {
    let section = &session.catalog()[section];
    let (hold, known) = session.assessed().held(section.practices.iter().copied());
    let (messages, title) = (session.messages(), &section.title);
    let text = || say!(messages, "interview-section-end", section = title, hold = hold, known = known);
    (known > 0).then(|| Line::text(text()).until(2))
}

/// Progress by checklist and section.
pub(super) fn overview(session: &Session<'_>) -> Vec<Line> {
    let (catalog, messages) = (session.catalog(), session.messages());
    let mut lines = vec![Line::new(Style::Where, say!(messages, "interview-progress"))];
    lines.extend(standing(session));
    for (checklist, score) in &session.assessment().checklists {
        let score = score.as_ref().filter(|score| !score.is_provisional());
        let title = &catalog[*checklist].title;
        let heading = score.map_or_else(
            || title.to_string(),
            |score| {
                let score = bounds(messages, score);
                say!(messages, "interview-checklist-score", checklist = title, score = score)
            },
        );
        lines.push(Line::blank());
        lines.push(Line::new(Style::Question, heading));
        let sections = catalog[*checklist].sections.iter();
        lines.extend(sections.map(|section| Line::text(format!("  {}", section_state(session, *section)))));
    }
    lines.push(Line::blank());
    lines.extend(remaining(session));
    lines
}

/// What is still open, and who can answer it.
pub(super) fn remaining(session: &Session<'_>) -> Vec<Line> {
    let messages = session.messages();
    let open: Vec<PracticeIx> = session.assessment().unanswered().collect();
    if open.is_empty() {
        return vec![Line::text(say!(messages, "interview-all-answered"))];
    }
    let Length { questions, minutes } = length_of(session.catalog(), &open);
    let mut lines = vec![
        Line::text(say!(messages, "interview-still-open", questions = questions, minutes = minutes)),
        Line::text(who(session, &open)),
    ];
    lines.extend(not_known(session).map(Line::text));
    lines
}

/// The roles that can answer questions, with how many each.
fn who(session: &Session<'_>, open: &[PracticeIx]) -> String {
    let mut by_role: BTreeMap<RoleIx, usize> = BTreeMap::new();
    for role in open.iter().flat_map(|ix| &session.catalog()[*ix].roles) {
        *by_role.entry(*role).or_default() += 1;
    }
    let mut shares: Vec<(RoleIx, usize)> = by_role.into_iter().collect();
    shares.sort_by_key(|(role, number)| (Reverse(*number), *role));
    let shared = shares.iter().map(|(_, number)| number).sum::<usize>() > open.len();
    let messages = session.messages();
    let share = |(role, number): &(RoleIx, usize)| {
        say!(messages, "interview-share", role = session.catalog()[*role].phrase(), count = *number)
    };
    let shares = document::commas(messages, &shares.iter().map(share).collect::<Vec<_>>());
    if shared {
        say!(messages, "interview-who-several", shares = shares)
    } else {
        say!(messages, "interview-who", shares = shares)
    }
}

/// What was answered with “don’t know”, which is open still.
fn not_known(session: &Session<'_>) -> Option<String> {
    let (mut questions, mut points) = (0_usize, 0_usize);
    for practice in session.assessment().practices() {
        match session.answers().answer(practice) {
            Some(Answer::Unknown) => questions += 1,
            Some(Answer::Points(said)) => {
                points += said.unknown.iter().filter(|point| !session.was_unasked(**point)).count();
            }
            _ => {}
        }
    }
    let messages = session.messages();
    match (questions, points) {
        (0, 0) => None,
        (questions, 0) => Some(say!(messages, "interview-unknown-questions", questions = questions)),
        (0, points) => Some(say!(messages, "interview-unknown-points", points = points)),
        (questions, points) => Some(say!(messages, "interview-unknown-both", questions = questions, points = points)),
    }
}

/// How many of the ten statements at the door hold, and what to do about the first that do not.
pub(super) fn end_of_door(session: &Session<'_>) -> Vec<Line> {
    let (catalog, messages, points) = (session.catalog(), session.messages(), short::at_door(session));
    let states = |wanted: State| points.iter().filter(move |point| session.assessment().state(**point) == wanted);
    let (hold, partly, unknown) =
        (states(State::Done).count(), states(State::Partly).count(), states(State::Unanswered).count());
    let mut lines =
        vec![Line::new(Style::Where, say!(messages, "interview-door-end", hold = hold, count = points.len()))];
    if partly > 0 {
        lines.push(Line::text(say!(messages, "interview-door-partly", count = partly)).until(2));
    }
    if unknown > 0 {
        lines.push(Line::text(say!(messages, "interview-door-unknown", count = unknown)).until(2));
    }
    let missing =
        points.iter().filter(|point| matches!(session.assessment().state(**point), State::Open | State::Partly));
    let deeds: Vec<&str> = missing.take(DEEDS).map(|point| catalog[*point].advice.as_str()).collect();
    if !deeds.is_empty() {
        lines.push(Line::new(Style::Question, say!(messages, "interview-door-deeds", count = deeds.len())).until(2));
    }
    let deed = |(at, deed): (usize, &&str)| {
        Line::text(say!(messages, "interview-numbered", number = at + 1, text = *deed)).until(1)
    };
    lines.extend(deeds.iter().enumerate().map(deed));
    lines
}

/// The last words of an interview, with the names of the reports that were written.
pub fn parting(session: &Session<'_>, end: End, file: &str, reports: &[String]) -> Vec<Line> {
    let messages = session.messages();
    let mut lines = if end == End::Finished { Vec::new() } else { standing(session) };
    lines.extend(kept(messages, file, true));
    if !reports.is_empty() {
        lines.push(Line::text(say!(messages, "interview-written", files = document::commas(messages, reports))));
    }
    lines
}

/// Where the answers are, if any were given, and how to go on.
pub fn kept(messages: &Messages, file: &str, written: bool) -> Vec<Line> {
    let file = shell_word(file);
    let what = if written {
        say!(messages, "interview-saved", file = &file)
    } else {
        say!(messages, "interview-nothing-written")
    };
    let go_on = say!(messages, "interview-go-on", file = file);
    vec![Line::new(Style::Where, what), Line::text(go_on)]
}

/// That answers are in no file.
pub fn lost(messages: &Messages) -> Vec<Line> {
    vec![Line::new(Style::Notice, say!(messages, "interview-lost"))]
}

/// What changed since the interview began.
pub(super) fn since(session: &Session<'_>, began: &Assessment) -> Vec<Line> {
    let (messages, now) = (session.messages(), session.assessment());
    let mut lines = Vec::new();
    if let Some(before) = began.score.as_ref().filter(|score| !score.is_provisional() && now.score != began.score) {
        let text = say!(messages, "interview-score-before", score = bounds(messages, before));
        lines.push(Line::text(text).until(2));
    }
    if let Some(stage) = now.reached.filter(|_| now.reached > began.reached) {
        let text = say!(messages, "interview-stage-now", stage = stage.number());
        lines.push(Line::new(Style::Notice, text));
    }
    lines
}

/// The first thing to do, as soon as something is known to be missing.
pub(super) fn do_this_next(session: &Session<'_>) -> Option<Line> {
    let (messages, assessment) = (session.messages(), session.whole_assessment());
    let first = first_actions(assessment.with(session.catalog(), session.answers()), 1, messages);
    let first = first.into_iter().next().filter(|action| action.gap.is_some())?;
    Some(Line::text(say!(messages, "interview-do-next", step = first.step)).until(2))
}

/// A file name as one can type it into a shell.
fn shell_word(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./~+,:@%".contains(c);
    if !name.is_empty() && name.chars().all(plain) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
}
