//! `portfolio`: where many organizations stand together.

mod progress;
mod read;
mod rows;
mod sink;
mod walk;

use std::cell::LazyCell;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::PathBuf;

use super::args::Portfolio as Args;
use super::exit::{Exit, Failure};
use super::languages::Languages;
use super::outputs::{outputs, write_all};
use super::shell::Shell;
use super::{commands, inputs, paths};
use crate::answers::made_up_unit;
use crate::assess::{
    Kept, Overview, Portfolio, PortfolioBuilder, Statements, Telling, Twice, UnitResult, assess_scores,
};
use crate::catalog::Catalog;
use crate::document::{self, BadFile, PortfolioPage};
use crate::import::{GatheredRows, UnitRows};
use crate::problem::{Problem, Rule, Source};
use crate::render::{self, portfolio_json};
use crate::text;
use crate::threads::{available_threads, in_order};
use progress::Progress;
use read::read_unit;
use rows::{Outputs, RowsOut, bad_file, bad_row_file, read_row_file, row_format, split_outputs};
use walk::{Found, find_files, listed_paths, spelled};

/// How many units `--example` is of.
const EXAMPLE: u32 = 200;
/// How many units a number is told of at least, among friends and in public.
const ANONYMOUS: usize = 5;
const PUBLIC: usize = 10;

pub(super) fn run(shell: Shell, catalog: &Catalog, args: &Args) -> Result<Exit, Failure> {
    args.pages.font.iter().chain(&args.paths_from).for_each(|path| inputs::note(path));
    args.paths.iter().for_each(|path| inputs::note(path));
    let languages = Languages::of(&args.language, catalog)?;
    let outputs = outputs(&args.pages.output, args.pages.format)?;
    commands::no_file_on_terminal(&outputs)?;
    let Outputs { pages: outputs, json, rows } = split_outputs(outputs, args.pages.rows)?;
    if !rows.is_empty() && (args.anonymous || args.publish) {
        let message = "rows tell of single units: leave out --anonymous and --publish, or the rows";
        return Err(Failure::Usage(message.to_owned()));
    }
    let messages = languages.written(None)?;
    let mut rows = RowsOut::begin(catalog, rows)?;
    let sums = !(outputs.is_empty() && json.is_empty());
    let gathered = if args.example { example(catalog, &mut rows) } else { gather(catalog, args, sums, &mut rows) };
    let Gathered { portfolio, left_out, files, from_rows } = gathered?;
    rows.finish()?;
    if !sums {
        // A part of a list may be empty, where others have the rest.
        let is_nothing = files == 0 && args.paths_from.is_none();
        return if is_nothing { nothing(&left_out) } else { Ok(Exit::Done) };
    }
    if portfolio.units.is_empty() {
        return nothing(&left_out);
    }
    let threshold = args.publish.then_some(PUBLIC).or(args.anonymous.then_some(ANONYMOUS));
    let telling = Telling { by: args.by, day: args.today, threshold };
    let Some(overview) = Overview::of(catalog, &portfolio, telling) else {
        return Err(Failure::Nothing(too_few(portfolio.units.len(), threshold.unwrap_or_default())));
    };
    let told = languages.translated(messages)?;
    let (language, example) = (args.language.lang.as_deref(), args.example);
    let page = PortfolioPage { catalog, overview: &overview, left_out: &left_out, language, example, from_rows };
    // Only where a page is asked for: rows and JSON need none.
    let document = LazyCell::new(|| document::portfolio(&PortfolioPage { catalog: told, ..page }, messages));
    let draw = |format, look: &render::Look<'_>| render::draw(format, &document, look);
    let drawn = commands::drawn_in_all(shell, args.pages.paper, &args.pages.font, &outputs, draw)?;
    let json = json.iter().map(|path| Ok((path.as_deref(), sink::begin(path.as_deref())?)));
    let json = json.collect::<Result<Vec<_>, Failure>>()?;
    write_all(&drawn)?;
    for (path, mut out) in json {
        let written = portfolio_json(&page, threads(args), &mut out);
        sink::end(path, written.map(|()| out))?;
    }
    Ok(Exit::Done)
}

/// A portfolio, and the files that it is without.
struct Gathered {
    portfolio: Portfolio,
    left_out: Vec<BadFile>,
    /// How many files were read, or could not be.
    files: usize,
    /// Whether one of them holds rows.
    from_rows: bool,
}

fn example(catalog: &Catalog, rows: &mut RowsOut<'_>) -> Result<Gathered, Failure> {
    let mut builder = PortfolioBuilder::new(catalog);
    for number in 0..EXAMPLE {
        for answers in made_up_unit(catalog, number) {
            let assessment = assess_scores(catalog, &answers);
            let unit = UnitResult::of(assessment.with(catalog, &answers), "");
            rows.unit(&unit.unit, &unit)?;
            builder.add("", &unit);
        }
    }
    Ok(Gathered { portfolio: builder.finish(), left_out: Vec::new(), files: EXAMPLE as usize, from_rows: false })
}

