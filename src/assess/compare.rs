//! Two and more assessments of the same organization: what changed, what of it is its own doing, and how sure that is.
//!
//! Everything is told in the terms of one catalog, today's. What a side was under its own catalog is known as far as it
//! was recorded.

use std::collections::{BTreeMap, BTreeSet};

use super::shares::Shares;
use super::{Assessed, Assessment, Fraction, Score, Standing};
use crate::answers::{Answers, State};
use crate::catalog::{Catalog, PointIx, Stage};
use crate::problem::word_enum;

/// One side of a comparison.
#[derive(Debug, Clone)]
pub struct Side<'a> {
    /// What was answered, under today's catalog.
    pub assessed: Assessed<'a>,
    /// What was recorded of it under its own catalog; none where nothing was, and today's is taken for it.
    pub recorded: Option<&'a Recorded>,
    /// Points of today's catalog that its own catalog did not have.
    pub unasked: &'a BTreeSet<PointIx>,
    /// Ids that its own catalog had and today's has not.
    pub gone: &'a [String],
}

/// What a report said of its own day, under the catalog of that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The score of the organization; none where nothing applied.
    pub score: Option<Score>,
    /// The stage reached; none is stage 0.
    pub reached: Option<Stage>,
}

/// Points of the catalog that answers were not asked: newer than the revision answered, in no list, and known of by no twin.
pub fn unasked_points(catalog: &Catalog, answers: &Answers, assessment: &Assessment) -> BTreeSet<PointIx> {
    let is_new = |point: &PointIx| answers.is_newer(catalog, *point) && assessment.state(*point) == State::Unanswered;
    catalog.points().filter(is_new).collect()
}

/// How a side stands. Every score is over the organization.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideScores {
    /// As recorded under its own catalog; the same as `today` where nothing was recorded.
    pub recorded: Option<Score>,
    /// Under today's catalog.
    pub today: Option<Score>,
    /// Over the points that all sides share; none where they share none.
    pub shared: Option<Score>,
    /// The stage reached as recorded.
    pub reached_then: Option<Stage>,
    /// The stage reached under today's catalog.
    pub reached: Option<Stage>,
    /// Critical statements open or unanswered under today's catalog.
    pub critical: usize,
}

/// What the change of the low score is made of, exactly: `own + scope + catalogue = total`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// Of the points that all sides share.
    pub own: Fraction,
    /// Of what is in scope, applies or is asked on one side only.
    pub scope: Fraction,
    /// Of another catalog.
    pub catalogue: Fraction,
    /// Of the score as recorded.
    pub total: Fraction,
}

/// The parts as shown, in whole percent; they sum to the total, which is the difference of the shown scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownParts {
    /// See [`Parts::own`].
    pub own: i32,
    /// See [`Parts::scope`].
    pub scope: i32,
    /// See [`Parts::catalogue`].
    pub catalogue: i32,
    /// See [`Parts::total`].
    pub total: i32,
}

word_enum! {
    /// What became of a statement between two assessments, in the order of telling.
    pub enum MovementKind {
        /// Done, and now in part or open.
        Lost = "lost",
        /// In part, and now open.
        Slipped = "slipped",
        /// Now done.
        Closed = "closed",
        /// Now done for a part of the scope.
        Begun = "begun",
        /// Unanswered, and now known to be open.
        Known = "known",
        /// Answered, and now unanswered.
        Forgotten = "forgotten",
        /// In scope and applicable on one side only.
        Scope = "scope",
        /// Not in the catalog of the first side.
        New = "new",
        /// No longer in the catalog.
        Gone = "gone",
    }
}

/// What became of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// Its points that moved so, in catalog order; at least one. Twins that moved differently are movements of their own.
    pub points: Vec<PointIx>,
    /// What became of it.
    pub kind: MovementKind,
    /// Whether one of the points is critical.
    pub critical: bool,
    /// How it stood; none where it was not counted.
    pub from: Option<State>,
    /// How it stands; none where it is not counted.
    pub to: Option<State>,
    /// What it adds to the own part of the change.
    pub weight: Fraction,
}

/// How sure a change is, by the points that all sides share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certain {
    /// Better, whatever is still unanswered.
    Better,
    /// Worse, whatever was unanswered.
    Worse,
    /// No shared statement moved.
    Unmoved,
    /// It depends on what is unanswered.
    Unsure,
}

impl Certain {
    /// In a word, for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Unmoved => "unmoved",
            Self::Unsure => "unsure",
        }
    }
}

