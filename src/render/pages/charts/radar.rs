//! The radar: one axis a theme.

use std::f32::consts::TAU;

use super::{Anchor, Canvas, Letters, NAME, NOTE, Paint, Stroke, fraction, goal, number, thin, value};
use crate::document::{Bar, Share};

/// From the rim to a label, in points.
const GAP: f32 = 8.0;
/// The largest radius, in points.
const LARGEST: f32 = 150.0;
/// The rings of the grid, in permille.
const RINGS: [u16; 4] = [250, 500, 750, 1000];

/// Draws the radar and returns its height.
pub(super) fn draw(canvas: &mut Canvas, width: f32, axes: &[Bar], target: u16) -> f32 {
    if axes.is_empty() {
        return 0.0;
    }
    let mut labels: Vec<Label> =
        axes.iter().enumerate().map(|(i, bar)| label(canvas, bar, i, axes.len(), width)).collect();
    let radius = radius(&labels, width);
    place(&mut labels, radius);
    let top = labels.iter().map(|label| label.middle - label.height / 2.0).fold(-radius, f32::min);
    let bottom = labels.iter().map(|label| label.middle + label.height / 2.0).fold(radius, f32::max);
    let web = Web { centre: (width / 2.0, 1.0 - top), radius, spokes: labels.iter().map(|label| label.to).collect() };
    scores(canvas, &web, axes);
    grid(canvas, &web, target);
    for label in &labels {
        write(canvas, &web, label);
    }
    bottom - top + 2.0
}

/// The net that scores are drawn on.
struct Web {
    centre: (f32, f32),
    radius: f32,
    /// Where each axis points to: a vector of length 1.
    spokes: Vec<(f32, f32)>,
}

impl Web {
    fn at(&self, spoke: (f32, f32), permille: u16) -> (f32, f32) {
        let length = self.radius * fraction(permille);
        (self.centre.0 + spoke.0 * length, self.centre.1 + spoke.1 * length)
    }

    fn ring(&self, permille: u16) -> Vec<(f32, f32)> {
        self.spokes.iter().map(|&spoke| self.at(spoke, permille)).collect()
    }

    /// The corners of a score; an axis where nothing applies has none.
    fn score(&self, axes: &[Bar], of: impl Fn(&Share) -> u16) -> Vec<(f32, f32)> {
        let shares = axes.iter().map(|axis| axis.share.as_ref());
        self.spokes.iter().zip(shares).filter_map(|(&spoke, share)| Some(self.at(spoke, of(share?)))).collect()
    }
}

fn scores(canvas: &mut Canvas, web: &Web, axes: &[Bar]) {
    let outline = |paint| Some(Stroke { paint, width: 1.2, dashed: false });
    let high = web.score(axes, |share| share.high.max(share.low));
    // A pale area alone is hardly told from its ground.
    canvas.polygon(high, Some(Paint::AccentLight), outline(Paint::Accent));
    canvas.polygon(web.score(axes, |share| share.low), Some(Paint::Accent), outline(Paint::Accent));
}

/// Over the scores, so that a score can be read off where it covers the grid.
fn grid(canvas: &mut Canvas, web: &Web, target: u16) {
    for ring in RINGS {
        canvas.polygon(web.ring(ring), None, Some(thin(Paint::Rule)));
    }
    for &spoke in &web.spokes {
        canvas.line(web.centre, web.at(spoke, 1000), thin(Paint::Rule));
    }
    canvas.polygon(web.ring(target), None, Some(goal()));
}

/// The name and the value at the end of an axis.
struct Label {
    to: (f32, f32),
    name: Vec<String>,
    value: String,
    width: f32,
    height: f32,
    /// The middle of the block, from top to bottom, below the centre of the radar.
    middle: f32,
}

fn name_letters() -> Letters {
    Letters::plain(NAME, Paint::Ink)
}

fn value_letters() -> Letters {
    Letters::plain(NOTE, Paint::Quiet)
}

fn label(canvas: &Canvas, bar: &Bar, i: usize, of: usize, width: f32) -> Label {
    let angle = TAU * number(i) / number(of.max(1));
    let room = width * 0.27;
    let name = canvas.balance(&bar.label, name_letters(), room, 2);
    let value = canvas.cut(value(bar.share.as_ref()), value_letters(), room);
    let wide =
        canvas.widest(name.iter().map(String::as_str), name_letters()).max(canvas.width(&value, value_letters()));
    let height = name_letters().leading() * number(name.len()) + value_letters().leading();
    Label { to: (angle.sin(), -angle.cos()), name, value, width: wide, height, middle: 0.0 }
}

/// Above and below the centre a label stands in the middle of its axis, elsewhere beside its end.
fn anchor(label: &Label) -> Anchor {
    match label.to.0 {
        x if x > 0.05 => Anchor::Start,
        x if x < -0.05 => Anchor::End,
        _ => Anchor::Middle,
    }
}

/// As large as the labels leave room for.
fn radius(labels: &[Label], width: f32) -> f32 {
    let beside = |label: &&Label| anchor(label) != Anchor::Middle;
    let room = |label: &Label| (width / 2.0 - label.width - 1.0) / label.to.0.abs() - GAP;
    labels.iter().filter(beside).map(room).fold(LARGEST, f32::min).clamp(1.0, (width / 2.0 - 2.0).max(1.0))
}

/// Puts each label at the end of its axis, then moves those that would overlap away from the middle.
fn place(labels: &mut [Label], radius: f32) {
    for label in labels.iter_mut() {
        label.middle = label.to.1 * (radius + GAP + label.height / 2.0);
    }
    for side in [Anchor::Start, Anchor::End] {
        let on_side = |label: &&mut Label| [side, Anchor::Middle].contains(&anchor(label));
        let (mut above, mut below): (Vec<_>, Vec<_>) = labels.iter_mut().filter(on_side).partition(|l| l.middle < 0.0);
        above.sort_by(|a, b| b.to.1.total_cmp(&a.to.1));
        below.sort_by(|a, b| a.to.1.total_cmp(&b.to.1));
        let lowest = above.first().map_or(f32::MIN, |label| label.middle + label.height / 2.0);
        push(below, lowest, 1.0);
        push(above, f32::MIN, -1.0);
    }
}

/// Moves labels in one direction until each is clear of the one before it, and the first clear of `edge`.
fn push(labels: Vec<&mut Label>, mut edge: f32, direction: f32) {
    for label in labels {
        let near = (label.middle * direction - label.height / 2.0).max(edge);
        label.middle = (near + label.height / 2.0) * direction;
        edge = near + label.height;
    }
}

fn write(canvas: &mut Canvas, web: &Web, label: &Label) {
    let x = web.centre.0 + label.to.0 * (web.radius + GAP);
    let top = web.centre.1 + label.middle - label.height / 2.0;
    let names = name_letters().leading() * number(label.name.len());
    canvas.block((x, top + names / 2.0), anchor(label), &label.name, name_letters());
    let middle = top + names + value_letters().leading() / 2.0;
    canvas.text((x, middle), anchor(label), &label.value, value_letters());
}
