//! The issues of a My GGI Board, as GitHub's or GitLab's tools and interfaces print them; told apart by their shape.

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Deserializer, Error, Map, Value};

use crate::problem::{Problem, Problems, Rule, Source};
use crate::render::exchange::Forge;
use crate::text;

/// How to get the file.
const HELP: &str = "`ospo-assess import ggi-board --help` prints the command that gets the file";

/// The issues of one project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Where they live.
    pub forge: Forge,
    /// All of them, in the order of the file.
    pub issues: Vec<BoardIssue>,
}

/// An issue, activity or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardIssue {
    /// Its number in the project.
    pub number: u64,
    /// Its title.
    pub title: String,
    /// Its text, as it is.
    pub text: String,
    /// The names of its labels.
    pub labels: Vec<String>,
    /// Whether it is open.
    pub is_open: bool,
    /// When it was last changed, in a form that sorts by time; empty where the file does not say.
    pub updated: String,
    /// Who works on it, if one person does.
    pub owner: Option<String>,
    /// When it is due, which only GitLab says.
    pub due: Option<NaiveDate>,
}

/// Reads a file of issues: one list or several, as they come in pages, or one issue a line.
///
/// # Errors
/// Where the file is no JSON, or why it holds no issues with their texts.
pub fn read_board(source: &Arc<Source>) -> Result<Board, Problems> {
    let mut objects = read_objects(source)?;
    objects.retain(|object| !object.contains_key("pull_request") && number(object).is_some());
    let wrong = |message: &str| Problem::of_file(source, Rule::BadValue, message, HELP);
    let Some(forge) = objects.first().map(forge_of) else {
        return Err(wrong("there is no issue of a forge in this file").into());
    };
    if objects.iter().any(|object| forge_of(object) != forge) {
        return Err(wrong("issues of GitHub and of GitLab stand in one file").into());
    }
    let key = text_key(forge);
    if !objects.iter().any(|object| object.contains_key(key)) {
        return Err(wrong(&format!("the issues have no `{key}`, which holds their texts")).into());
    }
    let issues = objects.iter().filter_map(|object| issue(object, forge)).collect();
    Ok(Board { forge, issues })
}

/// Every object of a file of JSON, or of several values of JSON one after the other.
fn read_objects(source: &Arc<Source>) -> Result<Vec<Map<String, Value>>, Problems> {
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    let skipped = source.text.len() - text.len();
    let mut objects = Vec::new();
    for value in Deserializer::from_str(text).into_iter::<Value>() {
        let value = value.map_err(|error| {
            let at = skipped + byte_of(text, &error);
            let message = format!("this is not JSON: {error}");
            Problem::at(source, at..at, Rule::Syntax, message, HELP)
        })?;
        flatten(value, &mut objects);
    }
    Ok(objects)
}

/// Where a mistake is: its column counts bytes from 1.
fn byte_of(text: &str, error: &Error) -> usize {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = (before + error.column().saturating_sub(1)).min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The objects in a list, in lists of lists, or alone.
fn flatten(value: Value, objects: &mut Vec<Map<String, Value>>) {
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| flatten(value, objects)),
        Value::Object(object) => objects.push(object),
        _ => {}
    }
}

fn forge_of(object: &Map<String, Value>) -> Forge {
    if object.contains_key("iid") { Forge::GitLab } else { Forge::GitHub }
}

/// GitLab's `number` is the `iid`.
fn number(object: &Map<String, Value>) -> Option<u64> {
    object.get("iid").or_else(|| object.get("number"))?.as_u64()
}

fn text_key(forge: Forge) -> &'static str {
    match forge {
        Forge::GitHub => "body",
        Forge::GitLab => "description",
    }
}

fn issue(object: &Map<String, Value>, forge: Forge) -> Option<BoardIssue> {
    let text = |keys: &[&str]| keys.iter().find_map(|key| object.get(*key)?.as_str()).unwrap_or_default().to_owned();
    Some(BoardIssue {
        number: number(object)?,
        title: text(&["title"]),
        text: text(&[text_key(forge)]),
        labels: names(object, "labels", &["name"]),
        is_open: text(&["state"]).to_ascii_lowercase().starts_with("open"),
        updated: text(&["updatedAt", "updated_at"]),
        owner: owner(object),
        due: text(&["due_date"]).parse().ok(),
    })
}

fn owner(object: &Map<String, Value>) -> Option<String> {
    let all = names(object, "assignees", &["name", "login", "username"]);
    let [one] = all.as_slice() else { return None };
    Some(text::one_line(one.trim()).into_owned()).filter(|name| !name.is_empty())
}

/// The texts of a list, and of its objects what the first of `keys` says that says something.
fn names(object: &Map<String, Value>, list: &str, keys: &[&str]) -> Vec<String> {
    let said = |one: &Value, key: &str| one.get(key)?.as_str().filter(|name| !name.is_empty()).map(str::to_owned);
    let name = |one: &Value| {
        let own = one.as_str().map(str::to_owned);
        own.or_else(|| keys.iter().find_map(|key| said(one, key)))
    };
    object.get(list).and_then(Value::as_array).into_iter().flatten().filter_map(name).collect()
}
