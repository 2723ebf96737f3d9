//! Word: a report to go on writing with, in styles that a house's own template replaces.
//!
//! Charts are tables: what is drawn as a picture could be neither restyled nor read cell by cell, and a bar is a shaded
//! run of spaces, which prints, scales and is passed over by a screen reader.

mod body;
mod chart;
mod edges;
mod lists;
mod package;
mod paragraph;
mod styles;
mod table;
mod xml;

use std::collections::BTreeSet;

use body::write_body;
use package::{Part, Relations, pack};
use paragraph::Writer;
use xml::Xml;

use super::accent::OURS;
use super::{Accent, Drawn, Look, Paper, PdfError, TOOL, language};
use crate::document::Document;

/// Office XML: the words of the document itself, and what its elements are called.
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// `document` as a file for Word.
pub(super) fn draw_word(document: &Document, look: &Look<'_>) -> Result<Drawn, PdfError> {
    let tones = look.brand.accent.map_or(OURS, Accent::on_white);
    let sheet = look.paper.word_sheet();
    let mut relations = Relations::default();
    relations.part("styles", "styles.xml");
    relations.part("numbering", "numbering.xml");
    relations.part("settings", "settings.xml");
    let mut writer = Writer::new(document, tones, sheet, relations);
    let body = write_body(&mut writer, document, look.brand);
    let Writer { relations, ordered, .. } = writer;
    let part = |path, content_type, bytes| Part { path, content_type: Some(content_type), bytes };
    let mut parts = vec![
        Part { path: "_rels/.rels", content_type: None, bytes: root_relations() },
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core(document)),
        part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app()),
        part("word/document.xml", kinds::DOCUMENT, body),
        Part { path: "word/_rels/document.xml.rels", content_type: None, bytes: relations.into_xml() },
        part("word/styles.xml", kinds::STYLES, styles::styles(language(document), &tones)),
        part("word/numbering.xml", kinds::NUMBERING, lists::numbering(ordered, &tones)),
        part("word/settings.xml", kinds::SETTINGS, styles::settings(language(document))),
        part("word/header1.xml", kinds::HEADER, edges::header(document, look.brand.classification, sheet, true)),
        part("word/header2.xml", kinds::HEADER, edges::header(document, look.brand.classification, sheet, false)),
        part("word/footer1.xml", kinds::FOOTER, edges::footer(document, sheet)),
    ];
    if let Some(logo) = look.brand.logo {
        parts.push(Part { path: "word/media/logo.png", content_type: None, bytes: logo.png().to_vec() });
    }
    Ok(Drawn { bytes: pack(&parts)?, missing: BTreeSet::new() })
}

/// What the parts are.
mod kinds {
    macro_rules! word {
        ($name:literal) => {
            concat!("application/vnd.openxmlformats-officedocument.wordprocessingml.", $name, "+xml")
        };
    }
    pub(super) const DOCUMENT: &str = word!("document.main");
    pub(super) const STYLES: &str = word!("styles");
    pub(super) const NUMBERING: &str = word!("numbering");
    pub(super) const SETTINGS: &str = word!("settings");
    pub(super) const HEADER: &str = word!("header");
    pub(super) const FOOTER: &str = word!("footer");
}

fn root_relations() -> Vec<u8> {
    let mut relations = Relations::default();
    relations.part("officeDocument", "word/document.xml");
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    relations.add(core.to_owned(), "docProps/core.xml", false);
    relations.part("extended-properties", "docProps/app.xml");
    relations.into_xml()
}

/// What the file says of itself. Its day is that of the answers; no clock is asked.
fn core(document: &Document) -> Vec<u8> {
    let mut xml = Xml::new();
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let day = format!("{}T00:00:00Z", document.date);
    xml.within("cp:coreProperties", &spaces, |xml| {
        xml.leaf("dc:title", &[], &document.title);
        xml.leaf("dc:subject", &[], &document.subtitle);
        xml.leaf("dc:creator", &[], &document.organization);
        xml.leaf("dc:description", &[], &document.summary);
        xml.leaf("dc:language", &[], language(document));
        xml.leaf("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &day);
        xml.leaf("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &day);
    });
    xml.finish()
}

fn app() -> Vec<u8> {
    let mut xml = Xml::new();
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.within("Properties", &[("xmlns", space)], |xml| xml.leaf("Application", &[], TOOL));
    xml.finish()
}

/// A sheet of paper, in twentieths of a point.
#[derive(Clone, Copy)]
struct Sheet {
    width: u32,
    height: u32,
}

impl Sheet {
    /// On each side.
    const MARGIN: u32 = 1247;

    /// The width of the text.
    fn measure(self) -> u32 {
        self.width - 2 * Self::MARGIN
    }
}

impl Paper {
    fn word_sheet(self) -> Sheet {
        match self {
            Self::A4 => Sheet { width: 11906, height: 16838 },
            Self::Letter => Sheet { width: 12240, height: 15840 },
        }
    }
}
