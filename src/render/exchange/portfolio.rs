//! A portfolio for programs: JSON, schema 1. Every unit is told, a line each, unless single units must not be.

use std::io::{self, Write};

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::json::{Resource, resource};
use super::parts::{Bounds, Tool, bounds};
use crate::assess::{
    CommonGap, Count, Distribution, Fraction, Group, GroupName, Moment, Moved, Overview, Past, Span, Unit,
};
use crate::catalog::{Catalog, Stage, ThemeIx};
use crate::document::{BadFile, PortfolioPage};
use crate::problem::Word;
use crate::text;

/// The version of this format.
const SCHEMA: u32 = 1;

/// A portfolio by ospo-assess.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(in crate::render::exchange) struct PortfolioReport<'a> {
    /// The version of this format; it rises when a key leaves or changes its meaning, not when one is added.
    schema: u32,
    /// `portfolio`.
    kind: &'static str,
    /// What wrote it.
    tool: Tool,
    /// The day that is counted from.
    date: chrono::NaiveDate,
    /// Whether the units are made up, to show what a portfolio looks like.
    example: bool,
    /// A number is told of so many units at least, and no unit is told of; null where every unit is.
    threshold: Option<usize>,
    /// How many units there are.
    units: usize,
    /// How many assessments there are of them, earlier ones among them; null where there is a threshold.
    assessments: Option<usize>,
    /// How the scores spread; null where none has one.
    score: Option<SpreadEntry>,
    /// The share of points answered in the unit in the middle, in percent; null where nothing applies.
    coverage: Option<u16>,
    /// Units of which too little is answered for the score to be more than provisional; null where there is a threshold.
    provisional: Option<usize>,
    /// Units in which a critical statement is open or unanswered.
    critical: Number,
    /// Units in which a day that they set has passed; null where units were read from rows, which say of no such day.
    overdue: Option<Number>,
    /// How many units have which certain score, in steps of equal size; null where that is not told.
    bands: Option<Vec<Band>>,
    /// How many units reached which stage.
    stages: Vec<StageEntry>,
    /// How the score of each theme spreads.
    themes: Vec<ThemeEntry<'a>>,
    /// What groups units: `kind` or `parent`.
    by: &'static str,
    /// The groups that are told of, the largest first.
    groups: Vec<GroupEntry<'a>>,
    /// How many units are in groups that are not told of.
    in_other_groups: usize,
    /// The statements that do not hold in some unit, those first that do in the fewest.
    gaps: Vec<GapEntry<'a>>,
    /// What became of units that were assessed before; null where none was, or where there is a threshold.
    moved: Option<MovedEntry>,
    /// The portfolio at the end of each period in which somebody was assessed.
    trend: Vec<MomentEntry>,
    /// Files that could not be used; only how many where there is a threshold.
    left_out: LeftOut<'a>,
    /// Every unit, the lowest certain score first; empty where there is a threshold.
    members: Vec<Member<'a>>,
}

/// How values of several units spread. Percents are cut, never rounded. Where there is a threshold, what is below 10 is told
/// as 10, and what is above 90 as 90.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SpreadEntry {
    /// How many units have a value; null where there is a threshold.
    units: Option<usize>,
    /// The lower quartile; null where that would tell too much.
    lower: Option<Range>,
    /// The median.
    median: Range,
    /// The upper quartile; null where that would tell too much.
    upper: Option<Range>,
}

/// A score between its bounds, in whole percent.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Range {
    /// What is certain.
    low: u16,
    /// What is possible once everything is answered.
    high: u16,
}

/// A number of units: exactly, or between two bounds.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Number {
    /// The number; null where it is not told exactly.
    exact: Option<usize>,
    /// It is at least this.
    least: usize,
    /// It is at most this.
    most: usize,
}

/// Units with a score in a step.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Band {
    /// From this percent.
    from: usize,
    /// Up to, but not with, this percent; the last step is with it.
    to: usize,
    /// How many.
    units: usize,
}

