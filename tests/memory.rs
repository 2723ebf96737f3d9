//! What a long PDF costs: alone in its file, so that no other test of the same process is measured with it.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod common;

use common::sample;
use ospo_assess::document::{Block, Item, List, Mark, Section, Span};
use ospo_assess::render::{Look, PageFormat, draw};

/// KiB, as the system counts them: what the process holds (`VmRSS`) or held at most (`VmHWM`).
fn memory(what: &str) -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_link_in_a_pdf_costs_few_kibibytes() {
    const LINKS: usize = 5_000;
    let link = |number: usize| {
        let address = format!("https://wiki.example.org/{number}");
        let line = vec![Span::Link { text: address.clone(), url: address }];
        Item { mark: Mark::None, line, below: Vec::new() }
    };
    let list = List { ordered: false, items: (0..LINKS).map(link).collect() };
    let mut document = sample::document();
    document.sections.push(Section { id: "links".into(), blocks: vec![Block::List(list)], ..Section::default() });
    let before = memory("VmRSS");
    draw(PageFormat::Pdf, &document, &Look::PLAIN).unwrap();
    let cost = memory("VmHWM") - before;
    assert!(cost < 16 * LINKS, "{cost} KiB for {LINKS} links");
}
