//! `gather`: what local clones, and the files that scanners left, show of the statements.

use std::path::Path;
use std::sync::Arc;

use super::args::{Gather as GatherArgs, Seen};
use super::exit::{Exit, Failure};
use super::languages::Languages;
use super::outputs::{outputs, write_all};
use super::shell::Shell;
use super::{commands, files, inputs, paths};
use crate::assess::{Findings, LeftOutAs, LeftOutClone};
use crate::catalog::Catalog;
use crate::document;
use crate::evidence::{Detectors, GatherOptions, Gathered, ScannerFile, find_clones, gather, read_scanner_file};
use crate::problem::{Problem, Rule, Source};
use crate::render::{self, findings_json, read_findings};

/// The largest file of findings or of a scanner that is read, in bytes.
const LIMIT: u64 = 64 << 20;
/// So many clones are named where none is left.
const NAMED: usize = 10;

pub(super) fn run(shell: Shell, catalog: &Catalog, args: &GatherArgs) -> Result<Exit, Failure> {
    note_inputs(args);
    let languages = Languages::of(&args.pages.language, catalog)?;
    let outputs = outputs(&args.pages.output, args.pages.format)?;
    commands::no_file_on_terminal(&outputs)?;
    let answers = args.answers.as_ref().map(|path| commands::answers_of(path, catalog)).transpose()?;
    let messages = languages.written(answers.as_ref().and_then(|answers| answers.report.lang.as_deref()))?;
    for folder in args.folders.iter().chain(&args.outside) {
        is_folder(folder)?;
    }
    let settings = answers.map(|answers| answers.gather).unwrap_or_default();
    let options = GatherOptions {
        date: args.date.unwrap_or_else(|| chrono::Local::now().date_naive()),
        complete: args.complete || settings.complete,
        except: settings.except,
        domains: args.domain.iter().map(|domain| domain.trim_start_matches('@').to_lowercase()).collect(),
        outside: find_clones(&args.outside),
        reports: args.report.iter().map(|report| scanner_file(report)).collect::<Result<_, _>>()?,
    };
    let clones = find_clones(&args.folders);
    if clones.is_empty() {
        let message = "there is no clone in these folders: name a clone, or a folder that holds some";
        return Err(Failure::Nothing(message.to_owned()));
    }
    let fault = "this is a fault of ospo-assess: please report it";
    let detectors = Detectors::shipped(catalog).map_err(|what| unusable(what, fault))?;
    let Gathered { findings, reports_of_none, exceptions_of_none } = gather(&detectors, &clones, &options);
    for name in &reports_of_none {
        Shell::warn(&format!(
            "warning: a report is about {name}, and there is no such clone; if it is called otherwise here, write --report CLONE=FILE"
        ));
    }
    for name in &exceptions_of_none {
        Shell::warn(&format!(
            "warning: {name} is to be left out, and there is no such clone; see [gather] of the answers file"
        ));
    }
    let unread = tell_unread(&findings);
    if findings.clones.is_empty() && unread > 0 {
        return Err(unusable("none of the clones can be read".to_owned(), "see the warnings above"));
    }
    if findings.clones.is_empty() {
        let reason = |one: &LeftOutClone| format!("{} ({})", one.name, one.reason);
        let all: Vec<String> = findings.left_out.iter().take(NAMED).map(reason).collect();
        return Err(Failure::Nothing(format!("every clone is left out: {}", all.join(", "))));
    }
    let page = document::gathered(languages.translated(messages)?, &findings, messages);
    let json = || findings_json(catalog, &findings);
    let draw = |format, look: &render::Look<'_>| render::document(format, &page, json, look);
    write_all(&commands::drawn_in_all(shell, args.pages.paper, &args.pages.font, &outputs, draw)?)?;
    Ok(Exit::Done)
}

/// Before anything is read: what cannot be used must not be written over either.
fn note_inputs(args: &GatherArgs) {
    args.pages.font.iter().chain(&args.answers).for_each(|path| inputs::note(path));
    args.report.iter().for_each(|report| inputs::note(Path::new(split_report(report).1)));
}

/// `CLONE=FILE`, or a file that says itself what it is about.
fn split_report(report: &str) -> (Option<&str>, &str) {
    match report.split_once('=') {
        Some((clone, file)) if !clone.is_empty() && !Path::new(report).exists() => (Some(clone), file),
        _ => (None, report),
    }
}

fn scanner_file(report: &str) -> Result<ScannerFile, Failure> {
    let (clone, path) = split_report(report);
    let source = files::read_once(Path::new(path), LIMIT)?;
    let file = read_scanner_file(&source, clone).map_err(Failure::Problems)?;
    if file.is_of_nothing() {
        let message = format!("{path} does not say which clone it is about: write --report CLONE={path}");
        return Err(Failure::Usage(message));
    }
    Ok(file)
}

fn is_folder(path: &Path) -> Result<(), Failure> {
    if path.is_dir() {
        return Ok(());
    }
    let source = Source::new(paths::shown(path), "");
    let help = "name a clone, or a folder that holds some";
    let problem = Problem::of_file(&source, Rule::Unreadable, "there is no such folder", help);
    Err(Failure::Problems(problem.into()))
}

fn unusable(what: String, help: &str) -> Failure {
    Failure::Problems(Problem::of_file(&Source::new("", ""), Rule::Unreadable, what, help).into())
}

/// Says which clones could not be read, and how many there are.
fn tell_unread(findings: &Findings) -> usize {
    let unread: Vec<_> = findings.left_out.iter().filter(|one| one.reason == LeftOutAs::Unreadable).collect();
    for one in &unread {
        Shell::warn(&format!("warning: {} is left out: {}", one.name, one.why));
    }
    unread.len()
}

/// The findings that `--seen` names.
///
/// # Errors
/// They cannot be read.
pub(super) fn seen(args: &Seen, catalog: &Catalog) -> Result<Option<Findings>, Failure> {
    let Some(path) = &args.seen else { return Ok(None) };
    let source: Arc<Source> = files::read_once(path, LIMIT)?;
    read_findings(&source, catalog).map(Some).map_err(Failure::Problems)
}
