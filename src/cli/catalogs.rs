//! The catalog in use: what ships in the binary, with the files of a folder on top.

use std::fs;
use std::io;
use std::path::Path;

use super::exit::Failure;
use super::files;
use crate::catalog::{Catalog, CatalogFile, FileKind, layer, parse, shipped};
use crate::problem::{Problem, Rule, Source};

/// The catalog, checked.
///
/// # Errors
/// Every problem in the files.
pub(super) fn load(folder: Option<&Path>) -> Result<Catalog, Failure> {
    let mut all = shipped();
    if let Some(folder) = folder {
        all = layer(all, files_of(folder)?);
    }
    parse(&all).map_err(Failure::Problems)
}

fn files_of(folder: &Path) -> Result<Vec<CatalogFile>, Failure> {
    let mut found = Vec::new();
    let head = folder.join("catalog.toml");
    if head.exists() {
        found.push(CatalogFile {
            kind: FileKind::Head,
            id: "catalog".into(),
            source: files::read(&head, files::CATALOG_LIMIT)?,
        });
    }
    for (name, kind) in [("resources", FileKind::Resources), ("checklists", FileKind::Checklist)] {
        found.extend(files_in(&folder.join(name), kind)?);
    }
    if found.is_empty() {
        let message = "there is no checklist and no resource in this folder".to_owned();
        return Err(problem(
            folder,
            message,
            "it holds `checklists/*.toml`, `resources/*.toml`, `catalog.toml`, or some of them",
        ));
    }
    Ok(found)
}

fn problem(path: &Path, message: String, help: &str) -> Failure {
    let source = Source::new(path.display().to_string(), "");
    Failure::Problems(vec![Problem {
        rule: Rule::Unreadable,
        message,
        help: Some(help.to_owned()),
        source,
        span: None,
    }])
}

fn files_in(folder: &Path, kind: FileKind) -> Result<Vec<CatalogFile>, Failure> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(problem(folder, error.to_string(), "check the folder and its permissions")),
        Ok(entries) => entries,
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    // The order of a folder is that of its names, whatever the file system says.
    paths.sort();
    let file = |path: &std::path::PathBuf| {
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(CatalogFile { kind, id, source: files::read(path, files::CATALOG_LIMIT)? })
    };
    paths.iter().map(file).collect()
}
