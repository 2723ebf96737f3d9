//! The one colour that an organization may choose, and the tones that go with it.
//!
//! Words in it must be read on white, so it has a contrast of at least 4.5 there, as WCAG 2.2 counts it. No colour has
//! that on white and on a dark page too: for dark pages a lighter tone is made of it.

use super::typeset::style::Rgb;

pub(super) const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
const BLACK: Rgb = Rgb(0, 0, 0);
/// Words on a light page.
const INK: Rgb = Rgb(0x1b, 0x24, 0x30);
/// A dark page, the lightest ground on it, and words on a dark and on a light tone there.
const DARK_PAGE: Rgb = Rgb(0x11, 0x18, 0x1f);
const DARK_GROUND: Rgb = Rgb(0x22, 0x30, 0x3b);
const PALE_WORDS: Rgb = Rgb(0xf2, 0xf7, 0xf9);
const DARK_WORDS: Rgb = Rgb(0x0c, 0x1a, 0x20);

/// The least contrast of words with their ground.
const READABLE: f32 = 4.5;

/// A colour in which words are read on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent(Rgb);

/// Why a colour is no accent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccentError {
    /// It is not written as `#` and six hexadecimal digits.
    NotAColour,
    /// Words in it could not be read on white; the nearest darker tone that can.
    TooPale {
        /// As `#` and six hexadecimal digits.
        nearest: String,
    },
}

/// The accent and the tones that charts need beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tones {
    /// Words, rules, and what is certain.
    pub(super) accent: Rgb,
    /// What is possible.
    pub(super) light: Rgb,
    /// Behind a title in white.
    pub(super) band: Rgb,
    /// From empty to full: words are dark on the first three and white on the others; on a dark page the other way.
    pub(super) scale: [Rgb; 5],
}

/// Ours, where nobody chose another.
pub(super) const OURS: Tones = Tones {
    accent: Rgb(0x0f, 0x5c, 0x73),
    light: Rgb(0xa9, 0xcf, 0xdb),
    band: Rgb(0x0f, 0x5c, 0x73),
    scale: [
        Rgb(0xf3, 0xf6, 0xf8),
        Rgb(0xcf, 0xe3, 0xea),
        Rgb(0x93, 0xc3, 0xd2),
        Rgb(0x34, 0x78, 0x8f),
        Rgb(0x0f, 0x5c, 0x73),
    ],
};

impl Accent {
    /// Reads `#` and six hexadecimal digits; the `#`, which shells take for the begin of a comment, may be missing.
    ///
    /// # Errors
    /// If it is no colour, or too pale for words on white.
    pub fn parse(text: &str) -> Result<Self, AccentError> {
        let colour = parse_hex(text.strip_prefix('#').unwrap_or(text)).ok_or(AccentError::NotAColour)?;
        if contrast(colour, WHITE) >= READABLE {
            return Ok(Self(colour));
        }
        Err(AccentError::TooPale { nearest: hex(darkened(colour, WHITE)) })
    }

    /// On a white page.
    pub(super) fn on_white(self) -> Tones {
        let Self(colour) = self;
        let almost = darkened(mix(colour, WHITE, 0.17), WHITE);
        let full = if contrast(colour, almost) >= 1.3 { colour } else { mix(colour, BLACK, 0.4) };
        let middle = lightened(mix(colour, WHITE, 0.55), INK);
        let scale = [mix(colour, WHITE, 0.95), mix(colour, WHITE, 0.8), middle, almost, full];
        Tones { accent: colour, light: mix(colour, WHITE, 0.64), band: colour, scale }
    }

    /// On a dark page.
    pub(super) fn on_dark(self) -> Tones {
        let accent = lightened(self.0, DARK_GROUND);
        let middle = darkened(mix(accent, DARK_PAGE, 0.55), PALE_WORDS);
        let almost = lightened(mix(accent, DARK_PAGE, 0.15), DARK_WORDS);
        let scale =
            [mix(accent, DARK_PAGE, 0.9), mix(accent, DARK_PAGE, 0.75), middle, almost, mix(almost, WHITE, 0.4)];
        Tones { accent, light: mix(accent, DARK_PAGE, 0.55), band: mix(self.0, BLACK, 0.4), scale }
    }
}

/// A colour as `#` and six hexadecimal digits.
pub(super) fn hex(Rgb(red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn parse_hex(digits: &str) -> Option<Rgb> {
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some(Rgb(part(0)?, part(2)?, part(4)?))
}

/// How well two colours are told apart, from 1 to 21, as WCAG counts it.
fn contrast(one: Rgb, other: Rgb) -> f32 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

fn luminance(Rgb(red, green, blue): Rgb) -> f32 {
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// `share` of the way from one colour to another.
fn mix(from: Rgb, to: Rgb, share: f32) -> Rgb {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a value between two bytes is a byte")]
    let part = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * share).round() as u8;
    Rgb(part(from.0, to.0), part(from.1, to.1), part(from.2, to.2))
}

/// The colour, no darker than words on `ground` need.
fn darkened(colour: Rgb, ground: Rgb) -> Rgb {
    towards(colour, BLACK, ground)
}

/// The colour, no lighter than words on `ground` need.
fn lightened(colour: Rgb, ground: Rgb) -> Rgb {
    towards(colour, WHITE, ground)
}

fn towards(colour: Rgb, end: Rgb, ground: Rgb) -> Rgb {
    let tones = (0..=255_u8).map(|step| mix(colour, end, f32::from(step) / 255.0));
    tones.into_iter().find(|tone| contrast(*tone, ground) >= READABLE).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_colour() -> impl Iterator<Item = Rgb> {
        let parts = || (0..=255_u8).step_by(17);
        parts().flat_map(move |red| parts().flat_map(move |green| parts().map(move |blue| Rgb(red, green, blue))))
    }

    #[test]
    fn a_pale_colour_is_refused_with_the_nearest_that_can_be_read() {
        assert_eq!(Accent::parse("#767676"), Ok(Accent(Rgb(0x76, 0x76, 0x76))));
        assert_eq!(Accent::parse("1F5FA8"), Ok(Accent(Rgb(0x1f, 0x5f, 0xa8))));
        for colour in every_colour() {
            match Accent::parse(&hex(colour)) {
                Ok(_) => assert!(contrast(colour, WHITE) >= READABLE),
                Err(AccentError::TooPale { nearest }) => assert!(Accent::parse(&nearest).is_ok(), "{nearest}"),
                Err(AccentError::NotAColour) => panic!("{colour:?}"),
            }
        }
        for bad in ["", "#", "red", "#12345", "#1234567", "##12345", "#12345g", "#é1234"] {
            assert_eq!(Accent::parse(bad), Err(AccentError::NotAColour), "{bad}");
        }
    }

    #[test]
    fn words_are_read_on_every_tone_of_every_accent() {
        for accent in every_colour().filter_map(|colour| Accent::parse(&hex(colour)).ok()) {
            let (white, dark) = (accent.on_white(), accent.on_dark());
            assert!(contrast(dark.accent, DARK_GROUND) >= READABLE);
            for (place, (light, dark)) in white.scale.into_iter().zip(dark.scale).enumerate() {
                let (on_light, on_dark) = if place < 3 { (INK, PALE_WORDS) } else { (WHITE, DARK_WORDS) };
                assert!(contrast(light, on_light) >= READABLE, "{accent:?} {place} {light:?}");
                assert!(contrast(dark, on_dark) >= READABLE, "{accent:?} {place} {dark:?}");
            }
            assert!([white.band, dark.band].iter().all(|band| contrast(*band, WHITE) >= READABLE));
        }
    }
}
