//! The laws of a comparison, over catalogs and answers at random, and examples worked out by hand as fractions.
#![allow(clippy::unwrap_used)]

mod worlds;

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use ospo_assess::answers::{Answers, State};
use ospo_assess::assess::{
    Assessed, Assessment, Certain, Comparison, Fraction, Movement, MovementKind, PlanTime, Reached, Recorded, Side,
    assess, compare, plan, unasked_points, what_if,
};
use ospo_assess::catalog::{Catalog, PointIx};
use proptest::prelude::*;
use worlds::small::{Point, catalog_of, head, practice, section};
use worlds::{Said, World, world};

/// A side of a comparison, with all that it is made of.
struct Told<'a> {
    catalog: &'a Catalog,
    answers: Answers,
    assessment: Assessment,
    recorded: Option<Recorded>,
    unasked: BTreeSet<PointIx>,
    gone: Vec<String>,
}

impl<'a> Told<'a> {
    fn of(catalog: &'a Catalog, answers: Answers) -> Self {
        let assessment = assess(catalog, &answers);
        let unasked = unasked_points(catalog, &answers, &assessment);
        Self { catalog, answers, assessment, recorded: None, unasked, gone: Vec::new() }
    }

    fn read(catalog: &'a Catalog, text: &str) -> Self {
        Self::of(catalog, worlds::read_answers(text, catalog))
    }

    fn side(&self) -> Side<'_> {
        Side { assessed: self.assessed(), recorded: self.recorded.as_ref(), unasked: &self.unasked, gone: &self.gone }
    }

    fn assessed(&self) -> Assessed<'_> {
        self.assessment.with(self.catalog, &self.answers)
    }
}

fn compared(sides: &[&Told<'_>]) -> Comparison {
    compare(&sides.iter().map(|told| told.side()).collect::<Vec<_>>()).unwrap()
}

fn negated(fraction: &Fraction) -> Fraction {
    &Fraction::zero() - fraction
}

fn sum<'f>(all: impl IntoIterator<Item = &'f Fraction>) -> Fraction {
    all.into_iter().fold(Fraction::zero(), |sum, one| &sum + one)
}

/// What is said of a practice from one year to the next, at random.
#[derive(Debug, Clone)]
struct Change {
    practice: prop::sample::Index,
    point: prop::sample::Index,
    said: Option<Said>,
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let said = prop_oneof![
        Just(None),
        Just(None),
        Just(Some(Said::Done)),
        Just(Some(Said::Unknown)),
        Just(Some(Said::NotApplicable)),
        Just(Some(Said::Declined)),
    ];
    let change = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), said);
    prop::collection::vec(change.prop_map(|(practice, point, said)| Change { practice, point, said }), 0..8)
}

/// The world a year later: some practices are answered otherwise, some points hold that did not, or the other way round.
fn later(world: &World, changes: &[Change]) -> World {
    let mut later = world.clone();
    let ids: Vec<String> = world.practices().map(|one| one.id.clone()).collect();
    for change in changes {
        let practice = later.practice_mut(change.practice.get(&ids).as_str());
        match change.said {
            Some(said) => practice.said = said,
            None => {
                let point = change.point.index(practice.points.len());
                let (class, holds) = (practice.points[point].class, !practice.points[point].holds);
                practice.points[point].holds = holds;
                for twin in later.practices_mut().flat_map(|one| &mut one.points) {
                    if class.is_some() && twin.class == class {
                        twin.holds = holds;
                    }
                }
            }
        }
    }
    later
}

