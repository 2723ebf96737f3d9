//! The order to close gaps in.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::gain::Weights;
use super::gaps::gaps;
use super::{Assessed, Fraction, Gap, Horizon};
use crate::catalog::{Catalog, PracticeIx, Stage};
use crate::problem::Word;

/// Every gap, in the order of the roadmap.
pub(super) fn roadmap(assessed: Assessed<'_>, weights: &Weights) -> Vec<Gap> {
    let catalog = assessed.catalog;
    let mut gaps = gaps(assessed, weights);
    let before = prerequisites(catalog, &gaps);
    pull_forward(&mut gaps, &before);
    let order = order(catalog, &gaps, &before);
    let mut rank = vec![0; gaps.len()];
    for (place, gap) in order.iter().enumerate() {
        rank[*gap] = place;
    }
    for (gap, before) in gaps.iter_mut().zip(&before) {
        gap.after = before.iter().map(|gap| rank[*gap]).collect();
        gap.after.sort_unstable();
    }
    let mut ranked: Vec<(usize, Gap)> = rank.into_iter().zip(gaps).collect();
    ranked.sort_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, gap)| gap).collect()
}

/// For each gap, the places of those that it comes after: joined practices are one, whichever of them is in scope.
fn prerequisites(catalog: &Catalog, gaps: &[Gap]) -> Vec<BTreeSet<usize>> {
    let mut places: HashMap<PracticeIx, usize> = HashMap::new();
    for (place, gap) in gaps.iter().enumerate() {
        places.extend(catalog.joined(gap.practice).iter().map(|practice| (*practice, place)));
    }
    let mut before = vec![BTreeSet::new(); gaps.len()];
    for (place, gap) in gaps.iter().enumerate() {
        let after = catalog.joined(gap.practice).iter().flat_map(|practice| &catalog[*practice].after);
        before[place].extend(after.filter_map(|practice| places.get(practice)).filter(|first| **first != place));
    }
    before
}

/// What another gap comes after is no later than that one.
fn pull_forward(gaps: &mut [Gap], before: &[BTreeSet<usize>]) {
    for horizon in Horizon::ALL {
        let mut pulling: Vec<usize> = (0..gaps.len()).filter(|gap| gaps[*gap].horizon == *horizon).collect();
        while let Some(gap) = pulling.pop() {
            for first in &before[gap] {
                if gaps[*first].horizon > *horizon {
                    gaps[*first].horizon = *horizon;
                    pulling.push(*first);
                }
            }
        }
    }
}

/// What a gap is sorted by: horizon, critical first, stage, gain divided by effort descending, id.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a> {
    horizon: Horizon,
    not_critical: bool,
    stage: Stage,
    yield_of_effort: Reverse<Fraction>,
    id: &'a str,
}

impl<'a> Rank<'a> {
    fn of(catalog: &'a Catalog, gap: &Gap) -> Self {
        let effort = Fraction::constant((1, i64::from(gap.effort.weight())));
        Self {
            horizon: gap.horizon,
            not_critical: !gap.critical,
            stage: gap.stage,
            yield_of_effort: Reverse(&gap.gain * &effort),
            id: &catalog[gap.practice].id,
        }
    }
}

/// The places of `gaps` in their order: again and again the first whose prerequisites are out comes next.
///
/// Those are in the same horizon or in an earlier one, and have no cycles, so every horizon is whole before the next begins
/// and all come out.
fn order(catalog: &Catalog, gaps: &[Gap], before: &[BTreeSet<usize>]) -> Vec<usize> {
    let ranks: Vec<Rank<'_>> = gaps.iter().map(|gap| Rank::of(catalog, gap)).collect();
    let mut after = vec![Vec::new(); gaps.len()];
    for (gap, before) in before.iter().enumerate() {
        for first in before {
            after[*first].push(gap);
        }
    }
    let mut waits_for: Vec<usize> = before.iter().map(BTreeSet::len).collect();
    let free = (0..gaps.len()).filter(|gap| waits_for[*gap] == 0);
    let mut free: BTreeSet<(&Rank<'_>, usize)> = free.map(|gap| (&ranks[gap], gap)).collect();
    let mut out = Vec::with_capacity(gaps.len());
    while let Some((_, next)) = free.pop_first() {
        out.push(next);
        for gap in &after[next] {
            waits_for[*gap] -= 1;
            if waits_for[*gap] == 0 {
                free.insert((&ranks[*gap], *gap));
            }
        }
    }
    out
}
