//! What the formats made of plain characters share: columns that align, and bars.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::document::{Bar, Share, TrendPoint};

/// As many points of a line as there is room for in bars.
const MOST_BARS: usize = 12;

/// The points of a line over time as bars: of many, some at equal distances, the first and the last among them.
pub(super) fn trend_bars(points: &[TrendPoint]) -> Vec<Bar> {
    let last = points.len().saturating_sub(1);
    if points.len() <= MOST_BARS {
        return points.iter().map(TrendPoint::as_bar).collect();
    }
    let place = |bar: usize| bar * last / (MOST_BARS - 1);
    (0..MOST_BARS).filter_map(|bar| points.get(place(bar))).map(TrendPoint::as_bar).collect()
}

/// What stands where nothing applies.
pub(super) const NOTHING: &str = "–";

/// How wide `text` stands in columns of a terminal.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// `text` cut to at most `most` columns, the last of them an ellipsis.
pub(super) fn cut(text: &str, most: usize, ellipsis: &str) -> String {
    if text.width() <= most {
        return text.to_owned();
    }
    let mut used = ellipsis.width();
    let fits = |c: &char| {
        used += c.width().unwrap_or(0);
        used <= most
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}{ellipsis}", kept.trim_end())
}

/// `text` filled with spaces up to `columns`, on the left if it is a number.
pub(super) fn pad(text: &str, columns: usize, numeric: bool) -> String {
    let fill = " ".repeat(columns.saturating_sub(text.width()));
    if numeric { fill + text } else { text.to_owned() + &fill }
}

/// The characters a bar is made of.
pub(super) struct Blocks {
    /// What is certain.
    pub(super) low: char,
    /// What is possible.
    pub(super) high: char,
    /// The rest.
    pub(super) rest: char,
    /// The line to reach.
    pub(super) target: char,
}

/// Bars of block characters.
pub(super) const BLOCKS: Blocks = Blocks { low: '█', high: '▒', rest: '░', target: '┃' };
/// Bars of ASCII.
pub(super) const ASCII_BLOCKS: Blocks = Blocks { low: '#', high: '=', rest: '.', target: '|' };

/// The parts of a bar: certain, possible, rest. With a target, one character more than `columns`.
pub(super) fn bar(share: &Share, target: Option<u16>, columns: usize, blocks: &Blocks) -> [String; 3] {
    let low = steps(share.low, columns);
    let high = steps(share.high, columns).max(low);
    let goal = target.map(|target| steps(target, columns));
    let part = |from: usize, to: usize, block: char, last: bool| {
        let mut part: String =
            (from..to).flat_map(|i| [(goal == Some(i)).then_some(blocks.target), Some(block)]).flatten().collect();
        if last && goal == Some(to) {
            part.push(blocks.target);
        }
        part
    };
    [part(0, low, blocks.low, false), part(low, high, blocks.high, false), part(high, columns, blocks.rest, true)]
}

/// How values spread, in characters: the rest, the middle half, and the median in it. Empty where nothing applies.
pub(super) fn spread(marks: Option<[u16; 3]>, columns: usize, blocks: &Blocks) -> String {
    let Some([lower, median, upper]) = marks else { return String::new() };
    let place = |permille: u16| (usize::from(permille.min(1000)) * columns / 1000).min(columns.saturating_sub(1));
    let (lower, median, upper) = (place(lower), place(median), place(upper));
    let sign = |at: usize| match at {
        at if at == median => blocks.low,
        at if (lower..=upper).contains(&at) => blocks.high,
        _ => blocks.rest,
    };
    (0..columns).map(sign).collect()
}

/// How many of `columns` a share fills: all only when it is whole, none only when it is nothing.
fn steps(permille: u16, columns: usize) -> usize {
    match usize::from(permille.min(1000)) {
        0 => 0,
        part => (part * columns / 1000).max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(low: u16, high: u16, target: Option<u16>) -> String {
        bar(&Share { low, high, text: String::new() }, target, 10, &ASCII_BLOCKS).concat()
    }

    #[test]
    fn a_bar_is_full_only_at_the_whole_and_empty_only_at_nothing() {
        assert_eq!(drawn(1000, 1000, None), "##########");
        assert_eq!(drawn(999, 1000, None), "#########=");
        assert_eq!(drawn(1, 1, None), "#.........");
        assert_eq!(drawn(0, 0, None), "..........");
    }

    #[test]
    fn the_target_stands_between_the_blocks() {
        assert_eq!(drawn(300, 600, Some(850)), "###===..|..");
        assert_eq!(drawn(300, 600, Some(300)), "###|===....");
        assert_eq!(drawn(1000, 1000, Some(1000)), "##########|");
        assert_eq!(drawn(u16::MAX, 0, Some(0)), "|##########");
    }

    #[test]
    fn the_middle_half_stands_between_the_quartiles_with_the_median_in_it() {
        let drawn = |marks| spread(marks, 10, &ASCII_BLOCKS);
        assert_eq!(drawn(Some([200, 450, 700])), "..==#===..");
        assert_eq!(drawn(Some([0, 0, 0])), "#.........");
        assert_eq!(drawn(Some([1000, 1000, 1000])), ".........#");
        assert_eq!(drawn(None), "");
    }

    #[test]
    fn a_wide_letter_is_not_cut_in_half() {
        assert_eq!(cut("日本語", 5, "…"), "日本…");
        assert_eq!(cut("日本語", 4, "…"), "日…");
        assert_eq!(cut("abc", 3, "…"), "abc");
    }
}