proptest! {
    #[test]
    fn a_file_with_itself_is_zero_everywhere(world in world()) {
        let catalog = world.catalog();
        let told = Told::of(&catalog, world.answers(&catalog));
        let comparison = compared(&[&told, &told]);
        prop_assert!(comparison.movements.is_empty());
        prop_assert_eq!(comparison.certain, Certain::Unmoved);
        prop_assert_eq!(comparison.added, 0);
        if let Some(parts) = &comparison.parts {
            prop_assert!([&parts.own, &parts.scope, &parts.catalogue, &parts.total].iter().all(|part| part.is_zero()));
        }
        prop_assert!(comparison.bounds.iter().all(|(least, most)| least.is_zero() && most.is_zero()));
        prop_assert!(comparison.progress.iter().all(Fraction::is_zero));
    }

    #[test]
    fn swapped_sides_negate(world in world(), changes in changes()) {
        let catalog = world.catalog();
        let then = Told::of(&catalog, world.answers(&catalog));
        let now = Told::of(&catalog, later(&world, &changes).answers(&catalog));
        let (there, back) = (compared(&[&then, &now]), compared(&[&now, &then]));
        prop_assert_eq!(there.parts.is_some(), back.parts.is_some());
        if let (Some(there), Some(back)) = (&there.parts, &back.parts) {
            prop_assert_eq!(&there.own, &negated(&back.own));
            prop_assert_eq!(&there.scope, &negated(&back.scope));
            prop_assert_eq!(&there.catalogue, &negated(&back.catalogue));
            prop_assert_eq!(&there.total, &negated(&back.total));
        }
        let swapped = match there.certain {
            Certain::Better => Certain::Worse,
            Certain::Worse => Certain::Better,
            same => same,
        };
        prop_assert_eq!(back.certain, swapped);
        let bounds = back.bounds.as_ref().map(|(least, most)| (negated(most), negated(least)));
        prop_assert_eq!(&there.bounds, &bounds);
        let key = |one: &Movement| (one.points.clone(), one.from, one.to);
        let mut one_way: Vec<_> = there.movements.iter().map(|one| (key(one), one.weight.clone())).collect();
        let turned = |one: &Movement| ((one.points.clone(), one.to, one.from), negated(&one.weight));
        let mut other_way: Vec<_> = back.movements.iter().map(turned).collect();
        one_way.sort();
        other_way.sort();
        prop_assert_eq!(one_way, other_way);
    }

    #[test]
    fn movements_sum_to_own_and_parts_to_the_total(world in world(), changes in changes(), low in 0..=60_usize) {
        let catalog = world.catalog();
        let mut then = Told::of(&catalog, world.answers(&catalog));
        let now = Told::of(&catalog, later(&world, &changes).answers(&catalog));
        if let Some(score) = then.assessment.score.clone() {
            let score = ospo_assess::assess::Score { low: Fraction::of(low, 60), ..score };
            then.recorded = Some(Recorded { score: Some(score), reached: None });
        }
        let comparison = compared(&[&then, &now]);
        if let Some(parts) = &comparison.parts {
            prop_assert_eq!(&sum(comparison.movements.iter().map(|one| &one.weight)), &parts.own);
            prop_assert_eq!(&sum([&parts.own, &parts.scope, &parts.catalogue]), &parts.total);
        }
        if let Some(shown) = comparison.shown_parts() {
            prop_assert_eq!(shown.own + shown.scope + shown.catalogue, shown.total);
            let percent = |at: usize| i32::from(comparison.sides[at].recorded.as_ref().unwrap().low.percent());
            prop_assert_eq!(shown.total, percent(1) - percent(0));
        }
    }

    #[test]
    fn what_is_called_not_applicable_makes_nothing_better(
        world in world(), out in prop::collection::vec(any::<prop::sample::Index>(), 1..6),
    ) {
        let catalog = world.catalog();
        let mut worse = world.clone();
        let ids: Vec<String> = world.practices().map(|one| one.id.clone()).collect();
        for index in out {
            worse.practice_mut(index.get(&ids).as_str()).said = Said::NotApplicable;
        }
        let (then, now) = (Told::of(&catalog, world.answers(&catalog)), Told::of(&catalog, worse.answers(&catalog)));
        let comparison = compared(&[&then, &now]);
        prop_assert_ne!(comparison.certain, Certain::Better);
        prop_assert!(comparison.parts.iter().all(|parts| parts.own <= Fraction::zero()));
        prop_assert!(comparison.progress.iter().all(|progress| *progress <= Fraction::zero()));
    }

    #[test]
    fn what_if_rises_by_the_gain_that_the_roadmap_names(world in world()) {
        let catalog = world.catalog();
        let told = Told::of(&catalog, world.answers(&catalog));
        let assessed = told.assessed();
        for gap in &assessed.assessment.gaps {
            let then = what_if(&catalog, &told.answers, &gap.points);
            let risen = &then.score.as_ref().unwrap().low - &assessed.score.as_ref().unwrap().low;
            prop_assert_eq!(&risen, &gap.gain);
            prop_assert!(then.reached >= assessed.reached);
            prop_assert!(then.critical.len() <= assessed.critical.len());
        }
        prop_assert_eq!(&what_if(&catalog, &told.answers, &[]), &told.assessment);
    }
}

