//! Markdown as GitHub and GitLab read it, aligned so that it reads well as plain text too.

mod anchors;
mod inline;

use std::iter;

use anchors::Anchors;

use super::Brand;
use super::plain::{self, BLOCKS};
use crate::document::{
    Bar, Block, Chart, ChartKind, Document, Fact, Figure, Item, Labels, Line, List, Mark, Section, Share, SpreadRow,
    Table, line,
};

/// How long a bar is, in characters.
const BAR: usize = 20;
/// Names beside bars are cut beyond this many columns.
const NAME: usize = 48;
/// Tables wider than this many columns are not aligned: nobody could read them as plain text anyway.
const WIDEST: usize = 180;

/// Draws `document` as Markdown. It passes the default rules of markdownlint, but for the length of lines.
pub(super) fn draw_markdown(document: &Document, brand: Brand<'_>) -> String {
    let writer = Writer { anchors: Anchors::of(document), labels: &document.labels };
    let mut parts: Vec<String> = writer.anchors.lint_comment().into_iter().collect();
    parts.push(format!("# {}", inline::text(&document.title)));
    let classification = brand.classification.map(|text| writer.line(&line(text))).unwrap_or_default();
    parts.push(classification.clone());
    parts.push(writer.line(&line(document.subtitle.as_str())));
    for section in &document.sections {
        writer.section(section, 2, &mut parts);
    }
    parts.push(classification);
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// Keeps two lists apart that would be read as one.
const BETWEEN_LISTS: &str = "<!-- -->";

/// Whether a block becomes a list, and if so, whether by numbers.
fn list_kind(block: &Block) -> Option<bool> {
    match block {
        Block::Facts(_) => Some(false),
        Block::List(list) => Some(list.ordered),
        _ => None,
    }
}

struct Writer<'a> {
    anchors: Anchors,
    labels: &'a Labels,
}

impl Writer<'_> {
    fn section(&self, section: &Section, level: usize, parts: &mut Vec<String>) {
        parts.extend(self.anchors.explicit(&section.id).map(|anchor| format!("<a id=\"{anchor}\"></a>")));
        let title = inline::text(section.title.trim());
        if !title.is_empty() {
            parts.push(format!("{} {title}", "#".repeat(level)));
        }
        for (i, block) in section.blocks.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|before| section.blocks.get(before));
            if before.is_some_and(|before| list_kind(before).is_some() && list_kind(before) == list_kind(block)) {
                parts.push(BETWEEN_LISTS.into());
            }
            parts.push(self.block(block));
        }
        for below in &section.sections {
            self.section(below, (level + 1).min(6), parts);
        }
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Paragraph(words) => self.line(words),
            Block::Notice(words) => format!("> [!IMPORTANT]\n> {}", self.line(words)),
            Block::Figures(figures) => figures_table(figures),
            Block::Facts(facts) => self.facts(facts),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => draw_chart(chart),
        }
    }

    fn line(&self, words: &Line) -> String {
        inline::paragraph(words, &self.anchors)
    }

    fn facts(&self, facts: &[Fact]) -> String {
        let label = |fact: &Fact| self.labels.label_before(&inline::text(fact.label.trim()));
        let fact = |fact: &Fact| format!("- **{}** {}", label(fact), self.line(&fact.value));
        let lines: Vec<String> = facts.iter().map(|each| fact(each).trim_end().to_owned()).collect();
        lines.join("\n")
    }

    fn list(&self, list: &List) -> String {
        let marker = |i: usize| if list.ordered { format!("{}.", i + 1) } else { "-".to_owned() };
        let items: Vec<String> = list.items.iter().enumerate().map(|(i, item)| self.item(item, &marker(i))).collect();
        items.join("\n")
    }

    /// An item, and below it, set in under its first word, what belongs to it.
    fn item(&self, item: &Item, marker: &str) -> String {
        let margin = " ".repeat(marker.len() + 1);
        let check_box = check_box(item.mark, self.labels);
        let mut out = format!("{marker} {check_box}{}", self.line(&item.line)).trim_end().to_owned();
        for below in &item.below {
            out.push_str(format!("\n{margin}- {}", self.line(below)).trim_end());
        }
        out
    }

    fn table(&self, table: &Table) -> String {
        let cell = |words: &Line| inline::cell(words, &self.anchors);
        let heads = table.columns.iter().map(|column| (inline::text(&column.title), column.numeric)).collect();
        align(heads, table.rows.iter().map(|row| row.iter().map(cell).collect()).collect())
    }
}

/// Marks as check boxes; the word too where a box cannot tell.
fn check_box(mark: Mark, labels: &Labels) -> String {
    match mark {
        Mark::None => String::new(),
        Mark::Done => "[x] ".into(),
        Mark::Open => "[ ] ".into(),
        Mark::Critical | Mark::Unanswered => {
            format!("[ ] **{}** ", labels.label_before(&inline::text(labels.mark(mark))))
        }
    }
}

