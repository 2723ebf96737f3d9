//! The units of a portfolio: of several assessments of one the latest counts, and the earlier are its past.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::super::Score;
use super::distribution::Span;
use super::tally::{Packed, StatementCount, Statements, count};
use super::unit::UnitResult;
use crate::answers::OrganizationKind;
use crate::catalog::{Catalog, ChecklistIx, Stage};

/// A unit as a portfolio keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What tells it from others.
    pub id: Box<str>,
    /// The name of the organization.
    pub name: Box<str>,
    /// What it is.
    pub kind: OrganizationKind,
    /// What it belongs to.
    pub parent: Option<Arc<str>>,
    /// The day of its latest assessment.
    pub date: NaiveDate,
    /// The checklists in scope, in catalog order.
    pub scope: Arc<[ChecklistIx]>,
    /// The score, exact; none where nothing applies.
    pub score: Option<Score>,
    /// The stage reached; none is stage 0.
    pub stage: Option<Stage>,
    /// Critical statements that are open or unanswered.
    pub critical: usize,
    /// The score of each theme, in the order of themes.
    pub themes: Box<[Option<Span>]>,
    /// Days that somebody set for work that is still open, or to look at a decision again. In order.
    pub due: Box<[NaiveDate]>,
    /// Its earlier assessments, in order.
    pub earlier: Vec<Past>,
}

/// An earlier assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past {
    /// Its day.
    pub date: NaiveDate,
    /// The score; none where nothing applied.
    pub score: Option<Span>,
    /// The stage reached; none is stage 0.
    pub stage: Option<Stage>,
}

impl Unit {
    /// The score as it is shown.
    pub fn span(&self) -> Option<Span> {
        self.score.as_ref().map(Span::from)
    }

    /// Whether its certain score is outside of these, in permille.
    pub fn is_far(&self, fences: Option<(i32, i32)>) -> bool {
        let (Some((lowest, highest)), Some(span)) = (fences, self.span()) else { return false };
        !(lowest..=highest).contains(&i32::from(span.low))
    }

    /// How many of its days were before a day, and the first of them.
    pub fn overdue(&self, day: NaiveDate) -> Option<(usize, NaiveDate)> {
        let past = self.due.partition_point(|due| *due < day);
        self.due.first().filter(|_| past > 0).map(|first| (past, *first))
    }

    pub(super) fn as_past(&self) -> Past {
        Past { date: self.date, score: self.span(), stage: self.stage }
    }
}

/// Two files that are of the same unit and day. The first of them counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twice {
    /// The unit.
    pub unit: String,
    /// The day.
    pub date: NaiveDate,
    /// The path of the one that counts.
    pub first: String,
    /// The path of the one that does not.
    pub second: String,
}

/// The units of a portfolio, and what was found while they were gathered.
#[derive(Debug, Clone)]
pub struct Portfolio {
    /// The units, in the order of their ids.
    pub units: Vec<Unit>,
    /// How the statements of the catalog stand in them, in catalog order.
    pub statements: Vec<StatementCount>,
    /// How many assessments there are of them, earlier ones among them.
    pub assessments: usize,
    /// Files that do not count, since another is of the same unit and day.
    pub twice: Vec<Twice>,
}

impl Portfolio {
    /// The latest day of an assessment; none where there is no unit.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.units.iter().map(|unit| unit.date).max()
    }
}

/// Takes assessments in any order, and keeps what they sum up to.
#[derive(Debug)]
pub struct PortfolioBuilder {
    statements: Statements,
    kept: Vec<Kept>,
    /// Names that many units share, once each.
    parents: BTreeSet<Arc<str>>,
    scopes: BTreeSet<Arc<[ChecklistIx]>>,
}

/// An assessment as a portfolio keeps it until all are there. It is made where the assessment was, on any thread, and the rest
/// of that can go.
#[derive(Debug)]
pub struct Kept {
    /// Where it was read, where that is not the id.
    path: Option<Box<str>>,
    unit: Unit,
    stands: Packed,
}

impl Kept {
    /// What is kept of an assessment that was read from `path`.
    pub fn of(statements: &Statements, path: &str, result: &UnitResult) -> Self {
        let unit = Unit {
            id: result.unit.as_str().into(),
            name: result.name.as_str().into(),
            kind: result.kind,
            parent: result.parent.as_deref().map(Arc::from),
            date: result.date,
            scope: result.scope.as_slice().into(),
            score: result.score.clone(),
            stage: result.stage,
            critical: result.critical,
            themes: result.themes.iter().map(|(_, score)| score.as_ref().map(Span::from)).collect(),
            due: result.due.as_slice().into(),
            earlier: Vec::new(),
        };
        let path = (path != result.unit).then(|| path.into());
        Self { path, unit, stands: statements.pack(&result.points) }
    }

    fn path(&self) -> &str {
        self.path.as_deref().unwrap_or(&self.unit.id)
    }
}

impl PortfolioBuilder {
    /// One that has nothing yet.
    pub fn new(catalog: &Catalog) -> Self {
        let statements = Statements::of(catalog);
        Self { statements, kept: Vec::new(), parents: BTreeSet::new(), scopes: BTreeSet::new() }
    }

    /// Takes an assessment that was read from `path`.
    pub fn add(&mut self, path: &str, result: &UnitResult) {
        self.keep(Kept::of(&self.statements, path, result));
    }

    /// Takes what is kept of an assessment.
    pub fn keep(&mut self, mut one: Kept) {
        one.unit.parent = one.unit.parent.map(|name| shared(&mut self.parents, name));
        one.unit.scope = shared(&mut self.scopes, one.unit.scope);
        self.kept.push(one);
    }

    /// The portfolio of all that was taken; the order in which it was makes no difference.
    pub fn finish(mut self) -> Portfolio {
        // The latest of a unit first, and of two of the same day the one whose path is first.
        let order = |one: &Kept, other: &Kept| {
            (&one.unit.id, other.unit.date, one.path()).cmp(&(&other.unit.id, one.unit.date, other.path()))
        };
        self.kept.sort_by(order);
        let all = self.kept.len();
        let (mut twice, mut path_of_earlier) = (Vec::new(), String::new());
        self.kept.dedup_by(|one, latest| {
            if one.unit.id != latest.unit.id {
                return false;
            }
            let (date, path) = match latest.unit.earlier.first() {
                Some(past) => (past.date, path_of_earlier.as_str()),
                None => (latest.unit.date, latest.path()),
            };
            if one.unit.date == date {
                let (first, second) = (path.to_owned(), one.path().to_owned());
                twice.push(Twice { unit: latest.unit.id.to_string(), date, first, second });
            } else {
                one.path().clone_into(&mut path_of_earlier);
                latest.unit.earlier.insert(0, one.unit.as_past());
            }
            true
        });
        let statements = count(&self.statements, self.kept.iter().map(|one| &one.stands));
        let units = self.kept.into_iter().map(|one| one.unit).collect();
        Portfolio { units, statements, assessments: all - twice.len(), twice }
    }
}

/// The one of equal things that others share already.
fn shared<T: Ord + ?Sized>(known: &mut BTreeSet<Arc<T>>, new: Arc<T>) -> Arc<T> {
    if let Some(one) = known.get(&new) {
        return Arc::clone(one);
    }
    known.insert(Arc::clone(&new));
    new
}
