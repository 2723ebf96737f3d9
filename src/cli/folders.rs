//! A folder as a result: each file whole or not at all, and nothing in it is written over that this program did not
//! write.
//!
//! The plan in the folder lists what was written, with digests. What is there under a name of ours and is neither
//! listed so nor what would be written anyway, is somebody's: then nothing is written.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::exit::Failure;
use super::files::{self, Link};
use super::shell::Shell;
use super::{inputs, paths};
use crate::catalog::hex_digest;
use crate::render::exchange::{FolderFile, PLAN};

/// What was written by an earlier run, with digests; none of the plan itself.
type Manifest = BTreeMap<String, String>;

/// Writes a folder, its plan last, and takes away what an earlier run wrote that is no longer in it.
///
/// # Errors
/// [`Failure::Usage`] if the folder holds files of these names that are not ours, or inputs of this run; then nothing
/// is written. Or why it cannot be written.
pub(super) fn write_folder(folder: &Path, wanted: &[FolderFile]) -> Result<(), Failure> {
    is_folder(folder)?;
    let ours = manifest(folder);
    for file in wanted {
        is_free(folder, file, &ours)?;
    }
    for file in wanted {
        let path = folder.join(&file.name);
        let made = fs::create_dir_all(paths::folder_of(&path));
        let written = made.and_then(|()| files::write_whole(&path, file.text.as_bytes(), Link::Replace));
        written.map_err(|error| Failure::Unwritten(path, error))?;
    }
    remove_stale(folder, wanted, &ours);
    Shell::note(&format!("Wrote {} files in {}.", wanted.len(), paths::shown(folder)));
    Ok(())
}

/// Whether a folder can be there: what was named is not standard output, and no file.
///
/// # Errors
/// [`Failure::Usage`] if not.
pub(super) fn is_folder(folder: &Path) -> Result<(), Failure> {
    if paths::is_stdin(folder) {
        return Err(Failure::Usage(
            "the result is a folder of files, which standard output is not: name a folder".to_owned(),
        ));
    }
    if folder.exists() && !folder.is_dir() {
        return Err(Failure::Usage(format!("{} is a file: name a folder", paths::shown(folder))));
    }
    Ok(())
}

/// What the plan in the folder says that we wrote; nothing where there is none that can be read.
fn manifest(folder: &Path) -> Manifest {
    let plan = read_regular(&folder.join(PLAN)).and_then(|plan| serde_json::from_slice::<Value>(&plan).ok());
    let is_ours = |plan: &Value| plan["tool"]["name"] == env!("CARGO_PKG_NAME");
    let Some(plan) = plan.filter(is_ours) else { return Manifest::new() };
    let listed = plan["files"].as_array().into_iter().flatten();
    let entry = |file: &Value| Some((file["name"].as_str()?.to_owned(), file["sha256"].as_str()?.to_owned()));
    let mut ours: Manifest = listed.filter_map(entry).collect();
    // The plan cannot hold its own digest; that it is one of ours must do.
    ours.insert(PLAN.to_owned(), String::new());
    ours
}

/// Whether a file may be written: nothing is there, or what an earlier run wrote, or the same.
fn is_free(folder: &Path, file: &FolderFile, ours: &Manifest) -> Result<(), Failure> {
    let path = folder.join(&file.name);
    inputs::spare(&path)?;
    let beside = paths::folder_of(&path);
    if beside != folder && fs::symlink_metadata(&beside).is_ok_and(|about| !about.is_dir()) {
        return Err(foreign(&beside));
    }
    if matches!(fs::symlink_metadata(&path), Err(error) if error.kind() == io::ErrorKind::NotFound) {
        return Ok(());
    }
    let is_ours = |bytes: &[u8]| bytes == file.text.as_bytes() || is_listed(&file.name, bytes, ours);
    if read_regular(&path).is_some_and(|bytes| is_ours(&bytes)) { Ok(()) } else { Err(foreign(&path)) }
}

/// What is in a regular file; a pipe could be waited for without end.
fn read_regular(path: &Path) -> Option<Vec<u8>> {
    if path.is_file() { fs::read(path).ok() } else { None }
}

fn is_listed(name: &str, bytes: &[u8], ours: &Manifest) -> bool {
    ours.get(name).is_some_and(|digest| name == PLAN || *digest == hex_digest(bytes))
}

fn foreign(path: &Path) -> Failure {
    let path = paths::shown(path);
    Failure::Usage(format!(
        "{path} was not written by this command, or was changed since, and would be lost: move it away, or name another folder"
    ))
}

/// Takes away what an earlier run wrote and nobody changed since. What cannot be taken away harms nothing: no index
/// names it.
fn remove_stale(folder: &Path, wanted: &[FolderFile], ours: &Manifest) {
    let is_plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']);
    let is_inside = |name: &str| name.split('/').all(is_plain);
    let is_wanted = |name: &str| wanted.iter().any(|file| file.name == name);
    for name in ours.keys().filter(|name| is_inside(name) && !is_wanted(name)) {
        let path: PathBuf = folder.join(name);
        let is_unchanged = || read_regular(&path).is_some_and(|bytes| is_listed(name, &bytes, ours));
        if fs::symlink_metadata(&path).is_ok_and(|about| about.is_file())
            && is_unchanged()
            && inputs::spare(&path).is_ok()
        {
            let _ = fs::remove_file(&path);
        }
    }
}
