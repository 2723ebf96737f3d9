//! Sections and their blocks into slabs.

use crate::document::{Block, Fact, Figure, Item as Entry, Line, List, Mark, Section, line, words};

use super::display::{Draw, Item, rectangle, rule};
use super::marks;
use super::page::{Slab, keep_all, stack};
use super::prose::{Desk, Side, Strip};
use super::style::{ACCENT, BELOW, BODY, LABEL, SMALL, Style, TRACK, VALUE, heading};
use super::tags::{Kind, TagId};

/// An item of a list with no more rows than this is not cut.
const WHOLE_ITEM: usize = 8;

/// The room between two columns of facts.
const FACT_GAP: f32 = 20.0;

/// A page must have this share of its height left for a section of the first level to begin on it.
const ROOM_FOR_SECTION: f32 = 0.3;

impl Desk<'_> {
    /// A section, its heading and all below it. `depth` is 1 for the sections of the document.
    pub(super) fn section(&mut self, section: &Section, depth: usize, strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::Section);
        let mut slabs = self.heading(section, depth, strip, tag);
        let mut after = 0.0;
        for block in &section.blocks {
            let (above, below) = room(block);
            let from = slabs.len();
            slabs.extend(self.block(block, strip, tag));
            if let Some(first) = slabs.get_mut(from) {
                first.before = self.gap(above.max(after));
            }
            after = below;
        }
        for below in &section.sections {
            slabs.extend(self.section(below, depth + 1, strip, tag));
        }
        slabs
    }

    fn heading(&mut self, section: &Section, depth: usize, strip: Strip, parent: TagId) -> Vec<Slab> {
        let (style, before) = heading(depth);
        let tag = self.tags.add(parent, Kind::Heading(depth + 1));
        let mut slabs = self.balanced(&line(section.title.as_str()), style, strip, tag);
        if slabs.is_empty() {
            slabs.push(Slab::default());
        }
        keep_all(&mut slabs);
        if let Some(first) = slabs.first_mut() {
            first.before = self.gap(before);
            first.room = if depth == 1 { self.depth * ROOM_FOR_SECTION } else { 0.0 };
            first.items.insert(0, Item::plain(Draw::Place { section: section.id.clone(), top: 0.0 }));
        }
        slabs
    }

    /// Room, by the density of the page: it shrinks sooner than words do.
    pub(super) fn gap(&self, points: f32) -> f32 {
        points * self.density * self.density
    }

    fn block(&mut self, block: &Block, strip: Strip, parent: TagId) -> Vec<Slab> {
        match block {
            Block::Paragraph(line) => self.paragraph(line, BODY, strip, parent),
            Block::Notice(line) => self.notice(line, strip, parent),
            Block::Figures(figures) => self.figures(figures, strip, parent),
            Block::Facts(facts) => self.facts(facts, strip, parent),
            Block::List(list) => self.list(list, strip, parent),
            Block::Table(table) => self.table(table, strip, parent),
            Block::Chart(chart) => self.chart(chart, strip, parent),
        }
    }

    fn paragraph(&mut self, line: &Line, style: Style, strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::Paragraph);
        self.prose(line, style, strip, tag)
    }

    fn notice(&mut self, line: &Line, strip: Strip, parent: TagId) -> Vec<Slab> {
        let (side, edge) = (self.gap(12.0), self.gap(8.0));
        let inner = Strip { left: strip.left + side + 3.0, width: strip.width - 2.0 * side - 3.0 };
        let tag = self.tags.add(parent, Kind::Division);
        let mut slabs = self.paragraph(line, BODY, inner, tag);
        if let Some(first) = slabs.first_mut() {
            pad(first, edge, 0.0);
        }
        if let Some(last) = slabs.last_mut() {
            pad(last, 0.0, edge);
        }
        for slab in &mut slabs {
            // A little longer than the slab, so that no seam shows between two of them.
            let ground = |width, colour| Item::plain(rectangle(strip.left, 0.0, width, slab.height + 0.2, colour));
            slab.items.splice(0..0, [ground(strip.width, TRACK), ground(3.0, ACCENT)]);
        }
        slabs
    }

    fn figures(&mut self, figures: &[Figure], strip: Strip, parent: TagId) -> Vec<Slab> {
        figures.chunks(5).flat_map(|row| self.figure_row(row, strip, parent)).collect()
    }

    fn figure_row(&mut self, figures: &[Figure], strip: Strip, parent: TagId) -> Vec<Slab> {
        let count = u16::try_from(figures.len().max(1)).map_or(1.0, f32::from);
        let gap = self.gap(16.0);
        let width = (strip.width - gap * (count - 1.0)) / count;
        let mut left = strip.left;
        let mut columns = Vec::new();
        for figure in figures {
            columns.push(self.figure(figure, Strip { left, width }, parent));
            left += width + gap;
        }
        self.side_by_side(columns, 0.0)
    }

    fn figure(&mut self, figure: &Figure, strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::Division);
        let natural = self.width(&figure.value, VALUE.times(self.density)).max(1.0);
        let value = VALUE.times((strip.width / natural).clamp(0.5, 1.0));
        let mut slabs = self.paragraph(&line(figure.value.as_str()), value, strip, tag);
        if let Some(first) = slabs.first_mut() {
            pad(first, self.gap(6.0), 0.0);
            first.items.insert(0, Item::plain(rule(strip.left, strip.left + strip.width, 0.0, 1.4, ACCENT)));
        }
        slabs.extend(self.paragraph(&line(figure.label.as_str()), LABEL, strip, tag));
        if !figure.note.is_empty() {
            slabs.extend(self.paragraph(&line(figure.note.as_str()), SMALL, strip, tag));
        }
        slabs
    }

    fn facts(&mut self, facts: &[Fact], strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::List);
        let (label, value) = (BELOW.times(self.density), BODY.times(self.density));
        let labels = facts.iter().map(|fact| self.width(&fact.label, label)).fold(0.0, f32::max);
        let values = facts.iter().map(|fact| self.width(&words(&fact.value), value)).fold(0.0, f32::max);
        let indent = labels.min(strip.width * 0.3) + self.gap(14.0);
        let columns = if facts.len() > 1 && indent + values < strip.width / 2.0 - FACT_GAP { 2 } else { 1 };
        let mut slabs = Vec::new();
        for row in facts.chunks(columns) {
            let mut drawn = Vec::new();
            for (fact, half) in row.iter().zip([0.0, 0.5]) {
                let left = strip.left + strip.width * half;
                drawn.extend(self.fact(fact, indent, Strip { left, width: strip.width - strip.width * half }, tag));
            }
            slabs.extend(self.side_by_side(drawn, self.gap(1.0)));
        }
        hold(&mut slabs);
        slabs
    }

    /// Label and value, which begins at `indent`.
    fn fact(&mut self, fact: &Fact, indent: f32, strip: Strip, parent: TagId) -> [Vec<Slab>; 2] {
        let item = self.tags.add(parent, Kind::Item);
        let (label, body) = (self.tags.add(item, Kind::Label), self.tags.add(item, Kind::Body));
        let style = Style { leading: BODY.leading, ..BELOW };
        let left = Strip { width: indent - self.gap(13.0), ..strip };
        let right = Strip { left: strip.left + indent, width: strip.width - indent };
        let head = self.prose(&line(fact.label.as_str()), style, left, label);
        [head, self.prose(&fact.value, BODY, right, body)]
    }

    /// Columns in one slab, or a slab a row if one would be higher than a page.
    pub(super) fn side_by_side(&self, columns: Vec<Vec<Slab>>, before: f32) -> Vec<Slab> {
        let height = columns.iter().map(|column| column.iter().map(|slab| slab.height).sum()).fold(0.0, f32::max);
        if height < self.depth * 0.8 {
            return vec![Slab { before, ..beside(columns) }];
        }
        let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
        let mut rows = Vec::new();
        loop {
            let row: Vec<Vec<Slab>> = columns.iter_mut().filter_map(Iterator::next).map(|slab| vec![slab]).collect();
            if row.is_empty() {
                return rows;
            }
            rows.push(beside(row));
        }
    }

    fn list(&mut self, list: &List, strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::List);
        let gutter = self.gutter(list);
        let mut slabs = Vec::new();
        for (place, entry) in list.items.iter().enumerate() {
            let label = if list.ordered { format!("{}.", place + 1) } else { "•".to_owned() };
            slabs.extend(self.entry(entry, &label, gutter, strip, tag));
        }
        slabs
    }

    /// The room for bullets or numbers, and for marks.
    fn gutter(&self, list: &List) -> Gutter {
        let number = format!("{}.", list.items.len());
        let words = list.items.iter().map(|item| self.width(item.mark.word(), SMALL.times(self.density)));
        let widest = words.fold(0.0, f32::max);
        let marked = widest > 0.0;
        let bullet = match (list.ordered, marked) {
            (true, _) => self.width(&number, BODY.times(self.density)) + self.gap(7.0),
            (false, true) => 0.0,
            (false, false) => self.gap(13.0),
        };
        Gutter { bullet, mark: if marked { widest + self.gap(26.0) } else { 0.0 } }
    }

    fn entry(&mut self, entry: &Entry, label: &str, gutter: Gutter, strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::Item);
        let (head, body) = (self.tags.add(tag, Kind::Label), self.tags.add(tag, Kind::Body));
        let indent = gutter.bullet + gutter.mark;
        let inner = Strip { left: strip.left + indent, width: strip.width - indent };
        let mut slabs = self.prose(&entry.line, BODY, inner, body);
        for line in &entry.below {
            let from = slabs.len();
            slabs.extend(self.paragraph(line, BELOW, inner, body));
            if let Some(first) = slabs.get_mut(from) {
                first.before = self.gap(1.5);
            }
        }
        if slabs.is_empty() {
            slabs.push(Slab::high(self.gap(BODY.leading)));
        }
        if let Some(first) = slabs.first_mut() {
            first.before = self.gap(4.5);
            let signs = self.signs(entry.mark, label, gutter, strip.left, head);
            first.items.splice(0..0, signs);
        }
        hold(&mut slabs);
        slabs
    }

    /// The bullet or number, and the mark with its word.
    fn signs(&self, mark: Mark, label: &str, gutter: Gutter, left: f32, tag: TagId) -> Vec<Item> {
        let style = BODY.times(self.density);
        let baseline = style.baseline();
        let mut items = Vec::new();
        if gutter.bullet > 0.0 {
            let colour = ACCENT;
            let right = left + gutter.bullet - self.gap(7.0);
            items.extend(self.words(label, Style { colour, ..style }, (right, baseline), Side::Right, Some(tag)));
        }
        if mark != Mark::None {
            let x = left + gutter.bullet;
            let radius = style.size * 0.42;
            items.extend(marks::mark(mark, (x + radius, baseline - style.size * 0.36), radius));
            let strong = mark == Mark::Critical;
            let word = Style { colour: marks::colour(mark), strong, ..SMALL.times(self.density) };
            let at = (x + self.gap(13.0), baseline);
            items.extend(self.words(mark.word(), word, at, Side::Left, Some(tag)));
        }
        if items.is_empty() { vec![Item::of(tag, Draw::Touch)] } else { items }
    }
}

