//! One interview at a time on one answers file.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::cli::files;

/// Temporary files younger than this may be somebody's who is writing right now.
const LEFT_BEHIND: Duration = Duration::from_secs(5);
/// How often a lock is tried anew that went away while it was taken.
const TRIES: usize = 50;

/// An advisory lock on a file beside the answers: the answers themselves are replaced at each save, so a lock on them
/// would not last. It ends with the process, however that ends; what is left behind of it blocks nobody.
#[derive(Debug)]
pub(in crate::cli) struct Lock {
    /// None where there can be no lock: then the check for changes before each save must do.
    held: Option<(File, PathBuf)>,
    folder: PathBuf,
}

impl Lock {
    /// Takes the lock for the answers at `path`.
    ///
    /// # Errors
    /// Somebody else has it, or nothing can be written beside the answers.
    pub(in crate::cli) fn take(path: &Path) -> io::Result<Self> {
        let (folder, beside) = beside(path)?;
        for _ in 0..TRIES {
            let file = match open(&beside) {
                Ok(file) => file,
                // Somebody else left it behind, for their eyes only: that blocks nobody.
                Err(_) if beside.is_file() => break,
                Err(error) => return Err(error),
            };
            match file.try_lock() {
                Ok(()) if is_at(&file, &beside) => return Ok(Self { held: Some((file, beside)), folder }),
                // Its holder removed it between our opening and our locking.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::ResourceBusy.into()),
                Err(TryLockError::Error(_)) => break,
            }
        }
        Ok(Self { held: None, folder })
    }

    /// The lock's file.
    pub(super) fn path(&self) -> Option<&Path> {
        self.held.as_ref().map(|(_, path)| path.as_path())
    }

    /// Removes temporary files that an interview left behind when it was killed.
    pub(super) fn clean_up(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for entry in entries.flatten() {
            let ours = entry.file_name().to_str().is_some_and(|name| {
                name.strip_prefix(files::TEMPORARY)
                    .is_some_and(|rest| Path::new(rest).extension().is_some_and(|e| e == "tmp"))
            });
            let age =
                entry.metadata().and_then(|about| about.modified()).map(|time| time.elapsed().unwrap_or_default());
            if ours && age.is_ok_and(|age| age > LEFT_BEHIND) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some((_, path)) = &self.held {
            let _ = fs::remove_file(path);
        }
    }
}

/// The folder of the answers, and the lock's file in it. Links are followed, so that one file has one lock.
fn beside(path: &Path) -> io::Result<(PathBuf, PathBuf)> {
    let target = fs::canonicalize(path).or_else(|_| {
        let folder = fs::canonicalize(files::folder_of(path))?;
        Ok::<_, io::Error>(folder.join(path.file_name().ok_or(io::ErrorKind::InvalidInput)?))
    })?;
    let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = files::folder_of(&target);
    let beside = folder.join(format!(".{name}.lock"));
    Ok((folder, beside))
}

/// Opened for reading only: that is enough to lock it, even if somebody else left it behind. A pipe would block for ever,
/// and a link would make a file somewhere else.
fn open(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path).is_ok_and(|about| !about.is_file()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        return Err(io::Error::other(format!("{name} beside it is no regular file; remove it first")));
    }
    File::open(path).or_else(|_| OpenOptions::new().read(true).append(true).create(true).open(path))
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |a: fs::Metadata, b: fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    file.metadata().is_ok_and(|open| fs::metadata(path).is_ok_and(|there| same(open, there)))
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    // Here a file that is open cannot be removed.
    true
}
