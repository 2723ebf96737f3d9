//! Which requirements of standards and laws practices serve, in short.

use std::collections::BTreeSet;

use super::words::{clean, commas};
use crate::catalog::{Catalog, CrosswalkIx, PracticeIx, RequirementIx};
use crate::messages::{Messages, say};

/// `ISO/IEC 5230 3.1.1, 3.2.2 · UN Principles 4`; empty where they serve none.
pub(super) fn serves(catalog: &Catalog, practices: &[PracticeIx], messages: &Messages) -> String {
    let served: BTreeSet<RequirementIx> = practices.iter().flat_map(|ix| catalog.served_by_practice(*ix)).collect();
    let of = |crosswalk: CrosswalkIx| {
        let mut ids: Vec<String> = Vec::new();
        for requirement in served.iter().filter(|one| one.crosswalk() == crosswalk) {
            let id = clean(group_of(&catalog[*requirement].id));
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let name = clean(&catalog[crosswalk].short);
        (!ids.is_empty()).then(|| say!(messages, "crosswalk-serves", name = name, ids = commas(messages, &ids)))
    };
    let parts: Vec<String> = catalog.crosswalks().filter_map(of).collect();
    parts.join(" · ")
}

/// The id of what a requirement is a part of: `3.1.1` of `3.1.1.2`.
fn group_of(id: &str) -> &str {
    id.rsplit_once('.').map_or(id, |(group, _)| group)
}
