//! Circles in `after`: practices that wait for each other, so that none could ever come first.

use std::sync::Arc;

use super::{Catalog, PracticeIx};
use crate::problem::{Problem, Rule};

/// A circle in `after`, if there is one.
pub(super) fn circle(catalog: &Catalog) -> Option<Problem> {
    let mut state = vec![Visit::New; catalog.practices.len()];
    catalog.practices().find_map(|start| circle_from(catalog, start, &mut state))
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    Open,
    Closed,
}

/// Depth first without recursion, so that no chain in a foreign file is too deep.
fn circle_from(catalog: &Catalog, start: PracticeIx, state: &mut [Visit]) -> Option<Problem> {
    if state[start.0] != Visit::New {
        return None;
    }
    let mut path = vec![(start, 0)];
    state[start.0] = Visit::Open;
    while let Some((at, next)) = path.last_mut() {
        let Some(&before) = catalog[*at].after.get(*next) else {
            state[at.0] = Visit::Closed;
            path.pop();
            continue;
        };
        *next += 1;
        match state[before.0] {
            Visit::Open => return Some(circle_problem(catalog, &path, before)),
            Visit::Closed => {}
            Visit::New => {
                state[before.0] = Visit::Open;
                path.push((before, 0));
            }
        }
    }
    None
}

fn circle_problem(catalog: &Catalog, path: &[(PracticeIx, usize)], closing: PracticeIx) -> Problem {
    let from = path.iter().position(|(ix, _)| *ix == closing).unwrap_or(0);
    let mut names: Vec<&str> = path[from..].iter().map(|(ix, _)| catalog[*ix].id.as_str()).collect();
    names.push(&catalog[closing].id);
    let place = &catalog[closing].place;
    Problem {
        rule: Rule::Cycle,
        message: format!("practices wait for each other in a circle: {}", names.join(" after ")),
        help: Some("take one of them out of an `after`".into()),
        source: Arc::clone(&place.source),
        span: Some(place.span.clone()),
    }
}
