//! The hidden sheet: what is asked of whom, and which word that people choose means what.

use rust_xlsxwriter::{DataValidation, Formula, Worksheet, XlsxError};

use super::super::Questionnaire;
use super::super::facts::form_id;
use super::super::phrases::POINT_STATES;
use super::columns::{
    Column, DOES, FACTS, FORM_ID, KIND, ORGANIZATION, ORGANIZATION_ID, PARENT, POINT_WORD, REST, REVISION, ROLE_WORD,
    SCHEMA_ID, TARGET, WHOLE, WHOLE_WORD,
};
use super::message;
use crate::answers::SCHEMA;
use crate::catalog::{Activity, Catalog, RoleIx};
use crate::document;
use crate::messages::{Messages, say};
use crate::problem::Word;

/// What people choose from: the id of a row and the words, list by list, as they stand on the sheet below its head.
pub(super) struct Lists {
    pub(super) points: Vec<(String, String)>,
    pub(super) whole: Vec<(String, String)>,
    pub(super) roles: Vec<(String, String)>,
}

impl Lists {
    pub(super) fn of(catalog: &Catalog, messages: &Messages) -> Self {
        let point = |state: &str| (format!("{POINT_WORD}{state}"), say!(messages, "form-point-state", state = state));
        let whole = |answer: &str| {
            let rest = answer == REST;
            let own = || say!(messages, "form-whole-answer", answer = answer);
            (format!("{WHOLE_WORD}{answer}"), if rest { say!(messages, "workbook-rest") } else { own() })
        };
        let role = |ix: RoleIx| (format!("{ROLE_WORD}{}", catalog[ix].id), document::role(catalog, messages, ix));
        Self {
            points: POINT_STATES.into_iter().map(point).collect(),
            whole: WHOLE.into_iter().map(whole).collect(),
            roles: catalog.roles().map(role).collect(),
        }
    }

    /// The words for a state of a point, or for an answer to a practice as a whole.
    pub(super) fn words<'a>(list: &'a [(String, String)], prefix: &str, key: &str) -> &'a str {
        let found = list.iter().find(|(id, _)| id.strip_prefix(prefix) == Some(key));
        found.map_or("", |(_, words)| words)
    }

    pub(super) fn choose_points(&self) -> DataValidation {
        choice(0, self.points.len())
    }

    pub(super) fn choose_whole(&self) -> DataValidation {
        choice(self.points.len(), self.whole.len())
    }

    pub(super) fn choose_roles(&self) -> DataValidation {
        choice(self.points.len() + self.whole.len(), self.roles.len())
    }

    fn all(&self) -> impl Iterator<Item = &(String, String)> {
        self.points.iter().chain(&self.whole).chain(&self.roles)
    }
}

/// A choice among the words of `count` rows of the hidden sheet.
fn choice(before: usize, count: usize) -> DataValidation {
    // Below the head, counted from 1.
    let first = before + 2;
    let range = format!("='{FACTS}'!$B${first}:$B${}", first + count - 1);
    DataValidation::new().allow_list_formula(Formula::new(range))
}

/// Puts the words beside a cell: what to choose, and what to do after another word was typed.
pub(super) fn with_help(
    validation: DataValidation,
    choose: &str,
    messages: &Messages,
) -> Result<DataValidation, XlsxError> {
    let wrong = say!(messages, "workbook-choose-wrong");
    validation.set_input_message(message(choose))?.set_error_message(message(&wrong))
}

pub(super) fn write(sheet: &mut Worksheet, asked: &Questionnaire<'_>, lists: &Lists) -> Result<(), XlsxError> {
    sheet.set_name(FACTS)?.set_hidden(true);
    sheet.write_string(0, 0, Column::Id.word())?.write_string(0, 1, Column::Value.word())?;
    let facts = facts(asked);
    for (row, (id, value)) in (1..).zip(lists.all().chain(&facts)) {
        sheet.write_string(row, 0, id)?.write_string(row, 1, value)?;
    }
    Ok(())
}

/// What is asked of whom; what is not said is not there.
fn facts(asked: &Questionnaire<'_>) -> Vec<(String, String)> {
    let Questionnaire { catalog, known, .. } = *asked;
    let organization = &known.organization;
    let does: Vec<&str> = organization.does.iter().map(|activity| activity.word()).collect();
    let everything = does.len() == Activity::ALL.len();
    let facts = [
        (SCHEMA_ID, Some(SCHEMA.to_string())),
        (FORM_ID, Some(form_id(asked))),
        (TARGET, Some(known.target.number().to_string())),
        (ORGANIZATION, Some(organization.name.clone())),
        (KIND, Some(organization.kind.word().to_owned())),
        (ORGANIZATION_ID, organization.id.clone()),
        (PARENT, organization.parent.clone()),
        (DOES, (!everything).then(|| does.join(" "))),
    ];
    let said = facts.into_iter().filter_map(|(id, value)| Some((id.to_owned(), value?)));
    let scope = known.scope.iter().map(|ix| &catalog[*ix]);
    said.chain(scope.map(|one| (format!("{REVISION}{}", one.id), one.revision.to_string()))).collect()
}
