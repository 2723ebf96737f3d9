//! From files to a catalog: resources first, then checklists in their order, then what points forward.

use std::sync::Arc;

use super::Catalog;
use super::builder::Builder;
use super::circles::circle;
use super::read::{read_checklist, read_resources};
use crate::problem::{Problem, Rule, Source, read_toml};

/// What a file of the catalog holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `resources/*.toml`
    Resources,
    /// `checklists/*.toml`
    Checklist,
}

/// A file of the catalog, read but not yet understood.
#[derive(Debug, Clone)]
pub struct CatalogFile {
    /// What it holds.
    pub kind: FileKind,
    /// The file's stem: the id of the checklist or publisher.
    pub id: String,
    /// Its text.
    pub source: Arc<Source>,
}

/// `files` with those of `extra` added; one with the id and kind of another takes its place.
pub fn layer(mut files: Vec<CatalogFile>, extra: Vec<CatalogFile>) -> Vec<CatalogFile> {
    for file in extra {
        match files.iter_mut().find(|one| (one.kind, &one.id) == (file.kind, &file.id)) {
            Some(replaced) => *replaced = file,
            None => files.push(file),
        }
    }
    files
}

/// A catalog from its files, or every problem in them.
///
/// The order of checklists is the order of the catalog, and `same_as` points to earlier ones.
///
/// # Errors
/// All problems of all files.
pub fn parse(files: &[CatalogFile]) -> Result<Catalog, Vec<Problem>> {
    let mut builder = Builder::default();
    let mut problems = Vec::new();
    let mut files: Vec<&CatalogFile> = files.iter().collect();
    files.sort_by_key(|file| file.kind);
    for file in files {
        let read = read_toml(&file.source, |desk, table| match file.kind {
            FileKind::Resources => read_resources(&mut builder.catalog, &file.id, desk, table),
            FileKind::Checklist => read_checklist(&mut builder, &file.id, desk, table),
        });
        let mut found = read.err().unwrap_or_default();
        if problems.iter().any(|problem: &Problem| problem.rule.loses_names()) {
            found.retain(|problem| !matches!(problem.rule, Rule::UnknownResource | Rule::BadTwin));
        }
        problems.extend(found);
    }
    if problems.is_empty() {
        problems.extend(builder.resolve_forwards());
    }
    if problems.is_empty() {
        builder.gather_twins();
        problems.extend(circle(&builder.catalog));
    }
    if problems.is_empty() { Ok(builder.catalog) } else { Err(problems) }
}
