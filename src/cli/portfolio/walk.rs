//! The files of a portfolio: what paths, folders and patterns stand for, each file once.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs::{self, DirEntry};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::super::exit::Failure;
use super::super::inputs::Identity;
use super::super::{files, inputs, paths};
use crate::document::BadFile;
use crate::problem::Rule;
use crate::threads::in_order;

/// The largest list of paths that is read, in bytes.
const LIST_LIMIT: u64 = 256 << 20;

/// How many paths are looked at in one go.
const TOGETHER: usize = 256;

/// What was found, in the order of paths: files to read, and what is left out.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) files: Vec<PathBuf>,
    pub(super) left_out: Vec<BadFile>,
}

/// The files that paths stand for, each once: a file itself, a folder for the `.toml` files in it and below it, a pattern for
/// what it matches. Of several names of a file the first counts. Links in a folder are not followed, so no file is met for
/// ever and none outside.
///
/// # Errors
/// If a pattern is none.
pub(super) fn find_files(named: &[PathBuf], threads: usize) -> Result<Found, Failure> {
    let mut walk = Walk::default();
    let mut paths = Vec::with_capacity(named.len());
    for path in named {
        paths.extend(walk.matching(path)?);
    }
    let parts: Vec<&[PathBuf]> = paths.chunks(TOGETHER).collect();
    let look = |paths: &&[PathBuf]| paths.iter().map(|path| look_at(path)).collect::<Vec<_>>();
    let mut seen = Vec::with_capacity(paths.len());
    in_order(&parts, threads, look, |_, part| {
        seen.extend(part);
        ControlFlow::Continue(())
    });
    for (path, seen) in paths.into_iter().zip(seen) {
        match seen {
            Named::Folder => walk.folder(path),
            Named::File(identity) => walk.files.push((path, identity)),
        }
    }
    Ok(walk.each_once())
}

/// What a path that was named leads to.
enum Named {
    Folder,
    /// With what tells a regular file from others.
    File(Option<Identity>),
}

fn look_at(path: &Path) -> Named {
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => Named::Folder,
        about => Named::File(about.ok().and_then(|about| Identity::of(path, &about))),
    }
}

/// The paths in a list, one a line; or ended by NUL, where the list has one.
///
/// # Errors
/// If it cannot be read.
pub(super) fn listed_paths(list: &Path) -> Result<Vec<PathBuf>, Failure> {
    let bytes = files::read_bytes(list, LIST_LIMIT)?;
    let end = if bytes.contains(&0) { 0 } else { b'\n' };
    let line = |line: &[u8]| path_of_bytes(if end == b'\n' { line.strip_suffix(b"\r").unwrap_or(line) } else { line });
    Ok(bytes.split(|byte| *byte == end).map(line).filter(|path| !path.as_os_str().is_empty()).collect())
}

#[cfg(unix)]
fn path_of_bytes(bytes: &[u8]) -> PathBuf {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_of_bytes(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// How a path is written: as it was given; bytes that are no UTF-8 as `\xFF`.
pub(super) fn spelled(path: &Path) -> String {
    if let Some(text) = path.to_str() {
        return if paths::is_stdin(path) { "<stdin>".to_owned() } else { text.to_owned() };
    }
    let mut spelled = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        spelled.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(spelled, "\\x{byte:02X}");
        }
    }
    spelled
}

#[derive(Debug, Default)]
struct Walk {
    /// With what tells a regular file from others.
    files: Vec<(PathBuf, Option<Identity>)>,
    /// Links in folders to what could be answers.
    links: Vec<PathBuf>,
    left_out: Vec<BadFile>,
}

impl Walk {
    /// The path itself where it exists or is no pattern; else what it matches. A folder that cannot be looked into is left
    /// out.
    fn matching(&mut self, path: &Path) -> Result<Vec<PathBuf>, Failure> {
        let pattern = path.to_str().filter(|text| text.contains(['*', '?', '[']));
        let Some(pattern) = pattern.filter(|_| !path.exists()) else { return Ok(vec![path.to_owned()]) };
        let wrong = |error: glob::PatternError| {
            Failure::Usage(format!("{} is no pattern for paths: {}", paths::shown(path), error.msg))
        };
        // As a shell has it: no `*` stands for a hidden folder or file.
        let options = glob::MatchOptions { require_literal_leading_dot: true, ..glob::MatchOptions::default() };
        let (mut found, before) = (Vec::new(), self.left_out.len());
        for one in glob::glob_with(pattern, options).map_err(wrong)? {
            match one {
                Ok(path) => found.push(path),
                Err(error) => self.left_out.push(unreadable(error.path(), error.error())),
            }
        }
        let is_nothing = found.is_empty() && self.left_out.len() == before;
        Ok(if is_nothing { vec![path.to_owned()] } else { found })
    }

