//! Exact fractions, and how they are shown.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, ToPrimitive, Zero};

/// An exact fraction. Scores are from 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fraction(Value);

/// A value has one form, so that equal ones are equal: it is only as large as it must be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Value {
    /// Two integers of the machine.
    Small(Ratio<i64>),
    /// What does not fit into them; far away, so that the many that do take little room.
    Big(Box<BigRational>),
}

impl From<BigRational> for Value {
    fn from(big: BigRational) -> Self {
        match (big.numer().to_i64(), big.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Self::Small(Ratio::new_raw(numerator, denominator)),
            _ => Self::Big(Box::new(big)),
        }
    }
}

impl Value {
    fn of(numerator: BigInt, denominator: BigInt) -> Self {
        Self::from(BigRational::new(numerator, denominator))
    }

    fn to_big(&self) -> BigRational {
        match self {
            Self::Small(small) => BigRational::new_raw((*small.numer()).into(), (*small.denom()).into()),
            Self::Big(big) => BigRational::clone(big),
        }
    }
}

/// Up to here fractions are looked up in lowest terms: a practice has fewer points.
const FEW: u8 = 10;
/// What all numbers up to [`FEW`] divide.
const COMMON: i64 = 2520;

/// By whole and part, in lowest terms.
const LOWEST: [[(i64, i64); FEW as usize + 1]; FEW as usize + 1] = {
    let mut lowest = [[(0, 1); FEW as usize + 1]; FEW as usize + 1];
    let mut whole = 1;
    while whole <= FEW {
        let mut part = 1;
        while part <= FEW {
            let divisor = divisor(part as i64, whole as i64);
            lowest[whole as usize][part as usize] = (part as i64 / divisor, whole as i64 / divisor);
            part += 1;
        }
        whole += 1;
    }
    lowest
};

/// The greatest number that divides both, which are above 0.
const fn divisor(one: i64, other: i64) -> i64 {
    let (mut divisor, mut rest) = (one, other);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    divisor
}

impl Fraction {
    /// 0.
    pub fn zero() -> Self {
        Self(Value::Small(Ratio::zero()))
    }

    /// `part / whole`; 0 where `whole` is 0.
    pub fn of(part: usize, whole: usize) -> Self {
        if let Some((numerator, denominator)) = LOWEST.get(whole).and_then(|row| row.get(part)) {
            return Self(Value::Small(Ratio::new_raw(*numerator, *denominator)));
        }
        if whole == 0 {
            return Self::zero();
        }
        match (i64::try_from(part), i64::try_from(whole)) {
            (Ok(part), Ok(whole)) => Self(Value::Small(Ratio::new(part, whole))),
            _ => Self(Value::of(part.into(), whole.into())),
        }
    }

    /// A fraction as it is shown: `7/12`, `0`, `1`; none where the text is none.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse::<BigRational>().ok().map(|big| Self(big.into()))
    }

    /// `numerator / denominator` of a constant of the scoring.
    pub fn constant((numerator, denominator): (i64, i64)) -> Self {
        Self(Value::Small(Ratio::new(numerator, denominator.max(1))))
    }

    /// The mean of fractions; 0 of none.
    pub fn mean<'f>(parts: impl IntoIterator<Item = &'f Self>) -> Self {
        let mut mean = Mean::default();
        parts.into_iter().for_each(|part| mean.add(part));
        mean.value().unwrap_or_else(Self::zero)
    }

    /// One of `count` equal parts of it; 0 where the count is 0.
    #[must_use]
    pub fn split(&self, count: usize) -> Self {
        self * &Self::of(1, count)
    }

    /// How often `whole` fits into it; none where `whole` is 0.
    #[must_use]
    pub fn over(&self, whole: &Self) -> Option<Self> {
        (!whole.is_zero()).then(|| Self((self.0.to_big() / whole.0.to_big()).into()))
    }

    /// A change in whole percent, cut towards 0: 3 for +3.9, -3 for -3.9.
    pub fn signed_percent(&self) -> i32 {
        self.truncated_of(100)
    }

    /// Like [`Fraction::signed_percent`], of a thousand.
    pub fn signed_permille(&self) -> i32 {
        self.truncated_of(1000)
    }

    fn truncated_of(&self, whole: i64) -> i32 {
        let scaled = self.0.to_big() * BigRational::from(BigInt::from(whole));
        scaled.to_integer().to_i32().unwrap_or(0)
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        *self == Self::zero()
    }

    /// As shown: truncated, but at least 1 where it is above 0. So 100 means everything and 0 nothing.
    pub fn percent(&self) -> u8 {
        u8::try_from(self.shown_of(100)).unwrap_or(100)
    }

    /// Like [`Fraction::percent`], of a thousand: the precision of charts.
    pub fn permille(&self) -> u16 {
        u16::try_from(self.shown_of(1000)).unwrap_or(1000)
    }

    /// What a number of thousands amounts to.
    pub fn of_permille(permille: u16) -> Self {
        Self::of(permille.into(), 1000)
    }

    /// The nearest number with a binary point, for programs that count on: no score is ever computed from it.
    pub fn decimal(&self) -> f64 {
        match &self.0 {
            Value::Small(small) => small.to_f64(),
            Value::Big(big) => big.to_f64(),
        }
        .unwrap_or(0.0)
    }

    fn shown_of(&self, whole: u32) -> u32 {
        let scaled = match &self.0 {
            Value::Small(small) => {
                (i128::from(*small.numer()) * i128::from(whole) / i128::from(*small.denom())).to_u32()
            }
            Value::Big(big) => (big.as_ref() * BigRational::from(BigInt::from(whole))).to_integer().to_u32(),
        };
        scaled.unwrap_or(0).max(u32::from(!self.is_zero())).min(whole)
    }
}

