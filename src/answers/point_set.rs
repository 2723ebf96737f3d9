//! Some points of a practice.

use std::ops::Deref;
use std::slice;
use std::vec;

use crate::catalog::PointIx;

/// Points of a practice, each once, in catalog order. A practice has few, so a list of them is quicker than a tree.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PointSet(Vec<PointIx>);

impl PointSet {
    /// One without points, with room for so many.
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    /// Adds a point; whether it was not there.
    pub fn insert(&mut self, point: PointIx) -> bool {
        // Most come in order.
        let place = self.0.iter().rposition(|one| *one <= point);
        let is_new = place.is_none_or(|place| self.0[place] != point);
        if is_new {
            self.0.insert(place.map_or(0, |place| place + 1), point);
        }
        is_new
    }

    /// Takes a point out; whether it was there.
    pub fn remove(&mut self, point: &PointIx) -> bool {
        let place = self.0.iter().position(|one| one == point);
        place.map(|place| self.0.remove(place)).is_some()
    }

    /// Keeps the points that `keep` lets through.
    pub fn retain(&mut self, keep: impl FnMut(&PointIx) -> bool) {
        self.0.retain(keep);
    }

    /// Takes all points out.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl Deref for PointSet {
    type Target = [PointIx];

    fn deref(&self) -> &[PointIx] {
        &self.0
    }
}

impl Extend<PointIx> for PointSet {
    fn extend<P: IntoIterator<Item = PointIx>>(&mut self, points: P) {
        for point in points {
            self.insert(point);
        }
    }
}

impl FromIterator<PointIx> for PointSet {
    fn from_iter<P: IntoIterator<Item = PointIx>>(points: P) -> Self {
        let mut set = Self::default();
        set.extend(points);
        set
    }
}

impl<const COUNT: usize> From<[PointIx; COUNT]> for PointSet {
    fn from(points: [PointIx; COUNT]) -> Self {
        points.into_iter().collect()
    }
}

impl IntoIterator for PointSet {
    type Item = PointIx;
    type IntoIter = vec::IntoIter<PointIx>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a PointSet {
    type Item = &'a PointIx;
    type IntoIter = slice::Iter<'a, PointIx>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::shipped::shipped_catalog;

    static POINTS: LazyLock<Vec<PointIx>> = LazyLock::new(|| shipped_catalog().unwrap().points().take(12).collect());

    #[test]
    fn what_is_not_kept_is_gone() {
        let mut set: PointSet = POINTS.iter().copied().collect();
        set.retain(|point| *point > POINTS[5]);
        assert_eq!(set[..], POINTS[6..]);
        set.clear();
        assert_eq!(set, PointSet::default());
    }

    proptest! {
        #[test]
        fn it_holds_what_a_sorted_set_would(changes in prop::collection::vec((0..12_usize, any::<bool>()), 0..40)) {
            let (mut set, mut sorted) = (PointSet::default(), BTreeSet::new());
            for (at, adds) in changes {
                let point = POINTS[at];
                if adds {
                    prop_assert_eq!(set.insert(point), sorted.insert(point));
                } else {
                    prop_assert_eq!(set.remove(&point), sorted.remove(&point));
                }
                prop_assert!(set.iter().eq(&sorted));
            }
            prop_assert_eq!(set, sorted.into_iter().rev().collect::<PointSet>());
        }
    }
}
