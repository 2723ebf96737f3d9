//! What JSON of a report said at 542d59d, before the keys and sums that a report has now: all of it still stands, but for
//! what is named here.
//!
//! `tests/json_before/report.json` is what the program of that commit printed for the answers and the catalog beside it,
//! without `needs`, which it did not know. Which keys a report has today is held by `tests/schema.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod room;

use std::collections::BTreeSet;

use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/json_before");

/// What has changed, and the rule that asks for it.
const MEANT: [(&str, &str); 12] = [
    ("declined[].owner is gone", "`declined[{practice,title,reason,review_by}]`"),
    ("declined[].stage is gone", "`declined[{practice,title,reason,review_by}]`"),
    ("not_applicable[].stage is gone", "`not_applicable[{practice,title,reason}]`"),
    ("unanswered is gone", "What is unanswered is no gap: up to the target it stands under *to find out*."),
    ("gaps[] has lost an entry", "A gap has at least one point open."),
    ("gaps[].points[] has lost an entry", "A gap lists its open points."),
    ("gaps[].gain.exact differs", "The gain of a gap is the rise if all of its open points were done."),
    ("gaps[].gain.percent differs", "The gain of a gap is the rise if all of its open points were done."),
    ("gaps[].horizon differs", "A gap that another gap comes after is no later than that one."),
    ("gaps[] is in another order", "The first whose prerequisites are out comes next."),
    ("gaps[].rank differs", "The first whose prerequisites are out comes next."),
    ("stage.profile[].critical_open differs", "Critical points are counted as statements: twins count once."),
];

#[test]
fn a_report_says_in_json_what_it_always_said_but_for_what_was_meant_to_change() {
    let room = room::Room::new();
    let answers = format!("{FOLDER}/answers.toml");
    let run = room.run(&["report", &answers, "--catalog", FOLDER, "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let mut before: Value = serde_json::from_str(include_str!("json_before/report.json")).unwrap();
    before["tool"]["version"] = env!("CARGO_PKG_VERSION").into();
    let mut found = BTreeSet::new();
    compare("", &before, &serde_json::from_str(&run.out).unwrap(), &mut found);
    let meant: BTreeSet<String> = MEANT.iter().map(|(difference, _)| (*difference).to_owned()).collect();
    assert_eq!(found, meant);
}

/// Whatever stood before and is not there, or not the same, by the way to it without numbers and ids.
fn compare(way: &str, before: &Value, now: &Value, found: &mut BTreeSet<String>) {
    match (before, now) {
        (Value::Object(before), Value::Object(now)) => {
            for (key, value) in before {
                let way = if way.is_empty() { key.clone() } else { format!("{way}.{key}") };
                match now.get(key) {
                    Some(now) => compare(&way, value, now, found),
                    None => drop(found.insert(format!("{way} is gone"))),
                }
            }
        }
        (Value::Array(before), Value::Array(now)) if before.iter().chain(now).all(|entry| name(entry).is_some()) => {
            compare_entries(&format!("{way}[]"), before, now, found);
        }
        _ if before == now => {}
        _ => drop(found.insert(format!("{way} differs"))),
    }
}

/// Entries of two lists, by their names.
fn compare_entries(way: &str, before: &[Value], now: &[Value], found: &mut BTreeSet<String>) {
    let mut places = Vec::new();
    for entry in before {
        match now.iter().position(|one| name(one) == name(entry)) {
            Some(place) => {
                compare(way, entry, &now[place], found);
                places.push(place);
            }
            None => drop(found.insert(format!("{way} has lost an entry"))),
        }
    }
    if !places.is_sorted() {
        found.insert(format!("{way} is in another order"));
    }
    if now.iter().any(|one| before.iter().all(|entry| name(entry) != name(one))) {
        found.insert(format!("{way} has a new entry"));
    }
}

/// What tells an entry of a list from the others.
fn name(entry: &Value) -> Option<&Value> {
    ["id", "practice", "checklist", "stage"].iter().find_map(|key| entry.get(key))
}
