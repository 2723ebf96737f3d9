//! How values spread: a box from the lower to the upper quartile, and a line at the median.

use super::{Anchor, Canvas, Letters, NAME, Paint, Stroke, fraction, number, thin};
use crate::document::SpreadRow;

/// Height of a row with its name on one line, in points.
const ROW: f32 = 17.0;
/// Height of the track and of a box, in points.
const TRACK: f32 = 3.0;
const BOX: f32 = 9.0;
/// How far the line of the median reaches beyond its box, in points.
const BEYOND: f32 = 1.5;
/// The width of that line, in points.
const MEDIAN: f32 = 2.6;
/// Between columns, in points.
const GAP: f32 = 8.0;

/// Draws the rows and returns their height.
pub(super) fn draw(canvas: &mut Canvas, width: f32, rows: &[SpreadRow]) -> f32 {
    let names = canvas.widest(rows.iter().map(|row| row.label.as_str()), letters()).min(width * 0.38);
    let values = canvas.widest(rows.iter().map(|row| row.text.as_str()), letters()).min(width * 0.3);
    let left = names + GAP;
    let length = (width - left - GAP - values).max(1.0);
    let mut y = 2.0;
    for row in rows {
        let name = canvas.wrap(&row.label, letters(), names, 2);
        let height = if name.len() > 1 { ROW + letters().leading() } else { ROW };
        let middle = y + height / 2.0;
        canvas.block((0.0, middle), Anchor::Start, &name, letters());
        if let Some(marks) = row.marks {
            draw_box(canvas, (left, middle), length, marks);
        }
        let text = canvas.cut(&row.text, letters(), values);
        canvas.text((width, middle), Anchor::End, text, letters());
        y += height;
    }
    y + 2.0 * number(usize::from(!rows.is_empty()))
}

fn letters() -> Letters {
    Letters::plain(NAME, Paint::Ink)
}

fn draw_box(canvas: &mut Canvas, (left, middle): (f32, f32), length: f32, [lower, median, upper]: [u16; 3]) {
    let x = |permille: u16| left + length * fraction(permille);
    canvas.area((left, middle - TRACK / 2.0), length, TRACK, Paint::Track);
    let from = x(lower);
    canvas.outlined((from, middle - BOX / 2.0), x(upper) - from, BOX, Paint::AccentLight, thin(Paint::Accent));
    let reach = BOX / 2.0 + BEYOND;
    let stroke = Stroke { paint: Paint::Accent, width: MEDIAN, dashed: false };
    canvas.line((x(median), middle - reach), (x(median), middle + reach), stroke);
}
