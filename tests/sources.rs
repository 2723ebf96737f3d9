//! The catalog that ships, held against what its sources teach, and the laws of its data as a whole.
//!
//! `tests/sources/practices.tsv` lists what the sources teach; `left-out.tsv` what no point asks for, with a reason.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use ospo_assess::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx, Stage, ThemeIx, parse, shipped, warnings};
use ospo_assess::problem::{Look, Problem, Rule, Word, show};

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| parse(&shipped()).unwrap_or_else(|problems| panic!("{}", show(&problems, Look::Plain))))
}

/// The ids of everything that the sources teach.
fn taught() -> BTreeSet<&'static str> {
    let rows = include_str!("sources/practices.tsv").lines().skip(1);
    rows.map(|row| row.split('\t').next().unwrap()).collect()
}

/// What is left out, with the reason.
fn left_out() -> BTreeMap<&'static str, &'static str> {
    let rows = include_str!("sources/left-out.tsv").lines();
    rows.filter(|row| !row.starts_with("id\t")).map(|row| row.split_once('\t').unwrap_or((row, ""))).collect()
}

/// What the points of some checklists cover, and how many points cover it.
fn covered(checklists: &[ChecklistIx]) -> BTreeMap<&'static str, usize> {
    let practices = checklists.iter().flat_map(|checklist| catalog().practices_of(*checklist));
    let points = practices.flat_map(|practice| &catalog()[practice].points);
    let mut covered = BTreeMap::new();
    for id in points.flat_map(|point| &catalog()[*point].covers) {
        *covered.entry(id.as_str()).or_default() += 1;
    }
    covered
}

fn all_covered() -> BTreeMap<&'static str, usize> {
    covered(&catalog().checklists().collect::<Vec<_>>())
}

fn ids_of(family: &str) -> Vec<&'static str> {
    taught().into_iter().filter(|id| id.starts_with(family)).collect()
}

#[test]
fn the_yardstick_is_whole() {
    let rows = include_str!("sources/practices.tsv").lines();
    assert_eq!(rows.clone().count() - 1, 653);
    assert_eq!(taught().len(), 653, "an id stands twice");
    for row in rows {
        let columns: Vec<&str> = row.split('\t').collect();
        assert!(columns.len() == 3 && columns.iter().all(|column| !column.trim().is_empty()), "{row}");
    }
}

#[test]
fn points_cover_only_what_the_sources_teach() {
    let unknown: Vec<&str> = all_covered().into_keys().filter(|id| !taught().contains(id)).collect();
    assert!(unknown.is_empty(), "not in practices.tsv: {unknown:?}");
}

#[test]
fn every_verification_point_of_the_handbook_is_covered_exactly_once_by_its_checklist() {
    let covered = covered(&[catalog().checklist("ggi").unwrap()]);
    let expected: BTreeMap<&str, usize> = ids_of("GGI-").into_iter().map(|id| (id, 1)).collect();
    assert_eq!(expected.len(), 109);
    assert_eq!(covered, expected);
}

#[test]
fn everything_taught_is_covered_or_left_out_with_a_reason() {
    let (covered, left_out) = (all_covered(), left_out());
    let lost: Vec<&str> =
        taught().into_iter().filter(|id| !covered.contains_key(id) && !left_out.contains_key(id)).collect();
    assert!(lost.is_empty(), "{} neither covered nor left out: {lost:#?}", lost.len());
    for (id, reason) in &left_out {
        assert!(taught().contains(id), "{id} is left out, and nobody teaches it");
        assert!(!covered.contains_key(id), "{id} is left out and covered too");
        assert!(reason.split_whitespace().count() >= 5, "{id} is left out without a reason that explains it");
    }
}

#[test]
fn what_the_sources_are_known_for_is_never_left_out() {
    let families = ["GGI-", "STAGE-", "CHECK-", "OSG-"];
    let policies = ["GHO-releasing", "GHO-release-policy", "GHO-licensing", "GHO-cla", "GHO-small-code"];
    let left_out = left_out();
    for family in families.into_iter().chain(policies) {
        let ids = ids_of(family);
        assert!(!ids.is_empty(), "{family} is in no id");
        let missing: Vec<&&str> = ids.iter().filter(|id| left_out.contains_key(**id)).collect();
        assert!(missing.is_empty(), "left out of {family}: {missing:?}");
    }
}

