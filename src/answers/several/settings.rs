//! What several files say besides the answers.

use std::collections::{BTreeMap, BTreeSet};

use super::{Difference, NotMerged};
use crate::answers::{Answers, Exception, Gates, Gather, Organization, OrganizationKind, ReportSettings};
use crate::catalog::{Catalog, ChecklistIx, Stage};
use crate::problem::Word;

/// Whether all files are of one organization: of one name, and of one id where they give any.
///
/// # Errors
/// That there is no file, or which are of another organization than most.
pub fn one_organization(files: &[&Answers]) -> Result<(), NotMerged> {
    let name = most(files.iter().map(|file| file.organization.name.trim())).ok_or(NotMerged::Nothing)?;
    let id = most(files.iter().filter_map(|file| file.organization.id.as_deref()).map(str::trim));
    let is_other =
        |file: &Organization| file.name.trim() != name || file.id.as_deref().is_some_and(|own| Some(own.trim()) != id);
    let others: Vec<usize> = (0..files.len()).filter(|at| is_other(&files[*at].organization)).collect();
    if others.is_empty() { Ok(()) } else { Err(NotMerged::OtherOrganization(others)) }
}

/// What most say; of several, the first in the alphabet.
fn most<'a>(all: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(one, _)| one)
}

/// A file with all settings and no answers, from the day of the latest of the first `dated`; and where they differ.
pub(super) fn joined(catalog: &Catalog, files: &[&Answers], dated: usize) -> (Answers, Vec<Difference>) {
    let scope: BTreeSet<ChecklistIx> = files.iter().flat_map(|file| file.scope.iter().copied()).collect();
    let date = files[..dated].iter().map(|file| file.date).max().unwrap_or_default();
    let target = files.iter().map(|file| file.target).max();
    let mut differences = Vec::new();
    let mut note = |differs: bool, what: Difference| differences.extend(differs.then_some(what));
    note(several(files, |file| Some(file.organization.kind.word())), Difference::Kind);
    note(several(files, |file| file.organization.parent.as_ref()), Difference::Parent);
    note(several(files, |file| Some(file.target)), Difference::Target);
    note(several(files, |file| Some(&file.organization.does)), Difference::Does);
    let gates: Vec<&Gates> = files.iter().map(|file| &file.gates).filter(|gates| **gates != Gates::default()).collect();
    note(gates.windows(2).any(|two| two[0] != two[1]), Difference::Gate);
    let reports: Vec<&ReportSettings> =
        files.iter().map(|file| &file.report).filter(|report| **report != ReportSettings::default()).collect();
    note(reports.windows(2).any(|two| two[0] != two[1]), Difference::Report);
    let new = Answers::new(organization(files), date, scope.into_iter().collect(), target.unwrap_or(Stage::One));
    let revisions = new.scope.iter().map(|ix| (*ix, catalog[*ix].revision)).collect();
    let gates = gates.into_iter().fold(Gates::default(), Gates::or_stricter);
    (Answers { revisions, gates, report: report(files), gather: gather(files), ..new }, differences)
}

/// Whether files say two things.
fn several<'a, T: Ord>(files: &[&'a Answers], said: impl Fn(&'a Answers) -> Option<T>) -> bool {
    files.iter().filter_map(|file| said(file)).collect::<BTreeSet<T>>().len() > 1
}

/// The first of what files say.
fn first<'a, T: Ord>(files: &[&'a Answers], said: impl Fn(&'a Answers) -> Option<T>) -> Option<T> {
    files.iter().filter_map(|file| said(file)).min()
}

fn organization(files: &[&Answers]) -> Organization {
    let all = |file: &&Answers| file.organization.clone();
    let kind = files.iter().map(|file| file.organization.kind).min_by_key(|kind| kind.word());
    let organization = files.iter().map(all).min_by(|one, other| one.name.cmp(&other.name));
    let organization = organization.zip(kind).map(|(organization, kind)| Organization { kind, ..organization });
    let empty = Organization::new(String::new(), OrganizationKind::Other);
    Organization {
        id: first(files, |file| file.organization.id.clone()),
        parent: first(files, |file| file.organization.parent.clone()),
        does: files.iter().flat_map(|file| file.organization.does.iter().copied()).collect(),
        ..organization.unwrap_or(empty)
    }
}

fn report(files: &[&Answers]) -> ReportSettings {
    ReportSettings {
        lang: first(files, |file| file.report.lang.clone()),
        logo: first(files, |file| file.report.logo.clone()),
        accent: first(files, |file| file.report.accent.clone()),
        classification: first(files, |file| file.report.classification.clone()),
        detail: files.iter().filter_map(|file| file.report.detail).min_by_key(|detail| detail.word()),
        capacity: first(files, |file| file.report.capacity),
    }
}

fn gather(files: &[&Answers]) -> Gather {
    let all = files.iter().flat_map(|file| &file.gather.except);
    let except: BTreeSet<(&str, &str)> = all.map(|one| (one.repository.as_str(), one.reason.as_str())).collect();
    let exception =
        |(repository, reason): (&str, &str)| Exception { repository: repository.to_owned(), reason: reason.to_owned() };
    Gather {
        complete: files.iter().any(|file| file.gather.complete),
        except: except.into_iter().map(exception).collect(),
    }
}
