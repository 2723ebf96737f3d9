//! How many statements hold of those that were answered.

use super::Assessed;
use crate::catalog::PracticeIx;

impl Assessed<'_> {
    /// Of these practices, the statements that hold for the whole scope, and those that anybody answered.
    pub fn held(self, practices: impl IntoIterator<Item = PracticeIx>) -> (usize, usize) {
        let practices: Vec<PracticeIx> = practices.into_iter().collect();
        let tally = self.tally_in(&practices);
        (tally.hold, tally.hold + tally.open)
    }
}
