//! What this run reads: no command writes over it.
//!
//! A file is known by its identity and not by its name, so that another spelling of the path, a hard link and a symbolic
//! link are the same file. What a command is named is noted before anything is read, since a file that cannot be used
//! must not be lost either; whatever is read is noted too.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::exit::Failure;
use super::paths;

static INPUTS: Mutex<BTreeSet<Identity>> = Mutex::new(BTreeSet::new());

/// What tells a regular file from all others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Identity {
    #[cfg(unix)]
    device_and_inode: (u64, u64),
    #[cfg(not(unix))]
    whole_path: PathBuf,
}

impl Identity {
    /// None for what is no regular file: writing to a device or a pipe destroys nothing.
    #[cfg(unix)]
    pub(super) fn of(_: &Path, about: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        about.is_file().then(|| Self { device_and_inode: (about.dev(), about.ino()) })
    }

    #[cfg(not(unix))]
    pub(super) fn of(path: &Path, about: &Metadata) -> Option<Self> {
        let whole_path = fs::canonicalize(path).ok().filter(|_| about.is_file())?;
        Some(Self { whole_path })
    }

    /// The file that a path leads to, if there is one.
    fn at(path: &Path) -> Option<Self> {
        Self::of(path, &fs::metadata(path).ok()?)
    }
}

/// What tells a regular file from all others; none for what is no such file, or not there.
pub(super) fn identity(path: &Path) -> Option<Identity> {
    Identity::at(path)
}

/// Notes a file as one that this run reads, `-` being standard input.
pub(super) fn note(path: &Path) {
    let found = if paths::is_stdin(path) { of_standard_input() } else { Identity::at(path) };
    keep(found);
}

/// Notes a file of which the system said already what it is.
pub(super) fn note_found(path: &Path, about: &Metadata) {
    keep(Identity::of(path, about));
}

fn keep(found: Option<Identity>) {
    INPUTS.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
}

/// The file that a shell opened as standard input.
#[cfg(unix)]
fn of_standard_input() -> Option<Identity> {
    use std::io;
    use std::os::fd::AsFd;

    let stdin = fs::File::from(io::stdin().as_fd().try_clone_to_owned().ok()?);
    Identity::of(Path::new("-"), &stdin.metadata().ok()?)
}

#[cfg(not(unix))]
fn of_standard_input() -> Option<Identity> {
    None
}

/// Nothing that this run reads is written over.
///
/// # Errors
/// [`Failure::Usage`] if the path leads to an input.
pub(super) fn spare(path: &Path) -> Result<(), Failure> {
    let inputs = INPUTS.lock().unwrap_or_else(PoisonError::into_inner);
    if Identity::at(path).is_some_and(|file| inputs.contains(&file)) {
        let path = paths::shown(path);
        return Err(Failure::Usage(format!("{path} is read by this command and would be lost: name another file")));
    }
    Ok(())
}

/// Whether two paths lead to the same file, which need not exist yet.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    match (Identity::at(one), Identity::at(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one == other || place(one).is_some_and(|one| Some(one) == place(other)),
        _ => false,
    }
}

/// Where a file would come to be.
fn place(path: &Path) -> Option<PathBuf> {
    let folder = fs::canonicalize(paths::folder_of(path)).ok()?;
    Some(folder.join(path.file_name()?))
}
