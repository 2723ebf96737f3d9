//! Changing an answers file and keeping everything the person wrote around the answers: comments, order, white space.

mod changed;
mod values;

use std::sync::Arc;

use toml_edit::{DocumentMut, InlineTable, Item, Key, RawString, Table, TableLike, Value};

pub use self::changed::{ChangedTables, change_tables};
use self::values::{implicit_table, lines, set, take, write_entries};
use super::{Answers, Gate, GateKey, OVERALL, Response, Subject, laid_out, lists, tables, tidy_text};
use crate::catalog::{Catalog, PracticeIx, Requirements};
use crate::problem::{Entry, Problems, Source, Word, Written, read_toml};

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
    /// What is wrong with it, if it is not TOML.
    pub fn open(source: &Arc<Source>) -> Result<Self, Problems> {
        let text = &source.text;
        let body = text.strip_prefix(MARK).unwrap_or(text).replace("\r\n", "\n");
        let Ok(document) = body.parse::<DocumentMut>() else { return Err(not_toml(source)) };
        let opened = Some((text.to_string(), document.to_string()));
        Ok(Self { document, opened })
    }

    /// A new file that says what `answers` say, with the revisions of the catalog written down where they have none.
    pub fn new(catalog: &Catalog, answers: &Answers) -> Self {
        let mut editor = Self { document: DocumentMut::new(), opened: None };
        write_entries(editor.document.as_table_mut(), tables::file(catalog, answers).entries());
        for (practice, response) in &answers.given {
            editor.set(catalog, *practice, response);
        }
        editor
    }

    /// Writes what is different between two answers; the file says `before`.
    pub fn update(&mut self, catalog: &Catalog, before: &Answers, after: &Answers) {
        let (was, is) = (tables::file(catalog, before), tables::file(catalog, after));
        let entries = was.entries().into_iter().zip(is.entries());
        let changed = entries.filter(|(was, is)| was != is).map(|(_, is)| is).collect();
        write_entries(self.document.as_table_mut(), changed);
        let nothing = Response::default();
        for practice in catalog.practices() {
            let (was, is) = (before.given.get(&practice), after.given.get(&practice));
            if was != is {
                self.set(catalog, practice, is.unwrap_or(&nothing));
            }
        }
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
        let fresh = || if inline { Item::Value(InlineTable::new().into()) } else { new_table() };
        let table = parent.entry(name).or_insert_with(fresh);
        if let Some(table) = table.as_table_like_mut() {
            write_entries(table, tables::practice(catalog, practice, given).entries());
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
        let requirements: Vec<Requirements> = gates.iter().filter_map(|gate| gate.requirements()).collect();
        add_requirements(table, catalog, &requirements);
        for gate in gates {
            match (*gate, gate.number()) {
                (Gate::MinScore(subject, percent), _) => set_score(table, catalog, subject, percent),
                (_, Some(number)) => set(table, gate.key().word(), i64::from(number).into()),
                // A baseline is the path of a file, which a person names.
                (Gate::Baseline | Gate::For(_), None) => {}
                (_, None) => set(table, gate.key().word(), true.into()),
            }
        }
    }

    /// Writes checklists that stand on one line as tables, so that more can be said of them below.
    pub(super) fn open_up(&mut self, catalog: &Catalog) {
        for checklist in catalog.checklists().map(|ix| &catalog[ix].id) {
            let above = self.document.key(checklist).and_then(|key| key.leaf_decor().prefix());
            let above = lists::comments_in(lists::raw(above));
            let Some(line) = self.document.get(checklist).and_then(Item::as_inline_table) else { continue };
            let table = opened_up(line, above);
            self.document.remove(checklist);
            self.document.insert(checklist, Item::Table(table));
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
            parent.insert(name, Item::Value(InlineTable::new().into()));
            if let Some(mut key) = parent.key_mut(name) {
                key.leaf_decor_mut().set_prefix(lines(&comments));
            }
        }
    }
}

/// An answers file that says what `answers` say, in order. [`super::parse`] reads the same answers from it.
pub fn write(catalog: &Catalog, answers: &Answers) -> String {
    let text = Editor::new(catalog, answers).text();
    tidy_text(&text, catalog).unwrap_or(text)
}

/// A table that stood on one line, with the comments that stood above it and in it.
fn opened_up(line: &InlineTable, above: Vec<String>) -> Table {
    fn comments(space: Option<&RawString>) -> Vec<String> {
        lists::comments_in(lists::raw(space))
    }
    let mut table = Table::new();
    for (name, value) in line {
        let (mut key, mut value) = (Key::new(name), value.clone());
        let own = line.key(name).and_then(|key| key.leaf_decor().prefix());
        key.leaf_decor_mut().set_prefix(lines(&comments(own)));
        let behind = comments(value.decor().suffix());
        value.decor_mut().set_suffix(behind.first().map(|comment| format!(" {comment}")).unwrap_or_default());
        table.insert_formatted(&key, Item::Value(value));
    }
    let around = [comments(Some(line.trailing())), comments(line.decor().suffix())].concat();
    table.decor_mut().set_prefix(format!("\n{}", lines(&[above, around].concat())));
    table
}

/// What is wrong with a text that cannot be opened.
fn not_toml(source: &Arc<Source>) -> Problems {
    let problems = read_toml(source, |_, _| Some(()));
    problems.err().unwrap_or_else(|| laid_out(source).into())
}

/// A single number where only the organization's score is asked for, else a table of numbers by name.
fn set_score(table: &mut dyn TableLike, catalog: &Catalog, subject: Subject, percent: u32) {
    let (key, limit) = (GateKey::MinScore.word(), i64::from(percent));
    let known = table.get(key).map(Item::as_integer);
    if subject == Subject::Overall && known.is_none_or(|known| known.is_some()) {
        set(table, key, limit.into());
        return;
    }
    if let Some(overall) = known.flatten() {
        let overall: InlineTable = [(OVERALL, overall)].into_iter().collect();
        set(table, key, overall.into());
    }
    let scores = table.entry(key).or_insert_with(|| Item::Value(InlineTable::new().into()));
    if let Some(scores) = scores.as_table_like_mut() {
        set(scores, &subject.name(catalog), limit.into());
    }
}

/// Adds the requirements that are not asked for yet.
fn add_requirements(table: &mut dyn TableLike, catalog: &Catalog, requirements: &[Requirements]) {
    let key = GateKey::For.word();
    let written = table.get(key).and_then(Item::as_array).into_iter().flatten();
    let mut names: Vec<String> = written.filter_map(Value::as_str).map(str::to_owned).collect();
    let known = names.len();
    for id in requirements.iter().map(|one| catalog.requirements_id(*one)) {
        if !names.contains(&id) {
            names.push(id);
        }
    }
    if names.len() > known {
        let entry = Entry::Set(names.iter().map(String::as_str).collect());
        write_entries(table, vec![(key, Some(entry))]);
    }
}

fn is_inline(item: &Item) -> bool {
    item.as_inline_table().is_some()
}

fn new_table() -> Item {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    Item::Table(table)
}
