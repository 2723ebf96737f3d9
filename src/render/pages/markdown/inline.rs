//! Words in Markdown: nothing in them is read as Markdown, as HTML, as a mention or as a reference.

use std::mem;

use super::anchors::Anchors;
use crate::document::{Line, Span};
use crate::render::pages::address::address;
pub(super) use crate::text::markdown as text;
use crate::text::{SPLIT, markdown_block as guard};

/// A line that begins a block.
pub(super) fn paragraph(line: &Line, anchors: &Anchors) -> String {
    let text = spans(line, anchors, false);
    let text = text.trim();
    if matches!(line.iter().find(|span| !is_empty(span)), Some(Span::Text(_))) { guard(text) } else { text.to_owned() }
}

/// A line in a cell of a table.
pub(super) fn cell(line: &Line, anchors: &Anchors) -> String {
    spans(line, anchors, true).trim().to_owned()
}

fn spans(line: &Line, anchors: &Anchors, in_table: bool) -> String {
    let mut out = String::new();
    let mut plain = String::new();
    for span in line {
        if let Span::Text(words) = span {
            // Neighbours are escaped together: "@" and "team" would meet again on the page.
            plain.push_str(words);
            continue;
        }
        out.push_str(&text(&mem::take(&mut plain)));
        if out.ends_with('`') && matches!(span, Span::Code(_)) {
            // Two code spans in touch would be read as one.
            out.push_str(SPLIT);
        }
        out.push_str(&dressed(span, anchors, in_table));
    }
    out + &text(&plain)
}

fn dressed(span: &Span, anchors: &Anchors, in_table: bool) -> String {
    match span {
        Span::Text(words) => text(words),
        Span::Strong(words) => strong(words),
        Span::Code(words) => code(words, in_table),
        Span::Link { text, url } => address(url).map_or_else(|| self::text(text), |address| link(text, &address)),
        Span::Jump { text, to } => match anchors.of_section(to) {
            Some(anchor) => link(text, &format!("#{anchor}")),
            None => self::text(text),
        },
    }
}

fn is_empty(span: &Span) -> bool {
    match span {
        Span::Text(words) | Span::Strong(words) | Span::Code(words) => words.trim().is_empty(),
        Span::Link { .. } | Span::Jump { .. } => false,
    }
}

fn link(words: &str, address: &str) -> String {
    let shown = if words.trim().is_empty() { address } else { words };
    // An ampersand could begin an entity, which only a semicolon ends.
    let address = if address.contains(';') { address.replace('&', "&amp;") } else { address.to_owned() };
    dress(shown, "[", &format!("]({address})"))
}

/// Words that stand out.
pub(super) fn strong(words: &str) -> String {
    dress(words, "**", "**")
}

/// Puts marks around words, but not around the space at their ends, where marks would not be read as such.
fn dress(words: &str, before: &str, after: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let lead = if words.starts_with(' ') { " " } else { "" };
    let tail = if words.ends_with(' ') { " " } else { "" };
    format!("{lead}{before}{}{after}{tail}", text(inner))
}

/// A code span between more backticks than it has in a row.
fn code(words: &str, in_table: bool) -> String {
    let words = words.trim();
    if words.is_empty() {
        return String::new();
    }
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
    let words = if in_table { words.replace('|', "\\|") } else { words.to_owned() };
    format!("{fence}{space}{words}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_span_keeps_its_backticks_to_itself() {
        assert_eq!(code("a`b``c", false), "```a`b``c```");
        assert_eq!(code("`", false), "`` ` ``");
        assert_eq!(code("a|b", true), "`a\\|b`");
        assert_eq!(code(" ", false), "");
    }

    #[test]
    fn space_at_the_ends_stays_outside_of_the_marks() {
        assert_eq!(strong(" x "), " **x** ");
        assert_eq!(strong(" "), " ");
    }
}
