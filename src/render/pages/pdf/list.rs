//! Lists: bullets or numbers, the state of each item, and what belongs to it.

use crate::document::{Item as Entry, List, Mark};
use crate::render::pages::typeset::display_list::{Draw, Item};
use crate::render::pages::typeset::page::{LayoutBox, keep_all};
use crate::render::pages::typeset::paragraph::{Column, Side};
use crate::render::pages::typeset::style::Style;
use crate::render::pages::typeset::tags::{StructType, TagId};

use super::composer::Composer;
use super::state_icons::{mark_colour, mark_icon};
use super::style::{ACCENT, BELOW, BODY, SMALL};

/// An item with no more lines than this is not cut.
const WHOLE_ITEM: usize = 8;

/// From a number to the words of its item.
const NUMBER_GAP: f32 = 7.0;

/// A bullet and the room after it.
const BULLET: f32 = 13.0;

/// From the word of a mark to the words of its item.
const MARK_GAP: f32 = 11.0;

/// From the left of a mark's icon to its word, in sizes of body text.
const ICON: f32 = 1.3;

/// The radius of the icon and the height of its middle, in sizes of body text: as high as a capital.
const ICON_RADIUS: f32 = 0.42;
const ICON_MIDDLE: f32 = 0.36;

pub(super) fn compose_list(composer: &mut Composer<'_>, list: &List, column: Column, parent: TagId) -> Vec<LayoutBox> {
    let tag = composer.tags.add(parent, StructType::List);
    let gutter = gutter(composer, list);
    let mut boxes = Vec::new();
    for (place, entry) in list.items.iter().enumerate() {
        let label = if list.ordered { format!("{}.", place + 1) } else { "•".to_owned() };
        let mut lines = compose_entry(composer, entry, &label, gutter, column, tag);
        if place + 2 == list.items.len() {
            // The last item does not stand alone on a page.
            if let Some(last) = lines.last_mut() {
                last.keep = true;
            }
        }
        boxes.extend(lines);
    }
    boxes
}

/// The room before the words of a list's items.
#[derive(Debug, Clone, Copy)]
struct Gutter {
    bullet: f32,
    mark: f32,
}

/// The room for bullets or numbers, and for marks.
fn gutter(composer: &Composer<'_>, list: &List) -> Gutter {
    let number = format!("{}.", list.items.len());
    let marks = list.items.iter().map(|item| item.mark).filter(|mark| *mark != Mark::None);
    // Room for the longest usual word, so that lists below each other align.
    let marks = marks.flat_map(|mark| [mark, Mark::Critical]);
    let style = Style { strong: true, ..composer.sized(SMALL) };
    let widest = marks.map(|mark| composer.width(composer.labels.mark(mark), style)).fold(0.0, f32::max);
    let marked = widest > 0.0;
    let bullet = match (list.ordered, marked) {
        (true, _) => composer.width(&number, composer.sized(BODY)) + composer.gap(NUMBER_GAP),
        (false, true) => 0.0,
        (false, false) => composer.gap(BULLET),
    };
    let icon = BODY.size * composer.density.words * ICON;
    Gutter { bullet, mark: if marked { widest + icon + composer.gap(MARK_GAP) } else { 0.0 } }
}

fn compose_entry(
    composer: &mut Composer<'_>,
    entry: &Entry,
    label: &str,
    gutter: Gutter,
    column: Column,
    parent: TagId,
) -> Vec<LayoutBox> {
    let tag = composer.tags.add(parent, StructType::Item);
    let (head, body) = (composer.tags.add(tag, StructType::Label), composer.tags.add(tag, StructType::Body));
    let indent = gutter.bullet + gutter.mark;
    let inner = Column { left: column.left + indent, width: column.width - indent };
    let mut boxes = composer.prose(&entry.line, BODY, inner, body);
    for line in &entry.below {
        let from = boxes.len();
        boxes.extend(composer.paragraph(line, BELOW, inner, body));
        if let Some(first) = boxes.get_mut(from) {
            first.before = composer.gap(1.5);
        }
    }
    if boxes.is_empty() {
        boxes.push(LayoutBox::high(composer.gap(BODY.leading)));
    }
    if let Some(first) = boxes.first_mut() {
        first.before = composer.gap(if entry.below.is_empty() { 4.5 } else { 7.0 });
        first.items.splice(0..0, signs(composer, entry.mark, label, gutter, column.left, head));
    }
    hold_together(&mut boxes);
    boxes
}

/// The bullet or number, and the mark with its word.
fn signs(composer: &Composer<'_>, mark: Mark, label: &str, gutter: Gutter, left: f32, tag: TagId) -> Vec<Item> {
    let style = composer.sized(BODY);
    let baseline = style.baseline();
    let mut items = Vec::new();
    if gutter.bullet > 0.0 {
        let right = left + gutter.bullet - composer.gap(NUMBER_GAP);
        let style = Style { colour: ACCENT, ..style };
        items.extend(composer.words(label, style, (right, baseline), Side::Right, Some(tag)));
    }
    if mark != Mark::None {
        let x = left + gutter.bullet;
        let radius = style.size * ICON_RADIUS;
        items.extend(mark_icon(mark, (x + radius, baseline - style.size * ICON_MIDDLE), radius));
        let strong = mark == Mark::Critical;
        let word = Style { colour: mark_colour(mark), strong, ..composer.sized(SMALL) };
        let name = composer.labels.mark(mark);
        items.extend(composer.words(name, word, (x + style.size * ICON, baseline), Side::Left, Some(tag)));
    }
    if items.is_empty() { vec![Item::of(tag, Draw::Touch)] } else { items }
}

/// Keeps a few lines on one page.
pub(super) fn hold_together(boxes: &mut [LayoutBox]) {
    if boxes.len() <= WHOLE_ITEM
        && let Some((_, others)) = boxes.split_last_mut()
    {
        keep_all(others);
    }
}