/// A mean of fractions that are added one by one. It is brought to lowest terms once, at the end: most of them share their
/// denominators.
#[derive(Debug, Clone)]
pub(super) struct Mean {
    count: usize,
    /// The sum so far: one part in lowest terms, one not.
    sum: Fraction,
    begun: (i64, i64),
}

impl Default for Mean {
    fn default() -> Self {
        Self { count: 0, sum: Fraction::zero(), begun: (0, COMMON) }
    }
}

impl Mean {
    pub(super) fn add(&mut self, part: &Fraction) {
        self.count += 1;
        let longer = match &part.0 {
            Value::Small(small) => added(self.begun, (*small.numer(), *small.denom())),
            Value::Big(_) => None,
        };
        match longer {
            Some(longer) => self.begun = longer,
            None => self.sum = &self.sum + part,
        }
    }

    /// The mean of what was added; none of nothing.
    pub(super) fn value(&self) -> Option<Fraction> {
        if self.count == 0 {
            return None;
        }
        let whole = i64::try_from(self.count).ok().and_then(|count| self.begun.1.checked_mul(count));
        Some(match whole.filter(|_| self.sum.is_zero()) {
            Some(whole) => Fraction(Value::Small(Ratio::new(self.begun.0, whole))),
            None => (&self.sum + &Fraction(Value::Small(Ratio::new(self.begun.0, self.begun.1)))).split(self.count),
        })
    }
}

/// The sum of two fractions with denominators above 0, not in lowest terms; none where it does not fit.
fn added((one, by): (i64, i64), (other, other_by): (i64, i64)) -> Option<(i64, i64)> {
    if by % other_by == 0 {
        return Some((one.checked_add(other.checked_mul(by / other_by)?)?, by));
    }
    let common = by.checked_mul(other_by / divisor(by, other_by))?;
    let (one, other) = (one.checked_mul(common / by)?, other.checked_mul(common / other_by)?);
    Some((one.checked_add(other)?, common))
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Value::Small(one), Value::Small(other)) => over_both(one, other).cmp(&over_both(other, one)),
            (one, other) => one.to_big().cmp(&other.to_big()),
        }
    }
}

/// The numerator of `one` over the product of both denominators, which are above nothing: it fits, and no division is needed.
fn over_both(one: &Ratio<i64>, other: &Ratio<i64>) -> i128 {
    i128::from(*one.numer()) * i128::from(*other.denom())
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    /// In lowest terms: `7/12`, and `0` and `1` as they are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Value::Small(small) => small.fmt(f),
            Value::Big(big) => big.fmt(f),
        }
    }
}

/// In integers of the machine as long as they hold the result.
macro_rules! operations {
    ($($trait:ident $method:ident $checked:ident;)+) => {$(
        impl $trait for &Fraction {
            type Output = Fraction;

            fn $method(self, other: Self) -> Fraction {
                if let (Value::Small(one), Value::Small(other)) = (&self.0, &other.0)
                    && let Some(small) = one.$checked(other)
                {
                    return Fraction(Value::Small(small));
                }
                Fraction(self.0.to_big().$method(other.0.to_big()).into())
            }
        }
    )+};
}

