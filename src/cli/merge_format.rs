//! What a merge can write.

use crate::problem::{Word, word_enum};
use crate::render::{DocumentFormat, PageFormat};

word_enum! {
    /// What a merge can write.
    pub(super) enum MergeFormat {
        /// The merged answers, TOML.
        Answers = "answers",
        /// The agenda, for reading in a terminal.
        Terminal = "terminal",
        /// The agenda, for a repository or wiki.
        Markdown = "markdown",
        /// The agenda, one file for a browser.
        Html = "html",
        /// The agenda, for paper.
        Pdf = "pdf",
        /// The agenda, for programs.
        Json = "json",
    }
}

impl MergeFormat {
    /// Whether it is the agenda, and not the answers.
    pub(super) fn is_agenda(self) -> bool {
        self != Self::Answers
    }

    /// The form of the agenda; none for the answers.
    pub(super) fn agenda(self) -> Option<DocumentFormat> {
        DocumentFormat::from_word(self.word())
    }

    /// How the agenda is drawn; none for the answers, and for programs.
    pub(super) fn page(self) -> Option<PageFormat> {
        self.agenda()?.page()
    }
}
