//! Untrusted text made harmless, before it meets a terminal, a page or a log.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

/// Marks stacked on one letter beyond this many are dropped; no script needs more.
const MARKS_KEPT: usize = 4;

/// What stands in for a character that could command a terminal or reorder a line.
const STAND_IN: char = '\u{fffd}';

/// `text` on one line, with nothing in it that could command a terminal, hide or reorder what is read.
///
/// Line breaks and tabs become spaces; control characters, text direction overrides and invisible characters become
/// U+FFFD; long stacks of combining marks are cut. The joiners that Persian, Indic scripts and emoji need are kept.
pub fn one_line(text: &str) -> Cow<'_, str> {
    clean(text, false)
}

/// Like [`one_line`], but line breaks stay.
pub fn lines(text: &str) -> Cow<'_, str> {
    clean(text, true)
}

/// The first ten digits of a hash, which name a commit.
pub fn short_commit(hash: &str) -> &str {
    hash.get(..10).unwrap_or(hash)
}

/// Like [`one_line`], and cut to `width` characters with an ellipsis.
pub fn excerpt(text: &str, width: usize) -> String {
    let head: String = text.chars().take(width + 1).collect();
    let clean = one_line(&head);
    if clean.chars().count() <= width {
        return clean.into_owned();
    }
    let kept: String = clean.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// JSON text in which characters that could command a terminal, and marks that could command the runner of a CI job, are
/// written as escapes. They can only stand inside strings, so the value stays the same.
pub fn escape_json(json: &str) -> Cow<'_, str> {
    let risky = |c: char| !c.is_ascii() && harmless(c, true) != c;
    if (json.is_ascii() || !json.contains(risky)) && !json.contains("##") {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if risky(c) || (c == '#' && out.ends_with('#')) {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// `text` in which no line could command the runner of a CI job: what GitHub reads after `::` at the beginning of a line
/// and after `##[`, Azure after `##vso[` and others after the same with another word is parted by a blank.
pub fn without_commands(text: &str) -> Cow<'_, str> {
    if !text.contains("::") && !text.contains("##") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 1);
    for line in text.split_inclusive('\n') {
        let said = after_blanks(line);
        let (before, said) = match said.strip_prefix("::") {
            Some(rest) => (format!("{}: :", &line[..line.len() - said.len()]), rest),
            None => (String::new(), line),
        };
        out.push_str(&before);
        push_without_marks(&mut out, said);
    }
    Cow::Owned(out)
}

/// What a line says after blanks and colours.
fn after_blanks(line: &str) -> &str {
    let mut rest = line.trim_start();
    while let Some((_, after)) = rest.strip_prefix("\u{1b}[").and_then(|colour| colour.split_once('m')) {
        rest = after.trim_start();
    }
    rest
}

/// Puts a blank into `##[` and `##word[`.
fn push_without_marks(out: &mut String, line: &str) {
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("##") {
        out.push_str(before);
        let is_mark = after.trim_start_matches(|c: char| c.is_ascii_alphabetic()).starts_with('[');
        // The second sign may begin a mark of its own: `###[`.
        out.push_str(if is_mark { "# " } else { "#" });
        rest = &rest[before.len() + 1..];
    }
    out.push_str(rest);
}

/// Whether `text` is nothing but a web address that is safe to link: http or https, none of the characters that end or
/// hide an address in some format, and no name or password, which a link would pass on.
pub fn is_web_address(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_graphic() && !"<>\"`{}|\\^".contains(c);
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.starts_with(|c: char| c.is_ascii_alphanumeric()) && !host.contains('@') && rest.chars().all(plain)
}

/// Splits a mention or a reference so that nobody is notified: a zero width space. Entities of the signs themselves and
/// backslashes do not help, because sites look for mentions after they have resolved both.
pub(crate) const SPLIT: &str = "&#8203;";

/// `words` of one line in Markdown, as they are: every character that means something there is escaped, and nothing in them is a
/// mention or a reference.
pub(crate) fn markdown(words: &str) -> String {
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
    out.replace("://", ":\\//")
        .replace("www.", "www\\.")
        .replace("WWW.", "WWW\\.")
        .replace("GH-", &format!("GH{SPLIT}-"))
}

/// Whether two characters may begin a mention (`@team`) or a reference (`#1`, `!1`, `&1`, `$1`, `%1`, `^1`, `~1`).
fn refers(sign: char, next: char) -> bool {
    match sign {
        '@' => !next.is_whitespace(),
        '#' | '!' | '&' | '$' | '%' | '^' | '~' => next.is_ascii_digit(),
        _ => false,
    }
}

/// Escapes what begins a list, an underline of a heading or a command (`/close`) at the begin of a block of Markdown.
pub(crate) fn markdown_block(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let numbered = !number.is_empty() && rest.starts_with(['.', ')']);
    let sign = number.is_empty() && rest.starts_with(['-', '+', '=', '/']);
    if numbered || sign { format!("{number}\\{rest}") } else { text.to_owned() }
}

fn clean(text: &str, keep_breaks: bool) -> Cow<'_, str> {
    if text.chars().all(|c| is_plain(c) || (keep_breaks && c == '\n')) {
        return Cow::Borrowed(text);
    }
    let mut marks = 0;
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\r' && chars.peek() == Some(&'\n') {
            continue;
        }
        let shown = harmless(c, keep_breaks);
        marks = if is_mark(shown) { marks + 1 } else { 0 };
        if marks <= MARKS_KEPT {
            out.push(shown);
        }
    }
    Cow::Owned(out)
}

