//! Writes a drawing as SVG. Colours are classes, so that the style sheet gives them for light, dark and print.

use std::fmt::Write;

use super::escape;
use crate::render::pages::drawing::{Anchor, Drawing, Paint, Shape, Stroke};

/// `drawing` as an `svg` element. `name` is what assistive technology reads out; `class` joins its classes.
pub(super) fn svg(drawing: &Drawing, class: &str, name: &str) -> String {
    let Drawing { width, height, .. } = drawing;
    let mut out = format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n",
        length(*width),
        length(*height),
        escape(name)
    );
    for shape in &drawing.shapes {
        out.push_str(&write_shape(shape));
        out.push('\n');
    }
    out.push_str("</svg>\n");
    out
}

fn write_shape(shape: &Shape) -> String {
    match shape {
        Shape::Polygon { points, fill, stroke } => polygon(points, *fill, *stroke),
        Shape::Line { from, to, stroke } => {
            let ends = [("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)];
            let ends: String = ends.map(|(name, value)| format!(" {name}=\"{}\"", length(value))).concat();
            format!("<line{ends}{}/>", look(None, Some(*stroke)))
        }
        Shape::Text { at, text, size, anchor, bold, paint } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = if *bold { " font-weight=\"600\"" } else { "" };
            let (x, y, size) = (length(at.0), length(at.1), length(*size));
            let look = look(Some(*paint), None);
            format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}{weight}{look}>{}</text>", escape(text))
        }
    }
}

fn polygon(points: &[(f32, f32)], fill: Option<Paint>, stroke: Option<Stroke>) -> String {
    let mut list = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        let space = if i > 0 { " " } else { "" };
        let _ = write!(list, "{space}{},{}", length(*x), length(*y));
    }
    format!("<polygon points=\"{list}\"{}/>", look(fill, stroke))
}

/// The classes of the colours, and the outline.
fn look(fill: Option<Paint>, stroke: Option<Stroke>) -> String {
    let fill = fill.map_or("fill-none".to_owned(), |paint| format!("fill-{}", colour(paint)));
    let Some(Stroke { paint, width, dashed }) = stroke else {
        return format!(" class=\"{fill}\"");
    };
    let dashes = if dashed { " stroke-dasharray=\"3 2.5\"" } else { "" };
    format!(" class=\"{fill} stroke-{}\" stroke-width=\"{}\"{dashes}", colour(paint), length(width))
}

fn colour(paint: Paint) -> String {
    match paint {
        Paint::Ink => "ink".into(),
        Paint::Quiet => "quiet".into(),
        Paint::Rule => "rule".into(),
        Paint::Track => "track".into(),
        Paint::Accent => "accent".into(),
        Paint::AccentLight => "light".into(),
        Paint::Scale(step) => format!("scale-{}", step.min(4)),
        Paint::OnScale(step) => format!("on-{}", step.min(4)),
    }
}

/// A length with at most one digit after the point, which is finer than a screen shows.
fn length(value: f32) -> String {
    let text = format!("{value:.1}");
    let short = text.strip_suffix(".0").unwrap_or(&text);
    if short == "-0" { "0".into() } else { short.into() }
}
