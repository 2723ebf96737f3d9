//! The schema of files whose keys are described once, for their reader and for this.

use serde_json::{Map, Value, json};

use crate::problem::{Form, TableForm};

/// The schema of a file.
pub(super) fn schema(form: &TableForm) -> Value {
    let mut schema = json!({ "$schema": "http://json-schema.org/draft-07/schema#" });
    if let (Some(schema), Value::Object(table)) = (schema.as_object_mut(), table(form)) {
        schema.extend(table);
    }
    schema
}

fn table(form: &TableForm) -> Value {
    let required: Vec<&str> = form.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut properties = Map::new();
    for key in form.keys {
        let mut one = value(&key.form);
        one["description"] = key.about.into();
        properties.insert(key.name.to_owned(), one);
    }
    json!({
        "description": form.about, "type": "object", "additionalProperties": false,
        "required": required, "properties": properties,
    })
}

fn value(form: &Form) -> Value {
    match *form {
        Form::Text { pattern, longest } => {
            let mut text = json!({ "type": "string", "pattern": pattern });
            limit(&mut text, "maxLength", longest);
            text
        }
        Form::Flag => json!({ "type": "boolean" }),
        Form::Number { least, most } => {
            let mut number = json!({ "type": "integer", "minimum": least });
            limit(&mut number, "maximum", most);
            number
        }
        Form::Date => json!({ "type": "string", "format": "date" }),
        Form::Word(words) => json!({ "type": "string", "enum": words() }),
        Form::List { of, least, most } => {
            let mut list = json!({ "type": "array", "items": value(of), "minItems": least });
            limit(&mut list, "maxItems", most);
            list
        }
        Form::Named(of) => json!({ "type": "object", "additionalProperties": value(of) }),
        Form::Titled(names, of) => {
            let titles: Map<String, Value> = names().iter().map(|name| ((*name).to_owned(), value(of))).collect();
            json!({ "type": "object", "additionalProperties": false, "properties": titles })
        }
        Form::Tables { of, least } => json!({ "type": "array", "items": table(of), "minItems": least }),
    }
}

/// Sets a highest value, where there is one.
fn limit(schema: &mut Value, key: &str, most: u32) {
    if most != u32::MAX {
        schema[key] = most.into();
    }
}