/// What is printed as it is and is no mark, the most of it: Latin letters, dashes, quotes, and the blanks that do not break.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{202f}')
}

fn harmless(c: char, keep_breaks: bool) -> char {
    match c {
        '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => {
            if keep_breaks {
                '\n'
            } else {
                ' '
            }
        }
        '\t' => ' ',
        c if c.is_control() => STAND_IN,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => STAND_IN,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => STAND_IN,
        '\u{e0000}'..='\u{e0fff}' => STAND_IN,
        c => c,
    }
}

fn is_mark(c: char) -> bool {
    !matches!(c, '\u{200c}' | '\u{200d}' | '\n') && c.width() == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_called_plain_is_neither_changed_nor_a_mark() {
        for c in ('\0'..=char::MAX).filter(|c| is_plain(*c)) {
            assert_eq!(harmless(c, false), c, "{c:?}");
            assert_eq!(harmless(c, true), c, "{c:?}");
            assert!(!is_mark(c), "{c:?}");
        }
    }

    #[test]
    fn an_escape_sequence_loses_its_escape() {
        assert_eq!(one_line("\u{1b}]8;;https://x\u{7}y\u{9b}2J"), "\u{fffd}]8;;https://x\u{fffd}y\u{fffd}2J");
    }

    #[test]
    fn direction_overrides_and_invisible_marks_are_shown() {
        assert_eq!(one_line("a\u{202e}b\u{200b}c"), "a\u{fffd}b\u{fffd}c");
    }

    #[test]
    fn letters_of_every_script_stay() {
        let text = "Łódź Ωμέγα 日本語 नमस्ते 👩\u{200d}💻";
        assert_eq!(one_line(text), text);
    }

    #[test]
    fn breaks_become_spaces_only_where_one_line_is_asked() {
        assert_eq!(one_line("a\r\nb"), "a b");
        assert_eq!(lines("a\r\nb"), "a\nb");
    }

    #[test]
    fn a_tower_of_marks_is_cut() {
        let tower = format!("a{}", "\u{301}".repeat(100));
        assert_eq!(one_line(&tower).chars().count(), 1 + MARKS_KEPT);
    }

    #[test]
    fn no_line_commands_a_runner() {
        assert_eq!(without_commands("a::b\n  ::error::x"), "a::b\n  : :error::x");
        assert_eq!(without_commands("\u{1b}[1m ::error::x\u{1b}[0m"), "\u{1b}[1m : :error::x\u{1b}[0m");
        assert_eq!(without_commands("\u{a0}::warning::"), "\u{a0}: :warning::");
        assert_eq!(without_commands("a ##[group] ###[x ##vso[y]"), "a # #[group] ## #[x # #vso[y]");
        assert_eq!(without_commands("## Title [a]\n### ##\n"), "## Title [a]\n### ##\n");
        assert_eq!(without_commands("::a ##[b\n::"), ": :a # #[b\n: :");
    }

    #[test]
    fn escapes_keep_the_value_of_json() {
        let json = "{\"a\": \"##[x] ###[ \u{9b} \u{202e}\"}";
        let escaped = escape_json(json);
        assert!(escaped.is_ascii() && !escaped.contains("##"), "{escaped}");
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        assert_eq!(value(&escaped), value(json));
    }

    #[test]
    fn an_address_with_a_password_is_no_link() {
        assert!(is_web_address("https://example.org/a@b?c=@d"));
        for text in ["https://user:pass@example.org/", "https://user@example.org", "http://a:b@c#d", "https://@x"] {
            assert!(!is_web_address(text), "{text}");
        }
    }

    #[test]
    fn an_excerpt_is_cut_at_its_width() {
        assert_eq!(excerpt("one two three", 8), "one two…");
        assert_eq!(excerpt("one", 8), "one");
    }

    #[test]
    fn signs_of_markdown_and_html_stay_signs() {
        assert_eq!(
            markdown("a*b_c[d](e)|`f`~g~ <b> &lt; \\"),
            "a\\*b\\_c\\[d\\](e)\\|\\`f\\`\\~g\\~ &lt;b&gt; &amp;lt; \\\\"
        );
    }

    #[test]
    fn nobody_is_notified_and_nothing_is_referenced() {
        assert_eq!(
            markdown("@team a@b.example #12 !34 C# GH-5"),
            "@&#8203;team a@&#8203;b.example \\#&#8203;12 !&#8203;34 C\\# GH&#8203;-5"
        );
        assert_eq!(markdown("at 5 @ 3 %"), "at 5 @ 3 %");
    }

    #[test]
    fn addresses_in_words_do_not_become_links() {
        assert_eq!(markdown("https://x.example www.x.example"), "https:\\//x.example www\\.x.example");
    }

    #[test]
    fn the_begin_of_a_block_begins_no_other_block() {
        assert_eq!(markdown_block("1. x"), "1\\. x");
        assert_eq!(markdown_block("- x"), "\\- x");
        assert_eq!(markdown_block("/close"), "\\/close");
        assert_eq!(markdown_block("12 apples"), "12 apples");
    }
}
