//! Rows: written in each form and read back, they say the same, and come to the same scores.
#![allow(clippy::unwrap_used, clippy::panic)]

mod worlds;

use std::fs::File;
use std::io::{Seek, Write};
use std::path::Path;

use ospo_assess::answers::{self, Answers};
use ospo_assess::assess::{UnitResult, assess};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, layer, parse, shipped};
use ospo_assess::import::{GatheredRows, UnitRows, read_rows};
use ospo_assess::problem::{Problems, Source, Word};
use ospo_assess::render::exchange::rows::{RowFormat, RowWriter};
use ospo_assess::shipped::shipped_catalog;
use proptest::prelude::*;

const ACME: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogs/acme");

fn written(format: RowFormat, catalog: &Catalog, units: &[UnitResult]) -> Vec<u8> {
    let mut writer = RowWriter::new(format, Vec::new()).unwrap();
    for unit in units {
        writer.write_unit(catalog, unit).unwrap();
    }
    writer.finish().unwrap()
}

fn file(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    file
}

fn read<'c>(format: RowFormat, catalog: &'c Catalog, bytes: &[u8]) -> Result<GatheredRows<'c>, Problems> {
    read_rows(catalog, &format!("rows.{format}"), format, file(bytes))
}

/// What a file of rows says, which has nothing wrong in it.
fn units(format: RowFormat, catalog: &Catalog, bytes: &[u8]) -> Vec<UnitRows> {
    let (units, unusable) = read(format, catalog, bytes).unwrap().finish();
    assert_eq!(unusable, []);
    units
}

fn result(catalog: &Catalog, answers: &Answers) -> UnitResult {
    UnitResult::of(assess(catalog, answers).with(catalog, answers), "x")
}

/// Every score that a report gives, and every state.
fn scores(catalog: &Catalog, answers: &Answers) -> String {
    let one = assess(catalog, answers);
    let numbers = (&one.score, &one.checklists, &one.sections, &one.themes, &one.profile, one.reached, &one.critical);
    let practices: Vec<_> = one.practices().map(|practice| (one.practice(practice), one.standing(practice))).collect();
    format!("{numbers:?} {practices:?} {:?}", result(catalog, answers).points)
}

/// A unit as rows tell it, in which nothing is due.
fn unit_of_rows(unit: &UnitResult) -> UnitResult {
    UnitResult { due: Vec::new(), ..unit.clone() }
}

/// Answers that ship, with their catalog.
fn examples() -> Vec<(&'static str, Catalog, &'static str)> {
    let shipped_one = || shipped_catalog().unwrap();
    vec![
        ("example", shipped_one(), include_str!("../src/cli/example.toml")),
        ("own", shipped_one(), include_str!("../ospo-answers.toml")),
        ("acme", acme(), include_str!("catalogs/acme/answers.toml")),
    ]
}

fn acme() -> Catalog {
    let file = |kind, path: &str| {
        let text = std::fs::read_to_string(Path::new(ACME).join(path)).unwrap();
        CatalogFile { kind, id: "acme".to_owned(), source: Source::new(path, text) }
    };
    let own = vec![
        file(FileKind::Resources, "resources/acme.toml"),
        file(FileKind::Checklist, "checklists/acme.toml"),
        file(FileKind::Overlay, "overlays/acme.toml"),
    ];
    parse(&layer(shipped(), own)).unwrap()
}

#[test]
fn every_example_that_ships_has_the_same_fractions_after_its_way_through_rows() {
    for (name, catalog, text) in examples() {
        let answers = answers::parse(&Source::new(name, text), &catalog).unwrap();
        let unit = result(&catalog, &answers);
        for format in RowFormat::ALL {
            let back = units(*format, &catalog, &written(*format, &catalog, std::slice::from_ref(&unit)));
            assert_eq!(back.len(), 1);
            assert_eq!(back[0].result(&catalog), unit_of_rows(&unit), "{name} as {format}");
            let again = back[0].answers(&catalog);
            assert_eq!(scores(&catalog, &again), scores(&catalog, &answers), "{name} as {format}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_answers_have_the_same_fractions_after_their_way_through_rows(world in worlds::world()) {
        let catalog = world.catalog();
        let answers = world.answers(&catalog);
        let unit = result(&catalog, &answers);
        for format in RowFormat::ALL {
            let back = units(*format, &catalog, &written(*format, &catalog, std::slice::from_ref(&unit)));
            prop_assert_eq!(back.len(), usize::from(!unit.scope.is_empty()));
            for one in back {
                prop_assert_eq!(one.result(&catalog), unit_of_rows(&unit));
                prop_assert_eq!(scores(&catalog, &one.answers(&catalog)), scores(&catalog, &answers));
            }
        }
    }
}
