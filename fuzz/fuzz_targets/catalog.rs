//! A checklist of any content on top of the catalog that ships: read and linted.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ospo_assess::catalog::{CatalogFile, FileKind, laws, layer, parse, shipped};
use ospo_assess::problem::{Look, Source, show};

fuzz_target!(|text: &str| {
    let file = CatalogFile { kind: FileKind::Checklist, id: "own".to_owned(), source: Source::new("own.toml", text) };
    match parse(&layer(shipped(), vec![file])) {
        Err(problems) => assert!(!show(&problems, Look::Plain).contains('\u{1b}')),
        Ok(catalog) => drop(laws(&catalog)),
    }
});