    fn folder(&mut self, folder: PathBuf) {
        let mut folders = vec![folder];
        while let Some(folder) = folders.pop() {
            let entries = match fs::read_dir(&folder) {
                Ok(entries) => entries,
                Err(error) => {
                    self.left_out.push(unreadable(&folder, &error));
                    continue;
                }
            };
            for entry in entries {
                match entry {
                    Ok(entry) => folders.extend(self.entry(&entry)),
                    Err(error) => self.left_out.push(unreadable(&folder, &error)),
                }
            }
        }
    }

    /// Takes what is in a folder; gives it back where it is a folder to go into.
    fn entry(&mut self, entry: &DirEntry) -> Option<PathBuf> {
        let (path, kind) = (entry.path(), entry.file_type());
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            return None;
        }
        let is_toml = path.extension().is_some_and(|ending| ending == "toml");
        match kind {
            Ok(kind) if kind.is_dir() => return Some(path),
            Ok(kind) if kind.is_symlink() && (is_toml || path.is_dir()) => self.links.push(path),
            Ok(kind) if kind.is_file() && is_toml => {
                let identity = inputs::identity(&path);
                self.files.push((path, identity));
            }
            Ok(kind) if !kind.is_file() && !kind.is_symlink() && is_toml => {
                self.left_out.push(left_out(&path, "this is not a regular file", "name a regular file"));
            }
            Err(error) => self.left_out.push(unreadable(&path, &error)),
            Ok(_) => {}
        }
        None
    }

    /// Each file by the first of its names. A link in a folder is left out, unless it leads to one of the files.
    fn each_once(mut self) -> Found {
        self.files.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        self.files.dedup_by(|(one, _), (other, _)| one == other);
        let mut known = Known::default();
        for (path, identity) in self.files {
            known.add(path, identity, inputs::identity);
        }
        for link in self.links {
            if !inputs::identity(&link).is_some_and(|file| known.has(&link, &file, inputs::identity)) {
                let help = "links in a folder are not followed: name what it leads to";
                self.left_out.push(left_out(&link, "this is a link", help));
            }
        }
        self.left_out.sort_by(|one, other| one.path.cmp(&other.path));
        self.left_out.dedup();
        Found { files: known.files, left_out: self.left_out }
    }
}

/// Files by the first of their names.
#[derive(Debug)]
struct Known<I> {
    files: Vec<PathBuf>,
    /// Which of them it is.
    places: BTreeMap<I, usize>,
}

impl<I> Default for Known<I> {
    fn default() -> Self {
        Self { files: Vec::new(), places: BTreeMap::new() }
    }
}

impl<I: Ord> Known<I> {
    /// Takes a file, unless it is there by another name. What has no identity is no regular file, or not there any longer:
    /// it is told when it is read.
    fn add(&mut self, path: PathBuf, file: Option<I>, identity: impl Fn(&Path) -> Option<I>) {
        if let Some(file) = file {
            if self.has(&path, &file, identity) {
                return;
            }
            self.places.insert(file, self.files.len());
        }
        self.files.push(path);
    }

    /// Whether a path leads to one of the files. The identity of a file that is gone is given to a new one, so both names are
    /// asked for it once more.
    fn has(&self, path: &Path, file: &I, identity: impl Fn(&Path) -> Option<I>) -> bool {
        let before = self.places.get(file).and_then(|place| self.files.get(*place));
        before.is_some_and(|before| [before, path].iter().all(|name| identity(name).as_ref() == Some(file)))
    }
}

fn unreadable(path: &Path, error: &io::Error) -> BadFile {
    match error.kind() {
        io::ErrorKind::PermissionDenied => {
            left_out(path, "this folder may not be read", "ask its owner for permission")
        }
        io::ErrorKind::NotFound => left_out(path, "there is no such folder any longer", "run the command again"),
        _ => left_out(path, &error.to_string(), "check the folder"),
    }
}

fn left_out(path: &Path, message: &str, help: &str) -> BadFile {
    BadFile {
        path: spelled(path),
        place: None,
        rule: Rule::Unreadable,
        message: message.to_owned(),
        help: help.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_with_the_number_of_one_that_is_gone_is_no_other_name_of_it() {
        for gone in [None, Some("first"), Some("second")] {
            // Each had the number once; by the time that they are compared, one of them may be gone.
            let identity = |path: &Path| (gone.is_none_or(|gone| path != Path::new(gone))).then_some(7);
            let mut known = Known::default();
            for path in ["first", "second"] {
                known.add(path.into(), Some(7), identity);
            }
            assert_eq!(known.files.len(), if gone.is_some() { 2 } else { 1 });
        }
    }
}
