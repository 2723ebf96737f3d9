//! Which activity of the handbook an issue is, and what it says of it.

use std::collections::{BTreeMap, BTreeSet};

use super::board::{Board, BoardIssue};
use super::boxes::{CheckBox, Line, check_boxes, lines, section};
use crate::catalog::{Catalog, CatalogText, PointIx, PracticeIx, ResourceIx};

/// How the ids of activities begin.
const PREFIX: &str = "GGI-A-";

/// What the board's template says where nobody wrote anything yet.
const UNTOUCHED: [&str; 2] =
    ["What we aim to achieve in this iteration.", "Approach, method to progress in the Activity"];

/// An activity of the handbook, as the catalog asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Activity {
    /// How many checks the handbook has for it.
    pub(super) checks: usize,
    /// The practices that ask for it, in catalog order.
    pub(super) practices: Vec<PracticeIx>,
}

/// The activities that the catalog asks for, by id.
pub(super) fn activities(catalog: &Catalog) -> BTreeMap<String, Activity> {
    let mut all: BTreeMap<String, Activity> = BTreeMap::new();
    for ix in catalog.points() {
        for (id, check) in checks_of(catalog, ix) {
            let practice = catalog[ix].practice;
            let one = all.entry(id.to_owned()).or_insert(Activity { checks: 0, practices: Vec::new() });
            one.checks = one.checks.max(check);
            if !one.practices.contains(&practice) {
                one.practices.push(practice);
            }
        }
    }
    all
}

/// The checks that a point is about: activity, and place in its list from 1.
pub(super) fn checks_of(catalog: &Catalog, point: PointIx) -> impl Iterator<Item = (&str, usize)> {
    let check = |id: &str| -> Option<(usize, usize)> {
        let (activity, check) = id.rsplit_once('.').filter(|(activity, _)| activity.starts_with(PREFIX))?;
        Some((activity.len(), check.parse().ok().filter(|check| *check > 0)?))
    };
    catalog[point]
        .covers
        .iter()
        .map(CatalogText::as_str)
        .filter_map(move |id| check(id).map(|(length, check)| (&id[..length], check)))
}

/// An issue that is an activity.
#[derive(Debug, Clone)]
pub(super) struct ActivityIssue<'a> {
    /// The activity.
    pub(super) id: String,
    /// The issue.
    pub(super) issue: &'a BoardIssue,
    /// The check boxes of its progress assessment, in order.
    pub(super) boxes: Vec<CheckBox>,
    /// What people wrote as their objectives, on one line.
    pub(super) objectives: String,
    /// What people wrote as their notes, on one line.
    pub(super) notes: String,
}

/// The issues that are activities, one an activity: of several the one that was changed last. The others come second.
pub(super) fn issues<'a>(catalog: &Catalog, board: &'a Board) -> (Vec<ActivityIssue<'a>>, Vec<ActivityIssue<'a>>) {
    let known = activities(catalog);
    let by_title = titles(catalog);
    let read = |issue: &'a BoardIssue| {
        let found = lines(&issue.text);
        let boxes = check_boxes(&section(&found, 3, "Progress Assessment"));
        // A title alone may be that of a discussion.
        let by_title = || id_of_title(issue, &by_title).filter(|_| !boxes.is_empty());
        let id = id_in(&found).or_else(by_title).filter(|id| known.contains_key(id))?;
        Some(ActivityIssue {
            id,
            issue,
            boxes,
            objectives: written(&found, "Objectives"),
            notes: written(&found, "Operational Notes"),
        })
    };
    let mut all: Vec<ActivityIssue<'a>> = board.issues.iter().filter_map(read).collect();
    let latest = |one: &ActivityIssue<'_>| {
        let same = all.iter().filter(|other| other.id == one.id);
        same.max_by_key(|other| (!other.boxes.is_empty(), &other.issue.updated, other.issue.number))
            .map(|other| other.issue.number)
    };
    let chosen: BTreeSet<u64> = all.iter().filter_map(latest).collect();
    let others = all.extract_if(.., |one| !chosen.contains(&one.issue.number)).collect();
    (all, others)
}

/// The activity that a text says it is, in the line that begins so; names in other lines are those of other activities.
fn id_in(found: &[Line<'_>]) -> Option<String> {
    let own = found.iter().find(|line| line.text.trim_start().starts_with("Activity ID"))?;
    first_id(own.text)
}

/// The first id in a text.
fn first_id(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(PREFIX)?;
    let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (!number.is_empty()).then(|| format!("{PREFIX}{number}"))
}

fn id_of_title(issue: &BoardIssue, by_title: &BTreeMap<String, String>) -> Option<String> {
    first_id(&issue.title).or_else(|| by_title.get(&issue.title.trim().to_lowercase()).cloned())
}

/// The titles of the activities in small letters, as the pages of the handbook have them.
fn titles(catalog: &Catalog) -> BTreeMap<String, String> {
    let title = |ix: ResourceIx| {
        let title: &str = &catalog[ix].title;
        let (id, name) = title.split_once(": ").filter(|(id, _)| id.starts_with(PREFIX))?;
        Some((name.to_lowercase(), id.to_owned()))
    };
    catalog.resources().filter_map(title).collect()
}

/// What people wrote below a heading of the scorecard, on one line; blank where it is as the template has it.
fn written(found: &[Line<'_>], heading: &str) -> String {
    let card = section(found, 3, "Scorecard");
    let mut words = Vec::new();
    for line in section(&card, 4, heading) {
        let text = line.text.trim();
        let is_frame = text.is_empty() || text.chars().all(|c| c == '-') || is_tag(text);
        if !is_frame && !UNTOUCHED.contains(&text) {
            words.push(text.strip_prefix("- ").or(text.strip_prefix("* ")).unwrap_or(text).trim());
        }
    }
    words.join("; ")
}

/// A line of HTML that only folds the scorecard.
fn is_tag(text: &str) -> bool {
    text.starts_with('<') && text.ends_with('>') && text.contains("details")
}
