//! The file around the parts: a ZIP archive that says what each part is and how they belong together. Its times are
//! fixed, so that equal documents give equal bytes.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::Xml;
use crate::render::pages::PdfError;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// What a relation is, but for its last word.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A part of the file: its path, what it is, and its bytes.
pub(super) struct Part {
    pub(super) path: &'static str,
    /// None for a picture: its ending says it.
    pub(super) content_type: Option<&'static str>,
    pub(super) bytes: Vec<u8>,
}

/// What a part refers to, each under an id.
#[derive(Default)]
pub(super) struct Relations {
    rows: Vec<Relation>,
    by_address: BTreeMap<String, String>,
}

struct Relation {
    kind: String,
    target: String,
    is_outside: bool,
}

impl Relations {
    /// Refers to another part, and returns the id of the relation.
    pub(super) fn part(&mut self, kind: &str, target: &str) -> String {
        self.add(format!("{OFFICE}{kind}"), target, false)
    }

    /// Refers to an address outside of the file: the only kind of thing outside that a document refers to.
    pub(super) fn address(&mut self, address: &str) -> String {
        if let Some(id) = self.by_address.get(address) {
            return id.clone();
        }
        let id = self.add(format!("{OFFICE}hyperlink"), address, true);
        self.by_address.insert(address.to_owned(), id.clone());
        id
    }

    /// Like [`Relations::part`], of a kind that is not of the office family.
    pub(super) fn add(&mut self, kind: String, target: &str, is_outside: bool) -> String {
        self.rows.push(Relation { kind, target: target.to_owned(), is_outside });
        format!("rId{}", self.rows.len())
    }

    pub(super) fn into_xml(self) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.within("Relationships", &[("xmlns", RELATIONS)], |xml| {
            for (place, row) in self.rows.iter().enumerate() {
                let id = format!("rId{}", place + 1);
                let mut attributes = vec![("Id", id.as_str()), ("Type", &row.kind), ("Target", &row.target)];
                if row.is_outside {
                    attributes.push(("TargetMode", "External"));
                }
                xml.empty("Relationship", &attributes);
            }
        });
        xml.finish()
    }
}

fn content_types(parts: &[Part]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("Types", &[("xmlns", TYPES)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        for (ending, kind) in [("rels", relations), ("xml", "application/xml"), ("png", "image/png")] {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        for part in parts {
            if let Some(kind) = part.content_type {
                xml.empty("Override", &[("PartName", &format!("/{}", part.path)), ("ContentType", kind)]);
            }
        }
    });
    xml.finish()
}

/// The file, with `parts` in their order.
pub(super) fn pack(parts: &[Part]) -> Result<Vec<u8>, PdfError> {
    let failed = |error: &dyn Display| PdfError::Write(error.to_string());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let types = content_types(parts);
    let all = [("[Content_Types].xml", &types)].into_iter().chain(parts.iter().map(|part| (part.path, &part.bytes)));
    for (path, bytes) in all {
        zip.start_file(path, options).map_err(|error| failed(&error))?;
        zip.write_all(bytes).map_err(|error| failed(&error))?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| failed(&error))
}
