//! Answers that attack the format they end up in: every free field of a real answers file, in every format.
#![allow(clippy::unwrap_used)]

mod reports;

use std::collections::BTreeSet;

use ospo_assess::answers::Answers;
use ospo_assess::catalog::Catalog;
use ospo_assess::document::Options;
use ospo_assess::problem::Word;
use ospo_assess::render::Format;

use reports::{read, rendered, small, text};

const PLAIN: Options = Options::PLAIN;

/// What each free field holds, one after the other; basic strings of TOML.
const ATTACKS: [&str; 10] = [
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "=cmd|'/c calc'!A0",
    r"\u001b[31mred\u001b]8;;https://evil.example\u0007",
    r"\u202egnp.exe\u2066\u200b",
    "🦀👩‍💻",
    "العربية",
    "日本語の注記",
    "`code` *stars* | pipe @org #1 &amp; ]]>",
    "javascript:alert(1)",
];

/// Every field with every attack in it; each attack is first in one field at least.
fn hostile(catalog: &Catalog) -> Answers {
    let all = |first: usize| {
        let turned: Vec<&str> = (0..ATTACKS.len()).map(|at| ATTACKS[(first + at) % ATTACKS.len()]).collect();
        turned.join(" ")
    };
    let evidence: Vec<String> = ATTACKS.iter().map(|attack| format!("\"{attack}\"")).collect();
    let word = "w".repeat(10_000);
    let text = format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"small\"]\ntarget = 4\n\
         [organization]\nname = \"{}\"\nkind = \"company\"\n\
         [small.review]\ndone = []\nowner = \"{}\"\nnote = \"{} {word}\"\nevidence = [{}, \"{word}\"]\n\
         [small.policy]\nanswer = \"declined\"\nreason = \"{}\"\nreview_by = 2027-01-01\n",
        all(0),
        all(2),
        all(1),
        evidence.join(", "),
        all(5),
    );
    read(catalog, &text)
}

/// The report with the long word cut to its length.
fn shown(format: Format, catalog: &Catalog, answers: &Answers) -> String {
    text(format, catalog, answers, &PLAIN).replace(&"w".repeat(10_000), "[10,000 × w]")
}

/// Characters that command a terminal, hide, or reorder what is read.
fn commands(text: &str) -> Vec<char> {
    let strange = |c: &char| {
        (c.is_control() && *c != '\n' && *c != '\r')
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(strange).collect()
}

/// Lines that hold what a person wrote, each once, so that a snapshot stays small.
fn telling(text: &str) -> String {
    let signs = ["script:", "script>", "31mred", "gnp", "🦀", "日本", "العربية", "calc"];
    let hostile = |line: &str| signs.iter().any(|sign| line.contains(sign));
    let mut seen = BTreeSet::new();
    let lines: Vec<&str> =
        text.lines().map(str::trim_end).filter(|line| hostile(line) && seen.insert(line.to_owned())).collect();
    lines.join("\n")
}

#[test]
fn nothing_commands_or_reorders_in_any_text_format() {
    let catalog = small();
    let answers = hostile(&catalog);
    for format in Format::ALL.iter().filter(|format| **format != Format::Pdf) {
        let text = shown(*format, &catalog, &answers);
        assert_eq!(commands(&text), Vec::<char>::new(), "{}", format.word());
    }
}

#[test]
fn letters_of_other_scripts_stay_legible_in_every_format() {
    let catalog = small();
    let answers = hostile(&catalog);
    for format in [Format::Terminal, Format::Markdown, Format::Html, Format::Json, Format::Csv] {
        let text = shown(format, &catalog, &answers).replace([' ', '\n'], "");
        for word in ["🦀", "العربية", "日本語の注記"] {
            assert!(text.contains(word), "{word} in {}", format.word());
        }
    }
}

#[test]
fn hostile_answers_are_words_in_markdown() {
    let catalog = small();
    insta::assert_snapshot!(telling(&shown(Format::Markdown, &catalog, &hostile(&catalog))));
}

#[test]
fn hostile_answers_are_words_in_html() {
    let catalog = small();
    let html = shown(Format::Html, &catalog, &hostile(&catalog));
    let (before, page) = html.split_once("<main").unwrap();
    assert!(!page.contains("<script>alert") && !before.contains("<script>alert"));
    assert!(!html.contains("href=\"javascript"));
    insta::assert_snapshot!(telling(page.split_once("</main>").unwrap().0));
}

#[test]
fn hostile_answers_are_words_in_a_terminal() {
    let catalog = small();
    insta::assert_snapshot!(telling(&text(Format::Terminal, &catalog, &hostile(&catalog), &PLAIN)));
}

#[test]
fn hostile_answers_are_no_formula_in_a_spreadsheet() {
    let catalog = small();
    let bytes = rendered(Format::Csv, &catalog, &hostile(&catalog), &PLAIN);
    let mut rows = csv::Reader::from_reader(bytes.as_slice());
    for cell in rows.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '|', '%', '\t', '\r']), "{cell}");
    }
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap());
}

#[test]
fn hostile_answers_stay_data_in_json() {
    let catalog = small();
    let answers = hostile(&catalog);
    let json: serde_json::Value = serde_json::from_str(&text(Format::Json, &catalog, &answers, &PLAIN)).unwrap();
    assert_eq!(json["organization"]["name"].as_str().unwrap(), answers.organization.name);
}

#[test]
fn hostile_answers_are_drawn_not_obeyed_in_a_pdf() {
    let catalog = small();
    let answers = hostile(&catalog);
    let bytes = rendered(Format::Pdf, &catalog, &answers, &PLAIN);
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let text = file.extract_text(&pages).unwrap();
    assert!(text.contains("<script>alert(1)</script>") && text.matches('w').count() >= 20_000);
    for dictionary in file.objects.values().filter_map(|object| object.as_dict().ok()) {
        let action = dictionary.get(b"S").and_then(lopdf::Object::as_name).unwrap_or_default();
        assert!(action != b"JavaScript" && action != b"Launch");
        if let Ok(address) = dictionary.get(b"URI").and_then(lopdf::Object::as_str) {
            assert!(address.starts_with(b"https://"));
        }
    }
    insta::assert_snapshot!(telling(&text));
}
