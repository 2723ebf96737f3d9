//! What page one asks of its reader: what is to hold, who sees to it, by when, and what follows.

use std::collections::BTreeSet;

use crate::assess::{Decision, Profile, Standing, ToFindOut, what_if};
use crate::catalog::{Effort, PracticeIx, RoleIx, Stage, minutes_for};
use crate::document::draft::{Draft, section as new};
use crate::document::gaps;
use crate::document::model::{Block, Column, Line, Section, Span, Table, line};
use crate::document::standing::asked_for;
use crate::document::words::{bounds, clean, commas, day, filled, role, strong};
use crate::messages::{Arg, say};
use crate::problem::Word;
use crate::text::excerpt;

use super::next_profile;

/// How many statements page one asks for.
const DECISIONS: usize = 5;
/// The same where little is answered: the others are questions then.
const SPARSE_DECISIONS: usize = 2;
/// How many roles are asked where little is answered.
const ROLES: usize = 4;
/// So many characters of an owner stand on page one; all of it stands in the roadmap.
const OWNER: usize = 30;
/// How many practices a row names.
const NAMED: usize = 3;

pub(super) fn section(draft: &Draft<'_>) -> Section {
    let messages = draft.messages;
    let mut section = new("decisions", say!(messages, "report-decisions"));
    let decisions = draft.assessment.decisions(if draft.is_sparse() { SPARSE_DECISIONS } else { DECISIONS });
    let mut rows: Vec<Vec<Line>> = Vec::new();
    for decision in &decisions {
        let row = decision_row(draft, *decision, letter(rows.len()));
        rows.push(row);
    }
    for asked in questions(draft) {
        let row = question_row(draft, &asked, &letter(rows.len()));
        rows.push(row);
    }
    if rows.is_empty() {
        section.blocks.push(Block::Paragraph(line(nothing_to_do(draft))));
        return section;
    }
    let lead = if decisions.is_empty() {
        say!(messages, "report-decisions-ask")
    } else {
        say!(messages, "report-decisions-lead")
    };
    section.blocks.push(Block::Paragraph(line(lead)));
    section.blocks.push(table(draft, rows));
    section.blocks.extend(what_follows(draft, &decisions).map(|text| Block::Paragraph(line(text))));
    section
}

fn table(draft: &Draft<'_>, rows: Vec<Vec<Line>>) -> Block {
    let messages = draft.messages;
    let column = |title: String, weight| Column { title, numeric: false, weight };
    let columns = vec![
        column(say!(messages, "report-head-decision"), 9),
        column(say!(messages, "report-head-who"), 4),
        column(say!(messages, "report-head-by"), 3),
        column(say!(messages, "report-head-effort"), 3),
    ];
    Block::Table(Table { caption: say!(messages, "report-decisions-table"), columns, rows })
}

/// The name of a row: A, B, C.
fn letter(place: usize) -> String {
    ('A'..='Z').nth(place).map(String::from).unwrap_or_default()
}

fn decision_row(draft: &Draft<'_>, decision: Decision, letter: String) -> Vec<Line> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let gap = &assessment.gaps[decision.gap];
    let statement =
        Span::Jump { text: clean(&assessment.catalog[decision.point].text), to: gaps::id(draft, gap.practice) };
    let owner = assessment.owner(gap).map(|owner| excerpt(owner.trim(), OWNER));
    let pieces = say!(messages, slots "report-decision", letter = Arg::Slot, statement = Arg::Slot);
    vec![
        filled(pieces, &[vec![strong(letter)], vec![statement]]),
        line(owner.unwrap_or_else(|| say!(messages, "report-decision-unowned"))),
        line(assessment.due(gap).map_or_else(|| say!(messages, "report-decision-undated"), |due| day(messages, due))),
        line(effort(draft, gap.effort)),
    ]
}

fn effort(draft: &Draft<'_>, effort: Effort) -> String {
    say!(draft.messages, "report-decision-effort", effort = effort.word())
}

/// What somebody is to find out.
struct Question<'d> {
    /// Whom to ask; none where it is to be decided who finds out.
    role: Option<RoleIx>,
    practices: Vec<&'d ToFindOut>,
}

/// Critical points that nobody knows; where little is answered or nothing known is missing, everything that is not known, by
/// whom to ask.
fn questions<'d>(draft: &'d Draft<'_>) -> Vec<Question<'d>> {
    if draft.is_sparse() || draft.assessment.gaps.is_empty() {
        let roles = draft.assessment.to_ask().into_iter().take(ROLES);
        return roles.map(|(role, practices)| Question { role: Some(role), practices }).collect();
    }
    let question = Question { role: None, practices: critical_to_find_out(draft) };
    if question.practices.is_empty() { Vec::new() } else { vec![question] }
}

