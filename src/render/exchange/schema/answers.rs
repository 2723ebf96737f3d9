//! The schema of answers files: what the catalog in use lets be answered, with the words of every practice and point.

use serde_json::{Map, Value, json};

use crate::answers::{Form, GateKey, OVERALL, OrganizationKind, PERCENT, SCHEMA, Subject};
use crate::catalog::{Catalog, Checklist, ChecklistIx, PracticeIx, Stage};
use crate::problem::Word;

pub(super) fn schema(catalog: &Catalog) -> Value {
    let ids: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
    let settings = json!({
        "schema": { "const": SCHEMA, "description": "The format of this file." },
        "date": date("The day that the answers are from, such as 2026-11-22."),
        "checklists": {
            "description": "The checklists assessed.",
            "type": "array", "uniqueItems": true, "items": { "enum": ids },
        },
        "target": {
            "description": format!("The stage aimed at, {}.", Stage::SPAN),
            "type": "integer", "minimum": Stage::FIRST, "maximum": Stage::LAST,
        },
        "organization": organization(),
        "revisions": revisions(catalog),
        "gate": gate(catalog),
    });
    let mut properties = settings.as_object().cloned().unwrap_or_default();
    properties.extend(catalog.checklists().map(|ix| (catalog[ix].id.clone(), checklist(catalog, ix))));
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Answers of ospo-assess",
        "description": "What an organization says of the practices of its checklists.",
        "type": "object",
        "required": ["schema", "date", "checklists", "target", "organization"],
        "additionalProperties": false,
        "properties": properties,
        "definitions": definitions(),
    })
}

fn text(description: &str) -> Value {
    json!({ "description": description, "type": "string" })
}

fn date(description: &str) -> Value {
    json!({ "description": description, "type": "string", "format": "date" })
}

fn object(description: &str, properties: Map<String, Value>) -> Value {
    let mut object = json!({ "description": description, "type": "object", "additionalProperties": false });
    object["properties"] = Value::Object(properties);
    object
}

fn organization() -> Value {
    let kinds: Vec<&str> = OrganizationKind::ALL.iter().map(|kind| kind.word()).collect();
    json!({
        "description": "Who is assessed.",
        "type": "object",
        "required": ["name", "kind"],
        "additionalProperties": false,
        "properties": {
            "name": { "description": "The name of the organization.", "type": "string", "pattern": "\\S" },
            "kind": { "description": "What the organization is.", "enum": kinds },
        },
    })
}

fn revisions(catalog: &Catalog) -> Value {
    let revision = |checklist: &Checklist| {
        let description = format!("The revision of {} that was answered.", checklist.title);
        let most = checklist.revision;
        (checklist.id.clone(), json!({ "description": description, "type": "integer", "minimum": 1, "maximum": most }))
    };
    object(
        "The revisions that the answers were given against.",
        catalog.checklists().map(|ix| revision(&catalog[ix])).collect(),
    )
}

fn gate(catalog: &Catalog) -> Value {
    let number = |from: u32, to: u32| json!({ "type": "integer", "minimum": from, "maximum": to });
    let percent = number(*PERCENT.start(), *PERCENT.end());
    let key = |key: &GateKey| {
        let form = match key.form() {
            Form::Flag => json!({ "type": "boolean" }),
            Form::Number(range) => number(*range.start(), *range.end()),
            Form::File => json!({ "type": "string", "minLength": 1 }),
            Form::Scores => {
                let of = |subject: &Subject| (subject.name(catalog), percent.clone());
                let parts: Map<String, Value> = Subject::all(catalog).iter().map(of).collect();
                let about = format!("Percentages by name: {OVERALL}, checklists, themes.");
                json!({ "oneOf": [percent.clone(), object(&about, parts)] })
            }
        };
        let mut form = form.as_object().cloned().unwrap_or_default();
        form.insert("description".to_owned(), format!("{}.", key.about()).into());
        (key.word().to_owned(), Value::Object(form))
    };
    object("What `ospo-assess check` holds this file to.", GateKey::ALL.iter().map(key).collect())
}

fn checklist(catalog: &Catalog, ix: ChecklistIx) -> Value {
    let practice = |ix: PracticeIx| (catalog[ix].name().to_owned(), practice(catalog, ix));
    let checklist = &catalog[ix];
    let description = format!("{}. {}", checklist.title, checklist.purpose);
    object(&description, catalog.practices_of(ix).map(practice).collect())
}

fn practice(catalog: &Catalog, ix: PracticeIx) -> Value {
    let practice = &catalog[ix];
    let point = |ix: &crate::catalog::PointIx| {
        let point = &catalog[*ix];
        let critical = if point.critical { "Critical: " } else { "" };
        json!({ "const": point.name(), "description": format!("{critical}{}", point.text) })
    };
    let points: Vec<Value> = practice.points.iter().map(point).collect();
    // The list of names makes for better messages, the choice for completion with words.
    let names: Vec<&str> = practice.points.iter().map(|ix| catalog[*ix].name()).collect();
    let done = json!({
        "description": "The points that hold today, for the whole scope; the others do not.",
        "type": "array", "uniqueItems": true, "items": { "enum": names, "oneOf": points },
    });
    let mut properties = Map::from_iter([("done".to_owned(), done)]);
    for key in ["answer", "reason", "review_by", "evidence", "note", "owner", "due"] {
        properties.insert(key.to_owned(), json!({ "$ref": format!("#/definitions/{key}") }));
    }
    let mut practice = object(&format!("{}. {}", practice.title, practice.ask), properties);
    practice["allOf"] = json!([{ "$ref": "#/definitions/either" }]);
    practice
}

/// What is the same in every practice.
fn definitions() -> Value {
    let said = |words: &[&str]| json!({ "required": ["answer"], "properties": { "answer": { "enum": words } } });
    let reasoned = said(&["not-applicable", "declined"]);
    let declined = said(&["declined"]);
    let mut reason = text("Why, in a sentence that a newcomer would understand.");
    reason["pattern"] = "\\S".into();
    json!({
        "answer": {
            "description": "What is said instead of a list of points.",
            "oneOf": [
                { "const": "unknown", "description": "Nobody present knows." },
                { "const": "not-applicable", "description": "It cannot apply here; needs a `reason`." },
                { "const": "declined", "description": "We chose not to; needs a `reason` and `review_by`." },
            ],
        },
        "reason": reason,
        "review_by": date("The day to look at it again, such as 2027-01-31."),
        "evidence": {
            "description": "Links or sentences that would convince a stranger.",
            "type": "array", "items": { "type": "string" },
        },
        "note": text("A remark, such as how far a point is that is only half true."),
        "owner": text("Who closes the gap."),
        "due": date("By when the gap is closed, such as 2027-03-31."),
        "either": {
            "description": "Either `done` or `answer`; a reason and a review where they belong, and nowhere else.",
            "not": { "required": ["done", "answer"] },
            "allOf": [
                { "if": reasoned, "then": { "required": ["reason"] }, "else": { "not": { "required": ["reason"] } } },
                { "if": declined, "then": { "required": ["review_by"] },
                  "else": { "not": { "required": ["review_by"] } } },
            ],
        },
    })
}
