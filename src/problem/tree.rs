//! What stands in a file of TOML, in its order, each key and value with its place.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

/// A value and the bytes of the file it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Range<usize>,
}

impl<T> Item<T> {
    /// A value that stands in no file.
    pub fn new(value: T) -> Self {
        Self { value, span: 0..0 }
    }
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table<'s> {
    entries: Vec<(Key<'s>, Item<Node<'s>>)>,
    /// By key, its place among the entries; empty as long as they are few.
    places: BTreeMap<Cow<'s, str>, usize>,
}

/// A key, and where it stands.
pub type Key<'s> = Item<Cow<'s, str>>;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'s> {
    /// A text.
    Text(Cow<'s, str>),
    /// A whole number: its digits, and what they come to where it is in reach.
    Integer(Cow<'s, str>, Option<u32>),
    /// A number with a fraction, which no file of ours has.
    Fraction,
    /// True or false.
    Flag(bool),
    /// A day, a time, or both.
    Moment(Datetime),
    /// A list.
    List(Vec<Item<Node<'s>>>),
    /// A table.
    Table(Table<'s>),
}

/// So many entries are looked through one by one.
const FEW: usize = 64;

impl<'s> Table<'s> {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many keys it has.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The keys and values, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&Key<'s>, &Item<Node<'s>>)> {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Item<Node<'s>>> {
        if self.entries.len() > FEW {
            return self.place(key).map(|place| &self.entries[place].1);
        }
        self.entries.iter().find(|(one, _)| one.value == key).map(|(_, value)| value)
    }

    /// Whether the key is there.
    pub fn contains_key(&self, key: &str) -> bool {
        self.place(key).is_some()
    }

    fn place(&self, key: &str) -> Option<usize> {
        if self.entries.len() > FEW {
            return self.places.get(key).copied();
        }
        // From the end: headings go on with the table that was begun last.
        self.entries.iter().rposition(|(one, _)| one.value == key)
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Item<Node<'s>>> {
        self.place(key).map(|place| &mut self.entries[place].1)
    }

    /// The value of a key, which is a new table where there is none.
    pub(super) fn get_or_begin(&mut self, key: Key<'s>) -> &mut Item<Node<'s>> {
        let place = self.place(&key.value).unwrap_or_else(|| {
            let span = key.span.clone();
            self.push(key, Item { value: Node::Table(Self::default()), span });
            self.entries.len() - 1
        });
        &mut self.entries[place].1
    }

    /// Adds a key that is not there yet.
    pub(super) fn push(&mut self, key: Key<'s>, value: Item<Node<'s>>) {
        self.entries.push((key, value));
        if self.entries.len() > FEW {
            let named = self.entries.iter().enumerate().skip(self.places.len());
            self.places.extend(named.map(|(place, (key, _))| (key.value.clone(), place)));
        }
    }
}

impl<'s> Node<'s> {
    pub(super) fn integer(digits: Cow<'s, str>, radix: u32) -> Self {
        let number = u32::from_str_radix(&digits, radix).ok();
        Self::Integer(digits, number)
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Whether it is true, if it is that or false.
    pub fn as_flag(&self) -> Option<bool> {
        if let Self::Flag(flag) = self { Some(*flag) } else { None }
    }

    /// The day, if it is one without a time.
    pub fn as_day(&self) -> Option<NaiveDate> {
        match self {
            Self::Moment(Datetime { date: Some(day), time: None, .. }) => {
                NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into())
            }
            _ => None,
        }
    }

    /// Its entries, if it is a list.
    pub fn as_list(&self) -> Option<&[Item<Self>]> {
        if let Self::List(list) = self { Some(list) } else { None }
    }

    /// The table, if it is one.
    pub fn as_table(&self) -> Option<&Table<'s>> {
        if let Self::Table(table) = self { Some(table) } else { None }
    }
}

/// What is nested deeper is left empty: nothing reads it, and to turn it round would not fit on the stack.
const DEEPEST: usize = 80;

impl<'s> Table<'s> {
    /// The same as `toml` read it.
    pub(super) fn of(parsed: DeTable<'s>) -> Self {
        Self::at(0, parsed)
    }

    fn at(depth: usize, parsed: DeTable<'s>) -> Self {
        let mut table = Self::default();
        if depth < DEEPEST {
            for (key, value) in parsed {
                let span = key.span();
                table.push(Item { value: key.into_inner(), span }, Item::at(depth + 1, value));
            }
        }
        table
    }
}

impl<'s> Item<Node<'s>> {
    /// The text and where it stands, if it is one.
    pub fn text(&self) -> Option<Item<&str>> {
        Some(Item { value: self.value.as_str()?, span: self.span.clone() })
    }

    fn at(depth: usize, parsed: Spanned<DeValue<'s>>) -> Self {
        let span = parsed.span();
        let value = match parsed.into_inner() {
            DeValue::String(text) => Node::Text(text),
            DeValue::Integer(integer) => Node::integer(integer.as_str().to_owned().into(), integer.radix()),
            DeValue::Float(_) => Node::Fraction,
            DeValue::Boolean(flag) => Node::Flag(flag),
            DeValue::Datetime(moment) => Node::Moment(moment),
            DeValue::Array(list) => Node::List(list.into_iter().map(|one| Self::at(depth + 1, one)).collect()),
            DeValue::Table(table) => Node::Table(Table::at(depth, table)),
        };
        Self { value, span }
    }
}
