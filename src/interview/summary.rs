//! Where the answers stand: at the start, on the way, and at the end.

use std::collections::BTreeMap;

use crate::assess::{Assessed, assess};
use crate::catalog::{PracticeIx, Role};
use crate::document::{Action, first_actions};
use crate::messages::Messages;
use crate::problem::Word;

use super::flow::End;
use super::path::in_scope;
use super::prompt::{Line, Style};
use super::session::{Facts, Session};
use super::words::{about, bounds, count, stage};

/// How many actions the end shows.
const ACTIONS: usize = 5;

/// How much is answered, the score and the stage: two lines.
pub(super) fn standing(session: &Session<'_>) -> [Line; 2] {
    let assessment = assess(session.catalog(), session.answers());
    let (done, all) = (assessment.answered(assessment.practices()), assessment.practices().count());
    let facts = session.facts();
    [
        Line::text(format!("{done} of {} answered, score {}", count(all, "question"), bounds(facts.score.as_ref()))),
        Line::text(format!("Reached: {}", stage(session.catalog(), facts.reached))),
    ]
}

/// Progress by checklist and section.
pub(super) fn overview(session: &Session<'_>) -> Vec<Line> {
    let (catalog, answers) = (session.catalog(), session.answers());
    let assessment = assess(catalog, answers);
    let mut lines = vec![Line::new(Style::Where, "Progress so far")];
    lines.extend(standing(session));
    for (checklist, score) in &assessment.checklists {
        lines.push(Line::blank());
        lines.push(Line::new(
            Style::Question,
            format!("{}, score {}", catalog[*checklist].title, bounds(score.as_ref())),
        ));
        for (section, score) in assessment.sections.iter().filter(|(ix, _)| catalog[*ix].checklist == *checklist) {
            let practices = &catalog[*section].practices;
            let (done, all) = (assessment.answered(practices.iter().copied()), practices.len());
            let title = &catalog[*section].title;
            lines.push(Line::text(format!("  {title}: {done} of {all} answered, score {}", bounds(score.as_ref()))));
        }
    }
    lines.push(Line::blank());
    lines.extend(remaining(session));
    lines
}

/// What is still open, and who can answer it.
pub(super) fn remaining(session: &Session<'_>) -> Vec<Line> {
    let (catalog, answers) = (session.catalog(), session.answers());
    let open: Vec<PracticeIx> = in_scope(catalog, answers).filter(|ix| session.facts().blank.contains(ix)).collect();
    if open.is_empty() {
        return vec![Line::text("Every question has an answer.")];
    }
    let mut by_role: BTreeMap<Role, usize> = BTreeMap::new();
    for role in open.iter().flat_map(|ix| &catalog[*ix].roles) {
        *by_role.entry(*role).or_default() += 1;
    }
    let mut shares: Vec<(Role, usize)> = by_role.into_iter().collect();
    shares.sort_by_key(|(role, number)| (std::cmp::Reverse(*number), *role));
    let shared = shares.iter().map(|(_, number)| number).sum::<usize>() > open.len();
    let hint = if shared { " (several can answer one)" } else { "" };
    let shares: Vec<String> = shares.iter().map(|(role, number)| format!("{} {number}", role.word())).collect();
    let minutes = super::path::minutes_for(catalog, open.iter().copied());
    let text = format!("Still open: {}, {}.", count(open.len(), "question"), about(minutes));
    vec![Line::text(text), Line::text(format!("Who can answer them: {}{hint}.", shares.join(", ")))]
}

/// The last words of an interview. `began` is how things stood at its start.
pub fn parting(session: &Session<'_>, began: &Facts, end: End, file: &str) -> Vec<Line> {
    match end {
        End::Finished => result(session, began, &shell_word(file)),
        End::Quit | End::Interrupted => {
            let mut lines = standing(session).to_vec();
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

/// What was reached, what to do first, and the next commands.
fn result(session: &Session<'_>, began: &Facts, file: &str) -> Vec<Line> {
    let assessment = assess(session.catalog(), session.answers());
    let assessment = assessment.with(session.catalog(), session.answers());
    let mut lines = score(assessment).to_vec();
    lines.extend(since(session.facts(), began));
    lines.extend(remaining(session));
    lines.push(Line::blank().until(1));
    lines.extend(actions(assessment));
    lines.push(Line::text(format!("Saved in {file}. Now make the report: on the screen, as PDF, as Markdown")));
    for form in ["", " --output report.pdf", " --output report.md"] {
        lines.push(Line::text(format!("  ospo-assess report {file}{form}")));
    }
    lines
}

fn score(assessment: Assessed<'_>) -> [Line; 2] {
    let score = assessment.score.as_ref();
    let provisional = score.is_some_and(crate::assess::Score::is_provisional);
    let hint = if provisional { " (provisional: much is still open)" } else { "" };
    let text = format!("Score of {}: {}{hint}", assessment.answers.organization.name, bounds(score));
    [
        Line::new(Style::Where, text),
        Line::new(Style::Question, format!("Reached: {}", stage(assessment.catalog, assessment.reached))),
    ]
}

/// What changed since the interview began.
fn since(now: &Facts, began: &Facts) -> Vec<Line> {
    let mut lines = Vec::new();
    if now.score != began.score {
        let before = bounds(began.score.as_ref());
        lines.push(Line::text(format!("At the start of this session: {before}")).until(2));
    }
    if let Some(stage) = now.reached.filter(|_| now.reached > began.reached) {
        let text = format!("Well done! You reached stage {} in this session.", stage.number());
        lines.push(Line::new(Style::Notice, text));
    }
    lines
}

fn actions(assessment: Assessed<'_>) -> Vec<Line> {
    let first = first_actions(assessment, ACTIONS, &Messages::english());
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
    let mark = if catalog[action.point].critical { " (critical)" } else { "" };
    let title = format!("{number}. {}{mark}", catalog[action.practice].title);
    let step = Line::text(format!("   {}", action.step)).until(0);
    let mut lines = vec![Line::new(Style::Question, title).until(2), step];
    let address = catalog[action.point].resources.first().map(|reference| catalog.url(reference));
    lines.extend(address.map(|url| Line::new(Style::Link, url).until(2)));
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
