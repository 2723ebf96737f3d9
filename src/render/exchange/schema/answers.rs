//! The schema of answers files: what the catalog in use lets be answered, with the words of every practice and point.
//!
//! The keys are those that the reader takes; what several keys say together is added here.

use serde_json::{Map, Value, json};

use crate::answers::written::{FILE, Key, PATH_BELOW, PRACTICE, Shape, Takes};
use crate::answers::{Form, GateKey, OVERALL, PERCENT, SCHEMA, Subject};
use crate::catalog::{Catalog, Checklist, ChecklistIx, PracticeIx};
use crate::problem::Word;

pub(super) fn schema(catalog: &Catalog) -> Value {
    let mut schema = table(catalog, FILE);
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.extend(catalog.checklists().map(|ix| (catalog[ix].id.clone(), checklist(catalog, ix))));
    }
    schema["properties"]["schema"]["const"] = SCHEMA.into();
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = "Answers of ospo-assess".into();
    schema["allOf"] = json!([
        { "not": { "required": ["respondent", "merged"] } },
        { "if": { "not": { "required": ["merged"] } }, "then": { "properties": said_by_one(catalog) } },
    ]);
    schema["definitions"] = definitions(catalog).into();
    schema
}

/// What a checklist's table must not say where one person speaks.
fn said_by_one(catalog: &Catalog) -> Map<String, Value> {
    let entry = |ix: ChecklistIx| {
        (catalog[ix].id.clone(), json!({ "additionalProperties": { "$ref": "#/definitions/of-one-person" } }))
    };
    catalog.checklists().map(entry).collect()
}

fn table(catalog: &Catalog, shape: &Shape) -> Value {
    let entry = |key: &Key| (key.name.to_owned(), key_schema(catalog, key));
    let mut table = object(shape.about, shape.keys.iter().map(entry).collect());
    let needed: Vec<&str> = shape.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
    if !needed.is_empty() {
        table["required"] = needed.into();
    }
    table
}

fn object(description: &str, properties: Map<String, Value>) -> Value {
    let mut object = json!({ "description": description, "type": "object", "additionalProperties": false });
    object["properties"] = Value::Object(properties);
    object
}

fn key_schema(catalog: &Catalog, key: &Key) -> Value {
    let mut schema = match key.takes {
        Takes::Text => json!({ "type": "string" }),
        Takes::Line => json!({ "type": "string", "pattern": "\\S" }),
        Takes::Formed(pattern) => json!({ "type": "string", "pattern": pattern }),
        Takes::Day => json!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
        Takes::Number(from, u32::MAX) => json!({ "type": "integer", "minimum": from }),
        Takes::Number(from, to) => number(from, to),
        Takes::Flag => json!({ "type": "boolean" }),
        Takes::OneOf(words) => one_of(&words()),
        Takes::Several(words) => set(&one_of(&words())),
        Takes::Texts(most) => json!({ "type": "array", "items": { "type": "string" }, "maxItems": most }),
        Takes::Table(shape) => table(catalog, shape),
        Takes::Tables(shape) => json!({ "type": "array", "items": table(catalog, shape) }),
        Takes::Checklists => {
            let ids: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
            set(&json!({ "enum": ids }))
        }
        Takes::Revisions => revisions(catalog),
        Takes::Gates => gate(catalog),
        // Of one practice: see `practice`.
        Takes::Points => json!({ "type": "array", "uniqueItems": true }),
        Takes::Split => json!({ "oneOf": [{ "const": true }, { "type": "array", "uniqueItems": true }] }),
    };
    // A schema sees a date as a text, so it cannot tell whether it stands in quotes.
    let form = if matches!(key.takes, Takes::Day) { " A date without quotes, such as 2026-11-22." } else { "" };
    schema["description"] = format!("{}{form}", key.about).into();
    schema
}

fn number(from: u32, to: u32) -> Value {
    json!({ "type": "integer", "minimum": from, "maximum": to })
}

fn set(items: &Value) -> Value {
    json!({ "type": "array", "uniqueItems": true, "items": items })
}

