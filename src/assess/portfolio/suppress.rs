//! What may be told of many units without telling of one: counts that are not told exactly, and cells that are left out.
//!
//! A count is left out if it is below the threshold. What is left out must be at least the threshold together, and must
//! leave each of its parts open also to somebody who knows these rules.

/// How many of the units something is true of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Of so many.
    Exact(usize),
    /// Of none or one.
    AtMostOne,
    /// Of two or more, and fewer than the threshold.
    Few,
    /// Of two or more, and two or more not; the units are too few to say more.
    Some,
    /// Two or more units are left of which it is not true, and fewer than the threshold.
    Most,
    /// Of all, or all but one.
    AllButOne,
}

impl Count {
    /// `count` of `all`, told exactly unless there is a threshold, which is at least 5.
    pub fn of(count: usize, all: usize, threshold: Option<usize>) -> Self {
        let Some(threshold) = threshold else { return Self::Exact(count) };
        let others = all.saturating_sub(count);
        match (count, others) {
            (0 | 1, _) => Self::AtMostOne,
            (_, 0 | 1) => Self::AllButOne,
            _ if all < 2 * threshold => Self::Some,
            _ if count < threshold => Self::Few,
            _ if others < threshold => Self::Most,
            _ => Self::Exact(count),
        }
    }

    /// Between which numbers it lies, both among them.
    pub fn bounds(self, all: usize, threshold: Option<usize>) -> (usize, usize) {
        let threshold = threshold.unwrap_or_default();
        let but = |count: usize| all.saturating_sub(count);
        match self {
            Self::Exact(count) => (count, count),
            Self::AtMostOne => (0, 1),
            Self::Few => (2, threshold.saturating_sub(1)),
            Self::Some => (2, but(2)),
            Self::Most => (but(threshold.saturating_sub(1)), but(2)),
            Self::AllButOne => (but(1), all),
        }
    }
}

/// Which of the cells that the units fall into are told; all of them where there is no threshold.
///
/// Of the others only their sum is told. Where that would give one of them away, the smallest that is told is left out too,
/// with all that are as large: which of them it were would say something.
pub(super) fn told_cells(counts: &[usize], threshold: Option<usize>) -> Vec<bool> {
    let Some(threshold) = threshold else { return vec![true; counts.len()] };
    let mut told: Vec<bool> = counts.iter().map(|count| *count >= threshold).collect();
    while !is_open(counts, &told, threshold) {
        let smallest = counts.iter().zip(&told).filter(|(_, told)| **told).map(|(count, _)| *count).min();
        let Some(smallest) = smallest else { break };
        counts.iter().zip(&mut told).for_each(|(count, told)| *told &= *count != smallest);
    }
    told
}

/// Whether each cell that is left out could hold another number than it does.
fn is_open(counts: &[usize], told: &[bool], threshold: usize) -> bool {
    let hidden: Vec<usize> = counts.iter().zip(told).filter(|(_, told)| !**told).map(|(count, _)| *count).collect();
    let sum: usize = hidden.iter().sum();
    // As many as cells below the threshold can hold at all: then each of them would be full.
    let is_full = sum >= hidden.len() * (threshold - 1);
    let is_empty = hidden.is_empty();
    let has_large = hidden.iter().any(|count| *count >= threshold);
    // One cell alone is left out only where it is below the threshold.
    is_empty || (sum >= threshold && (has_large || !is_full))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Every way in which `all` units can fall into `cells` cells.
    fn populations(all: usize, cells: usize) -> Vec<Vec<usize>> {
        if cells == 1 {
            return vec![vec![all]];
        }
        let with = |first: usize| {
            populations(all - first, cells - 1).into_iter().map(move |rest| [vec![first], rest].concat())
        };
        (0..=all).flat_map(with).collect()
    }

    /// Somebody who knows the rules and sees what is told asks which populations look like this, all of them.
    fn nobody_finds_a_cell(cells: usize, all: usize, threshold: usize) {
        let mut by_looks: BTreeMap<Vec<Option<usize>>, Vec<BTreeSet<usize>>> = BTreeMap::new();
        for counts in populations(all, cells) {
            let told = told_cells(&counts, Some(threshold));
            let looks = counts.iter().zip(&told).map(|(count, told)| told.then_some(*count)).collect();
            let possible = by_looks.entry(looks).or_insert_with(|| vec![BTreeSet::new(); cells]);
            counts.iter().zip(possible).for_each(|(count, possible)| possible.extend([*count]));
        }
        for (looks, possible) in by_looks {
            let hidden = looks.iter().zip(&possible).filter(|(told, _)| told.is_none());
            for (_, possible) in hidden {
                assert!(possible.len() > 1, "{all} in {cells} by {threshold}: {looks:?} says that it is {possible:?}");
            }
            assert!(looks.iter().flatten().all(|count| *count >= threshold), "{looks:?}");
        }
    }

    #[test]
    fn no_cell_that_is_left_out_can_be_found_by_trying_every_population() {
        for all in 5..=26 {
            for cells in 2..=5 {
                nobody_finds_a_cell(cells, all, 5);
            }
        }
        for all in 10..=30 {
            nobody_finds_a_cell(3, all, 10);
            nobody_finds_a_cell(4, all, 10);
        }
    }

    #[test]
    fn no_count_that_is_not_told_exactly_can_be_found() {
        for threshold in [5, 10] {
            for all in threshold..60 {
                let mut possible: BTreeMap<(usize, usize), usize> = BTreeMap::new();
                for count in 0..=all {
                    let told = Count::of(count, all, Some(threshold));
                    let bounds = told.bounds(all, Some(threshold));
                    assert!(bounds.0 <= count && count <= bounds.1, "{count} of {all}: {told:?}");
                    if let Count::Exact(count) = told {
                        assert!(count >= threshold && all - count >= threshold);
                    } else {
                        *possible.entry(bounds).or_default() += 1;
                    }
                }
                assert!(possible.values().all(|count| *count > 1), "{all}: {possible:?}");
            }
        }
    }

    #[test]
    fn no_more_is_left_out_than_must_be() {
        let of = |all| move |count| Count::of(count, all, Some(5));
        assert_eq!([2, 5, 7].map(of(9)), [Count::Some; 3]);
        let ends = [1, 2, 4, 5, 6, 8, 9].map(of(10));
        let (few, most) = ([Count::Few; 2], [Count::Most; 2]);
        assert_eq!(ends[1..3], few);
        assert_eq!(ends[4..6], most);
        assert_eq!((ends[0], ends[3], ends[6]), (Count::AtMostOne, Count::Exact(5), Count::AllButOne));
        assert_eq!(told_cells(&[3, 3, 9, 9], Some(5)), [false, false, true, true], "two threes are no more than six");
    }

    #[test]
    fn without_a_threshold_everything_is_told() {
        assert_eq!(told_cells(&[0, 1, 60], None), [true; 3]);
        assert_eq!(Count::of(1, 60, None), Count::Exact(1));
    }
}