proptest! {
    #[test]
    fn a_plan_has_the_order_of_the_roadmap_and_reaches_ever_more(world in world(), capacity in 1..9_u32) {
        let catalog = world.catalog();
        let told = Told::of(&catalog, world.answers(&catalog));
        for capacity in [None, NonZeroU32::new(capacity)] {
            let plan = plan(told.assessed(), capacity);
            let order: Vec<usize> = plan.steps.iter().flat_map(|step| step.gaps.iter().copied()).collect();
            prop_assert!(order.iter().copied().eq(0..told.assessment.gaps.len()));
            prop_assert_eq!(plan.planned.is_some(), capacity.is_some());
            // Without a capacity it is the roadmap: its horizons, and no day.
            for (step, place) in plan.steps.iter().flat_map(|step| step.gaps.iter().map(move |place| (step, *place))) {
                let horizon = PlanTime::Horizon(told.assessment.gaps[place].horizon);
                prop_assert_eq!(capacity.is_none(), step.when == horizon);
            }
            let low = |reached: &Reached| reached.score.as_ref().map(|score| score.low.clone());
            let mut before = &plan.today;
            for step in &plan.steps {
                prop_assert!(low(before) <= low(&step.reached) && before.stage <= step.reached.stage);
                prop_assert!(before.critical >= step.reached.critical);
                before = &step.reached;
            }
        }
    }
}

/// Two checklists. In north, section one has a (x critical, y) of stage 1 and b (x, y) of stage 2; section two has c (x),
/// of stage 3. South has d (x, which is north.a.x, and y) of stage 1. A practice weighs 1/2 * 1/2 * 1/2 = 1/8 in north.one,
/// 1/2 * 1/2 = 1/4 in north.two, and 1/2 in south.
fn catalog() -> Catalog {
    let practice = |id: &str, stage: u8, points: &[Point]| practice(id, "strategy", stage, "small", points);
    let north = head("North", 2)
        + &section("one")
        + &practice("a", 1, &[("x", true, 1, ""), ("y", false, 1, "")])
        + &practice("b", 2, &[("x", false, 1, ""), ("y", false, 2, "")])
        + &section("two")
        + &practice("c", 3, &[("x", false, 1, "")]);
    let south =
        head("South", 1) + &section("all") + &practice("d", 1, &[("x", true, 1, "north.a.x"), ("y", false, 1, "")]);
    catalog_of(&[("north", north), ("south", south)])
}

/// An answers file of the small catalog: its head and its tables.
fn file(target: u8, scope: &str, tables: &str) -> String {
    format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = {scope}\ntarget = {target}\n\
         [organization]\nname = \"Us\"\nkind = \"other\"\n{tables}"
    )
}

const NORTH: &str = "[\"north\"]";
const BOTH: &str = "[\"north\", \"south\"]";

/// What is shown of a movement.
fn told(catalog: &Catalog, one: &Movement) -> (Vec<String>, MovementKind, bool, String) {
    let points = one.points.iter().map(|point| catalog[*point].id.to_string()).collect();
    (points, one.kind, one.critical, one.weight.to_string())
}

fn movements(catalog: &Catalog, comparison: &Comparison) -> Vec<(Vec<String>, MovementKind, bool, String)> {
    comparison.movements.iter().map(|one| told(catalog, one)).collect()
}

