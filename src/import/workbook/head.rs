//! What a workbook says beside its answers: of whom it asks what, who answered, and which word means what.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::place::Place;
use super::problems::Found;
use super::rows::{Row, Rows, Said};
use crate::answers::{Answers, FormStamp, Organization, OrganizationKind, Respondent, SCHEMA};
use crate::catalog::{Activity, Catalog, ChecklistIx, Stage};
use crate::problem::{Rule, Word, quoted};
use crate::render::form::workbook::columns::{
    Column, DATE, DOES, FORM_ID, KIND, NAME, ORGANIZATION, ORGANIZATION_ID, PARENT, REVISION, ROLE, ROLE_WORD,
    SCHEMA_ID, TARGET,
};

/// What people chose from, by the words in small letters; what it means, and how it was written.
pub(super) struct Words(BTreeMap<String, (String, String)>);

impl Words {
    /// The words of a list, and always those of an answers file too.
    pub(super) fn of(rows: &Rows, prefix: &str) -> Self {
        let mut words = BTreeMap::new();
        for (id, row) in rows.by_id.range(prefix.to_owned()..) {
            let Some(key) = id.strip_prefix(prefix) else { break };
            let said = value_of(row).map(|said| said.value.text()).unwrap_or_default();
            words.insert(plain(key), (key.to_owned(), said.clone()));
            words.insert(plain(&said), (key.to_owned(), said));
        }
        Self(words)
    }

    /// What a cell means, if it is one of the words.
    pub(super) fn meaning(&self, typed: &str) -> Option<&str> {
        self.0.get(&plain(typed)).map(|(key, _)| key.as_str())
    }

    /// The words to choose from, for a message.
    pub(super) fn choices(&self) -> String {
        let mut choices: Vec<String> = Vec::new();
        for (_, said) in self.0.values() {
            let said = quoted(said).to_string();
            if !choices.contains(&said) {
                choices.push(said);
            }
        }
        choices.join(", ")
    }
}

