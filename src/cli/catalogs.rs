//! The catalog in use: what ships in the binary, with the files of a folder on top.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::exit::Failure;
use super::{files, inputs};
use crate::catalog::{Catalog, CatalogFile, FileKind, layer, parse, shipped};
use crate::problem::{Problem, Rule, Source};
use crate::shipped::shipped_catalog;

/// The catalog, checked.
///
/// # Errors
/// Every problem in the files.
pub(super) fn load(folder: Option<&Path>) -> Result<Catalog, Failure> {
    let catalog = match folder {
        Some(folder) => parse(&layer(shipped(), files_of(folder)?)),
        None => shipped_catalog(),
    };
    catalog.map_err(Failure::Problems)
}

fn files_of(folder: &Path) -> Result<Vec<CatalogFile>, Failure> {
    fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut paths = Vec::new();
    let head = folder.join("catalog.toml");
    if head.exists() {
        paths.push((FileKind::Head, head));
    }
    for (name, kind) in [
        ("overlays", FileKind::Overlay),
        ("resources", FileKind::Resources),
        ("checklists", FileKind::Checklist),
        ("crosswalks", FileKind::Crosswalk),
    ] {
        paths.extend(paths_in(&folder.join(name))?.into_iter().map(|path| (kind, path)));
    }
    if paths.is_empty() {
        let message = "there is no checklist and no resource in this folder".to_owned();
        return Err(problem(
            folder,
            message,
            "it holds `checklists/*.toml`, `resources/*.toml`, `overlays/*.toml`, `catalog.toml`, or some of them",
        ));
    }
    for (_, path) in &paths {
        inputs::note(path);
    }
    paths.into_iter().map(|(kind, path)| file_of(kind, &path)).collect()
}

fn problem(path: &Path, message: String, help: &str) -> Failure {
    let source = Source::new(path.display().to_string(), "");
    Failure::Problems(Problem::of_file(&source, Rule::Unreadable, message, help).into())
}

fn unreadable(folder: &Path, error: &io::Error) -> Failure {
    let (message, help) = match error.kind() {
        io::ErrorKind::NotFound => ("there is no such folder", "name a folder that holds `checklists` or `resources`"),
        io::ErrorKind::NotADirectory => ("this is a file, not a folder", "name the folder that holds `checklists`"),
        io::ErrorKind::PermissionDenied => ("this folder may not be read", "ask its owner for permission to read it"),
        _ => return problem(folder, error.to_string(), "check the folder and its permissions"),
    };
    problem(folder, message.to_owned(), help)
}

fn paths_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(folder, &error)),
        Ok(entries) => entries,
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    // The order of a folder is that of its names, whatever the file system says.
    paths.sort();
    Ok(paths)
}

fn file_of(kind: FileKind, path: &Path) -> Result<CatalogFile, Failure> {
    let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(CatalogFile { kind, id, source: files::read(path, files::CATALOG_LIMIT)? })
}
