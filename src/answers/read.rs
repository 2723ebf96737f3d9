//! From the text of an answers file to answers, or to every problem in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Answer, Answers, Organization, Places, Response, SCHEMA, gate, twins};
use crate::catalog::{Catalog, ChecklistIx, PointIx, PracticeIx, Stage};
use crate::problem::{Desk, Fields, Item, Problem, Rule, Source, Word, did_you_mean, quoted, read_toml, word_enum};

/// Reads an answers file and checks it against the catalog.
///
/// # Errors
/// Every problem in the file.
pub fn parse(source: &Arc<Source>, catalog: &Catalog) -> Result<Answers, Vec<Problem>> {
    read_toml(source, |desk, table| read_answers(catalog, desk, table))
}

fn read_answers<'s>(catalog: &Catalog, desk: &'s Desk, table: &'s DeTable<'s>) -> Option<Answers> {
    if table.is_empty() {
        let help = "`ospo-assess init` writes a file to fill in, with every question in it".to_owned();
        desk.report(Rule::Empty, 0..0, "there are no answers in this file", help);
        return None;
    }
    let fields = Fields::new(desk, "answers file", table, 0..0);
    schema_is_known(&fields).then_some(())?;
    let (date, target) = (fields.date("date"), fields.number("target", 1..=4));
    let target = target.and_then(|target| Stage::from_number(target.value));
    let scope = read_scope(catalog, &fields);
    let organization = read_organization(&fields);
    let revisions = read_revisions(catalog, &fields);
    let gates = gate::read(catalog, &fields);
    let (given, places) = read_checklists(catalog, &fields);
    let (date, scope, target) = (date?.value, scope?, target?);
    let new = Answers::new(organization?, date, scope, target);
    let answers = Answers { revisions, gates, given, places, ..new };
    twins::check(&answers, catalog, desk);
    Some(answers)
}

fn schema_is_known(fields: &Fields<'_>) -> bool {
    let newer = fields.number("schema", 1..=u32::MAX).filter(|schema| schema.value > SCHEMA);
    if let Some(schema) = &newer {
        let message = format!("this file is of schema {}; this version reads up to {SCHEMA}", schema.value);
        fields.desk().report(
            Rule::NewerSchema,
            schema.span.clone(),
            message,
            "update ospo-assess to read it".to_owned(),
        );
    }
    newer.is_none()
}

fn checklist(catalog: &Catalog, desk: &Desk, name: &Item<&str>) -> Option<ChecklistIx> {
    let found = catalog.checklist(name.value);
    if found.is_none() {
        let all: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
        let near = did_you_mean(desk.near(name.value, all.iter().copied()));
        let help = near.unwrap_or_else(|| format!("the catalog has: {}", all.join(", ")));
        let message = format!("there is no checklist {}", quoted(name.value));
        desk.report(Rule::UnknownChecklist, name.span.clone(), message, help);
    }
    found
}

fn read_scope(catalog: &Catalog, fields: &Fields<'_>) -> Option<Vec<ChecklistIx>> {
    if !fields.has("checklists") {
        let known: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
        fields.missing("checklists", format!("add `checklists = [\"…\"]`, with one or more of {}", known.join(", ")));
    }
    let names = fields.texts_if("checklists")?;
    let mut scope = BTreeSet::new();
    for name in &names {
        if let Some(ix) = checklist(catalog, fields.desk(), name)
            && !scope.insert(ix)
        {
            twice(fields.desk(), name);
        }
    }
    Some(scope.into_iter().collect())
}

fn twice(desk: &Desk, item: &Item<&str>) {
    let message = format!("{} is listed twice", quoted(item.value));
    desk.report(Rule::Duplicate, item.span.clone(), message, "take one out".to_owned());
}

fn read_organization(fields: &Fields<'_>) -> Option<Organization> {
    let Some(table) = fields.table_if("organization") else {
        if !fields.has("organization") {
            fields.missing("organization", "add a table [organization] with `name` and `kind`");
        }
        return None;
    };
    let inner = Fields::new(fields.desk(), "table [organization]", table.value, table.span);
    let (name, kind) = (inner.text("name"), inner.word("kind"));
    inner.finish();
    Some(Organization::new(name?.value, kind?.value))
}

fn read_revisions(catalog: &Catalog, fields: &Fields<'_>) -> BTreeMap<ChecklistIx, u32> {
    let Some(table) = fields.table_if("revisions") else { return BTreeMap::new() };
    let inner = Fields::new(fields.desk(), "table [revisions]", table.value, table.span);
    let mut revisions = BTreeMap::new();
    for (name, value) in inner.others() {
        let revision = whole_number(fields.desk(), &name, value);
        if let (Some(ix), Some(revision)) = (checklist(catalog, fields.desk(), &name), revision) {
            newer_revision(&catalog[ix], revision, fields.desk(), value);
            revisions.insert(ix, revision);
        }
    }
    revisions
}