/// The list of words makes for better messages, the choice for completion with their meaning.
fn one_of(words: &[(&str, &str)]) -> Value {
    let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    let choice = |(word, about): &(&str, &str)| json!({ "const": word, "description": about });
    json!({ "enum": names, "oneOf": words.iter().map(choice).collect::<Vec<Value>>() })
}

fn revisions(catalog: &Catalog) -> Value {
    let revision = |checklist: &Checklist| {
        let mut revision = number(1, checklist.revision);
        revision["description"] = format!("The revision of {} that was answered.", checklist.title).into();
        (checklist.id.clone(), revision)
    };
    object("", catalog.checklists().map(|ix| revision(&catalog[ix])).collect())
}

fn gate(catalog: &Catalog) -> Value {
    let percent = number(*PERCENT.start(), *PERCENT.end());
    let key = |key: &GateKey| {
        let mut form = match key.form() {
            Form::Flag => json!({ "type": "boolean" }),
            Form::Number(range) => number(*range.start(), *range.end()),
            Form::File => json!({ "type": "string", "pattern": PATH_BELOW }),
            Form::Scores => {
                let of = |subject: &Subject| (subject.name(catalog), percent.clone());
                let parts: Map<String, Value> = Subject::all(catalog).iter().map(of).collect();
                let about = format!("Percentages by name: {OVERALL}, checklists, themes.");
                json!({ "oneOf": [percent.clone(), object(&about, parts)] })
            }
        };
        form["description"] = format!("{}.", key.about()).into();
        (key.word().to_owned(), form)
    };
    object("", GateKey::ALL.iter().map(key).collect())
}

fn checklist(catalog: &Catalog, ix: ChecklistIx) -> Value {
    let practice = |ix: PracticeIx| (catalog[ix].name().to_owned(), practice(catalog, ix));
    let checklist = &catalog[ix];
    let description = format!("{}. {}", checklist.title, checklist.purpose);
    object(&description, catalog.practices_of(ix).map(practice).collect())
}

fn practice(catalog: &Catalog, ix: PracticeIx) -> Value {
    let practice = &catalog[ix];
    let entry = |key: &Key| (key.name.to_owned(), key_of_practice(catalog, ix, key));
    let mut schema =
        object(&format!("{}. {}", practice.title, practice.ask), PRACTICE.keys.iter().map(entry).collect());
    schema["allOf"] = json!([{ "$ref": "#/definitions/practice" }]);
    schema
}

fn key_of_practice(catalog: &Catalog, ix: PracticeIx, key: &Key) -> Value {
    let practice = &catalog[ix];
    let points = json!({ "$ref": format!("#/definitions/points-of-{}", practice.id) });
    let mut schema = key_schema(catalog, key);
    match key.takes {
        Takes::Points => schema["items"] = points,
        Takes::Split => schema["oneOf"][1]["items"] = points,
        // The only number is the revision, and a schema knows the latest.
        Takes::Number(..) => schema["maximum"] = catalog[practice.checklist].revision.into(),
        _ => schema = json!({ "$ref": format!("#/definitions/{}", key.name) }),
    }
    schema
}

fn points(catalog: &Catalog, ix: PracticeIx) -> Value {
    let point = |ix: &crate::catalog::PointIx| {
        let point = &catalog[*ix];
        let critical = if point.critical { "Critical: " } else { "" };
        (point.name(), format!("{critical}{}", point.text))
    };
    let points: Vec<(&str, String)> = catalog[ix].points.iter().map(point).collect();
    let points: Vec<(&str, &str)> = points.iter().map(|(name, text)| (*name, text.as_str())).collect();
    one_of(&points)
}

/// What is the same in every practice, what several of its keys say together, and the points of each.
fn definitions(catalog: &Catalog) -> Map<String, Value> {
    let own = |takes: Takes| matches!(takes, Takes::Points | Takes::Split | Takes::Number(..));
    let shared = PRACTICE.keys.iter().filter(|key| !own(key.takes));
    let mut definitions: Map<String, Value> =
        shared.map(|key| (key.name.to_owned(), key_schema(catalog, key))).collect();
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