operations! {
    Add add checked_add;
    Sub sub checked_sub;
    Mul mul checked_mul;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_percent_is_truncated_but_never_hides_that_something_is_done() {
        assert_eq!(Fraction::of(999, 1000).percent(), 99);
        assert_eq!(Fraction::of(1, 1000).percent(), 1);
        assert_eq!(Fraction::of(0, 7).percent(), 0);
        assert_eq!(Fraction::of(7, 7).percent(), 100);
    }

    #[test]
    fn a_fraction_is_shown_in_lowest_terms() {
        assert_eq!(Fraction::of(14, 24).to_string(), "7/12");
        assert_eq!(Fraction::of(0, 3).to_string(), "0");
        assert_eq!(Fraction::of(3, 3).to_string(), "1");
    }

    #[test]
    fn a_change_is_cut_towards_nothing_in_percent_and_permille() {
        for (change, percent, permille) in
            [("39/1000", 3, 39), ("-39/1000", -3, -39), ("2/3", 66, 666), ("-1/3000", 0, 0)]
        {
            let change = Fraction::parse(change).unwrap();
            assert_eq!((change.signed_percent(), change.signed_permille()), (percent, permille), "{change}");
        }
    }

    /// What one value is with another by each operation, and how they compare.
    type Results = ([String; 3], Ordering);

    fn results(one: &Fraction, other: &Fraction) -> Results {
        ([one + other, one - other, one * other].map(|one| one.to_string()), one.cmp(other))
    }

    fn big_results(one: &BigRational, other: &BigRational) -> Results {
        ([one + other, one - other, one * other].map(|one| one.to_string()), one.cmp(other))
    }

    /// Numbers near all edges: small ones, those that just fit, and those that do not.
    fn numbers() -> impl Strategy<Value = i128> {
        let edge = i128::from(i64::MAX);
        prop_oneof![
            -9..=9_i128,
            edge - 2..=edge + 2,
            -edge - 3..=2 - edge,
            any::<i64>().prop_map(i128::from),
            any::<i128>()
        ]
    }

    proptest! {
        #[test]
        fn a_fraction_is_what_integers_of_any_size_make_it(
            numerators in prop::array::uniform2(numbers()),
            denominators in prop::array::uniform2(numbers()),
        ) {
            let big = |at: usize| BigRational::new(numerators[at].into(), BigInt::from(denominators[at].max(1)));
            let (one, other) = (big(0), big(1));
            let fraction = |big: &BigRational| Fraction(Value::from(big.clone()));
            prop_assert_eq!(results(&fraction(&one), &fraction(&other)), big_results(&one, &other));
            prop_assert_eq!(fraction(&one) == fraction(&other), one == other);
            // What was large and is small again is the same as what was small all along.
            prop_assert_eq!(&(&fraction(&one) + &fraction(&other)) - &fraction(&other), fraction(&one));
        }

        #[test]
        fn a_mean_is_what_adding_one_by_one_makes_it(
            parts in prop::collection::vec((numbers(), 1..=40_i64, any::<bool>()), 0..12),
        ) {
            let fraction = |(numerator, denominator, is_large): &(i128, i64, bool)| {
                let denominator = if *is_large { i64::MAX / denominator } else { *denominator };
                Fraction(Value::from(BigRational::new((*numerator).into(), denominator.into())))
            };
            let parts: Vec<Fraction> = parts.iter().map(fraction).collect();
            let one_by_one = parts.iter().fold(Fraction::zero(), |sum, part| &sum + part);
            prop_assert_eq!(Fraction::mean(parts.iter()), one_by_one.split(parts.len()));
        }

        #[test]
        fn a_share_is_shown_as_integers_of_any_size_show_it(part: usize, whole: usize) {
            let (part, whole) = (part.min(whole), part.max(whole).max(1));
            let shown: BigInt = BigInt::from(part) * 100 / BigInt::from(whole);
            let least = u32::from(part > 0);
            prop_assert_eq!(u32::from(Fraction::of(part, whole).percent()), shown.to_u32().unwrap().max(least));
        }
    }
}
