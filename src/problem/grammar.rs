//! Slips in the grammar of a file, told in words for people who never met its parser.
//!
//! A parser that goes on after a slip stumbles over its consequences. So one slip is told a line, and nothing is told of
//! what follows a text or list without an end.

use std::ops::Range;

use chrono::NaiveDate;
use toml::de;

use super::{KEPT, Problem, Rule, Source, quoted};

/// A slip, in words.
struct Slip {
    span: Range<usize>,
    line: usize,
    words: Words,
}

/// What is wrong and what to do.
#[derive(PartialEq, Eq)]
struct Words {
    message: String,
    help: &'static str,
    /// Whether the rest of the file can no longer be understood.
    ends_all: bool,
}

/// The slips of a file as problems, and the parts of the file that nothing else should be told of.
pub(super) struct Slips {
    told: Vec<Slip>,
    muted: Vec<Range<usize>>,
}

impl Slips {
    /// Sorts out what a parser said of `source`.
    pub(super) fn of(source: &Source, errors: &[de::Error]) -> Self {
        // Finding the line of one takes as long as the file; of a million slips nobody reads more than the first.
        let mut slips: Vec<Slip> = errors.iter().take(2 * KEPT).map(|error| Slip::of(source, error)).collect();
        // Of two at one place, that of an open text explains the other.
        slips.sort_by_key(|slip| (slip.span.start, !slip.words.message.starts_with("this text")));
        let muted = slips.iter().map(|slip| slip.mutes(&source.text)).collect();
        Self { told: the_first_of_each_line(slips), muted }
    }

    /// Whether a problem of another kind may be nothing but a consequence of a slip.
    pub(super) fn may_explain(&self, problem: &Problem) -> bool {
        // What could not be read at all is given the place 0..0 by the parser.
        let Some(span) = problem.span.as_ref().filter(|span| !span.is_empty()) else { return !self.told.is_empty() };
        self.muted.iter().any(|muted| muted.contains(&span.start))
    }

    /// What to tell, in the order of the file.
    pub(super) fn into_told(self) -> impl Iterator<Item = (Rule, Range<usize>, String, &'static str)> {
        self.told.into_iter().map(|slip| (Rule::Syntax, slip.span, slip.words.message, slip.words.help))
    }
}

fn the_first_of_each_line(slips: Vec<Slip>) -> Vec<Slip> {
    let mut told: Vec<Slip> = Vec::new();
    let mut last_line = 0;
    for slip in slips {
        let line = slip.line;
        match told.last_mut() {
            Some(before) if before.words.ends_all => break,
            Some(before) if last_line == line => {
                if slip.words.ends_all {
                    before.words = slip.words;
                }
            }
            // The lines of a file that is something else altogether are one mistake.
            Some(before) if last_line + 1 == line && before.words == slip.words => {}
            _ => told.push(slip),
        }
        last_line = line;
    }
    told
}

impl Slip {
    fn of(source: &Source, error: &de::Error) -> Self {
        let end = source.text.len();
        let span = error.span().unwrap_or(end..end);
        let (line, _) = source.line_column(span.start);
        let spot = Spot::of(&source.text, &span);
        Self { words: words(error.message(), &spot), span, line }
    }

    /// The part of the file in which other problems may be consequences: the line, the table if its head is broken, or
    /// all the rest.
    fn mutes(&self, text: &str) -> Range<usize> {
        let start = text[..self.span.start].rfind('\n').map_or(0, |at| at + 1);
        let until = |what: &str| text[self.span.start..].find(what).map_or(text.len(), |at| self.span.start + at);
        match () {
            () if self.words.ends_all => start..text.len(),
            () if text[start..].starts_with('[') => start..until("\n["),
            () => start..until("\n"),
        }
    }
}

/// What stands around a slip.
struct Spot<'t> {
    /// The text that the parser points to.
    marked: &'t str,
    /// The line, from the slip on.
    rest: &'t str,
    /// The whole line.
    line: &'t str,
    /// The characters before and after the slip that are neither blank nor separators.
    token: &'t str,
}

impl<'t> Spot<'t> {
    fn of(text: &'t str, span: &Range<usize>) -> Self {
        let part = |range: Range<usize>| text.get(range).unwrap_or("");
        let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
        let ends = |c: char| c.is_whitespace() || ",=[]{}#".contains(c);
        let from = part(start..span.start).rfind(ends).map_or(start, |at| start + at + 1);
        let to = part(span.start..end).find(ends).map_or(end, |at| span.start + at);
        Self {
            marked: part(span.clone()),
            rest: part(span.start..end),
            line: part(start..end).trim(),
            token: part(from..to),
        }
    }
}

fn told(message: impl Into<String>, help: &'static str) -> Words {
    Words { message: message.into(), help, ends_all: false }
}

fn ends_all(message: impl Into<String>, help: &'static str) -> Words {
    Words { ends_all: true, ..told(message, help) }
}

const CLOSE_LIST: &str = "separate its entries by commas, and write `]` after the last one";
const CLOSE_TEXT: &str = "write a closing quote; a text over several lines begins and ends with three quotes";
const KEY_VALUE: &str = "write `key = value`, with a text in double quotes; a comment begins with `#`";
const KEY: &str = "a key is made of letters, digits, hyphens and underscores; put any other in double quotes";
const ESCAPE: &str = "write two backslashes for one, or put the text between single quotes";
const VALUE: &str =
    "put a text in double quotes; dates look like 2026-01-31, numbers like 2, lists like [\"one\", \"two\"]";
