//! Rows instead of a report, written while files are read; and files of rows, read in the place of answers.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::super::exit::Failure;
use super::super::files::{self, Link, Pending};
use super::super::outputs::Output;
use super::super::shell::Shell;
use super::super::{inputs, paths};
use super::walk::spelled;
use crate::assess::UnitResult;
use crate::catalog::Catalog;
use crate::document::BadFile;
use crate::import::{GatheredRows, UnusableUnit, read_rows};
use crate::problem::{Problem, Problems, Rule, Source, Word};
use crate::render::exchange::rows::{RowFormat, RowWriter};
use crate::render::{DocumentFormat, PortfolioFormat};

/// How many bytes are handed to the system at a time.
const BUFFER: usize = 1 << 16;

/// The outputs for pages, and those for rows.
type PagesAndRows = (Vec<Output<DocumentFormat>>, Vec<Output<RowFormat>>);

/// Tells the outputs for pages from those for rows.
///
/// # Errors
/// [`Failure::Usage`] if only rows are asked for and an output is for a page.
pub(super) fn split_outputs(outputs: Vec<Output<PortfolioFormat>>, only_rows: bool) -> Result<PagesAndRows, Failure> {
    let (mut pages, mut rows) = (Vec::new(), Vec::new());
    for Output { path, format } in outputs {
        match (format.page(), format.rows()) {
            (_, Some(format)) => rows.push(Output { path, format }),
            (Some(DocumentFormat::Terminal), _) if only_rows => rows.push(Output { path, format: RowFormat::Jsonl }),
            (Some(_), _) if only_rows => {
                let message =
                    format!("--rows writes jsonl, csv or parquet, and not {}: leave one of them out", format.word());
                return Err(Failure::Usage(message));
            }
            (page, None) => pages.extend(page.map(|format| Output { path, format })),
        }
    }
    Ok((pages, rows))
}

/// Where rows go.
enum Sink {
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

/// Rows that are being written.
pub(super) struct RowsOut<'c> {
    catalog: &'c Catalog,
    writers: Vec<(Option<PathBuf>, RowWriter<BufWriter<Sink>>)>,
    /// Of each unit and day, the path of the file that counts.
    seen: HashMap<(String, NaiveDate), String>,
}

impl<'c> RowsOut<'c> {
    /// Begins to write.
    ///
    /// # Errors
    /// If a place cannot be written to, or would be lost; or if this program was built without Parquet.
    pub(super) fn begin(catalog: &'c Catalog, outputs: Vec<Output<RowFormat>>) -> Result<Self, Failure> {
        let mut writers = Vec::new();
        for Output { path, format } in outputs {
            if format == RowFormat::Parquet && !cfg!(feature = "parquet") {
                return Err(Failure::Usage("this program was built without Parquet: write jsonl or csv".to_owned()));
            }
            let sink = match &path {
                None => Sink::Stdout(io::stdout()),
                Some(path) => {
                    inputs::spare(path)?;
                    Sink::File(files::begin_whole(path, Link::Replace).map_err(|error| unwritten(Some(path), error))?)
                }
            };
            let writer = RowWriter::new(format, BufWriter::with_capacity(BUFFER, sink));
            let writer = writer.map_err(|error| unwritten(path.as_deref(), error))?;
            writers.push((path, writer));
        }
        Ok(Self { catalog, writers, seen: HashMap::new() })
    }

    /// Whether there is anywhere to write to, and somebody who reads it.
    pub(super) fn is_wanted(&self) -> bool {
        !self.writers.is_empty()
    }

    /// Writes the rows of a unit; of a second file of its day only that it is one, which is given back.
    ///
    /// # Errors
    /// Why they cannot be written.
    pub(super) fn unit(&mut self, path: &str, unit: &UnitResult) -> Result<Option<BadFile>, Failure> {
        if !self.is_wanted() {
            return Ok(None);
        }
        if let Some(first) = self.seen.get(&(unit.unit.clone(), unit.date)) {
            let bad = super::of_same_day(&super::Twice {
                unit: unit.unit.clone(),
                date: unit.date,
                first: first.clone(),
                second: path.to_owned(),
            });
            self.unusable(&bad)?;
            return Ok(Some(bad));
        }
        self.seen.insert((unit.unit.clone(), unit.date), path.to_owned());
        let catalog = self.catalog;
        self.each(|writer| writer.write_unit(catalog, unit))?;
        Ok(None)
    }

