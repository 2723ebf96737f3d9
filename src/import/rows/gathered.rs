//! What rows say of units, put together in whatever order they come.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::cells::one_of;
use super::place::Wrong;
use super::unit::UnitRows;
use crate::answers::OrganizationKind;
use crate::assess::PointState;
use crate::catalog::{Catalog, ChecklistIx, PointIx};
use crate::problem::{Rule, Word, did_you_mean, nearest, quoted};
use crate::render::exchange::rows::Row;

/// What the help of a row says that does not fit the catalogue.
const OTHER_CATALOG: &str = "read the rows with the catalogue that they were made with (--catalog), or make them again";

/// A unit of which there is nothing that could be used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnusableUnit {
    /// Its id, or the path of its file.
    pub unit: String,
    /// Why.
    pub error: String,
}

/// What rows say of units.
#[derive(Debug)]
pub struct GatheredRows<'c> {
    catalog: &'c Catalog,
    places: HashMap<(String, NaiveDate), usize>,
    units: Vec<Gathered>,
    unusable: Vec<UnusableUnit>,
    /// The unit of the row before, which most rows are of too.
    current: usize,
}

/// A unit at a date.
#[derive(Debug)]
struct Gathered {
    rows: UnitRows,
    /// The revision of each checklist in scope that the rows were made with.
    revisions: Vec<u32>,
    /// Why the rows cannot all be meant, where that is so. Which of them are right nobody can tell, so none counts.
    conflict: Option<String>,
}

impl<'c> GatheredRows<'c> {
    pub(super) fn new(catalog: &'c Catalog) -> Self {
        Self { catalog, places: HashMap::new(), units: Vec::new(), unusable: Vec::new(), current: 0 }
    }

    /// Takes a row in.
    pub(super) fn take(&mut self, row: &Row<'_>) -> Result<(), Wrong> {
        if row.unit.trim().is_empty() {
            return Err(missing("unit"));
        }
        if let Some(error) = &row.error {
            let unusable = UnusableUnit { unit: row.unit.clone().into_owned(), error: error.clone().into_owned() };
            let said = Row { unit: row.unit.clone(), error: row.error.clone(), ..Row::default() };
            self.unusable.push(unusable);
            return if *row == said { Ok(()) } else { Err(error_with_more()) };
        }
        let state = row.state.ok_or_else(|| missing("state"))?;
        let point = self.point(row)?;
        let place = self.place(row)?;
        self.units[place].take(self.catalog, row, point, state);
        Ok(())
    }

    /// The point of a row, of which the catalogue says what the row says.
    fn point(&self, row: &Row<'_>) -> Result<PointIx, Wrong> {
        let catalog = self.catalog;
        let id = row.point.as_deref().ok_or_else(|| missing("point"))?;
        let ix = catalog.point(id).ok_or_else(|| unknown_point(catalog, row, id))?;
        let point = &catalog[ix];
        let practice = &catalog[point.practice];
        let checklist = &catalog[practice.checklist];
        let revision = row.revision.ok_or_else(|| missing("revision"))?;
        if revision > checklist.revision {
            let message = format!(
                "the row was made with revision {revision} of {}; this version has {}",
                checklist.id, checklist.revision
            );
            return Err(Wrong::new(Rule::NewerRevision, message, "update ospo-assess, or the catalogue, to read it"));
        }
        let stage = practice.stage.number().to_string();
        let critical = point.critical.to_string();
        let said = [
            ("checklist", row.checklist.as_deref(), checklist.id.as_str()),
            ("practice", row.practice.as_deref(), &practice.id),
            ("statement", row.statement.as_deref(), &catalog[point.same_as].id),
            ("theme", row.theme.as_deref(), &self.catalog[practice.theme].id),
        ];
        for (column, said, is) in said {
            agree(column, said, is, revision == checklist.revision, id)?;
        }
        if row.stage != Some(practice.stage.number()) {
            agree("stage", row.stage.map(|stage| stage.to_string()).as_deref(), &stage, true, id)?;
        }
        if row.critical != Some(point.critical) {
            let said = row.critical.map(|critical| critical.to_string());
            agree("critical", said.as_deref(), &critical, revision == checklist.revision, id)?;
        }
        Ok(ix)
    }

