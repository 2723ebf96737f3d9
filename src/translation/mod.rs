//! A translation held against today's English: what is missing, stale, unused, or said with other words than the glossary
//! has.

mod glossary;
mod held;
mod phrases;
mod seen;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

pub use glossary::Glossary;
pub use held::{Held, hold};
pub use phrases::read_phrases;
pub use seen::{accepted, seen_phrases, seen_texts, write_phrases, write_texts};

use crate::catalog::{Texts, WrittenText};
use crate::problem::Source;

/// A sentence of a language: a phrase of the program, or a text of the catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What is compared with what was seen: of a phrase all its variants, as its file has them.
    pub text: String,
    /// What people read of it, of all variants.
    pub words: String,
    /// How many characters the longest variant has, without its arguments.
    pub length: usize,
    /// The arguments in it: whether they are shown, or only choose a variant.
    pub arguments: BTreeMap<String, bool>,
    /// The phrases that it refers to.
    pub references: BTreeSet<String>,
}

impl Sentence {
    /// A text without arguments.
    pub fn of_text(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            words: text.to_owned(),
            length: text.chars().count(),
            arguments: BTreeMap::new(),
            references: BTreeSet::new(),
        }
    }
}

/// Sentences by their keys: the id of a phrase, or the key of a text of the catalog.
pub type Sentences = BTreeMap<String, Sentence>;

/// A sentence and the bytes of its file that it stands in.
#[derive(Debug, Clone)]
pub struct Said {
    /// The sentence.
    pub sentence: Sentence,
    /// Where it stands.
    pub span: Range<usize>,
}

/// A file of a translation, and the file of English that it is held against.
#[derive(Debug)]
pub struct TranslatedFile {
    /// The file.
    pub source: Arc<Source>,
    /// All that English has for it.
    pub english: Sentences,
    /// What it says.
    pub said: BTreeMap<String, Said>,
    /// The English that its sentences were made from, as far as somebody noted it.
    pub seen: Texts,
}

/// Texts of a catalog as sentences.
pub fn said_texts(texts: Vec<WrittenText>) -> BTreeMap<String, Said> {
    let said = |one: WrittenText| (one.key, Said { sentence: Sentence::of_text(&one.text), span: one.span });
    texts.into_iter().map(said).collect()
}

/// The texts of a catalog that belong to a file of this name.
pub fn texts_of(texts: &Texts, stem: &str) -> Sentences {
    let below = format!("{stem}.");
    let own = texts.range(below.clone()..).take_while(|(key, _)| key.starts_with(&below));
    own.map(|(key, text)| (key.clone(), Sentence::of_text(text))).collect()
}
