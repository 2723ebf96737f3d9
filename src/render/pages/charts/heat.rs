//! The heat map: darker where the score is higher.

use super::{Anchor, Canvas, Letters, NAME, NOTE, Paint, Stroke, number, rectangle, step, value};
use crate::document::Share;

/// The smallest width of a cell, in points; more columns than fit go into a second panel below.
const NARROWEST: f32 = 27.0;
/// The largest width of a cell, in points.
const WIDEST: f32 = 90.0;
/// Height of a cell, in points.
const HEIGHT: f32 = 23.0;
/// Between cells, and around heads, in points.
const GAP: f32 = 2.0;
/// Between panels, in points.
const BREAK: f32 = 14.0;

type Row = (String, Vec<Option<Share>>);

/// Draws the heat map and returns its height.
pub(super) fn draw(canvas: &mut Canvas, width: f32, columns: &[String], rows: &[Row]) -> f32 {
    if rows.is_empty() || columns.is_empty() {
        return 0.0;
    }
    let names = canvas.widest(rows.iter().map(|row| row.0.as_str()), name_letters()).min(width * 0.34) + 8.0;
    let names = names.max(WIDEST / 2.0);
    let most = fitting((width - names) / smallest_cell(canvas, columns)).min(columns.len());
    let panels = columns.len().div_ceil(most);
    let a_panel = columns.len().div_ceil(panels);
    let cell = ((width - names) / number(a_panel)).min(WIDEST);
    let mut top = 0.0;
    for (i, columns) in columns.chunks(a_panel).enumerate() {
        let panel = Panel { columns, first: i * a_panel, rows, names, cell };
        top = panel.draw(canvas, if i > 0 { top + BREAK } else { top });
    }
    top
}

/// How wide a cell must be for the words of the heads to be read.
fn smallest_cell(canvas: &Canvas, columns: &[String]) -> f32 {
    let word = canvas.widest(columns.iter().flat_map(|head| head.split_whitespace()), head_letters());
    (word + 2.0 * GAP).clamp(NARROWEST, WIDEST)
}

/// How many whole cells there is room for, at least one.
fn fitting(cells: f32) -> usize {
    (1..=64).take_while(|&count| number(count) <= cells).count().max(1)
}

fn name_letters() -> Letters {
    Letters::plain(NAME, Paint::Ink)
}

fn head_letters() -> Letters {
    Letters::plain(NOTE, Paint::Quiet)
}

/// Columns that stand side by side, and every row of them.
struct Panel<'a> {
    columns: &'a [String],
    /// The place of the first column in a row.
    first: usize,
    rows: &'a [Row],
    /// The width of the names of rows.
    names: f32,
    cell: f32,
}

impl Panel<'_> {
    /// Draws below `top` and returns the bottom.
    fn draw(&self, canvas: &mut Canvas, top: f32) -> f32 {
        let mut y = self.heads(canvas, top);
        for (name, shares) in self.rows {
            let name = canvas.wrap(name, name_letters(), self.names - 8.0, 2);
            canvas.block((0.0, y + HEIGHT / 2.0), Anchor::Start, &name, name_letters());
            for i in 0..self.columns.len() {
                let share = shares.get(self.first + i).and_then(Option::as_ref);
                self.cell(canvas, (self.left(i), y), share);
            }
            y += HEIGHT;
        }
        y
    }

    fn left(&self, column: usize) -> f32 {
        self.names + self.cell * number(column)
    }

    /// Draws the heads, all ending above the cells. Returns the top of the first row.
    fn heads(&self, canvas: &mut Canvas, top: f32) -> f32 {
        let head = |title: &String| canvas.wrap(title, head_letters(), self.cell - GAP, 3);
        let heads: Vec<Vec<String>> = self.columns.iter().map(head).collect();
        let leading = head_letters().leading();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(0);
        let bottom = top + leading * number(lines) + 4.0;
        for (place, head) in heads.iter().enumerate() {
            let middle = bottom - 3.0 - leading * number(head.len()) / 2.0;
            canvas.block((self.left(place) + self.cell / 2.0, middle), Anchor::Middle, head, head_letters());
        }
        bottom
    }

    fn cell(&self, canvas: &mut Canvas, (x, y): (f32, f32), share: Option<&Share>) {
        let corner = (x + GAP / 2.0, y + GAP / 2.0);
        let (wide, high) = (self.cell - GAP, HEIGHT - GAP);
        let outline = Stroke { paint: Paint::Rule, width: 0.5, dashed: false };
        let step = share.map(|share| step(share.low));
        canvas.polygon(rectangle(corner, wide, high), step.map(Paint::Scale), Some(outline));
        let letters = fit(canvas, value(share), wide - 2.0, step.map_or(Paint::Quiet, Paint::OnScale));
        let lines = canvas.balance(value(share), letters, wide - 2.0, 2);
        canvas.block((x + self.cell / 2.0, y + HEIGHT / 2.0), Anchor::Middle, &lines, letters);
    }
}

/// The size at which a value fits its cell, on one line or two; numbers are never cut while they can be read.
fn fit(canvas: &Canvas, value: &str, room: f32, paint: Paint) -> Letters {
    let sizes = [NOTE, 7.0, 6.0].map(|size| Letters::plain(size, paint));
    let fits = |letters: &&Letters| {
        let lines = canvas.wrap(value, **letters, room, usize::MAX);
        lines.len() <= 2 && canvas.words_fit(value, **letters, room)
    };
    sizes.iter().find(fits).copied().unwrap_or(Letters::plain(6.0, paint))
}
