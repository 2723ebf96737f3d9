//! How the organization stands: by theme, by checklist and section, by stage.

use super::draft::{Draft, section as new};
use super::model::{Bar, Block, Chart, ChartKind, Column, Line, Section, Share, Table, line};
use super::words::{bounds_or_dash, clean, commas, percent, sentences, share};
use crate::assess::{Fraction, Profile, STAGE_LOW, Score};
use crate::catalog::{ChecklistIx, SectionIx, Stage, ThemeIx};
use crate::messages::{Messages, say};
use crate::problem::Word;

/// The ring of the radar and the line of the bars: what a stage asks for.
fn target() -> u16 {
    Fraction::constant(STAGE_LOW).permille()
}

/// The same in words.
pub(super) fn asked_for(messages: &Messages) -> String {
    percent(messages, &Fraction::constant(STAGE_LOW))
}

/// The scores in detail; none where nothing applies.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    draft.assessment.score.as_ref()?;
    let mut standing = new("scores", say!(draft.messages, "report-scores"));
    standing.sections.push(by_checklist(draft));
    standing.sections.extend(by_theme(draft));
    standing.sections.push(by_stage(draft));
    Some(standing)
}

/// The picture of page one: the parts of the scope as bars, lowest first, or the themes as a radar where that is asked for;
/// none where nothing applies.
pub(super) fn picture(draft: &Draft<'_>) -> Option<Chart> {
    let radar = draft.options.radar.then(|| radar(draft)).flatten();
    radar.or_else(|| {
        let (messages, bars) = (draft.messages, parts(draft));
        let (pale, enough) = (pale(&bars), asked_for(messages));
        let title = if is_by_section(draft) {
            say!(messages, "report-chart-by-section", pale = pale, enough = enough)
        } else {
            say!(messages, "report-chart-by-theme-ordered", pale = pale, enough = enough)
        };
        (!bars.is_empty()).then(|| in_bars(messages, title, bars))
    })
}

/// Whether the picture shows sections: those of a single checklist whose source has no stages are what it is known by.
fn is_by_section(draft: &Draft<'_>) -> bool {
    draft.assessment.checklists.len() == 1 && !draft.is_staged()
}

/// What the bars of page one are, in a word for phrases to choose by.
pub(super) fn parts_word(draft: &Draft<'_>) -> &'static str {
    if is_by_section(draft) { "sections" } else { "themes" }
}

/// The sections or themes that have a score, lowest first: a radar has no order, so bars give one.
fn scored_parts<'d>(draft: &'d Draft<'_>) -> Vec<(&'d str, &'d Score)> {
    if !is_by_section(draft) {
        return scored_themes(draft);
    }
    let (assessment, catalog) = (draft.assessment.assessment, draft.assessment.catalog);
    let sections = assessment.sections.iter();
    lowest_first(sections.filter_map(|(ix, score)| Some((catalog[*ix].title.as_str(), score.as_ref()?))))
}

fn scored_themes<'d>(draft: &'d Draft<'_>) -> Vec<(&'d str, &'d Score)> {
    let (assessment, catalog) = (draft.assessment.assessment, draft.assessment.catalog);
    let themes = assessment.themes.iter();
    lowest_first(themes.filter_map(|(theme, score)| Some((catalog.theme_title(*theme), score.as_ref()?))))
}

fn lowest_first<'d>(parts: impl Iterator<Item = (&'d str, &'d Score)>) -> Vec<(&'d str, &'d Score)> {
    let mut parts: Vec<(&str, &Score)> = parts.collect();
    parts.sort_by_key(|(_, score)| (&score.low, &score.high));
    parts
}

fn parts(draft: &Draft<'_>) -> Vec<Bar> {
    scored_parts(draft).into_iter().map(|(title, score)| bar(draft, title, 0, Some(score))).collect()
}

/// The titles of the lowest and of the highest of the bars, of those answered in full; none where they are the same.
pub(super) fn extremes(draft: &Draft<'_>) -> Option<(String, String)> {
    let mut known = scored_parts(draft);
    known.retain(|(_, score)| score.low == score.high);
    let ((least, low), (best, high)) = (known.first()?, known.last()?);
    (low.low < high.low).then(|| (clean(least), clean(best)))
}

