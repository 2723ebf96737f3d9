//! The streams of a run, and how failures are told on them.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::ColorChoice;
use anstream::stream::RawStream;
use clap::builder::StyledStr;

use super::args::Colour;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::{inputs, paths};
use crate::problem::{Look, Problem, show};
use crate::render;
use crate::text;

/// The width of lines where there is no terminal, in columns.
const USUAL_WIDTH: usize = 100;

/// Whether notes are left out. One for the whole run: what writes them knows nothing of the command line.
static QUIET: AtomicBool = AtomicBool::new(false);

/// What a run needs until it ends: to take it apart piece by piece would only take time.
pub(super) fn kept<T>(it: T) -> &'static T {
    Box::leak(Box::new(it))
}

/// Whether each stream takes colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shell {
    out: bool,
    err: bool,
    links: bool,
}

impl Shell {
    /// Decides by what was asked, else by the terminal and its environment (`NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `TERM`).
    pub(super) fn new(asked: Colour) -> Self {
        let (out, err) = match asked {
            Colour::Always => (true, true),
            Colour::Never => (false, false),
            Colour::Auto => (wants_colour(&io::stdout()), wants_colour(&io::stderr())),
        };
        Self { out, err, links: out && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout) }
    }

    /// How documents look in an output: a file has no terminal, so that it is the same wherever it is written.
    pub(super) fn look_in(self, output: Option<&Path>) -> render::Look<'static> {
        match output {
            None => self.look(),
            Some(_) => render::Look { width: USUAL_WIDTH, ..render::Look::PLAIN },
        }
    }

    /// How documents look on standard output.
    pub(super) fn look(self) -> render::Look<'static> {
        let width =
            terminal_size::terminal_size_of(io::stdout()).map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0));
        render::Look {
            width: width.clamp(40, 120),
            colour: self.out,
            links: self.links,
            unicode: is_unicode(),
            ..render::Look::PLAIN
        }
    }

    /// Writes words for people to standard output.
    pub(super) fn print(text: &str) -> Result<(), Failure> {
        Self::write(None, text::without_commands(text).as_bytes())
    }

    /// Writes a text of clap's to standard output.
    pub(super) fn print_styled(self, text: &StyledStr) -> Result<(), Failure> {
        Self::write(None, styled(text, self.out).as_bytes())
    }

    /// Tells a text of clap's that is not the result. Nobody listening is no failure.
    pub(super) fn tell_styled(self, text: &StyledStr) {
        let _ = io::stderr().write_all(styled(text, self.err).as_bytes());
    }

    /// Whether a result was written to standard output. Who closes a pipe has read enough; what the run found is still
    /// its exit code.
    pub(super) fn heard(written: io::Result<()>) -> Result<(), Failure> {
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(Failure::Output),
        }
    }

    /// Writes a result to a file, whole or not at all, or to standard output where none is named.
    pub(super) fn write(output: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
        let Some(path) = output else {
            let mut out = io::stdout().lock();
            return Self::heard(out.write_all(bytes).and_then(|()| out.flush()));
        };
        inputs::spare(path)?;
        files::write_whole(path, bytes, Link::Replace).map_err(|error| Failure::Unwritten(path.to_owned(), error))?;
        Self::note(&format!("Wrote {}.", paths::shown(path)));
        Ok(())
    }

    /// Says only results, warnings and errors from now on.
    pub(super) fn be_quiet() {
        QUIET.store(true, Ordering::Relaxed);
    }

    /// Tells something that is not the result, unless quiet is asked for. Nobody listening is no failure.
    pub(super) fn note(message: &str) {
        if !QUIET.load(Ordering::Relaxed) {
            Self::warn(message);
        }
    }

    /// Tells something that whoever asked for quiet must know too: what was left out, or not done.
    pub(super) fn warn(message: &str) {
        let _ = writeln!(io::stderr(), "{}", harmless(message));
    }

    /// Tells problems or warnings with their places.
    pub(super) fn show_problems(self, problems: &[Problem]) {
        if problems.is_empty() {
            return;
        }
        let look = if self.err { Look::Coloured } else { Look::Plain };
        let _ = io::stderr().write_all(text::without_commands(&show(problems, look)).as_bytes());
    }

    /// Tells a failure: what, where, why and the way out.
    pub(super) fn fail(self, failure: &Failure) -> Exit {
        match failure {
            Failure::Problems(problems) => {
                self.show_problems(problems);
                if let Some(first) = problems.first() {
                    Self::note(&format!("More about a rule: ospo-assess explain {}", first.rule.name()));
                }
            }
            Failure::Usage(message) | Failure::Nothing(message) | Failure::Unkept(message) => self.error(message),
            Failure::Unwritten(path, error) => self.error(&unwritten(path, error)),
            Failure::Output(error) => self.error(&format!("the result could not be written: {}", unheard(error))),
        }
        failure.exit()
    }

    /// Tells an error in one line.
    pub(super) fn error(self, message: &str) {
        let word = if self.err { "\u{1b}[1;31merror\u{1b}[0m" } else { "error" };
        let _ = writeln!(io::stderr(), "{word}: {}", harmless(message));
    }
}

