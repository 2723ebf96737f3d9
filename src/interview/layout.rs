//! Fitting a screen into a window: words are never broken, and what matters most stays longest.

use unicode_width::UnicodeWidthStr;

use super::prompt::{Line, Squeeze, Style, TIGHTEST};

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
        let size = terminal_size::terminal_size_of(std::io::stderr());
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
    let indent: String = text.chars().take_while(|c| *c == ' ').collect();
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
        _ => wrap(&line.text, window.text_width(0)),
    }
}

/// Rows that laid-out lines take: addresses may be wider than the window.
pub(super) fn height(lines: &[(Style, String)], window: Window) -> usize {
    lines.iter().map(|(_, text)| text.width().div_ceil(window.columns.max(1)).max(1)).sum()
}

/// A screen and how many options go below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) screen: Vec<(Style, String)>,
    /// Options shown at a time.
    pub(super) page: usize,
    /// Rows that any so many options take at most.
    pub(super) rows: usize,
}

/// Fits a screen, `below` more rows, and as many options as possible into the window; `heights` are the rows of each
/// option.
pub(super) fn fit(lines: &[Line], below: usize, heights: &[usize], window: Window) -> Fit {
    let mut best = None;
    for squeeze in 0..=TIGHTEST {
        let mut screen = lay_out(lines, squeeze, window);
        if squeeze == TIGHTEST {
            // Something to answer matters more than the rest of what is said above it.
            screen.truncate(window.rows.saturating_sub(below + heights.iter().copied().max().unwrap_or(1)));
        }
        let rows = window.rows.saturating_sub(height(&screen, window) + below);
        let page = page(heights, rows);
        let whole = page >= heights.len();
        best = Some(Fit { screen, page: page.max(1), rows: rows.max(1) });
        if whole {
            break;
        }
    }
    best.unwrap_or(Fit { screen: Vec::new(), page: 1, rows: 1 })
}

/// The most options of which any that follow each other fit into `rows`; 0 if one alone does not.
fn page(heights: &[usize], rows: usize) -> usize {
    let fits = |page: usize| heights.windows(page).all(|some| some.iter().sum::<usize>() <= rows);
    (1..=heights.len()).rev().find(|page| fits(*page)).unwrap_or(0)
}

/// `text` cut to `rows` lines of `width`, all but the first indented by `indent`.
pub(super) fn option(text: &str, width: usize, rows: usize, indent: usize) -> String {
    let mut lines = wrap(text, width);
    if lines.len() > rows.max(1) {
        lines.truncate(rows.max(1));
        if let Some(last) = lines.last_mut() {
            while last.width() + 1 > width && last.pop().is_some() {}
            last.push('…');
        }
    }
    lines.join(&format!("\n{}", " ".repeat(indent)))
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

    #[test]
    fn a_usual_window_shows_everything() {
        let fit = fit(&screen(), 2, &[2, 2, 2, 2, 2], USUAL);
        assert_eq!(fit.page, 5);
        assert!(fit.screen.iter().any(|(_, text)| text.starts_with("Why")));
    }

    #[test]
    fn a_small_window_leaves_out_the_least_important_and_scrolls_the_options() {
        let fit = fit(&screen(), 2, &[3, 4, 3, 2, 3], SMALL);
        assert!(fit.screen.iter().all(|(_, text)| !text.starts_with("Why") && !text.starts_with("A checklist")));
        assert!(fit.page >= 1 && height(&fit.screen, SMALL) + fit.rows + 2 <= SMALL.rows);
    }

    #[test]
    fn a_tiny_window_still_asks() {
        let fit = fit(&screen(), 2, &[6], Window { columns: 20, rows: 4 });
        assert_eq!(fit.page, 1);
        assert!(fit.screen.is_empty());
    }

    #[test]
    fn an_option_that_is_too_long_is_cut_with_a_mark() {
        assert_eq!(option("one two three four five six", 10, 2, 2), "one two\n  three fou…");
        assert_eq!(option("one", 10, 0, 2), "one");
    }
}