fn figures_table(figures: &[Figure]) -> String {
    let heads = figures.iter().map(|figure| (inline::text(&figure.label), false)).collect();
    let values = figures.iter().map(|figure| inline::strong(&figure.value)).collect();
    let notes: Vec<String> = figures.iter().map(|figure| inline::text(&figure.note)).collect();
    let remarks = notes.iter().any(|note| !note.is_empty());
    align(heads, if remarks { vec![values, notes] } else { vec![values] })
}

/// A table whose columns align. Heads say whether their column is numeric; rows get as many cells as there are heads.
fn align(heads: Vec<(String, bool)>, mut rows: Vec<Vec<String>>) -> String {
    if heads.is_empty() {
        return String::new();
    }
    let (titles, numeric): (Vec<String>, Vec<bool>) = heads.into_iter().unzip();
    for row in &mut rows {
        row.resize(titles.len(), String::new());
    }
    let widest = |i: usize| {
        let cells = iter::once(&titles).chain(&rows).filter_map(|row| row.get(i));
        cells.map(|cell| plain::width(cell)).fold(3, usize::max)
    };
    let mut widths: Vec<usize> = (0..titles.len()).map(widest).collect();
    if widths.iter().sum::<usize>() > WIDEST {
        widths.fill(0);
    }
    let rule = |(width, numeric): (&usize, &bool)| {
        let dashes = "-".repeat((*width).max(3) - usize::from(*numeric));
        if *numeric { dashes + ":" } else { dashes }
    };
    let write = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).zip(&numeric);
        join(&cells.map(|((cell, width), numeric)| plain::pad(cell, *width, *numeric)).collect::<Vec<_>>())
    };
    let mut lines = vec![write(&titles), join(&widths.iter().zip(&numeric).map(rule).collect::<Vec<_>>())];
    lines.extend(rows.iter().map(write));
    lines.join("\n")
}

fn join(cells: &[String]) -> String {
    let cells: String =
        cells.iter().map(|cell| if cell.is_empty() { " |".into() } else { format!(" {cell} |") }).collect();
    format!("|{cells}")
}

/// The title and the chart in words, then the chart of characters.
fn draw_chart(chart: &Chart) -> String {
    let title = inline::strong(&format!("{}.", chart.title.trim()));
    let words = format!("{title} {}", inline::text(&chart.alternative)).trim_end().to_owned();
    let drawing = match &chart.kind {
        ChartKind::Radar { axes, target } => draw_bars(axes, Some(*target)),
        ChartKind::Bars { bars, target } => draw_bars(bars, *target),
        ChartKind::HeatMap { columns, rows } => heat_map(columns, rows),
        ChartKind::Spread { rows } => draw_spread(rows),
        ChartKind::Trend { points, .. } => draw_bars(&plain::trend_bars(points), None),
    };
    if drawing.is_empty() { words } else { format!("{words}\n\n{drawing}") }
}

fn draw_bars(bars: &[Bar], target: Option<u16>) -> String {
    if bars.is_empty() {
        return String::new();
    }
    let name = |bar: &Bar| plain::cut(&format!("{}{}", "  ".repeat(bar.indent.into()), bar.label), NAME, "…");
    let names = bars.iter().map(|bar| plain::width(&name(bar))).max().unwrap_or(0);
    let length = BAR + usize::from(target.is_some());
    let row = |bar: &Bar| {
        let drawn = bar.share.as_ref().map(|share| plain::bar(share, target, BAR, &BLOCKS).concat());
        let drawn = plain::pad(&drawn.unwrap_or_default(), length, false);
        format!("{}  {drawn}  {}\n", plain::pad(&name(bar), names, false), value(bar.share.as_ref()))
    };
    format!("```text\n{}```", bars.iter().map(row).collect::<String>())
}

fn draw_spread(rows: &[SpreadRow]) -> String {
    let name = |row: &SpreadRow| plain::cut(&row.label, NAME, "…");
    let names = rows.iter().map(|row| plain::width(&name(row))).max().unwrap_or(0);
    let row = |row: &SpreadRow| {
        let drawn = plain::pad(&plain::spread(row.marks, BAR, &BLOCKS), BAR, false);
        format!("{}  {drawn}  {}\n", plain::pad(&name(row), names, false), row.text)
    };
    format!("```text\n{}```", rows.iter().map(row).collect::<String>())
}

fn heat_map(columns: &[String], rows: &[(String, Vec<Option<Share>>)]) -> String {
    if columns.is_empty() {
        return String::new();
    }
    let head = (String::new(), false);
    let heads = iter::once(head).chain(columns.iter().map(|column| (inline::text(column), true))).collect();
    let row = |(name, cells): &(String, Vec<Option<Share>>)| {
        let cells = cells.iter().map(|cell| inline::text(value(cell.as_ref())));
        iter::once(inline::text(name)).chain(cells).collect()
    };
    align(heads, rows.iter().map(row).collect())
}

fn value(share: Option<&Share>) -> &str {
    share.map_or(plain::NOTHING, |share| &share.text)
}
