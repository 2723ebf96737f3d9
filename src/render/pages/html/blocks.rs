//! Blocks as HTML.

use super::{Ids, escape, svg};
use crate::document::{Block, Chart, ChartKind, Fact, Figure, Item, Labels, Line, List, Mark, Span, Table};
use crate::render::pages::address::address;
use crate::render::pages::charts;
use crate::render::pages::columns::Tables;
use crate::render::pages::letters::rough_width;

/// Widths in points that a chart is drawn for; the page shows the one that its room suits.
const DRAWN: [(&str, f32); 2] = [("wide", 480.0), ("narrow", 270.0)];

/// Tables are laid out for this width, letters of this size and this much room around words, in points.
const MEASURE: f32 = 620.0;
const LETTERS: f32 = 11.4;
const PADDING: f32 = 17.0;

/// Draws blocks; needs to know where jumps lead, and what marks are called.
pub(super) struct Blocks<'a> {
    pub(super) ids: &'a Ids,
    pub(super) labels: &'a Labels,
    pub(super) tables: &'a Tables<'a>,
}

impl Blocks<'_> {
    /// Neighbouring charts stand side by side where there is room.
    pub(super) fn draw(&self, blocks: &[Block]) -> String {
        let both_pair = |a: &Block, b: &Block| pairs(a) && pairs(b);
        blocks.chunk_by(both_pair).map(|chunk| self.chunk(chunk)).collect()
    }

    fn chunk(&self, blocks: &[Block]) -> String {
        let drawn: String = blocks.iter().map(|block| self.block(block)).collect();
        if blocks.len() > 1 { format!("<div class=\"pair\">\n{drawn}</div>\n") } else { drawn }
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Paragraph(line) if line.is_empty() => String::new(),
            Block::Paragraph(line) => format!("<p>{}</p>\n", self.line(line)),
            Block::Notice(line) => format!("<p class=\"notice\" role=\"note\">{}</p>\n", self.line(line)),
            Block::Figures(figures) => wrap("<div class=\"figures\">", figures.iter().map(figure), "</div>"),
            Block::Facts(facts) => wrap("<dl class=\"facts\">", facts.iter().map(|fact| self.fact(fact)), "</dl>"),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => draw_chart(chart),
        }
    }

    fn line(&self, line: &Line) -> String {
        line.iter().map(|span| self.span(span)).collect()
    }

    fn span(&self, span: &Span) -> String {
        match span {
            Span::Text(text) => escape(text).into_owned(),
            Span::Strong(text) => format!("<strong>{}</strong>", escape(text)),
            Span::Code(text) => format!("<code>{}</code>", escape(text)),
            Span::Link { text, url } => match address(url) {
                Some(address) => {
                    // On paper the address stands behind the words, unless they are the address.
                    let class = if address == *text { " class=\"bare\"" } else { "" };
                    format!("<a href=\"{}\"{class} rel=\"noopener\">{}</a>", escape(&address), escape(text))
                }
                None => escape(text).into_owned(),
            },
            Span::Jump { text, to } => match self.ids.get(to) {
                Some(id) => format!("<a href=\"#{id}\">{}</a>", escape(text)),
                None => escape(text).into_owned(),
            },
        }
    }

    fn fact(&self, fact: &Fact) -> String {
        format!("<div><dt>{}</dt><dd>{}</dd></div>", escape(&fact.label), self.line(&fact.value))
    }

    fn list(&self, list: &List) -> String {
        let tag = if list.ordered { "ol" } else { "ul" };
        let marked = list.items.iter().any(|item| item.mark != Mark::None);
        let class = if marked { " class=\"points\"" } else { "" };
        wrap(&format!("<{tag}{class}>"), list.items.iter().map(|item| self.item(item)), &format!("</{tag}>"))
    }

    fn item(&self, item: &Item) -> String {
        let below: String =
            item.below.iter().flat_map(|line| ["\n<p>".into(), self.line(line), "</p>".into()]).collect();
        let words = format!("<p>{}</p>{below}", self.line(&item.line));
        match item.mark {
            Mark::None => format!("<li>{words}</li>"),
            mark => format!("<li>{}<div>{words}</div></li>", draw_mark(mark, self.labels.mark(mark))),
        }
    }

    fn table(&self, table: &Table) -> String {
        if table.columns.is_empty() {
            return String::new();
        }
        let columns = self.column_widths(table);
        let heads: String = table.columns.iter().map(|it| column_head(&it.title, it.numeric)).collect();
        let rows: String = table.rows.iter().map(|row| self.row(table, row)).collect();
        format!(
            "<table>\n<caption>{}</caption>\n<colgroup>{columns}</colgroup>\n<thead>\n<tr>{heads}</tr>\n</thead>\n\
             <tbody>\n{rows}</tbody>\n</table>\n",
            escape(&table.caption)
        )
    }

    /// The share of the width of each column, as a class: style attributes are forbidden by the page's policy.
    fn column_widths(&self, table: &Table) -> String {
        let width = |text: &str, head: bool| rough_width(text, LETTERS, head) + PADDING;
        let widths = self.tables.column_widths(table, MEASURE, &width);
        let (mut end, mut classes) = (0.0, String::new());
        let mut taken = 0_u8;
        for width in widths {
            // Rounding each end, not each width, so that they add up to the whole.
            end += width * 100.0 / MEASURE;
            let share = (1..=100_u8).take_while(|share| f32::from(*share) <= end + 0.5 - f32::from(taken)).count();
            let share = u8::try_from(share).unwrap_or(100).max(1);
            taken += share;
            classes.push_str(&format!("<col class=\"w{share}\">"));
        }
        classes
    }

    /// Every cell names its column, for narrow windows, where rows become blocks.
    fn row(&self, table: &Table, row: &[Line]) -> String {
        let cell = |(i, line): (usize, &Line)| {
            let (title, numeric) = table.columns.get(i).map_or(("", false), |column| (&column.title, column.numeric));
            let (tag, scope) = if i == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            let attributes = format!("{scope}{} data-label=\"{}\"", class(numeric), escape(title));
            format!("<{tag}{attributes}>{}</{tag}>", self.line(line))
        };
        let cells: String = row.iter().take(table.columns.len()).enumerate().map(cell).collect();
        format!("<tr>{cells}</tr>\n")
    }
}

