//! What a language says in place of the English texts of a catalog: sentence by sentence, each under a key such as
//! `ggi.practice.run-code-reviews.ask`. What it does not say is said in English.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Catalog;
use crate::problem::{
    Diagnostics, Fields, Item, Problem, Rule, Source, Table, cleaned, did_you_mean, named_text, quoted, read_toml,
};

/// Texts by their keys.
pub type Texts = BTreeMap<String, String>;

/// A text of another language, and the English that it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Sentence<'a> {
    #[serde(borrow)]
    key: Cow<'a, str>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    /// Kept of statements alone; blank where nobody noted it.
    #[serde(borrow)]
    seen: Cow<'a, str>,
}

/// What a language says in place of English. Of what ships nothing is copied until it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation<'a> {
    /// Of two with one key the later counts.
    #[serde(borrow)]
    sentences: Vec<Sentence<'a>>,
}

impl<'a> Translation<'a> {
    /// Texts of a language; `seen` is the English that each was made from, as far as somebody noted it.
    pub fn new(texts: Texts, seen: &Texts) -> Self {
        let mut sentences = Vec::with_capacity(texts.len());
        for (key, text) in texts {
            let seen = seen.get(&key).filter(|_| is_statement(&key)).cloned().unwrap_or_default();
            sentences.push(Sentence { key: key.into(), text: text.into(), seen: seen.into() });
        }
        Self { sentences }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.sentences.is_empty()
    }

    /// Takes over what another says of the same language, in place of what was there.
    pub fn take(&mut self, other: Self) {
        self.sentences.extend(other.sentences);
    }

    /// The translation as bytes.
    ///
    /// # Errors
    /// What keeps it from being written; nothing of a translation does.
    pub fn prepare(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_stdvec(self)
    }

    /// The translation that [`Translation::prepare`] wrote.
    ///
    /// # Errors
    /// Where it was written by another version.
    pub fn of_prepared(bytes: &'a [u8]) -> postcard::Result<Self> {
        postcard::from_bytes(bytes)
    }
}

impl Sentence<'_> {
    /// Whether it may stand in place of an English text. A statement whose English was changed since is asked in English: a
    /// yes answers the question of today.
    fn is_of(&self, english: &str) -> bool {
        self.seen.is_empty() || self.seen == english
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
    pub fn translated(&self, translation: &Translation<'_>) -> Self {
        let mut catalog = self.clone();
        let sentences: HashMap<&str, &Sentence<'_>> =
            translation.sentences.iter().map(|sentence| (sentence.key.as_ref(), sentence)).collect();
        catalog.each_text(|key, text| {
            if let Some(sentence) = sentences.get(key).filter(|sentence| sentence.is_of(text)) {
                sentence.text.as_ref().clone_into(text);
            }
        });
        catalog
    }

    /// Every text that a language can say in its own words, by its key. What comes before the first dot is the name of the
    /// file that it belongs to.
    pub fn texts(&self) -> Texts {
        let mut texts = Texts::new();
        self.clone().each_text(|key, text| {
            texts.insert(key.to_owned(), text.clone());
        });
        texts
    }

    fn each_text(&mut self, mut visit: impl FnMut(&str, &mut String)) {
        self.head.each_text(&mut visit);
        for resource in &mut self.resources {
            let of = format!("resources.{}", resource.id);
            visit_all(&of, [("title", &mut resource.title), ("summary", &mut resource.summary)], &mut visit);
        }
        for one in &mut self.checklists {
            visit_all(&one.id, [("title", &mut one.title), ("purpose", &mut one.purpose)], &mut visit);
        }
        for section in &mut self.sections {
            let of = format!("{}.section.{}", self.checklists[section.checklist.0].id, section.name());
            visit_all(&of, [("title", &mut section.title), ("purpose", &mut section.purpose)], &mut visit);
        }
        for practice in &mut self.practices {
            let of = format!("{}.practice.{}", self.checklists[practice.checklist.0].id, practice.name());
            let (ask, why) = (("ask", &mut practice.ask), ("why", &mut practice.why));
            let texts = [("title", &mut practice.title), ask, why, ("evidence", &mut practice.evidence)];
            visit_all(&of, texts, &mut visit);
            for point in &practice.points {
                let point = &mut self.points[point.0];
                let of = format!("{of}.point.{}", point.name());
                visit_all(&of, [("text", &mut point.text), ("advice", &mut point.advice)], &mut visit);
            }
        }
        for crosswalk in &mut self.crosswalks {
            visit_all(&crosswalk.id, [("title", &mut crosswalk.title), ("note", &mut crosswalk.note)], &mut visit);
            for one in &mut crosswalk.requirements {
                let of = format!("{}.requirement.{}", crosswalk.id, one.id);
                let elsewhere = one.elsewhere.as_mut().map(|text| ("elsewhere", text));
                let texts = [("text", &mut one.text), ("evidence", &mut one.evidence)];
                visit_all(&of, texts.into_iter().chain(elsewhere), &mut visit);
            }
        }
    }
}

fn visit_all<'t>(
    of: &str,
    texts: impl IntoIterator<Item = (&'static str, &'t mut String)>,
    visit: &mut impl FnMut(&str, &mut String),
) {
    let mut key = String::with_capacity(of.len() + 16);
    for (name, text) in texts {
        key.clear();
        key.extend([of, ".", name]);
        visit(&key, text);
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
