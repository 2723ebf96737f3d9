//! What stands behind the report: strengths, what was set aside, what nobody answered, evidence, method, sources.

use std::collections::BTreeSet;
use std::iter;

use super::differences::differences;
use super::draft::{Draft, section as new};
use super::licence::share_alike;
use super::model::{Block, Column, Fact, Item, Line, List, Mark, Section, Span, Table, line};
use super::ours::periods;
use super::sources::edition;
use super::words::{clean, day, evidence, filled, joined_by_commas, listed, percent, strong};
use super::{answers, standing};
use crate::answers::Response;
use crate::answers::{Answer, State};
use crate::assess::{Fraction, Standing};
use crate::catalog::{PracticeIx, PublisherIx};
use crate::messages::{Arg, say};

/// What stands behind the report, in its order.
pub(super) fn section(draft: &Draft<'_>) -> Section {
    let mut section = new("appendix", say!(draft.messages, "report-appendix"));
    let is_long = draft.is_full() || !draft.is_sparse();
    let parts = [
        is_long.then(|| standing::section(draft)).flatten(),
        is_long.then(|| strengths(draft)).flatten(),
        declined(draft),
        not_applicable(draft),
        draft.is_full().then(|| answers::section(draft)).flatten(),
        evidence_of(draft),
        Some(method(draft)),
        Some(sources(draft)),
    ];
    section.sections = parts.into_iter().flatten().collect();
    section
}

/// Practices with every point done; none where there is none.
fn strengths(draft: &Draft<'_>) -> Option<Section> {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let full = |ix: &PracticeIx| assessment.practice(*ix).is_some_and(|score| score.low == Fraction::of(1, 1));
    let item = |ix: PracticeIx| {
        let practice = &assessment.catalog[ix];
        let given = assessment.answers.given.get(&ix);
        let proof = given.map(|given| joined_by_commas(messages, given.evidence.iter().map(|one| evidence(one))));
        let below = proof.into_iter().filter(|line| !line.is_empty()).collect();
        Item { mark: Mark::Done, line: line(clean(&practice.title)), below }
    };
    let items: Vec<Item> = assessment.of_standing(Standing::Applicable).filter(full).map(item).collect();
    let mut section = new("strengths", say!(messages, "report-strengths"));
    section.blocks.push(Block::Paragraph(line(say!(messages, "report-strengths-lead", count = items.len()))));
    let any = !items.is_empty();
    section.blocks.push(Block::List(List { ordered: false, items }));
    any.then_some(section)
}

/// What the organization chose not to do; none where there is none.
fn declined(draft: &Draft<'_>) -> Option<Section> {
    let messages = draft.messages;
    let row = |ix: PracticeIx| -> Option<Vec<Line>> {
        let Some(Answer::Declined { reason, review_by }) = draft.assessment.answers.answer(ix) else { return None };
        Some(vec![title(draft, ix), line(clean(reason)), line(day(messages, *review_by))])
    };
    let rows: Vec<Vec<Line>> = draft.assessment.of_standing(Standing::Declined).filter_map(row).collect();
    let mut section = new("declined", say!(messages, "report-declined"));
    let (all, out) = (draft.assessment.practices().count(), rows.len());
    let share = percent(messages, &Fraction::of(out, all));
    let lead = say!(messages, "report-declined-lead", count = out, all = all, share = share);
    section.blocks.push(Block::Paragraph(line(lead)));
    let any = !rows.is_empty();
    let heads = [
        say!(messages, "report-head-practice"),
        say!(messages, "report-head-reason"),
        say!(messages, "report-head-review"),
    ];
    section.blocks.push(table(say!(messages, "report-declined-table"), heads, rows));
    any.then_some(section)
}

fn title(draft: &Draft<'_>, ix: PracticeIx) -> Line {
    line(clean(&draft.assessment.catalog[ix].title))
}

fn table<const N: usize>(caption: String, heads: [String; N], rows: Vec<Vec<Line>>) -> Block {
    let weights = [3, 5, 2];
    let column = |(title, weight)| Column { title, numeric: false, weight };
    let columns = heads.into_iter().zip(weights).map(column).collect();
    Block::Table(Table { caption, columns, rows })
}

/// What left the sums, its share, and what the score would be with it; none where there is none.
fn not_applicable(draft: &Draft<'_>) -> Option<Section> {
    let row = |ix: PracticeIx| -> Option<Vec<Line>> {
        let reason = draft.not_applicable_reason(ix)?;
        Some(vec![title(draft, ix), line(clean(&reason))])
    };
    let rows: Vec<Vec<Line>> = draft.assessment.of_standing(Standing::NotApplicable).filter_map(row).collect();
    let messages = draft.messages;
    let mut section = new("not-applicable", say!(messages, "report-not-applicable"));
    let (all, out) = (draft.assessment.practices().count(), rows.len());
    let share = percent(messages, &Fraction::of(out, all));
    let with = percent(messages, &draft.assessment.low_if_all_applied());
    let lead = say!(messages, "report-not-applicable-lead", count = out, all = all, share = share, score = with);
    section.blocks.push(Block::Paragraph(line(lead)));
    let heads = [say!(messages, "report-head-practice"), say!(messages, "report-head-reason")];
    section.blocks.push(table(say!(messages, "report-not-applicable-table"), heads, rows));
    (out > 0).then_some(section)
}