fn moved(
    points: &[&str],
    kind: MovementKind,
    critical: bool,
    weight: &str,
) -> (Vec<String>, MovementKind, bool, String) {
    (points.iter().map(|id| (*id).to_owned()).collect(), kind, critical, weight.to_owned())
}

/// Own, scope, catalogue and total.
fn parts(comparison: &Comparison) -> [String; 4] {
    let parts = comparison.parts.as_ref().unwrap();
    [&parts.own, &parts.scope, &parts.catalogue, &parts.total].map(ToString::to_string)
}

#[test]
fn a_lost_critical_point_comes_first_and_weighs_its_share_in_both_twins() {
    let catalog = catalog();
    let then = "[north.a]\ndone = [\"x\"]\n[north.b]\ndone = []\n[north.c]\ndone = []\n[south.d]\ndone = [\"x\"]\n";
    let now = "[north.a]\ndone = []\n[north.b]\ndone = [\"x\"]\n[north.c]\ndone = []\n[south.d]\ndone = []\n";
    let (then, now) = (Told::read(&catalog, &file(2, BOTH, then)), Told::read(&catalog, &file(2, BOTH, now)));
    let comparison = compared(&[&then, &now]);
    // a.x is half of 1/8, d.x half of 1/2; b.x half of 1/8.
    assert_eq!(
        movements(&catalog, &comparison),
        [
            moved(&["north.a.x", "south.d.x"], MovementKind::Lost, true, "-5/16"),
            moved(&["north.b.x"], MovementKind::Closed, false, "1/16"),
        ]
    );
    assert_eq!(parts(&comparison), ["-1/4", "0", "0", "-1/4"]);
    assert_eq!(comparison.certain, Certain::Worse);
    assert_eq!(comparison.shared, 6, "seven points, two of which are one statement");
    // Up to stage 2 there is no north.two: a and b weigh 1/4, d 1/2. Then 1/8 + 1/4, now 1/8: -1/4 of 5/8.
    assert_eq!(comparison.progress.unwrap().to_string(), "-2/5");
}

#[test]
fn a_point_that_somebody_does_not_know_was_asked_though_it_is_newer_than_the_revision_answered() {
    let catalog = catalog();
    let unasked = |b: &str| {
        let text = file(2, NORTH, &format!("[revisions]\nnorth = 1\n[north.b]\ndone = [\"x\"]\n{b}"));
        let answers = worlds::read_answers(&text, &catalog);
        let points = unasked_points(&catalog, &answers, &assess(&catalog, &answers));
        points.contains(&catalog.point("north.b.y").unwrap())
    };
    assert!(unasked("") && !unasked("unknown = [\"y\"]\n"));
}

#[test]
fn points_that_the_catalog_added_are_no_loss_and_retired_ones_no_gain() {
    let catalog = catalog();
    let said = "[north.a]\ndone = [\"x\"]\n[north.b]\ndone = [\"x\"]\n[north.c]\ndone = []\n";
    let mut then = Told::read(&catalog, &file(2, NORTH, &format!("[revisions]\nnorth = 1\n{said}")));
    // Under revision 1, b had x alone and c had x and an old point that held: (1/2 + 1)/2 and 1/2, so 5/8.
    let recorded =
        ospo_assess::assess::Score { low: Fraction::of(5, 8), high: Fraction::of(5, 8), coverage: Fraction::of(1, 1) };
    then.recorded = Some(Recorded { score: Some(recorded), reached: None });
    then.gone = vec!["north.c.old".to_owned()];
    let now = "[north.a]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = [\"x\"]\n[north.c]\ndone = []\n";
    let now = Told::read(&catalog, &file(2, NORTH, now));
    let comparison = compared(&[&then, &now]);
    assert_eq!(
        movements(&catalog, &comparison),
        [
            moved(&["north.a.y"], MovementKind::Closed, false, "1/8"),
            moved(&["north.b.y"], MovementKind::New, false, "0"),
        ]
    );
    assert_eq!((comparison.added, comparison.removed.as_slice()), (1, &["north.c.old".to_owned()][..]));
    let low = |score: &Option<ospo_assess::assess::Score>| score.as_ref().unwrap().low.to_string();
    // Today: then (1/2 + 1/2)/2/2 = 1/4, now (1 + 1/2)/2/2 = 3/8. Shared, without b.y: then 3/8, now 1/2.
    assert_eq!(comparison.sides.iter().map(|side| low(&side.today)).collect::<Vec<_>>(), ["1/4", "3/8"]);
    assert_eq!(comparison.sides.iter().map(|side| low(&side.shared)).collect::<Vec<_>>(), ["3/8", "1/2"]);
    let all = Fraction::of(1, 1);
    assert!(comparison.sides.iter().all(|side| side.shared.as_ref().unwrap().coverage == all), "of what is shared");
    assert_eq!(parts(&comparison), ["1/8", "0", "-3/8", "-1/4"]);
    let shown = comparison.shown_parts().unwrap();
    // 62 % and 37 % are shown; of -25, +12 are own, and the catalogue takes what the cutting leaves.
    assert_eq!((shown.own, shown.scope, shown.catalogue, shown.total), (12, 0, -37, -25));
}

