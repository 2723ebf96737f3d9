//! A look over the finished pages, before they are written: which tags are drawn, where and in which order, which
//! characters of which face, where links and sections are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::display_list::{Book, Draw, Item, Target};
use super::fonts::{CharMap, FaceId};
use super::tags::{TagId, Tags};

/// What a tag holds, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    /// Marked content of a page, by its number on that page.
    Mark { page: usize, number: usize },
    /// A tag below it.
    Tag(TagId),
    /// A link, by its number in the document.
    Link(usize),
}

/// What is drawn in a row for one tag.
pub(crate) struct MarkedContent<'a> {
    /// The tag and the number of the content on its page; none for what only decorates.
    pub(crate) mark: Option<(TagId, usize)>,
    pub(crate) draws: Vec<&'a Draw>,
}

/// A rectangle: left, top, right, bottom.
pub(crate) type Corners = [f32; 4];

/// A link, and where it is clicked.
pub(crate) struct Link<'a> {
    pub(crate) tag: TagId,
    pub(crate) page: usize,
    pub(crate) corners: Corners,
    pub(crate) target: &'a Target,
    pub(crate) words: &'a str,
}

/// The pages, seen as a whole.
#[derive(Default)]
pub(crate) struct Survey<'a> {
    pub(crate) pages: Vec<Vec<MarkedContent<'a>>>,
    /// The tree that a screen reader walks, as far as it is drawn.
    pub(crate) kids: BTreeMap<TagId, Vec<Kid>>,
    /// The tag of each mark, page by page.
    pub(crate) marks: Vec<Vec<TagId>>,
    pub(crate) links: Vec<Link<'a>>,
    /// Page and height of each section's begin.
    pub(crate) places: HashMap<&'a str, (usize, f32)>,
    pub(crate) bounds: BTreeMap<TagId, Corners>,
    pub(crate) characters: BTreeMap<FaceId, CharMap<()>>,
    /// Characters that no face has.
    pub(crate) missing: BTreeSet<char>,
}

impl<'a> Survey<'a> {
    pub(crate) fn of(book: &'a Book) -> Self {
        let mut survey = Self::default();
        for page in &book.pages {
            survey.pages.push(Vec::new());
            survey.marks.push(Vec::new());
            for item in page {
                survey.item(&book.tags, item);
            }
        }
        survey
    }

    fn item(&mut self, tags: &Tags, item: &'a Item) {
        let page = self.pages.len().saturating_sub(1);
        match (&item.draw, item.tag) {
            (Draw::Place { section, top }, _) => {
                self.places.entry(section).or_insert((page, *top));
            }
            (Draw::Touch, Some(tag)) => self.enter(tags, tag),
            (Draw::Bounds { corners }, Some(tag)) => {
                self.enter(tags, tag);
                self.bounds.insert(tag, *corners);
            }
            (Draw::Link { corners, target, words }, Some(tag)) => {
                self.enter(tags, tag);
                self.kids.entry(tag).or_default().push(Kid::Link(self.links.len()));
                self.links.push(Link { tag, page, corners: *corners, target, words });
            }
            (Draw::Touch | Draw::Bounds { .. } | Draw::Link { .. }, None) => {}
            (draw, tag) => self.drawn(tags, draw, tag),
        }
    }

    fn drawn(&mut self, tags: &Tags, draw: &'a Draw, tag: Option<TagId>) {
        self.gather(draw);
        let last = self.pages.last().and_then(|contents| contents.last());
        if last.is_none_or(|last| last.mark.map(|(tag, _)| tag) != tag) {
            let mark = tag.map(|tag| (tag, self.mark(tags, tag)));
            if let Some(page) = self.pages.last_mut() {
                page.push(MarkedContent { mark, draws: Vec::new() });
            }
        }
        if let Some(content) = self.pages.last_mut().and_then(|contents| contents.last_mut()) {
            content.draws.push(draw);
        }
    }

    /// A new mark for `tag` on this page; its number.
    fn mark(&mut self, tags: &Tags, tag: TagId) -> usize {
        self.enter(tags, tag);
        let page = self.marks.len().saturating_sub(1);
        let Some(marks) = self.marks.last_mut() else { return 0 };
        let number = marks.len();
        marks.push(tag);
        self.kids.entry(tag).or_default().push(Kid::Mark { page, number });
        number
    }

    /// Hangs `tag`, and all above it, into the tree, if they are not yet there.
    fn enter(&mut self, tags: &Tags, tag: TagId) {
        if self.kids.contains_key(&tag) {
            return;
        }
        self.kids.insert(tag, Vec::new());
        if let Some(parent) = tags.get(tag).and_then(|tag| tag.parent) {
            self.enter(tags, parent);
            self.kids.entry(parent).or_default().push(Kid::Tag(tag));
        }
    }

    fn gather(&mut self, draw: &Draw) {
        match draw {
            Draw::Text(text) => {
                let seen = self.characters.entry(text.glyphs.face).or_default();
                text.glyphs.text.chars().for_each(|c| seen.insert(c, ()));
            }
            Draw::Instead { draws, .. } => draws.iter().for_each(|draw| self.gather(draw)),
            Draw::Missing(c) => drop(self.missing.insert(*c)),
            _ => {}
        }
    }
}
