//! What stands behind the report: strengths, what was set aside, what nobody answered, evidence, method, sources.

use std::collections::BTreeSet;

use super::draft::{Draft, section as new};
use super::model::{Block, Column, Fact, Item, Line, List, Mark, Section, Span, Table, line};
use super::words::{clean, count, day, evidence, joined, listed, lower, percent, plain, strong};
use crate::answers::{Answer, State};
use crate::assess::{Fraction, Standing};
use crate::catalog::{PracticeIx, PublisherIx};

/// Practices with every point done; none where there is none.
pub(super) fn strengths(draft: &Draft<'_>) -> Option<Section> {
    let assessment = draft.assessment;
    let full = |ix: &PracticeIx| assessment.practice(*ix).is_some_and(|score| score.low == Fraction::of(1, 1));
    let item = |ix: PracticeIx| {
        let practice = &assessment.catalog[ix];
        let given = assessment.answers.given.get(&ix);
        let proof = given.map(|given| joined(given.evidence.iter().map(|one| evidence(one)), ", "));
        let below = proof.into_iter().filter(|line| !line.is_empty()).collect();
        Item { mark: Mark::Done, line: line(clean(&practice.title)), below }
    };
    let items: Vec<Item> = assessment.of_standing(Standing::Applicable).filter(full).map(item).collect();
    let mut section = new("strengths", "Strengths");
    let all = if items.len() == 1 {
        "All points of this practice are done."
    } else {
        "All points of these practices are done."
    };
    section.blocks.push(Block::Paragraph(line(all)));
    let any = !items.is_empty();
    section.blocks.push(Block::List(List { ordered: false, items }));
    any.then_some(section)
}

/// What the organization chose not to do; none where there is none.
pub(super) fn declined(draft: &Draft<'_>) -> Option<Section> {
    let row = |ix: PracticeIx| -> Option<Vec<Line>> {
        let Some(Answer::Declined { reason, review_by }) = draft.assessment.answers.answer(ix) else { return None };
        Some(vec![title(draft, ix), line(clean(reason)), line(day(*review_by))])
    };
    let rows: Vec<Vec<Line>> = draft.assessment.of_standing(Standing::Declined).filter_map(row).collect();
    let mut section = new("declined", "Declined");
    let (all, out) = (draft.assessment.practices().count(), rows.len());
    section.blocks.push(Block::Paragraph(line(format!(
        "{} of {all} ({}) could apply here, and the organization chose otherwise. {} points count as open.",
        count(out, "practice"),
        percent(&Fraction::of(out, all)),
        if out == 1 { "Its" } else { "Their" },
    ))));
    let any = !rows.is_empty();
    section.blocks.push(table("Practices declined", &["Practice", "Reason", "Look again by"], rows));
    any.then_some(section)
}

fn title(draft: &Draft<'_>, ix: PracticeIx) -> Line {
    line(clean(&draft.assessment.catalog[ix].title))
}

fn table(caption: &str, heads: &[&str], rows: Vec<Vec<Line>>) -> Block {
    let weights = [3, 5, 2];
    let column = |(title, weight): (&&str, u8)| Column { title: (*title).to_owned(), numeric: false, weight };
    let columns = heads.iter().zip(weights).map(column).collect();
    Block::Table(Table { caption: caption.to_owned(), columns, rows })
}

/// What left the sums, its share, and what the score would be with it; none where there is none.
pub(super) fn not_applicable(draft: &Draft<'_>) -> Option<Section> {
    let row = |ix: PracticeIx| -> Option<Vec<Line>> {
        let reason = draft.assessment.not_applicable_reason(ix)?;
        Some(vec![title(draft, ix), line(clean(&reason))])
    };
    let rows: Vec<Vec<Line>> = draft.assessment.of_standing(Standing::NotApplicable).filter_map(row).collect();
    let mut section = new("not-applicable", "Not applicable");
    let (all, out) = (draft.assessment.practices().count(), rows.len());
    let with = percent(&draft.assessment.low_if_all_applied());
    let verb = if out == 1 { "leaves" } else { "leave" };
    section.blocks.push(Block::Paragraph(line(format!(
        "{} of {all} ({}) {verb} the sums. If nothing were left out, and all of it counted as open, the score would be {with}.",
        count(out, "practice"),
        percent(&Fraction::of(out, all)),
    ))));
    section.blocks.push(table("Practices that do not apply", &["Practice", "Reason"], rows));
    (out > 0).then_some(section)
}

/// What nobody answered, with whom to ask; none where all is answered.
pub(super) fn unanswered(draft: &Draft<'_>) -> Option<Section> {
    let assessment = draft.assessment;
    let row = |ix: PracticeIx| -> Vec<Line> {
        let practice = &assessment.catalog[ix];
        let roles: Vec<String> = practice.roles.iter().map(|role| lower(role.title())).collect();
        vec![title(draft, ix), line(clean(&practice.ask)), line(listed(&roles))]
    };
    // Up to the target in the order to find it out, then what lies beyond.
    let mut practices: Vec<PracticeIx> = assessment.to_find_out.iter().map(|one| one.practice).collect();
    let beyond = assessment.unanswered().filter(|ix| assessment.catalog[*ix].stage > assessment.answers.target);
    practices.extend(beyond);
    let rows: Vec<Vec<Line>> = practices.into_iter().map(row).collect();
    let mut section = new("unanswered", "Not answered yet");
    section.blocks.push(Block::Paragraph(line(
        "A blank counts neither as yes nor as no: it is why the score has an upper bound. These people can answer.",
    )));
    let any = !rows.is_empty();
    section.blocks.push(table("Practices not fully answered", &["Practice", "Question", "Ask"], rows));
    any.then_some(section)
}

