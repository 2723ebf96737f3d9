//! `compare`: what changed from one assessment to the next.

use std::path::Path;

use super::args::{Compare, FailOn};
use super::exit::{Exit, Failure};
use super::languages::Languages;
use super::outputs::{outputs, write_all};
use super::shell::Shell;
use super::sides::{
    ToldHistory, ToldSide, compared, first_assessment, no_file_for_a_version, no_last_side, read_history, read_side,
};
use super::{catalogs, commands, files, inputs};
use crate::answers;
use crate::assess::{Certain, Comparison, assess};
use crate::catalog::Catalog;
use crate::document::{Compared, HistoryLimits, Options};
use crate::import::read_report;
use crate::problem::Source;
use crate::render::{self, DocumentFormat};

/// How many lost statements are named where a comparison fails by them.
const NAMED: usize = 3;

pub(super) fn run(shell: Shell, catalog: &Catalog, args: &Compare) -> Result<Exit, Failure> {
    args.sides.iter().chain(&args.git).chain(&args.pages.font).for_each(|path| inputs::note(path));
    let outputs = outputs(&args.pages.output, args.pages.format)?;
    commands::no_file_on_terminal(&outputs)?;
    let languages = Languages::of(&args.pages.language, catalog)?;
    let history = match (&args.git, &args.catalog_before) {
        (Some(file), _) => read_history(catalog, file, args.tags.as_deref())?,
        (None, Some(folder)) => told(under_both(catalog, folder, args)?),
        (None, None) => told(read_all(catalog, args)?),
    };
    let sides: Vec<_> = history.sides.iter().map(|told| told.side(catalog)).collect();
    if sides.is_empty() {
        return Err(Failure::Nothing("no assessment was found, so there is nothing to compare".to_owned()));
    }
    let comparison = compared(&sides);
    let file = args.git.as_ref().map(|file| file.display().to_string());
    let compared = Compared {
        comparison: comparison.as_ref(),
        sides: &sides,
        file: file.as_deref(),
        left_out: &history.left_out,
        limits: history.limits,
        detail: args.detail,
    };
    let messages = languages.written(history.sides.last().and_then(|told| told.answers.report.lang.as_deref()))?;
    let translated = languages.translated(messages)?;
    let sides: Vec<_> = history.sides.iter().map(|told| told.side(translated)).collect();
    let for_people = Compared { sides: &sides, ..compared };
    let draw = |format, look: &render::Look<'_>| {
        let compared = if format == DocumentFormat::Json { &compared } else { &for_people };
        render::comparison(format, compared, look, messages)
    };
    write_all(&commands::drawn_in_all(shell, args.pages.paper, &args.pages.font, &outputs, draw)?)?;
    Ok(exit(catalog, args, comparison.as_ref()))
}

fn told(sides: Vec<ToldSide>) -> ToldHistory {
    ToldHistory { sides, left_out: Vec::new(), limits: HistoryLimits::default() }
}

/// The sides that exist. Where an earlier commit has no such path yet, the others are the first.
fn read_all(catalog: &Catalog, args: &Compare) -> Result<Vec<ToldSide>, Failure> {
    if args.sides.len() < 2 {
        let message = "name two assessments or more, the earlier first; or one file and its history with --git FILE";
        return Err(Failure::Usage(message.to_owned()));
    }
    let mut sides = Vec::new();
    for (place, path) in args.sides.iter().enumerate() {
        if !args.fail_on.is_empty() {
            no_file_for_a_version(path)?;
        }
        match read_side(catalog, path)? {
            Some(side) => sides.push(side),
            None if place + 1 == args.sides.len() => return Err(no_last_side(path)),
            None => Shell::warn(&first_assessment(path)),
        }
    }
    Ok(sides)
}

/// Each answers file under the catalog of before and under today's: what a change of checklists does to it.
fn under_both(catalog: &Catalog, before: &Path, args: &Compare) -> Result<Vec<ToldSide>, Failure> {
    let [path] = args.sides.as_slice() else {
        return Err(Failure::Usage(
            "--catalog-before compares one answers file under two catalogs: name one".to_owned(),
        ));
    };
    let old = catalogs::load(Some(before))?;
    let source = files::read_once(path, files::ANSWERS_LIMIT)?;
    let answers = answers::parse(&source, &old).map_err(Failure::Problems)?;
    let report = render::json(assess(&old, &answers).with(&old, &answers), &Options::default(), None);
    let report = read_report(&Source::new(source.name.as_str(), report), catalog).map_err(Failure::Problems)?;
    let (today, gone) = answers::parse_past(&source, catalog).map_err(Failure::Problems)?;
    Ok(vec![
        ToldSide::of_report("the catalog of before".to_owned(), catalog, report),
        ToldSide::of_answers("this catalog".to_owned(), catalog, today, gone),
    ])
}

/// Whether the comparison fails by what it was asked to fail on, which is told.
fn exit(catalog: &Catalog, args: &Compare, comparison: Option<&Comparison>) -> Exit {
    let Some(comparison) = comparison else { return Exit::Done };
    let mut exit = Exit::Done;
    for on in [FailOn::Lost, FailOn::Worse].into_iter().filter(|on| args.fail_on.contains(on)) {
        if let Some(why) = why_failed(catalog, on, comparison) {
            Shell::warn(&why);
            exit = Exit::GateFailed;
        }
    }
    exit
}

/// Why a comparison fails; none where it does not.
fn why_failed(catalog: &Catalog, on: FailOn, comparison: &Comparison) -> Option<String> {
    let worse =
        || "--fail-on worse: the score is worse, whatever the answers that are missing turn out to be.".to_owned();
    match on {
        FailOn::Worse => (comparison.certain == Certain::Worse).then(worse),
        FailOn::Lost => {
            let lost: Vec<&str> = comparison
                .losses()
                .filter_map(|one| one.points.first())
                .map(|point| catalog[*point].id.as_str())
                .collect();
            let named = lost.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
            match lost.len() {
                0 => None,
                1 => Some(format!("--fail-on lost: {named} was done and is not known to be done any longer.")),
                count if count <= NAMED => {
                    Some(format!("--fail-on lost: {named} were done and are not known to be done any longer."))
                }
                count => Some(format!(
                    "--fail-on lost: {named} and {} more were done and are not known to be done any longer.",
                    count - NAMED
                )),
            }
        }
    }
}
