//! Units that do not exist are the same everywhere and always: what was measured with them can be measured again.
#![allow(clippy::unwrap_used)]

mod worlds;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ospo_assess::answers::{Answer, Answers, made_up_unit, write};
use ospo_assess::catalog::Catalog;
use sha2::{Digest, Sha256};
use worlds::small::{Point, catalog_of, head, practice, section};

/// Practices of all four stages, with critical points and twins.
fn catalog() -> Catalog {
    let points: &[Point] = &[("v", true, 1, ""), ("w", false, 1, ""), ("x", false, 1, ""), ("y", false, 1, "")];
    let twins: &[Point] = &[("v", false, 1, "north.a.w"), ("w", true, 1, "")];
    let practice = |id: &str, stage: u8, points: &[Point]| practice(id, "strategy", stage, "small", points);
    let north = head("North", 1)
        + &section("all")
        + &practice("a", 1, points)
        + &practice("b", 2, points)
        + &practice("c", 3, points)
        + &practice("d", 4, points);
    let south = head("South", 1) + &section("all") + &practice("e", 2, twins);
    catalog_of(&[("north", north), ("south", south)])
}

#[test]
fn made_up_units_are_the_same_as_ever() {
    let catalog = catalog();
    let mut digest = Sha256::new();
    for number in 0..400 {
        for answers in made_up_unit(&catalog, number) {
            digest.update(write(&catalog, &answers));
        }
    }
    let mut shown = String::new();
    for byte in digest.finalize().iter().take(8) {
        write!(shown, "{byte:02x}").unwrap();
    }
    assert_eq!(shown, "44f001c79dd86f4d", "whoever changes the rule says so, and measures again");
}

#[test]
fn made_up_units_differ_and_each_says_what_a_unit_can_say() {
    let catalog = catalog();
    let units: Vec<Answers> = (0..60).flat_map(|number| made_up_unit(&catalog, number)).collect();
    assert_eq!(units.len(), 80, "one in three was assessed a year before too");
    let names: BTreeSet<&str> = units.iter().map(|unit| unit.organization.name.as_str()).collect();
    assert_eq!(names.len(), 60);
    let given = || units.iter().flat_map(|unit| unit.given.values());
    assert!(given().any(|one| matches!(one.answer, Some(Answer::NotApplicable { .. }))));
    assert!(given().any(|one| one.due.is_some() && one.owner.is_some()));
    assert!(given().count() < units.len() * catalog.practices().count(), "some are not answered");
}
