//! Which clones there are in the folders that somebody names.

use std::fs;
use std::path::{Path, PathBuf};

/// How deep clones are looked for below a folder: groups of a forge may be nested.
const DEPTH: usize = 5;
/// So many folders are looked into.
const FOLDERS: usize = 50_000;

/// The clones in folders: a folder that is one, else those below it. Links are not followed, and nothing inside of a clone
/// is a clone of its own. In the order of their paths.
pub fn find_clones(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut seen = 0;
    let mut open: Vec<(PathBuf, usize)> = folders.iter().rev().map(|folder| (folder.clone(), 0)).collect();
    while let Some((folder, depth)) = open.pop() {
        seen += 1;
        if seen > FOLDERS {
            break;
        }
        if is_clone(&folder) {
            found.push(folder);
        } else if depth < DEPTH {
            open.extend(folders_in(&folder).into_iter().map(|inner| (inner, depth + 1)));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Whether a folder is a clone with a work tree, or a bare one.
pub fn is_clone(folder: &Path) -> bool {
    let is_bare = folder.join("HEAD").is_file() && folder.join("objects").is_dir() && folder.join("refs").is_dir();
    folder.join(".git").symlink_metadata().is_ok() || is_bare
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(is_folder).map(|entry| entry.path()).collect()
}
