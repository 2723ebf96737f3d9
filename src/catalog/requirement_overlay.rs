//! What overlays change of the requirements of a crosswalk.

use std::collections::HashMap;

use super::{Catalog, Place, written};
use crate::problem::{Diagnostics, Item, Problem, Rule, did_you_mean, quoted};

/// The way out where dots of a number were taken for tables.
pub(super) const NUMBER_IN_QUOTES: &str = "write the number in quotes, like [iso-5230.\"3.1.1.1\"]";

/// What all overlays change of requirements, by their whole ids.
#[derive(Default)]
pub(super) struct RequirementEdits {
    edits: HashMap<String, RequirementEdit>,
}

/// What is changed of a requirement, and where that is written.
pub(super) struct RequirementEdit {
    pub(super) place: Place,
    pub(super) change: written::RequirementChange,
    found: bool,
}

impl RequirementEdits {
    /// Takes note of what a table says of a requirement.
    pub(super) fn note(&mut self, diagnostics: &Diagnostics, id: &Item<String>, change: written::RequirementChange) {
        let tell = |rule, what: &str, help: &str| {
            diagnostics.report(rule, id.span.clone(), format!("{} {what}", quoted(&id.value)), help.to_owned());
        };
        match (change.drop.is_some(), change.set().is_empty()) {
            (false, true) => {
                return tell(
                    Rule::Empty,
                    "is named, and nothing is changed of it",
                    "write `drop = \"why\"`, or take it out",
                );
            }
            (true, false) => tell(Rule::Contradiction, "is dropped, and changed", "take one of the two out"),
            _ => {}
        }
        let edit = RequirementEdit { place: Place::of(diagnostics, id.span.clone()), change, found: false };
        if self.edits.insert(id.value.clone(), edit).is_some() {
            tell(Rule::Duplicate, "is changed in another overlay too", "take one of the two out");
        }
    }

    /// What is changed of a requirement of the crosswalk that is being read.
    pub(super) fn take(&mut self, crosswalk: &str, requirement: &str) -> Option<RequirementEdit> {
        let edit = self.edits.get_mut(&format!("{crosswalk}.{requirement}"))?;
        edit.found = true;
        let change = written::RequirementChange {
            drop: edit.change.drop.take(),
            evidence: edit.change.evidence.take(),
            whole: edit.change.whole.take(),
            in_part: edit.change.in_part.take(),
            elsewhere: edit.change.elsewhere.take(),
        };
        Some(RequirementEdit { place: edit.place.clone(), change, found: true })
    }

    /// What names a requirement that no crosswalk has.
    pub(super) fn unknown(&self, catalog: &Catalog) -> Vec<Problem> {
        let mut unknown: Vec<_> = self.edits.iter().filter(|(_, edit)| !edit.found).collect();
        unknown.sort_by_key(|(id, edit)| (edit.place.source.name.clone(), edit.place.span.start, (*id).clone()));
        unknown.into_iter().flat_map(|(id, edit)| unknown_requirement(catalog, id, &edit.place)).collect()
    }
}

fn unknown_requirement(catalog: &Catalog, id: &str, place: &Place) -> Vec<Problem> {
    let diagnostics = Diagnostics::new(&place.source);
    let ids = catalog.requirement_ids();
    let help = did_you_mean(diagnostics.near(id, ids.iter().map(String::as_str)))
        .unwrap_or_else(|| NUMBER_IN_QUOTES.to_owned());
    let message = format!("there is no requirement {} to change", quoted(id));
    diagnostics.report(Rule::UnknownKey, place.span.clone(), message, help);
    diagnostics.into_problems()
}

impl written::RequirementChange {
    /// The keys that it gives another value.
    pub(super) fn set(&self) -> Vec<&'static str> {
        let keys = [
            ("evidence", self.evidence.is_some()),
            ("whole", self.whole.is_some()),
            ("in_part", self.in_part.is_some()),
            ("elsewhere", self.elsewhere.is_some()),
        ];
        keys.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key).collect()
    }
}
