//! Rows of a portfolio: written as files are read, and a report from them that is the same.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod room;

use std::fmt::Write as _;

use ospo_assess::answers::{Answers, made_up_unit, write};
use ospo_assess::catalog::Catalog;
use ospo_assess::shipped::shipped_catalog;
use room::{Room, Run};
use serde_json::Value;

/// Answers in which nothing is due: rows do not say so.
fn without_days(mut answers: Answers) -> Answers {
    for given in answers.given.values_mut() {
        given.due = None;
        if let Some(answer @ ospo_assess::answers::Answer::Declined { .. }) = &mut given.answer {
            *answer = ospo_assess::answers::Answer::NotApplicable { reason: "It cannot be.".to_owned() };
        }
    }
    answers
}

/// Files of units, some with two dates, two of one unit and day, and three that cannot be used.
fn population(room: &Room, catalog: &Catalog) {
    for number in 0..12 {
        for (at, answers) in made_up_unit(catalog, number).into_iter().enumerate() {
            let mut answers = without_days(answers);
            // Some have no id, and are called by their paths.
            if number % 5 == 4 {
                answers.organization.id = None;
            }
            let folder = if number % 2 == 0 { "even" } else { "odd" };
            room.write(&format!("units/{folder}/{number:02}-{at}.toml"), &write(catalog, &answers));
        }
    }
    let twice = room.read("units/even/00-0.toml");
    room.write("units/even/00-again.toml", &twice);
    room.write("units/even/broken.toml", "schema = 1\ndate = yesterday\n");
    room.write("units/odd/broken.toml", "schema = 1; help: me [bad-value]\n");
    room.write("units/odd/empty.toml", "");
}

fn run(room: &Room, line: &str) -> Run {
    room.run(&line.split(' ').collect::<Vec<_>>())
}

fn done(room: &Room, line: &str) -> String {
    let run = run(room, line);
    assert_eq!(run.code, 0, "{line}: {}", run.err);
    run.out
}

/// A report without what rows cannot say.
fn report(room: &Room, paths: &str) -> Value {
    let mut json: Value = serde_json::from_str(&done(room, &format!("portfolio {paths} --format json"))).unwrap();
    json["overdue"] = Value::Null;
    for member in json["members"].as_array_mut().unwrap() {
        member["overdue"] = Value::Null;
    }
    json
}

#[test]
fn a_report_from_rows_is_the_report_and_parts_come_to_the_whole() {
    let (room, catalog) = (Room::new(), shipped_catalog().unwrap());
    population(&room, &catalog);
    let plain = report(&room, "units");
    // An earlier assessment of a unit that only its path names would be a unit of its own.
    assert_eq!(plain["left_out"]["count"].as_u64(), Some(4));
    assert!(plain["units"].as_u64() >= Some(12) && plain["assessments"].as_u64() > plain["units"].as_u64());
    done(&room, "portfolio units --rows -o whole.parquet -o whole.jsonl -o whole.csv");
    for format in ["parquet", "jsonl", "csv"] {
        assert_eq!(report(&room, &format!("whole.{format}")), plain, "{format}");
    }
    // Two parts, one of them in another form, and in any order.
    done(&room, "portfolio units/even --rows -o even.parquet");
    done(&room, "portfolio units/odd --rows -o odd.jsonl");
    assert_eq!(report(&room, "odd.jsonl even.parquet"), plain);
    assert_eq!(report(&room, "even.parquet units/odd"), plain, "rows beside files");
    // Rows of rows are those rows.
    done(&room, "portfolio whole.csv --rows -o again.jsonl");
    assert_eq!(report(&room, "again.jsonl"), plain);
    for form in ["markdown", "terminal"] {
        let page = done(&room, &format!("portfolio whole.parquet --format {form}"));
        let said = "Units were read from rows";
        let page = page.split("\n\n").filter(|one| !one.contains(said)).collect::<Vec<_>>().join("\n\n");
        assert_eq!(page, done(&room, &format!("portfolio units --format {form}")), "{form}");
    }
}

