//! The laws of scoring, over small catalogs and consistent answers at random.
#![allow(clippy::unwrap_used)]

mod worlds;

use std::collections::BTreeMap;

use ospo_assess::answers::State;
use ospo_assess::assess::{Assessed, Assessment, Fraction, Gap, Horizon, Score, Standing, assess};
use ospo_assess::catalog::{Catalog, Effort, PracticeIx, Stage};
use ospo_assess::render;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use worlds::{Said, World, world};

/// Every score of an assessment, by what it is the score of.
type Nodes = BTreeMap<String, Option<Score>>;

fn nodes(assessment: Assessed<'_>) -> Nodes {
    let catalog = assessment.catalog;
    let mut nodes = Nodes::from([("organization".to_owned(), assessment.score.clone())]);
    nodes.extend(assessment.checklists.iter().map(|(ix, score)| (catalog[*ix].id.clone(), score.clone())));
    nodes.extend(assessment.sections.iter().map(|(ix, score)| (format!("section {}", catalog[*ix].id), score.clone())));
    nodes.extend(assessment.themes.iter().map(|(theme, score)| (format!("theme {theme}"), score.clone())));
    nodes.extend(assessment.profile.iter().map(|one| (format!("stage {}", one.stage), one.score.clone())));
    let practice = |ix: PracticeIx| (format!("practice {}", catalog[ix].id), assessment.practice(ix).cloned());
    nodes.extend(assessment.practices().map(practice));
    nodes
}

fn one() -> Fraction {
    Fraction::of(1, 1)
}

fn mean<'s>(scores: impl Iterator<Item = &'s Fraction>) -> Option<Fraction> {
    let all: Vec<&Fraction> = scores.collect();
    let sum = all.iter().fold(Fraction::zero(), |sum, one| &sum + one);
    (!all.is_empty()).then(|| sum.split(all.len()))
}

/// A gap in words that mean the same in another catalog.
fn told(catalog: &Catalog, gap: &Gap) -> (String, Vec<String>, bool, Horizon, String) {
    let points = gap.points.iter().map(|point| catalog[*point].id.clone()).collect();
    (catalog[gap.practice].id.clone(), points, gap.critical, gap.horizon, gap.gain.to_string())
}

fn gaps(assessment: Assessed<'_>) -> Vec<(String, Vec<String>, bool, Horizon, String)> {
    assessment.gaps.iter().map(|gap| told(assessment.catalog, gap)).collect()
}

/// Holds that nothing fell from `before` to `after`.
fn nothing_fell(before: Assessed<'_>, after: Assessed<'_>) -> Result<(), TestCaseError> {
    let later = nodes(after);
    for (node, score) in nodes(before) {
        match (score, &later[&node]) {
            (Some(old), Some(new)) => {
                prop_assert!(old.low <= new.low, "low of {node} fell from {} to {}", old.low, new.low);
                prop_assert!(old.high <= new.high, "high of {node} fell from {} to {}", old.high, new.high);
                prop_assert!(old.coverage <= new.coverage, "coverage of {node} fell");
            }
            (old, new) => prop_assert_eq!(old.is_some(), new.is_some(), "{} came or went", node),
        }
    }
    prop_assert!(before.reached <= after.reached, "the stage fell");
    Ok(())
}

