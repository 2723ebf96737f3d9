//! Where the answers stand: at the start, on the way, and at the end.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::answers::Answer;
use crate::assess::{Assessed, Assessment};
use crate::catalog::{PracticeIx, Role, SectionIx, minutes_for};
use crate::document::{Action, first_actions};
use crate::messages::Messages;
use crate::problem::Word;

use super::line::{Line, Style};
use super::session::{End, Session};
use super::words::{about, bounds, count, critical_mark, stage};

/// How many actions the end shows.
const ACTIONS: usize = 5;

/// How much is answered and holds, the score where that much is answered that it means something, and the stage.
pub(super) fn standing(session: &Session<'_>) -> Vec<Line> {
    let assessment = session.assessment();
    let (done, all) = (assessment.answered(assessment.practices()), assessment.practices().count());
    let score = certain_score(session).map_or_else(String::new, |score| format!(", {score}"));
    let mut lines = vec![Line::text(format!("{done} of {} answered{score}", count(all, "question")))];
    lines.extend(holding(session).map(Line::text));
    lines.push(Line::text(format!("Reached: {}", stage(session.catalog(), session.assessment().reached))));
    lines
}

/// The score, as soon as it is more than provisional.
pub(super) fn certain_score(session: &Session<'_>) -> Option<String> {
    let score = session.assessment().score.as_ref().filter(|score| !score.is_provisional());
    score.map(|score| format!("score {}", bounds(Some(score))))
}

/// How many critical points are known not to hold.
fn critical_missing(session: &Session<'_>) -> usize {
    session.assessment().critical.len() - session.assessment().critical_unanswered()
}

/// How many critical points are missing, in a few words; none where no one is known to be.
pub(super) fn missing(session: &Session<'_>) -> Option<String> {
    match critical_missing(session) {
        0 => None,
        number => Some(format!("{number} critical still missing")),
    }
}

/// `Of what you answered, 11 of 19 points hold; 3 critical are missing.`
fn holding(session: &Session<'_>) -> Option<String> {
    let (hold, known) = session.assessed().held(session.assessment().practices());
    let missing = match critical_missing(session) {
        0 => "no critical one is missing".to_owned(),
        1 => "1 critical one is missing".to_owned(),
        number => format!("{number} critical ones are missing"),
    };
    (known > 0).then(|| format!("Of what you answered, {hold} of {} hold; {missing}.", count(known, "point")))
}

/// `2 of 4 answered, 5 of 11 points hold`.
fn section_state(session: &Session<'_>, section: SectionIx) -> String {
    let practices = &session.catalog()[section].practices;
    let (done, all) = (session.assessment().answered(practices.iter().copied()), practices.len());
    match session.assessed().held(practices.iter().copied()) {
        (_, 0) => format!("{done} of {all} answered"),
        (hold, known) => format!("{done} of {all} answered, {hold} of {} hold", count(known, "point")),
    }
}

/// A section has been gone through; none where nothing in it was answered.
pub(super) fn section_end(session: &Session<'_>, section: SectionIx) -> Option<Line> {
    let section = &session.catalog()[section];
    let (hold, known) = session.assessed().held(section.practices.iter().copied());
    let text = format!("End of {}: of what you answered, {hold} of {} hold.", section.title, count(known, "point"));
    (known > 0).then(|| Line::text(text).until(2))
}

/// Progress by checklist and section.
pub(super) fn overview(session: &Session<'_>) -> Vec<Line> {
    let catalog = session.catalog();
    let mut lines = vec![Line::new(Style::Where, "Progress so far")];
    lines.extend(standing(session));
    for (checklist, score) in &session.assessment().checklists {
        let score = score.as_ref().filter(|score| !score.is_provisional());
        let score = score.map_or_else(String::new, |score| format!(", score {}", bounds(Some(score))));
        lines.push(Line::blank());
        lines.push(Line::new(Style::Question, format!("{}{score}", catalog[*checklist].title)));
        for section in &catalog[*checklist].sections {
            let (title, state) = (&catalog[*section].title, section_state(session, *section));
            lines.push(Line::text(format!("  {title}: {state}")));
        }
    }
    lines.push(Line::blank());
    lines.extend(remaining(session));
    lines
}

/// What is still open, and who can answer it.
pub(super) fn remaining(session: &Session<'_>) -> Vec<Line> {
    let open: Vec<PracticeIx> = session.assessment().unanswered().collect();
    if open.is_empty() {
        return vec![Line::text("Every question has an answer.")];
    }
    let minutes = minutes_for(session.catalog(), open.iter().copied());
    let mut lines = vec![
        Line::text(format!("Still open: {}, {}.", count(open.len(), "question"), about(minutes))),
        Line::text(format!("Who can answer them: {}.", who(session, &open))),
    ];
    lines.extend(not_known(session).map(Line::text));
    lines
}

/// The roles that can answer questions, with how many each.
fn who(session: &Session<'_>, open: &[PracticeIx]) -> String {
    let mut by_role: BTreeMap<Role, usize> = BTreeMap::new();
    for role in open.iter().flat_map(|ix| &session.catalog()[*ix].roles) {
        *by_role.entry(*role).or_default() += 1;
    }
    let mut shares: Vec<(Role, usize)> = by_role.into_iter().collect();
    shares.sort_by_key(|(role, number)| (Reverse(*number), *role));
    let shared = shares.iter().map(|(_, number)| number).sum::<usize>() > open.len();
    let hint = if shared { " (several can answer one)" } else { "" };
    let shares: Vec<String> = shares.iter().map(|(role, number)| format!("{} {number}", role.word())).collect();
    shares.join(", ") + hint
}

