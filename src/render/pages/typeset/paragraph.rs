//! Paragraphs: runs of words that look alike into boxes, one a line, with what is drawn behind them and what can be
//! clicked.

use super::display_list::{Draw, Item, Pen, Target, Text, rectangle, rule};
use super::fonts::Fonts;
use super::line::{GlyphRun, Line, What};
use super::page::LayoutBox;
use super::style::{Rgb, Style};
use super::tags::TagId;
use super::text::{Shaped, box_width};

/// Words that look alike and belong together.
#[derive(Debug, Clone)]
pub(crate) struct Run<'a> {
    pub(crate) text: &'a str,
    pub(crate) strong: bool,
    pub(crate) colour: Rgb,
    /// The colour behind it, if it stands out by one.
    pub(crate) ground: Option<Rgb>,
    pub(crate) link: Option<Link>,
    pub(crate) tag: TagId,
}

/// Where words lead, and the colour of the rule below them.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    pub(crate) target: Target,
    pub(crate) rule: Rgb,
}

/// Where words begin and how far they may go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) left: f32,
    pub(crate) width: f32,
}

/// Which end of a word is fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Middle,
    Right,
}

/// Runs of one size, shaped.
pub(crate) struct Paragraph<'a> {
    fonts: &'a Fonts<'a>,
    runs: Vec<Run<'a>>,
    shaped: Shaped,
    style: Style,
}

impl<'a> Paragraph<'a> {
    pub(crate) fn new(fonts: &'a Fonts<'a>, runs: Vec<Run<'a>>, style: Style) -> Self {
        let shaped = Shaped::new(fonts, runs.iter().map(|run| (run.text, run.strong)));
        Self { fonts, runs, shaped, style }
    }

    /// How many lines it takes in `width` points.
    pub(crate) fn count_lines(&self, width: f32) -> usize {
        self.shaped.count_lines(width / self.style.size * 1000.0)
    }

    /// A box a line. No line is left alone on a page unless the paragraph has only one.
    pub(crate) fn boxes(&self, column: Column, side: Side) -> Vec<LayoutBox> {
        let lines = self.shaped.lines(column.width / self.style.size * 1000.0);
        let count = lines.len();
        let mut boxes = Vec::with_capacity(count);
        for (place, line) in lines.into_iter().enumerate() {
            let left = left_edge(&line, self.style, column, side);
            boxes.push(LayoutBox {
                keep: place + 1 < count && (place == 0 || place + 2 == count),
                end: left + self.style.points(line.width),
                items: self.line_items(line, left),
                ..LayoutBox::high(self.style.leading)
            });
        }
        boxes
    }

    /// A line: first the grounds and rules behind it, then the words and what can be clicked.
    fn line_items(&self, line: Line, left: f32) -> Vec<Item> {
        let style = self.style;
        let mut behind = Vec::new();
        let mut front = Vec::new();
        // The left and right end of the link that is being drawn.
        let mut clickable: Option<(f32, f32)> = None;
        let mut runs = line.runs.into_iter().peekable();
        while let Some(glyphs) = runs.next() {
            let Some(run) = self.runs.get(glyphs.source) else { continue };
            let x = left + style.points(glyphs.from);
            let end = left + style.points((glyphs.from + glyphs.width).min(line.width));
            let source = glyphs.source;
            if let Some(colour) = run.ground {
                behind.push(ground(x, end, style, colour));
            }
            let at = (x, style.baseline());
            front.push(Item::of(run.tag, glyph_draw(self.fonts, glyphs, Style { colour: run.colour, ..style }, at)));
            let Some(link) = &run.link else { continue };
            behind.push(underline(x, end, style, link.rule));
            let (from, to) = clickable.take().map_or((x, end), |(from, to)| (from.min(x), to.max(end)));
            if runs.peek().is_some_and(|next| next.source == source) {
                clickable = Some((from, to));
            } else {
                front.push(Item::of(run.tag, click(from, to, style, &link.target, run.text)));
            }
        }
        behind.into_iter().chain(front).collect()
    }
}

/// A word or two that stand where they are told, never wrapped.
pub(crate) fn set_words(
    fonts: &Fonts<'_>,
    text: &str,
    style: Style,
    at: (f32, f32),
    side: Side,
    tag: Option<TagId>,
) -> Vec<Item> {
    draw_words(fonts, text, style, at, side).into_iter().map(|draw| Item { tag, draw }).collect()
}

