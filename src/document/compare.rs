//! What changed between assessments, in words.

use super::compared::{Compared, HistoryLimits, LeftOut, NamedSide};
use super::draft::section as new;
use super::licence::licence_section;
use super::model::{Block, Column, Document, Figure, Item, Labels, List, Mark, Section, Table, line};
use super::movements::{gone_ids, movement_sections};
use super::ours::whose_choice;
use super::trend::{says_more, trend};
use super::words::{bounds_or_dash, clean, commas, day, percent, sentences, strong};
use crate::answers::Detail;
use crate::assess::{Certain, Comparison, Fraction, MovementKind, Parts, Score, ShownParts};
use crate::catalog::Stage;
use crate::messages::{Messages, say};
use crate::problem::Word;

/// The document of a comparison.
pub fn comparison(compared: &Compared<'_>, messages: &Messages) -> Document {
    let last = compared.sides.last();
    let name = last.map(|side| clean(&side.side.assessed.answers.organization.name)).unwrap_or_default();
    let date = last.map(NamedSide::date).unwrap_or_default();
    let mut sections = vec![what_changed(compared, messages)];
    sections.extend(movement_sections(compared, messages));
    if compared.detail != Detail::Brief {
        sections.extend(sides(compared, messages));
        sections.extend(left_out(compared, messages));
        sections.extend(compared.comparison.is_some().then(|| method(messages)));
    }
    sections.extend(licence(compared, messages));
    Document {
        title: say!(messages, "compare-title", organization = name.as_str()),
        subtitle: subtitle(compared, messages),
        organization: name,
        date,
        summary: summary(compared, messages),
        labels: Labels::of(messages, date),
        sections,
    }
}

/// What asks for the same licence again, of what any side is about.
fn licence(compared: &Compared<'_>, messages: &Messages) -> Option<Section> {
    let scope = compared.sides.iter().flat_map(|side| side.side.assessed.answers.scope.iter().copied());
    licence_section(compared.sides.last()?.side.assessed.catalog, scope, messages)
}

fn subtitle(compared: &Compared<'_>, messages: &Messages) -> String {
    let (Some(first), Some(last)) = (compared.sides.first(), compared.sides.last()) else { return String::new() };
    let (then, now) = (day(messages, first.date()), day(messages, last.date()));
    match compared.file {
        Some(file) => {
            let count = compared.sides.len();
            say!(messages, "compare-subtitle-history", then = then, now = now, count = count, file = clean(file))
        }
        None => {
            let (first, last) = (clean(&first.name), clean(&last.name));
            say!(messages, "compare-subtitle", then = then, now = now, first = first, last = last)
        }
    }
}

fn summary(compared: &Compared<'_>, messages: &Messages) -> String {
    let Some(comparison) = compared.comparison else { return say!(messages, "compare-first-summary") };
    let (certain, score) = (certainty(compared, comparison, messages), score(comparison, messages));
    sentences(messages, &certain, &score)
}

/// The first section: what a reader must know who reads nothing else.
fn what_changed(compared: &Compared<'_>, messages: &Messages) -> Section {
    let mut section = new("what-changed", say!(messages, "compare-what-changed"));
    section.blocks = change_blocks(compared, messages);
    if let Some(comparison) = compared.comparison {
        let (shared, added, removed) = (comparison.shared, comparison.added, comparison.removed.len());
        let banner = match added + removed {
            0 => say!(messages, "compare-like-for-like", shared = shared),
            _ => say!(messages, "compare-like-for-like-but", shared = shared, added = added, removed = removed),
        };
        section.blocks.push(Block::Paragraph(line(banner)));
        section.blocks.extend(progress(compared, comparison, messages).map(|text| Block::Paragraph(line(text))));
    }
    section.blocks.extend(limits(compared, messages));
    // Of a history the line is what was asked for.
    let drawn = compared.file.is_some() || says_more(compared.sides);
    section.blocks.extend(drawn.then(|| trend(compared.sides, messages)).flatten().map(Block::Chart));
    section
}

/// What changed and how sure it is: the block for page one of a report, and the head of a comparison.
pub(super) fn change_blocks(compared: &Compared<'_>, messages: &Messages) -> Vec<Block> {
    let Some(comparison) = compared.comparison else {
        return vec![Block::Paragraph(line(say!(messages, "compare-first")))];
    };
    let mut blocks = vec![Block::Paragraph(vec![strong(certainty(compared, comparison, messages))])];
    if compared.detail != Detail::Brief {
        blocks.push(Block::Figures(figures(comparison, messages)));
    }
    blocks.push(Block::Paragraph(line(score(comparison, messages))));
    blocks.extend(counts(comparison, messages).map(|text| Block::Paragraph(line(text))));
    blocks.extend(notices(compared, comparison, messages).into_iter().map(|text| Block::Notice(line(text))));
    blocks
}

