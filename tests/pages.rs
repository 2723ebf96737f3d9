//! What all page formats keep: each draws every kind of block, with all of its words.
#![allow(clippy::unwrap_used)]

mod common;
mod reports;

use common::sample;
use ospo_assess::document::{
    Bar, Block, Chart, ChartKind, Column, Document, Fact, Figure, Item, List, Mark, Section, Share, SpreadRow, Table,
    TrendPoint, line,
};
use ospo_assess::render::{Look, PageFormat, draw};
use reports::{text_of_pdf, text_of_word};

fn share() -> Share {
    Share { low: 420, high: 610, text: "Oslo".into() }
}

fn bar(label: &str) -> Bar {
    Bar { label: label.into(), indent: 0, share: Some(share()) }
}

fn chart(kind: ChartKind) -> Block {
    Block::Chart(Chart { title: "Lima".into(), alternative: "Riga".into(), kind })
}

/// A block of each kind, and the words that must be seen or heard of it.
fn one_of_each() -> Vec<(Block, Vec<&'static str>)> {
    let figure = Figure { value: "Bern".into(), label: "Oslo".into(), note: "Lima".into() };
    let item = Item { mark: Mark::Critical, line: line("Bern"), below: vec![line("Oslo")] };
    let column = |title: &str| Column { title: title.into(), numeric: false, weight: 1 };
    let columns = vec![column("Bern"), column("Oslo")];
    let cells_of_table = vec![vec![line("Lima"), line("Riga")]];
    let rows = vec![SpreadRow { label: "Bern".into(), marks: Some([200, 400, 700]), text: "Oslo".into() }];
    let axes = ["Bern", "Kyiv", "Rome"].map(bar).to_vec();
    let trend_point = |label: &str, at| TrendPoint {
        label: label.into(),
        at,
        share: Some(share()),
        stage: 1,
        stage_long: String::new(),
        stage_short: String::new(),
        is_other_catalog: false,
    };
    let trend = ChartKind::Trend {
        points: vec![trend_point("Kyiv", 0), trend_point("Rome", 1000)],
        scale: vec![],
        line_title: None,
    };
    let cells = vec![("Kyiv".to_owned(), vec![Some(share())])];
    vec![
        (Block::Paragraph(line("Bern")), vec!["Bern"]),
        (Block::Notice(line("Bern")), vec!["Bern"]),
        (Block::Figures(vec![figure]), vec!["Bern", "Oslo", "Lima"]),
        (Block::Facts(vec![Fact { label: "Bern".into(), value: line("Oslo") }]), vec!["Bern", "Oslo"]),
        (Block::List(List { ordered: true, items: vec![item] }), vec!["critical", "Bern", "Oslo"]),
        (
            Block::Table(Table { caption: "Rome".into(), columns, rows: cells_of_table }),
            vec!["Bern", "Oslo", "Lima", "Riga"],
        ),
        (chart(ChartKind::Radar { axes, target: 850 }), vec!["Lima", "Bern", "Kyiv", "Rome", "Oslo"]),
        (chart(ChartKind::Bars { bars: vec![bar("Bern")], target: None }), vec!["Lima", "Bern", "Oslo"]),
        (chart(ChartKind::HeatMap { columns: vec!["Bern".into()], rows: cells }), vec!["Lima", "Bern", "Kyiv", "Oslo"]),
        (chart(trend), vec!["Lima", "Kyiv", "Rome", "Oslo"]),
        (chart(ChartKind::Spread { rows }), vec!["Lima", "Bern", "Oslo"]),
    ]
}

/// Fails to compile when a kind of block is added: then add one to [`one_of_each`].
fn kind(block: &Block) -> usize {
    match block {
        Block::Paragraph(_) => 0,
        Block::Notice(_) => 1,
        Block::Figures(_) => 2,
        Block::Facts(_) => 3,
        Block::List(_) => 4,
        Block::Table(_) => 5,
        Block::Chart(Chart { kind: ChartKind::Radar { .. }, .. }) => 6,
        Block::Chart(Chart { kind: ChartKind::Bars { .. }, .. }) => 7,
        Block::Chart(Chart { kind: ChartKind::HeatMap { .. }, .. }) => 8,
        Block::Chart(Chart { kind: ChartKind::Trend { .. }, .. }) => 9,
        Block::Chart(Chart { kind: ChartKind::Spread { .. }, .. }) => 10,
    }
}

fn text_of(format: PageFormat, document: &Document) -> String {
    let bytes = draw(format, document, &Look::PLAIN).unwrap().bytes;
    match format {
        PageFormat::Pdf => text_of_pdf(&bytes),
        PageFormat::Docx => text_of_word(&bytes),
        _ => String::from_utf8(bytes).unwrap(),
    }
}

#[test]
fn every_page_format_draws_every_kind_of_block() {
    let blocks = one_of_each();
    assert!(blocks.iter().enumerate().all(|(place, (block, _))| kind(block) == place));
    for (block, words) in blocks {
        let section = Section { id: "one".into(), title: "One".into(), blocks: vec![block], ..Section::default() };
        let document = Document { sections: vec![section], ..sample::document() };
        for format in PageFormat::ALL {
            let text = text_of(format, &document);
            let missing: Vec<&str> = words.iter().copied().filter(|word| !text.contains(word)).collect();
            assert!(missing.is_empty(), "{missing:?} of {document:?} as {format:?}: {text}");
        }
    }
}

#[test]
fn a_trend_is_called_a_line_only_where_one_is_drawn() {
    let [point, other] = ["Kyiv", "Rome"].map(|label| TrendPoint {
        label: label.into(),
        at: 0,
        share: Some(share()),
        stage: 1,
        stage_long: String::new(),
        stage_short: String::new(),
        is_other_catalog: true,
    });
    let points = vec![point, TrendPoint { at: 1000, ..other }];
    let trend = ChartKind::Trend { points, scale: vec![], line_title: Some("Dashed".into()) };
    let section = Section { id: "one".into(), title: "One".into(), blocks: vec![chart(trend)], ..Section::default() };
    let document = Document { sections: vec![section], ..sample::document() };
    for format in PageFormat::ALL {
        let is_line = matches!(format, PageFormat::Html | PageFormat::Pdf);
        let text = text_of(format, &document);
        assert_eq!((text.contains("Dashed"), text.contains("Lima")), (is_line, !is_line), "{format:?}: {text}");
    }
}

#[test]
fn equal_documents_and_looks_give_equal_bytes() {
    for format in PageFormat::ALL {
        for document in [sample::document(), sample::hostile()] {
            let drawn = || draw(format, &document, &Look::PLAIN).unwrap();
            assert!(drawn() == drawn(), "{format:?}");
        }
    }
}
