//! The rows of one unit.

use std::borrow::Cow;

use super::Row;
use crate::assess::{PointState, UnitResult};
use crate::catalog::{Catalog, PointIx};
use crate::problem::Word;
use crate::text;

/// A unit in harmless words, of which rows are made.
pub(super) struct UnitWords<'a> {
    catalog: &'a Catalog,
    result: &'a UnitResult,
    unit: Cow<'a, str>,
    name: Cow<'a, str>,
    parent: Option<Cow<'a, str>>,
}

impl<'a> UnitWords<'a> {
    pub(super) fn of(catalog: &'a Catalog, result: &'a UnitResult) -> Self {
        Self {
            catalog,
            result,
            unit: text::one_line(&result.unit),
            name: text::one_line(&result.name),
            parent: result.parent.as_deref().map(text::one_line),
        }
    }

    /// Its rows, in catalog order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.result.points.iter().map(|(point, state)| self.row(*point, *state))
    }

    fn row(&self, ix: PointIx, state: PointState) -> Row<'_> {
        let catalog = self.catalog;
        let point = &catalog[ix];
        let practice = &catalog[point.practice];
        let checklist = &catalog[practice.checklist];
        Row {
            unit: Cow::Borrowed(&self.unit),
            name: Some(Cow::Borrowed(&self.name)),
            parent: self.parent.as_deref().map(Cow::Borrowed),
            kind: Some(Cow::Borrowed(self.result.kind.word())),
            date: Some(self.result.date),
            checklist: Some(Cow::Borrowed(&checklist.id)),
            practice: Some(Cow::Borrowed(&practice.id)),
            point: Some(Cow::Borrowed(&point.id)),
            statement: Some(Cow::Borrowed(&catalog[point.same_as].id)),
            theme: Some(Cow::Borrowed(&catalog[practice.theme].id)),
            stage: Some(practice.stage.number()),
            critical: Some(point.critical),
            state: Some(state),
            revision: Some(checklist.revision),
            error: None,
        }
    }
}
