//! Which practices are asked, in which order, and which of their points.

use std::collections::BTreeSet;

use crate::answers::{Answer, Answers, State};
use crate::assess::Assessment;
use crate::catalog::{Catalog, Filter, Load, Pace, PointIx, PracticeIx, Stage};

/// What to ask, by what the command line says.
#[derive(Debug, Clone, Default)]
pub struct Filters {
    /// Only these checklists, sections, themes, roles and stages.
    pub only: Filter,
    /// Only what is unanswered or not known.
    pub open: bool,
    /// Everything that was answered long ago too, to be confirmed or changed.
    pub again: bool,
    /// Only what fits into so many minutes.
    pub minutes: Option<usize>,
    /// How fast the minutes go.
    pub pace: Pace,
}

impl Filters {
    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        self.only.is_empty() && !self.open && !self.again && self.minutes.is_none()
    }
}

/// Practices in scope, in catalog order, but for those that cannot apply to what the organization does.
pub(super) fn in_scope<'a>(catalog: &'a Catalog, answers: &'a Answers) -> impl Iterator<Item = PracticeIx> + 'a {
    let all = answers.scope.iter().flat_map(|checklist| catalog.practices_of(*checklist));
    all.filter(|ix| answers.answer(*ix).is_some() || answers.answer_of(catalog, *ix).is_none())
}

/// Whether the next stage waits for a practice: up to that stage, with a point that does not hold yet.
pub(super) fn holds_back(catalog: &Catalog, assessment: &Assessment, next: Stage, ix: PracticeIx) -> bool {
    let missing = |point| assessment.state(point) != State::Done;
    catalog[ix].stage <= next && catalog[ix].points.iter().any(|point| missing(*point))
}

/// Whether a practice counts, or may.
pub(super) fn counts(answers: &Answers, ix: PracticeIx) -> bool {
    !matches!(answers.answer(ix), Some(Answer::NotApplicable { .. } | Answer::Declined { .. }))
}

/// What a route is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// A part of the practices.
    #[default]
    Part,
    /// The ten statements that say most.
    Door,
    /// The critical statements.
    Essentials,
}

/// The way through a part of the practices: where one is, and what is still to be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Route {
    practices: Vec<PracticeIx>,
    due: BTreeSet<PracticeIx>,
    at: usize,
    /// The points that are asked, where not all are.
    only: Option<BTreeSet<PointIx>>,
    way: Way,
    /// How fast it goes.
    pace: Pace,
}

impl Route {
    /// The way through `practices`, asking those that are `due`, from the first of them on. Where none is due, all are:
    /// then it is a review.
    pub fn new(practices: impl IntoIterator<Item = PracticeIx>, due: impl Fn(PracticeIx) -> bool) -> Self {
        let sorted: BTreeSet<PracticeIx> = practices.into_iter().collect();
        let wanted: BTreeSet<PracticeIx> = sorted.iter().copied().filter(|ix| due(*ix)).collect();
        let due = if wanted.is_empty() { sorted.clone() } else { wanted };
        let practices: Vec<PracticeIx> = sorted.into_iter().collect();
        let at = practices.iter().position(|ix| due.contains(ix)).unwrap_or(0);
        Self { practices, due, at, only: None, way: Way::Part, pace: Pace::Alone }
    }

    /// The way through some points only, asking those of the practices that are `due`; perhaps none.
    pub fn of_points(
        catalog: &Catalog,
        way: Way,
        points: impl IntoIterator<Item = PointIx>,
        due: impl Fn(PracticeIx) -> bool,
    ) -> Self {
        let only: BTreeSet<PointIx> = points.into_iter().collect();
        let sorted: BTreeSet<PracticeIx> = only.iter().map(|point| catalog[*point].practice).collect();
        let practices: Vec<PracticeIx> = sorted.iter().copied().collect();
        let due: BTreeSet<PracticeIx> = sorted.into_iter().filter(|ix| due(*ix)).collect();
        let at = practices.iter().position(|ix| due.contains(ix)).unwrap_or(0);
        Self { practices, due, at, only: Some(only), way, pace: Pace::Alone }
    }

