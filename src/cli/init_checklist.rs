//! `init-checklist`: a checklist of one's own with its pages, complete, to be changed by hand.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::args::InitChecklist;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::folders::is_folder;
use super::paths;
use super::shell::{Shell, argument};
use crate::catalog::{CatalogFile, FileKind, layer, parse, shipped};
use crate::problem::{Source, quoted};

/// The files as docs/writing-a-checklist.md shows them, with the id `ours`.
const CHECKLIST: &str = include_str!("new-checklist.toml");
const PAGES: &str = include_str!("new-resources.toml");

pub(super) fn run(args: &InitChecklist) -> Result<Exit, Failure> {
    let id = id_of(args)?;
    let files = [
        (FileKind::Resources, args.folder.join("resources").join(format!("{id}.toml")), PAGES.to_owned()),
        (FileKind::Checklist, args.folder.join("checklists").join(format!("{id}.toml")), text_for(&id)),
    ];
    is_sound(&id, &files)?;
    is_folder(&args.folder)?;
    for (_, path, _) in &files {
        is_folder(&paths::folder_of(path))?;
        is_new(path)?;
    }
    for (_, path, text) in &files {
        let unwritten = |error| Failure::Unwritten(path.clone(), error);
        fs::create_dir_all(paths::folder_of(path)).map_err(unwritten)?;
        files::write_whole(path, text.as_bytes(), Link::Follow).map_err(unwritten)?;
        Shell::note(&format!("Wrote {}.", paths::shown(path)));
    }
    Shell::note(&format!("Change the words, then: ospo-assess lint --catalog {}", argument(&args.folder)));
    Ok(Exit::Done)
}

fn id_of(args: &InitChecklist) -> Result<String, Failure> {
    let named = args.folder.file_name().and_then(OsStr::to_str).map(str::to_owned);
    let none = || Failure::Usage("the folder has no name to take for an id; name one with --id".to_owned());
    let id = args.id.clone().or(named).ok_or_else(none)?;
    if shipped().iter().any(|file| file.id == id) {
        let message = format!("{} comes with the program; name another with --id", quoted(&id));
        return Err(Failure::Usage(message));
    }
    Ok(id)
}

fn text_for(id: &str) -> String {
    CHECKLIST.replace("\"ours.", &format!("\"{id}."))
}

/// Nothing is written that the program would not read: an id may have signs that none may have.
fn is_sound(id: &str, files: &[(FileKind, PathBuf, String)]) -> Result<(), Failure> {
    let file = |(kind, path, text): &(FileKind, PathBuf, String)| {
        let source = Source::new(paths::shown(path), text.as_str());
        CatalogFile { kind: *kind, id: id.to_owned(), source }
    };
    let own = files.iter().map(file).collect();
    parse(&layer(shipped(), own)).map(drop).map_err(|_| {
        let form =
            "has small letters, digits and single dashes, begins with a letter, and is no key of an answers file";
        Failure::Usage(format!("{} cannot be an id: an id {form}; name one with --id", quoted(id)))
    })
}

fn is_new(path: &Path) -> Result<(), Failure> {
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    Err(Failure::Usage(format!("{} is there already, and nothing is overwritten", paths::shown(path))))
}
