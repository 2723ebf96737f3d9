//! Every language that ships, and a made-up one: whole where it must be, no English left in it, nothing cut.
#![allow(clippy::unwrap_used)]

#[path = "common/made_up.rs"]
mod made_up;
#[path = "common/printed.rs"]
mod printed;
#[path = "common/program.rs"]
mod program;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use made_up::MADE_UP;
use ospo_assess::messages::{ENGLISH, LANGUAGES, Part, phrases_in};
use ospo_assess::shipped::shipped_catalog;
use program::program;
use serde_json::Value;
use tempfile::{TempDir, tempdir};
use unicode_width::UnicodeWidthStr;

/// Parts that are for people who mend files: their words stay English.
const DIAGNOSTICS: [Part; 2] = [Part::Check, Part::Import];

/// Words that English has and neither French nor German.
const ENGLISH_WORDS: [&str; 29] = [
    "the", "and", "of", "with", "which", "that", "this", "these", "from", "who", "have", "has", "what", "when",
    "where", "our", "your", "they", "their", "are", "were", "been", "should", "must", "every", "each", "does", "how",
    "why",
];

fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().copied().filter(|language| *language != ENGLISH)
}

/// What two people say, and a year before; in words that are of no language.
fn answers(date: &str, name: &str, done: &str) -> String {
    format!(
        "schema = 1\ndate = {date}\nchecklists = [\"ggi\"]\ntarget = 4\n\n\
         [organization]\nname = \"Xmpl\"\nkind = \"university\"\ndoes = [\"publish\"]\n\n\
         [respondent]\nname = \"{name}\"\nrole = \"legal\"\n\n\
         [ggi.run-code-reviews]\ndone = [{done}]\nowner = \"Lgl\"\ndue = 2027-03-31\nnote = \"Hlf f t.\"\n\
         evidence = [\"https://wk.xmpl.rg/x\", \"Th mnl.\"]\n\n\
         [ggi.manage-legal-compliance]\ndone = []\npartly = [\"compliance-owner\"]\n\n\
         [ggi.belong-to-the-open-source-community]\nanswer = \"not-applicable\"\nreason = \"N.\"\n\n\
         [ggi.open-source-procurement-policy]\nanswer = \"declined\"\nreason = \"Ltr.\"\nreview_by = 2027-06-30\n"
    )
}

fn folder() -> TempDir {
    let folder = tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("a.toml", answers("2026-11-22", "Ndr", "\"review-required\""));
    write("b.toml", answers("2026-11-22", "Bsl", ""));
    write("before.toml", answers("2025-11-22", "Ndr", ""));
    folder
}

/// Names of files, sources and ids, which no language changes.
const NAMES: [&str; 6] = [
    "before.toml",
    "a.toml",
    "Good Governance Initiative handbook, OSPO Alliance",
    "GGI handbook",
    "ggi.run-code-reviews",
    "OSPO Alliance",
];

/// The commands that write pages for people.
const PAGES: [&[&str]; 12] = [
    &["init", "-", "--checklist", "ggi", "--name", "Xmpl"],
    &["report", "a.toml", "-f", "markdown"],
    &["report", "a.toml", "-f", "markdown", "--detail", "full", "--capacity", "6", "--previous", "before.toml"],
    &["compare", "before.toml", "a.toml", "-f", "markdown", "--detail", "full"],
    &["plan", "a.toml", "-f", "markdown", "--capacity", "6"],
    &["whatif", "a.toml", "-f", "markdown", "--done", "ggi.run-code-reviews"],
    &["merge", "a.toml", "b.toml", "-f", "markdown", "--agenda", "--names"],
    &["list", "-f", "markdown", "--checklist", "ggi"],
    &["list", "-f", "markdown", "--resources"],
    &["show", "ggi.run-code-reviews", "-f", "markdown"],
    &["show", "ggi", "-f", "markdown"],
    &["form", "--checklist", "ggi", "--name", "Xmpl"],
];

