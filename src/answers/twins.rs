//! Points that are one and the same in several checklists: they must agree, and are kept in step.

use super::{Answer, Answers, OwnStates, PointAnswers, Response, State};
use crate::catalog::{Catalog, PointIx, PracticeIx};
use crate::problem::{Diagnostics, Rule};

/// The points of other practices that must change with what is said of `practice` now, and how they stand then.
///
/// Only what was said outright changes: a point that nothing was said of takes the state of its twin by itself.
pub(crate) fn out_of_step(
    catalog: &Catalog,
    answers: &Answers,
    practice: PracticeIx,
    response: &Response,
) -> Vec<(PointIx, State)> {
    let mut changes = Vec::new();
    for point in &catalog[practice].points {
        let state = answers.state_in(catalog, response, *point);
        for twin in catalog.twins(*point).filter(|twin| catalog[*twin].practice != practice) {
            let said = answers.own_state(catalog, twin);
            if state != said && state != State::Unanswered && said != State::Unanswered {
                changes.push((twin, state));
            }
        }
    }
    changes
}

/// `points` with the twins that a practice has among its own points: what is said of one is said of all, the better first.
pub(crate) fn settle(catalog: &Catalog, practice: PracticeIx, mut points: PointAnswers) -> PointAnswers {
    for (list, state) in [(points.partly.clone(), State::Partly), (points.done.clone(), State::Done)] {
        let twins = list.iter().flat_map(|point| catalog.twins(*point));
        twins.filter(|twin| catalog[*twin].practice == practice).for_each(|twin| points.set(twin, state));
    }
    points
}

/// The practice that says outright that a point holds, or holds in part, where its own says nothing of it.
pub(crate) fn lender(catalog: &Catalog, answers: &Answers, point: PointIx) -> Option<(PracticeIx, State)> {
    let lends =
        answers.shares(catalog, catalog[point].practice) && answers.own_state(catalog, point) == State::Unanswered;
    let says =
        |state| catalog.twins(point).find(|twin| answers.own_state(catalog, *twin) == state).map(|twin| (twin, state));
    let (twin, state) = lends.then(|| says(State::Done).or_else(|| says(State::Partly))).flatten()?;
    Some((catalog[twin].practice, state))
}

/// Moves a point to the list of its state, if its practice has lists.
pub(crate) fn set_point(catalog: &Catalog, answers: &mut Answers, point: PointIx, state: State) {
    let response = answers.given.get_mut(&catalog[point].practice);
    if let Some(Answer::Points(points)) = response.and_then(|response| response.answer.as_mut()) {
        points.set(point, state);
    }
}

/// Makes the twins of what was said of `practice` agree with it.
pub(crate) fn keep_in_step(catalog: &Catalog, answers: &mut Answers, practice: PracticeIx) {
    let Some(response) = answers.given.get(&practice).cloned() else { return };
    for (point, state) in out_of_step(catalog, answers, practice, &response) {
        set_point(catalog, answers, point, state);
    }
}

pub(super) fn check(answers: &Answers, states: &OwnStates, catalog: &Catalog, diagnostics: &Diagnostics) {
    for class in catalog.twin_classes() {
        let (mut done, mut partly, mut open) = (None, None, None);
        for point in class {
            let first = match states.of(*point) {
                State::Done => &mut done,
                State::Partly => &mut partly,
                State::Open => &mut open,
                State::Unanswered => continue,
            };
            first.get_or_insert(*point);
        }
        match (done, partly, open) {
            (Some(done), Some(partly), _) => report(answers, catalog, diagnostics, done, partly, State::Partly),
            (Some(done), None, Some(open)) => report(answers, catalog, diagnostics, done, open, State::Open),
            _ => {}
        }
    }
}

