//! Crosswalks: what a standard or law requires, and which statements bear on it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::builder::{Builder, report_duplicate};
use super::changes::{Change, ChangeKind, change_of_file};
use super::file::FileKind;
use super::read::{check_stem, read_file};
use super::requirement_overlay::RequirementEdit;
use super::shipped::{shipped_checklist, source_named};
use super::{CatalogText, Place, PointIx, written};
use crate::problem::{Diagnostics, Item, Rule, Table, did_you_mean, quoted, word_enum};

/// The requirements of a standard, law or set of principles: one file in `crosswalks/`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Crosswalk {
    /// The file's stem, such as `iso-5230`.
    pub id: CatalogText,
    /// The name of the standard or law.
    pub title: CatalogText,
    /// What it is called in a word or two.
    pub short: CatalogText,
    /// Who publishes it.
    pub publisher: CatalogText,
    /// The licence of its text.
    pub licence: CatalogText,
    /// Where it can be read.
    pub address: CatalogText,
    /// The edition that the requirements are of.
    pub edition: CatalogText,
    /// That it certifies nothing, and what it leaves out.
    pub note: CatalogText,
    /// The requirements, in the order of the source; at least one, unless overlays leave all of them out.
    pub requirements: Vec<Requirement>,
    /// What differs from the crosswalk that ships; empty where nothing does.
    pub changed: Vec<Change>,
}

/// One requirement, with the statements that bear on it. Of twins, the statement is the first.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Requirement {
    /// As the source numbers it; unique in the crosswalk.
    pub id: CatalogText,
    /// What it asks for, in our words.
    pub text: CatalogText,
    /// Where it can be read.
    pub address: CatalogText,
    /// What an assessor would ask to see.
    pub evidence: CatalogText,
    /// The level of the source that it belongs to, where the source has levels.
    pub level: Option<CatalogText>,
    /// Whom it binds, where the source tells roles apart.
    pub role: Option<CatalogText>,
    /// The statements that together answer it.
    pub whole: Vec<PointIx>,
    /// Statements that bear on it and leave something open.
    pub in_part: Vec<PointIx>,
    /// Whom to ask; none where statements bear on it, or where an overlay left them all out.
    pub elsewhere: Option<CatalogText>,
    /// Where it stands.
    pub place: Place,
}

word_enum! {
    /// How much of a requirement the statements answer.
    pub enum Coverage {
        /// Some statements together answer it.
        Whole = "whole",
        /// Statements bear on it and leave something open.
        InPart = "in-part",
        /// No statement bears on it.
        None = "none",
    }
}

impl Crosswalk {
    /// What differs from the crosswalk that ships; nothing for one of one's own.
    pub fn differs(&self) -> impl Iterator<Item = &Change> {
        self.changed.iter().filter(|one| one.kind != ChangeKind::Own)
    }
}

impl Requirement {
    /// How much of it the statements answer.
    pub fn coverage(&self) -> Coverage {
        if !self.whole.is_empty() {
            Coverage::Whole
        } else if self.in_part.is_empty() {
            Coverage::None
        } else {
            Coverage::InPart
        }
    }

    /// The statements that bear on it, those that answer it first.
    pub fn statements(&self) -> impl Iterator<Item = PointIx> {
        self.whole.iter().chain(&self.in_part).copied()
    }
}

/// Reads a file of `crosswalks/`. Where the checklists are not `sound`, statements are not looked up.
pub(super) fn read_crosswalk<'s>(
    builder: &mut Builder,
    stem: &str,
    diagnostics: &'s Diagnostics,
    table: &'s Table<'s>,
    sound: bool,
) -> Option<()> {
    let known = check_stem(diagnostics, stem);
    let file: written::Crosswalk = read_file(diagnostics, table);
    known.then_some(())?;
    let mut requirements: Vec<Requirement> = Vec::new();
    let mut changed = Vec::from_iter(change_of_file(FileKind::Crosswalk, stem, diagnostics.source()));
    for one in file.requirement {
        let Some(id) = one.value.id.as_ref().map(|id| id.value.clone()) else { continue };
        let edit = builder.overlays.requirements.take(stem, &id);
        if let Some(edit) = &edit {
            changed.push(change_of_requirement(format!("{stem}.{id}"), edit));
        }
        let Some(read) = changed_requirement(builder, diagnostics, one.value, edit, sound) else { continue };
        if requirements.iter().any(|other| other.id == read.id) {
            report_duplicate(diagnostics, read.place.span.clone(), &read.id);
        }
        requirements.push(read);
    }
    builder.catalog.crosswalks.push(Crosswalk {
        id: stem.to_owned().into(),
        title: file.title.into(),
        short: file.short.into(),
        publisher: file.publisher.into(),
        licence: file.licence.into(),
        address: file.address.into(),
        edition: file.edition.into(),
        note: file.note.into(),
        requirements,
        changed,
    });
    Some(())
}

