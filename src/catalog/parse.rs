//! From files to a catalog: resources first, then checklists in their order, then what points forward.

use std::mem;

use super::Catalog;
use super::builder::Builder;
use super::circles::circle;
use super::crosswalk::read_crosswalk;
use super::file::{CatalogFile, FileKind};
use super::head::Heads;
use super::overlay::read_overlay;
use super::read::{read_checklist, read_resources};
use crate::problem::{Problem, Problems, Rule, read_toml};

/// A catalog from its files, or every problem in them.
///
/// The order of checklists is that of the `catalog.toml` among them, and of `files` where there is none; `same_as` points
/// to earlier ones.
///
/// # Errors
/// All problems of all files.
pub fn parse(files: &[CatalogFile]) -> Result<Catalog, Problems> {
    let mut builder = Builder::default();
    let mut problems = Vec::new();
    let mut heads = Heads::read(files, &mut problems);
    (builder.catalog.themes, builder.catalog.roles) = (mem::take(&mut heads.themes), mem::take(&mut heads.roles));
    let crosswalks =
        files.iter().filter(|file| file.kind == FileKind::Crosswalk).map(|file| file.id.as_str()).collect();
    for file in heads.sort(files) {
        // What could not be read names no statement, so that a crosswalk is not blamed for it.
        let sound = problems.is_empty() && builder.problems.is_empty();
        let read = read_toml(&file.source, |diagnostics, table| match file.kind {
            // Read before all others.
            FileKind::Head => Some(()),
            FileKind::Overlay => {
                read_overlay(&mut builder.overlays, diagnostics, table, &crosswalks);
                Some(())
            }
            FileKind::Resources => read_resources(&mut builder.catalog, &file.id, diagnostics, table),
            FileKind::Checklist => read_checklist(&mut builder, &file.id, diagnostics, table),
            FileKind::Crosswalk => read_crosswalk(&mut builder, &file.id, diagnostics, table, sound),
        });
        let mut found: Vec<Problem> = read.err().into_iter().flatten().collect();
        if problems.iter().any(|problem: &Problem| problem.rule.loses_names()) {
            found.retain(|problem| !matches!(problem.rule, Rule::UnknownResource | Rule::BadTwin | Rule::BadJoin));
        }
        problems.extend(found);
    }
    problems.append(&mut builder.problems);
    if problems.is_empty() {
        problems.extend(builder.resolve_forwards());
        problems.extend(builder.overlays.unknown(&builder.catalog));
        problems.extend(heads.resolve_door(&builder.catalog, &builder.overlays));
    }
    if problems.is_empty() {
        builder.catalog.gather();
        builder.sign();
        builder.catalog.head = heads.head;
        problems.extend(circle(&builder.catalog));
    }
    if problems.is_empty() { Ok(builder.catalog) } else { Err(problems.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{layer, shipped};
    use crate::problem::Source;

    #[test]
    fn every_text_of_a_catalog_is_harmless_once_it_is_read() {
        let text = include_str!("../../tests/catalogs/acme/checklists/acme.toml");
        // An escape sequence in a title, a line break in a question, a mark that turns a sentence around.
        let text = text
            .replacen("title    = \"", "title    = \"\\u001b[2J", 1)
            .replacen("ask       = \"", "ask       = \" \\n", 1)
            .replacen("advice    = \"", "advice    = \"\\u202E", 1);
        let pages = include_str!("../../tests/catalogs/acme/resources/acme.toml");
        let pages = pages.replacen("summary = \"", "summary = \"\\u0007", 1);
        let file = |kind, text| CatalogFile { kind, id: "acme".into(), source: Source::new("acme.toml", text) };
        let own = vec![file(FileKind::Resources, pages), file(FileKind::Checklist, text)];
        let catalog = parse(&layer(shipped(), own)).unwrap();
        let checklist = catalog.checklist("acme").unwrap();
        let practice = &catalog[catalog.practices_of(checklist).next().unwrap()];
        assert!(catalog[checklist].title.starts_with("\u{fffd}[2J"), "{:?}", catalog[checklist].title);
        assert!(practice.ask.starts_with(char::is_alphabetic), "{:?}", practice.ask);
        assert!(catalog[practice.points[0]].advice.starts_with('\u{fffd}'));
        let resource = catalog.resources().find(|ix| catalog[*ix].id.starts_with("acme.")).unwrap();
        assert!(catalog[resource].summary.starts_with('\u{fffd}'));
    }
}
