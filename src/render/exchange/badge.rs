//! A badge: a small picture for a page, whole in itself.

use crate::document::{Check, Outcome};

/// Widths in pixels: of a character on average, and of the blank beside the words.
const CHARACTER: usize = 7;
const BLANK: usize = 8;

/// A check as SVG. The colour says how it went; white on each of them has a contrast of more than 4.5.
pub fn badge(check: &Check) -> String {
    let [label, value] = &check.badge;
    let colour = match check.outcome {
        Outcome::Held => "#2e7d32",
        Outcome::Failed | Outcome::Unusable => "#b71c1c",
        Outcome::Incomplete | Outcome::Nothing => "#616161",
    };
    let (left, right) = (width(label), width(value));
    let (label, value, all) = (escape(label), escape(value), left + right);
    let (left_text, right_text) = (left - 2 * BLANK, right - 2 * BLANK);
    let (left_at, right_at) = (BLANK, left + BLANK);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{all}" height="20" role="img" aria-label="{label}: {value}">
<title>{label}: {value}</title>
<rect width="{all}" height="20" rx="3" fill="#424242"/>
<path d="M{left} 0h{bend}a3 3 0 0 1 3 3v14a3 3 0 0 1 -3 3h-{bend}z" fill="{colour}"/>
<g fill="#fff" font-family="Verdana, DejaVu Sans, Geneva, sans-serif" font-size="11">
<text x="{left_at}" y="14" textLength="{left_text}">{label}</text>
<text x="{right_at}" y="14" textLength="{right_text}">{value}</text>
</g>
</svg>
"##,
        bend = right - 3,
    )
}

fn width(words: &str) -> usize {
    words.chars().count() * CHARACTER + 2 * BLANK
}

fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
