//! Reading inputs within limits, and writing outputs so that a file is either old or new, never half.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::string::FromUtf8Error;
use std::sync::Arc;

use super::exit::Failure;
use super::inputs;
pub(super) use super::paths::{folder_of, is_stdin};
use super::paths::{is_handed_over, is_stream, name_of};
use crate::problem::{Problem, Rule, Source};

/// The largest answers file that is read, in bytes.
pub(crate) const ANSWERS_LIMIT: u64 = 4 << 20;
/// The largest side of a comparison that is read, in bytes: the JSON of a report is larger than its answers.
pub(crate) const SIDE_LIMIT: u64 = 16 << 20;
/// The largest font that is read, in bytes.
pub(crate) const FONT_LIMIT: u64 = 64 << 20;
/// The largest file of issues that is read, in bytes.
pub(crate) const BOARD_LIMIT: u64 = 64 << 20;
/// The largest file of a catalog that is read, in bytes.
pub(crate) const CATALOG_LIMIT: u64 = 16 << 20;

/// The text of an input, `-` being standard input.
///
/// # Errors
/// [`Failure::Problems`] with the one problem that keeps it from being read.
pub(crate) fn read(path: &Path, limit: u64) -> Result<Arc<Source>, Failure> {
    text_of(path, read_bytes(path, limit)?)
}

/// Like [`read`], and of a pipe that a shell hands over too, as in `report <(sops -d answers.toml)`: for what is read once
/// and never written. Like standard input, it is waited for until its writer ends.
///
/// # Errors
/// [`Failure::Problems`] with the one problem that keeps it from being read.
pub(crate) fn read_once(path: &Path, limit: u64) -> Result<Arc<Source>, Failure> {
    if !is_handed_over(path) {
        return read(path, limit);
    }
    let bytes = File::open(path).and_then(|pipe| read_up_to(pipe, limit, 0));
    text_of(path, within(path, limit, bytes)?)
}

/// The text of what was read.
///
/// # Errors
/// If it is not UTF-8.
pub(super) fn text_of(path: &Path, bytes: Vec<u8>) -> Result<Arc<Source>, Failure> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source::new(name_of(path), text)),
        Err(error) => Err(Failure::Problems(not_utf8(name_of(path), &error).into())),
    }
}

/// The bytes of an input, `-` being standard input.
///
/// # Errors
/// [`Failure::Problems`] with the one problem that keeps it from being read.
pub(crate) fn read_bytes(path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
    if is_stdin(path) {
        inputs::note(path);
        return within(path, limit, read_up_to(io::stdin().lock(), limit, 0));
    }
    within(path, limit, open_file(path).and_then(|(file, length)| read_up_to(file, limit, length)))
}

/// What was read, if it could be and is not too much.
fn within(path: &Path, limit: u64, bytes: io::Result<Vec<u8>>) -> Result<Vec<u8>, Failure> {
    let bytes = bytes.map_err(|error| Failure::Problems(unreadable(path, &error).into()))?;
    if bytes.len() as u64 > limit {
        let message = format!("the file is larger than {} MiB", limit >> 20);
        return Err(Failure::Problems(
            problem(path, Rule::TooLarge, message, "check that it is the right file").into(),
        ));
    }
    Ok(bytes)
}

/// Why a file cannot be read.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Problem {
    problem(path, Rule::Unreadable, explain(error), way_out(error))
}

fn problem(path: &Path, rule: Rule, message: String, help: &str) -> Problem {
    Problem::of_file(&Source::new(name_of(path), ""), rule, message, help)
}

/// Where a file stops to be UTF-8, and what it may be instead.
fn not_utf8(name: String, error: &FromUtf8Error) -> Problem {
    let (at, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let workbook = bytes.starts_with(b"PK\x03\x04");
    let (message, help) = match (utf16, bytes.contains(&0)) {
        _ if workbook => {
            ("this is no text", "if it is a workbook that `form` wrote, read it by `ospo-assess import` first")
        }
        (true, _) => ("this is UTF-16 text", "save the file as UTF-8, which editors also call Unicode"),
        (false, true) => ("this is no text", "name the file with the answers or the checklist"),
        (false, false) => ("this character is not in UTF-8", "save the file as UTF-8, without another code page"),
    };
    let text = String::from_utf8_lossy(bytes).into_owned();
    let span = (!utf16 && !bytes.contains(&0)).then(|| at..at + char::REPLACEMENT_CHARACTER.len_utf8());
    let source = Source::new(name, text);
    Problem { span, ..Problem::of_file(&source, Rule::Encoding, message, help) }
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
        io::ErrorKind::IsADirectory => "name a file in it",
        _ => "name a regular file",
    }
}

