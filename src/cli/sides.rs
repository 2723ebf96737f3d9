//! The sides of a comparison: answers files, JSON reports, and versions of them in git.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::exit::Failure;
use super::{files, paths};
use crate::answers::{self, Answers};
use crate::assess::{Assessment, Comparison, Recorded, Side, assess, compare, unasked_points};
use crate::catalog::{Catalog, PointIx};
use crate::document::{HistoryLimits, LeftOut, NamedSide};
use crate::import::{PastReport, read_report};
use crate::problem::{Problem, Problems, Rule, Source};
use crate::repo::{RepoError, Repository, RevisionPath, Version};

/// What a version that is on disk and in no commit is called.
const ON_DISK: &str = "not committed";

/// A side, with all that it is made of.
pub(super) struct ToldSide {
    pub(super) name: String,
    pub(super) answers: Answers,
    assessment: Assessment,
    recorded: Option<Recorded>,
    unasked: BTreeSet<PointIx>,
    gone: Vec<String>,
}

impl ToldSide {
    /// The answers of a file, under the catalog.
    pub(super) fn of_answers(name: String, catalog: &Catalog, answers: Answers, gone: Vec<String>) -> Self {
        let assessment = assess(catalog, &answers);
        let unasked = unasked_points(catalog, &answers, &assessment);
        Self { name, answers, assessment, recorded: None, unasked, gone }
    }

    pub(super) fn of_report(name: String, catalog: &Catalog, report: PastReport) -> Self {
        let PastReport { answers, recorded, unasked, gone } = report;
        let assessment = assess(catalog, &answers);
        Self { name, answers, assessment, recorded: Some(recorded), unasked, gone }
    }

    /// What is compared.
    pub(super) fn side<'a>(&'a self, catalog: &'a Catalog) -> NamedSide<'a> {
        let side = Side {
            assessed: self.assessment.with(catalog, &self.answers),
            recorded: self.recorded.as_ref(),
            unasked: &self.unasked,
            gone: &self.gone,
        };
        NamedSide { name: self.name.clone(), side, revisions: revisions(catalog, &self.answers) }
    }
}

/// The revision of each checklist in scope that was answered; today's where none is said.
fn revisions(catalog: &Catalog, answers: &Answers) -> Vec<(String, u32)> {
    let revision = |ix| answers.revisions.get(&ix).copied().unwrap_or(catalog[ix].revision);
    answers.scope.iter().map(|ix| (catalog[*ix].id.to_string(), revision(*ix))).collect()
}

/// What changed from the first to the last; none for one side alone.
pub(super) fn compared(sides: &[NamedSide<'_>]) -> Option<Comparison> {
    compare(&sides.iter().map(|named| named.side.clone()).collect::<Vec<_>>())
}

/// The text of a file, or of a version of one in git; none where a commit has no such path. A file of that name wins.
///
/// # Errors
/// If it cannot be read, or if the revision cannot be reached.
pub(super) fn source_of(path: &Path) -> Result<Option<Arc<Source>>, Failure> {
    let revision = path.to_str().and_then(RevisionPath::parse).filter(|_| !path.exists());
    let Some(at) = revision else { return files::read_once(path, files::SIDE_LIMIT).map(Some) };
    version_of(&at, Path::new("."))
}

/// The text of a version in the repository that a folder is in; none where its commit has no such path.
///
/// # Errors
/// If the revision cannot be reached, or if what is there cannot be read.
pub(super) fn version_of(at: &RevisionPath, folder: &Path) -> Result<Option<Arc<Source>>, Failure> {
    let name = PathBuf::from(at.to_string());
    let unreadable = |error| unreadable(&name, &error);
    let repository = Repository::of_folder(folder).map_err(unreadable)?;
    let bytes = repository.file_at(at, files::SIDE_LIMIT).map_err(unreadable)?;
    bytes.map(|bytes| files::text_of(&name, bytes)).transpose()
}

/// Refuses a name that is that of a file here and reads like a version in git as well. Names that begin with `.` or `/` do
/// not. Elsewhere the file wins; where something is judged by it, it must not: whoever is judged could bring such a file along.
///
/// # Errors
/// [`Failure::Usage`], with how the file is named instead.
pub(super) fn no_file_for_a_version(path: &Path) -> Result<(), Failure> {
    let name = path.to_str().filter(|name| !name.starts_with(['.', '/']));
    if name.and_then(RevisionPath::parse).is_none() || !path.exists() {
        return Ok(());
    }
    let name = paths::shown(path);
    let message = format!("{name} is a file here, and reads like a version in git: for the file, write ./{name}");
    Err(Failure::Usage(message))
}

fn unreadable(path: &Path, error: &RepoError) -> Failure {
    let source = Source::new(paths::name_of(path), "");
    let rule = match error {
        RepoError::TooLarge(_) => Rule::TooLarge,
        _ => Rule::Unreadable,
    };
    Failure::Problems(Problem::of_file(&source, rule, error.to_string(), error.help()).into())
}

/// That the newest of several sides is not there, so that nothing says how things are now.
pub(super) fn no_last_side(path: &Path) -> Failure {
    let source = Source::new(paths::name_of(path), "");
    let message = "this commit has no such file, so the sides before it have nothing to be compared with";
    let help = "name the file by its new path, if it was moved";
    Failure::Problems(Problem::of_file(&source, Rule::Unreadable, message.to_owned(), help.to_owned()).into())
}

/// That a commit has no such file yet.
pub(super) fn first_assessment(path: &Path) -> String {
    let path = paths::shown(path);
    format!("There is no {path}: what is compared with it is the first assessment.")
}

/// A side; none where a commit has no such path.
///
/// # Errors
/// Every problem in it.
pub(super) fn read_side(catalog: &Catalog, path: &Path) -> Result<Option<ToldSide>, Failure> {
    let Some(source) = source_of(path)? else { return Ok(None) };
    told(catalog, paths::name_of(path), &source).map(Some).map_err(Failure::Problems)
}

/// A report if the text begins as JSON does, else an answers file.
fn told(catalog: &Catalog, name: String, source: &Arc<Source>) -> Result<ToldSide, Problems> {
    if source.text.trim_start().starts_with('{') {
        return Ok(ToldSide::of_report(name, catalog, read_report(source, catalog)?));
    }
    let (answers, gone) = answers::parse_past(source, catalog)?;
    Ok(ToldSide::of_answers(name, catalog, answers, gone))
}

/// The history of a file.
#[derive(Default)]
pub(super) struct ToldHistory {
    /// One for each day of answers, the oldest first; the last commit of a day counts.
    pub(super) sides: Vec<ToldSide>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) limits: HistoryLimits,
}

