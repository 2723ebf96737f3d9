//! How values of many units spread. Values are in permille as they are shown, cut and never rounded; cutting keeps their
//! order, so a quartile of what is shown is what is shown of the quartile.

use super::super::Score;

/// A score between its bounds, in permille.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// What is certain, 0 to 1000.
    pub low: u16,
    /// What is possible once everything is answered, 0 to 1000.
    pub high: u16,
}

impl From<&Score> for Span {
    fn from(score: &Score) -> Self {
        Self { low: score.low.permille(), high: score.high.permille() }
    }
}

/// How the values of at least one unit spread. Each is the value of a unit: of two in the middle the lower.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distribution {
    /// How many units have a value.
    pub units: usize,
    /// Half of the units are at or below it.
    pub median: Span,
    /// What a quarter and three quarters of the units are at or below; none of fewer than four, or where it would tell too
    /// much.
    pub quarters: Option<[Span; 2]>,
}

impl Distribution {
    /// Of these values, the bounds each for themselves; none where there is no value.
    pub fn of(values: impl IntoIterator<Item = Span>) -> Option<Self> {
        let (mut lows, mut highs): (Vec<u16>, Vec<u16>) = values.into_iter().map(|one| (one.low, one.high)).unzip();
        let units = lows.len();
        let mut at = |quarter: usize| {
            let place = rank(units, quarter)?;
            Some(Span { low: *lows.select_nth_unstable(place).1, high: *highs.select_nth_unstable(place).1 })
        };
        let quarters = [at(1)?, at(3)?];
        Some(Self { units, median: at(2)?, quarters: (units >= 4).then_some(quarters) })
    }
}

/// The place of the value that `quarter` quarters of `count` values are at or below; none of none.
pub(super) fn rank(count: usize, quarter: usize) -> Option<usize> {
    (count * quarter).div_ceil(4).max(1).checked_sub(1).filter(|place| *place < count)
}

/// From how many units on one of them is called far from the others.
const ENOUGH_TO_BE_FAR: usize = 10;

/// Between which certain scores, in permille, a unit is not far from the others: one and a half times the distance of the
/// quartiles beyond them (Tukey's fences). None of few units, or where half of them are the same.
pub(super) fn fences(distribution: &Distribution) -> Option<(i32, i32)> {
    let [lower, upper] = distribution.quarters?.map(|quarter| i32::from(quarter.low));
    let reach = (upper - lower) * 3 / 2;
    (distribution.units >= ENOUGH_TO_BE_FAR && reach > 0).then_some((lower - reach, upper + reach))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quartiles(values: impl IntoIterator<Item = u16>) -> Option<[u16; 3]> {
        let found = Distribution::of(values.into_iter().map(|low| Span { low, high: 1000 }))?;
        let [lower, upper] = found.quarters.unwrap_or([found.median; 2]);
        Some([lower.low, found.median.low, upper.low])
    }

    #[test]
    fn a_quartile_is_the_value_of_a_unit() {
        assert_eq!(quartiles([]), None);
        assert_eq!(quartiles([7]), Some([7, 7, 7]));
        assert_eq!(quartiles([9, 1]), Some([1, 1, 1]));
        assert_eq!(quartiles([3, 1, 2]), Some([2, 2, 2]));
        assert_eq!(quartiles([4, 3, 2, 1]), Some([1, 2, 3]));
        assert_eq!(quartiles(1..=100), Some([25, 50, 75]));
    }

    #[test]
    fn few_units_and_equal_ones_have_none_that_is_far() {
        let fences = |values: &[u16]| {
            Distribution::of(values.iter().map(|low| Span { low: *low, high: *low })).and_then(|one| fences(&one))
        };
        assert_eq!(fences(&[1, 2, 3, 900]), None);
        assert_eq!(fences(&[500; 12]), None);
        assert_eq!(fences(&[100, 100, 100, 200, 200, 200, 300, 300, 300, 900]), Some((-200, 600)));
    }
}
