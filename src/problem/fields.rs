//! Reading a TOML table: take the keys one by one, and tell about every one that is wrong, missing or not known.

use std::cell::RefCell;
use std::fmt::Display;
use std::ops::Range;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::form::{KeyForm, TableForm};
use super::tree::{Item, Node, Table};
use super::{Diagnostics, Rule, Word, did_you_mean, quoted};

/// A table that is being read. [`Fields::finish`] reports the keys that are not known.
#[derive(Debug)]
pub struct Fields<'s> {
    diagnostics: &'s Diagnostics,
    table: &'s Table<'s>,
    what: &'static str,
    span: Range<usize>,
    known: Known,
    /// How long the keys that stand there are, a bit for each length: of most keys that are known none does.
    lengths: u64,
}

fn bit_of_length(key: &str) -> u64 {
    1 << (key.len() % 64)
}

/// The keys that may stand in a table.
#[derive(Debug)]
enum Known {
    /// Those of its form, and no others are asked for.
    Form(&'static [KeyForm]),
    /// Those that were asked for so far.
    Asked(RefCell<Vec<&'static str>>),
}

impl Known {
    fn has(&self, key: &str) -> bool {
        match self {
            Self::Form(keys) => keys.iter().any(|known| known.name == key),
            Self::Asked(asked) => asked.borrow().contains(&key),
        }
    }

    fn names(&self) -> Vec<&'static str> {
        match self {
            Self::Form(keys) => keys.iter().map(|key| key.name).collect(),
            Self::Asked(asked) => asked.borrow().clone(),
        }
    }
}

impl<'s> Fields<'s> {
    /// Begins to read `table`, a `what` in words for people, whose head stands at `span`.
    pub fn new(diagnostics: &'s Diagnostics, what: &'static str, table: &'s Table<'s>, span: Range<usize>) -> Self {
        Self::knowing(diagnostics, what, table, span, Known::Asked(RefCell::default()))
    }

    /// Begins to read `table`, of which all keys that may stand there are known.
    pub fn of_form(diagnostics: &'s Diagnostics, form: &TableForm, table: &'s Table<'s>, span: Range<usize>) -> Self {
        Self::knowing(diagnostics, form.what, table, span, Known::Form(form.keys))
    }

    fn knowing(
        diagnostics: &'s Diagnostics,
        what: &'static str,
        table: &'s Table<'s>,
        span: Range<usize>,
        known: Known,
    ) -> Self {
        let lengths = table.iter().fold(0, |lengths, (key, _)| lengths | bit_of_length(&key.value));
        Self { diagnostics, table, what, span, known, lengths }
    }

    /// What the table is, in words for people.
    pub fn what(&self) -> &'static str {
        self.what
    }