/// The themes as a radar; none where fewer than three apply.
fn radar(draft: &Draft<'_>) -> Option<Chart> {
    let catalog = draft.assessment.catalog;
    let themes = draft.assessment.themes.iter().filter(|(_, score)| score.is_some());
    let axis = |(theme, score): &(ThemeIx, Option<Score>)| bar(draft, catalog.theme_title(*theme), 0, score.as_ref());
    let axes: Vec<Bar> = themes.map(axis).collect();
    let messages = draft.messages;
    (axes.len() >= 3).then(|| Chart {
        title: say!(messages, "report-chart-by-theme", pale = pale(&axes), enough = asked_for(messages)),
        alternative: in_words(messages, &axes),
        kind: ChartKind::Radar { axes, target: target() },
    })
}

/// Whether a chart shows pale what is not answered, in a word for phrases to choose by; what is not in it needs no word.
fn pale(bars: &[Bar]) -> &'static str {
    let open_ended = bars.iter().filter_map(|bar| bar.share.as_ref()).any(|share| share.low < share.high);
    if open_ended { "shown" } else { "none" }
}

/// How to read a chart whose heading says what it shows.
fn legend(messages: &Messages, bars: &[Bar]) -> String {
    say!(messages, "report-chart-legend", pale = pale(bars), enough = asked_for(messages))
}

fn bar(draft: &Draft<'_>, label: &str, indent: u8, score: Option<&Score>) -> Bar {
    Bar { label: clean(label), indent, share: score.map(|score| share(draft.messages, score)) }
}

fn by_checklist(draft: &Draft<'_>) -> Section {
    let assessment = draft.assessment;
    let mut bars = Vec::new();
    for (checklist, score) in &assessment.checklists {
        bars.push(bar(draft, &assessment.catalog[*checklist].title, 0, score.as_ref()));
        let mine = sections_of(draft, *checklist);
        bars.extend(mine.map(|(ix, score)| bar(draft, &assessment.catalog[*ix].title, 1, score.as_ref())));
    }
    let messages = draft.messages;
    let mut section = new("by-checklist", say!(messages, "report-by-checklist"));
    let title = legend(messages, &bars);
    section.blocks.push(Block::Chart(in_bars(messages, title, bars)));
    section
}

fn in_bars(messages: &Messages, title: String, bars: Vec<Bar>) -> Chart {
    let alternative = in_words(messages, &bars);
    Chart { title, alternative, kind: ChartKind::Bars { bars, target: Some(target()) } }
}

fn in_words(messages: &Messages, bars: &[Bar]) -> String {
    let item = |bar: &Bar| match &bar.share {
        Some(share) => say!(messages, "report-chart-item", label = &bar.label, score = &share.text),
        None => say!(messages, "report-chart-item-none", label = &bar.label),
    };
    let items = commas(messages, &bars.iter().map(item).collect::<Vec<_>>());
    say!(messages, "report-chart-words", items = items, enough = asked_for(messages))
}

fn sections_of<'d>(
    draft: &'d Draft<'_>,
    checklist: ChecklistIx,
) -> impl Iterator<Item = &'d (SectionIx, Option<Score>)> {
    let catalog = draft.assessment.catalog;
    draft.assessment.sections.iter().filter(move |(section, _)| catalog[*section].checklist == checklist)
}

/// The themes in order, and the heat map; none where nothing applies.
fn by_theme(draft: &Draft<'_>) -> Option<Section> {
    let themes = scored_themes(draft).into_iter();
    let bars: Vec<Bar> = themes.map(|(title, score)| bar(draft, title, 0, Some(score))).collect();
    let any = !bars.is_empty();
    let messages = draft.messages;
    let title =
        if bars.len() == 1 { say!(messages, "report-by-theme-alone") } else { say!(messages, "report-by-theme") };
    let mut section = new("by-theme", title);
    let how = legend(messages, &bars);
    section.blocks.push(Block::Chart(in_bars(messages, how, bars)));
    section.blocks.extend(heat_map(draft).map(Block::Chart));
    any.then_some(section)
}

/// Checklist by theme where there are several checklists, else section by stage.
fn heat_map(draft: &Draft<'_>) -> Option<Chart> {
    let assessment = draft.assessment;
    let several = assessment.checklists.len() > 1;
    let (title, columns, rows) = if several { checklist_by_theme(draft) } else { section_by_stage(draft) };
    let messages = draft.messages;
    let cell = |(head, cell): (&String, &Option<Share>)| {
        let score = cell.as_ref().map_or_else(|| say!(messages, "shared-no-score"), |share| share.text.clone());
        say!(messages, "report-chart-item", label = head, score = score)
    };
    let row = |(label, cells): &(String, Vec<Option<Share>>)| {
        let cells: Vec<String> = columns.iter().zip(cells).map(cell).collect();
        say!(messages, "report-chart-row", label = label, items = commas(messages, &cells))
    };
    let words: Vec<String> = rows.iter().map(row).collect();
    (!rows.is_empty()).then(|| Chart {
        title,
        alternative: rows_in_words(messages, words),
        kind: ChartKind::HeatMap { columns: columns.clone(), rows },
    })
}

