//! Slabs onto pages: what stays together, what stands again at the top of a page.

use std::rc::Rc;

use super::display::Item;

/// A band as wide as the text that is never cut: a row of words, a row of a table, a chart.
#[derive(Debug, Default)]
pub(super) struct Slab {
    /// The room above it; none at the top of a page.
    pub(super) before: f32,
    pub(super) height: f32,
    /// Whether it stays on the page of the next slab.
    pub(super) keep: bool,
    /// How much of the page must be left to begin here.
    pub(super) room: f32,
    /// Where its words end, from the left.
    pub(super) end: f32,
    /// What is drawn, from the top left of the slab.
    pub(super) items: Vec<Item>,
    /// The head of a table, drawn again if the slab comes first on a page.
    pub(super) head: Option<Rc<Head>>,
}

/// A head that is drawn again.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
}

impl Slab {
    /// A slab of a height, with nothing in it yet.
    pub(super) fn high(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// Draws `items` into it, moved by `(x, y)`.
    pub(super) fn draw(&mut self, items: impl IntoIterator<Item = Item>, x: f32, y: f32) {
        self.items.extend(items.into_iter().map(|mut item| {
            item.draw.shift(x, y);
            item
        }));
    }
}

/// One slab out of several, one below the other.
pub(super) fn stack(slabs: Vec<Slab>) -> Slab {
    let mut whole = Slab::default();
    for slab in slabs {
        let top = whole.height + slab.before;
        whole.height = top + slab.height;
        whole.draw(slab.items, 0.0, top);
    }
    whole
}

/// Pages `depth` high; the top left of what is written is at `(left, top)` of each.
pub(super) fn paginate(slabs: Vec<Slab>, depth: f32, left: f32, top: f32) -> Vec<Vec<Item>> {
    let mut stack = Pages { done: vec![Vec::new()], used: 0.0, depth, left, top };
    let mut slabs = slabs.into_iter();
    while let Some(first) = slabs.next() {
        let mut group = vec![first];
        while group.last().is_some_and(|slab| slab.keep) {
            let Some(next) = slabs.next() else { break };
            group.push(next);
        }
        stack.place(group);
    }
    stack.done
}

struct Pages {
    done: Vec<Vec<Item>>,
    used: f32,
    depth: f32,
    left: f32,
    top: f32,
}

impl Pages {
    /// Places what belongs together: on this page, or the next, or cut where it must be.
    fn place(&mut self, group: Vec<Slab>) {
        let first = group.first().map_or(0.0, |slab| slab.before);
        let height: f32 = group.iter().map(|slab| slab.before + slab.height).sum();
        let room = group.iter().map(|slab| slab.room).fold(height, f32::max);
        if self.used > 0.0 && self.used + room > self.depth && height - first <= self.depth {
            self.turn();
        }
        for slab in group {
            if self.used > 0.0 && self.used + slab.before + slab.height > self.depth + 0.01 {
                self.turn();
            }
            self.put(slab);
        }
    }

    fn turn(&mut self) {
        self.done.push(Vec::new());
        self.used = 0.0;
    }

    fn put(&mut self, mut slab: Slab) {
        if self.used > 0.0 {
            self.used += slab.before;
        } else if let Some(head) = slab.head.take() {
            let again = Slab { items: head.items.clone(), ..Slab::high(head.height) };
            self.draw(again);
        }
        self.draw(slab);
    }

    fn draw(&mut self, slab: Slab) {
        let (x, y) = (self.left, self.top + self.used);
        let items = slab.items.into_iter().map(|mut item| {
            item.draw.shift(x, y);
            item
        });
        if let Some(page) = self.done.last_mut() {
            page.extend(items);
        }
        self.used += slab.height;
    }
}
