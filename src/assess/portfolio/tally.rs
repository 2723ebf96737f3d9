//! How a statement stands in each unit, packed: a portfolio keeps that of every unit until the last file is read.

use super::unit::PointState;
use crate::catalog::{Catalog, PointIx};

/// How a statement stands in a unit; a point and its twins are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// It is not in scope.
    Unasked,
    /// Nothing of it applies.
    NotApplicable,
    /// It holds for the whole scope.
    Done,
    /// It holds for a part of the scope only.
    Partly,
    /// It does not hold.
    Open,
    /// The organization decided against it.
    Declined,
    /// Nobody answered it.
    Unanswered,
}

/// The statements of a catalog: each the first of its points, in catalog order.
#[derive(Debug, Clone)]
pub struct Statements {
    firsts: Vec<PointIx>,
    /// By point, the place of its statement.
    of_point: Vec<usize>,
}

impl Statements {
    /// Those of a catalog.
    pub fn of(catalog: &Catalog) -> Self {
        let (mut firsts, mut of_point) = (Vec::new(), vec![0; catalog.points().len()]);
        for point in catalog.points() {
            let first = catalog[point].same_as;
            if first == point {
                of_point[point.position()] = firsts.len();
                firsts.push(point);
            } else {
                // The first of twins comes before them.
                of_point[point.position()] = of_point[first.position()];
            }
        }
        Self { firsts, of_point }
    }

    pub(super) fn firsts(&self) -> impl Iterator<Item = PointIx> {
        self.firsts.iter().copied()
    }

    /// How each statement stands in a unit.
    pub(super) fn pack(&self, points: &[(PointIx, PointState)]) -> Packed {
        let mut seen = vec![0_u8; self.firsts.len()];
        for (point, state) in points {
            seen[self.of_point[point.position()]] |= 1 << *state as u8;
        }
        let pair = |pair: &[u8]| {
            let stand = |at: usize| pair.get(at).map_or(0, |seen| stand(*seen) as u8);
            stand(0) | stand(1) << 4
        };
        Packed(seen.chunks(2).map(pair).collect())
    }
}

/// How a statement stands whose points have these states, a bit each: as in [`super::super::Tally`].
fn stand(seen: u8) -> Stand {
    let has = |state: PointState| seen & (1 << state as u8) != 0;
    let is_open = has(PointState::Open) || has(PointState::Partly);
    match () {
        () if has(PointState::Partly) => Stand::Partly,
        () if is_open || (has(PointState::Declined) && has(PointState::Unanswered)) => Stand::Open,
        () if has(PointState::Declined) => Stand::Declined,
        () if has(PointState::Unanswered) => Stand::Unanswered,
        () if has(PointState::Done) => Stand::Done,
        () if has(PointState::NotApplicable) => Stand::NotApplicable,
        () => Stand::Unasked,
    }
}

/// How each statement stands in one unit, in half a byte.
#[derive(Debug, Clone)]
pub(super) struct Packed(Box<[u8]>);

/// By how it stands, in how many units a statement does; one more than there are, so that three bits say the place.
type Counts = [usize; 8];

/// In how many units a statement stands how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementCount {
    /// The first of its points, which stands for them all.
    pub point: PointIx,
    /// In how many units it holds for the whole scope.
    pub done: usize,
    /// In how many it holds for a part of the scope only.
    pub partly: usize,
    /// In how many it does not hold.
    pub open: usize,
    /// In how many somebody decided against it.
    pub declined: usize,
    /// In how many nobody answered it.
    pub unanswered: usize,
    /// In how many it cannot apply.
    pub not_applicable: usize,
}

impl StatementCount {
    fn of(point: PointIx, counts: &Counts) -> Self {
        let count = |stand: Stand| counts[stand as usize];
        Self {
            point,
            done: count(Stand::Done),
            partly: count(Stand::Partly),
            open: count(Stand::Open),
            declined: count(Stand::Declined),
            unanswered: count(Stand::Unanswered),
            not_applicable: count(Stand::NotApplicable),
        }
    }

    /// In how many units it is known not to hold for the whole scope.
    pub fn missing(&self) -> usize {
        self.partly + self.open + self.declined
    }

    /// In how many units it counts.
    pub fn asked(&self) -> usize {
        self.done + self.missing() + self.unanswered
    }
}

/// In how many of the units each statement stands how, in catalog order.
pub(super) fn count<'u>(statements: &Statements, units: impl Iterator<Item = &'u Packed>) -> Vec<StatementCount> {
    // Two statements a byte, as they are packed. There is no branch on how one stands, which nobody could guess.
    let mut counts: Vec<[Counts; 2]> = vec![[[0; 8]; 2]; statements.firsts.len().div_ceil(2)];
    for unit in units {
        for ([first, second], pair) in counts.iter_mut().zip(&unit.0) {
            first[usize::from(pair & 7)] += 1;
            second[usize::from(pair >> 4 & 7)] += 1;
        }
    }
    statements.firsts().zip(counts.as_flattened()).map(|(point, counts)| StatementCount::of(point, counts)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_stands_as_its_points_do_that_count() {
        use PointState::{Declined, Done, NotApplicable, Open, Partly, Unanswered};
        let of = |states: &[PointState]| stand(states.iter().fold(0, |seen, state| seen | 1 << *state as u8));
        assert_eq!(of(&[]), Stand::Unasked);
        assert_eq!(of(&[Done, NotApplicable]), Stand::Done);
        assert_eq!(of(&[NotApplicable]), Stand::NotApplicable);
        assert_eq!(of(&[Done, Declined]), Stand::Declined);
        assert_eq!(of(&[Done, Unanswered]), Stand::Unanswered);
        assert_eq!(of(&[Declined, Unanswered]), Stand::Open);
        assert_eq!(of(&[Open, Unanswered]), Stand::Open);
        assert_eq!(of(&[Partly, Declined, Open]), Stand::Partly);
    }
}
