//! `check`: the gate of a CI job.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::Check as CheckArgs;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::languages::Languages;
use super::outputs::{Output, outputs, write_all};
use super::shell::Shell;
use super::{catalogs, commands, inputs, paths, sides};
use crate::answers::{self, Answers, Editor, Gates};
use crate::assess::{Assessed, Baseline, Context, assess, tightened, try_gates};
use crate::catalog::Catalog;
use crate::document::{Check, Outcome};
use crate::messages::{Messages, Part};
use crate::problem::Source;
use crate::render::{self, CheckFormat, exchange};
use crate::repo::RevisionPath;

pub(super) fn run(shell: Shell, catalog: Option<&Path>, args: &CheckArgs) -> Result<Exit, Failure> {
    refuse(args)?;
    note_inputs(args);
    let outputs = outputs(&args.output, args.format)?;
    match catalogs::load(catalog).and_then(|catalog| checked(&catalog, args)) {
        Ok((check, messages)) => told(shell, check.outcome, print(shell, &outputs, &check, messages)),
        Err(failure) => {
            if let Some(check) = unusable(&paths::name_of(&args.answers), &failure) {
                // People read of it on standard error; machines get it in their form as well.
                let machines = outputs.into_iter().filter(|output| output.format != CheckFormat::Text);
                let machines = machines.collect::<Vec<_>>();
                told(shell, check.outcome, print(shell, &machines, &check, Messages::english()))?;
            }
            Err(failure)
        }
    }
}

/// The check of a file that keeps itself from being checked; none where something else does.
fn unusable(name: &str, failure: &Failure) -> Option<Check> {
    match failure {
        Failure::Problems(problems) => Some(Check::unusable(name, problems, Messages::english())),
        Failure::Nothing(why) => Some(Check::nothing(name, why, Messages::english())),
        _ => None,
    }
}

fn refuse(args: &CheckArgs) -> Result<(), Failure> {
    if args.write_gate && (paths::is_stdin(&args.answers) || paths::is_handed_over(&args.answers)) {
        return Err(Failure::Usage("--write-gate needs a file to write to, not standard input or a pipe".to_owned()));
    }
    Ok(())
}

/// Before anything is read: what cannot be used must not be written over either.
fn note_inputs(args: &CheckArgs) {
    inputs::note(&args.answers);
    args.gates.baseline.iter().for_each(|path| inputs::note(path));
}

/// The verdict, also where it could not be written: only a check that held is undone by that.
fn told(shell: Shell, outcome: Outcome, written: Result<(), Failure>) -> Result<Exit, Failure> {
    match written {
        Err(failure @ Failure::Unwritten(..)) if outcome != Outcome::Held => {
            shell.fail(&failure);
            Ok(exit(outcome))
        }
        written => written.map(|()| exit(outcome)),
    }
}

fn exit(outcome: Outcome) -> Exit {
    match outcome {
        Outcome::Held => Exit::Done,
        Outcome::Failed => Exit::GateFailed,
        Outcome::Incomplete => Exit::Incomplete,
        Outcome::Unusable => Exit::BadInput,
        Outcome::Nothing => Exit::Nothing,
    }
}

fn read(catalog: &Catalog, path: &Path) -> Result<(Arc<Source>, Answers), Failure> {
    let source = files::read_once(path, files::ANSWERS_LIMIT)?;
    let answers = answers::parse(&source, catalog).map_err(Failure::Problems)?;
    Ok((source, answers))
}

/// The text of the baseline, if there is to be one: none where its commit has no such file yet, which is told.
fn baseline_source(args: &CheckArgs, gates: &Gates) -> Result<Option<Arc<Source>>, Failure> {
    let folder = paths::folder_of(&args.answers);
    let (path, source) = match (&args.gates.baseline, &gates.baseline) {
        // The option is a path like any other.
        (Some(path), _) => {
            sides::no_file_for_a_version(path)?;
            (path.clone(), sides::source_of(path)?)
        }
        // The key names a file from the folder of the answers, or a version in the repository that they are in.
        (None, Some(name)) => match RevisionPath::parse(name) {
            Some(at) => (PathBuf::from(name), sides::version_of(&at, &folder)?),
            None => (folder.join(name), Some(files::read_once(&folder.join(name), files::SIDE_LIMIT)?)),
        },
        (None, None) => return Ok(None),
    };
    if source.is_none() {
        Shell::warn(&sides::first_assessment(&path));
    }
    Ok(source)
}

/// The answers of the baseline.
fn read_baseline(catalog: &Catalog, args: &CheckArgs, gates: &Gates) -> Result<Option<Answers>, Failure> {
    let Some(source) = baseline_source(args, gates)? else { return Ok(None) };
    let (answers, _) = answers::parse_past(&source, catalog).map_err(Failure::Problems)?;
    Ok(Some(answers))
}

