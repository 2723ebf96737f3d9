//! The page on data: its table is that of the program, and its recipes run where the packages are that they need.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod room;

use std::io::Write;

use ospo_assess::answers::{made_up_unit, write};
use ospo_assess::render::exchange::rows::COLUMNS;
use ospo_assess::render::{SchemaOf, schema};
use ospo_assess::shipped::shipped_catalog;
use room::Room;
use room::program::{PROGRAM, tool};
use serde_json::Value;

const DATA: &str = include_str!("../docs/data.md");

/// The blocks of code of a page in a language.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let start = format!("```{language}\n");
    page.split(&start).skip(1).filter_map(|block| block.split("```").next()).collect()
}

#[test]
fn the_page_lists_every_column_in_the_words_of_its_description() {
    let schema: Value = serde_json::from_str(&schema(SchemaOf::Row, &shipped_catalog().unwrap())).unwrap();
    let row = |name: &str, kind: &str| {
        let says = schema["properties"][name]["description"].as_str().unwrap();
        let empty = match name {
            "unit" => "never",
            "parent" => "often",
            "error" => "but with an error",
            _ => "with an error",
        };
        format!("| `{name}` | {kind} | {empty} | {} |\n", says.replace('\n', " "))
    };
    let rows: String = COLUMNS.iter().map(|column| row(column.name, column.kind.word())).collect();
    let (_, table) = DATA.split_once("| --- | --- | --- | --- |\n").unwrap();
    let (table, _) = table.split_once("<!-- columns: end -->").unwrap();
    assert!(table == rows, "between the two marks, docs/data.md should say:\n{rows}");
}

/// A folder with the answers of some units, one file of which cannot be used.
fn room() -> Room {
    let (room, catalog) = (Room::new(), shipped_catalog().unwrap());
    for answers in (0..10).flat_map(|number| made_up_unit(&catalog, number)) {
        let id = answers.organization.id.clone().unwrap();
        room.write(&format!("answers/{id}-{}.toml", answers.date), &write(&catalog, &answers));
    }
    room.write("answers/broken.toml", "schema = 1\n");
    room
}

/// Runs lines in a shell, with the program on the path.
fn shell(room: &Room, lines: &str) {
    let folder = std::path::Path::new(PROGRAM).parent().unwrap().display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap());
    let mut command = tool("bash", room.path());
    let output = command.args(["-e", "-u", "-o", "pipefail", "-c", lines]).env("PATH", path).output().unwrap();
    assert!(output.status.success(), "{lines}\n{}", String::from_utf8_lossy(&output.stderr));
}

