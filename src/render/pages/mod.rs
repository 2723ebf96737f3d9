//! What people read: each file draws a [`Document`] in one format and adds neither words nor numbers.

mod accent;
pub mod address;
mod brand;
pub mod charts;
mod columns;
pub mod drawing;
mod html;
mod letters;
mod logo;
mod look;
mod markdown;
mod pdf;
mod plain;
mod terminal;
mod typeset;
mod word;

pub use accent::{Accent, AccentError};
pub use brand::Brand;
pub use logo::{Logo, LogoError};
pub use look::{Look, PageFormat, Paper};
pub use typeset::PdfError;

use std::collections::BTreeSet;

use crate::document::Document;
use crate::messages::ENGLISH;
use crate::text;

/// A document as a format has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// What is written to a file or a terminal.
    pub bytes: Vec<u8>,
    /// Characters for which a PDF shows boxes with their codes, because neither our fonts nor those of the look have
    /// them. Other formats leave it to whoever shows them.
    pub missing: BTreeSet<char>,
}

impl From<String> for Drawn {
    fn from(text: String) -> Self {
        Self { bytes: text.into_bytes(), missing: BTreeSet::new() }
    }
}

/// `document` in a format: equal documents and looks, equal bytes.
///
/// # Errors
/// If a font of the look is damaged, maps no characters or must not be embedded; only a PDF asks for fonts.
pub fn draw(format: PageFormat, document: &Document, look: &Look<'_>) -> Result<Drawn, PdfError> {
    let text = match format {
        PageFormat::Terminal => terminal::draw_terminal(document, look),
        PageFormat::Markdown => markdown::draw_markdown(document, look.brand),
        PageFormat::Html => html::draw_html(document, look.brand),
        PageFormat::Pdf => return pdf::draw_pdf(document, look),
        PageFormat::Docx => return word::draw_word(document, look),
    };
    // Any of them may be printed into the log of a CI job.
    Ok(text::without_commands(&text).into_owned().into())
}

/// The program that makes the file.
const TOOL: &str = concat!("ospo-assess ", env!("CARGO_PKG_VERSION"));

/// The language of a document, as files name it; English is that of Britain.
fn language(document: &Document) -> &str {
    match document.labels.language.as_str() {
        ENGLISH => "en-GB",
        other => other,
    }
}
