//! The language of what is written, and of what is asked.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::{env, fs, io};

use super::args::Language;
use super::exit::Failure;
use super::files;
use super::paths;
use super::shell::Shell;
use crate::catalog::{Catalog, Texts, Translation, read_texts};
use crate::messages::{ENGLISH, LANGUAGES, Messages, Part, mistakes};
use crate::problem::{Problem, Rule, Source};
use crate::shipped::{shipped_catalog, shipped_translation};

/// The folder of languages in that of `--catalog`, for as long as the program runs.
static OWN: OnceLock<PathBuf> = OnceLock::new();

/// Looks for languages in the folder that a catalog of one's own is in, too.
pub(super) fn look_in_catalog(folder: &Path) {
    let own = folder.join("locales");
    if own.is_dir() {
        let _ = OWN.set(own);
    }
}

/// The languages that something is said in, and which of them was asked for.
#[derive(Debug)]
pub(super) struct Languages<'a> {
    catalog: &'a Catalog,
    /// Folders beside what ships; a later one counts more.
    folders: Vec<&'a Path>,
    names: BTreeSet<String>,
    asked: Option<&'static Messages>,
}

impl<'a> Languages<'a> {
    /// What the command line asks for. A language that only pages of the catalog are in is told to be no more than that.
    ///
    /// # Errors
    /// There is nothing in the language, or the folder of `--locales` cannot be used.
    pub(super) fn of(asked: &'a Language, catalog: &'a Catalog) -> Result<Self, Failure> {
        let folders: Vec<&Path> = OWN.get().map(PathBuf::as_path).into_iter().chain(asked.locales.as_deref()).collect();
        let mut names: BTreeSet<String> = LANGUAGES.iter().map(|&name| name.to_owned()).collect();
        for folder in &folders {
            names.extend(folders_in(folder)?);
        }
        let mut languages = Self { catalog, folders, names, asked: None };
        if let Some(tag) = &asked.lang {
            languages.asked = Some(match languages.phrases(tag)? {
                Some(messages) => messages,
                None if pages_in(catalog).iter().any(|one| one.eq_ignore_ascii_case(tag)) => without_phrases(tag),
                None => return Err(Failure::Usage(languages.unknown(tag, catalog))),
            });
        }
        Ok(languages)
    }

    /// The phrases of what is written about a file that wants `file` as its language.
    ///
    /// # Errors
    /// The files of that language cannot be used.
    pub(super) fn written(&self, file: Option<&str>) -> Result<&'static Messages, Failure> {
        match (self.asked, file) {
            (Some(asked), _) => Ok(asked),
            (None, None) => Ok(Messages::english()),
            (None, Some(tag)) => Ok(self.phrases(tag)?.unwrap_or_else(|| without_phrases(tag))),
        }
    }

    /// The phrases in which a person is asked: like [`Languages::written`], else as the environment says.
    ///
    /// # Errors
    /// The files of that language cannot be used.
    pub(super) fn spoken(&self, file: Option<&str>) -> Result<&'static Messages, Failure> {
        if self.asked.is_some() || file.is_some() {
            return self.written(file);
        }
        let own = from_environment().map(|tag| self.phrases(&tag)).transpose()?.flatten();
        Ok(own.unwrap_or_else(Messages::english))
    }

    /// The phrases of a language, or of the one that it is a kind of: `pt` for `pt-BR`. None where there are none.
    fn phrases(&self, tag: &str) -> Result<Option<&'static Messages>, Failure> {
        let general = tag.split('-').next().unwrap_or(tag);
        let named = |tag: &str| self.names.iter().find(|name| name.eq_ignore_ascii_case(tag));
        named(tag).or_else(|| named(general)).map(|name| self.load(name)).transpose()
    }

    /// The catalog in the language of these phrases, sentence by sentence; English where the language has none.
    ///
    /// # Errors
    /// The files of that language cannot be used.
    pub(super) fn translated(&self, messages: &Messages) -> Result<Cow<'a, Catalog>, Failure> {
        let name = messages.language();
        let mut translation = shipped_translation(name);
        for folder in self.folders_of(name) {
            translation.take(translation_in(&folder, self.catalog)?);
        }
        if translation.is_empty() {
            return Ok(Cow::Borrowed(self.catalog));
        }
        Ok(Cow::Owned(self.catalog.translated(&translation)))
    }

    /// The folders of a language, beside what ships of it.
    fn folders_of(&self, name: &str) -> Vec<PathBuf> {
        let folders = self.folders.iter().map(|folder| folder.join(name));
        folders.filter(|folder| folder.is_dir()).collect()
    }

    fn load(&self, name: &str) -> Result<&'static Messages, Failure> {
        let mut files = Vec::new();
        for folder in self.folders_of(name) {
            files.extend(phrases_in(&folder)?);
        }
        if name == ENGLISH && files.is_empty() {
            return Ok(Messages::english());
        }
        // One a run, for as long as it lasts: a signal may have something to say at any time.
        Ok(Box::leak(Box::new(Messages::of_files(name, files))))
    }

    fn unknown(&self, tag: &str, catalog: &Catalog) -> String {
        let list = |names: &BTreeSet<String>| names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        let pages = pages_in(catalog);
        let pages =
            if pages.is_empty() { String::new() } else { format!("; there are pages to link in {}", list(&pages)) };
        format!("there is no language `{tag}`; there are words in {}{pages}", list(&self.names))
    }
}

