//! What Esc offers at every practice.

use crate::catalog::PracticeIx;

use super::prompt::Item;
use super::session::Session;
use super::words::WITHDRAW;

/// Something else to do than to tick points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Return,
    Back,
    Skip,
    Unknown,
    NotApplicable,
    Declined,
    Advice,
    Note,
    Evidence,
    Owner,
    Withdraw,
    Jump,
    Overview,
    Undo,
    Quit,
}

impl Choice {
    /// Those that make sense at a practice now, in the order shown.
    pub(super) fn all(session: &Session<'_>, practice: PracticeIx) -> Vec<Self> {
        let mut all = vec![
            Self::Return,
            Self::Back,
            Self::Skip,
            Self::Unknown,
            Self::NotApplicable,
            Self::Declined,
            Self::Advice,
            Self::Note,
            Self::Evidence,
            Self::Owner,
        ];
        if session.answers().answer(practice).is_some() {
            all.push(Self::Withdraw);
        }
        all.extend([Self::Jump, Self::Overview]);
        if session.can_undo() {
            all.push(Self::Undo);
        }
        all.push(Self::Quit);
        all
    }

    /// As it is offered.
    pub(super) fn item(self) -> Item {
        let (key, label) = match self {
            Self::Return => ('r', "Return to the question"),
            Self::Back => ('b', "Back to the question before"),
            Self::Skip => ('s', "Skip it for now"),
            Self::Unknown => ('d', "Don't know"),
            Self::NotApplicable => ('n', "Does not apply to us (say why)"),
            Self::Declined => ('x', "We decided against it (say why, and until when)"),
            Self::Advice => ('a', "Advice, evidence and links"),
            Self::Note => ('t', "Write a note"),
            Self::Evidence => ('e', "Add evidence"),
            Self::Owner => ('o', "Say who takes care of it, and by when"),
            Self::Withdraw => ('w', WITHDRAW),
            Self::Jump => ('j', "Jump to another section or question"),
            Self::Overview => ('p', "Progress so far"),
            Self::Undo => ('u', "Undo the last answer"),
            Self::Quit => ('q', "Save and quit"),
        };
        Item::with_key(key, label)
    }
}