/// Units at a stage.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct StageEntry {
    /// The stage reached, 0 to 4.
    stage: u8,
    /// How many; null where that is not told.
    units: Option<usize>,
}

/// A theme over units.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct ThemeEntry<'a> {
    /// The theme.
    id: &'a str,
    /// Its name.
    title: &'a str,
    /// How its score spreads; null where it applies to none, or to too few to tell.
    score: Option<SpreadEntry>,
}

/// Units that have something in common.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct GroupEntry<'a> {
    /// The kind, or what the units belong to; null for those that do not say what they belong to.
    name: Option<&'a str>,
    /// How many they are.
    units: usize,
    /// How their scores spread.
    score: Option<SpreadEntry>,
    /// How the score of each theme spreads.
    themes: Vec<ThemeEntry<'a>>,
}

/// A statement that does not hold in some units.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct GapEntry<'a> {
    /// The whole id of its point; of twins the first.
    point: &'a str,
    /// The statement.
    text: &'a str,
    /// The licence of its words, as an SPDX id, where its checklist ships; else null.
    licence: Option<&'static str>,
    /// Whether an average must not hide its absence.
    critical: bool,
    /// In how many units it is known not to hold for the whole scope.
    missing: Number,
    /// Of how many units: those that it applies to, or all where there is a threshold.
    of: usize,
    /// How it stands exactly; null where there is a threshold.
    states: Option<States>,
    /// What teaches it, best first.
    resources: Vec<Resource>,
}

/// In how many units a statement stands how.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct States {
    /// It holds for the whole scope.
    done: usize,
    /// It holds for a part of the scope.
    partly: usize,
    /// It does not hold.
    open: usize,
    /// Somebody decided against it.
    declined: usize,
    /// Nobody answered it.
    unanswered: usize,
    /// It cannot apply.
    not_applicable: usize,
}

/// What became of units that were assessed before.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct MovedEntry {
    /// Certainly better than at first.
    better: usize,
    /// Certainly worse.
    worse: usize,
    /// The same, or not to be told.
    unsure: usize,
}

/// The portfolio at the end of a period.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct MomentEntry {
    /// `2026-Q3`, or `2026` for a whole year.
    period: String,
    /// Units that had been assessed by then.
    units: usize,
    /// How their scores spread.
    score: Option<SpreadEntry>,
    /// The median of the stages reached, 0 to 4.
    stage: u8,
}

/// Files that could not be used.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct LeftOut<'a> {
    /// How many.
    count: usize,
    /// Which, and the first problem of each; empty where there is a threshold.
    files: Vec<FileEntry<'a>>,
}

/// A file that could not be used.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct FileEntry<'a> {
    /// Its path.
    path: &'a str,
    /// The line of the first problem, from 1; null where the whole file is one.
    line: Option<usize>,
    /// Its column, from 1.
    column: Option<usize>,
    /// The rule that it breaks.
    rule: &'static str,
    /// What is wrong.
    message: &'a str,
    /// What to do about it.
    help: &'a str,
}

/// A unit.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Member<'a> {
    /// What tells it from others.
    unit: &'a str,
    /// The name of the organization.
    name: &'a str,
    /// What it is.
    kind: &'static str,
    /// What it belongs to; null where the file does not say.
    parent: Option<&'a str>,
    /// The day of its latest assessment.
    date: chrono::NaiveDate,
    /// The checklists in scope.
    checklists: Vec<&'a str>,
    /// The score; null where nothing applies.
    score: Option<Bounds>,
    /// The stage reached, 0 to 4.
    stage: u8,
    /// Critical statements that are open or unanswered.
    critical: usize,
    /// The score of each theme, in the order of `themes` above; null where nothing applies.
    themes: Vec<Option<Range>>,
    /// Days that it set and that have passed; null where units were read from rows.
    overdue: Option<usize>,
    /// Whether its certain score is far from those of the others.
    far: bool,
    /// Its earlier assessments, in order.
    earlier: Vec<PastEntry>,
}

