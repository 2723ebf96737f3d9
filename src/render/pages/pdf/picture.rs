//! Charts: the shapes of a drawing, as a figure with its words.

use crate::document::{Chart, ChartKind};
use crate::render::pages::charts;
use crate::render::pages::drawing::{Anchor, Shape, Stroke};
use crate::render::pages::typeset::display_list::{Draw, Item, Pen};
use crate::render::pages::typeset::page::{LayoutBox, keep_all};
use crate::render::pages::typeset::paragraph::{Column, Side};
use crate::render::pages::typeset::style::Style;
use crate::render::pages::typeset::tags::{StructType, TagId};

use super::composer::Composer;
use super::style::{CHART_TITLE, colour};

/// A radar is drawn this wide at least, and made smaller with its words where there is less room: narrower, its labels
/// would be cut.
const NARROWEST_RADAR: f32 = 296.0;
/// A radar needs no more width than this.
const WIDEST_RADAR: f32 = 420.0;

/// A chart is at most as high as this share of a page, so that its title stands on the same page.
const HIGHEST: f32 = 0.86;

/// Widths are rounded up to a fraction that sums keep exactly, so that a word fits the column that was made for it.
const STEPS_IN_A_POINT: f32 = 64.0;

pub(super) fn compose_chart(
    composer: &mut Composer<'_>,
    chart: &Chart,
    column: Column,
    parent: TagId,
) -> Vec<LayoutBox> {
    let tag = composer.tags.add(parent, StructType::Paragraph);
    let mut boxes = composer.plain_prose(chart.picture_title(), CHART_TITLE, column, tag);
    keep_all(&mut boxes);
    let mut picture = compose_picture(composer, chart, column, parent);
    picture.before = composer.gap(6.0);
    boxes.push(picture);
    boxes
}

fn compose_picture(composer: &mut Composer<'_>, chart: &Chart, column: Column, parent: TagId) -> LayoutBox {
    let tag = composer.tags.add_with_words(parent, StructType::Figure, &chart.alternative);
    let is_radar = matches!(chart.kind, ChartKind::Radar { .. });
    // Other charts shrink with the words of the page, and keep its width.
    let width = if is_radar {
        column.width.clamp(NARROWEST_RADAR, WIDEST_RADAR)
    } else {
        column.width / composer.density.words
    };
    let measure = |text: &str, size: f32, strong: bool| {
        (composer.width(text, Style { size, strong, ..CHART_TITLE }) * STEPS_IN_A_POINT).ceil() / STEPS_IN_A_POINT
    };
    let drawing = charts::draw(chart, width, &measure);
    let pictures = composer.density.pictures;
    let highest = composer.depth * HIGHEST * pictures;
    // A radar is as high as it is wide: to be lower it has to be narrower.
    let widest = if is_radar { column.width * pictures } else { column.width };
    let factor = (highest / drawing.height.max(1.0)).min(widest / drawing.width.max(1.0)).min(1.0);
    let left = column.left + (column.width - drawing.width * factor) / 2.0;
    let mut picture = LayoutBox::high(drawing.height * factor);
    let corners = [left, 0.0, left + drawing.width * factor, picture.height];
    picture.items.push(Item::of(tag, Draw::Bounds { corners }));
    let items = drawing.shapes.iter().flat_map(|shape| scaled(composer, shape, factor, tag));
    if is_radar {
        // Its labels stand all around: who copies or extracts gets its words in one piece.
        let draws = items.map(|item| item.draw).collect();
        picture.draw([Item::of(tag, Draw::Instead { text: chart.alternative.clone(), draws })], left, 0.0);
    } else {
        picture.draw(items, left, 0.0);
    }
    picture
}

/// A shape in colours and letters of the page, `factor` times as large.
fn scaled(composer: &Composer<'_>, shape: &Shape, factor: f32, tag: TagId) -> Vec<Item> {
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
            composer.words(text, style, point(at), side(*anchor), Some(tag))
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
