//! Words with colour, weight and links, broken into lines.

use std::mem;

use anstream::adapter::strip_str;
use anstyle::Style;
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_width::UnicodeWidthChar;

use super::{Look, Role, plain};
use crate::document::{Line, Span};
use crate::render::pages::address::address;

/// Letters of one look.
#[derive(Debug, Clone, PartialEq)]
struct Piece {
    text: String,
    style: Style,
    link: Option<String>,
}

/// What stands between two spaces: a line may not break within it, though the look may change.
#[derive(Debug, Default)]
struct Word {
    pieces: Vec<Piece>,
    width: u16,
}

impl Word {
    fn push(&mut self, letter: char, like: &Piece) {
        self.width = self.width.saturating_add(breadth(letter));
        match self.pieces.last_mut() {
            Some(last) if last.style == like.style && last.link == like.link => last.text.push(letter),
            _ => self.pieces.push(Piece { text: letter.into(), ..like.clone() }),
        }
    }
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        self.width.into()
    }

    fn whitespace_width(&self) -> f64 {
        1.0
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

fn breadth(letter: char) -> u16 {
    u16::try_from(letter.width().unwrap_or(0)).unwrap_or(0)
}

/// `line` broken into lines of at most `width` columns; longer words are broken too. Where links cannot be followed in
/// place, their addresses stand below, whole.
pub(super) fn wrap(line: &Line, width: usize, look: &Look<'_>) -> Vec<String> {
    let width = u16::try_from(width.max(1)).unwrap_or(u16::MAX);
    let words = split(line, width, look);
    let mut lines: Vec<String> = Vec::new();
    if !words.is_empty() {
        lines.extend(wrap_first_fit(&words, &[f64::from(width)]).into_iter().map(write));
    }
    if !look.links {
        lines.extend(addresses(line, width).iter().map(|address| look.paint(Role::Quiet, address)));
    }
    lines
}

/// The addresses of the links, but for those that can be read in place.
fn addresses(line: &Line, width: u16) -> Vec<String> {
    let needed = |span: &Span| match span {
        Span::Link { text, url } => address(url).filter(|it| it != text || plain::width(text) > width.into()),
        _ => None,
    };
    line.iter().filter_map(needed).collect()
}

/// The words of a line, none wider than `width`.
fn split(line: &Line, width: u16, look: &Look<'_>) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = Word::default();
    for span in line {
        let (text, dress) = dressed(span, look);
        for letter in text.chars() {
            let full = word.width > 0 && word.width.saturating_add(breadth(letter)) > width;
            if (letter == ' ' || full) && !word.pieces.is_empty() {
                words.push(mem::take(&mut word));
            }
            if letter != ' ' {
                word.push(letter, &dress);
            }
        }
    }
    if !word.pieces.is_empty() {
        words.push(word);
    }
    words
}

fn dressed<'a>(span: &'a Span, look: &Look<'_>) -> (&'a str, Piece) {
    let (text, role, link) = match span {
        Span::Text(text) | Span::Jump { text, .. } => (text, Role::Plain, None),
        Span::Strong(text) => (text, Role::Strong, None),
        Span::Code(text) => (text, Role::Code, None),
        Span::Link { text, url } => match address(url).filter(|_| look.links) {
            Some(address) => (text, Role::Link, Some(address)),
            None => (text, Role::Plain, None),
        },
    };
    (text, Piece { text: String::new(), style: look.style(role), link })
}

/// Words on one line; a space between two of one look has their look.
fn write(words: &[Word]) -> String {
    let mut runs: Vec<Piece> = Vec::new();
    for (i, word) in words.iter().enumerate() {
        for (j, piece) in word.pieces.iter().enumerate() {
            let space = if i > 0 && j == 0 { " " } else { "" };
            match runs.last_mut() {
                Some(last) if last.style == piece.style && last.link == piece.link => {
                    last.text.push_str(space);
                    last.text.push_str(&piece.text);
                }
                _ => {
                    let plain = Piece { text: space.into(), style: Style::new(), link: None };
                    runs.extend((!space.is_empty()).then_some(plain));
                    runs.push(piece.clone());
                }
            }
        }
    }
    runs.iter().map(write_piece).collect()
}

fn write_piece(piece: &Piece) -> String {
    let Piece { text, style, link } = piece;
    match link {
        Some(link) => format!("\u{1b}]8;;{link}\u{1b}\\{style}{text}{style:#}\u{1b}]8;;\u{1b}\\"),
        None => format!("{style}{text}{style:#}"),
    }
}

/// How many columns `text` takes, escape sequences not counted.
pub(super) fn width(text: &str) -> usize {
    plain::width(&strip_str(text).to_string())
}

/// `text` filled with spaces up to `columns`, escape sequences not counted.
pub(super) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::line;

    const PLAIN: Look<'static> = Look { width: 40, ..Look::PLAIN };

    #[test]
    fn a_full_stop_stays_with_the_link_before_it() {
        let line =
            vec![Span::Text("see ".into()), Span::Jump { text: "that".into(), to: "x".into() }, Span::Text(".".into())];
        assert_eq!(wrap(&line, 8, &PLAIN), ["see", "that."]);
    }

    #[test]
    fn a_word_wider_than_the_window_is_broken() {
        assert_eq!(wrap(&line("abcdefgh日本語 i"), 5, &PLAIN), ["abcde", "fgh日", "本語", "i"]);
    }

    #[test]
    fn an_address_stands_below_unless_it_can_be_followed_in_place() {
        let line = vec![Span::Link { text: "a page".into(), url: "https://example.org".into() }];
        assert_eq!(wrap(&line, 40, &PLAIN), ["a page", "https://example.org"]);
        let linked = wrap(&line, 40, &Look { links: true, ..PLAIN });
        assert_eq!(linked, ["\u{1b}]8;;https://example.org\u{1b}\\a page\u{1b}]8;;\u{1b}\\"]);
        assert_eq!(width(&linked[0]), 6);
    }

    #[test]
    fn a_link_that_is_not_safe_is_words() {
        let line = vec![Span::Link { text: "a page".into(), url: "javascript:x".into() }];
        assert_eq!(wrap(&line, 40, &Look { links: true, ..PLAIN }), ["a page"]);
    }
}
