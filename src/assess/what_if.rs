//! What an assessment would come to if more held.

use super::{Assessment, assess};
use crate::answers::{Answer, Answers, PointAnswers, PointSet, State, set_point};
use crate::catalog::{Catalog, PointIx};

/// The assessment if these points, with their twins, held for the whole scope, and nothing else changed.
///
/// What else a practice asks stays as it is: unanswered where nothing was said of it, open where it was declined. A practice
/// that does not apply applies then.
pub fn what_if(catalog: &Catalog, answers: &Answers, done: &[PointIx]) -> Assessment {
    let mut answers = answers.clone();
    for point in done {
        list_points(catalog, &mut answers, *point);
        for same in catalog.twins(*point).chain([*point]) {
            set_point(catalog, &mut answers, same, State::Done);
        }
    }
    assess(catalog, &answers)
}

/// Lets the practice of a point have lists, in which its points stand as they did.
fn list_points(catalog: &Catalog, answers: &mut Answers, point: PointIx) {
    let practice = catalog[point].practice;
    let points = catalog[practice].points.iter().copied();
    let unknown: PointSet = match answers.answer(practice) {
        Some(Answer::Points(_)) => return,
        // Declined points are open; but what another practice says of the same statement counts, now that this one shares it.
        Some(Answer::Declined { .. }) => points.filter(|point| catalog.twins(*point).next().is_some()).collect(),
        Some(Answer::Unknown | Answer::NotApplicable { .. }) | None => points.collect(),
    };
    answers.given.entry(practice).or_default().answer =
        Some(Answer::Points(PointAnswers { unknown, ..PointAnswers::default() }));
}
