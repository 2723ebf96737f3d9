//! The statements that are open in the most units, with what teaches them.

use super::told::Words;
use crate::assess::{CommonGap, Count};
use crate::document::draft::section as new;
use crate::document::model::{Block, Item, Line, List, Mark, Section, line};
use crate::document::words::{clean, filled, strong};
use crate::messages::{Arg, say};

/// How many page one names.
const ON_PAGE_ONE: usize = 5;
/// How many the chapter names, of critical ones and of others.
const NAMED: usize = 15;

/// For page one: the first few critical ones, or if none is open, the first few of all.
pub(super) fn on_page_one(words: &Words<'_>) -> Vec<Block> {
    let messages = words.messages;
    let (critical, others) = by_weight(words);
    let (title, gaps) = match (critical.is_empty(), others.is_empty()) {
        (false, _) => (say!(messages, "portfolio-page-gaps"), critical),
        (true, false) => (say!(messages, "portfolio-page-gaps-other"), others),
        (true, true) => return vec![Block::Paragraph(line(say!(messages, "portfolio-gaps-none")))],
    };
    vec![Block::Paragraph(vec![strong(title)]), list(words, &gaps, ON_PAGE_ONE)]
}

pub(super) fn section(words: &Words<'_>) -> Option<Section> {
    let messages = words.messages;
    let (critical, others) = by_weight(words);
    let parts = [
        ("gaps-critical", say!(messages, "portfolio-gaps-critical"), critical),
        ("gaps-others", say!(messages, "portfolio-gaps-others"), others),
    ];
    let mut section = new("gaps", say!(messages, "portfolio-gaps"));
    section.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-gaps-lead"))));
    for (id, title, gaps) in parts {
        if gaps.is_empty() {
            continue;
        }
        let mut part = new(id, title);
        part.blocks.push(list(words, &gaps, NAMED));
        let more = gaps.len().saturating_sub(NAMED);
        if more > 0 {
            part.blocks.push(Block::Paragraph(line(say!(messages, "portfolio-gaps-more", count = more))));
        }
        section.sections.push(part);
    }
    (!section.sections.is_empty()).then_some(section)
}

/// The critical ones, and the others.
fn by_weight<'a>(words: &'a Words<'_>) -> (Vec<&'a CommonGap>, Vec<&'a CommonGap>) {
    words.overview.gaps.iter().partition(|gap| words.page.catalog[gap.exact.point].critical)
}

fn list(words: &Words<'_>, gaps: &[&CommonGap], most: usize) -> Block {
    let items = gaps.iter().take(most).map(|gap| item(words, gap)).collect();
    Block::List(List { ordered: true, items })
}

fn item(words: &Words<'_>, gap: &CommonGap) -> Item {
    let point = &words.page.catalog[gap.exact.point];
    let learn = words
        .resource(gap.exact.point)
        .map(|link| filled(say!(words.messages, slots "portfolio-gap-learn", link = Arg::Slot), &[link]));
    let below: Vec<Line> = [line(how_often(words, gap))].into_iter().chain(learn).collect();
    Item { mark: if point.critical { Mark::Critical } else { Mark::Open }, line: line(clean(&point.text)), below }
}

fn how_often(words: &Words<'_>, gap: &CommonGap) -> String {
    let messages = words.messages;
    if words.overview.units == 1 {
        return say!(messages, "portfolio-gap-one");
    }
    let count = words.count_of(gap.missing, gap.of);
    match (gap.missing, gap.exact.unanswered) {
        (Count::Exact(_), unanswered) if unanswered > 0 && words.overview.threshold.is_none() => {
            say!(messages, "portfolio-gap-unanswered", count = count, unanswered = unanswered)
        }
        _ => say!(messages, "portfolio-gap", count = count),
    }
}
