//! What changed between assessments, in words.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::draft::section as new;
use super::model::{
    Block, Chart, ChartKind, Column, Document, Figure, Item, Labels, Line, List, Mark, Section, Table, TrendPoint, line,
};
use super::words::{bounds_or_dash, clean, commas, day, percent, share, strong};
use crate::answers::{Detail, State};
use crate::assess::{Certain, Comparison, Fraction, Movement, MovementKind, Parts, Score, ShownParts, Side};
use crate::catalog::{Catalog, PracticeIx, Stage};
use crate::messages::{Messages, say};
use crate::problem::Word;

/// How many statements of a kind a short comparison names.
const BRIEF: usize = 5;
/// How many lost ones it names.
const BRIEF_LOST: usize = 10;
/// Sides from which on there is a trend to draw; of a history, two are enough.
const TREND: usize = 3;
const TREND_OF_HISTORY: usize = 2;
/// Heights of the trend that are named, in permille.
const SCALE: [u16; 3] = [0, 500, 1000];

/// A comparison on its way to words.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// What changed; none where there is nothing to compare with.
    pub comparison: Option<&'a Comparison>,
    /// The sides in their order; at least one.
    pub sides: &'a [NamedSide<'a>],
    /// The file whose history this is, if it is one.
    pub file: Option<&'a str>,
    /// Versions that could not be read.
    pub left_out: &'a [LeftOut],
    /// What the repository does not hold.
    pub limits: HistoryLimits,
    /// How much is told.
    pub detail: Detail,
}

/// A side and what it is called.
#[derive(Debug, Clone)]
pub struct NamedSide<'a> {
    /// The file, the revision or the tag.
    pub name: String,
    /// The side.
    pub side: Side<'a>,
    /// The revisions of the checklists that it was answered against.
    pub revisions: Vec<(String, u32)>,
}

/// A version that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is called.
    pub name: String,
    /// Why, in a sentence without a full stop.
    pub why: String,
}

/// What a repository does not hold of a history.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HistoryLimits {
    /// The clone is cut off.
    pub is_shallow: bool,
    /// The clone is without some objects.
    pub is_partial: bool,
    /// The file is not in the commit checked out.
    pub is_gone: bool,
}

impl NamedSide<'_> {
    /// The day of its answers.
    pub fn date(&self) -> NaiveDate {
        self.side.assessed.answers.date
    }

    fn target(&self) -> Stage {
        self.side.assessed.answers.target
    }
}

impl<'a> Compared<'a> {
    fn catalog(&self) -> Option<&'a Catalog> {
        self.sides.last().map(|side| side.side.assessed.catalog)
    }
}

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
    say!(messages, "compare-report-summary", certain = certain, score = score)
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
    section.blocks.extend(trend(compared, messages).map(Block::Chart));
    section
}

/// What changed and how sure it is: the block for page one of a report, and the head of a comparison.
pub fn change_blocks(compared: &Compared<'_>, messages: &Messages) -> Vec<Block> {
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
        let number = |stage: Option<Stage>| stage.map_or(0, Stage::number).to_string();
        let (from, to) = (number(first.reached), number(last.reached));
        figures.push(figure(from_to(messages, &from, &to), say!(messages, "compare-figure-stage")));
        let (from, to) = (first.critical.to_string(), last.critical.to_string());
        figures.push(figure(from_to(messages, &from, &to), say!(messages, "compare-figure-critical")));
    }
    let lost = comparison.moved(MovementKind::Lost).count();
    figures.push(figure(lost.to_string(), say!(messages, "compare-figure-lost", count = lost)));
    figures
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

