//! The fingerprint of a checklist: what it asks, not how its file is laid out.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Catalog, CatalogText, ChecklistIx, PointIx, PracticeIx, Reference, SectionIx};
use crate::problem::Word;

/// A checklist in the form that is digested: JSON without blanks, with the keys of the file in this order.
#[derive(Serialize)]
struct Checklist<'a> {
    id: &'a str,
    title: &'a str,
    source: &'a str,
    edition: &'a str,
    revision: u32,
    purpose: &'a str,
    retired: &'a BTreeMap<CatalogText, CatalogText>,
    section: Vec<Section<'a>>,
}

#[derive(Serialize)]
struct Section<'a> {
    id: &'a str,
    title: &'a str,
    purpose: &'a str,
    practice: Vec<Practice<'a>>,
}

#[derive(Serialize)]
struct Practice<'a> {
    id: &'a str,
    title: &'a str,
    ask: &'a str,
    why: &'a str,
    evidence: &'a str,
    theme: &'a str,
    stage: u8,
    effort: &'static str,
    roles: Vec<&'a str>,
    needs: Vec<&'static str>,
    after: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    joins: Option<&'a str>,
    resources: Vec<String>,
    point: Vec<Point<'a>>,
}

#[derive(Serialize)]
struct Point<'a> {
    id: &'a str,
    text: &'a str,
    critical: bool,
    advice: &'a str,
    resources: Vec<String>,
    covers: &'a [CatalogText],
    since: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<&'a str>,
}

/// The SHA-256 of a checklist, in hexadecimal.
pub(super) fn digest_of(catalog: &Catalog, ix: ChecklistIx) -> String {
    // Texts and numbers can always be written as JSON.
    hex_digest(&serde_json::to_vec(&checklist(catalog, ix)).unwrap_or_default())
}

/// The SHA-256 of bytes, in hexadecimal.
pub(crate) fn hex_digest(bytes: &[u8]) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(bytes) {
        hex += &format!("{byte:02x}");
    }
    hex
}

fn checklist(catalog: &Catalog, ix: ChecklistIx) -> Checklist<'_> {
    let one = &catalog[ix];
    Checklist {
        id: &one.id,
        title: &one.title,
        source: &one.source,
        edition: &one.edition,
        revision: one.revision,
        purpose: &one.purpose,
        retired: &one.retired,
        section: one.sections.iter().map(|ix| section(catalog, *ix)).collect(),
    }
}

fn section(catalog: &Catalog, ix: SectionIx) -> Section<'_> {
    let one = &catalog[ix];
    let practice = one.practices.iter().map(|ix| practice(catalog, *ix)).collect();
    Section { id: one.name(), title: &one.title, purpose: &one.purpose, practice }
}

fn practice(catalog: &Catalog, ix: PracticeIx) -> Practice<'_> {
    let one = &catalog[ix];
    let id = |ix: PracticeIx| catalog[ix].id.as_str();
    Practice {
        id: one.name(),
        title: &one.title,
        ask: &one.ask,
        why: &one.why,
        evidence: &one.evidence,
        theme: &catalog[one.theme].id,
        stage: one.stage.number(),
        effort: one.effort.word(),
        roles: one.roles.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
        needs: one.needs.iter().map(|need| need.word()).collect(),
        after: one.after.iter().map(|ix| id(*ix)).collect(),
        joins: one.joins.map(id),
        resources: ids_of(catalog, &one.resources),
        point: one.points.iter().map(|ix| point(catalog, *ix)).collect(),
    }
}

fn point(catalog: &Catalog, ix: PointIx) -> Point<'_> {
    let one = &catalog[ix];
    Point {
        id: one.name(),
        text: &one.text,
        critical: one.critical,
        advice: &one.advice,
        resources: ids_of(catalog, &one.resources),
        covers: &one.covers,
        since: one.since,
        same_as: (one.same_as != ix).then(|| catalog[one.same_as].id.as_str()),
    }
}

fn ids_of(catalog: &Catalog, references: &[Reference]) -> Vec<String> {
    references.iter().map(|reference| catalog.reference_id(reference)).collect()
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Catalog, CatalogFile, parse, shipped};
    use crate::problem::Source;

    fn with_ggi(change: impl Fn(&str) -> String) -> Catalog {
        let changed = |file: CatalogFile| match file.id.as_str() {
            "ggi" => CatalogFile { source: Source::new("ggi.toml", change(&file.source.text)), ..file },
            _ => file,
        };
        parse(&shipped().into_iter().map(changed).collect::<Vec<_>>()).unwrap()
    }

    fn digest(catalog: &Catalog, id: &str) -> String {
        catalog[catalog.checklist(id).unwrap()].digest().to_owned()
    }

    #[test]
    fn a_digest_is_of_what_is_asked_and_not_of_blanks_and_comments() {
        let shipped = parse(&shipped()).unwrap();
        let respaced = with_ggi(|text| text.replace(" = ", "  =  ") + "\n# The end.\n");
        assert_eq!(digest(&shipped, "ggi"), digest(&respaced, "ggi"));
        let critical = with_ggi(|text| text.replacen("critical  = false", "critical = true", 1));
        assert_ne!(digest(&shipped, "ggi"), digest(&critical, "ggi"));
        assert_eq!(digest(&shipped, "todo-group"), digest(&critical, "todo-group"));
        let hex = digest(&shipped, "ggi");
        assert!(hex.len() == 64 && hex.chars().all(|c| c.is_ascii_hexdigit() && !c.is_ascii_uppercase()), "{hex}");
    }
}
