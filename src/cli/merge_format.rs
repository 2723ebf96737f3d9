//! What a merge can write.

use crate::problem::word_enum;
use crate::render::PageFormat;

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

    /// How the agenda is drawn; none for the answers, and for programs.
    pub(super) fn page(self) -> Option<PageFormat> {
        match self {
            Self::Answers | Self::Json => None,
            Self::Terminal => Some(PageFormat::Terminal),
            Self::Markdown => Some(PageFormat::Markdown),
            Self::Html => Some(PageFormat::Html),
            Self::Pdf => Some(PageFormat::Pdf),
        }
    }
}
