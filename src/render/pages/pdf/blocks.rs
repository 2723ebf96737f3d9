//! Sections and their blocks into slabs.

use crate::document::{Block, Chart, Fact, Figure, Item as Entry, Line, List, Mark, Section, line, words};

use super::picture::is_radar;
use super::prose::{Desk, Side, Strip};
use super::state_icons;
use crate::render::pages::typeset::display_list::{Draw, Item, rectangle, rule};
use crate::render::pages::typeset::page::{Slab, keep_all, stack};
use crate::render::pages::typeset::style::{ACCENT, BELOW, BODY, LABEL, SMALL, Style, TRACK, VALUE, heading};
use crate::render::pages::typeset::tags::{Kind, TagId};

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
        slabs.extend(self.blocks(&section.blocks, strip, tag));
        for below in &section.sections {
            slabs.extend(self.section(below, depth + 1, strip, tag));
        }
        slabs
    }

    /// Blocks, one below the other; but a radar stands beside the words before it.
    pub(super) fn blocks(&mut self, blocks: &[Block], strip: Strip, parent: TagId) -> Vec<Slab> {
        let mut slabs: Vec<Slab> = Vec::new();
        let mut after = 0.0;
        let mut rest = blocks;
        while let Some((block, others)) = rest.split_first() {
            let beside = words_and_radar(rest)
                .and_then(|(words, chart, behind)| Some((self.radar_beside(words, chart, strip, parent)?, behind)));
            let (mut next, (above, below));
            if let Some((slab, behind)) = beside {
                (next, (above, below), rest) = (vec![slab], (12.0, 14.0), behind);
            } else {
                (next, (above, below), rest) = (self.block(block, strip, parent), room(block), others);
                if let Some(last) = next.last_mut().filter(|_| leads_to(block, others.first())) {
                    last.keep = true;
                }
            }
            if let Some(first) = next.first_mut() {
                first.before = self.gap(f32::max(above, after));
            }
            after = below;
            slabs.extend(next);
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
        // One size for all values of the row: that of the widest.
        let widest = figures.iter().map(|figure| self.width(&figure.value, VALUE.times(self.density)));
        let widest = widest.fold(1.0, f32::max);
        let value = VALUE.times((width * 0.99 / widest).clamp(0.5, 1.0));
        let mut left = strip.left;
        let mut columns = Vec::new();
        for figure in figures {
            columns.push(self.figure(figure, value, Strip { left, width }, parent));
            left += width + gap;
        }
        self.side_by_side(columns, 0.0)
    }

    fn figure(&mut self, figure: &Figure, value: Style, strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::Division);
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

    /// Facts in rows: two of them side by side where both are short.
    fn facts(&mut self, facts: &[Fact], strip: Strip, parent: TagId) -> Vec<Slab> {
        let tag = self.tags.add(parent, Kind::List);
        let (label, value) = (BELOW.times(self.density), BODY.times(self.density));
        let labels = facts.iter().map(|fact| self.width(&fact.label, label)).fold(0.0, f32::max);
        let indent = labels.min(strip.width * 0.3) + self.gap(14.0);
        let room = strip.width / 2.0 - FACT_GAP - indent;
        let half = |desk: &Self, fact: &Fact| desk.width(&words(&fact.value), value) < room;
        let mut slabs = Vec::new();
        let mut rest = facts;
        while let Some((first, after)) = rest.split_first() {
            let mut row = Vec::from(self.fact(first, indent, strip, tag));
            rest = after;
            if let Some((second, after)) = after.split_first()
                && half(self, first)
                && half(self, second)
            {
                let width = strip.width / 2.0;
                row.extend(self.fact(second, indent, Strip { left: strip.left + width, width }, tag));
                rest = after;
            }
            let tall = row.iter().any(|column| column.len() > 1);
            slabs.extend(self.side_by_side(row, self.gap(if tall { 5.0 } else { 1.0 })));
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
        let mut head = self.prose(&line(fact.label.as_str()), style, left, label);
        let drop = (BODY.baseline() - style.baseline()) * self.density;
        for item in head.iter_mut().flat_map(|slab| &mut slab.items) {
            item.draw.shift(0.0, drop);
        }
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
            let mut rows = self.entry(entry, &label, gutter, strip, tag);
            if place + 2 == list.items.len() {
                // The last item does not stand alone on a page.
                if let Some(last) = rows.last_mut() {
                    last.keep = true;
                }
            }
            slabs.extend(rows);
        }
        slabs
    }

    /// The room for bullets or numbers, and for marks.
    fn gutter(&self, list: &List) -> Gutter {
        let number = format!("{}.", list.items.len());
        let marks = list.items.iter().map(|item| item.mark).filter(|mark| *mark != Mark::None);
        // Room for the longest usual word, so that lists below each other align.
        let marks = marks.flat_map(|mark| [mark, Mark::Critical]);
        let style = Style { strong: true, ..SMALL.times(self.density) };
        let widest = marks.map(|mark| self.width(mark.word(), style)).fold(0.0, f32::max);
        let marked = widest > 0.0;
        let bullet = match (list.ordered, marked) {
            (true, _) => self.width(&number, BODY.times(self.density)) + self.gap(7.0),
            (false, true) => 0.0,
            (false, false) => self.gap(13.0),
        };
        Gutter { bullet, mark: if marked { widest + BODY.size * self.density * 1.3 + self.gap(11.0) } else { 0.0 } }
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
            first.before = self.gap(if entry.below.is_empty() { 4.5 } else { 7.0 });
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
            items.extend(state_icons::mark(mark, (x + radius, baseline - style.size * 0.36), radius));
            let strong = mark == Mark::Critical;
            let word = Style { colour: state_icons::colour(mark), strong, ..SMALL.times(self.density) };
            let at = (x + style.size * 1.3, baseline);
            items.extend(self.words(mark.word(), word, at, Side::Left, Some(tag)));
        }
        if items.is_empty() { vec![Item::of(tag, Draw::Touch)] } else { items }
    }
}

/// The words that blocks begin with, if a radar follows them, and what follows the radar.
fn words_and_radar(blocks: &[Block]) -> Option<(&[Block], &Chart, &[Block])> {
    let words = blocks.iter().take_while(|block| matches!(block, Block::Paragraph(_) | Block::Notice(_))).count();
    match blocks.get(words) {
        Some(Block::Chart(chart)) if words > 0 && is_radar(chart) => {
            Some((blocks.get(..words)?, chart, blocks.get(words + 1..)?))
        }
        _ => None,
    }
}

/// Whether a block introduces the one after it, and so does not end a page before it.
fn leads_to(block: &Block, next: Option<&Block>) -> bool {
    matches!(block, Block::Paragraph(_) | Block::Facts(_))
        && matches!(next, Some(Block::Facts(_) | Block::Table(_) | Block::List(_) | Block::Chart(_)))
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
