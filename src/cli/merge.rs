//! `merge`: the answers of several people in one file, and what to talk about.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::Merge;
use super::commands::drawn;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::languages::Languages;
use super::merge_format::MergeFormat;
use super::outputs::{Form, Output, outputs, write_all};
use super::shell::{Shell, argument};
use super::with_answers::with_answers;
use super::{inputs, interview, paths};
use crate::answers::{self, Answers, Difference, MOST_EVIDENCE, Merged, NotMerged, Respondent, merge_answers};
use crate::assess::{Poll, agreement, assess, missing_roles};
use crate::catalog::{Catalog, PracticeIx};
use crate::document::{AgendaOptions, Document, agenda};
use crate::problem::{Problem, Rule, Source, quoted};
use crate::render::{DocumentFormat, agenda_json, draw};

impl Form for MergeFormat {
    const USUAL: Self = Self::Answers;

    fn endings(self) -> &'static [&'static str] {
        self.agenda().map_or(&["toml"], DocumentFormat::endings)
    }
}

/// A file of answers as it was read.
struct Read {
    source: Arc<Source>,
    answers: Answers,
}

pub(super) fn run(shell: Shell, catalog: &Catalog, args: &Merge) -> Result<Exit, Failure> {
    let languages = Languages::of(&args.language, catalog)?;
    let places = places(args)?;
    let target = target_of(&places)?;
    if args.interview {
        can_hold_workshop(target.as_deref())?;
    }
    let named = named_files(&args.paths, target.as_deref())?;
    for path in &named {
        inputs::note(path);
    }
    places.iter().filter_map(|place| place.path.as_deref()).try_for_each(inputs::spare)?;
    let standing = target.as_deref().map(|path| read_standing(catalog, path)).transpose()?.flatten();
    if named.is_empty() {
        let message = "there is no file of anybody's answers to merge: name some, or a folder of them";
        return Err(Failure::Nothing(message.to_owned()));
    }
    let files = one_organization(shell, read_all(shell, catalog, &named, args.skip_bad)?, args.skip_bad)?;
    tell_who_answered_twice(&files);
    let own: Vec<Answers> = files.iter().map(|file| file.answers.clone()).collect();
    let earlier = standing.as_ref().map(|standing| &standing.answers);
    let merged =
        merge_answers(catalog, &own, earlier).map_err(|error| not_merged(&error, &files, standing.as_ref()))?;
    let text = match &standing {
        Some(standing) => changed(catalog, standing, &merged.answers)?,
        None => answers::write(catalog, &merged.answers),
    };
    let messages = languages.written(merged.answers.report.lang.as_deref())?;
    let told = languages.translated(messages)?;
    let assessment = assess(catalog, &merged.answers);
    let poll = Poll::of(catalog, &own);
    let options = AgendaOptions { names: args.names, minutes: args.minutes };
    let assessed = assessment.with(told, &merged.answers);
    let document = || agenda(assessed, &poll, options, messages);
    // What programs read is English in every language.
    let json = || agenda_json(assessment.with(catalog, &merged.answers), &poll, options);
    write(shell, &places, &text, document, json)?;
    tell(catalog, &merged, target.as_deref());
    match target {
        Some(path) if args.interview => interview::workshop(&path, args.plain, catalog, &poll, &languages),
        _ => Ok(Exit::Done),
    }
}

/// Whether there is somebody to ask, and a file to keep what is decided.
fn can_hold_workshop(target: Option<&Path>) -> Result<(), Failure> {
    match target {
        None => Err(Failure::Usage("--interview needs a file to keep what is decided: -o merged.toml".to_owned())),
        Some(_) if !interview::can_ask() => {
            let way_out = "Write the agenda with --agenda, and what was decided into the merged file";
            Err(Failure::Usage(format!("there is no terminal to ask on. {way_out}")))
        }
        Some(_) => Ok(()),
    }
}

