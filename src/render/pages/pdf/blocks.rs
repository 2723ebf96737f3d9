//! Sections and their blocks into boxes.

use crate::document::{Block, Chart, ChartKind, Line, Section};
use crate::render::pages::typeset::display_list::{Draw, Item, rectangle};
use crate::render::pages::typeset::page::{LayoutBox, beside, keep_all, stack};
use crate::render::pages::typeset::paragraph::Column;
use crate::render::pages::typeset::tags::{StructType, TagId};

use super::composer::Composer;
use super::facts::{compose_facts, compose_figures};
use super::list::compose_list;
use super::picture::compose_chart;
use super::style::{ACCENT, BODY, TRACK, heading};
use super::table::compose_table;

/// A page must have this share of its height left for a section of the first level to begin on it.
const ROOM_FOR_SECTION: f32 = 0.2;

/// The share of the width that words keep beside a chart.
const WORDS: f32 = 0.42;

/// The room between words and a chart.
const BETWEEN: f32 = 18.0;

/// Words stand beside a chart unless they are this much longer: a column of words below it would look lost.
const LONGEST_BESIDE: f32 = 1.4;

/// The bar on the left of a notice.
const NOTICE_BAR: f32 = 3.0;

/// A section, its heading and all below it. `depth` is 1 for the sections of the document.
pub(super) fn compose_section(
    composer: &mut Composer<'_>,
    section: &Section,
    depth: usize,
    column: Column,
    parent: TagId,
) -> Vec<LayoutBox> {
    let tag = composer.tags.add(parent, StructType::Section);
    let mut boxes = compose_heading(composer, section, depth, column, tag);
    let mut blocks = compose_blocks(composer, &section.blocks, column, tag);
    // A sentence that only leads to the sections below stays with the first of them.
    if !section.sections.is_empty() && matches!(section.blocks.as_slice(), [Block::Paragraph(_)]) {
        keep_all(&mut blocks);
    }
    boxes.extend(blocks);
    for below in &section.sections {
        boxes.extend(compose_section(composer, below, depth + 1, column, tag));
    }
    boxes
}

fn compose_heading(
    composer: &mut Composer<'_>,
    section: &Section,
    depth: usize,
    column: Column,
    parent: TagId,
) -> Vec<LayoutBox> {
    let (style, before) = heading(depth);
    let tag = composer.tags.add(parent, StructType::Heading(depth + 1));
    let mut boxes = composer.balanced(&section.title, style, column, tag);
    if boxes.is_empty() {
        boxes.push(LayoutBox::default());
    }
    keep_all(&mut boxes);
    if let Some(first) = boxes.first_mut() {
        first.before = composer.gap(before);
        first.room = if depth == 1 { composer.depth * ROOM_FOR_SECTION } else { 0.0 };
        first.items.insert(0, Item::plain(Draw::Place { section: section.id.clone(), top: 0.0 }));
    }
    boxes
}

/// Blocks, one below the other; but a radar or bars stand beside the words before them.
fn compose_blocks(composer: &mut Composer<'_>, blocks: &[Block], column: Column, parent: TagId) -> Vec<LayoutBox> {
    let mut boxes = Vec::new();
    let mut room_after = 0.0;
    let mut rest = blocks;
    while !rest.is_empty() {
        let (mut next, room, behind) = compose_next(composer, rest, column, parent);
        if let Some(first) = next.first_mut() {
            first.before = composer.gap(f32::max(room.above, room_after));
        }
        room_after = room.below;
        rest = behind;
        boxes.extend(next);
    }
    boxes
}

/// The room around a block.
struct Room {
    above: f32,
    below: f32,
}

/// The first of `blocks`, or words and the chart beside them; and the blocks behind.
fn compose_next<'b>(
    composer: &mut Composer<'_>,
    blocks: &'b [Block],
    column: Column,
    parent: TagId,
) -> (Vec<LayoutBox>, Room, &'b [Block]) {
    if let Some((words, chart, behind)) = words_and_chart(blocks)
        && let Some(both) = chart_beside(composer, words, chart, column, parent)
    {
        return (vec![both], Room { above: 12.0, below: 14.0 }, behind);
    }
    let Some((block, behind)) = blocks.split_first() else {
        return (Vec::new(), Room { above: 0.0, below: 0.0 }, blocks);
    };
    let mut boxes = compose_block(composer, block, column, parent);
    if let Some(last) = boxes.last_mut().filter(|_| leads_to(block, behind.first())) {
        last.keep = true;
    }
    (boxes, room_around(block), behind)
}

