//! One row a point that is open or unanswered, for import into a tracker or a spreadsheet.

use crate::answers::State;
use crate::assess::{Assessed, Fraction, Gap};
use crate::catalog::PointIx;
use crate::document::Options;
use crate::problem::Word;
use crate::text;

use super::json::state_word;

const HEAD: [&str; 17] = [
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
];

/// The gaps as CSV with a head, one row a point.
pub fn csv(assessment: Assessed<'_>, options: &Options) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let rows = assessment.gaps.iter().enumerate();
    let rows = rows.flat_map(|(at, gap)| gap.points.iter().map(move |point| row(assessment, options, at, gap, *point)));
    // Writing to memory cannot fail, and every row is as wide as the head.
    let _ = writer.write_record(HEAD);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn row(assessment: Assessed<'_>, options: &Options, position: usize, gap: &Gap, ix: PointIx) -> [String; HEAD.len()] {
    let catalog = assessment.catalog;
    let (practice, point) = (&catalog[gap.practice], &catalog[ix]);
    let given = assessment.answers.given.get(&gap.practice);
    let best = point.resources.first();
    let state: State = assessment.state(ix);
    [
        (position + 1).to_string(),
        gap.horizon.word().to_owned(),
        practice.id.clone(),
        practice.title.clone(),
        point.id.clone(),
        point.text.clone(),
        state_word(state).to_owned(),
        if point.critical { "yes" } else { "no" }.to_owned(),
        practice.theme.word().to_owned(),
        practice.stage.number().to_string(),
        practice.effort.word().to_owned(),
        gain(&gap.gain),
        given.and_then(|given| given.owner.clone()).unwrap_or_default(),
        given.and_then(|given| given.due).map(|due| due.to_string()).unwrap_or_default(),
        point.advice.clone(),
        best.map(|reference| catalog.title(reference)).unwrap_or_default(),
        best.map(|reference| options.url(catalog, reference)).unwrap_or_default(),
    ]
}

/// Percentage points with one decimal, cut: whole ones would tell most gaps of a large scope from nothing only.
fn gain(gain: &Fraction) -> String {
    format!("{}.{}", gain.permille() / 10, gain.permille() % 10)
}

/// A cell that no spreadsheet takes for a formula: the apostrophe before it makes it text.
fn safe(cell: &str) -> String {
    let cell = text::one_line(cell);
    let dangerous = cell.trim_start().starts_with(['=', '+', '-', '@', '|', '%']);
    if dangerous { format!("'{cell}") } else { cell.into_owned() }
}
