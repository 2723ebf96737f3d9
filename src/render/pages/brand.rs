//! What makes a report an organization's own.

use super::accent::Accent;
use super::logo::Logo;

/// What makes a report an organization's own. A format takes from it what it can show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Brand<'a> {
    /// A picture beside the title, in HTML, PDF and Word.
    pub logo: Option<&'a Logo>,
    /// The one colour, in HTML, PDF and Word.
    pub accent: Option<Accent>,
    /// Who may read it: on each page of a PDF and of Word, above and below everything else elsewhere. One line, harmless
    /// to a terminal.
    pub classification: Option<&'a str>,
}

impl Brand<'static> {
    /// None of it.
    pub const NONE: Self = Self { logo: None, accent: None, classification: None };
}
