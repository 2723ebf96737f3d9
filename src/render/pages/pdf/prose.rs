//! Lines of the document into slabs: paragraphs, links, ids, and what stands for characters that no font has.

use std::collections::HashSet;

use crate::document::{Line, Span};
use crate::render::pages::address::address;

use crate::render::pages::typeset::display_list::{Draw, Item, Pen, Target, Text, rectangle, rule};
use crate::render::pages::typeset::fonts::Fonts;
use crate::render::pages::typeset::page::Slab;
use crate::render::pages::typeset::style::{ACCENT, ACCENT_LIGHT, Style, TRACK};
use crate::render::pages::typeset::tags::{Kind, TagId, Tags};
use crate::render::pages::typeset::text::{Bit, Row, Stretch, What, box_width, one_row, rows, widest_word};

/// Where pages are made: the fonts, the tags made so far, and how dense page one must be.
pub(super) struct Desk<'a> {
    pub(super) fonts: &'a Fonts<'a>,
    pub(super) tags: Tags,
    /// The sections that exist: a jump to another is plain words.
    pub(super) sections: HashSet<&'a str>,
    /// The size of words and room; 1 is normal.
    pub(super) density: f32,
    /// The size of charts; 1 is normal.
    pub(super) picture: f32,
    /// The height of a page's text.
    pub(super) depth: f32,
}

/// Where words begin and how far they may go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strip {
    pub(super) left: f32,
    pub(super) width: f32,
}

/// Which end of a word is fixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
}

/// A span, made ready.
struct Dress<'a> {
    text: &'a str,
    strong: bool,
    code: bool,
    target: Option<Target>,
    tag: TagId,
}

impl Desk<'_> {
    /// `line` in `style`, one slab a row. No row is left alone on a page unless the paragraph has only one.
    pub(super) fn prose(&mut self, line: &Line, style: Style, strip: Strip, tag: TagId) -> Vec<Slab> {
        self.prose_to(line, style, strip, tag, Side::Left)
    }

    /// Like [`Self::prose`], at a side.
    pub(super) fn prose_to(&mut self, line: &Line, style: Style, strip: Strip, tag: TagId, side: Side) -> Vec<Slab> {
        let style = style.times(self.density);
        let dresses: Vec<Dress<'_>> = line.iter().map(|span| self.dress(span, style, tag)).collect();
        let stretches: Vec<Stretch<'_>> =
            dresses.iter().map(|dress| Stretch { text: dress.text, strong: dress.strong }).collect();
        let rows = rows(self.fonts, &stretches, strip.width / style.size * 1000.0);
        let count = rows.len();
        let slab = |(place, row): (usize, Row)| {
            let left = left_edge(&row, style, strip, side);
            Slab {
                keep: place + 1 < count && (place == 0 || place + 2 == count),
                end: left + row.width * style.size / 1000.0,
                items: row_items(self.fonts, &row, &dresses, style, left),
                ..Slab::high(style.leading)
            }
        };
        rows.into_iter().enumerate().map(slab).collect()
    }

    /// Like [`Self::prose`], with rows of about one length: for headings, whose last word must not stand alone.
    pub(super) fn balanced(&mut self, line: &Line, style: Style, strip: Strip, tag: TagId) -> Vec<Slab> {
        let rows = self.prose(line, style, strip, tag).len();
        let (mut narrow, mut wide) = (strip.width / 2.0, strip.width);
        for _ in 0..6 {
            let width = f32::midpoint(narrow, wide);
            let fits = rows > 1 && self.prose(line, style, Strip { width, ..strip }, tag).len() == rows;
            (narrow, wide) = if fits { (narrow, width) } else { (width, wide) };
        }
        self.prose(line, style, Strip { width: wide, ..strip }, tag)
    }

    fn dress<'b>(&mut self, span: &'b Span, style: Style, tag: TagId) -> Dress<'b> {
        let plain = |text| Dress { text, strong: style.strong, code: false, target: None, tag };
        match span {
            Span::Text(text) => plain(text),
            Span::Strong(text) => Dress { strong: true, ..plain(text) },
            Span::Code(text) => Dress { code: true, ..plain(text) },
            Span::Link { text, url } => self.linked(plain(text), address(url).map(Target::Web)),
            Span::Jump { text, to } => {
                let target = self.sections.contains(to.as_str()).then(|| Target::Section(to.clone()));
                self.linked(plain(text), target)
            }
        }
    }

    fn linked<'b>(&mut self, plain: Dress<'b>, target: Option<Target>) -> Dress<'b> {
        if target.is_none() || plain.text.trim().is_empty() {
            return plain;
        }
        Dress { tag: self.tags.add(plain.tag, Kind::Link), target, ..plain }
    }

    /// A word or two that stand where they are told, never wrapped.
    pub(super) fn words(&self, text: &str, style: Style, at: (f32, f32), side: Side, tag: Option<TagId>) -> Vec<Item> {
        let row = one_row(self.fonts, text, style.strong);
        let x = left_edge(&row, style, Strip { left: at.0, width: 0.0 }, side);
        let bits = row.bits.iter();
        bits.map(|bit| Item { tag, draw: bit_draw(self.fonts, bit, style, (x, at.1)) }).collect()
    }

    /// The width of `text` on one line.
    pub(super) fn width(&self, text: &str, style: Style) -> f32 {
        one_row(self.fonts, text, style.strong).width * style.size / 1000.0
    }

    /// The width of the widest word of `text`.
    pub(super) fn widest_word(&self, text: &str, style: Style) -> f32 {
        widest_word(self.fonts, text, style.strong) * style.size / 1000.0
    }

    /// `text`, cut with an ellipsis so that it is no wider than `width`.
    pub(super) fn cut(&self, text: &str, style: Style, width: f32) -> String {
        let limit = (width - self.width("…", style)) / style.size * 1000.0;
        let mut rows = rows(self.fonts, &[Stretch { text, strong: style.strong }], width / style.size * 1000.0);
        if rows.len() < 2 {
            return text.to_owned();
        }
        rows = self::rows(self.fonts, &[Stretch { text, strong: style.strong }], limit);
        let first = rows.first().map(row_text).unwrap_or_default();
        format!("{}…", first.trim_end())
    }
}

