//! Overlays: what an organization changes of a checklist in named places, without a copy of it.

use std::collections::{BTreeSet, HashMap};

use super::requirement_overlay::{NUMBER_IN_QUOTES, RequirementEdits};
use super::{Catalog, Place, PointIx, PracticeIx, written};
use crate::problem::{Diagnostics, Fields, Item, Problem, Rule, Table, Tables, Value, Written, did_you_mean, quoted};

/// What all overlays ask for, and what became of it.
#[derive(Default)]
pub(super) struct Overlays {
    /// By the whole id of a practice or point.
    pub(super) edits: HashMap<String, Edit>,
    /// What is changed of requirements.
    pub(super) requirements: RequirementEdits,
    /// By the whole id of the practice that they go to.
    added: HashMap<String, Vec<Added>>,
    /// Points that are left out, each with the twin that stands for it now.
    pub(super) points: HashMap<String, Option<PointIx>>,
    /// Practices that are left out, each with the one that joined it and stands for it now.
    pub(super) practices: HashMap<String, Option<PracticeIx>>,
}

/// What is changed of a practice or point, and where that is written.
pub(super) struct Edit {
    pub(super) place: Place,
    pub(super) drop: Option<String>,
    pub(super) critical: Option<bool>,
    found: bool,
}

/// A point to be added, and where it is written.
pub(super) struct Added {
    pub(super) point: written::Point,
    pub(super) place: Place,
}

/// Reads a file of `overlays/`.
pub(super) fn read_overlay<'s>(
    overlays: &mut Overlays,
    diagnostics: &'s Diagnostics,
    table: &'s Table<'s>,
    crosswalks: &BTreeSet<&str>,
) {
    let fields = Fields::new(diagnostics, "file of overlays", table, 0..0);
    for added in Tables::<written::Added>::read(&fields, "add") {
        // One without a practice was told.
        let Some(practice) = added.value.practice.clone() else { continue };
        let place = Place::of(diagnostics, practice.span);
        overlays.added.entry(practice.value).or_default().push(Added { point: added.value.into_point(), place });
    }
    for (checklist, practices) in fields.other_tables() {
        if crosswalks.contains(checklist.value) {
            read_requirements(overlays, diagnostics, checklist.value, practices);
            continue;
        }
        let practices = Fields::new(diagnostics, "checklist of an overlay", practices.value, practices.span);
        for (practice, table) in practices.other_tables() {
            let id = Item { value: format!("{}.{}", checklist.value, practice.value), span: practice.span };
            read_practice(overlays, diagnostics, &id, &table);
        }
    }
}

fn read_requirements<'s>(
    overlays: &mut Overlays,
    diagnostics: &'s Diagnostics,
    crosswalk: &str,
    requirements: Item<&'s Table<'s>>,
) {
    let fields = Fields::new(diagnostics, "crosswalk of an overlay", requirements.value, requirements.span);
    for (requirement, table) in fields.other_tables() {
        let id = Item { value: format!("{crosswalk}.{}", requirement.value), span: requirement.span };
        if table.value.iter().any(|(_, value)| value.value.as_table().is_some()) {
            let message = format!("{} is no requirement", quoted(&id.value));
            diagnostics.report(Rule::UnknownKey, id.span, message, NUMBER_IN_QUOTES.to_owned());
            continue;
        }
        let fields = Fields::new(diagnostics, "change of a requirement", table.value, table.span);
        overlays.requirements.note(diagnostics, &id, written::RequirementChange::read(fields));
    }
}

fn read_practice<'s>(
    overlays: &mut Overlays,
    diagnostics: &'s Diagnostics,
    id: &Item<String>,
    table: &Item<&'s Table<'s>>,
) {
    let fields = Fields::new(diagnostics, "change of a practice", table.value, table.span.clone());
    let change = written::PracticeChange::read_keys(&fields);
    overlays.note(diagnostics, id, table.value, change.drop, None);
    for (point, table) in fields.other_tables() {
        let fields = Fields::new(diagnostics, "change of a point", table.value, table.span);
        let change = written::PointChange::read(fields);
        let id = Item { value: format!("{}.{}", id.value, point.value), span: point.span };
        overlays.note(diagnostics, &id, table.value, change.drop, change.critical);
    }
}

