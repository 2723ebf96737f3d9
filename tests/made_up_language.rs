//! Everything said in a made-up language: no English is left over, and nothing is cut where sentences are 60 % longer.
#![allow(clippy::unwrap_used)]

#[path = "common/made_up.rs"]
mod made_up;
mod reports;

use std::collections::BTreeSet;

use made_up::MADE_UP;
use ospo_assess::answers::Detail;
use ospo_assess::assess::assess;
use ospo_assess::catalog::Catalog;
use ospo_assess::document::Options;
use ospo_assess::render::{Format, Look, report};
use ospo_assess::shipped::shipped_catalog;
use unicode_width::UnicodeWidthStr;

/// Words of the answers, without a vowel that could look like English.
const ANSWERS: &str = "\
[organization]
name = \"Xmpl\"
kind = \"university\"
does = [\"publish\"]

[ggi.run-code-reviews]
done = [\"review-required\"]
owner = \"Lgl\"
due = 2027-03-31
note = \"Hlf f t.\"
evidence = [\"https://wk.exmpl.rg/x\", \"Th mnl.\"]

[ggi.manage-legal-compliance]
done = []
partly = [\"compliance-owner\"]

[ggi.belong-to-the-open-source-community]
answer = \"not-applicable\"
reason = \"N.\"

[ggi.open-source-procurement-policy]
answer = \"declined\"
reason = \"Ltr.\"
review_by = 2027-06-30
";

fn drawn(catalog: &Catalog, format: Format, detail: Detail, scope: &str) -> Vec<u8> {
    let told = made_up::catalog(catalog);
    let head = format!("schema = 1\ndate = 2026-11-22\nchecklists = [{scope}]\ntarget = 4\n\n");
    let answers = reports::read(catalog, &(head + ANSWERS));
    let assessment = assess(catalog, &answers);
    let options = Options { detail, language: Some(MADE_UP.to_owned()), ..Options::PLAIN };
    report(format, assessment.with(&told, &answers), &options, &Look::PLAIN, &made_up::messages()).unwrap().bytes
}

/// Words with plain vowels: those left in English, and names.
fn english_in(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphabetic() && c != '\u{2019}').filter(|word| word.len() > 2);
    words.filter(|word| word.contains(['a', 'e', 'i', 'o', 'u'])).map(str::to_owned).collect()
}

#[test]
fn no_english_is_left_in_a_report() {
    let catalog = shipped_catalog().unwrap();
    for detail in [Detail::Brief, Detail::Full] {
        let text =
            String::from_utf8(drawn(&catalog, Format::Markdown, detail, "\"ggi\"")).unwrap().replace("```text", "");
        let left = english_in(&text);
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn no_line_of_a_report_is_wider_than_the_terminal() {
    let catalog = shipped_catalog().unwrap();
    let text = String::from_utf8(drawn(&catalog, Format::Terminal, Detail::Full, "\"ggi\"")).unwrap();
    let wide: Vec<&str> = text.lines().filter(|line| line.width() > 80 && !line.contains("://")).collect();
    assert!(wide.is_empty(), "{wide:#?}");
}

#[test]
fn pdf() {
    let catalog = shipped_catalog().unwrap();
    for detail in [Detail::Normal, Detail::Full] {
        let bytes = drawn(&catalog, Format::Pdf, detail, "\"ggi\", \"todo-group\"");
        let bytes = drawn(&catalog, Format::Html, detail, "\"ggi\", \"todo-group\"");
    }
}
