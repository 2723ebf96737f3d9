//! Changing an answers file and keeping everything the person wrote around the answers: comments, order, white space.

use chrono::{Datelike, NaiveDate};
use toml_edit::{Array, Date, Datetime, DocumentMut, Item, Table, TableLike, Value};

use super::{Answer, Answers, Gate, GateKey, OVERALL, Response, SCHEMA, Subject, lists};
use crate::catalog::{Catalog, ChecklistIx, PracticeIx, Stage};
use crate::problem::Word;

/// The byte order mark that some editors put first.
const MARK: char = '\u{feff}';

/// The text of an answers file, open for changes.
#[derive(Debug, Clone)]
pub struct Editor {
    document: DocumentMut,
    /// The text as it was opened, and as it would be written without a change; empty for a new file.
    opened: Option<(String, String)>,
}

impl Editor {
    /// Opens a text that [`super::parse`] accepts.
    ///
    /// # Errors
    /// The parser's message, if the text is not TOML.
    pub fn open(text: &str) -> Result<Self, String> {
        let body = text.strip_prefix(MARK).unwrap_or(text).replace("\r\n", "\n");
        let document = body.parse::<DocumentMut>().map_err(|error| error.message().to_owned())?;
        let opened = Some((text.to_owned(), document.to_string()));
        Ok(Self { document, opened })
    }

    /// A new file that says what `answers` say, with the revisions of the catalog written down where they have none.
    pub fn new(catalog: &Catalog, answers: &Answers) -> Self {
        let mut document = DocumentMut::new();
        let scope: Array = answers.scope.iter().map(|ix| catalog[*ix].id.as_str()).collect();
        document["schema"] = Item::Value(i64::from(SCHEMA).into());
        document["date"] = Item::Value(date(answers.date));
        document["checklists"] = Item::Value(scope.into());
        document["target"] = Item::Value(i64::from(answers.target.number()).into());
        let mut organization = Table::new();
        organization["name"] = Item::Value(answers.organization.name.as_str().into());
        organization["kind"] = Item::Value(answers.organization.kind.word().into());
        document["organization"] = Item::Table(organization);
        let mut editor = Self { document, opened: None };
        editor.add_revisions(catalog, &answers.scope);
        for (practice, given) in &answers.given {
            editor.set(catalog, *practice, given);
        }
        editor
    }