fn report(
    answers: &Answers,
    catalog: &Catalog,
    diagnostics: &Diagnostics,
    done: PointIx,
    other: PointIx,
    state: State,
) {
    let span = answers.places.of(catalog[other].practice).unwrap_or(0..0);
    let (done, other) = (&catalog[done], &catalog[other]);
    let tables = (&catalog[other.practice].id, &catalog[done.practice].id);
    let (is, help) = if state == State::Partly {
        let help = format!(
            "either move \"{}\" from `partly` to `done` of [{}], or \"{}\" from `done` to `partly` of [{}]",
            other.name(),
            tables.0,
            done.name(),
            tables.1
        );
        ("holds in part", help)
    } else {
        let help = format!(
            "either add \"{}\" to `done` of [{}], or take \"{}\" out of `done` of [{}]",
            other.name(),
            tables.0,
            done.name(),
            tables.1
        );
        ("is open", help)
    };
    let message = format!("`{}` {is}, but it is the same as `{}`, which is done", other.id, done.id);
    diagnostics.report(Rule::TwinsDisagree, span, message, help);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::answers::{Organization, OrganizationKind};
    use crate::catalog::{CatalogFile, FileKind, Stage, parse};
    use crate::problem::Source;

    /// Harbour and lighthouse: `harbour.lamps.oil` and `lighthouse.tower.oil` are the same.
    fn catalog() -> Catalog {
        let file = |kind, id: &str, text: &str| CatalogFile { kind, id: id.into(), source: Source::new(id, text) };
        let files = [
            file(FileKind::Resources, "pages", include_str!("../../tests/bad/ours/resources/pages.toml")),
            file(FileKind::Checklist, "harbour", include_str!("../../tests/bad/ours/checklists/harbour.toml")),
            file(FileKind::Checklist, "lighthouse", include_str!("../../tests/bad/ours/checklists/lighthouse.toml")),
        ];
        parse(&files).unwrap()
    }

    /// Nothing is known of a practice but how one of its points stands.
    fn said(catalog: &Catalog, point: PointIx, state: State) -> (PracticeIx, Response) {
        let practice = catalog[point].practice;
        let mut points =
            PointAnswers { unknown: catalog[practice].points.iter().copied().collect(), ..Default::default() };
        points.set(point, state);
        (practice, Response { answer: Some(Answer::Points(points)), ..Response::default() })
    }

    fn answers(given: BTreeMap<PracticeIx, Response>) -> Answers {
        let organization = Organization::new("Us", OrganizationKind::Other);
        Answers { given, ..Answers::new(organization, chrono::NaiveDate::default(), Vec::new(), Stage::Two) }
    }

    fn twins(catalog: &Catalog) -> (PointIx, PointIx) {
        (catalog.point("harbour.lamps.oil").unwrap(), catalog.point("lighthouse.tower.oil").unwrap())
    }

    #[test]
    fn a_change_moves_the_twin_to_the_same_list() {
        let catalog = catalog();
        let (oil, twin) = twins(&catalog);
        for state in [State::Done, State::Partly, State::Open, State::Unanswered] {
            for before in [State::Done, State::Partly, State::Open, State::Unanswered] {
                let given = [said(&catalog, oil, state), said(&catalog, twin, before)];
                let mut answers = answers(given.into());
                keep_in_step(&catalog, &mut answers, catalog[oil].practice);
                // Who does not know changes no answer; what nobody knows is not set.
                let known = state != State::Unanswered && before != State::Unanswered;
                let expected = if known { state } else { before };
                assert_eq!(answers.own_state(&catalog, twin), expected, "{state:?} over {before:?}");
            }
        }
    }

    #[test]
    fn what_holds_or_holds_in_part_is_lent_to_who_says_nothing_of_it() {
        let catalog = catalog();
        let (oil, twin) = twins(&catalog);
        for state in [State::Done, State::Partly, State::Open] {
            let answers = answers([said(&catalog, twin, state)].into());
            let lent = (state != State::Open).then_some((catalog[twin].practice, state));
            assert_eq!(lender(&catalog, &answers, oil), lent);
            assert_eq!(lender(&catalog, &answers, twin), None, "it says so itself");
        }
        let open = answers([said(&catalog, oil, State::Open), said(&catalog, twin, State::Done)].into());
        assert_eq!(lender(&catalog, &open, oil), None, "it says something of it");
        let reason = "No lamps.".to_owned();
        let no_lamps = Response { answer: Some(Answer::NotApplicable { reason }), ..Response::default() };
        let apart = answers([(catalog[oil].practice, no_lamps), said(&catalog, twin, State::Done)].into());
        assert_eq!(lender(&catalog, &apart, oil), None, "what does not apply takes nothing");
    }
}
