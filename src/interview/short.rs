//! The short ways: ten statements at the door, the critical ones, and what fits into some minutes.
//!
//! Who takes one of them answers some points of a practice; the others stand as unknown.

use std::collections::BTreeSet;

use crate::answers::{Answer, Answers, State};
use crate::assess::Standing;
use crate::catalog::{Catalog, Load, Pace, PointIx, PracticeIx};

use super::asked::{is_at_door, is_short, known};
use super::route::{Route, Way, in_scope};
use super::session::Session;

/// How many statements the essentials are at most.
const ESSENTIALS: usize = 40;

/// How far the answers so far go: the next part to be offered first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rung {
    /// Nothing is answered, or nothing but the ten statements at the door.
    Door,
    /// Nothing is answered but critical statements and those.
    Essentials,
    /// More is answered.
    Rest,
}

/// How far the answers so far go.
pub(super) fn rung(catalog: &Catalog, answers: &Answers) -> Rung {
    let mut rung = Rung::Door;
    for (ix, given) in &answers.given {
        let said = match &given.answer {
            Some(Answer::Points(said)) => said,
            Some(_) => return Rung::Rest,
            None => continue,
        };
        if !known(catalog, *ix, said).all(|point| is_short(catalog, point)) {
            return Rung::Rest;
        }
        if !known(catalog, *ix, said).all(|point| is_at_door(catalog, point)) {
            rung = Rung::Essentials;
        }
    }
    rung
}

/// The statements at the door that apply, in their order.
pub(super) fn at_door(session: &Session<'_>) -> Vec<PointIx> {
    let catalog = session.catalog();
    let applies = |point: &PointIx| session.assessment().standing(catalog[*point].practice) == Standing::Applicable;
    catalog.door().iter().copied().filter(applies).collect()
}

/// The way through the ten statements that say most.
pub(super) fn door(session: &Session<'_>) -> Route {
    let points = at_door(session);
    let open: BTreeSet<PracticeIx> = practices_unasked(session, &points);
    Route::of_points(session.catalog(), Way::Door, points, |ix| open.contains(&ix))
}

/// The way through the critical statements that apply and that nobody was asked yet, of all that are essential.
pub(super) fn essentials(session: &Session<'_>) -> Route {
    let (catalog, answers, assessment) = (session.catalog(), session.answers(), session.assessment());
    let mut all: Vec<PointIx> = in_scope(catalog, answers).flat_map(|ix| catalog[ix].points.clone()).collect();
    let applies = |point: &PointIx| assessment.standing(catalog[*point].practice) == Standing::Applicable;
    let mut seen = BTreeSet::new();
    all.retain(|point| catalog[*point].critical && applies(point) && seen.insert(catalog[*point].same_as));
    all.sort_by_key(|point| catalog[catalog[*point].practice].stage);
    all.truncate(ESSENTIALS);
    let left = |point: &PointIx| session.unasked(catalog[*point].practice).contains(point);
    all.retain(left);
    Route::of_points(catalog, Way::Essentials, all, |_| true)
}

/// The way through some statements, due where nobody was asked one of them yet, or else.
pub(super) fn of_statements(
    session: &Session<'_>,
    points: impl Iterator<Item = PointIx>,
    is_due: impl Fn(PracticeIx) -> bool,
) -> Route {
    let points: Vec<PointIx> = points.collect();
    let open = practices_unasked(session, &points);
    Route::of_points(session.catalog(), Way::Part, points, |ix| is_due(ix) || open.contains(&ix))
}

/// The practices with one of these points that nobody was asked yet.
fn practices_unasked(session: &Session<'_>, points: &[PointIx]) -> BTreeSet<PracticeIx> {
    let catalog = session.catalog();
    let practices: BTreeSet<PracticeIx> = points.iter().map(|point| catalog[*point].practice).collect();
    let open = |ix: &PracticeIx| session.unasked(*ix).iter().any(|point| points.contains(point));
    practices.into_iter().filter(open).collect()
}

/// What of the practices that are due fits into so many minutes: critical points first, then early stages.
pub(super) fn fitting(session: &Session<'_>, route: &Route, minutes: usize, pace: Pace) -> Route {
    let (catalog, mut portions) = (session.catalog(), Vec::new());
    for ix in route.due() {
        let (critical, others): (Vec<PointIx>, Vec<PointIx>) =
            to_ask(session, route, ix).into_iter().partition(|point| catalog[*point].critical);
        portions.extend([(false, catalog[ix].stage, ix, critical), (true, catalog[ix].stage, ix, others)]);
    }
    portions.retain(|portion| !portion.3.is_empty());
    portions.sort_by_key(|(is_other, stage, ..)| (*is_other, *stage));
    let (mut chosen, mut begun, mut load) = (Vec::new(), BTreeSet::new(), Load::default());
    for (_, _, ix, points) in portions {
        let mut more = load.and(Load::points(catalog, &points));
        if begun.insert(ix) {
            more = more.and(Load::question(catalog, ix));
        }
        // Something is asked, however little time there is.
        if more.minutes(pace) > minutes && !chosen.is_empty() {
            break;
        }
        load = more;
        chosen.extend(points);
    }
    Route::of_points(catalog, Way::Part, chosen, |_| true).at_pace(pace)
}

/// The points of a practice to ask where it is due, of those on its route: what nobody was asked, else what nobody answered,
/// else all.
pub(super) fn to_ask(session: &Session<'_>, route: &Route, ix: PracticeIx) -> Vec<PointIx> {
    let (all, unasked) = (route.asked(session.catalog(), ix), session.unasked(ix));
    let new: Vec<PointIx> = all.iter().copied().filter(|point| unasked.contains(point)).collect();
    let unanswered = || all.iter().copied().filter(|point| session.assessment().state(*point) == State::Unanswered);
    match (new.is_empty(), unanswered().next()) {
        (false, _) => new,
        (true, Some(_)) => unanswered().collect(),
        (true, None) => all,
    }
}

/// Whether a practice was answered before, but not all that is asked of it now.
pub(super) fn is_begun(session: &Session<'_>, ix: PracticeIx) -> bool {
    let new = session.unasked(ix);
    session.answers().answer(ix).is_some() && session.asked(ix).iter().any(|point| new.contains(point))
}