/// One of the practices that count, if there are any.
fn counting(world: &World, index: prop::sample::Index) -> Option<String> {
    let all: Vec<&String> =
        world.practices().filter(|one| one.said != Said::NotApplicable).map(|one| &one.id).collect();
    (!all.is_empty()).then(|| (*index.get(&all)).clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn one_more_point_done_lowers_nothing(world in world(), index: prop::sample::Index, at: prop::sample::Index) {
        let catalog = world.catalog();
        let all: Vec<_> = world.practices().filter(|one| one.said == Said::Done).collect();
        prop_assume!(!all.is_empty());
        let practice = index.get(&all);
        let mut better = world.clone();
        better.hold(&practice.id, &at.get(&practice.points).name);
        let (before, after) = (world.answers(&catalog), better.answers(&catalog));
        nothing_fell(assess(&catalog, &before).with(&catalog, &before), assess(&catalog, &after).with(&catalog, &after))?;
    }

    #[test]
    fn a_practice_that_is_closed_lowers_nothing(world in world(), index: prop::sample::Index) {
        let Some(practice) = counting(&world, index) else { return Ok(()) };
        let catalog = world.catalog();
        let mut better = world.clone();
        better.close(&practice);
        let (before, after) = (world.answers(&catalog), better.answers(&catalog));
        nothing_fell(assess(&catalog, &before).with(&catalog, &before), assess(&catalog, &after).with(&catalog, &after))?;
    }

    #[test]
    fn an_answer_where_there_was_none_only_narrows_the_bounds(world in world(), index: prop::sample::Index) {
        let blank = |said| matches!(said, Said::Nothing | Said::Note | Said::Unknown);
        let all: Vec<_> = world.practices().filter(|one| blank(one.said)).map(|one| &one.id).collect();
        prop_assume!(!all.is_empty());
        let catalog = world.catalog();
        let mut better = world.clone();
        better.practice_mut(index.get::<&String>(&all)).said = Said::Done;
        let (unanswered, answered) = (world.answers(&catalog), better.answers(&catalog));
        let (before, after) = (assess(&catalog, &unanswered), assess(&catalog, &answered));
        let later = nodes(after.with(&catalog, &answered));
        for (node, old) in nodes(before.with(&catalog, &unanswered)) {
            let (Some(old), Some(new)) = (old, &later[&node]) else { continue };
            prop_assert!(old.low <= new.low && new.high <= old.high && old.coverage <= new.coverage, "{}", node);
        }
        prop_assert!(before.reached <= after.reached);
    }

    #[test]
    fn every_score_is_within_its_bounds_and_what_is_not_covered_lies_between_them(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        for (node, score) in nodes(assess(&catalog, &answers).with(&catalog, &answers)) {
            let Some(score) = score else { continue };
            prop_assert!(Fraction::zero() <= score.low && score.low <= score.high && score.high <= one(), "{}", node);
            prop_assert!(Fraction::zero() <= score.coverage && score.coverage <= one(), "{}", node);
            prop_assert_eq!(&score.high - &score.low, &one() - &score.coverage, "{}", node);
            prop_assert!(score.low <= score.coverage, "{}", node);
        }
    }

    #[test]
    fn the_parts_explain_the_whole(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        for part in [|s: &Score| s.low.clone(), |s: &Score| s.high.clone(), |s: &Score| s.coverage.clone()] {
            let value = |score: &Option<Score>| score.as_ref().map(part);
            let of = |scores: Vec<Option<Score>>| mean(scores.iter().filter_map(value).collect::<Vec<_>>().iter());
            let practices = |keep: &dyn Fn(PracticeIx) -> bool| {
                of(assessment.practices().filter(|ix| keep(*ix)).map(|ix| assessment.practice(ix).cloned()).collect())
            };
            for (ix, score) in &assessment.sections {
                prop_assert_eq!(value(score), practices(&|practice| catalog[practice].section == *ix));
            }
            for (ix, score) in &assessment.checklists {
                let mine = assessment.sections.iter().filter(|(section, _)| catalog[*section].checklist == *ix);
                prop_assert_eq!(value(score), of(mine.map(|(_, score)| score.clone()).collect()));
            }
            let checklists = assessment.checklists.iter().map(|(_, score)| score.clone()).collect();
            prop_assert_eq!(value(&assessment.score), of(checklists));
            for (theme, score) in &assessment.themes {
                prop_assert_eq!(value(score), practices(&|practice| catalog[practice].theme == *theme));
            }
            for profile in &assessment.profile {
                prop_assert_eq!(value(&profile.score), practices(&|practice| catalog[practice].stage == profile.stage));
            }
        }
    }

    #[test]
    fn a_practice_is_as_good_as_its_points(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let assessed = assessment.with(&catalog, &answers);
        for ix in catalog.practices() {
            let count = |state| assessed.points(ix, state).count();
            let (done, blank, all) = (count(State::Done), count(State::Unanswered), catalog[ix].points.len());
            match (assessment.standing(ix), assessment.practice(ix)) {
                (Standing::NotApplicable, score) => prop_assert_eq!(score, None),
                (standing, Some(score)) => {
                    prop_assert_eq!(&score.low, &Fraction::of(done, all));
                    prop_assert_eq!(&score.high, &Fraction::of(done + blank, all));
                    prop_assert!(standing != Standing::Declined || score.high.is_zero());
                }
                (_, None) => prop_assert!(false, "{} counts and has no score", catalog[ix].id),
            }
        }
    }

    #[test]
    fn not_applicable_is_as_if_it_had_never_been_asked(world in world(), index: prop::sample::Index) {
        let all: Vec<&String> = world.practices().map(|one| &one.id).collect();
        let practice = (*index.get(&all)).clone();
        let mut without = world.clone();
        without.practice_mut(&practice).said = Said::NotApplicable;
        let removed = without.clone().without(&practice);
        let (with_it, without_it) = (without.catalog(), removed.catalog());
        let (left, right) = (without.answers(&with_it), removed.answers(&without_it));
        let (one, other) = (assess(&with_it, &left), assess(&without_it, &right));
        let (in_it, out_of_it) = (one.with(&with_it, &left), other.with(&without_it, &right));
        let (mut left, right) = (nodes(in_it), nodes(out_of_it));
        left.retain(|node, score| right.contains_key(node) || score.is_some());
        prop_assert_eq!(left, right);
        prop_assert_eq!(gaps(in_it), gaps(out_of_it));
        prop_assert_eq!(one.reached, other.reached);
        let critical = |assessment: &Assessment| assessment.profile.iter().map(|p| p.critical_open).collect::<Vec<_>>();
        prop_assert_eq!(critical(&one), critical(&other));
    }

    #[test]
    fn the_order_of_the_tables_in_the_answers_never_matters(world in world(), seed in any::<u64>()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let (head, _) = world.answers_text().split_once("[organization]").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        let mut lines: Vec<String> = head.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        let mut tables = world.answer_tables();
        shuffle(&mut lines, seed);
        shuffle(&mut tables, seed.rotate_left(17));
        let shuffled = worlds::read_answers(&format!("{}\n{}", lines.join("\n"), tables.join("\n")), &catalog);
        prop_assert_eq!(render::json(assess(&catalog, &answers).with(&catalog, &answers)), render::json(assess(&catalog, &shuffled).with(&catalog, &shuffled)));
    }

    #[test]
    fn the_order_within_the_catalog_never_matters(world in world(), seed in any::<u64>()) {
        let mut shuffled = world.clone();
        for checklist in &mut shuffled.checklists {
            shuffle(&mut checklist.sections, seed);
            for (_, practices) in &mut checklist.sections {
                shuffle(practices, seed);
                for practice in practices.iter_mut() {
                    shuffle(&mut practice.points, seed);
                }
            }
        }
        same_but_for_order(&world, &world.catalog(), &shuffled, &shuffled.catalog())?;
    }

    #[test]
    fn the_order_of_files_never_matters(world in world(), seed in any::<u64>()) {
        let mut world = world;
        // Twins point to earlier checklists, so only checklists without them can change places.
        world.practices_mut().flat_map(|one| &mut one.points).for_each(|point| point.class = None);
        let mut files = world.files();
        shuffle(&mut files, seed);
        same_but_for_order(&world, &world.catalog(), &world, &worlds::read(&files))?;
    }

    #[test]
    fn resources_may_stand_after_the_checklists_that_use_them(world in world()) {
        let mut files = world.files();
        files.rotate_left(1);
        let (catalog, turned) = (world.catalog(), worlds::read(&files));
        let (one, other) = (world.answers(&catalog), world.answers(&turned));
        prop_assert_eq!(render::json(assess(&catalog, &one).with(&catalog, &one)), render::json(assess(&turned, &other).with(&turned, &other)));
    }

    #[test]
    fn every_gap_is_real_and_none_is_missing(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let missing = |ix: PracticeIx| {
            let points = catalog[ix].points.iter().copied();
            points.filter(|point| assessment.state(*point) != State::Done).collect::<Vec<_>>()
        };
        let mut expected: Vec<PracticeIx> = assessment
            .practices()
            .filter(|ix| assessment.standing(*ix) == Standing::Applicable)
            .filter(|ix| catalog[*ix].stage <= answers.target && !missing(*ix).is_empty())
            .collect();
        let mut told: Vec<PracticeIx> = assessment.gaps.iter().map(|gap| gap.practice).collect();
        expected.sort();
        told.sort();
        prop_assert_eq!(expected, told);
        for gap in &assessment.gaps {
            prop_assert_eq!(&gap.points, &missing(gap.practice));
            prop_assert_eq!(gap.critical, gap.points.iter().any(|point| catalog[*point].critical));
        }
    }

    #[test]
    fn closing_a_gap_raises_the_score_by_exactly_its_gain(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let low = |assessment: &Assessment| assessment.score.as_ref().unwrap().low.clone();
        for gap in &assessment.gaps {
            let mut closed = world.clone();
            closed.close(&catalog[gap.practice].id);
            let after = closed.answers(&catalog);
            let rise = &low(&assess(&catalog, &after)) - &low(&assessment);
            prop_assert_eq!(&rise, &gap.gain, "{}", &catalog[gap.practice].id);
            prop_assert!(!rise.is_zero());
        }
    }

    #[test]
    fn the_roadmap_is_in_order(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let assessed = assessment.with(&catalog, &answers);
        let reach = assessment.reached.map_or(0, Stage::number) + 1;
        for gap in &assessment.gaps {
            let practice = &catalog[gap.practice];
            let expected = match (practice.stage.number() <= reach, practice.effort == Effort::Small) {
                _ if gap.critical => Horizon::Now,
                (true, true) => Horizon::Now,
                (true, false) => Horizon::Next,
                (false, _) => Horizon::Later,
            };
            prop_assert_eq!(gap.horizon, expected);
        }
        prop_assert_eq!(gaps(assessed), by_choosing(assessed));
    }

    #[test]
    fn a_shown_percent_is_whole_only_when_everything_is_done(part in 0..=5000_usize, whole in 1..=5000_usize) {
        let part = part.min(whole);
        let percent = usize::from(Fraction::of(part, whole).percent());
        prop_assert_eq!(percent == 100, part == whole);
        prop_assert_eq!(percent == 0, part == 0);
        prop_assert_eq!(percent, (100 * part / whole).max(usize::from(part > 0)));
    }
}

/// The roadmap by the plainest of means: again and again the best of the gaps that wait for no other one left.
fn by_choosing(assessment: Assessed<'_>) -> Vec<(String, Vec<String>, bool, Horizon, String)> {
    let catalog = assessment.catalog;
    let per_effort = |gap: &Gap| gap.gain.split(usize::try_from(catalog[gap.practice].effort.weight()).unwrap());
    let key = |gap: &&&Gap| {
        let practice = &catalog[gap.practice];
        (gap.horizon, !gap.critical, practice.stage, std::cmp::Reverse(per_effort(gap)), practice.id.clone())
    };
    let mut left: Vec<&Gap> = assessment.gaps.iter().collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let waits = |gap: &Gap, other: &Gap| {
            other.horizon == gap.horizon && catalog[gap.practice].after.contains(&other.practice)
        };
        let free = left.iter().filter(|gap| !left.iter().any(|other| waits(gap, other)));
        let next = *free.min_by_key(key).unwrap();
        left.retain(|gap| gap.practice != next.practice);
        order.push(told(catalog, next));
    }
    order
}