/// Opens a file that is read, and says how long it is. Only regular files: a device could go on for ever, and a pipe without
/// a writer would be waited for without a word.
///
/// # Errors
/// If it cannot be opened, or is no regular file.
pub(super) fn open_file(path: &Path) -> io::Result<(File, u64)> {
    let about = fs::metadata(path)?;
    inputs::note_found(path, &about);
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(io::Error::other("this is not a regular file"));
    }
    Ok((File::open(path)?, about.len()))
}

/// At most one byte more than the limit, so that the caller sees that there was more; `length` is what to expect.
fn read_up_to(from: impl Read, limit: u64, length: u64) -> io::Result<Vec<u8>> {
    // One more, so that the end is found without making room first.
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(limit) + 1).unwrap_or_default());
    from.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a place is not written to, and the way out.
const NOT_REGULAR: &str = "it is not a regular file; name another place";

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
/// A device, a pipe or an open stream is written to as it is, where it takes a report.
///
/// # Errors
/// What the system says; the old file is then untouched.
pub(crate) fn write_whole(path: &Path, bytes: &[u8], link: Link) -> io::Result<()> {
    let mut file = begin_whole(path, link)?;
    file.write_all(bytes)?;
    file.keep()
}

/// A file that is being written, and is not there until it is kept.
#[derive(Debug)]
pub(crate) enum Pending {
    /// A new file beside the one that it replaces.
    Beside { file: tempfile::NamedTempFile, target: PathBuf },
    /// What is there and is not replaced: a device, a pipe or an open stream.
    Open(File),
}

/// Begins to write a file as [`write_whole`] does, for what is too large to hold.
///
/// # Errors
/// What the system says.
pub(crate) fn begin_whole(path: &Path, link: Link) -> io::Result<Pending> {
    let before = fs::metadata(path).ok();
    match &before {
        Some(before) if before.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Some(before) if before.is_file() && link == Link::Follow && before.permissions().readonly() => {
            return Err(io::Error::other("it is write-protected; allow writing to it first"));
        }
        Some(before) if before.is_file() && !is_stream(path) => {}
        Some(_) if link == Link::Follow => return Err(io::Error::other(NOT_REGULAR)),
        Some(_) => return Ok(Pending::Open(fs::OpenOptions::new().append(true).open(path)?)),
        None => {}
    }
    let target = match link {
        Link::Follow => follow(path)?,
        Link::Replace => path.to_owned(),
    };
    let file = temporary(&folder_of(&target))?;
    if let Some(before) = before {
        file.as_file().set_permissions(before.permissions())?;
    }
    Ok(Pending::Beside { file, target })
}

impl Pending {
    /// Puts the file in its place.
    ///
    /// # Errors
    /// What the system says; the old file is then untouched.
    pub(crate) fn keep(self) -> io::Result<()> {
        let Self::Beside { file, target } = self else { return Ok(()) };
        file.as_file().sync_all()?;
        file.persist(&target).map_err(|error| error.error)?;
        sync_folder(&folder_of(&target))
    }

    fn file(&mut self) -> &mut File {
        match self {
            Self::Beside { file, .. } => file.as_file_mut(),
            Self::Open(file) => file,
        }
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file().flush()
    }
}

/// Appends to a regular file, or makes it. Nothing else is opened: a pipe without a reader could block for ever, and a
/// link that leads nowhere would make a file elsewhere.
///
/// # Errors
/// What the system says, or that the path is no regular file.
pub(crate) fn append(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.append(true);
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(about) if !about.is_file() => return Err(io::Error::other(NOT_REGULAR)),
        Ok(_) => {}
        Err(_) => drop(options.create_new(true)),
    }
    options.open(path)?.write_all(bytes)
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
