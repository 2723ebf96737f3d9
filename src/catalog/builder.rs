//! A catalog in the making: what is read goes in here, and what points to later files waits here.

use std::collections::HashMap;
use std::mem;
use std::ops::Range;

use super::changes::change_of_file;
use super::digest::digest_of;
use super::file::FileKind;
use super::overlay::Overlays;
use super::{Catalog, CatalogText, Place, PracticeIx};
use crate::problem::{Diagnostics, Item, Problem, Rule, did_you_mean, quoted};

/// A reference to a practice that may stand in a later file.
pub(super) struct Forward {
    pub(super) from: PracticeIx,
    pub(super) to: String,
    pub(super) place: Place,
}

/// A catalog in the making.
#[derive(Default)]
pub(super) struct Builder {
    pub(super) catalog: Catalog,
    pub(super) forwards: Vec<Forward>,
    pub(super) overlays: Overlays,
    /// Problems of another file than the one that is being read.
    pub(super) problems: Vec<Problem>,
}

impl Builder {
    /// Finds the practices that `after` names; those that do not exist are problems.
    pub(super) fn resolve_forwards(&mut self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for forward in mem::take(&mut self.forwards) {
            match self.catalog.practice(&forward.to) {
                Some(to) => self.catalog.practices[forward.from.0].after.push(to),
                None if self.overlays.practices.contains_key(&forward.to) => {}
                None => problems.extend(unknown_practice(&self.catalog, &forward)),
            }
        }
        problems
    }

    /// Says of each checklist what it is and what differs from the one that ships.
    pub(super) fn sign(&mut self) {
        for ix in self.catalog.checklists() {
            let (digest, own) = (digest_of(&self.catalog, ix), self.catalog.own_words(ix));
            let checklist = &mut self.catalog.checklists[ix.0];
            checklist.digest = digest.into();
            checklist.changed.extend(own);
            checklist.changed.splice(0..0, change_of_file(FileKind::Checklist, &checklist.id, &checklist.place.source));
        }
    }
}

fn unknown_practice(catalog: &Catalog, forward: &Forward) -> Vec<Problem> {
    let diagnostics = Diagnostics::new(&forward.place.source);
    let whole = format!("{}.{}", catalog[catalog[forward.from].checklist].id, forward.to);
    let own = catalog.practice(&whole).map(|ix| catalog[ix].id.as_str());
    let near = own.or_else(|| diagnostics.near(&forward.to, catalog.ids.practices.keys().map(CatalogText::as_str)));
    let help = did_you_mean(near).unwrap_or_else(|| "write a whole id, like `ggi.manage-legal-compliance`".into());
    let message = format!("there is no practice {}", quoted(&forward.to));
    diagnostics.report(Rule::UnknownPractice, forward.place.span.clone(), message, help);
    diagnostics.into_problems()
}

/// Notes an id that is used a second time; true if it is new.
pub(super) fn is_new<T>(
    diagnostics: &Diagnostics,
    seen: &HashMap<CatalogText, T>,
    id: &str,
    item: &Item<String>,
) -> bool {
    let new = !seen.contains_key(id);
    if !new {
        report_duplicate(diagnostics, item.span.clone(), id);
    }
    new
}

/// Notes an id that is used a second time.
pub(super) fn report_duplicate(diagnostics: &Diagnostics, span: Range<usize>, id: &str) {
    let message = format!("the id {} is used twice", quoted(id));
    diagnostics.report(Rule::Duplicate, span, message, "give one of them another id".to_owned());
}