/// What was answered with “don’t know”, which is open still.
fn not_known(session: &Session<'_>) -> Option<String> {
    let (mut questions, mut points) = (0, 0);
    for practice in session.assessment().practices() {
        match session.answers().answer(practice) {
            Some(Answer::Unknown) => questions += 1,
            Some(Answer::Points(said)) => points += said.unknown.len(),
            _ => {}
        }
    }
    let some = [(questions, "question"), (points, "point")].into_iter().filter(|(number, _)| *number > 0);
    let some: Vec<String> = some.map(|(number, what)| count(number, what)).collect();
    (!some.is_empty()).then(|| format!("Of that, not known to you: {}.", some.join(" and ")))
}

/// The last words of an interview. `began` is how things stood at its start.
pub fn parting(session: &Session<'_>, began: &Assessment, end: End, file: &str) -> Vec<Line> {
    match end {
        End::Finished => result(session, began, &shell_word(file)),
        End::Quit | End::Interrupted => {
            let mut lines = standing(session);
            lines.extend(kept(file, true));
            lines
        }
    }
}

/// Where the answers are, if any were given, and how to go on.
pub fn kept(file: &str, written: bool) -> Vec<Line> {
    let file = shell_word(file);
    let what = if written {
        format!("Every answer is saved in {file}.")
    } else {
        "Nothing was answered, so nothing was written.".to_owned()
    };
    let go_on = format!("Go on any time with: ospo-assess interview {file}");
    vec![Line::new(Style::Where, what), Line::text(go_on)]
}

/// That answers are in no file.
pub fn lost() -> Vec<Line> {
    vec![Line::new(Style::Notice, "Your last answers could not be saved.")]
}

/// That a part has no open question, and what can be done with the answers.
pub fn nothing_open(file: &str) -> Vec<Line> {
    let file = shell_word(file);
    vec![
        Line::new(Style::Where, "Nothing is open here: every question has an answer."),
        Line::text(format!("See the result with: ospo-assess report {file}")),
        Line::text(format!("Go through the answers again with: ospo-assess interview {file}")),
    ]
}

/// What was reached, what to do first, and the next commands.
fn result(session: &Session<'_>, began: &Assessment, file: &str) -> Vec<Line> {
    let mut lines = score(session);
    lines.extend(since(session, began));
    lines.extend(remaining(session));
    lines.push(Line::blank().until(1));
    lines.extend(actions(session.assessed()));
    lines.push(Line::text(format!("Saved in {file}. Now make the report: on the screen, as PDF, as Markdown")));
    for form in ["", " --output report.pdf", " --output report.md"] {
        lines.push(Line::text(format!("  ospo-assess report {file}{form}")));
    }
    lines
}

fn score(session: &Session<'_>) -> Vec<Line> {
    let score = session.assessment().score.as_ref().filter(|score| !score.is_provisional());
    let name = &session.answers().organization.name;
    let first = match (score, session.assessment().score.is_some()) {
        (None, true) => format!("{name}: too little is answered for a score."),
        (score, _) => format!("Score of {name}: {}", bounds(score)),
    };
    let mut lines = vec![Line::new(Style::Where, first)];
    lines.extend(holding(session).map(|text| Line::text(text).until(2)));
    let reached = stage(session.catalog(), session.assessment().reached);
    lines.push(Line::new(Style::Question, format!("Reached: {reached}")));
    lines
}

/// What changed since the interview began.
fn since(session: &Session<'_>, began: &Assessment) -> Vec<Line> {
    let now = session.assessment();
    let mut lines = Vec::new();
    if let Some(before) = began.score.as_ref().filter(|score| !score.is_provisional() && now.score != began.score) {
        lines.push(Line::text(format!("At the start of this session: {}", bounds(Some(before)))).until(2));
    }
    if let Some(stage) = now.reached.filter(|_| now.reached > began.reached) {
        let text = format!("Well done! You reached stage {} in this session.", stage.number());
        lines.push(Line::new(Style::Notice, text));
    }
    lines
}

/// The first thing to do, as soon as something is known to be missing.
pub(super) fn do_this_next(session: &Session<'_>) -> Option<Line> {
    let first = first_actions(session.assessed(), 1, Messages::english());
    let first = first.into_iter().next().filter(|action| action.gap.is_some())?;
    Some(Line::text(format!("Do this next: {}", first.step)).until(2))
}

fn actions(assessment: Assessed<'_>) -> Vec<Line> {
    let first = first_actions(assessment, ACTIONS, Messages::english());
    let heading = match first.len() {
        0 => return vec![Line::text("No gap is left up to the stage you aim at."), Line::blank()],
        1 => "The first thing to do:".to_owned(),
        number => format!("The {number} first things to do:"),
    };
    let mut lines = vec![Line::new(Style::Where, heading).until(2)];
    lines.extend(first.iter().enumerate().flat_map(|(at, one)| action(assessment, at + 1, one)));
    lines.push(Line::blank().until(0));
    lines
}

fn action(assessment: Assessed<'_>, number: usize, action: &Action<'_>) -> Vec<Line> {
    let catalog = assessment.catalog;
    let title = format!("{number}. {}{}", catalog[action.practice].title, critical_mark(catalog, action.point));
    let step = Line::text(format!("   {}", action.step)).until(0);
    let mut lines = vec![Line::new(Style::Question, title).until(2), step];
    let address = catalog[action.point].resources.first().map(|reference| catalog.url(reference));
    lines.extend(address.map(|url| Line::new(Style::Link, url).until(1)));
    lines
}

/// A file name as one can type it into a shell.
fn shell_word(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./~+,:@%".contains(c);
    if !name.is_empty() && name.chars().all(plain) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
}
