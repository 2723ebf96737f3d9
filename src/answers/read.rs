//! From the text of an answers file to answers, or to every problem in it.

mod practice;
mod settings;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use self::practice::Reader;
use super::written::{self, File};
use super::{Answers, OwnStates, Places, Response, SCHEMA, twins, written_gate};
use crate::catalog::{Catalog, Checklist, ChecklistIx, PracticeIx, Stage};
use crate::problem::{
    Diagnostics, Fields, Item, Node, Problems, Rule, Source, Table, Written, did_you_mean, quoted, read_toml,
};

/// Reads an answers file and checks it against the catalog.
///
/// # Errors
/// Every problem in the file.
pub fn parse(source: &Arc<Source>, catalog: &Catalog) -> Result<Answers, Problems> {
    parse_with_states(source, catalog).map(|(answers, _)| answers)
}

/// Like [`parse`], with how the points stand by their own lists: twins are compared by it, and scores begin with it.
///
/// # Errors
/// Every problem in the file.
pub fn parse_with_states(source: &Arc<Source>, catalog: &Catalog) -> Result<(Answers, OwnStates), Problems> {
    read_toml(source, |diagnostics, table| read_answers(catalog, diagnostics, table))
}

/// Like [`parse`], for a file of an earlier day: what the catalog has retired since is left out, and named.
///
/// # Errors
/// Every other problem in the file.
pub fn parse_past(source: &Arc<Source>, catalog: &Catalog) -> Result<(Answers, Vec<String>), Problems> {
    let mut retired = Vec::new();
    let answers = read_toml(source, |diagnostics, table| {
        let answers = read_answers(catalog, diagnostics, table);
        retired = diagnostics.forgive(Rule::Retired);
        answers
    })?;
    Ok((answers.0, retired))
}

/// What tables of practices say that stand alone, as a part of a file, and where.
pub(super) fn parse_tables(
    source: &Arc<Source>,
    catalog: &Catalog,
    merged: bool,
) -> Result<(BTreeMap<PracticeIx, Response>, Places), Problems> {
    read_toml(source, |diagnostics, table| {
        let fields = Fields::new(diagnostics, written::FILE.what, table, 0..0);
        Some(read_checklists(catalog, &fields, merged))
    })
}

fn read_answers<'s>(
    catalog: &Catalog,
    diagnostics: &'s Diagnostics,
    table: &'s Table<'s>,
) -> Option<(Answers, OwnStates)> {
    if table.is_empty() {
        let help = "`ospo-assess init` writes a file to fill in, with every question in it".to_owned();
        diagnostics.report(Rule::Empty, 0..0, "there are no answers in this file", help);
        return None;
    }
    diagnostics.keys_stand_in(written::homes_of);
    let fields = Fields::of_form(diagnostics, written::FILE, table, 0..0);
    let file = File::read_keys(&fields);
    schema_is_known(diagnostics, file.schema.get()).then_some(())?;
    let scope = read_scope(catalog, &fields, &file);
    let respondents = settings::respondents(catalog, diagnostics, file.respondent, file.merged);
    let (given, places) = read_checklists(catalog, &fields, fields.has("merged"));
    let revisions = read_revisions(catalog, diagnostics, file.revisions.take().unwrap_or_default());
    let gates = written_gate::look_up(catalog, diagnostics, file.gate.take().unwrap_or_default());
    let target = file.target.take().and_then(|target| Stage::from_number(target.value));
    let organization = file.organization.take().and_then(|table| settings::organization(table.value));
    let new = Answers::new(organization?, file.date.take()?.value, scope?, target?);
    let report = file.report.take().map(|table| settings::report(table.value)).unwrap_or_default();
    let gather = file.gather.take().map(|table| settings::gather(table.value)).unwrap_or_default();
    let form = file.form.take().and_then(|table| settings::form(table.value));
    let answers = Answers { respondents, revisions, gates, report, gather, form, given, places, ..new };
    let states = answers.own_states(catalog);
    twins::check(&answers, &states, catalog, diagnostics);
    Some((answers, states))
}