/// English in place of a language that there are no phrases in, which is told.
fn without_phrases(tag: &str) -> &'static Messages {
    Shell::note(&format!(
        "There are no words in `{tag}` yet: English is used. Pages in `{tag}` are linked where there are."
    ));
    Messages::english()
}

/// The languages that pages of the catalog are in, besides English.
fn pages_in(catalog: &Catalog) -> BTreeSet<String> {
    catalog.resources().flat_map(|ix| catalog[ix].languages.keys().cloned()).collect()
}

/// The language that the environment asks for, as the web names it; none where it says nothing of a language.
fn from_environment() -> Option<String> {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)?;
    // `pt_BR.UTF-8@euro` is Portuguese of Brazil; `C` and `POSIX` are no language.
    let tag = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    (tag.len() > 1 && tag != "POSIX").then_some(tag)
}

fn folders_in(folder: &Path) -> Result<Vec<String>, Failure> {
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
fn phrases_in(folder: &Path) -> Result<Vec<(Part, String)>, Failure> {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for path in files_with(folder, "ftl")? {
        let source = files::read(&path, files::CATALOG_LIMIT)?;
        match Part::of_name(&stem_of(&path)) {
            Some(part) => found.push((part, source.text.clone())),
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

/// What the folder of a language says in place of the English of a catalog.
fn translation_in(folder: &Path, catalog: &Catalog) -> Result<Translation, Failure> {
    let english = texts_to_say(catalog);
    let (mut translation, mut problems) = (Translation::default(), Vec::new());
    for path in files_with(folder, "toml")? {
        let Some(name) = path.file_name().filter(|name| *name != GLOSSARY) else { continue };
        let seen = seen_texts(folder, name, &english);
        match files::read(&path, files::CATALOG_LIMIT).map(|source| read_texts(&source, &stem_of(&path), &english))? {
            Ok(texts) => {
                let texts = texts.into_iter().map(|one| (one.key, one.text)).collect();
                translation.take(Translation::new(texts, &seen));
            }
            Err(wrong) => problems.extend(wrong),
        }
    }
    if problems.is_empty() { Ok(translation) } else { Err(Failure::Problems(problems.into())) }
}

/// All that can be said of a catalog, and of what ships: a translation of that is right where an overlay leaves some out.
pub(super) fn texts_to_say(catalog: &Catalog) -> Texts {
    let mut texts = shipped_catalog().map(|one| one.texts()).unwrap_or_default();
    texts.extend(catalog.texts());
    texts
}

/// The English that the texts of a file were made from. What is no longer there, or cannot be read, was not seen: `lint`
/// tells it.
fn seen_texts(folder: &Path, name: &OsStr, english: &Texts) -> Texts {
    let path = folder.join("seen").join(name);
    let Ok(source) = files::read(&path, files::CATALOG_LIMIT) else { return Texts::new() };
    let texts = read_texts(&source, &stem_of(&path), english).unwrap_or_default();
    texts.into_iter().map(|one| (one.key, one.text)).collect()
}

fn no_part(source: &Arc<Source>) -> Problem {
    let names: Vec<&str> = Part::ALL.iter().map(|part| part.name()).collect();
    let help = format!("call it as one of the files that ship: {}", names.join(", "));
    Problem::of_file(source, Rule::BadValue, "no phrases of the program are in a file of this name", help)
}

fn unreadable(folder: &Path, error: &io::Error) -> Failure {
    let source = Source::new(paths::shown(folder), "");
    let help = "name a folder that holds one for each language, with files such as fr/report.ftl";
    Failure::Problems(Problem::of_file(&source, Rule::Unreadable, error.to_string(), help).into())
}
