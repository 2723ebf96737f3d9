//! The chapters behind page one that show all units at once.

use super::told::Words;
use super::{BadFile, MOST, charts};
use crate::assess::{Distribution, Fraction, Moment, Span, Unit};
use crate::catalog::Stage;
use crate::document::draft::section as new;
use crate::document::model::{
    Block, Chart, ChartKind, Column, Item, List, Mark, Section, Share, Table, TrendPoint, line,
};
use crate::document::words::{clean, commas, percent, sentences};
use crate::messages::say;

/// As many rows of a heat map as stand well on one page, its columns in two panels.
const ROWS: usize = 12;
/// Heights of the trend that are named, in permille.
const SCALE: [u16; 3] = [0, 500, 1000];

/// How scores spread: by step and by stage; the themes stand on page one.
pub(super) fn distribution(words: &Words<'_>) -> Option<Section> {
    let messages = words.messages;
    let drawn = [charts::bands(words), charts::stages(words)];
    let mut section = new("distribution", say!(messages, "portfolio-distribution"));
    section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-distribution-lead"))));
    section.blocks.extend(drawn.into_iter().flatten().map(Block::Chart));
    let told: usize = words.overview.stages.iter().filter_map(|(_, count)| *count).sum();
    let hidden = words.overview.units.saturating_sub(told);
    if hidden > 0 {
        section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-stages-hidden", count = hidden))));
    }
    (words.overview.units > 1).then_some(section)
}

type Row = (String, Vec<Option<Share>>);

/// Every unit by theme, or every group where there are more units than a page shows.
pub(super) fn heat_map(words: &Words<'_>) -> Option<Section> {
    let (messages, overview) = (words.messages, words.overview);
    let mut section = new("themes", say!(messages, "portfolio-heat"));
    let units = &overview.ranked;
    if (1..=MOST).contains(&units.len()) {
        let rows: Vec<Row> = units.iter().map(|unit| unit_row(words, unit)).collect();
        let (all, most) = (rows.len(), rows_of_a_part(rows.len()));
        for (place, part) in rows.chunks(most).enumerate() {
            let (from, to) = (place * most + 1, place * most + part.len());
            let title = if all <= ROWS {
                say!(messages, "portfolio-heat-units")
            } else {
                say!(messages, "portfolio-heat-units-part", from = from, to = to, all = all)
            };
            section.blocks.push(Block::Chart(matrix(words, title, part.to_vec())));
        }
        return Some(section);
    }
    let cell = |found: Option<Distribution>| found.map(|found| words.share(found.median));
    let mut rows: Vec<Row> = Vec::new();
    for group in overview.groups.iter().take(MOST) {
        let themes = group.themes.iter().map(|(_, found)| cell(*found));
        rows.push((words.group(&group.name), [cell(group.score)].into_iter().chain(themes).collect()));
    }
    for part in rows.chunks(rows_of_a_part(rows.len())) {
        let title = say!(messages, "portfolio-heat-groups");
        section.blocks.push(Block::Chart(matrix(words, title, part.to_vec())));
    }
    (!section.blocks.is_empty()).then_some(section)
}

/// The rows of each part of a heat map but perhaps the last: no part is left with one or two.
fn rows_of_a_part(rows: usize) -> usize {
    rows.div_ceil(rows.div_ceil(ROWS).max(1)).max(1)
}

fn unit_row(words: &Words<'_>, unit: &Unit) -> Row {
    let share = |span: Option<Span>| span.map(|span| words.share(span));
    let cells = [unit.span()].into_iter().chain(unit.themes.iter().copied()).map(share).collect();
    (clean(&unit.name), cells)
}

fn matrix(words: &Words<'_>, title: String, rows: Vec<Row>) -> Chart {
    let messages = words.messages;
    let themes = words.page.catalog.themes().map(|theme| words.theme(theme));
    let columns: Vec<String> = [say!(messages, "portfolio-heat-all")].into_iter().chain(themes).collect();
    let cell = |(theme, share): (&String, &Option<Share>)| {
        let score = share.as_ref().map_or_else(|| say!(messages, "shared-no-score"), |share| share.text.clone());
        say!(messages, "portfolio-heat-cell", theme = theme, score = score)
    };
    let row = |(label, shares): &Row| {
        let cells: Vec<String> = columns.iter().zip(shares).map(cell).collect();
        say!(messages, "portfolio-heat-row", label = label, cells = commas(messages, &cells))
    };
    let told = rows.iter().map(row).reduce(|first, second| sentences(messages, &first, &second));
    Chart { title, alternative: told.unwrap_or_default(), kind: ChartKind::HeatMap { columns, rows } }
}

