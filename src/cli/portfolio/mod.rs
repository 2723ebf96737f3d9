//! `portfolio`: where many organizations stand together.

mod progress;
mod read;
mod walk;

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::thread;

use super::args::Portfolio as Args;
use super::exit::{Exit, Failure};
use super::languages::Languages;
use super::outputs::{outputs, write_all};
use super::shell::Shell;
use super::{commands, inputs, paths};
use crate::answers::made_up_unit;
use crate::assess::{Overview, Portfolio, PortfolioBuilder, Telling, Twice, UnitResult, assess_scores};
use crate::catalog::Catalog;
use crate::document::{self, BadFile, PortfolioPage};
use crate::problem::{Problem, Rule, Source};
use crate::render::{self, portfolio_json};
use crate::text;
use progress::Progress;
use read::{in_order, read_unit};
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
    let messages = languages.written(None)?;
    let Gathered { portfolio, left_out } = if args.example { example(catalog) } else { gather(catalog, args)? };
    if portfolio.units.is_empty() {
        return nothing(&left_out);
    }
    let threshold = args.publish.then_some(PUBLIC).or(args.anonymous.then_some(ANONYMOUS));
    let telling = Telling { by: args.by, day: args.today, threshold };
    let Some(overview) = Overview::of(catalog, &portfolio, telling) else {
        return Err(Failure::Nothing(too_few(portfolio.units.len(), threshold.unwrap_or_default())));
    };
    let page = PortfolioPage {
        catalog,
        overview: &overview,
        left_out: &left_out,
        language: args.language.lang.as_deref(),
        example: args.example,
    };
    let drawn = document::portfolio(&page, messages);
    let json = || portfolio_json(&page);
    let draw = |format, look: &render::Look<'_>| render::document(format, &drawn, json, look);
    write_all(&commands::drawn_in_all(shell, &args.pages, &outputs, draw)?)?;
    Ok(Exit::Done)
}

/// A portfolio, and the files that it is without.
struct Gathered {
    portfolio: Portfolio,
    left_out: Vec<BadFile>,
}

fn example(catalog: &Catalog) -> Gathered {
    let mut builder = PortfolioBuilder::new(catalog);
    for number in 0..EXAMPLE {
        for answers in made_up_unit(catalog, number) {
            let assessment = assess_scores(catalog, &answers);
            let unit = UnitResult::of(assessment.with(catalog, &answers), "");
            builder.add("", unit);
        }
    }
    Gathered { portfolio: builder.finish(), left_out: Vec::new() }
}

/// Reads every file that was named, and tells which of them cannot be used.
///
/// # Errors
/// If a list or pattern cannot be used; with `--strict`, if a file cannot.
fn gather(catalog: &Catalog, args: &Args) -> Result<Gathered, Failure> {
    let Found { files, mut left_out } = find_files(&named(args)?)?;
    stop_if_strict(args, &left_out)?;
    let portfolio = read_all(catalog, args, &files, &mut left_out)?;
    let twice: Vec<BadFile> = portfolio.twice.iter().map(of_same_day).collect();
    stop_if_strict(args, &twice)?;
    left_out.extend(twice);
    left_out.sort_by(|one, other| one.path.cmp(&other.path));
    left_out.iter().for_each(tell_left_out);
    Ok(Gathered { portfolio, left_out })
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

/// Reads files on all cores, and sums up what they amount to.
fn read_all(
    catalog: &Catalog,
    args: &Args,
    files: &[PathBuf],
    left_out: &mut Vec<BadFile>,
) -> Result<Portfolio, Failure> {
    let threads = args.threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let mut builder = PortfolioBuilder::new(catalog);
    let mut progress = Progress::of(files.len());
    let mut stopped = None;
    let work = |number: usize| files.get(number).map(|path| (path, read_unit(catalog, path)));
    in_order(files.len(), threads, work, |number, result| {
        progress.done(number + 1);
        match result {
            Some((path, Ok(unit))) => builder.add(&spelled(path), unit),
            Some((_, Err(unusable))) if args.strict => {
                stopped = Some(unusable.failure);
                return ControlFlow::Break(());
            }
            Some((_, Err(unusable))) => left_out.push(unusable.told),
            None => {}
        }
        ControlFlow::Continue(())
    });
    drop(progress);
    match stopped {
        Some(failure) => Err(failure),
        None => Ok(builder.finish()),
    }
}

/// With `--strict`, what cannot be used is the end.
fn stop_if_strict(args: &Args, left_out: &[BadFile]) -> Result<(), Failure> {
    if !args.strict || left_out.is_empty() {
        return Ok(());
    }
    let problem = |file: &BadFile| {
        Problem::of_file(&Source::new(file.path.as_str(), ""), file.rule, file.message.as_str(), file.help.as_str())
    };
    Err(Failure::Problems(left_out.iter().map(problem).collect::<Vec<_>>().into()))
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
    Shell::note(&format!("left out: {path}{place}: {message}; {help} [{}]", file.rule.name()));
}

/// Nothing was read that could be told of.
fn nothing(left_out: &[BadFile]) -> Result<Exit, Failure> {
    if left_out.is_empty() {
        let message = "there is no answers file to tell of: name some, or a folder of them";
        return Err(Failure::Nothing(message.to_owned()));
    }
    Shell::note("No file is left that can be used. More about a rule in brackets: ospo-assess explain RULE");
    Ok(Exit::BadInput)
}

fn too_few(units: usize, threshold: usize) -> String {
    let are = if units == 1 { "there is 1 unit".to_owned() } else { format!("there are {units} units") };
    format!("{are}, and no number may be told of fewer than {threshold}: there is no report")
}
