//! A document into pages: page one, contents, sections, and what stands at the edges of each page.

use std::collections::{HashMap, HashSet};

use crate::document::{Document, Section};

use super::prose::{Desk, Side, Strip};
use crate::render::pages::typeset::display_list::{Book, Bookmark, Draw, Item, rule};
use crate::render::pages::typeset::fonts::Fonts;
use crate::render::pages::typeset::page::paginate;
use crate::render::pages::typeset::style::{MARGIN, RULE, SMALL, Sheet};
use crate::render::pages::typeset::tags::{ROOT, Tags};

/// From the top of the sheet to the baseline of the running head.
const HEAD: f32 = 44.0;

/// From the bottom of the sheet to the baseline of the foot.
const FOOT: f32 = 36.0;

/// Lays out `document` on sheets of one size.
pub(super) fn lay_out(document: &Document, fonts: &Fonts<'_>, sheet: Sheet) -> Book {
    let mut sections = HashSet::new();
    document.sections.iter().for_each(|section| gather(section, &mut sections));
    let mut desk = Desk { fonts, tags: Tags::new(), sections, density: 1.0, picture: 1.0, depth: sheet.depth() };
    let mut pages = desk.front(document, sheet);
    let rest = document.sections.get(1..).unwrap_or_default();
    if !rest.is_empty() {
        let body = desk.body(rest, sheet);
        let contents = desk.numbered_contents(rest, sheet, pages.len(), &body);
        pages.extend(contents);
        pages.extend(body);
    }
    desk.edges(document, sheet, &mut pages);
    let bookmarks = document.sections.iter().map(bookmark).collect();
    Book { width: sheet.width, height: sheet.height, pages, tags: desk.tags, bookmarks }
}

fn gather<'a>(section: &'a Section, ids: &mut HashSet<&'a str>) {
    ids.insert(&section.id);
    section.sections.iter().for_each(|below| gather(below, ids));
}

fn bookmark(section: &Section) -> Bookmark {
    let below = section.sections.iter().map(bookmark).collect();
    Bookmark { title: section.title.clone(), to: section.id.clone(), below }
}

impl Desk<'_> {
    fn body(&mut self, sections: &[Section], sheet: Sheet) -> Vec<Vec<Item>> {
        let strip = Strip { left: 0.0, width: sheet.measure() };
        let slabs = sections.iter().flat_map(|section| self.section(section, 1, strip, ROOT)).collect();
        paginate(slabs, sheet.frame())
    }

    /// The contents with true numbers: how many pages they take does not depend on the numbers.
    fn numbered_contents(
        &mut self,
        sections: &[Section],
        sheet: Sheet,
        before: usize,
        body: &[Vec<Item>],
    ) -> Vec<Vec<Item>> {
        let own = self.contents(sections, sheet, |_| 0).len();
        let places = places(body);
        self.contents(sections, sheet, |id| places.get(id).map_or(0, |page| before + own + page + 1))
    }

    /// Running heads and feet.
    fn edges(&self, document: &Document, sheet: Sheet, pages: &mut [Vec<Item>]) {
        let count = pages.len();
        let right = sheet.width - MARGIN;
        let half = sheet.measure() / 2.0 - 10.0;
        let date = document.date.format("%-d %B %Y").to_string();
        let title = self.cut(&document.title, SMALL, half);
        let organization = self.cut(&document.organization, SMALL, half);
        for (place, page) in pages.iter_mut().enumerate() {
            let foot = sheet.height - FOOT;
            page.push(Item::plain(rule(MARGIN, right, foot - 14.0, 0.5, RULE)));
            page.extend(self.words(&date, SMALL, (MARGIN, foot), Side::Left, None));
            let number = format!("Page {} of {count}", place + 1);
            page.extend(self.words(&number, SMALL, (right, foot), Side::Right, None));
            if place > 0 {
                page.extend(self.words(&title, SMALL, (MARGIN, HEAD), Side::Left, None));
                page.extend(self.words(&organization, SMALL, (right, HEAD), Side::Right, None));
                page.push(Item::plain(rule(MARGIN, right, HEAD + 7.0, 0.5, RULE)));
            }
        }
    }
}

/// The page on which each section begins.
fn places(pages: &[Vec<Item>]) -> HashMap<&str, usize> {
    let mut places = HashMap::new();
    for (number, page) in pages.iter().enumerate() {
        for item in page {
            if let Draw::Place { section, .. } = &item.draw {
                places.entry(section.as_str()).or_insert(number);
            }
        }
    }
    places
}
