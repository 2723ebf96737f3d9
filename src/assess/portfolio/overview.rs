//! What is told of a portfolio: all of it, or what may be told without telling of one unit.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::mem;
use std::sync::Arc;

use chrono::NaiveDate;

use super::super::Score;
use super::distribution::{Distribution, Span, fences, rank};
use super::groups::{Group, GroupBy, distribution_of_scores, distribution_of_themes, groups};
use super::history::{Moment, Moved, moments};
use super::suppress::{Count, told_cells};
use super::tally::StatementCount;
use super::units::{Portfolio, Unit};
use crate::catalog::{Catalog, ChecklistIx, Stage, ThemeIx};

/// In how many steps of equal size scores are counted.
pub const BANDS: usize = 5;
/// From how many units on quartiles are told where single units must not be.
const ENOUGH_FOR_QUARTERS: usize = 10;

/// Where single units must not be told, shares below this are told as this, in permille, and so at the other end.
const VEIL: u16 = 100;

/// What to tell of a portfolio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// What groups units.
    pub by: GroupBy,
    /// The day to count from; the latest day of an assessment where none is said.
    pub day: Option<NaiveDate>,
    /// How many units a number is told of at least, 5 or more; none where every unit may be told.
    pub threshold: Option<usize>,
}

/// A statement, and in how many units it does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommonGap {
    /// How it stands, exactly: not to be told where there is a threshold.
    pub exact: StatementCount,
    /// In how many units it is known not to hold for the whole scope.
    pub missing: Count,
    /// Of how many: those in which it counts, or all where there is a threshold.
    pub of: usize,
}

/// A unit with days that have passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late<'p> {
    /// The unit.
    pub unit: &'p Unit,
    /// How many of its days have passed.
    pub days: usize,
    /// The first of them.
    pub first: NaiveDate,
}

/// What is told of a portfolio. Lists of units are empty where single units must not be told.
#[derive(Debug, Clone)]
pub struct Overview<'p> {
    /// What it is told of.
    pub portfolio: &'p Portfolio,
    /// How many units there are.
    pub units: usize,
    /// The day to count from.
    pub day: NaiveDate,
    /// How many units a number is told of at least.
    pub threshold: Option<usize>,
    /// What groups units.
    pub by: GroupBy,
    /// How the scores spread; none where none has one, or too few.
    pub score: Option<Distribution>,
    /// The median of the coverage, in permille.
    pub coverage: Option<u16>,
    /// In how many units too little is answered for the score to be more than provisional; none where there is a threshold:
    /// beside the median of the coverage it would tell too much.
    pub provisional: Option<usize>,
    /// In how many units a critical statement is open or unanswered.
    pub critical: Count,
    /// How many units have a certain score in each step, from the lowest; none where there is a threshold: beside the
    /// quartiles they would tell too much.
    pub bands: Option<[usize; BANDS]>,
    /// How many units reached each stage, from 0; none where that is not told.
    pub stages: Vec<(Option<Stage>, Option<usize>)>,
    /// How the score of each theme spreads, in the order of themes.
    pub themes: Vec<(ThemeIx, Option<Distribution>)>,
    /// The groups, the largest first.
    pub groups: Vec<Group>,
    /// How many units are in groups that are not told.
    pub in_other_groups: usize,
    /// The statements, those first that hold in the fewest units.
    pub gaps: Vec<CommonGap>,
    /// In how many units a day has passed.
    pub overdue: Count,
    /// The units in which one has, those with the most first.
    pub late: Vec<Late<'p>>,
    /// The units, the lowest score first, and those without one last.
    pub ranked: Vec<&'p Unit>,
    /// Between which certain scores, in permille, a unit is not far from the others; none where none is.
    pub fences: Option<(i32, i32)>,
    /// Units far below and far above the others, in the order of `ranked`.
    pub far: Vec<&'p Unit>,
    /// How it came to this.
    pub trend: Vec<Moment>,
    /// What became of units that were assessed before.
    pub moved: Option<Moved>,
    /// Which checklists are in scope, and in how many units; empty where there is a threshold.
    pub scopes: Vec<(Arc<[ChecklistIx]>, usize)>,
}

impl<'p> Overview<'p> {
    /// What is told of a portfolio; none where it has no unit, or fewer than may be told of.
    pub fn of(catalog: &Catalog, portfolio: &'p Portfolio, telling: Telling) -> Option<Self> {
        let Telling { by, threshold, .. } = telling;
        let (units, day) = (portfolio.units.len(), telling.day.or(portfolio.latest())?);
        if threshold.is_some_and(|threshold| units < threshold) {
            return None;
        }
        let everybody: Vec<&Unit> = portfolio.units.iter().collect();
        let open = threshold.is_none();
        let number = |keep: &dyn Fn(&Unit) -> bool| {
            Count::of(everybody.iter().filter(|unit| keep(unit)).count(), units, threshold)
        };
        let told = |distribution: Option<Distribution>| {
            distribution.and_then(|distribution| told_distribution(distribution, threshold))
        };
        let told_themes = |themes: Vec<(ThemeIx, Option<Distribution>)>| {
            themes.into_iter().map(|(theme, distribution)| (theme, told(distribution))).collect::<Vec<_>>()
        };
        let score = told(distribution_of_scores(&everybody));
        let (mut groups, in_other_groups) = groups(catalog, &portfolio.units, by, threshold);
        for group in &mut groups {
            group.score = told(group.score);
            group.themes = told_themes(mem::take(&mut group.themes));
        }
        let fences = score.as_ref().filter(|_| open).and_then(fences);
        let ranked = if open { ranked(&everybody) } else { Vec::new() };
        Some(Self {
            portfolio,
            units,
            day,
            threshold,
            by,
            coverage: score
                .and_then(|_| median_coverage(&everybody))
                .map(|share| if open { share } else { veiled(share) }),
            provisional: open.then(|| everybody.iter().filter(|unit| is_provisional(unit)).count()),
            critical: number(&|unit| unit.critical > 0),
            bands: open.then(|| bands(&everybody)),
            stages: stages(&everybody, threshold),
            themes: told_themes(distribution_of_themes(catalog, &everybody)),
            groups,
            in_other_groups,
            gaps: common_gaps(catalog, portfolio, threshold),
            overdue: number(&|unit| unit.overdue(day).is_some()),
            late: if open { late(&everybody, day) } else { Vec::new() },
            far: ranked.iter().copied().filter(|unit| unit.is_far(fences)).collect(),
            fences,
            ranked,
            trend: if open { moments(&portfolio.units) } else { Vec::new() },
            moved: open.then(|| Moved::of(&portfolio.units)).filter(|moved| moved.all() > 0),
            scopes: if open { scopes(&everybody) } else { Vec::new() },
            score,
        })
    }
}