    /// Writes the row of a file that cannot be used.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub(super) fn unusable(&mut self, bad: &BadFile) -> Result<(), Failure> {
        let error = error_text(bad);
        self.each(|writer| writer.write_error(&bad.path, &error))
    }

    fn each(&mut self, write: impl Fn(&mut RowWriter<BufWriter<Sink>>) -> io::Result<()>) -> Result<(), Failure> {
        let mut failure = None;
        self.writers.retain_mut(|(path, writer)| match write(writer) {
            Ok(()) => true,
            Err(error) => {
                failure = heard(path.as_deref(), error).err();
                false
            }
        });
        failure.map_or(Ok(()), Err)
    }

    /// Writes what is left, and puts files in their places.
    ///
    /// # Errors
    /// Why that cannot be; the old files are untouched then.
    pub(super) fn finish(self) -> Result<(), Failure> {
        // By now every file that was read is known, also those that a folder or a pattern named.
        self.writers.iter().filter_map(|(path, _)| path.as_deref()).try_for_each(inputs::spare)?;
        for (path, writer) in self.writers {
            let out = writer.finish().and_then(|out| out.into_inner().map_err(io::IntoInnerError::into_error));
            let kept = out.and_then(|sink| match sink {
                Sink::Stdout(mut out) => out.flush(),
                Sink::File(file) => file.keep(),
            });
            kept.or_else(|error| heard(path.as_deref(), error))?;
            if let Some(path) = path {
                Shell::note(&format!("Wrote {}.", paths::shown(&path)));
            }
        }
        Ok(())
    }
}

/// Who closes a pipe has read enough.
fn heard(path: Option<&Path>, error: io::Error) -> Result<(), Failure> {
    if path.is_none() && error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(unwritten(path, error)) }
}

fn unwritten(path: Option<&Path>, error: io::Error) -> Failure {
    match path {
        Some(path) => Failure::Unwritten(path.to_owned(), error),
        None => Failure::Output(error),
    }
}

/// What stands between what is wrong with a file and the way out.
const WAY_OUT: &str = "; help: ";

/// What is wrong with a file, as the row of it says: `12:5: what is wrong; help: the way out [rule]`.
fn error_text(bad: &BadFile) -> String {
    let place = bad.place.map(|(line, column)| format!("{line}:{column}: ")).unwrap_or_default();
    format!("{place}{}{WAY_OUT}{} [{}]", bad.message, bad.help, bad.rule.name())
}

/// What the row of a file that cannot be used says of it, whoever wrote the row.
pub(super) fn bad_file(unusable: UnusableUnit) -> BadFile {
    let UnusableUnit { unit, error } = unusable;
    let told = error.strip_suffix(']').and_then(|rest| rest.rsplit_once(" ["));
    let (rest, rule) =
        told.and_then(|(rest, rule)| Some((rest, Rule::from_word(rule)?))).unwrap_or((&error, Rule::BadValue));
    let place = rest.split_once(": ").and_then(|(place, rest)| {
        let (line, column) = place.split_once(':')?;
        Some(((line.parse().ok()?, column.parse().ok()?), rest))
    });
    let (place, rest) = place.map_or((None, rest), |(place, rest)| (Some(place), rest));
    let (message, help) = rest.split_once(WAY_OUT).unwrap_or((rest, "make the rows of this unit again"));
    BadFile { path: unit, place, rule, message: message.to_owned(), help: help.to_owned() }
}

/// The form of rows that the name of a file says; none where it holds answers.
pub(super) fn row_format(path: &Path) -> Option<RowFormat> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    RowFormat::ALL.iter().copied().find(|format| format.endings().contains(&ending.as_str()))
}

/// Reads a file of rows.
///
/// # Errors
/// The first problems of the file.
pub(super) fn read_row_file<'c>(
    catalog: &'c Catalog,
    path: &Path,
    format: RowFormat,
) -> Result<GatheredRows<'c>, Problems> {
    inputs::note(path);
    let name = spelled(path);
    let unreadable = |why: String| {
        let source = Source::new(name.as_str(), "");
        Problems::from(Problem::of_file(&source, Rule::Unreadable, why, "name a regular file that may be read"))
    };
    // A pipe without a writer would be waited for without a word.
    match fs::metadata(path) {
        Ok(about) if !about.is_file() => return Err(unreadable("this is not a regular file".to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(unreadable("there is no such file".to_owned()));
        }
        _ => {}
    }
    let file = File::open(path).map_err(|error| unreadable(error.to_string()))?;
    read_rows(catalog, &name, format, file)
}

/// The first problem of a file of rows, which is left out as a whole.
pub(super) fn bad_row_file(problems: &Problems) -> Option<BadFile> {
    let first = problems.first()?;
    let (message, help) = (first.message.clone(), first.help.clone());
    Some(BadFile { path: first.source.name.clone(), place: None, rule: first.rule, message, help })
}
