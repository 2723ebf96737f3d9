//! Words in Markdown: nothing in them is read as Markdown, as HTML, as a mention or as a reference.

use std::mem;

use super::anchors::Anchors;
use crate::document::{Line, Span};
use crate::render::pages::address::address;

/// Splits a mention or a reference so that nobody is notified: a zero width space. Entities of the signs themselves and
/// backslashes do not help, because sites look for mentions after they have resolved both.
const SPLIT: &str = "&#8203;";

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

/// `words` as they are: every character that means something is escaped.
pub(super) fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut rest = words.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '$' => out.extend(['\\', c]),
            c => out.push(c),
        }
        if rest.peek().is_some_and(|&next| refers(c, next)) {
            out.push_str(SPLIT);
        }
    }
    out.replace("://", ":\\//").replace("www.", "www\\.").replace("WWW.", "WWW\\.")
}

/// Whether two characters may begin a mention (`@team`) or a reference (`#1`, `!1`, `&1`, `$1`, `%1`, `^1`, `~1`).
fn refers(sign: char, next: char) -> bool {
    match sign {
        '@' => !next.is_whitespace(),
        '#' | '!' | '&' | '$' | '%' | '^' | '~' => next.is_ascii_digit(),
        _ => false,
    }
}

/// Escapes what begins a list, an underline of a heading or a command (`/close`) at the begin of a block.
fn guard(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let numbered = !number.is_empty() && rest.starts_with(['.', ')']);
    let sign = number.is_empty() && rest.starts_with(['-', '+', '=', '/']);
    if numbered || sign { format!("{number}\\{rest}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_and_html_stay_signs() {
        assert_eq!(
            text("a*b_c[d](e)|`f`~g~ <b> &lt; \\"),
            "a\\*b\\_c\\[d\\](e)\\|\\`f\\`\\~g\\~ &lt;b&gt; &amp;lt; \\\\"
        );
    }

    #[test]
    fn nobody_is_notified_and_nothing_is_referenced() {
        assert_eq!(
            text("@team a@b.example #12 !34 C#"),
            "@&#8203;team a@&#8203;b.example \\#&#8203;12 !&#8203;34 C\\#"
        );
        assert_eq!(text("at 5 @ 3 %"), "at 5 @ 3 %");
    }

    #[test]
    fn addresses_in_words_do_not_become_links() {
        assert_eq!(text("https://x.example www.x.example"), "https:\\//x.example www\\.x.example");
    }

    #[test]
    fn a_code_span_keeps_its_backticks_to_itself() {
        assert_eq!(code("a`b``c", false), "```a`b``c```");
        assert_eq!(code("`", false), "`` ` ``");
        assert_eq!(code("a|b", true), "`a\\|b`");
        assert_eq!(code(" ", false), "");
    }

    #[test]
    fn the_begin_of_a_block_begins_no_other_block() {
        assert_eq!(guard("1. x"), "1\\. x");
        assert_eq!(guard("- x"), "\\- x");
        assert_eq!(guard("/close"), "\\/close");
        assert_eq!(guard("12 apples"), "12 apples");
    }

    #[test]
    fn space_at_the_ends_stays_outside_of_the_marks() {
        assert_eq!(strong(" x "), " **x** ");
        assert_eq!(strong(" "), " ");
    }
}
