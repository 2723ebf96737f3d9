//! An example worked out by hand, fixed as fractions.
//!
//! ```text
//! north, revision 2, answered against revision 1
//!   one   a  strategy  stage 1 small   done = [x]       x* done, y in part, z unanswered (since 2),
//!                                      partly = [y]     v done (since 2, but its twin south.f.x is done)
//!         b  licensing stage 1 medium  done = [x]       x done, y unanswered
//!                                      unknown = [y]
//!         n  security  stage 1 small   no answer        needs "publish", which is not done: it leaves the sums
//!   two   e  strategy  stage 2 large   declined         x* and y open
//! south, revision 1
//!   all   c  community stage 1 small   done = [x, y]    x and y* done
//!         d  people    stage 2 medium  done = [x]       w open (north.e.x, which is declined and lends nothing),
//!            after k                                    x done (north.n.x, not applicable), y* open
//!         f  security  stage 2 small   done = [x]       x done, y open
//!            joins north.a
//!         g  community stage 3 large   no answer        x (north.b.y), y* and z unanswered
//!         k  release   stage 2 large   done = []        x open
//! ```
//!
//! A star marks a critical point. As low, high and coverage:
//!
//! ```text
//! a 2/4 3/4 3/4   b 1/2 1 1/2   e 0 0 1   c 1 1 1   d 1/3 1/3 1   f 1/2 1/2 1   g 0 1 0   k 0 0 1
//! north.one  (1/2 + 1/2)/2 = 1/2               (3/4 + 1)/2 = 7/8                 (3/4 + 1/2)/2 = 5/8
//! north.two  0                                 0                                 1
//! north      (1/2 + 0)/2 = 1/4                 (7/8 + 0)/2 = 7/16                (5/8 + 1)/2 = 13/16
//! south      (1 + 1/3 + 1/2 + 0 + 0)/5 = 11/30 (1 + 1/3 + 1/2 + 1 + 0)/5 = 17/30 4/5
//! both       (15/60 + 22/60)/2 = 37/120        (105/240 + 136/240)/2 = 241/480   (65/80 + 64/80)/2 = 129/160
//! strategy   (a, e) 1/4 3/8 7/8    community (c, g) 1/2 1 1/2    the others have one practice each
//! stage 1    (a, b, c) (1/2 + 1/2 + 1)/3 = 2/3          (3/4 + 1 + 1)/3 = 11/12    (3/4 + 1/2 + 1)/3 = 3/4
//! stage 2    (e, d, f, k) (0 + 1/3 + 1/2 + 0)/4 = 5/24  the same                   1          critical: e.x, d.y
//! stage 3    (g) 0 1 0             critical: g.y, which nobody answered         stage 4 has nothing
//! ```
//!
//! Stage 1 has less than 17/20, so no stage is reached, and stage 1 is the next. The target is 3. One practice weighs
//! 1/2 * 1/2 * 1/2 = 1/8 in north.one, and 1/2 * 1/5 = 1/10 in south.
//!
//! Gaps: c is whole, e is declined, and of b and g nothing is known to be open. a and f are one work, called after a:
//!
//! ```text
//! a, f  now  small, stage 1                    1/4 * 1/8 + 1/2 * 1/10 = 13/160, for y of each
//! k     now  later by itself, but d waits      1/10
//! d     now  critical, and comes after k       2/3 * 1/10 = 1/15, for north.e stays declined
//! ```
//!
//! d ranks first, but waits for k; of the two that wait for nothing, a has the lower stage. To find out, critical first:
//!
//! ```text
//! g  x y z  1/10 + 1/2 * 1/8 = 13/80, for north.b.y is done with g.x
//! b  y      1/2 * 1/8 + 1/3 * 1/10 = 23/240, for g.x is done with it
//! a  z      1/4 * 1/8 = 1/32
//! ```
//!
//! With a capacity of 3 a quarter, from the first one after 22 November 2026: a (1) in the first of 2027, k (4) in the
//! rest of it and in the second, where 1 is left; d (2) takes that, and 1 of the third. The day that k has stays.
#![allow(clippy::unwrap_used)]