/// Where results go. The agenda goes to standard output if it is asked for and no place says that it takes it.
fn places(args: &Merge) -> Result<Vec<Output<MergeFormat>>, Failure> {
    let asked = args.format.or(args.agenda.then_some(MergeFormat::Terminal));
    if !args.agenda || args.output.is_empty() {
        return outputs(&args.output, if args.output.is_empty() { asked } else { args.format });
    }
    let mut places = outputs(&args.output, args.format)?;
    if places.iter().all(|place| !place.format.is_agenda()) {
        places.push(Output { path: None, format: MergeFormat::Terminal });
    }
    Ok(places)
}

/// The file of the merged answers, if one is to be written.
fn target_of(places: &[Output<MergeFormat>]) -> Result<Option<PathBuf>, Failure> {
    let mut targets = places.iter().filter(|place| !place.format.is_agenda()).filter_map(|place| place.path.clone());
    match (targets.next(), targets.next()) {
        (Some(one), Some(other)) => Err(Failure::Usage(format!(
            "{} and {} would both hold the merged answers: name one",
            paths::shown(&one),
            paths::shown(&other)
        ))),
        (target, _) => Ok(target),
    }
}

/// The files that paths stand for, each once, in order: a folder for the answers files in it, `*` and `?` for what they
/// match. The file of the merged answers is none of them.
fn named_files(named: &[PathBuf], target: Option<&Path>) -> Result<Vec<PathBuf>, Failure> {
    let mut found: Vec<PathBuf> = Vec::new();
    for path in named {
        let files = match path {
            path if path.is_dir() => files_in(path)?,
            path if path.exists() || paths::is_stdin(path) => vec![path.clone()],
            path => matching(path)?,
        };
        for file in files {
            let is = |other: &Path| inputs::is_same(other, &file);
            if !target.is_some_and(is) && !found.iter().any(|other| is(other)) {
                found.push(file);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| {
        let source = Source::new(paths::name_of(folder), "");
        let help = "name a folder that may be read, or the files in it";
        Failure::Problems(Problem::of_file(&source, Rule::Unreadable, error.to_string(), help).into())
    })?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let workbooks =
        files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "xlsx") && !is_hidden(path));
    for path in workbooks {
        let (shown, from, to) = (paths::shown(path), argument(path), argument(&path.with_extension("toml")));
        Shell::warn(&format!("{shown} is a workbook and counts once it is read: ospo-assess import {from} -o {to}"));
    }
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml") && path.is_file() && !is_hidden(path));
    Ok(files)
}

/// The files that a pattern matches; the path itself, which does not exist, where it is none or matches nothing.
fn matching(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let text = path.to_string_lossy();
    if !text.contains(['*', '?', '[']) {
        return Ok(vec![path.to_owned()]);
    }
    let wrong = |error: glob::PatternError| {
        Failure::Usage(format!("{} is no pattern for paths: {}", paths::shown(path), error.msg))
    };
    let files: Vec<PathBuf> =
        glob::glob(&text).map_err(wrong)?.filter_map(Result::ok).filter(|path| path.is_file()).collect();
    Ok(if files.is_empty() { vec![path.to_owned()] } else { files })
}

/// The files that can be used; what is wrong with the others is told, and is the end unless they may be skipped.
fn read_all(shell: Shell, catalog: &Catalog, named: &[PathBuf], skip_bad: bool) -> Result<Vec<Read>, Failure> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in named {
        match read_one(catalog, path) {
            Ok(file) => files.push(file),
            Err(Failure::Problems(wrong)) => problems.extend(wrong),
            Err(other) => return Err(other),
        }
    }
    left_out(shell, problems, skip_bad, &files)?;
    Ok(files)
}

/// Whether to go on without files that have these problems.
fn left_out(shell: Shell, problems: Vec<Problem>, skip_bad: bool, rest: &[Read]) -> Result<(), Failure> {
    if problems.is_empty() {
        return Ok(());
    }
    let bad: BTreeSet<String> = problems.iter().map(|problem| problem.source.name.clone()).collect();
    let failure = Failure::Problems(problems.into());
    if rest.is_empty() {
        return Err(failure);
    }
    if !skip_bad {
        let others = if rest.len() == 1 { "the other file" } else { "the other files" };
        Shell::warn(&format!("Nothing was merged. To merge {others} only: --skip-bad\n"));
        return Err(failure);
    }
    shell.fail(&failure);
    let names: Vec<String> = bad.into_iter().collect();
    Shell::warn(&format!("Left out: {}.", names.join(", ")));
    Ok(())
}

