//! How a portfolio came to where it stands: the median at the end of each quarter, and who moved.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::distribution::{Distribution, Span, rank};
use super::units::{Past, Unit};
use crate::catalog::Stage;

/// As many periods as a line has room for.
const MOST: usize = 12;

/// A quarter or, where there would be too many, a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The year.
    pub year: i32,
    /// The quarter, 1 to 4; none for the whole year.
    pub quarter: Option<u32>,
}

impl Period {
    fn quarter(date: NaiveDate) -> Self {
        Self { year: date.year(), quarter: Some(date.month0() / 3 + 1) }
    }

    fn year(date: NaiveDate) -> Self {
        Self { year: date.year(), quarter: None }
    }
}

/// The portfolio at the end of a period: the latest assessment of each unit that had one by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The period.
    pub period: Period,
    /// How many units had been assessed by then.
    pub units: usize,
    /// How their scores spread; none where none had one.
    pub score: Option<Distribution>,
    /// The median of the stages reached; none is stage 0.
    pub stage: Option<Stage>,
}

/// The portfolio at the end of each period in which somebody was assessed, the last twelve of them; empty where all
/// assessments are of one.
pub(super) fn moments(units: &[Unit]) -> Vec<Moment> {
    let dates = || units.iter().flat_map(|unit| unit.earlier.iter().map(|past| past.date).chain([unit.date]));
    let mut of_date: fn(NaiveDate) -> Period = Period::quarter;
    let mut periods: BTreeSet<Period> = dates().map(of_date).collect();
    if periods.len() > MOST {
        of_date = Period::year;
        periods = dates().map(of_date).collect();
    }
    if periods.len() < 2 {
        return Vec::new();
    }
    let left_out = periods.len().saturating_sub(MOST);
    periods.into_iter().skip(left_out).map(|period| moment(units, period, of_date)).collect()
}

fn moment(units: &[Unit], period: Period, of_date: fn(NaiveDate) -> Period) -> Moment {
    let mut known: Vec<Past> = Vec::new();
    for unit in units {
        let past = unit.earlier.iter().copied().chain([unit.as_past()]);
        known.extend(past.take_while(|past| of_date(past.date) <= period).last());
    }
    let mut stages: Vec<Option<Stage>> = known.iter().map(|past| past.stage).collect();
    stages.sort_unstable();
    let stage = rank(stages.len(), 2).and_then(|place| stages.get(place).copied().flatten());
    Moment { period, units: known.len(), score: Distribution::of(known.iter().filter_map(|past| past.score)), stage }
}

/// What became of the units that were assessed before, against their first assessment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moved {
    /// Better, whatever the answers that are missing turn out to be.
    pub better: usize,
    /// Worse, whatever they turn out to be.
    pub worse: usize,
    /// The same, or not to be told.
    pub unsure: usize,
}

impl Moved {
    /// All that were assessed before.
    pub fn all(&self) -> usize {
        self.better + self.worse + self.unsure
    }

    pub(super) fn of(units: &[Unit]) -> Self {
        let mut moved = Self::default();
        for unit in units {
            let Some(first) = unit.earlier.first() else { continue };
            match (first.score, unit.span()) {
                (Some(then), Some(now)) if is_below(then, now) => moved.better += 1,
                (Some(then), Some(now)) if is_below(now, then) => moved.worse += 1,
                _ => moved.unsure += 1,
            }
        }
        moved
    }
}

fn is_below(one: Span, other: Span) -> bool {
    one.high < other.low
}