fn newer_revision(checklist: &crate::catalog::Checklist, given: u32, desk: &Desk, value: &Spanned<DeValue<'_>>) {
    if given > checklist.revision {
        let (id, known) = (&checklist.id, checklist.revision);
        let message = format!("the answers are of revision {given} of {id}; this catalog has revision {known}");
        desk.report(Rule::NewerRevision, value.span(), message, "update ospo-assess, or the catalog".to_owned());
    }
}

fn whole_number(desk: &Desk, name: &Item<&str>, value: &Spanned<DeValue<'_>>) -> Option<u32> {
    let number = value.get_ref().as_integer().and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok());
    let number = number.filter(|number| *number > 0);
    if number.is_none() {
        let message = format!("the revision of {} is not a whole number from 1 up", quoted(name.value));
        desk.report(Rule::BadValue, value.span(), message, "write the number that `list` shows".to_owned());
    }
    number
}

fn read_checklists(catalog: &Catalog, fields: &Fields<'_>) -> (BTreeMap<PracticeIx, Response>, Places) {
    let (mut given, mut places) = (BTreeMap::new(), BTreeMap::new());
    for (name, value) in fields.others() {
        let Some(ix) = top_key(catalog, fields.desk(), &name) else { continue };
        let Some(table) = value.get_ref().as_table() else {
            let message = format!("{} is not a table of answers", quoted(name.value));
            let help = format!("write the answers of a practice under [{}.practice]", name.value);
            fields.desk().report(Rule::WrongType, value.span(), message, help);
            continue;
        };
        for (key, value) in table {
            let name = Item { value: key.get_ref().as_ref(), span: key.span() };
            let practice = practice(catalog, ix, fields.desk(), &name);
            if let Some((practice, said)) = practice.and_then(|ix| Some((ix, read_given(catalog, ix, fields, value)?)))
            {
                places.insert(practice, name.span);
                given.insert(practice, said);
            }
        }
    }
    given.retain(|_, said: &mut Response| !said.is_blank());
    (given, Places(places))
}

/// A key at the top of the file that is none of the format's own: it must be a checklist.
fn top_key(catalog: &Catalog, desk: &Desk, name: &Item<&str>) -> Option<ChecklistIx> {
    let found = catalog.checklist(name.value);
    if found.is_none() {
        let keys = ["schema", "date", "checklists", "target", "organization", "revisions", "gate"];
        let valid = catalog.checklists().map(|ix| catalog[ix].id.as_str()).chain(keys);
        let example = catalog.practice(name.value).or_else(|| catalog.practices().next());
        let example = example.map_or("checklist.practice", |ix| &catalog[ix].id);
        let help = did_you_mean(desk.near(name.value, valid))
            .unwrap_or_else(|| format!("answers stand in a table for each practice, like [{example}]"));
        let message = format!("{} is neither a setting nor a checklist", quoted(name.value));
        desk.report(Rule::UnknownChecklist, name.span.clone(), message, help);
    }
    found
}

fn practice(catalog: &Catalog, ix: ChecklistIx, desk: &Desk, name: &Item<&str>) -> Option<PracticeIx> {
    let checklist = &catalog[ix];
    let found = catalog.practice(&format!("{}.{}", checklist.id, name.value));
    if found.is_none() {
        if let Some(why) = checklist.retired.get(name.value) {
            let message = format!("the practice {} is retired: {why}", quoted(name.value));
            desk.report(Rule::Retired, name.span.clone(), message, "take its table out of the file".to_owned());
            return None;
        }
        let near = desk.near(name.value, catalog.practices_of(ix).map(|ix| catalog[ix].name()));
        let elsewhere = catalog.practices().find(|ix| catalog[*ix].name() == name.value);
        let help = || match elsewhere {
            Some(ix) => format!("it is a practice of another checklist: write [{}]", catalog[ix].id),
            None => format!("`ospo-assess list --checklist {}` shows all of them", checklist.id),
        };
        let message = format!("the checklist {} has no practice {}", checklist.id, quoted(name.value));
        desk.report(Rule::UnknownPractice, name.span.clone(), message, did_you_mean(near).unwrap_or_else(help));
    }
    found
}

fn read_given<'s>(
    catalog: &Catalog,
    ix: PracticeIx,
    fields: &Fields<'s>,
    value: &'s Spanned<DeValue<'s>>,
) -> Option<Response> {
    let desk = fields.desk();
    let Some(table) = value.get_ref().as_table() else {
        let message = format!("what is said of {} is not a table", quoted(&catalog[ix].id));
        let help = format!("write [{}], and below it `done = [\"…\"]`", catalog[ix].id);
        desk.report(Rule::WrongType, value.span(), message, help);
        return None;
    };
    let inner = Fields::new(desk, "practice", table, value.span());
    let own = |text: Item<&str>| text.value.to_owned();
    let answer = read_answer(catalog, ix, &inner);
    let given = Response {
        answer,
        evidence: inner.texts_if("evidence").unwrap_or_default().into_iter().map(own).collect(),
        note: inner.text_if("note").map(own),
        owner: inner.text_if("owner").map(own),
        due: inner.date_if("due").map(|date| date.value),
        ..Response::default()
    };
    inner.finish();
    Some(given)
}