fn certainty(compared: &Compared<'_>, comparison: &Comparison, messages: &Messages) -> String {
    let then = compared.sides.first().map(|side| day(messages, side.date())).unwrap_or_default();
    match (comparison.certain, &comparison.bounds) {
        (_, None) => say!(messages, "compare-certain-nothing-shared"),
        (Certain::Better, _) => say!(messages, "compare-certain-better", then = then),
        (Certain::Worse, _) => say!(messages, "compare-certain-worse", then = then),
        (Certain::Unmoved, _) => say!(messages, "compare-certain-unmoved", then = then),
        (Certain::Unsure, _) if comparison.unanswered == 0 => {
            say!(messages, "compare-certain-unsure-answered", then = then)
        }
        (Certain::Unsure, Some((least, most))) => {
            let (least, most) = (exact_points(messages, least), exact_points(messages, most));
            let count = comparison.unanswered;
            say!(messages, "compare-certain-unsure", then = then, least = least, most = most, count = count)
        }
    }
}

/// Where the change of the score comes from.
fn score(comparison: &Comparison, messages: &Messages) -> String {
    let recorded = |side: Option<&Score>| side.map(|score| percent(messages, &score.low)).unwrap_or_default();
    let first = comparison.first().and_then(|side| side.recorded.as_ref());
    let last = comparison.last().and_then(|side| side.recorded.as_ref());
    let Some(shown) = comparison.shown_parts() else { return say!(messages, "compare-score-none") };
    let (from, to) = (recorded(first), recorded(last));
    let points = |of: i32| points(messages, of);
    let ShownParts { own, scope, catalogue, total } = shown;
    let total = points(total);
    match (own, scope, catalogue) {
        (0, 0, 0) => say!(messages, "compare-score-same", to = to),
        (_, 0, 0) => say!(messages, "compare-score-own", from = from, to = to, total = total),
        (own, scope, 0) => {
            let (own, scope) = (points(own), points(scope));
            say!(messages, "compare-score-scope", from = from, to = to, total = total, own = own, scope = scope)
        }
        (own, 0, part) => {
            let (own, part) = (points(own), points(part));
            say!(messages, "compare-score-catalogue", from = from, to = to, total = total, own = own, catalogue = part)
        }
        (own, scope, part) => {
            let (own, scope, part) = (points(own), points(scope), points(part));
            say!(
                messages,
                "compare-score-all",
                from = from,
                to = to,
                total = total,
                own = own,
                scope = scope,
                catalogue = part
            )
        }
    }
}

/// A change in whole percentage points: `+9`, `−3`, `0`.
fn points(messages: &Messages, change: i32) -> String {
    let way = way(change.signum());
    say!(messages, "compare-points", way = way, points = change.unsigned_abs())
}

/// A change in percentage points with one decimal: `+3.4`.
fn exact_points(messages: &Messages, change: &Fraction) -> String {
    let permille = change.signed_permille();
    if permille == 0 && !change.is_zero() {
        let way = if *change > Fraction::zero() { "up" } else { "down" };
        return say!(messages, "compare-points-under", way = way);
    }
    let (way, size) = (way(permille.signum()), permille.unsigned_abs());
    say!(messages, "compare-points-exact", way = way, whole = size / 10, tenth = size % 10)
}

fn way(sign: i32) -> &'static str {
    match sign {
        1 => "up",
        -1 => "down",
        _ => "none",
    }
}

fn figures(comparison: &Comparison, messages: &Messages) -> Vec<Figure> {
    let mut figures = Vec::new();
    let figure = |value: String, label: String| Figure { value, label, note: String::new() };
    if let Some(shown) = comparison.shown_parts() {
        figures.push(figure(points(messages, shown.total), say!(messages, "compare-figure-score")));
        if shown.own != shown.total {
            figures.push(figure(points(messages, shown.own), say!(messages, "compare-figure-own")));
        }
    }
    if let (Some(first), Some(last)) = (comparison.first(), comparison.last()) {
        // As recorded, as the score is: under today's checklists a change of them would not be seen.
        let (from, to) = (stage_number(first.reached_then), stage_number(last.reached_then));
        figures.push(figure(from_to(messages, &from, &to), say!(messages, "compare-figure-stage")));
        let (from, to) = (first.critical.to_string(), last.critical.to_string());
        figures.push(figure(from_to(messages, &from, &to), say!(messages, "compare-figure-critical")));
    }
    let lost = comparison.moved(MovementKind::Lost).count();
    figures.push(figure(lost.to_string(), say!(messages, "compare-figure-lost", count = lost)));
    figures
}

fn stage_number(stage: Option<Stage>) -> String {
    stage.map_or(0, Stage::number).to_string()
}

/// One value, or both where they differ.
fn from_to(messages: &Messages, from: &str, to: &str) -> String {
    if from == to { to.to_owned() } else { say!(messages, "compare-from-to", from = from, to = to) }
}

/// How many statements moved how.
fn counts(comparison: &Comparison, messages: &Messages) -> Option<String> {
    let count = |kind: &MovementKind| {
        let count = comparison.moved(*kind).count() + gone_ids(comparison, *kind).len();
        (count > 0).then(|| say!(messages, "compare-count", kind = kind.word(), count = count))
    };
    let counts: Vec<String> = MovementKind::ALL.iter().filter_map(count).collect();
    (!counts.is_empty()).then(|| say!(messages, "compare-counts", counts = commas(messages, &counts)))
}

