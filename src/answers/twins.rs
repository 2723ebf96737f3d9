//! Twins that were answered must agree: one of two different answers to the same question is wrong.

use super::{Answers, State};
use crate::catalog::{Catalog, PointIx};
use crate::problem::{Desk, Rule};

pub(super) fn check(answers: &Answers, catalog: &Catalog, desk: &Desk) {
    for class in catalog.twin_classes() {
        let said = |state| class.iter().copied().find(|point| answers.own_state(catalog, *point) == state);
        let Some(done) = said(State::Done) else { continue };
        if let Some(partly) = said(State::Partly) {
            report(answers, catalog, desk, done, partly, State::Partly);
        } else if let Some(open) = said(State::Open) {
            report(answers, catalog, desk, done, open, State::Open);
        }
    }
}

fn report(answers: &Answers, catalog: &Catalog, desk: &Desk, done: PointIx, other: PointIx, state: State) {
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
    desk.report(Rule::TwinsDisagree, span, message, help);
}