fn draw_words(fonts: &Fonts<'_>, text: &str, style: Style, at: (f32, f32), side: Side) -> Vec<Draw> {
    let line = Shaped::on_one_line(fonts, text, style.strong).one_line();
    let x = left_edge(&line, style, Column { left: at.0, width: 0.0 }, side);
    let mut draws = Vec::new();
    for glyphs in line.runs {
        let from = x + style.points(glyphs.from);
        draws.push(glyph_draw(fonts, glyphs, style, (from, at.1)));
    }
    draws
}

/// The width of `text` on one line, in points.
pub(crate) fn text_width(fonts: &Fonts<'_>, text: &str, style: Style) -> f32 {
    style.points(Shaped::on_one_line(fonts, text, style.strong).width())
}

/// `text`, cut with an ellipsis so that it is no wider than `width` points.
pub(crate) fn cut_text(fonts: &Fonts<'_>, text: &str, style: Style, width: f32) -> String {
    let shaped = Shaped::new(fonts, [(text, style.strong)]);
    if shaped.count_lines(width / style.size * 1000.0) < 2 {
        return text.to_owned();
    }
    let room = width - text_width(fonts, "…", style);
    let lines = shaped.lines(room / style.size * 1000.0);
    let first: String = lines.iter().take(1).flat_map(|line| &line.runs).map(|glyphs| glyphs.what.text()).collect();
    format!("{}…", first.trim_end())
}

fn left_edge(line: &Line, style: Style, column: Column, side: Side) -> f32 {
    let free = column.width - style.points(line.width);
    match side {
        Side::Left => column.left,
        Side::Middle => column.left + free / 2.0,
        Side::Right => column.left + free,
    }
}

fn ground(from: f32, to: f32, style: Style, colour: Rgb) -> Item {
    let (top, height) = (style.baseline() - style.size * 0.86, style.size * 1.18);
    Item::plain(rectangle(from - 1.2, top, to - from + 2.4, height, colour))
}

fn underline(from: f32, to: f32, style: Style, colour: Rgb) -> Item {
    Item::plain(rule(from, to, style.baseline() + style.size * 0.17, 0.5, colour))
}

fn click(left: f32, right: f32, style: Style, target: &Target, words: &str) -> Draw {
    let (target, words) = (target.clone(), words.trim().to_owned());
    Draw::Link { corners: [left, 0.0, right, style.leading], target, words }
}

/// A run whose line begins at `at`.
fn glyph_draw(fonts: &Fonts<'_>, run: GlyphRun, style: Style, at: (f32, f32)) -> Draw {
    match run.what {
        What::Words(glyphs) => Draw::Text(Text { at, size: style.size, colour: style.colour, glyphs }),
        What::Unknown { text, boxes } => {
            let mut draws = Vec::new();
            for (c, from) in boxes {
                let from = (at.0 + style.points(from), at.1);
                draws.extend(code_box(fonts, c, style, from));
            }
            Draw::Instead { text, draws }
        }
    }
}

/// A box with the code of a character that no font has.
fn code_box(fonts: &Fonts<'_>, c: char, style: Style, at: (f32, f32)) -> Vec<Draw> {
    let (size, width) = (style.size, style.points(box_width(c)));
    let code = format!("{:04X}", u32::from(c));
    let code = if code.len() > 4 { format!("{code:0>6}") } else { code };
    let (left, right) = (at.0 + size * 0.06, at.0 + width - size * 0.06);
    let (top, bottom) = (at.1 - size * 0.8, at.1 + size * 0.1);
    let mut draws = vec![
        Draw::Missing(c),
        Draw::Area {
            points: vec![(left, top), (right, top), (right, bottom), (left, bottom)],
            fill: None,
            stroke: Some(Pen { colour: style.colour, width: size * 0.05, dashed: false }),
        },
    ];
    let digits = Style { size: size * 0.36, strong: false, ..style };
    let (first, second) = code.split_at(code.len() / 2);
    let middle = f32::midpoint(left, right);
    for (text, y) in [(first, at.1 - size * 0.42), (second, at.1 - size * 0.01)] {
        draws.extend(draw_words(fonts, text, digits, (middle, y), Side::Middle));
    }
    draws
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style::new(10.0, 14.0, false, Rgb(0, 0, 0));

    #[test]
    fn words_of_several_faces_stand_beside_each_other() {
        let fonts = Fonts::new(&[]).unwrap();
        let draws = draw_words(&fonts, "ab日cd", STYLE, (0.0, 0.0), Side::Left);
        let [Draw::Text(before), Draw::Instead { .. }, Draw::Text(after)] = draws.as_slice() else {
            panic!("{draws:?}");
        };
        let ahead = text_width(&fonts, "ab日", STYLE);
        assert!(before.at.0.abs() < 0.01 && (after.at.0 - ahead).abs() < 0.01, "{} {ahead}", after.at.0);
    }
}