/// What a Python with packages prints of a script; none where they are not there, which is told past the test's own output.
fn python(room: &Room, script: &str, needs: &str) -> Option<String> {
    let python = std::env::var("OSPO_ASSESS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has = tool(&python, room.path()).args(["-c", &format!("import {needs}")]).output();
    if !has.is_ok_and(|output| output.status.success()) {
        let missing = format!("\n!!! SKIPPED: a recipe of docs/data.md needs a Python with {needs}\n");
        let _ = std::io::stderr().write_all(missing.as_bytes());
        return None;
    }
    let output = tool(&python, room.path()).args(["-c", script]).output().unwrap();
    assert!(output.status.success(), "{script}\n{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

fn report(room: &Room, path: &str) -> Value {
    let run = room.run(&["portfolio", path, "--format", "json"]);
    assert_eq!(run.code, 0, "{path}: {}", run.err);
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn every_recipe_runs_and_what_it_writes_can_be_reported_on() {
    let room = room();
    let (making, back) = blocks(DATA, "sh").split_first().map(|(one, rest)| (*one, rest.to_vec())).unwrap();
    shell(&room, making);
    let recipes = blocks(DATA, "python");
    assert_eq!((recipes.len(), back.len()), (3, 1));
    let whole = report(&room, "rows.parquet");
    let needs = ["duckdb", "polars", "pandas, pyarrow"];
    let told: Vec<Option<String>> = recipes.iter().zip(needs).map(|(one, needs)| python(&room, one, needs)).collect();
    if let Some(table) = &told[0] {
        assert!(table.contains("statement") && table.contains("ggi."), "{table}");
        let part = report(&room, "universities.parquet");
        assert!(part["units"].as_u64() < whole["units"].as_u64());
        assert!(part["members"].as_array().unwrap().iter().all(|unit| unit["kind"] == "university"));
    }
    if let Some(table) = &told[1] {
        assert!(table.contains("licensing"), "{table}");
        let latest = report(&room, "latest.parquet");
        assert_eq!((&latest["units"], &latest["gaps"]), (&whole["units"], &whole["gaps"]));
    }
    if let Some(table) = &told[2] {
        assert!(table.contains("unit-0000"), "{table}");
        for name in ["all.parquet", "all.csv"] {
            assert_eq!(report(&room, name), whole, "{name}");
        }
    }
    if told.iter().all(Option::is_some) {
        for lines in back {
            shell(&room, lines);
        }
    }
}

/// What other programs write when nobody tells them how, each with what `portfolio` then says of it.
#[test]
fn rows_that_other_programs_write_are_read_or_refused_by_name() {
    let room = room();
    shell(&room, "ospo-assess portfolio answers --rows -o rows.parquet -o rows.jsonl -o rows.csv");
    let whole = report(&room, "rows.parquet");
    let with_duckdb = "import duckdb
copy = lambda to: duckdb.sql(f\"copy (select * from 'rows.parquet' order by random()) to '{to}'\")
copy('shuffled.parquet'); copy('duck.csv'); copy('duck.jsonl')
duckdb.sql(\"copy (from 'rows.parquet') to 'zstd.parquet' (compression zstd)\")
duckdb.sql(\"copy (select date::varchar as date, stage::bigint as stage, * exclude (date, stage) from 'rows.parquet') to 'types.parquet'\")
";
    if python(&room, with_duckdb, "duckdb").is_some() {
        for name in ["shuffled.parquet", "duck.csv", "duck.jsonl", "types.parquet"] {
            assert_eq!(report(&room, name), whole, "{name}");
        }
        let refused = room.run(&["portfolio", "zstd.parquet"]);
        assert_eq!(refused.code, 3);
        assert!(refused.err.contains("is compressed with ZSTD; write it with snappy"), "{}", refused.err);
    }
    let with_polars = "import polars as pl
rows = pl.read_parquet('rows.parquet')
rows.write_parquet('polars.parquet', compression='uncompressed'); rows.write_csv('polars.csv')
rows.write_ndjson('polars.jsonl')
";
    if python(&room, with_polars, "polars").is_some() {
        for name in ["polars.parquet", "polars.csv", "polars.jsonl"] {
            assert_eq!(report(&room, name), whole, "{name}");
        }
    }
    let with_pandas = "import pandas as pd
rows = pd.read_csv('rows.csv')
rows.to_csv('pandas.csv', index=False); rows.to_parquet('pandas.parquet')
";
    if python(&room, with_pandas, "pandas, pyarrow").is_some() {
        for name in ["pandas.parquet", "pandas.csv"] {
            assert_eq!(report(&room, name), whole, "{name}");
        }
    }
}

/// The cells of CSV in which no text holds a line break.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_point_of_a_report_is_a_row_with_its_organization_and_day() {
    let room = Room::new();
    let run = |args: &[&str]| {
        let run = room.run(&[&["report", "--example", "--format"], args].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let (gaps, points) = (records(&run(&["csv"])), records(&run(&["csv", "--rows", "points"])));
    assert_eq!(gaps[0], points[0], "the same head");
    let at = |name: &str| points[0].iter().position(|one| one == name).unwrap();
    let json: Value = serde_json::from_str(&run(&["json"])).unwrap();
    let sections = json["checklists"][0]["sections"].as_array().unwrap();
    let practices = sections.iter().flat_map(|section| section["practices"].as_array().unwrap());
    let listed: Vec<&Value> = practices.flat_map(|practice| practice["points"].as_array().unwrap()).collect();
    let ids: Vec<&str> = listed.iter().map(|point| point["id"].as_str().unwrap()).collect();
    assert_eq!(points[1..].iter().map(|row| row[at("point")].as_str()).collect::<Vec<_>>(), ids);
    for row in &points[1..] {
        assert_eq!(row[at("organization")], json["organization"]["name"].as_str().unwrap());
        assert_eq!(row[at("date")], json["date"].as_str().unwrap());
    }
    let states: std::collections::BTreeSet<&str> = points[1..].iter().map(|row| row[at("state")].as_str()).collect();
    assert_eq!(states.into_iter().collect::<Vec<_>>(), ["declined", "done", "not-applicable", "open", "unanswered"]);
    assert!(gaps[1..].iter().all(|row| points.contains(row)), "what is open is among them, with its place");
    let bare = records(&run(&["csv", "--rows", "points", "--no-advice"]));
    for name in ["advice", "resource", "url", "links"] {
        assert!(bare[1..].iter().all(|row| row[at(name)].is_empty()), "{name}");
    }
    for wrong in [["html", "--rows", "points"].as_slice(), &["markdown", "--no-advice"]] {
        assert_eq!(room.run(&[&["report", "--example", "--format"], wrong].concat()).code, 2, "{wrong:?}");
    }
}

#[test]
fn a_share_is_told_as_a_fraction_as_it_is_shown_and_to_count_on() {
    let report = Room::new().run(&["report", "--example", "--format", "json"]).out;
    let json: Value = serde_json::from_str(&report).unwrap();
    for bound in ["low", "high", "coverage"] {
        let share = &json["score"][bound];
        let (over, under) = share["exact"].as_str().unwrap().split_once('/').unwrap();
        let decimal = over.parse::<f64>().unwrap() / under.parse::<f64>().unwrap();
        assert_eq!(share["decimal"].as_f64(), Some(decimal), "{bound}");
        assert!((0.0..1.0).contains(&(decimal * 100.0 - share["percent"].as_f64().unwrap())), "{bound}");
    }
}
