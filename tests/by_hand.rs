//! An example worked out by hand, fixed as fractions.
//!
//! ```text
//! north, revision 2, answered against revision 1
//!   one   a  strategy  stage 1 small   done = [x]       x* done, y open, z unanswered (since 2),
//!                                                       v done (since 2, but its twin south.f.x is done)
//!         b  licensing stage 1 medium  unknown          x done (its twin south.c.x is), y unanswered
//!         n  security  stage 1 small   not applicable   leaves the sums
//!   two   e  strategy  stage 2 large   declined         x* and y open
//! south, revision 1
//!   all   c  community stage 1 small   done = [x, y]    x and y* done
//!         d  people    stage 2 medium  done = [x]       w open (north.e.x, which is declined and lends nothing),
//!                                                       x done (north.n.x, not applicable), y* open
//!         f  security  stage 2 small   done = [x]       x done, y open
//!         g  community stage 3 large   no answer        x (north.b.y), y and z unanswered
//! ```
//!
//! A star marks a critical point. As low, high and coverage:
//!
//! ```text
//! a  2/4 3/4 3/4    b  1/2 1 1/2    e  0 0 1    c  1 1 1    d  1/3 1/3 1    f  1/2 1/2 1    g  0 1 0
//! north.one  (1/2 + 1/2)/2 = 1/2           (3/4 + 1)/2 = 7/8                 (3/4 + 1/2)/2 = 5/8
//! north.two  0                             0                                 1
//! north      (1/2 + 0)/2 = 1/4             (7/8 + 0)/2 = 7/16                (5/8 + 1)/2 = 13/16
//! south      (1 + 1/3 + 1/2 + 0)/4 = 11/24 (1 + 1/3 + 1/2 + 1)/4 = 17/24     3/4
//! both       (6/24 + 11/24)/2 = 17/48      (21/48 + 34/48)/2 = 55/96         (13/16 + 12/16)/2 = 25/32
//! strategy   (a, e) 1/4 3/8 7/8    community (c, g) 1/2 1 1/2    the others have one practice each
//! stage 1    (a, b, c) (1/2 + 1/2 + 1)/3 = 2/3    (3/4 + 1 + 1)/3 = 11/12    (3/4 + 1/2 + 1)/3 = 3/4
//! stage 2    (e, d, f) (0 + 1/3 + 1/2)/3 = 5/18   the same                   1          critical: e.x, d.y
//! stage 3    (g) 0 1 0             stage 4 has nothing
//! ```
//!
//! Stage 1 has less than 17/20, so no stage is reached, and stage 1 is within reach. The target is 2, so g is no gap; nor
//! are b, of which nothing is open, c, which is whole, and e, which is declined. One practice weighs 1/2 of its checklist's share: 1/2 * 1/2 * 1/2 =
//! 1/8 in north.one, and 1/2 * 1/4 = 1/8 in south.
//!
//! ```text
//! d  now    a critical point is open       2/3 * 1/8 = 1/12, for north.e stays declined
//! a  now    small, stage 1                 1/4 * 1/8 = 1/32, for y alone is open
//! f  later  stage 2, not critical          1/2 * 1/8 = 1/16
//! ```
#![allow(clippy::unwrap_used)]

mod worlds;

use ospo_assess::assess::{Assessed, Fraction, Score, assess};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, Stage, Theme};
use ospo_assess::problem::{Source, Word};

/// Id of a point, whether it is critical, the revision that brought it, and the point that it is too.
type Point = (&'static str, bool, u8, &'static str);

fn head(title: &str, revision: u8) -> String {
    format!("title = \"{title}\"\nsource = \"A book\"\nedition = \"1\"\nrevision = {revision}\npurpose = \"To try.\"\n")
}

fn section(id: &str) -> String {
    format!("[[section]]\nid = \"{id}\"\ntitle = \"T\"\npurpose = \"To try.\"\n")
}

fn practice(id: &str, theme: &str, stage: u8, effort: &str, points: &[Point]) -> String {
    let mut text = format!(
        "[[section.practice]]\nid = \"{id}\"\ntitle = \"T\"\nask = \"Q?\"\nwhy = \"W.\"\nevidence = \"E.\"\n\
         theme = \"{theme}\"\nstage = {stage}\neffort = \"{effort}\"\nroles = []\nneeds = []\nafter = []\nresources = []\n"
    );
    for (id, critical, since, twin) in points {
        text += &format!(
            "[[section.practice.point]]\nid = \"{id}\"\ntext = \"T.\"\ncritical = {critical}\nadvice = \"A.\"\n\
             resources = [\"pages.one\"]\ncovers = []\nsince = {since}\n"
        );
        if !twin.is_empty() {
            text += &format!("same_as = \"{twin}\"\n");
        }
    }
    text
}

fn north() -> String {
    let a = [("x", true, 1, ""), ("y", false, 1, ""), ("z", false, 2, ""), ("v", false, 2, "")];
    head("North", 2)
        + &section("one")
        + &practice("a", "strategy", 1, "small", &a)
        + &practice("b", "licensing", 1, "medium", &[("x", false, 1, ""), ("y", false, 1, "")])
        + &practice("n", "security", 1, "small", &[("x", false, 1, ""), ("y", false, 1, "")])
        + &section("two")
        + &practice("e", "strategy", 2, "large", &[("x", true, 1, ""), ("y", false, 1, "")])
}

