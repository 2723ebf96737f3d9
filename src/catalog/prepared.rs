//! A checked catalog as bytes, so that the one that ships need not be parsed each time: `build.rs` writes it, `shipped`
//! reads it. What can be gathered from the rest is gathered anew.

use super::{Catalog, Ids, PracticeIx};

impl Catalog {
    /// The catalog as bytes. Places are told by the names of their files, so only of files that ship can they be read.
    ///
    /// # Errors
    /// What keeps it from being written; nothing of a catalog does.
    pub fn prepare(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_stdvec(self)
    }

    /// The catalog that [`Catalog::prepare`] wrote.
    ///
    /// # Errors
    /// Where it was written by another version, or of files that do not ship.
    pub fn of_prepared(bytes: &'static [u8]) -> postcard::Result<Self> {
        let mut catalog: Self = postcard::from_bytes(bytes)?;
        catalog.gather_ids();
        catalog.gather();
        catalog.is_shipped = true;
        Ok(catalog)
    }

    fn gather_ids(&mut self) {
        self.ids = Ids {
            checklists: self.checklists().map(|ix| (self[ix].id.clone(), ix)).collect(),
            practices: self.practices().map(|ix| (self[ix].id.clone(), ix)).collect(),
            points: self.points().map(|ix| (self[ix].id.clone(), ix)).collect(),
            resources: self.resources().map(|ix| (self[ix].id.clone(), ix)).collect(),
        };
    }

    /// Finds which points are one and the same, which practices are the same work, and what each serves.
    pub(super) fn gather(&mut self) {
        self.gather_twins();
        self.gather_joined();
        self.gather_served();
    }

    fn gather_twins(&mut self) {
        for point in self.points() {
            self.twins.entry(self[point].same_as).or_default().push(point);
        }
        self.twins.retain(|_, class| class.len() > 1);
    }

    /// What a practice joins stands before it, so its group is known.
    fn gather_joined(&mut self) {
        let Self { practices, groups, group_of, .. } = self;
        for (at, practice) in practices.iter().enumerate() {
            let group = practice.joins.map_or(groups.len(), |other| group_of[other.0]);
            if group == groups.len() {
                groups.push(Vec::new());
            }
            groups[group].push(PracticeIx(at));
            group_of.push(group);
        }
    }
}

/// In a prepared catalog a file that ships is written as its name.
pub(super) mod by_name {
    use std::sync::Arc;

    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::catalog::shipped::source_named;
    use crate::problem::Source;

    pub(in crate::catalog) fn serialize<S: Serializer>(source: &Source, to: S) -> Result<S::Ok, S::Error> {
        source.name.serialize(to)
    }

    pub(in crate::catalog) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Arc<Source>, D::Error> {
        let name = <&str>::deserialize(from)?;
        source_named(name).ok_or_else(|| D::Error::custom("no file of this name ships"))
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Catalog, laws, parse, shipped};

    /// All that a catalog holds, but for what is gathered in maps, whose order means nothing.
    fn told(catalog: &Catalog) -> String {
        let Catalog {
            checklists,
            sections,
            practices,
            points,
            resources,
            publishers,
            crosswalks,
            themes,
            roles,
            head,
            ..
        } = catalog;
        let ids = |id: &str| (catalog.checklist(id), catalog.practice(id), catalog.point(id), catalog.resource(id));
        let found: Vec<_> =
            catalog.points().map(|ix| (ids(&catalog[ix].id), catalog.joined(catalog[ix].practice))).collect();
        let twins: Vec<_> = catalog.twin_classes().collect();
        format!(
            "{checklists:?}{sections:?}{practices:?}{points:?}{resources:?}{publishers:?}{crosswalks:?}{themes:?}{roles:?}{head:?}{found:?}{twins:?}"
        )
    }

    #[test]
    fn a_prepared_catalog_is_the_one_that_was_parsed() {
        let parsed = parse(&shipped()).unwrap();
        let prepared = Catalog::of_prepared(parsed.prepare().unwrap().leak()).unwrap();
        assert!(told(&parsed) == told(&prepared));
        assert!(laws(&prepared).is_empty());
    }

    #[test]
    fn bytes_of_something_else_are_no_catalog() {
        let whole: &[u8] = parse(&shipped()).unwrap().prepare().unwrap().leak();
        assert!(Catalog::of_prepared(&whole[..whole.len() / 2]).is_err());
        assert!(Catalog::of_prepared(b"title = 1").is_err());
    }
}