/// A checklist is complete in itself: who takes it alone misses little of what its source teaches.
#[test]
fn each_checklist_covers_most_of_its_own_source() {
    let share = |ids: &[&str], covered: &BTreeMap<&str, usize>| {
        let found = ids.iter().filter(|id| covered.contains_key(**id)).count();
        (100 * found / ids.len(), format!("{found} of {}", ids.len()))
    };
    let own = |id: &str| covered(&[catalog().checklist(id).unwrap()]);
    for (checklist, family, least) in
        [("todo-group", "TODO-", 90), ("github-ospo", "GHO-", 80), ("open-source-guides", "OSG-", 95)]
    {
        let (percent, words) = share(&ids_of(family), &own(checklist));
        assert!(percent >= least, "{checklist} covers {words} of {family}");
    }
    let (percent, words) = share(&taught().into_iter().collect::<Vec<_>>(), &all_covered());
    assert!(percent >= 80, "{words} of everything");
}

#[test]
fn every_stage_is_in_several_themes_and_every_theme_in_several_stages() {
    let pairs: BTreeSet<(ThemeIx, Stage)> =
        catalog().practices().map(|ix| (catalog()[ix].theme, catalog()[ix].stage)).collect();
    for theme in catalog().themes() {
        assert!(
            pairs.iter().filter(|(one, _)| *one == theme).count() >= 2,
            "{} is in one stage only",
            catalog()[theme].id
        );
    }
    for stage in Stage::ALL {
        assert!(pairs.iter().filter(|(_, one)| one == stage).count() >= 3, "stage {stage} is in too few themes");
    }
}

#[test]
fn a_point_in_six_to_eleven_is_critical_in_each_checklist() {
    for checklist in catalog().checklists() {
        let points: Vec<_> =
            catalog().practices_of(checklist).flat_map(|practice| &catalog()[practice].points).collect();
        let critical = points.iter().filter(|point| catalog()[***point].critical).count();
        let (id, all) = (&catalog()[checklist].id, points.len());
        assert!(critical * 6 <= all && all <= critical * 11, "{critical} of {all} points of {id} are critical");
    }
}

#[test]
fn points_that_are_the_same_are_critical_alike() {
    for class in catalog().twin_classes() {
        let critical: BTreeSet<bool> = class.iter().map(|point| catalog()[*point].critical).collect();
        let ids: Vec<&str> = class.iter().map(|point| catalog()[*point].id.as_str()).collect();
        assert_eq!(critical.len(), 1, "critical in one, not in the other: {ids:?}");
    }
}

#[test]
fn no_checklist_asks_the_same_twice() {
    for class in catalog().twin_classes() {
        let checklists: BTreeSet<_> =
            class.iter().map(|point| catalog()[catalog()[*point].practice].checklist).collect();
        let ids: Vec<&str> = class.iter().map(|point| catalog()[*point].id.as_str()).collect();
        assert_eq!(checklists.len(), class.len(), "twice in one checklist: {ids:?}");
    }
}

#[test]
fn points_of_the_same_words_are_linked_and_no_address_stands_twice() {
    let mut texts = BTreeMap::new();
    for ix in catalog().points() {
        let point = &catalog()[ix];
        if let Some(other) = texts.insert(&point.text, ix).filter(|other| catalog()[*other].same_as != point.same_as) {
            panic!("{} and {} say the same and are not linked by same_as", catalog()[other].id, point.id);
        }
    }
    let mut addresses = BTreeMap::new();
    for ix in catalog().resources() {
        let resource = &catalog()[ix];
        if let Some(other) = addresses.insert(&resource.url, &resource.id) {
            panic!("{other} and {} lead to the same page", resource.id);
        }
    }
}

#[test]
fn every_address_with_its_heading_is_safe_to_link() {
    let practices = catalog().practices().flat_map(|ix| &catalog()[ix].resources);
    let points = catalog().points().flat_map(|ix| &catalog()[ix].resources);
    for reference in practices.chain(points) {
        let address = catalog().url(reference);
        assert!(ospo_assess::text::is_web_address(&address), "{address}");
        assert!(address.matches('#').count() <= 1, "{address}");
    }
}