/// Reads every file that was named, and tells which of them cannot be used.
///
/// # Errors
/// If a list or pattern cannot be used; with `--strict`, if a file cannot.
fn gather<'c>(catalog: &'c Catalog, args: &Args, sums: bool, rows: &mut RowsOut<'c>) -> Result<Gathered, Failure> {
    let Found { files, left_out } = find_files(&named(args)?, threads(args))?;
    stop_if_strict(args, &left_out)?;
    left_out.iter().try_for_each(|bad| rows.unusable(bad))?;
    let count = files.len() + left_out.len();
    let (tables, files): (Vec<PathBuf>, Vec<PathBuf>) = files.into_iter().partition(|path| row_format(path).is_some());
    let mut reading = Reading {
        catalog,
        strict: args.strict,
        threads: threads(args),
        builder: sums.then(|| PortfolioBuilder::new(catalog)),
        rows,
        left_out,
        failure: None,
    };
    reading.read_tables(&tables)?;
    reading.read_files(&files)?;
    let Reading { builder, mut left_out, .. } = reading;
    let portfolio = builder.unwrap_or_else(|| PortfolioBuilder::new(catalog)).finish();
    let twice: Vec<BadFile> = portfolio.twice.iter().map(of_same_day).collect();
    stop_if_strict(args, &twice)?;
    left_out.extend(twice);
    left_out.sort_by(|one, other| one.path.cmp(&other.path));
    left_out.iter().for_each(tell_left_out);
    Ok(Gathered { portfolio, left_out, files: count, from_rows: !tables.is_empty() })
}

fn threads(args: &Args) -> usize {
    args.threads.map_or_else(available_threads, NonZeroUsize::get)
}

fn named(args: &Args) -> Result<Vec<PathBuf>, Failure> {
    let mut named = args.paths.clone();
    let Some(list) = &args.paths_from else { return Ok(named) };
    if paths::is_stdin(list) && named.iter().any(|path| paths::is_stdin(path)) {
        let message = "standard input cannot be both a list of paths and a file of answers: name one of them";
        return Err(Failure::Usage(message.to_owned()));
    }
    named.extend(listed_paths(list)?);
    Ok(named)
}

/// What is done with each file: its rows are written, and it is summed up.
struct Reading<'c, 'r> {
    catalog: &'c Catalog,
    strict: bool,
    threads: usize,
    /// None where only rows are asked for.
    builder: Option<PortfolioBuilder>,
    rows: &'r mut RowsOut<'c>,
    left_out: Vec<BadFile>,
    failure: Option<Failure>,
}

/// What is wanted of each unit.
struct Wanted<'c> {
    catalog: &'c Catalog,
    /// What to sum up by, where sums are.
    sums: Option<Statements>,
    rows: bool,
}

/// What the thread that read a unit hands over: as little as is wanted, since the rest costs least where it was made.
struct Read {
    kept: Option<Kept>,
    /// With the path, where rows are wanted.
    rows: Option<(String, UnitResult)>,
}

impl Wanted<'_> {
    fn of(&self, path: String, unit: UnitResult) -> Read {
        let kept = self.sums.as_ref().map(|statements| Kept::of(statements, &path, &unit));
        Read { kept, rows: self.rows.then_some((path, unit)) }
    }
}

