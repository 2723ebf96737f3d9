//! A line over time with its band, and the stage below it in steps.

use std::mem;

use super::{Anchor, Canvas, Letters, NAME, NOTE, Paint, Stroke, fraction, thin};
use crate::document::{Share, TrendPoint};

/// Height of the plot, in points.
const PLOT: f32 = 100.0;
/// Above the plot, where values stand.
const HEAD: f32 = 14.0;
/// Between the plot and the dates, and between the dates and the stages.
const GAP: f32 = 6.0;
/// Height of the row of stages.
const STEP: f32 = 13.0;
/// Half the side of the mark of a point.
const DOT: f32 = 2.2;
/// With more points than this, only the first, the last and the least certain have their value beside them.
const VALUED: usize = 5;

/// Draws the line and returns its height.
pub(super) fn draw(canvas: &mut Canvas, width: f32, points: &[TrendPoint], scale: &[(u16, String)]) -> f32 {
    if points.is_empty() {
        return 0.0;
    }
    let left = canvas.widest(scale.iter().map(|(_, text)| text.as_str()), note()) + GAP;
    let plot = Plot { left, length: (width - left - DOT).max(1.0), top: HEAD };
    for (permille, text) in scale {
        let y = plot.y(*permille);
        canvas.line((plot.left, y), (plot.left + plot.length, y), thin(Paint::Rule));
        canvas.text((left - GAP, y), Anchor::End, text.as_str(), note());
    }
    bands(canvas, &plot, points);
    lines(canvas, &plot, points);
    values(canvas, &plot, points);
    dates(canvas, &plot, points);
    steps(canvas, &plot, points);
    plot.top + PLOT + GAP + note().leading() + GAP + STEP + 1.0
}

/// Where the plot is.
struct Plot {
    left: f32,
    length: f32,
    top: f32,
}

impl Plot {
    fn x(&self, point: &TrendPoint) -> f32 {
        self.left + self.length * fraction(point.at)
    }

    /// The middle of a text at a point: as near to it as the plot allows.
    fn middle(&self, point: &TrendPoint, text: f32) -> f32 {
        let end = self.left + self.length;
        self.x(point).min(end - text / 2.0).max(self.left + text / 2.0)
    }

    fn y(&self, permille: u16) -> f32 {
        self.top + PLOT * (1.0 - fraction(permille))
    }

    /// Where the band of a share ends above.
    fn high(&self, share: &Share) -> f32 {
        self.y(share.high.max(share.low))
    }

    /// The highest place that line and band reach between two others; the bottom where there is neither.
    fn highest(&self, points: &[TrendPoint], from: f32, to: f32) -> f32 {
        let mut highest = self.y(0);
        for [(one, share), (other, next)] in neighbours(points) {
            let (begin, end) = (self.x(one), self.x(other));
            let (first, last) = (from.max(begin), to.min(end));
            if first > last {
                continue;
            }
            // Between its ends a line is straight, so that one of them is its highest place.
            for x in [first, last] {
                let part = (x - begin) / (end - begin).max(1.0);
                let y = self.high(share) + (self.high(next) - self.high(share)) * part;
                highest = highest.min(y);
            }
        }
        highest
    }
}

fn note() -> Letters {
    Letters::plain(NOTE, Paint::Quiet)
}

fn ink() -> Letters {
    Letters { size: NAME, bold: true, paint: Paint::Ink }
}

/// Each two neighbours that have a score.
fn neighbours(points: &[TrendPoint]) -> impl Iterator<Item = [(&TrendPoint, &Share); 2]> {
    points.windows(2).filter_map(|pair| match pair {
        [one, other] => Some([(one, one.share.as_ref()?), (other, other.share.as_ref()?)]),
        _ => None,
    })
}

/// Each stretch of the band in one piece: between pieces that touch, a screen shows seams.
fn bands(canvas: &mut Canvas, plot: &Plot, points: &[TrendPoint]) {
    let mut stretch: Vec<[(f32, f32); 2]> = Vec::new();
    for pair in points.windows(2) {
        let [one, other] = pair else { continue };
        let ends = match (&one.share, &other.share) {
            (Some(from), Some(to)) if gap(from) > 0 || gap(to) > 0 => [(one, from), (other, to)],
            _ => {
                fill_band(canvas, &mem::take(&mut stretch));
                continue;
            }
        };
        let [begin, end] = ends.map(|(point, share)| {
            let x = plot.x(point);
            [(x, plot.high(share)), (x, plot.y(share.low))]
        });
        if stretch.is_empty() {
            stretch.push(begin);
        }
        stretch.push(end);
    }
    fill_band(canvas, &stretch);
}

/// Fills between the upper and the lower edge; nothing where there is no stretch.
fn fill_band(canvas: &mut Canvas, stretch: &[[(f32, f32); 2]]) {
    if !stretch.is_empty() {
        let above = stretch.iter().map(|edge| edge[0]);
        let below = stretch.iter().rev().map(|edge| edge[1]);
        canvas.polygon(above.chain(below).collect(), Some(Paint::AccentLight), None);
    }
}

/// How wide the band is at a share, in permille.
fn gap(share: &Share) -> u16 {
    share.high.saturating_sub(share.low)
}