impl written::Added {
    fn into_point(self) -> written::Point {
        written::Point {
            id: self.id,
            text: self.text,
            critical: self.critical,
            advice: self.advice,
            resources: self.resources,
            covers: Vec::new(),
            since: None,
            same_as: None,
        }
    }
}

impl Overlays {
    /// Takes note of what a table says of a practice or point.
    fn note(
        &mut self,
        diagnostics: &Diagnostics,
        id: &Item<String>,
        table: &Table<'_>,
        drop: Option<Item<String>>,
        critical: Option<Item<bool>>,
    ) {
        let tell = |rule, what: &str, help: &str| {
            diagnostics.report(rule, id.span.clone(), format!("{} {what}", quoted(&id.value)), help.to_owned());
        };
        if table.is_empty() {
            tell(Rule::Empty, "is named, and nothing is changed of it", "write `drop = \"why\"`, or take it out");
        }
        if drop.is_some() && critical.is_some() {
            tell(Rule::Contradiction, "is dropped, and critical or not", "take one of the two out");
        }
        if drop.is_none() && critical.is_none() {
            return;
        }
        let edit = Edit {
            place: Place::of(diagnostics, id.span.clone()),
            drop: drop.map(|why| why.value),
            critical: critical.map(|flag| flag.value),
            found: false,
        };
        if self.edits.insert(id.value.clone(), edit).is_some() {
            tell(Rule::Duplicate, "is changed in another overlay too", "take one of the two out");
        }
    }

    /// Why this practice or point is left out, if it is.
    pub(super) fn drop_of(&mut self, id: &str) -> Option<String> {
        let edit = self.edits.get_mut(id)?;
        edit.found = true;
        edit.drop.clone()
    }

    /// The points that are added to a practice.
    pub(super) fn take_added(&mut self, practice: &str) -> Vec<Added> {
        self.added.remove(practice).unwrap_or_default()
    }

    /// What names something that no checklist has.
    pub(super) fn unknown(&self, catalog: &Catalog) -> Vec<Problem> {
        let edits = self.edits.iter().filter(|(_, edit)| !edit.found).map(|(id, edit)| (id, &edit.place));
        let added = self.added.iter().flat_map(|(id, all)| all.iter().map(move |added| (id, &added.place)));
        let mut unknown: Vec<(&String, &Place)> = edits.chain(added).collect();
        unknown.sort_by_key(|(id, place)| (place.source.name.clone(), place.span.start, (*id).clone()));
        let unknown = unknown.into_iter().flat_map(|(id, place)| unknown_id(catalog, id, place));
        unknown.chain(self.requirements.unknown(catalog)).collect()
    }
}

fn unknown_id(catalog: &Catalog, id: &str, place: &Place) -> Vec<Problem> {
    let diagnostics = Diagnostics::new(&place.source);
    let is_point = id.matches('.').count() > 1;
    let points = catalog.points().map(|ix| catalog[ix].id.as_str()).filter(|_| is_point);
    let practices = catalog.practices().map(|ix| catalog[ix].id.as_str()).filter(|_| !is_point);
    let help = did_you_mean(diagnostics.near(id, points.chain(practices)))
        .unwrap_or_else(|| "`ospo-assess list --checklist ID` shows what there is".to_owned());
    let (rule, what) = if is_point { (Rule::UnknownPoint, "point") } else { (Rule::UnknownPractice, "practice") };
    diagnostics.report(rule, place.span.clone(), format!("there is no {what} {} to change", quoted(id)), help);
    diagnostics.into_problems()
}
