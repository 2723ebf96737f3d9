//! What a workbook says, taken over into an answers file that is there already.

use super::FilledWorkbook;
use crate::answers::{Answer, Answers, Response, keep_in_step, out_of_step};
use crate::catalog::{Catalog, PracticeIx};

/// The answers now, and what changed with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOver {
    /// What the file is to say.
    pub answers: Answers,
    /// Whole ids of points of other practices that are the same statements, and changed with it.
    pub twins: Vec<String>,
}

/// Why a workbook is not for an answers file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherAnswers {
    /// The file is of another organization.
    Organization(String),
    /// The file holds the answers of somebody else.
    Person(String),
    /// The file was merged from the answers of several people.
    Merged,
}

/// `before` with what a workbook says: its answers take the place of those to the same questions, everything else stays, and
/// what is blank takes nothing away.
///
/// # Errors
/// If the workbook is not for these answers.
pub fn take_over(catalog: &Catalog, before: &Answers, workbook: &FilledWorkbook) -> Result<TakenOver, OtherAnswers> {
    let filled = &workbook.answers;
    is_for(before, filled)?;
    let mut taken = TakenOver { answers: before.clone(), twins: Vec::new() };
    for (practice, said) in &filled.given {
        // What is blank here may have been said by a twin, in a practice before this one.
        let response = response(catalog, &taken.answers, workbook, *practice, said);
        let changed = out_of_step(catalog, &taken.answers, *practice, &response);
        let elsewhere = changed.iter().filter(|(point, _)| !filled.given.contains_key(&catalog[*point].practice));
        taken.twins.extend(elsewhere.map(|(point, _)| catalog[*point].id.to_string()));
        taken.answers.given.insert(*practice, response);
        keep_in_step(catalog, &mut taken.answers, *practice);
    }
    if taken.answers != *before {
        taken.answers.date = filled.date.max(before.date);
        taken.answers.form.clone_from(&filled.form);
    }
    Ok(taken)
}

fn is_for(before: &Answers, filled: &Answers) -> Result<(), OtherAnswers> {
    if before.is_merged() {
        return Err(OtherAnswers::Merged);
    }
    if before.organization.name != filled.organization.name {
        return Err(OtherAnswers::Organization(before.organization.name.clone()));
    }
    match (before.respondents.first(), filled.respondents.first()) {
        (Some(one), Some(other)) if one.name != other.name => Err(OtherAnswers::Person(one.name.clone())),
        _ => Ok(()),
    }
}

/// What is said now of a practice: what is blank in the workbook stays as it was.
fn response(
    catalog: &Catalog,
    before: &Answers,
    workbook: &FilledWorkbook,
    practice: PracticeIx,
    said: &Response,
) -> Response {
    let old = before.given.get(&practice).cloned().unwrap_or_default();
    let mut new = said.clone();
    new.note = new.note.or(old.note);
    new.owner = new.owner.or(old.owner);
    new.due = new.due.or(old.due);
    if new.evidence.is_empty() {
        new.evidence = old.evidence;
    }
    match &mut new.answer {
        None => (new.answer, new.revision, new.asked) = (old.answer, old.revision, old.asked),
        Some(answer) => {
            if let Answer::Points(points) = answer {
                for point in catalog[practice].points.iter().filter(|point| workbook.blank.contains(point)) {
                    points.set(*point, before.own_state(catalog, *point));
                }
            }
            new.revision = other_revision(catalog, before, &workbook.answers, practice);
        }
    }
    new
}

/// The revision that a workbook asked, where it is another than that of the file.
fn other_revision(catalog: &Catalog, before: &Answers, filled: &Answers, practice: PracticeIx) -> Option<u32> {
    let checklist = catalog[practice].checklist;
    let today = catalog[checklist].revision;
    let revision_of = |answers: &Answers| answers.revisions.get(&checklist).copied().unwrap_or(today);
    Some(revision_of(filled)).filter(|answered| *answered != revision_of(before))
}
