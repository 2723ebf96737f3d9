//! Page one: where the units stand together, and what most of them lack.

use super::told::Words;
use super::{charts, gaps};
use crate::assess::{Count, Fraction, PROVISIONAL};
use crate::document::draft::section as new;
use crate::document::model::{Block, Figure, Section, line};
use crate::document::words::{clean, listed, percent};
use crate::messages::say;

pub(super) fn section(words: &Words<'_>) -> Section {
    let messages = words.messages;
    let mut section = new("where-we-stand", say!(messages, "portfolio-standing"));
    section.blocks.push(Block::Figures(figures(words)));
    section.blocks.extend(notices(words).into_iter().map(|text| Block::Notice(line(text))));
    section.blocks.extend(sentences(words).into_iter().map(|text| Block::Paragraph(line(text))));
    section.blocks.extend(charts::themes(words).map(Block::Chart));
    section.blocks.extend(gaps::on_page_one(words));
    section
}

fn figures(words: &Words<'_>) -> Vec<Figure> {
    let (messages, overview) = (words.messages, words.overview);
    let assessments = overview.portfolio.assessments;
    let several = overview.threshold.is_none() && assessments > overview.units;
    let mut figures = vec![Figure {
        value: overview.units.to_string(),
        label: say!(messages, "portfolio-figure-units", units = overview.units),
        note: if several { say!(messages, "portfolio-figure-assessments", count = assessments) } else { String::new() },
    }];
    figures.push(score_figure(words));
    figures.extend(stage_figure(words));
    let number = |count: Count, label: String, note: String| Figure { value: words.count(count), label, note };
    let critical = say!(messages, "portfolio-figure-critical");
    figures.push(number(overview.critical, critical, say!(messages, "portfolio-figure-critical-note")));
    if !words.page.from_rows && overview.overdue != Count::Exact(0) {
        let overdue = say!(messages, "portfolio-figure-overdue");
        figures.push(number(overview.overdue, overdue, say!(messages, "portfolio-figure-overdue-note")));
    }
    figures
}

fn score_figure(words: &Words<'_>) -> Figure {
    let (messages, score) = (words.messages, words.overview.score.as_ref());
    let quarters = score.and_then(|score| score.quarters);
    let note = match (quarters, words.overview.coverage) {
        (Some([lower, upper]), _) => {
            say!(messages, "portfolio-figure-score-note", range = words.range(lower, upper))
        }
        (None, Some(coverage)) => {
            say!(messages, "portfolio-figure-coverage-note", answered = words.permille(coverage))
        }
        (None, None) => String::new(),
    };
    Figure {
        value: score.map_or_else(|| say!(messages, "shared-no-score"), |score| words.span(score.median)),
        label: say!(messages, "portfolio-figure-score"),
        note,
    }
}

/// How many units are beyond stage 0; none where the number of those that are not is not told.
fn stage_figure(words: &Words<'_>) -> Option<Figure> {
    let (messages, all) = (words.messages, words.overview.units);
    let at_zero = words.overview.stages.iter().find(|(stage, _)| stage.is_none())?.1?;
    Some(Figure {
        value: say!(messages, "portfolio-figure-number", count = all - at_zero, all = all),
        label: say!(messages, "portfolio-figure-stage"),
        note: say!(messages, "portfolio-figure-stage-note"),
    })
}

fn notices(words: &Words<'_>) -> Vec<String> {
    let (messages, overview) = (words.messages, words.overview);
    let mut notices = Vec::new();
    if words.page.example {
        notices.push(say!(messages, "portfolio-notice-example"));
    }
    if let Some(threshold) = overview.threshold {
        notices.push(say!(messages, "portfolio-notice-anonymous", threshold = threshold));
    }
    if let Some(provisional) = overview.provisional.filter(|count| *count > 0) {
        let enough = percent(messages, &Fraction::constant(PROVISIONAL));
        let count = words.count(Count::Exact(provisional));
        notices.push(say!(messages, "portfolio-notice-provisional", enough = enough, count = count));
    }
    if let [(scope, most), _, ..] = overview.scopes.as_slice() {
        let titles: Vec<String> = scope.iter().map(|ix| clean(&words.page.catalog[*ix].title)).collect();
        let checklists = listed(messages, &titles);
        notices.push(say!(
            messages,
            "portfolio-notice-scopes",
            most = *most,
            all = overview.units,
            checklists = checklists
        ));
    }
    if !words.page.left_out.is_empty() {
        notices.push(say!(messages, "portfolio-notice-left-out", count = words.page.left_out.len()));
    }
    notices
}

fn sentences(words: &Words<'_>) -> Vec<String> {
    let messages = words.messages;
    let mut all = vec![lead(words)];
    all.extend(extremes(words));
    if let Some(moved) = &words.overview.moved {
        all.push(say!(
            messages,
            "portfolio-moved",
            all = moved.all(),
            better = moved.better,
            worse = moved.worse,
            unsure = moved.unsure
        ));
    }
    all
}

fn lead(words: &Words<'_>) -> String {
    let messages = words.messages;
    let Some(score) = &words.overview.score else { return say!(messages, "portfolio-lead-no-score") };
    let median = words.low(score.median);
    match score.quarters {
        _ if words.overview.units == 1 => say!(messages, "portfolio-lead-one", median = median),
        None => say!(messages, "portfolio-lead", median = median),
        Some([lower, upper]) => {
            let (lower, upper) = (words.low(lower), words.low(upper));
            say!(messages, "portfolio-lead-quarters", median = median, lower = lower, upper = upper)
        }
    }
}

/// The theme with the lowest and the one with the highest median; none where they have the same.
fn extremes(words: &Words<'_>) -> Option<String> {
    let mut themes = Vec::new();
    for (theme, found) in &words.overview.themes {
        themes.extend(found.map(|found| (found.median, *theme)));
    }
    let ((low, weakest), (high, strongest)) = (themes.iter().min()?, themes.iter().max()?);
    (low.low < high.low).then(|| {
        say!(
            words.messages,
            "portfolio-lead-themes",
            weakest = words.theme(*weakest),
            low = words.span(*low),
            strongest = words.theme(*strongest),
            high = words.span(*high)
        )
    })
}