/// The rows of a matrix, a sentence each.
fn rows_in_words(messages: &Messages, rows: Vec<String>) -> String {
    rows.into_iter().reduce(|first, second| sentences(messages, &first, &second)).unwrap_or_default()
}

type Matrix = (String, Vec<String>, Vec<(String, Vec<Option<Share>>)>);

fn checklist_by_theme(draft: &Draft<'_>) -> Matrix {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let catalog = assessment.catalog;
    let row = |checklist: ChecklistIx| {
        let cell = |theme: ThemeIx| {
            let practices: Vec<_> = catalog.practices_of(checklist).filter(|ix| catalog[*ix].theme == theme).collect();
            assessment.mean_of(&practices).as_ref().map(|score| share(messages, score))
        };
        (clean(&catalog[checklist].title), catalog.themes().map(cell).collect())
    };
    let columns = catalog.themes().map(|theme| catalog.theme_title(theme).to_owned()).collect();
    let rows = assessment.answers.scope.iter().map(|ix| row(*ix)).collect();
    (say!(messages, "report-chart-checklist-by-theme"), columns, rows)
}

fn section_by_stage(draft: &Draft<'_>) -> Matrix {
    let (assessment, messages) = (draft.assessment, draft.messages);
    let catalog = assessment.catalog;
    let row = |section: SectionIx| {
        let cell = |stage: &Stage| {
            let all = catalog[section].practices.iter().copied();
            let practices: Vec<_> = all.filter(|ix| catalog[*ix].stage == *stage).collect();
            assessment.mean_of(&practices).as_ref().map(|score| share(messages, score))
        };
        (clean(&catalog[section].title), Stage::ALL.iter().map(cell).collect())
    };
    let column = |stage: &Stage| say!(messages, "report-chart-stage", number = stage.number());
    let columns = Stage::ALL.iter().map(column).collect();
    let rows = assessment.sections.iter().map(|(ix, _)| row(*ix)).collect();
    (say!(messages, "report-chart-section-by-stage"), columns, rows)
}

fn by_stage(draft: &Draft<'_>) -> Section {
    let messages = draft.messages;
    let column = |title: String, numeric, weight| Column { title, numeric, weight };
    let row = |one: &Profile| -> Vec<Line> {
        let standing = match one.is_fulfilled() {
            None => say!(messages, "report-stage-nothing-applies"),
            Some(true) => say!(messages, "report-stage-fulfilled"),
            Some(false) => say!(messages, "report-stage-not-yet"),
        };
        let title = draft.assessment.catalog.stage_title(one.stage);
        vec![
            line(say!(messages, "shared-stage", number = one.stage.number(), title = title)),
            line(bounds_or_dash(messages, one.score.as_ref())),
            line(one.critical_open.to_string()),
            line(standing),
        ]
    };
    let mut section = new("by-stage", say!(messages, "report-by-stage"));
    let rule = say!(
        messages,
        "report-stage-rule",
        enough = asked_for(messages),
        zero = draft.assessment.catalog.stage_zero_title()
    );
    section.blocks.push(Block::Paragraph(line(rule)));
    section.blocks.extend(whose_stages(draft).map(|text| Block::Paragraph(line(text))));
    section.blocks.push(Block::Table(Table {
        caption: say!(messages, "report-stage-table"),
        columns: vec![
            column(say!(messages, "report-head-stage"), false, 6),
            column(say!(messages, "report-head-score"), true, 3),
            column(say!(messages, "report-head-critical"), true, 3),
            column(say!(messages, "report-head-standing"), false, 3),
        ],
        rows: draft.assessment.profile.iter().map(row).collect(),
    }));
    section
}

/// That the stages are not those of the sources, where they are not.
fn whose_stages(draft: &Draft<'_>) -> Option<String> {
    let catalog = draft.assessment.catalog;
    let all = draft.assessment.answers.scope.iter().all(|ix| catalog.is_staged(*ix));
    let staged = if draft.is_staged() { "some" } else { "none" };
    (!all).then(|| say!(draft.messages, "report-stage-ours", model = catalog.stage_model(), staged = staged))
}
