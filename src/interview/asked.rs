//! Which points a file that was begun did not ask yet.
//!
//! Who takes a short way answers some points of a practice, and the file says of the others that they are unknown. While an
//! interview lasts it knows what it asked. Of an earlier one the answers tell: where all that is known of a practice stands
//! at the door, the rest was not asked; and where a whole file knows nothing but that and what is critical, neither was what
//! is not critical.

use std::collections::BTreeSet;

use crate::answers::{Answer, Answers, PointAnswers};
use crate::catalog::{Catalog, PointIx, PracticeIx};

/// From so many practices on, a file that knows nothing but critical points was not merely answered that way.
const NO_ACCIDENT: usize = 3;

/// Whether a point is one of those at the door.
pub(super) fn is_at_door(catalog: &Catalog, point: PointIx) -> bool {
    catalog.door().contains(&point)
}

/// Whether a point is asked on a short way.
pub(super) fn is_short(catalog: &Catalog, point: PointIx) -> bool {
    catalog[point].critical || is_at_door(catalog, point)
}

/// The points of a practice that something was said of.
pub(super) fn known<'a>(
    catalog: &'a Catalog,
    ix: PracticeIx,
    said: &'a PointAnswers,
) -> impl Iterator<Item = PointIx> + 'a {
    catalog[ix].points.iter().copied().filter(|point| !said.unknown.contains(point))
}

/// The points that stand as unknown in a file because they were not asked.
pub(super) fn unasked_so_far(catalog: &Catalog, answers: &Answers) -> BTreeSet<PointIx> {
    let mut practices = Vec::new();
    for (ix, given) in &answers.given {
        if let Some(Answer::Points(said)) = &given.answer {
            practices.push((*ix, said));
        }
    }
    let is_short_file = practices.len() >= NO_ACCIDENT
        && practices.iter().all(|(ix, said)| known(catalog, *ix, said).all(|point| is_short(catalog, point)));
    let mut unasked = BTreeSet::new();
    for (ix, said) in practices {
        let has_door = catalog[ix].points.iter().any(|point| is_at_door(catalog, *point));
        let is_door = has_door && known(catalog, ix, said).all(|point| is_at_door(catalog, point));
        let was_asked = |point: &PointIx| match (is_door, is_short_file) {
            (true, _) => is_at_door(catalog, *point),
            (false, true) => is_short(catalog, *point),
            (false, false) => true,
        };
        unasked.extend(said.unknown.iter().copied().filter(|point| !was_asked(point)));
    }
    unasked
}
