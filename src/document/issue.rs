//! A gap as an issue of a tracker says it, and the words with which one is closed.
//!
//! No day and no rank stands in it: an issue changes only when its own gap does.

use super::draft::{Draft, Options};
use super::gaps::{links, practices, roles};
use super::licence::share_alike;
use super::model::Line;
use super::words::{clean, commas, day};
use crate::answers::State;
use crate::assess::{Assessed, Closed, Gap};
use crate::catalog::PointIx;
use crate::messages::{Messages, say};
use crate::problem::Word;

/// A gap in the words of an issue. Texts are on one line and harmless to a terminal; each format escapes for its own
/// grammar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// What it is called, of any length.
    pub title: String,
    /// What goes wrong as long as it is open.
    pub why: String,
    /// What is known of it: label and value.
    pub facts: Vec<(String, String)>,
    /// Stands above the tasks.
    pub tasks_heading: String,
    /// One an open point, in catalog order.
    pub tasks: Vec<Task>,
    /// Stands above what holds.
    pub held_heading: String,
    /// The points that hold: whole id and text.
    pub held: Vec<(String, String)>,
    /// What the licence of what is quoted asks, where it asks something.
    pub licence: Option<String>,
    /// Who wrote it, and where people can write.
    pub foot: String,
}

/// An open point as a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The whole id of the point.
    pub id: String,
    /// What is to hold.
    pub words: String,
    /// The next step; none where advice is left out.
    pub advice: Option<String>,
    /// Where to learn it; none where advice is left out.
    pub learn: Option<Line>,
}

/// A gap in the words of an issue.
pub fn issue(assessment: Assessed<'_>, options: &Options, messages: &Messages, gap: &Gap) -> Issue {
    let draft = Draft { assessment, options, since: None, messages };
    let catalog = assessment.catalog;
    let held = gap.practices.iter().flat_map(|ix| assessment.points(*ix, State::Done));
    Issue {
        title: clean(&catalog[gap.practice].title),
        why: clean(&catalog[gap.practice].why),
        facts: facts(&draft, gap),
        tasks_heading: say!(messages, "export-tasks"),
        tasks: gap.points.iter().map(|point| task(&draft, *point)).collect(),
        held_heading: say!(messages, "export-held"),
        held: held.map(|ix| (catalog[ix].id.to_string(), clean(&catalog[ix].text))).collect(),
        licence: share_alike(catalog, gap.practices.iter().map(|ix| catalog[*ix].checklist), messages),
        foot: say!(messages, "export-foot"),
    }
}

/// What is said in an issue when its work is over.
pub fn closing_words(assessment: Assessed<'_>, messages: &Messages, why: Closed) -> String {
    let day = day(messages, assessment.answers.date);
    say!(messages, "export-closed", why = why.word(), day = day)
}

fn facts(draft: &Draft<'_>, gap: &Gap) -> Vec<(String, String)> {
    let messages = draft.messages;
    let (horizon, stage, effort) = (gap.horizon.word(), gap.stage.number(), gap.effort.word());
    let priority = say!(messages, "export-priority", horizon = horizon, stage = stage, effort = effort);
    let mut facts = vec![
        (say!(messages, "export-fact-priority"), priority),
        (say!(messages, "export-fact-roles"), commas(messages, &roles(draft, gap))),
    ];
    if gap.practices.len() > 1 {
        facts.push((say!(messages, "export-fact-joined"), practices(draft, gap)));
    }
    if let Some(owner) = draft.assessment.owner(gap) {
        facts.push((say!(messages, "export-fact-owner"), clean(owner)));
    }
    if let Some(due) = draft.assessment.due(gap) {
        facts.push((say!(messages, "export-fact-due"), day(messages, due)));
    }
    facts
}

fn task(draft: &Draft<'_>, ix: PointIx) -> Task {
    let point = &draft.assessment.catalog[ix];
    let partly = draft.assessment.state(ix) == State::Partly;
    let kind = match (point.critical, partly) {
        (true, true) => "critical-partly",
        (true, false) => "critical",
        (false, true) => "partly",
        (false, false) => "plain",
    };
    let with = !draft.options.no_advice;
    Task {
        id: point.id.to_string(),
        words: say!(draft.messages, "export-task", kind = kind, point = clean(&point.text)),
        advice: with.then(|| clean(&point.advice)),
        learn: with.then(|| links(draft, &point.resources)),
    }
}
