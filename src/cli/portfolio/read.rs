//! Reads a file of answers, and tells why it cannot be used.

use std::path::Path;

use super::super::exit::Failure;
use super::super::files;
use super::walk::spelled;
use crate::answers;
use crate::assess::{UnitResult, scores_of_states};
use crate::catalog::Catalog;
use crate::document::BadFile;
use crate::problem::{Problem, Rule};

/// A file that cannot be used, as it is told in a line, and in full.
#[derive(Debug)]
pub(super) struct Unusable {
    pub(super) told: BadFile,
    pub(super) failure: Failure,
}

/// What the answers in a file amount to.
///
/// # Errors
/// If they cannot be used.
pub(super) fn read_unit(catalog: &Catalog, path: &Path) -> Result<UnitResult, Box<Unusable>> {
    let unusable = |failure: Failure| Box::new(Unusable { told: told(path, &failure), failure });
    let source = files::read_once(path, files::ANSWERS_LIMIT).map_err(unusable)?;
    let read = answers::parse_with_states(&source, catalog);
    let (answers, own) = read.map_err(|problems| unusable(Failure::Problems(problems)))?;
    let assessment = scores_of_states(catalog, &answers, own);
    Ok(UnitResult::of(assessment.with(catalog, &answers), &spelled(path)))
}

/// The first problem of a file that cannot be used.
fn told(path: &Path, failure: &Failure) -> BadFile {
    let problem = match failure {
        Failure::Problems(problems) => problems.first(),
        _ => None,
    };
    let place = |problem: &Problem| problem.span.as_ref().map(|span| problem.source.line_column(span.start));
    BadFile {
        path: spelled(path),
        place: problem.and_then(place),
        rule: problem.map_or(Rule::Unreadable, |problem| problem.rule),
        message: problem.map(|problem| problem.message.clone()).unwrap_or_default(),
        help: problem.map(|problem| problem.help.clone()).unwrap_or_default(),
    }
}
