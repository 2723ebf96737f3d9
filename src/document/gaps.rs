//! Each gap: why it matters, what already holds, and for each open point the next step and where to learn it.

use super::model::{Block, Facet, Fact, Item, Line, List, Mark, Section, Span, line};
use super::report::{Draft, section as new};
use super::roadmap::horizon_title;
use super::words::{clean, count, day, evidence, gain, joined, plain, strong};
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
        "{} {} points open or not answered{}. Each comes with the next step and with pages that teach it.",
        count(gaps.len(), "practice"),
        if single { "has" } else { "have" },
        if single { "" } else { ", in the order of the roadmap" },
    ))));
    section.sections = gaps.iter().enumerate().map(|(at, gap)| one(draft, at + 1, gap)).collect();
    (!gaps.is_empty()).then_some(section)
}

fn one(draft: &Draft<'_>, rank: usize, gap: &Gap) -> Section {
    let practice = &draft.assessment.catalog[gap.practice];
    let mut section = new(id(draft, gap.practice), format!("{rank}. {}", clean(&practice.title)));
    section.facets = facets(draft, gap);
    section.blocks.push(Block::Paragraph(line(clean(&practice.why))));
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
    let practice = &catalog[gap.practice];
    let facet = |name: &str, values: Vec<String>| Facet { name: name.to_owned(), values };
    vec![
        facet("Horizon", vec![horizon_title(gap.horizon).to_owned()]),
        facet("Theme", vec![catalog.theme_title(practice.theme).to_owned()]),
        facet("Stage", vec![practice.stage.number().to_string()]),
        facet("Role", practice.roles.iter().map(|role| role.title().to_owned()).collect()),
    ]
}

fn facts(draft: &Draft<'_>, gap: &Gap) -> Vec<Fact> {
    let catalog = draft.assessment.catalog;
    let practice = &catalog[gap.practice];
    let given = draft.assessment.answers.given.get(&gap.practice);
    let fact = |label: &str, value: Line| Fact { label: label.to_owned(), value };
    let text = |label: &str, value: Option<String>| value.map(|value| fact(label, line(value)));
    let roles: Vec<String> = practice.roles.iter().map(|role| role.title().to_owned()).collect();
    let short = format!(
        "{}, stage {}, {} effort, gain {}",
        horizon_title(gap.horizon).to_lowercase(),
        practice.stage.number(),
        practice.effort,
        gain(&gap.gain)
    );
    let mut facts = vec![fact("Priority", line(short)), fact("Who can help", line(roles.join(", ")))];
    facts.extend(text("Owner", given.and_then(|given| given.owner.as_ref()).map(|owner| clean(owner))));
    facts.extend(text("Due", given.and_then(|given| given.due).map(day)));
    facts.extend(text("Note", given.and_then(|given| given.note.as_ref()).map(|note| clean(note))));
    let shown = given.filter(|given| !given.evidence.is_empty());
    facts.extend(shown.map(|given| fact("Evidence", joined(given.evidence.iter().map(|one| evidence(one)), ", "))));
    let before = before(draft, gap).into_iter();
    let before = before.map(|(_, ix)| Span::Jump { text: clean(&catalog[ix].title), to: id(draft, ix) });
    let before = joined(before, ", ");
    facts.extend((!before.is_empty()).then(|| fact("Better after", before)));
    facts
}

/// The gaps that are better closed before this one, with their ranks. One that the roadmap puts later, because this one
/// cannot wait for it, is left out.
pub(super) fn before(draft: &Draft<'_>, gap: &Gap) -> Vec<(usize, PracticeIx)> {
    let after = &draft.assessment.catalog[gap.practice].after;
    let earlier = draft.assessment.gaps.iter().take_while(|other| other.practice != gap.practice);
    let ranked = earlier.enumerate().map(|(at, other)| (at + 1, other.practice));
    ranked.filter(|(_, practice)| after.contains(practice)).collect()
}

/// What already holds, in one list; nothing where nothing does.
fn holds(draft: &Draft<'_>, gap: &Gap) -> Option<Block> {
    let done: Vec<PointIx> = draft.assessment.points(gap.practice, State::Done).collect();
    let item = |ix: &PointIx| Item {
        mark: Mark::Done,
        line: line(clean(&draft.assessment.catalog[*ix].text)),
        below: Vec::new(),
    };
    (!done.is_empty()).then(|| Block::List(List { ordered: false, items: done.iter().map(item).collect() }))
}

fn open_point(draft: &Draft<'_>, ix: PointIx) -> Item {
    let point = &draft.assessment.catalog[ix];
    let unanswered = draft.assessment.state(ix) == State::Unanswered;
    let mark = match (unanswered, point.critical) {
        (true, _) => Mark::Unanswered,
        (false, true) => Mark::Critical,
        (false, false) => Mark::Open,
    };
    let mut text = vec![strong(clean(&point.text))];
    text.extend((unanswered && point.critical).then(|| plain(" (critical)")));
    let advice = clean(&point.advice);
    let step = if unanswered { format!("If it does not hold: {advice}") } else { advice };
    Item { mark, line: text, below: vec![line(step), links(draft, &point.resources)] }
}

/// Where to learn it: the pages, best first.
pub(super) fn links(draft: &Draft<'_>, references: &[Reference]) -> Line {
    let catalog = draft.assessment.catalog;
    let link = |one: &Reference| Span::Link { text: clean(&catalog.title(one)), url: draft.url(one) };
    let mut line = vec![plain("Learn: ")];
    line.extend(joined(references.iter().map(link), " · "));
    line
}
