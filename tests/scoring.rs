//! The laws of scoring, over small catalogs and consistent answers at random.
#![allow(clippy::unwrap_used)]

mod worlds;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use ospo_assess::answers::State;
use ospo_assess::assess::{
    Assessed, Assessment, Fraction, Gap, Horizon, Quarter, Score, Standing, ToFindOut, assess, quarters, what_if,
};
use ospo_assess::catalog::{Catalog, Effort, PracticeIx, Stage};
use ospo_assess::document::Options;
use ospo_assess::problem::Word;
use ospo_assess::render;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use worlds::{Said, World, world};

/// Every score of an assessment, by what it is the score of.
type Nodes = BTreeMap<String, Option<Score>>;

fn nodes(assessment: Assessed<'_>) -> Nodes {
    let catalog = assessment.catalog;
    let mut nodes = Nodes::from([("organization".to_owned(), assessment.score.clone())]);
    nodes.extend(assessment.checklists.iter().map(|(ix, score)| (catalog[*ix].id.to_string(), score.clone())));
    nodes.extend(assessment.sections.iter().map(|(ix, score)| (format!("section {}", catalog[*ix].id), score.clone())));
    nodes.extend(
        assessment.themes.iter().map(|(theme, score)| (format!("theme {}", catalog[*theme].id), score.clone())),
    );
    nodes.extend(assessment.profile.iter().map(|one| (format!("stage {}", one.stage), one.score.clone())));
    let practice = |ix: PracticeIx| (format!("practice {}", catalog[ix].id), assessment.practice(ix).cloned());
    nodes.extend(assessment.practices().map(practice));
    nodes
}

