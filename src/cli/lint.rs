//! `lint`: the catalog itself, or a translation, in the forms of a check.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::Lint;
use super::check;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::languages::own_locales;
use super::locales::{GLOSSARY, SEEN, files_with, no_part, stem_of, texts_to_say, unreadable_phrases};
use super::outputs::Output;
use super::shell::Shell;
use super::{catalogs, commands, paths};
use crate::catalog::{Texts, WrittenText, read_texts, warnings};
use crate::document::Check;
use crate::messages::{ENGLISH, Messages, Part, phrases_in};
use crate::problem::{Problem, Source};
use crate::render::CheckFormat;
use crate::translation::{
    Glossary, Held, TranslatedFile, accepted, hold, read_phrases, said_texts, seen_phrases, seen_texts, texts_of,
    write_phrases, write_texts,
};

pub(super) fn run(shell: Shell, catalog: Option<&Path>, args: &Lint) -> Result<Exit, Failure> {
    let (name, linted) = match &args.lang {
        Some(language) => {
            let folder = folder_of(args, language)?;
            let linted = lint_language(catalog, args, language, &folder);
            (paths::shown(&folder), linted.map(|summary| (summary, Vec::new())))
        }
        None => {
            let name = catalog.map_or_else(|| "catalog".to_owned(), |folder| folder.display().to_string());
            (name, lint_catalog(catalog))
        }
    };
    let check = match &linted {
        Ok((summary, warnings)) => Check::sound(&name, summary, warnings, Messages::english()),
        Err(Failure::Problems(problems)) => Check::unusable(&name, problems, Messages::english()),
        Err(_) => return linted.map(|_| Exit::Done),
    };
    match (args.format, &linted) {
        (CheckFormat::Text, Ok((summary, warnings))) => {
            Shell::print(&format!("{summary}\n"))?;
            shell.show_problems(warnings);
        }
        (CheckFormat::Text, Err(_)) => {}
        (format, _) => check::print(shell, &[Output { path: None, format }], &check, Messages::english())?,
    }
    linted.map(|_| Exit::Done)
}

/// What a catalog holds, and what would be better otherwise.
fn lint_catalog(folder: Option<&Path>) -> Result<(String, Vec<Problem>), Failure> {
    let catalog = catalogs::load(folder)?;
    Ok((commands::lint(&catalog)?, warnings(&catalog)))
}

/// The folder of the translation: that named, else that of the catalog, else the one here.
fn folder_of(args: &Lint, language: &str) -> Result<PathBuf, Failure> {
    let here = Path::new("locales");
    let folder = args.locales.as_deref().or(own_locales()).unwrap_or(here).join(language);
    if folder.is_dir() {
        return Ok(folder);
    }
    let way_out = "name the folder that holds one for each language with --locales";
    Err(Failure::Usage(format!("there is no folder {}; {way_out}", paths::shown(&folder))))
}

/// Checks a translation: what is missing or long is told, what is wrong is a problem.
fn lint_language(catalog: Option<&Path>, args: &Lint, language: &str, folder: &Path) -> Result<String, Failure> {
    let texts = texts_to_say(&catalogs::load(catalog)?);
    let mut problems = Vec::new();
    let mut translated = Vec::new();
    for path in files_with(folder, "ftl")? {
        let source = files::read(&path, files::CATALOG_LIMIT)?;
        problems.extend(unreadable_phrases(&source));
        match Part::of_name(&stem_of(&path)) {
            Some(part) => translated.push(file_of_phrases(folder, source, part)),
            None => problems.push(no_part(&source)),
        }
    }
    for path in files_with(folder, "toml")?.into_iter().filter(|path| !path.ends_with(GLOSSARY)) {
        let source = files::read(&path, files::CATALOG_LIMIT)?;
        let (said, wrong) = read_texts(&source, &stem_of(&path), &texts);
        problems.extend(wrong);
        translated.push(file_of_texts(folder, source, &texts, said));
    }
    let glossary = glossary_of(folder, &mut problems)?;
    // Of a file that cannot be read whole, what was noted of the rest would be lost.
    if let Some(keys) = args.accept.as_ref().filter(|_| problems.is_empty()) {
        accept(folder, &mut translated, keys)?;
    }
    let held = hold(language, &translated, &glossary);
    let summary = told(language, &held, &not_begun(&translated, &texts));
    problems.extend(held.problems);
    if problems.is_empty() {
        return Ok(summary);
    }
    if args.format == CheckFormat::Text {
        Shell::print(&format!("{summary}\n"))?;
    }
    Err(Failure::Problems(problems.into()))
}

