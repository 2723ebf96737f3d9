//! Tables; rows as blocks of label and value where the window is too narrow for columns.

use comfy_table::{CellAlignment, ColumnConstraint, LineStyle, Table as Grid, TableStyle, Width};

use super::{Look, Role, draw_facts, plain, words};
use crate::document::{Fact, Line, Span, Table, line, words as bare};

/// Heads, whether they are numeric, and rows, as plain text.
pub(super) struct Cells {
    pub(super) heads: Vec<(String, bool)>,
    pub(super) rows: Vec<Vec<String>>,
}

/// Between columns.
const GAP: usize = 2;

/// What has to stand on one line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// Every head and every cell.
    All,
    /// Every cell; heads may break between words.
    Cells,
    /// Every word.
    Words,
}

/// Widths between `least` and `most`: as wide as `room` allows the widest to be, so that short columns stay whole.
fn share_out(least: &[usize], most: &[usize], room: usize) -> Vec<usize> {
    let level = |level: usize| least.iter().zip(most).map(move |(least, most)| (*most).min(level).max(*least));
    let highest = (1..=room).rev().find(|&high| level(high).sum::<usize>() <= room);
    highest.map_or_else(|| least.to_vec(), |high| level(high).collect())
}

/// Draws a table, and below it the addresses that its cells lead to.
pub(super) fn draw(table: &Table, look: &Look<'_>) -> Vec<String> {
    let heads = table.columns.iter().map(|column| (column.title.clone(), column.numeric)).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(bare).collect()).collect();
    let cells = Cells { heads, rows };
    let mut lines = if cells.fit(look.room()) { cells.grid(look) } else { cells.stack(look) };
    let addressed: Vec<Line> = table.rows.iter().flatten().flatten().filter_map(link).collect();
    if !addressed.is_empty() {
        lines.push(String::new());
        lines.extend(addressed.iter().flat_map(|link| words::wrap(link, look.words(), look)));
    }
    lines
}

fn link(span: &Span) -> Option<Line> {
    matches!(span, Span::Link { .. }).then(|| vec![span.clone()])
}

impl Cells {
    /// Whether no word has to be broken in columns of `room` in all.
    pub(super) fn fit(&self, room: usize) -> bool {
        self.needs(Need::Words).iter().sum::<usize>() + self.gaps() <= room
    }

    fn gaps(&self) -> usize {
        GAP * self.heads.len().saturating_sub(1)
    }

    /// What each column needs, in columns of the terminal.
    fn needs(&self, need: Need) -> Vec<usize> {
        let longest_word = |text: &str| text.split(' ').map(plain::width).max().unwrap_or(0);
        let column = |(i, head): (usize, &(String, bool))| {
            let cells = self.rows.iter().filter_map(|row| row.get(i));
            let cells = cells.map(|cell| if need == Need::Words { longest_word(cell) } else { plain::width(cell) });
            let head = if need == Need::All { plain::width(&head.0) } else { longest_word(&head.0) };
            cells.fold(head.max(1), usize::max)
        };
        self.heads.iter().enumerate().map(column).collect()
    }

    /// The widths of the columns: all they need if there is room, else heads break first, then cells.
    fn widths(&self, room: usize) -> Vec<usize> {
        let room = room.saturating_sub(self.gaps());
        let all = self.needs(Need::All);
        let cells = self.needs(Need::Cells);
        if all.iter().sum::<usize>() <= room {
            all
        } else if cells.iter().sum::<usize>() <= room {
            share_out(&cells, &all, room)
        } else {
            share_out(&self.needs(Need::Words), &cells, room)
        }
    }

    /// Columns under heads; with a blank line between rows if one of them takes more than one line.
    pub(super) fn grid(&self, look: &Look<'_>) -> Vec<String> {
        if self.heads.is_empty() {
            return Vec::new();
        }
        let fill = look.pick('─', '-');
        let style = TableStyle::new().header_separator(LineStyle::none().fill(fill).junction(fill));
        let lines = self.lay_out(style, look.room());
        let is_rule = |line: &String| !line.is_empty() && line.chars().all(|c| c == fill);
        let head = lines.iter().position(is_rule).unwrap_or(0);
        let lines = if lines.len() > head + 1 + self.rows.len() {
            self.lay_out(style.row_separator(LineStyle::none().fill(' ')), look.room())
        } else {
            lines
        };
        let dressed = |(i, line): (usize, &String)| match i {
            i if i < head => look.paint(Role::Strong, line.trim_end()),
            i if i == head => look.paint(Role::Quiet, line),
            _ => line.clone(),
        };
        lines.iter().enumerate().map(dressed).collect()
    }

    fn lay_out(&self, style: TableStyle, room: usize) -> Vec<String> {
        let mut grid = Grid::new();
        grid.load_style(style);
        grid.set_header(self.heads.iter().map(|head| head.0.as_str()));
        for row in &self.rows {
            grid.add_row((0..self.heads.len()).map(|i| row.get(i).map_or("", String::as_str)));
        }
        let last = self.heads.len().saturating_sub(1);
        for (i, (column, width)) in grid.column_iter_mut().zip(self.widths(room)).enumerate() {
            let numeric = self.heads.get(i).is_some_and(|head| head.1);
            column.set_cell_alignment(if numeric { CellAlignment::Right } else { CellAlignment::Left });
            // The grid itself puts one space between columns.
            let padding = if i < last { GAP - 1 } else { 0 };
            column.set_padding((0, u16::try_from(padding).unwrap_or(0)));
            let width = u16::try_from(width + padding).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
        grid.lines().collect()
    }

    /// Each row as a block: its first cell, then head and value of the others.
    pub(super) fn stack(&self, look: &Look<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        for row in &self.rows {
            let first = vec![Span::Strong(row.first().cloned().unwrap_or_default())];
            let fact =
                |(head, cell): (&(String, bool), &String)| Fact { label: head.0.clone(), value: line(cell.as_str()) };
            let facts: Vec<Fact> = self.heads.iter().zip(row).skip(1).map(fact).collect();
            lines.extend((!lines.is_empty()).then(String::new));
            lines.extend(words::wrap(&first, look.words(), look));
            lines.extend(draw_facts(&facts, look.words() - 2, look).iter().map(|line| format!("  {line}")));
        }
        lines
    }
}