word_enum! {
    /// The words that `answer` can be.
    enum AnswerWord, hint = "; points that hold are listed in `done` instead" {
        /// Nobody present knows.
        Unknown = "unknown",
        /// It cannot apply here; needs a `reason`.
        NotApplicable = "not-applicable",
        /// We chose not to; needs a `reason` and `review_by`.
        Declined = "declined",
    }
}

fn read_answer(catalog: &Catalog, ix: PracticeIx, fields: &Fields<'_>) -> Option<Answer> {
    let done = fields.texts_if("done").map(|names| read_done(catalog, ix, fields.desk(), &names));
    let word = fields.word_if::<AnswerWord>("answer");
    let (reason, review_by) = (fields.text_if("reason"), fields.date_if("review_by"));
    if let (Some(word), true) = (&word, fields.has("done")) {
        let message = "a practice has either `done` or `answer`, not both";
        let help = "keep `done` if some points hold or none does; keep `answer` if it cannot be said";
        fields.desk().report(Rule::Contradiction, word.span.clone(), message, help.to_owned());
    }
    let answer = word.as_ref().map(|word| word.value);
    let has_reason = matches!(answer, Some(AnswerWord::NotApplicable | AnswerWord::Declined));
    let stray_reason = reason.as_ref().filter(|_| !has_reason && !broken(fields, "answer"));
    stray(fields.desk(), stray_reason, "reason", "`not-applicable` or `declined`");
    let stray_review = review_by.as_ref().filter(|_| answer != Some(AnswerWord::Declined) && !broken(fields, "answer"));
    stray(fields.desk(), stray_review, "review_by", "`declined`");
    match word {
        None => done.map(Answer::done),
        Some(Item { value: AnswerWord::Unknown, .. }) => Some(Answer::Unknown),
        Some(Item { value: AnswerWord::NotApplicable, span }) => {
            Some(Answer::NotApplicable { reason: needed_reason(fields, span, reason)? })
        }
        Some(Item { value: AnswerWord::Declined, span }) => {
            let reason = needed_reason(fields, span.clone(), reason);
            if review_by.is_none() && !fields.has("review_by") {
                let message = "a practice that is declined needs a day to look at it again";
                let help = "add `review_by = 2027-01-31`, with the day of your next review".to_owned();
                fields.desk().report(Rule::MissingReview, span, message, help);
            }
            Some(Answer::Declined { reason: reason?, review_by: review_by?.value })
        }
    }
}

/// Whether the key is there but could not be read; then nothing more is said of what depends on it.
fn broken(fields: &Fields<'_>, key: &'static str) -> bool {
    fields.raw(key).is_some_and(|value| value.get_ref().as_str().and_then(AnswerWord::from_word).is_none())
}

fn stray<T>(desk: &Desk, item: Option<&Item<T>>, key: &str, belongs: &str) {
    if let Some(item) = item {
        let message = format!("`{key}` belongs to an answer of {belongs}");
        desk.report(Rule::Contradiction, item.span.clone(), message, "say it in `note`, or set `answer`".to_owned());
    }
}

fn needed_reason(fields: &Fields<'_>, span: std::ops::Range<usize>, reason: Option<Item<&str>>) -> Option<String> {
    let reason = reason.filter(|reason| !reason.value.trim().is_empty());
    if reason.is_none() {
        let message = "this answer needs a reason";
        let help = "add `reason = \"…\"`: one sentence that a newcomer would understand".to_owned();
        fields.desk().report(Rule::MissingReason, span, message, help);
    }
    reason.map(|reason| reason.value.to_owned())
}

fn read_done(catalog: &Catalog, ix: PracticeIx, desk: &Desk, names: &[Item<&str>]) -> BTreeSet<PointIx> {
    let mut done = BTreeSet::new();
    for name in names {
        if let Some(point) = point(catalog, ix, desk, name)
            && !done.insert(point)
        {
            twice(desk, name);
        }
    }
    done
}

fn point(catalog: &Catalog, ix: PracticeIx, desk: &Desk, name: &Item<&str>) -> Option<PointIx> {
    let practice = &catalog[ix];
    let found = catalog.point(&format!("{}.{}", practice.id, name.value));
    if found.is_none() {
        let retired = &catalog[practice.checklist].retired;
        if let Some(why) = retired.get(&format!("{}.{}", practice.name(), name.value)) {
            let message = format!("the point {} is retired: {why}", quoted(name.value));
            desk.report(Rule::Retired, name.span.clone(), message, "take it out of `done`".to_owned());
            return None;
        }
        let all: Vec<&str> = practice.points.iter().map(|point| catalog[*point].name()).collect();
        let own = name.value.rsplit('.').next().filter(|own| all.contains(own));
        let near = did_you_mean(own.or_else(|| desk.near(name.value, all.iter().copied())));
        let help = near.unwrap_or_else(|| format!("its points are {}", all.join(", ")));
        let message = format!("{} has no point {}", quoted(&practice.id), quoted(name.value));
        desk.report(Rule::UnknownPoint, name.span.clone(), message, help);
    }
    found
}