/// The median at the end of each period; none where all assessments are of one.
pub(super) fn trend(words: &Words<'_>) -> Option<Section> {
    let (messages, moments) = (words.messages, &words.overview.trend);
    let last = moments.len().checked_sub(1).filter(|last| *last > 0)?;
    let points: Vec<TrendPoint> =
        moments.iter().enumerate().map(|(at, moment)| trend_point(words, moment, at * 1000 / last)).collect();
    let item = |(moment, point): (&Moment, &TrendPoint)| {
        let score = moment.score.map_or_else(|| say!(messages, "shared-no-score"), |score| words.span(score.median));
        say!(messages, "portfolio-trend-item", period = &point.label, score = score, units = moment.units)
    };
    let items: Vec<String> = moments.iter().zip(&points).map(item).collect();
    let named = |permille: &u16| (*permille, percent(messages, &Fraction::of_permille(*permille)));
    let mut section = new("trend", say!(messages, "portfolio-trend"));
    let table = trend_table(words, moments, &points);
    section.blocks.push(Block::Chart(Chart {
        title: say!(messages, "portfolio-trend-chart"),
        alternative: say!(messages, "portfolio-trend-words", items = commas(messages, &items)),
        kind: ChartKind::Trend { points, scale: SCALE.iter().map(named).collect(), line_title: None },
    }));
    section.blocks.push(Block::Table(table));
    Some(section)
}

fn trend_point(words: &Words<'_>, moment: &Moment, at: usize) -> TrendPoint {
    let (messages, stage) = (words.messages, moment.stage.map_or(0, Stage::number));
    let year = moment.period.year.to_string();
    TrendPoint {
        label: match moment.period.quarter {
            Some(quarter) => say!(messages, "portfolio-quarter", quarter = quarter, year = year),
            None => say!(messages, "portfolio-year", year = year),
        },
        at: u16::try_from(at).unwrap_or(1000),
        share: moment.score.map(|score| words.share(score.median)),
        stage,
        stage_long: say!(messages, "portfolio-stage-long", stage = stage),
        stage_short: stage.to_string(),
        is_other_catalog: false,
    }
}

fn trend_table(words: &Words<'_>, moments: &[Moment], points: &[TrendPoint]) -> Table {
    let messages = words.messages;
    let column = |title: String, numeric: bool| Column { title, numeric, weight: 2 };
    let row = |(moment, point): (&Moment, &TrendPoint)| {
        let score = moment.score.map_or_else(|| say!(messages, "shared-no-score"), |score| words.span(score.median));
        let middle = units_range(words, moment.score.as_ref());
        vec![line(point.label.as_str()), line(moment.units.to_string()), line(score), line(middle)]
    };
    Table {
        caption: say!(messages, "portfolio-trend-table"),
        columns: vec![
            column(say!(messages, "portfolio-head-period"), false),
            column(say!(messages, "portfolio-head-units"), true),
            column(say!(messages, "portfolio-head-median"), true),
            column(say!(messages, "portfolio-head-middle"), true),
        ],
        rows: moments.iter().zip(points).map(row).collect(),
    }
}

/// From the lower to the upper quartile, of what is certain.
pub(super) fn units_range(words: &Words<'_>, found: Option<&Distribution>) -> String {
    match found.and_then(|found| found.quarters) {
        Some([lower, upper]) => words.range(lower, upper),
        None => say!(words.messages, "shared-no-score"),
    }
}

/// The files that are in no number; where no unit may be told of, only that there are some.
pub(super) fn left_out(words: &Words<'_>) -> Option<Section> {
    let (messages, files) = (words.messages, words.page.left_out);
    if files.is_empty() || words.overview.threshold.is_some() {
        return None;
    }
    let mut section = new("left-out", say!(messages, "portfolio-left-out"));
    section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-left-out-lead"))));
    let item = |file: &BadFile| {
        let (path, why) = (clean(&file.path), clean(&file.message));
        let text = match file.place {
            Some((number, _)) => {
                say!(messages, "portfolio-left-out-item-place", path = path, line = number, why = why)
            }
            None => say!(messages, "portfolio-left-out-item", path = path, why = why),
        };
        Item { mark: Mark::None, line: line(text), below: Vec::new() }
    };
    let items = files.iter().take(MOST).map(item).collect();
    section.blocks.push(Block::List(List { ordered: false, items }));
    let more = files.len().saturating_sub(MOST);
    if more > 0 {
        section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-left-out-more", count = more))));
    }
    Some(section)
}

#[cfg(test)]
mod tests {
    use super::rows_of_a_part;

    #[test]
    fn the_parts_of_a_heat_map_are_about_as_long_as_each_other() {
        let parts = |rows: usize| vec![(); rows].chunks(rows_of_a_part(rows)).map(<[()]>::len).collect::<Vec<_>>();
        assert_eq!((parts(0), parts(3), parts(12)), (vec![], vec![3], vec![12]));
        assert_eq!((parts(13), parts(50)), (vec![7, 6], vec![10; 5]));
    }
}