/// An earlier assessment.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PastEntry {
    /// Its day.
    date: chrono::NaiveDate,
    /// The score; null where nothing applied.
    score: Option<Range>,
    /// The stage reached, 0 to 4.
    stage: u8,
}

/// Writes a portfolio as JSON: indented, but for the units, which stand on a line each and are written one by one; with a
/// line break at the end.
///
/// # Errors
/// What keeps it from being written.
pub fn portfolio_json(page: &PortfolioPage<'_>, out: &mut impl Write) -> io::Result<()> {
    let head = super::parts::pretty(&report(page));
    let Some(before) = head.strip_suffix("]\n}\n").filter(|_| !page.overview.ranked.is_empty()) else {
        return out.write_all(head.as_bytes());
    };
    out.write_all(before.as_bytes())?;
    for (place, member) in members(page).enumerate() {
        let member = serde_json::to_string(&member)?;
        let between = if place == 0 { "\n    " } else { ",\n    " };
        write!(out, "{between}{}", text::escape_json(&member))?;
    }
    out.write_all(b"\n  ]\n}\n")
}

/// All but the units.
fn report<'a>(page: &PortfolioPage<'a>) -> PortfolioReport<'a> {
    let (catalog, overview) = (page.catalog, page.overview);
    let is_open = overview.threshold.is_none();
    let number = |count: Count| number(overview, count);
    PortfolioReport {
        schema: SCHEMA,
        kind: "portfolio",
        tool: Tool::THIS,
        date: overview.day,
        example: page.example,
        threshold: overview.threshold,
        units: overview.units,
        assessments: is_open.then_some(overview.portfolio.assessments),
        score: overview.score.map(|found| spread(overview, &found)),
        coverage: overview.coverage.map(percent),
        provisional: overview.provisional,
        critical: number(overview.critical),
        overdue: (!page.from_rows).then(|| number(overview.overdue)),
        bands: overview.bands.map(|bands| band_entries(&bands)),
        stages: overview
            .stages
            .iter()
            .map(|(stage, units)| StageEntry { stage: number_of(*stage), units: *units })
            .collect(),
        themes: theme_entries(catalog, overview, &overview.themes),
        by: overview.by.word(),
        groups: overview.groups.iter().map(|group| group_entry(catalog, overview, group)).collect(),
        in_other_groups: overview.in_other_groups,
        gaps: overview.gaps.iter().map(|gap| gap_entry(catalog, overview, gap)).collect(),
        moved: overview.moved.map(|Moved { better, worse, unsure }| MovedEntry { better, worse, unsure }),
        trend: overview.trend.iter().map(|moment| moment_entry(overview, moment)).collect(),
        left_out: LeftOut {
            count: page.left_out.len(),
            files: page.left_out.iter().filter(|_| is_open).map(file_entry).collect(),
        },
        members: Vec::new(),
    }
}

/// Permille in whole percent, as a score is shown.
fn percent(permille: u16) -> u16 {
    Fraction::of_permille(permille).percent().into()
}

fn range(span: Span) -> Range {
    Range { low: percent(span.low), high: percent(span.high) }
}

fn spread(overview: &Overview<'_>, found: &Distribution) -> SpreadEntry {
    let [lower, upper] = found.quarters.map_or([None, None], |quarters| quarters.map(|one| Some(range(one))));
    let units = overview.threshold.is_none().then_some(found.units);
    SpreadEntry { units, lower, median: range(found.median), upper }
}

fn number(overview: &Overview<'_>, count: Count) -> Number {
    let (least, most) = count.bounds(overview.units, overview.threshold);
    let exact = if let Count::Exact(count) = count { Some(count) } else { None };
    Number { exact, least, most }
}

