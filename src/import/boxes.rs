//! Markdown of an issue, read line by line: its sections, its check boxes, and where the mark of each stands.

use std::ops::Range;

/// A check box of the first level of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CheckBox {
    /// The bytes of its mark.
    pub(super) mark: Range<usize>,
    /// How it stands.
    pub(super) tick: Tick,
}

/// How a check box stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tick {
    /// Ticked, with a small or a large letter.
    Ticked,
    /// Not ticked.
    Blank,
    /// Struck out as not applicable, which GitLab knows.
    Struck,
}

/// A line of a text outside of blocks of code, and the bytes it begins at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    pub(super) at: usize,
    /// Without its line break.
    pub(super) text: &'a str,
}

/// The lines of a text that are Markdown: those of blocks between fences are left out, and so are hidden comments.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut fence: Option<&str> = None;
    let mut hidden = false;
    let mut at = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\r', '\n']);
        let begin = at;
        at += whole.len();
        let bare = line.trim_start();
        match fence {
            Some(open) if bare.trim_end().starts_with(open) => fence = None,
            Some(_) => {}
            None if hidden => hidden = !line.contains("-->"),
            None if bare.starts_with("```") => fence = Some("```"),
            None if bare.starts_with("~~~") => fence = Some("~~~"),
            None => {
                hidden = bare.starts_with("<!--") && !bare.contains("-->");
                if !hidden {
                    lines.push(Line { at: begin, text: line });
                }
            }
        }
    }
    lines
}

/// The level and the words of a heading.
fn heading<'a>(line: &Line<'a>) -> Option<(usize, &'a str)> {
    let level = line.text.len() - line.text.trim_start_matches('#').len();
    let words = line.text[level..].strip_prefix([' ', '\t'])?;
    (1..=6).contains(&level).then(|| (level, words.trim().trim_end_matches('#').trim()))
}

/// The lines below the heading of these words, up to the next one of its level or above.
pub(super) fn section<'a>(lines: &[Line<'a>], level: usize, words: &str) -> Vec<Line<'a>> {
    let is_it =
        |line: &Line<'a>| heading(line).is_some_and(|(own, said)| own == level && said.eq_ignore_ascii_case(words));
    let ends = |line: &Line<'a>| heading(line).is_some_and(|(own, _)| own <= level);
    let Some(first) = lines.iter().position(is_it) else { return Vec::new() };
    lines[first + 1..].iter().copied().take_while(|line| !ends(line)).collect()
}

/// The check box that a line begins with, if it does: `- [ ]`, `* [x]`, `+ [X]`, `1. [~]`.
pub(super) fn check_box(line: &Line<'_>) -> Option<CheckBox> {
    let inner = line.text.trim_start();
    let digits = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let after = if digits.len() == inner.len() {
        inner.strip_prefix(['-', '*', '+'])?
    } else {
        digits.strip_prefix(['.', ')'])?
    };
    let in_brackets = after.strip_prefix([' ', '\t'])?.trim_start().strip_prefix('[')?;
    let mark = in_brackets.chars().next()?;
    let rest = in_brackets[mark.len_utf8()..].strip_prefix(']')?;
    let tick = match mark {
        'x' | 'X' => Tick::Ticked,
        '~' => Tick::Struck,
        c if c.is_whitespace() => Tick::Blank,
        _ => return None,
    };
    let begin = line.at + (line.text.len() - in_brackets.len());
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then(|| CheckBox { mark: begin..begin + mark.len_utf8(), tick })
}

/// The check boxes of the first level among the lines: what is indented as deep as the first one, or less.
pub(super) fn check_boxes(lines: &[Line<'_>]) -> Vec<CheckBox> {
    let depth = |line: &Line<'_>| line.text.len() - line.text.trim_start().len();
    let found: Vec<(usize, CheckBox)> = lines.iter().filter_map(|line| Some((depth(line), check_box(line)?))).collect();
    let first = found.first().map_or(0, |(depth, _)| *depth);
    found.into_iter().filter(|(depth, _)| *depth < first + 2).map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(text: &str) -> Vec<Tick> {
        check_boxes(&lines(text)).iter().map(|one| one.tick).collect()
    }

    #[test]
    fn a_box_is_read_in_every_spelling() {
        use Tick::{Blank, Struck, Ticked};
        assert_eq!(
            ticks("- [x] a\n* [X] b\n+ [ ] c\n1. [x] d\n2) [~] e\r\n- [\u{a0}] f\n-  [x]\tg\n- [x]"),
            [Ticked, Ticked, Blank, Ticked, Struck, Blank, Ticked, Ticked]
        );
        assert_eq!(ticks("-[x] a\n- [xx] b\n- [x]b\n- x] c\n[x] d\n- [] e"), []);
    }

    #[test]
    fn what_is_nested_code_or_hidden_is_no_box_of_the_list() {
        let text = "- [ ] a\n  - [x] below a\n```\n- [x] code\n```\n<!--\n- [x] hidden\n-->\n- [x] b\n";
        assert_eq!(ticks(text), [Tick::Blank, Tick::Ticked]);
    }

    #[test]
    fn a_section_ends_at_the_next_heading_of_its_level() {
        let text = "## A\n### B\nb\n#### C\nc\n### D\nd\n";
        let found = lines(text);
        let words = |level, name| section(&found, level, name).iter().map(|line| line.text).collect::<Vec<_>>();
        assert_eq!(words(3, "b"), ["b", "#### C", "c"]);
        assert_eq!(words(4, "C"), ["c"]);
        assert_eq!(words(3, "E"), Vec::<&str>::new());
    }

    #[test]
    fn the_place_of_a_mark_is_that_of_the_whole_text() {
        let text = "é\r\n- [X] a\r\n";
        let found = check_boxes(&lines(text));
        assert_eq!(&text[found[0].mark.clone()], "X");
    }
}
