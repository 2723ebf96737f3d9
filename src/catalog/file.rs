//! The files that a catalog is made from.

use std::sync::Arc;

use crate::problem::Source;

/// What a file of the catalog holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `catalog.toml`
    Head,
    /// `overlays/*.toml`
    Overlay,
    /// `resources/*.toml`
    Resources,
    /// `checklists/*.toml`
    Checklist,
    /// `crosswalks/*.toml`
    Crosswalk,
}

/// A file of the catalog, read but not yet understood.
#[derive(Debug, Clone)]
pub struct CatalogFile {
    /// What it holds.
    pub kind: FileKind,
    /// The file's stem: the id of the checklist, publisher or crosswalk.
    pub id: String,
    /// Its text.
    pub source: Arc<Source>,
}

/// `files` with those of `extra` added; one with the id and kind of another takes its place. A `catalog.toml` is added,
/// because it takes the place of another only key by key.
pub fn layer(mut files: Vec<CatalogFile>, extra: Vec<CatalogFile>) -> Vec<CatalogFile> {
    for file in extra {
        let same = |one: &&mut CatalogFile| one.kind != FileKind::Head && (one.kind, &one.id) == (file.kind, &file.id);
        match files.iter_mut().find(same) {
            Some(replaced) => *replaced = file,
            None => files.push(file),
        }
    }
    files
}