fn number_of(stage: Option<Stage>) -> u8 {
    stage.map_or(0, Stage::number)
}

fn band_entries(bands: &[usize]) -> Vec<Band> {
    let step = 100 / bands.len().max(1);
    let entry = |(place, units): (usize, &usize)| Band { from: place * step, to: (place + 1) * step, units: *units };
    bands.iter().enumerate().map(entry).collect()
}

fn theme_entries<'a>(
    catalog: &'a Catalog,
    overview: &Overview<'_>,
    themes: &[(ThemeIx, Option<Distribution>)],
) -> Vec<ThemeEntry<'a>> {
    let entry = |(theme, found): &(ThemeIx, Option<Distribution>)| ThemeEntry {
        id: &catalog[*theme].id,
        title: catalog.theme_title(*theme),
        score: found.map(|found| spread(overview, &found)),
    };
    themes.iter().map(entry).collect()
}

fn group_entry<'a>(catalog: &'a Catalog, overview: &Overview<'_>, group: &'a Group) -> GroupEntry<'a> {
    GroupEntry {
        name: match &group.name {
            GroupName::Kind(kind) => Some(kind.word()),
            GroupName::Parent(name) => Some(name),
            GroupName::Without => None,
        },
        units: group.units,
        score: group.score.map(|found| spread(overview, &found)),
        themes: theme_entries(catalog, overview, &group.themes),
    }
}

fn gap_entry<'a>(catalog: &'a Catalog, overview: &Overview<'_>, gap: &CommonGap) -> GapEntry<'a> {
    let (point, exact) = (&catalog[gap.exact.point], gap.exact);
    let states = overview.threshold.is_none().then_some(States {
        done: exact.done,
        partly: exact.partly,
        open: exact.open,
        declined: exact.declined,
        unanswered: exact.unanswered,
        not_applicable: exact.not_applicable,
    });
    GapEntry {
        point: &point.id,
        text: &point.text,
        licence: catalog[catalog[point.practice].checklist].licence(),
        critical: point.critical,
        missing: number(overview, gap.missing),
        of: gap.of,
        states,
        resources: point.resources.iter().map(|reference| resource(catalog, reference)).collect(),
    }
}

fn moment_entry(overview: &Overview<'_>, moment: &Moment) -> MomentEntry {
    let year = moment.period.year;
    MomentEntry {
        period: moment.period.quarter.map_or_else(|| year.to_string(), |quarter| format!("{year}-Q{quarter}")),
        units: moment.units,
        score: moment.score.map(|found| spread(overview, &found)),
        stage: number_of(moment.stage),
    }
}

fn file_entry(file: &BadFile) -> FileEntry<'_> {
    let (line, column) = file.place.unzip();
    FileEntry { path: &file.path, line, column, rule: file.rule.name(), message: &file.message, help: &file.help }
}

fn members<'a>(page: &PortfolioPage<'a>) -> impl Iterator<Item = Member<'a>> {
    let page = *page;
    page.overview.ranked.iter().map(move |unit| member(page, unit, unit.is_far(page.overview.fences)))
}

fn member<'a>(page: PortfolioPage<'a>, unit: &'a Unit, far: bool) -> Member<'a> {
    let (catalog, overview) = (page.catalog, page.overview);
    let past = |past: &Past| PastEntry { date: past.date, score: past.score.map(range), stage: number_of(past.stage) };
    Member {
        unit: &unit.id,
        name: &unit.name,
        kind: unit.kind.word(),
        parent: unit.parent.as_deref(),
        date: unit.date,
        checklists: unit.scope.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
        score: bounds(unit.score.as_ref()),
        stage: number_of(unit.stage),
        critical: unit.critical,
        themes: unit.themes.iter().map(|span| span.map(range)).collect(),
        overdue: (!page.from_rows).then(|| unit.overdue(overview.day).map_or(0, |(days, _)| days)),
        far,
        earlier: unit.earlier.iter().map(past).collect(),
    }
}
