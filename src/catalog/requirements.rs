//! Requirements by their whole ids, and which of them a statement or practice serves.

use std::ops::Index;

use super::{Catalog, CrosswalkIx, PointIx, PracticeIx, Requirement};

/// A requirement of the catalog it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequirementIx {
    crosswalk: CrosswalkIx,
    place: usize,
}

impl RequirementIx {
    /// The crosswalk that it is of.
    pub fn crosswalk(self) -> CrosswalkIx {
        self.crosswalk
    }
}

impl Index<RequirementIx> for Catalog {
    type Output = Requirement;

    fn index(&self, ix: RequirementIx) -> &Requirement {
        &self[ix.crosswalk].requirements[ix.place]
    }
}

/// Requirements of one crosswalk: all of them, or those whose ids begin alike, as `iso-5230.3.1` means 3.1.1.1 and more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Requirements {
    crosswalk: CrosswalkIx,
    /// The place of the first of them.
    first: usize,
    /// How many bytes of its id the others share; none where all are meant.
    shared: usize,
}

impl Requirements {
    /// The crosswalk that they are of.
    pub fn crosswalk(self) -> CrosswalkIx {
        self.crosswalk
    }
}

impl From<CrosswalkIx> for Requirements {
    fn from(crosswalk: CrosswalkIx) -> Self {
        Self { crosswalk, first: 0, shared: 0 }
    }
}

impl Catalog {
    /// The crosswalk with this id.
    pub fn crosswalk(&self, id: &str) -> Option<CrosswalkIx> {
        self.crosswalks().find(|ix| self[*ix].id == id)
    }

    /// What an id means: a crosswalk, a requirement of one (`iso-5230.3.1.1.1`), or those whose ids begin so (`iso-5230.3.1`).
    pub fn requirements_named(&self, id: &str) -> Option<Requirements> {
        let Some((crosswalk, rest)) = id.split_once('.') else { return self.crosswalk(id).map(Requirements::from) };
        let crosswalk = self.crosswalk(crosswalk)?;
        let first = self[crosswalk].requirements.iter().position(|one| begins(&one.id, rest))?;
        Some(Requirements { crosswalk, first, shared: rest.len() })
    }

    /// The id that means these requirements.
    pub fn requirements_id(&self, requirements: Requirements) -> String {
        let crosswalk = &self[requirements.crosswalk].id;
        let shared = self.shared_id(requirements);
        if shared.is_empty() { crosswalk.to_string() } else { format!("{crosswalk}.{shared}") }
    }

    /// What the ids of these requirements begin with; empty where all are meant.
    fn shared_id(&self, requirements: Requirements) -> &str {
        let first = self[requirements.crosswalk].requirements.get(requirements.first);
        first.and_then(|one| one.id.get(..requirements.shared)).unwrap_or_default()
    }

    /// These requirements, in the order of the source.
    pub fn requirements_in(&self, requirements: Requirements) -> impl Iterator<Item = RequirementIx> {
        let crosswalk = requirements.crosswalk;
        let all = (0..self[crosswalk].requirements.len()).map(move |place| RequirementIx { crosswalk, place });
        all.filter(move |ix| self.is_among(*ix, requirements))
    }

    /// Whether a requirement is one of these.
    pub fn is_among(&self, ix: RequirementIx, requirements: Requirements) -> bool {
        let shared = self.shared_id(requirements);
        ix.crosswalk == requirements.crosswalk && (shared.is_empty() || begins(&self[ix].id, shared))
    }

    /// The whole id of a requirement, such as `iso-5230.3.1.1.1`.
    pub fn requirement_id(&self, ix: RequirementIx) -> String {
        format!("{}.{}", self[ix.crosswalk].id, self[ix].id)
    }

    /// Every requirement, crosswalk by crosswalk.
    pub fn requirements(&self) -> impl Iterator<Item = RequirementIx> {
        self.crosswalks().flat_map(|ix| self.requirements_in(ix.into()))
    }

    /// The whole ids of all requirements.
    pub fn requirement_ids(&self) -> Vec<String> {
        self.requirements().map(|ix| self.requirement_id(ix)).collect()
    }

    /// The requirements that a point bears on, by itself or by a twin, in the order of crosswalks and their sources.
    pub fn served_by_point(&self, point: PointIx) -> impl Iterator<Item = RequirementIx> {
        self.serves.get(&self[point].same_as).into_iter().flatten().copied()
    }

    /// The requirements that the points of a practice bear on, each once, in the order of crosswalks and their sources.
    pub fn served_by_practice(&self, practice: PracticeIx) -> Vec<RequirementIx> {
        let points = self[practice].points.iter();
        let mut served: Vec<RequirementIx> = points.flat_map(|point| self.served_by_point(*point)).collect();
        served.sort_unstable();
        served.dedup();
        served
    }

    /// Finds what each statement serves.
    pub(super) fn gather_served(&mut self) {
        self.serves.clear();
        for requirement in self.requirements().collect::<Vec<_>>() {
            for point in self[requirement].statements().collect::<Vec<_>>() {
                self.serves.entry(self[point].same_as).or_default().push(requirement);
            }
        }
    }
}

/// Whether the id of a requirement is `start`, or goes on after it with another number or name.
fn begins(id: &str, start: &str) -> bool {
    id.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{parse, shipped};

    #[test]
    fn an_id_begins_with_whole_parts_only() {
        assert!(begins("3.1.1.1", "3.1") && begins("3.1.1.1", "3.1.1.1") && begins("OSPS-AC-01.01", "OSPS-AC"));
        assert!(!begins("3.10.1", "3.1") && !begins("3.1", "3.1.1"));
    }

    #[test]
    fn each_requirement_is_found_by_its_id_and_by_no_other() {
        let catalog = parse(&shipped()).unwrap();
        for crosswalk in catalog.crosswalks() {
            for ix in catalog.requirements_in(crosswalk.into()) {
                let named = catalog.requirements_named(&catalog.requirement_id(ix)).unwrap();
                assert_eq!(catalog.requirements_in(named).next(), Some(ix));
                assert_eq!(catalog.requirements_id(named), catalog.requirement_id(ix));
            }
        }
        let part = catalog.requirements_named("iso-5230.3.1.1").unwrap();
        assert_eq!(catalog.requirements_in(part).count(), 2);
        assert!(catalog.requirements_named("iso-5230.9").is_none() && catalog.requirements_named("ggi").is_none());
    }
}