/// The room above and below a block.
fn room(block: &Block) -> (f32, f32) {
    match block {
        Block::Paragraph(_) => (6.0, 0.0),
        Block::Notice(_) => (12.0, 11.0),
        Block::Figures(_) => (12.0, 14.0),
        Block::Facts(_) | Block::List(_) => (6.0, 8.0),
        Block::Table(_) => (10.0, 14.0),
        Block::Chart(_) => (14.0, 14.0),
    }
}

/// The room before the words of a list's items.
#[derive(Debug, Clone, Copy)]
struct Gutter {
    bullet: f32,
    mark: f32,
}

/// Keeps a short item on one page.
fn hold(slabs: &mut [Slab]) {
    if slabs.len() <= WHOLE_ITEM
        && let Some((_, others)) = slabs.split_last_mut()
    {
        keep_all(others);
    }
}

/// Room within a slab, above and below what it holds.
pub(super) fn pad(slab: &mut Slab, above: f32, below: f32) {
    slab.items.iter_mut().for_each(|item| item.draw.shift(0.0, above));
    slab.height += above + below;
}

/// Columns side by side, as one slab. Each draws where it was told to.
pub(super) fn beside(columns: Vec<Vec<Slab>>) -> Slab {
    let mut whole = Slab::default();
    for column in columns {
        let column = stack(column);
        whole.height = whole.height.max(column.height);
        whole.draw(column.items, 0.0, 0.0);
    }
    whole
}