/// What changed from the first side to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The sides in their order.
    pub sides: Vec<SideScores>,
    /// Statements that all sides share.
    pub shared: usize,
    /// Statements that the catalog of the last side has and that of the first had not.
    pub added: usize,
    /// Ids that the catalog of the first side had and today's has not.
    pub removed: Vec<String>,
    /// What the change is made of; none where one of the two has no score.
    pub parts: Option<Parts>,
    /// In the order of telling: by kind, critical ones first, then as in the catalog.
    pub movements: Vec<Movement>,
    /// How sure it is.
    pub certain: Certain,
    /// The least and the most that the shared score may have risen by; none where nothing is shared.
    pub bounds: Option<(Fraction, Fraction)>,
    /// Shared statements that were or are unanswered.
    pub unanswered: usize,
    /// How much of the way to the target was covered, by the shared points up to it; none where none was left.
    pub progress: Option<Fraction>,
}

impl Comparison {
    /// Movements of a kind.
    pub fn moved(&self, kind: MovementKind) -> impl Iterator<Item = &Movement> {
        self.movements.iter().filter(move |one| one.kind == kind)
    }

    /// Statements that were done and are not known to be done any longer.
    pub fn losses(&self) -> impl Iterator<Item = &Movement> {
        self.movements.iter().filter(|one| one.is_loss())
    }

    /// The first side; none is left out by [`compare`].
    pub fn first(&self) -> Option<&SideScores> {
        self.sides.first()
    }

    /// The last side.
    pub fn last(&self) -> Option<&SideScores> {
        self.sides.last()
    }

    /// The parts as shown: the total is the difference of the shown scores, and the catalogue's part takes the rounding;
    /// where the catalogue has none, the last part that is not zero does, so that nothing seems to come from nowhere.
    pub fn shown_parts(&self) -> Option<ShownParts> {
        let parts = self.parts.as_ref()?;
        let percent = |side: Option<&SideScores>| Some(i32::from(side?.recorded.as_ref()?.low.percent()));
        let total = percent(self.last())? - percent(self.first())?;
        let (own, scope) = (parts.own.signed_percent(), parts.scope.signed_percent());
        Some(match (parts.scope.is_zero(), parts.catalogue.is_zero()) {
            (_, false) => ShownParts { own, scope, catalogue: total - own - scope, total },
            (false, true) => ShownParts { own, scope: total - own, catalogue: 0, total },
            (true, true) => ShownParts { own: total, scope: 0, catalogue: 0, total },
        })
    }
}

impl Movement {
    /// Whether it was done and is not known to be done any longer, be it that the answers go back to a catalog without it.
    /// What left the scope or does not apply any longer is no loss.
    pub fn is_loss(&self) -> bool {
        let kinds = [MovementKind::Lost, MovementKind::Forgotten, MovementKind::Gone];
        self.from == Some(State::Done) && kinds.contains(&self.kind)
    }
}

/// Compares sides in their order; all of them under the same catalog. None for fewer than two.
pub fn compare(sides: &[Side<'_>]) -> Option<Comparison> {
    let [first, .., last] = sides else { return None };
    let catalog = last.assessed.catalog;
    let counts = |point: &PointIx| sides.iter().all(|side| matches!(side.stands(*point), Stands::Counts(_)));
    let shared: Vec<PointIx> = catalog.points().filter(counts).collect();
    let shares = Shares::of(catalog, &shared);
    let scores: Vec<SideScores> = sides.iter().map(|side| side.scores(&shares)).collect();
    let movements = movements(first, last, &shares);
    let unmoved = movements.iter().all(|one| one.from.is_none() || one.to.is_none());
    let bounds = if unmoved { Some((Fraction::zero(), Fraction::zero())) } else { bounds(&scores) };
    Some(Comparison {
        shared: statements(catalog, shared.iter().copied()),
        added: statements(catalog, first.unasked.difference(last.unasked).copied()),
        removed: first.gone.iter().filter(|id| !last.gone.contains(id)).cloned().collect(),
        parts: parts(&scores),
        certain: if unmoved { Certain::Unmoved } else { certain(bounds.as_ref()) },
        bounds: bounds.filter(|_| !shared.is_empty()),
        unanswered: statements(
            catalog,
            shared
                .iter()
                .copied()
                .filter(|point| [first, last].iter().any(|side| side.assessed.state(*point) == State::Unanswered)),
        ),
        progress: progress(first, last, &shared),
        sides: scores,
        movements,
    })
}

/// How a point stands on a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// The catalog of the side did not have it.
    Unasked,
    /// Its practice is out of scope or not applicable.
    Out,
    /// It counts.
    Counts(State),
}

impl Side<'_> {
    fn stands(&self, point: PointIx) -> Stands {
        let catalog = self.assessed.catalog;
        let practice = catalog[point].practice;
        let in_scope = self.assessed.answers.scope.contains(&catalog[practice].checklist);
        match () {
            () if self.unasked.contains(&point) => Stands::Unasked,
            () if !in_scope || self.assessed.standing(practice) == Standing::NotApplicable => Stands::Out,
            () => Stands::Counts(self.assessed.state(point)),
        }
    }

    fn scores(&self, shares: &Shares) -> SideScores {
        let today = self.assessed.score.clone();
        let (recorded, reached_then) = match self.recorded {
            Some(recorded) => (recorded.score.clone(), recorded.reached),
            None => (today.clone(), self.assessed.reached),
        };
        SideScores {
            recorded,
            today,
            shared: shares.score(|point| self.assessed.state(point)),
            reached_then,
            reached: self.assessed.reached,
            critical: self.assessed.critical.len(),
        }
    }
}