/// A distribution as far as it may be told.
fn told_distribution(distribution: Distribution, threshold: Option<usize>) -> Option<Distribution> {
    let Some(threshold) = threshold else { return Some(distribution) };
    let quarters = distribution.quarters.filter(|_| distribution.units >= ENOUGH_FOR_QUARTERS);
    let veil = |span: Span| Span { low: veiled(span.low), high: veiled(span.high) };
    let told = Distribution {
        units: distribution.units,
        median: veil(distribution.median),
        quarters: quarters.map(|quarters| quarters.map(veil)),
    };
    (distribution.units >= threshold).then_some(told)
}

/// A share in permille that does not say of many units that nothing holds in them, or everything.
fn veiled(permille: u16) -> u16 {
    permille.clamp(VEIL, 1000 - VEIL)
}

fn is_provisional(unit: &Unit) -> bool {
    unit.score.as_ref().is_some_and(Score::is_provisional)
}

fn median_coverage(units: &[&Unit]) -> Option<u16> {
    let mut shares: Vec<u16> = units.iter().filter_map(|unit| Some(unit.score.as_ref()?.coverage.permille())).collect();
    shares.sort_unstable();
    shares.get(rank(shares.len(), 2)?).copied()
}

fn bands(units: &[&Unit]) -> [usize; BANDS] {
    let mut bands = [0; BANDS];
    for span in units.iter().filter_map(|unit| unit.span()) {
        bands[(usize::from(span.low) * BANDS / 1000).min(BANDS - 1)] += 1;
    }
    bands
}

fn stages(units: &[&Unit], threshold: Option<usize>) -> Vec<(Option<Stage>, Option<usize>)> {
    let all = [None].into_iter().chain(Stage::NUMBERS.map(Stage::from_number));
    let counts: Vec<(Option<Stage>, usize)> =
        all.map(|stage| (stage, units.iter().filter(|unit| unit.stage == stage).count())).collect();
    let told = told_cells(&counts.iter().map(|(_, count)| *count).collect::<Vec<_>>(), threshold);
    counts.into_iter().zip(told).map(|((stage, count), told)| (stage, told.then_some(count))).collect()
}

fn ranked<'p>(units: &[&'p Unit]) -> Vec<&'p Unit> {
    let mut ranked = units.to_vec();
    // Units are in the order of their ids, and stay so where scores are equal.
    ranked.sort_by(|one, other| match (&one.score, &other.score) {
        (Some(one), Some(other)) => one.low.cmp(&other.low).then_with(|| one.high.cmp(&other.high)),
        (one, other) => one.is_none().cmp(&other.is_none()),
    });
    ranked
}

fn late<'p>(units: &[&'p Unit], day: NaiveDate) -> Vec<Late<'p>> {
    let of = |unit: &&'p Unit| unit.overdue(day).map(|(days, first)| Late { unit, days, first });
    let mut late: Vec<Late<'p>> = units.iter().filter_map(of).collect();
    late.sort_by_key(|late| (Reverse(late.days), late.first));
    late
}

/// The statements that do not hold in some unit. Where there is a threshold, those of which the same is told stand in the
/// order of the catalog: another order would tell more.
fn common_gaps(catalog: &Catalog, portfolio: &Portfolio, threshold: Option<usize>) -> Vec<CommonGap> {
    let units = portfolio.units.len();
    let gap = |exact: &StatementCount| {
        let of = if threshold.is_some() { units } else { exact.asked() };
        CommonGap { exact: *exact, missing: Count::of(exact.missing(), units, threshold), of }
    };
    let mut gaps: Vec<CommonGap> = portfolio.statements.iter().map(gap).collect();
    // That it is nowhere asked is as little told as that it is open in one unit.
    gaps.retain(|gap| !matches!(gap.missing, Count::Exact(0) | Count::AtMostOne));
    gaps.sort_by_key(|gap| {
        let point = gap.exact.point;
        (Reverse(gap.missing.bounds(units, threshold)), !catalog[point].critical, point)
    });
    gaps
}

fn scopes(units: &[&Unit]) -> Vec<(Arc<[ChecklistIx]>, usize)> {
    let mut scopes: BTreeMap<&Arc<[ChecklistIx]>, usize> = BTreeMap::new();
    for unit in units {
        *scopes.entry(&unit.scope).or_default() += 1;
    }
    let mut scopes: Vec<_> = scopes.into_iter().map(|(scope, count)| (Arc::clone(scope), count)).collect();
    scopes.sort_by_key(|(scope, count)| (Reverse(*count), Arc::clone(scope)));
    scopes
}
