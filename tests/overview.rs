//! What is told of a portfolio, worked out by hand for units of which no more is known than a test needs.
#![allow(clippy::unwrap_used)]

mod worlds;

use chrono::NaiveDate;
use ospo_assess::answers::OrganizationKind;
use ospo_assess::assess::{
    Count, Fraction, GroupBy, GroupName, Moved, Overview, Period, PointState, Portfolio, PortfolioBuilder, Score,
    Telling, Twice, UnitResult,
};
use ospo_assess::catalog::{Catalog, Stage};
use worlds::small::{catalog_of, head, practice, section};

fn catalog() -> Catalog {
    let points =
        [("v", false, 1, ""), ("w", false, 1, ""), ("x", true, 1, ""), ("y", false, 1, ""), ("z", false, 1, "")];
    let checklist =
        |title: &str, id: &str| head(title, 1) + &section("all") + &practice(id, "strategy", 1, "small", &points);
    catalog_of(&[("north", checklist("North", "a")), ("south", checklist("South", "b"))])
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A unit of which so many thousandths are certain and so many possible, in each theme as in all.
fn unit(catalog: &Catalog, id: &str, (low, high): (usize, usize)) -> UnitResult {
    let share = |thousandths| Fraction::of(thousandths, 1000);
    let score = Some(Score { low: share(low), high: share(high), coverage: share(1000 + low - high) });
    UnitResult {
        unit: id.to_owned(),
        name: id.to_owned(),
        kind: OrganizationKind::Other,
        parent: None,
        date: day("2026-11-22"),
        scope: vec![catalog.checklist("north").unwrap()],
        themes: catalog.themes().map(|theme| (theme, score.clone())).collect(),
        score,
        stage: None,
        critical: 0,
        sections: Vec::new(),
        points: Vec::new(),
        due: Vec::new(),
    }
}

/// Units called `a`, `b` and so on, with these scores.
fn units(catalog: &Catalog, scores: &[(usize, usize)]) -> Vec<UnitResult> {
    ('a'..).zip(scores).map(|(id, score)| unit(catalog, &id.to_string(), *score)).collect()
}

fn portfolio(catalog: &Catalog, units: Vec<UnitResult>) -> Portfolio {
    let mut builder = PortfolioBuilder::new(catalog);
    for unit in units {
        builder.add(&format!("{}-{}.toml", unit.unit, unit.date), &unit);
    }
    builder.finish()
}

fn told<'p>(catalog: &Catalog, portfolio: &'p Portfolio, threshold: Option<usize>) -> Option<Overview<'p>> {
    Overview::of(catalog, portfolio, Telling { by: GroupBy::Parent, day: None, threshold })
}

fn ids<'u>(units: impl IntoIterator<Item = &'u ospo_assess::assess::Unit>) -> String {
    units.into_iter().map(|unit| &*unit.id).collect()
}

#[test]
fn a_trend_is_of_quarters_up_to_twelve_of_them_and_else_of_the_last_twelve_years() {
    let catalog = catalog();
    let trend = |count: i32, by_year: bool| -> Vec<Period> {
        let date = |at: i32| {
            if by_year {
                return NaiveDate::from_ymd_opt(2000 + at, 1, 1);
            }
            NaiveDate::from_ymd_opt(2000 + at / 4, 1 + 3 * u32::try_from(at % 4).unwrap(), 1)
        };
        let once = |at| UnitResult { date: date(at).unwrap(), ..unit(&catalog, "a", (500, 500)) };
        let portfolio = portfolio(&catalog, (0..count).map(once).collect());
        told(&catalog, &portfolio, None).unwrap().trend.iter().map(|moment| moment.period).collect()
    };
    assert_eq!(trend(1, false), []);
    let quarter = |year, quarter| Period { year, quarter: Some(quarter) };
    assert_eq!(trend(2, false), [quarter(2000, 1), quarter(2000, 2)]);
    let twelve = trend(12, false);
    assert_eq!((twelve.len(), twelve[11]), (12, quarter(2002, 4)));
    assert_eq!(trend(13, false), [2000, 2001, 2002, 2003].map(|year| Period { year, quarter: None }));
    let years: Vec<i32> = trend(14, true).iter().map(|period| period.year).collect();
    assert_eq!(years, (2002..2014).collect::<Vec<_>>());
}

#[test]
fn who_was_assessed_before_is_better_or_worse_only_where_the_bounds_do_not_meet() {
    let catalog = catalog();
    let moved = |then, now| {
        let before = UnitResult { date: day("2025-11-22"), ..unit(&catalog, "a", then) };
        let portfolio = portfolio(&catalog, vec![before, unit(&catalog, "a", now), unit(&catalog, "b", now)]);
        told(&catalog, &portfolio, None).unwrap().moved.unwrap()
    };
    let none = Moved::default();
    assert_eq!(moved((100, 200), (201, 300)), Moved { better: 1, ..none });
    assert_eq!(moved((201, 300), (100, 200)), Moved { worse: 1, ..none });
    assert_eq!(moved((100, 200), (200, 300)), Moved { unsure: 1, ..none });
    assert_eq!(moved((200, 300), (100, 200)), Moved { unsure: 1, ..none });
    let first = portfolio(&catalog, units(&catalog, &[(100, 200)]));
    assert_eq!(told(&catalog, &first, None).unwrap().moved, None, "nobody was assessed before");
}

