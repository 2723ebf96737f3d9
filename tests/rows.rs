//! Rows: written in each form and read back, they say the same, and come to the same scores.
#![allow(clippy::unwrap_used, clippy::panic)]

mod worlds;

use std::fs::File;
use std::io::{Seek, Write};
use std::path::Path;
use std::process::Command;

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

/// The rows of the worked example, as text.
fn acme_rows(format: RowFormat) -> (Catalog, String) {
    let catalog = acme();
    let text = include_str!("catalogs/acme/answers.toml");
    let answers = answers::parse(&Source::new("a.toml", text), &catalog).unwrap();
    let bytes = written(format, &catalog, &[result(&catalog, &answers)]);
    (catalog, String::from_utf8(bytes).unwrap())
}

/// What is wrong with the rows of the worked example after a change: where, and what.
fn wrong(format: RowFormat, from: &str, to: &str) -> String {
    let (catalog, text) = acme_rows(format);
    assert!(text.contains(from), "{from} is not in {text}");
    let changed = text.replacen(from, to, 1);
    match read(format, &catalog, changed.as_bytes()) {
        Err(problems) => {
            let problem = &problems[0];
            assert!(!problem.help.is_empty(), "{problem:?}");
            format!("{} [{}] {}", problem.source.name, problem.rule.name(), problem.message)
        }
        Ok(rows) => {
            let (_, unusable) = rows.finish();
            let told: Vec<String> = unusable.iter().map(|one| format!("{}: {}", one.unit, one.error)).collect();
            told.join("\n")
        }
    }
}

#[test]
fn a_mistake_in_rows_is_told_with_its_line() {
    use RowFormat::{Csv, Jsonl};
    for (format, from, to, told) in [
        (Jsonl, "{\"unit\"", "{unit", "rows.jsonl:1 [syntax] this is no row: key must be a string, at column 2"),
        (Jsonl, "\"theme\":", "\"topic\":", "rows.jsonl:1 [syntax] this is no row: unknown field `topic`"),
        (Jsonl, "\"state\":\"done\"", "\"state\":\"dome\"", "[bad-value] `state` has no value `dome`"),
        (Jsonl, "\"stage\":1", "\"stage\":1.5", "[wrong-type] `stage` is no whole number: 1.5"),
        (
            Jsonl,
            "\"stage\":1",
            "\"stage\":2",
            "[contradiction] `stage` of `acme.component-review.review-ticket` is `2`, and in",
        ),
        (Jsonl, "\"critical\":true", "\"critical\":null", "[missing-key] the row has no `critical`"),
        (Jsonl, "\"date\":\"2026-11-10\"", "\"date\":\"2026-13-10\"", "rows.jsonl:1 [syntax] this is no row"),
        (Jsonl, "acme.secrets.scanner-on\"", "acme.secrets.scanner-of\"", "[unknown-point] the catalogue has no point"),
        (Jsonl, "\"revision\":2", "\"revision\":9", "[newer-revision] the row was made with revision 9 of acme"),
        (Jsonl, "\"error\":null", "\"error\":\"x\"", "[contradiction] the row has an `error` and says more"),
        (Jsonl, "\"kind\":\"company\"", "\"kind\":\"firm\"", "rows.jsonl:1 [bad-value] `kind` has no value `firm`"),
        (Csv, "unit,name", "unit,nam", "rows.csv:1 [unknown-key] rows have no column `nam`"),
        (Csv, "unit,name", "name,unit,name", "rows.csv:1 [duplicate] the column `name` stands there twice"),
        (Csv, ",error\n", "\n", "rows.csv:1 [missing-key] there is no column `error`"),
        (Csv, ",true,", ",yes,", "[wrong-type] `critical` is `yes`"),
        (Csv, ",2026-11-10,", ",10.11.2026,", "rows.csv:2 [wrong-type] `date` is no day"),
        (Csv, ",2026-11-10,", ",", "rows.csv:2 [syntax] this is no CSV of rows"),
    ] {
        let said = wrong(format, from, to);
        assert!(said.contains(told), "{to}: {said}");
    }
}

#[test]
fn rows_that_cannot_all_be_meant_leave_their_unit_out() {
    let (catalog, text) = acme_rows(RowFormat::Jsonl);
    let first = text.lines().next().unwrap();
    let (named, rest) = first.split_once("\"name\":\"Team Rocket\"").unwrap();
    let renamed = format!("{named}\"name\":\"Team Pocket\"{rest}");
    for (rows, told) in [
        (text.clone() + first + "\n", "there are two rows of `acme."),
        (text.replacen(first, &renamed, 1), "its rows differ in name, parent or kind"),
        (text.replacen(&format!("{first}\n"), "", 1), "1 rows are missing, the first of `acme."),
        (text.replacen("\"state\":\"done\"", "\"state\":\"declined\"", 1), "is left out in some rows only"),
    ] {
        let (units, unusable) = read(RowFormat::Jsonl, &catalog, rows.as_bytes()).unwrap().finish();
        assert_eq!((units.len(), unusable.len()), (0, 1), "{told}");
        assert!(unusable[0].error.contains(told), "{}", unusable[0].error);
    }
}

#[test]
fn rows_in_any_order_and_in_several_files_are_the_same_rows() {
    let (catalog, text) = acme_rows(RowFormat::Jsonl);
    let whole = units(RowFormat::Jsonl, &catalog, text.as_bytes());
    let mut lines: Vec<&str> = text.lines().collect();
    lines.reverse();
    assert_eq!(units(RowFormat::Jsonl, &catalog, lines.join("\n").as_bytes()), whole);
    let (one, other) = lines.split_at(3);
    let mut rows = read(RowFormat::Jsonl, &catalog, one.join("\r\n").as_bytes()).unwrap();
    rows.merge(read(RowFormat::Jsonl, &catalog, other.join("\n\n").as_bytes()).unwrap());
    assert_eq!(rows.finish(), (whole, vec![]));
}