/// The point that is asked where several are one and the same.
fn asked(point: PointIx) -> PointIx {
    catalog()[point].same_as
}

fn stage_of(point: PointIx) -> Stage {
    catalog()[catalog()[point].practice].stage
}

#[test]
fn a_practice_is_a_screen_of_three_to_eight_points() {
    for ix in catalog().practices() {
        let (id, count) = (&catalog()[ix].id, catalog()[ix].points.len());
        assert!((3..=8).contains(&count), "{id} has {count} points");
    }
}

#[test]
fn all_four_checklists_ask_at_most_360_statements_and_stage_one_has_at_most_twelve_critical_ones() {
    let statements: BTreeSet<PointIx> = catalog().points().map(asked).collect();
    assert!(statements.len() <= 360, "{} statements", statements.len());
    let critical = statements.iter().filter(|point| catalog()[**point].critical && stage_of(**point) == Stage::One);
    let critical: Vec<&str> = critical.map(|point| catalog()[*point].id.as_str()).collect();
    assert!(critical.len() <= 12, "{} critical in stage 1: {critical:?}", critical.len());
}

#[test]
fn twins_and_practices_that_are_the_same_work_are_of_one_stage() {
    for class in catalog().twin_classes() {
        let stages: BTreeSet<Stage> = class.iter().map(|point| stage_of(*point)).collect();
        let ids: Vec<&str> = class.iter().map(|point| catalog()[*point].id.as_str()).collect();
        assert_eq!(stages.len(), 1, "twins of several stages: {ids:?}");
    }
    for group in catalog().joined_groups() {
        let stages: BTreeSet<Stage> = group.iter().map(|ix| catalog()[*ix].stage).collect();
        let ids: Vec<&str> = group.iter().map(|ix| catalog()[*ix].id.as_str()).collect();
        assert_eq!(stages.len(), 1, "the same work in several stages: {ids:?}");
        let checklists: BTreeSet<ChecklistIx> = group.iter().map(|ix| catalog()[*ix].checklist).collect();
        // What one checklist holds apart is not the same work, unless another joins both.
        let hub = group.iter().filter_map(|ix| catalog()[*ix].joins).collect::<BTreeSet<_>>();
        assert!(checklists.len() == group.len() || hub.len() == 1, "joined within one checklist: {ids:?}");
    }
}

/// The activities of the handbook, by their numbers.
#[test]
fn the_titles_of_the_handbooks_practices_give_the_numbers_of_the_activities_that_they_cover() {
    let number = |id: &str| id.strip_prefix("GGI-A-").and_then(|rest| rest.split('.').next()).map(str::to_owned);
    let mut told = BTreeSet::new();
    for ix in catalog().practices_of(catalog().checklist("ggi").unwrap()) {
        let practice = &catalog()[ix];
        let title = practice.title.strip_suffix(')').and_then(|title| title.rsplit_once("(GGI-A-"));
        let (_, own) = title.unwrap_or_else(|| panic!("{} names no activity: {}", practice.id, practice.title));
        let covers = practice.points.iter().flat_map(|point| &catalog()[*point].covers);
        let covered: BTreeSet<String> = covers.filter_map(|id| number(id)).collect();
        assert_eq!(covered.into_iter().collect::<Vec<_>>(), [own], "{}", practice.id);
        told.insert(own.to_owned());
    }
    let taught: BTreeSet<String> = ids_of("GGI-A-").into_iter().filter_map(number).collect();
    assert_eq!(told, taught);
}

/// The door is a statement's, and a statement is every family's that asks for it.
#[test]
fn the_door_asks_at_least_two_statements_of_every_family() {
    for checklist in catalog().checklists() {
        let is_of = |point: PointIx| catalog()[catalog()[point].practice].checklist == checklist;
        let of = catalog().door().iter().filter(|point| is_of(**point) || catalog().twins(**point).any(is_of)).count();
        assert!(of >= 2, "{of} of the door are of {}", catalog()[checklist].id);
    }
}

/// What a source calls optional, and the checklist that follows it.
const OPTIONAL: [(&str, &str); 2] = [("GHO-releasing.6", "github-ospo"), ("TODO-outbound-oss.12", "todo-group")];

