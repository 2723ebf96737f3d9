//! Lays charts out as shapes. The writer of a format says how wide its letters are; nothing else differs between formats.

mod bars;
mod heat;
mod radar;
mod spread;
mod trend;

use super::drawing::{Anchor, Drawing, Paint, Shape, Stroke};
use crate::document::{Chart, ChartKind, Share};

/// Size of names and values, in points.
const NAME: f32 = 9.0;
/// Size of what stands back, in points.
const NOTE: f32 = 8.0;
/// What stands where nothing applies.
const NOTHING: &str = "–";

/// How wide a text is, in points, at a size in points, bold or not.
pub type Measure<'a> = &'a dyn Fn(&str, f32, bool) -> f32;

/// Draws `chart` as wide as `width` points; the height follows from the data. The title is not drawn.
///
/// No text overlaps another or leaves the canvas, as far as `measure` tells the truth.
pub fn draw(chart: &Chart, width: f32, measure: Measure) -> Drawing {
    let mut canvas = Canvas { measure, shapes: Vec::new() };
    let height = match &chart.kind {
        ChartKind::Radar { axes, target } => radar::draw(&mut canvas, width, axes, *target),
        ChartKind::Bars { bars, target } => bars::draw(&mut canvas, width, bars, *target),
        ChartKind::HeatMap { columns, rows } => heat::draw(&mut canvas, width, columns, rows),
        ChartKind::Spread { rows } => spread::draw(&mut canvas, width, rows),
        ChartKind::Trend { points, scale, .. } => trend::draw(&mut canvas, width, points, scale),
    };
    Drawing { width, height, shapes: canvas.shapes }
}

/// Collects shapes and knows how wide letters are.
struct Canvas<'a> {
    measure: Measure<'a>,
    shapes: Vec<Shape>,
}

/// How a text looks.
#[derive(Clone, Copy)]
struct Letters {
    size: f32,
    bold: bool,
    paint: Paint,
}

impl Letters {
    fn plain(size: f32, paint: Paint) -> Self {
        Self { size, bold: false, paint }
    }

    /// The distance from one baseline to the next.
    fn leading(self) -> f32 {
        self.size * 1.2
    }

    /// How far below the middle of its line the baseline of a text stands.
    fn drop(self) -> f32 {
        self.size * 0.35
    }
}

impl Canvas<'_> {
    fn width(&self, text: &str, letters: Letters) -> f32 {
        (self.measure)(text, letters.size, letters.bold)
    }

    /// The width of the widest of `texts`; 0 for none.
    fn widest<'t>(&self, texts: impl Iterator<Item = &'t str>, letters: Letters) -> f32 {
        texts.map(|text| self.width(text, letters)).fold(0.0, f32::max)
    }

    /// Writes a text whose middle, from top to bottom, is at `at.1`.
    fn text(&mut self, at: (f32, f32), anchor: Anchor, text: impl Into<String>, letters: Letters) {
        let Letters { size, bold, paint } = letters;
        let at = (at.0, at.1 + letters.drop());
        self.shapes.push(Shape::Text { at, text: text.into(), size, anchor, bold, paint });
    }

    /// Writes lines below each other, the block's middle at `at.1`.
    fn block(&mut self, at: (f32, f32), anchor: Anchor, lines: &[String], letters: Letters) {
        let mut y = at.1 - letters.leading() * (number(lines.len()) - 1.0) / 2.0;
        for line in lines {
            self.text((at.0, y), anchor, line, letters);
            y += letters.leading();
        }
    }

    fn polygon(&mut self, points: Vec<(f32, f32)>, fill: Option<Paint>, stroke: Option<Stroke>) {
        self.shapes.push(Shape::Polygon { points, fill, stroke });
    }

    /// A filled rectangle from its left top corner; none where it would have no area.
    fn area(&mut self, corner: (f32, f32), width: f32, height: f32, fill: Paint) {
        if width > 0.0 && height > 0.0 {
            self.polygon(rectangle(corner, width, height), Some(fill), None);
        }
    }

    /// Like [`Canvas::area`], with an outline: a pale area alone is hardly told from its ground.
    fn outlined(&mut self, corner: (f32, f32), width: f32, height: f32, fill: Paint, outline: Stroke) {
        if width > 0.0 && height > 0.0 {
            self.polygon(rectangle(corner, width, height), Some(fill), Some(outline));
        }
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }

    /// `text` cut with an ellipsis to at most `room` points.
    fn cut(&self, text: &str, letters: Letters, room: f32) -> String {
        if self.width(text, letters) <= room {
            return text.to_owned();
        }
        let ends: Vec<usize> = text.char_indices().map(|(end, _)| end).collect();
        let cut = |end: usize| format!("{}…", text.get(..end).unwrap_or_default().trim_end());
        let fitting = ends.partition_point(|&end| self.width(&cut(end), letters) <= room);
        cut(fitting.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or(0))
    }

    /// `text` broken at its spaces into at most `most` lines of at most `room` points; what is left over is cut.
    fn wrap(&self, text: &str, letters: Letters, room: f32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if lines_are_full(self, line, word, letters, room) => lines.push(word.to_owned()),
                Some(line) => *line = format!("{line} {word}"),
                None => lines.push(word.to_owned()),
            }
        }
        if lines.len() > most && most > 0 {
            let rest = lines.split_off(most - 1).join(" ");
            lines.push(rest);
        }
        lines.iter().map(|line| self.cut(line, letters, room)).collect()
    }

    /// Like [`Canvas::wrap`], but with lines of about the same length.
    fn balance(&self, text: &str, letters: Letters, room: f32, most: usize) -> Vec<String> {
        let lines = self.wrap(text, letters, room, most);
        let cuts = |lines: &[String]| lines.iter().filter(|line| line.ends_with('…')).count();
        let narrower = (4..10).map(|tenths| self.wrap(text, letters, room * number(tenths) / 10.0, usize::MAX));
        let same = |other: &Vec<String>| other.len() == lines.len() && cuts(other) <= cuts(&lines);
        narrower.into_iter().find(same).unwrap_or(lines)
    }

    /// Whether every word of `text` is at most `room` points wide.
    fn words_fit(&self, text: &str, letters: Letters, room: f32) -> bool {
        self.widest(text.split_whitespace(), letters) <= room
    }
}

fn lines_are_full(canvas: &Canvas, line: &str, word: &str, letters: Letters, room: f32) -> bool {
    canvas.width(&format!("{line} {word}"), letters) > room
}

fn rectangle((x, y): (f32, f32), width: f32, height: f32) -> Vec<(f32, f32)> {
    vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
}

fn thin(paint: Paint) -> Stroke {
    Stroke { paint, width: 0.6, dashed: false }
}

/// The line to reach.
fn goal() -> Stroke {
    Stroke { paint: Paint::Ink, width: 1.0, dashed: true }
}

/// A count as a coordinate.
fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// Permille as a fraction, at most 1.
fn fraction(permille: u16) -> f32 {
    f32::from(permille.min(1000)) / 1000.0
}

/// The step of the scale for a score, from 0 to 4: five steps of 20 %.
pub(super) fn step(permille: u16) -> u8 {
    u8::try_from(permille / 200).unwrap_or(4).min(4)
}

/// The words of a share, or what stands for none.
fn value(share: Option<&Share>) -> &str {
    share.map_or(NOTHING, |share| &share.text)
}
