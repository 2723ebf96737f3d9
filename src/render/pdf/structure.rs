//! Which tags are drawn, where, and in which order: the tree that a screen reader walks.

use std::collections::BTreeMap;

use super::tags::{TagId, Tags};

/// What a tag holds, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kid {
    /// A piece of a page, by its number on that page.
    Mark { page: usize, number: usize },
    /// A tag below it.
    Tag(TagId),
    /// A link, by its number in the document.
    Link(usize),
}

/// The tree, as far as it is drawn.
#[derive(Debug, Default)]
pub(super) struct Structure {
    pub(super) kids: BTreeMap<TagId, Vec<Kid>>,
    /// The tag of each mark, page by page.
    pub(super) marks: Vec<Vec<TagId>>,
    /// The tag of each link.
    pub(super) links: Vec<TagId>,
}

impl Structure {
    pub(super) fn turn_page(&mut self) {
        self.marks.push(Vec::new());
    }

    /// A new mark for `tag` on this page; its number.
    pub(super) fn mark(&mut self, tags: &Tags, tag: TagId) -> usize {
        self.enter(tags, tag);
        let page = self.marks.len().saturating_sub(1);
        let Some(marks) = self.marks.last_mut() else { return 0 };
        let number = marks.len();
        marks.push(tag);
        self.kids.entry(tag).or_default().push(Kid::Mark { page, number });
        number
    }

    /// A new link in `tag`.
    pub(super) fn link(&mut self, tags: &Tags, tag: TagId) {
        self.enter(tags, tag);
        self.kids.entry(tag).or_default().push(Kid::Link(self.links.len()));
        self.links.push(tag);
    }

    /// Hangs `tag`, and all above it, into the tree, if they are not yet there.
    pub(super) fn enter(&mut self, tags: &Tags, tag: TagId) {
        if self.kids.contains_key(&tag) {
            return;
        }
        self.kids.insert(tag, Vec::new());
        if let Some(parent) = tags.get(tag).and_then(|tag| tag.parent) {
            self.enter(tags, parent);
            self.kids.entry(parent).or_default().push(Kid::Tag(tag));
        }
    }
}
