//! The catalog for programs: JSON of lists and of single practices and resources.

use serde::Serialize;
use serde_json::{Value, json};

use super::json::{pretty, resource};
use crate::catalog::{Catalog, Filter, PointIx, PracticeIx, ResourceIx, minutes_for};
use crate::problem::Word;

/// The checklists, and the practices that the filter lets through.
pub fn list_json(catalog: &Catalog, filter: &Filter) -> String {
    let checklists: Vec<Value> = catalog.checklists().map(|ix| checklist(catalog, ix)).collect();
    let practices = catalog.practices().filter(|ix| filter.lets(catalog, *ix));
    let practices: Vec<Value> = practices.map(|ix| practice(catalog, ix)).collect();
    pretty(&json!({ "schema": 1, "checklists": checklists, "practices": practices }))
}

/// Every resource.
pub fn resources_json(catalog: &Catalog) -> String {
    let resources: Vec<Value> = catalog.resources().map(|ix| one_resource(catalog, ix)).collect();
    pretty(&json!({ "schema": 1, "resources": resources }))
}

/// What has this id; none where nothing has.
pub fn show_json(catalog: &Catalog, id: &str, only_resource: bool) -> Option<String> {
    let by_resource = || Some(one_resource(catalog, catalog.resource(id)?));
    let of = |keep: &dyn Fn(PracticeIx) -> bool| -> Vec<Value> {
        catalog.practices().filter(|ix| keep(*ix)).map(|ix| practice(catalog, ix)).collect()
    };
    let value = if only_resource {
        by_resource()
    } else if let Some(ix) = catalog.checklist(id) {
        let practices = of(&|practice| catalog[practice].checklist == ix);
        Some(json!({ "checklist": checklist(catalog, ix), "practices": practices }))
    } else if let Some(ix) = catalog.sections().find(|ix| catalog[*ix].id == id) {
        Some(json!({ "section": catalog[ix].id, "practices": of(&|practice| catalog[practice].section == ix) }))
    } else {
        let found = catalog.practice(id).or_else(|| Some(catalog[catalog.point(id)?].practice));
        found.map(|ix| practice(catalog, ix)).or_else(by_resource)
    };
    value.map(|value| pretty(&value))
}

fn checklist(catalog: &Catalog, ix: crate::catalog::ChecklistIx) -> Value {
    let one = &catalog[ix];
    let points: usize = catalog.practices_of(ix).map(|ix| catalog[ix].points.len()).sum();
    let changed: Vec<Value> =
        one.changed().iter().map(|change| json!({ "id": change.id, "kind": change.kind.word() })).collect();
    json!({
        "id": one.id, "title": one.title, "source": one.source, "edition": one.edition, "revision": one.revision,
        "digest": one.digest(), "changed": changed, "purpose": one.purpose, "practices": catalog.practices_of(ix).count(), "points": points,
        "minutes": minutes_for(catalog, catalog.practices_of(ix)),
    })
}

#[derive(Serialize)]
struct Practice<'a> {
    id: &'a str,
    title: &'a str,
    section: &'a str,
    ask: &'a str,
    why: &'a str,
    evidence: &'a str,
    theme: &'static str,
    stage: u8,
    effort: &'static str,
    roles: Vec<&'static str>,
    needs: Vec<&'static str>,
    joined: Vec<&'a str>,
    after: Vec<&'a str>,
    resources: Vec<super::json::Resource>,
    points: Vec<Value>,
}

fn practice(catalog: &Catalog, ix: PracticeIx) -> Value {
    let one = &catalog[ix];
    let others = catalog.joined(ix).iter().filter(|other| **other != ix);
    let practice = Practice {
        id: &one.id,
        title: &one.title,
        section: &catalog[one.section].id,
        ask: &one.ask,
        why: &one.why,
        evidence: &one.evidence,
        theme: one.theme.word(),
        stage: one.stage.number(),
        effort: one.effort.word(),
        roles: one.roles.iter().map(|role| role.word()).collect(),
        needs: one.needs.iter().map(|need| need.word()).collect(),
        joined: others.map(|other| catalog[*other].id.as_str()).collect(),
        after: one.after.iter().map(|ix| catalog[*ix].id.as_str()).collect(),
        resources: one.resources.iter().map(|reference| resource(catalog, reference)).collect(),
        points: one.points.iter().map(|ix| point(catalog, *ix)).collect(),
    };
    serde_json::to_value(practice).unwrap_or_default()
}

fn point(catalog: &Catalog, ix: PointIx) -> Value {
    let one = &catalog[ix];
    let resources: Vec<_> = one.resources.iter().map(|reference| resource(catalog, reference)).collect();
    let twins: Vec<&str> = catalog.twins(ix).map(|twin| catalog[twin].id.as_str()).collect();
    json!({
        "id": one.id, "text": one.text, "critical": one.critical, "advice": one.advice, "resources": resources,
        "covers": one.covers, "since": one.since, "twins": twins,
    })
}

fn one_resource(catalog: &Catalog, ix: ResourceIx) -> Value {
    let one = &catalog[ix];
    json!({
        "id": one.id, "publisher": catalog[one.publisher].name, "licence": catalog[one.publisher].licence,
        "title": one.title, "url": one.url, "kind": one.kind.word(), "summary": one.summary,
        "sections": one.sections, "languages": one.languages,
    })
}