    /// The place of the unit of a row.
    fn place(&mut self, row: &Row<'_>) -> Result<usize, Wrong> {
        let date = row.date.ok_or_else(|| missing("date"))?;
        let is_current = |unit: &Gathered| unit.rows.unit == row.unit && unit.rows.date == date;
        if self.units.get(self.current).is_some_and(is_current) {
            return Ok(self.current);
        }
        let key = (row.unit.clone().into_owned(), date);
        let place = self.places.get(&key).copied().unwrap_or(self.units.len());
        if place == self.units.len() {
            self.units.push(Gathered { rows: self.unit(row, date)?, revisions: Vec::new(), conflict: None });
            self.places.insert(key, place);
        }
        self.current = place;
        Ok(place)
    }

    fn unit(&self, row: &Row<'_>, date: NaiveDate) -> Result<UnitRows, Wrong> {
        Ok(UnitRows {
            unit: row.unit.clone().into_owned(),
            name: row.name.as_deref().ok_or_else(|| missing("name"))?.to_owned(),
            parent: row.parent.as_deref().map(str::to_owned),
            kind: kind(row)?,
            date,
            scope: Vec::new(),
            states: vec![None; self.catalog.points().len()],
        })
    }

    /// Takes in what was gathered from another file. Rows of a unit may stand in several files.
    pub fn merge(&mut self, other: Self) {
        self.unusable.extend(other.unusable);
        for unit in other.units {
            let key = (unit.rows.unit.clone(), unit.rows.date);
            match self.places.get(&key) {
                Some(place) => self.units[*place].merge(self.catalog, unit),
                None => {
                    self.places.insert(key, self.units.len());
                    self.units.push(unit);
                }
            }
        }
    }

    /// The units, in the order of their ids and dates, and those of which nothing can be used: there is a row with an
    /// error, a row is missing or there twice, or rows contradict each other.
    pub fn finish(self) -> (Vec<UnitRows>, Vec<UnusableUnit>) {
        let (mut units, mut unusable) = (Vec::new(), self.unusable);
        for unit in self.units {
            match unit.finish(self.catalog) {
                Ok(rows) => units.push(rows),
                Err(one) => unusable.push(one),
            }
        }
        units.sort_by(|one, other| (&one.unit, one.date).cmp(&(&other.unit, other.date)));
        unusable.sort();
        unusable.dedup();
        (units, unusable)
    }
}

impl Gathered {
    /// Takes a row of the unit.
    fn take(&mut self, catalog: &Catalog, row: &Row<'_>, point: PointIx, state: PointState) {
        let rows = &self.rows;
        let is_same = row.name.as_deref() == Some(&rows.name)
            && row.parent.as_deref() == rows.parent.as_deref()
            && row.kind.as_deref() == Some(rows.kind.word());
        if !is_same {
            self.differs("name, parent or kind");
        }
        let checklist = catalog[catalog[point].practice].checklist;
        self.take_checklist(checklist, row.revision.unwrap_or_default());
        self.take_state(catalog, point, state);
    }

    fn take_checklist(&mut self, checklist: ChecklistIx, revision: u32) {
        match self.rows.scope.iter().position(|one| *one == checklist) {
            None => {
                self.rows.scope.push(checklist);
                self.revisions.push(revision);
            }
            Some(place) if self.revisions[place] != revision => self.differs("revision"),
            Some(_) => {}
        }
    }

    fn take_state(&mut self, catalog: &Catalog, point: PointIx, state: PointState) {
        if self.rows.states[point.position()].replace(state).is_some() {
            let id = &catalog[point].id;
            self.conflict
                .get_or_insert_with(|| format!("there are two rows of `{id}`: two files are of one unit and day"));
        }
    }

    fn differs(&mut self, what: &str) {
        self.conflict.get_or_insert_with(|| format!("its rows differ in {what}: two files are of one unit and day"));
    }

    fn merge(&mut self, catalog: &Catalog, other: Self) {
        let (ours, theirs) = (&self.rows, &other.rows);
        if (&ours.name, &ours.parent, ours.kind) != (&theirs.name, &theirs.parent, theirs.kind) {
            self.differs("name, parent or kind");
        }
        for (checklist, revision) in other.rows.scope.iter().zip(&other.revisions) {
            self.take_checklist(*checklist, *revision);
        }
        for (point, state) in catalog.points().zip(other.rows.states) {
            if let Some(state) = state {
                self.take_state(catalog, point, state);
            }
        }
        if let Some(conflict) = other.conflict {
            self.conflict.get_or_insert(conflict);
        }
    }

