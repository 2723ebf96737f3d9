//! Where a result goes that is too large to hold: it is written while it is made.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::super::exit::Failure;
use super::super::files::{self, Link, Pending};
use super::super::shell::Shell;
use super::super::{inputs, paths};

/// How many bytes are handed to the system at a time.
const BUFFER: usize = 1 << 16;

/// Standard output, or a file that is not there until all of it is.
pub(super) enum Sink {
    Stdout(io::Stdout),
    File(Pending),
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(out) => out.write(bytes),
            Self::File(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(out) => out.flush(),
            Self::File(file) => file.flush(),
        }
    }
}

/// Begins to write to a place, standard output being none.
///
/// # Errors
/// If it cannot be written to, or is an input.
pub(super) fn begin(path: Option<&Path>) -> Result<BufWriter<Sink>, Failure> {
    let sink = match path {
        None => Sink::Stdout(io::stdout()),
        Some(path) => {
            inputs::spare(path)?;
            Sink::File(files::begin_whole(path, Link::Replace).map_err(|error| unwritten(Some(path), error))?)
        }
    };
    Ok(BufWriter::with_capacity(BUFFER, sink))
}

/// Writes what is left, puts a file in its place, and says so.
///
/// # Errors
/// Why that cannot be; the old file is untouched then.
pub(super) fn end(path: Option<&Path>, written: io::Result<BufWriter<Sink>>) -> Result<(), Failure> {
    let out = written.and_then(|out| out.into_inner().map_err(io::IntoInnerError::into_error));
    let kept = out.and_then(|sink| match sink {
        Sink::Stdout(mut out) => out.flush(),
        Sink::File(file) => file.keep(),
    });
    kept.or_else(|error| heard(path, error))?;
    if let Some(path) = path {
        Shell::note(&format!("Wrote {}.", paths::shown(path)));
    }
    Ok(())
}

/// What becomes of a mistake in writing.
pub(super) fn heard(path: Option<&Path>, error: io::Error) -> Result<(), Failure> {
    match path {
        None => Shell::heard(Err(error)),
        Some(path) => Err(Failure::Unwritten(path.to_owned(), error)),
    }
}

pub(super) fn unwritten(path: Option<&Path>, error: io::Error) -> Failure {
    match path {
        Some(path) => Failure::Unwritten(path.to_owned(), error),
        None => Failure::Output(error),
    }
}
