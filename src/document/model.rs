//! What a document is made of. Formats draw these and add neither words nor numbers.
//!
//! Texts are as the person or the catalog wrote them, already on one line and harmless to a terminal (see
//! [`crate::text`]); each format escapes for its own grammar.

use std::iter;

use chrono::NaiveDate;

use crate::messages::Piece;

/// A report: its title, what identifies it, and its sections in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The title, such as “Open source governance at Example University”.
    pub title: String,
    /// What a reader must know to place it: date, scope, target. One line.
    pub subtitle: String,
    /// The organization assessed; the author in document metadata.
    pub organization: String,
    /// The day the answers are from.
    pub date: NaiveDate,
    /// One sentence that sums it up, for metadata and link previews.
    pub summary: String,
    /// What formats set around it.
    pub labels: Labels,
    /// The sections; the first is the page that stands alone.
    pub sections: Vec<Section>,
}

/// Words of no section: what stands at the edges of a page, and what a mark is called. In the language of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// The language of the document: `en`.
    pub language: String,
    /// Its day, for a line of its own.
    pub day: String,
    /// The heading of the contents.
    pub contents: String,
    /// Leads past what stands before the first section.
    pub skip: String,
    /// Around what can be filtered and folded.
    pub filter: FilterLabels,
    pub(super) label: Vec<Piece>,
    pub(super) page: Vec<Piece>,
    pub(super) marks: Vec<(Mark, String)>,
}

/// What a page says where a reader chooses which sections to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterLabels {
    /// What it is called.
    pub name: String,
    /// The choice that leaves nothing out.
    pub all: String,
    /// Takes every choice back.
    pub clear: String,
    /// The label of words to look for.
    pub text: String,
    /// Folds every section.
    pub fold: String,
    /// Unfolds every section.
    pub unfold: String,
    /// How many are shown (slot 0) of how many (slot 1).
    pub shown: Vec<Piece>,
}

impl Labels {
    /// A mark in a word; empty for none.
    pub fn mark(&self, mark: Mark) -> &str {
        self.marks.iter().find(|(one, _)| *one == mark).map_or("", |(_, name)| name)
    }

    /// The names of all marks.
    pub fn marks(&self) -> impl Iterator<Item = &str> {
        self.marks.iter().map(|(_, name)| name.as_str())
    }

    /// The foot of a page in pieces: the number of the page goes to slot 0, that of all pages to slot 1.
    pub fn page_pieces(&self) -> &[Piece] {
        &self.page
    }

    /// The foot of a page: which it is, and of how many.
    pub fn page(&self, page: usize, pages: usize) -> String {
        in_slots(&self.page, &[page, pages].map(|number| number.to_string()))
    }

    /// A label before what it is the label of, on the same line.
    pub fn label_before(&self, label: &str) -> String {
        in_slots(&self.label, &[label.to_owned()])
    }
}

/// A phrase in pieces with words in its slots.
fn in_slots(pieces: &[Piece], words: &[String]) -> String {
    let word = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Slot(at) => words.get(*at).cloned().unwrap_or_default(),
    };
    pieces.iter().map(word).collect()
}

/// A part of the document with a heading. Depth in the tree is the level of the heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Unique in the document: the target of [`Span::Jump`], the anchor in HTML, the destination in PDF.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What a reader may filter by; only gaps have them.
    pub facets: Vec<Facet>,
    /// What stands under the heading, before the sections below it.
    pub blocks: Vec<Block>,
    /// The sections below this one.
    pub sections: Vec<Section>,
}

/// Something a section can be filtered by: `Facet { name: "theme", values: ["security"] }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Heading of the filter: “Theme”, “Role”, “Stage”, “Horizon”.
    pub name: String,
    /// The values of this section.
    pub values: Vec<String>,
}

/// One piece of content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// A sentence that must not be overlooked: the provisional score, the missing answers.
    Notice(Line),
    /// The numbers of page one, two to five of them, side by side where there is room.
    Figures(Vec<Figure>),
    /// Label and value, in rows: owner, due, effort.
    Facts(Vec<Fact>),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A chart, as data.
    Chart(Chart),
}

/// A run of words.
pub type Line = Vec<Span>;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// As it is.
    Text(String),
    /// Stands out.
    Strong(String),
    /// An id, a command, a file name.
    Code(String),
    /// A link out of the document. The address is https, http or mailto.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads.
        url: String,
    },
    /// A link to a section of this document.
    Jump {
        /// What is shown.
        text: String,
        /// The id of the section.
        to: String,
    },
}

/// A number that page one shows large.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// “42 %”, “2 of 4”.
    pub value: String,
    /// “score”, “stage reached”.
    pub label: String,
    /// One short line below; may be empty.
    pub note: String,
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// “Owner”.
    pub label: String,
    /// “Legal”.
    pub value: Line,
}

/// A list of items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Whether the order has a meaning and is shown by numbers.
    pub ordered: bool,
    /// The items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// A mark before the item, beyond the bullet or number.
    pub mark: Mark,
    /// The item itself.
    pub line: Line,
    /// Lines that belong to it, below it: advice, links.
    pub below: Vec<Line>,
}