fn row_text(row: &Row) -> String {
    row.bits.iter().map(|bit| bit.what.text()).collect()
}

fn left_edge(row: &Row, style: Style, strip: Strip, side: Side) -> f32 {
    let free = strip.width - row.width * style.size / 1000.0;
    match side {
        Side::Left => strip.left,
        Side::Middle => strip.left + free / 2.0,
        Side::Right => strip.left + free,
    }
}

/// A row of words: first the grounds and rules behind them, then the words and what can be clicked.
fn row_items(fonts: &Fonts<'_>, row: &Row, dresses: &[Dress<'_>], style: Style, left: f32) -> Vec<Item> {
    let points = |thousandths: f32| thousandths * style.size / 1000.0;
    let mut behind = Vec::new();
    let mut front = Vec::new();
    for (place, bit) in row.bits.iter().enumerate() {
        let Some(dress) = dresses.get(bit.stretch) else { continue };
        let x = left + points(bit.from);
        let end = left + points((bit.from + bit.width).min(row.width));
        let colour = if dress.target.is_some() { ACCENT } else { style.colour };
        if dress.code {
            behind.push(ground(x, end, style));
        }
        front.push(Item::of(dress.tag, bit_draw(fonts, bit, Style { colour, ..style }, (x, style.baseline()))));
        if let Some(target) = &dress.target {
            behind.push(underline(x, end, style));
            let last = row.bits.get(place + 1).is_none_or(|next| next.stretch != bit.stretch);
            let first =
                row.bits.iter().find(|other| other.stretch == bit.stretch).map_or(x, |bit| left + points(bit.from));
            if last {
                front.push(Item::of(dress.tag, link(first, end, style, target, dress.text)));
            }
        }
    }
    behind.into_iter().chain(front).collect()
}

fn ground(from: f32, to: f32, style: Style) -> Item {
    let (top, height) = (style.baseline() - style.size * 0.86, style.size * 1.18);
    Item::plain(rectangle(from - 1.2, top, to - from + 2.4, height, TRACK))
}

fn underline(from: f32, to: f32, style: Style) -> Item {
    Item::plain(rule(from, to, style.baseline() + style.size * 0.17, 0.5, ACCENT_LIGHT))
}

fn link(left: f32, right: f32, style: Style, target: &Target, words: &str) -> Draw {
    let (target, words) = (target.clone(), words.trim().to_owned());
    Draw::Link { corners: [left, 0.0, right, style.leading], target, words }
}

fn bit_draw(fonts: &Fonts<'_>, bit: &Bit, style: Style, at: (f32, f32)) -> Draw {
    match &bit.what {
        What::Words { face, text, kerns } => Draw::Text(Text {
            at,
            face: *face,
            size: style.size,
            colour: style.colour,
            words: text.clone(),
            kerns: kerns.clone(),
        }),
        What::Unknown { text, boxes } => {
            let points = |thousandths: f32| thousandths * style.size / 1000.0;
            let each = |(c, from): &(char, f32)| {
                let from = (at.0 + points(*from), at.1);
                code_box(fonts, *c, style, from, points(box_width(*c)))
            };
            Draw::Instead { text: text.clone(), draws: boxes.iter().flat_map(each).collect() }
        }
    }
}

/// A box with the code of a character that no font has.
fn code_box(fonts: &Fonts<'_>, c: char, style: Style, at: (f32, f32), width: f32) -> Vec<Draw> {
    let size = style.size;
    let code = format!("{:04X}", u32::from(c));
    let code = if code.len() > 4 { format!("{code:0>6}") } else { code };
    let (left, right) = (at.0 + size * 0.06, at.0 + width - size * 0.06);
    let (top, bottom) = (at.1 - size * 0.8, at.1 + size * 0.1);
    let frame = Draw::Area {
        points: vec![(left, top), (right, top), (right, bottom), (left, bottom)],
        fill: None,
        stroke: Some(Pen { colour: style.colour, width: size * 0.05, dashed: false }),
    };
    let digits = Style { size: size * 0.36, strong: false, ..style };
    let (first, second) = code.split_at(code.len() / 2);
    let lines = [(first, at.1 - size * 0.42), (second, at.1 - size * 0.01)];
    let middle = f32::midpoint(left, right);
    let digit_line = |(text, y): (&str, f32)| {
        let row = one_row(fonts, text, false);
        let x = left_edge(&row, digits, Strip { left: middle, width: 0.0 }, Side::Middle);
        row.bits.into_iter().map(move |bit| bit_draw(fonts, &bit, digits, (x, y))).collect::<Vec<_>>()
    };
    std::iter::once(frame).chain(lines.into_iter().flat_map(digit_line)).collect()
}
