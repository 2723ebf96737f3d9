//! Exact fractions, and how they are shown.

use std::fmt;
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

/// An exact fraction. Scores are from 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(BigRational);

impl Fraction {
    /// 0.
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// `part / whole`; 0 where `whole` is 0.
    pub fn of(part: usize, whole: usize) -> Self {
        if whole == 0 { Self::zero() } else { Self(BigRational::new(BigInt::from(part), BigInt::from(whole))) }
    }

    /// A fraction as it is shown: `7/12`, `0`, `1`; none where the text is none.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// `numerator / denominator` of a constant of the scoring.
    pub fn constant((numerator, denominator): (i64, i64)) -> Self {
        Self(BigRational::new(BigInt::from(numerator), BigInt::from(denominator.max(1))))
    }

    /// One of `count` equal parts of it; 0 where the count is 0.
    #[must_use]
    pub fn split(&self, count: usize) -> Self {
        self * &Self::of(1, count)
    }

    /// How often `whole` fits into it; none where `whole` is 0.
    #[must_use]
    pub fn over(&self, whole: &Self) -> Option<Self> {
        (!whole.is_zero()).then(|| Self(&self.0 / &whole.0))
    }

    /// A change in whole percent, cut towards 0: 3 for +3.9, -3 for -3.9.
    pub fn signed_percent(&self) -> i32 {
        let scaled = &self.0 * BigRational::from(BigInt::from(100));
        scaled.trunc().to_integer().to_i32().unwrap_or(0)
    }

    /// Like [`Fraction::signed_percent`], of a thousand.
    pub fn signed_permille(&self) -> i32 {
        let scaled = &self.0 * BigRational::from(BigInt::from(1000));
        scaled.trunc().to_integer().to_i32().unwrap_or(0)
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// As shown: truncated, but at least 1 where it is above 0. So 100 means everything and 0 nothing.
    pub fn percent(&self) -> u8 {
        u8::try_from(self.shown_of(100)).unwrap_or(100)
    }

    /// Like [`Fraction::percent`], of a thousand: the precision of charts.
    pub fn permille(&self) -> u16 {
        u16::try_from(self.shown_of(1000)).unwrap_or(1000)
    }

    fn shown_of(&self, whole: u32) -> u32 {
        let scaled = (&self.0 * BigRational::from(BigInt::from(whole))).floor().to_integer();
        scaled.to_u32().unwrap_or(0).max(u32::from(!self.is_zero())).min(whole)
    }
}

impl fmt::Display for Fraction {
    /// In lowest terms: `7/12`, and `0` and `1` as they are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! operations {
    ($($trait:ident $method:ident;)+) => {$(
        impl $trait for &Fraction {
            type Output = Fraction;

            fn $method(self, other: Self) -> Fraction {
                Fraction((&self.0).$method(&other.0))
            }
        }
    )+};
}

operations! {
    Add add;
    Sub sub;
    Mul mul;
}

#[cfg(test)]
mod tests {
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
}
