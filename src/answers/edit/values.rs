//! Values and keys of a TOML table, changed one by one: what says the same already keeps its spelling and its comments.

use chrono::{Datelike, NaiveDate};
use toml_edit::{Array, ArrayOfTables, Date, Datetime, InlineTable, Item, Table, TableLike, Value};

use crate::answers::lists;
use crate::problem::{Entries, Entry};

/// Makes a table say what `entries` say. Keys that they do not name stay as they are.
pub(super) fn write_entries(table: &mut dyn TableLike, entries: Entries<'_>) {
    let gone = entries.iter().filter(|(_, entry)| entry.is_none()).map(|(key, _)| *key);
    let comments: Vec<String> = gone.flat_map(|key| take(&mut *table, key)).collect();
    for (key, entry) in entries.into_iter().filter_map(|(key, entry)| Some((key, entry?))) {
        write_entry(table, key, entry);
    }
    leave_above_the_first_key(table, &comments);
}

fn write_table(table: &mut Item, entries: Entries<'_>) {
    if let Some(table) = table.as_table_like_mut() {
        write_entries(table, entries);
    }
}

/// A table that is headed only if it holds more than tables.
pub(super) fn implicit_table() -> Item {
    let mut table = Table::new();
    table.set_implicit(true);
    Item::Table(table)
}

fn write_entry(table: &mut dyn TableLike, key: &str, entry: Entry<'_>) {
    match entry {
        Entry::Text(words) => set(table, key, text(words)),
        Entry::Date(day) => set(table, key, date(day)),
        Entry::Number(number) => set(table, key, i64::from(number).into()),
        Entry::Flag(flag) => set(table, key, flag.into()),
        Entry::Set(texts) => set_list(table, key, &texts, false),
        Entry::List(texts) => set_list(table, key, &texts, true),
        Entry::Table(entries) => write_table(table.entry(key).or_insert_with(implicit_table), entries),
        Entry::Line(entries) => {
            write_table(table.entry(key).or_insert_with(|| Item::Value(InlineTable::new().into())), entries);
        }
        Entry::Tables(tables) => {
            let fresh = |entries| {
                let mut table = Table::new();
                write_entries(&mut table, entries);
                table
            };
            let tables: ArrayOfTables = tables.into_iter().map(fresh).collect();
            table.insert(key, Item::ArrayOfTables(tables));
        }
    }
}

/// Sets a value; one that says the same already is left untouched, with its spelling and comments.
pub(super) fn set(table: &mut dyn TableLike, key: &str, mut value: Value) {
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
        // Flags and days have one spelling: a new value of the same is the same text.
        _ => false,
    }
}

/// Makes a list hold `texts`: in their order if that is asked for, else with new ones after those that stay.
fn set_list(table: &mut dyn TableLike, key: &str, texts: &[&str], ordered: bool) {
    let Some(list) = table.get_mut(key).and_then(Item::as_array_mut) else {
        table.insert(key, Item::Value(texts.iter().map(text).collect::<Array>().into()));
        return;
    };
    lists::fill(list, texts);
    if ordered && !list.iter().map(Value::as_str).eq(texts.iter().map(|text| Some(*text))) {
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

/// Removes a key and gives the comments around its value.
pub(super) fn take(table: &mut dyn TableLike, key: &str) -> Vec<String> {
    let above = table.key(key).map(|key| lists::comments_in(lists::raw(key.leaf_decor().prefix())));
    let removed = table.remove(key);
    let value = removed.as_ref().and_then(Item::as_value);
    let inside = value.and_then(Value::as_array).map(lists::comments);
    let behind = value.map(|value| lists::comments_in(lists::raw(value.decor().suffix())));
    [above, inside, behind].into_iter().flatten().flatten().collect()
}

pub(super) fn lines(comments: &[String]) -> String {
    comments.iter().fold(String::new(), |lines, comment| lines + comment + "\n")
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
