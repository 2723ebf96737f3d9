//! The numbers by which a plan is judged.

use super::{Assessment, Score};
use crate::catalog::Stage;

/// What is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The score of the organization; none where nothing applies.
    pub score: Option<Score>,
    /// The stage; none is stage 0.
    pub stage: Option<Stage>,
    /// Critical statements that are open or unanswered.
    pub critical: usize,
}

impl From<&Assessment> for Reached {
    fn from(assessment: &Assessment) -> Self {
        let Assessment { score, reached, critical, .. } = assessment;
        Self { score: score.clone(), stage: *reached, critical: critical.len() }
    }
}
