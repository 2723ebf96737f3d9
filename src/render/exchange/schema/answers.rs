//! The schema of answers files: what the catalog in use lets be answered, with the words of every practice and point.
//!
//! The keys are those that the reader takes; what several keys say together is added here.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::described::{file, key_value, named, number, object, one_of, set};
use crate::answers::written::{
    CHECKLISTS, FILE, GATES, PATH_BELOW, POINTS, PRACTICE, REVISION, REVISIONS, SPLIT, VERSION,
};
use crate::answers::{Form, GateKey, OVERALL, PERCENT, SCHEMA, Subject};
use crate::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx};
use crate::problem::{self, KeyForm, Word};

pub(super) fn schema(catalog: &Catalog) -> Value {
    let mut schema = file(FILE, &|name| match name {
        CHECKLISTS => set(&json!({ "enum": ids(catalog) })),
        REVISIONS => revisions(catalog),
        GATES => gate(catalog),
        other => named(catalog, other),
    });
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.extend(catalog.checklists().map(|ix| (catalog[ix].id.to_string(), checklist(catalog, ix))));
    }
    schema["properties"]["schema"]["const"] = SCHEMA.into();
    schema["title"] = "Answers of ospo-assess".into();
    schema["allOf"] = json!([
        { "not": { "required": ["respondent", "merged"] } },
        { "if": { "not": { "required": ["merged"] } }, "then": { "properties": said_by_one(catalog) } },
    ]);
    schema["definitions"] = definitions(catalog).into();
    schema
}

fn ids(catalog: &Catalog) -> Vec<&str> {
    catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect()
}

/// What the tables of practices must not say where one person speaks.
fn said_by_one(catalog: &Catalog) -> Map<String, Value> {
    let tables = json!({ "additionalProperties": { "$ref": "#/definitions/of-one-person" } });
    ids(catalog).into_iter().map(|id| (id.to_owned(), tables.clone())).collect()
}

fn revisions(catalog: &Catalog) -> Value {
    let revision = |ix: ChecklistIx| {
        let mut revision = number(1, catalog[ix].revision);
        revision["description"] = format!("The revision of {} that was answered.", catalog[ix].title).into();
        (catalog[ix].id.to_string(), revision)
    };
    object(catalog.checklists().map(revision).collect())
}

fn gate(catalog: &Catalog) -> Value {
    let percent = number(*PERCENT.start(), *PERCENT.end());
    let key = |key: &GateKey| {
        let mut form = match key.form() {
            Form::Flag => json!({ "type": "boolean" }),
            Form::Number(range) => number(*range.start(), *range.end()),
            Form::Requirements => set(&json!({ "enum": requirements(catalog) })),
            Form::File => json!({ "type": "string", "anyOf": [{ "pattern": PATH_BELOW }, { "pattern": VERSION }] }),
            Form::Scores => {
                let of = |subject: &Subject| (subject.name(catalog), percent.clone());
                let mut parts = object(Subject::all(catalog).iter().map(of).collect());
                parts["description"] = format!("Percentages by name: {OVERALL}, checklists, themes.").into();
                json!({ "oneOf": [percent.clone(), parts] })
            }
        };
        form["description"] = format!("{}.", key.about()).into();
        (key.word().to_owned(), form)
    };
    object(GateKey::ALL.iter().map(key).collect())
}

/// Every id that means requirements: crosswalks, requirements, and what several of them begin with.
fn requirements(catalog: &Catalog) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for crosswalk in catalog.crosswalks() {
        for requirement in catalog.requirements_in(crosswalk.into()) {
            let id = catalog.requirement_id(requirement);
            let ends = id.char_indices().filter(|(at, sign)| *at > catalog[crosswalk].id.len() && ".-".contains(*sign));
            ids.extend(ends.map(|(at, _)| id[..at].to_owned()));
            ids.insert(id);
        }
        ids.insert(catalog[crosswalk].id.to_string());
    }
    ids
}

