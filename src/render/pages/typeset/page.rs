//! Slabs onto pages: what stays together, what stands again at the top of a page.

use std::rc::Rc;

use super::display_list::Item;

/// A band as wide as the text that is never cut: a row of words, a row of a table, a chart.
#[derive(Debug, Default)]
pub(crate) struct Slab {
    /// The room above it; none at the top of a page.
    pub(crate) before: f32,
    pub(crate) height: f32,
    /// Whether it stays on the page of the next slab.
    pub(crate) keep: bool,
    /// How much of the page must be left to begin here.
    pub(crate) room: f32,
    /// Where its words end, from the left.
    pub(crate) end: f32,
    /// What is drawn, from the top left of the slab.
    pub(crate) items: Vec<Item>,
    /// The head of a table, drawn again if the slab comes first on a page.
    pub(crate) head: Option<Rc<Head>>,
}

/// A head that is drawn again.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) height: f32,
    pub(crate) items: Vec<Item>,
}

impl Slab {
    /// A slab of a height, with nothing in it yet.
    pub(crate) fn high(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// Draws `items` into it, moved by `(x, y)`.
    pub(crate) fn draw(&mut self, items: impl IntoIterator<Item = Item>, x: f32, y: f32) {
        self.items.extend(items.into_iter().map(|mut item| {
            item.draw.shift(x, y);
            item
        }));
    }
}

/// Keeps each of them on the page of the next slab.
pub(crate) fn keep_all(slabs: &mut [Slab]) {
    for slab in slabs {
        slab.keep = true;
    }
}

/// One slab out of several, one below the other.
pub(crate) fn stack(slabs: Vec<Slab>) -> Slab {
    let mut whole = Slab::default();
    for slab in slabs {
        let top = whole.height + slab.before;
        whole.height = top + slab.height;
        whole.draw(slab.items, 0.0, top);
    }
    whole
}

/// Where on its pages a text stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) left: f32,
    pub(crate) top: f32,
    /// The height of the text.
    pub(crate) depth: f32,
    /// How much higher the text begins on the first page.
    pub(crate) rise: f32,
}

/// Pages that hold `slabs`.
pub(crate) fn paginate(slabs: Vec<Slab>, frame: Frame) -> Vec<Vec<Item>> {
    let mut stack = Pages { done: vec![Vec::new()], used: -frame.rise, fresh: true, frame };
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
    /// How much of the page's height is taken.
    used: f32,
    /// Whether nothing stands on the page yet.
    fresh: bool,
    frame: Frame,
}

impl Pages {
    /// Places what belongs together: on this page, or the next, or cut where it must be.
    fn place(&mut self, group: Vec<Slab>) {
        let first = group.first().map_or(0.0, |slab| slab.before);
        let height: f32 = group.iter().map(|slab| slab.before + slab.height).sum();
        let room = group.iter().map(|slab| slab.room).fold(height, f32::max);
        if height - first <= self.frame.depth {
            self.need(room);
        }
        for slab in group {
            self.need(slab.before + slab.height);
            self.put(slab);
        }
    }

    /// Turns the page unless this much is left of it.
    fn need(&mut self, height: f32) {
        if !self.fresh && self.used + height > self.frame.depth + 0.01 {
            self.done.push(Vec::new());
            (self.used, self.fresh) = (0.0, true);
        }
    }

    fn put(&mut self, mut slab: Slab) {
        if !self.fresh {
            self.used += slab.before;
        } else if let Some(head) = slab.head.take() {
            let again = Slab { items: head.items.clone(), ..Slab::high(head.height) };
            self.draw(again);
        }
        self.draw(slab);
        self.fresh = false;
    }

    fn draw(&mut self, slab: Slab) {
        let (x, y) = (self.frame.left, self.frame.top + self.used);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// How many slabs stand on each page; each slab has one item.
    fn pages(slabs: Vec<Slab>) -> Vec<usize> {
        let frame = Frame { left: 0.0, top: 0.0, depth: 100.0, rise: 0.0 };
        paginate(slabs, frame).iter().map(Vec::len).collect()
    }

    fn slab(height: f32, keep: bool) -> Slab {
        use super::super::display_list::Draw;
        Slab { keep, items: vec![Item::plain(Draw::Touch)], ..Slab::high(height) }
    }

    #[test]
    fn a_heading_goes_to_the_page_of_what_follows() {
        assert_eq!(pages(vec![slab(70.0, false), slab(20.0, true), slab(20.0, false)]), [1, 2]);
    }

    #[test]
    fn what_is_longer_than_a_page_is_cut_between_slabs() {
        assert_eq!(pages((0..7).map(|_| slab(30.0, true)).collect()), [3, 3, 1]);
    }

    #[test]
    fn a_slab_higher_than_a_page_stands_alone() {
        assert_eq!(pages(vec![slab(10.0, false), slab(300.0, false), slab(10.0, false)]), [1, 1, 1]);
    }

    #[test]
    fn a_head_stands_again_on_each_page() {
        let head = Rc::new(Head { height: 10.0, items: vec![] });
        let row = || Slab { head: Some(Rc::clone(&head)), ..slab(30.0, false) };
        assert_eq!(pages(vec![row(), row(), row(), row()]), [3, 1]);
    }
}