/// A file that does not say who answered is called by its name.
fn read_one(catalog: &Catalog, path: &Path) -> Result<Read, Failure> {
    let source = files::read_once(path, files::ANSWERS_LIMIT)?;
    let mut answers = answers::parse(&source, catalog).map_err(Failure::Problems)?;
    if answers.respondents.is_empty() {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Shell::note(&format!(
            "{} does not say who answered, and counts as `{name}`: add [respondent] with `name` and `role`.",
            paths::shown(path)
        ));
        answers.respondents = vec![Respondent { name, role: None, merged: None }];
    }
    Ok(Read { source, answers })
}

/// The files of the organization that most are of.
fn one_organization(shell: Shell, files: Vec<Read>, skip_bad: bool) -> Result<Vec<Read>, Failure> {
    let all: Vec<&Answers> = files.iter().map(|file| &file.answers).collect();
    let Err(NotMerged::OtherOrganization(others)) = answers::one_organization(&all) else { return Ok(files) };
    let problems = others.iter().map(|at| other_organization(&files[*at])).collect();
    let place = |at: &usize| others.contains(at);
    let rest = files.into_iter().enumerate().filter(|(at, _)| !place(at)).map(|(_, file)| file).collect::<Vec<_>>();
    left_out(shell, problems, skip_bad, &rest)?;
    Ok(rest)
}

/// Who has two files that differ counts once, and both files count: perhaps one was to replace the other.
fn tell_who_answered_twice(files: &[Read]) {
    for (at, file) in files.iter().enumerate().filter(|(_, file)| !file.answers.is_merged()) {
        let same = |other: &&Read| {
            let (one, other) = (&file.answers, &other.answers);
            one.respondents == other.respondents && one != other
        };
        if let Some(other) = files[..at].iter().find(same) {
            let name = file.answers.respondents.first().map(|one| one.name.as_str()).unwrap_or_default();
            let (one, other) = (&other.source.name, &file.source.name);
            Shell::note(&format!(
                "{name} answers in {one} and in {other}: both count, as one person. If one replaces the other, name it alone."
            ));
        }
    }
}

fn other_organization(file: &Read) -> Problem {
    let (source, organization) = (&file.source, &file.answers.organization);
    let message = format!("these are answers of another organization, {}", quoted(&organization.name));
    let help = "write `name` and `id` as the others do if it is the same, else leave the file out";
    let at = source.text.find("[organization]");
    match at {
        Some(at) => Problem::at(source, at..at + "[organization]".len(), Rule::Contradiction, message, help),
        None => Problem::of_file(source, Rule::Contradiction, message, help),
    }
}

/// The merged answers that are to be written anew, if they exist already.
fn read_standing(catalog: &Catalog, path: &Path) -> Result<Option<Read>, Failure> {
    if !path.exists() {
        return Ok(None);
    }
    let source = files::read(path, files::ANSWERS_LIMIT)?;
    let answers = answers::parse(&source, catalog).map_err(Failure::Problems)?;
    if !answers.is_merged() {
        let path = paths::shown(path);
        let message = format!("{path} holds the answers of one person and would be lost: name another file");
        return Err(Failure::Usage(message));
    }
    Ok(Some(Read { source, answers }))
}

/// The text of the merged answers with what a person wrote around them.
fn changed(catalog: &Catalog, standing: &Read, merged: &Answers) -> Result<String, Failure> {
    let text = with_answers(catalog, Some(&standing.source), &standing.answers, merged)?;
    answers::tidy(&Source::new(standing.source.name.as_str(), text), catalog).map_err(Failure::Problems)
}

