//! From answers to the tables that say them.

use std::collections::BTreeSet;

use super::written::{self, AnswerWord, Names, Slot, SplitValue};
use super::{
    Answer, Answers, Exception, FormStamp, Gather, PointAnswers, ReportSettings, Respondent, Response, SCHEMA, Split,
};
use crate::catalog::{Activity, Catalog, ChecklistIx, PointIx, PracticeIx};
use crate::problem::{Item, Word};

fn item<T>(value: T) -> Slot<Item<T>> {
    Slot::Said(Item::new(value))
}

fn item_if<T>(value: Option<T>) -> Slot<Item<T>> {
    Slot::to_write(value.map(Item::new))
}

fn text_if(text: Option<&String>) -> Slot<Item<&str>> {
    item_if(text.map(String::as_str))
}

/// A table, unless none of its keys says anything.
fn table_if<'a, T: PartialEq + Default, W>(value: &'a T, table: impl FnOnce(&'a T) -> W) -> Slot<Item<W>> {
    item_if((*value != T::default()).then(|| table(value)))
}

/// All settings of a file, but for its gates; with the catalog's revision of each checklist in scope that has none.
pub(super) fn file<'a>(catalog: &'a Catalog, answers: &'a Answers) -> written::File<'a> {
    let name = |ix: &ChecklistIx| -> Item<&'a str> { Item::new(&catalog[*ix].id) };
    let mut revisions = answers.revisions.clone();
    for ix in &answers.scope {
        revisions.entry(*ix).or_insert(catalog[*ix].revision);
    }
    let revisions = revisions.iter().map(|(ix, revision)| (name(ix), Item::new(*revision))).collect();
    let merged = answers.is_merged();
    let one = answers.respondents.first().filter(|_| !merged);
    let all = merged.then(|| answers.respondents.iter().filter_map(merged_table).collect());
    written::File {
        schema: item(SCHEMA),
        date: item(answers.date),
        checklists: Slot::Said(answers.scope.iter().map(name).collect()),
        target: item(answers.target.number().into()),
        organization: item(organization(answers)),
        respondent: item_if(one.map(respondent)),
        merged: Slot::to_write(all),
        revisions: Slot::Said(revisions),
        gate: Slot::Absent,
        report: table_if(&answers.report, report),
        gather: table_if(&answers.gather, gather),
        form: item_if(answers.form.as_ref().map(form)),
    }
}

fn organization(answers: &Answers) -> written::Organization<'_> {
    let organization = &answers.organization;
    let everything = Activity::ALL.iter().all(|activity| organization.does.contains(activity));
    written::Organization {
        name: item(&organization.name),
        kind: item(organization.kind),
        id: text_if(organization.id.as_ref()),
        parent: text_if(organization.parent.as_ref()),
        does: Slot::to_write((!everything).then(|| organization.does.clone())),
    }
}

fn respondent(one: &Respondent) -> written::Respondent<'_> {
    written::Respondent { name: item(&one.name), role: item_if(one.role) }
}

fn merged_table(one: &Respondent) -> Option<Item<written::Merged<'_>>> {
    let date = item(one.merged?);
    Some(Item::new(written::Merged { name: item(&one.name), role: item_if(one.role), date }))
}

fn report(report: &ReportSettings) -> written::Report<'_> {
    written::Report {
        lang: text_if(report.lang.as_ref()),
        logo: text_if(report.logo.as_ref()),
        accent: text_if(report.accent.as_ref()),
        classification: text_if(report.classification.as_ref()),
        detail: item_if(report.detail),
        capacity: item_if(report.capacity),
    }
}

fn gather(gather: &Gather) -> written::Gather<'_> {
    let except = (!gather.except.is_empty()).then(|| gather.except.iter().map(exception).collect());
    written::Gather { complete: item_if(gather.complete.then_some(true)), except: Slot::to_write(except) }
}

fn exception(one: &Exception) -> Item<written::Except<'_>> {
    Item::new(written::Except { repository: item(&one.repository), reason: item(&one.reason) })
}

fn form(form: &FormStamp) -> written::FormTable<'_> {
    written::FormTable { id: item(&form.id), saved: item(form.saved) }
}

/// The table of a practice.
pub(super) fn practice<'a>(
    catalog: &'a Catalog,
    practice: PracticeIx,
    response: &'a Response,
) -> written::Practice<'a> {
    let names = |points: &BTreeSet<PointIx>| -> Names<'a> {
        let in_order = catalog[practice].points.iter().filter(|point| points.contains(point));
        Item::new(in_order.map(|point| Item::new(catalog[*point].name())).collect())
    };
    let names_if = |points: &BTreeSet<PointIx>| Slot::to_write((!points.is_empty()).then(|| names(points)));
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
    let evidence: Vec<Item<&str>> = response.evidence.iter().map(|text| Item::new(text.as_str())).collect();
    written::Practice {
        done,
        partly: names_if(&points.partly),
        unknown: names_if(&points.unknown),
        split,
        alone: names_if(&response.alone),
        decided: names_if(&response.decided),
        answer: item_if(answer),
        reason: text_if(reason),
        review_by: item_if(review_by),
        evidence: Slot::to_write((!evidence.is_empty()).then_some(evidence)),
        note: text_if(response.note.as_ref()),
        owner: text_if(response.owner.as_ref()),
        due: item_if(response.due),
        revision: item_if(response.revision),
        asked: item_if(response.asked),
    }
}
