//! Gates: the conditions that `check` enforces, compared exactly.

use super::{Assessment, Fraction};
use crate::catalog::{PointIx, PracticeIx, Stage};

/// A condition that an assessment must meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gate {
    /// The low score of the organization is at least this many percent.
    MinScore(u8),
    /// At least this stage is reached.
    MinStage(Stage),
    /// No critical point is open or unanswered.
    NoCritical,
    /// Every applicable practice is fully answered.
    Complete,
}

/// What a gate found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The gate.
    pub gate: Gate,
    /// Whether it holds.
    pub holds: bool,
    /// The points that break it, where single points do.
    pub points: Vec<PointIx>,
    /// The practices that break it, where practices do.
    pub practices: Vec<PracticeIx>,
}

/// Tries a gate.
pub fn try_gate(assessment: &Assessment<'_>, gate: &Gate) -> Verdict {
    let verdict = |holds| Verdict { gate: gate.clone(), holds, points: Vec::new(), practices: Vec::new() };
    match gate {
        Gate::MinScore(percent) => {
            let wanted = Fraction::of(usize::from(*percent), 100);
            verdict(assessment.score.as_ref().is_some_and(|score| score.low >= wanted))
        }
        Gate::MinStage(stage) => verdict(assessment.reached >= Some(*stage)),
        Gate::NoCritical => {
            let points: Vec<PointIx> = assessment.critical_open().collect();
            Verdict { points: points.clone(), ..verdict(points.is_empty()) }
        }
        Gate::Complete => {
            let practices: Vec<PracticeIx> = assessment.unanswered().collect();
            Verdict { practices: practices.clone(), ..verdict(practices.is_empty()) }
        }
    }
}