/// The versions of a file in the repository that it is in.
///
/// # Errors
/// If there is no repository, or if it cannot be read.
pub(super) fn read_history(catalog: &Catalog, file: &Path, tags: Option<&str>) -> Result<ToldHistory, Failure> {
    let failed = |error: RepoError| unreadable(file, &error);
    let repository = Repository::of_folder(&existing_folder(file)).map_err(failed)?;
    let history = repository.history(file, tags).map_err(failed)?;
    let mut told = ByDay { catalog, days: BTreeMap::new(), left_out: Vec::new() };
    if tags.is_none() && file.exists() {
        told.add(ON_DISK.to_owned(), &files::read_once(file, files::SIDE_LIMIT)?);
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for version in &history.versions {
        // What came back to an earlier state says nothing new of its day.
        if tags.is_none() && !seen.insert(&version.blob) {
            continue;
        }
        match repository.content_of(version, files::SIDE_LIMIT) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => told.add(name_of(version), &Source::new(version.path.as_str(), text)),
                Err(_) => told.left_out.push(LeftOut { name: name_of(version), why: "it is not UTF-8".to_owned() }),
            },
            Err(error) => told.left_out.push(LeftOut { name: name_of(version), why: error.to_string() }),
        }
    }
    let limits =
        HistoryLimits { is_shallow: history.is_shallow, is_partial: history.is_partial, is_gone: history.is_gone };
    Ok(ToldHistory { sides: told.days.into_values().collect(), left_out: told.left_out, limits })
}

/// The folder of a file, or the nearest above it that is still there.
fn existing_folder(file: &Path) -> PathBuf {
    let mut folder = paths::folder_of(file);
    while !folder.exists() && folder.pop() {}
    if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder }
}

fn name_of(version: &Version) -> String {
    version.tag.clone().unwrap_or_else(|| version.commit.clone())
}

/// Versions by the day of their answers, the newest first to come.
struct ByDay<'a> {
    catalog: &'a Catalog,
    days: BTreeMap<NaiveDate, ToldSide>,
    left_out: Vec<LeftOut>,
}

impl ByDay<'_> {
    fn add(&mut self, name: String, source: &Arc<Source>) {
        match answers::parse_past(source, self.catalog) {
            Ok((answers, gone)) => {
                let date = answers.date;
                let catalog = self.catalog;
                self.days.entry(date).or_insert_with(|| ToldSide::of_answers(name, catalog, answers, gone));
            }
            Err(problems) => {
                let why = problems.first().map(|problem| problem.message.clone()).unwrap_or_default();
                self.left_out.push(LeftOut { name, why });
            }
        }
    }
}
