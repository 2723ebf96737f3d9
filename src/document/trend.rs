//! The line over time.

use chrono::{Datelike, NaiveDate};

use super::compared::NamedSide;
use super::model::{Chart, ChartKind, TrendPoint};
use super::words::{bounds_or_dash, commas, percent, share};
use crate::assess::Fraction;
use crate::catalog::Stage;
use crate::messages::{Messages, say};

/// Sides from which on a line says more than the sentence on what changed.
const LINE: usize = 3;
/// Heights of the trend that are named, in permille.
const SCALE: [u16; 3] = [0, 500, 1000];

/// Whether a line says more of the sides than the sentence on what changed.
pub(super) fn says_more(sides: &[NamedSide<'_>]) -> bool {
    sides.len() >= LINE
}

/// The line over time; none for one side alone.
pub(super) fn trend(sides: &[NamedSide<'_>], messages: &Messages) -> Option<Chart> {
    if sides.len() < 2 {
        return None;
    }
    let places = places(&sides.iter().map(NamedSide::date).collect::<Vec<_>>());
    let mut points: Vec<TrendPoint> = Vec::new();
    for (place, (side, at)) in sides.iter().zip(places).enumerate() {
        let before = place.checked_sub(1).and_then(|before| sides.get(before));
        points.push(trend_point(side, at, before, messages));
    }
    let mut items: Vec<String> = Vec::new();
    for (side, point) in sides.iter().zip(&points) {
        let score = bounds_or_dash(messages, side.side.assessed.score.as_ref());
        let other = shown(point.is_other_catalog);
        items.push(say!(
            messages,
            "compare-trend-item",
            day = &point.label,
            score = score,
            stage = point.stage,
            other = other
        ));
    }
    let is_open_ended = |point: &TrendPoint| point.share.as_ref().is_some_and(|share| share.low < share.high);
    let band = shown(points.iter().any(is_open_ended));
    let dashed = shown(points.iter().any(|point| point.is_other_catalog));
    let scale = SCALE.iter().map(|permille| (*permille, percent(messages, &Fraction::of_permille(*permille))));
    Some(Chart {
        title: say!(messages, "compare-trend", band = band),
        alternative: say!(messages, "compare-trend-words", items = commas(messages, &items)),
        kind: ChartKind::Trend {
            points,
            scale: scale.collect(),
            line_title: Some(say!(messages, "compare-trend-line", band = band, dashed = dashed)),
        },
    })
}

/// Whether something is in the picture, in a word for phrases to choose by.
fn shown(is_there: bool) -> &'static str {
    if is_there { "shown" } else { "none" }
}

fn trend_point(side: &NamedSide<'_>, at: u16, before: Option<&NamedSide<'_>>, messages: &Messages) -> TrendPoint {
    let assessed = side.side.assessed;
    let stage = assessed.reached.map_or(0, Stage::number);
    TrendPoint {
        label: short_day(messages, side.date()),
        at,
        share: assessed.score.as_ref().map(|score| share(messages, score)),
        stage,
        stage_long: say!(messages, "compare-stage", stage = stage),
        stage_short: stage.to_string(),
        is_other_catalog: before.is_some_and(|before| side.is_of_other_lists(before)),
    }
}

fn short_day(messages: &Messages, date: NaiveDate) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    say!(messages, "compare-day-short", day = day, month = date.month(), year = year)
}

/// Where each day stands between the first and the last, in permille; at equal distances where they do not ascend.
fn places(days: &[NaiveDate]) -> Vec<u16> {
    let last = days.len().saturating_sub(1);
    let whole = |part: i64, all: i64| u16::try_from(part * 1000 / all.max(1)).unwrap_or(1000);
    let between = |from: &NaiveDate, to: &NaiveDate| to.signed_duration_since(*from).num_days();
    match (days.first(), days.last()) {
        (Some(first), Some(end)) if days.is_sorted_by(|one, other| one < other) => {
            days.iter().map(|day| whole(between(first, day), between(first, end))).collect()
        }
        _ => {
            let count = |place: usize| i64::try_from(place).unwrap_or_default();
            (0..days.len()).map(|place| whole(count(place), count(last))).collect()
        }
    }
}
