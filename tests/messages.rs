//! The phrases: every one that the code asks for exists, with its arguments; every one that exists is asked for; and no
//! sentence for people is left in Rust.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ospo_assess::messages::{Arg, Messages, Part, Piece};
use ospo_assess::say;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Rooms whose words for people are phrases.
const ROOMS: [&str; 6] =
    ["src/document", "src/import", "src/interview", "src/render/exchange", "src/render/form", "src/render/pages"];

/// Files of other rooms whose words are phrases too.
const FILES: [&str; 1] = ["src/answers/template.rs"];

/// Files that name parts of other formats, and say in English what is wrong with a file or a font; and schemas, which are
/// English.
const NAMES: [&str; 9] = [
    "src/import/activity.rs",
    "src/import/board.rs",
    "src/import/report.rs",
    "src/render/exchange/findings.rs",
    "src/import/rows",
    "src/render/exchange/issues/jira.rs",
    "src/render/exchange/schema",
    "src/render/pages/typeset",
    "src/render/pages/word",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The code of the rooms, by path, without their tests.
fn code() -> Vec<(String, TokenStream)> {
    let mut files = Vec::new();
    for room in ROOMS {
        rust_files(&root().join(room), &mut files);
    }
    files.extend(FILES.map(|file| root().join(file)));
    files.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
        (name, text.parse::<TokenStream>().unwrap())
    };
    let product = |path: &PathBuf| {
        !path.ends_with("tests.rs") && !path.ends_with("test_prompt.rs") && !path.ends_with("script.rs")
    };
    files.into_iter().filter(product).map(read).collect()
}

/// What a literal says, if it is a text.
fn text_of(literal: &str) -> Option<&str> {
    literal.strip_prefix('"')?.strip_suffix('"')
}

/// Calls `say!`: the id and the names of the arguments.
fn said(tokens: TokenStream, found: &mut Vec<(String, BTreeSet<String>)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        said(group.stream(), found);
        let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].to_string()).unwrap_or_default();
        if group.delimiter() == Delimiter::Parenthesis && before(1) == "!" && before(2) == "say" {
            found.push(call(group.stream()));
        }
    }
}

fn call(tokens: TokenStream) -> (String, BTreeSet<String>) {
    let tokens: Vec<String> = tokens.into_iter().map(|token| token.to_string()).collect();
    let at = tokens.iter().position(|token| token.starts_with('"')).expect("the id of a phrase is a literal");
    let names = tokens[at..].windows(3).filter(|three| three[0] == "," && three[2] == "=");
    (tokens[at].trim_matches('"').to_owned(), names.map(|three| three[1].clone()).collect())
}

/// The phrases of a file, with the names of their arguments and the phrases that they refer to.
fn phrases(text: &str) -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
    let mut phrases: BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    let mut id = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            name.clone_into(&mut id);
            assert!(phrases.insert(id.clone(), Default::default()).is_none(), "{id} stands twice");
        }
        let words = |sign: &str| {
            let rest = line.split(sign).skip(1).map(str::to_owned).collect::<Vec<_>>();
            rest.into_iter().map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "_-".contains(*c)).collect::<String>()
            })
        };
        if let Some((arguments, others)) = phrases.get_mut(&id) {
            arguments.extend(words("$").filter(|word| !word.is_empty()));
            others.extend(words("{ ").filter(|word| word.contains('-')));
        }
    }
    phrases
}

fn english() -> BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> {
    let mut all = BTreeMap::new();
    for part in Part::ALL {
        let path = root().join(format!("locales/en/{}.ftl", part.name()));
        let text = fs::read_to_string(path).unwrap();
        let (_, problems) = fluent_bundle::FluentResource::try_new(text.clone()).err().unzip();
        assert!(problems.is_none(), "{}: {problems:?}", part.name());
        for (id, phrase) in phrases(&text) {
            assert_eq!(Part::of_id(&id), Some(*part), "{id} belongs to another file");
            all.insert(id, phrase);
        }
    }
    all
}

/// The arguments of a phrase and of those it refers to.
fn arguments(all: &BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)>, id: &str) -> BTreeSet<String> {
    let Some((own, others)) = all.get(id) else { return BTreeSet::new() };
    own.iter().cloned().chain(others.iter().flat_map(|other| arguments(all, other))).collect()
}

