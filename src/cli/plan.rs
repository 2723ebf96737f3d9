//! `plan` and `whatif`: the roadmap in quarters, and what would be reached if some statements held.

use std::collections::BTreeSet;
use std::num::NonZeroU32;
use std::sync::Arc;

use super::args::{Plan as PlanArgs, WhatIf};
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::languages::Languages;
use super::outputs::{outputs, write_all};
use super::shell::Shell;
use super::{commands, inputs, paths};
use crate::answers::{self, Answers, Editor};
use crate::assess::{Assessed, Planned, Reached, assess, plan, what_if};
use crate::catalog::{Catalog, PointIx};
use crate::document;
use crate::problem::Source;
use crate::render::{self, plan_json, what_if_json};

pub(super) fn run_plan(shell: Shell, catalog: &Catalog, args: &PlanArgs) -> Result<Exit, Failure> {
    inputs::note(&args.answers);
    args.pages.font.iter().for_each(|path| inputs::note(path));
    if args.write_due && (paths::is_stdin(&args.answers) || paths::is_handed_over(&args.answers)) {
        return Err(Failure::Usage("--write-due needs a file to write to, not standard input or a pipe".to_owned()));
    }
    let outputs = outputs(&args.pages.output, args.pages.format)?;
    commands::no_file_on_terminal(&outputs)?;
    let source = files::read_once(&args.answers, files::ANSWERS_LIMIT)?;
    let answers = answers::parse(&source, catalog).map_err(Failure::Problems)?;
    commands::needs_scope(&answers)?;
    let assessment = assess(catalog, &answers);
    let assessed = assessment.with(catalog, &answers);
    let capacity = args.capacity.or_else(|| answers.report.capacity.and_then(NonZeroU32::new));
    if args.write_due && capacity.is_none() {
        let way_out = "say how much fits into a quarter with --capacity";
        return Err(Failure::Usage(format!("--write-due needs quarters to take days from: {way_out}")));
    }
    let plan = plan(assessed, capacity);
    let languages = Languages::of(&args.pages.language, catalog)?;
    let messages = languages.written(answers.report.lang.as_deref())?;
    let told = languages.translated(messages)?;
    let page = document::plan(assessment.with(told, &answers), &plan, capacity, messages);
    let json = || plan_json(assessed, &plan, capacity.map(Into::into));
    let draw = |format, look: &render::Look<'_>| render::document(format, &page, json, look);
    write_all(&commands::drawn_in_all(shell, args.pages.paper, &args.pages.font, &outputs, draw)?)?;
    if let (Some(planned), true) = (&plan.planned, args.write_due) {
        write_due(args, &source, assessed, planned)?;
    }
    Ok(Exit::Done)
}

/// Writes the day of each gap that has none into the answers file, at the first of its practices. Comments stay.
fn write_due(
    args: &PlanArgs,
    source: &Arc<Source>,
    assessed: Assessed<'_>,
    planned: &[Planned],
) -> Result<(), Failure> {
    let mut after: Answers = assessed.answers.clone();
    let mut written = 0;
    for planned in planned {
        let Some(gap) = assessed.gaps.get(planned.gap).filter(|gap| assessed.due(gap).is_none()) else { continue };
        let Some(practice) = gap.practices.first() else { continue };
        after.given.entry(*practice).or_default().due = planned.due;
        written += usize::from(planned.due.is_some());
    }
    let path = paths::shown(&args.answers);
    if written == 0 {
        Shell::note(&format!("Every gap in {path} has its day already."));
        return Ok(());
    }
    let mut editor = Editor::open(source).map_err(Failure::Problems)?;
    editor.update(assessed.catalog, assessed.answers, &after);
    let text = editor.text();
    // What is written must say what was meant, whatever the layout of the file.
    let check = answers::parse(&Source::new(source.name.as_str(), text.as_str()), assessed.catalog);
    if check.map_err(Failure::Problems)?.given != after.given {
        return Err(Failure::Unkept(format!(
            "{path} is laid out so that no day can be written: run `ospo-assess fmt` first"
        )));
    }
    files::write_whole(&args.answers, text.as_bytes(), Link::Follow)
        .map_err(|error| Failure::Unwritten(args.answers.clone(), error))?;
    let days = if written == 1 { "day" } else { "days" };
    Shell::note(&format!("Wrote {written} {days} into {path}."));
    Ok(())
}

pub(super) fn run_what_if(shell: Shell, catalog: &Catalog, args: &WhatIf) -> Result<Exit, Failure> {
    inputs::note(&args.answers);
    args.pages.font.iter().for_each(|path| inputs::note(path));
    let outputs = outputs(&args.pages.output, args.pages.format)?;
    commands::no_file_on_terminal(&outputs)?;
    let points = points(catalog, &args.done)?;
    let answers = commands::answers_of(&args.answers, catalog)?;
    commands::needs_scope(&answers)?;
    let assessment = assess(catalog, &answers);
    let assessed = assessment.with(catalog, &answers);
    let then = Reached::from(&what_if(catalog, &answers, &points));
    let languages = Languages::of(&args.pages.language, catalog)?;
    let messages = languages.written(answers.report.lang.as_deref())?;
    let told = languages.translated(messages)?;
    let page = document::what_if_document(assessment.with(told, &answers), &then, &points, messages);
    let json = || what_if_json(assessed, &then, &points);
    let draw = |format, look: &render::Look<'_>| render::document(format, &page, json, look);
    write_all(&commands::drawn_in_all(shell, args.pages.paper, &args.pages.font, &outputs, draw)?)?;
    Ok(Exit::Done)
}

/// The points that ids name: a point itself, or all of a practice. Of twins only the first is told.
fn points(catalog: &Catalog, ids: &[String]) -> Result<Vec<PointIx>, Failure> {
    let mut points = Vec::new();
    for id in ids {
        match (catalog.point(id), catalog.practice(id)) {
            (Some(point), _) => points.push(point),
            (None, Some(practice)) => points.extend(&catalog[practice].points),
            (None, None) => return Err(Failure::Usage(commands::unknown_statement(catalog, id))),
        }
    }
    let mut seen = BTreeSet::new();
    points.retain(|point| seen.insert(catalog[*point].same_as));
    Ok(points)
}
