//! What clones show, in words.

use super::draft::section as new;
use super::licence::{checklists_of, licence_section};
use super::model::{Block, Column, Document, Figure, Item, Labels, Line, List, Mark, Section, Span, Table, line};
use super::seen::{commit, place, seen_words};
use super::words::{clean, day, filled, plain};
use crate::assess::{Finding, Findings, LeftOutClone, Proof, ReadClone, Sight};
use crate::catalog::Catalog;
use crate::messages::{Arg, Messages, say};
use crate::problem::Word;
use crate::text::short_commit;

/// So many places of a statement are told.
const PLACES: usize = 3;

/// The document of findings.
pub fn gathered(catalog: &Catalog, findings: &Findings, messages: &Messages) -> Document {
    let (day, count) = (day(messages, findings.date), findings.clones.len());
    let mut sections = vec![summary_section(catalog, findings, messages)];
    for proof in [Proof::Refutes, Proof::Proves, Proof::Suggests] {
        sections.extend(found_section(catalog, findings, proof, messages));
    }
    sections.extend(not_seen_section(catalog, findings, messages));
    sections.extend(clones_section(findings, messages));
    sections.extend(left_out_section(findings, messages));
    let points = findings.points.iter().map(|finding| finding.point);
    sections.extend(licence_section(catalog, checklists_of(catalog, points), messages));
    Document {
        title: say!(messages, "gather-title", count = count),
        subtitle: say!(messages, "gather-subtitle", day = day),
        organization: String::new(),
        date: findings.date,
        summary: say!(
            messages,
            "gather-summary",
            count = count,
            proved = count_of(findings, Proof::Proves),
            refuted = count_of(findings, Proof::Refutes)
        ),
        labels: Labels::of(messages, findings.date),
        sections,
    }
}

fn count_of(findings: &Findings, proof: Proof) -> usize {
    findings.points.iter().filter(|finding| finding.proof == proof).count()
}

fn summary_section(catalog: &Catalog, findings: &Findings, messages: &Messages) -> Section {
    let mut section = new("what-was-seen", say!(messages, "gather-heading-summary"));
    let figure = |proof: Proof, label: String| {
        let value = count_of(findings, proof).to_string();
        Figure { value, label, note: String::new() }
    };
    section.blocks.push(Block::Figures(vec![
        figure(Proof::Proves, say!(messages, "gather-figure-proved")),
        figure(Proof::Refutes, say!(messages, "gather-figure-refuted")),
        figure(Proof::Suggests, say!(messages, "gather-figure-suggested")),
        figure(Proof::NotSeen, say!(messages, "gather-figure-not-seen")),
    ]));
    section.blocks.push(Block::Notice(line(say!(messages, "gather-proposes"))));
    if !findings.complete {
        section.blocks.push(Block::Paragraph(line(say!(messages, "gather-not-complete"))));
    }
    let beyond = say!(messages, "gather-beyond", count = findings.beyond(catalog), looked = findings.points.len());
    section.blocks.push(Block::Paragraph(line(beyond)));
    section
}

/// The statements of a verdict; none where there is none.
fn found_section(catalog: &Catalog, findings: &Findings, proof: Proof, messages: &Messages) -> Option<Section> {
    let items: Vec<Item> = findings
        .points
        .iter()
        .filter(|finding| finding.proof == proof)
        .map(|finding| found_item(catalog, finding, messages))
        .collect();
    let (id, title, mark) = match proof {
        Proof::Proves => ("proved", say!(messages, "gather-heading-proved"), Mark::Done),
        Proof::Refutes => ("refuted", say!(messages, "gather-heading-refuted"), Mark::Open),
        _ => ("suggested", say!(messages, "gather-heading-suggested"), Mark::None),
    };
    let items: Vec<Item> = items.into_iter().map(|item| Item { mark, ..item }).collect();
    (!items.is_empty()).then(|| {
        let mut section = new(id, title);
        section.blocks.push(Block::List(List { ordered: false, items }));
        section
    })
}

fn found_item(catalog: &Catalog, finding: &Finding, messages: &Messages) -> Item {
    let point = &catalog[finding.point];
    let mut below = vec![vec![plain(say!(messages, "gather-seen", seen = seen_words(messages, finding)))]];
    let first = finding.first().into_iter();
    let others = finding.sights.iter().filter(|sight| {
        finding.first() != Some(*sight) && finding.first().is_some_and(|first| first.kind == sight.kind)
    });
    below.extend(first.chain(others).take(PLACES).map(|sight| sight_line(sight, messages)));
    below.push(line(say!(messages, "gather-trap", trap = clean(&finding.trap))));
    let text = clean(&point.text);
    let line = vec![plain(text), plain(" "), Span::Code(point.id.to_string())];
    Item { mark: Mark::None, line, below }
}

