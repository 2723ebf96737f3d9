//! Answers to measure with.

use ospo_assess::catalog::{Catalog, Point};

/// Answers to every practice of every checklist: two points in three hold, each practice with a note and an owner.
pub(crate) fn answers_to_all(catalog: &Catalog) -> String {
    let scope: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
    let mut text = format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = {scope:?}\ntarget = 4\n\n\
         [organization]\nname = \"Example\"\nkind = \"company\"\n"
    );
    for ix in catalog.practices() {
        let points = catalog[ix].points.iter().map(|point| &catalog[*point]);
        // The position of the first twin decides, so that twins agree.
        let done: Vec<&str> = points.filter(|point| point.same_as.position() % 3 > 0).map(Point::name).collect();
        let id = &catalog[ix].id;
        text += &format!("\n[{id}]\ndone = {done:?}\nowner = \"Nora Kade\"\nnote = \"All but the labs.\"\n");
    }
    text
}
