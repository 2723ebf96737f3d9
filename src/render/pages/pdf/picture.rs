//! Charts: the shapes of a drawing, as a figure with its words.

use crate::document::{Block, Chart, ChartKind, line};
use crate::render::pages::charts;
use crate::render::pages::drawing::{Anchor, Shape, Stroke};

use super::blocks::beside;
use super::prose::{Desk, Side, Strip};
use crate::render::pages::typeset::display_list::{Draw, Item, Pen};
use crate::render::pages::typeset::page::{Slab, keep_all, stack};
use crate::render::pages::typeset::style::{CHART_TITLE, Style, colour};
use crate::render::pages::typeset::tags::{Kind, TagId};

/// A radar needs no more width than this, and draws at this width at least, to be made smaller with its words.
const RADAR: (f32, f32) = (296.0, 420.0);

/// The share of the width that words keep beside a radar.
const WORDS: f32 = 0.42;

/// The room between words and a radar.
const BETWEEN: f32 = 18.0;

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

    /// A radar, and the words before it on its left, in one slab; none if the words would be much longer.
    pub(super) fn radar_beside(&mut self, words: &[Block], chart: &Chart, strip: Strip, parent: TagId) -> Option<Slab> {
        let left = Strip { width: strip.width * WORDS, ..strip };
        let from = left.left + left.width + BETWEEN;
        let right = Strip { left: from, width: strip.left + strip.width - from };
        let words = stack(self.blocks(words, left, parent));
        let chart = stack(self.chart(chart, right, parent));
        (words.height < chart.height * 1.4).then(|| beside(vec![vec![words], vec![chart]]))
    }

    fn picture(&mut self, chart: &Chart, strip: Strip, parent: TagId) -> Slab {
        let tag = self.tags.add_with_words(parent, Kind::Figure, &chart.alternative);
        let width = match chart.kind {
            ChartKind::Radar { .. } => strip.width.clamp(RADAR.0, RADAR.1),
            ChartKind::Bars { .. } | ChartKind::HeatMap { .. } => strip.width,
        };
        // Rounded up to a fraction that sums keep exactly, so that a word fits the column that was made for it.
        let measure = |text: &str, size: f32, strong: bool| {
            (self.width(text, Style { size, strong, ..CHART_TITLE }) * 64.0).ceil() / 64.0
        };
        let drawing = charts::draw(chart, width, &measure);
        let highest = self.depth * 0.86 * self.picture;
        let widest = if is_radar(chart) { strip.width * self.picture } else { strip.width };
        let factor = (highest / drawing.height.max(1.0)).min(widest / drawing.width.max(1.0)).min(1.0);
        let left = strip.left + (strip.width - drawing.width * factor) / 2.0;
        let mut slab = Slab::high(drawing.height * factor);
        let corners = [left, 0.0, left + drawing.width * factor, slab.height];
        slab.items.push(Item::of(tag, Draw::Bounds { corners }));
        let items = drawing.shapes.iter().flat_map(|shape| self.shape(shape, factor, tag));
        if is_radar(chart) {
            // Its labels stand all around: who copies or extracts gets its words in one piece.
            let draws = items.map(|item| item.draw).collect();
            slab.draw([Item::of(tag, Draw::Instead { text: chart.alternative.clone(), draws })], left, 0.0);
        } else {
            slab.draw(items, left, 0.0);
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

/// Whether the chart is a radar, which is as high as it is wide.
pub(super) fn is_radar(chart: &Chart) -> bool {
    matches!(chart.kind, ChartKind::Radar { .. })
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