/// The practices to look into for each critical statement that nobody knows: of those that ask for the same, the first.
fn critical_to_find_out<'d>(draft: &'d Draft<'_>) -> Vec<&'d ToFindOut> {
    let catalog = draft.assessment.catalog;
    let (mut practices, mut known) = (Vec::new(), BTreeSet::new());
    for one in &draft.assessment.assessment.to_find_out {
        let before = known.len();
        let critical = one.points.iter().map(|point| &catalog[*point]).filter(|point| point.critical);
        known.extend(critical.map(|point| point.same_as));
        if known.len() > before {
            practices.push(one);
        }
    }
    practices
}

fn question_row(draft: &Draft<'_>, question: &Question<'_>, letter: &str) -> Vec<Line> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let practices = || question.practices.iter().map(|one| one.practice);
    let title = |ix: PracticeIx| clean(&assessment.catalog[ix].title);
    let titles = commas(messages, &practices().take(NAMED).map(title).collect::<Vec<_>>());
    let more = question.practices.len().saturating_sub(NAMED);
    let (pieces, who) = match question.role {
        None => {
            let count = assessment.critical_tally().unanswered;
            let pieces = say!(
                messages,
                slots "report-decision-find-out",
                letter = Arg::Slot,
                count = count,
                titles = titles,
                more = more
            );
            (pieces, say!(messages, "report-decision-unowned"))
        }
        Some(one) => {
            let critical = question.practices.iter().filter(|one| one.critical).count();
            let pieces = say!(
                messages,
                slots "report-decision-ask",
                letter = Arg::Slot,
                count = question.practices.len(),
                critical = critical,
                titles = titles,
                more = more
            );
            (pieces, role(assessment.catalog, messages, one))
        }
    };
    let minutes = minutes_for(assessment.catalog, practices());
    // To answer takes minutes; what it takes to find out, nobody knows.
    let effort = match question.role {
        Some(_) => say!(messages, "report-decision-minutes", minutes = minutes),
        None => say!(messages, "shared-no-score"),
    };
    vec![
        filled(pieces, &[vec![strong(letter)]]),
        line(who),
        line(say!(messages, "report-decision-undated")),
        line(effort),
    ]
}

/// What the numbers are once all of it holds.
fn what_follows(draft: &Draft<'_>, decisions: &[Decision]) -> Option<String> {
    let (assessed, messages) = (draft.assessment, draft.messages);
    let last = letter(decisions.len().checked_sub(1)?);
    let points: Vec<_> = decisions.iter().map(|decision| decision.point).collect();
    let then = what_if(assessed.catalog, assessed.answers, &points);
    let tally = then.with(assessed.catalog, assessed.answers).critical_tally();
    let (missing, unknown, were) = (tally.open, tally.unanswered, assessed.critical_tally().open);
    let (score, before) = (bounds(messages, then.score.as_ref()?), bounds(messages, assessed.score.as_ref()?));
    let stage = next_profile(draft).and_then(|now| shares(draft, now, &then.profile));
    let (stage, share, was) = stage.unwrap_or_default();
    Some(say!(
        messages,
        "report-follows",
        count = decisions.len(),
        last = last,
        missing = missing,
        were = were,
        unknown = unknown,
        score = score,
        before = before,
        stage = stage,
        share = share,
        was = was,
        enough = asked_for(messages)
    ))
}

/// A stage, what will be done of it, and what is done now.
fn shares(draft: &Draft<'_>, now: &Profile, then: &[Profile]) -> Option<(u8, String, String)> {
    let then = then.iter().find(|one| one.stage == now.stage)?.score.as_ref()?;
    let (then, was) = (bounds(draft.messages, then), bounds(draft.messages, now.score.as_ref()?));
    Some((now.stage.number(), then, was))
}

fn nothing_to_do(draft: &Draft<'_>) -> String {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let declined = assessment.of_standing(Standing::Declined).next().is_some();
    if !declined && assessment.of_standing(Standing::Applicable).next().is_none() {
        return say!(messages, "report-nothing-applies");
    }
    let stage = assessment.answers.target.number();
    let next = Stage::from_number(u32::from(stage) + 1).map(Stage::number);
    match (next, declined) {
        (Some(next), false) => say!(messages, "report-no-gap", stage = stage, next = next),
        (Some(next), true) => say!(messages, "report-no-gap-but-declined", stage = stage, next = next),
        (None, false) => say!(messages, "report-no-gap-at-all"),
        (None, true) => say!(messages, "report-no-gap-at-all-but-declined"),
    }
}
