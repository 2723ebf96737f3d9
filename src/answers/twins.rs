//! Twins that were answered must agree: one of two different answers to the same question is wrong.

use super::{Answers, State};
use crate::catalog::{Catalog, PointIx};
use crate::problem::{Desk, Rule};

pub(super) fn check(answers: &Answers, catalog: &Catalog, desk: &Desk) {
    for class in catalog.twin_classes() {
        let answered = |state| class.iter().copied().find(|point| answers.own_state(catalog, *point) == state);
        if let (Some(done), Some(open)) = (answered(State::Done), answered(State::Open)) {
            report(answers, catalog, desk, done, open);
        }
    }
}

fn report(answers: &Answers, catalog: &Catalog, desk: &Desk, done: PointIx, open: PointIx) {
    let (done, open) = (&catalog[done], &catalog[open]);
    let span = answers.places.of(open.practice).unwrap_or(0..0);
    let message = format!("`{}` is open, but it is the same as `{}`, which is done", open.id, done.id);
    let help = format!(
        "either add \"{}\" to `done` of [{}], or take \"{}\" out of `done` of [{}]",
        open.name(),
        catalog[open.practice].id,
        done.name(),
        catalog[done.practice].id
    );
    desk.report(Rule::TwinsDisagree, span, message, help);
}