#[test]
fn every_phrase_that_is_said_exists_with_its_arguments_and_none_is_unused() {
    let all = english();
    let mut said_here = Vec::new();
    for (_, tokens) in code() {
        said(tokens, &mut said_here);
    }
    let mut used: BTreeSet<String> = BTreeSet::new();
    for (id, names) in &said_here {
        assert!(all.contains_key(id), "no phrase {id}");
        assert_eq!(names, &arguments(&all, id), "the arguments of {id}");
        used.insert(id.clone());
    }
    used.extend(all.values().flat_map(|(_, others)| others.clone()));
    let unused: Vec<&String> = all.keys().filter(|id| !used.contains(*id)).collect();
    assert!(unused.is_empty(), "never said: {unused:?}");
}

/// The words before and between tags; a tag may begin in one text and end in another.
fn without_tags(text: &str) -> String {
    let (before, tags) = text.split_once('<').unwrap_or((text, ""));
    let between = tags.split('<').map(|tag| tag.split_once('>').map_or("", |(_, words)| words));
    std::iter::once(before).chain(between).collect::<Vec<_>>().join("\n")
}

/// Whether a text looks like words for people: two words with a blank between them, or a word with a capital.
fn is_for_people(text: &str) -> bool {
    if text.contains('<') {
        return is_for_people(&without_tags(text));
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1).collect();
    let capital =
        |word: &&str| word.chars().next().is_some_and(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let spaced = text
        .as_bytes()
        .windows(3)
        .any(|three| three[0].is_ascii_lowercase() && three[1] == b' ' && three[2].is_ascii_alphabetic());
    spaced || words.first().filter(|_| !text.contains(['=', '/'])).is_some_and(capital)
}

/// Whether `#` or `#!` stands before a token.
fn is_after_a_hash(tokens: &[TokenTree], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].to_string()).unwrap_or_default();
    before(1) == "#" || (before(1) == "!" && before(2) == "#")
}

fn sentences(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            // Docs and other attributes are for readers of the code.
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && is_after_a_hash(&tokens, at) => {}
            TokenTree::Group(group) => sentences(group.stream(), found),
            TokenTree::Literal(literal) => {
                let literal = literal.to_string();
                found.extend(text_of(&literal).filter(|text| is_for_people(text)).map(str::to_owned));
            }
            _ => {}
        }
    }
}

#[test]
fn no_sentence_for_people_is_left_in_rust() {
    for (path, tokens) in code() {
        if NAMES.iter().any(|room| path.starts_with(room)) {
            continue;
        }
        let mut found = Vec::new();
        sentences(tokens, &mut found);
        assert!(found.is_empty(), "{path} says this in Rust: {found:#?}");
    }
}

#[test]
fn a_day_is_written_out_and_its_spaces_do_not_break() {
    let day = say!(Messages::english(), "shared-day", day = "22", month = 11_u32, year = "2026");
    assert_eq!(day, "22\u{a0}November\u{a0}2026");
}

#[test]
fn a_slot_is_a_place_of_its_own_and_no_text_can_stand_for_one() {
    let english = Messages::english();
    let pieces = say!(english, slots "shared-day", day = "\u{fdd1}", month = 1_u32, year = Arg::Slot);
    assert_eq!(pieces, [Piece::Text("\u{fffd}\u{a0}January\u{a0}".into()), Piece::Slot(2)]);
}

#[test]
fn a_phrase_that_does_not_exist_says_its_id() {
    assert_eq!(Messages::english().say("report-no-such-phrase", &[]), "[report-no-such-phrase]");
    assert!(Messages::of_language("xx").is_none());
}

#[test]
fn the_scripts_of_pages_have_no_words_of_their_own() {
    let form = ["toml", "answers", "store", "practice", "form"].map(|name| format!("form/{name}"));
    for script in form.into_iter().chain(["pages/html/page".to_owned()]) {
        let script = format!("src/render/{script}.js");
        let text = fs::read_to_string(root().join(&script)).unwrap();
        let is_comment = |line: &&str| ["//", "/*", "*"].iter().any(|sign| line.trim_start().starts_with(sign));
        let code: Vec<&str> = text.lines().filter(|line| !is_comment(line)).collect();
        let texts =
            code.iter().flat_map(|line| line.split('"').skip(1).step_by(2).chain(line.split('`').skip(1).step_by(2)));
        let words: Vec<&str> = texts.filter(|text| is_for_people(text) && !is_of_the_browser(text)).collect();
        assert!(words.is_empty(), "{script}: {words:?}");
    }
}

/// Names that only look like words.
fn is_of_the_browser(text: &str) -> bool {
    let named = ["use strict", "QuotaExceededError", "AbortError", "NFC", "UTC"].contains(&text);
    named || text.contains("${") || text.starts_with(['#', '.', '['])
}
