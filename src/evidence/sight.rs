//! Where a sign was seen.

use crate::text;

/// The widest excerpt, in characters.
const EXCERPT: usize = 120;

/// Where a sign was seen in a clone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) commit: Option<String>,
    pub(super) path: Option<String>,
    pub(super) line: Option<usize>,
    /// What stands there.
    pub(super) excerpt: String,
    pub(super) link: Option<String>,
}

/// What stands in a line of a clone, so that it can be shown.
pub(super) fn shown(line: &str) -> String {
    text::excerpt(&text::one_line(line.trim()), EXCERPT)
}
