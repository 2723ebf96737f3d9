//! What a terminal shows, for a plausible document and a hostile one.

mod common;

use common::{drawn_for, sample};
use ospo_assess::document::Document;
use ospo_assess::render::{Look, PageFormat};
use unicode_width::UnicodeWidthStr;

const PLAIN: Look<'_> = Look::PLAIN;

fn terminal(document: &Document, look: &Look<'_>) -> String {
    drawn_for(PageFormat::Terminal, document, look)
}

#[test]
fn a_report_reads_well_at_80_columns() {
    insta::assert_snapshot!(terminal(&sample::document(), &PLAIN));
}

#[test]
fn a_narrow_terminal_without_unicode_gets_it_all() {
    insta::assert_snapshot!(terminal(&sample::document(), &Look { width: 40, unicode: false, ..PLAIN }));
}

#[test]
fn colour_and_links_are_sequences_around_the_same_words() {
    let look = Look { colour: true, links: true, ..PLAIN };
    insta::assert_snapshot!(terminal(&sample::document(), &look).replace('\u{1b}', "␛"));
}

#[test]
fn no_line_is_wider_than_the_window() {
    for document in [sample::document(), sample::hostile()] {
        for width in (30..130).step_by(7).chain([80, 120, 400]) {
            for unicode in [true, false] {
                let look = Look { width, unicode, ..PLAIN };
                let text = terminal(&document, &look);
                let too_wide = |line: &&str| line.width() > width.max(40) && !line.contains("://");
                assert_eq!(text.lines().find(too_wide), None, "at {width}");
            }
        }
    }
}

#[test]
fn without_colour_and_links_there_is_no_escape_sequence() {
    for document in [sample::document(), sample::hostile()] {
        assert!(!terminal(&document, &PLAIN).contains('\u{1b}'));
    }
}

#[test]
fn only_our_own_sequences_reach_a_terminal() {
    let text = terminal(&sample::hostile(), &Look { colour: true, links: true, ..PLAIN });
    for sequence in text.split('\u{1b}').skip(1) {
        let ours = sequence.starts_with("]8;;") || sequence.starts_with('\\') || is_colour(sequence);
        assert!(ours, "{:?}", sequence.get(..20));
    }
}

fn is_colour(sequence: &str) -> bool {
    let end = sequence.strip_prefix('[').and_then(|rest| rest.split_once('m'));
    end.is_some_and(|(codes, _)| codes.chars().all(|c| c.is_ascii_digit() || c == ';'))
}

#[test]
fn without_unicode_our_own_signs_are_ascii() {
    let mut document = sample::document();
    document.subtitle = document.subtitle.replace('·', "-");
    assert!(terminal(&document, &Look { width: 60, unicode: false, ..PLAIN }).is_ascii());
}
