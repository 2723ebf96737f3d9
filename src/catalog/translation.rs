//! What a language says in place of the English texts of a catalog: sentence by sentence, each under a key such as
//! `ggi.practice.run-code-reviews.ask`. What it does not say is said in English.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::{Catalog, CatalogText, Checklist, Crosswalk, Point, Practice, Requirement, Resource, Section, last};
use crate::problem::{
    Diagnostics, Fields, Item, Problem, Rule, Source, Table, cleaned, did_you_mean, named_text, quoted, read_toml,
};

/// Texts by their keys.
pub type Texts = BTreeMap<String, String>;

/// A text of another language, and the English that it was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sentence {
    key: String,
    text: CatalogText,
    /// Blank where any English will do, or nobody noted it.
    seen: CatalogText,
}

/// What a language says in place of English, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translation {
    /// Of two with one key the later counts.
    sentences: Vec<Sentence>,
}

impl Translation {
    /// Texts of a language; `seen` is the English that each was made from, as far as somebody noted it. Only of statements
    /// it must be today's.
    pub fn new(texts: Texts, seen: &Texts) -> Self {
        let mut sentences = Vec::with_capacity(texts.len());
        for (key, text) in texts {
            let seen = seen.get(&key).filter(|_| is_statement(&key)).cloned().unwrap_or_default();
            sentences.push(Sentence { key, text: text.into(), seen: seen.into() });
        }
        Self { sentences }
    }

    /// What was prepared for the catalog that ships, for one that may say something else: each text stands in place of the
    /// English that it was made from, and of no other.
    pub(crate) fn of_prepared(words: &PreparedWords, mut shipped: Catalog) -> Self {
        let mut sentences = Vec::with_capacity(words.texts.len());
        let mut words = words.texts.iter();
        shipped.each_text(|key, english| {
            if let Some(text) = words.next().filter(|text| !text.is_empty()) {
                sentences.push(Sentence { key: key.join("."), text: (*text).into(), seen: english.clone() });
            }
        });
        Self { sentences }
    }

    /// Takes over what another says of the same language, in place of what was there.
    pub fn take(&mut self, other: Self) {
        self.sentences.extend(other.sentences);
    }

    fn by_key(&self) -> HashMap<&str, &Sentence> {
        self.sentences.iter().map(|sentence| (sentence.key.as_str(), sentence)).collect()
    }

    /// What it says of a catalog, as bytes.
    ///
    /// # Errors
    /// What keeps it from being written; nothing of a translation does.
    pub fn prepare(&self, catalog: &Catalog) -> postcard::Result<Vec<u8>> {
        let sentences = self.by_key();
        let mut texts = Vec::new();
        catalog.clone().each_text(|key, english| {
            let said = sentences.get(key.join(".").as_str()).filter(|sentence| sentence.is_of(english));
            texts.push(said.map_or("", |sentence| &sentence.text));
        });
        postcard::to_stdvec(&texts)
    }
}

/// What a language says of the catalog that it was prepared for: its texts in their order, blank where it is said in
/// English. Nothing of it is ever copied.
#[derive(Debug, Clone, Default)]
pub struct PreparedWords {
    texts: Vec<&'static str>,
}