/// The words that blocks begin with, if a chart follows them that leaves room for them, and what follows it.
fn words_and_chart(blocks: &[Block]) -> Option<(&[Block], &Chart, &[Block])> {
    let is_words = |block: &&Block| matches!(block, Block::Paragraph(_) | Block::Notice(_));
    let (words, rest) = blocks.split_at_checked(blocks.iter().take_while(is_words).count())?;
    match rest {
        [Block::Chart(chart), behind @ ..] if !words.is_empty() && stands_beside(chart) => Some((words, chart, behind)),
        _ => None,
    }
}

/// Whether a chart reads well at half the width of a page, and so leaves room for words.
fn stands_beside(chart: &Chart) -> bool {
    matches!(chart.kind, ChartKind::Radar { .. } | ChartKind::Bars { .. })
}

/// A chart, and the words before it on its left, in one box; none if the words would be much longer.
fn chart_beside(
    composer: &mut Composer<'_>,
    words: &[Block],
    chart: &Chart,
    column: Column,
    parent: TagId,
) -> Option<LayoutBox> {
    let tags = composer.tags.len();
    let left = Column { width: column.width * WORDS, ..column };
    let from = left.left + left.width + BETWEEN;
    let right = Column { left: from, width: column.left + column.width - from };
    let words = stack(compose_blocks(composer, words, left, parent));
    let chart = stack(compose_chart(composer, chart, right, parent));
    if words.height >= chart.height * LONGEST_BESIDE {
        composer.tags.forget(tags);
        return None;
    }
    Some(beside(vec![vec![words], vec![chart]]))
}

/// Whether a block introduces the one after it, or the one after it belongs to its end, and so does not end a page before it:
/// a sentence sums up the table above it, and facts say what else there is of a list.
fn leads_to(block: &Block, next: Option<&Block>) -> bool {
    match block {
        Block::Paragraph(_) | Block::Facts(_) => {
            matches!(next, Some(Block::Facts(_) | Block::Table(_) | Block::List(_) | Block::Chart(_)))
        }
        Block::Table(_) => matches!(next, Some(Block::Paragraph(_))),
        Block::List(_) => matches!(next, Some(Block::Facts(_))),
        _ => false,
    }
}

fn room_around(block: &Block) -> Room {
    let (above, below) = match block {
        Block::Paragraph(_) => (6.0, 0.0),
        Block::Notice(_) => (12.0, 11.0),
        Block::Figures(_) => (12.0, 14.0),
        Block::Facts(_) | Block::List(_) => (6.0, 8.0),
        Block::Table(_) => (10.0, 14.0),
        Block::Chart(_) => (14.0, 14.0),
    };
    Room { above, below }
}

fn compose_block(composer: &mut Composer<'_>, block: &Block, column: Column, parent: TagId) -> Vec<LayoutBox> {
    match block {
        Block::Paragraph(line) => composer.paragraph(line, BODY, column, parent),
        Block::Notice(line) => compose_notice(composer, line, column, parent),
        Block::Figures(figures) => compose_figures(composer, figures, column, parent),
        Block::Facts(facts) => compose_facts(composer, facts, column, parent),
        Block::List(list) => compose_list(composer, list, column, parent),
        Block::Table(table) => compose_table(composer, table, column, parent),
        Block::Chart(chart) => compose_chart(composer, chart, column, parent),
    }
}

fn compose_notice(composer: &mut Composer<'_>, line: &Line, column: Column, parent: TagId) -> Vec<LayoutBox> {
    let (side, edge) = (composer.gap(12.0), composer.gap(8.0));
    let left = column.left + side + NOTICE_BAR;
    let inner = Column { left, width: column.width - 2.0 * side - NOTICE_BAR };
    let tag = composer.tags.add(parent, StructType::Division);
    let mut boxes = composer.paragraph(line, BODY, inner, tag);
    if let Some(first) = boxes.first_mut() {
        first.pad(edge, 0.0);
    }
    if let Some(last) = boxes.last_mut() {
        last.pad(0.0, edge);
    }
    for one in &mut boxes {
        // A little longer than the box, so that no seam shows between two of them.
        let height = one.height + 0.2;
        let ground = |width, colour| Item::plain(rectangle(column.left, 0.0, width, height, colour));
        one.items.splice(0..0, [ground(column.width, TRACK), ground(NOTICE_BAR, ACCENT)]);
    }
    boxes
}