/// What must not be overlooked.
fn notices(compared: &Compared<'_>, comparison: &Comparison, messages: &Messages) -> Vec<String> {
    let mut notices = Vec::new();
    let zero = Fraction::zero();
    let rose_by_scope = |parts: &Parts| parts.own <= zero && parts.scope > zero;
    if comparison.parts.as_ref().is_some_and(rose_by_scope) && comparison.shown_parts().is_some_and(|one| one.total > 0)
    {
        notices.push(say!(messages, "compare-only-scope"));
    }
    let name = |side: Option<&NamedSide<'_>>| side.map(|side| clean(&side.side.assessed.answers.organization.name));
    if let (Some(first), Some(last)) = (name(compared.sides.first()), name(compared.sides.last()))
        && first != last
    {
        notices.push(say!(messages, "compare-other-organization", first = first, last = last));
    }
    let targets = (compared.sides.first().map(NamedSide::target), compared.sides.last().map(NamedSide::target));
    if let (Some(from), Some(to)) = targets
        && from != to
    {
        let (lowered, from, to) = (to < from, from.number(), to.number());
        notices.push(if lowered {
            say!(messages, "compare-target-lowered", from = from, to = to)
        } else {
            say!(messages, "compare-target-raised", from = from, to = to)
        });
    }
    notices
}

fn progress(compared: &Compared<'_>, comparison: &Comparison, messages: &Messages) -> Option<String> {
    let (progress, target) = (comparison.progress.as_ref()?, compared.sides.last().map(NamedSide::target)?);
    let stage = target.number();
    if *progress < Fraction::zero() {
        return Some(say!(messages, "compare-progress-back", stage = stage));
    }
    let covered = percent(messages, progress);
    (!progress.is_zero()).then(|| say!(messages, "compare-progress", progress = covered, stage = stage))
}

fn limits(compared: &Compared<'_>, messages: &Messages) -> Vec<Block> {
    let HistoryLimits { is_shallow, is_partial, is_gone } = compared.limits;
    let mut told = Vec::new();
    if is_shallow {
        told.push(say!(messages, "compare-shallow"));
    }
    if is_partial {
        told.push(say!(messages, "compare-partial"));
    }
    if is_gone {
        told.push(say!(messages, "compare-file-gone"));
    }
    if compared.file.is_some() && compared.sides.len() == 1 {
        told.push(say!(messages, "compare-trend-alone"));
    }
    told.into_iter().map(|text| Block::Notice(line(text))).collect()
}

fn sides(compared: &Compared<'_>, messages: &Messages) -> Option<Section> {
    let comparison = compared.comparison?;
    let column = |title: String, numeric: bool, weight: u8| Column { title, numeric, weight };
    let columns = vec![
        column(say!(messages, "compare-column-assessment"), false, 4),
        column(say!(messages, "compare-column-recorded"), true, 2),
        column(say!(messages, "compare-column-today"), true, 2),
        column(say!(messages, "compare-column-shared"), true, 2),
        column(say!(messages, "compare-column-stage"), true, 2),
        column(say!(messages, "compare-column-critical"), true, 2),
    ];
    let mut rows = Vec::new();
    for (named, scores) in compared.sides.iter().zip(&comparison.sides) {
        let name = clean(&named.name);
        let score = |score: Option<&Score>| line(bounds_or_dash(messages, score));
        rows.push(vec![
            line(say!(messages, "compare-side", day = day(messages, named.date()), name = name)),
            score(scores.recorded.as_ref()),
            score(scores.today.as_ref()),
            score(scores.shared.as_ref()),
            line(from_to(messages, &stage_number(scores.reached_then), &stage_number(scores.reached))),
            line(scores.critical.to_string()),
        ]);
    }
    let mut section = new("assessments", say!(messages, "compare-sides"));
    section.blocks.push(Block::Table(Table { caption: say!(messages, "compare-sides-caption"), columns, rows }));
    Some(section)
}

fn left_out(compared: &Compared<'_>, messages: &Messages) -> Option<Section> {
    let item =
        |one: &LeftOut| Item { mark: Mark::None, line: line(clean(&one.name)), below: vec![line(clean(&one.why))] };
    let items: Vec<Item> = compared.left_out.iter().map(item).collect();
    let mut section = new("left-out", say!(messages, "compare-left-out"));
    section.blocks.push(Block::Paragraph(line(say!(messages, "compare-left-out-why"))));
    section.blocks.push(Block::List(List { ordered: false, items }));
    (!compared.left_out.is_empty()).then_some(section)
}

fn method(messages: &Messages) -> Section {
    let mut section = new("method", say!(messages, "compare-method"));
    let sentences = [
        say!(messages, "compare-method-like"),
        say!(messages, "compare-method-parts"),
        say!(messages, "compare-method-certain"),
    ];
    section.blocks.extend(sentences.map(|text| Block::Paragraph(line(text))));
    section.blocks.push(whose_choice(messages));
    section
}