fn schema_is_known(diagnostics: &Diagnostics, schema: Option<&Item<u32>>) -> bool {
    let newer = schema.filter(|schema| schema.value > SCHEMA);
    if let Some(schema) = &newer {
        // Whatever else seems wrong is right in the newer schema, as far as one knows here.
        diagnostics.forget();
        let message = format!("this file is of schema {}; this version reads up to {SCHEMA}", schema.value);
        let help = "update ospo-assess to read it".to_owned();
        diagnostics.report(Rule::NewerSchema, schema.span.clone(), message, help);
    }
    newer.is_none()
}

fn checklist(catalog: &Catalog, diagnostics: &Diagnostics, name: &Item<&str>) -> Option<ChecklistIx> {
    let found = catalog.checklist(name.value);
    if found.is_none() {
        let all: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
        let near = did_you_mean(diagnostics.near(name.value, all.iter().copied()));
        let help = near.unwrap_or_else(|| format!("the catalog has: {}", all.join(", ")));
        let message = format!("there is no checklist {}", quoted(name.value));
        diagnostics.report(Rule::UnknownChecklist, name.span.clone(), message, help);
    }
    found
}

fn read_scope(catalog: &Catalog, fields: &Fields<'_>, file: &File<'_>) -> Option<Vec<ChecklistIx>> {
    if file.checklists.is_absent() {
        let known: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
        fields.missing("checklists", format!("add `checklists = [\"…\"]`, with one or more of {}", known.join(", ")));
    }
    let mut scope = BTreeSet::new();
    for name in file.checklists.get()?.iter() {
        if let Some(ix) = checklist(catalog, fields.diagnostics(), &name)
            && !scope.insert(ix)
        {
            fields.diagnostics().report_twice(name.value, name.span.clone());
        }
    }
    Some(scope.into_iter().collect())
}

fn read_revisions(
    catalog: &Catalog,
    diagnostics: &Diagnostics,
    revisions: Vec<(Item<&str>, Item<u32>)>,
) -> BTreeMap<ChecklistIx, u32> {
    let mut known = BTreeMap::new();
    for (name, revision) in revisions {
        if let Some(ix) = checklist(catalog, diagnostics, &name) {
            known_revision(diagnostics, &catalog[ix], &revision);
            known.insert(ix, revision.value);
        }
    }
    known
}

/// Reports a revision of a checklist that the catalog does not know yet.
fn known_revision(diagnostics: &Diagnostics, checklist: &Checklist, given: &Item<u32>) {
    if given.value > checklist.revision {
        let (id, known, given_number) = (&checklist.id, checklist.revision, given.value);
        let message = format!("the answers are of revision {given_number} of {id}; this catalog has revision {known}");
        let help = "update ospo-assess, or the catalog".to_owned();
        diagnostics.report(Rule::NewerRevision, given.span.clone(), message, help);
    }
}

fn read_checklists(catalog: &Catalog, fields: &Fields<'_>, merged: bool) -> (BTreeMap<PracticeIx, Response>, Places) {
    // Put in order at the end, for most files are.
    let (mut given, mut places) = (Vec::new(), Vec::new());
    for (name, value) in fields.others() {
        let Some(ix) = top_key(catalog, fields.diagnostics(), &name) else { continue };
        let Some(table) = value.value.as_table() else {
            let message = format!("{} is not a table of answers", quoted(name.value));
            let help = format!("write the answers of a practice under [{}.practice]", name.value);
            fields.diagnostics().report(Rule::WrongType, value.span.clone(), message, help);
            continue;
        };
        // Most files are in the order of the catalog.
        let mut expected = catalog.practices_of(ix);
        given.reserve(table.len());
        places.reserve(table.len());
        for (key, value) in table.iter() {
            let name = Item { value: key.value.as_ref(), span: key.span.clone() };
            let is_next = expected.find(|practice| catalog.is_named(*practice, name.value));
            let found = is_next.or_else(|| practice(catalog, ix, fields.diagnostics(), &name));
            let Some(practice) = found else { continue };
            if let Some(response) = read_response(catalog, practice, fields.diagnostics(), value, merged) {
                places.push((practice, name.span));
                if !response.is_blank() {
                    given.push((practice, response));
                }
            }
        }
    }
    (given.into_iter().collect(), Places(places.into_iter().collect()))
}

