//! One row a point that is open or unanswered up to the target, for import into a tracker or a spreadsheet; or one a point
//! in scope, for whoever counts.

use std::collections::HashMap;

use crate::assess::{Assessed, Fraction};
use crate::catalog::PointIx;
use crate::document::Options;
use crate::problem::{Word, word_enum};
use crate::text;

word_enum! {
    /// What the rows of a report as CSV are of.
    pub enum CsvRows {
        /// What is open or unanswered up to the target.
        Gaps = "gaps",
        /// Every point in scope.
        Points = "points",
    }
}

const HEAD: [&str; 21] = [
    "rank",
    "horizon",
    "practice",
    "title",
    "point",
    "text",
    "state",
    "critical",
    "theme",
    "stage",
    "effort",
    "gain_percent",
    "owner",
    "due",
    "advice",
    "resource",
    "url",
    "links",
    "organization",
    "date",
    "licence",
];

/// The place of a point in the roadmap: rank, horizon and gain; all blank where it has none.
type Place = [String; 3];

/// The gaps, then what is to be found out, as CSV with a head, one row a point; the latter have no place in the roadmap.
/// Where the options ask for every point, all in scope instead, in the order of the catalog.
pub fn csv(assessed: Assessed<'_>, options: &Options) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut rows = vec![HEAD.map(str::to_owned)];
    let points = if options.every_point { every_point(assessed) } else { missing_points(assessed) };
    rows.extend(points.into_iter().map(|(point, place)| row(assessed, options, place, point)));
    for row in rows {
        // Writing to memory cannot fail, and every row is as wide as the head.
        let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn missing_points(assessed: Assessed<'_>) -> Vec<(PointIx, Place)> {
    let mut points = Vec::new();
    for (at, gap) in assessed.gaps.iter().enumerate() {
        let place = [(at + 1).to_string(), gap.horizon.word().to_owned(), gain(&gap.gain)];
        points.extend(gap.points.iter().map(|point| (*point, place.clone())));
    }
    for one in &assessed.to_find_out {
        let place = [String::new(), String::new(), gain(&one.gain)];
        points.extend(one.points.iter().map(|point| (*point, place.clone())));
    }
    points
}

fn every_point(assessed: Assessed<'_>) -> Vec<(PointIx, Place)> {
    let places: HashMap<PointIx, Place> = missing_points(assessed).into_iter().collect();
    let points = assessed.practices().flat_map(|practice| assessed.catalog[practice].points.iter().copied());
    points.map(|point| (point, places.get(&point).cloned().unwrap_or_default())).collect()
}

fn row(assessed: Assessed<'_>, options: &Options, [rank, horizon, gain]: Place, ix: PointIx) -> [String; HEAD.len()] {
    let catalog = assessed.catalog;
    let point = &catalog[ix];
    let practice = &catalog[point.practice];
    let given = assessed.answers.given.get(&point.practice);
    let resources = if options.no_advice { &[][..] } else { &point.resources };
    let links: Vec<String> = resources.iter().map(|reference| options.url(catalog, reference)).collect();
    [
        rank,
        horizon,
        practice.id.to_string(),
        practice.title.to_string(),
        point.id.to_string(),
        point.text.to_string(),
        assessed.point_state(ix).word().to_owned(),
        if point.critical { "yes" } else { "no" }.to_owned(),
        catalog[practice.theme].id.to_string(),
        practice.stage.number().to_string(),
        practice.effort.word().to_owned(),
        gain,
        given.and_then(|given| given.owner.clone()).unwrap_or_default(),
        given.and_then(|given| given.due).map(|due| due.to_string()).unwrap_or_default(),
        if options.no_advice { String::new() } else { point.advice.to_string() },
        resources.first().map(|reference| catalog.title(reference)).unwrap_or_default(),
        links.first().cloned().unwrap_or_default(),
        links.join(" "),
        assessed.answers.organization.name.clone(),
        assessed.answers.date.to_string(),
        catalog[practice.checklist].licence().unwrap_or_default().to_owned(),
    ]
}

/// Percentage points with one decimal, cut: whole ones would tell most gaps of a large scope from nothing only.
fn gain(gain: &Fraction) -> String {
    format!("{}.{}", gain.permille() / 10, gain.permille() % 10)
}

/// What a spreadsheet may take for the beginning of a formula; some read the wide and the small signs as the plain ones.
const SIGNS: [char; 14] = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

/// A cell that no spreadsheet takes for a formula, since the apostrophe before it makes it text, and no runner of a CI
/// job for a command.
pub(super) fn safe(cell: &str) -> String {
    guarded(&text::one_line(cell))
}

/// Like [`safe`], but line breaks stay.
pub(super) fn safe_lines(cell: &str) -> String {
    guarded(&text::lines(cell))
}

/// A cell of one line, guarded: [`unguarded`] takes the guard away again.
pub(super) fn guarded(cell: &str) -> String {
    let cell = text::without_commands(cell);
    if asks_for_guard(&cell) { format!("'{cell}") } else { cell.into_owned() }
}

/// What was [`guarded`].
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|_| asks_for_guard(cell)).unwrap_or(cell)
}

/// Whether a cell begins as a formula does, or as a guarded one: else the guard could not be told from the cell's own.
fn asks_for_guard(cell: &str) -> bool {
    cell.trim_start_matches('\'').trim_start().starts_with(SIGNS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guarded_can_be_read_back() {
        for cell in ["=1", " =1", "'=1", "''＝1", "'s-Hertogenbosch", "a'=1", "", "'", "-5", "' - x"] {
            assert_eq!(unguarded(&guarded(cell)), cell);
            assert_ne!(guarded(cell).trim_start().chars().next(), Some('='));
        }
    }

    #[test]
    fn no_cell_begins_as_a_formula_does_however_wide_its_signs() {
        for sign in SIGNS {
            assert_eq!(safe(&format!("\u{3000} {sign}1+1")), format!("'\u{3000} {sign}1+1"));
        }
        assert_eq!(safe("1＝1"), "1＝1");
    }
}
