//! A made-up language, made from the English: each sentence is 60 % longer, every vowel has an accent, and a mark for text
//! from right to left stands at both of its ends. What is said in it without accents was left in English.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use ospo_assess::catalog::{Catalog, Texts};
use ospo_assess::messages::{Part, phrases_in};
use ospo_assess::shipped::shipped_catalog;

/// Its name.
pub const MADE_UP: &str = "qps";

/// A mark that turns what follows from right to left.
const MARK: &str = "\u{200f}";

/// The files of its phrases.
pub fn phrases() -> Vec<(Part, String)> {
    Part::ALL.iter().map(|part| (*part, said_file(&phrases_in("en", *part).unwrap()))).collect()
}

/// What it says of a catalog, by key.
pub fn texts(catalog: &Catalog) -> Texts {
    catalog.texts().into_iter().map(|(key, text)| (key, format!("{MARK}{}{MARK}", said(&text)))).collect()
}

/// Writes a folder `locales` with the made-up language in it.
pub fn write_locales(folder: &Path) {
    let locale = folder.join("locales").join(MADE_UP);
    fs::create_dir_all(&locale).unwrap();
    for (part, text) in phrases() {
        fs::write(locale.join(format!("{}.ftl", part.name())), text).unwrap();
    }
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (key, text) in texts(&shipped_catalog().unwrap()) {
        let (file, key) = key.split_once('.').unwrap();
        *files.entry(file.to_owned()).or_default() +=
            &format!("\"{key}\" = {}\n", serde_json::to_string(&text).unwrap());
    }
    for (file, text) in files {
        fs::write(locale.join(format!("{file}.toml")), text).unwrap();
    }
}

fn said_file(english: &str) -> String {
    let mut resource = parser::parse(english.to_owned()).unwrap();
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        message.comment = None;
        if let Some(pattern) = &mut message.value {
            say(pattern);
            let mark = || PatternElement::TextElement { value: MARK.to_owned() };
            // A list of words that a person may type stays a list.
            if !message.id.name.starts_with("interview-date") {
                pattern.elements.insert(0, mark());
                pattern.elements.push(mark());
            }
        }
    }
    serializer::serialize(&resource)
}

fn say(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = said(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    say(&mut variant.value);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// An English text with accents, and longer.
pub fn said(english: &str) -> String {
    let words = english.trim_end();
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let accented = with_accents(words);
    let more: String = (0..letters * 3 / 10).map(|at| if at % 4 == 3 { "ô " } else { "öâ" }).collect();
    let blank = if more.is_empty() || words.is_empty() { "" } else { " " };
    format!("{accented}{blank}{}{}", more.trim_end(), &english[words.len()..])
}

/// An English text with accents, as long as it was.
pub fn with_accents(english: &str) -> String {
    english.chars().map(accented).collect()
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ó',
        'u' => 'ú',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ó',
        'U' => 'Ú',
        other => other,
    }
}
