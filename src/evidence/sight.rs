//! Where a sign was seen.

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
