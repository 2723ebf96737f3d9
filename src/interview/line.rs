//! The lines of a screen: what each is for, and how little room it needs to be shown.

use crate::text::one_line;

/// What a line is for. How it looks is for the prompt to decide, and no meaning rests on the look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Where in the interview one is.
    Where,
    /// What is asked.
    Question,
    /// Everything else.
    Text,
    /// What one can leave unread.
    Quiet,
    /// What one should not overlook.
    Notice,
    /// An address, alone on its line.
    Link,
}

/// How little room there is: 0 shows all, higher numbers leave more out.
pub(super) type Squeeze = u8;
/// The tightest squeeze.
pub(super) const TIGHTEST: Squeeze = 3;

/// A paragraph of a screen, on one line and harmless; the prompt wraps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is for.
    pub style: Style,
    /// The words; empty for a blank line.
    pub text: String,
    /// How far all rows but the first are indented, in columns; as far as the text itself where it is less.
    pub hang: usize,
    shown: (Squeeze, Squeeze),
}

impl Line {
    /// A line that is always shown.
    pub fn new(style: Style, text: impl AsRef<str>) -> Self {
        Self { style, text: one_line(text.as_ref()).into_owned(), hang: 0, shown: (0, TIGHTEST) }
    }

    /// A line of plain text.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::new(Style::Text, text)
    }

    /// A blank line, left out first.
    pub fn blank() -> Self {
        Self::text("").until(0)
    }

    /// The line, whose other rows are indented to this column.
    #[must_use]
    pub fn hanging(self, hang: usize) -> Self {
        Self { hang, ..self }
    }

    /// The line, left out where it is tighter than this.
    #[must_use]
    pub fn until(self, squeeze: Squeeze) -> Self {
        Self { shown: (self.shown.0, squeeze), ..self }
    }

    /// The line, shown only where it is at least so tight.
    #[must_use]
    pub fn from(self, squeeze: Squeeze) -> Self {
        Self { shown: (squeeze, self.shown.1), ..self }
    }

    /// Whether it is shown where it is so tight.
    pub fn is_shown(&self, squeeze: Squeeze) -> bool {
        (self.shown.0..=self.shown.1).contains(&squeeze)
    }
}