#[test]
fn who_goes_back_to_a_catalog_without_a_statement_that_was_done_has_lost_it() {
    let catalog = catalog();
    let said = "[north.a]\ndone = [\"x\"]\n[north.c]\ndone = []\n";
    let then = Told::read(&catalog, &file(2, NORTH, &format!("{said}[north.b]\ndone = [\"x\", \"y\"]\n")));
    let now = format!("[revisions]\nnorth = 1\n{said}[north.b]\ndone = [\"x\"]\n");
    let now = Told::read(&catalog, &file(2, NORTH, &now));
    let comparison = compared(&[&then, &now]);
    assert_eq!(movements(&catalog, &comparison), [moved(&["north.b.y"], MovementKind::Gone, false, "0")]);
    assert_eq!(comparison.losses().count(), 1);
    assert_eq!(compared(&[&now, &then]).losses().count(), 0, "what is new is no loss");
}

#[test]
fn a_target_that_is_lowered_changes_no_score_and_the_way_is_measured_to_the_new_one() {
    let catalog = catalog();
    let then = "[north.a]\ndone = [\"x\"]\n[north.b]\ndone = []\n[north.c]\ndone = []\n";
    let now = "[north.a]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = []\n[north.c]\ndone = []\n";
    let (then, now) = (Told::read(&catalog, &file(3, NORTH, then)), Told::read(&catalog, &file(1, NORTH, now)));
    let comparison = compared(&[&then, &now]);
    assert_eq!(parts(&comparison), ["1/8", "0", "0", "1/8"]);
    // Stage 1 is practice a alone: from 1/2 to all of it.
    assert_eq!(comparison.progress.as_ref().unwrap().to_string(), "1");
    let back = compared(&[&now, &now]);
    assert_eq!(back.progress, None, "who was at the target has no way left");
}

#[test]
fn where_nothing_applies_any_longer_there_is_no_score_to_compare() {
    let catalog = catalog();
    let then = "[north.a]\ndone = [\"x\"]\n";
    let na = "answer = \"not-applicable\"\nreason = \"No.\"\n";
    let now = format!("[north.a]\n{na}[north.b]\n{na}[north.c]\n{na}");
    let (then, now) = (Told::read(&catalog, &file(2, NORTH, then)), Told::read(&catalog, &file(2, NORTH, &now)));
    let comparison = compared(&[&then, &now]);
    assert_eq!((comparison.parts.clone(), comparison.bounds.clone(), comparison.shared), (None, None, 0));
    assert!(comparison.movements.iter().all(|one| one.kind == MovementKind::Scope && one.weight.is_zero()));
    assert_ne!(comparison.certain, Certain::Better);
}