/// A head without words is an empty cell: assistive technology would announce a head without a name.
fn column_head(title: &str, numeric: bool) -> String {
    match title.trim() {
        "" => "<td></td>".into(),
        title => format!("<th scope=\"col\"{}>{}</th>", class(numeric), escape(title)),
    }
}

fn class(numeric: bool) -> &'static str {
    if numeric { " class=\"number\"" } else { "" }
}

/// One element a line between two tags; nothing if there is none.
fn wrap(open: &str, inner: impl Iterator<Item = String>, close: &str) -> String {
    let inner: String = inner.flat_map(|each| [each, "\n".to_owned()]).collect();
    if inner.is_empty() { inner } else { format!("{open}\n{inner}{close}\n") }
}

fn figure(figure: &Figure) -> String {
    let Figure { value, label, note } = figure;
    let note = if note.is_empty() { String::new() } else { format!("<span class=\"note\">{}</span>", escape(note)) };
    let (label, value) = (escape(label), escape(value));
    format!("<p class=\"figure\"><span class=\"label\">{label}</span> <strong>{value}</strong> {note}</p>")
}

fn draw_mark(mark: Mark, name: &str) -> String {
    let glyph = match mark {
        Mark::None => "",
        Mark::Done => "✓",
        Mark::Open => "○",
        Mark::Critical => "●",
        Mark::Unanswered => "?",
    };
    let (class, name) = (mark.word(), escape(name));
    format!("<span class=\"mark {class}\"><span aria-hidden=\"true\">{glyph}</span> {name}</span>")
}

/// Whether a chart reads well at half the width of the page.
fn pairs(block: &Block) -> bool {
    matches!(block, Block::Chart(Chart { kind: ChartKind::Radar { .. } | ChartKind::Bars { .. }, .. }))
}

fn draw_chart(chart: &Chart) -> String {
    let name = format!("{}. {}", chart.picture_title(), chart.alternative);
    let draw = |(class, width): (&str, f32)| svg::svg(&charts::draw(chart, width, &rough_width), class, &name);
    let drawings: String = DRAWN.into_iter().map(draw).collect();
    format!(
        "<figure class=\"chart\">\n<figcaption>{}</figcaption>\n{drawings}</figure>\n",
        escape(chart.picture_title())
    )
}