/// What a command writes in a language.
fn written(folder: &Path, page: &[&str], more: &[&str]) -> String {
    let output = program(folder).args(page).args(more).output().unwrap();
    assert!(output.status.success(), "{page:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A page without what is English in every language: code, addresses, what links lead to, and the names of publishers.
fn for_readers(text: &str) -> String {
    let catalog = shipped_catalog().unwrap();
    let names: Vec<String> = catalog.publishers().map(|ix| catalog[ix].name.to_string()).collect();
    let is_credit = |line: &str| names.iter().any(|name| line.contains(&format!("**{name}")));
    let lines: Vec<&str> = text.lines().filter(|line| !is_credit(line) && !line.starts_with("```")).collect();
    let text = without(&lines.join("\n"), "<script", "</script>", " ");
    let text = without(&without(&text, "<style", "</style>", " "), "<", ">", " ");
    without_links(&without(&text, "`", "`", " "))
}

fn without(text: &str, from: &str, to: &str, instead: &str) -> String {
    let mut parts = text.split(from);
    let mut kept = parts.next().unwrap().to_owned();
    for part in parts {
        kept += instead;
        kept += part.split_once(to).map_or("", |(_, rest)| rest);
    }
    kept
}

/// A text without links to the web: neither what they say nor where they lead.
fn without_links(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](http") {
        kept += before.rsplit_once('[').map_or(before, |(before, _)| before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    without(&(kept + rest), "](#", ")", "")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

#[test]
fn a_language_that_ships_keeps_what_lint_asks_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for language in languages() {
        let output = program(root).args(["lint", "--lang", language]).output().unwrap();
        let (summary, problems) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{problems}");
        let missing: Vec<&str> = summary.lines().filter(|line| is_needed(line)).collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
    }
}

/// Whether a line tells of a sentence that a language which ships may not lack: any phrase, the titles and questions of all
/// checklists, and all of the handbook's.
fn is_needed(line: &str) -> bool {
    let Some((key, _)) = line.strip_prefix("missing: ").and_then(|line| line.split_once(": ")) else { return false };
    let part = Part::of_id(key).filter(|_| !key.contains('.'));
    let mut names = key.split('.');
    let (file, last) = (names.next().unwrap(), names.next_back());
    match (part, file) {
        (Some(part), _) => !DIAGNOSTICS.contains(&part),
        (None, "ggi" | "catalog") => true,
        (None, "resources") => last == Some("summary") && key.starts_with("resources.ggi."),
        (None, _) => matches!(last, Some("title" | "ask" | "purpose")),
    }
}

#[test]
fn a_language_that_ships_has_every_part_and_every_checklist() {
    let catalog = shipped_catalog().unwrap();
    for language in languages() {
        for part in Part::ALL.iter().filter(|part| !DIAGNOSTICS.contains(part)) {
            assert!(phrases_in(language, *part).is_some(), "{language} has no {}.ftl", part.name());
        }
        let locale = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
        for checklist in catalog.checklists().map(|ix| catalog[ix].id.clone()) {
            assert!(locale.join(format!("{checklist}.toml")).exists(), "{language} has no {checklist}.toml");
        }
        assert!(locale.join("glossary.toml").exists(), "{language} has no glossary");
    }
}

#[test]
fn the_sections_of_a_checklist_stand_before_its_practices_as_weblate_reads_them() {
    let catalog = shipped_catalog().unwrap();
    for language in languages() {
        for checklist in catalog.checklists().map(|ix| catalog[ix].id.clone()) {
            let path = format!("{}/locales/{language}/{checklist}.toml", env!("CARGO_MANIFEST_DIR"));
            let text = fs::read_to_string(&path).unwrap();
            let heads: Vec<&str> = text.lines().filter(|line| line.starts_with('[')).collect();
            let practices = heads.iter().skip_while(|head| head.starts_with("[section."));
            let late: Vec<_> = practices.filter(|head| !head.starts_with("[practice.")).collect();
            assert!(late.is_empty(), "{path}: {late:?}");
        }
    }
}

#[test]
fn no_english_sentence_is_left_in_a_language_that_ships() {
    let folder = folder();
    for language in languages() {
        for page in PAGES {
            let text = for_readers(&written(folder.path(), page, &["--lang", language]));
            let is_english = |line: &&str| {
                let found = words(line).filter(|word| ENGLISH_WORDS.contains(&word.to_lowercase().as_str()));
                found.count() > 1
            };
            let left: Vec<&str> = text.lines().filter(is_english).collect();
            assert!(left.is_empty(), "{language} {page:?}: {left:#?}");
        }
    }
}

/// What is written in a page as no reader of French or German writes it.
fn slips(language: &str, line: &str) -> Vec<String> {
    let letters: Vec<char> = format!(" {line} ").chars().collect();
    let is_slip = |three: &&[char]| {
        let (before, sign, after) = (three[0], three[1], three[2]);
        let is_end = after.is_whitespace() || after == '*';
        let is_apostrophe = sign == '\'' && before.is_alphabetic() && after.is_alphabetic();
        is_apostrophe
            || match (language, sign) {
                ("fr", ':' | '»') => is_end && (before == ' ' || before.is_alphanumeric() || ".)".contains(before)),
                ("fr", ';' | '!' | '?') => is_end && (before == '\u{a0}' || before == ' ' || before.is_alphanumeric()),
                ("fr", '«') => after != '\u{a0}',
                ("fr", '“' | '”' | '„') | ("de", '”' | '«' | '»') => true,
                ("de", ':' | ';' | '!' | '?') => before == ' ',
                // A number with its sign; what has more parts is the number of an edition or a requirement.
                (_, '.' | '%') => before.is_ascii_digit() && (sign == '%' || after.is_ascii_digit()),
                _ => false,
            }
    };
    letters.windows(3).filter(is_slip).map(|three| format!("{} in {line}", three.iter().collect::<String>())).collect()
}

#[test]
fn signs_stand_as_each_language_writes_them() {
    let folder = folder();
    // What others write in their way.
    let others = ["Content-Security-Policy: default-src 'none'", "handbook 1.3", "Initiative 1.3", "CC-BY-4.0"];
    let is_unnumbered = |line: &&str| !["OpenChain CRA", "ISO/IEC"].iter().any(|name| line.contains(name));
    for language in languages() {
        for page in PAGES {
            let text = for_readers(&written(folder.path(), page, &["--lang", language]));
            let text = others.iter().fold(text, |text, other| text.replace(other, ""));
            let found: Vec<String> =
                text.lines().filter(is_unnumbered).flat_map(|line| slips(language, line)).collect();
            assert!(found.is_empty(), "{language} {page:?}: {found:#?}");
        }
    }
}

#[test]
fn nothing_is_said_beside_the_phrases() {
    let folder = folder();
    made_up::write_locales(folder.path());
    for page in PAGES {
        let text = for_readers(&written(folder.path(), page, &["--lang", MADE_UP, "--locales", "locales"]));
        let text = NAMES.iter().fold(text, |text, name| text.replace(name, ""));
        // Words with plain vowels; of the others it cannot be told.
        let is_plain = |word: &&str| word.contains(['a', 'e', 'i', 'o', 'u']) && *word != "ggi";
        let left: BTreeSet<&str> = words(&text).filter(is_plain).collect();
        assert!(left.is_empty(), "{page:?}: {left:?}");
    }
}

#[test]
fn no_line_is_wider_than_a_terminal_in_any_language() {
    let folder = folder();
    made_up::write_locales(folder.path());
    let pages = [
        &["report", "a.toml", "--detail", "full", "--previous", "before.toml"][..],
        &["compare", "before.toml", "a.toml"],
        &["plan", "a.toml", "--capacity", "6"],
        &["merge", "a.toml", "b.toml", "--agenda"],
        &["list"],
        &["show", "ggi"],
    ];
    for language in languages().chain([MADE_UP]) {
        for page in pages {
            let text = written(folder.path(), page, &["--lang", language, "--locales", "locales"]);
            let wide: Vec<&str> = text.lines().filter(|line| line.width() > 100 && !line.contains("://")).collect();
            assert!(wide.is_empty(), "{language} {page:?}: {wide:#?}");
        }
    }
}

#[test]
fn merged_answers_are_the_same_in_every_language() {
    let merged = |language: &str| {
        let folder = folder();
        written(folder.path(), &["merge", "a.toml", "b.toml", "-o", "m.toml"], &["--lang", language]);
        // Again, in another: what stands there is kept.
        written(folder.path(), &["merge", "a.toml", "b.toml", "-o", "m.toml"], &["--lang", "fr"]);
        fs::read_to_string(folder.path().join("m.toml")).unwrap()
    };
    let english = merged(ENGLISH);
    assert!(english.contains("split "), "{english}");
    for language in languages() {
        assert_eq!(merged(language), english);
    }
}

#[test]
fn a_form_in_another_language_goes_on_with_the_same_answers() {
    let folder = folder();
    let facts = |language: &str| {
        let page = written(folder.path(), &["form", "--answers", "a.toml"], &["--lang", language]);
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        let (_, json) = page.split_once("type=\"application/json\">").unwrap();
        let mut facts: Value = serde_json::from_str(json.split_once("</script>").unwrap().0).unwrap();
        // What a person reads, and nothing that is kept.
        let object = facts.as_object_mut().unwrap();
        object.remove("phrases").unwrap();
        object.remove("language").unwrap();
        for practice in object["practices"].as_array_mut().unwrap() {
            practice.as_object_mut().unwrap().remove("title").unwrap();
        }
        facts
    };
    let english = facts(ENGLISH);
    assert!(english["practices"].as_array().unwrap().len() > 10);
    for language in languages() {
        assert_eq!(facts(language), english);
    }
}

#[test]
fn no_word_of_a_pdf_stands_beyond_its_margins_in_any_language() {
    /// The narrowest margin of a page, in points.
    const MARGIN: f64 = 40.0;
    let folder = folder();
    made_up::write_locales(folder.path());
    for language in languages().chain([MADE_UP]) {
        let page = ["report", "a.toml", "--detail", "full", "--previous", "before.toml", "-o", "a.pdf"];
        written(folder.path(), &page, &["--lang", language, "--locales", "locales"]);
        let runs = printed::runs(&fs::read(folder.path().join("a.pdf")).unwrap());
        assert!(runs.len() > 100, "{language}: {}", runs.len());
        let beyond: Vec<_> = runs.iter().filter(|(_, from, to, wide)| *from < MARGIN || *to > wide - MARGIN).collect();
        assert!(beyond.is_empty(), "{language}: {beyond:?}");
    }
}