#[test]
fn what_a_source_calls_optional_is_said_to_be() {
    for (id, checklist) in OPTIONAL {
        let practices = catalog().practices_of(catalog().checklist(checklist).unwrap());
        let points = practices.flat_map(|ix| &catalog()[ix].points).map(|ix| &catalog()[*ix]);
        let covering: Vec<_> = points.filter(|point| point.covers.iter().any(|one| one == id)).collect();
        assert!(!covering.is_empty(), "nothing of {checklist} covers {id}");
        for point in covering {
            assert!(point.advice.contains("optional"), "{}: {}", point.id, point.advice);
        }
    }
}

/// How statements say each length of the house table of periods.
const LENGTHS: [(&str, &[&str]); 12] = [
    ("one year", &["last year", "next year", "first year", "one year old", "once a year", "yearly"]),
    ("this year", &["this year"]),
    ("two years", &["two years"]),
    ("three years", &["three years"]),
    ("one month", &["first month"]),
    ("half a year", &["half year"]),
    ("six months", &["six months"]),
    ("a quarter", &["quarterly"]),
    ("a month", &["monthly"]),
    ("a day", &["every day"]),
    ("five working days", &["five working days"]),
    ("14 days", &["14 days"]),
];

#[test]
fn statements_name_no_period_but_those_of_the_house_table() {
    let lengths: BTreeMap<&str, &[&str]> =
        LENGTHS.into_iter().chain([("one working day", &["one working day"][..])]).collect();
    let table: BTreeSet<&str> = catalog().periods().iter().map(|period| period.length.as_str()).collect();
    assert_eq!(lengths.keys().copied().collect::<BTreeSet<_>>(), table);
    let texts: Vec<String> = catalog().points().map(|ix| catalog()[ix].text.to_lowercase()).collect();
    for (length, said) in &lengths {
        assert!(texts.iter().any(|text| said.iter().any(|one| text.contains(one))), "no statement says {length}");
    }
    // These name no length: a day that somebody set, and years that nobody counts.
    let free = ["named day", "several years"];
    for text in &texts {
        let known =
            lengths.values().copied().flatten().chain(&free).fold(text.clone(), |text, one| text.replace(one, ""));
        let left = ["year", "month", "quarter", "week", "day"].iter().find(|unit| known.contains(**unit));
        assert!(left.is_none(), "a period that is not in the house table: {text}");
    }
    for period in catalog().periods().iter().filter(|period| period.source != "ours") {
        let page = period.source.split('#').next().unwrap();
        assert!(catalog().resource(page).is_some(), "{} is no page", period.source);
    }
}

#[test]
fn the_first_link_of_every_point_teaches_at_its_heading() {
    let found = warnings(catalog());
    let weak = [Rule::HomePage, Rule::NoHeading, Rule::OneLink];
    let found: Vec<&Problem> = found.iter().filter(|problem| weak.contains(&problem.rule)).collect();
    assert!(found.is_empty(), "{found:#?}");
    let firsts = catalog().points().map(|ix| &catalog()[ix].resources[0]);
    for first in firsts.filter(|first| first.anchor.is_some()) {
        let heading = &catalog()[first.resource].sections[first.anchor.as_deref().unwrap()];
        assert!(heading.length.is_some(), "nobody measured the passage of {}", catalog().reference_id(first));
    }
}

/// The texts of a file, as they are written.
fn texts(value: &toml::Value) -> Vec<&str> {
    match value {
        toml::Value::String(text) => vec![text],
        toml::Value::Array(list) => list.iter().flat_map(texts).collect(),
        toml::Value::Table(table) => table.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Sentences for people: no double blanks, no blank ends, no control characters, no long dashes.
#[test]
fn every_sentence_is_clean() {
    for file in shipped() {
        let value: toml::Value = toml::from_str(&file.source.text).unwrap();
        for text in texts(&value) {
            let slip = text.trim() != text || text.contains("  ") || text.contains(['\u{2014}', '\n', '\t']);
            assert!(!slip && text.chars().all(|c| !c.is_control()), "{}: {text:?}", file.source.name);
        }
    }
    let asks = |ix: &PracticeIx| catalog()[*ix].ask.ends_with('?');
    let stated: Vec<&str> = catalog().practices().filter(|ix| !asks(ix)).map(|ix| catalog()[ix].id.as_str()).collect();
    assert!(stated.is_empty(), "without a question mark: {stated:?}");
}
