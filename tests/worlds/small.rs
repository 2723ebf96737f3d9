//! The text of small checklists, for examples that are worked out by hand.

use ospo_assess::catalog::{Catalog, CatalogFile, FileKind};
use ospo_assess::problem::Source;

/// A catalog of checklists, each by its id and text, whose points may name the page `pages.one`.
pub fn catalog_of(checklists: &[(&str, String)]) -> Catalog {
    let checklists = checklists.iter().map(|(id, text)| (FileKind::Checklist, *id, text.as_str()));
    catalog_of_files(std::iter::once((FileKind::Resources, "pages", super::RESOURCES)).chain(checklists))
}

/// Harbour and lighthouse of `tests/bad/ours`: `harbour.lamps.oil` and `lighthouse.tower.oil` are the same.
pub fn harbour_and_lighthouse() -> Catalog {
    catalog_of_files([
        (FileKind::Resources, "pages", include_str!("../bad/ours/resources/pages.toml")),
        (FileKind::Checklist, "harbour", include_str!("../bad/ours/checklists/harbour.toml")),
        (FileKind::Checklist, "lighthouse", include_str!("../bad/ours/checklists/lighthouse.toml")),
    ])
}

fn catalog_of_files<'f>(files: impl IntoIterator<Item = (FileKind, &'f str, &'f str)>) -> Catalog {
    let file = |(kind, id, text): (FileKind, &str, &str)| CatalogFile {
        kind,
        id: id.into(),
        source: Source::new(format!("{id}.toml"), text),
    };
    super::read(&files.into_iter().map(file).collect::<Vec<_>>())
}

/// The head of a checklist.
pub fn head(title: &str, revision: u8) -> String {
    format!("title = \"{title}\"\nsource = \"A book\"\nedition = \"1\"\nrevision = {revision}\npurpose = \"To try.\"\n")
}

/// Id of a point, whether it is critical, the revision that brought it, and the point that it is too.
pub type Point = (&'static str, bool, u8, &'static str);

/// The head of a section.
pub fn section(id: &str) -> String {
    format!("[[section]]\nid = \"{id}\"\ntitle = \"T\"\npurpose = \"To try.\"\n")
}

/// A practice with its points.
pub fn practice(id: &str, theme: &str, stage: u8, effort: &str, points: &[Point]) -> String {
    let mut text = format!(
        "[[section.practice]]\nid = \"{id}\"\ntitle = \"T\"\nask = \"Q?\"\nwhy = \"W.\"\nevidence = \"E.\"\n\
         theme = \"{theme}\"\nstage = {stage}\neffort = \"{effort}\"\nroles = []\nneeds = []\nafter = []\nresources = []\n"
    );
    for (id, critical, since, twin) in points {
        text += &format!(
            "[[section.practice.point]]\nid = \"{id}\"\ntext = \"T.\"\ncritical = {critical}\nadvice = \"A.\"\n\
             resources = [\"pages.one\"]\ncovers = []\nsince = {since}\n"
        );
        if !twin.is_empty() {
            text += &format!("same_as = \"{twin}\"\n");
        }
    }
    text
}