#[test]
fn units_are_counted_by_steps_stages_and_what_is_critical_and_stand_in_order() {
    let catalog = catalog();
    let scores = [(0, 1000), (1000, 1000), (200, 400), (199, 499), (999, 999), (200, 300)];
    let mut all = units(&catalog, &scores);
    (all[0].critical, all[1].critical, all[1].stage) = (2, 1, Some(Stage::Two));
    all.push(UnitResult { score: None, ..unit(&catalog, "g", (0, 0)) });
    let portfolio = portfolio(&catalog, all);
    let told = told(&catalog, &portfolio, None).unwrap();
    assert_eq!(told.day, day("2026-11-22"), "the latest");
    assert_eq!(told.bands, Some([2, 2, 0, 0, 2]));
    // Answered are 0, 7/10, 4/5, 9/10 and twice all: four fifths are enough.
    assert_eq!((told.coverage, told.provisional, told.critical), (Some(800), Some(2), Count::Exact(2)));
    assert_eq!(told.stages.iter().map(|(_, count)| count.unwrap()).collect::<Vec<_>>(), [6, 0, 1, 0, 0]);
    assert_eq!(ids(told.ranked.iter().copied()), "adfcebg", "of equal lows the lower high, and none last");
    let score = told.score.unwrap();
    assert_eq!((score.units, score.median.low, score.median.high), (6, 200, 499));
    let themes: Vec<_> = told.themes.iter().map(|(theme, found)| (*theme, found.unwrap().units)).collect();
    assert_eq!(themes, catalog.themes().map(|theme| (theme, 7)).collect::<Vec<_>>());
}

#[test]
fn a_day_is_overdue_once_it_has_passed_and_units_with_the_most_come_first() {
    let catalog = catalog();
    let dues: [&[&str]; 5] =
        [&["2026-03-01"], &["2026-01-15"], &["2026-01-01", "2026-02-01", "2026-04-01"], &["2026-01-10"], &[]];
    let mut all = units(&catalog, &[(500, 500); 5]);
    for (unit, due) in all.iter_mut().zip(dues) {
        unit.due = due.iter().map(|text| day(text)).collect();
    }
    let portfolio = portfolio(&catalog, all);
    let telling = Telling { by: GroupBy::Kind, day: Some(day("2026-03-01")), threshold: None };
    let told = Overview::of(&catalog, &portfolio, telling).unwrap();
    let late: Vec<(&str, usize)> = told.late.iter().map(|late| (&*late.unit.id, late.days)).collect();
    assert_eq!((late, told.overdue), (vec![("c", 2), ("d", 1), ("b", 1)], Count::Exact(3)));
}

#[test]
fn a_unit_is_far_from_ten_beyond_a_fence_and_not_on_it() {
    let catalog = catalog();
    let far = |last| {
        let scores = [100, 100, 100, 200, 200, 200, 300, 300, 300, last].map(|low| (low, low));
        let portfolio = portfolio(&catalog, units(&catalog, &scores));
        let told = told(&catalog, &portfolio, None).unwrap();
        (told.fences, ids(told.far.iter().copied()))
    };
    assert_eq!(far(601), (Some((-200, 600)), "j".to_owned()));
    assert_eq!(far(600), (Some((-200, 600)), String::new()));
}

#[test]
fn scopes_and_groups_are_told_the_largest_first() {
    let catalog = catalog();
    let mut all = units(&catalog, &[(100, 100), (200, 200), (300, 300), (400, 400), (500, 500)]);
    let (north, south) = (catalog.checklist("north").unwrap(), catalog.checklist("south").unwrap());
    for (unit, scope) in all.iter_mut().zip([vec![south], vec![north, south], vec![north], vec![north, south]]) {
        unit.scope = scope;
    }
    for (unit, parent) in all.iter_mut().zip(["Q", "P", "R", "P"]) {
        unit.parent = Some(parent.to_owned());
    }
    let portfolio = portfolio(&catalog, all);
    let told = told(&catalog, &portfolio, None).unwrap();
    let scopes: Vec<_> = told.scopes.iter().map(|(scope, units)| (scope.to_vec(), *units)).collect();
    assert_eq!(scopes, [(vec![north], 2), (vec![north, south], 2), (vec![south], 1)]);
    let parent = |name: &str| GroupName::Parent(name.into());
    let groups: Vec<_> = told.groups.iter().map(|group| (group.name.clone(), group.units)).collect();
    assert_eq!(groups, [(parent("P"), 2), (parent("Q"), 1), (parent("R"), 1), (GroupName::Without, 1)]);
    assert_eq!(told.in_other_groups, 0);
    let medians = |at: usize| {
        let group = &told.groups[at];
        let themes = group.themes.iter().map(|(_, found)| found.unwrap().median.low);
        (group.score.unwrap().median.low, themes.collect::<Vec<_>>())
    };
    assert_eq!(medians(0), (200, vec![200; catalog.themes().count()]));
    assert_eq!(medians(3), (500, vec![500; catalog.themes().count()]));
}