fn south() -> String {
    let d = [("w", false, 1, "north.e.x"), ("x", false, 1, "north.n.x"), ("y", true, 1, "")];
    let g = [("x", false, 1, "north.b.y"), ("y", false, 1, ""), ("z", false, 1, "")];
    head("South", 1)
        + &section("all")
        + &practice("c", "community", 1, "small", &[("x", false, 1, "north.b.x"), ("y", true, 1, "")])
        + &practice("d", "people", 2, "medium", &d)
        + &practice("f", "security", 2, "small", &[("x", false, 1, "north.a.v"), ("y", false, 1, "")])
        + &practice("g", "community", 3, "large", &g)
}

const ANSWERS: &str = r#"
schema = 1
date = 2026-11-22
checklists = ["north", "south"]
target = 2

[organization]
name = "Example"
kind = "other"

[revisions]
north = 1
south = 1

[north.a]
done = ["x"]
[north.b]
answer = "unknown"
[north.n]
answer = "not-applicable"
reason = "We have none."
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
"#;

fn catalog(checklists: &[(&str, String)]) -> Catalog {
    let resources = (FileKind::Resources, "pages", worlds::RESOURCES.to_owned());
    let checklists = checklists.iter().map(|(id, text)| (FileKind::Checklist, *id, text.clone()));
    let file = |(kind, id, text): (FileKind, &str, String)| CatalogFile {
        kind,
        id: id.into(),
        source: Source::new(format!("{id}.toml"), text),
    };
    worlds::read(&std::iter::once(resources).chain(checklists).map(file).collect::<Vec<_>>())
}

fn shown(score: Option<&Score>) -> String {
    score.map_or("none".to_owned(), |one| format!("{} {} {}", one.low, one.high, one.coverage))
}

fn with_example(look: impl FnOnce(Assessed<'_>)) {
    let catalog = catalog(&[("north", north()), ("south", south())]);
    let answers = worlds::read_answers(ANSWERS, &catalog);
    look(assess(&catalog, &answers).with(&catalog, &answers));
}

#[test]
fn practices_sections_checklists_and_the_whole_are_as_worked_out_by_hand() {
    with_example(|example| {
        let practice = |id: &str| shown(example.practice(example.catalog.practice(id).unwrap()));
        let practices = ["north.a", "north.b", "north.n", "north.e", "south.c", "south.d", "south.f", "south.g"];
        let expected = ["1/2 3/4 3/4", "1/2 1 1/2", "none", "0 0 1", "1 1 1", "1/3 1/3 1", "1/2 1/2 1", "0 1 0"];
        assert_eq!(practices.map(practice), expected);
        let sections: Vec<String> = example.sections.iter().map(|(_, score)| shown(score.as_ref())).collect();
        assert_eq!(sections, ["1/2 7/8 5/8", "0 0 1", "11/24 17/24 3/4"]);
        let checklists: Vec<String> = example.checklists.iter().map(|(_, score)| shown(score.as_ref())).collect();
        assert_eq!(checklists, ["1/4 7/16 13/16", "11/24 17/24 3/4"]);
        assert_eq!(shown(example.score.as_ref()), "17/48 55/96 25/32");
    });
}

#[test]
fn the_whole_is_shown_truncated_and_called_provisional() {
    with_example(|example| {
        let score = example.score.as_ref().unwrap();
        assert_eq!([score.low.percent(), score.high.percent(), score.coverage.percent()], [35, 57, 78]);
        assert!(score.is_provisional());
    });
}

#[test]
fn themes_and_stages_are_as_worked_out_by_hand() {
    with_example(|example| {
        let theme = |wanted: Theme| {
            let (_, score) = example.themes.iter().find(|(theme, _)| *theme == wanted).unwrap();
            shown(score.as_ref())
        };
        let themes = Theme::ALL.iter().copied().map(theme).collect::<Vec<_>>();
        let none = "none";
        let expected = ["1/4 3/8 7/8", "1/2 1 1/2", "1/2 1/2 1", none, none, none, "1/2 1 1/2", "1/3 1/3 1", none];
        assert_eq!(themes, expected);
        let stage = |one: &ospo_assess::assess::Profile| (shown(one.score.as_ref()), one.critical_open);
        let profile: Vec<_> = example.profile.iter().map(stage).collect();
        let expected = [("2/3 11/12 3/4", 0), ("5/18 5/18 1", 2), ("0 1 0", 0), ("none", 0)];
        assert_eq!(profile, expected.map(|(score, open)| (score.to_owned(), open)));
        assert_eq!(example.reached, None);
    });
}

#[test]
fn gaps_gains_and_their_order_are_as_worked_out_by_hand() {
    with_example(|example| {
        let gaps: Vec<String> = example
            .gaps
            .iter()
            .map(|gap| format!("{} {} {}", example.catalog[gap.practice].id, gap.horizon.word(), gap.gain))
            .collect();
        assert_eq!(gaps, ["south.d now 1/12", "north.a now 1/32", "south.f later 1/16"]);
    });
}

/// Four practices of stage 1 with a mean of exactly 17/20, nothing of stage 2, and one of stage 3 that is done.
fn staged(critical: bool) -> Catalog {
    let one = [("x", false, 1, "")];
    let five = ["v", "w", "x", "y", "z"].map(|id| (id, critical && id == "z", 1, ""));
    let whole = |id| practice(id, "strategy", 1, "small", &one);
    let rest = practice("e", "people", 3, "small", &one);
    let part = practice("d", "strategy", 1, "small", &five);
    catalog(&[("steps", head("Steps", 1) + &section("all") + &whole("a") + &whole("b") + &whole("c") + &part + &rest)])
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