fn lines(canvas: &mut Canvas, plot: &Plot, points: &[TrendPoint]) {
    for [(one, from), (other, to)] in neighbours(points) {
        let stroke = Stroke { paint: Paint::Accent, width: 1.6, dashed: other.is_other_catalog };
        canvas.line((plot.x(one), plot.y(from.low)), (plot.x(other), plot.y(to.low)), stroke);
    }
    // Too many marks would hide the line.
    let dot = if points.len() > 20 { DOT / 2.0 } else { DOT };
    for (point, share) in points.iter().filter_map(|point| Some((point, point.share.as_ref()?))) {
        let corner = (plot.x(point) - dot, plot.y(share.low) - dot);
        canvas.area(corner, dot * 2.0, dot * 2.0, Paint::Accent);
    }
}

/// The values above their points, none over another; where there are many, those of the last, the first, and the point that
/// is least certain.
fn values(canvas: &mut Canvas, plot: &Plot, points: &[TrendPoint]) {
    let last = points.len().saturating_sub(1);
    let most = if points.len() > VALUED { 0..0 } else { 0..last };
    let mut texts: Vec<(f32, f32, &str)> = Vec::new();
    for place in [last, 0].into_iter().chain(widest(points)).chain(most) {
        let Some((point, share)) = points.get(place).and_then(|point| Some((point, point.share.as_ref()?))) else {
            continue;
        };
        let width = canvas.width(&share.text, ink());
        let middle = plot.middle(point, width);
        // Above line and band for as long as the text is, unless that leaves the plot.
        let highest = plot.highest(points, middle - width / 2.0, middle + width / 2.0);
        let y = (plot.high(share).min(highest) - 8.0).max(NAME / 2.0 + 1.0);
        texts.push((middle, y, &share.text));
    }
    for place in free(&texts.iter().map(|(x, _, text)| (*x, canvas.width(text, ink()))).collect::<Vec<_>>()) {
        if let Some((x, y, text)) = texts.get(place) {
            canvas.text((*x, *y), Anchor::Middle, *text, ink());
        }
    }
}

/// The first of the points where the band is widest; none where there is no band.
fn widest(points: &[TrendPoint]) -> Option<usize> {
    let gaps = points.iter().map(|point| point.share.as_ref().map_or(0, gap)).enumerate();
    gaps.rev().max_by_key(|(_, gap)| *gap).filter(|(_, gap)| *gap > 0).map(|(place, _)| place)
}

fn dates(canvas: &mut Canvas, plot: &Plot, points: &[TrendPoint]) {
    let y = plot.top + PLOT + GAP + note().leading() / 2.0;
    let last = points.len().saturating_sub(1);
    let order = [last, 0].into_iter().chain(widest(points)).chain(1..last);
    let wanted: Vec<&TrendPoint> = order.filter_map(|place| points.get(place)).collect();
    let place = |point: &&TrendPoint| {
        let width = canvas.width(&point.label, note());
        (plot.middle(point, width), width)
    };
    let places: Vec<(f32, f32)> = wanted.iter().map(place).collect();
    for at in free(&places) {
        if let (Some(point), Some((middle, _))) = (wanted.get(at), places.get(at)) {
            canvas.text((*middle, y), Anchor::Middle, point.label.as_str(), note());
        }
    }
}

/// Of texts around their middles, those that leave room for each other; who comes first stays.
fn free(texts: &[(f32, f32)]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for (place, (middle, width)) in texts.iter().enumerate() {
        let apart = |other: &usize| {
            texts.get(*other).is_none_or(|(x, wide)| (x - middle).abs() > f32::midpoint(*wide, *width) + GAP)
        };
        if kept.iter().all(apart) {
            kept.push(place);
        }
    }
    kept
}

/// The stage around each point, as long as it is the same.
fn steps(canvas: &mut Canvas, plot: &Plot, points: &[TrendPoint]) {
    let top = plot.top + PLOT + GAP + note().leading() + GAP;
    let mut begin = plot.left;
    for (place, point) in points.iter().enumerate() {
        let next = points.get(place + 1);
        if next.is_some_and(|next| next.stage == point.stage) {
            continue;
        }
        let end = next.map_or(plot.left + plot.length, |next| f32::midpoint(plot.x(point), plot.x(next)));
        let (width, step) = (end - begin, point.stage.min(4));
        canvas.area((begin, top), width, STEP, Paint::Scale(step));
        let letters = Letters::plain(NOTE, Paint::OnScale(step));
        let text =
            [&point.stage_long, &point.stage_short].into_iter().find(|text| canvas.width(text, letters) < width - 2.0);
        if let Some(text) = text {
            canvas.text((begin + width / 2.0, top + STEP / 2.0), Anchor::Middle, text.as_str(), letters);
        }
        begin = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stands_above_what_line_and_band_reach_below_it() {
        let point = |at: u16, low: u16, high: u16| TrendPoint {
            label: String::new(),
            at,
            share: Some(Share { low, high, text: String::new() }),
            stage: 0,
            stage_long: String::new(),
            stage_short: String::new(),
            is_other_catalog: false,
        };
        let plot = Plot { left: 0.0, length: 1000.0, top: 0.0 };
        let points = [point(0, 100, 100), point(900, 500, 700), point(1000, 300, 300)];
        let highest = |from: f32, to: f32| plot.highest(&points, from, to).round();
        assert!((highest(850.0, 1000.0) - 30.0).abs() < 0.1, "the band at 900 counts for a text that ends at 1000");
        assert!((highest(950.0, 1000.0) - 50.0).abs() < 0.1, "half way down from there");
        assert!((highest(0.0, 0.0) - 90.0).abs() < 0.1);
        assert!((plot.highest(&points[..1], 0.0, 10.0) - 100.0).abs() < 0.1, "one point has no line");
    }
}
