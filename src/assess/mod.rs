//! What answers mean: scores, stage, gaps and roadmap, in exact fractions. Numbers and facts, no words.

mod fraction;
mod gaps;
mod gate;
mod score;

use std::ops::Deref;

use crate::answers::{Answer, Answers, State};
use crate::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx, SectionIx, Stage, Theme};

pub use fraction::Fraction;
pub use gaps::{Gap, Horizon};
pub use gate::{Breach, Context, Verdict, try_gate};
pub use score::{Profile, Score};

/// Below this coverage a score is called provisional: 4/5 (design, section 5).
pub const PROVISIONAL: (i64, i64) = (4, 5);
/// What every stage up to the one reached has at least as its low score: 17/20 (design, section 5).
pub const STAGE_LOW: (i64, i64) = (17, 20);

/// What answers amount to, in numbers and by the places of a catalog. It holds neither the catalog nor the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The score of the organization; none where nothing is applicable.
    pub score: Option<Score>,
    /// The score of each checklist in scope, in catalog order.
    pub checklists: Vec<(ChecklistIx, Option<Score>)>,
    /// The score of each section in scope, in catalog order.
    pub sections: Vec<(SectionIx, Option<Score>)>,
    /// The score of each theme.
    pub themes: Vec<(Theme, Option<Score>)>,
    /// How each stage stands, 1 to 4.
    pub profile: Vec<Profile>,
    /// The stage reached; none is stage 0.
    pub reached: Option<Stage>,
    /// The gaps, in the order of the roadmap.
    pub gaps: Vec<Gap>,
    scope: Vec<PracticeIx>,
    standings: Vec<Standing>,
    states: Vec<State>,
    practices: Vec<Option<Score>>,
}

/// An assessment beside the catalog and the answers that it was made from: what words and formats are made of.
#[derive(Debug, Clone, Copy)]
pub struct Assessed<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The answers.
    pub answers: &'a Answers,
    /// What they amount to.
    pub assessment: &'a Assessment,
}

impl Deref for Assessed<'_> {
    type Target = Assessment;

    fn deref(&self) -> &Assessment {
        self.assessment
    }
}

/// Whether a practice counts, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Applicable,
    /// It counts, with every point open, and is no gap.
    Declined,
    /// It leaves the sums.
    NotApplicable,
}

/// Assesses answers.
pub fn assess(catalog: &Catalog, answers: &Answers) -> Assessment {
    score::assess(catalog, answers)
}

impl Assessment {
    /// The assessment beside the catalog and the answers that it was made from.
    pub fn with<'a>(&'a self, catalog: &'a Catalog, answers: &'a Answers) -> Assessed<'a> {
        Assessed { catalog, answers, assessment: self }
    }

    /// The practices in scope, in catalog order.
    pub fn practices(&self) -> impl Iterator<Item = PracticeIx> {
        self.scope.iter().copied()
    }

    /// Whether a practice counts, and how.
    pub fn standing(&self, practice: PracticeIx) -> Standing {
        self.standings[practice.position()]
    }

    /// The score of a practice; none where it is not applicable.
    pub fn practice(&self, practice: PracticeIx) -> Option<&Score> {
        self.practices[practice.position()].as_ref()
    }

    /// How a point stands, twins included. Points of declined practices are open; those of not-applicable ones are
    /// unanswered.
    pub fn state(&self, point: PointIx) -> State {
        self.states[point.position()]
    }

    /// The stage after the one reached; none above the fourth.
    pub fn next_stage(&self) -> Option<Stage> {
        Stage::from_number(u32::from(self.reached.map_or(0, Stage::number)) + 1)
    }

    /// Practices in scope of a standing.
    pub fn of_standing(&self, standing: Standing) -> impl Iterator<Item = PracticeIx> {
        self.practices().filter(move |practice| self.standing(*practice) == standing)
    }

    /// Applicable practices in scope with at least one point that nothing is known of.
    pub fn unanswered(&self) -> impl Iterator<Item = PracticeIx> {
        let whole = Fraction::of(1, 1);
        let blank = move |practice: &PracticeIx| self.practice(*practice).is_some_and(|score| score.coverage < whole);
        self.of_standing(Standing::Applicable).filter(blank)
    }
}

impl<'a> Assessed<'a> {
    /// The points of a practice in a state.
    pub fn points(self, practice: PracticeIx, state: State) -> impl Iterator<Item = PointIx> + use<'a> {
        let points = self.catalog[practice].points.iter().copied();
        points.filter(move |point| self.state(*point) == state)
    }

    /// Critical points of practices that count and are open or unanswered, in catalog order.
    pub fn critical_open(self) -> impl Iterator<Item = PointIx> + use<'a> {
        let counted =
            self.assessment.practices().filter(move |practice| self.standing(*practice) != Standing::NotApplicable);
        let points = counted.flat_map(move |practice| self.catalog[practice].points.iter().copied());
        points.filter(move |point| self.catalog[*point].critical && self.state(*point) != State::Done)
    }

    /// Like [`Assessed::critical_open`], but of twins only the first: what is one statement to a reader.
    pub fn critical_open_once(self) -> impl Iterator<Item = PointIx> + use<'a> {
        let mut seen = std::collections::HashSet::new();
        self.critical_open().filter(move |point| seen.insert(self.catalog[*point].same_as))
    }
}

fn standing(answers: &Answers, practice: PracticeIx) -> Standing {
    match answers.answer(practice) {
        Some(Answer::NotApplicable { .. }) => Standing::NotApplicable,
        Some(Answer::Declined { .. }) => Standing::Declined,
        _ => Standing::Applicable,
    }
}
