//! A document into pages: page one, contents, sections, and what stands at the edges of each page.

use std::collections::HashSet;

use crate::document::{Document, Section};
use crate::render::pages::Brand;
use crate::render::pages::columns::Tables;
use crate::render::pages::typeset::display_list::{Book, Bookmark, Item, Picture, rule};
use crate::render::pages::typeset::fonts::Fonts;
use crate::render::pages::typeset::page::{LayoutBox, Sheet};
use crate::render::pages::typeset::paragraph::{Column, Side};
use crate::render::pages::typeset::style::Style;
use crate::render::pages::typeset::tags::{ROOT, Tags};

use super::blocks::compose_section;
use super::composer::{Composer, Density};
use super::contents::compose_contents;
use super::page_one::compose_page_one;
use super::style::{RULE, SMALL, recoloured};

/// From the top of the sheet to the baseline of the running head.
const HEAD: f32 = 44.0;

/// From the bottom of the sheet to the baseline of the foot.
const FOOT: f32 = 36.0;

/// Lays out `document` on sheets of one size.
pub(super) fn lay_out(document: &Document, fonts: &Fonts<'_>, sheet: Sheet, brand: Brand<'_>) -> Book {
    let mut sections = HashSet::new();
    document.sections.iter().for_each(|section| gather(section, &mut sections));
    let depth = sheet.depth();
    let labels = &document.labels;
    let tables = &Tables::of(document);
    let (density, tags) = (Density::NORMAL, Tags::new());
    let mut composer = Composer { fonts, labels, sections: &sections, tables, depth, density, tags };
    let (mut pages, tags) = compose_page_one(&composer, document, sheet, brand);
    composer.tags = tags;
    let rest = document.sections.get(1..).unwrap_or_default();
    if !rest.is_empty() {
        let body = compose_body(&mut composer, rest, sheet);
        pages.extend(compose_contents(&mut composer, rest, body, sheet, pages.len()));
    }
    draw_edges(&composer, document, sheet, brand, &mut pages);
    let bookmarks = document.sections.iter().map(bookmark).collect();
    let picture = brand.logo.map(|logo| {
        let (width, height) = logo.size();
        Picture { width, height, pixels: logo.on_white() }
    });
    let mut book = Book { width: sheet.width, height: sheet.height, pages, tags: composer.tags, bookmarks, picture };
    if let Some(accent) = brand.accent {
        let tones = accent.on_white();
        book.recolour(|colour| recoloured(colour, &tones));
    }
    book
}

fn gather<'a>(section: &'a Section, ids: &mut HashSet<&'a str>) {
    ids.insert(&section.id);
    section.sections.iter().for_each(|below| gather(below, ids));
}

fn bookmark(section: &Section) -> Bookmark {
    let below = section.sections.iter().map(bookmark).collect();
    Bookmark { title: section.title.clone(), to: section.id.clone(), below }
}

fn compose_body(composer: &mut Composer<'_>, sections: &[Section], sheet: Sheet) -> Vec<LayoutBox> {
    let column = Column { left: 0.0, width: sheet.measure() };
    let mut boxes = Vec::new();
    for section in sections {
        boxes.extend(compose_section(composer, section, 1, column, ROOT));
    }
    boxes
}

/// Running heads and feet. Who may read it is said on each page, and heard on page one, which has no running head.
fn draw_edges(composer: &Composer<'_>, document: &Document, sheet: Sheet, brand: Brand<'_>, pages: &mut [Vec<Item>]) {
    let count = pages.len();
    let (left, right) = (Sheet::MARGIN, sheet.width - Sheet::MARGIN);
    let strong = Style { strong: true, ..SMALL };
    let classification = composer.cut(brand.classification.unwrap_or_default(), strong, sheet.measure() * 0.6);
    let room = sheet.measure() - composer.width(&classification, strong) - 20.0;
    let title = composer.cut(&document.title, SMALL, room);
    let words = |text: &str, at, side| composer.words(text, SMALL, at, side, None);
    for (place, page) in pages.iter_mut().enumerate() {
        let foot = sheet.height - FOOT;
        page.push(Item::plain(rule(left, right, foot - 14.0, 0.5, RULE)));
        page.extend(words(&document.labels.day, (left, foot), Side::Left));
        page.extend(words(&document.labels.page(place + 1, count), (right, foot), Side::Right));
        if place > 0 {
            page.extend(words(&title, (left, HEAD), Side::Left));
            page.extend(composer.words(&classification, strong, (right, HEAD), Side::Right, None));
            page.push(Item::plain(rule(left, right, HEAD + 7.0, 0.5, RULE)));
        }
    }
}
