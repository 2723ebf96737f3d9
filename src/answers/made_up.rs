//! Units that do not exist, by a rule: to try a portfolio, and to measure with.
//!
//! Every number comes from the unit and from what is asked, by one mixing function, so that the same unit is the same
//! everywhere. A unit is of one of five kinds, in turn, and belongs to one of four regions. It has a maturity, drawn around
//! that of its kind. A statement holds where a draw of 0 to 99 is below the maturity, raised for early stages and lowered
//! for late ones, and raised for critical ones. Of those that do not hold one in seven holds in part, of all one in thirty is not known; one practice in
//! twelve is not answered, one in forty does not apply, and one in eighty of the others has a day by which it is to be done. One
//! unit in three was assessed a year before too, when it was less mature.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{Answer, Answers, Organization, OrganizationKind, PointAnswers, PointSet, Response};
use crate::catalog::{Catalog, PointIx, PracticeIx, Stage};

/// The kinds, with the word that names begin with and the maturity of the middle of them, of 100.
const KINDS: [(OrganizationKind, &str, i64); 5] = [
    (OrganizationKind::Company, "Company", 56),
    (OrganizationKind::University, "University", 38),
    (OrganizationKind::Government, "Agency", 30),
    (OrganizationKind::Research, "Institute", 44),
    (OrganizationKind::NonProfit, "Foundation", 50),
];
const REGIONS: [&str; 4] = ["North", "East", "South", "West"];
/// How much less mature a unit was a year before.
const A_YEAR: i64 = 14;

/// The assessments of a unit that does not exist, the latest first; the same for the same number and catalog.
pub fn made_up_unit(catalog: &Catalog, number: u32) -> Vec<Answers> {
    let draw = Draw { unit: u64::from(number) };
    let (kind, word, middle) = KINDS[number as usize % KINDS.len()];
    let region = REGIONS[number as usize / KINDS.len() % REGIONS.len()];
    let mut organization = Organization::new(format!("{word} {}", number + 1), kind);
    organization.id = Some(format!("unit-{:06}", number + 1));
    organization.parent = Some(region.to_owned());
    // Two draws together fall near their middle more often than at their ends.
    let maturity = middle + draw.below(45, 1) + draw.below(45, 2) - 44;
    let first_day = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default();
    let date = first_day + Days::new(draw.below(300, 3).unsigned_abs());
    let unit = |date, maturity| answers(catalog, &draw, organization.clone(), date, maturity);
    let mut all = vec![unit(date, maturity)];
    if number.is_multiple_of(3) {
        all.push(unit(date - Days::new(364), maturity - A_YEAR));
    }
    all
}

fn answers(catalog: &Catalog, draw: &Draw, organization: Organization, date: NaiveDate, maturity: i64) -> Answers {
    let scope = catalog.checklists().collect();
    let mut given = BTreeMap::new();
    for practice in catalog.practices() {
        given.extend(response(catalog, draw, practice, date, maturity).map(|response| (practice, response)));
    }
    Answers { given, ..Answers::new(organization, date, scope, Stage::Two) }
}

fn response(catalog: &Catalog, draw: &Draw, practice: PracticeIx, date: NaiveDate, maturity: i64) -> Option<Response> {
    let key = |what: u64| 1_000 + practice.position() as u64 * 10 + what;
    if draw.below(12, key(0)) == 0 {
        return None;
    }
    if draw.below(40, key(1)) == 0 {
        let answer = Some(Answer::NotApplicable { reason: "It cannot arise here.".to_owned() });
        return Some(Response { answer, ..Response::default() });
    }
    let mut points = PointAnswers::default();
    for point in &catalog[practice].points {
        let list: Option<&mut PointSet> = match draw.point(catalog, *point, maturity) {
            Drawn::Done => Some(&mut points.done),
            Drawn::Partly => Some(&mut points.partly),
            Drawn::Unknown => Some(&mut points.unknown),
            Drawn::Open => None,
        };
        if let Some(list) = list {
            list.insert(*point);
        }
    }
    let is_dated = points.done.len() < catalog[practice].points.len() && draw.below(80, key(2)) == 0;
    let due = is_dated.then(|| date + Days::new(30 + draw.below(300, key(3)).unsigned_abs()));
    let owner = due.map(|_| "The OSPO".to_owned());
    Some(Response { answer: Some(Answer::Points(points)), due, owner, ..Response::default() })
}

enum Drawn {
    Done,
    Partly,
    Open,
    Unknown,
}

/// Draws the numbers of a unit.
struct Draw {
    unit: u64,
}

impl Draw {
    /// A number from 0 to `count - 1`, the same for the same `key`.
    fn below(&self, count: u64, key: u64) -> i64 {
        i64::try_from(mixed(self.unit << 32 | key) % count).unwrap_or_default()
    }

    /// How a point stands; twins alike.
    fn point(&self, catalog: &Catalog, point: PointIx, maturity: i64) -> Drawn {
        let first = catalog[point].same_as;
        let key = |what: u64| 1_000_000 + first.position() as u64 * 10 + what;
        let stage = i64::from(catalog[catalog[first].practice].stage.number());
        if self.below(30, key(0)) == 0 {
            return Drawn::Unknown;
        }
        let critical = if catalog[first].critical { 30 } else { 0 };
        match self.below(100, key(1)) < maturity + 40 - 16 * stage + critical {
            true => Drawn::Done,
            false if self.below(7, key(2)) == 0 => Drawn::Partly,
            false => Drawn::Open,
        }
    }
}

/// The finalizer of `SplitMix64`: each bit of the result depends on each of the number.
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}
