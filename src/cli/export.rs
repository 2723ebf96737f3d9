//! `export`: folders that a person takes to a forge.

use std::path::Path;

use super::args::{ExportBoard, ExportIssues, ExportWhat};
use super::commands::{answers_of, needs_scope};
use super::exit::{Exit, Failure};
use super::files;
use super::folders::write_folder;
use super::inputs;
use super::languages::Languages;
use super::shell::{Shell, argument};
use crate::assess::assess;
use crate::catalog::Catalog;
use crate::document::Options;
use crate::import::{back, read_board, say_back};
use crate::messages::Part;
use crate::render::exchange::{self, Forge};

pub(super) fn run(catalog: &Catalog, what: &ExportWhat) -> Result<Exit, Failure> {
    match what {
        ExportWhat::Issues(args) => export_issues(catalog, args),
        ExportWhat::GgiBoard(args) => export_board(catalog, args),
    }
}

fn export_issues(catalog: &Catalog, args: &ExportIssues) -> Result<Exit, Failure> {
    inputs::note(&args.answers);
    let answers = answers_of(&args.answers, catalog)?;
    needs_scope(&answers)?;
    let answers = if args.redact { answers.redacted() } else { answers };
    let assessment = assess(catalog, &answers);
    let languages = Languages::of(&args.language, catalog)?;
    let messages = languages.written(answers.report.lang.as_deref())?;
    let language = args.language.lang.clone().or_else(|| answers.report.lang.clone());
    let options = Options { language, no_advice: args.no_advice, ..Options::default() };
    let files = exchange::issues(assessment.with(languages.translated(messages)?, &answers), &options, messages);
    write_folder(&args.output, &files)?;
    tell_next(&args.output, "gh");
    Ok(Exit::Done)
}

/// What to try first, with the script for a forge's tool.
fn tell_next(folder: &Path, tool: &str) {
    let script = argument(&folder.join(format!("apply-{tool}.sh")));
    Shell::note(&format!("See what it would do: sh {script} --repo OWNER/NAME --dry-run"));
}

fn export_board(catalog: &Catalog, args: &ExportBoard) -> Result<Exit, Failure> {
    inputs::note(&args.answers);
    inputs::note(&args.board);
    let answers = answers_of(&args.answers, catalog)?;
    let board = read_board(&files::read_once(&args.board, files::BOARD_LIMIT)?).map_err(Failure::Problems)?;
    let back = back(catalog, &answers, &board);
    let messages = Languages::of(&args.language, catalog)?.written_in(Part::Import, answers.report.lang.as_deref())?;
    for line in say_back(messages, &back) {
        Shell::note(&line);
    }
    let is_same = back.changes.is_empty();
    write_folder(&args.output, &exchange::board(answers.date, board.forge, back.changes))?;
    if !is_same {
        tell_next(&args.output, if board.forge == Forge::GitHub { "gh" } else { "glab" });
    }
    Ok(Exit::Done)
}
