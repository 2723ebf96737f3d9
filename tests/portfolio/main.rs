//! `portfolio`: many organizations, each counted once, and none told of where it must not be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(unix)]
#[path = "../interview/pty.rs"]
#[allow(dead_code)] // other tests need the rest of it
mod pty;
#[path = "../room/mod.rs"]
mod room;

mod anonymous;
mod files;
mod numbers;
mod pages;
#[cfg(unix)]
mod terminal;

use ospo_assess::answers::{made_up_unit, write};
use ospo_assess::catalog::Catalog;
use ospo_assess::shipped::shipped_catalog;
use room::{Room, Run};
use serde_json::Value;

fn catalog() -> &'static Catalog {
    static CATALOG: std::sync::OnceLock<Catalog> = std::sync::OnceLock::new();
    CATALOG.get_or_init(|| shipped_catalog().unwrap())
}

/// A folder `units` with the files of so many made-up units.
fn populated(units: u32) -> Room {
    let room = Room::new();
    for number in 0..units {
        for (place, answers) in made_up_unit(catalog(), number).iter().enumerate() {
            room.write(&format!("units/{}/{number}-{place}.toml", number % 3), &write(catalog(), answers));
        }
    }
    room
}

/// The JSON of a portfolio, which must be made.
fn json_of(room: &Room, args: &[&str]) -> Value {
    let run = portfolio(room, &[args, &["--format", "json"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    serde_json::from_str(&run.out).unwrap()
}

fn portfolio(room: &Room, args: &[&str]) -> Run {
    room.run(&[&["portfolio"], args].concat())
}

/// An answers file of a small catalog, for a unit and a day.
fn rocket(id: &str, date: &str) -> String {
    let organization = format!("[organization]\nid = \"{id}\"");
    room::changed(&[("[organization]", &organization), ("2026-11-10", date)])
}
