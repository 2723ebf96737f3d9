//! What one can do at a question beside marking its points: a letter each, the same at the question and in its menu.

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

/// How a choice is called: by its letter, in the line of help, by the words of plain lines, and in the menu.
pub(super) struct Name {
    pub(super) key: char,
    short: &'static str,
    words: &'static [&'static str],
    pub(super) long: &'static str,
}

const fn name(key: char, short: &'static str, words: &'static [&'static str], long: &'static str) -> Name {
    Name { key, short, words, long }
}

impl Choice {
    /// All of them, in the order of the menu.
    pub(super) const ALL: [Self; 16] = [
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
        Self::Jump,
        Self::Undo,
        Self::Withdraw,
        Self::Overview,
        Self::Keys,
        Self::Quit,
    ];

    /// How it is called.
    pub(super) const fn name(self) -> Name {
        match self {
            Self::Return => name('r', "return", &["return"], "Return to the question"),
            Self::Back => name('b', "back", &["back", "<"], "Back to the question before"),
            Self::Skip => name('s', "skip", &["skip"], "Skip it for now"),
            Self::Unknown => {
                name('d', "don’t know any", &["dont know", "don't know", "don’t know"], "Don’t know any of it")
            }
            Self::NotApplicable => {
                name('n', "does not apply", &["not applicable", "does not apply"], "Does not apply to us (say why)")
            }
            Self::Declined => {
                name('x', "decided against", &["declined"], "We decided against it (say why, and until when)")
            }
            Self::Note => name('t', "note", &["note"], "Write a note"),
            Self::Evidence => name('e', "evidence", &["evidence"], "Add evidence"),
            Self::Owner => name('o', "owner", &["owner", "due"], "Say who takes care of it, and by when"),
            Self::Advice => name('a', "advice", &["advice"], "Advice, evidence and links"),
            Self::Jump => name('j', "jump", &["jump"], "Jump to another question, and back"),
            Self::Undo => name('u', "undo", &["undo"], "Undo the last mark or answer"),
            Self::Withdraw => name('w', "withdraw", &["withdraw"], WITHDRAW),
            Self::Overview => name('v', "overview", &["overview", "progress"], "Overview: progress so far"),
            Self::Keys => name('?', "all keys", &["keys"], "All keys"),
            Self::Quit => name('q', "quit", &["quit", "exit"], "Save and quit"),
        }
    }

    /// The choice of a letter.
    pub(super) fn by_key(key: char) -> Option<Self> {
        let key = key.to_ascii_lowercase();
        Self::ALL.into_iter().find(|choice| choice.name().key == key)
    }

    /// The choice of a word or a letter that was typed.
    pub(super) fn by_word(typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase();
        let mut letters = typed.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_alphabetic() => Self::by_key(letter),
            _ => Self::ALL.into_iter().find(|choice| choice.name().words.contains(&typed.as_str())),
        }
    }

    /// Its key and what that does, in a word or two.
    pub(super) fn hint(self) -> String {
        format!("{}: {}", self.name().key, self.name().short)
    }
}

/// The choice that makes a practice unanswered again.
pub(super) const WITHDRAW: &str = "Take the answer back";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_choices_share_a_letter_and_none_takes_one_of_the_marks() {
        let keys: BTreeSet<char> = Choice::ALL.into_iter().map(|choice| choice.name().key).collect();
        assert_eq!(keys.len(), Choice::ALL.len());
        assert!(!keys.iter().any(|key| "pk0123456789 ".contains(*key)));
    }

    #[test]
    fn no_word_stands_for_two_choices() {
        let words: Vec<&str> = Choice::ALL.into_iter().flat_map(|choice| choice.name().words).copied().collect();
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
        assert_eq!(Choice::by_word("Skip"), Some(Choice::Skip));
        assert_eq!(Choice::by_word("D"), Some(Choice::Unknown));
        assert_eq!((Choice::by_word("5"), Choice::by_word("?"), Choice::by_word("")), (None, None, None));
    }
}
