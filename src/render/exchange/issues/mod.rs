//! What a forge takes: a folder of issues, and scripts for a person to run that bring them there.
//!
//! The scripts are always the same and hold no words of a file: what they do stands in `index.tsv`, and what they write
//! in files that they hand on unread.

#[cfg(feature = "cli")]
mod body;
#[cfg(feature = "cli")]
mod folder;
#[cfg(feature = "cli")]
mod jira;
mod types;

use crate::document::Issue;
use crate::text;

#[cfg(feature = "cli")]
pub use folder::{FolderFile, Forge, PLAN, board, issues};
pub use types::BoardChange;
#[cfg(test)]
pub(super) use types::{BoardPlan, IssuePlan};

/// The label of every issue.
const LABEL: &str = "ospo-assess";

/// As many characters of a title as every forge takes.
const TITLE: usize = 200;

/// The title of an issue: of a length that forges take, in which nobody is named, since some forges look for names
/// there too.
fn title(issue: &Issue) -> String {
    text::excerpt(&issue.title.replace('@', "＠"), TITLE)
}