fn change_of_requirement(id: String, edit: &RequirementEdit) -> Change {
    match &edit.change.drop {
        Some(why) => Change { id, kind: ChangeKind::Dropped, what: why.value.clone() },
        None => Change { id, kind: ChangeKind::Set, what: edit.change.set().join(", ") },
    }
}

/// A requirement as it is after an overlay; none where that leaves it out. Problems of the overlay are told in its file.
fn changed_requirement(
    builder: &mut Builder,
    diagnostics: &Diagnostics,
    one: written::Requirement,
    edit: Option<RequirementEdit>,
    sound: bool,
) -> Option<Requirement> {
    let Some(edit) = edit else {
        let id = one.id.clone()?;
        return requirement(Statements::new(builder, sound), one, [diagnostics; 2], (diagnostics, &id));
    };
    if edit.change.drop.is_some() {
        return None;
    }
    let overlay = Diagnostics::new(&edit.place.source);
    let id = Item { value: one.id.clone()?.value, span: edit.place.span.clone() };
    let of_list = |is_changed: bool| if is_changed { &overlay } else { diagnostics };
    let lists = [of_list(edit.change.whole.is_some()), of_list(edit.change.in_part.is_some())];
    let read = requirement(Statements::new(builder, sound), with_change(one, edit.change), lists, (&overlay, &id));
    builder.problems.extend(overlay.into_problems());
    read
}

/// A requirement with what an overlay says of it. A statement that the overlay puts into one list leaves the other; where
/// statements come to bear on it, nobody need be asked elsewhere.
fn with_change(mut one: written::Requirement, change: written::RequirementChange) -> written::Requirement {
    fn without(list: &mut Vec<Item<String>>, others: &[Item<String>]) {
        list.retain(|id| !others.iter().any(|other| other.value == id.value));
    }
    if let Some(evidence) = change.evidence {
        one.evidence = evidence.value;
    }
    match (change.whole, change.in_part) {
        (Some(whole), Some(in_part)) => (one.whole, one.in_part) = (whole, in_part),
        (Some(whole), None) => {
            without(&mut one.in_part, &whole);
            one.whole = whole;
        }
        (None, Some(in_part)) => {
            without(&mut one.whole, &in_part);
            one.in_part = in_part;
        }
        (None, None) => {}
    }
    let is_answered = !one.whole.is_empty() || !one.in_part.is_empty();
    one.elsewhere = change.elsewhere.or(one.elsewhere.filter(|_| !is_answered));
    one
}

/// A requirement, with what tells the problems of its two lists, and of what it is as a whole.
fn requirement(
    mut statements: Statements<'_>,
    one: written::Requirement,
    [of_whole, of_part]: [&Diagnostics; 2],
    (of_it, place): (&Diagnostics, &Item<String>),
) -> Option<Requirement> {
    let id = one.id?;
    let nothing = one.whole.is_empty() && one.in_part.is_empty();
    check_elsewhere(of_it, place, nothing, one.elsewhere.as_ref());
    let mut whole = statements.found(of_whole, &one.whole);
    let mut in_part = statements.found(of_part, &one.in_part);
    // What is left of statements that only together answer a requirement answers a part of it.
    if statements.is_short {
        in_part.splice(0..0, whole.drain(..));
    }
    Some(Requirement {
        place: Place::of(of_it, place.span.clone()),
        id: id.value.into(),
        text: one.text.into(),
        address: one.address.into(),
        evidence: one.evidence.into(),
        level: one.level.map(|level| level.value.into()),
        role: one.role.map(|role| role.value.into()),
        whole,
        in_part,
        elsewhere: one.elsewhere.map(|elsewhere| elsewhere.value.into()),
    })
}

