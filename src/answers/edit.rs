//! Changing an answers file and keeping everything the person wrote around the answers: comments, order, white space.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use toml_edit::{Array, Date, Datetime, DocumentMut, Item, Table, TableLike, Value};

use super::{Answer, Gate, GateKey, Given, OVERALL, Organization, SCHEMA, Subject};
use crate::catalog::{Catalog, ChecklistIx, PracticeIx, Stage};
use crate::problem::Word;

/// What a new answers file begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Whose answers they will be.
    pub organization: Organization,
    /// Today.
    pub date: NaiveDate,
    /// The checklists to be asked.
    pub scope: Vec<ChecklistIx>,
    /// The stage aimed at.
    pub target: Stage,
}

/// The text of an answers file, open for changes.
#[derive(Debug, Clone)]
pub struct Editor {
    document: DocumentMut,
}

impl Editor {
    /// Opens a text that [`super::parse`] accepts.
    ///
    /// # Errors
    /// The parser's message, if the text is not TOML.
    pub fn open(text: &str) -> Result<Self, String> {
        let document = text.parse::<DocumentMut>().map_err(|error| error.message().to_owned())?;
        Ok(Self { document })
    }

    /// A new file, with the revisions of the catalog written down.
    pub fn new(catalog: &Catalog, start: &Start) -> Self {
        let mut document = DocumentMut::new();
        let scope: Array = start.scope.iter().map(|ix| catalog[*ix].id.as_str()).collect();
        document["schema"] = Item::Value(i64::from(SCHEMA).into());
        document["date"] = Item::Value(date(start.date));
        document["checklists"] = Item::Value(scope.into());
        document["target"] = Item::Value(i64::from(start.target.number()).into());
        let mut organization = Table::new();
        organization["name"] = Item::Value(start.organization.name.as_str().into());
        organization["kind"] = Item::Value(start.organization.kind.word().into());
        document["organization"] = Item::Table(organization);
        let mut editor = Self { document };
        editor.add_revisions(catalog, &start.scope);
        editor
    }

    /// The text as it would be written now.
    pub fn text(&self) -> String {
        self.document.to_string()
    }

    /// Sets the day that the answers are from.
    pub fn set_date(&mut self, day: NaiveDate) {
        set(self.document.as_table_mut(), "date", Some(date(day)));
    }

    /// Sets the stage aimed at.
    pub fn set_target(&mut self, target: Stage) {
        set(self.document.as_table_mut(), "target", Some(i64::from(target.number()).into()));
    }

    /// Sets the checklists assessed, and notes the revision of those that are new.
    pub fn set_scope(&mut self, catalog: &Catalog, scope: &[ChecklistIx]) {
        let names = scope.iter().map(|ix| catalog[*ix].id.clone()).collect();
        set_list(self.document.as_table_mut(), "checklists", names, true);
        self.add_revisions(catalog, scope);
    }

    fn add_revisions(&mut self, catalog: &Catalog, scope: &[ChecklistIx]) {
        let revisions = self.document.entry("revisions").or_insert_with(|| Item::Table(Table::new()));
        let Some(revisions) = revisions.as_table_like_mut() else { return };
        for checklist in scope.iter().map(|ix| &catalog[*ix]) {
            if !revisions.contains_key(&checklist.id) {
                revisions.insert(&checklist.id, Item::Value(i64::from(checklist.revision).into()));
            }
        }
    }

    /// Writes what was said of a practice. Keys that are the same stay as they are; a blank practice leaves the file.
    pub fn set(&mut self, catalog: &Catalog, practice: PracticeIx, given: &Given) {
        let checklist = &catalog[catalog[practice].checklist].id;
        let name = catalog[practice].name();
        if given.is_blank() {
            self.remove(checklist, name);
            return;
        }
        let parent = self.document.entry(checklist).or_insert_with(implicit_table);
        let Some(parent) = parent.as_table_like_mut() else { return };
        let inline = parent.get(name).is_none() && !parent.is_empty() && parent.iter().all(|(_, item)| is_inline(item));
        let fresh = || if inline { Item::Value(toml_edit::InlineTable::new().into()) } else { new_table() };
        let table = parent.entry(name).or_insert_with(fresh);
        if let Some(table) = table.as_table_like_mut() {
            write_given(table, catalog, practice, given);
        }
    }

    /// Writes gates, each in the place of one that asks for the same. Other gates stay as they are.
    pub fn set_gates(&mut self, catalog: &Catalog, gates: &[Gate]) {
        if !self.document.contains_key("gate") {
            let mut table = Table::new();
            table.decor_mut().set_prefix("\n");
            // After the settings, before the answers.
            let settings = ["revisions", "organization"].iter().filter_map(|key| self.document.get(key)?.as_table());
            table.set_position(settings.filter_map(Table::position).max());
            self.document.insert("gate", Item::Table(table));
        }
        let Some(table) = self.document.get_mut("gate").and_then(Item::as_table_like_mut) else { return };
        for gate in gates {
            match gate.key {
                GateKey::MinScore => set_score(table, &gate.subject.name(catalog), gate),
                GateKey::MinStage | GateKey::MinCoverage | GateKey::MaxNotApplicable | GateKey::MaxAge => {
                    set(table, gate.key.word(), Some(i64::from(gate.limit).into()));
                }
                GateKey::Baseline => {}
                _ => set(table, gate.key.word(), Some(true.into())),
            }
        }
    }

