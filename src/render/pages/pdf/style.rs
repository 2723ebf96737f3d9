//! The look of a report: colours that survive a grey print, and sizes in points.

use crate::render::pages::accent::{OURS, Tones};
use crate::render::pages::drawing::Paint;
use crate::render::pages::typeset::style::{Rgb, Style};

pub(super) use crate::render::pages::accent::WHITE;

pub(super) const INK: Rgb = Rgb(0x1b, 0x24, 0x30);
pub(super) const QUIET: Rgb = Rgb(0x5b, 0x66, 0x72);
pub(super) const RULE: Rgb = Rgb(0xd5, 0xdb, 0xe1);
pub(super) const TRACK: Rgb = Rgb(0xed, 0xf1, 0xf4);
pub(super) const ACCENT: Rgb = OURS.accent;
pub(super) const ACCENT_LIGHT: Rgb = OURS.light;

/// The colour of a role.
pub(super) fn colour(paint: Paint) -> Rgb {
    match paint {
        Paint::Ink => INK,
        Paint::Quiet => QUIET,
        Paint::Rule => RULE,
        Paint::Track => TRACK,
        Paint::Accent => ACCENT,
        Paint::AccentLight => ACCENT_LIGHT,
        Paint::Scale(step) => OURS.scale.get(usize::from(step)).copied().unwrap_or(ACCENT),
        Paint::OnScale(step) => {
            if step < 3 {
                INK
            } else {
                WHITE
            }
        }
    }
}

/// A colour of ours in the tones of another accent; others, which have no tone of it, stay.
pub(super) fn recoloured(colour: Rgb, tones: &Tones) -> Rgb {
    let ours = [OURS.accent, OURS.light].into_iter().chain(OURS.scale);
    let theirs = [tones.accent, tones.light].into_iter().chain(tones.scale);
    ours.zip(theirs).find(|(our, _)| *our == colour).map_or(colour, |(_, their)| their)
}

pub(super) const TITLE: Style = Style::new(25.0, 31.0, true, INK);
pub(super) const SUBTITLE: Style = Style::new(10.5, 15.5, false, QUIET);
pub(super) const BODY: Style = Style::new(9.6, 14.6, false, INK);
pub(super) const BELOW: Style = Style::new(9.0, 13.4, false, QUIET);
pub(super) const SMALL: Style = Style::new(8.0, 11.5, false, QUIET);
pub(super) const CLASSIFICATION: Style = Style::new(8.0, 15.0, true, INK);
pub(super) const CELL: Style = Style::new(8.8, 12.6, false, INK);
pub(super) const COLUMN: Style = Style::new(8.0, 11.5, true, QUIET);
pub(super) const VALUE: Style = Style::new(23.0, 28.0, true, ACCENT);
pub(super) const LABEL: Style = Style::new(9.0, 12.5, true, INK);
pub(super) const CHART_TITLE: Style = Style::new(9.6, 14.0, true, INK);
pub(super) const CONTENTS_STRONG: Style = Style::new(10.0, 15.0, true, INK);
pub(super) const CONTENTS: Style = Style::new(9.4, 14.0, false, INK);

/// The heading at a depth of the tree, from 1; and the room above it.
pub(super) fn heading(depth: usize) -> (Style, f32) {
    match depth {
        0 | 1 => (Style::new(17.0, 22.0, true, ACCENT), 30.0),
        2 => (Style::new(12.5, 17.0, true, INK), 22.0),
        3 => (Style::new(10.5, 15.0, true, INK), 16.0),
        _ => (Style::new(9.6, 14.6, true, QUIET), 12.0),
    }
}
