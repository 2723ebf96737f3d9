//! What answers mean: scores, stage, gaps and roadmap, in exact fractions. Numbers and facts, no words.

mod agenda;
mod agreement;
mod breach;
mod closed;
mod compare;
mod critical;
mod crosswalk;
mod decisions;
mod find_out;
mod findings;
mod fraction;
mod gain;
mod gaps;
mod gate;
mod held;
mod plan;
mod portfolio;
mod quarters;
mod ratchet;
mod reached;
mod roadmap;
mod score;
mod shares;
mod statements;
mod sureness;
mod tighten;
mod what_if;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Deref;

use crate::answers::{Answer, Answers, OwnStates, State};
use crate::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx, SectionIx, Stage, ThemeIx};

pub use agenda::{MINUTES_A_TOPIC, Reason, Stance, Topic, agenda, topics_that_fit};
pub use agreement::{
    Agreement, ENOUGH_TO_COMPARE, Origin, Poll, SpecificAgreement, Spread, agreement, missing_roles, origin,
    statements_in_scope,
};
pub use breach::Breach;
pub use closed::{Closed, ClosedWork};
pub use compare::{
    Certain, Comparison, Movement, MovementKind, Parts, Recorded, ShownParts, Side, SideScores, compare, unasked_points,
};
pub use critical::Critical;
pub use crosswalk::RequirementState;
pub use decisions::{Decision, Risk};
pub use find_out::ToFindOut;
pub use findings::{
    About, CloneLimit, Finding, Findings, LeftOutAs, LeftOutClone, Proof, ReadClone, Sight, SightKind, proof_of,
};
pub use fraction::Fraction;
pub use gaps::{Gap, Horizon};
pub use gate::{Age, Context, Verdict, try_gate, try_gates};
pub use plan::{Plan, PlanStep, PlanTime, plan};
pub use portfolio::{
    BANDS, CommonGap, Count, Distribution, Group, GroupBy, GroupName, Kept, Late, Moment, Moved, Overview, Past,
    Period, PointState, Portfolio, PortfolioBuilder, Span, StatementCount, Statements, Telling, Twice, Unit,
    UnitResult,
};
pub use quarters::{Planned, Quarter, quarters};
pub use ratchet::{Allow, Baseline};
pub use reached::Reached;
pub use score::{Profile, Score};
pub use statements::Tally;
pub use sureness::EffortSum;
pub use tighten::tightened;
pub use what_if::what_if;

/// Below this coverage a score is called provisional: 4/5 (design, section 5).
pub const PROVISIONAL: (i64, i64) = (4, 5);
/// Below this coverage a report asks people before it says much: 1/2.
pub const SPARSE: (i64, i64) = (1, 2);
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
    pub themes: Vec<(ThemeIx, Option<Score>)>,
    /// How each stage stands, 1 to 4.
    pub profile: Vec<Profile>,
    /// The stage reached; none is stage 0.
    pub reached: Option<Stage>,
    /// The gaps, in the order of the roadmap.
    pub gaps: Vec<Gap>,
    /// What nobody answered up to the target, in the order to find it out.
    pub to_find_out: Vec<ToFindOut>,
    /// The critical statements that are open or unanswered, in catalog order.
    pub critical: Vec<Critical>,
    scope: Vec<PracticeIx>,
    standings: Vec<Standing>,
    states: Vec<State>,
    practices: Vec<Option<Score>>,
    /// By practice, the place of its gap in the roadmap.
    gap_of: Vec<Option<usize>>,
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

/// Assesses answers as far as a portfolio asks: the scores and the stage, with no gaps and nothing to find out.
pub fn assess_scores(catalog: &Catalog, answers: &Answers) -> Assessment {
    scores_of_states(catalog, answers, answers.own_states(catalog))
}