/// How many statements some points are.
fn statements(catalog: &Catalog, points: impl IntoIterator<Item = PointIx>) -> usize {
    points.into_iter().map(|point| catalog[point].same_as).collect::<BTreeSet<_>>().len()
}

/// What the change from the first side to the last is made of.
fn parts(scores: &[SideScores]) -> Option<Parts> {
    let (first, last) = (scores.first()?, scores.last()?);
    let change = |of: fn(&SideScores) -> Option<&Score>| Some(&of(last)?.low - &of(first)?.low);
    let own = change(|side| side.shared.as_ref()).unwrap_or_else(Fraction::zero);
    let today = change(|side| side.today.as_ref())?;
    let total = change(|side| side.recorded.as_ref())?;
    Some(Parts { scope: &today - &own, catalogue: &total - &today, own, total })
}

fn bounds(scores: &[SideScores]) -> Option<(Fraction, Fraction)> {
    let (first, last) = (scores.first()?.shared.as_ref()?, scores.last()?.shared.as_ref()?);
    Some((&last.low - &first.high, &last.high - &first.low))
}

fn certain(bounds: Option<&(Fraction, Fraction)>) -> Certain {
    match bounds {
        Some((least, _)) if *least > Fraction::zero() => Certain::Better,
        Some((_, most)) if *most < Fraction::zero() => Certain::Worse,
        _ => Certain::Unsure,
    }
}

/// How much of the way to the target of the last side was covered.
fn progress(first: &Side<'_>, last: &Side<'_>, shared: &[PointIx]) -> Option<Fraction> {
    let (catalog, target) = (last.assessed.catalog, last.assessed.answers.target);
    let up_to = |point: &PointIx| catalog[catalog[*point].practice].stage <= target;
    let shares = Shares::of(catalog, &shared.iter().copied().filter(up_to).collect::<Vec<_>>());
    let low = |side: &Side<'_>| shares.score(|point| side.assessed.state(point)).map(|score| score.low);
    let (then, now) = (low(first)?, low(last)?);
    (&now - &then).over(&(&Fraction::of(1, 1) - &then))
}

/// What became of every statement, in the order of telling.
fn movements(first: &Side<'_>, last: &Side<'_>, shares: &Shares) -> Vec<Movement> {
    let catalog = last.assessed.catalog;
    let mut places: BTreeMap<(PointIx, MovementKind, Option<State>, Option<State>), usize> = BTreeMap::new();
    let mut movements: Vec<Movement> = Vec::new();
    for point in catalog.points() {
        let (from, to) = (first.stands(point), last.stands(point));
        let Some(kind) = kind(from, to) else { continue };
        let (from, to) = (from.state(), to.state());
        let place = *places.entry((catalog[point].same_as, kind, from, to)).or_insert(movements.len());
        if place == movements.len() {
            movements.push(Movement { points: Vec::new(), kind, critical: false, from, to, weight: Fraction::zero() });
        }
        let movement = &mut movements[place];
        movement.points.push(point);
        movement.critical |= catalog[point].critical;
        if let (Some(from), Some(to)) = (from, to) {
            movement.weight = &movement.weight + &shares.change(catalog[point].practice, from, to);
        }
    }
    movements.sort_by_key(|one| (one.kind, !one.critical));
    movements
}

impl Stands {
    fn state(self) -> Option<State> {
        match self {
            Self::Counts(state) => Some(state),
            Self::Unasked | Self::Out => None,
        }
    }
}

fn kind(from: Stands, to: Stands) -> Option<MovementKind> {
    match (from, to) {
        (Stands::Counts(from), Stands::Counts(to)) => kind_of_shared(from, to),
        (Stands::Counts(_), Stands::Out) | (Stands::Out, Stands::Counts(_)) => Some(MovementKind::Scope),
        (Stands::Unasked, Stands::Counts(_)) => Some(MovementKind::New),
        (Stands::Counts(_), Stands::Unasked) => Some(MovementKind::Gone),
        _ => None,
    }
}

fn kind_of_shared(from: State, to: State) -> Option<MovementKind> {
    match (from, to) {
        (from, to) if from == to => None,
        (State::Done, State::Partly | State::Open) => Some(MovementKind::Lost),
        (State::Partly, State::Open) => Some(MovementKind::Slipped),
        (_, State::Done) => Some(MovementKind::Closed),
        (_, State::Partly) => Some(MovementKind::Begun),
        (_, State::Open) => Some(MovementKind::Known),
        (_, State::Unanswered) => Some(MovementKind::Forgotten),
    }
}