#[test]
fn statements_that_are_missing_the_most_come_first_then_critical_ones_and_each_of_those_that_it_is_asked_of() {
    use PointState::{Declined, Done, NotApplicable, Open, Partly, Unanswered};
    let catalog = catalog();
    let mut all = units(&catalog, &[(500, 500); 3]);
    let states = [
        [Open, Done, Partly, Open, Declined],
        [NotApplicable, Done, Done, Open, Done],
        [Done, Done, Unanswered, Done, Done],
    ];
    let points = ["v", "w", "x", "y", "z"].map(|name| catalog.point(&format!("north.a.{name}")).unwrap());
    for (unit, states) in all.iter_mut().zip(states) {
        unit.points = points.into_iter().zip(states).collect();
    }
    let portfolio = portfolio(&catalog, all);
    let told = told(&catalog, &portfolio, None).unwrap();
    let name = |at: usize| catalog[told.gaps[at].exact.point].name();
    let gaps: Vec<_> = told.gaps.iter().enumerate().map(|(at, gap)| (name(at), gap.missing, gap.of)).collect();
    let one = Count::Exact(1);
    assert_eq!(gaps, [("y", Count::Exact(2), 3), ("x", one, 3), ("v", one, 2), ("z", one, 3)]);
}

#[test]
fn of_one_unit_and_day_the_first_path_counts_and_earlier_days_are_its_past() {
    let catalog = catalog();
    let mut builder = PortfolioBuilder::new(&catalog);
    for (path, date, low) in [
        ("d", "2025-01-01", 4),
        ("b", "2026-01-01", 2),
        ("c", "2025-01-01", 3),
        ("a", "2026-01-01", 1),
        ("e", "2024-01-01", 5),
    ] {
        builder.add(path, &UnitResult { date: day(date), ..unit(&catalog, "u", (low, low)) });
    }
    let found = builder.finish();
    let twice = |date: &str, first: &str, second: &str| Twice {
        unit: "u".to_owned(),
        date: day(date),
        first: first.to_owned(),
        second: second.to_owned(),
    };
    assert_eq!(found.twice, [twice("2026-01-01", "a", "b"), twice("2025-01-01", "c", "d")]);
    assert_eq!((found.units.len(), found.assessments), (1, 3));
    assert_eq!(found.units[0].span().unwrap().low, 1);
    let earlier: Vec<u16> = found.units[0].earlier.iter().map(|past| past.score.unwrap().low).collect();
    assert_eq!(earlier, [5, 3]);
}

#[test]
fn beside_a_threshold_few_units_have_no_score_and_fewer_than_ten_no_quartiles_and_ends_are_veiled() {
    let catalog = catalog();
    let with = |scored: usize, more: usize, threshold: usize| {
        let mut all = units(&catalog, &vec![(0, 1000); scored + more]);
        all[scored..].iter_mut().for_each(|unit| unit.score = None);
        let portfolio = portfolio(&catalog, all);
        let told = told(&catalog, &portfolio, Some(threshold))?;
        assert!(told.provisional.is_none() && told.bands.is_none() && told.ranked.is_empty() && told.scopes.is_empty());
        let span = |span: ospo_assess::assess::Span| (span.low, span.high);
        Some((told.coverage, told.score.map(|one| (span(one.median), one.quarters.map(|all| all.map(span))))))
    };
    let ends = (100, 900);
    assert_eq!(with(4, 0, 5), None);
    assert_eq!(with(5, 0, 5), Some((Some(100), Some((ends, None)))));
    assert_eq!(with(4, 1, 5), Some((None, None)));
    assert_eq!(with(9, 0, 5), Some((Some(100), Some((ends, None)))));
    assert_eq!(with(10, 0, 5), Some((Some(100), Some((ends, Some([ends, ends]))))));
}

#[test]
fn groups_too_small_to_be_told_are_in_the_others_with_the_smallest_that_is_told() {
    let catalog = catalog();
    let mut all = units(&catalog, &[(500, 500); 13]);
    for (at, unit) in all.iter_mut().enumerate() {
        unit.parent = Some(["P", "P", "P", "P", "P", "P", "Q", "Q", "Q", "Q", "Q", "R", "R"][at].to_owned());
    }
    let portfolio = portfolio(&catalog, all);
    let told = told(&catalog, &portfolio, Some(5)).unwrap();
    let groups: Vec<_> = told.groups.iter().map(|group| (group.name.clone(), group.units)).collect();
    assert_eq!((groups, told.in_other_groups), (vec![(GroupName::Parent("P".into()), 6)], 7));
}
