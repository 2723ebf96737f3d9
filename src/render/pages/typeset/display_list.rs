//! What is drawn, in reading order: all of the pages that the backend sees. Points, from the top left, y downwards.

use super::fonts::Glyphs;
use super::style::Rgb;
use super::tags::{TagId, Tags};

/// The finished layout of a document.
pub(crate) struct Book {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) pages: Vec<Vec<Item>>,
    pub(crate) tags: Tags,
    pub(crate) bookmarks: Vec<Bookmark>,
    /// The one picture, which may be drawn at several places.
    pub(crate) picture: Option<Picture>,
}

/// A picture without opacity.
pub(crate) struct Picture {
    /// Pixels across and down.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Red, green and blue of each, row by row.
    pub(crate) pixels: Vec<u8>,
}

impl Book {
    /// Gives each colour on its pages another.
    pub(crate) fn recolour(&mut self, change: impl Fn(Rgb) -> Rgb) {
        for item in self.pages.iter_mut().flatten() {
            item.draw.recolour(&change);
        }
    }
}

/// An entry of the outline beside the pages.
pub(crate) struct Bookmark {
    pub(crate) title: String,
    /// The section it leads to.
    pub(crate) to: String,
    pub(crate) below: Vec<Bookmark>,
}

/// Something drawn, and the part of the document that it belongs to.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// None for what only decorates: rules, grounds, running heads.
    pub(crate) tag: Option<TagId>,
    pub(crate) draw: Draw,
}

/// What can be drawn.
#[derive(Debug, Clone)]
pub(crate) enum Draw {
    /// Words on one line.
    Text(Text),
    /// A closed polygon.
    Area { points: Vec<(f32, f32)>, fill: Option<Rgb>, stroke: Option<Pen> },
    /// A straight line.
    Line { from: (f32, f32), to: (f32, f32), pen: Pen },
    /// The picture of the book (left, top, right, bottom).
    Picture { corners: [f32; 4] },
    /// Drawings that stand for `text`, which no font has.
    Instead { text: String, draws: Vec<Draw> },
    /// A place to click (left, top, right, bottom); `words` say to those who cannot see it where it leads.
    Link { corners: [f32; 4], target: Target, words: String },
    /// Where a section begins.
    Place { section: String, top: f32 },
    /// Nothing: what the tag, a figure, covers (left, top, right, bottom).
    Bounds { corners: [f32; 4] },
    /// Nothing: the tag exists although it is empty.
    Touch,
    /// Nothing: no font has this character, and what is drawn beside this is its code.
    Missing(char),
}

/// Words in one face, at their place.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    /// The begin of the baseline.
    pub(crate) at: (f32, f32),
    pub(crate) size: f32,
    pub(crate) colour: Rgb,
    pub(crate) glyphs: Glyphs,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pen {
    pub(crate) colour: Rgb,
    pub(crate) width: f32,
    pub(crate) dashed: bool,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// An address, percent-encoded.
    Web(String),
    /// A section of this document.
    Section(String),
}

impl Item {
    /// What only decorates.
    pub(crate) fn plain(draw: Draw) -> Self {
        Self { tag: None, draw }
    }

    /// What belongs to `tag`.
    pub(crate) fn of(tag: TagId, draw: Draw) -> Self {
        Self { tag: Some(tag), draw }
    }
}

/// `length` in steps of a hundredth of a point, which are enough on paper.
pub(crate) fn hundredths(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

/// A filled rectangle.
pub(crate) fn rectangle(left: f32, top: f32, width: f32, height: f32, fill: Rgb) -> Draw {
    let (right, bottom) = (left + width, top + height);
    Draw::Area {
        points: vec![(left, top), (right, top), (right, bottom), (left, bottom)],
        fill: Some(fill),
        stroke: None,
    }
}

/// A level line.
pub(crate) fn rule(left: f32, right: f32, y: f32, width: f32, colour: Rgb) -> Draw {
    Draw::Line { from: (left, y), to: (right, y), pen: Pen { colour, width, dashed: false } }
}

impl Draw {
    fn recolour(&mut self, change: &impl Fn(Rgb) -> Rgb) {
        match self {
            Self::Text(text) => text.colour = change(text.colour),
            Self::Area { fill, stroke, .. } => {
                *fill = fill.map(change);
                *stroke = stroke.map(|pen| Pen { colour: change(pen.colour), ..pen });
            }
            Self::Line { pen, .. } => pen.colour = change(pen.colour),
            Self::Instead { draws, .. } => draws.iter_mut().for_each(|draw| draw.recolour(change)),
            Self::Picture { .. } | Self::Link { .. } | Self::Place { .. } | Self::Bounds { .. } => {}
            Self::Touch | Self::Missing(_) => {}
        }
    }

    /// Moved by `(x, y)`.
    pub(crate) fn shift(&mut self, x: f32, y: f32) {
        let go = |point: &mut (f32, f32)| *point = (point.0 + x, point.1 + y);
        match self {
            Self::Text(text) => go(&mut text.at),
            Self::Area { points, .. } => points.iter_mut().for_each(go),
            Self::Line { from, to, .. } => [from, to].into_iter().for_each(go),
            Self::Instead { draws, .. } => draws.iter_mut().for_each(|draw| draw.shift(x, y)),
            Self::Link { corners: [left, top, right, bottom], .. }
            | Self::Picture { corners: [left, top, right, bottom] }
            | Self::Bounds { corners: [left, top, right, bottom] } => {
                (*left, *right) = (*left + x, *right + x);
                (*top, *bottom) = (*top + y, *bottom + y);
            }
            Self::Place { top, .. } => *top += y,
            Self::Touch | Self::Missing(_) => {}
        }
    }
}
