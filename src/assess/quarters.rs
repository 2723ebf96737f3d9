//! The roadmap laid out in calendar quarters, by the effort that fits into one.

use std::num::NonZeroU32;

use chrono::{Datelike, NaiveDate};

use super::Assessed;

/// A quarter of a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub number: u32,
}

impl Quarter {
    /// The first quarter that begins after a day.
    pub fn after(date: NaiveDate) -> Self {
        Self { year: date.year(), number: date.month0() / 3 + 1 }.next()
    }

    /// The one that follows.
    #[must_use]
    pub fn next(self) -> Self {
        match self.number {
            4.. => Self { year: self.year + 1, number: 1 },
            number => Self { number: number + 1, ..self },
        }
    }

    /// Its first day; none beyond the years of the calendar.
    pub fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.number * 3 - 2, 1)
    }

    /// Its last day; none beyond the years of the calendar.
    pub fn last_day(self) -> Option<NaiveDate> {
        self.next().first_day()?.pred_opt()
    }
}

/// When a gap is worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its place in the roadmap, from 0.
    pub gap: usize,
    /// The quarter in which it begins.
    pub from: Quarter,
    /// The quarter in which it is closed.
    pub to: Quarter,
    /// By when: the day that the answers name, else the last day of `to`.
    pub due: Option<NaiveDate>,
}

/// The gaps in exactly the order of the roadmap, with `capacity` effort a quarter: a small gap takes 1, a medium one 2, a
/// large one 4. One that is larger than what is left of a quarter runs on into the next ones. The first quarter begins
/// after the day of the answers.
pub fn quarters(assessed: Assessed<'_>, capacity: NonZeroU32) -> Vec<Planned> {
    let mut quarter = Quarter::after(assessed.answers.date);
    let mut left = capacity.get();
    let mut plan = Vec::with_capacity(assessed.gaps.len());
    for (place, gap) in assessed.gaps.iter().enumerate() {
        let mut effort = gap.effort.weight();
        if left == 0 {
            (quarter, left) = (quarter.next(), capacity.get());
        }
        let from = quarter;
        while effort > left {
            effort -= left;
            (quarter, left) = (quarter.next(), capacity.get());
        }
        left -= effort;
        let due = assessed.due(gap).or_else(|| quarter.last_day());
        plan.push(Planned { gap: place, from, to: quarter, due });
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_first_quarter_begins_after_the_day_of_the_answers() {
        assert_eq!(Quarter::after(day(2026, 11, 22)), Quarter { year: 2027, number: 1 });
        assert_eq!(Quarter::after(day(2026, 1, 1)), Quarter { year: 2026, number: 2 });
        assert_eq!(Quarter::after(day(2026, 6, 30)), Quarter { year: 2026, number: 3 });
    }

    #[test]
    fn a_quarter_has_three_months() {
        let last = Quarter { year: 2027, number: 4 };
        assert_eq!((last.first_day(), last.last_day()), (Some(day(2027, 10, 1)), Some(day(2027, 12, 31))));
        assert_eq!(last.next().first_day(), Some(day(2028, 1, 1)));
    }
}
