//! Markdown as it is written, for a plausible document and a hostile one.

mod common;

use common::{drawn, sample};
use ospo_assess::document::Document;
use ospo_assess::render::PageFormat;

fn markdown(document: &Document) -> String {
    drawn(PageFormat::Markdown, document)
}

#[test]
fn a_report_reads_well_as_markdown() {
    insta::assert_snapshot!(markdown(&sample::document()));
}

#[test]
fn hostile_words_stay_words_in_markdown() {
    let text = markdown(&sample::hostile()).replace(&"x".repeat(10_000), "[10,000 × x]");
    insta::assert_snapshot!(text);
    assert!(!text.contains("<script>alert('x')</script> \\["), "HTML is escaped outside of code");
    assert!(!text.contains("@org"), "a mention is split");
}

#[test]
fn jumps_lead_to_one_heading_each() {
    let text = markdown(&sample::document());
    for (anchor, heading) in
        [("#method-and-limits", "## Method and limits"), ("#manage-legal-compliance", "### Manage legal compliance")]
    {
        assert!(text.contains(&format!("]({anchor})")), "{anchor}");
        assert_eq!(text.lines().filter(|line| *line == heading).count(), 1);
    }
}
