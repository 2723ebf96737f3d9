//! The catalog that ships in the binary.

use std::iter;
use std::sync::{Arc, LazyLock};

use super::file::{CatalogFile, FileKind};
use crate::problem::Source;

macro_rules! files {
    ($($folder:literal / $stem:literal as $kind:ident,)+) => {
        &[$((FileKind::$kind, $stem, concat!($folder, "/", $stem, ".toml"), include_str!(concat!("../../", $folder, "/", $stem, ".toml"))),)+]
    };
}

type Shipped = (FileKind, &'static str, &'static str, &'static str);

/// A test holds that no file of the folders is missing; `catalog.toml` says their order.
const FILES: &[Shipped] = files! {
    "resources" / "ggi" as Resources,
    "resources" / "todo-group" as Resources,
    "resources" / "github-ospo" as Resources,
    "resources" / "open-source-guides" as Resources,
    "resources" / "standards" as Resources,
    "checklists" / "ggi" as Checklist,
    "checklists" / "todo-group" as Checklist,
    "checklists" / "github-ospo" as Checklist,
    "checklists" / "open-source-guides" as Checklist,
    "crosswalks" / "iso-5230" as Crosswalk,
    "crosswalks" / "iso-18974" as Crosswalk,
    "crosswalks" / "osps-baseline" as Crosswalk,
    "crosswalks" / "openchain-cra" as Crosswalk,
    "crosswalks" / "un-principles" as Crosswalk,
};

/// The `catalog.toml` that ships.
pub(super) fn shipped_head() -> CatalogFile {
    let source = Source::built_in("catalog.toml", include_str!("../../catalog.toml"));
    CatalogFile { kind: FileKind::Head, id: "catalog".into(), source }
}

/// The text of the checklist with this id, if it ships.
pub(super) fn shipped_checklist(id: &str) -> Option<&'static str> {
    shipped_text(FileKind::Checklist, id)
}

/// The text of the file of this kind and id, if it ships.
pub(super) fn shipped_text(kind: FileKind, id: &str) -> Option<&'static str> {
    FILES.iter().find(|file| (file.0, file.1) == (kind, id)).map(|(.., text)| *text)
}

/// The ids of the crosswalks that ship.
pub fn shipped_crosswalks() -> impl Iterator<Item = &'static str> {
    FILES.iter().filter(|(kind, ..)| *kind == FileKind::Crosswalk).map(|(_, stem, ..)| *stem)
}

/// The licence that asks whoever passes a text on for the same licence.
pub const SHARE_ALIKE: &str = "CC-BY-SA-4.0";

/// The licence that the head of a file names, as an SPDX id.
pub(super) fn licence_of(text: &str) -> Option<&str> {
    text.lines().next()?.strip_prefix("# SPDX-License-Identifier: ")
}

/// The files that ship in the binary.
pub fn shipped() -> Vec<CatalogFile> {
    let file = |&(kind, id, path, text): &Shipped| {
        let source = Source::built_in(path, text);
        CatalogFile { kind, id: id.into(), source }
    };
    iter::once(shipped_head()).chain(FILES.iter().map(file)).collect()
}

/// The licence of the file that ships under this name, as an SPDX id; none where none does.
pub(super) fn licence_of_file(name: &str) -> Option<&'static str> {
    FILES.iter().find(|(.., path, _)| *path == name).and_then(|(.., text)| licence_of(text))
}

/// The file that ships under this name, the same one each time.
pub(super) fn source_named(name: &str) -> Option<Arc<Source>> {
    static SOURCES: LazyLock<Vec<CatalogFile>> = LazyLock::new(shipped);
    SOURCES.iter().find(|file| file.source.name == name).map(|file| Arc::clone(&file.source))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::catalog::{Stage, laws, parse};
    use crate::problem::{Look, Word as _, show};

    #[test]
    fn every_stage_and_theme_that_ships_has_a_title_and_the_door_is_full() {
        let catalog = parse(&shipped()).unwrap();
        let untitled = |title: &str| title.len() < 5;
        assert!(Stage::ALL.iter().all(|stage| !untitled(catalog.stage_title(*stage))));
        assert!(catalog.themes().all(|theme| !untitled(catalog.theme_title(theme))));
        assert_eq!((catalog.themes().len(), catalog.roles().len()), (9, 7));
        assert_eq!(catalog.stage_zero_title(), "Ad hoc use");
        assert_eq!(catalog.door().len(), 10);
    }

    #[test]
    fn what_ships_is_not_copied() {
        assert!(shipped().iter().all(|file| matches!(file.source.text, Cow::Borrowed(_))));
    }

    #[test]
    fn the_shipped_catalog_is_sound_and_keeps_every_law() {
        let catalog = parse(&shipped()).unwrap_or_else(|problems| panic!("{}", show(&problems, Look::Plain)));
        let broken = laws(&catalog);
        assert!(broken.is_empty(), "{}", show(&broken, Look::Plain));
    }
}
