//! The points of a practice on the screen, and the marks on them until they are an answer.

use std::collections::BTreeSet;

use crate::answers::State;

use super::line::Line;

/// A practice as it is shown to be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What stands above the points.
    pub above: Vec<Line>,
    /// The points.
    pub points: Vec<PointRow>,
    /// What a wide window shows beside them, below the advice for the point at hand.
    pub beside: Vec<Line>,
    /// Whether something was seen in clones of one of the points.
    pub has_seen: bool,
}

/// A point on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointRow {
    /// Its text, on one line and harmless.
    pub text: String,
    /// What a wide window shows beside it.
    pub advice: Vec<Line>,
}

/// The marks on the points of a practice while it is on the screen. They are no answer until the person goes on.
///
/// A point without a mark is [`State::Open`], one that the person does not know of is [`State::Unanswered`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    marks: Vec<State>,
    /// Whether the person said so, and did not merely find it so.
    meant: bool,
    /// The point at hand.
    at: usize,
    /// The marks at first.
    first: Vec<State>,
    past: Vec<(Vec<State>, bool)>,
    /// Points that hold in part and of which it was asked where.
    asked: BTreeSet<usize>,
}

impl Draft {
    /// A draft that nobody touched yet.
    pub fn new(marks: Vec<State>) -> Self {
        Self { first: marks.clone(), marks, meant: false, at: 0, past: Vec::new(), asked: BTreeSet::new() }
    }

    /// The marks, a point each.
    pub fn marks(&self) -> &[State] {
        &self.marks
    }

    /// The place of the point at hand.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Goes to the point at this place, or to the last.
    pub fn go_to(&mut self, at: usize) {
        self.at = at.min(self.marks.len().saturating_sub(1));
    }

    /// Whether the person marked something, or certainly meant what is marked.
    pub fn is_touched(&self) -> bool {
        self.meant || self.marks != self.first
    }

    /// Whether the person certainly meant what is marked, be it nothing.
    pub fn is_meant(&self) -> bool {
        self.meant
    }

    /// Whether no point is marked.
    pub fn is_blank(&self) -> bool {
        self.marks.iter().all(|mark| *mark == State::Open)
    }

    /// Gives the point at hand a mark, or takes it away if it has that mark already.
    pub fn toggle(&mut self, mark: State) {
        self.remember();
        self.meant = false;
        if let Some(now) = self.marks.get_mut(self.at) {
            *now = if *now == mark { State::Open } else { mark };
        }
    }

    /// Gives the point at hand this mark.
    pub fn set(&mut self, mark: State) {
        if self.marks.get(self.at) != Some(&mark) {
            self.remember();
            self.meant = false;
            self.marks[self.at] = mark;
        }
    }

    /// Says that none of the points holds.
    pub fn say_none(&mut self) {
        self.say(vec![State::Open; self.marks.len()]);
    }

    /// Says exactly these marks.
    pub fn say(&mut self, marks: Vec<State>) {
        self.remember();
        self.marks = marks;
        self.meant = true;
    }

    /// Takes note that it was asked where the point at this place holds.
    pub fn place_was_asked(&mut self, at: usize) {
        self.asked.insert(at);
    }

    /// The places of points that newly hold in part, and of which it was not asked where.
    pub fn places_to_ask(&self) -> Vec<usize> {
        let partly = |marks: &[State], at: usize| marks.get(at) == Some(&State::Partly);
        let new = |at: &usize| partly(&self.marks, *at) && !partly(&self.first, *at) && !self.asked.contains(at);
        (0..self.marks.len()).filter(new).collect()
    }

    fn remember(&mut self) {
        self.past.push((self.marks.clone(), self.meant));
    }

    /// Takes back what was marked last; false if there is nothing to take back.
    pub fn take_back(&mut self) -> bool {
        let Some((marks, meant)) = self.past.pop() else { return false };
        (self.marks, self.meant) = (marks, meant);
        true
    }
}

/// The marks that a line such as `1 3 5? 6~` stands for: points by number, counted from 1, of which `?` is not known and `~`
/// holds in part; `none` or `0` are none at all. None where it says something else, or one point twice.
pub(super) fn read_marks(typed: &str, count: usize) -> Option<Vec<State>> {
    let mut marks = vec![State::Open; count];
    if ["0", "none"].contains(&typed.trim().to_lowercase().as_str()) {
        return Some(marks);
    }
    let words: Vec<&str> = typed.split([',', ' ']).filter(|word| !word.is_empty()).collect();
    for word in &words {
        let (number, mark) = match word.chars().last() {
            Some('?') => (word.trim_end_matches('?'), State::Unanswered),
            Some('~') => (word.trim_end_matches('~'), State::Partly),
            _ => (*word, State::Done),
        };
        let point = marks.get_mut(number.parse::<usize>().ok()?.checked_sub(1)?)?;
        if ![State::Open, mark].contains(point) {
            return None;
        }
        *point = mark;
    }
    (!words.is_empty()).then_some(marks)
}

#[cfg(test)]
mod tests {
    use super::State::{Done, Open, Partly, Unanswered};
    use super::*;

    #[test]
    fn numbers_are_points_that_hold_in_part_or_are_not_known() {
        assert_eq!(read_marks("1 3? 4~", 4), Some(vec![Done, Open, Unanswered, Partly]));
        assert_eq!(read_marks("2,4 , 1", 4), Some(vec![Done, Done, Open, Done]));
        assert_eq!(read_marks("None", 2), Some(vec![Open, Open]));
        assert_eq!(read_marks("0", 2), Some(vec![Open, Open]));
    }

    #[test]
    fn what_is_no_number_of_a_point_is_no_mark() {
        for typed in ["", " ", "5", "0 1", "1 1~", "?", "1?~", "one", "-1", "1.", "99999999999999999999"] {
            assert_eq!(read_marks(typed, 4), None, "{typed}");
        }
    }

    #[test]
    fn a_mark_is_taken_away_by_the_same_key_and_replaced_by_another() {
        let mut draft = Draft::new(vec![Open, Open]);
        draft.toggle(Done);
        draft.toggle(Partly);
        assert_eq!(draft.marks(), [Partly, Open]);
        draft.toggle(Partly);
        assert_eq!(draft.marks(), [Open, Open]);
        assert!(!draft.is_touched());
    }

    #[test]
    fn none_is_meant_until_something_is_marked() {
        let mut draft = Draft::new(vec![Done, Open]);
        draft.say_none();
        assert!(draft.is_blank() && draft.is_meant() && draft.is_touched());
        draft.go_to(9);
        draft.toggle(Unanswered);
        assert_eq!((draft.marks(), draft.is_meant()), (&[Open, Unanswered][..], false));
        assert!(draft.take_back() && draft.is_meant());
        assert!(draft.take_back() && !draft.is_touched());
        assert!(!draft.take_back());
    }
}
