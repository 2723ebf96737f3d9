//! A translation held against the English of today.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use super::glossary::Breach;
use super::{Glossary, Said, Sentence, TranslatedFile};
use crate::problem::{Problem, Rule, Source, quoted};
use crate::text;

/// A sentence may be so much longer than the English, in per cent, before boxes and columns become tight.
const LONGER: usize = 140;
/// What is only a word or two may grow by so many characters.
const LEEWAY: usize = 10;

/// The most characters of a sentence that are shown.
const SHOWN: usize = 300;

/// What was found.
#[derive(Debug, Default)]
pub struct Held {
    /// What must be mended.
    pub problems: Vec<Problem>,
    /// Of each file its name, how many sentences are said, and how many there are.
    pub counts: Vec<(String, usize, usize)>,
    /// What is said in English: key and sentence.
    pub missing: Vec<(String, String)>,
    /// What is much longer than the English: key, and how long it is, in per cent.
    pub long: Vec<(String, usize)>,
}

/// Holds the files of a translation against English.
pub fn hold(language: &str, files: &[TranslatedFile], glossary: &Glossary) -> Held {
    let mut held = Held::default();
    let shared: BTreeSet<&str> = files.iter().flat_map(|file| file.said.keys().map(String::as_str)).collect();
    for file in files {
        let known = file.english.keys().filter(|key| file.said.contains_key(*key)).count();
        held.counts.push((file.source.name.clone(), known, file.english.len()));
        for (key, english) in &file.english {
            match file.said.get(key) {
                None => held.missing.push((key.clone(), shown(english))),
                Some(said) => {
                    let holding = Holding { language, key, english, said, file, glossary, others: &shared };
                    held.problems.extend(holding.problems());
                    held.long.extend(holding.longer().map(|percent| (key.clone(), percent)));
                }
            }
        }
        let unused = file.said.iter().filter(|(key, _)| !file.english.contains_key(*key));
        held.problems.extend(unused.map(|(key, said)| no_longer_english(&file.source, key, said)));
    }
    held
}

fn no_longer_english(source: &Arc<Source>, key: &str, said: &Said) -> Problem {
    let message = format!("nothing is called {} in English", quoted(key));
    Problem::at(
        source,
        said.span.clone(),
        Rule::UnknownKey,
        message,
        "take it out, or call it as the English file does",
    )
}

/// A sentence on one line, without the id before a phrase.
fn shown(sentence: &Sentence) -> String {
    shown_text(&sentence.text)
}

fn shown_text(text: &str) -> String {
    let is_id = |id: &str| id.trim_end().chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let text = text.split_once(" =").filter(|(id, _)| is_id(id)).map_or(text, |(_, rest)| rest);
    text::excerpt(&text.split_whitespace().collect::<Vec<_>>().join(" "), SHOWN)
}

/// A key as it goes into a message: whole, because it is typed after `--accept`. Keys are those of English.
struct Key<'k>(&'k str);

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }
}

/// A sentence beside its English.
struct Holding<'a> {
    language: &'a str,
    key: &'a str,
    english: &'a Sentence,
    said: &'a Said,
    file: &'a TranslatedFile,
    glossary: &'a Glossary,
    /// All keys that the language says.
    others: &'a BTreeSet<&'a str>,
}

impl Holding<'_> {
    fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        problems.extend(self.stale());
        problems.extend(self.placeholders());
        if !self.is_name() {
            let breaches = self.glossary.breaches(&self.english.words, &self.said.sentence.words);
            problems.extend(breaches.iter().map(|breach| self.breach(breach)));
        }
        problems
    }

    fn problem(&self, rule: Rule, message: String, help: String) -> Problem {
        Problem::at(&self.file.source, self.said.span.clone(), rule, message, help)
    }

    /// Whether it is what others call their page.
    fn is_name(&self) -> bool {
        self.key.starts_with("resources.") && self.key.rsplit('.').next() == Some("title")
    }

    fn stale(&self) -> Option<Problem> {
        let accept = format!("ospo-assess lint --lang {} --accept {}", self.language, self.key);
        let Some(seen) = self.file.seen.get(self.key) else {
            let message = format!("nobody noted what {} was made from", Key(self.key));
            let help = format!("if it says this, `{accept}`: {}", shown(self.english));
            return Some(self.problem(Rule::Stale, message, help));
        };
        if *seen == self.english.text {
            return None;
        }
        let message = format!("the English of {} was changed; it was: {}", Key(self.key), shown_text(seen));
        let help = format!("say what it is now, then `{accept}`: {}", shown(self.english));
        Some(self.problem(Rule::Stale, message, help))
    }

    fn placeholders(&self) -> Option<Problem> {
        let (english, said) = (&self.english.arguments, &self.said.sentence.arguments);
        let strange = said.keys().find(|name| !english.contains_key(*name));
        let lost = english.iter().find(|(name, shown)| **shown && !said.get(*name).copied().unwrap_or_default());
        let unknown = self.said.sentence.references.iter().find(|id| !self.others.contains(id.as_str()));
        let key = Key(self.key);
        let (message, help) = if let Some(name) = strange {
            (
                format!("{key} shows `${name}`, which nobody gives it"),
                format!("it is given: {}", listed(english.keys())),
            )
        } else if let Some((name, _)) = lost {
            (format!("{key} does not show `${name}`"), format!("put {{ ${name} }} where it belongs"))
        } else {
            let id = unknown?;
            (format!("{key} refers to {}, which this language has not", quoted(id)), "translate that too".to_owned())
        };
        Some(self.problem(Rule::Placeholder, message, help))
    }

    fn breach(&self, breach: &Breach<'_>) -> Problem {
        let key = Key(self.key);
        let (message, uses) = match breach {
            Breach::Other { english, uses } => (format!("{key} has another word for {}", quoted(english)), uses),
            Breach::Never { word, uses } => {
                (format!("{key} says {}, which the glossary never does", quoted(word)), uses)
            }
        };
        let help = format!("the glossary has: {}; the English is: {}", listed(uses.iter()), shown(self.english));
        self.problem(Rule::Glossary, message, help)
    }

    fn longer(&self) -> Option<usize> {
        let (english, said) = (self.english.length, self.said.sentence.length);
        let is_long = said * 100 > english * LONGER && said > english + LEEWAY;
        is_long.then(|| said * 100 / english.max(1))
    }
}

fn listed<'n>(names: impl Iterator<Item = &'n String>) -> String {
    names.map(String::as_str).collect::<Vec<_>>().join(", ")
}