#[test]
fn rows_stream_and_one_broken_file_is_a_row_and_no_end() {
    let (room, catalog) = (Room::new(), shipped_catalog().unwrap());
    population(&room, &catalog);
    let list = "units/odd/broken.toml\nunits/even/00-0.toml\nnowhere.toml\n";
    let lines = |args: &[&str]| {
        let run = room.run_with(args, list, &[]);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let out = lines(&["portfolio", "--rows", "--paths-from", "-", "--format", "jsonl"]);
    assert_eq!(out, lines(&["portfolio", "--rows", "--paths-from", "-", "--threads", "1"]), "jsonl is the usual form");
    let rows: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let errors: Vec<&Value> = rows.iter().filter(|row| !row["error"].is_null()).collect();
    assert_eq!(errors.len(), 2);
    let told = errors.iter().map(|row| row["error"].as_str().unwrap()).collect::<Vec<_>>().join("\n");
    assert!(told.contains("there is no such file; help: ") && told.contains("[unreadable]"), "{told}");
    assert!(errors.iter().all(|row| row["name"].is_null() && row["state"].is_null() && !row["unit"].is_null()));
    assert_eq!(rows.len() - 2, done(&room, "portfolio units/even/00-0.toml --format csv").lines().count() - 1);
    // With --strict it is the end, and what was there before is untouched.
    room.write("rows.jsonl", "before");
    assert_eq!(run(&room, "portfolio units --strict --rows -o rows.jsonl").code, 3);
    assert_eq!(room.read("rows.jsonl"), "before");
}

#[test]
fn a_part_of_a_list_may_be_empty_but_a_portfolio_may_not() {
    let room = Room::new();
    std::fs::create_dir(room.path().join("folder")).unwrap();
    assert_eq!(run(&room, "portfolio folder --rows").code, 5);
    let part = room.run(&["portfolio", "--rows", "--paths-from", "-"]);
    assert_eq!((part.code, part.out.as_str()), (0, ""));
    for name in ["none.parquet", "none.jsonl", "none.csv"] {
        let part = room.run(&["portfolio", "--rows", "--paths-from", "-", "-o", name]);
        assert_eq!(part.code, 0, "{}", part.err);
        assert_eq!(run(&room, &format!("portfolio {name}")).code, 5, "{name}");
    }
}

#[test]
fn rows_never_leave_where_single_units_must_not_be_told_nor_over_what_is_read() {
    let (room, catalog) = (Room::new(), shipped_catalog().unwrap());
    population(&room, &catalog);
    for line in [
        "portfolio units --rows --anonymous",
        "portfolio units --publish -o page.html -o rows.parquet",
        "portfolio units --rows --format pdf",
        "portfolio units --rows -o rows.html",
    ] {
        let run = run(&room, line);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{line}: {}", run.err);
    }
    done(&room, "portfolio units --rows -o rows.csv");
    let before = room.read("rows.csv");
    assert_eq!(run(&room, "portfolio rows.csv --rows -o ./rows.csv").code, 2);
    assert_eq!(room.read("rows.csv"), before);
}

#[test]
fn a_file_of_rows_that_is_wrong_is_named_with_its_line_and_the_rest_goes_on() {
    let (room, catalog) = (Room::new(), shipped_catalog().unwrap());
    population(&room, &catalog);
    done(&room, "portfolio units/odd --rows -o odd.jsonl");
    let mut wrong = room.read("odd.jsonl").replacen("\"state\":\"open\"", "\"state\":\"opne\"", 1);
    writeln!(wrong).unwrap();
    room.write("wrong.jsonl", &wrong);
    done(&room, "portfolio units/even --rows -o even.jsonl");
    let told = run(&room, "portfolio wrong.jsonl even.jsonl --format json");
    assert_eq!(told.code, 0);
    assert!(told.err.contains("left out: wrong.jsonl:") && told.err.contains("did you mean `open`?"), "{}", told.err);
    assert_eq!(run(&room, "portfolio wrong.jsonl even.jsonl --strict").code, 3);
    assert_eq!(run(&room, "portfolio wrong.jsonl").code, 3);
}

#[test]
fn who_closes_the_pipe_has_read_enough() {
    let room = Room::new();
    let line = format!("set -o pipefail; {} portfolio --example --rows | head -n 2", room::program::PROGRAM);
    let output = room::program::tool("bash", room.path()).args(["-c", &line]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
}

#[test]
fn rows_are_never_written_over_a_file_that_they_were_read_from() {
    let (room, catalog) = (Room::new(), shipped_catalog().unwrap());
    population(&room, &catalog);
    let before = room.read("units/even/00-0.toml");
    let over = run(&room, "portfolio units --rows --format csv -o units/even/00-0.toml");
    assert_eq!(over.code, 2, "{}", over.err);
    assert_eq!(room.read("units/even/00-0.toml"), before);
    done(&room, "portfolio units --rows -o rows.jsonl");
    let rows = room.read("rows.jsonl");
    assert_eq!(run(&room, "portfolio *.jsonl --rows -o rows.jsonl").code, 2);
    assert_eq!(room.read("rows.jsonl"), rows);
}

#[test]
fn two_files_of_one_unit_and_day_end_rows_too_where_nothing_may_be_left_out_and_are_told_once() {
    let (room, catalog) = (Room::new(), shipped_catalog().unwrap());
    let one = write(&catalog, &made_up_unit(&catalog, 0)[0]);
    room.write("units/a.toml", &one);
    room.write("units/b.toml", &one);
    assert_eq!(run(&room, "portfolio units --rows --strict --format jsonl").code, 3);
    for places in ["--rows -o r.jsonl", "-o r.jsonl -o r.md"] {
        let told = run(&room, &format!("portfolio units {places}"));
        assert_eq!(told.err.matches("left out: ").count(), 1, "{places}: {}", told.err);
    }
}
