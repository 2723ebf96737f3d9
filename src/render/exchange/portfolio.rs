//! A portfolio for programs: JSON, schema 1. Every unit is told, a line each, unless single units must not be.

mod types;

use std::io::{self, Write};
use std::ops::ControlFlow;

pub(super) use self::types::PortfolioReport;
use self::types::{
    Band, FileEntry, GapEntry, GroupEntry, LeftOut, Member, MomentEntry, MovedEntry, Number, PastEntry, Range,
    SpreadEntry, StageEntry, States, ThemeEntry,
};
use super::json::resource;
use super::parts::{Tool, bounds};
use crate::assess::{
    CommonGap, Count, Distribution, Fraction, Group, GroupName, Moment, Moved, Overview, Past, Span, Unit,
};
use crate::catalog::{Catalog, Stage, ThemeIx};
use crate::document::{BadFile, PortfolioPage};
use crate::problem::Word;
use crate::text;
use crate::threads::in_order;

/// The version of this format.
const SCHEMA: u32 = 1;

/// How many units are put into words at a time.
const TOGETHER: usize = 64;
/// What stands between two of them.
const BETWEEN: &str = ",\n    ";

/// Writes a portfolio as JSON: indented, but for the units, which stand on a line each and are written some at a time, as
/// they are made on so many threads; with a line break at the end.
///
/// # Errors
/// What keeps it from being written.
pub fn portfolio_json(page: &PortfolioPage<'_>, threads: usize, out: &mut (impl Write + Send)) -> io::Result<()> {
    let head = super::parts::pretty(&report(page));
    let Some(before) = head.strip_suffix("]\n}\n").filter(|_| !page.overview.ranked.is_empty()) else {
        return out.write_all(head.as_bytes());
    };
    out.write_all(before.as_bytes())?;
    let parts: Vec<&[&Unit]> = page.overview.ranked.chunks(TOGETHER).collect();
    let mut written = Ok(());
    in_order(
        &parts,
        threads,
        |units| member_lines(*page, units),
        |place, lines| {
            let between = if place == 0 { &BETWEEN[1..] } else { BETWEEN };
            written = lines.and_then(|lines| write!(out, "{between}{lines}"));
            if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        },
    );
    written?;
    out.write_all(b"\n  ]\n}\n")
}

/// Units, a line each.
fn member_lines(page: PortfolioPage<'_>, units: &[&Unit]) -> io::Result<String> {
    let mut lines = String::new();
    for unit in units {
        let line = serde_json::to_string(&member(page, unit, unit.is_far(page.overview.fences)))?;
        let between = if lines.is_empty() { "" } else { BETWEEN };
        lines.extend([between, &text::escape_json(&line)]);
    }
    Ok(lines)
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