    /// The text as it would be written now: with the line ends and the byte order mark of the text that was opened.
    pub fn text(&self) -> String {
        let text = self.document.to_string();
        let Some((opened, unchanged)) = &self.opened else { return text };
        if text == *unchanged {
            return opened.clone();
        }
        let mark = if opened.starts_with(MARK) { "\u{feff}" } else { "" };
        let text = if opened.contains("\r\n") { text.replace('\n', "\r\n") } else { text };
        format!("{mark}{text}")
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
        let names: Vec<String> = scope.iter().map(|ix| catalog[*ix].id.clone()).collect();
        set_list(self.document.as_table_mut(), "checklists", &names, true);
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
    pub fn set(&mut self, catalog: &Catalog, practice: PracticeIx, given: &Response) {
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

    /// Takes an answer back. Where a person wrote comments, an empty table stays and keeps them.
    fn remove(&mut self, checklist: &str, name: &str) {
        let Some(parent) = self.document.get_mut(checklist).and_then(Item::as_table_like_mut) else { return };
        let head = parent.key(name).map(|key| lists::comments_in(lists::raw(key.leaf_decor().prefix())));
        let Some(item) = parent.get_mut(name) else { return };
        let Some(table) = item.as_table_like_mut() else { return };
        let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
        let mut comments: Vec<String> = keys.iter().flat_map(|key| take(table, key)).collect();
        if let Some(table) = item.as_table_mut().filter(|table| !table.is_dotted()) {
            let above = lists::raw(table.decor().prefix()).to_owned();
            if !comments.is_empty() || format!("{above}{}", lists::raw(table.decor().suffix())).contains('#') {
                table.decor_mut().set_prefix(above + &lines(&comments));
                return;
            }
        }
        let suffix = item.as_value().map_or("", |value| lists::raw(value.decor().suffix()));
        comments.extend(lists::comments_in(suffix));
        comments.splice(0..0, head.unwrap_or_default());
        parent.remove(name);
        if !comments.is_empty() {
            parent.insert(name, Item::Value(toml_edit::InlineTable::new().into()));
            if let Some(mut key) = parent.key_mut(name) {
                key.leaf_decor_mut().set_prefix(lines(&comments));
            }
        }
    }
}

/// Removes a key and gives the comments around its value.
fn take(table: &mut dyn TableLike, key: &str) -> Vec<String> {
    let above = table.key(key).map(|key| lists::comments_in(lists::raw(key.leaf_decor().prefix())));
    let removed = table.remove(key);
    let value = removed.as_ref().and_then(Item::as_value);
    let inside = value.and_then(Value::as_array).map(lists::comments);
    let behind = value.map(|value| lists::comments_in(lists::raw(value.decor().suffix())));
    [above, inside, behind].into_iter().flatten().flatten().collect()
}

fn lines(comments: &[String]) -> String {
    comments.iter().fold(String::new(), |lines, comment| lines + comment + "\n")
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

fn write_given(table: &mut dyn TableLike, catalog: &Catalog, practice: PracticeIx, given: &Response) {
    let (done, word, reason, review_by) = match &given.answer {
        None => (None, None, None, None),
        Some(Answer::Points(points)) => {
            let in_order = catalog[practice].points.iter().filter(|point| points.done.contains(point));
            (Some(in_order.map(|point| catalog[*point].name().to_owned()).collect::<Vec<_>>()), None, None, None)
        }
        Some(Answer::Unknown) => (None, Some("unknown"), None, None),
        Some(Answer::NotApplicable { reason }) => (None, Some("not-applicable"), Some(reason), None),
        Some(Answer::Declined { reason, review_by }) => (None, Some("declined"), Some(reason), Some(*review_by)),
    };
    let values = [
        ("answer", word.map(Value::from)),
        ("reason", reason.map(text)),
        ("review_by", review_by.map(date)),
        ("note", given.note.as_ref().map(text)),
        ("owner", given.owner.as_ref().map(text)),
        ("due", given.due.map(date)),
    ];
    let gone = values.iter().filter(|(_, value)| value.is_none()).map(|(key, _)| *key);
    let lists = [("done", done.is_none()), ("evidence", given.evidence.is_empty())];
    let gone = gone.chain(lists.into_iter().filter(|(_, gone)| *gone).map(|(key, _)| key));
    let comments: Vec<String> = gone.flat_map(|key| take(&mut *table, key)).collect();
    if let Some(done) = done {
        set_list(table, "done", &done, true);
    }
    for (key, value) in values {
        if key == "note" {
            set_list(table, "evidence", &given.evidence, false);
        }
        set(table, key, value);
    }
    leave_above_the_first_key(table, &comments);
}

/// Comments of what is gone.
fn leave_above_the_first_key(table: &mut dyn TableLike, comments: &[String]) {
    let first = table.iter().next().map(|(key, _)| key.to_owned()).filter(|_| !comments.is_empty());
    if let Some(mut key) = first.and_then(|first| table.key_mut(&first)) {
        let decor = key.leaf_decor_mut();
        let own = lists::raw(decor.prefix()).to_owned();
        decor.set_prefix(lines(comments) + &own);
    }
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
        // The lines of a text end as those of its file do.
        (Value::String(a), Value::String(b)) => a.value().replace("\r\n", "\n") == b.value().replace("\r\n", "\n"),
        (Value::Integer(a), Value::Integer(b)) => a.value() == b.value(),
        (Value::Boolean(a), Value::Boolean(b)) => a.value() == b.value(),
        (Value::Datetime(a), Value::Datetime(b)) => a.value() == b.value(),
        _ => false,
    }
}

/// Makes a list hold `texts`. An empty list is removed unless `keep_empty`; one without it is in their order.
fn set_list(table: &mut dyn TableLike, key: &str, texts: &[String], keep_empty: bool) {
    if texts.is_empty() && !keep_empty {
        table.remove(key);
        return;
    }
    let Some(list) = table.get_mut(key).and_then(Item::as_array_mut) else {
        table.insert(key, Item::Value(texts.iter().map(text).collect::<Array>().into()));
        return;
    };
    lists::fill(list, texts);
    if !keep_empty && !list.iter().map(Value::as_str).eq(texts.iter().map(|text| Some(text.as_str()))) {
        list.clear();
        lists::fill(list, texts);
    }
}

/// A text as a value on one line, whatever is in it: a text over several lines would follow the line ends of its file.
fn text(text: impl AsRef<str>) -> Value {
    let text = text.as_ref();
    if !text.contains(['\n', '\r']) {
        return text.into();
    }
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    let escaped = text.chars().map(escape).collect::<String>();
    format!("\"{escaped}\"").parse().unwrap_or_else(|_| text.into())
}

fn date(day: NaiveDate) -> Value {
    let number = |n: u32| u8::try_from(n).unwrap_or(1);
    let date =
        Date { year: u16::try_from(day.year()).unwrap_or(1970), month: number(day.month()), day: number(day.day()) };
    Value::from(Datetime { date: Some(date), time: None, offset: None })
}
