//! What a language says of the catalog: where it is read, what of it counts, and how `lint --lang` holds it to English.
#![allow(clippy::unwrap_used)]

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::Output;

use ospo_assess::catalog::Reference;
use ospo_assess::document::TeachingPage;
use ospo_assess::messages::Messages;
use ospo_assess::shipped::{shipped_catalog, shipped_translation};
use program::program;
use tempfile::{TempDir, tempdir};

fn english_of(id: &str) -> String {
    let catalog = shipped_catalog().unwrap();
    catalog[catalog.point(id).unwrap()].text.to_string()
}

fn run(folder: &Path, args: &[&str]) -> Output {
    program(folder).args(args).output().unwrap()
}

fn told(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

/// A folder with answers, and a made-up language in `locales/qaa`.
fn folder_with(files: &[(&str, &str)]) -> TempDir {
    let folder = tempdir().unwrap();
    let answers = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\n[organization]\nname = \"Acme\"\n\
                   kind = \"company\"\n\n[ggi.run-code-reviews]\ndone = []\n";
    fs::write(folder.path().join("a.toml"), answers).unwrap();
    for (name, text) in files {
        let path = folder.path().join("locales/qaa").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

const REVIEWS: &str = "[practice.run-code-reviews]\ntitle = \"Recensiones\"\n\n\
                       [practice.run-code-reviews.point.review-required]\ntext = \"Omnis mutatio recensetur.\"\n";

fn report(folder: &Path, more: &[&str]) -> String {
    let args = ["report", "a.toml", "-f", "markdown", "--lang", "qaa", "--locales", "locales", "--detail", "full"];
    let output = run(folder, &[&args, more].concat());
    let (report, problems) = told(&output);
    assert!(output.status.success(), "{problems}");
    report
}

#[test]
fn a_language_says_the_catalog_sentence_by_sentence_and_json_stays_english() {
    let folder = folder_with(&[("ggi.toml", REVIEWS), ("catalog.toml", "[themes]\nsecurity = \"Securitas\"\n")]);
    let text = report(folder.path(), &[]);
    for said in ["Recensiones", "Omnis mutatio recensetur", "Securitas", "Licensing"] {
        assert!(text.contains(said), "no {said} in {text}");
    }
    assert!(!text.contains(&english_of("ggi.run-code-reviews.review-required")));
    let json = |more: &[&str]| told(&run(folder.path(), &[&["report", "a.toml", "-f", "json"], more].concat())).0;
    assert_eq!(json(&["--lang", "qaa", "--locales", "locales"]), json(&[]));
    let (shown, _) =
        told(&run(folder.path(), &["show", "ggi.run-code-reviews", "--lang", "qaa", "--locales", "locales"]));
    assert!(shown.contains("Recensiones") && shown.contains("ggi.run-code-reviews"), "{shown}");
}

#[test]
fn the_agenda_for_programs_is_english_in_every_language() {
    let folder = folder_with(&[("ggi.toml", REVIEWS)]);
    let agenda = |more: &[&str]| {
        let output = run(folder.path(), &[&["merge", "a.toml", "-o", "agenda.json"][..], more].concat());
        assert!(output.status.success(), "{}", told(&output).1);
        std::fs::read_to_string(folder.path().join("agenda.json")).unwrap()
    };
    assert_eq!(agenda(&["--lang", "qaa", "--locales", "locales"]), agenda(&[]));
}

#[test]
fn a_statement_whose_english_was_changed_is_asked_in_english_and_a_title_is_still_shown() {
    let seen = "\"practice.run-code-reviews.title\" = \"Look at code\"\n\
                \"practice.run-code-reviews.point.review-required.text\" = \"Some changes are reviewed.\"\n";
    let folder = folder_with(&[("ggi.toml", REVIEWS), ("seen/ggi.toml", seen)]);
    let text = report(folder.path(), &[]);
    assert!(text.contains("Recensiones"), "{text}");
    assert!(text.contains(english_of("ggi.run-code-reviews.review-required").trim_end_matches('.')), "{text}");
    assert!(!text.contains("Omnis mutatio"));
}

#[test]
fn a_catalog_of_ones_own_brings_its_languages() {
    let folder = folder_with(&[]);
    let own = folder.path().join("own");
    fs::create_dir_all(own.join("overlays")).unwrap();
    fs::create_dir_all(own.join("locales/qaa")).unwrap();
    fs::write(own.join("overlays/ours.toml"), "[ggi.run-code-reviews.review-required]\ndrop = \"We know.\"\n").unwrap();
    fs::write(own.join("locales/qaa/ggi.toml"), REVIEWS).unwrap();
    let args = ["--catalog", "own", "show", "ggi.run-code-reviews", "--lang", "qaa"];
    let (shown, problems) = told(&run(folder.path(), &args));
    assert!(shown.contains("Recensiones"), "{problems}");
    // What is dropped there is still a text of what ships, so its translation is no mistake.
    assert!(!shown.contains("Omnis mutatio"));
}

#[test]
fn own_words_in_place_of_what_ships_are_said_in_no_shipped_translation() {
    let folder = folder_with(&[]);
    let own = folder.path().join("own");
    fs::create_dir_all(own.join("checklists")).unwrap();
    let shipped = include_str!("../checklists/ggi.toml");
    let text = shipped.replace(&english_of("ggi.run-code-reviews.review-required"), "Two of us look at every change.");
    assert_ne!(text, shipped);
    fs::write(own.join("checklists/ggi.toml"), text).unwrap();
    let show = || {
        let args = ["--catalog", "own", "show", "ggi.run-code-reviews", "--lang", "fr", "-f", "markdown"];
        let (shown, problems) = told(&run(folder.path(), &args));
        assert_eq!(problems, "");
        shown
    };
    let french = shipped_catalog().unwrap().translated(&shipped_translation("fr"));
    let french_of = |name: &str| {
        let point = french.point(&format!("ggi.run-code-reviews.{name}")).unwrap();
        french[point].text.trim_end_matches('.').to_owned()
    };
    let others = shipped_catalog().unwrap();
    let other = others[others.practice("ggi.run-code-reviews").unwrap()].points[1];
    let shown = show();
    assert!(shown.contains("Two of us look at every change"), "{shown}");
    assert!(!shown.contains(&french_of("review-required")), "{shown}");
    assert!(shown.contains(&french_of(others[other].name())), "what is as it ships is said in French: {shown}");
    // Unless the organization says it in the language itself.
    fs::create_dir_all(own.join("locales/fr")).unwrap();
    let said = "[practice.run-code-reviews.point.review-required]\ntext = \"Deux d’entre nous lisent tout.\"\n";
    fs::write(own.join("locales/fr/ggi.toml"), said).unwrap();
    assert!(show().contains("Deux d’entre nous lisent tout"), "{}", show());
}

#[test]
fn a_text_that_english_has_not_is_shown_with_its_place() {
    let wrong = "titel = \"A\"\n[practice.run-code-review]\ntitle = \"B\"\n\
                 [practice.run-code-reviews]\nask = 1\nwhy = \"\"\npoint.review-required.wording = \"C\"\n";
    let folder = folder_with(&[("ggi.toml", wrong), ("gii.toml", "title = \"D\"\n")]);
    let output = run(folder.path(), &["report", "a.toml", "--lang", "qaa", "--locales", "locales"]);
    let (_, told) = told(&output);
    assert_eq!(output.status.code(), Some(3), "{told}");
    for said in [
        "nothing is called `ggi.titel` in English",
        "did you mean `title`?",
        "did you mean `run-code-reviews`?",
        "`ask` is not a text",
        "`why` is blank",
        "here can stand: advice, text",
        "locales/qaa/ggi.toml:2:11",
        "nothing of the catalog is called like this file",
    ] {
        assert!(told.contains(said), "no {said} in {told}");
    }
    assert!(told.contains("6 problems found."), "{told}");
}

#[test]
fn pages_in_the_readers_language_come_first_and_say_so() {
    let catalog = shipped_catalog().unwrap();
    let page = |id: &str| Reference { resource: catalog.resource(id).unwrap(), anchor: None };
    let with_french = catalog.resources().find(|ix| catalog[*ix].languages.contains_key("fr")).unwrap();
    let french = Reference { resource: with_french, anchor: None };
    let references = [page("ggi.run-code-reviews"), french.clone()];
    let messages = Messages::of_language("fr").unwrap();
    let pages = TeachingPage::all_of(&catalog, &messages, "fr-CA", &references);
    assert_eq!(catalog[with_french].languages["fr"], *pages[0].url);
    assert!(pages[0].title.ends_with(" (en français)"), "{}", pages[0].title);
    assert_eq!(pages[1].url, catalog.url(&references[0]));
    let english = TeachingPage::all_of(&catalog, Messages::english(), "en", &references);
    assert_eq!((english[0].url.clone(), english[1].url.clone()), (catalog.url(&references[0]), catalog.url(&french)));
}

/// What `lint --lang qaa` comes to.
fn lint(folder: &Path, more: &[&str]) -> (Option<i32>, String, String) {
    let output = run(folder, &[&["lint", "--lang", "qaa"], more].concat());
    let (summary, problems) = told(&output);
    (output.status.code(), summary, problems)
}

#[test]
fn lint_tells_what_is_missing_stale_unused_or_said_otherwise() {
    let folder = folder_with(&[
        (
            "shared.ftl",
            "shared-role = { $role ->\n   *[other] Munus\n }\nshared-learn = Disce: { $pages }\nshared-page = Pagina { $pagina } ex { $pages }\nshared-alt = X\n",
        ),
        ("seen/shared.ftl", "shared-learn = Read: { $pages }\nshared-page = Page { $page } of { $pages }\n"),
        ("ggi.toml", REVIEWS),
        ("glossary.toml", "[terms]\n\"code review\" = { use = \"inspectio\", never = \"recensio\" }\n"),
    ]);
    let (code, summary, problems) = lint(folder.path(), &[]);
    assert_eq!(code, Some(3), "{summary}{problems}");
    assert!(summary.starts_with("qaa: 5 of "), "{summary}");
    assert!(summary.contains("\n  not begun: report.ftl, init.ftl, "), "{summary}");
    assert!(summary.contains("\nmissing: shared-comma: { \", \" }\n"), "{summary}");
    assert!(summary.contains("\nmissing: ggi.practice.run-code-reviews.ask: "), "{summary}");
    for said in [
        "the English of `shared-learn` was changed; it was: Read: { $pages }",
        "say what it is now, then `ospo-assess lint --lang qaa --accept shared-learn`: Learn: { $pages }",
        "`shared-page` shows `$pagina`, which nobody gives it",
        "it is given: page, pages",
        "`shared-role` has no variant [communications] of `$role`",
        "nothing is called `shared-alt` in English",
        "nobody noted what `ggi.practice.run-code-reviews.title` was made from",
        "`ggi.practice.run-code-reviews.title` has another word for `code review`",
    ] {
        assert!(problems.contains(said), "no {said} in {problems}");
    }
    assert!(problems.contains("locales/qaa/shared.ftl:4:1"), "{problems}");
}

#[test]
fn what_is_accepted_is_noted_as_made_from_the_english_of_today() {
    let folder = folder_with(&[("shared.ftl", "shared-learn = Disce: { $pages }\n"), ("ggi.toml", REVIEWS)]);
    let one = "ggi.practice.run-code-reviews.point";
    let (code, _, problems) = lint(folder.path(), &["--accept", one]);
    assert_eq!(code, Some(3));
    assert!(problems.contains("`shared-learn` was made from") && !problems.contains(".review-required"), "{problems}");
    let seen = fs::read_to_string(folder.path().join("locales/qaa/seen/ggi.toml")).unwrap();
    let english = english_of("ggi.run-code-reviews.review-required");
    assert!(
        seen.contains(&format!("\"practice.run-code-reviews.point.review-required.text\" = \"{english}\"")),
        "{seen}"
    );
    assert!(!seen.contains("title"), "{seen}");
    let (code, summary, problems) = lint(folder.path(), &["--accept"]);
    assert_eq!(code, Some(0), "{problems}");
    assert!(problems.contains("Wrote locales/qaa/seen/shared.ftl."), "{problems}");
    assert!(summary.starts_with("qaa: 3 of "), "{summary}");
    let (code, _, problems) = lint(folder.path(), &["--accept", "ggi.practice.none"]);
    assert_eq!((code, problems.contains("no sentence ggi.practice.none")), (Some(2), true), "{problems}");
    let (code, _, _) = lint(folder.path(), &["--locales", "nowhere"]);
    assert_eq!(code, Some(2));
}