    /// The rows, if none is missing. A point that is newer than the rows is unanswered, as in an answers file.
    fn finish(mut self, catalog: &Catalog) -> Result<UnitRows, UnusableUnit> {
        if let Some(error) = self.conflict {
            let error = format!("of {}: {error}", self.rows.date);
            return Err(UnusableUnit { unit: self.rows.unit, error });
        }
        let mut scope: Vec<(ChecklistIx, u32)> = self.rows.scope.drain(..).zip(self.revisions).collect();
        scope.sort();
        let mut missing = Vec::new();
        let mut mixed = None;
        for practice in scope.iter().flat_map(|(checklist, _)| catalog.practices_of(*checklist)) {
            let revision = scope.iter().find(|(one, _)| *one == catalog[practice].checklist).map_or(0, |(_, one)| *one);
            let points = &catalog[practice].points;
            let whole = points.iter().find_map(|point| left_out(self.rows.states[point.position()]));
            for point in points {
                let state = &mut self.rows.states[point.position()];
                if state.is_none() && catalog[*point].since > revision {
                    *state = Some(whole.unwrap_or(PointState::Unanswered));
                }
                if state.is_none() {
                    missing.push(*point);
                } else if left_out(*state) != whole {
                    mixed = Some(&catalog[practice].id);
                }
            }
        }
        let (unit, date) = (self.rows.unit.clone(), self.rows.date);
        if let Some(first) = missing.first() {
            let (count, first) = (missing.len(), &catalog[*first].id);
            let error = format!("of {date}: {count} rows are missing, the first of `{first}`: a checklist comes whole");
            return Err(UnusableUnit { unit, error });
        }
        if let Some(practice) = mixed {
            let error =
                format!("of {date}: `{practice}` is left out in some rows only: all of its points are, or none");
            return Err(UnusableUnit { unit, error });
        }
        self.rows.scope = scope.into_iter().map(|(checklist, _)| checklist).collect();
        Ok(self.rows)
    }
}

/// The state, if it is that of a whole practice.
fn left_out(state: Option<PointState>) -> Option<PointState> {
    state.filter(|state| matches!(state, PointState::NotApplicable | PointState::Declined))
}

fn kind(row: &Row<'_>) -> Result<OrganizationKind, Wrong> {
    let word = row.kind.as_deref().ok_or_else(|| missing("kind"))?;
    OrganizationKind::from_word(word).ok_or_else(|| one_of::<OrganizationKind>("kind", word))
}

fn missing(column: &str) -> Wrong {
    let message = format!("the row has no `{column}`");
    Wrong::new(
        Rule::MissingKey,
        message,
        "only `parent` may be empty, and in a row with an `error` all but that and `unit`",
    )
}

fn error_with_more() -> Wrong {
    let message = "the row has an `error` and says more than its unit";
    Wrong::new(Rule::Contradiction, message, "a file that cannot be used has one row, and no point has an `error`")
}

fn unknown_point(catalog: &Catalog, row: &Row<'_>, id: &str) -> Wrong {
    let help = match row.checklist.as_deref().and_then(|checklist| catalog.checklist(checklist)) {
        Some(_) => did_you_mean(nearest(id, catalog.points().map(|ix| catalog[ix].id.as_str()))),
        None => None,
    };
    let message = format!("the catalogue has no point {}", quoted(id));
    Wrong::new(Rule::UnknownPoint, message, help.unwrap_or_else(|| OTHER_CATALOG.to_owned()))
}

/// What a row says of a point is what the catalogue says, unless an earlier revision said otherwise.
fn agree(column: &str, said: Option<&str>, is: &str, is_today: bool, point: &str) -> Result<(), Wrong> {
    match said {
        None => Err(missing(column)),
        Some(said) if said != is && is_today => {
            let message = format!("`{column}` of `{point}` is {}, and in the catalogue {}", quoted(said), quoted(is));
            Err(Wrong::new(Rule::Contradiction, message, OTHER_CATALOG))
        }
        Some(_) => Ok(()),
    }
}
