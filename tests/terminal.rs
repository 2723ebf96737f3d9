//! What a terminal shows, for a plausible document and a hostile one.

mod common;

use common::{drawn_for, sample};
use ospo_assess::document::{
    Bar, Block, Chart, ChartKind, Column, Document, Fact, Figure, Item, Line, List, Mark, Section, Span, Table, line,
};
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

/// Commands to the runner of a CI job in every place a word can be.
fn commanding() -> Document {
    let words = format!("{} ::error title=x::y ##[error]z", "word ".repeat(14));
    let here = || line(words.as_str());
    let bar = Bar { label: words.clone(), indent: 1, share: None };
    let chart = |kind| Block::Chart(Chart { title: words.clone(), alternative: words.clone(), kind });
    let column = |title: &str| Column { title: title.into(), numeric: false, weight: 1 };
    let linked = |words: &str| -> Line { vec![Span::Link { text: words.into(), url: "https://example.org".into() }] };
    let blocks = vec![
        Block::Paragraph(here()),
        Block::Paragraph(line("::warning::first")),
        Block::Paragraph(linked("::warning::linked")),
        Block::Notice(here()),
        Block::Figures(vec![Figure { value: words.clone(), label: "::a".into(), note: "##[b]".into() }; 2]),
        Block::Facts(vec![Fact { label: "::label".into(), value: here() }]),
        Block::List(List { ordered: false, items: vec![Item { mark: Mark::None, line: here(), below: vec![here()] }] }),
        Block::Table(Table {
            caption: words.clone(),
            columns: vec![column("::head"), column("other")],
            rows: vec![vec![line("::cell"), here()]],
        }),
        chart(ChartKind::Bars { bars: vec![bar], target: None }),
        chart(ChartKind::HeatMap { columns: vec!["::c".into()], rows: vec![("::r".into(), vec![None])] }),
    ];
    let section = Section { id: "x".into(), title: words.clone(), blocks, ..Section::default() };
    Document { title: "::error::title".into(), subtitle: words.clone(), sections: vec![section], ..sample::document() }
}

#[test]
fn no_line_is_a_command_to_the_runner_of_a_job() {
    for width in 40..140 {
        for links in [true, false] {
            let text = terminal(&commanding(), &Look { width, links, ..PLAIN });
            let obeyed = |line: &&str| line.trim_start().starts_with("::") || line.contains("##[");
            assert_eq!(text.lines().find(obeyed), None, "at {width}");
        }
    }
}