/// Whom to ask is said where nothing bears on a requirement, and only there.
fn check_elsewhere(diagnostics: &Diagnostics, id: &Item<String>, nothing: bool, elsewhere: Option<&Item<String>>) {
    match elsewhere {
        None if nothing => {
            let message = format!("no statement bears on {}, and `elsewhere` is missing", quoted(&id.value));
            let help = "say in `elsewhere` whom to ask, or name statements".to_owned();
            diagnostics.report(Rule::MissingKey, id.span.clone(), message, help);
        }
        Some(elsewhere) if !nothing => {
            let message = format!("statements bear on {}, and `elsewhere` is written too", quoted(&id.value));
            let help = "take out `elsewhere`, or the statements".to_owned();
            diagnostics.report(Rule::Contradiction, elsewhere.span.clone(), message, help);
        }
        _ => {}
    }
}

/// The statements of one requirement on their way into the catalog.
struct Statements<'b> {
    builder: &'b Builder,
    sound: bool,
    seen: BTreeSet<PointIx>,
    /// Whether an overlay left one out.
    is_short: bool,
}

impl<'b> Statements<'b> {
    fn new(builder: &'b Builder, sound: bool) -> Self {
        Self { builder, sound, seen: BTreeSet::new(), is_short: false }
    }

    fn found(&mut self, diagnostics: &Diagnostics, ids: &[Item<String>]) -> Vec<PointIx> {
        let ids = if self.sound { ids } else { &[] };
        ids.iter().filter_map(|id| self.statement(diagnostics, id)).collect()
    }

    fn statement(&mut self, diagnostics: &Diagnostics, id: &Item<String>) -> Option<PointIx> {
        let point = match self.builder.overlays.points.get(&id.value) {
            Some(heir) => {
                self.is_short |= heir.is_none();
                (*heir)?
            }
            None if self.is_replaced(diagnostics, &id.value) && self.builder.catalog.point(&id.value).is_none() => {
                self.is_short = true;
                return None;
            }
            None => self.point(diagnostics, id)?,
        };
        if !self.seen.insert(point) {
            let message = format!("{} bears on the same requirement twice", quoted(&id.value));
            let help = "name it once: in `whole` or in `in_part`".to_owned();
            diagnostics.report(Rule::Duplicate, id.span.clone(), message, help);
            return None;
        }
        Some(point)
    }

    fn point(&self, diagnostics: &Diagnostics, id: &Item<String>) -> Option<PointIx> {
        let catalog = &self.builder.catalog;
        let Some(point) = catalog.point(&id.value) else {
            let near = diagnostics.near(&id.value, catalog.points().map(|ix| catalog[ix].id.as_str()));
            let help = did_you_mean(near).unwrap_or_else(|| "write a whole id, like `ggi.practice.point`".into());
            let message = format!("there is no statement {}", quoted(&id.value));
            diagnostics.report(Rule::UnknownPoint, id.span.clone(), message, help);
            return None;
        };
        let first = catalog[point].same_as;
        if first != point && !self.is_heir(first) && !self.is_replaced(diagnostics, &catalog[first].id) {
            let message = format!("{} is the same as an earlier statement", quoted(&id.value));
            let help = format!("write the earlier one: `{}`", catalog[first].id);
            diagnostics.report(Rule::BadTwin, id.span.clone(), message, help);
        }
        Some(first)
    }

    /// Whether a crosswalk that ships meets a checklist that does not: what that one leaves out is nobody's mistake.
    fn is_replaced(&self, diagnostics: &Diagnostics, id: &str) -> bool {
        let source = diagnostics.source();
        let ships = source_named(&source.name).is_some_and(|shipped| shipped.text == source.text);
        let checklist = id.split_once('.').and_then(|(checklist, _)| self.builder.catalog.checklist(checklist));
        let Some(checklist) = checklist.map(|ix| &self.builder.catalog[ix]) else { return false };
        ships && shipped_checklist(&checklist.id).is_some_and(|text| text != checklist.place.source.text)
    }

    /// Whether a point stands for one that an overlay left out.
    fn is_heir(&self, point: PointIx) -> bool {
        self.builder.overlays.points.values().any(|heir| *heir == Some(point))
    }
}