/// A key at the top of the file that is none of the format's own: it must be a checklist.
fn top_key(catalog: &Catalog, diagnostics: &Diagnostics, name: &Item<&str>) -> Option<ChecklistIx> {
    let found = catalog.checklist(name.value);
    if found.is_none() {
        let keys = written::FILE.keys.iter().map(|key| key.name);
        let valid = catalog.checklists().map(|ix| catalog[ix].id.as_str()).chain(keys);
        let example = catalog.practice(name.value).or_else(|| catalog.practices().next());
        let example = example.map_or("checklist.practice", |ix| &catalog[ix].id);
        let help = forgotten_checklist(catalog, name.value)
            .or_else(|| diagnostics.home_of(name.value))
            .or_else(|| did_you_mean(diagnostics.near(name.value, valid)))
            .unwrap_or_else(|| format!("answers stand in a table for each practice, like [{example}]"));
        let message = format!("{} is neither a setting nor a checklist", quoted(name.value));
        diagnostics.report(Rule::UnknownChecklist, name.span.clone(), message, help);
    }
    found
}

/// The whole ids of the practices that have this name within their checklists.
fn forgotten_checklist(catalog: &Catalog, name: &str) -> Option<String> {
    let same = catalog.practices().map(|ix| &catalog[ix]).filter(|practice| practice.name() == name);
    let tables: Vec<String> = same.map(|practice| format!("[{}]", practice.id)).collect();
    if tables.is_empty() { None } else { Some(format!("the checklist comes first: {}", tables.join(" or "))) }
}

fn practice(catalog: &Catalog, ix: ChecklistIx, diagnostics: &Diagnostics, name: &Item<&str>) -> Option<PracticeIx> {
    let checklist = &catalog[ix];
    let found = catalog.practice(&[checklist.id.as_str(), ".", name.value].concat());
    if found.is_none() {
        if let Some(why) = checklist.retired.get(name.value) {
            let message = format!("the practice {} is retired: {why}", quoted(name.value));
            diagnostics.report(Rule::Retired, name.span.clone(), message, "take its table out of the file".to_owned());
            return None;
        }
        let near = diagnostics.near(name.value, catalog.practices_of(ix).map(|ix| catalog[ix].name()));
        let elsewhere = catalog.practices().find(|ix| catalog[*ix].name() == name.value);
        let help = || match elsewhere {
            Some(ix) => format!("it is a practice of another checklist: write [{}]", catalog[ix].id),
            None => format!("`ospo-assess list --checklist {}` shows all of them", checklist.id),
        };
        let message = format!("the checklist {} has no practice {}", checklist.id, quoted(name.value));
        diagnostics.report(Rule::UnknownPractice, name.span.clone(), message, did_you_mean(near).unwrap_or_else(help));
    }
    found
}

fn read_response<'s>(
    catalog: &Catalog,
    practice: PracticeIx,
    diagnostics: &'s Diagnostics,
    value: &'s Item<Node<'s>>,
    merged: bool,
) -> Option<Response> {
    let Some(table) = value.value.as_table() else {
        let id = &catalog[practice].id;
        let message = format!("what is said of {} is not a table", quoted(id));
        let help = format!("write [{id}], and below it `done = [\"…\"]`");
        diagnostics.report(Rule::WrongType, value.span.clone(), message, help);
        return None;
    };
    let table = written::Practice::read(Fields::of_form(diagnostics, written::PRACTICE, table, value.span.clone()));
    Some(Reader { catalog, diagnostics, practice, merged }.response(table))
}
