//! Charts: the shapes of a drawing, as a figure with its words.

use crate::document::{Chart, ChartKind, line};
use crate::render::charts;
use crate::render::shapes::{Anchor, Shape, Stroke};

use super::display::{Draw, Item, Pen};
use super::page::{Slab, keep_all};
use super::prose::{Desk, Side, Strip};
use super::style::{CHART_TITLE, Style, colour};
use super::tags::{Kind, TagId};

/// A radar needs no more width than this.
const RADAR: f32 = 420.0;

impl Desk<'_> {
    pub(super) fn chart(&mut self, chart: &Chart, strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::Paragraph);
        let mut slabs = self.prose(&line(chart.title.as_str()), CHART_TITLE, strip, tag);
        keep_all(&mut slabs);
        let mut picture = self.picture(chart, strip, parent);
        picture.before = self.gap(6.0);
        slabs.push(picture);
        slabs
    }

    fn picture(&mut self, chart: &Chart, strip: Strip, parent: TagId) -> Slab {
        let tag = self.tags.add_with_words(parent, Kind::Figure, &chart.alternative);
        let width = match chart.kind {
            ChartKind::Radar { .. } => strip.width.min(RADAR * self.picture),
            ChartKind::Bars { .. } | ChartKind::HeatMap { .. } => strip.width,
        };
        let measure = |text: &str, size: f32, strong: bool| self.width(text, Style { size, strong, ..CHART_TITLE });
        let drawing = charts::draw(chart, width, &measure);
        let highest = self.depth * 0.86 * self.picture;
        let factor = (highest / drawing.height.max(1.0)).min(strip.width / drawing.width.max(1.0)).min(1.0);
        let left = strip.left + (strip.width - drawing.width * factor) / 2.0;
        let mut slab = Slab::high(drawing.height * factor);
        let corners = [left, 0.0, left + drawing.width * factor, slab.height];
        slab.items.push(Item::of(tag, Draw::Bounds { corners }));
        for shape in &drawing.shapes {
            slab.draw(self.shape(shape, factor, tag), left, 0.0);
        }
        slab
    }

    fn shape(&self, shape: &Shape, factor: f32, tag: TagId) -> Vec<Item> {
        let point = |at: &(f32, f32)| (at.0 * factor, at.1 * factor);
        match shape {
            Shape::Polygon { points, fill, stroke } => {
                let points = points.iter().map(point).collect();
                let stroke = stroke.map(|stroke| pen(stroke, factor));
                vec![Item::of(tag, Draw::Area { points, fill: fill.map(colour), stroke })]
            }
            Shape::Line { from, to, stroke } => {
                vec![Item::of(tag, Draw::Line { from: point(from), to: point(to), pen: pen(*stroke, factor) })]
            }
            Shape::Text { at, text, size, anchor, bold, paint } => {
                let style = Style { size: size * factor, strong: *bold, colour: colour(*paint), ..CHART_TITLE };
                self.words(text, style, point(at), side(*anchor), Some(tag))
            }
        }
    }
}

fn pen(stroke: Stroke, factor: f32) -> Pen {
    Pen { colour: colour(stroke.paint), width: stroke.width * factor, dashed: stroke.dashed }
}

fn side(anchor: Anchor) -> Side {
    match anchor {
        Anchor::Start => Side::Left,
        Anchor::Middle => Side::Middle,
        Anchor::End => Side::Right,
    }
}
