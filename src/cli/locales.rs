//! The folder of a language: its files of phrases, what it says of the catalog, and the English that it was made from.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use super::exit::Failure;
use super::{files, paths};
use crate::catalog::{Catalog, Texts, Translation, read_texts};
use crate::messages::{Part, mistakes};
use crate::problem::{Problem, Rule, Source};
use crate::shipped::shipped_catalog;
use crate::translation::seen_texts;

/// The names of the folders in a folder.
pub(super) fn folders_in(folder: &Path) -> Result<Vec<String>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let folders = entries.filter_map(Result::ok).filter(|entry| entry.path().is_dir());
    Ok(folders.filter_map(|entry| entry.file_name().into_string().ok()).collect())
}

/// The files of a folder that have this ending, in the order of their names.
pub(super) fn files_with(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|one| one == ending));
    paths.sort();
    Ok(paths)
}

/// The name of a file without its ending.
pub(super) fn stem_of(path: &Path) -> Cow<'_, str> {
    path.file_stem().unwrap_or_default().to_string_lossy()
}

/// The files of phrases in the folder of a language, read and found to be sound.
pub(super) fn phrases_of_folder(folder: &Path) -> Result<Vec<(Part, String)>, Failure> {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for path in files_with(folder, "ftl")? {
        let source = files::read(&path, files::CATALOG_LIMIT)?;
        match Part::of_name(&stem_of(&path)) {
            Some(part) => found.push((part, source.text.to_string())),
            None => problems.push(no_part(&source)),
        }
        problems.extend(unreadable_phrases(&source));
    }
    if problems.is_empty() { Ok(found) } else { Err(Failure::Problems(problems.into())) }
}

/// What cannot be read in a file of phrases.
pub(super) fn unreadable_phrases(source: &Arc<Source>) -> Vec<Problem> {
    let wrong = mistakes(&source.text).into_iter();
    wrong.map(|(span, why)| Problem::at(source, span, Rule::Syntax, why, "see projectfluent.org")).collect()
}

/// The file of a language that is no translation, but says which words it is held to.
pub(super) const GLOSSARY: &str = "glossary.toml";
/// The folder beside the files of a language that keeps the English they were made from.
pub(super) const SEEN: &str = "seen";

/// What the folder of a language says in place of the English of a catalog.
pub(super) fn translation_of_folder(folder: &Path, catalog: &Catalog) -> Result<Translation, Failure> {
    let english = texts_to_say(catalog);
    let (mut translation, mut problems) = (Translation::default(), Vec::new());
    for path in files_with(folder, "toml")? {
        let Some(name) = path.file_name().filter(|name| *name != GLOSSARY) else { continue };
        let seen = seen_in(folder, name, &english);
        let (texts, wrong) = read_texts(&files::read(&path, files::CATALOG_LIMIT)?, &stem_of(&path), &english);
        problems.extend(wrong);
        translation.take(Translation::new(texts.into_iter().map(|one| (one.key, one.text)).collect(), &seen));
    }
    if problems.is_empty() { Ok(translation) } else { Err(Failure::Problems(problems.into())) }
}

/// All that can be said of a catalog, and of what ships: a translation of that is right where an overlay leaves some out.
pub(super) fn texts_to_say(catalog: &Catalog) -> Texts {
    let mut texts = shipped_catalog().map(|one| one.texts()).unwrap_or_default();
    texts.extend(catalog.texts());
    texts
}

/// The English that the texts of a file were made from. What cannot be read was not seen: `lint` tells it.
fn seen_in(folder: &Path, name: &OsStr, english: &Texts) -> Texts {
    let path = folder.join(SEEN).join(name);
    let source = files::read(&path, files::CATALOG_LIMIT);
    source.map(|source| seen_texts(&source, &stem_of(&path), english)).unwrap_or_default()
}

/// That no part of the program has phrases in a file of this name.
pub(super) fn no_part(source: &Arc<Source>) -> Problem {
    let names: Vec<&str> = Part::ALL.iter().map(|part| part.name()).collect();
    let help = format!("call it as one of the files that ship: {}", names.join(", "));
    Problem::of_file(source, Rule::BadValue, "no phrases of the program are in a file of this name", help)
}

pub(super) fn unreadable(folder: &Path, error: &io::Error) -> Failure {
    let source = Source::new(paths::shown(folder), "");
    let help = "name a folder that holds one for each language, with files such as fr/report.ftl";
    Failure::Problems(Problem::of_file(&source, Rule::Unreadable, error.to_string(), help).into())
}
