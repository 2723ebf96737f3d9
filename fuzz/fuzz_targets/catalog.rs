//! A checklist of any content on top of a small catalog, since all that ships takes many times as long: read and linted.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ospo_assess::catalog::{CatalogFile, FileKind, laws, layer, parse, shipped};
use ospo_assess::problem::{Look, Source, show};

/// Two checklists and their pages, under the head that ships.
static SMALL: LazyLock<Vec<CatalogFile>> = LazyLock::new(|| {
    let head = shipped().into_iter().filter(|file| matches!(file.kind, FileKind::Head));
    let small = [
        (FileKind::Resources, "pages", include_str!("../../tests/bad/ours/resources/pages.toml")),
        (FileKind::Checklist, "harbour", include_str!("../../tests/bad/ours/checklists/harbour.toml")),
        (FileKind::Checklist, "lighthouse", include_str!("../../tests/bad/ours/checklists/lighthouse.toml")),
    ];
    head.chain(small.map(|(kind, id, text)| file(kind, id, text))).collect()
});

fn file(kind: FileKind, id: &str, text: &str) -> CatalogFile {
    CatalogFile { kind, id: id.to_owned(), source: Source::new(format!("{id}.toml"), text) }
}

fuzz_target!(|text: &str| {
    match parse(&layer(SMALL.clone(), vec![file(FileKind::Checklist, "own", text)])) {
        Err(problems) => assert!(!show(&problems, Look::Plain).contains('\u{1b}')),
        Ok(catalog) => drop(laws(&catalog)),
    }
});
