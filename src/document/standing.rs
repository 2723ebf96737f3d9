//! How the organization stands: by theme, by checklist and section, by stage.

use super::draft::{Draft, section as new};
use super::model::{Bar, Block, Chart, ChartKind, Column, Line, Section, Table, line};
use super::words::{bounds, bounds_or_dash, clean, percent, share};
use crate::assess::{Fraction, STAGE_LOW, Score};
use crate::catalog::{ChecklistIx, SectionIx, Theme};
use crate::problem::Word;

/// The ring of the radar and the line of the bars: what a stage asks for.
fn target() -> u16 {
    Fraction::constant(STAGE_LOW).permille()
}

/// The same in words.
fn asked_for() -> String {
    percent(&Fraction::constant(STAGE_LOW))
}

/// The scores in detail; none where nothing applies.
pub(super) fn section(draft: &Draft<'_>) -> Option<Section> {
    draft.assessment.score.as_ref()?;
    let mut standing = new("scores", "Scores in detail");
    standing.sections.push(by_checklist(draft));
    standing.sections.extend(by_theme(draft));
    standing.sections.push(by_stage(draft));
    Some(standing)
}

fn described(label: &str, score: Option<&Score>) -> String {
    format!("{label} {}", score.map_or_else(|| "not applicable".to_owned(), bounds))
}

/// The picture of page one: the themes as a radar, or as bars where fewer than three apply; none where nothing does.
pub(super) fn picture(draft: &Draft<'_>) -> Option<Chart> {
    let catalog = draft.assessment.catalog;
    let scored = draft.assessment.themes.iter().filter(|(_, score)| score.is_some());
    let bars: Vec<Bar> = scored.map(|(theme, score)| bar(catalog.theme_title(*theme), 0, score.as_ref())).collect();
    let any = !bars.is_empty();
    radar(draft).or_else(|| any.then(|| in_bars("Score by theme", bars)))
}

/// The themes as a radar; none where fewer than three apply.
fn radar(draft: &Draft<'_>) -> Option<Chart> {
    let catalog = draft.assessment.catalog;
    let themes = draft.assessment.themes.iter().filter(|(_, score)| score.is_some());
    let axis = |(theme, score): &(Theme, Option<Score>)| bar(catalog.theme_title(*theme), 0, score.as_ref());
    let axes: Vec<Bar> = themes.clone().map(axis).collect();
    let words: Vec<String> =
        themes.map(|(theme, score)| described(catalog.theme_title(*theme), score.as_ref())).collect();
    (axes.len() >= 3).then(|| Chart {
        title: format!("Score by theme ({})", legend(&axes)),
        alternative: format!("{}. Asked for: {}.", words.join(", "), asked_for()),
        kind: ChartKind::Radar { axes, target: target() },
    })
}

/// How to read a chart; what is not in it needs no word.
fn legend(bars: &[Bar]) -> String {
    let open_ended = bars.iter().filter_map(|bar| bar.share.as_ref()).any(|share| share.low < share.high);
    let pale = if open_ended { "; pale: not answered" } else { "" };
    format!("solid: done{pale}; line: {} to reach a stage", asked_for())
}

fn bar(label: &str, indent: u8, score: Option<&Score>) -> Bar {
    Bar { label: clean(label), indent, share: score.map(share) }
}

fn by_checklist(draft: &Draft<'_>) -> Section {
    let assessment = draft.assessment;
    let mut bars = Vec::new();
    for (checklist, score) in &assessment.checklists {
        bars.push(bar(&assessment.catalog[*checklist].title, 0, score.as_ref()));
        let mine = sections_of(draft, *checklist);
        bars.extend(mine.map(|(ix, score)| bar(&assessment.catalog[*ix].title, 1, score.as_ref())));
    }
    let mut section = new("by-checklist", "By checklist and section");
    section.blocks.push(Block::Chart(in_bars("Score by checklist and section", bars)));
    section
}

fn in_bars(title: &str, bars: Vec<Bar>) -> Chart {
    let words: Vec<String> = bars.iter().map(in_words).collect();
    let alternative = format!("{}. Asked for: {}.", words.join(", "), asked_for());
    let title = format!("{title} ({})", legend(&bars));
    Chart { title, alternative, kind: ChartKind::Bars { bars, target: Some(target()) } }
}