/// Holds that two worlds that differ in the order of things alone are assessed alike.
fn same_but_for_order(one: &World, first: &Catalog, other: &World, second: &Catalog) -> Result<(), TestCaseError> {
    let (left, right) = (one.answers(first), other.answers(second));
    let (one, other) = (assess(first, &left), assess(second, &right));
    let (one, other) = (one.with(first, &left), other.with(second, &right));
    prop_assert_eq!(nodes(one), nodes(other));
    prop_assert_eq!(one.reached, other.reached);
    let sorted = |assessment: Assessed<'_>| {
        let mut gaps = gaps(assessment);
        for (_, points, ..) in &mut gaps {
            points.sort();
        }
        gaps
    };
    prop_assert_eq!(sorted(one), sorted(other));
    Ok(())
}

/// A shuffle that the seed alone decides.
fn shuffle<T>(list: &mut [T], seed: u64) {
    let mut state = seed | 1;
    for at in (1..list.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        list.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
    }
}

#[test]
fn an_empty_scope_has_no_score_and_reaches_nothing() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut world = world().new_tree(&mut runner).unwrap().current();
    world.checklists.iter_mut().for_each(|one| one.in_scope = false);
    let catalog = world.catalog();
    let answers = world.answers(&catalog);
    let assessment = assess(&catalog, &answers);
    let assessed = assessment.with(&catalog, &answers);
    assert_eq!((assessment.score.clone(), assessment.reached, assessment.gaps.len()), (None, None, 0));
    assert!(nodes(assessed).values().all(Option::is_none));
}
