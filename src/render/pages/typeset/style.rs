//! The look: colours that survive a grey print, sizes, and the room around things. Lengths are in points.

use crate::render::pages::drawing::Paint;

use super::page::Frame;

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rgb(pub(crate) u8, pub(crate) u8, pub(crate) u8);

pub(crate) const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
pub(crate) const INK: Rgb = Rgb(0x1b, 0x24, 0x30);
pub(crate) const QUIET: Rgb = Rgb(0x5b, 0x66, 0x72);
pub(crate) const RULE: Rgb = Rgb(0xd5, 0xdb, 0xe1);
pub(crate) const TRACK: Rgb = Rgb(0xed, 0xf1, 0xf4);
pub(crate) const ACCENT: Rgb = Rgb(0x0f, 0x5c, 0x73);
pub(crate) const ACCENT_LIGHT: Rgb = Rgb(0xa9, 0xcf, 0xdb);
const SCALE: [Rgb; 5] =
    [Rgb(0xf3, 0xf6, 0xf8), Rgb(0xcf, 0xe3, 0xea), Rgb(0x93, 0xc3, 0xd2), Rgb(0x3f, 0x8b, 0xa3), ACCENT];

/// The colour of a role.
pub(crate) fn colour(paint: Paint) -> Rgb {
    match paint {
        Paint::Ink => INK,
        Paint::Quiet => QUIET,
        Paint::Rule => RULE,
        Paint::Track => TRACK,
        Paint::Accent => ACCENT,
        Paint::AccentLight => ACCENT_LIGHT,
        Paint::Scale(step) => SCALE.get(usize::from(step)).copied().unwrap_or(ACCENT),
        Paint::OnScale(step) => {
            if step < 3 {
                INK
            } else {
                WHITE
            }
        }
    }
}

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) size: f32,
    /// From one baseline to the next.
    pub(crate) leading: f32,
    pub(crate) strong: bool,
    pub(crate) colour: Rgb,
}

impl Style {
    const fn new(size: f32, leading: f32, strong: bool, colour: Rgb) -> Self {
        Self { size, leading, strong, colour }
    }

    /// The same, smaller or larger.
    pub(crate) fn times(self, factor: f32) -> Self {
        Self { size: self.size * factor, leading: self.leading * factor, ..self }
    }

    /// From the top of a row to the baseline that centres its capitals.
    pub(crate) fn baseline(self) -> f32 {
        self.leading / 2.0 + self.size * 0.36
    }
}

pub(crate) const TITLE: Style = Style::new(25.0, 31.0, true, INK);
pub(crate) const SUBTITLE: Style = Style::new(10.5, 15.5, false, QUIET);
pub(crate) const BODY: Style = Style::new(9.6, 14.6, false, INK);
pub(crate) const BELOW: Style = Style::new(9.0, 13.4, false, QUIET);
pub(crate) const SMALL: Style = Style::new(8.0, 11.5, false, QUIET);
pub(crate) const CELL: Style = Style::new(8.8, 12.6, false, INK);
pub(crate) const COLUMN: Style = Style::new(8.0, 11.5, true, QUIET);
pub(crate) const VALUE: Style = Style::new(23.0, 28.0, true, ACCENT);
pub(crate) const LABEL: Style = Style::new(9.0, 12.5, true, INK);
pub(crate) const CHART_TITLE: Style = Style::new(9.6, 14.0, true, INK);
pub(crate) const CONTENTS_STRONG: Style = Style::new(10.0, 15.0, true, INK);
pub(crate) const CONTENTS: Style = Style::new(9.4, 14.0, false, INK);

/// The heading at a depth of the tree, from 1; and the room above it.
pub(crate) fn heading(depth: usize) -> (Style, f32) {
    match depth {
        0 | 1 => (Style::new(17.0, 22.0, true, ACCENT), 30.0),
        2 => (Style::new(12.5, 17.0, true, INK), 22.0),
        3 => (Style::new(10.5, 15.0, true, INK), 16.0),
        _ => (Style::new(9.6, 14.6, true, QUIET), 12.0),
    }
}

/// A sheet: its size, and the frame that holds what is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
}

pub(crate) const MARGIN: f32 = 66.0;
const TOP: f32 = 76.0;
const BOTTOM: f32 = 70.0;

impl Sheet {
    /// The width of the text.
    pub(crate) fn measure(self) -> f32 {
        self.width - 2.0 * MARGIN
    }

    /// The height of the text.
    pub(crate) fn depth(self) -> f32 {
        self.height - TOP - BOTTOM
    }

    /// Where the text stands.
    pub(crate) fn frame(self) -> Frame {
        Frame { left: MARGIN, top: TOP, depth: self.depth(), rise: 0.0 }
    }
}