/// Everything that was given as evidence; none where nothing was.
fn evidence_of(draft: &Draft<'_>) -> Option<Section> {
    let given = draft.assessment.practices().filter_map(|ix| Some((ix, draft.assessment.answers.given.get(&ix)?)));
    let fact = |(ix, given): (PracticeIx, &Response)| Fact {
        label: clean(&draft.assessment.catalog[ix].title),
        value: joined_by_commas(draft.messages, given.evidence.iter().map(|one| evidence(one))),
    };
    let facts: Vec<Fact> = given.filter(|(_, given)| !given.evidence.is_empty()).map(fact).collect();
    let mut section = new("evidence", say!(draft.messages, "report-evidence"));
    let shown = !facts.is_empty();
    section.blocks.push(Block::Facts(facts));
    shown.then_some(section)
}

/// How the numbers come about, with an example from this very report, and what they cannot say.
fn method(draft: &Draft<'_>) -> Section {
    let messages = draft.messages;
    let mut section = new("method", say!(messages, "report-method"));
    let paragraphs = [
        say!(messages, "report-method-points"),
        say!(messages, "report-method-doubts"),
        say!(messages, "report-method-words"),
        say!(messages, "report-method-blanks"),
        say!(messages, "report-method-twins"),
        say!(messages, "report-method-roadmap"),
        say!(messages, "report-method-ours", model = draft.assessment.catalog.stage_model()),
        say!(messages, "report-method-limits"),
    ];
    section.blocks.extend(paragraphs.map(|text| Block::Paragraph(line(text))));
    section.blocks.extend(draft.is_full().then(|| periods(draft.assessment.catalog, messages)).flatten());
    let lead = [vec![strong(say!(messages, "report-example-lead"))]];
    let with_lead = |text| filled(say!(messages, slots "shared-sentences", first = Arg::Slot, second = text), &lead);
    section.blocks.extend(example(draft).map(|text| Block::Paragraph(with_lead(text))));
    section
}

fn example(draft: &Draft<'_>) -> Option<String> {
    let assessment = draft.assessment;
    let states = |ix, state| assessment.points(ix, state).count();
    let telling = |ix: &PracticeIx| states(*ix, State::Done) > 0 && states(*ix, State::Open) > 0;
    let ix = assessment.of_standing(Standing::Applicable).find(telling)?;
    let practice = &assessment.catalog[ix];
    let (done, all, title) = (states(ix, State::Done), practice.points.len(), clean(&practice.title));
    let low = percent(draft.messages, &assessment.practice(ix)?.low);
    Some(say!(draft.messages, "report-example", title = title, count = all, done = done, score = low))
}

/// Where the questions and pages come from, with the credit their licences ask for.
fn sources(draft: &Draft<'_>) -> Section {
    let (assessment, catalog) = (draft.assessment, draft.assessment.catalog);
    let practices = assessment.practices().flat_map(|ix| catalog[ix].resources.iter());
    let points = assessment.practices().flat_map(|ix| catalog[ix].points.iter());
    let references = practices.chain(points.flat_map(|ix| catalog[*ix].resources.iter()));
    let publishers: BTreeSet<PublisherIx> = references.map(|one| catalog[one.resource].publisher).collect();
    let messages = draft.messages;
    let fact = |ix: &PublisherIx| {
        let publisher = &catalog[*ix];
        let home = Span::Link { text: publisher.home.to_string(), url: publisher.home.to_string() };
        let credit = clean(&publisher.attribution);
        let credit = credit.trim_end_matches('.');
        let (licence, checked) = (clean(&publisher.licence), day(messages, publisher.checked));
        let pieces = say!(
            messages,
            slots "report-source",
            home = Arg::Slot,
            credit = credit,
            licence = licence,
            checked = checked,
        );
        Fact { label: clean(&publisher.name), value: filled(pieces, &[vec![home]]) }
    };
    let mut section = new("sources", say!(messages, "report-sources"));
    section.blocks.extend(checklists(draft).into_iter().map(|text| Block::Paragraph(line(text))));
    let changed = assessment.answers.scope.iter().flat_map(|ix| catalog[*ix].changed());
    section.blocks.extend(differences(changed, say!(messages, "report-changed-lead"), messages));
    section.blocks.push(Block::Facts(publishers.iter().map(fact).collect()));
    section
}

/// The checklists in scope, each with its licence where it ships; then what a licence asks of those who pass the report on.
fn checklists(draft: &Draft<'_>) -> Vec<String> {
    let (scope, messages) = (&draft.assessment.answers.scope, draft.messages);
    if scope.is_empty() {
        return Vec::new();
    }
    let editions: Vec<String> = scope.iter().map(|ix| edition(draft.assessment.catalog, *ix, messages)).collect();
    let lead = say!(messages, "report-sources-lead", checklists = listed(messages, &editions));
    let alike = share_alike(draft.assessment.catalog, draft.scope(), messages);
    iter::once(lead).chain(alike).collect()
}
