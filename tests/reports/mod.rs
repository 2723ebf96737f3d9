//! Reports from answers as text: with the catalog that ships, or with a small one.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use lopdf::Document as File;
use ospo_assess::answers::{self, Answers};
use ospo_assess::assess::assess;
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, parse, shipped};
use ospo_assess::document::{Document, Options, report as document};
use ospo_assess::messages::Messages;
use ospo_assess::problem::{self, Source, show};
use ospo_assess::render::{Format, Look, report};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, Event};

/// Two practices of one checklist, with three points; the first practice comes after the second.
const SMALL: &str = r#"
title = "Small rules"
source = "A small book"
edition = "7"
revision = 1
purpose = "To try."

[[section]]
id = "all"
title = "All"
purpose = "To try."

[[section.practice]]
id = "review"
title = "Review components"
ask = "Who looks at a component before it comes in?"
why = "Nobody may have looked at it."
evidence = "A ticket."
theme = "consumption"
stage = 1
effort = "small"
roles = ["engineering"]
needs = []
after = ["small.policy"]
resources = ["small.book#review"]

[[section.practice.point]]
id = "ticket"
text = "Every new component has a ticket."
critical = true
advice = "Open a ticket for each."
resources = ["small.book#review"]
covers = []
since = 1

[[section.practice]]
id = "policy"
title = "Write a policy"
ask = "What do your rules say?"
why = "Nobody knows the rules."
evidence = "The page."
theme = "strategy"
stage = 2
effort = "medium"
roles = ["management", "legal"]
needs = []
after = []
resources = ["small.page"]

[[section.practice.point]]
id = "written"
text = "The rules are written down."
critical = false
advice = "Write one page."
resources = ["small.page"]
covers = []
since = 1

[[section.practice.point]]
id = "known"
text = "Everybody has read the rules."
critical = false
advice = "Read it out at the next meeting."
resources = ["small.page"]
covers = []
since = 1
"#;

const SMALL_PAGES: &str = r#"
publisher = "Small books"
home = "https://books.example/"
licence = "CC-BY-4.0"
attribution = "A small book, Small books"
checked = 2026-11-01

[[resource]]
id = "book"
title = "A small book"
url = "https://books.example/small"
kind = "guide"
summary = "All of it."
[resource.sections]
review = "Review"

[[resource]]
id = "page"
title = "A page"
url = "https://books.example/page"
kind = "guide"
summary = "One page."
[resource.languages]
fr = "https://books.example/fr/page"
"#;

pub fn small() -> Catalog {
    let file = |kind, path: &str, text: &str| CatalogFile { kind, id: "small".into(), source: Source::new(path, text) };
    let files = [
        file(FileKind::Checklist, "checklists/small.toml", SMALL),
        file(FileKind::Resources, "resources/small.toml", SMALL_PAGES),
    ];
    parse(&files).unwrap_or_else(|problems| panic!("{}", show(&problems, problem::Look::Plain)))
}

pub fn all() -> Catalog {
    parse(&shipped()).unwrap()
}

/// The head of an answers file, and `rest`.
pub fn answers(catalog: &Catalog, checklists: &str, rest: &str) -> Answers {
    let text = format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [{checklists}]\ntarget = 4\n\
         [organization]\nname = \"Example University\"\nkind = \"university\"\n{rest}"
    );
    read(catalog, &text)
}

pub fn read(catalog: &Catalog, text: &str) -> Answers {
    answers::parse(&Source::new("answers.toml", text), catalog)
        .unwrap_or_else(|problems| panic!("{}", show(&problems, problem::Look::Plain)))
}

/// Answers to the four checklists that ship: each practice with its first points done, and some words beside it.
pub fn four(catalog: &Catalog) -> Answers {
    let mut rest = String::new();
    for practice in catalog.practices().filter(|ix| catalog[*ix].id.starts_with("ggi.")) {
        rest += &format!(
            "[{}]\ndone = []\nowner = \"Legal\"\nnote = \"Half of it.\"\nevidence = [\"https://wiki.example.org/x\"]\n",
            catalog[practice].id
        );
    }
    answers(catalog, r#""ggi", "todo-group", "github-ospo", "open-source-guides""#, &rest)
}

pub fn documented(catalog: &Catalog, answers: &Answers, options: &Options) -> Document {
    document(assess(catalog, answers).with(catalog, answers), options, None, Messages::english())
}

pub fn rendered(format: Format, catalog: &Catalog, answers: &Answers, options: &Options) -> Vec<u8> {
    let assessment = assess(catalog, answers);
    report(format, assessment.with(catalog, answers), options, None, &Look::PLAIN, Messages::english()).unwrap().bytes
}

pub fn text(format: Format, catalog: &Catalog, answers: &Answers, options: &Options) -> String {
    let bytes = rendered(format, catalog, answers, options);
    match format {
        Format::Pdf => text_of_pdf(&bytes),
        Format::Docx => text_of_word(&bytes),
        _ => String::from_utf8(bytes).unwrap(),
    }
}

/// The parts of a file for Word, by their paths.
pub fn parts_of_word(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.insert(part.name().unwrap().into_owned(), content);
    }
    parts
}

/// All that a file for Word says, a paragraph a line: its words, its description, and the addresses that it leads to.
pub fn text_of_word(bytes: &[u8]) -> String {
    let mut all = String::new();
    for (path, part) in parts_of_word(bytes) {
        let (is_words, is_relation) =
            (path.starts_with("word/") || path.starts_with("docProps/"), path.contains("/_rels/"));
        if !is_words || path.contains("/media/") {
            continue;
        }
        let mut reader = Reader::from_str(std::str::from_utf8(&part).unwrap());
        loop {
            match reader.read_event().unwrap() {
                Event::Text(text) => all += &text,
                Event::GeneralRef(entity) => all += &resolved(&entity),
                Event::End(end) if &*end == "w:p" => all.push('\n'),
                Event::Empty(empty) if is_relation || empty.name().as_ref() == "w:tblDescription" => {
                    let value = empty.attributes().map(|one| one.unwrap());
                    let value = value.into_iter().find(|one| ["Target", "w:val"].contains(&one.key.as_ref()));
                    all += &value.map(|one| unescape(&one.value).unwrap().into_owned()).unwrap_or_default();
                    all.push('\n');
                }
                Event::Eof => break,
                _ => {}
            }
        }
    }
    all
}

fn resolved(entity: &BytesRef<'_>) -> String {
    unescape(&format!("&{};", &**entity)).unwrap().into_owned()
}

/// All that a PDF says: the text of its pages, and every string beside them.
pub fn text_of_pdf(bytes: &[u8]) -> String {
    let file = File::load_mem(bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let mut all = file.extract_text(&pages).unwrap();
    for dictionary in file.objects.values().filter_map(|object| object.as_dict().ok()) {
        for (_, value) in dictionary.iter().filter(|(_, value)| value.as_str().is_ok()) {
            all += &lopdf::decode_text_string(value).unwrap_or_default();
            all.push('\n');
        }
    }
    for stream in file.objects.values().filter_map(|object| object.as_stream().ok()) {
        if stream.dict.get(b"Type").and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"Metadata") {
            all += &String::from_utf8_lossy(&stream.get_plain_content().unwrap_or_else(|_| stream.content.clone()));
        }
    }
    all
}
