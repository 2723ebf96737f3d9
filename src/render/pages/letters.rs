//! How wide letters are, roughly, where the reader's system decides on the font.

use unicode_width::UnicodeWidthChar;

/// How wide a text will be at most, in points, at a size in points.
pub(super) fn rough_width(text: &str, size: f32, bold: bool) -> f32 {
    let weight = if bold { 1.06 } else { 1.0 };
    text.chars().map(breadth).sum::<f32>() * size * weight
}

/// The width of a letter in heights of the font: a little more than common sans-serif fonts need.
fn breadth(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.31,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 0.96,
        'A'..='Z' => 0.72,
        '!'..='~' => 0.59,
        _ => match letter.width().unwrap_or(0) {
            0 => 0.0,
            1 => 0.68,
            _ => 1.06,
        },
    }
}
