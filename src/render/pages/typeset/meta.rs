//! What a file says of itself.

use chrono::NaiveDate;

/// Title and origin of a file, as readers, archives and search show them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Meta<'a> {
    pub(crate) title: &'a str,
    pub(crate) author: &'a str,
    /// What it is about, in a sentence.
    pub(crate) subject: &'a str,
    /// The program that made it, with its version.
    pub(crate) tool: &'a str,
    /// As BCP 47 has it: `en-GB`.
    pub(crate) language: &'a str,
    /// The day that it speaks of; no clock is asked.
    pub(crate) date: NaiveDate,
}
