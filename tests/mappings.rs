//! Crosswalks held against their sources: every requirement once, and the sources' own mappings where ours meet them.
//!
//! `tests/sources/requirements.tsv` lists the requirements of each source. `baseline-mappings.tsv` is how the OSPS Baseline maps
//! its controls to ISO/IEC 18974 and to Annex I of the Cyber Resilience Act; `annex-i.tsv` says which items of `openchain-cra`
//! answer a part of Annex I. `mapping-differences.tsv` gives a reason for each difference.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use ospo_assess::catalog::{Catalog, PointIx, Requirement, parse, shipped};

/// By a group of requirements, the statements that bear on one of them.
type Statements = BTreeMap<String, BTreeSet<PointIx>>;
/// A control of the Baseline, and a section or part of something else.
type Pair = (String, String);

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| parse(&shipped()).unwrap())
}

/// The rows of a file, without its head.
fn rows(text: &'static str) -> Vec<Vec<&'static str>> {
    text.lines().skip(1).map(|line| line.split('\t').collect()).collect()
}

fn ids_of(crosswalk: &str) -> Vec<&'static str> {
    let requirements = &catalog()[catalog().crosswalk(crosswalk).unwrap()].requirements;
    requirements.iter().map(|one| one.id.as_str()).collect()
}

/// The statements of a crosswalk by what its ids begin with: `4.2.1` of `4.2.1.2`.
fn by_group(crosswalk: &str) -> Statements {
    let mut all = Statements::new();
    for one in &catalog()[catalog().crosswalk(crosswalk).unwrap()].requirements {
        let (group, _) = one.id.rsplit_once('.').unwrap();
        all.entry(group.to_owned()).or_default().extend(one.statements());
    }
    all
}

/// The statements of the checklist on the Cyber Resilience Act by parts of its Annex I.
fn by_part_of_annex() -> Statements {
    let checklist = &catalog()[catalog().crosswalk("openchain-cra").unwrap()].requirements;
    let mut all = Statements::new();
    for row in rows(include_str!("sources/annex-i.tsv")) {
        let items: Vec<&str> = row[1].split(' ').filter(|item| !item.is_empty()).collect();
        let meant = |id: &str| items.iter().any(|item| id == *item || id.starts_with(&format!("{item}.")));
        let statements = checklist.iter().filter(|one| meant(&one.id)).flat_map(Requirement::statements);
        all.insert(row[0].to_owned(), statements.collect());
    }
    all
}

fn mapped_by_the_baseline(target: &str) -> BTreeSet<Pair> {
    let mapped = rows(include_str!("sources/baseline-mappings.tsv"));
    mapped.iter().filter(|row| row[1] == target).map(|row| (row[0].to_owned(), row[2].to_owned())).collect()
}

/// The pairs that a statement of ours bears on at both ends.
fn met(controls: &Statements, sections: &Statements) -> BTreeSet<Pair> {
    let mut met = BTreeSet::new();
    for (control, statements) in controls {
        let shared = sections.iter().filter(|(_, others)| !others.is_disjoint(statements));
        met.extend(shared.map(|(section, _)| (control.clone(), section.clone())));
    }
    met
}

/// Each difference between ours and the Baseline's mapping to a target, with who sees a relation.
fn differences(target: &str, sections: &Statements) -> BTreeSet<(String, String, String)> {
    let controls = by_group("osps-baseline");
    let (ours, theirs) = (met(&controls, sections), mapped_by_the_baseline(target));
    let row = |who: &str, (control, section): &Pair| (who.to_owned(), control.clone(), section.clone());
    let has_any = |all: &Statements, key: &str| all.get(key).is_some_and(|statements| !statements.is_empty());
    let mut found: BTreeSet<_> = ours.difference(&theirs).map(|pair| row("ours", pair)).collect();
    for pair in theirs.difference(&ours) {
        // Where one end has no statement, there is nothing that could disagree.
        if has_any(&controls, &pair.0) && has_any(sections, &pair.1) {
            found.insert(row("theirs", pair));
        }
    }
    found
}

#[test]
fn every_requirement_of_a_source_stands_in_its_crosswalk_once() {
    let listed = rows(include_str!("sources/requirements.tsv"));
    for crosswalk in ["iso-5230", "iso-18974", "osps-baseline", "openchain-cra", "un-principles"] {
        let mut of_source: Vec<&str> = listed.iter().filter(|row| row[0] == crosswalk).map(|row| row[1]).collect();
        let mut ours = ids_of(crosswalk);
        of_source.sort_unstable();
        ours.sort_unstable();
        assert_eq!(ours, of_source, "{crosswalk}");
    }
    assert_eq!(catalog().crosswalks().len(), 5);
    assert_eq!(listed.len(), 292);
}

#[test]
fn each_difference_from_the_mappings_of_the_baseline_has_a_reason_that_the_page_tells() {
    let page = include_str!("../docs/crosswalks.md").split_whitespace().collect::<Vec<_>>().join(" ");
    let page = page.to_lowercase();
    let told = rows(include_str!("sources/mapping-differences.tsv"));
    for (target, sections) in [("iso-18974", by_group("iso-18974")), ("annex-i", by_part_of_annex())] {
        let of_target = told.iter().filter(|row| row[2] == target);
        let told: BTreeSet<_> =
            of_target.map(|row| (row[0].to_owned(), row[1].to_owned(), row[3].to_owned())).collect();
        assert_eq!(differences(target, &sections), told, "{target}");
    }
    let agree = |target: &str, sections: &Statements| {
        let ours = met(&by_group("osps-baseline"), sections);
        format!("{} of {}", ours.intersection(&mapped_by_the_baseline(target)).count(), ours.len())
    };
    let iso = agree("iso-18974", &by_group("iso-18974"));
    let act = agree("annex-i", &by_part_of_annex());
    let said = format!("for iso/iec 18974 they do in {iso} cases, for the act in {act}.");
    assert!(page.contains(&said), "the page should say: {said}");
    for row in told {
        assert!(page.contains(&row[4].to_lowercase()), "{}", row[4]);
    }
}
