//! A made-up language, made from the English: each sentence is 60 % longer, every vowel has an accent, and a mark for text
//! from right to left stands at both of its ends. What is said in it without accents was left in English.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use ospo_assess::catalog::{Catalog, Texts, Translation};
use ospo_assess::messages::{Messages, Part, phrases_in};

/// Its name.
pub const MADE_UP: &str = "qps";

/// A mark that turns what follows from right to left.
const MARK: &str = "\u{200f}";

/// The files of its phrases.
pub fn phrases() -> Vec<(Part, String)> {
    Part::ALL.iter().map(|part| (*part, said_file(phrases_in("en", *part).unwrap()))).collect()
}

pub fn messages() -> Messages {
    Messages::of_files(MADE_UP, phrases())
}

/// What it says of a catalog, by key.
pub fn texts(catalog: &Catalog) -> Texts {
    catalog.texts().into_iter().map(|(key, text)| (key, format!("{MARK}{}{MARK}", said(&text)))).collect()
}

pub fn catalog(catalog: &Catalog) -> Catalog {
    catalog.translated(&Translation::new(texts(catalog), &Texts::new()))
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
    let accented: String = words.chars().map(accented).collect();
    let more: String = (0..letters * 3 / 10).map(|at| if at % 4 == 3 { "ô " } else { "öâ" }).collect();
    let blank = if more.is_empty() || words.is_empty() { "" } else { " " };
    format!("{accented}{blank}{}{}", more.trim_end(), &english[words.len()..])
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