/// Ids that are gone and of which the catalog knows nothing any longer.
fn gone_ids(comparison: &Comparison, kind: MovementKind) -> &[String] {
    if kind == MovementKind::Gone { &comparison.removed } else { &[] }
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

/// The line over time; none for fewer than three sides, which a sentence tells as well.
pub fn trend(compared: &Compared<'_>, messages: &Messages) -> Option<Chart> {
    let least = if compared.file.is_some() { TREND_OF_HISTORY } else { TREND };
    if compared.sides.len() < least {
        return None;
    }
    let places = places(&compared.sides.iter().map(NamedSide::date).collect::<Vec<_>>());
    let mut points: Vec<TrendPoint> = Vec::new();
    for (place, (side, at)) in compared.sides.iter().zip(places).enumerate() {
        let before = place.checked_sub(1).and_then(|before| compared.sides.get(before));
        points.push(trend_point(side, at, before, messages));
    }
    let dashed = points.iter().any(|point| point.is_other_catalog);
    let item = |(side, point): (&NamedSide<'_>, &TrendPoint)| {
        let score = bounds_or_dash(messages, side.side.assessed.score.as_ref());
        say!(messages, "compare-trend-item", day = &point.label, score = score, stage = point.stage)
    };
    let items: Vec<String> = compared.sides.iter().zip(&points).map(item).collect();
    let scale = SCALE.iter().map(|permille| (*permille, percent(messages, &Fraction::of((*permille).into(), 1000))));
    Some(Chart {
        title: if dashed { say!(messages, "compare-trend-dashed") } else { say!(messages, "compare-trend") },
        alternative: say!(messages, "compare-trend-words", items = commas(messages, &items)),
        kind: ChartKind::Trend { points, scale: scale.collect() },
    })
}

fn trend_point(side: &NamedSide<'_>, at: u16, before: Option<&NamedSide<'_>>, messages: &Messages) -> TrendPoint {
    let assessed = side.side.assessed;
    let stage = assessed.reached.map_or(0, Stage::number);
    TrendPoint {
        label: short_day(messages, side.date()),
        at,
        share: assessed.score.as_ref().map(|score| share(messages, score)),
        stage,
        stage_long: say!(messages, "compare-stage", stage = stage),
        stage_short: stage.to_string(),
        is_other_catalog: before.is_some_and(|before| before.revisions != side.revisions),
    }
}

fn short_day(messages: &Messages, date: NaiveDate) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    say!(messages, "compare-day-short", day = day, month = date.month(), year = year)
}

/// Where each day stands between the first and the last, in permille; at equal distances where they do not ascend.
fn places(days: &[NaiveDate]) -> Vec<u16> {
    let last = days.len().saturating_sub(1);
    let whole = |part: i64, all: i64| u16::try_from(part * 1000 / all.max(1)).unwrap_or(1000);
    let between = |from: &NaiveDate, to: &NaiveDate| to.signed_duration_since(*from).num_days();
    match (days.first(), days.last()) {
        (Some(first), Some(end)) if days.is_sorted_by(|one, other| one < other) => {
            days.iter().map(|day| whole(between(first, day), between(first, end))).collect()
        }
        _ => {
            let count = |place: usize| i64::try_from(place).unwrap_or_default();
            (0..days.len()).map(|place| whole(count(place), count(last))).collect()
        }
    }
}

/// What became of the statements, a section a kind.
fn movement_sections(compared: &Compared<'_>, messages: &Messages) -> Vec<Section> {
    let (Some(comparison), Some(catalog)) = (compared.comparison, compared.catalog()) else { return Vec::new() };
    let section = |kind: &MovementKind| {
        let gone = gone_ids(comparison, *kind);
        let all: Vec<&Movement> = comparison.moved(*kind).collect();
        let count = all.len() + gone.len();
        let most = shown_of(*kind, compared.detail);
        if count == 0 || most == 0 {
            return None;
        }
        let mut section = new(kind.word(), say!(messages, "compare-movement", kind = kind.word(), count = count));
        let mut items: Vec<Item> = match (compared.detail, kind) {
            (Detail::Normal, kind) if !is_setback(*kind) => by_practice(catalog, &all, messages),
            (detail, _) => all.iter().map(|one| movement(catalog, one, detail == Detail::Brief, messages)).collect(),
        };
        items.extend(gone.iter().map(|id| Item { mark: Mark::None, line: line(clean(id)), below: Vec::new() }));
        let more = items.len().saturating_sub(most);
        items.truncate(most);
        section.blocks.push(Block::List(List { ordered: false, items }));
        if more > 0 {
            section.blocks.push(Block::Paragraph(line(say!(messages, "compare-more", count = more))));
        }
        Some(section)
    };
    MovementKind::ALL.iter().filter_map(section).collect()
}