mod worlds;

use std::num::NonZeroU32;

use ospo_assess::answers::State;
use ospo_assess::assess::{
    About, Assessed, Finding, Findings, Fraction, Planned, Profile, Proof, Quarter, Score, Sight, SightKind, Standing,
    ToFindOut, UnitResult, assess, quarters, what_if,
};
use ospo_assess::catalog::{Catalog, Effort, PointIx, Stage};
use ospo_assess::problem::Word;
use worlds::small::{catalog_of, head, practice, section};

/// A practice with one key changed.
fn with(practice: &str, key: &str, value: &str) -> String {
    let before = format!("\n{key} = []\n");
    assert!(practice.contains(&before), "{key}");
    practice.replacen(&before, &format!("\n{key} = [\"{value}\"]\n"), 1)
}

fn north() -> String {
    let a = [("x", true, 1, ""), ("y", false, 1, ""), ("z", false, 2, ""), ("v", false, 2, "")];
    head("North", 2)
        + &section("one")
        + &practice("a", "strategy", 1, "small", &a)
        + &practice("b", "licensing", 1, "medium", &[("x", false, 1, ""), ("y", false, 1, "")])
        + &with(&practice("n", "security", 1, "small", &[("x", false, 1, ""), ("y", false, 1, "")]), "needs", "publish")
        + &section("two")
        + &practice("e", "strategy", 2, "large", &[("x", true, 1, ""), ("y", false, 1, "")])
}

fn south() -> String {
    let d = [("w", false, 1, "north.e.x"), ("x", false, 1, "north.n.x"), ("y", true, 1, "")];
    let g = [("x", false, 1, "north.b.y"), ("y", true, 1, ""), ("z", false, 1, "")];
    let f = practice("f", "security", 2, "small", &[("x", false, 1, "north.a.v"), ("y", false, 1, "")]);
    head("South", 1)
        + &section("all")
        + &practice("c", "community", 1, "small", &[("x", false, 1, "north.b.x"), ("y", true, 1, "")])
        + &with(&practice("d", "people", 2, "medium", &d), "after", "south.k")
        + &f.replacen("\n[[section.practice.point]]", "\njoins = \"north.a\"\n[[section.practice.point]]", 1)
        + &practice("g", "community", 3, "large", &g)
        + &practice("k", "release", 2, "large", &[("x", false, 1, "")])
}

const ANSWERS: &str = r#"
schema = 1
date = 2026-11-22
checklists = ["north", "south"]
target = 3

[organization]
name = "Example"
kind = "other"
does = ["build", "ship"]

[revisions]
north = 1
south = 1

[north.a]
done = ["x"]
partly = ["y"]
[north.b]
done = ["x"]
unknown = ["y"]
[north.e]
answer = "declined"
reason = "Not this year."
review_by = 2027-06-30
[south.c]
done = ["x", "y"]
[south.d]
done = ["x"]
[south.f]
done = ["x"]
[south.k]
done = []
due = 2026-12-24
"#;

fn shown(score: Option<&Score>) -> String {
    score.map_or("none".to_owned(), |one| format!("{} {} {}", one.low, one.high, one.coverage))
}

