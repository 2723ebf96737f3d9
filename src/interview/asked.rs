//! Which points were asked so far.
//!
//! Who takes a short way answers some points of a practice, and the file says of the others that they are unknown. What was
//! never asked is told from what nobody knew by this: where all that is known of a practice belongs to a short way, the rest
//! was not asked.

use crate::answers::{Answer, Answers, PointAnswers, State};
use crate::assess::{Assessment, Standing};
use crate::catalog::{Catalog, PointIx, PracticeIx};

/// Whether a point is one of those at the door.
pub(super) fn is_at_door(catalog: &Catalog, point: PointIx) -> bool {
    catalog.door().contains(&point)
}

/// The points of a practice that nobody was asked yet, and that no twin answers.
pub(super) fn unasked(catalog: &Catalog, answers: &Answers, assessment: &Assessment, ix: PracticeIx) -> Vec<PointIx> {
    if assessment.standing(ix) != Standing::Applicable {
        return Vec::new();
    }
    let mut open: Vec<PointIx> = catalog[ix].points.clone();
    open.retain(|point| assessment.state(*point) == State::Unanswered);
    match answers.answer(ix) {
        None => {}
        Some(Answer::Points(points)) => open.retain(|point| !was_asked(catalog, ix, points, *point)),
        Some(_) => open.clear(),
    }
    open
}

/// Whether a point of a practice was asked, by what was said of the whole of it.
fn was_asked(catalog: &Catalog, ix: PracticeIx, said: &PointAnswers, point: PointIx) -> bool {
    let is_short = |point: PointIx| is_at_door(catalog, point) || catalog[point].critical;
    let mut known = catalog[ix].points.iter().filter(|point| !said.unknown.contains(point));
    match (known.clone().all(|point| is_at_door(catalog, *point)), known.all(|point| is_short(*point))) {
        (true, _) => is_at_door(catalog, point),
        (false, true) => is_short(point),
        (false, false) => true,
    }
}

/// Whether something still has to be asked of a practice: a point that nobody was asked, and that no twin answers.
pub(super) fn is_new(catalog: &Catalog, answers: &Answers, assessment: &Assessment, ix: PracticeIx) -> bool {
    !unasked(catalog, answers, assessment, ix).is_empty()
}
