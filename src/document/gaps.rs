//! Each gap: why it matters, what already holds, and for each open point the next step and where to learn it.

use super::draft::{Draft, section as new};
use super::model::{Block, Facet, Fact, Item, Line, List, Mark, Section, Span, line};
use super::words::{clean, count, day, evidence, gain, horizon_title, joined, plain, strong};
use crate::answers::State;
use crate::assess::Gap;
use crate::catalog::{PointIx, PracticeIx, Reference};

/// The id of a gap's section.
pub(super) fn id(draft: &Draft<'_>, practice: PracticeIx) -> String {
    format!("gap-{}", draft.assessment.catalog[practice].id.replace('.', "-"))
}

/// All gaps in the order of the roadmap; none where there is none.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let gaps = &draft.assessment.gaps;
    let mut section = new("gaps", "Gaps and how to close them");
    let single = gaps.len() == 1;
    section.blocks.push(Block::Paragraph(line(format!(
        "{} {} points open{}. Each comes with the next step and with pages that teach it.",
        count(gaps.len(), "practice"),
        if single { "has" } else { "have" },
        if single { "" } else { ", in the order of the roadmap" },
    ))));
    section.sections = gaps.iter().enumerate().map(|(at, gap)| one(draft, at + 1, gap)).collect();
    (!gaps.is_empty()).then_some(section)
}

fn one(draft: &Draft<'_>, rank: usize, gap: &Gap) -> Section {
    let catalog = draft.assessment.catalog;
    let mut section = new(id(draft, gap.practice), format!("{rank}. {}", clean(&catalog[gap.practice].title)));
    section.facets = facets(draft, gap);
    section.blocks.push(Block::Paragraph(line(clean(&catalog[gap.practice].why))));
    section.blocks.push(Block::Facts(facts(draft, gap)));
    section.blocks.extend(holds(draft, gap));
    section.blocks.push(Block::List(List {
        ordered: false,
        items: gap.points.iter().map(|point| open_point(draft, *point)).collect(),
    }));
    section
}

fn facets(draft: &Draft<'_>, gap: &Gap) -> Vec<Facet> {
    let catalog = draft.assessment.catalog;
    let facet = |name: &str, values: Vec<String>| Facet { name: name.to_owned(), values };
    vec![
        facet("Horizon", vec![horizon_title(gap.horizon).to_owned()]),
        facet("Theme", once(gap.practices.iter().map(|ix| catalog.theme_title(catalog[*ix].theme)))),
        facet("Stage", vec![gap.stage.number().to_string()]),
        facet("Role", roles(draft, gap)),
    ]
}

/// Who can help with a gap.
fn roles(draft: &Draft<'_>, gap: &Gap) -> Vec<String> {
    let roles = gap.practices.iter().flat_map(|ix| &draft.assessment.catalog[*ix].roles);
    once(roles.map(|role| role.title()))
}

/// Each word once, where it comes first.
fn once<'w>(words: impl Iterator<Item = &'w str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in words {
        if !all.iter().any(|one| one == word) {
            all.push(word.to_owned());
        }
    }
    all
}

fn facts(draft: &Draft<'_>, gap: &Gap) -> Vec<Fact> {
    let catalog = draft.assessment.catalog;
    let given = || gap.practices.iter().filter_map(|ix| draft.assessment.answers.given.get(ix));
    let fact = |label: &str, value: Line| Fact { label: label.to_owned(), value };
    let text = |label: &str, value: Option<String>| value.map(|value| fact(label, line(value)));
    let short = format!(
        "{}, stage {}, {} effort, gain {}",
        horizon_title(gap.horizon).to_lowercase(),
        gap.stage.number(),
        gap.effort,
        gain(&gap.gain)
    );
    let mut facts = vec![fact("Priority", line(short)), fact("Who can help", line(roles(draft, gap).join(", ")))];
    facts.extend((gap.practices.len() > 1).then(|| fact("One work for", line(practices(draft, gap)))));
    facts.extend(text("Owner", draft.assessment.owner(gap).map(clean)));
    facts.extend(text("Due", draft.assessment.due(gap).map(day)));
    facts.extend(given().filter_map(|given| text("Note", given.note.as_ref().map(|note| clean(note)))));
    let proofs = joined(given().flat_map(|given| &given.evidence).map(|one| evidence(one)), ", ");
    facts.extend((!proofs.is_empty()).then(|| fact("Evidence", proofs)));
    let before = gap.after.iter().filter_map(|place| draft.assessment.gaps.get(*place)).map(|gap| gap.practice);
    let before = before.map(|ix| Span::Jump { text: clean(&catalog[ix].title), to: id(draft, ix) });
    let before = joined(before, ", ");
    facts.extend((!before.is_empty()).then(|| fact("Better after", before)));
    facts
}

/// The practices that a gap is one work for, each with its checklist.
fn practices(draft: &Draft<'_>, gap: &Gap) -> String {
    let catalog = draft.assessment.catalog;
    let named = |ix: &PracticeIx| {
        let practice = &catalog[*ix];
        format!("{} ({})", clean(&practice.title), clean(&catalog[practice.checklist].title))
    };
    gap.practices.iter().map(named).collect::<Vec<_>>().join(", ")
}

/// What already holds, in one list; nothing where nothing does.
fn holds(draft: &Draft<'_>, gap: &Gap) -> Option<Block> {
    let done = gap.practices.iter().flat_map(|ix| draft.assessment.points(*ix, State::Done));
    let done: Vec<PointIx> = done.collect();
    let item = |ix: &PointIx| Item {
        mark: Mark::Done,
        line: line(clean(&draft.assessment.catalog[*ix].text)),
        below: Vec::new(),
    };
    (!done.is_empty()).then(|| Block::List(List { ordered: false, items: done.iter().map(item).collect() }))
}

fn open_point(draft: &Draft<'_>, ix: PointIx) -> Item {
    let point = &draft.assessment.catalog[ix];
    let mark = if point.critical { Mark::Critical } else { Mark::Open };
    let mut text = vec![strong(clean(&point.text))];
    text.extend((draft.assessment.state(ix) == State::Partly).then(|| plain(" (in part)")));
    Item { mark, line: text, below: vec![line(clean(&point.advice)), links(draft, &point.resources)] }
}

/// Where to learn it: the pages, best first.
pub(super) fn links(draft: &Draft<'_>, references: &[Reference]) -> Line {
    let catalog = draft.assessment.catalog;
    let link = |one: &Reference| Span::Link { text: clean(&catalog.title(one)), url: draft.url(one) };
    let mut line = vec![plain("Learn: ")];
    line.extend(joined(references.iter().map(link), " · "));
    line
}
