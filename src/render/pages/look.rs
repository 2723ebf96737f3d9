//! What a page is drawn for: a window and what it can show, or paper and fonts.

use super::brand::Brand;
use crate::problem::word_enum;

/// The formats that people read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageFormat {
    /// For reading in a terminal.
    Terminal,
    /// For a repository or wiki.
    Markdown,
    /// One file for a browser.
    Html,
    /// For paper and for leadership.
    Pdf,
    /// For a word processor, to go on writing.
    Docx,
}

impl PageFormat {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Terminal, Self::Markdown, Self::Html, Self::Pdf, Self::Docx];
}

/// How a document is shown, besides what it says. A format takes from it what it needs.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// Columns of a terminal; fewer than 40 are taken as 40.
    pub width: usize,
    /// Whether a terminal understands escape sequences for colour and weight.
    pub colour: bool,
    /// Whether a terminal understands hyperlinks (OSC 8). Without them, addresses stand on lines of their own.
    pub links: bool,
    /// Whether a terminal draws characters beyond ASCII. The words of the document are shown as they are either way.
    pub unicode: bool,
    /// The size of the pages of a PDF and of Word.
    pub paper: Paper,
    /// Fonts for a PDF (TrueType or OpenType, whole files) with characters that our own lack, the preferred one first.
    pub fonts: &'a [Vec<u8>],
    /// Logo, colour and classification.
    pub brand: Brand<'a>,
}

impl Look<'static> {
    /// 80 columns without escape sequences; A4 in our own fonts.
    pub const PLAIN: Self = Self {
        width: 80,
        colour: false,
        links: false,
        unicode: true,
        paper: Paper::A4,
        fonts: &[],
        brand: Brand::NONE,
    };
}

word_enum! {
    /// A size of paper.
    pub enum Paper {
        /// 210 by 297 mm.
        A4 = "a4",
        /// 8.5 by 11 inches.
        Letter = "letter",
    }
}
