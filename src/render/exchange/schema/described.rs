//! The schema of files whose keys are described once, for their reader and for this.

use serde_json::{Map, Value, json};

use crate::catalog::{Catalog, Named, ROLES, THEMES};
use crate::problem::{Form, KeyForm, TableForm};

/// Draws what only the room of a file can describe, by its name.
pub(super) type Own<'a> = &'a dyn Fn(&str) -> Value;

/// The schema of a file in which nothing needs more than its description.
pub(super) fn schema(form: &TableForm) -> Value {
    file(form, &|name| json!({ "description": name }))
}

/// The schema of a file.
pub(super) fn file(form: &TableForm, own: Own<'_>) -> Value {
    let mut schema = json!({ "$schema": "http://json-schema.org/draft-07/schema#" });
    if let (Some(schema), Value::Object(table)) = (schema.as_object_mut(), table(form, own)) {
        schema.extend(table);
    }
    schema
}

/// The schema of a table.
pub(super) fn table(form: &TableForm, own: Own<'_>) -> Value {
    let required: Vec<&str> = form.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut properties = Map::new();
    for key in form.keys {
        properties.insert(key.name.to_owned(), key_value(key, own));
    }
    json!({
        "description": form.about, "type": "object", "additionalProperties": false,
        "required": required, "properties": properties,
    })
}

/// The schema of what stands at a key.
pub(super) fn key_value(key: &KeyForm, own: Own<'_>) -> Value {
    let mut schema = value(&key.form, own);
    // A schema sees a date as a text, so it cannot tell whether the date stands in quotes.
    let form = if matches!(key.form, Form::Date) { " A date without quotes, such as 2026-11-22." } else { "" };
    schema["description"] = format!("{}{form}", key.about).into();
    schema
}

fn value(form: &Form, own: Own<'_>) -> Value {
    match *form {
        Form::Text { pattern, longest } => {
            let mut text = json!({ "type": "string" });
            if !pattern.is_empty() {
                text["pattern"] = pattern.into();
            }
            limit(&mut text, "maxLength", longest);
            text
        }
        Form::Flag => json!({ "type": "boolean" }),
        Form::Number { least, most } => number(least, most),
        Form::Date => json!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
        Form::Word(words) => one_of(&words()),
        Form::List { of, least, most } => {
            let mut list = json!({ "type": "array", "items": value(of, own), "minItems": least });
            limit(&mut list, "maxItems", most);
            list
        }
        Form::Set(of) => set(&value(of, own)),
        Form::Named(of) => json!({ "type": "object", "additionalProperties": value(of, own) }),
        Form::Titled(names, of) => {
            let titles = names().iter().map(|name| ((*name).to_owned(), value(of, own))).collect();
            object(titles)
        }
        Form::Either(one, other) => json!({ "anyOf": [value(one, own), value(other, own)] }),
        Form::Table(of) => table(of, own),
        Form::Tables { of, least } => json!({ "type": "array", "items": table(of, own), "minItems": least }),
        Form::Own(name) => own(name),
    }
}

/// A whole number; `u32::MAX` means that there is no highest one.
pub(super) fn number(least: u32, most: u32) -> Value {
    let mut number = json!({ "type": "integer", "minimum": least });
    limit(&mut number, "maximum", most);
    number
}

/// A list in which nothing stands twice.
pub(super) fn set(items: &Value) -> Value {
    json!({ "type": "array", "uniqueItems": true, "items": items })
}

/// A table of these keys and no others, each of which may be left out.
pub(super) fn object(properties: Map<String, Value>) -> Value {
    let mut object = json!({ "type": "object", "additionalProperties": false });
    object["properties"] = Value::Object(properties);
    object
}

/// One of a few words. The list of them makes for better messages, the choice for completion with what they mean.
pub(super) fn one_of(words: &[(&str, &str)]) -> Value {
    let names: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    let mut schema = json!({ "type": "string", "enum": names });
    if words.iter().any(|(_, about)| !about.is_empty()) {
        let choice = |(word, about): &(&str, &str)| json!({ "const": word, "description": about });
        schema["oneOf"] = words.iter().map(choice).collect::<Vec<Value>>().into();
    }
    schema
}

/// What only the catalog in use can say: its themes, or its roles.
pub(super) fn named(catalog: &Catalog, name: &str) -> Value {
    let all: Vec<&Named> = match name {
        THEMES => catalog.themes().map(|ix| &catalog[ix]).collect(),
        ROLES => catalog.roles().map(|ix| &catalog[ix]).collect(),
        _ => return Value::Null,
    };
    let words: Vec<(&str, &str)> = all.iter().map(|one| (one.id.as_str(), one.title.as_str())).collect();
    one_of(&words)
}

/// Sets a highest value, where there is one.
fn limit(schema: &mut Value, key: &str, most: u32) {
    if most != u32::MAX {
        schema[key] = most.into();
    }
}