/// The check, and the phrases that it is put in.
fn checked(catalog: &Catalog, args: &CheckArgs) -> Result<(Check, &'static Messages), Failure> {
    let languages = Languages::of(&args.language, catalog)?;
    let (source, answers) = read(catalog, &args.answers)?;
    let messages = languages.written_in(Part::Check, answers.report.lang.as_deref())?;
    commands::needs_scope(&answers)?;
    let assessment = assess(catalog, &answers);
    let assessment = assessment.with(catalog, &answers);
    if assessment.score.is_none() {
        return Err(Failure::Nothing("nothing in scope is applicable, so there is nothing to check".to_owned()));
    }
    let gates = answers.gates.clone().under(args.gates.gates(catalog, &answers.scope).map_err(Failure::Usage)?);
    let before = read_baseline(catalog, args, &gates)?;
    let is_named = args.gates.baseline.is_some() || gates.baseline.is_some();
    if !is_named && !args.allow.is_empty() {
        return Err(Failure::Usage(
            "--allow lets changes from a baseline through: name one with --baseline".to_owned(),
        ));
    }
    let gates = before.iter().fold(gates, |gates, before| gates.or_stricter(&before.gates));
    let assessed_before = before.as_ref().map(|before| (before, assess(catalog, before)));
    let baseline = assessed_before
        .as_ref()
        .map(|(answers, before)| Baseline { before: before.with(catalog, answers), allowed: &args.allow });
    let today = args.today.unwrap_or_else(|| chrono::Local::now().date_naive());
    let context = Context { today, baseline };
    let verdicts = try_gates(assessment, &gates, &context);
    let check = Check::of(assessment, &source, &verdicts, &context, messages);
    if args.write_gate {
        write_gate(args, &source, assessment, &gates, check.outcome)?;
    }
    Ok((check, messages))
}

pub(super) fn print(
    shell: Shell,
    outputs: &[Output<CheckFormat>],
    check: &Check,
    messages: &Messages,
) -> Result<(), Failure> {
    let mut results = Vec::new();
    for output in outputs {
        let path = output.path.as_deref();
        results.push((path, commands::drawn(render::check(output.format, check, &shell.look_in(path), messages))?));
    }
    write_all(&results)?;
    if !outputs.is_empty() && outputs.iter().all(|output| output.path.is_some()) {
        let tell = if check.outcome == Outcome::Held { Shell::note } else { Shell::warn };
        tell(&check.summary);
    }
    let for_github = outputs.iter().any(|output| output.format == CheckFormat::Github);
    if for_github { summarize(check, messages) } else { Ok(()) }
}

/// Appends to the page that GitHub Actions shows for a job, and to the outputs of its step, where there are such files.
fn summarize(check: &Check, messages: &Messages) -> Result<(), Failure> {
    append_for_github("GITHUB_OUTPUT", || Ok(exchange::github_outputs(check).into_bytes()))?;
    append_for_github("GITHUB_STEP_SUMMARY", || {
        commands::drawn(render::check(CheckFormat::Markdown, check, &render::Look::PLAIN, messages))
    })
}

/// Appends to the file that a variable of GitHub Actions names, if it names one.
fn append_for_github(variable: &str, text: impl FnOnce() -> Result<Vec<u8>, Failure>) -> Result<(), Failure> {
    let path = env::var_os(variable).filter(|path| !path.is_empty());
    let Some(path) = path.map(PathBuf::from) else { return Ok(()) };
    inputs::spare(&path)?;
    files::append(&path, &text()?).map_err(|error| Failure::Unwritten(path, error))
}

/// Writes today's standing as the gate. It only ever tightens: where a gate fails, nothing is written.
fn write_gate(
    args: &CheckArgs,
    source: &Arc<Source>,
    assessment: Assessed<'_>,
    gates: &Gates,
    outcome: Outcome,
) -> Result<(), Failure> {
    let path = paths::shown(&args.answers);
    if outcome != Outcome::Held {
        Shell::warn("The gate was not written: a gate failed, and --write-gate never loosens one.");
        return Ok(());
    }
    let mut editor = Editor::open(source).map_err(Failure::Problems)?;
    editor.set_gates(assessment.catalog, &tightened(assessment, gates));
    let text = editor.text();
    // A file that was in order stays so.
    let in_order = answers::tidy(source, assessment.catalog).is_ok_and(|tidy| tidy == source.text);
    let written = Source::new(source.name.as_str(), text.as_str());
    let tidy = in_order.then(|| answers::tidy(&written, assessment.catalog).ok()).flatten();
    let text = tidy.unwrap_or(text);
    if text == source.text {
        Shell::note(&format!("The gate in {path} is as tight as it can be."));
        return Ok(());
    }
    files::write_whole(&args.answers, text.as_bytes(), Link::Follow)
        .map_err(|error| Failure::Unwritten(args.answers.clone(), error))?;
    Shell::note(&format!("Wrote today's standing as the gate into {path}."));
    Ok(())
}
