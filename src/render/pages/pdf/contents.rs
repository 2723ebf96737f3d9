//! The contents behind page one.

use std::collections::HashMap;
use std::ops::Range;

use crate::document::Section;
use crate::render::pages::typeset::display_list::{Draw, Item, Target, rule};
use crate::render::pages::typeset::page::{LayoutBox, Sheet, keep_all, pages_of, paginate};
use crate::render::pages::typeset::paragraph::{Column, Side};
use crate::render::pages::typeset::style::Style;
use crate::render::pages::typeset::tags::{ROOT, StructType, TagId};

use super::composer::Composer;
use super::style::{CONTENTS, CONTENTS_STRONG, QUIET, RULE, heading};

/// The contents take at most this share of a page.
const SHARE: f32 = 0.55;

/// The depth of the sections in the contents, at most.
const DEEPEST: usize = 3;

/// The room on the right that titles leave to the numbers of pages.
const NUMBERS: f32 = 40.0;

/// From a title to its leader, and from there to the number.
const LEADER_GAP: f32 = 6.0;

/// An entry of the contents whose title is set: its number is known once all titles are.
struct Entry<'a> {
    section: &'a Section,
    style: Style,
    /// Where its title stands.
    inner: Column,
    tag: TagId,
    /// Its boxes among all.
    boxes: Range<usize>,
}

/// The contents, and behind them `body`, which they number. They follow `pages_before` pages.
pub(super) fn compose_contents(
    composer: &mut Composer<'_>,
    sections: &[Section],
    body: Vec<LayoutBox>,
    sheet: Sheet,
    pages_before: usize,
) -> Vec<Vec<Item>> {
    let column = Column { left: 0.0, width: sheet.measure() };
    let (mut boxes, entries) = compose_fitting(composer, sections, column, sheet);
    boxes.extend(body);
    let begins = begins(&boxes, sheet);
    for entry in entries {
        let page = begins.get(entry.section.id.as_str()).map_or(0, |page| pages_before + page + 1);
        number_entry(composer, &entry, page, column, &mut boxes);
    }
    paginate(boxes, sheet.frame())
}

/// The page on which each section begins, from 0.
fn begins(boxes: &[LayoutBox], sheet: Sheet) -> HashMap<String, usize> {
    let mut begins = HashMap::new();
    for (one, page) in boxes.iter().zip(pages_of(boxes, sheet.frame())) {
        for item in &one.items {
            if let Draw::Place { section, .. } = &item.draw {
                begins.entry(section.clone()).or_insert(page);
            }
        }
    }
    begins
}

/// The contents without numbers, as deep as half a page holds; at least the sections of the first level.
fn compose_fitting<'a>(
    composer: &mut Composer<'_>,
    sections: &'a [Section],
    column: Column,
    sheet: Sheet,
) -> (Vec<LayoutBox>, Vec<Entry<'a>>) {
    let mut deepest = DEEPEST;
    loop {
        let tags = composer.tags.len();
        let tag = composer.tags.add(ROOT, StructType::Heading(2));
        let mut boxes = composer.plain_prose(&composer.labels.contents, heading(1).0, column, tag);
        keep_all(&mut boxes);
        let list = composer.tags.add(ROOT, StructType::Contents);
        let mut entries = Vec::new();
        for (section, depth) in listed_sections(sections, deepest) {
            entries.push(compose_entry(composer, section, depth, column, list, &mut boxes));
        }
        if deepest == 1 || height(&boxes) < sheet.depth() * SHARE {
            return (boxes, entries);
        }
        composer.tags.forget(tags);
        deepest -= 1;
    }
}

fn height(boxes: &[LayoutBox]) -> f32 {
    boxes.iter().map(|one| one.before + one.height).sum()
}

/// Sets the title of a section at the end of `boxes`.
fn compose_entry<'a>(
    composer: &mut Composer<'_>,
    section: &'a Section,
    depth: usize,
    column: Column,
    list: TagId,
    boxes: &mut Vec<LayoutBox>,
) -> Entry<'a> {
    let item = composer.tags.add(list, StructType::Entry);
    let tag = composer.tags.add(item, StructType::Link);
    let (style, indent, before) = match depth {
        1 => (CONTENTS_STRONG, 0.0, 9.0),
        2 => (CONTENTS, 14.0, 2.0),
        _ => (Style { colour: QUIET, ..CONTENTS }, 28.0, 1.0),
    };
    let inner = Column { left: column.left + indent, width: column.width - indent - NUMBERS };
    let mut lines = composer.plain_prose(&section.title, style, inner, tag);
    if let Some(first) = lines.first_mut() {
        first.before = before;
    }
    let from = boxes.len();
    boxes.extend(lines);
    Entry { section, style, inner, tag, boxes: from..boxes.len() }
}

/// Adds what leads to the section: a rule to its page's number, and the place to click.
fn number_entry(composer: &Composer<'_>, entry: &Entry<'_>, page: usize, column: Column, boxes: &mut [LayoutBox]) {
    let Some(boxes) = boxes.get_mut(entry.boxes.clone()) else { return };
    let (style, right) = (entry.style, column.left + column.width);
    let number = page.to_string();
    if let Some(last) = boxes.last_mut() {
        let leader_end = right - composer.width(&number, style) - LEADER_GAP;
        last.items.push(Item::plain(rule(last.end + LEADER_GAP, leader_end, style.baseline(), 0.4, RULE)));
        let at = (right, style.baseline());
        last.items.extend(composer.words(&number, style, at, Side::Right, Some(entry.tag)));
    }
    for one in boxes {
        let (words, target) = (entry.section.title.clone(), Target::Section(entry.section.id.clone()));
        let click = Draw::Link { corners: [entry.inner.left, 0.0, right, one.height], target, words };
        one.items.push(Item::of(entry.tag, click));
    }
}

/// The sections down to a depth, and the depth of each; not those that a reader filters, which the roadmap lists.
fn listed_sections(sections: &[Section], deepest: usize) -> Vec<(&Section, usize)> {
    fn collect<'a>(sections: &'a [Section], depth: usize, deepest: usize, all: &mut Vec<(&'a Section, usize)>) {
        for section in sections.iter().filter(|section| section.facets.is_empty()) {
            all.push((section, depth));
            if depth < deepest {
                collect(&section.sections, depth + 1, deepest, all);
            }
        }
    }
    let mut all = Vec::new();
    collect(sections, 1, deepest, &mut all);
    all
}