const DATE: &str = "write a date like 2026-01-31, without quotes";
const CONFLICT: &str =
    "decide which of the lines stay, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>";

/// The words for what the parser said, which begins with the words on the left.
fn words(said: &str, spot: &Spot<'_>) -> Words {
    let begins = |starts: &[&str]| starts.iter().any(|start| said.starts_with(start));
    match () {
        () if ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|mark| spot.line.starts_with(mark)) => {
            told("two versions of this file were merged and not yet settled", CONFLICT)
        }
        () if begins(&["duplicate key"]) => told(
            format!("{} is written twice", quoted(spot.marked)),
            "keep one of the two, with all that belongs to it",
        ),
        () if begins(&["cannot extend"]) => {
            let message = format!("{} has a value already, so no keys can be added to it", quoted(spot.marked));
            told(message, "write it once: either as `[table]`, or as `table = { key = value }`")
        }
        () if begins(&["missing comma between array"]) => told("a comma is missing before this entry", CLOSE_LIST),
        () if begins(&["unclosed array table", "unclosed table", "missing table open"]) => told(
            "the name of this table does not end with `]`",
            "write `]` after it; a name with other characters than letters, digits, `-` and `_` stands in double quotes",
        ),
        () if begins(&["unclosed array", "unexpected `=` in array"]) => {
            ends_all("this is still inside a list: a closing `]` is missing", CLOSE_LIST)
        }
        () if begins(&["unclosed inline table"]) => {
            ends_all("this is still inside a table: a closing `}` is missing", "write `}` after its last value")
        }
        () if begins(&["carriage return"]) => ends_all(
            "a line ends in a way that is no longer used",
            "save the file with the line ends of Unix or Windows",
        ),
        () if begins(&["cannot recurse", "recursion limit"]) => {
            ends_all("this is nested too deeply to be read", "nothing in a data file needs more than a few levels")
        }
        () if begins(&["invalid unquoted key", "unquoted keys", "key with no", "invalid key", "keys cannot"]) => {
            about_a_key(said, spot)
        }
        () if begins(&["extra `=`", "extra assignment"]) => told("there is one `=` too many", KEY_VALUE),
        () if begins(&["unexpected key or value", "unexpected content"]) => about_the_rest_of_a_line(spot),
        () => about_a_value(said, spot),
    }
}

fn about_a_key(said: &str, spot: &Spot<'_>) -> Words {
    match () {
        () if spot.rest.starts_with(':') || spot.line.split('=').next().is_some_and(|key| key.contains(": ")) => {
            told("after a key comes `=`, not `:`", KEY_VALUE)
        }
        () if said.starts_with("invalid unquoted key") && !spot.line.starts_with('<') => {
            told(format!("{} cannot stand in a key", quoted(spot.marked)), KEY)
        }
        () if said.starts_with("unquoted keys") => told("a name is missing here", KEY),
        () => told("this line is neither `key = value` nor the `[name]` of a table", KEY_VALUE),
    }
}

fn about_the_rest_of_a_line(spot: &Spot<'_>) -> Words {
    match () {
        () if spot.rest.starts_with("//") => told("a comment begins with `#`", "write `#` instead of `//`"),
        () if spot.rest.starts_with(',') => told("a line does not end with a comma", "take the comma away"),
        () => told("nothing more can stand on this line", "begin a new line for the next key, and a comment with `#`"),
    }
}

fn about_a_value(said: &str, spot: &Spot<'_>) -> Words {
    let begins = |starts: &[&str]| starts.iter().any(|start| said.starts_with(start));
    let token = spot.token;
    let lower = token.to_ascii_lowercase();
    match () {
        () if begins(&["missing escaped", "too few unicode", "invalid escape", "invalid unicode"]) => {
            told("a backslash has a meaning of its own in a text", ESCAPE)
        }
        () if begins(&["invalid multi-line"]) && said.contains("visible") || said.contains("printable") => {
            control(spot)
        }
        () if said.contains("visible characters") => control(spot),
        () if begins(&["invalid basic string", "invalid literal string", "invalid multi-line", "missing opening"]) => {
            ends_all("this text has no closing quote", CLOSE_TEXT)
        }
        () if token.is_empty() || begins(&["missing value"]) => told("a value is missing after `=`", VALUE),
        () if token.starts_with(['“', '”', '‘', '’', '„', '«']) => {
            told("these quotes are for print, not for data", "use straight double quotes: \"…\"")
        }
        () if ["true", "false"].contains(&lower.as_str()) => {
            told(format!("{} is written in lower case", quoted(&lower)), "write true or false, without quotes")
        }
        () if day_first(token).is_some() => {
            let date = day_first(token).unwrap_or_default();
            told(format!("{} begins with the day: here it is {date}", quoted(token)), DATE)
        }
        () if token.starts_with(|c: char| c.is_alphabetic()) => told("this text is not in quotes", VALUE),
        () if begins(&["invalid date", "invalid time", "invalid offset", "invalid day"])
            || ['-', '/'].iter().any(|mark| lower.matches(*mark).count() == 2) =>
        {
            told(format!("{} is no day of the calendar", quoted(token)), DATE)
        }
        () => told(format!("{} is no value that can be read", quoted(token)), VALUE),
    }
}

/// A date with the day first, parted by dots.
fn day_first(token: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(token, "%d.%m.%Y").ok()
}

fn control(spot: &Spot<'_>) -> Words {
    let place = if spot.line.starts_with('#') { "a comment" } else { "a text" };
    told(format!("{place} cannot hold this invisible character"), "take it out; copied text may bring such characters")
}