fn checklist(catalog: &Catalog, ix: ChecklistIx) -> Value {
    let practice = |ix: PracticeIx| (catalog[ix].name().to_owned(), practice(catalog, ix));
    let mut schema = object(catalog.practices_of(ix).map(practice).collect());
    schema["description"] = format!("{}. {}", catalog[ix].title, catalog[ix].purpose).into();
    schema
}

fn practice(catalog: &Catalog, ix: PracticeIx) -> Value {
    let practice = &catalog[ix];
    let points = set(&json!({ "$ref": format!("#/definitions/points-of-{}", practice.id) }));
    let own = |name: &str| match name {
        POINTS => points.clone(),
        SPLIT => json!({ "oneOf": [{ "const": true }, points] }),
        REVISION => number(1, catalog[practice.checklist].revision),
        _ => Value::Null,
    };
    let entry = |key: &KeyForm| {
        let shared = || json!({ "$ref": format!("#/definitions/{}", key.name) });
        (key.name.to_owned(), if is_own(key) { key_value(key, &own) } else { shared() })
    };
    let mut schema = object(PRACTICE.keys.iter().map(entry).collect());
    schema["description"] = format!("{}. {}", practice.title, practice.ask).into();
    schema["allOf"] = json!([{ "$ref": "#/definitions/practice" }]);
    schema
}

/// Whether what a key takes is different in each practice.
fn is_own(key: &KeyForm) -> bool {
    matches!(key.form, problem::Form::Own(_))
}

fn points(catalog: &Catalog, ix: PracticeIx) -> Value {
    let said = |ix: &PointIx| {
        let critical = if catalog[*ix].critical { "Critical: " } else { "" };
        format!("{critical}{}", catalog[*ix].text)
    };
    let texts: Vec<String> = catalog[ix].points.iter().map(said).collect();
    let points = catalog[ix].points.iter().zip(&texts).map(|(ix, text)| (catalog[*ix].name(), text.as_str()));
    one_of(&points.collect::<Vec<_>>())
}

/// What is the same in every practice, what several of its keys say together, and the points of each.
fn definitions(catalog: &Catalog) -> Map<String, Value> {
    let mut definitions = Map::new();
    for key in PRACTICE.keys.iter().filter(|key| !is_own(key)) {
        definitions.insert(key.name.to_owned(), key_value(key, &|_| Value::Null));
    }
    definitions["reason"]["pattern"] = "\\S".into();
    definitions.insert("practice".to_owned(), together());
    let never = ["split", "alone", "decided"].map(|key| json!({ "required": [key] }));
    definitions.insert("of-one-person".to_owned(), json!({ "not": { "anyOf": never } }));
    for ix in catalog.practices() {
        definitions.insert(format!("points-of-{}", catalog[ix].id), points(catalog, ix));
    }
    definitions
}

/// What the keys of a practice say together. That a point stands in two lists is beyond a schema.
fn together() -> Value {
    let said = |words: &[&str]| json!({ "required": ["answer"], "properties": { "answer": { "enum": words } } });
    let only_with = |answer: Value, key: &str| {
        let there = json!({ "required": [key] });
        json!({ "if": answer, "then": there, "else": { "not": there } })
    };
    let split = |value: Value| json!({ "required": ["split"], "properties": { "split": value } });
    json!({
        "description": "Either `done` or `answer`; everything else where it belongs, and nowhere else.",
        "not": { "required": ["done", "answer"] },
        "dependencies": { "partly": ["done"], "unknown": ["done"], "alone": ["done"], "decided": ["done"] },
        "allOf": [
            only_with(said(&["not-applicable", "declined"]), "reason"),
            only_with(said(&["declined"]), "review_by"),
            { "if": split(json!({ "const": true })), "then": said(&["unknown"]) },
            { "if": split(json!({ "type": "array" })), "then": { "required": ["done"] } },
        ],
    })
}
