//! What `check` says: every gate, whether it holds, and what to do where it does not.

use super::model::{Block, Document, Item, Line, List, Mark, Section, Span, line};
use super::words::{bounds_or_dash, clean, count, percent, plain, strong};
use crate::answers::State;
use crate::assess::{Assessment, Gate, Verdict};
use crate::catalog::{PointIx, PracticeIx, Reference, Stage};

/// The verdicts of a check, in words.
pub fn verdict(assessment: &Assessment<'_>, verdicts: &[Verdict]) -> Document {
    let failed = verdicts.iter().filter(|one| !one.holds).count();
    let name = clean(&assessment.answers.organization.name);
    let summary = match (verdicts.len(), failed) {
        (0, _) => "The file is valid. No gate was asked for.".to_owned(),
        (1, 0) => "The gate holds.".to_owned(),
        (all, 0) => format!("All {all} gates hold."),
        (all, failed) => format!("{failed} of {} failed.", count(all, "gate")),
    };
    let mut section = Section { id: "gates".to_owned(), title: summary.clone(), ..Section::default() };
    section.blocks.push(Block::Paragraph(line(standing(assessment))));
    let items: Vec<Item> = verdicts.iter().map(|one| item(assessment, one)).collect();
    section.blocks.extend((!items.is_empty()).then_some(Block::List(List { ordered: false, items })));
    section.sections = verdicts.iter().filter(|one| !one.holds).filter_map(|one| breaches(assessment, one)).collect();
    Document {
        title: format!("Check of {name}"),
        subtitle: String::new(),
        organization: name,
        date: assessment.answers.date,
        summary,
        sections: vec![section],
    }
}

fn standing(assessment: &Assessment<'_>) -> String {
    format!(
        "Score {}, stage {} of 4, {} open or unanswered, {} answered.",
        bounds_or_dash(assessment.score.as_ref()),
        assessment.reached.map_or(0, Stage::number),
        count(assessment.critical_open().count(), "critical point"),
        assessment.score.as_ref().map_or_else(|| "nothing".to_owned(), |score| percent(&score.coverage)),
    )
}

fn item(assessment: &Assessment<'_>, verdict: &Verdict) -> Item {
    let mark = if verdict.holds { Mark::Done } else { Mark::Critical };
    let found = match &verdict.gate {
        Gate::MinScore(wanted) => {
            let is = assessment.score.as_ref().map_or_else(|| "none".to_owned(), |score| percent(&score.low));
            format!("score at least {wanted}\u{a0}%: it is {is}")
        }
        Gate::MinStage(stage) => {
            let reached = assessment.reached.map_or(0, Stage::number);
            format!("stage {} reached: stage {reached} is", stage.number())
        }
        Gate::NoCritical => match verdict.points.len() {
            0 => "no critical point open or unanswered".to_owned(),
            n => format!("no critical point open or unanswered: {}", are(n, "critical point")),
        },
        Gate::Complete => match verdict.practices.len() {
            0 => "everything answered".to_owned(),
            n => format!("everything answered: {} not", are(n, "practice")),
        },
    };
    Item { mark, line: line(found), below: Vec::new() }
}

fn are(number: usize, what: &str) -> String {
    format!("{} {}", count(number, what), if number == 1 { "is" } else { "are" })
}

/// What breaks a gate, point by point; none where no single point does.
fn breaches(assessment: &Assessment<'_>, verdict: &Verdict) -> Option<Section> {
    let points = verdict.points.iter().map(|point| open_point(assessment, *point));
    let practices = verdict.practices.iter().map(|practice| unanswered(assessment, *practice));
    let items: Vec<Item> = points.chain(practices).collect();
    let (id, title) = match verdict.gate {
        Gate::NoCritical => ("critical", "Critical points to close"),
        _ => ("unanswered", "Practices to answer"),
    };
    let any = !items.is_empty();
    let blocks = vec![Block::List(List { ordered: false, items })];
    any.then(|| Section { id: id.to_owned(), title: title.to_owned(), blocks, ..Section::default() })
}

fn open_point(assessment: &Assessment<'_>, ix: PointIx) -> Item {
    let point = &assessment.catalog[ix];
    let unanswered = assessment.state(ix) == State::Unanswered;
    Item {
        mark: if unanswered { Mark::Unanswered } else { Mark::Critical },
        line: vec![Span::Code(point.id.clone()), plain(" "), strong(clean(&point.text))],
        below: vec![line(clean(&point.advice)), learn(assessment, &point.resources)],
    }
}

fn unanswered(assessment: &Assessment<'_>, ix: PracticeIx) -> Item {
    let practice = &assessment.catalog[ix];
    Item {
        mark: Mark::Unanswered,
        line: vec![Span::Code(practice.id.clone()), plain(" "), plain(clean(&practice.ask))],
        below: vec![learn(assessment, &practice.resources)],
    }
}

fn learn(assessment: &Assessment<'_>, references: &[Reference]) -> Line {
    let catalog = assessment.catalog;
    let link = |one: &Reference| Span::Link { text: clean(&catalog.title(one)), url: catalog.url(one) };
    let mut line = vec![plain("Learn: ")];
    line.extend(super::words::joined(references.iter().take(1).map(link), " · "));
    line
}
