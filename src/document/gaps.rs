//! Each gap: why it matters, what already holds, and for each open point the next step and where to learn it.

use super::draft::{Draft, section as new};
use super::model::{Block, Facet, Fact, Item, Line, List, Mark, Section, Span, line};
use super::serves::serves;
use super::teaching::TeachingPage;
use super::words::{clean, commas, day, evidence, filled, gain, horizon_title, joined, joined_by_commas, role, strong};
use crate::answers::State;
use crate::assess::{Gap, Horizon};
use crate::catalog::{PointIx, PracticeIx, Reference};
use crate::messages::{Arg, say};
use crate::problem::Word;

/// The id of a gap's section.
pub(super) fn id(draft: &Draft<'_>, practice: PracticeIx) -> String {
    format!("gap-{}", draft.assessment.catalog[practice].id.replace('.', "-"))
}

/// So many gaps come with advice even if some of them belong to *later*: nobody carries out more at once.
const ADVISED: usize = 15;

/// The gaps in the order of the roadmap; of a long one without those of *later*, unless everything is asked for. None where
/// there is none.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    let gaps = &draft.assessment.gaps;
    if gaps.is_empty() {
        return None;
    }
    // Horizons follow each other, so what is left out is the end of the roadmap.
    let soon = gaps.iter().filter(|gap| gap.horizon != Horizon::Later).count();
    let shown = if draft.is_full() { gaps.len() } else { soon.max(ADVISED) };
    let shown = gaps.get(..shown).unwrap_or(gaps);
    let mut section = new("gaps", say!(draft.messages, "report-gaps"));
    section.blocks.push(Block::Paragraph(line(say!(draft.messages, "report-gaps-lead", count = shown.len()))));
    let later = gaps.len() - shown.len();
    let later = (later > 0).then(|| say!(draft.messages, "report-gaps-later", count = later));
    section.blocks.extend(later.map(|text| Block::Paragraph(line(text))));
    section.sections = shown.iter().enumerate().map(|(at, gap)| one(draft, at + 1, gap)).collect();
    Some(section)
}

fn one(draft: &Draft<'_>, rank: usize, gap: &Gap) -> Section {
    let catalog = draft.assessment.catalog;
    let title = clean(&catalog[gap.practice].title);
    let title = say!(draft.messages, "report-gap-title", rank = rank, title = title);
    let mut section = new(id(draft, gap.practice), title);
    section.facets = facets(draft, gap);
    section.blocks.push(Block::Paragraph(line(clean(&catalog[gap.practice].why))));
    section.blocks.push(Block::Facts(facts(draft, gap)));
    section.blocks.extend(holds(draft, gap));
    section.blocks.push(Block::List(List {
        ordered: false,
        items: told_once(draft, gap.points.iter().copied())
            .iter()
            .filter_map(|one| open_statement(draft, one))
            .collect(),
    }));
    section
}

fn facets(draft: &Draft<'_>, gap: &Gap) -> Vec<Facet> {
    let (catalog, messages) = (draft.assessment.catalog, draft.messages);
    let facet = |name: String, values: Vec<String>| Facet { name, values };
    let theme = |ix: &PracticeIx| catalog.theme_title(catalog[*ix].theme).to_owned();
    let owner = draft.assessment.owner(gap).map(clean);
    vec![
        facet(say!(messages, "report-facet-horizon"), vec![horizon_title(messages, gap.horizon)]),
        facet(say!(messages, "report-facet-theme"), once(gap.practices.iter().map(theme))),
        facet(say!(messages, "report-facet-stage"), vec![gap.stage.number().to_string()]),
        facet(say!(messages, "report-facet-role"), roles(draft, gap)),
        facet(say!(messages, "report-fact-owner"), owner.into_iter().collect()),
        facet(say!(messages, "report-facet-state"), states(draft, gap)),
    ]
}

/// How the open points of a gap stand, each state once.
fn states(draft: &Draft<'_>, gap: &Gap) -> Vec<String> {
    let state = |ix: &PointIx| {
        let mark = if draft.assessment.catalog[*ix].critical { Mark::Critical } else { Mark::Open };
        say!(draft.messages, "shared-mark", mark = mark.word())
    };
    once(gap.points.iter().map(state))
}

/// Who can help with a gap.
pub(super) fn roles(draft: &Draft<'_>, gap: &Gap) -> Vec<String> {
    let roles = gap.practices.iter().flat_map(|ix| &draft.assessment.catalog[*ix].roles);
    once(roles.map(|one| role(draft.assessment.catalog, draft.messages, *one)))
}

