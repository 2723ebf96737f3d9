//! Boxes onto pages: what stays together, what stands again at the top of a page.

use std::rc::Rc;

use super::display_list::Item;

/// A band as wide as the text that is never cut: a line of words, a row of a table, a chart.
#[derive(Debug, Default)]
pub(crate) struct LayoutBox {
    /// The room above it; none at the top of a page.
    pub(crate) before: f32,
    pub(crate) height: f32,
    /// Whether it stays on the page of the next box.
    pub(crate) keep: bool,
    /// How much of the page must be left to begin here.
    pub(crate) room: f32,
    /// Where its words end, from the left.
    pub(crate) end: f32,
    /// What is drawn, from the top left of the box.
    pub(crate) items: Vec<Item>,
    /// The head of a table, drawn again if the box comes first on a page.
    pub(crate) head: Option<Rc<Head>>,
}

/// A head that is drawn again.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) height: f32,
    pub(crate) items: Vec<Item>,
}

impl LayoutBox {
    /// A box of a height, with nothing in it yet.
    pub(crate) fn high(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// Draws `items` into it, moved by `(x, y)`.
    pub(crate) fn draw(&mut self, items: impl IntoIterator<Item = Item>, x: f32, y: f32) {
        draw_moved(&mut self.items, items, (x, y));
    }

    /// Room within it, above and below what it holds.
    pub(crate) fn pad(&mut self, above: f32, below: f32) {
        self.items.iter_mut().for_each(|item| item.draw.shift(0.0, above));
        self.height += above + below;
    }
}

fn draw_moved(onto: &mut Vec<Item>, items: impl IntoIterator<Item = Item>, (x, y): (f32, f32)) {
    onto.extend(items.into_iter().map(|mut item| {
        item.draw.shift(x, y);
        item
    }));
}

/// Keeps each of them on the page of the next box.
pub(crate) fn keep_all(boxes: &mut [LayoutBox]) {
    for one in boxes {
        one.keep = true;
    }
}

/// One box out of several, one below the other.
pub(crate) fn stack(boxes: Vec<LayoutBox>) -> LayoutBox {
    let mut whole = LayoutBox::default();
    for one in boxes {
        let top = whole.height + one.before;
        whole.height = top + one.height;
        whole.draw(one.items, 0.0, top);
    }
    whole
}

/// Columns side by side, as one box. Each draws where it was told to.
pub(crate) fn beside(columns: Vec<Vec<LayoutBox>>) -> LayoutBox {
    let mut whole = LayoutBox::default();
    for column in columns {
        let column = stack(column);
        whole.height = whole.height.max(column.height);
        whole.draw(column.items, 0.0, 0.0);
    }
    whole
}

/// Columns in one box, or a box a row if one would be higher than `limit`.
pub(crate) fn side_by_side(columns: Vec<Vec<LayoutBox>>, before: f32, limit: f32) -> Vec<LayoutBox> {
    let height = columns.iter().map(|column| column.iter().map(|one| one.height).sum()).fold(0.0, f32::max);
    if height < limit {
        return vec![LayoutBox { before, ..beside(columns) }];
    }
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    let mut rows = Vec::new();
    loop {
        let row: Vec<Vec<LayoutBox>> = columns.iter_mut().filter_map(Iterator::next).map(|one| vec![one]).collect();
        if row.is_empty() {
            return rows;
        }
        rows.push(beside(row));
    }
}

/// A sheet of paper. Lengths are in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
}

const TOP: f32 = 76.0;
const BOTTOM: f32 = 70.0;

impl Sheet {
    /// On the left and on the right.
    pub(crate) const MARGIN: f32 = 66.0;

    /// The width of the text.
    pub(crate) fn measure(self) -> f32 {
        self.width - 2.0 * Self::MARGIN
    }

    /// The height of the text.
    pub(crate) fn depth(self) -> f32 {
        self.height - TOP - BOTTOM
    }