fn with_example(look: impl FnOnce(Assessed<'_>)) {
    let catalog = catalog_of(&[("north", north()), ("south", south())]);
    let answers = worlds::read_answers(ANSWERS, &catalog);
    look(assess(&catalog, &answers).with(&catalog, &answers));
}

#[test]
fn practices_sections_checklists_and_the_whole_are_as_worked_out_by_hand() {
    with_example(|example| {
        let practice = |id: &str| shown(example.practice(example.catalog.practice(id).unwrap()));
        let practices =
            ["north.a", "north.b", "north.n", "north.e", "south.c", "south.d", "south.f", "south.g", "south.k"];
        let expected =
            ["1/2 3/4 3/4", "1/2 1 1/2", "none", "0 0 1", "1 1 1", "1/3 1/3 1", "1/2 1/2 1", "0 1 0", "0 0 1"];
        assert_eq!(practices.map(practice), expected);
        let sections: Vec<String> = example.sections.iter().map(|(_, score)| shown(score.as_ref())).collect();
        assert_eq!(sections, ["1/2 7/8 5/8", "0 0 1", "11/30 17/30 4/5"]);
        let checklists: Vec<String> = example.checklists.iter().map(|(_, score)| shown(score.as_ref())).collect();
        assert_eq!(checklists, ["1/4 7/16 13/16", "11/30 17/30 4/5"]);
        assert_eq!(shown(example.score.as_ref()), "37/120 241/480 129/160");
    });
}

#[test]
fn the_whole_is_shown_truncated_and_with_four_fifths_answered_it_is_not_provisional() {
    with_example(|example| {
        let score = example.score.as_ref().unwrap();
        assert_eq!([score.low.percent(), score.high.percent(), score.coverage.percent()], [30, 50, 80]);
        assert!(!score.is_provisional());
        // Of south exactly four fifths are answered, and of community exactly half.
        let (south, community) = (example.checklists[1].1.as_ref().unwrap(), example.themes[1].1.as_ref().unwrap());
        assert!(!south.is_provisional() && community.is_provisional() && !community.is_sparse());
    });
}

#[test]
fn themes_and_stages_are_as_worked_out_by_hand() {
    with_example(|example| {
        let themes = example.themes.iter().map(|(_, score)| shown(score.as_ref())).collect::<Vec<_>>();
        let none = "none";
        let expected = ["1/4 3/8 7/8", "1/2 1 1/2", "1/2 1/2 1", none, none, "0 0 1", "1/2 1 1/2", "1/3 1/3 1", none];
        assert_eq!(themes, expected);
        let stage = |one: &Profile| (shown(one.score.as_ref()), one.critical_open, one.critical_unanswered);
        let profile: Vec<_> = example.profile.iter().map(stage).collect();
        let expected = [("2/3 11/12 3/4", 0, 0), ("5/24 5/24 1", 2, 0), ("0 1 0", 1, 1), ("none", 0, 0)];
        assert_eq!(profile, expected.map(|(score, open, unanswered)| (score.to_owned(), open, unanswered)));
        assert_eq!((example.critical.len(), example.critical_unanswered()), (3, 1));
        assert_eq!((example.reached, example.next_stage()), (None, Some(Stage::One)));
    });
}

fn ids(example: Assessed<'_>, points: &[PointIx]) -> String {
    points.iter().map(|point| example.catalog[*point].id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn points_take_their_state_from_lists_twins_and_what_the_organization_does() {
    with_example(|example| {
        let state = |id: &str| example.state(example.catalog.point(id).unwrap());
        let states = ["x", "y", "z", "v"].map(|point| state(&format!("north.a.{point}")));
        assert_eq!(states, [State::Done, State::Partly, State::Unanswered, State::Done]);
        assert_eq!([state("north.b.y"), state("south.g.x")], [State::Unanswered; 2]);
        let n = example.catalog.practice("north.n").unwrap();
        assert_eq!(example.standing(n), Standing::NotApplicable);
        assert!(example.not_applicable_reason(n).is_some());
    });
}

#[test]
fn gaps_gains_and_their_order_are_as_worked_out_by_hand() {
    with_example(|example| {
        let gaps: Vec<String> = example
            .gaps
            .iter()
            .map(|gap| {
                let practice = &example.catalog[gap.practice];
                let (critical, after) = (if gap.critical { "critical" } else { "" }, &gap.after);
                let points = ids(example, &gap.points);
                format!("{} {} {} {critical} {points} {after:?}", practice.id, gap.horizon.word(), gap.gain)
            })
            .collect();
        let expected = [
            "north.a now 13/160  north.a.y south.f.y []",
            "south.k now 1/10  south.k.x []",
            "south.d now 1/15 critical south.d.w south.d.y [1]",
        ];
        assert_eq!(gaps, expected);
        assert_eq!((example.gaps[0].stage, example.gaps[0].effort), (Stage::One, Effort::Small));
        assert_eq!(example.gaps[0].practices.len(), 2);
    });
}

#[test]
fn of_two_gaps_the_one_that_gains_more_for_its_effort_comes_first_though_it_is_the_larger() {
    // big gains 1/2 for an effort of 4, that is 1/8; little gains 1/2 * 1/5 = 1/10 for an effort of 1. first is of stage 1.
    let one = [("x", false, 1, "")];
    let stage_one = ["first", "s", "t", "u"].map(|id| practice(id, "people", 1, "small", &one)).concat();
    let text = head("All", 1)
        + &section("one")
        + &practice("big", "people", 2, "large", &one)
        + &section("two")
        + &practice("little", "people", 2, "small", &one)
        + &stage_one;
    let catalog = catalog_of(&[("all", text)]);
    let tables = ["big", "little", "first"].map(|id| format!("[all.{id}]\ndone = []\n"));
    let done = ["s", "t", "u"].map(|id| format!("[all.{id}]\ndone = [\"x\"]\n"));
    let head = "schema = 1\ndate = 2026-11-22\nchecklists = [\"all\"]\ntarget = 2\n\
                [organization]\nname = \"Example\"\nkind = \"other\"\n";
    let answers = worlds::read_answers(&(head.to_owned() + &tables.concat() + &done.concat()), &catalog);
    let assessment = assess(&catalog, &answers);
    let order: Vec<&str> = assessment.gaps.iter().map(|gap| catalog[gap.practice].id.as_str()).collect();
    assert_eq!(order, ["all.first", "all.big", "all.little"]);
}

#[test]
fn the_days_of_a_unit_are_those_of_open_work_and_of_decisions_in_order() {
    with_example(|example| {
        let due: Vec<String> = UnitResult::of(example, "a.toml").due.iter().map(ToString::to_string).collect();
        assert_eq!(due, ["2026-12-24", "2027-06-30"], "of k, and of e");
    });
}

#[test]
fn what_would_be_counts_a_point_of_a_practice_without_lists_and_leaves_its_others_as_they_are() {
    with_example(|example| {
        let then = |practice: &str, point: &str| {
            let (practice, point) = (example.catalog.practice(practice), example.catalog.point(point));
            let assessment = what_if(example.catalog, example.answers, &[point.unwrap()]);
            shown(assessment.practice(practice.unwrap()))
        };
        assert_eq!(then("south.g", "south.g.y"), "1/3 1 1/3", "nothing was said of the others");
        assert_eq!(then("north.e", "north.e.x"), "1/2 1/2 1", "y is declined");
        assert_eq!(then("north.n", "north.n.x"), "1/2 1 1/2", "it applies then");
    });
}

/// What clones show of a statement of the example.
fn finding(example: Assessed<'_>, id: &str, proof: Proof, kinds: &[SightKind]) -> Finding {
    let sight = |kind: &SightKind| Sight {
        clone: "tool".to_owned(),
        kind: *kind,
        commit: None,
        path: None,
        line: None,
        excerpt: String::new(),
        link: None,
    };
    let (point, sights) = (example.catalog.point(id).unwrap(), kinds.iter().map(sight).collect());
    let (looks, trap) = (String::new(), String::new());
    Finding { point, about: About::Each, proof, sights, without: Vec::new(), of: 3, looks, trap }
}

#[test]
fn of_sixteen_statements_of_which_two_were_looked_for_fourteen_are_beyond_all_clones() {
    with_example(|example| {
        let points = ["north.a.x", "south.k.x"].map(|id| finding(example, id, Proof::NotSeen, &[]));
        let findings = Findings {
            date: example.answers.date,
            complete: false,
            clones: Vec::new(),
            left_out: Vec::new(),
            refused: Vec::new(),
            points: points.into(),
        };
        assert_eq!(findings.beyond(example.catalog), 14, "twins are one");
    });
}

#[test]
fn the_clearest_sight_is_the_first_that_decides_else_the_first() {
    use SightKind::{Contradicts, Hints, Shows};
    with_example(|example| {
        let first =
            |proof, kinds: &[SightKind]| finding(example, "north.a.x", proof, kinds).first().map(|sight| sight.kind);
        let all = [Hints, Shows, Contradicts];
        assert_eq!(first(Proof::Refutes, &all), Some(Contradicts));
        assert_eq!(first(Proof::Proves, &all), Some(Shows));
        assert_eq!(first(Proof::Suggests, &[Hints]), Some(Hints));
        assert_eq!(first(Proof::NotSeen, &[]), None);
    });
}

#[test]
fn what_is_to_be_found_out_is_as_worked_out_by_hand() {
    with_example(|example| {
        let line = |one: &ToFindOut| {
            let id = &example.catalog[one.practice].id;
            format!("{id} {} {} {}", one.critical, one.gain, ids(example, &one.points))
        };
        let told: Vec<String> = example.to_find_out.iter().map(line).collect();
        let expected = [
            "south.g true 13/80 south.g.x south.g.y south.g.z",
            "north.b false 23/240 north.b.y",
            "north.a false 1/32 north.a.z",
        ];
        assert_eq!(told, expected);
        assert_eq!(example.answered(example.practices()), 6);
        // north.b.y and south.g.x are one statement.
        assert_eq!(example.unanswered_statements().count(), 4);
    });
}

#[test]
fn a_capacity_of_three_fills_the_quarters_as_worked_out_by_hand() {
    with_example(|example| {
        let quarter = |one: Quarter| format!("{}/{}", one.year, one.number);
        let line = |one: &Planned| format!("{} {} {}", quarter(one.from), quarter(one.to), one.due.unwrap());
        let plan: Vec<String> = quarters(example, NonZeroU32::new(3).unwrap()).iter().map(line).collect();
        let expected = ["2027/1 2027/1 2027-03-31", "2027/1 2027/2 2026-12-24", "2027/2 2027/3 2027-09-30"];
        assert_eq!(plan, expected);
    });
}

/// Four practices of stage 1 with a mean of exactly 17/20, nothing of stage 2, and one of stage 3 that is done.
fn staged(critical: bool) -> Catalog {
    let one = [("x", false, 1, "")];
    let five = ["v", "w", "x", "y", "z"].map(|id| (id, critical && id == "z", 1, ""));
    let whole = |id| practice(id, "strategy", 1, "small", &one);
    let rest = practice("e", "people", 3, "small", &one);
    let part = practice("d", "strategy", 1, "small", &five);
    catalog_of(&[(
        "steps",
        head("Steps", 1) + &section("all") + &whole("a") + &whole("b") + &whole("c") + &part + &rest,
    )])
}

fn reached(catalog: &Catalog, d: &str) -> Option<Stage> {
    let text = format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"steps\"]\ntarget = 4\n\
         [organization]\nname = \"Example\"\nkind = \"other\"\n[steps]\na = {{ done = [\"x\"] }}\n\
         b = {{ done = [\"x\"] }}\nc = {{ done = [\"x\"] }}\nd = {{ done = [{d}] }}\ne = {{ done = [\"x\"] }}\n"
    );
    let answers = worlds::read_answers(&text, catalog);
    assess(catalog, &answers).reached
}

#[test]
fn a_stage_needs_seventeen_twentieths_and_stages_with_nothing_in_them_are_passed_through() {
    // (1 + 1 + 1 + 2/5) / 4 = 17/20, exactly enough; with 1/5 it is 16/20.
    assert_eq!(Fraction::of(17, 5).split(4), Fraction::of(17, 20));
    assert_eq!(reached(&staged(false), "\"v\", \"w\""), Some(Stage::Three));
    assert_eq!(reached(&staged(false), "\"v\""), None);
}

#[test]
fn one_open_critical_point_keeps_a_stage_from_being_reached() {
    assert_eq!(reached(&staged(true), "\"v\", \"w\", \"x\", \"y\""), None);
    assert_eq!(reached(&staged(true), "\"v\", \"w\", \"z\""), Some(Stage::Three));
}
