//! Rows instead of a report, written while files are read; and files of rows, read in the place of answers.

use std::collections::HashMap;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::super::exit::Failure;
use super::super::files;
use super::super::inputs;
use super::super::outputs::Output;
use super::sink::{self, Sink};
use super::walk::spelled;
use crate::assess::UnitResult;
use crate::catalog::Catalog;
use crate::document::BadFile;
use crate::import::{GatheredRows, UnusableUnit, read_rows};
use crate::problem::{Problems, Rule, Word};
use crate::render::exchange::rows::{RowFormat, RowWriter};
use crate::render::{DocumentFormat, PageFormat, PortfolioFormat};

/// Where what goes. Pages are held until all are made; the others are written while they are.
#[derive(Debug, Default)]
pub(super) struct Outputs {
    pub(super) pages: Vec<Output<PageFormat>>,
    pub(super) json: Vec<Option<PathBuf>>,
    pub(super) rows: Vec<Output<RowFormat>>,
}

/// Tells the outputs for pages, for JSON and for rows from each other.
///
/// # Errors
/// [`Failure::Usage`] if only rows are asked for and an output is for something else.
pub(super) fn split_outputs(outputs: Vec<Output<PortfolioFormat>>, only_rows: bool) -> Result<Outputs, Failure> {
    let mut split = Outputs::default();
    for Output { path, format } in outputs {
        match (format.document(), format.rows()) {
            (_, Some(format)) => split.rows.push(Output { path, format }),
            (Some(DocumentFormat::Terminal), _) if only_rows => {
                split.rows.push(Output { path, format: RowFormat::Jsonl });
            }
            (Some(_), _) if only_rows => {
                let message =
                    format!("--rows writes jsonl, csv or parquet, and not {}: leave one of them out", format.word());
                return Err(Failure::Usage(message));
            }
            (page, None) => match page.and_then(DocumentFormat::page) {
                Some(format) => split.pages.push(Output { path, format }),
                None => split.json.push(path),
            },
        }
    }
    Ok(split)
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
            let writer = RowWriter::new(format, sink::begin(path.as_deref())?);
            let writer = writer.map_err(|error| sink::unwritten(path.as_deref(), error))?;
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
                failure = sink::heard(path.as_deref(), error).err();
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
            sink::end(path.as_deref(), writer.finish())?;
        }
        Ok(())
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
    let (file, _) = files::open_file(path).map_err(|error| files::unreadable(path, &error))?;
    read_rows(catalog, &spelled(path), format, file)
}

/// The first problem of a file of rows, which is left out as a whole.
pub(super) fn bad_row_file(path: &Path, problems: &Problems) -> Option<BadFile> {
    let first = problems.first()?;
    let (message, help) = (first.message.clone(), first.help.clone());
    Some(BadFile { path: spelled(path), place: None, rule: first.rule, message, help })
}
