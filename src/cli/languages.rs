//! The language of what is written, and of what is asked.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::{env, fs, io};

use super::args::Language;
use super::exit::Failure;
use super::files;
use super::paths;
use super::shell::Shell;
use crate::catalog::Catalog;
use crate::messages::{ENGLISH, LANGUAGES, Messages, Part, mistakes};
use crate::problem::{Problem, Rule, Source};

/// The languages that there are phrases in, and which of them was asked for.
#[derive(Debug)]
pub(super) struct Languages<'a> {
    locales: Option<&'a Path>,
    names: BTreeSet<String>,
    asked: Option<&'static Messages>,
}

impl<'a> Languages<'a> {
    /// What the command line asks for. A language that only pages of the catalog are in is told to be no more than that.
    ///
    /// # Errors
    /// There is nothing in the language, or the folder of `--locales` cannot be used.
    pub(super) fn of(asked: &'a Language, catalog: &Catalog) -> Result<Self, Failure> {
        let locales = asked.locales.as_deref();
        let mut names: BTreeSet<String> = LANGUAGES.iter().map(|&name| name.to_owned()).collect();
        if let Some(folder) = locales {
            names.extend(folders_in(folder)?);
        }
        let mut languages = Self { locales, names, asked: None };
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

    fn load(&self, name: &str) -> Result<&'static Messages, Failure> {
        let folder = self.locales.map(|folder| folder.join(name)).filter(|folder| folder.is_dir());
        let files = folder.map(|folder| files_in(&folder)).transpose()?.unwrap_or_default();
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

/// The files of phrases in the folder of a language, read and found to be sound.
fn files_in(folder: &Path) -> Result<Vec<(Part, String)>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    paths.sort();
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        let source = files::read(&path, files::CATALOG_LIMIT)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        match Part::of_name(&name) {
            Some(part) => found.push((part, source.text.clone())),
            None => problems.push(no_part(&source)),
        }
        let wrong = mistakes(&source.text).into_iter();
        problems
            .extend(wrong.map(|(span, why)| Problem::at(&source, span, Rule::Syntax, why, "see projectfluent.org")));
    }
    if problems.is_empty() { Ok(found) } else { Err(Failure::Problems(problems.into())) }
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