#[test]
fn a_point_that_is_newer_than_its_rows_is_unanswered() {
    let (catalog, text) = acme_rows(RowFormat::Jsonl);
    let newer = catalog.points().find(|ix| catalog[*ix].since > 1 && catalog[*ix].id.starts_with("acme."));
    let Some(newer) = newer else { panic!("the worked example has a point of its second revision") };
    let id = format!("\"point\":\"{}\"", catalog[newer].id);
    let older =
        text.lines().filter(|line| !line.contains(&id)).map(|line| line.replace("\"revision\":2", "\"revision\":1"));
    let older: Vec<String> = older.collect();
    let rows = units(RowFormat::Jsonl, &catalog, older.join("\n").as_bytes());
    let answers = rows[0].answers(&catalog);
    assert_eq!(answers.states(&catalog)[newer.position()].word(), "unanswered");
}

#[test]
fn what_is_no_text_in_a_name_comes_back_as_it_was_written() {
    let catalog = acme();
    let text = include_str!("catalogs/acme/answers.toml");
    for name in ["=HYPERLINK(1)", "'=1+1", "'s-Hertogenbosch", "a, \\\"b\\\"", "日本語", "-", "x\\ny"] {
        let text = text.replace("name = \"Team Rocket\"", &format!("name = \"{name}\""));
        let answers = answers::parse(&Source::new("a.toml", text), &catalog).unwrap();
        let unit = result(&catalog, &answers);
        let mut names: Vec<String> = Vec::new();
        for format in RowFormat::ALL {
            let bytes = written(*format, &catalog, std::slice::from_ref(&unit));
            names.push(units(*format, &catalog, &bytes)[0].name.clone());
        }
        names.dedup();
        assert_eq!(names, [unit.name.replace('\n', " ")]);
    }
}

/// How often a file is damaged: as often as the environment says.
fn damages() -> u64 {
    std::env::var("OSPO_ASSESS_FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(400)
}

#[test]
fn a_damaged_file_of_columns_is_a_problem_and_no_panic() {
    let catalog = acme();
    let text = include_str!("catalogs/acme/answers.toml");
    let answers = answers::parse(&Source::new("a.toml", text), &catalog).unwrap();
    let bytes = written(RowFormat::Parquet, &catalog, &[result(&catalog, &answers)]);
    let mut seed: u64 = 1;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for _ in 0..damages() {
        let mut damaged = bytes.clone();
        for _ in 0..=next(3) {
            let at = next(damaged.len());
            damaged[at] = u8::try_from(next(256)).unwrap();
        }
        if next(4) == 0 {
            damaged.truncate(next(bytes.len()));
        }
        let _ = read(RowFormat::Parquet, &catalog, &damaged).map(GatheredRows::finish);
    }
}

/// What decodes columns gives up by a panic, which ends the program.
#[test]
fn a_file_whose_decoder_gives_up_is_told_as_damaged_by_the_program_too() {
    let bytes = include_bytes!("rows/gives-up.parquet");
    let catalog = acme();
    let problems = read(RowFormat::Parquet, &catalog, bytes).map(GatheredRows::finish).unwrap_err();
    let message = &problems.iter().next().unwrap().message;
    assert!(message.ends_with("it is damaged"), "{message}");
    let mut program = Command::new(env!("CARGO_BIN_EXE_ospo-assess"));
    program.args(["--catalog", ACME, "portfolio", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rows/gives-up.parquet")]);
    let output = program.output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    let is_told = told.contains(message.as_str()) && !told.contains("panicked");
    assert!(output.status.code() == Some(3) && is_told, "{output:?}");
}

#[test]
fn a_codec_that_is_not_read_is_named() {
    let bytes = include_bytes!("rows/zstd.parquet");
    let problems = read(RowFormat::Parquet, &acme(), bytes).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].message, "the column `unit` is compressed with ZSTD");
    assert_eq!(problems[0].help, "write it with snappy, or without compression");
}

#[test]
fn memory_does_not_grow_with_the_rows() {
    // A group of rows and a part of another, of a unit that is there again and again.
    let catalog = acme();
    let text = include_str!("catalogs/acme/answers.toml");
    let answers = answers::parse(&Source::new("a.toml", text), &catalog).unwrap();
    let unit = result(&catalog, &answers);
    let mut writer = RowWriter::new(RowFormat::Parquet, Vec::new()).unwrap();
    let times = 140_000 / unit.points.len();
    for _ in 0..times {
        writer.write_unit(&catalog, &unit).unwrap();
    }
    let bytes = writer.finish().unwrap();
    let metadata = parquet::file::metadata::ParquetMetaDataReader::new().parse_and_finish(&file(&bytes)).unwrap();
    let rows: Vec<i64> =
        metadata.row_groups().iter().map(parquet::file::metadata::RowGroupMetaData::num_rows).collect();
    let all = i64::try_from(times * unit.points.len()).unwrap();
    assert_eq!(rows, [131_072, all - 131_072]);
    let (units, unusable) = read(RowFormat::Parquet, &catalog, &bytes).unwrap().finish();
    assert_eq!((units.len(), unusable.len()), (0, 1), "{unusable:?}");
}
