//! The signs of how a point stands. They decorate: the word beside each says the same.

use std::f32::consts;

use crate::document::Mark;

use crate::render::pages::typeset::display_list::{Draw, Item, Pen};
use crate::render::pages::typeset::style::Rgb;

use super::style::{ACCENT, INK, QUIET, WHITE};

/// The colour of a mark and its word.
pub(super) fn mark_colour(mark: Mark) -> Rgb {
    match mark {
        Mark::Done => ACCENT,
        Mark::Critical => INK,
        Mark::None | Mark::Open | Mark::Unanswered => QUIET,
    }
}

/// The sign of `mark` around `centre`: a ticked disc, a ring, a triangle with an exclamation mark, a broken ring.
pub(super) fn mark_icon(mark: Mark, centre: (f32, f32), radius: f32) -> Vec<Item> {
    let draws = match mark {
        Mark::None => Vec::new(),
        Mark::Done => done(centre, radius),
        Mark::Open => vec![ring(centre, radius, false)],
        Mark::Critical => critical(centre, radius),
        Mark::Unanswered => vec![ring(centre, radius, true)],
    };
    draws.into_iter().map(Item::plain).collect()
}

fn done(centre: (f32, f32), radius: f32) -> Vec<Draw> {
    let disc = Draw::Area { points: circle(centre, radius), fill: Some(ACCENT), stroke: None };
    let tick = [(-0.45, 0.05), (-0.12, 0.38), (0.48, -0.34)].map(|point| around(centre, radius, point));
    let [from, turn, to] = tick;
    let pen = Pen { colour: WHITE, width: radius * 0.28, dashed: false };
    vec![disc, Draw::Line { from, to: turn, pen }, Draw::Line { from: turn, to, pen }]
}

fn ring(centre: (f32, f32), radius: f32, dashed: bool) -> Draw {
    let width = radius * 0.24;
    let points = circle(centre, radius - width / 2.0);
    Draw::Area { points, fill: None, stroke: Some(Pen { colour: QUIET, width, dashed }) }
}

fn critical(centre: (f32, f32), radius: f32) -> Vec<Draw> {
    let polygon = |points: &[(f32, f32)], fill| Draw::Area {
        points: points.iter().map(|point| around(centre, radius, *point)).collect(),
        fill: Some(fill),
        stroke: None,
    };
    vec![
        polygon(&[(0.0, -1.05), (1.12, 0.92), (-1.12, 0.92)], INK),
        polygon(&[(-0.14, -0.4), (0.14, -0.4), (0.09, 0.32), (-0.09, 0.32)], WHITE),
        polygon(&[(-0.13, 0.47), (0.13, 0.47), (0.13, 0.72), (-0.13, 0.72)], WHITE),
    ]
}

fn circle(centre: (f32, f32), radius: f32) -> Vec<(f32, f32)> {
    let corner = |step: u8| {
        let angle = f32::from(step) * consts::TAU / 32.0;
        around(centre, radius, (angle.cos(), angle.sin()))
    };
    (0..32).map(corner).collect()
}

fn around(centre: (f32, f32), radius: f32, point: (f32, f32)) -> (f32, f32) {
    (centre.0 + radius * point.0, centre.1 + radius * point.1)
}
