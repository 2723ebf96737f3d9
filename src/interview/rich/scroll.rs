//! Which part of a list can be seen: always the entry at hand, and what is taller than the window bit by bit.

use std::ops::Range;

/// The entry at hand, and the first line of the list that can be seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Scroll {
    pub(super) at: usize,
    top: usize,
}

/// A list as it is in the window: the lines that each entry takes, and how many lines can be seen at a time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent<'a> {
    pub(super) heights: &'a [usize],
    pub(super) room: usize,
}

impl Extent<'_> {
    fn all(self) -> usize {
        self.heights.iter().sum()
    }

    /// The lines of an entry, counted over the whole list.
    fn lines(self, at: usize) -> Range<usize> {
        let start = self.heights.iter().take(at).sum();
        start..start + self.heights.get(at).copied().unwrap_or(0)
    }
}

impl Scroll {
    /// At an entry, seen from its first line.
    pub(super) fn at(at: usize) -> Self {
        Self { at, top: usize::MAX }
    }

    /// The lines of the list that can be seen, so that the entry at hand is among them.
    pub(super) fn seen(&mut self, extent: Extent<'_>) -> Range<usize> {
        self.at = self.at.min(extent.heights.len().saturating_sub(1));
        let entry = extent.lines(self.at);
        // One that is taller than the room fills it; any other is seen whole.
        let (low, high) = (entry.end.saturating_sub(extent.room), entry.start);
        let top = if self.top == usize::MAX { high } else { self.top };
        let top = top.clamp(low.min(high), low.max(high));
        self.top = top.min(extent.all().saturating_sub(extent.room).max(low.min(high)));
        self.top..(self.top + extent.room).min(extent.all())
    }

    /// Goes a line further in an entry that cannot be seen to its end, else to the next.
    pub(super) fn down(&mut self, extent: Extent<'_>) {
        let entry = extent.lines(self.at);
        if entry.end > self.top + extent.room {
            self.top = (self.top + extent.room.saturating_sub(1).max(1)).min(entry.end.saturating_sub(extent.room));
        } else if self.at + 1 < extent.heights.len() {
            self.at += 1;
        }
    }

    /// Goes back like [`Scroll::down`].
    pub(super) fn up(&mut self, extent: Extent<'_>) {
        let entry = extent.lines(self.at);
        if entry.start < self.top {
            self.top = self.top.saturating_sub(extent.room.saturating_sub(1).max(1)).max(entry.start);
        } else if self.at > 0 {
            self.at -= 1;
        }
    }

    /// Goes on by as much as can be seen, to the first line of an entry.
    pub(super) fn page_down(&mut self, extent: Extent<'_>) {
        let beyond = extent.lines(self.at).start + extent.room;
        let next = (self.at + 1..extent.heights.len()).rev().find(|at| extent.lines(*at).start < beyond.max(1));
        *self = Self::at(next.unwrap_or(self.at + 1).min(extent.heights.len().saturating_sub(1)));
    }

    /// Goes back like [`Scroll::page_down`].
    pub(super) fn page_up(&mut self, extent: Extent<'_>) {
        let before = extent.lines(self.at).end.saturating_sub(extent.room);
        let next = (0..self.at).find(|at| extent.lines(*at).start >= before);
        *self = Self::at(next.unwrap_or(self.at.saturating_sub(1)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: Extent<'_> = Extent { heights: &[2, 3, 1, 9, 2], room: 4 };

    /// What can be seen after each of these moves.
    fn seen(start: usize, moves: &[fn(&mut Scroll, Extent<'_>)]) -> Vec<(usize, Range<usize>)> {
        let mut scroll = Scroll::at(start);
        let mut all = vec![(scroll.at, scroll.seen(LIST))];
        for go in moves {
            go(&mut scroll, LIST);
            all.push((scroll.at, scroll.seen(LIST)));
        }
        all
    }

    #[test]
    fn the_entry_at_hand_is_always_seen_and_what_is_seen_moves_no_more_than_it_must() {
        assert_eq!(seen(0, &[Scroll::down, Scroll::down, Scroll::up]), [(0, 0..4), (1, 1..5), (2, 2..6), (1, 2..6)]);
    }

    #[test]
    fn an_entry_taller_than_the_room_is_read_bit_by_bit() {
        let down = seen(3, &[Scroll::down, Scroll::down, Scroll::down]);
        assert_eq!(down, [(3, 6..10), (3, 9..13), (3, 11..15), (4, 13..17)]);
        let up = seen(4, &[Scroll::up, Scroll::up, Scroll::up, Scroll::up]);
        assert_eq!(up, [(4, 13..17), (3, 11..15), (3, 8..12), (3, 6..10), (2, 5..9)]);
    }

    #[test]
    fn a_page_goes_as_far_as_can_be_seen_and_always_on() {
        let down = seen(0, &[Scroll::page_down, Scroll::page_down, Scroll::page_down, Scroll::page_down]);
        assert_eq!(down.iter().map(|one| one.0).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        let up = seen(4, &[Scroll::page_up, Scroll::page_up, Scroll::page_up]);
        assert_eq!(up.iter().map(|one| one.0).collect::<Vec<_>>(), [4, 3, 2, 1]);
    }

    #[test]
    fn a_list_that_fits_never_scrolls_and_an_empty_one_is_nothing() {
        let extent = Extent { heights: &[1, 2], room: 9 };
        let mut scroll = Scroll::at(1);
        assert_eq!(scroll.seen(extent), 0..3);
        let empty = Extent { heights: &[], room: 3 };
        let go: [fn(&mut Scroll, Extent<'_>); 4] = [Scroll::down, Scroll::up, Scroll::page_down, Scroll::page_up];
        for go in go {
            go(&mut scroll, empty);
            assert_eq!((scroll.seen(empty), scroll.at), (0..0, 0));
        }
    }
}
