//! A text of people, such as a README, in passages: headings, paragraphs and lines of code, in small letters.

/// A heading, a paragraph, or a line of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Passage {
    /// Where it begins, from 1.
    pub(super) line: usize,
    /// Its words in small letters, with one blank between them and plain quotation marks.
    pub(super) text: String,
    /// The level of a heading, from 1; none where it is none.
    pub(super) heading: Option<usize>,
}

/// The longest passage that is searched line by line.
const PASSAGE_LINES: usize = 40;

impl Passage {
    /// Where the fewest of its lines begin that hold what is looked for; its first where that cannot be told.
    pub(super) fn line_of(&self, raw: &str, holds: impl Fn(&str) -> bool) -> usize {
        let lines: Vec<String> = raw.lines().skip(self.line - 1).take(PASSAGE_LINES).map(normal).collect();
        let is_held = |begin: usize, end: usize| lines.get(begin..=end).is_some_and(|some| holds(&some.join(" ")));
        let Some(end) = (0..lines.len()).find(|end| is_held(0, *end)) else { return self.line };
        self.line + (0..=end).rev().find(|begin| is_held(*begin, end)).unwrap_or(0)
    }
}

/// A text in passages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) passages: Vec<Passage>,
    /// How many characters it has that are not blank, without comments.
    pub(super) size: usize,
}

impl Page {
    /// Reads a text. Comments of HTML are no part of it: templates explain themselves in them.
    pub(super) fn read(text: &str) -> Self {
        let text = without_front_matter(&without_comments(text));
        let mut reader = Reader::default();
        let lines: Vec<&str> = text.lines().collect();
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            let next = lines.get(at + 1).copied().unwrap_or_default();
            at += reader.take(at + 1, line, next);
        }
        reader.close();
        let size = reader.page.passages.iter().map(|one| one.text.chars().filter(|c| *c != ' ').count()).sum();
        Self { size, ..reader.page }
    }

    /// What stands below the heading at a place, up to the next heading of its level or above.
    pub(super) fn below(&self, at: usize) -> &[Passage] {
        let rest = self.passages.get(at + 1..).unwrap_or_default();
        let level = self.passages.get(at).and_then(|one| one.heading).unwrap_or(usize::MAX);
        let end = rest.iter().position(|one| one.heading.is_some_and(|other| other <= level));
        rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
    }
}

#[derive(Default)]
struct Reader {
    page: Page,
    open: Option<Passage>,
    in_code: bool,
}

impl Reader {
    /// Takes a line, and the one below it where it is an underline; says how many lines that were.
    fn take(&mut self, number: usize, line: &str, next: &str) -> usize {
        let trimmed = line.trim();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            self.close();
            self.in_code = !self.in_code;
            return 1;
        }
        if self.in_code {
            self.add(number, trimmed, None);
            self.close();
            return 1;
        }
        if let Some((level, text)) = marked_heading(trimmed) {
            self.close();
            self.add(number, &without_pictures(text), Some(level));
            self.close();
            return 1;
        }
        if let Some(level) = underline(next).filter(|_| self.open.is_none() && is_title(trimmed)) {
            self.add(number, trimmed, Some(level));
            self.close();
            return 2;
        }
        if trimmed.is_empty() || is_item(trimmed) {
            self.close();
        }
        if !trimmed.is_empty() {
            self.add(number, trimmed, None);
        }
        1
    }

    fn add(&mut self, line: usize, text: &str, heading: Option<usize>) {
        let words = normal(text);
        match &mut self.open {
            Some(open) => {
                open.text.push(' ');
                open.text += &words;
            }
            None => self.open = Some(Passage { line, text: words, heading }),
        }
    }

    fn close(&mut self) {
        self.page.passages.extend(self.open.take().filter(|passage| !passage.text.is_empty()));
    }
}

/// Small letters, one blank between words, plain quotation marks, and no signs of emphasis.
pub(super) fn normal(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, '*' | '`'))
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            '\u{2010}'..='\u{2014}' => '-',
            other => other,
        })
        .collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words without the signs that copies of a licence differ in.
