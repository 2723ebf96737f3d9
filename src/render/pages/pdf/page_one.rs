//! Page one, which stands alone, and the contents behind it.

use crate::document::{Document, Section, line};

use super::prose::{Desk, Side, Strip};
use crate::render::pages::typeset::display_list::{Draw, Item, Target, rule};
use crate::render::pages::typeset::page::{Frame, Slab, keep_all, paginate};
use crate::render::pages::typeset::style::{
    ACCENT, CONTENTS, CONTENTS_STRONG, QUIET, RULE, SUBTITLE, Sheet, Style, TITLE, heading,
};
use crate::render::pages::typeset::tags::{Kind, ROOT, TagId};

/// How page one shrinks until it fits: the picture first, then words and room. Density, size of pictures.
const TRIES: [(f32, f32); 16] = [
    (1.0, 1.0),
    (1.0, 0.96),
    (1.0, 0.92),
    (0.98, 0.92),
    (0.96, 0.92),
    (0.94, 0.92),
    (0.92, 0.9),
    (0.9, 0.9),
    (0.88, 0.9),
    (0.86, 0.88),
    (0.84, 0.86),
    (0.81, 0.82),
    (0.78, 0.76),
    (0.75, 0.7),
    (0.72, 0.6),
    (0.68, 0.5),
];

/// Page one begins higher than the others: it has no running head.
const RISE: f32 = 30.0;

/// Contents longer than this leave out the deepest sections.
const ENTRIES: usize = 80;

/// The depth of the sections in the contents, at most.
const DEEPEST: usize = 3;

/// A line of the contents.
struct Entry<'a> {
    depth: usize,
    section: &'a Section,
}

impl Desk<'_> {
    /// The title and the first section, on one page if that can be read.
    pub(super) fn front(&mut self, document: &Document, sheet: Sheet) -> Vec<Vec<Item>> {
        let mut pages = Vec::new();
        for (density, picture) in TRIES {
            (self.density, self.picture) = (density, picture);
            pages = self.try_front(document, sheet);
            if pages.len() == 1 {
                break;
            }
        }
        if pages.len() > 1 {
            (self.density, self.picture) = (1.0, 1.0);
            pages = self.try_front(document, sheet);
        }
        (self.density, self.picture) = (1.0, 1.0);
        pages
    }

    fn try_front(&mut self, document: &Document, sheet: Sheet) -> Vec<Vec<Item>> {
        let strip = Strip { left: 0.0, width: sheet.measure() };
        let mut slabs = self.title(document, strip);
        if let Some(first) = document.sections.first() {
            let mut section = self.section(first, 1, strip, ROOT);
            if let Some(heading) = section.first_mut() {
                heading.before = self.gap(18.0);
                heading.room = 0.0;
            }
            slabs.extend(section);
        }
        paginate(slabs, Frame { rise: RISE, ..sheet.frame() })
    }

    fn title(&mut self, document: &Document, strip: Strip) -> Vec<Slab> {
        let mut bar = Slab::high(self.gap(16.0));
        bar.items.push(Item::plain(rule(strip.left, strip.left + 44.0, 2.0, 4.0, ACCENT)));
        let heading = self.tags.add(ROOT, Kind::Heading(1));
        let mut slabs = vec![bar];
        slabs.extend(self.balanced(&line(document.title.as_str()), TITLE, strip, heading));
        let tag = self.tags.add(ROOT, Kind::Paragraph);
        let mut subtitle = self.prose(&line(document.subtitle.as_str()), SUBTITLE, strip, tag);
        if let Some(first) = subtitle.first_mut() {
            first.before = self.gap(6.0);
        }
        slabs.extend(subtitle);
        slabs
    }

    /// The contents; `page_of` tells the number of a section's page.
    pub(super) fn contents(
        &mut self,
        sections: &[Section],
        sheet: Sheet,
        page_of: impl Fn(&str) -> usize,
    ) -> Vec<Vec<Item>> {
        let strip = Strip { left: 0.0, width: sheet.measure() };
        let (style, _) = heading(1);
        let tag = self.tags.add(ROOT, Kind::Heading(2));
        let mut slabs = self.prose(&line("Contents"), style, strip, tag);
        keep_all(&mut slabs);
        let list = self.tags.add(ROOT, Kind::Contents);
        for entry in entries(sections) {
            slabs.extend(self.content(&entry, page_of(&entry.section.id), strip, list));
        }
        paginate(slabs, sheet.frame())
    }

    fn content(&mut self, entry: &Entry<'_>, page: usize, strip: Strip, parent: TagId) -> Vec<Slab> {
        let item = self.tags.add(parent, Kind::Entry);
        let tag = self.tags.add(item, Kind::Link);
        let (style, indent, before) = match entry.depth {
            1 => (CONTENTS_STRONG, 0.0, 9.0),
            2 => (CONTENTS, 14.0, 2.0),
            _ => (Style { colour: QUIET, ..CONTENTS }, 28.0, 1.0),
        };
        let inner = Strip { left: strip.left + indent, width: strip.width - indent - 40.0 };
        let mut slabs = self.prose(&line(entry.section.title.as_str()), style, inner, tag);
        let right = strip.left + strip.width;
        let number = page.to_string();
        let leader_end = right - self.width(&number, style) - 6.0;
        if let Some(last) = slabs.last_mut() {
            let leader = rule(last.end + 6.0, leader_end, style.baseline(), 0.4, RULE);
            last.items.push(Item::plain(leader));
            last.items.extend(self.words(&number, style, (right, style.baseline()), Side::Right, Some(tag)));
        }
        for slab in &mut slabs {
            let (words, target) = (entry.section.title.clone(), Target::Section(entry.section.id.clone()));
            let click = Draw::Link { corners: [inner.left, 0.0, right, slab.height], target, words };
            slab.items.push(Item::of(tag, click));
        }
        if let Some(first) = slabs.first_mut() {
            first.before = before;
        }
        slabs
    }
}

/// The sections that the contents list: as deep as stays readable.
fn entries(sections: &[Section]) -> Vec<Entry<'_>> {
    let listed = |deepest| {
        let mut all = Vec::new();
        collect(sections, 1, deepest, &mut all);
        all
    };
    (1..=DEEPEST).rev().map(listed).find(|all| all.len() <= ENTRIES).unwrap_or_else(|| listed(1))
}

fn collect<'a>(sections: &'a [Section], depth: usize, deepest: usize, all: &mut Vec<Entry<'a>>) {
    if depth > deepest {
        return;
    }
    for section in sections {
        all.push(Entry { depth, section });
        collect(&section.sections, depth + 1, deepest, all);
    }
}
