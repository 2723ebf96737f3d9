//! Points that are one and the same in several checklists stay in step.

use std::collections::BTreeSet;

use crate::answers::{Answer, Answers, PointAnswers, State};
use crate::catalog::{Catalog, PointIx, PracticeIx};

/// The points of other practices that must change, and whether they hold then, if exactly `done` holds in `practice`.
///
/// Only what was said outright changes: a point that nothing was said of takes the state of its twin by itself.
pub(super) fn out_of_step(
    catalog: &Catalog,
    answers: &Answers,
    practice: PracticeIx,
    done: &BTreeSet<PointIx>,
) -> Vec<(PointIx, bool)> {
    let points = catalog[practice].points.iter();
    let pairs = points.flat_map(|point| catalog.twins(*point).map(|twin| (twin, done.contains(point))));
    pairs.filter(|(twin, holds)| disagrees(catalog, answers, practice, *twin, *holds)).collect()
}

fn disagrees(catalog: &Catalog, answers: &Answers, practice: PracticeIx, twin: PointIx, holds: bool) -> bool {
    let other = catalog[twin].practice;
    let said = answers.own_state(catalog, twin);
    other != practice && said == if holds { State::Open } else { State::Done }
}

/// `done` with the twins that a practice has among its own points: if one holds, all do.
pub(super) fn settle(catalog: &Catalog, practice: PracticeIx, done: BTreeSet<PointIx>) -> BTreeSet<PointIx> {
    let own = |point: &PointIx| catalog[*point].practice == practice;
    let twins: Vec<PointIx> = done.iter().flat_map(|point| catalog.twins(*point)).filter(own).collect();
    done.into_iter().chain(twins).collect()
}

/// The practice that says outright that a point holds, where its own does not.
pub(super) fn lender(catalog: &Catalog, answers: &Answers, point: PointIx) -> Option<PracticeIx> {
    let says = |twin: &PointIx| answers.own_state(catalog, *twin) == State::Done;
    let lends =
        answers.shares(catalog, catalog[point].practice) && answers.own_state(catalog, point) == State::Unanswered;
    lends.then(|| catalog.twins(point).find(says)).flatten().map(|twin| catalog[twin].practice)
}

/// Adds a point to the `done` list of its practice, or takes it out.
pub(super) fn set(answers: &mut Answers, practice: PracticeIx, point: PointIx, holds: bool) {
    let answer = answers.given.get_mut(&practice).and_then(|given| given.answer.as_mut());
    if let Some(Answer::Points(PointAnswers { done, .. })) = answer {
        if holds {
            done.insert(point);
        } else {
            done.remove(&point);
        }
    }
}

/// Makes the twins of what was said of `practice` agree with it.
pub(crate) fn keep_in_step(catalog: &Catalog, answers: &mut Answers, practice: PracticeIx) {
    let Some(Answer::Points(PointAnswers { done, .. })) = answers.answer(practice).cloned() else { return };
    for (point, holds) in out_of_step(catalog, answers, practice, &done) {
        set(answers, catalog[point].practice, point, holds);
    }
}