/// How a point stands. Formats show it by a glyph and, for those who cannot see it, by a word ([`Labels::mark`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing to show.
    None,
    /// Done.
    Done,
    /// Open.
    Open,
    /// Open, and critical.
    Critical,
    /// Unanswered.
    Unanswered,
}

impl Mark {
    /// Those that have a name.
    pub const NAMED: [Self; 4] = [Self::Done, Self::Open, Self::Critical, Self::Unanswered];

    /// The mark for programs, in one word; empty for none.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Done => "done",
            Self::Open => "open",
            Self::Critical => "critical",
            Self::Unanswered => "unanswered",
        }
    }
}

/// A table with a head. Every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table is about, for those who cannot see it.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows. The first cell of a row is its head.
    pub rows: Vec<Vec<Line>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The head.
    pub title: String,
    /// Whether it holds numbers, set flush right.
    pub numeric: bool,
    /// The share of the width that it asks for, relative to the other columns.
    pub weight: u8,
}

/// A chart as data. Shares are in permille, so that no format has to round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// All of it in words, for those who cannot see it.
    pub alternative: String,
    /// The data.
    pub kind: ChartKind,
}

impl Chart {
    /// What it shows where it is drawn as a picture: a line is read otherwise than the same points as bars.
    pub fn picture_title(&self) -> &str {
        match &self.kind {
            ChartKind::Trend { line_title: Some(title), .. } => title,
            _ => &self.title,
        }
    }
}

/// The kinds of charts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartKind {
    /// One axis a theme, from the centre (0) to the rim (1000).
    Radar {
        /// The axes, clockwise from the top. At least three.
        axes: Vec<Bar>,
        /// The ring to reach, in permille.
        target: u16,
    },
    /// One bar a row: solid up to `low`, hatched or light up to `high`.
    Bars {
        /// The rows.
        bars: Vec<Bar>,
        /// A line to reach, in permille.
        target: Option<u16>,
    },
    /// A matrix, darker where the score is higher; empty where nothing applies.
    HeatMap {
        /// Heads of the columns.
        columns: Vec<String>,
        /// Head of the row, and a cell for each column.
        rows: Vec<(String, Vec<Option<Share>>)>,
    },
    /// How the values of many spread: from the lower to the upper quartile, with the median in between.
    Spread {
        /// The rows.
        rows: Vec<SpreadRow>,
    },
    /// A line over time with its band, solid up to `low`, light up to `high`, and the stage in steps below it.
    Trend {
        /// In the order of time; at least two.
        points: Vec<TrendPoint>,
        /// Heights that are named, in permille.
        scale: Vec<(u16, String)>,
        /// What is shown, where it is drawn as a line; none where that is the same as of bars.
        line_title: Option<String>,
    },
}

/// A row of a chart of how values spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpreadRow {
    /// Its name.
    pub label: String,
    /// The lower quartile, the median and the upper quartile, in permille; none where nothing applies.
    pub marks: Option<[u16; 3]>,
    /// As words: “42 % (30 to 55 %)”.
    pub text: String,
}

/// A point of a line over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendPoint {
    /// Its day, short.
    pub label: String,
    /// Where it stands between the first (0) and the last (1000).
    pub at: u16,
    /// The score; none where nothing applied.
    pub share: Option<Share>,
    /// The stage reached, 0 to 4.
    pub stage: u8,
    /// The stage in words: “stage 1”.
    pub stage_long: String,
    /// The stage where there is little room: “1”.
    pub stage_short: String,
    /// Whether it was answered against another catalog than the point before.
    pub is_other_catalog: bool,
}

impl TrendPoint {
    /// As a bar, for formats that draw no lines.
    pub fn as_bar(&self) -> Bar {
        Bar { label: self.label.clone(), indent: 0, share: self.share.clone() }
    }
}

/// A row of bars, or an axis of a radar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// How deep it is indented: a section below its checklist is 1.
    pub indent: u8,
    /// The score; none where nothing applies.
    pub share: Option<Share>,
}

/// A score as a chart shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// What is certain, in permille.
    pub low: u16,
    /// What is possible once everything is answered, in permille.
    pub high: u16,
    /// As words: “42 %”, “42 to 61 %”.
    pub text: String,
}

/// A line of plain text.
pub fn line(text: impl Into<String>) -> Line {
    vec![Span::Text(text.into())]
}

/// The words of a line, without any dress.
pub fn words(line: &Line) -> String {
    let text = |span: &Span| match span {
        Span::Text(text) | Span::Strong(text) | Span::Code(text) => text.clone(),
        Span::Link { text, .. } | Span::Jump { text, .. } => text.clone(),
    };
    line.iter().map(text).collect()
}

/// The lines of a block, from the first to the last; figures and charts have none.
pub fn lines_of(block: &Block) -> Vec<&Line> {
    match block {
        Block::Paragraph(line) | Block::Notice(line) => vec![line],
        Block::Facts(facts) => facts.iter().map(|fact| &fact.value).collect(),
        Block::List(list) => list.items.iter().flat_map(|item| iter::once(&item.line).chain(&item.below)).collect(),
        Block::Table(table) => table.rows.iter().flatten().collect(),
        Block::Figures(_) | Block::Chart(_) => Vec::new(),
    }
}
