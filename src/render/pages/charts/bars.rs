//! Bars: one row each, solid for what is certain, light for what is possible.

use super::{Anchor, Canvas, Letters, NAME, Paint, fraction, goal, number, thin, value};
use crate::document::Bar;

/// Height of a row with its name on one line, in points.
const ROW: f32 = 17.0;
/// Height of a bar, in points.
const THICK: f32 = 8.0;
/// Above a row that begins a group, in points.
const BREAK: f32 = 5.0;
/// How far a row below another is set in, in points.
const INDENT: f32 = 10.0;
/// Between columns, in points.
const GAP: f32 = 8.0;

/// Draws the bars and returns their height.
pub(super) fn draw(canvas: &mut Canvas, width: f32, bars: &[Bar], target: Option<u16>) -> f32 {
    let grouped = bars.iter().any(|bar| bar.indent > 0);
    let columns = columns(canvas, width, bars, grouped);
    let mut y = 2.0;
    for (i, bar) in bars.iter().enumerate() {
        if grouped && bar.indent == 0 && i > 0 {
            y += BREAK;
        }
        y += row(canvas, &columns, bar, y, name_letters(bar, grouped));
    }
    if let Some(target) = target.filter(|_| !bars.is_empty()) {
        let x = columns.bar + columns.length * fraction(target);
        canvas.line((x, 0.0), (x, y + 2.0), goal());
    }
    y + 2.0
}

/// Where the columns stand, in points from the left.
struct Columns {
    /// The bars begin here; names end a gap before.
    bar: f32,
    length: f32,
    /// Values end here.
    end: f32,
    /// The room of a value.
    value: f32,
}

fn columns(canvas: &Canvas, width: f32, bars: &[Bar], grouped: bool) -> Columns {
    let name = |bar: &Bar| indent(bar) + canvas.width(&bar.label, name_letters(bar, grouped));
    let names = bars.iter().map(name).fold(0.0, f32::max).min(width * 0.42);
    let values = bars.iter().map(|bar| value(bar.share.as_ref()));
    let value = canvas.widest(values, value_letters()).min(width * 0.3);
    let bar = names + GAP;
    Columns { bar, length: (width - bar - GAP - value).max(1.0), end: width, value }
}

fn indent(bar: &Bar) -> f32 {
    INDENT * number(usize::from(bar.indent.min(3)))
}

fn name_letters(bar: &Bar, grouped: bool) -> Letters {
    Letters { size: NAME, bold: grouped && bar.indent == 0, paint: Paint::Ink }
}

fn value_letters() -> Letters {
    Letters::plain(NAME, Paint::Ink)
}

/// Draws a row below `top` and returns its height.
fn row(canvas: &mut Canvas, columns: &Columns, bar: &Bar, top: f32, letters: Letters) -> f32 {
    let name = canvas.wrap(&bar.label, letters, columns.bar - GAP - indent(bar), 2);
    let height = if name.len() > 1 { ROW + letters.leading() } else { ROW };
    let middle = top + height / 2.0;
    canvas.block((indent(bar), middle), Anchor::Start, &name, letters);
    if let Some(share) = &bar.share {
        let corner = (columns.bar, middle - THICK / 2.0);
        canvas.area(corner, columns.length, THICK, Paint::Track);
        let (low, high) = (columns.length * fraction(share.low), columns.length * fraction(share.high));
        if high > low {
            canvas.outlined(corner, high, THICK, Paint::AccentLight, thin(Paint::Accent));
        }
        canvas.area(corner, low, THICK, Paint::Accent);
    }
    let value = canvas.cut(value(bar.share.as_ref()), value_letters(), columns.value);
    canvas.text((columns.end, middle), Anchor::End, value, value_letters());
    height
}