/// Like [`assess_scores`], for whom has at hand how the points of these answers stand by their own lists.
pub fn scores_of_states(catalog: &Catalog, answers: &Answers, own: OwnStates) -> Assessment {
    score::scores(catalog, answers, own)
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

    /// The gap that a practice is in, if one of its points is open.
    pub fn gap_of(&self, practice: PracticeIx) -> Option<&Gap> {
        self.gaps.get(self.gap_of[practice.position()]?)
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

    /// The lowest stage above the one reached that has an applicable practice, else the one reached.
    pub fn next_stage(&self) -> Option<Stage> {
        let asked = self.profile.iter().filter(|one| one.score.is_some()).map(|one| one.stage);
        asked.filter(|stage| Some(*stage) > self.reached).min().or(self.reached)
    }

    /// How many critical statements nobody answered; the others of [`Assessment::critical`] are open.
    pub fn critical_unanswered(&self) -> usize {
        critical::unanswered(&self.critical)
    }

    /// Practices in scope of a standing.
    pub fn of_standing(&self, standing: Standing) -> impl Iterator<Item = PracticeIx> {
        self.practices().filter(move |practice| self.standing(*practice) == standing)
    }

    /// Applicable practices in scope with at least one point that nobody answered, in catalog order.
    pub fn unanswered(&self) -> impl Iterator<Item = PracticeIx> {
        self.practices().filter(|practice| !self.is_answered(*practice))
    }

    /// Whether nothing of a practice is left to answer; so it is where it does not count.
    pub fn is_answered(&self, practice: PracticeIx) -> bool {
        self.practice(practice).is_none_or(|score| score.low == score.high)
    }

    /// How many of these practices have nothing left to answer.
    pub fn answered(&self, practices: impl IntoIterator<Item = PracticeIx>) -> usize {
        practices.into_iter().filter(|practice| self.is_answered(*practice)).count()
    }
}

impl<'a> Assessed<'a> {
    /// The points of a practice in a state.
    pub fn points(self, practice: PracticeIx, state: State) -> impl Iterator<Item = PointIx> + use<'a> {
        let points = self.catalog[practice].points.iter().copied();
        points.filter(move |point| self.state(*point) == state)
    }

    /// The points of a practice that are answered and do not hold for the whole scope.
    pub fn open_points(self, practice: PracticeIx) -> impl Iterator<Item = PointIx> + use<'a> {
        let points = self.catalog[practice].points.iter().copied();
        points.filter(move |point| matches!(self.state(*point), State::Open | State::Partly))
    }

    /// The points in scope that nobody answered; of twins only the first, for they are one statement.
    pub fn unanswered_statements(self) -> impl Iterator<Item = PointIx> + use<'a> {
        let mut seen = HashSet::new();
        let points = self.assessment.unanswered().flat_map(move |ix| self.points(ix, State::Unanswered));
        points.filter(move |point| seen.insert(self.catalog[*point].same_as))
    }

    /// Why a practice is not applicable; none where it counts.
    pub fn not_applicable_reason(self, practice: PracticeIx) -> Option<Cow<'a, str>> {
        match self.answers.answer_of(self.catalog, practice)? {
            Cow::Borrowed(Answer::NotApplicable { reason }) => Some(Cow::Borrowed(reason)),
            Cow::Owned(Answer::NotApplicable { reason }) => Some(Cow::Owned(reason)),
            _ => None,
        }
    }

    /// Who closes a gap: whom the first of its practices names that names anybody.
    pub fn owner(self, gap: &Gap) -> Option<&'a str> {
        let given = gap.practices.iter().filter_map(|practice| self.answers.given.get(practice));
        given.filter_map(|given| given.owner.as_deref()).find(|owner| !owner.trim().is_empty())
    }

    /// By when a gap is to be closed: the earliest day that one of its practices names.
    pub fn due(self, gap: &Gap) -> Option<chrono::NaiveDate> {
        gap.practices.iter().filter_map(|practice| self.answers.given.get(practice)?.due).min()
    }
}
