//! The numbers of a portfolio are those of the reports of its units.

use std::io;

use ospo_assess::answers::{made_up_unit, write};
use ospo_assess::assess::{GroupBy, Overview, PortfolioBuilder, Telling, UnitResult, assess};
use ospo_assess::document::PortfolioPage;
use ospo_assess::render::portfolio_json;
use serde_json::{Value, json};

use super::room::{ACME, Room};
use super::{catalog, json_of, populated, portfolio, rocket};

#[test]
fn a_portfolio_of_one_has_the_figures_of_its_report() {
    for number in [0, 1, 4] {
        let room = Room::new();
        room.write("a.toml", &write(catalog(), &made_up_unit(catalog(), number)[0]));
        let told = json_of(&room, &["a.toml"]);
        let report: Value = serde_json::from_str(&room.run(&["report", "a.toml", "--format", "json"]).out).unwrap();
        let member = &told["members"][0];
        assert_eq!(member["score"], report["score"]);
        assert_eq!(member["stage"], report["stage"]["reached"]);
        assert_eq!(told["stages"].as_array().unwrap().iter().filter(|one| one["units"] == 1).count(), 1);
        for bound in ["low", "high"] {
            assert_eq!(told["score"]["median"][bound], report["score"][bound]["percent"]);
        }
        assert_eq!(told["coverage"], report["score"]["coverage"]["percent"]);
        let themes = told["themes"].as_array().unwrap().iter().zip(report["themes"].as_array().unwrap());
        for (place, (theme, reported)) in themes.enumerate() {
            assert_eq!(theme["id"], reported["id"]);
            let bounds = json!({
                "low": reported["score"]["low"]["percent"], "high": reported["score"]["high"]["percent"]
            });
            assert_eq!(theme["score"]["median"], bounds);
            assert_eq!(member["themes"][place], bounds);
        }
        // What is open here is what is open there.
        let open = told["gaps"].as_array().unwrap().len();
        let states = |state: &str| room.run(&["report", "a.toml", "--format", "json"]).out.matches(state).count();
        assert!(open > 0 && open <= states("\"state\": \"open\"") + states("\"state\": \"partly\""));
    }
}

#[test]
fn the_latest_of_several_dates_counts_and_the_earlier_are_its_past() {
    let room = Room::new();
    room.write("now.toml", &rocket("rocket", "2026-11-22"));
    room.write("then.toml", &rocket("rocket", "2025-11-22").replace("done  = [\"scanner-on\"]", "done  = []"));
    room.write("first.toml", &rocket("rocket", "2024-02-01"));
    room.write("other.toml", &rocket("another", "2026-01-01"));
    let told = json_of(&room, &[".", "--catalog", ACME]);
    assert_eq!((&told["units"], &told["assessments"]), (&json!(2), &json!(4)));
    let members = told["members"].as_array().unwrap();
    let rocket = members.iter().find(|member| member["unit"] == "rocket").unwrap();
    assert_eq!(rocket["date"], "2026-11-22");
    let dates: Vec<&Value> = rocket["earlier"].as_array().unwrap().iter().map(|past| &past["date"]).collect();
    assert_eq!(dates, ["2024-02-01", "2025-11-22"]);
    let periods: Vec<&Value> = told["trend"].as_array().unwrap().iter().map(|moment| &moment["period"]).collect();
    assert_eq!(periods, ["2024-Q1", "2025-Q4", "2026-Q1", "2026-Q4"]);
    let known: Vec<&Value> = told["trend"].as_array().unwrap().iter().map(|moment| &moment["units"]).collect();
    assert_eq!(known, [1, 1, 2, 2]);
    assert_eq!(told["moved"], json!({ "better": 0, "worse": 0, "unsure": 1 }));
}

#[test]
fn who_is_surely_better_or_worse_than_at_first_is_counted() {
    let room = Room::new();
    let answers = |id: &str, date: &str, answer: &dyn Fn(&[&str]) -> String| {
        let mut text = format!(
            "schema = 1\ndate = {date}\nchecklists = [\"open-source-guides\"]\ntarget = 2\n\
             [organization]\nname = \"{id}\"\nid = \"{id}\"\nkind = \"other\"\n"
        );
        let guides = catalog().checklist("open-source-guides").unwrap();
        for practice in catalog().practices_of(guides) {
            let points: Vec<&str> = catalog()[practice].points.iter().map(|point| catalog()[*point].name()).collect();
            text += &format!("[{}]\ndone = {}\n", catalog()[practice].id, answer(&points));
        }
        text
    };
    let (all, none) = (|points: &[&str]| format!("{points:?}"), |_: &[&str]| "[]".to_owned());
    for (unit, then, now) in [
        ("up", &none as &dyn Fn(&[&str]) -> String, &all as &dyn Fn(&[&str]) -> String),
        ("down", &all, &none),
        ("again", &all, &none),
    ] {
        room.write(&format!("{unit}-then.toml"), &answers(unit, "2025-11-22", then));
        room.write(&format!("{unit}-now.toml"), &answers(unit, "2026-11-22", now));
    }
    let told = json_of(&room, &["."]);
    assert_eq!(told["moved"], json!({ "better": 1, "worse": 2, "unsure": 0 }));
}

