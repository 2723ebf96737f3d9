//! Charts as bars of block characters with their numbers beside them, and heat maps as tables.

use std::iter;

use super::table::Cells;
use super::{Look, Role, plain, words};
use crate::document::{Bar, Chart, ChartKind, Share, Span, SpreadRow, line};
use crate::render::pages::charts::step;

/// The longest bar, in columns.
const LONGEST: usize = 40;

/// Draws a chart under its title.
pub(super) fn draw(chart: &Chart, look: &Look<'_>) -> Vec<String> {
    let mut lines = words::wrap(&vec![Span::Strong(chart.title.clone())], look.words(), look);
    lines.extend(match &chart.kind {
        ChartKind::Radar { axes, target } => draw_bars(axes, Some(*target), look),
        ChartKind::Bars { bars, target } => draw_bars(bars, *target, look),
        ChartKind::HeatMap { columns, rows } => heat_map(columns, rows, look),
        ChartKind::Spread { rows } => draw_spread(rows, look),
        ChartKind::Trend { points, .. } => draw_bars(&plain::trend_bars(points), None, look),
    });
    lines
}

fn draw_bars(bars: &[Bar], target: Option<u16>, look: &Look<'_>) -> Vec<String> {
    let value = |bar: &Bar| look.value(bar.share.as_ref()).to_owned();
    let widest = |text: &dyn Fn(&Bar) -> String| bars.iter().map(|bar| plain::width(&text(bar))).max().unwrap_or(0);
    let room = look.words();
    let names = widest(&name).min(room * 2 / 5);
    let values = widest(&value).min(room / 3);
    let length = (room - names - values).saturating_sub(5).min(LONGEST);
    let row = |bar: &Bar| {
        let (above, name) = beside_or_above(bar, names, look);
        let drawn = words::pad(&draw_bar(bar.share.as_ref(), target, length, look), length + 1);
        let value = plain::pad(&look.cut(&value(bar), values), values, true);
        above.into_iter().chain(iter::once(format!("{}  {drawn}  {value}", plain::pad(&name, names, false))))
    };
    bars.iter().flat_map(row).collect()
}

/// A row a line: its name, the middle half with the median in it, and the words.
fn draw_spread(rows: &[SpreadRow], look: &Look<'_>) -> Vec<String> {
    let room = look.words();
    let widest = |text: fn(&SpreadRow) -> &str| rows.iter().map(|row| plain::width(text(row))).max().unwrap_or(0);
    let names = widest(|row| &row.label).min(room * 2 / 5);
    let values = widest(|row| &row.text).min(room / 3);
    let length = (room - names - values).saturating_sub(4).min(LONGEST);
    let row = |row: &SpreadRow| {
        let drawn = plain::pad(&plain::spread(row.marks, length, look.blocks()), length, false);
        let (name, value) = (look.cut(&row.label, names), look.cut(&row.text, values));
        format!("{}  {}  {value}", plain::pad(&name, names, false), look.paint(Role::Bar, &drawn))
    };
    rows.iter().map(row).collect()
}

fn name(bar: &Bar) -> String {
    format!("{}{}", "  ".repeat(bar.indent.into()), bar.label)
}

/// The name of a bar: on lines of its own above it if it is too long to stand beside it.
fn beside_or_above(bar: &Bar, names: usize, look: &Look<'_>) -> (Vec<String>, String) {
    let name = name(bar);
    if plain::width(&name) <= names {
        return (Vec::new(), name);
    }
    let margin = "  ".repeat(bar.indent.min(4).into());
    let lines = words::wrap(&line(bar.label.as_str()), look.words() - margin.len(), look);
    (lines.iter().map(|line| format!("{margin}{line}")).collect(), String::new())
}

fn draw_bar(share: Option<&Share>, target: Option<u16>, length: usize, look: &Look<'_>) -> String {
    let Some(share) = share else {
        return String::new();
    };
    let [low, high, rest] = plain::bar(share, target, length, look.blocks());
    [look.paint(Role::Bar, &low), look.paint(Role::Bar, &high), look.paint(Role::Quiet, &rest)].concat()
}

/// A table of values; turned round where that makes it fit.
fn heat_map(columns: &[String], rows: &[(String, Vec<Option<Share>>)], look: &Look<'_>) -> Vec<String> {
    let names: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let at = |row: usize, column: usize| {
        let share = rows.get(row).and_then(|row| row.1.get(column)).and_then(Option::as_ref);
        shaded(share, look)
    };
    let upright = cells(&names, columns, at);
    let turned = cells(columns, &names, |row, column| at(column, row));
    [&upright, &turned]
        .into_iter()
        .find(|cells| cells.fit(look.room()))
        .map_or_else(|| upright.stack(look), |cells| cells.grid(look))
}

fn cells(names: &[String], heads: &[String], at: impl Fn(usize, usize) -> String) -> Cells {
    let head = |head: &String| (head.clone(), true);
    let heads: Vec<(String, bool)> = iter::once((String::new(), false)).chain(heads.iter().map(head)).collect();
    let row =
        |(i, name): (usize, &String)| iter::once(name.clone()).chain((1..heads.len()).map(|j| at(i, j - 1))).collect();
    let rows = names.iter().enumerate().map(row).collect();
    Cells { heads, rows }
}

/// A value, with a block whose height follows it. No line breaks at the spaces within.
fn shaded(share: Option<&Share>, look: &Look<'_>) -> String {
    let text = look.value(share);
    if !look.unicode {
        return text.to_owned();
    }
    let block = share.and_then(|share| ["▁", "▂", "▄", "▆", "█"].get(usize::from(step(share.low))));
    format!("{text} {}", block.unwrap_or(&" ")).replace(' ', "\u{a0}")
}
