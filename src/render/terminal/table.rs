//! Tables; rows as blocks of label and value where the window is too narrow for columns.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table as Grid, TableStyle, Width};

use super::{Role, TerminalLook, draw_facts, plain, words};
use crate::document::{Fact, Line, Span, Table, line, words as bare};

/// Heads, whether they are numeric, and rows, as plain text.
pub(super) struct Cells {
    pub(super) heads: Vec<(String, bool)>,
    pub(super) rows: Vec<Vec<String>>,
}

/// Draws a table, and below it the addresses that its cells lead to.
pub(super) fn draw(table: &Table, look: &TerminalLook) -> Vec<String> {
    let heads = table.columns.iter().map(|column| (column.title.clone(), column.numeric)).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(bare).collect()).collect();
    let cells = Cells { heads, rows };
    let mut lines = if cells.fit(look.room()) { cells.grid(look) } else { cells.stack(look) };
    let links: Vec<Line> = table.rows.iter().flatten().flatten().filter_map(link).collect();
    if !links.is_empty() {
        lines.push(String::new());
        lines.extend(links.iter().flat_map(|link| words::wrap(link, look.words(), look)));
    }
    lines
}

fn link(span: &Span) -> Option<Line> {
    matches!(span, Span::Link { .. }).then(|| vec![span.clone()])
}

impl Cells {
    /// Whether no word has to be broken in columns of `room` in all.
    pub(super) fn fit(&self, room: usize) -> bool {
        let needed: usize = (0..self.heads.len()).map(|i| self.longest_word(i) + 2).sum();
        needed <= room + 2
    }

    fn longest_word(&self, column: usize) -> usize {
        let head = self.heads.get(column).map(|head| &head.0);
        let cells = head.into_iter().chain(self.rows.iter().filter_map(|row| row.get(column)));
        cells.flat_map(|text| text.split(' ')).map(plain::width).max().unwrap_or(0)
    }

    /// Columns under heads; with a blank line between rows if one of them takes more than one line.
    pub(super) fn grid(&self, look: &TerminalLook) -> Vec<String> {
        if self.heads.is_empty() {
            return Vec::new();
        }
        let fill = look.pick('─', '-');
        let style = TableStyle::new().header_separator(LineStyle::new(fill, fill, fill, fill));
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
        grid.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
        grid.set_width(u16::try_from(room).unwrap_or(u16::MAX));
        grid.set_header(self.heads.iter().map(|head| head.0.as_str()));
        for row in &self.rows {
            grid.add_row((0..self.heads.len()).map(|i| row.get(i).map_or("", String::as_str)));
        }
        for (i, column) in grid.column_iter_mut().enumerate() {
            let numeric = self.heads.get(i).is_some_and(|head| head.1);
            column.set_cell_alignment(if numeric { CellAlignment::Right } else { CellAlignment::Left });
            column.set_padding((0, if i + 1 < self.heads.len() { 2 } else { 0 }));
            let word = u16::try_from(self.longest_word(i)).unwrap_or(u16::MAX);
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(word)));
        }
        grid.lines().collect()
    }

    /// Each row as a block: its first cell, then head and value of the others.
    pub(super) fn stack(&self, look: &TerminalLook) -> Vec<String> {
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