#[test]
fn a_statement_is_counted_over_the_units_that_it_applies_to_with_what_teaches_it() {
    let room = Room::new();
    let done = "done  = [\"scanner-on\"]";
    for (name, change) in [("a", done), ("b", "done  = []"), ("c", "done  = []\nunknown = [\"scanner-on\"]")] {
        room.write(&format!("{name}.toml"), &rocket(name, "2026-11-22").replace(done, change));
    }
    let away = "answer = \"not-applicable\"\nreason = \"No.\"";
    room.write("d.toml", &rocket("d", "2026-11-22").replace(done, away));
    let told = json_of(&room, &[".", "--catalog", ACME]);
    let gap = told["gaps"].as_array().unwrap().iter().find(|gap| gap["point"] == "acme.secrets.scanner-on").unwrap();
    assert_eq!((&gap["missing"]["exact"], &gap["of"]), (&json!(1), &json!(3)));
    let states = json!({ "done": 1, "partly": 0, "open": 1, "declined": 0, "unanswered": 1, "not_applicable": 1 });
    assert_eq!(gap["states"], states);
    assert!(gap["resources"][0]["url"].as_str().unwrap().starts_with("https://"));
}

#[test]
fn a_day_that_has_passed_is_overdue_from_the_day_that_is_asked_for() {
    let room = Room::new();
    // Mia's work is due at the end of the year.
    room.write("a.toml", &rocket("a", "2026-11-22").replace("done  = [\"scanner-on\"]", "done  = []"));
    let overdue =
        |args: &[&str]| json_of(&room, &[&["a.toml", "--catalog", ACME], args].concat())["overdue"]["exact"].clone();
    assert_eq!(overdue(&[]), 0);
    assert_eq!(overdue(&["--today", "2026-12-31"]), 0);
    assert_eq!(overdue(&["--today", "2027-01-01"]), 1);
}

#[test]
fn the_same_bytes_come_of_any_order_of_paths_and_any_number_of_threads() {
    let room = populated(24);
    room.write("units/0/bad.toml", "schema = 1\nsurprise = 2\n");
    let orders =
        [["units/0", "units/1", "units/2"], ["units/2", "units/0", "units/1"], ["./units/1", "units/2", "units/0"]];
    for format in ["json", "markdown", "html", "terminal"] {
        let runs = orders[..2].iter().flat_map(|order| [1, 2, 7].map(|threads| (order, threads.to_string())));
        let mut all = runs.map(|(order, threads)| {
            let run = portfolio(&room, &[&order[..], &["--threads", &threads, "--format", format]].concat());
            assert_eq!(run.code, 0, "{}", run.err);
            (run.out, run.err)
        });
        let first = all.next().unwrap();
        assert!(all.all(|other| other == first), "{format}");
    }
    // Another spelling of a path is another name of a file and no other unit: these have ids.
    let spelled = |order: &[&str; 3]| json_of(&room, order)["members"].clone();
    assert_eq!(spelled(&orders[0]), spelled(&orders[2]));
}

#[test]
fn groups_are_by_kind_or_by_what_units_belong_to() {
    let room = populated(20);
    let sizes = |args: &[&str]| {
        let told = json_of(&room, &[&["units"], args].concat());
        let group = |group: &Value| (group["name"].as_str().map(str::to_owned), group["units"].as_u64().unwrap());
        told["groups"].as_array().unwrap().iter().map(group).collect::<Vec<_>>()
    };
    let kinds = sizes(&[]);
    assert_eq!(kinds.len(), 5);
    assert_eq!(kinds.iter().map(|(_, units)| units).sum::<u64>(), 20);
    let regions: Vec<Option<String>> = sizes(&["--by", "parent"]).into_iter().map(|(name, _)| name).collect();
    assert_eq!(regions, ["East", "North", "South", "West"].map(|name| Some(name.to_owned())));
}

/// The lengths of what is handed over at once.
#[derive(Default)]
struct Pieces {
    longest: usize,
    all: usize,
}

impl io::Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.longest = self.longest.max(bytes.len());
        self.all += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn units_leave_as_json_one_by_one_however_many_they_are() {
    let answers = &made_up_unit(catalog(), 1)[0];
    let unit = UnitResult::of(assess(catalog(), answers).with(catalog(), answers), "");
    let pieces = |units: usize| {
        let mut builder = PortfolioBuilder::new(catalog());
        for number in 0..units {
            builder.add("", &UnitResult { unit: format!("unit-{number:05}"), ..unit.clone() });
        }
        let portfolio = builder.finish();
        let telling = Telling { by: GroupBy::Kind, day: None, threshold: None };
        let overview = &Overview::of(catalog(), &portfolio, telling).unwrap();
        let page = PortfolioPage {
            catalog: catalog(),
            overview,
            left_out: &[],
            language: None,
            example: false,
            from_rows: false,
        };
        let mut pieces = Pieces::default();
        portfolio_json(&page, 2, &mut pieces).unwrap();
        pieces
    };
    let (few, many) = (pieces(1_000), pieces(9_000));
    assert!(many.all > 5 * few.all, "{} and {}", many.all, few.all);
    // Only the counts before the units get longer, by some digits.
    assert!(many.longest < few.longest + few.longest / 10, "{} and {}", many.longest, few.longest);
}
