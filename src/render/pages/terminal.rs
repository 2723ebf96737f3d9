//! A report on a terminal: words and characters, a little colour, nothing wider than the window.

mod chart;
mod table;
mod words;

use std::iter;

use anstyle::{AnsiColor, Style};

use super::Look;
use super::plain::{self, ASCII_BLOCKS, BLOCKS, Blocks};
use crate::document::{Block, Document, Fact, Figure, Item, Labels, Line, List, Mark, Section, Share, Span, line};

/// The narrowest width drawn for, in columns.
const NARROWEST: usize = 40;
/// Lines of words are at most this long, in columns; longer ones are hard to follow.
const LONGEST: usize = 96;
/// How far what stands under a heading is set in.
const MARGIN: &str = "  ";

/// Draws `document` for a terminal. No line is wider than `look.width`, but for an address.
pub(super) fn draw_terminal(document: &Document, look: &Look<'_>) -> String {
    let mut page = Page { look: *look, labels: &document.labels, lines: Vec::new() };
    page.look.width = look.width.max(NARROWEST);
    page.classification();
    page.title(document);
    for section in &document.sections {
        page.section(section, 0);
    }
    if look.brand.classification.is_some() {
        page.lines.push(String::new());
        page.classification();
    }
    page.lines.iter().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// What a piece of text is, for its colour and weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Plain,
    Strong,
    Heading,
    Quiet,
    Code,
    Link,
    Bar,
    Warning,
    Marked(Mark),
}

impl Look<'_> {
    /// Only the terminal's own colours: they suit its background, dark or light.
    fn style(&self, role: Role) -> Style {
        if !self.colour {
            return Style::new();
        }
        let coloured = |colour: AnsiColor| colour.on_default();
        match role {
            Role::Plain | Role::Marked(Mark::None | Mark::Open) => Style::new(),
            Role::Strong => Style::new().bold(),
            Role::Heading => coloured(AnsiColor::Cyan).bold(),
            Role::Quiet => Style::new().dimmed(),
            Role::Code | Role::Bar => coloured(AnsiColor::Cyan),
            Role::Link => Style::new().underline(),
            Role::Warning => coloured(AnsiColor::Yellow),
            Role::Marked(Mark::Done) => coloured(AnsiColor::Green),
            Role::Marked(Mark::Critical) => coloured(AnsiColor::Red).bold(),
            Role::Marked(Mark::Unanswered) => coloured(AnsiColor::Magenta),
        }
    }

    fn paint(&self, role: Role, text: &str) -> String {
        let style = self.style(role);
        if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
    }

    fn pick<T>(&self, unicode: T, ascii: T) -> T {
        if self.unicode { unicode } else { ascii }
    }

    fn blocks(&self) -> &'static Blocks {
        self.pick(&BLOCKS, &ASCII_BLOCKS)
    }

    fn cut(&self, text: &str, most: usize) -> String {
        plain::cut(text, most, self.pick("…", ".."))
    }

    /// What stands for the value of a share.
    fn value<'a>(&self, share: Option<&'a Share>) -> &'a str {
        share.map_or(self.pick(plain::NOTHING, "-"), |share| &share.text)
    }

    /// The columns under a heading.
    fn room(&self) -> usize {
        self.width - MARGIN.len()
    }

    /// The columns that words may take.
    fn words(&self) -> usize {
        self.room().min(LONGEST)
    }

    fn glyph(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::None => self.pick("•", "-"),
            Mark::Done => self.pick("✓", "[x]"),
            Mark::Open => self.pick("○", "[ ]"),
            Mark::Critical => self.pick("●", "[!]"),
            Mark::Unanswered => self.pick("?", "[?]"),
        }
    }
}

/// The lines drawn so far.
struct Page<'a> {
    look: Look<'a>,
    labels: &'a Labels,
    lines: Vec<String>,
}

impl Page<'_> {
    fn classification(&mut self) {
        if let Some(classification) = self.look.brand.classification {
            let words = vec![Span::Strong(classification.to_owned())];
            self.lines.extend(words::wrap(&words, self.look.words(), &self.look));
        }
    }

    fn title(&mut self, document: &Document) {
        let look = self.look;
        let title = vec![Span::Strong(document.title.clone())];
        self.lines.extend(words::wrap(&title, look.words(), &look));
        let subtitle = words::wrap(&line(document.subtitle.as_str()), look.words(), &Look { colour: false, ..look });
        self.lines.extend(subtitle.iter().map(|line| look.paint(Role::Quiet, line)));
    }

    fn section(&mut self, section: &Section, depth: usize) {
        self.heading(&section.title, depth);
        for block in &section.blocks {
            let lines = self.block(block);
            if lines.iter().any(|line| !line.is_empty()) {
                self.lines.push(String::new());
                self.lines.extend(lines.iter().map(|line| format!("{MARGIN}{line}")));
            }
        }
        for below in &section.sections {
            self.section(below, depth + 1);
        }
    }

    /// Headings of the first two levels stand on a rule, so that they are found without colour.
    fn heading(&mut self, title: &str, depth: usize) {
        let look = self.look;
        let title = words::wrap(&line(title), look.words(), &Look { colour: false, ..look });
        let widest = title.iter().map(|line| plain::width(line)).max().unwrap_or(0);
        self.lines.extend(vec![String::new(); if depth == 0 { 2 } else { 1 }]);
        self.lines.extend(title.iter().map(|line| look.paint(Role::Heading, line)));
        match depth {
            0 => self.lines.push(look.paint(Role::Quiet, &look.pick("━", "=").repeat(look.words() + MARGIN.len()))),
            1 => self.lines.push(look.paint(Role::Quiet, &look.pick("─", "-").repeat(widest))),
            _ => {}
        }
    }

    fn block(&self, block: &Block) -> Vec<String> {
        let look = &self.look;
        match block {
            Block::Paragraph(line) => words::wrap(line, look.words(), look),
            Block::Notice(line) => notice(line, look),
            Block::Figures(figures) => draw_figures(figures, look),
            Block::Facts(facts) => draw_facts(facts, look.words(), look),
            Block::List(list) => draw_list(list, self.labels, look),
            Block::Table(table) => table::draw(table, look),
            Block::Chart(chart) => chart::draw(chart, look),
        }
    }
}

