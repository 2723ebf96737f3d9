//! What overlays change while a checklist is put into the catalog.

use super::builder::Builder;
use super::changes::{Change, ChangeKind};
use super::overlay::Edit;
use super::{ChecklistIx, PracticeIx, written};
use crate::problem::{Diagnostics, Rule, quoted};

impl Builder {
    /// Leaves a practice out with all its points, if an overlay says so.
    pub(super) fn drops_practice(&mut self, checklist: ChecklistIx, practice: &written::Practice) -> bool {
        let Some(name) = practice.id.as_ref().map(|id| id.value.as_str()) else { return false };
        let whole = format!("{}.{name}", self.catalog[checklist].id);
        let Some(why) = self.overlays.drop_of(&whole) else { return false };
        for point in practice.point.iter().filter_map(|point| point.value.id.as_ref()) {
            self.overlays.points.insert(format!("{whole}.{}", point.value), None);
        }
        self.overlays.practices.insert(whole.clone(), None);
        self.leave_out(checklist, name.to_owned(), whole, why);
        true
    }

    /// Leaves a point out, if an overlay says so. `name` is its id within the checklist.
    pub(super) fn drops_point(&mut self, checklist: ChecklistIx, name: &str, whole: &str) -> bool {
        let Some(why) = self.overlays.drop_of(whole) else { return false };
        self.overlays.points.insert(whole.to_owned(), None);
        self.leave_out(checklist, name.to_owned(), whole.to_owned(), why);
        true
    }

    /// What is left out counts as retired, so that an answer to it is told why it is gone.
    fn leave_out(&mut self, checklist: ChecklistIx, name: String, whole: String, why: String) {
        let checklist = &mut self.catalog.checklists[checklist.0];
        checklist.changed.push(Change { id: whole, kind: ChangeKind::Dropped, what: why.clone() });
        checklist.retired.insert(name.into(), why.into());
    }

    /// Whether a point is critical, after all overlays.
    pub(super) fn is_critical(&mut self, checklist: ChecklistIx, whole: &str, written: bool) -> bool {
        let critical = self.overlays.edits.get(whole).and_then(|edit| edit.critical).unwrap_or(written);
        if critical != written {
            let what = format!("critical = {critical}");
            let change = Change { id: whole.to_owned(), kind: ChangeKind::Set, what };
            self.catalog.checklists[checklist.0].changed.push(change);
        }
        critical
    }

    /// Tells of a practice of which nothing is left.
    pub(super) fn check_left(&mut self, practice: PracticeIx) {
        let practice = &self.catalog[practice];
        let below = format!("{}.", practice.id);
        let dropped = |(id, edit): &(&String, &Edit)| id.starts_with(&below) && edit.drop.is_some();
        let first = self.overlays.edits.iter().filter(dropped).min_by_key(|(_, edit)| edit.place.span.start);
        let Some((_, edit)) = first.filter(|_| practice.points.is_empty()) else { return };
        let diagnostics = Diagnostics::new(&edit.place.source);
        let message = format!("every point of {} is dropped", quoted(&practice.id));
        diagnostics.report(Rule::Empty, edit.place.span.clone(), message, "drop the practice instead".to_owned());
        self.problems.extend(diagnostics.into_problems());
    }
}