fn file_of_phrases(folder: &Path, source: Arc<Source>, part: Part) -> TranslatedFile {
    let english = read_phrases(&phrases_in(ENGLISH, part).unwrap_or_default());
    let english = english.into_iter().map(|(id, one)| (id, one.sentence)).collect();
    let seen = seen_file(folder, &format!("{}.ftl", part.name()));
    let seen = seen.map(|seen| seen_phrases(&seen.text)).unwrap_or_default();
    TranslatedFile { said: read_phrases(&source.text), source, english, seen }
}

fn file_of_texts(folder: &Path, source: Arc<Source>, texts: &Texts, said: Vec<WrittenText>) -> TranslatedFile {
    let stem = stem_of(Path::new(&source.name)).into_owned();
    let seen = seen_file(folder, &format!("{stem}.toml"));
    let seen = seen.map(|seen| seen_texts(&seen, &stem, texts)).unwrap_or_default();
    TranslatedFile { said: said_texts(said), source, english: texts_of(texts, &stem), seen }
}

/// What was seen, as far as it can be read.
fn seen_file(folder: &Path, name: &str) -> Option<Arc<Source>> {
    files::read(&folder.join(SEEN).join(name), files::CATALOG_LIMIT).ok()
}

fn glossary_of(folder: &Path, problems: &mut Vec<Problem>) -> Result<Glossary, Failure> {
    let path = folder.join(GLOSSARY);
    if !path.exists() {
        return Ok(Glossary::default());
    }
    let read = Glossary::parse(&files::read(&path, files::CATALOG_LIMIT)?);
    Ok(read.unwrap_or_else(|wrong| {
        problems.extend(wrong);
        Glossary::default()
    }))
}

/// Notes that sentences were made from today's English: those with these keys, or all.
fn accept(folder: &Path, translated: &mut [TranslatedFile], keys: &[String]) -> Result<(), Failure> {
    let is_below = |key: &str, above: &str| key.strip_prefix(above).is_some_and(|rest| rest.starts_with('.'));
    let is_meant = |key: &str, named: &String| key == named || is_below(key, named);
    for named in keys {
        if !translated.iter().any(|file| file.said.keys().any(|key| is_meant(key, named))) {
            return Err(Failure::Usage(format!("the translation has no sentence {named} to accept")));
        }
    }
    for file in translated {
        let seen = accepted(file, |key| keys.is_empty() || keys.iter().any(|named| is_meant(key, named)));
        if seen != file.seen {
            write_seen(folder, file, &seen)?;
            file.seen = seen;
        }
    }
    Ok(())
}

fn write_seen(folder: &Path, file: &TranslatedFile, seen: &Texts) -> Result<(), Failure> {
    let path = Path::new(&file.source.name);
    let name = path.file_name().unwrap_or_default();
    let is_phrases = path.extension().is_some_and(|ending| ending == "ftl");
    let text = if is_phrases { write_phrases(seen) } else { write_texts(seen, &stem_of(path)) };
    let place = folder.join(SEEN).join(name);
    let made = fs::create_dir_all(folder.join(SEEN));
    let written = made.and_then(|()| files::write_whole(&place, text.as_bytes(), Link::Replace));
    written.map_err(|error| Failure::Unwritten(place.clone(), error))?;
    Shell::note(&format!("Wrote {}.", paths::shown(&place)));
    Ok(())
}

/// The names of files that the language could have and has not.
fn not_begun(translated: &[TranslatedFile], texts: &Texts) -> Vec<String> {
    let stems: BTreeSet<&str> = texts.keys().filter_map(|key| key.split('.').next()).collect();
    let parts = Part::ALL.iter().map(|part| format!("{}.ftl", part.name()));
    let mut names: Vec<String> = parts.chain(stems.iter().map(|stem| format!("{stem}.toml"))).collect();
    let has = |name: &String| translated.iter().any(|file| Path::new(&file.source.name).ends_with(name));
    names.retain(|name| !has(name));
    names
}

/// How much is said, what is missing and what is long.
fn told(language: &str, held: &Held, not_begun: &[String]) -> String {
    let counts: BTreeMap<&str, (usize, usize)> =
        held.counts.iter().map(|(name, said, all)| (name.as_str(), (*said, *all))).collect();
    let (said, all) = counts.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let mut text = format!("{language}: {said} of {all} sentences in its files are said; the others are English.");
    for (name, (said, all)) in counts.iter().filter(|(_, (said, all))| said < all) {
        let _ = write!(text, "\n  {name}: {said} of {all}");
    }
    if !not_begun.is_empty() {
        let _ = write!(text, "\n  not begun: {}", not_begun.join(", "));
    }
    for (key, english) in &held.missing {
        let _ = write!(text, "\nmissing: {key}: {english}");
    }
    for (key, percent) in &held.long {
        let _ = write!(text, "\nlong: {key} is {percent} % of the English");
    }
    text
}