    /// Where the text stands.
    pub(crate) fn frame(self) -> Frame {
        Frame { left: Self::MARGIN, top: TOP, depth: self.depth(), rise: 0.0 }
    }
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

/// Pages that hold `boxes`; one page at least.
pub(crate) fn paginate(boxes: Vec<LayoutBox>, frame: Frame) -> Vec<Vec<Item>> {
    let places = place_boxes(&boxes, frame);
    let mut pages: Vec<Vec<Item>> = vec![Vec::new()];
    for (one, place) in boxes.into_iter().zip(places) {
        pages.resize_with(place.page + 1, Vec::new);
        let Some(page) = pages.last_mut() else { continue };
        if let (Some(top), Some(head)) = (place.head, one.head) {
            draw_moved(page, head.items.iter().cloned(), (frame.left, frame.top + top));
        }
        draw_moved(page, one.items, (frame.left, frame.top + place.top));
    }
    pages
}

/// How many pages `boxes` take; one at least.
pub(crate) fn count_pages(boxes: &[LayoutBox], frame: Frame) -> usize {
    place_boxes(boxes, frame).last().map_or(1, |last| last.page + 1)
}

/// The page of each box, from 0.
pub(crate) fn pages_of(boxes: &[LayoutBox], frame: Frame) -> Vec<usize> {
    place_boxes(boxes, frame).into_iter().map(|place| place.page).collect()
}

/// Where a box goes.
struct Place {
    page: usize,
    /// Below the top of the text.
    top: f32,
    /// Where its head stands again, if it does.
    head: Option<f32>,
}

fn place_boxes(boxes: &[LayoutBox], frame: Frame) -> Vec<Place> {
    let mut placer = Placer { places: Vec::new(), page: 0, used: -frame.rise, fresh: true, depth: frame.depth };
    for group in boxes.chunk_by(|one, _| one.keep) {
        placer.place_group(group);
    }
    placer.places
}

struct Placer {
    places: Vec<Place>,
    page: usize,
    /// How much of the page's height is taken.
    used: f32,
    /// Whether nothing stands on the page yet.
    fresh: bool,
    depth: f32,
}

impl Placer {
    /// Places what belongs together: on this page, or the next, or cut where it must be.
    fn place_group(&mut self, group: &[LayoutBox]) {
        let first = group.first().map_or(0.0, |one| one.before);
        let height: f32 = group.iter().map(|one| one.before + one.height).sum();
        let room = group.iter().map(|one| one.room).fold(height, f32::max);
        if height - first <= self.depth {
            self.turn_unless_left(room);
        }
        for one in group {
            self.turn_unless_left(one.before + one.height);
            self.place_box(one);
        }
    }

    /// Turns the page unless this much is left of it.
    fn turn_unless_left(&mut self, height: f32) {
        if !self.fresh && self.used + height > self.depth + 0.01 {
            self.page += 1;
            (self.used, self.fresh) = (0.0, true);
        }
    }

    fn place_box(&mut self, one: &LayoutBox) {
        let mut head = None;
        if !self.fresh {
            self.used += one.before;
        } else if let Some(again) = &one.head {
            head = Some(self.used);
            self.used += again.height;
        }
        self.places.push(Place { page: self.page, top: self.used, head });
        self.used += one.height;
        self.fresh = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many boxes stand on each page; each has one item.
    fn pages(boxes: Vec<LayoutBox>) -> Vec<usize> {
        let frame = Frame { left: 0.0, top: 0.0, depth: 100.0, rise: 0.0 };
        paginate(boxes, frame).iter().map(Vec::len).collect()
    }

    fn high(height: f32, keep: bool) -> LayoutBox {
        use super::super::display_list::Draw;
        LayoutBox { keep, items: vec![Item::plain(Draw::Touch)], ..LayoutBox::high(height) }
    }

    #[test]
    fn a_heading_goes_to_the_page_of_what_follows() {
        assert_eq!(pages(vec![high(70.0, false), high(20.0, true), high(20.0, false)]), [1, 2]);
    }

    #[test]
    fn what_is_longer_than_a_page_is_cut_between_boxes() {
        assert_eq!(pages((0..7).map(|_| high(30.0, true)).collect()), [3, 3, 1]);
    }

    #[test]
    fn a_box_higher_than_a_page_stands_alone() {
        assert_eq!(pages(vec![high(10.0, false), high(300.0, false), high(10.0, false)]), [1, 1, 1]);
    }

    #[test]
    fn a_head_stands_again_on_each_page() {
        let head = Rc::new(Head { height: 10.0, items: vec![] });
        let row = || LayoutBox { head: Some(Rc::clone(&head)), ..high(30.0, false) };
        assert_eq!(pages(vec![row(), row(), row(), row()]), [3, 1]);
    }
}
