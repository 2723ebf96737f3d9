//! From answers to the tables that say them.

use super::written::{self, AnswerWord, Names, Slot, SplitValue};
use super::{
    Answer, Answers, Exception, FormStamp, Gates, Gather, PointAnswers, PointSet, ReportSettings, Respondent, Response,
    SCHEMA, Split, written_gate,
};
use crate::catalog::{Activity, Catalog, ChecklistIx, PracticeIx};
use crate::problem::{Item, Word};

fn item<T>(value: T) -> Slot<Item<T>> {
    Slot::Said(Item::new(value))
}

fn item_if<T>(value: Option<T>) -> Slot<Item<T>> {
    Slot::to_write(value.map(Item::new))
}

/// A table, unless none of its keys says anything.
fn table_if<T: PartialEq + Default, W>(value: &T, table: impl FnOnce(&T) -> W) -> Slot<Item<W>> {
    item_if((*value != T::default()).then(|| table(value)))
}

/// All settings of a file, with the catalog's revision of each checklist in scope that has none.
pub(super) fn file<'c>(catalog: &'c Catalog, answers: &Answers) -> written::File<'c> {
    let name = |ix: &ChecklistIx| -> &'c str { &catalog[*ix].id };
    let mut revisions = answers.revisions.clone();
    for ix in &answers.scope {
        revisions.entry(*ix).or_insert(catalog[*ix].revision);
    }
    let revisions = revisions.iter().map(|(ix, revision)| (Item::new(name(ix)), Item::new(*revision))).collect();
    let merged = answers.is_merged();
    let one = answers.respondents.first().filter(|_| !merged);
    let all = merged.then(|| answers.respondents.iter().filter_map(|one| merged_table(catalog, one)).collect());
    written::File {
        schema: item(SCHEMA),
        date: item(answers.date),
        checklists: Slot::Said(Names::to_write(answers.scope.iter().map(name))),
        target: item(answers.target.number().into()),
        organization: item(organization(answers)),
        respondent: item_if(one.map(|one| respondent(catalog, one))),
        merged: Slot::to_write(all),
        revisions: Slot::Said(revisions),
        gate: Slot::to_write(
            (answers.gates != Gates::default()).then(|| written_gate::to_write(catalog, &answers.gates)),
        ),
        report: table_if(&answers.report, report),
        gather: table_if(&answers.gather, gather),
        form: item_if(answers.form.as_ref().map(form)),
    }
}

fn organization(answers: &Answers) -> written::Organization {
    let organization = &answers.organization;
    let everything = Activity::ALL.iter().all(|activity| organization.does.contains(activity));
    written::Organization {
        name: item(organization.name.clone()),
        kind: item(organization.kind),
        id: item_if(organization.id.clone()),
        parent: item_if(organization.parent.clone()),
        does: Slot::to_write((!everything).then(|| organization.does.clone())),
    }
}

fn role_word(catalog: &Catalog, one: &Respondent) -> Slot<Item<String>> {
    item_if(one.role.map(|role| catalog[role].id.to_string()))
}

fn respondent(catalog: &Catalog, one: &Respondent) -> written::Respondent {
    written::Respondent { name: item(one.name.clone()), role: role_word(catalog, one) }
}

fn merged_table(catalog: &Catalog, one: &Respondent) -> Option<Item<written::Merged>> {
    let date = item(one.merged?);
    Some(Item::new(written::Merged { name: item(one.name.clone()), role: role_word(catalog, one), date }))
}

fn report(report: &ReportSettings) -> written::Report {
    written::Report {
        lang: item_if(report.lang.clone()),
        logo: item_if(report.logo.clone()),
        accent: item_if(report.accent.clone()),
        classification: item_if(report.classification.clone()),
        detail: item_if(report.detail),
        capacity: item_if(report.capacity),
    }
}

fn gather(gather: &Gather) -> written::Gather {
    let except = (!gather.except.is_empty()).then(|| gather.except.iter().map(exception).collect());
    written::Gather { complete: item_if(gather.complete.then_some(true)), except: Slot::to_write(except) }
}

fn exception(one: &Exception) -> Item<written::Except> {
    Item::new(written::Except { repository: item(one.repository.clone()), reason: item(one.reason.clone()) })
}

fn form(form: &FormStamp) -> written::FormTable {
    written::FormTable { id: item(form.id.clone()), saved: item(form.saved) }
}

/// The table of a practice.
pub(super) fn practice<'c>(catalog: &'c Catalog, practice: PracticeIx, response: &Response) -> written::Practice<'c> {
    let names = |points: &PointSet| -> Names<'c> {
        let in_order = catalog[practice].points.iter().filter(|point| points.contains(point));
        Names::to_write(in_order.map(|point| catalog[*point].name()))
    };
    let names_if = |points: &PointSet| Slot::to_write((!points.is_empty()).then(|| names(points)));
    let nothing = PointAnswers::default();
    let (points, done) = match &response.answer {
        Some(Answer::Points(points)) => (points, Slot::Said(names(&points.done))),
        _ => (&nothing, Slot::Absent),
    };
    let (answer, reason, review_by) = match &response.answer {
        None | Some(Answer::Points(_)) => (None, None, None),
        Some(Answer::Unknown) => (Some(AnswerWord::Unknown), None, None),
        Some(Answer::NotApplicable { reason }) => (Some(AnswerWord::NotApplicable), Some(reason), None),
        Some(Answer::Declined { reason, review_by }) => (Some(AnswerWord::Declined), Some(reason), Some(*review_by)),
    };
    let split = match &response.split {
        Split::Whole => Slot::Said(SplitValue::Whole(0..0)),
        Split::Points(points) if points.is_empty() => Slot::Absent,
        Split::Points(points) => Slot::Said(SplitValue::Points(names(points))),
    };
    let evidence: Vec<Item<String>> = response.evidence.iter().cloned().map(Item::new).collect();
    written::Practice {
        done,
        partly: names_if(&points.partly),
        unknown: names_if(&points.unknown),
        split,
        alone: names_if(&response.alone),
        decided: names_if(&response.decided),
        answer: item_if(answer),
        reason: item_if(reason.cloned()),
        review_by: item_if(review_by),
        evidence: Slot::to_write((!evidence.is_empty()).then_some(evidence)),
        note: item_if(response.note.clone()),
        owner: item_if(response.owner.clone()),
        due: item_if(response.due),
        revision: item_if(response.revision),
        asked: item_if(response.asked),
    }
}