#[test]
fn a_rise_that_the_unanswered_could_undo_is_not_certain() {
    let catalog = catalog();
    let then = "[north.a]\ndone = [\"x\"]\n[north.c]\ndone = []\n";
    let now = "[north.a]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = []\n[north.c]\ndone = []\n";
    let (then, now) = (Told::read(&catalog, &file(2, NORTH, then)), Told::read(&catalog, &file(2, NORTH, now)));
    let comparison = compared(&[&then, &now]);
    // Then 1/8 to 3/8, for b was unanswered; now 1/4.
    assert_eq!(comparison.certain, Certain::Unsure);
    let (least, most) = comparison.bounds.clone().unwrap();
    assert_eq!((least.to_string(), most.to_string()), ("-1/8".to_owned(), "1/8".to_owned()));
    assert_eq!(comparison.unanswered, 2);
    assert_eq!(
        movements(&catalog, &comparison),
        [
            moved(&["north.a.y"], MovementKind::Closed, false, "1/8"),
            moved(&["north.b.x"], MovementKind::Known, false, "0"),
            moved(&["north.b.y"], MovementKind::Known, false, "0"),
        ]
    );
}

#[test]
fn twins_that_change_sides_are_two_movements_that_are_both_told() {
    let catalog = catalog();
    let declined = "answer = \"declined\"\nreason = \"No.\"\nreview_by = 2027-01-31\n";
    let rest = "[north.b]\ndone = []\n[north.c]\ndone = []\n";
    let then = format!("[north.a]\ndone = [\"x\"]\n{rest}[south.d]\n{declined}");
    let now = format!("[north.a]\n{declined}{rest}[south.d]\ndone = [\"x\"]\n");
    let (then, now) = (Told::read(&catalog, &file(2, BOTH, &then)), Told::read(&catalog, &file(2, BOTH, &now)));
    let comparison = compared(&[&then, &now]);
    assert_eq!(
        movements(&catalog, &comparison),
        [
            moved(&["north.a.x"], MovementKind::Lost, true, "-1/16"),
            moved(&["south.d.x"], MovementKind::Closed, true, "1/4"),
        ]
    );
    assert_eq!(parts(&comparison), ["3/16", "0", "0", "3/16"]);
}

#[test]
fn a_checklist_more_is_scope_and_nothing_of_ones_own() {
    let catalog = catalog();
    let north = "[north.a]\ndone = [\"x\"]\n[north.b]\ndone = []\n[north.c]\ndone = []\n";
    let (then, now) = (
        Told::read(&catalog, &file(2, NORTH, north)),
        Told::read(&catalog, &file(2, BOTH, &format!("{north}[south.d]\ndone = [\"x\", \"y\"]\n"))),
    );
    let comparison = compared(&[&then, &now]);
    // From 1/8 to (1/8 + 1)/2 = 9/16, with nothing shared that moved.
    assert_eq!(parts(&comparison), ["0", "7/16", "0", "7/16"]);
    assert_eq!(comparison.certain, Certain::Unmoved);
    assert_eq!(comparison.movements.len(), 2);
    assert!(comparison.movements.iter().all(|one| one.from.is_none() && one.to == Some(State::Done)));
}

#[test]
fn of_several_sides_only_what_all_share_is_compared_and_the_steps_sum_up() {
    let catalog = catalog();
    let a = |done: &str| format!("[north.a]\ndone = {done}\n[north.b]\ndone = []\n[north.c]\ndone = []\n");
    let out =
        "[north.a]\ndone = [\"x\"]\n[north.b]\nanswer = \"not-applicable\"\nreason = \"No.\"\n[north.c]\ndone = []\n";
    let sides = [
        Told::read(&catalog, &file(2, NORTH, &a("[]"))),
        Told::read(&catalog, &file(2, NORTH, out)),
        Told::read(&catalog, &file(2, NORTH, &a("[\"x\", \"y\"]"))),
    ];
    let comparison = compared(&sides.iter().collect::<Vec<_>>());
    // Without b, which did not apply once: a weighs 1/2.
    let shared: Vec<String> =
        comparison.sides.iter().map(|side| side.shared.as_ref().unwrap().low.to_string()).collect();
    assert_eq!(shared, ["0", "1/4", "1/2"]);
    assert_eq!(parts(&comparison)[0], "1/2");
}