/// Whether a statement that moved so is worse known or worse than before.
fn is_setback(kind: MovementKind) -> bool {
    matches!(kind, MovementKind::Lost | MovementKind::Slipped | MovementKind::Forgotten)
}

/// How many statements of a kind are named.
fn shown_of(kind: MovementKind, detail: Detail) -> usize {
    match (detail, kind) {
        (Detail::Brief, MovementKind::Lost) => BRIEF_LOST,
        (Detail::Brief, MovementKind::Slipped | MovementKind::Closed | MovementKind::Forgotten) => BRIEF,
        (Detail::Brief, _) => 0,
        _ => usize::MAX,
    }
}

/// What is no loss, practice by practice; critical statements are named as such.
fn by_practice(catalog: &Catalog, all: &[&Movement], messages: &Messages) -> Vec<Item> {
    let mut practices: BTreeMap<PracticeIx, Vec<Line>> = BTreeMap::new();
    for one in all {
        let Some(point) = one.points.first() else { continue };
        let text = clean(&catalog[*point].text);
        let text = if one.critical { say!(messages, "compare-text-critical", text = text) } else { text };
        practices.entry(catalog[*point].practice).or_default().push(line(text));
    }
    let item = |(practice, below): (PracticeIx, Vec<Line>)| Item {
        mark: Mark::None,
        line: vec![strong(clean(&catalog[practice].title))],
        below,
    };
    practices.into_iter().map(item).collect()
}

fn movement(catalog: &Catalog, one: &Movement, brief: bool, messages: &Messages) -> Item {
    let Some(point) = one.points.first() else {
        return Item { mark: Mark::None, line: Line::new(), below: Vec::new() };
    };
    let mark = match one.to {
        Some(State::Done) => Mark::Done,
        Some(State::Unanswered) => Mark::Unanswered,
        Some(_) if one.critical => Mark::Critical,
        Some(_) => Mark::Open,
        None => Mark::None,
    };
    let practice = clean(&catalog[catalog[*point].practice].title);
    let state = |state: Option<State>| say!(messages, "compare-state", state = state_word(state));
    let (from, to) = (state(one.from), state(one.to));
    let about = if one.critical && mark != Mark::Critical {
        say!(messages, "compare-of-practice-critical", practice = practice, from = from, to = to)
    } else {
        say!(messages, "compare-of-practice", practice = practice, from = from, to = to)
    };
    let below = if brief { Vec::new() } else { vec![line(about)] };
    Item { mark, line: line(clean(&catalog[*point].text)), below }
}

fn state_word(state: Option<State>) -> &'static str {
    state.map_or("none", State::word)
}

fn sides(compared: &Compared<'_>, messages: &Messages) -> Option<Section> {
    let comparison = compared.comparison?;
    let column = |title: String, numeric: bool, weight: u8| Column { title, numeric, weight };
    let columns = vec![
        column(say!(messages, "compare-column-assessment"), false, 4),
        column(say!(messages, "compare-column-recorded"), true, 2),
        column(say!(messages, "compare-column-today"), true, 2),
        column(say!(messages, "compare-column-shared"), true, 2),
        column(say!(messages, "compare-column-stage"), true, 1),
        column(say!(messages, "compare-column-critical"), true, 1),
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
            line(scores.reached.map_or(0, Stage::number).to_string()),
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
    section
}
