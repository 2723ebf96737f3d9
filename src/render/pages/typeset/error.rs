//! Why there is no PDF.

use std::error;
use std::fmt;

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// A font cannot be used.
    Font {
        /// Its place in [`Look::fonts`](crate::render::Look::fonts); none for one of our own.
        place: Option<usize>,
        /// What is wrong with it.
        why: String,
    },
    /// The file could not be put together.
    Write(String),
}

impl PdfError {
    /// The font at `place` of all, of which the first `own` are our own.
    pub(crate) fn font(place: usize, own: usize, why: impl Into<String>) -> Self {
        Self::Font { place: place.checked_sub(own), why: why.into() }
    }
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font { place: Some(place), why } => write!(f, "font {} cannot be used: {why}", place + 1),
            Self::Font { place: None, why } => write!(f, "the program's own font cannot be used: {why}"),
            Self::Write(why) => write!(f, "the file could not be put together: {why}"),
        }
    }
}

impl error::Error for PdfError {}
