//! The job for Spark in docs/spark, run by Spark on this machine: where it is asked for, because it takes a minute, and where
//! Java and `PySpark` are.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod room;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

use ospo_assess::answers::{made_up_unit, write};
use ospo_assess::shipped::shipped_catalog;
use room::Room;
use room::program::{PROGRAM, tool};

const JOB: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/spark/rows.py");

/// A Python with `PySpark`; none where it is not asked for or not there, which is told past the test's own output.
fn python(room: &Room) -> Option<String> {
    std::env::var_os("OSPO_ASSESS_SPARK")?;
    let python = std::env::var("OSPO_ASSESS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let succeeds = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    let has_spark = succeeds(tool(&python, room.path()).args(["-c", "import pyspark"]));
    if has_spark && succeeds(tool("java", room.path()).arg("-version")) {
        return Some(python);
    }
    let _ = std::io::stderr().write_all(b"\n!!! SKIPPED: the job for Spark needs Java and a Python with pyspark\n");
    None
}

fn job(room: &Room, python: &str, output: &str, program: &str) -> Output {
    let mut command = tool(python, room.path());
    let master = "--master local[2] --conf spark.ui.enabled=false pyspark-shell";
    command.args([JOB, "list.txt", output, "--program", program, "--partitions", "4"]);
    command.env("PYSPARK_SUBMIT_ARGS", master).env("SPARK_LOCAL_IP", "127.0.0.1").env("PYSPARK_PYTHON", python);
    command.output().unwrap()
}

#[test]
fn the_rows_of_spark_are_those_of_one_machine_and_a_broken_file_is_no_end() {
    let (room, catalog) = (Room::new(), shipped_catalog().unwrap());
    let Some(python) = python(&room) else { return };
    let mut list = String::new();
    for answers in (0..40).flat_map(|number| made_up_unit(&catalog, number)) {
        let id = answers.organization.id.clone().unwrap();
        let path = room.write(&format!("answers/{id}-{}.toml", answers.date), &write(&catalog, &answers));
        list += &format!("{}\n", path.display());
    }
    let broken = room.write("answers/broken.toml", "schema = 1\n");
    room.write("list.txt", &format!("{list}{}\n", broken.display()));

    let output = job(&room, &python, "spark", PROGRAM);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let done = |args: &[&str]| {
        let run = room.run(args);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    done(&["portfolio", "--rows", "--paths-from", "list.txt", "-o", "plain.jsonl"]);
    let [spark, plain] = ["spark/*.parquet", "plain.jsonl"].map(|rows| done(&["portfolio", rows, "--rows"]));
    assert!(
        plain.lines().filter(|line| !line.ends_with("\"error\":null}")).count() == 1 && plain.lines().count() > 10_000
    );
    assert!(spark == plain, "rows differ");
    let [spark, plain] = ["spark/*.parquet", "plain.jsonl"].map(|rows| done(&["portfolio", rows, "--format", "json"]));
    assert_eq!(spark, plain);

    let failed = job(&room, &python, "failed", "/bin/false");
    assert!(!failed.status.success(), "a program that fails is no empty result");
    assert!(!Path::new(&room.path().join("failed/_SUCCESS")).exists());
}
