//! A screen laid out whole: what is asked, a list below it, what stands beside both, and the keys.

use unicode_width::UnicodeWidthStr;

use super::screen::{Row, Span, rows};
use super::scroll::{Extent, Scroll};
use crate::interview::layout::{Window, above, hints, lay_out, wrap};
use crate::interview::line::{Line, Style};
use crate::messages::{Messages, say};

/// From so many columns on, and so many rows, there is a second pane.
const WIDE: (usize, usize) = (110, 12);
/// What parts the two panes.
const FENCE: &str = " │ ";

/// One of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// What its first line begins with; the others are indented by as much.
    pub(super) head: String,
    pub(super) text: String,
}

/// What is to be shown.
#[derive(Debug, Clone)]
pub(super) struct Page<'a> {
    pub(super) above: Vec<Line>,
    pub(super) entries: Vec<Entry>,
    /// Beside the list, where there is room.
    pub(super) beside: Vec<Line>,
    /// The keys, most important first; the last is always shown.
    pub(super) hints: &'a [String],
    /// Said in place of the keys.
    pub(super) notice: Option<String>,
    pub(super) messages: &'a Messages,
}

/// A page as it is in the window.
pub(super) struct Laid {
    pub(super) rows: Vec<Row>,
    /// The lines of each entry, and how many lines of the list can be seen.
    pub(super) heights: Vec<usize>,
    pub(super) room: usize,
}

impl Laid {
    pub(super) fn extent(&self) -> Extent<'_> {
        Extent { heights: &self.heights, room: self.room }
    }
}

impl<'a> Page<'a> {
    /// A page with nothing on it.
    pub(super) fn new(messages: &'a Messages) -> Self {
        Self { above: Vec::new(), entries: Vec::new(), beside: Vec::new(), hints: &[], notice: None, messages }
    }

    /// Lays the page out; scrolls as far as it must.
    pub(super) fn lay(&self, scroll: &mut Scroll, window: Window) -> Laid {
        let side = self.side_width(window);
        let left = Window { columns: window.columns - side.map_or(0, |side| side + FENCE.width()), ..window };
        let foot = self.foot(window);
        let list: Vec<Vec<String>> = self.entries.iter().map(|entry| entry_lines(entry, left)).collect();
        let heights: Vec<usize> = list.iter().map(Vec::len).collect();
        let body = Window { rows: window.rows.saturating_sub(foot.len()), ..left };
        let tallest = heights.iter().copied().max().unwrap_or(0);
        let mut all = rows(above(&self.above, heights.iter().sum(), tallest, body));
        let free = body.rows.saturating_sub(all.len());
        // A list that scrolls says so on a line of its own, where one can be spared.
        let scrolls = heights.iter().sum::<usize>() > free;
        let room = free.saturating_sub(usize::from(scrolls && window.rows >= 10)).max(1);
        let seen = scroll.seen(Extent { heights: &heights, room });
        let lines = list.iter().enumerate().flat_map(|(at, lines)| lines.iter().map(move |line| (at, line)));
        let visible: Vec<(usize, &String)> = lines.skip(seen.start).take(seen.len()).collect();
        all.extend(visible.iter().map(|(at, line)| list_row(&self.entries, *at, line, *at == scroll.at)));
        if scrolls && room < free {
            all.push(vec![Span::new(Style::Quiet, self.part_seen(&visible))]);
        }
        if let Some(side) = side {
            all = self.put_beside(all, left.columns, Window { columns: side, rows: body.rows });
        }
        all.extend(foot);
        Laid { rows: all, heights, room }
    }

    fn side_width(&self, window: Window) -> Option<usize> {
        let wide = window.columns >= WIDE.0 && window.rows >= WIDE.1 && !self.beside.is_empty();
        wide.then(|| (window.columns * 2 / 5).clamp(40, 64))
    }

    fn foot(&self, window: Window) -> Vec<Row> {
        let width = window.columns.saturating_sub(1);
        let most = if window.rows >= 20 { 2 } else { 1 };
        let said = self.notice.as_ref().map(|notice| wrap(&format!("[{notice}]"), width));
        let lines = said.unwrap_or_else(|| hints(self.hints, width, most));
        lines.into_iter().map(|line| vec![Span::new(Style::Quiet, line)]).collect()
    }

    /// Which entries can be seen of how many.
    fn part_seen(&self, visible: &[(usize, &String)]) -> String {
        let number = |entry: Option<&(usize, &String)>| entry.map_or(0, |entry| entry.0 + 1);
        let (first, last, all) = (number(visible.first()), number(visible.last()), self.entries.len());
        let more = match (first > 1, last < all) {
            (true, true) => "both",
            (true, false) => "above",
            (false, true) => "below",
            (false, false) => "none",
        };
        format!("  {}", say!(self.messages, "interview-seen", first = first, last = last, count = all, more = more))
    }