#[test]
fn what_left_the_scope_and_what_was_never_done_is_no_loss() {
    let catalog = catalog();
    let rest = "[north.c]\ndone = []\n[south.d]\ndone = [\"x\"]\n";
    let then = format!("[north.a]\ndone = [\"x\"]\n[north.b]\ndone = [\"x\"]\npartly = [\"y\"]\n{rest}");
    let out = "answer = \"not-applicable\"\nreason = \"No.\"\n";
    let now = format!("[north.a]\n{out}[north.b]\ndone = [\"x\"]\nunknown = [\"y\"]\n{rest}");
    let (then, now) = (Told::read(&catalog, &file(2, NORTH, &then)), Told::read(&catalog, &file(2, NORTH, &now)));
    let comparison = compared(&[&then, &now]);
    let moved = |kind| comparison.moved(kind).count();
    assert_eq!((moved(MovementKind::Scope), moved(MovementKind::Forgotten)), (2, 1));
    assert_eq!(comparison.losses().count(), 0);
}

#[test]
fn of_one_kind_critical_movements_come_first_wherever_they_stand_in_the_catalog() {
    let catalog = catalog();
    let rest = "[north.a]\nanswer = \"declined\"\nreason = \"No.\"\nreview_by = 2027-01-31\n[north.c]\ndone = []\n";
    let then = format!("{rest}[north.b]\ndone = []\n[south.d]\ndone = []\n");
    let now = format!("{rest}[north.b]\ndone = [\"x\"]\n[south.d]\ndone = [\"x\"]\n");
    let (then, now) = (Told::read(&catalog, &file(2, BOTH, &then)), Told::read(&catalog, &file(2, BOTH, &now)));
    assert_eq!(
        movements(&catalog, &compared(&[&then, &now])),
        [
            moved(&["south.d.x"], MovementKind::Closed, true, "1/4"),
            moved(&["north.b.x"], MovementKind::Closed, false, "1/16"),
        ]
    );
}

#[test]
fn a_rise_that_may_be_nothing_is_not_certain() {
    let catalog = catalog();
    let then = "[north.a]\ndone = [\"x\"]\n[north.c]\ndone = []\n";
    let now = "[north.a]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = [\"x\"]\n[north.c]\ndone = []\n";
    let (then, now) = (Told::read(&catalog, &file(2, NORTH, then)), Told::read(&catalog, &file(2, NORTH, now)));
    let comparison = compared(&[&then, &now]);
    // Then 1/8 to 3/8, for b was unanswered; now 3/8.
    let (least, most) = comparison.bounds.clone().unwrap();
    assert_eq!((least.to_string(), most.to_string()), ("0".to_owned(), "1/4".to_owned()));
    assert_eq!(comparison.certain, Certain::Unsure);
    let back = compared(&[&now, &then]);
    assert_eq!(back.bounds.unwrap().1, Fraction::zero());
    assert_eq!(back.certain, Certain::Unsure);
}

#[test]
fn where_the_catalog_has_no_part_the_scope_takes_what_the_cutting_leaves() {
    let catalog = catalog();
    let rest = "[north.b]\ndone = []\n[north.c]\ndone = []\n";
    let then = format!("[north.a]\ndone = [\"x\"]\n{rest}");
    let now = format!("[north.a]\ndone = [\"x\", \"y\"]\n{rest}[south.d]\ndone = [\"x\", \"y\"]\n");
    let (then, now) = (Told::read(&catalog, &file(2, NORTH, &then)), Told::read(&catalog, &file(2, BOTH, &now)));
    let comparison = compared(&[&then, &now]);
    assert_eq!(parts(&comparison), ["1/8", "3/8", "0", "1/2"]);
    let shown = comparison.shown_parts().unwrap();
    // From 12 % to 62 %: 12 are own, and the scope takes 38 where it is 37.5.
    assert_eq!((shown.own, shown.scope, shown.catalogue, shown.total), (12, 38, 0, 50));
}
