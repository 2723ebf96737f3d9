//! The language of what is written, and of what is asked.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::args::Language;
use super::exit::Failure;
use super::locales::{folders_in, phrases_of_folder, translation_of_folder};
use super::shell::{Shell, kept};
use crate::catalog::Catalog;
use crate::messages::{ENGLISH, LANGUAGES, Messages, Part};
use crate::shipped::{shipped_translation, shipped_words};

/// The folder of languages in that of `--catalog`, for as long as the program runs.
static OWN: OnceLock<PathBuf> = OnceLock::new();

/// Looks for languages in the folder that a catalog of one's own is in, too.
pub(super) fn look_in_catalog(folder: &Path) {
    let own = folder.join("locales");
    if own.is_dir() {
        let _ = OWN.set(own);
    }
}

/// That folder, if it is there.
pub(super) fn own_locales() -> Option<&'static Path> {
    OWN.get().map(PathBuf::as_path)
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
        let folders: Vec<&Path> = own_locales().into_iter().chain(asked.locales.as_deref()).collect();
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

    /// Like [`Languages::written`], and English as a whole where the language has no phrases for a part of the program.
    ///
    /// # Errors
    /// The files of that language cannot be used.
    pub(super) fn written_in(&self, part: Part, file: Option<&str>) -> Result<&'static Messages, Failure> {
        let messages = self.written(file)?;
        Ok(if messages.has_part(part) { messages } else { Messages::english() })
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
    pub(super) fn translated(&self, messages: &Messages) -> Result<&'a Catalog, Failure> {
        let name = messages.language();
        let folders = self.folders_of(name);
        let shipped = shipped_words(name);
        if folders.is_empty() && shipped.is_empty() {
            return Ok(self.catalog);
        }
        if folders.is_empty() && self.catalog.is_shipped() {
            return Ok(kept(self.catalog.said_in(&shipped)));
        }
        // Where an organization has other words than what ships, the shipped translation says something else than they do.
        let mut translation = shipped_translation(name);
        for folder in folders {
            translation.take(translation_of_folder(&folder, self.catalog)?);
        }
        Ok(kept(self.catalog.translated(&translation)))
    }

    /// The folders of a language, beside what ships of it.
    fn folders_of(&self, name: &str) -> Vec<PathBuf> {
        let folders = self.folders.iter().map(|folder| folder.join(name));
        folders.filter(|folder| folder.is_dir()).collect()
    }

    fn load(&self, name: &str) -> Result<&'static Messages, Failure> {
        let mut files = Vec::new();
        for folder in self.folders_of(name) {
            files.extend(phrases_of_folder(&folder)?);
        }
        if name == ENGLISH && files.is_empty() {
            return Ok(Messages::english());
        }
        // A signal may have something to say at any time.
        Ok(kept(Messages::of_files(name, files)))
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
    Shell::warn(&format!(
        "There are no words in `{tag}` yet: English is used. Pages in `{tag}` are linked where there are."
    ));
    Messages::english()
}

/// The languages that pages of the catalog are in, besides English.
fn pages_in(catalog: &Catalog) -> BTreeSet<String> {
    catalog.resources().flat_map(|ix| catalog[ix].languages.keys().map(String::from)).collect()
}

/// The language that the environment asks for, as the web names it; none where it says nothing of a language.
fn from_environment() -> Option<String> {
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set)?;
    // `pt_BR.UTF-8@euro` is Portuguese of Brazil; `C` and `POSIX` are no language.
    let tag = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    (tag.len() > 1 && tag != "POSIX").then_some(tag)
}
