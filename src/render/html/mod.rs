//! HTML: one file that asks for nothing, works without scripts and reads aloud.

mod svg;

use std::borrow::Cow;

/// `text` with the characters that mean something to HTML as entities.
fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}
/// tmp
pub fn tmp(chart: &crate::document::Chart, w: f32) -> String {
    svg::svg(&crate::render::charts::draw(chart, w, &svg::measure), "c", "n")
}