fn not_merged(error: &NotMerged, files: &[Read], standing: Option<&Read>) -> Failure {
    let name = |at: &usize| files.get(*at).or(standing).map(|file| file.source.name.clone()).unwrap_or_default();
    match error {
        NotMerged::Nothing => Failure::Nothing("there is no file of anybody's answers to merge".to_owned()),
        NotMerged::OtherOrganization(others) => {
            let wrong = others.iter().filter_map(|at| files.get(*at).or(standing)).map(other_organization);
            Failure::Problems(wrong.collect::<Vec<_>>().into())
        }
        NotMerged::Overlap(one, other) => Failure::Usage(format!(
            "{} and {} were merged before and share some people, not all: name the files of the people instead",
            name(one),
            name(other)
        )),
    }
}

fn write(
    shell: Shell,
    places: &[Output<MergeFormat>],
    text: &str,
    document: impl Fn() -> Document,
    json: impl Fn() -> String,
) -> Result<(), Failure> {
    let (mut pages, agenda) = (Vec::new(), LazyCell::new(document));
    for place in places {
        let path = place.path.as_deref();
        match (place.format.page(), path) {
            (None, path) if place.format == MergeFormat::Json => pages.push((path, json().into_bytes())),
            (Some(page), path) => pages.push((path, drawn(draw(page, &agenda, &shell.look_in(path)))?)),
            (None, None) => pages.push((None, text.as_bytes().to_vec())),
            (None, Some(path)) => {
                files::write_whole(path, text.as_bytes(), Link::Follow)
                    .map_err(|error| Failure::Unwritten(path.to_owned(), error))?;
                Shell::note(&format!("Wrote {}.", paths::shown(path)));
            }
        }
    }
    write_all(&pages)
}

/// Says what came of it: how many agree, what was taken where they do not, and who is missing.
fn tell(catalog: &Catalog, merged: &Merged, target: Option<&Path>) {
    let found = agreement(catalog, &merged.answers);
    Shell::note(&format!(
        "People: {}. Statements: {} agreed, {} split, {} known to one, {} decided, {} known to nobody. Practices split as a whole: {}.",
        found.people,
        found.agreed,
        found.split.len(),
        found.alone,
        found.decided,
        found.unknown,
        found.contested.len()
    ));
    for difference in &merged.differences {
        Shell::note(&told(catalog, *difference));
    }
    if !merged.kept.is_empty() {
        let names: Vec<&str> = merged.kept.iter().map(|one| one.name.as_str()).collect();
        let path = target.map(paths::shown).unwrap_or_default();
        Shell::note(&format!(
            "{path} held answers of {} already, whose files are not named: they are kept.",
            names.join(", ")
        ));
    }
    let missing = missing_roles(catalog, &merged.answers);
    let missing: Vec<&str> = missing.iter().map(|ix| catalog[*ix].id.as_str()).collect();
    if !missing.is_empty() {
        Shell::note(&format!("Nobody answered for: {}.", missing.join(", ")));
    }
}

/// What people do not agree on beside the answers, and what was taken.
fn told(catalog: &Catalog, difference: Difference) -> String {
    let id = |practice: PracticeIx| &catalog[practice].id;
    match difference {
        Difference::Kind => "The files name different kinds of organization; taken: the first of the words.".to_owned(),
        Difference::Parent => "The files name different parents; taken: the first in the alphabet.".to_owned(),
        Difference::Target => "The targets differ; taken: the highest.".to_owned(),
        Difference::Does => {
            "The files say different things of what the organization does; taken: all of it.".to_owned()
        }
        Difference::Gate => "The gates differ; taken: the stricter.".to_owned(),
        Difference::Report => "The settings of reports differ; taken: the first in the alphabet.".to_owned(),
        Difference::Owner(practice) => format!("The owners of {} differ; taken: all names.", id(practice)),
        Difference::Due(practice) => format!("The days of {} differ; taken: the earliest.", id(practice)),
        Difference::Evidence(practice) => format!(
            "The evidence of {}: a file holds {MOST_EVIDENCE} pieces and no more, the others are left out.",
            id(practice)
        ),
    }
}
