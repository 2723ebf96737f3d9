//! Charts of many units.

use super::told::Words;
use crate::assess::{BANDS, Distribution};
use crate::catalog::Stage;
use crate::document::model::{Bar, Chart, ChartKind, Share};
use crate::document::words::{clean, commas};
use crate::messages::say;

/// How the scores of all and of each theme spread: the middle half and the median, or the median alone where quartiles
/// would tell too much.
pub(super) fn themes(words: &Words<'_>) -> Option<Chart> {
    let (messages, overview) = (words.messages, words.overview);
    let score = overview.score.as_ref()?;
    let mut rows: Vec<(String, Option<Distribution>)> = vec![(say!(messages, "portfolio-chart-all"), Some(*score))];
    let mut themes = overview.themes.clone();
    themes.sort_by_key(|(_, found)| found.map(|found| (found.median.low, found.median.high)));
    let shown = themes.into_iter().filter(|(_, found)| found.is_some());
    rows.extend(shown.map(|(theme, found)| (words.theme(theme), found)));
    let alternative = words.rows_in_words(&rows);
    if score.quarters.is_some() {
        let rows = rows.into_iter().map(|(label, found)| words.spread_row(label, found.as_ref())).collect();
        let title = say!(messages, "portfolio-chart-themes");
        return Some(Chart { title, alternative, kind: ChartKind::Spread { rows } });
    }
    let bar = |(label, found): (String, Option<Distribution>)| Bar {
        label,
        indent: 0,
        share: found.map(|found| words.share(found.median)),
    };
    let bars = rows.into_iter().map(bar).collect();
    let title = say!(messages, "portfolio-chart-medians");
    Some(Chart { title, alternative, kind: ChartKind::Bars { bars, target: None } })
}

/// How many units have which score; none where that is not told.
pub(super) fn bands(words: &Words<'_>) -> Option<Chart> {
    let messages = words.messages;
    let step = 100 / BANDS;
    let bar = |(band, count): (usize, usize)| {
        // The last step has both of its ends; what is cut falls below the next.
        let to = if band + 1 == BANDS { 100 } else { (band + 1) * step - 1 };
        (say!(messages, "portfolio-band", from = band * step, to = to), Some(count))
    };
    let rows: Vec<(String, Option<usize>)> = words.overview.bands?.into_iter().enumerate().map(bar).collect();
    Some(counted(words, say!(messages, "portfolio-chart-bands"), rows))
}

/// How many units reached which stage; none where no number of them is told.
pub(super) fn stages(words: &Words<'_>) -> Option<Chart> {
    let (messages, catalog) = (words.messages, words.page.catalog);
    let row = |(stage, count): &(Option<Stage>, Option<usize>)| {
        let title = stage.map_or(catalog.stage_zero_title(), |stage| catalog.stage_title(stage));
        let number = stage.map_or(0, Stage::number);
        (say!(messages, "portfolio-stage", number = number, title = clean(title)), *count)
    };
    let rows: Vec<(String, Option<usize>)> = words.overview.stages.iter().map(row).collect();
    let any = rows.iter().any(|(_, count)| count.is_some());
    any.then(|| counted(words, say!(messages, "portfolio-chart-stages"), rows))
}

/// Bars whose length is a share of all units.
fn counted(words: &Words<'_>, title: String, rows: Vec<(String, Option<usize>)>) -> Chart {
    let (messages, all) = (words.messages, words.overview.units);
    let number = |count: Option<usize>| match count {
        Some(count) => say!(messages, "portfolio-bar-units", count = count),
        None => say!(messages, "portfolio-hidden"),
    };
    let item = |(label, count): &(String, Option<usize>)| {
        say!(messages, "portfolio-chart-number", label = label, count = number(*count))
    };
    let items: Vec<String> = rows.iter().map(item).collect();
    let bar = |(label, count): (String, Option<usize>)| {
        let permille = u16::try_from(count.unwrap_or_default() * 1000 / all.max(1)).unwrap_or(1000);
        let share = Share { low: permille, high: permille, text: number(count) };
        Bar { label, indent: 0, share: Some(share) }
    };
    let alternative = say!(messages, "portfolio-chart-words", items = commas(messages, &items));
    Chart { title, alternative, kind: ChartKind::Bars { bars: rows.into_iter().map(bar).collect(), target: None } }
}