impl PreparedWords {
    /// The words that [`Translation::prepare`] wrote.
    ///
    /// # Errors
    /// Where they were written by another version.
    pub fn of_bytes(bytes: &'static [u8]) -> postcard::Result<Self> {
        Ok(Self { texts: postcard::from_bytes(bytes)? })
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

impl Sentence {
    /// Whether it may stand in place of an English text. A statement whose English was changed since is asked in English: a
    /// yes answers the question of today.
    fn is_of(&self, english: &str) -> bool {
        self.seen.is_empty() || self.seen == *english
    }
}

/// Whether a key is that of what is asked, which must mean what the English means.
pub fn is_statement(key: &str) -> bool {
    key.contains(".point.") && key.rsplit('.').next() == Some("text")
}

impl Catalog {
    /// The same catalog in the words of another language. What it asks stays the same: its digests are those of the
    /// English.
    #[must_use]
    pub fn translated(&self, translation: &Translation) -> Self {
        let sentences = translation.by_key();
        let mut catalog = Self { is_shipped: false, ..self.clone() };
        catalog.each_text(|key, text| {
            if let Some(sentence) = sentences.get(key.join(".").as_str()).filter(|sentence| sentence.is_of(text)) {
                *text = sentence.text.clone();
            }
        });
        catalog
    }

    /// The same catalog in the words of a language that were prepared for it.
    #[must_use]
    pub fn said_in(&self, words: &PreparedWords) -> Self {
        let mut catalog = Self { is_shipped: false, ..self.clone() };
        let mut words = words.texts.iter();
        catalog.each_text(|_, text| {
            if let Some(word) = words.next().filter(|word| !word.is_empty()) {
                *text = (*word).into();
            }
        });
        catalog
    }

    /// Every text that a language can say in its own words, by its key. What comes before the first dot is the name of the
    /// file that it belongs to.
    pub fn texts(&self) -> Texts {
        let mut texts = Texts::new();
        self.clone().each_text(|key, text| {
            texts.insert(key.join("."), text.to_string());
        });
        texts
    }

    /// Shows each text that a language can say in its own words, with the parts of its key, always in the same order.
    fn each_text(&mut self, mut visit: impl FnMut(&[&str], &mut CatalogText)) {
        let Self { checklists, sections, practices, points, resources, crosswalks, head, themes, roles, .. } = self;
        head.each_text(&mut visit);
        for theme in themes {
            visit(&["catalog", "themes", &theme.id], &mut theme.title);
        }
        // Of those that ship the phrases of each language speak.
        for role in roles.iter_mut().filter(|role| role.own.is_some()) {
            visit(&["catalog", "roles", &role.id], &mut role.title);
        }
        for Resource { id, title, summary, .. } in resources {
            visit(&["resources", id, "title"], title);
            visit(&["resources", id, "summary"], summary);
        }
        for Checklist { id, title, purpose, .. } in &mut *checklists {
            visit(&[id, "title"], title);
            visit(&[id, "purpose"], purpose);
        }
        for Section { id, checklist, title, purpose, .. } in sections {
            let (file, name) = (&checklists[checklist.0].id, last(id));
            visit(&[file, "section", name, "title"], title);
            visit(&[file, "section", name, "purpose"], purpose);
        }
        for Practice { id, checklist, title, ask, why, evidence, points: below, .. } in practices {
            let (file, practice) = (&checklists[checklist.0].id, last(id));
            for (name, text) in [("title", title), ("ask", ask), ("why", why), ("evidence", evidence)] {
                visit(&[file, "practice", practice, name], text);
            }
            for ix in below {
                let Point { id, text, advice, .. } = &mut points[ix.0];
                visit(&[file, "practice", practice, "point", last(id), "text"], text);
                visit(&[file, "practice", practice, "point", last(id), "advice"], advice);
            }
        }
        for crosswalk in crosswalks {
            each_text_of(crosswalk, &mut visit);
        }
    }
}

fn each_text_of(crosswalk: &mut Crosswalk, visit: &mut impl FnMut(&[&str], &mut CatalogText)) {
    let Crosswalk { id: file, title, note, requirements, .. } = crosswalk;
    visit(&[file, "title"], title);
    visit(&[file, "note"], note);
    for Requirement { id, text, evidence, elsewhere, level, role, .. } in requirements {
        visit(&[file, "requirement", id, "text"], text);
        visit(&[file, "requirement", id, "evidence"], evidence);
        if let Some(elsewhere) = elsewhere {
            visit(&[file, "requirement", id, "elsewhere"], elsewhere);
        }
        for (name, word) in [("level", level), ("role", role)] {
            // Many requirements share a level or a role: its key is the word itself. A number needs no words.
            if let Some(word) = word.as_mut().filter(|word| word.contains(char::is_alphabetic)) {
                visit(&[file, name, &word.clone()], word);
            }
        }
    }
}

/// A text of a translation, and where it stands.
#[derive(Debug, Clone)]
pub struct WrittenText {
    /// Its key.
    pub key: String,
    /// The text, on one line.
    pub text: String,
    /// The bytes of the file.
    pub span: Range<usize>,
}

/// The texts in a file of a translation: of a checklist, a crosswalk, the resources or the catalog as a whole; and all
/// problems of the file: what is no text, and what English has not. `english` are all texts that there are to say.
pub fn read_texts(source: &Arc<Source>, stem: &str, english: &Texts) -> (Vec<WrittenText>, Vec<Problem>) {
    if !has_below(english, stem) {
        let mut stems: Vec<&str> = english.keys().filter_map(|key| key.split('.').next()).collect();
        stems.dedup();
        let help = format!("call it as what it translates: {}", stems.join(", "));
        let message = "nothing of the catalog is called like this file";
        return (Vec::new(), vec![Problem::of_file(source, Rule::BadValue, message, help)]);
    }
    let mut written = Vec::new();
    let read = read_toml(source, |diagnostics, table| {
        let mut reader = Reader { diagnostics, english, written: &mut written };
        reader.read(stem, table, 0..0);
        Some(())
    });
    (written, read.err().into_iter().flatten().collect())
}

/// Whether there are keys below this one.
fn has_below(english: &Texts, key: &str) -> bool {
    let below = format!("{key}.");
    english.range(below.clone()..).next().is_some_and(|(first, _)| first.starts_with(&below))
}

struct Reader<'a> {
    diagnostics: &'a Diagnostics,
    english: &'a Texts,
    written: &'a mut Vec<WrittenText>,
}

impl Reader<'_> {
    fn read(&mut self, above: &str, table: &Table<'_>, span: Range<usize>) {
        for (name, value) in Fields::new(self.diagnostics, "translation", table, span).others() {
            let key = format!("{above}.{}", name.value);
            if self.english.contains_key(&key) {
                let text = cleaned(named_text(self.diagnostics, name.value, value));
                // A blank one was told.
                if !text.value.is_empty() {
                    self.written.push(WrittenText { key, text: text.value, span: text.span });
                }
            } else if let Some(table) = value.value.as_table().filter(|_| has_below(self.english, &key)) {
                self.read(&key, table, value.span.clone());
            } else {
                self.unknown(above, &name);
            }
        }
    }

    /// Tells a name that English has not.
    fn unknown(&self, above: &str, name: &Item<&str>) {
        let names = names_below(self.english, above, name.value.matches('.').count());
        let near = did_you_mean(self.diagnostics.near(name.value, names.iter().copied()));
        let help = near.unwrap_or_else(|| match names.as_slice() {
            names @ [_, ..] if names.len() < 10 => format!("here can stand: {}", names.join(", ")),
            _ => "take it out, or call it as the English file does".to_owned(),
        });
        let message = format!("nothing is called {} in English", quoted(&format!("{above}.{}", name.value)));
        self.diagnostics.report(Rule::UnknownKey, name.span.clone(), message, help);
    }
}

/// What can follow on a key: names with so many dots in them.
fn names_below<'t>(english: &'t Texts, above: &str, dots: usize) -> Vec<&'t str> {
    let below = format!("{above}.");
    let mut names = Vec::new();
    for (key, _) in english.range(below.clone()..).take_while(|(key, _)| key.starts_with(&below)) {
        let rest = &key[below.len()..];
        let end = rest.match_indices('.').nth(dots).map_or(rest.len(), |(at, _)| at);
        names.push(&rest[..end]);
    }
    names.dedup();
    names
}