fn notice(line: &Line, look: &Look<'_>) -> Vec<String> {
    let bar = look.paint(Role::Warning, look.pick("┃", "|"));
    words::wrap(line, look.words() - 2, look).iter().map(|line| format!("{bar} {line}")).collect()
}

/// Numbers side by side, each below its label, so that it is heard after it; below each other where there is no room.
fn draw_figures(figures: &[Figure], look: &Look<'_>) -> Vec<String> {
    const GAP: usize = 3;
    let count = figures.len().max(1);
    let cell = ((look.words() + GAP) / count).saturating_sub(GAP);
    if cell < 15 {
        let blocks: Vec<Vec<String>> = figures.iter().map(|figure| figure_lines(figure, look.words(), look)).collect();
        return blocks.join(&String::new());
    }
    let cells: Vec<Vec<String>> = figures.iter().map(|figure| figure_lines(figure, cell, look)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let row = |i: usize| -> String {
        let lines = cells.iter().map(|lines| lines.get(i).map_or("", String::as_str));
        lines.map(|line| words::pad(line, cell + GAP)).collect()
    };
    (0..height).map(row).collect()
}

fn figure_lines(figure: &Figure, width: usize, look: &Look<'_>) -> Vec<String> {
    let dull = Look { colour: false, ..*look };
    let dressed = |text: &str, role| -> Vec<String> {
        words::wrap(&line(text), width, &dull).iter().map(|line| look.paint(role, line)).collect()
    };
    let parts = [(&figure.label, Role::Strong), (&figure.value, Role::Heading), (&figure.note, Role::Quiet)];
    parts.into_iter().flat_map(|(text, role)| dressed(text, role)).collect()
}

/// Labels in one column, values in the next.
fn draw_facts(facts: &[Fact], width: usize, look: &Look<'_>) -> Vec<String> {
    let labels = facts.iter().map(|fact| plain::width(&fact.label)).max().unwrap_or(0).min(width / 2);
    let row = |fact: &Fact| {
        let label = plain::pad(&look.cut(&fact.label, labels), labels + 2, false);
        beside(&look.paint(Role::Quiet, &label), labels + 2, words::wrap(&fact.value, width - labels - 2, look))
    };
    facts.iter().flat_map(row).collect()
}

/// `lines` set in by `margin` columns, with `head` before the first.
fn beside(head: &str, margin: usize, mut lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        lines.push(String::new());
    }
    let set_in = |(i, line): (usize, &String)| match i {
        0 => format!("{}{line}", words::pad(head, margin)),
        _ => format!("{}{line}", " ".repeat(margin)),
    };
    lines.iter().enumerate().map(set_in).collect()
}

fn draw_list(list: &List, labels: &Labels, look: &Look<'_>) -> Vec<String> {
    let airy = list.items.iter().any(|item| !item.below.is_empty());
    let marked = list.items.iter().any(|item| item.mark != Mark::None);
    let digits = list.items.len().to_string().len();
    let mut out = Vec::new();
    for (i, item) in list.items.iter().enumerate() {
        if airy && i > 0 {
            out.push(String::new());
        }
        let number = if list.ordered { format!("{:>digits$}. ", i + 1) } else { String::new() };
        out.extend(draw_item(item, &number, Some(labels).filter(|_| marked), look));
    }
    out
}

/// The number and the mark, if the list has any, then the words; what belongs to the item is set in below it.
fn draw_item(item: &Item, number: &str, labels: Option<&Labels>, look: &Look<'_>) -> Vec<String> {
    let head = item_head(item, number, labels, look);
    let wide = words::width(&head);
    let alone = labels.is_some() && look.width < 60;
    let margin = if alone { 4 } else { wide };
    let mut lines = words::wrap(&item.line, look.words() - margin, look);
    for below in &item.below {
        let below = words::wrap(below, look.words() - margin - 2, look);
        lines.extend(below.iter().map(|line| format!("  {line}")));
    }
    if !alone {
        return beside(&head, margin, lines);
    }
    iter::once(head).chain(lines.iter().map(|line| format!("    {line}"))).collect()
}

/// A mark is a sign and its word: neither colour nor sign must be known.
fn item_head(item: &Item, number: &str, labels: Option<&Labels>, look: &Look<'_>) -> String {
    let glyph = look.glyph(item.mark);
    if let Some(labels) = labels.filter(|_| item.mark != Mark::None) {
        let longest = labels.marks().map(plain::width).max().unwrap_or(0);
        let word = plain::pad(&format!("{glyph} {}", labels.mark(item.mark)), glyph_width(look) + 1 + longest, false);
        return format!("{number}{}  ", look.paint(Role::Marked(item.mark), &word));
    }
    match number {
        "" => format!("{glyph} "),
        number => number.to_owned(),
    }
}

fn glyph_width(look: &Look<'_>) -> usize {
    plain::width(look.glyph(Mark::Done))
}