    /// Rows with what stands beside them.
    fn put_beside(&self, left: Vec<Row>, width: usize, window: Window) -> Vec<Row> {
        let mut right = lay_out(&self.beside, 0, Window { columns: window.columns + 1, ..window });
        if right.len() > window.rows {
            right.truncate(window.rows.saturating_sub(1));
            right.push((Style::Quiet, say!(self.messages, "interview-more-beside")));
        }
        in_two_panes(left, rows(right), width)
    }
}

/// The lines of an entry: its head, with room for the mark of the cursor before it, and its text.
fn entry_lines(entry: &Entry, window: Window) -> Vec<String> {
    let indent = entry.head.width() + 2;
    let mut lines = wrap(&entry.text, window.text_width(indent));
    for (at, line) in lines.iter_mut().enumerate() {
        *line = if at == 0 { format!("{}{line}", entry.head) } else { format!("{}{line}", " ".repeat(indent - 2)) };
    }
    lines
}

/// A line of the list; the entry at hand stands out.
fn list_row(entries: &[Entry], at: usize, line: &str, at_hand: bool) -> Row {
    if !at_hand {
        return vec![Span::new(Style::Text, format!("  {line}"))];
    }
    let head = entries.get(at).map_or("", |entry| entry.head.trim_end());
    match line.strip_prefix(head).filter(|_| !head.is_empty()) {
        Some(rest) => {
            vec![Span::new(Style::Question, "> "), Span::new(Style::Notice, head), Span::new(Style::Question, rest)]
        }
        None if head.is_empty() => vec![Span::new(Style::Question, format!("> {line}"))],
        None => vec![Span::new(Style::Question, format!("  {line}"))],
    }
}

/// Rows with others beside them.
fn in_two_panes(left: Vec<Row>, right: Vec<Row>, width: usize) -> Vec<Row> {
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let mut all = Vec::new();
    loop {
        let (row, more) = (left.next(), right.next());
        if row.is_none() && more.is_none() {
            return all;
        }
        let mut row = row.unwrap_or_default();
        let used: usize = row.iter().map(|span| span.text.width()).sum();
        row.push(Span::new(Style::Quiet, " ".repeat(width.saturating_sub(used)) + FENCE));
        row.extend(more.unwrap_or_default());
        all.push(row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page<'static> {
        let entry = |at: usize| Entry { head: format!("[ ] {at}. "), text: "A statement of some length.".repeat(2) };
        Page {
            above: vec![Line::new(Style::Question, "Does it hold?"), Line::blank()],
            entries: (1..=9).map(entry).collect(),
            beside: vec![Line::text("Advice."), Line::text("Evidence.")],
            ..Page::new(Messages::english())
        }
    }

    fn shown(page: &Page<'_>, at: usize, columns: usize, rows: usize) -> Vec<String> {
        let laid = page.lay(&mut Scroll::at(at), Window { columns, rows });
        laid.rows.iter().map(|row| row.iter().map(|span| span.text.as_str()).collect()).collect()
    }

    #[test]
    fn no_screen_is_larger_than_its_window_and_the_entry_at_hand_is_on_it() {
        let hints = ["space: holds", "enter: next", "?: all keys"].map(str::to_owned);
        for (columns, rows) in [(20, 5), (20, 1), (20, 3), (40, 12), (60, 15), (80, 24), (110, 12), (200, 60)] {
            for at in 0..9 {
                let shown = shown(&Page { hints: &hints, ..page() }, at, columns, rows);
                assert!(shown.len() <= rows.max(2), "{columns}x{rows}: {shown:#?}");
                assert!(shown.iter().all(|row| row.width() <= columns), "{columns}x{rows}: {shown:#?}");
                let marked = shown.iter().any(|row| row.starts_with(&format!("> [ ] {}.", at + 1)));
                assert!(marked, "{columns}x{rows}: {shown:#?}");
            }
        }
    }

    #[test]
    fn a_wide_window_has_a_second_pane_and_a_narrower_one_has_not() {
        assert!(shown(&page(), 0, 110, 24)[0].ends_with(" │ Advice."));
        assert!(!shown(&page(), 0, 109, 24).iter().any(|row| row.contains('│')));
    }

    #[test]
    fn a_list_that_scrolls_says_which_part_is_seen() {
        let shown = shown(&page(), 3, 40, 10);
        assert!(shown.iter().any(|row| row.ends_with("(4 to 7 of 9, more above and below)")), "{shown:#?}");
    }

    #[test]
    fn what_does_not_fit_beside_says_where_the_rest_is() {
        let page = Page { beside: vec![Line::text("Long. ".repeat(200))], ..page() };
        assert!(shown(&page, 0, 120, 24).iter().any(|row| row.ends_with("… (a: all of it)")));
    }
}