/// Each word once, where it comes first.
fn once(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in words {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}

fn facts(draft: &Draft<'_>, gap: &Gap) -> Vec<Fact> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let given = || gap.practices.iter().filter_map(|ix| assessment.answers.given.get(ix));
    let fact = |label: String, value: Line| Fact { label, value };
    let mut facts = vec![
        fact(say!(messages, "report-fact-priority"), line(priority(draft, gap))),
        fact(say!(messages, "report-fact-roles"), line(commas(messages, &roles(draft, gap)))),
    ];
    if gap.practices.len() > 1 {
        facts.push(fact(say!(messages, "report-fact-joined"), line(practices(draft, gap))));
    }
    let served = serves(assessment.catalog, &gap.practices, messages);
    if !served.is_empty() {
        facts.push(fact(say!(messages, "crosswalk-fact-serves"), line(served)));
    }
    if let Some(owner) = assessment.owner(gap) {
        facts.push(fact(say!(messages, "report-fact-owner"), line(clean(owner))));
    }
    if let Some(due) = assessment.due(gap) {
        facts.push(fact(say!(messages, "report-fact-due"), line(day(messages, due))));
    }
    for note in given().filter_map(|given| given.note.as_ref()) {
        facts.push(fact(say!(messages, "report-fact-note"), line(clean(note))));
    }
    let proofs = joined_by_commas(messages, given().flat_map(|given| &given.evidence).map(|one| evidence(one)));
    if !proofs.is_empty() {
        facts.push(fact(say!(messages, "report-fact-evidence"), proofs));
    }
    let before = gap.after.iter().filter_map(|place| assessment.gaps.get(*place)).map(|gap| gap.practice);
    let jump = |ix: PracticeIx| Span::Jump { text: clean(&assessment.catalog[ix].title), to: id(draft, ix) };
    let before = joined_by_commas(messages, before.map(jump));
    if !before.is_empty() {
        facts.push(fact(say!(messages, "report-fact-after"), before));
    }
    facts
}

fn priority(draft: &Draft<'_>, gap: &Gap) -> String {
    say!(
        draft.messages,
        "report-priority",
        horizon = gap.horizon.word(),
        stage = gap.stage.number(),
        effort = gap.effort.word(),
        gain = gain(draft.messages, &gap.gain),
    )
}

/// The practices that a gap is one work for, each with its checklist.
pub(super) fn practices(draft: &Draft<'_>, gap: &Gap) -> String {
    let catalog = draft.assessment.catalog;
    let named = |ix: &PracticeIx| {
        let practice = &catalog[*ix];
        let checklist = clean(&catalog[practice.checklist].title);
        say!(draft.messages, "report-practice-of", practice = clean(&practice.title), checklist = checklist)
    };
    commas(draft.messages, &gap.practices.iter().map(named).collect::<Vec<_>>())
}

/// What already holds, in one list; nothing where nothing does.
fn holds(draft: &Draft<'_>, gap: &Gap) -> Option<Block> {
    let done = gap.practices.iter().flat_map(|ix| draft.assessment.points(*ix, State::Done));
    let done: Vec<PointIx> = told_once(draft, done).into_iter().filter_map(|points| points.first().copied()).collect();
    let item = |ix: &PointIx| Item {
        mark: Mark::Done,
        line: line(clean(&draft.assessment.catalog[*ix].text)),
        below: Vec::new(),
    };
    (!done.is_empty()).then(|| Block::List(List { ordered: false, items: done.iter().map(item).collect() }))
}

/// Points as statements, each with its twins, at the place of the first: practices that are one work may ask for the same.
fn told_once(draft: &Draft<'_>, points: impl Iterator<Item = PointIx>) -> Vec<Vec<PointIx>> {
    let statement = |point: PointIx| draft.assessment.catalog[point].same_as;
    let mut statements: Vec<Vec<PointIx>> = Vec::new();
    for point in points {
        let told = statements.iter_mut().find(|told| told.iter().any(|one| statement(*one) == statement(point)));
        match told {
            Some(told) => told.push(point),
            None => statements.push(vec![point]),
        }
    }
    statements
}

/// A statement that is open, with the advice of each checklist that asks for it.
fn open_statement(draft: &Draft<'_>, points: &[PointIx]) -> Option<Item> {
    let catalog = draft.assessment.catalog;
    let first = *points.first()?;
    let critical = points.iter().any(|point| catalog[*point].critical);
    let mut text = vec![strong(clean(&catalog[first].text))];
    if draft.assessment.state(first) == State::Partly {
        text = filled(say!(draft.messages, slots "report-point-partly", point = Arg::Slot), &[text]);
    }
    let mut below: Vec<Line> = points.iter().map(|point| line(clean(&catalog[*point].advice))).collect();
    let pages: Vec<Reference> = points.iter().flat_map(|point| catalog[*point].resources.clone()).collect();
    below.push(links(draft, &pages));
    Some(Item { mark: if critical { Mark::Critical } else { Mark::Open }, line: text, below })
}

/// Where to learn it.
pub(super) fn links(draft: &Draft<'_>, references: &[Reference]) -> Line {
    let pages = TeachingPage::all_of(draft.assessment.catalog, draft.messages, draft.language(), references);
    let pages = joined(pages.into_iter().map(TeachingPage::link), " · ");
    filled(say!(draft.messages, slots "shared-learn", pages = Arg::Slot), &[pages])
}
