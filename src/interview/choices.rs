//! What one can do at a question beside marking its points: a letter each, the same at the question and in its menu.

use crate::messages::{Messages, say};

/// Something else to do at a question than to mark points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Return to the question.
    Return,
    /// Go back to the question before.
    Back,
    /// Go on without an answer.
    Skip,
    /// Say that one knows none of it.
    Unknown,
    /// Say that it cannot apply, and why.
    NotApplicable,
    /// Say that it was decided against, why, and until when.
    Declined,
    /// Read the advice.
    Advice,
    /// Write a note.
    Note,
    /// Add or remove evidence.
    Evidence,
    /// Say who takes care of it, and by when.
    Owner,
    /// Take over what was seen of a point in clones.
    Found,
    /// Make the practice unanswered again.
    Withdraw,
    /// Go to another question.
    Jump,
    /// Read how far everything is.
    Overview,
    /// Take back the last mark, or else the last answer.
    Undo,
    /// Read what each key does.
    Keys,
    /// Save and quit.
    Quit,
}

impl Choice {
    /// All of them, in the order of the menu.
    pub(super) const ALL: [Self; 17] = [
        Self::Return,
        Self::Back,
        Self::Skip,
        Self::Unknown,
        Self::NotApplicable,
        Self::Declined,
        Self::Note,
        Self::Evidence,
        Self::Owner,
        Self::Advice,
        Self::Found,
        Self::Jump,
        Self::Undo,
        Self::Withdraw,
        Self::Overview,
        Self::Keys,
        Self::Quit,
    ];

    /// Its letter, the same in every language.
    pub(super) const fn key(self) -> char {
        match self {
            Self::Return => 'r',
            Self::Back => 'b',
            Self::Skip => 's',
            Self::Unknown => 'd',
            Self::NotApplicable => 'n',
            Self::Declined => 'x',
            Self::Note => 't',
            Self::Evidence => 'e',
            Self::Owner => 'o',
            Self::Advice => 'a',
            Self::Found => 'f',
            Self::Jump => 'j',
            Self::Undo => 'u',
            Self::Withdraw => 'w',
            Self::Overview => 'v',
            Self::Keys => '?',
            Self::Quit => 'q',
        }
    }

    /// Its id in the phrases.
    const fn id(self) -> &'static str {
        match self {
            Self::Return => "return",
            Self::Back => "back",
            Self::Skip => "skip",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not-applicable",
            Self::Declined => "declined",
            Self::Note => "note",
            Self::Evidence => "evidence",
            Self::Owner => "owner",
            Self::Advice => "advice",
            Self::Found => "found",
            Self::Jump => "jump",
            Self::Undo => "undo",
            Self::Withdraw => "withdraw",
            Self::Overview => "overview",
            Self::Keys => "keys",
            Self::Quit => "quit",
        }
    }

    /// What it is, in a menu.
    pub(super) fn label(self, messages: &Messages) -> String {
        match self {
            Self::Found => say!(messages, "gather-choice"),
            _ => say!(messages, "interview-choice", choice = self.id()),
        }
    }

    /// Its key and what that does, in a word or two.
    pub(super) fn hint(self, messages: &Messages) -> String {
        match self {
            Self::Found => say!(messages, "gather-hint", key = self.key().to_string()),
            _ => say!(messages, "interview-hint-choice", key = self.key().to_string(), choice = self.id()),
        }
    }

    /// Whether a word in small letters stands for it in plain lines.
    fn is_called(self, word: &str, messages: &Messages) -> bool {
        self.words(messages).split(',').any(|one| one.trim() == word)
    }

    /// The words that can be typed for it, with commas between them.
    fn words(self, messages: &Messages) -> String {
        match self {
            Self::Found => say!(messages, "gather-words"),
            _ => say!(messages, "interview-words", choice = self.id()),
        }
    }

    /// The choice of a letter.
    pub(super) fn by_key(key: char) -> Option<Self> {
        let key = key.to_ascii_lowercase();
        Self::ALL.into_iter().find(|choice| choice.key() == key)
    }

    /// The choice of a word or a letter that was typed. The words of a language come before those of English, which hold in
    /// every language.
    pub(super) fn by_word(typed: &str, messages: &Messages) -> Option<Self> {
        let typed = typed.to_lowercase();
        let mut letters = typed.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_alphabetic() => Self::by_key(letter),
            _ => {
                let called = |messages| Self::ALL.into_iter().find(|choice| choice.is_called(&typed, messages));
                called(messages).or_else(|| called(Messages::english()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_choices_share_a_letter_and_none_takes_one_of_the_marks() {
        let keys: BTreeSet<char> = Choice::ALL.into_iter().map(Choice::key).collect();
        assert_eq!(keys.len(), Choice::ALL.len());
        assert!(!keys.iter().any(|key| "pk0123456789 ".contains(*key)));
    }

    #[test]
    fn no_word_stands_for_two_choices() {
        let english = Messages::english();
        let all: Vec<String> = Choice::ALL.into_iter().map(|choice| choice.words(english)).collect();
        let words: Vec<&str> = all.iter().flat_map(|words| words.split(',')).map(str::trim).collect();
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
        let by_word = |typed| Choice::by_word(typed, english);
        assert_eq!((by_word("Skip"), by_word("Don't know")), (Some(Choice::Skip), Some(Choice::Unknown)));
        assert_eq!(by_word("D"), Some(Choice::Unknown));
        assert_eq!((by_word("5"), by_word("?"), by_word("")), (None, None, None));
    }
}