fn in_words(bar: &Bar) -> String {
    let share = bar.share.as_ref().map_or("not applicable", |share| share.text.as_str());
    format!("{} {share}", bar.label)
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
    let assessment = draft.assessment;
    let mut scored: Vec<&(Theme, Option<Score>)> = assessment.themes.iter().filter(|(_, s)| s.is_some()).collect();
    // Lowest first: a radar has no order, so the list gives one.
    scored.sort_by_key(|(theme, score)| (score.as_ref().map(|score| score.low.clone()), *theme));
    let bars: Vec<Bar> =
        scored.iter().map(|(theme, score)| bar(assessment.catalog.theme_title(*theme), 0, score.as_ref())).collect();
    let any = !bars.is_empty();
    let title = if bars.len() == 1 { "By theme" } else { "By theme, lowest first" };
    let mut section = new("by-theme", title);
    section.blocks.push(Block::Chart(in_bars(&title.replacen("By", "Score by", 1), bars)));
    section.blocks.extend(heat_map(draft).map(Block::Chart));
    any.then_some(section)
}

/// Checklist by theme where there are several checklists, else section by stage.
fn heat_map(draft: &Draft<'_>) -> Option<Chart> {
    let assessment = draft.assessment;
    let several = assessment.checklists.len() > 1;
    let (title, columns, rows) = if several { checklist_by_theme(draft) } else { section_by_stage(draft) };
    let cell = |cell: &Option<super::model::Share>| cell.as_ref().map_or("–".to_owned(), |share| share.text.clone());
    let row = |(label, cells): &(String, Vec<Option<super::model::Share>>)| {
        let cells: Vec<String> = columns.iter().zip(cells).map(|(head, one)| format!("{head} {}", cell(one))).collect();
        format!("{label}: {}", cells.join(", "))
    };
    let words: Vec<String> = rows.iter().map(row).collect();
    (!rows.is_empty()).then(|| Chart {
        title: title.to_owned(),
        alternative: format!("{}.", words.join(". ")),
        kind: ChartKind::HeatMap { columns: columns.clone(), rows },
    })
}

type Matrix = (&'static str, Vec<String>, Vec<(String, Vec<Option<super::model::Share>>)>);

fn checklist_by_theme(draft: &Draft<'_>) -> Matrix {
    let assessment = draft.assessment;
    let catalog = assessment.catalog;
    let row = |checklist: ChecklistIx| {
        let cell = |theme: &Theme| {
            let practices: Vec<_> = catalog.practices_of(checklist).filter(|ix| catalog[*ix].theme == *theme).collect();
            assessment.mean_of(&practices).as_ref().map(share)
        };
        (clean(&catalog[checklist].title), Theme::ALL.iter().map(cell).collect())
    };
    let columns = Theme::ALL.iter().map(|theme| catalog.theme_title(*theme).to_owned()).collect();
    ("Checklist by theme", columns, assessment.answers.scope.iter().map(|ix| row(*ix)).collect())
}

fn section_by_stage(draft: &Draft<'_>) -> Matrix {
    let assessment = draft.assessment;
    let catalog = assessment.catalog;
    let row = |section: SectionIx| {
        let cell = |stage: &crate::catalog::Stage| {
            let all = catalog[section].practices.iter().copied();
            let practices: Vec<_> = all.filter(|ix| catalog[*ix].stage == *stage).collect();
            assessment.mean_of(&practices).as_ref().map(share)
        };
        (clean(&catalog[section].title), crate::catalog::Stage::ALL.iter().map(cell).collect())
    };
    let columns = crate::catalog::Stage::ALL.iter().map(|stage| format!("Stage {}", stage.number())).collect();
    ("Section by stage", columns, assessment.sections.iter().map(|(ix, _)| row(*ix)).collect())
}

fn by_stage(draft: &Draft<'_>) -> Section {
    let column = |title: &str, numeric, weight| Column { title: title.to_owned(), numeric, weight };
    let row = |one: &crate::assess::Profile| -> Vec<Line> {
        let standing = match one.is_fulfilled() {
            None => "nothing applies",
            Some(true) => "fulfilled",
            Some(false) => "not yet",
        };
        vec![
            line(format!("{} {}", one.stage.number(), draft.assessment.catalog.stage_title(one.stage))),
            line(bounds_or_dash(one.score.as_ref())),
            line(one.critical_open.to_string()),
            line(standing),
        ]
    };
    let mut section = new("by-stage", "By stage");
    let low = asked_for();
    section.blocks.push(Block::Paragraph(line(format!(
        "A stage is reached when it and every stage before it has at least {low} of its points done and no critical point \
         open or unanswered."
    ))));
    section.blocks.push(Block::Table(Table {
        caption: "How each stage stands".to_owned(),
        columns: vec![
            column("Stage", false, 6),
            column("Score", true, 3),
            column("Critical missing", true, 3),
            column("Standing", false, 3),
        ],
        rows: draft.assessment.profile.iter().map(row).collect(),
    }));
    section
}