fn json(assessed: Assessed<'_>) -> String {
    render::json(assessed, &Options::default(), None)
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
#[derive(Debug, Clone, PartialEq)]
struct Told {
    id: String,
    practices: Vec<String>,
    points: Vec<String>,
    critical: bool,
    stage: Stage,
    effort: Effort,
    horizon: Horizon,
    gain: String,
}

fn told(catalog: &Catalog, gap: &Gap) -> Told {
    Told {
        id: catalog[gap.practice].id.to_string(),
        practices: gap.practices.iter().map(|ix| catalog[*ix].id.to_string()).collect(),
        points: gap.points.iter().map(|ix| catalog[*ix].id.to_string()).collect(),
        critical: gap.critical,
        stage: gap.stage,
        effort: gap.effort,
        horizon: gap.horizon,
        gain: gap.gain.to_string(),
    }
}

fn gaps(assessment: Assessed<'_>) -> Vec<Told> {
    assessment.gaps.iter().map(|gap| told(assessment.catalog, gap)).collect()
}

/// What is to be found out, in words that mean the same in another catalog.
fn questions(assessed: Assessed<'_>) -> Vec<(String, Vec<String>, bool, String)> {
    let question = |one: &ToFindOut| {
        let points = one.points.iter().map(|ix| assessed.catalog[*ix].id.to_string()).collect();
        (assessed.catalog[one.practice].id.to_string(), points, one.critical, one.gain.to_string())
    };
    assessed.to_find_out.iter().map(question).collect()
}

/// Everything that is joined to a practice, itself included, by walking from one to the next until nothing is new.
fn same_work(catalog: &Catalog, practice: PracticeIx) -> BTreeSet<PracticeIx> {
    let joined = |a: PracticeIx, b: PracticeIx| catalog[a].joins == Some(b) || catalog[b].joins == Some(a);
    let mut all = BTreeSet::from([practice]);
    loop {
        let next = catalog.practices().find(|one| !all.contains(one) && all.iter().any(|known| joined(*one, *known)));
        let Some(next) = next else { return all };
        all.insert(next);
    }
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
    let all: Vec<&String> = world.practices().filter(|one| !world.is_out(one)).map(|one| &one.id).collect();
    (!all.is_empty()).then(|| (*index.get(&all)).clone())
}

proptest! {
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
        // What is ruled out by what the organization does is not blank.
        let all: Vec<_> =
            world.practices().filter(|one| blank(one.said) && !world.is_out(one)).map(|one| &one.id).collect();
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
    fn a_point_that_becomes_known_only_narrows_the_bounds(world in world(), index: prop::sample::Index) {
        let mut known = world.clone();
        let mut unknown: Vec<_> = known.practices_mut().flat_map(|one| &mut one.points).filter(|one| one.unknown).collect();
        prop_assume!(!unknown.is_empty());
        let at = index.index(unknown.len());
        unknown[at].unknown = false;
        let catalog = world.catalog();
        let (before, after) = (world.answers(&catalog), known.answers(&catalog));
        let later = nodes(assess(&catalog, &after).with(&catalog, &after));
        for (node, old) in nodes(assess(&catalog, &before).with(&catalog, &before)) {
            let (Some(old), Some(new)) = (old, &later[&node]) else { continue };
            prop_assert!(old.low <= new.low && new.high <= old.high && old.coverage <= new.coverage, "{}", node);
        }
    }

    #[test]
    fn what_holds_in_part_counts_like_what_is_open(world in world()) {
        let mut world = world;
        // A point that is newer than the answers is known only where a list names it.
        world.checklists.iter_mut().for_each(|one| one.answered = None);
        let mut without = world.clone();
        without.practices_mut().flat_map(|one| &mut one.points).for_each(|point| point.partly = false);
        let catalog = world.catalog();
        let (left, right) = (world.answers(&catalog), without.answers(&catalog));
        let (one, other) = (assess(&catalog, &left), assess(&catalog, &right));
        let (with_it, without_it) = (one.with(&catalog, &left), other.with(&catalog, &right));
        prop_assert_eq!(nodes(with_it), nodes(without_it));
        prop_assert_eq!((one.reached, &one.critical, &one.gaps), (other.reached, &other.critical, &other.gaps));
        prop_assert_eq!(&one.to_find_out, &other.to_find_out);
        for point in catalog.points() {
            let as_open = match one.state(point) {
                State::Partly => State::Open,
                state => state,
            };
            prop_assert_eq!(as_open, other.state(point));
            let partly = catalog.twins(point).chain([point]).any(|twin| left.own_state(&catalog, twin) == State::Partly);
            let shares = left.shares(&catalog, catalog[point].practice);
            prop_assert!(partly || one.state(point) != State::Partly);
            prop_assert!(!shares || left.own_state(&catalog, point) != State::Partly || one.state(point) == State::Partly);
        }
    }

    #[test]
    fn what_the_organization_does_not_do_is_not_applicable_until_something_is_said(world in world()) {
        let mut said = world.clone();
        let out: Vec<String> = world.practices().filter(|one| world.is_out(one)).map(|one| one.id.clone()).collect();
        for id in &out {
            said.practice_mut(id).said = Said::NotApplicable;
        }
        said.does = None;
        let catalog = world.catalog();
        let (left, right) = (world.answers(&catalog), said.answers(&catalog));
        let (one, other) = (assess(&catalog, &left), assess(&catalog, &right));
        for ix in catalog.practices() {
            let assessed = one.with(&catalog, &left);
            prop_assert_eq!(one.standing(ix), other.standing(ix));
            prop_assert_eq!(out.contains(&catalog[ix].id.to_string()), assessed.not_applicable_reason(ix).is_some());
        }
        prop_assert_eq!(one, other);
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
        // A gap that practices share is called after one of them even if that one does not apply.
        let all: Vec<&String> = world.practices().map(|one| &one.id).filter(|id| !world.is_joined(id)).collect();
        prop_assume!(!all.is_empty());
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
        prop_assert_eq!(questions(in_it), questions(out_of_it));
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
        prop_assert_eq!(json(assess(&catalog, &answers).with(&catalog, &answers)), json(assess(&catalog, &shuffled).with(&catalog, &shuffled)));
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
        // Twins and joined practices point to earlier checklists, so only checklists without them can change places.
        world.practices_mut().for_each(|one| one.joins = None);
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
        prop_assert_eq!(json(assess(&catalog, &one).with(&catalog, &one)), json(assess(&turned, &other).with(&turned, &other)));
    }

    #[test]
    fn every_gap_is_real_and_none_is_missing(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let open = |ix: &PracticeIx| {
            let points = catalog[*ix].points.iter().copied();
            points.filter(|point| matches!(assessment.state(*point), State::Open | State::Partly)).collect::<Vec<_>>()
        };
        let counts = |ix: &PracticeIx| {
            let applies = assessment.standing(*ix) == Standing::Applicable;
            applies && catalog[*ix].stage <= answers.target && assessment.practices().any(|one| one == *ix)
        };
        let mut told = Vec::new();
        for gap in &assessment.gaps {
            let work = same_work(&catalog, gap.practice);
            let practices: Vec<_> = work.iter().copied().filter(counts).filter(|ix| !open(ix).is_empty()).collect();
            prop_assert_eq!(&gap.practices, &practices);
            prop_assert_eq!(&gap.points, &practices.iter().flat_map(open).collect::<Vec<_>>());
            prop_assert_eq!(gap.critical, gap.points.iter().any(|point| catalog[*point].critical));
            prop_assert_eq!(Some(gap.stage), practices.iter().map(|ix| catalog[*ix].stage).min());
            prop_assert_eq!(Some(gap.effort), practices.iter().map(|ix| catalog[*ix].effort).max());
            let scope = work.iter().filter(|ix| assessment.practices().any(|one| one == **ix));
            prop_assert_eq!(scope.map(|ix| &catalog[*ix].id).min(), Some(&catalog[gap.practice].id));
            told.extend(practices);
        }
        told.sort();
        let all: Vec<_> = catalog.practices().filter(counts).filter(|ix| !open(ix).is_empty()).collect();
        prop_assert_eq!(told, all);
    }

    #[test]
    fn what_nobody_answered_up_to_the_target_is_to_be_found_out_and_nothing_else(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let unknown = |ix: PracticeIx| {
            let points = catalog[ix].points.iter().copied();
            points.filter(|point| assessment.state(*point) == State::Unanswered).collect::<Vec<_>>()
        };
        let up_to_target = |ix: &PracticeIx| catalog[*ix].stage <= answers.target && !unknown(*ix).is_empty();
        let mut all: Vec<_> = assessment.of_standing(Standing::Applicable).filter(up_to_target).collect();
        let mut told: Vec<_> = assessment.to_find_out.iter().map(|one| one.practice).collect();
        told.sort();
        all.sort();
        prop_assert_eq!(told, all);
        for one in &assessment.to_find_out {
            prop_assert_eq!(&one.points, &unknown(one.practice));
            prop_assert_eq!(one.critical, one.points.iter().any(|point| catalog[*point].critical));
        }
        let key = |one: &ToFindOut| {
            let practice = &catalog[one.practice];
            (!one.critical, practice.stage, std::cmp::Reverse(one.gain.clone()), practice.id.clone())
        };
        prop_assert!(assessment.to_find_out.is_sorted_by_key(key));
    }

    #[test]
    fn closing_a_gap_raises_the_score_by_exactly_its_gain(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let low = |assessment: &Assessment| assessment.score.as_ref().unwrap().low.clone();
        for gap in &assessment.gaps {
            let mut closed = world.clone();
            gap.points.iter().for_each(|point| closed.hold_point(&catalog[*point].id));
            let after = assess(&catalog, &closed.answers(&catalog));
            let rise = &low(&after) - &low(&assessment);
            prop_assert_eq!(&rise, &gap.gain, "{}", &catalog[gap.practice].id);
            prop_assert!(!rise.is_zero());
            let left = after.gaps.iter().find(|other| other.practice == gap.practice);
            prop_assert!(left.is_none(), "{} is still a gap", &catalog[gap.practice].id);
        }
    }

    #[test]
    fn what_would_be_if_a_gap_were_closed_is_what_is_once_it_is(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        prop_assert_eq!(&what_if(&catalog, &answers, &[]), &assessment);
        for gap in &assessment.gaps {
            let mut closed = world.clone();
            gap.points.iter().for_each(|point| closed.hold_point(&catalog[*point].id));
            let closed = closed.answers(&catalog);
            let after = assess(&catalog, &closed);
            let then = what_if(&catalog, &answers, &gap.points);
            prop_assert_eq!(nodes(then.with(&catalog, &answers)), nodes(after.with(&catalog, &closed)));
            prop_assert_eq!(&then.critical, &after.critical);
        }
    }

    #[test]
    fn what_would_be_is_never_worse_than_what_is(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let low = |assessment: &Assessment| assessment.score.as_ref().map(|score| score.low.clone());
        for practice in assessment.practices().filter(|ix| assessment.standing(*ix) != Standing::NotApplicable) {
            for point in &catalog[practice].points {
                let then = what_if(&catalog, &answers, &[*point]);
                prop_assert!(low(&then) >= low(&assessment) && then.reached >= assessment.reached);
                prop_assert_eq!(then.state(*point), State::Done);
            }
        }
    }

    #[test]
    fn statements_are_counted_as_critical_ones_are(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let assessed = assessment.with(&catalog, &answers);
        let critical = assessed.critical_tally();
        prop_assert_eq!(critical.open + critical.unanswered, assessment.critical.len());
        prop_assert_eq!(critical.unanswered, assessment.critical_unanswered());
        let all = assessed.tally();
        prop_assert!(all.declined <= all.open && critical.all() <= all.all());
        let asked: usize = assessed.to_ask().iter().map(|(_, asked)| asked.len()).sum();
        prop_assert_eq!(asked, assessment.to_find_out.len());
    }

    #[test]
    fn finding_out_that_it_holds_raises_the_score_by_exactly_what_was_said(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let low = |assessment: &Assessment| assessment.score.as_ref().unwrap().low.clone();
        for one in &assessment.to_find_out {
            let mut found = world.clone();
            one.points.iter().for_each(|point| found.hold_point(&catalog[*point].id));
            found.practice_mut(&catalog[one.practice].id).said = Said::Done;
            let after = assess(&catalog, &found.answers(&catalog));
            prop_assert_eq!(&(&low(&after) - &low(&assessment)), &one.gain, "{}", &catalog[one.practice].id);
        }
    }

    #[test]
    fn the_roadmap_is_in_order(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let assessed = assessment.with(&catalog, &answers);
        let reached = assessment.reached.map_or(0, Stage::number);
        let asked = |stage: &&Stage| assessment.of_standing(Standing::Applicable).chain(
            assessment.of_standing(Standing::Declined)).any(|ix| catalog[ix].stage == **stage);
        let above = Stage::ALL.iter().filter(asked).map(|stage| stage.number()).find(|number| *number > reached);
        let next = above.unwrap_or(reached);
        prop_assert_eq!(assessment.next_stage().map_or(0, Stage::number), next);
        let mut horizons: Vec<Horizon> = assessment.gaps.iter().map(|gap| {
            match (gap.stage.number() <= next, gap.effort == Effort::Small) {
                _ if gap.critical => Horizon::Now,
                (true, true) => Horizon::Now,
                (true, false) => Horizon::Next,
                (false, _) => Horizon::Later,
            }
        }).collect();
        // As often as there are gaps is surely often enough.
        for _ in &assessment.gaps {
            for (gap, first) in pairs(&assessment.gaps, &catalog) {
                horizons[first] = horizons[first].min(horizons[gap]);
            }
        }
        prop_assert_eq!(assessment.gaps.iter().map(|gap| gap.horizon).collect::<Vec<_>>(), horizons);
        for (gap, first) in pairs(&assessment.gaps, &catalog) {
            prop_assert!(first < gap, "{} comes before {}", first, gap);
            prop_assert!(assessment.gaps[gap].after.contains(&first));
        }
        let said: usize = assessment.gaps.iter().map(|gap| gap.after.len()).sum();
        prop_assert_eq!(said, pairs(&assessment.gaps, &catalog).len());
        prop_assert_eq!(gaps(assessed), by_choosing(assessed));
    }

    #[test]
    fn every_critical_statement_is_counted_once_wherever_it_is_counted(world in world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let count = |within: &dyn Fn(PracticeIx) -> bool| {
            let mut not_done = BTreeSet::new();
            let mut answered = BTreeSet::new();
            for ix in assessment.practices().filter(|ix| within(*ix)) {
                for point in catalog[ix].points.iter().filter(|point| catalog[**point].critical) {
                    let (counts, state) = (assessment.standing(ix) != Standing::NotApplicable, assessment.state(*point));
                    if counts && state != State::Done {
                        not_done.insert(catalog[*point].same_as);
                    }
                    if counts && matches!(state, State::Open | State::Partly) {
                        answered.insert(catalog[*point].same_as);
                    }
                }
            }
            (not_done.len(), not_done.difference(&answered).count())
        };
        prop_assert_eq!((assessment.critical.len(), assessment.critical_unanswered()), count(&|_| true));
        for one in &assessment.profile {
            let (open, unanswered) = count(&|ix| catalog[ix].stage == one.stage);
            prop_assert_eq!((one.critical_open, one.critical_unanswered), (open, unanswered));
        }
    }

    #[test]
    fn a_plan_keeps_the_order_and_gives_every_gap_its_effort(world in world(), capacity in 1..=9_u32) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let assessment = assess(&catalog, &answers);
        let plan = quarters(assessment.with(&catalog, &answers), NonZeroU32::new(capacity).unwrap());
        prop_assert_eq!(plan.iter().map(|one| one.gap).collect::<Vec<_>>(), (0..assessment.gaps.len()).collect::<Vec<_>>());
        // One unit of effort after the other: the n-th falls into quarter n / capacity.
        let mut used = 0;
        let number = |unit: u32| unit / capacity;
        let first = Quarter::after(answers.date);
        for (one, gap) in plan.iter().zip(&assessment.gaps) {
            let nth = |number: u32| (0..number).fold(first, |quarter, _| quarter.next());
            prop_assert_eq!(one.from, nth(number(used)));
            used += gap.effort.weight();
            prop_assert_eq!(one.to, nth(number(used - 1)));
            prop_assert_eq!(one.due, one.to.last_day());
        }
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

/// Which gap comes after which other one.
fn pairs(gaps: &[Gap], catalog: &Catalog) -> Vec<(usize, usize)> {
    let works: Vec<BTreeSet<PracticeIx>> = gaps.iter().map(|gap| same_work(catalog, gap.practice)).collect();
    let mut pairs = Vec::new();
    for (gap, work) in works.iter().enumerate() {
        for (first, other) in works.iter().enumerate().filter(|(first, _)| *first != gap) {
            if work.iter().any(|ix| catalog[*ix].after.iter().any(|after| other.contains(after))) {
                pairs.push((gap, first));
            }
        }
    }
    pairs
}

/// The roadmap by the plainest of means: again and again the best of the gaps that wait for no other one left.
fn by_choosing(assessment: Assessed<'_>) -> Vec<Told> {
    let catalog = assessment.catalog;
    let gaps = &assessment.gaps;
    let per_effort = |gap: &Gap| gap.gain.split(usize::try_from(gap.effort.weight()).unwrap());
    let key = |gap: &&usize| {
        let gap = &gaps[**gap];
        let id = &catalog[gap.practice].id;
        (gap.horizon, !gap.critical, gap.stage, std::cmp::Reverse(per_effort(gap)), id)
    };
    let pairs = pairs(gaps, catalog);
    let mut left: BTreeSet<usize> = (0..gaps.len()).collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let waits = |gap: usize| pairs.iter().any(|(one, first)| *one == gap && left.contains(first));
        let next = *left.iter().filter(|gap| !waits(**gap)).min_by_key(key).unwrap();
        left.remove(&next);
        order.push(told(catalog, &gaps[next]));
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
        for gap in &mut gaps {
            gap.points.sort();
            gap.practices.sort();
        }
        gaps
    };
    prop_assert_eq!(sorted(one), sorted(other));
    let sorted = |assessed: Assessed<'_>| {
        let mut questions = questions(assessed);
        for (_, points, ..) in &mut questions {
            points.sort();
        }
        questions
    };
    prop_assert_eq!(sorted(one), sorted(other));
    prop_assert_eq!(one.critical.len(), other.critical.len());
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
