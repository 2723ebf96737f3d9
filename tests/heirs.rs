//! What stands for a practice or point that an overlay leaves out: the first that joined it, or that was the same; and what
//! is left of requirements.
#![allow(clippy::unwrap_used)]

mod worlds;

use ospo_assess::catalog::{CatalogFile, FileKind};
use ospo_assess::problem::Source;
use worlds::small::{head, practice, section};

#[test]
fn the_first_twin_and_the_first_joined_stand_for_what_is_left_out_and_the_others_follow_them() {
    let checklist = |title: &str, text: &str| head(title, 1) + &section("all") + text;
    let joins = |text: String| {
        text.replacen("\n[[section.practice.point]]", "\njoins = \"north.a\"\n[[section.practice.point]]", 1)
    };
    let one = |id: &str, twin| practice(id, "strategy", 1, "small", &[("x", false, 1, twin), ("y", false, 1, "")]);
    let a = practice("a", "strategy", 1, "small", &[("x", false, 1, "")]);
    let north = checklist("North", &(a + &one("k", "")));
    let south = checklist("South", &joins(one("b", "north.a.x")));
    let west = checklist("West", &joins(one("c", "north.a.x")));
    let rules = "title = \"Rules\"\nshort = \"Rules\"\npublisher = \"Us\"\nlicence = \"CC0-1.0\"\n\
                 address = \"https://example.org/\"\nedition = \"1\"\nnote = \"It certifies nothing.\"\n\
                 [[requirement]]\nid = \"R1\"\ntext = \"T.\"\naddress = \"https://example.org/#1\"\nevidence = \"E.\"\n\
                 whole = [\"west.c.x\"]\nin_part = []\n";
    let file = |kind, id: &str, text: &str| CatalogFile { kind, id: id.into(), source: Source::new(id, text) };
    let catalog = worlds::read(&[
        file(FileKind::Overlay, "ours", "[north.a]\ndrop = \"It is not ours.\"\n"),
        file(FileKind::Resources, "pages", worlds::RESOURCES),
        file(FileKind::Checklist, "north", &north),
        file(FileKind::Checklist, "south", &south),
        file(FileKind::Checklist, "west", &west),
        file(FileKind::Crosswalk, "rules", rules),
    ]);
    let (b, c) = (catalog.practice("south.b").unwrap(), catalog.practice("west.c").unwrap());
    assert_eq!(catalog.joined(c), [b, c]);
    let (first, other) = (catalog.point("south.b.x").unwrap(), catalog.point("west.c.x").unwrap());
    assert_eq!((catalog[first].same_as, catalog[other].same_as), (first, first));
    // A crosswalk that names the other means the first.
    let requirement = catalog.requirements().next().unwrap();
    assert_eq!(catalog[requirement].statements().collect::<Vec<_>>(), [first]);
}

#[test]
fn a_requirement_that_an_overlay_changes_needs_nobody_to_ask_once_a_statement_bears_on_it() {
    let points = [("x", false, 1, ""), ("y", false, 1, ""), ("z", false, 1, "")];
    let north = head("North", 1) + &section("all") + &practice("a", "strategy", 1, "small", &points);
    let requirement = |id: &str, keys: &str| {
        format!(
            "[[requirement]]\nid = \"{id}\"\ntext = \"T.\"\naddress = \"https://example.org/#1\"\nevidence = \"E.\"\n{keys}\n"
        )
    };
    let nobody = "whole = []\nin_part = []\nelsewhere = \"Ask the lead.\"";
    let rules = "title = \"Rules\"\nshort = \"Rules\"\npublisher = \"Us\"\nlicence = \"CC0-1.0\"\n\
                 address = \"https://example.org/\"\nedition = \"1\"\nnote = \"It certifies nothing.\"\n"
        .to_owned()
        + &["R1", "R2", "R3"].map(|id| requirement(id, nobody)).concat()
        + &requirement("R4", "whole = [\"north.a.x\", \"north.a.y\"]\nin_part = []");
    let overlay = "[rules.R1]\nwhole = [\"north.a.y\"]\n[rules.R2]\nin_part = [\"north.a.y\"]\n\
                   [rules.R3]\nevidence = \"Another.\"\n[north.a.x]\ndrop = \"It is not ours.\"\n";
    let file = |kind, id: &str, text: &str| CatalogFile { kind, id: id.into(), source: Source::new(id, text) };
    let catalog = worlds::read(&[
        file(FileKind::Overlay, "ours", overlay),
        file(FileKind::Resources, "pages", worlds::RESOURCES),
        file(FileKind::Checklist, "north", &north),
        file(FileKind::Crosswalk, "rules", &rules),
    ]);
    let all = catalog.requirements().map(|ix| {
        let one = &catalog[ix];
        (one.whole.len(), one.in_part.len(), one.elsewhere.is_some())
    });
    // Of two statements that only together answer the last, one is left.
    assert_eq!(all.collect::<Vec<_>>(), [(1, 0, false), (0, 1, false), (0, 0, true), (0, 1, false)]);
}