impl<'c> Reading<'c, '_> {
    /// Reads answers files on all cores.
    fn read_files(&mut self, files: &[PathBuf]) -> Result<(), Failure> {
        let mut progress = Progress::of(files.len());
        let wanted = self.wanted();
        in_order(
            files,
            self.threads,
            |path| read_unit(wanted.catalog, path).map(|unit| wanted.of(spelled(path), unit)),
            |place, unit| {
                progress.done(place + 1);
                match unit {
                    Ok(unit) => self.take(unit),
                    Err(unusable) => self.leave_out(unusable.told, unusable.failure),
                }
            },
        );
        drop(progress);
        self.failure.take().map_or(Ok(()), Err)
    }

    /// Reads files of rows on all cores, and then computes the scores of their units.
    fn read_tables<'t>(&mut self, tables: &'t [PathBuf]) -> Result<(), Failure> {
        let mut gathered: Option<GatheredRows<'_>> = None;
        let catalog = self.catalog;
        let read = |path: &'t PathBuf| Some((path, read_row_file(catalog, path, row_format(path)?)));
        in_order(tables, self.threads, read, |_, result| match result {
            Some((_, Ok(rows))) => {
                match &mut gathered {
                    Some(gathered) => gathered.merge(rows),
                    None => gathered = Some(rows),
                }
                ControlFlow::Continue(())
            }
            Some((path, Err(problems))) => match bad_row_file(path, &problems) {
                Some(bad) => self.leave_out(bad, Failure::Problems(problems)),
                None => ControlFlow::Continue(()),
            },
            None => ControlFlow::Continue(()),
        });
        self.failure.take().map_or(Ok(()), Err)?;
        let (units, unusable) = gathered.map(GatheredRows::finish).unwrap_or_default();
        for bad in unusable.into_iter().map(bad_file) {
            let failure = Failure::Problems(problem_of(&bad).into());
            if self.leave_out(bad, failure).is_break() {
                break;
            }
        }
        self.failure.take().map_or(Ok(()), Err)?;
        let wanted = self.wanted();
        let result = |unit: &UnitRows| {
            let unit = unit.result(catalog);
            wanted.of(unit.unit.clone(), unit)
        };
        in_order(&units, self.threads, result, |_, unit| self.take(unit));
        self.failure.take().map_or(Ok(()), Err)
    }

    fn wanted(&self) -> Wanted<'c> {
        let sums = self.builder.is_some().then(|| Statements::of(self.catalog));
        Wanted { catalog: self.catalog, sums, rows: self.rows.is_wanted() }
    }

    fn take(&mut self, read: Read) -> ControlFlow<()> {
        let twin = match read.rows.map_or(Ok(None), |(path, unit)| self.rows.unit(&path, &unit)) {
            Ok(twin) => twin,
            Err(failure) => return self.go_on(Err(failure)),
        };
        match (self.builder.as_mut().zip(read.kept), twin) {
            // Where there are sums, they tell of twins.
            (Some((builder, kept)), _) => builder.keep(kept),
            (None, Some(bad)) if self.strict => return self.go_on(Err(Failure::Problems(problem_of(&bad).into()))),
            (None, twin) => self.left_out.extend(twin),
        }
        self.go_on(Ok(()))
    }

    /// Leaves a file out, or ends with it where nothing may be left out.
    fn leave_out(&mut self, bad: BadFile, failure: Failure) -> ControlFlow<()> {
        if self.strict {
            return self.go_on(Err(failure));
        }
        let written = self.rows.unusable(&bad);
        self.left_out.push(bad);
        self.go_on(written)
    }

    fn go_on(&mut self, result: Result<(), Failure>) -> ControlFlow<()> {
        match result {
            Ok(()) if self.builder.is_none() && !self.rows.is_wanted() => ControlFlow::Break(()),
            Ok(()) => ControlFlow::Continue(()),
            Err(failure) => {
                self.failure = Some(failure);
                ControlFlow::Break(())
            }
        }
    }
}

/// With `--strict`, what cannot be used is the end.
fn stop_if_strict(args: &Args, left_out: &[BadFile]) -> Result<(), Failure> {
    if !args.strict || left_out.is_empty() {
        return Ok(());
    }
    Err(Failure::Problems(left_out.iter().map(problem_of).collect::<Vec<_>>().into()))
}

fn problem_of(file: &BadFile) -> Problem {
    Problem::of_file(&Source::new(file.path.as_str(), ""), file.rule, file.message.as_str(), file.help.as_str())
}

/// A file that does not count, since another is of the same unit and day.
fn of_same_day(twice: &Twice) -> BadFile {
    let Twice { unit, date, first, second } = twice;
    BadFile {
        path: second.clone(),
        place: None,
        rule: Rule::Duplicate,
        message: format!("{first} is of the same unit, `{unit}`, and of the same day, {date}"),
        help: "correct the id or the date of one of them, or take one away".to_owned(),
    }
}

/// A line a file: where, what is wrong with it first, and the way out.
fn tell_left_out(file: &BadFile) {
    let place = file.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    let path = text::one_line(&file.path);
    let (message, help) = (&file.message, &file.help);
    Shell::warn(&format!("left out: {path}{place}: {message}; {help} [{}]", file.rule.name()));
}

/// Nothing was read that could be told of.
fn nothing(left_out: &[BadFile]) -> Result<Exit, Failure> {
    if left_out.is_empty() {
        let message = "there is no answers file to tell of: name some, or a folder of them";
        return Err(Failure::Nothing(message.to_owned()));
    }
    Shell::warn("No file is left that can be used. More about a rule in brackets: ospo-assess explain RULE");
    Ok(Exit::BadInput)
}

fn too_few(units: usize, threshold: usize) -> String {
    let are = if units == 1 { "there is 1 unit".to_owned() } else { format!("there are {units} units") };
    format!("{are}, and no number may be told of fewer than {threshold}: there is no report")
}
