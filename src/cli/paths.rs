//! What paths stand for, and how they are called in messages.

use std::path::{Path, PathBuf};

use crate::text;

/// What an input is called.
pub(crate) fn name_of(path: &Path) -> String {
    if is_stdin(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// A path in a message, on one line and harmless.
pub(crate) fn shown(path: &Path) -> String {
    text::one_line(&path.display().to_string()).into_owned()
}

/// Whether the path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether the path is a name for a stream that is open already, such as `/dev/stdout`: a shell may have made that a
/// regular file, and the name itself must stay what it is.
pub(crate) fn is_stream(path: &Path) -> bool {
    let by_number = ["/dev/fd", "/proc/self/fd"].iter().any(|folder| path.parent() == Some(Path::new(folder)));
    by_number || ["/dev/stdin", "/dev/stdout", "/dev/stderr"].iter().any(|name| path == Path::new(name))
}

/// Whether the path is a pipe that a shell opened for this program: one that somebody writes to. A pipe that has a name
/// of its own may have no writer at all.
#[cfg(unix)]
pub(crate) fn is_handed_over(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    is_stream(path) && path.metadata().is_ok_and(|about| about.file_type().is_fifo())
}

#[cfg(not(unix))]
pub(crate) fn is_handed_over(_: &Path) -> bool {
    false
}

/// The folder that a file is in.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}