    fn remove(&mut self, checklist: &str, name: &str) {
        let Some(parent) = self.document.get_mut(checklist).and_then(Item::as_table_like_mut) else { return };
        let Some(table) = parent.get_mut(name).and_then(Item::as_table_like_mut) else { return };
        let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
        // A table with a comment above it stays, empty: what a person wrote is theirs.
        for key in keys {
            table.remove(&key);
        }
        let commented = parent.get(name).and_then(Item::as_table).is_some_and(|table| {
            table.decor().prefix().and_then(|prefix| prefix.as_str()).is_some_and(|prefix| prefix.contains('#'))
        });
        if !commented {
            parent.remove(name);
        }
    }
}

/// A single number where only the organization's score is asked for, else a table of numbers by name.
fn set_score(table: &mut dyn TableLike, name: &str, gate: &Gate) {
    let (key, limit) = (gate.key.word(), i64::from(gate.limit));
    let known = table.get(key).map(Item::as_integer);
    if gate.subject == Subject::Overall && known.is_none_or(|known| known.is_some()) {
        set(table, key, Some(limit.into()));
        return;
    }
    if let Some(overall) = known.flatten() {
        let overall: toml_edit::InlineTable = [(OVERALL, overall)].into_iter().collect();
        set(table, key, Some(overall.into()));
    }
    let scores = table.entry(key).or_insert_with(|| Item::Value(toml_edit::InlineTable::new().into()));
    if let Some(scores) = scores.as_table_like_mut() {
        set(scores, name, Some(limit.into()));
    }
}

fn is_inline(item: &Item) -> bool {
    item.as_inline_table().is_some()
}

fn implicit_table() -> Item {
    let mut table = Table::new();
    table.set_implicit(true);
    Item::Table(table)
}

fn new_table() -> Item {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    Item::Table(table)
}

fn write_given(table: &mut dyn TableLike, catalog: &Catalog, practice: PracticeIx, given: &Given) {
    let (done, word, reason, review_by) = match &given.answer {
        None => (None, None, None, None),
        Some(Answer::Done(done)) => {
            let in_order = catalog[practice].points.iter().filter(|point| done.contains(point));
            (Some(in_order.map(|point| catalog[*point].name().to_owned()).collect::<Vec<_>>()), None, None, None)
        }
        Some(Answer::Unknown) => (None, Some("unknown"), None, None),
        Some(Answer::NotApplicable { reason }) => (None, Some("not-applicable"), Some(reason), None),
        Some(Answer::Declined { reason, review_by }) => (None, Some("declined"), Some(reason), Some(*review_by)),
    };
    match done {
        Some(done) => set_list(table, "done", done, true),
        None => drop(table.remove("done")),
    }
    set(table, "answer", word.map(Value::from));
    set(table, "reason", reason.map(Value::from));
    set(table, "review_by", review_by.map(date));
    set_list(table, "evidence", given.evidence.clone(), false);
    set(table, "note", given.note.as_ref().map(Value::from));
    set(table, "owner", given.owner.as_ref().map(Value::from));
    set(table, "due", given.due.map(date));
}

/// Sets or removes a value; one that says the same already is left untouched, with its spelling and comments.
fn set(table: &mut dyn TableLike, key: &str, value: Option<Value>) {
    let Some(mut value) = value else {
        table.remove(key);
        return;
    };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) if same(old, &value) => {}
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => drop(table.insert(key, Item::Value(value))),
    }
}

fn same(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::String(a), Value::String(b)) => a.value() == b.value(),
        (Value::Integer(a), Value::Integer(b)) => a.value() == b.value(),
        (Value::Boolean(a), Value::Boolean(b)) => a.value() == b.value(),
        (Value::Datetime(a), Value::Datetime(b)) => a.value() == b.value(),
        _ => false,
    }
}

/// Makes a list hold `texts`: those already there keep their place and comments, others go, new ones are added at the
/// end. An empty list is removed unless `keep_empty`.
fn set_list(table: &mut dyn TableLike, key: &str, texts: Vec<String>, keep_empty: bool) {
    if texts.is_empty() && !keep_empty {
        table.remove(key);
        return;
    }
    let Some(list) = table.get_mut(key).and_then(Item::as_array_mut) else {
        table.insert(key, Item::Value(texts.into_iter().collect::<Array>().into()));
        return;
    };
    let mut wanted: BTreeMap<&str, usize> = BTreeMap::new();
    for text in &texts {
        *wanted.entry(text).or_default() += 1;
    }
    let mut take = |text: &str| wanted.get_mut(text).filter(|left| **left > 0).map(|left| *left -= 1).is_some();
    list.retain(|value| value.as_str().is_some_and(&mut take));
    for text in &texts {
        if take(text) {
            push_like_the_last(list, text);
        }
    }
}

/// A list written one line an item goes on that way.
fn push_like_the_last(list: &mut Array, text: &str) {
    let decor = list.iter().last().map(|last| last.decor().clone());
    list.push(text);
    let comma = |decor: &toml_edit::Decor| decor.prefix().and_then(|p| p.as_str()).is_some_and(|p| p.contains('\n'));
    let added = list.len() - 1;
    if let (Some(decor), Some(value)) = (decor.filter(comma), list.get_mut(added)) {
        let indent = decor.prefix().and_then(|p| p.as_str()).and_then(|p| p.rsplit('\n').next()).unwrap_or("    ");
        value.decor_mut().set_prefix(format!("\n{indent}"));
    }
}

fn date(day: NaiveDate) -> Value {
    let number = |n: u32| u8::try_from(n).unwrap_or(1);
    let date =
        Date { year: u16::try_from(day.year()).unwrap_or(1970), month: number(day.month()), day: number(day.day()) };
    Value::from(Datetime { date: Some(date), time: None, offset: None })
}