/// Words as they are compared: spreadsheets change apostrophes, people blanks and letters.
fn plain(words: &str) -> String {
    let words = words.to_lowercase().replace(['’', '‘', '`'], "'");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a row says that is about no practice.
fn value_of(row: &Row) -> Option<&Said> {
    row.said.get(&Column::Value)
}

/// What a row says, without blanks around it.
fn word_of(rows: &Rows, id: &str) -> Option<String> {
    Some(text_of(rows, id)?.trim().to_owned())
}

/// What a row says, as it stands there.
fn text_of(rows: &Rows, id: &str) -> Option<String> {
    Some(value_of(rows.by_id.get(id)?)?.value.text())
}

/// Where the value of a row stands.
fn place_of(rows: &Rows, id: &str) -> Option<Place> {
    rows.by_id.get(id).map(|row| row.place(Column::Value))
}

/// The answers of a workbook before any question was answered.
///
/// Blank days are `today`. None where no form wrote it; whatever else is wrong is told, and has a stand-in.
pub(super) fn head(catalog: &Catalog, rows: &Rows, found: &mut Found, today: NaiveDate) -> Option<Answers> {
    schema_is_known(rows, found)?;
    let scope = scope(catalog, rows, found);
    let organization = organization(rows, found);
    let stage = word_of(rows, TARGET).and_then(|target| Stage::from_number(target.parse().ok()?));
    let target = needed(rows, found, TARGET, stage);
    let date = date(rows, found, today);
    let respondent = respondent(catalog, rows, found);
    let id = text_of(rows, FORM_ID);
    let organization = organization.unwrap_or_else(|| Organization::new("", OrganizationKind::Other));
    let (date, target) = (date.unwrap_or(today), target.unwrap_or(Stage::Two));
    let mut answers = Answers::new(organization, date, scope.keys().copied().collect(), target);
    answers.respondents = respondent.into_iter().collect();
    answers.form = id.map(|id| FormStamp { id, saved: answers.date });
    answers.revisions = scope;
    Some(answers)
}

/// Whether a form wrote the workbook, and one that this version knows.
fn schema_is_known(rows: &Rows, found: &mut Found) -> Option<()> {
    let Some(place) = place_of(rows, SCHEMA_ID) else {
        let message = "this workbook does not say what it asks: its hidden sheet is missing, or no form wrote it";
        let help = "take the answers over into a workbook made by `ospo-assess form -o answers.xlsx`";
        found.report_whole(Rule::MissingKey, message, help);
        return None;
    };
    let schema = word_of(rows, SCHEMA_ID).and_then(|schema| schema.parse::<u32>().ok());
    if schema.is_some_and(|schema| schema > SCHEMA) {
        let message = format!("this workbook is of a later format than {SCHEMA}, which this version reads");
        found.report(&place, Rule::NewerSchema, message, "update ospo-assess to read it");
        return None;
    }
    needed(rows, found, SCHEMA_ID, schema).map(drop)
}

/// What must be there, since the form wrote it.
fn needed<T>(rows: &Rows, found: &mut Found, id: &str, value: Option<T>) -> Option<T> {
    if value.is_none() {
        let help = "take the answers over into a workbook made by `ospo-assess form -o answers.xlsx`";
        let message = format!("`{id}` is missing or was changed");
        match place_of(rows, id) {
            Some(place) => found.report(&place, Rule::BadValue, message, help),
            None => found.report_whole(Rule::MissingKey, message, help),
        }
    }
    value
}

fn scope(catalog: &Catalog, rows: &Rows, found: &mut Found) -> BTreeMap<ChecklistIx, u32> {
    let mut scope = BTreeMap::new();
    for (id, row) in rows.by_id.range(REVISION.to_owned()..) {
        let Some(checklist) = id.strip_prefix(REVISION) else { break };
        let place = row.place(Column::Value);
        let Some(ix) = catalog.checklist(checklist) else {
            let message = format!("there is no checklist {} in the catalog", quoted(checklist));
            let help = "use the catalog that the form was made with: --catalog DIR";
            found.report(&place, Rule::UnknownChecklist, message, help);
            continue;
        };
        let revision = word_of(rows, id).and_then(|revision| revision.parse().ok()).filter(|revision| *revision > 0);
        let Some(revision) = needed(rows, found, id, revision) else { continue };
        let known = catalog[ix].revision;
        if revision > known {
            let message = format!("the form asks revision {revision} of {checklist}; the catalog has {known}");
            found.report(&place, Rule::NewerRevision, message, "update ospo-assess, or the catalog");
        }
        scope.insert(ix, revision);
    }
    scope
}

fn organization(rows: &Rows, found: &mut Found) -> Option<Organization> {
    let name = needed(rows, found, ORGANIZATION, text_of(rows, ORGANIZATION));
    let kind = word_of(rows, KIND).and_then(|kind| OrganizationKind::from_word(&kind));
    let kind = needed(rows, found, KIND, kind);
    let mut organization = Organization::new(name?, kind?);
    organization.id = text_of(rows, ORGANIZATION_ID);
    organization.parent = text_of(rows, PARENT);
    if rows.by_id.contains_key(DOES) {
        let does = word_of(rows, DOES).unwrap_or_default();
        organization.does = does.split(' ').filter_map(Activity::from_word).collect();
    }
    Some(organization)
}

fn respondent(catalog: &Catalog, rows: &Rows, found: &mut Found) -> Option<Respondent> {
    let roles = Words::of(rows, ROLE_WORD);
    let typed = word_of(rows, ROLE);
    let role = typed.as_ref().and_then(|typed| roles.meaning(typed)).and_then(|word| catalog.role(word));
    if let (Some(typed), None, Some(place)) = (&typed, role, place_of(rows, ROLE)) {
        let help = format!("choose one of {}, or leave the cell blank", roles.choices());
        found.report(&place, Rule::BadValue, format!("{} is none of the roles", quoted(typed)), help);
    }
    Some(Respondent { name: word_of(rows, NAME)?, role, merged: None })
}

fn date(rows: &Rows, found: &mut Found, today: NaiveDate) -> Option<NaiveDate> {
    let Some(said) = rows.by_id.get(DATE).and_then(value_of) else { return Some(today) };
    let day = said.value.day();
    if day.is_none() {
        no_day(found, said);
    }
    day
}

/// Tells that a cell holds no day.
pub(super) fn no_day(found: &mut Found, said: &Said) {
    let message = format!("{} is no day", quoted(&said.value.text()));
    found.report(&said.place, Rule::BadValue, message, "write a day such as 2026-11-26, or leave the cell blank");
}
