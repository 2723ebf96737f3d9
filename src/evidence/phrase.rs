//! Words to look for: `lazy consensus`, `report .. private`, where two dots stand for other words of the same sentence. The
//! last word may go on, so that `report` finds `reporting`; `help$` ends where it ends, `^help`
//! begins the text, and `^help$` is all of it.

use super::page::Passage;

/// Words between two parts of a phrase, at the most, in bytes.
const GAP: usize = 140;

/// Words to look for, in small letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    parts: Vec<String>,
}

impl Phrase {
    /// The phrase that a text writes; none where a part is empty.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let parts: Vec<String> = text.split("..").map(|part| part.trim().to_lowercase()).collect();
        parts.iter().all(|part| !part.is_empty()).then_some(Self { parts })
    }

    /// Whether a text in small letters holds it.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let Some((first, rest)) = self.parts.split_first() else { return false };
        let words = words_of(first);
        let begins = |(at, _): &(usize, &str)| is_whole(text, *at, first);
        // Before what begins the text no word stands, so only the first place can be it.
        let most = if first.starts_with('^') { 1 } else { usize::MAX };
        text.match_indices(words).take(most).filter(begins).any(|(at, _)| follows(text, at + words.len(), rest))
    }

    /// Whether a passage holds it.
    pub(super) fn is_said(&self, passage: &Passage) -> bool {
        self.is_in(&passage.text)
    }
}

/// A part without the signs for its ends.
fn words_of(part: &str) -> &str {
    part.strip_prefix('^').unwrap_or(part).trim_end_matches('$')
}

/// Whether parts follow one after the other in the same sentence.
fn follows(text: &str, mut at: usize, parts: &[String]) -> bool {
    for part in parts {
        let words = words_of(part);
        let rest = text.get(at..).unwrap_or_default();
        // Cut first: to look for the end of the sentence in all that follows would take as long as the text, for each place.
        let most = GAP + words.len();
        let near = cut(rest, most + 1);
        let sentence = near.find(". ").map_or(near.len(), |end| end + 1);
        let reach = cut(rest, sentence.min(most));
        let found = reach.match_indices(words).find(|(found, _)| is_whole(text, at + found, part));
        let Some((found, _)) = found else { return false };
        at += found + words.len();
    }
    true
}

/// The beginning of a text, of so many bytes at the most.
fn cut(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

/// Whether words begin at the beginning of a word, where they begin with a letter, and so at their end, where they end with a
/// digit or the sign for it.
fn is_whole(text: &str, at: usize, part: &str) -> bool {
    let words = words_of(part);
    let before_all = text.get(..at).unwrap_or_default();
    if part.starts_with('^') && before_all.contains(char::is_alphanumeric) {
        return false;
    }
    let after_all = text.get(at + words.len()..).unwrap_or_default();
    if part.starts_with('^') && part.ends_with('$') && after_all.contains(char::is_alphanumeric) {
        return false;
    }
    let before = before_all.chars().next_back();
    let after = after_all.chars().next();
    let begins = !words.starts_with(char::is_alphanumeric) || !before.is_some_and(char::is_alphanumeric);
    let must_end = part.ends_with('$') || words.ends_with(|c: char| c.is_ascii_digit());
    let ends = !must_end || !after.is_some_and(char::is_alphanumeric);
    begins && ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(phrase: &str, text: &str) -> bool {
        Phrase::parse(phrase).unwrap().is_in(text)
    }

    #[test]
    fn a_phrase_begins_with_a_word_and_may_leave_out_words_of_a_sentence() {
        assert!(said("report", "please report it") && !said("port", "please report it"));
        assert!(said("report", "reporting a flaw"), "its last word may go on");
        assert!(said("acknowledge .. 48 hours", "we acknowledge your report within 48 hours."));
        assert!(!said("acknowledge .. 48 hours", "we acknowledge reports. allow 48 hours."));
        assert!(!said("within 1", "within 14 days") && said("within 14", "within 14 days"));
        assert!(said("support$", "get support.") && !said("support$", "supported versions"));
        assert_eq!(Phrase::parse("a .. "), None);
    }

    #[test]
    fn a_text_that_begins_a_phrase_all_the_time_is_read_through_once() {
        assert!(!said("join .. list", &"join ".repeat(200_000)));
        assert!(!said("^support$", &("-".repeat(200_000) + &" support".repeat(60_000))));
    }
}
