//! `init`: an answers file to fill in by hand.

use std::path::Path;

use super::args::Init;
use super::commands::filter_of;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::languages::Languages;
use super::shell::{Shell, command_line};
use super::{inputs, paths};
use crate::answers::{self, Answers, extend, template};
use crate::catalog::{Catalog, ChecklistIx, PracticeIx};
use crate::document;
use crate::messages::Messages;
use crate::render::{self, SchemaOf};

pub(super) fn run(catalog: &Catalog, folder: Option<&Path>, args: &Init) -> Result<Exit, Failure> {
    let filter = filter_of(catalog, &args.filter)?;
    let languages = Languages::of(&args.language, catalog)?;
    let practices: Vec<_> = catalog.practices().filter(|ix| filter.lets(catalog, *ix)).collect();
    if practices.is_empty() {
        return Err(Failure::Usage("no practice fits; take one of the filters away".to_owned()));
    }
    for path in [Some(&args.answers), args.schema.as_ref()].into_iter().flatten() {
        is_new(path)?;
    }
    if args.schema.as_deref().is_some_and(paths::is_stdin) {
        return Err(Failure::Usage("--schema names a file, which the answers refer to; `-` is none".to_owned()));
    }
    if args.schema.as_ref().is_some_and(|schema| inputs::is_same(schema, &args.answers)) {
        return Err(Failure::Usage("--schema is the answers file itself: name two files".to_owned()));
    }
    args.new.are_named()?;
    let text = match &args.from {
        Some(old) => from(catalog, &languages, args, old, &practices)?,
        None => {
            let messages = languages.written(None)?;
            let told = languages.translated(messages)?;
            let licence = licence(told, messages, &practices);
            template(told, messages, &start(catalog, args, &practices), &practices, licence.as_deref())
        }
    };
    let text = match &args.schema {
        Some(schema) => with_schema(catalog, args, schema, &text)?,
        None => text,
    };
    if paths::is_stdin(&args.answers) {
        Shell::write(None, text.as_bytes())?;
        return Ok(Exit::Done);
    }
    write(&args.answers, &text)?;
    let (path, next) = (paths::shown(&args.answers), command_line("check", folder, &args.answers));
    Shell::note(&format!("Wrote {path}. Fill it in, then: {next}"));
    Ok(Exit::Done)
}

fn is_new(path: &Path) -> Result<(), Failure> {
    if paths::is_stdin(path) || path.symlink_metadata().is_err() {
        return Ok(());
    }
    let way_out = "name another file, or go on with it: ospo-assess interview";
    Err(Failure::Usage(format!("{} is there already, and init overwrites nothing; {way_out}", paths::shown(path))))
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    files::write_whole(path, text.as_bytes(), Link::Follow).map_err(|error| Failure::Unwritten(path.to_owned(), error))
}

fn scope_of(catalog: &Catalog, practices: &[PracticeIx]) -> Vec<ChecklistIx> {
    let mut scope: Vec<_> = practices.iter().map(|ix| catalog[*ix].checklist).collect();
    scope.dedup();
    scope
}

fn start(catalog: &Catalog, args: &Init, practices: &[PracticeIx]) -> Answers {
    args.new.on(chrono::Local::now().date_naive(), scope_of(catalog, practices))
}

/// An old file with tables for what it has none for: in its own scope, or in what the filters name.
fn from(
    catalog: &Catalog,
    languages: &Languages<'_>,
    args: &Init,
    old: &Path,
    practices: &[PracticeIx],
) -> Result<String, Failure> {
    let source = files::read(old, files::ANSWERS_LIMIT)?;
    let answers = answers::parse(&source, catalog).map_err(Failure::Problems)?;
    let mut wanted = practices.to_vec();
    let named = !args.filter.checklist.is_empty() || !args.filter.section.is_empty();
    wanted.retain(|ix| named || answers.scope.contains(&catalog[*ix].checklist));
    let mut scope = [answers.scope.clone(), scope_of(catalog, &wanted)].concat();
    scope.sort();
    scope.dedup();
    let messages = languages.written(answers.report.lang.as_deref())?;
    let told = languages.translated(messages)?;
    let licence = licence(told, messages, &wanted);
    extend(told, messages, &source, &answers, &scope, &wanted, licence.as_deref()).map_err(Failure::Problems)
}

/// What the licence of the questions asks that the file quotes.
fn licence(catalog: &Catalog, messages: &Messages, practices: &[PracticeIx]) -> Option<String> {
    document::share_alike(catalog, scope_of(catalog, practices), messages)
}

/// Writes the schema, and names it in the first line.
fn with_schema(catalog: &Catalog, args: &Init, schema: &Path, text: &str) -> Result<String, Failure> {
    let beside = paths::folder_of(schema) == paths::folder_of(&args.answers) || paths::is_stdin(&args.answers);
    let name = schema.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if !beside || name.contains(char::is_control) {
        let way_out = "name a file in the same folder, so that editors find it from there";
        return Err(Failure::Usage(format!("--schema {} is not beside the answers; {way_out}", paths::shown(schema))));
    }
    write(schema, &render::schema(SchemaOf::Answers, catalog))?;
    let rest: Vec<&str> = text.lines().filter(|line| !line.starts_with("#:schema ")).collect();
    Ok(format!("#:schema ./{name}\n{}\n", rest.join("\n")))
}
