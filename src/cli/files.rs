//! Reading inputs within limits, and writing outputs so that a file is either old or new, never half.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::exit::Failure;
use crate::problem::{Problem, Rule, Source};

/// The largest answers file that is read, in bytes.
pub(crate) const ANSWERS_LIMIT: u64 = 4 << 20;
/// The largest file of a catalog that is read, in bytes.
pub(crate) const CATALOG_LIMIT: u64 = 16 << 20;

/// The text of an input, `-` being standard input.
///
/// # Errors
/// [`Failure::Problems`] with the one problem that keeps it from being read.
pub(crate) fn read(path: &Path, limit: u64) -> Result<Arc<Source>, Failure> {
    let name = name_of(path);
    let bytes = if is_stdin(path) { read_up_to(io::stdin().lock(), limit) } else { read_file(path, limit) };
    let fail = |rule, message: String, help: &str| {
        let source = Source::new(name.as_str(), "");
        Failure::Problems(vec![Problem { rule, message, help: Some(help.to_owned()), source, span: None }])
    };
    match bytes {
        Err(error) => Err(fail(Rule::Unreadable, explain(&error), way_out(&error))),
        Ok(bytes) if bytes.len() as u64 > limit => {
            let message = format!("the file is larger than {} MiB", limit >> 20);
            Err(fail(Rule::TooLarge, message, "check that it is the right file"))
        }
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Source::new(name, text)),
            Err(error) => {
                let message = format!("byte {} is not UTF-8 text", error.utf8_error().valid_up_to() + 1);
                Err(fail(Rule::Encoding, message, "save the file as UTF-8"))
            }
        },
    }
}

/// What an input is called in messages.
pub(crate) fn name_of(path: &Path) -> String {
    if is_stdin(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// Whether the path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn explain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "this file may not be read".to_owned(),
        io::ErrorKind::IsADirectory => "this is a folder, not a file".to_owned(),
        _ => error.to_string(),
    }
}

fn way_out(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "check the path, or run `ospo-assess init` to make a file to fill in",
        io::ErrorKind::PermissionDenied => "ask its owner for permission to read it",
        _ => "name an answers file",
    }
}

/// Only regular files and what a shell hands over as a pipe: a device could go on for ever.
fn read_file(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let kind = fs::metadata(path)?.file_type();
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(io::Error::other("this is not a regular file"));
    }
    read_up_to(File::open(path)?, limit)
}

/// At most one byte more than the limit, so that the caller sees that there was more.
fn read_up_to(from: impl Read, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What to do where the path is a symbolic link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// Write the file that it leads to, and keep the link: for a person's own answers.
    Follow,
    /// Put the file in its place: for a report, so that a planted link harms nothing.
    Replace,
}

/// Writes a file whole or not at all: a new file beside it, synced, then renamed over it. Permissions are kept.
///
/// A device or pipe is written to as it is.
///
/// # Errors
/// What the system says; the old file is then untouched.
pub(crate) fn write_whole(path: &Path, bytes: &[u8], link: Link) -> io::Result<()> {
    let before = fs::metadata(path).ok();
    if let Some(before) = before.as_ref().filter(|before| !before.is_file()) {
        if before.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let target = match link {
        Link::Follow => follow(path)?,
        Link::Replace => path.to_owned(),
    };
    let folder = folder_of(&target);
    let mut file = temporary(&folder)?;
    if let Some(before) = before {
        file.as_file().set_permissions(before.permissions())?;
    }
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    sync_folder(&folder)
}

/// The prefix of files that are being written; one that is left behind after a crash can be deleted.
pub(crate) const TEMPORARY: &str = ".ospo-assess-";

fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY).suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn follow(path: &Path) -> io::Result<PathBuf> {
    let Ok(link) = fs::read_link(path) else { return Ok(path.to_owned()) };
    // A link to a file that is yet to be written cannot be resolved as a whole.
    fs::canonicalize(path).or_else(|_| Ok(folder_of(path).join(link)))
}

/// The folder that a file is in.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some file systems cannot sync a folder; the file itself is synced and renamed by now.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        result => result,
    }
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