fn sight_line(sight: &Sight, messages: &Messages) -> Line {
    let place = place(sight);
    let place = match &sight.link {
        Some(url) => Span::Link { text: place, url: url.clone() },
        None => Span::Code(place),
    };
    let excerpt = clean(&sight.excerpt);
    match (commit(sight), excerpt.is_empty()) {
        (Some(commit), false) => {
            let words =
                say!(messages, slots "gather-sight", place = Arg::Slot, commit = commit, excerpt = excerpt.as_str());
            filled(words, &[vec![place]])
        }
        (Some(commit), true) => {
            let words = say!(messages, slots "gather-sight-bare", place = Arg::Slot, commit = commit);
            filled(words, &[vec![place]])
        }
        (None, _) => {
            let words = say!(messages, slots "gather-sight-report", place = Arg::Slot, excerpt = excerpt.as_str());
            filled(words, &[vec![place]])
        }
    }
}

fn not_seen_section(catalog: &Catalog, findings: &Findings, messages: &Messages) -> Option<Section> {
    let item = |finding: &Finding| {
        let looked = line(say!(messages, "gather-looked", looks = clean(&finding.looks)));
        Item { mark: Mark::None, line: line(clean(&catalog[finding.point].text)), below: vec![looked] }
    };
    let items: Vec<Item> = findings.points.iter().filter(|finding| finding.proof == Proof::NotSeen).map(item).collect();
    (!items.is_empty()).then(|| {
        let mut section = new("not-seen", say!(messages, "gather-heading-not-seen"));
        section.blocks.push(Block::Paragraph(line(say!(messages, "gather-not-seen-why"))));
        section.blocks.push(Block::List(List { ordered: false, items }));
        section
    })
}

fn clones_section(findings: &Findings, messages: &Messages) -> Option<Section> {
    let column = |title: String, weight: u8| Column { title, numeric: false, weight };
    let columns = vec![
        column(say!(messages, "gather-column-clone"), 3),
        column(say!(messages, "gather-column-commit"), 2),
        column(say!(messages, "gather-column-day"), 2),
        column(say!(messages, "gather-column-limits"), 4),
    ];
    let row = |clone: &ReadClone| {
        let limits = clone.limits.iter().map(|limit| say!(messages, "gather-limit", limit = limit.word()));
        let limits = limits.collect::<Vec<_>>().join(&say!(messages, "shared-comma"));
        let name = clean(&clone.name);
        let name = match &clone.address {
            Some(url) => Span::Link { text: name, url: url.clone() },
            None => plain(name),
        };
        vec![
            vec![name],
            vec![Span::Code(clean(short_commit(&clone.commit)))],
            line(day(messages, clone.date)),
            line(limits),
        ]
    };
    let rows: Vec<Vec<Line>> = findings.clones.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        let mut section = new("clones", say!(messages, "gather-heading-clones"));
        let caption = say!(messages, "gather-heading-clones");
        section.blocks.push(Block::Table(Table { caption, columns, rows }));
        section
    })
}

fn left_out_section(findings: &Findings, messages: &Messages) -> Option<Section> {
    let item = |one: &LeftOutClone| {
        let (name, why) = (clean(&one.name), clean(&one.why));
        let reason = one.reason.word();
        let words = if why.is_empty() {
            say!(messages, "gather-left-out", name = name, reason = reason)
        } else {
            say!(messages, "gather-left-out-why", name = name, reason = reason, why = why)
        };
        Item { mark: Mark::None, line: line(words), below: Vec::new() }
    };
    let refused = |(file, why): &(String, String)| {
        let words = say!(messages, "gather-refused", file = clean(file), why = clean(why));
        Item { mark: Mark::None, line: line(words), below: Vec::new() }
    };
    let items: Vec<Item> = findings.left_out.iter().map(item).chain(findings.refused.iter().map(refused)).collect();
    (!items.is_empty()).then(|| {
        let mut section = new("left-out", say!(messages, "gather-heading-left-out"));
        section.blocks.push(Block::List(List { ordered: false, items }));
        section
    })
}