/// A command on a file, to be copied: with the catalog in use, and in quotes where a shell needs them.
pub(super) fn command_line(command: &str, catalog: Option<&Path>, file: &Path) -> String {
    let catalog = catalog.map(|folder| format!(" --catalog {}", argument(folder))).unwrap_or_default();
    format!("ospo-assess {command}{catalog} {}", argument(file))
}

/// A path as a shell takes it.
pub(super) fn argument(path: &Path) -> String {
    let path = paths::shown(path);
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+,:@%".contains(c);
    let dashed = if path.starts_with('-') { "./" } else { "" };
    if path.chars().all(is_plain) {
        format!("{dashed}{path}")
    } else {
        format!("'{dashed}{}'", path.replace('\'', "'\\''"))
    }
}

/// A message that commands neither a terminal nor the runner of a CI job.
fn harmless(message: &str) -> String {
    text::without_commands(&text::lines(message)).into_owned()
}

/// Why a file could not be written, and what to do. The name of the temporary file, which the system's message may hold,
/// helps nobody.
fn unwritten(path: &Path, error: &io::Error) -> String {
    let folder = paths::shown(&paths::folder_of(path));
    let why = match error.kind() {
        io::ErrorKind::NotFound => format!("the folder {folder} does not exist; make it first"),
        io::ErrorKind::PermissionDenied => {
            format!("nothing may be written in {folder}; name another place")
        }
        io::ErrorKind::IsADirectory => "it is a folder; name a file".to_owned(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "the disk is full; make room, or name another".to_owned()
        }
        io::ErrorKind::NotADirectory => format!("{folder} is a file, not a folder; name another place"),
        io::ErrorKind::InvalidFilename => "the name is too long for this system; choose a shorter one".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "this disk can only be read; name another place".to_owned(),
        io::ErrorKind::FileTooLarge => "it would be larger than this system allows; name another place".to_owned(),
        io::ErrorKind::AlreadyExists => "it is a link that leads nowhere; name a file".to_owned(),
        // Our own, with its way out.
        io::ErrorKind::Other => error.to_string(),
        _ => format!("{error}; name another place"),
    };
    format!("{} could not be written: {why}. What was there before is untouched", paths::shown(path))
}

/// Why standard output took no more.
fn unheard(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        io::ErrorKind::FileTooLarge => "the file would be larger than this system allows".to_owned(),
        _ => error.to_string(),
    }
}

fn styled(text: &StyledStr, colour: bool) -> String {
    if colour { text.ansi().to_string() } else { text.to_string() }
}

fn wants_colour(stream: &(impl IsTerminal + RawStream)) -> bool {
    let is = |name: &str, value: &str| env::var_os(name).is_some_and(|set| set == value);
    // The crate takes any value of CLICOLOR_FORCE for a yes, and a dumb terminal for a coloured one where CI is set.
    let is_forced = env::var_os("CLICOLOR_FORCE").is_some_and(|set| !set.is_empty() && set != "0");
    let by_terminal = || IsTerminal::is_terminal(stream) && !is("CLICOLOR", "0") && !is("TERM", "dumb");
    anstream::AutoStream::choice(stream) != ColorChoice::Never && (is_forced || by_terminal())
}

/// Whether the locale says that the terminal shows more than ASCII; where it says nothing, it is taken to.
fn is_unicode() -> bool {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG"));
    let Some(locale) = locale else { return true };
    let locale = locale.to_ascii_lowercase();
    locale.contains("utf") || !matches!(locale.as_str(), "c" | "posix")
}
