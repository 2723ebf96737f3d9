//! What differs from the checklists that ship.

use serde::{Deserialize, Serialize};

use super::file::FileKind;
use super::shipped::shipped_text;
use crate::problem::{Source, word_enum};

word_enum! {
    /// How something differs from what ships.
    #[derive(Serialize, Deserialize)]
    pub enum ChangeKind {
        /// A checklist of one's own.
        Own = "own",
        /// A file that takes the place of the one that ships.
        Replaced = "replaced",
        /// A practice, point or requirement that is left out.
        Dropped = "dropped",
        /// A point of one's own in a checklist that ships.
        Added = "added",
        /// A key of a point or requirement that has another value.
        Set = "set",
    }
}

/// A difference from what ships.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The whole id of what differs: a checklist, practice or point, a crosswalk or requirement.
    pub id: String,
    /// How it differs.
    pub kind: ChangeKind,
    /// Why it was left out, or the key with its new value, of requirements the keys alone; else blank.
    pub what: String,
}

/// How a whole file differs from the one of this name that ships, if it does.
pub(super) fn change_of_file(file: FileKind, id: &str, source: &Source) -> Option<Change> {
    let kind = match shipped_text(file, id) {
        None => ChangeKind::Own,
        Some(text) if text != source.text => ChangeKind::Replaced,
        Some(_) => return None,
    };
    Some(Change { id: id.to_owned(), kind, what: String::new() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{CatalogFile, FileKind, layer, parse, shipped};

    #[test]
    fn a_file_of_ones_own_and_one_that_takes_the_place_of_a_shipped_one_are_told() {
        let own = |id: &str, text: String| CatalogFile {
            kind: FileKind::Checklist,
            id: id.into(),
            source: Source::new(id, text),
        };
        let ggi = shipped_text(FileKind::Checklist, "ggi").unwrap();
        let (_, rest) = ggi.split_once("same_as").unwrap_or((ggi, ""));
        assert!(rest.is_empty(), "the first checklist has no twins");
        let files = layer(shipped(), vec![own("ggi", format!("{ggi}# Ours.\n")), own("ours", ggi.to_owned())]);
        let catalog = parse(&files).unwrap();
        let changed = |id: &str| catalog[catalog.checklist(id).unwrap()].changed().to_vec();
        let change = |id: &str, kind| vec![Change { id: id.to_owned(), kind, what: String::new() }];
        assert_eq!(changed("ggi"), change("ggi", ChangeKind::Replaced));
        assert_eq!(changed("ours"), change("ours", ChangeKind::Own));
        assert_eq!(changed("todo-group"), []);
    }
}