    /// The same, taken at another pace.
    #[must_use]
    pub fn at_pace(self, pace: Pace) -> Self {
        Self { pace, ..self }
    }

    /// Minutes to go through all that is due.
    pub fn minutes(&self, catalog: &Catalog) -> usize {
        self.load(catalog, self.due()).minutes(self.pace)
    }

    /// What it is for.
    pub fn way(&self) -> Way {
        self.way
    }

    /// Whether not all points of its practices are asked.
    pub fn is_short(&self) -> bool {
        self.only.is_some()
    }

    /// Those of the points of a practice that are asked; all of them where the practice is not on a short way.
    pub fn asked(&self, catalog: &Catalog, ix: PracticeIx) -> Vec<PointIx> {
        let points = &catalog[ix].points;
        let wanted = |point: &PointIx| self.only.as_ref().is_none_or(|only| only.contains(point));
        let asked: Vec<PointIx> = points.iter().copied().filter(wanted).collect();
        if asked.is_empty() { points.clone() } else { asked }
    }

    /// What there is to read and to decide on where practices are due.
    pub fn load(&self, catalog: &Catalog, due: impl IntoIterator<Item = PracticeIx>) -> Load {
        let one = |ix| Load::question(catalog, ix).and(Load::points(catalog, &self.asked(catalog, ix)));
        due.into_iter().map(one).fold(Load::default(), Load::and)
    }

    /// The numbers of the first and the last point at hand, counted from 1, and how many there are.
    pub fn numbers(&self, catalog: &Catalog) -> (usize, usize, usize) {
        let counts =
            |practices: &[PracticeIx]| practices.iter().map(|ix| self.asked(catalog, *ix).len()).sum::<usize>();
        let (before, here) = self.practices.split_at(self.at.min(self.practices.len()));
        let (first, all) = (counts(before) + 1, counts(&self.practices));
        (first, first + counts(here.get(..1).unwrap_or_default()).saturating_sub(1), all)
    }

    /// The practice at hand; none on an empty route.
    pub fn current(&self) -> Option<PracticeIx> {
        self.practices.get(self.at).copied()
    }

    /// Its number, counted from 1, and how many there are.
    pub fn number(&self) -> (usize, usize) {
        (self.at + 1, self.practices.len())
    }

    /// Everything on it, in order.
    pub fn practices(&self) -> &[PracticeIx] {
        &self.practices
    }

    /// What is still to be asked, in order.
    pub fn due(&self) -> impl Iterator<Item = PracticeIx> {
        self.due.iter().copied()
    }

    /// Takes note that a practice needs no more asking.
    pub fn done(&mut self, ix: PracticeIx) {
        self.due.remove(&ix);
    }

    /// Takes note that a practice is to be asked again.
    pub fn again(&mut self, ix: PracticeIx) {
        if self.practices.contains(&ix) {
            self.due.insert(ix);
        }
    }

    /// Goes to the next practice that is due; false if none follows.
    pub fn forward(&mut self) -> bool {
        let next = (self.at + 1..self.practices.len()).find(|at| self.is_due(*at));
        self.at = next.unwrap_or(self.at);
        next.is_some()
    }

    fn is_due(&self, at: usize) -> bool {
        self.practices.get(at).is_some_and(|ix| self.due.contains(ix))
    }

    /// Goes to the practice before, whether due or not; false if it is the first.
    pub fn back(&mut self) -> bool {
        let first = self.at == 0;
        self.at = self.at.saturating_sub(1);
        !first
    }

    /// Goes to a practice, which joins the route if it was not on it.
    pub fn jump(&mut self, ix: PracticeIx) {
        self.at = match self.practices.binary_search(&ix) {
            Ok(at) => at,
            Err(at) => {
                self.practices.insert(at, ix);
                at
            }
        };
    }

    /// Goes to the first practice that is due; false if none is.
    pub fn first_due(&mut self) -> bool {
        let first = (0..self.practices.len()).find(|at| self.is_due(*at));
        self.at = first.unwrap_or(self.at);
        first.is_some()
    }
}
