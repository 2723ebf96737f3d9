//! `import`: answers out of what people filled in elsewhere.

use std::path::Path;

use super::args::{Import, ImportBoard, ImportWhat};
use super::exit::{Exit, Failure};
use super::files::{self, Link};
#[cfg(feature = "workbook")]
use super::import_workbook::import_workbook;
use super::languages::Languages;
use super::shell::{Shell, command_line};
use super::store::{Lock, unkept};
use super::with_answers::with_answers;
use super::{inputs, paths};
use crate::answers::{self, Answers};
use crate::catalog::Catalog;
use crate::import::{read_board, say_taken, take};
use crate::messages::Part;
#[cfg(not(feature = "workbook"))]
use crate::render::NOT_BUILT;

pub(super) fn run(catalog: &Catalog, folder: Option<&Path>, args: &Import) -> Result<Exit, Failure> {
    match (&args.what, &args.file) {
        (Some(ImportWhat::GgiBoard(args)), _) => import_board(catalog, folder, args),
        (None, Some(file)) => import_workbook(catalog, file, args),
        // The arguments exclude it.
        (None, None) => Err(Failure::Usage("name a workbook to import".to_owned())),
    }
}

#[cfg(not(feature = "workbook"))]
fn import_workbook(_: &Catalog, _: &Path, _: &Import) -> Result<Exit, Failure> {
    Err(Failure::Usage(NOT_BUILT.to_owned()))
}

fn import_board(catalog: &Catalog, folder: Option<&Path>, args: &ImportBoard) -> Result<Exit, Failure> {
    let to_stdout = paths::is_stdin(&args.answers);
    if !to_stdout && inputs::is_same(&args.file, &args.answers) {
        return Err(Failure::Usage("the board and the answers are one file: name two".to_owned()));
    }
    args.new.are_named()?;
    let board = read_board(&files::read_once(&args.file, files::BOARD_LIMIT)?).map_err(Failure::Problems)?;
    let writes = !to_stdout && !args.dry_run;
    // Held until the end: an interview on the same file could lose what is taken.
    let lock = writes.then(|| Lock::take(&args.answers).map_err(|error| unkept(&args.answers, &error))).transpose()?;
    let old = if to_stdout || !args.answers.exists() {
        None
    } else {
        Some(files::read(&args.answers, files::ANSWERS_LIMIT)?)
    };
    let before = match &old {
        Some(source) => answers::parse(source, catalog).map_err(Failure::Problems)?,
        None => new_answers(catalog, args)?,
    };
    let today = args.date.unwrap_or_else(|| chrono::Local::now().date_naive());
    let messages = Languages::of(&args.language, catalog)?.written_in(Part::Import, before.report.lang.as_deref())?;
    let taken = take(catalog, messages, &board, &before, today, args.replace);
    for line in say_taken(messages, &board, &taken) {
        Shell::note(&line);
    }
    warn_of_scope(catalog, &taken.answers);
    if args.dry_run {
        return Ok(Exit::Done);
    }
    let text = with_answers(catalog, old.as_ref(), &before, &taken.answers)?;
    if to_stdout {
        Shell::write(None, text.as_bytes())?;
    } else if old.is_none_or(|old| old.text != text) {
        files::write_whole(&args.answers, text.as_bytes(), Link::Follow)
            .map_err(|error| Failure::Unwritten(args.answers.clone(), error))?;
        let next = command_line("interview", folder, &args.answers);
        Shell::note(&format!("Wrote {}. Look it through and go on with: {next}", paths::shown(&args.answers)));
    }
    drop(lock);
    Ok(Exit::Done)
}

/// The checklist that the activities of a board stand in.
const GGI: &str = "ggi";

fn new_answers(catalog: &Catalog, args: &ImportBoard) -> Result<Answers, Failure> {
    let missing = || Failure::Usage("the catalog has no checklist ggi, which a board is about".to_owned());
    let scope = vec![catalog.checklist(GGI).ok_or_else(missing)?];
    let date = args.date.unwrap_or_else(|| chrono::Local::now().date_naive());
    Ok(args.new.on(date, scope))
}

/// What is taken counts only if its checklist is in scope.
fn warn_of_scope(catalog: &Catalog, answers: &Answers) {
    if catalog.checklist(GGI).is_some_and(|ggi| !answers.scope.contains(&ggi)) {
        Shell::warn("warning: `checklists` of the answers does not name \"ggi\", so no report shows these answers yet");
    }
}
