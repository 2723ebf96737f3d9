//! HTML as it is written, for a plausible document and a hostile one.
#![allow(clippy::unwrap_used)]

#[path = "common/base64.rs"]
mod base64;
mod common;

use base64::base64;
use common::{drawn, sample};
use ospo_assess::document::Document;
use ospo_assess::render::PageFormat;
use sha2::{Digest, Sha256};

fn html(document: &Document) -> String {
    drawn(PageFormat::Html, document)
}

/// What stands between two marks, the first time.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    text.split_once(begin).unwrap().1.split_once(end).unwrap().0
}

/// The page without style, script and the shapes of charts.
fn without_dress(page: &str) -> String {
    let mut page = page.replace(between(page, "<style>", "</style>"), "…");
    let script = between(&page, "<script>", "</script>").to_owned();
    page = page.replace(&script, "…");
    let head = page.lines().filter(|line| !line.contains("Content-Security-Policy"));
    let shape = |line: &&str| !["<polygon", "<line", "<text"].iter().any(|shape| line.starts_with(shape));
    head.filter(shape).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn a_report_is_one_page_with_landmarks() {
    insta::assert_snapshot!(without_dress(&html(&sample::document())));
}

#[test]
fn hostile_words_stay_words_in_html() {
    let page = html(&sample::hostile());
    insta::assert_snapshot!(without_dress(&page).replace(&"x".repeat(10_000), "[10,000 × x]"));
    assert_eq!(page.matches("<script").count(), 1, "only our own script");
    assert!(!page.contains("href=\"javascript:"));
}

#[test]
fn a_chart_is_drawn_in_classes() {
    let page = html(&sample::document());
    insta::assert_snapshot!(between(&page, "<figure class=\"chart\">", "</svg>"));
}

#[test]
fn the_policy_allows_exactly_the_style_and_the_script_of_the_page() {
    let page = html(&sample::document());
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    for (rule, begin, end) in [("style-src", "<style>", "</style>"), ("script-src", "<script>", "</script>")] {
        let digest = base64(&Sha256::digest(between(&page, begin, end).as_bytes()));
        let allowed = format!("{rule} 'sha256-{digest}'");
        assert!(policy.contains(&allowed), "{policy} without {allowed}");
    }
    assert!(policy.starts_with("default-src 'none';"));
}

#[test]
fn the_page_asks_for_nothing() {
    let page = html(&sample::hostile());
    for asking in ["src=", "@import", "url(", "<iframe", "<object", "<base", "style=\"", "onclick", "fetch("] {
        // Hostile words may name these, but then as text: an escaped bracket or quote stands beside them.
        let found = page.match_indices(asking).find(|(at, _)| !page[..*at].ends_with("&lt;img "));
        assert_eq!(found, None, "{asking}");
    }
}

#[test]
fn ids_are_unique_and_jumps_lead_to_them() {
    for document in [sample::document(), sample::hostile()] {
        let page = html(&document);
        let ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let unique: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len());
        for target in page.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(unique.contains(target), "{target}");
        }
    }
}
