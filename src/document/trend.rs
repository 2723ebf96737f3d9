//! The line over time.

use chrono::{Datelike, NaiveDate};

use super::compared::{Compared, NamedSide};
use super::model::{Chart, ChartKind, TrendPoint};
use super::words::{bounds_or_dash, commas, percent, share};
use crate::assess::Fraction;
use crate::catalog::Stage;
use crate::messages::{Messages, say};

/// Sides from which on there is a trend to draw; of a history, two are enough.
const TREND: usize = 3;
const TREND_OF_HISTORY: usize = 2;
/// Heights of the trend that are named, in permille.
const SCALE: [u16; 3] = [0, 500, 1000];

/// The line over time; none for fewer than three sides, which a sentence tells as well.
pub fn trend(compared: &Compared<'_>, messages: &Messages) -> Option<Chart> {
    let least = if compared.file.is_some() { TREND_OF_HISTORY } else { TREND };
    if compared.sides.len() < least {
        return None;
    }
    let places = places(&compared.sides.iter().map(NamedSide::date).collect::<Vec<_>>());
    let mut points: Vec<TrendPoint> = Vec::new();
    for (place, (side, at)) in compared.sides.iter().zip(places).enumerate() {
        let before = place.checked_sub(1).and_then(|before| compared.sides.get(before));
        points.push(trend_point(side, at, before, messages));
    }
    let dashed = points.iter().any(|point| point.is_other_catalog);
    let item = |(side, point): (&NamedSide<'_>, &TrendPoint)| {
        let score = bounds_or_dash(messages, side.side.assessed.score.as_ref());
        say!(messages, "compare-trend-item", day = &point.label, score = score, stage = point.stage)
    };
    let items: Vec<String> = compared.sides.iter().zip(&points).map(item).collect();
    let scale = SCALE.iter().map(|permille| (*permille, percent(messages, &Fraction::of_permille(*permille))));
    Some(Chart {
        title: if dashed { say!(messages, "compare-trend-dashed") } else { say!(messages, "compare-trend") },
        alternative: say!(messages, "compare-trend-words", items = commas(messages, &items)),
        kind: ChartKind::Trend { points, scale: scale.collect() },
    })
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
        is_other_catalog: before.is_some_and(|before| before.revisions != side.revisions),
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
