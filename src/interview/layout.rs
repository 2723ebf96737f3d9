//! Fitting a screen into a window: words are never broken, and what matters most stays longest.

use std::io;

use unicode_width::UnicodeWidthStr;

use super::line::{Line, Squeeze, Style, TIGHTEST};

/// Lines longer than this are hard to read.
const WIDEST: usize = 100;

/// The size of a window, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl Window {
    /// The window on standard error, or 80 by 24 where there is none.
    pub(super) fn now() -> Self {
        let size = terminal_size::terminal_size_of(io::stderr());
        let (columns, rows) = size.map_or((80, 24), |(w, h)| (usize::from(w.0), usize::from(h.0)));
        // Some terminals say 0 when they do not know.
        let known = |size: usize, usual: usize| if size == 0 { usual } else { size };
        Self { columns: known(columns, 80), rows: known(rows, 24) }
    }

    /// Characters on a line of text that starts at `indent`.
    pub(super) fn text_width(self, indent: usize) -> usize {
        // The last column stays free: some terminals wrap as soon as it is written.
        self.columns.min(WIDEST).saturating_sub(indent + 1).max(8)
    }
}

/// `text` in lines of at most `width`.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    wrap_hanging(text, width, 0)
}

/// The same, with all lines but the first indented to this column, or as far as the text where that is more.
fn wrap_hanging(text: &str, width: usize, hang: usize) -> Vec<String> {
    let own = text.chars().take_while(|c| *c == ' ').count();
    let indent = " ".repeat(if hang < width / 2 { own.max(hang) } else { own });
    let options = textwrap::Options::new(width.max(8)).subsequent_indent(&indent);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// The lines of a screen that are shown when it is this tight, wrapped.
pub(super) fn lay_out(lines: &[Line], squeeze: Squeeze, window: Window) -> Vec<(Style, String)> {
    let shown = lines.iter().filter(|line| line.is_shown(squeeze));
    shown.flat_map(|line| wrapped(line, window).into_iter().map(|text| (line.style, text))).collect()
}

/// The lines of a screen, squeezed no more than it takes to fit the window with a row to spare.
pub(super) fn squeezed(lines: &[Line], window: Window) -> Vec<(Style, String)> {
    let fits = |screen: &Vec<(Style, String)>| height(screen, window) < window.rows;
    let mut all = (0..TIGHTEST).map(|squeeze| lay_out(lines, squeeze, window));
    all.find(fits).unwrap_or_else(|| lay_out(lines, TIGHTEST, window))
}

/// An address stays whole, so that it can be clicked and copied.
fn wrapped(line: &Line, window: Window) -> Vec<String> {
    match line.style {
        Style::Link => vec![line.text.clone()],
        _ => wrap_hanging(&line.text, window.text_width(0), line.hang),
    }
}

/// Rows that laid-out lines take: addresses may be wider than the window.
pub(super) fn height(lines: &[(Style, String)], window: Window) -> usize {
    lines.iter().map(|(_, text)| text.width().div_ceil(window.columns.max(1)).max(1)).sum()
}

/// The lines of a screen above a list that takes `whole` rows, of which the tallest entry takes `entry`.
///
/// A list that is whole matters more than the least important lines above it; one that scrolls anyway has half the window
/// at least; and in the end something to answer matters more than all but the first line above it.
pub(super) fn above(lines: &[Line], whole: usize, entry: usize, window: Window) -> Vec<(Style, String)> {
    let screens: Vec<_> = (0..=TIGHTEST).map(|squeeze| lay_out(lines, squeeze, window)).collect();
    let room = |screen: &[(Style, String)]| window.rows.saturating_sub(height(screen, window));
    for wanted in [whole, entry.max(window.rows / 2)] {
        if let Some(fitting) = screens.iter().find(|screen| room(screen) >= wanted) {
            return fitting.clone();
        }
    }
    let mut tightest = screens.into_iter().last().unwrap_or_default();
    let first = usize::from(window.rows > 3);
    tightest.truncate(window.rows.saturating_sub(entry).max(first));
    tightest
}

/// `hints` on as many lines of at most `width` as there may be, in brackets, the last hint always among them.
pub(super) fn hints(hints: &[String], width: usize, most: usize) -> Vec<String> {
    let Some((last, others)) = hints.split_last() else { return Vec::new() };
    let fitting = |count: usize| {
        let chosen: Vec<&str> = others.iter().take(count).chain([last]).map(String::as_str).collect();
        let lines = hint_lines(&chosen, width);
        (lines.len() <= most).then_some(lines)
    };
    (0..=others.len()).rev().find_map(fitting).unwrap_or_else(|| vec![format!("[{last}]")])
}

/// Hints one after the other, none broken, with brackets around all.
fn hint_lines(hints: &[&str], width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for hint in hints {
        let line = lines.last().map_or(0, |line| line.width());
        // Room for the bracket or the comma on both sides.
        if line > 0 && line + hint.width() + 4 > width {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            let between = if line.is_empty() { " " } else { ", " };
            *line = format!("{line}{between}{hint}");
        }
    }
    let all = lines.len();
    let brackets = |(at, line): (usize, String)| {
        let line = if at == 0 { format!("[{}", line.trim_start()) } else { line };
        if at + 1 == all { line + "]" } else { line + "," }
    };
    lines.into_iter().enumerate().map(brackets).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Window = Window { columns: 40, rows: 12 };
    const USUAL: Window = Window { columns: 80, rows: 24 };

    fn screen() -> Vec<Line> {
        vec![
            Line::new(Style::Where, "A checklist with a long name: a section with a name").until(2),
            Line::new(Style::Where, "Section, 3 of 25").from(3),
            Line::blank(),
            Line::new(Style::Question, "Does this question fit, even if it goes on for a while and then some more?"),
            Line::text("Why it matters: because a reader who sees half of it will answer something else.").until(1),
        ]
    }

    fn shows(screen: &[(Style, String)], start: &str) -> bool {
        screen.iter().any(|(_, text)| text.starts_with(start))
    }

    #[test]
    fn a_usual_window_shows_everything() {
        assert!(shows(&above(&screen(), 12, 2, USUAL), "Why"));
    }

    #[test]
    fn a_small_window_leaves_out_the_least_important() {
        let above = above(&screen(), 20, 4, SMALL);
        assert!(!shows(&above, "Why") && shows(&above, "Does this"));
        assert!(height(&above, SMALL) <= 6);
    }

    #[test]
    fn a_tiny_window_still_asks() {
        assert_eq!(above(&screen(), 6, 6, Window { columns: 20, rows: 3 }), []);
        let above = above(&screen(), 9, 9, Window { columns: 20, rows: 4 });
        assert_eq!(above, [(Style::Where, "Section, 3 of 25".to_owned())]);
    }

    #[test]
    fn as_many_hints_as_fit_are_shown_and_the_last_always() {
        let all = ["space: holds", "0: none", "enter: next", "?: all keys"].map(str::to_owned);
        assert_eq!(hints(&all, 80, 1), ["[space: holds, 0: none, enter: next, ?: all keys]"]);
        assert_eq!(hints(&all, 40, 1), ["[space: holds, 0: none, ?: all keys]"]);
        assert_eq!(hints(&all, 30, 2), ["[space: holds, 0: none,", " enter: next, ?: all keys]"]);
        assert_eq!(hints(&all, 8, 1), ["[?: all keys]"]);
    }
}