/// Everything that was given as evidence; none where nothing was.
pub(super) fn evidence_of(draft: &Draft<'_>) -> Option<Section> {
    let given = draft.assessment.practices().filter_map(|ix| Some((ix, draft.assessment.answers.given.get(&ix)?)));
    let fact = |(ix, given): (PracticeIx, &crate::answers::Response)| Fact {
        label: clean(&draft.assessment.catalog[ix].title),
        value: joined(given.evidence.iter().map(|one| evidence(one)), ", "),
    };
    let facts: Vec<Fact> = given.filter(|(_, given)| !given.evidence.is_empty()).map(fact).collect();
    let mut section = new("evidence", "Evidence");
    let shown = !facts.is_empty();
    section.blocks.push(Block::Facts(facts));
    shown.then_some(section)
}

/// How the numbers come about, with an example from this very report, and what they cannot say.
pub(super) fn method(draft: &Draft<'_>) -> Section {
    let mut section = new("method", "Method and limits");
    let paragraphs = [
        "A practice is scored by its points: the share of them that holds today for the whole scope. A section is the mean of \
         its practices, a checklist the mean of its sections, the organization the mean of its checklists. Sums are exact; \
         what is shown is cut to whole percent, so 100\u{a0}% means everything and 0\u{a0}% nothing.",
        "A blank or a “don’t know” is neither yes nor no. The lower bound counts it as open, the upper bound as done. What is \
         not applicable leaves the sums, with its reason listed. What was declined counts as open.",
        "Where two checklists ask for the same thing, one answer serves both.",
        "The roadmap puts first what is critical, then what is early, then what gains most for its effort. It is a proposal: \
         it knows neither your budget nor your people.",
        "The answers are the organization’s own. Nobody from outside has checked them, and a score is no certificate.",
    ];
    section.blocks.extend(paragraphs.map(|text| Block::Paragraph(line(text))));
    section.blocks.extend(example(draft).map(|text| Block::Paragraph(vec![strong("An example. "), plain(text)])));
    section
}

fn example(draft: &Draft<'_>) -> Option<String> {
    let assessment = draft.assessment;
    let states = |ix, state| assessment.points(ix, state).count();
    let telling = |ix: &PracticeIx| states(*ix, State::Done) > 0 && states(*ix, State::Open) > 0;
    let ix = assessment.of_standing(Standing::Applicable).find(telling)?;
    let practice = &assessment.catalog[ix];
    let (done, all) = (states(ix, State::Done), practice.points.len());
    let low = percent(&assessment.practice(ix)?.low);
    let title = clean(&practice.title);
    let hold = if done == 1 { "holds" } else { "hold" };
    Some(format!("“{title}” has {}, and {done} {hold}: {done} of {all} is {low}.", count(all, "point")))
}

/// Where the questions and pages come from, with the credit their licences ask for.
pub(super) fn sources(draft: &Draft<'_>) -> Section {
    let (assessment, catalog) = (draft.assessment, draft.assessment.catalog);
    let practices = assessment.practices().flat_map(|ix| catalog[ix].resources.iter());
    let points = assessment.practices().flat_map(|ix| catalog[ix].points.iter());
    let references = practices.chain(points.flat_map(|ix| catalog[*ix].resources.iter()));
    let publishers: BTreeSet<PublisherIx> = references.map(|one| catalog[one.resource].publisher).collect();
    let fact = |ix: &PublisherIx| {
        let publisher = &catalog[*ix];
        let home = Span::Link { text: publisher.home.clone(), url: publisher.home.clone() };
        let text = format!(
            "{}. Licence: {}. Links checked on {}. ",
            clean(&publisher.attribution).trim_end_matches('.'),
            clean(&publisher.licence),
            day(publisher.checked)
        );
        Fact { label: clean(&publisher.name), value: vec![plain(text), home] }
    };
    let edition = |ix: &crate::catalog::ChecklistIx| {
        let one = &catalog[*ix];
        format!("{} ({} {}, revision {})", clean(&one.title), clean(&one.source), clean(&one.edition), one.revision)
    };
    let editions: Vec<String> = assessment.answers.scope.iter().map(edition).collect();
    let mut section = new("sources", "Sources and licences");
    let about = format!(
        "The questions and advice follow: {}. Those that come with ospo-assess are in its own words and shared under \
         CC-BY-4.0. The pages linked are their publishers’ own.",
        listed(&editions)
    );
    section.blocks.extend((!editions.is_empty()).then(|| Block::Paragraph(line(about))));
    section.blocks.push(Block::Facts(publishers.iter().map(fact).collect()));
    section
}