pub(super) fn plain_words(text: &str) -> String {
    let kept: String =
        text.chars().filter(|c| !matches!(c, '"' | '\'' | '\u{201c}' | '\u{201d}' | '\u{2018}' | '\u{2019}')).collect();
    normal(&kept).replace("--", "-")
}

/// `## Title`, `== Title`.
fn marked_heading(line: &str) -> Option<(usize, &str)> {
    for sign in ['#', '='] {
        let level = line.chars().take_while(|c| *c == sign).count();
        let rest = line.get(level..).unwrap_or_default();
        if (1..=6).contains(&level) && rest.starts_with(' ') {
            return Some((level, rest.trim().trim_end_matches(sign).trim()));
        }
    }
    None
}

/// A heading without pictures such as badges, and without the links that hold nothing else.
fn without_pictures(heading: &str) -> String {
    let mut text = heading.to_owned();
    for begin in ["![", "[]"] {
        let mut kept = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, picture)) = rest.split_once(begin) {
            // In `[]` the name ends where it begins.
            let name = if begin == "[]" { Some(picture) } else { picture.split_once(']').map(|(_, after)| after) };
            let Some(after) = name else { return kept + rest };
            // Where it leads, in brackets or by a name that stands elsewhere.
            let close = [('(', ')'), ('[', ']')].into_iter().find(|(open, _)| after.starts_with(*open));
            let address = close.and_then(|(_, close)| after.find(close)).map_or(0, |end| end + 1);
            kept += before;
            rest = after.get(address..).unwrap_or_default();
        }
        text = kept + rest;
    }
    text.trim().to_owned()
}

/// The level that a row of signs below a line makes it a heading of.
fn underline(line: &str) -> Option<usize> {
    let line = line.trim();
    let sign = line.chars().next()?;
    let level = ['=', '-', '~', '^', '"'].iter().position(|one| *one == sign)?;
    (line.len() >= 3 && line.chars().all(|c| c == sign)).then_some(level + 1)
}

fn is_title(line: &str) -> bool {
    line.chars().any(char::is_alphanumeric) && line.len() < 120 && !line.starts_with(['|', '-', '>'])
}

fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    ["- ", "* ", "+ ", "> ", "| "].iter().any(|sign| line.starts_with(sign))
        || (number.len() < line.len() && number.starts_with(". "))
}

/// Blank lines in place of the settings that stand before some texts.
fn without_front_matter(text: &str) -> String {
    let end = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n"));
    let Some(end) = end.map(|end| end + 9) else { return text.to_owned() };
    let (before, after) = text.split_at(end.min(text.len()));
    before.chars().filter(|c| *c == '\n').chain(after.chars()).collect()
}

/// Blanks in place of comments, so that lines keep their numbers.
fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut out = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("<!--") {
        out += before;
        let (comment, tail) = after.split_once("-->").unwrap_or((after, ""));
        out.extend(comment.chars().filter(|c| *c == '\n'));
        rest = tail;
    }
    out += rest;
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_paragraphs_items_and_code_are_told_apart_and_comments_left_out() {
        let page = Page::read(
            "Title\n=====\n\nSome *words*\nand “more”.\n<!-- INSERT\nCONTACT -->\n## Setup ##\n- one\n- two\n```sh\nmake  test\n```\n",
        );
        let told: Vec<_> = page.passages.iter().map(|one| (one.line, one.text.as_str(), one.heading)).collect();
        assert_eq!(
            told,
            [
                (1, "title", Some(1)),
                (4, "some words and \"more\".", None),
                (8, "setup", Some(2)),
                (9, "- one", None),
                (10, "- two", None),
                (12, "make test", None),
            ]
        );
        assert_eq!(Page::read("---\ntitle: x\n---\nWords.\n").passages[0].line, 4);
        assert_eq!(page.below(2).len(), 3);
        assert_eq!(page.below(0).len(), 5);
        let badges = Page::read("# Tool ![Build](b.svg) [![Docs Status](d.svg)](https://d.example)\n");
        assert_eq!(badges.passages[0].text, "tool");
        assert_eq!(Page::read("# Tool [![Build Status]][ci] [open\n").passages[0].text, "tool [open");
    }
}