    /// Where the head of the table stands.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Where problems go to.
    pub fn diagnostics(&self) -> &'s Diagnostics {
        self.diagnostics
    }

    /// The value of a key that may be absent.
    #[inline]
    pub fn raw(&self, key: &'static str) -> Option<&'s Item<Node<'s>>> {
        // Made anew at each place that names a key, so that its length is known there.
        let may_be_there = self.lengths & bit_of_length(key) != 0;
        if may_be_there || matches!(self.known, Known::Asked(_)) { self.look_up(key) } else { None }
    }

    fn look_up(&self, key: &'static str) -> Option<&'s Item<Node<'s>>> {
        if let Known::Asked(asked) = &self.known
            && !asked.borrow().contains(&key)
        {
            asked.borrow_mut().push(key);
        }
        self.table.get(key)
    }

    /// Whether the key is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Notes that a required key is missing.
    pub fn missing(&self, key: &'static str, help: impl Into<String>) {
        let message = format!("this {} has no `{key}`", self.what);
        self.diagnostics.report(Rule::MissingKey, self.span.clone(), message, help);
    }

    fn required<T>(&self, key: &'static str, value: Option<T>, form: impl Display) -> Option<T> {
        if !self.has(key) {
            self.missing(key, format!("add `{key} = {form}`"));
        }
        value
    }

    /// A text that must be there and must not be blank.
    pub fn text(&self, key: &'static str) -> Option<Item<&'s str>> {
        self.required(key, self.line_if(key), "\"…\"")
    }

    /// A text that must not be blank, if the key is there.
    pub fn line_if(&self, key: &'static str) -> Option<Item<&'s str>> {
        let text = self.text_if(key)?;
        if text.value.trim().is_empty() {
            let help = "write a text between the quotes".to_owned();
            self.diagnostics.report(Rule::BadValue, text.span, format!("`{key}` is blank"), help);
            return None;
        }
        Some(text)
    }

    /// A text, if the key is there.
    pub fn text_if(&self, key: &'static str) -> Option<Item<&'s str>> {
        let value = self.raw(key)?;
        as_text(self.diagnostics, quoted(key), value)
    }

    /// A list of texts, if the key is there.
    pub fn texts_if(&self, key: &'static str) -> Option<Vec<Item<&'s str>>> {
        Some(self.text_list(key)?.value.iter().filter_map(Item::text).collect())
    }

    /// A list of texts as it stands, if the key is there. An entry that is no text is told.
    pub fn text_list(&self, key: &'static str) -> Option<Item<&'s [Item<Node<'s>>]>> {
        let value = self.raw(key)?;
        let Some(list) = value.value.as_list() else {
            let wanted = match value.value.as_str() {
                Some(_) => format!("square brackets around it: {key} = [\"…\"]"),
                None => "a list of texts, like [\"one\", \"two\"]".to_owned(),
            };
            wrong_type(self.diagnostics, quoted(key), value, &wanted);
            return None;
        };
        let entry = quoted(key);
        for one in list.iter().filter(|one| one.value.as_str().is_none()) {
            as_text(self.diagnostics, format_args!("an entry of {entry}"), one);
        }
        Some(Item { value: list, span: value.span.clone() })
    }

    /// A list of texts that must be there.
    pub fn texts(&self, key: &'static str) -> Option<Vec<Item<&'s str>>> {
        self.required(key, self.texts_if(key), "[]")
    }

    /// `true` or `false`, which must be there.
    pub fn flag(&self, key: &'static str) -> Option<bool> {
        self.required(key, self.flag_if(key), "false").map(|flag| flag.value)
    }

    /// `true` or `false`, if the key is there.
    pub fn flag_if(&self, key: &'static str) -> Option<Item<bool>> {
        let value = self.raw(key)?;
        let flag = value.value.as_flag();
        if flag.is_none() {
            wrong_type(self.diagnostics, quoted(key), value, "true or false, without quotes");
        }
        Some(Item { value: flag?, span: value.span.clone() })
    }

    /// A whole number within `range`, which must be there.
    pub fn number(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<Item<u32>> {
        let number = self.number_if(key, range.clone());
        self.required(key, number, range.start())
    }

    /// A whole number within `range`, if the key is there.
    pub fn number_if(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<Item<u32>> {
        let value = self.raw(key)?;
        as_number(self.diagnostics, key, value, range)
    }

    /// A date such as 2026-11-22 without quotes, which must be there.
    pub fn date(&self, key: &'static str) -> Option<Item<NaiveDate>> {
        self.required(key, self.date_if(key), "2026-01-31")
    }

    /// A date, if the key is there.
    pub fn date_if(&self, key: &'static str) -> Option<Item<NaiveDate>> {
        let value = self.raw(key)?;
        let date = value.value.as_day();
        if date.is_none() {
            wrong_type(self.diagnostics, quoted(key), value, "a date like 2026-01-31, without quotes or a time");
        }
        Some(Item { value: date?, span: value.span.clone() })
    }

    /// One of a few words, which must be there.
    pub fn word<W: Word>(&self, key: &'static str) -> Option<Item<W>> {
        let form = W::ALL.first().map_or("", |w| w.word());
        self.required(key, self.word_if(key), format_args!("\"{form}\""))
    }

    /// One of a few words, if the key is there.
    pub fn word_if<W: Word>(&self, key: &'static str) -> Option<Item<W>> {
        let text = self.text_if(key)?;
        as_word(self.diagnostics, key, &text)
    }

    /// A list of words, which must be there.
    pub fn words<W: Word>(&self, key: &'static str) -> Option<Vec<W>> {
        let words = self.required(key, self.words_if(key), "[]")?;
        Some(words.into_iter().map(|word| word.value).collect())
    }

    /// A list of words, if the key is there.
    pub fn words_if<W: Word>(&self, key: &'static str) -> Option<Vec<Item<W>>> {
        let texts = self.texts_if(key)?;
        Some(texts.iter().filter_map(|text| as_word(self.diagnostics, key, text)).collect())
    }

    /// A table below this one, if it is there.
    pub fn table_if(&self, key: &'static str) -> Option<Item<&'s Table<'s>>> {
        let value = self.raw(key)?;
        as_table(self.diagnostics, key, value)
    }

    /// The texts of a table of any names, such as `[retired]`; none if it is not there. One that is no text is told, and
    /// stands there blank, so that its name is known.
    pub fn named_texts(&self, key: &'static str) -> Vec<(&'s str, Item<&'s str>)> {
        let Some(table) = self.table_if(key) else { return Vec::new() };
        let inner = Fields::new(self.diagnostics, key, table.value, table.span);
        inner.others().map(|(name, value)| (name.value, named_text(self.diagnostics, name.value, value))).collect()
    }

    /// The tables of a list like `[[section]]`, of which there must be one; `message` says why.
    pub fn some_tables(&self, key: &'static str, message: impl Display) -> Vec<Item<&'s Table<'s>>> {
        let tables = self.tables(key);
        let told = self.raw(key).is_some_and(|value| value.value.as_list().is_none_or(|list| !list.is_empty()));
        if tables.is_empty() && !told {
            self.diagnostics.report(Rule::Empty, self.span(), message.to_string(), "add one, or take this out");
        }
        tables
    }

    /// The tables of a list like `[[section]]`; none if the key is not there.
    pub fn tables(&self, key: &'static str) -> Vec<Item<&'s Table<'s>>> {
        self.tables_if(key, key).unwrap_or_default()
    }

    /// The tables of a list whose entries are headed `head`, if the key is there.
    pub fn tables_if(&self, key: &'static str, head: &str) -> Option<Vec<Item<&'s Table<'s>>>> {
        let value = self.raw(key)?;
        let Some(list) = value.value.as_list() else {
            wrong_type(self.diagnostics, quoted(key), value, &format!("a list of tables, each headed [[{head}]]"));
            return None;
        };
        Some(list.iter().filter_map(|one| as_table(self.diagnostics, key, one)).collect())
    }

    /// Keys that are not known, to be read by name.
    pub fn others(&self) -> impl Iterator<Item = (Item<&'s str>, &'s Item<Node<'s>>)> {
        self.table
            .iter()
            .filter(|(key, _)| !self.known.has(&key.value))
            .map(|(key, value)| (Item { value: key.value.as_ref(), span: key.span.clone() }, value))
    }

    /// The tables below this one whose keys are not known, to be read by name. A key that is no table is told as unknown.
    pub fn other_tables(&self) -> Vec<(Item<&'s str>, Item<&'s Table<'s>>)> {
        let mut tables = Vec::new();
        for (name, value) in self.others() {
            match value.value.as_table() {
                Some(table) => tables.push((name, Item { value: table, span: value.span.clone() })),
                None => self.unknown(&name),
            }
        }
        tables
    }

    /// Reports every key that is not known.
    pub fn finish(self) {
        for (key, _) in self.others() {
            self.unknown(&key);
        }
    }

    fn unknown(&self, key: &Item<&str>) {
        let names = self.known.names();
        let home = self.diagnostics.home_of(key.value);
        let near = home.or_else(|| did_you_mean(self.diagnostics.near(key.value, names.iter().copied())));
        let message = format!("a {} has no key {}", self.what, quoted(key.value));
        let keys = || format!("its keys are {}", names.join(", "));
        self.diagnostics.report(Rule::UnknownKey, key.span.clone(), message, near.unwrap_or_else(keys));
    }
}

/// A value as a text; `name` says in a message which value it is.
pub(super) fn as_text<'s>(
    diagnostics: &Diagnostics,
    name: impl Display,
    value: &'s Item<Node<'s>>,
) -> Option<Item<&'s str>> {
    let text = value.value.as_str();
    if text.is_none() {
        wrong_type(diagnostics, name, value, "a text in quotes");
    }
    Some(Item { value: text?, span: value.span.clone() })
}

/// A value of a table of any names as a text that is not blank; one that is not is told, and stands there blank.
pub fn named_text<'s>(diagnostics: &Diagnostics, name: &str, value: &'s Item<Node<'s>>) -> Item<&'s str> {
    let text = value.value.as_str().filter(|text| !text.trim().is_empty());
    if text.is_none() {
        let is = if value.value.as_str().is_some() { "is blank" } else { "is not a text" };
        let message = format!("{} {is}", quoted(name));
        diagnostics.report(Rule::WrongType, value.span.clone(), message, "write a text in quotes".to_owned());
    }
    Item { value: text.unwrap_or_default(), span: value.span.clone() }
}

/// A whole number within `range`, the value of `key`.
pub fn as_number(
    diagnostics: &Diagnostics,
    key: &str,
    value: &Item<Node<'_>>,
    range: RangeInclusive<u32>,
) -> Option<Item<u32>> {
    let wanted = || match (range.start(), range.end()) {
        (start, &u32::MAX) => format!("a whole number from {start} up"),
        (start, end) => format!("a whole number from {start} to {end}"),
    };
    let Node::Integer(digits, number) = &value.value else {
        wrong_type(diagnostics, quoted(key), value, &format!("{}, without quotes", wanted()));
        return None;
    };
    let number = number.filter(|n| range.contains(n));
    if number.is_none() {
        let message = format!("`{key}` is {}", quoted(digits));
        diagnostics.report(Rule::BadValue, value.span.clone(), message, format!("write {}", wanted()));
    }
    Some(Item { value: number?, span: value.span.clone() })
}

fn as_word<W: Word>(diagnostics: &Diagnostics, key: &str, text: &Item<&str>) -> Option<Item<W>> {
    let word = W::from_word(text.value);
    if word.is_none() {
        let all: Vec<&str> = W::ALL.iter().map(|w| w.word()).collect();
        let help = did_you_mean(diagnostics.near(text.value, all.iter().copied()));
        let help = help.unwrap_or_else(|| format!("it is one of: {}{}", all.join(", "), W::HINT));
        let message = format!("`{key}` cannot be {}", quoted(text.value));
        diagnostics.report(Rule::BadValue, text.span.clone(), message, help);
    }
    Some(Item { value: word?, span: text.span.clone() })
}

/// A table among the values of `key`.
fn as_table<'s>(diagnostics: &Diagnostics, key: &str, value: &'s Item<Node<'s>>) -> Option<Item<&'s Table<'s>>> {
    let table = value.value.as_table();
    if table.is_none() {
        wrong_type(diagnostics, quoted(key), value, &format!("a table headed [{key}]"));
    }
    Some(Item { value: table?, span: value.span.clone() })
}

fn wrong_type(diagnostics: &Diagnostics, name: impl Display, value: &Item<Node<'_>>, wanted: &str) {
    let got = match &value.value {
        Node::Text(_) => "a text",
        Node::Integer(..) => "a whole number",
        Node::Fraction => "a fraction",
        Node::Flag(_) => "true or false",
        Node::Moment(one) if one.date.is_none() => "a time of day",
        Node::Moment(one) if one.time.is_some() => "a date with a time of day",
        Node::Moment(_) => "a date",
        Node::List(_) => "a list",
        Node::Table(_) => "a table",
    };
    diagnostics.report(Rule::WrongType, value.span.clone(), format!("{name} is {got}"), format!("write {wanted}"));
}
