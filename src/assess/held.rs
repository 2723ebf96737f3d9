//! How many statements hold of those that were answered.

use std::collections::HashSet;

use super::Assessed;
use crate::answers::State;
use crate::catalog::PracticeIx;

impl Assessed<'_> {
    /// Of these practices, the statements that hold for the whole scope, and those that anybody answered.
    pub fn held(self, practices: impl IntoIterator<Item = PracticeIx>) -> (usize, usize) {
        let mut seen = HashSet::new();
        let (mut hold, mut known) = (0, 0);
        for point in practices.into_iter().flat_map(|practice| &self.catalog[practice].points) {
            let state = self.state(*point);
            if state != State::Unanswered && seen.insert(self.catalog[*point].same_as) {
                known += 1;
                hold += usize::from(state == State::Done);
            }
        }
        (hold, known)
    }
}
