//! What a key of an answers file can take: how it is read, described and written.

use std::collections::BTreeSet;
use std::marker::PhantomData;
use std::ops::Range;

use chrono::NaiveDate;
use toml::de::DeTable;

use super::{Entry, Shape, Slot, Written, read_table};
use crate::answers::SCHEMA;
use crate::answers::forms::TextForm;
use crate::problem::{Fields, Item, Rule, Word, quoted};

/// What a key takes, for whoever describes it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Takes {
    /// Any text.
    Text,
    /// A text that is not blank.
    Line,
    /// A text that a regular expression matches.
    Formed(&'static str),
    /// A date without a time.
    Day,
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// True or false.
    Flag,
    /// One of a few words.
    OneOf(Words),
    /// Some of a few words, none of them twice.
    Several(Words),
    /// At most so many texts, in an order that means something.
    Texts(usize),
    /// A table.
    Table(&'static Shape),
    /// A list of tables.
    Tables(&'static Shape),
    /// Ids of checklists, none of them twice.
    Checklists,
    /// A table of revisions by checklist.
    Revisions,
    /// A table of gates.
    Gates,
    /// Points of the practice, none of them twice.
    Points,
    /// `true`, or points of the practice.
    Split,
}

/// Words and what they mean.
pub(crate) type Words = fn() -> Vec<(&'static str, &'static str)>;

impl Takes {
    /// A value as one would begin to write it.
    fn example(self) -> String {
        match self {
            Self::Text | Self::Line | Self::Formed(_) => "\"…\"".to_owned(),
            Self::Day => "2026-01-31".to_owned(),
            Self::Number(from, _) => from.to_string(),
            Self::Flag => "false".to_owned(),
            Self::OneOf(words) => words().first().map_or_else(String::new, |(word, _)| format!("\"{word}\"")),
            _ => "[]".to_owned(),
        }
    }

    /// What to do where the key is needed and missing.
    fn way_out(self, key: &str) -> String {
        match self {
            Self::Table(shape) => {
                let needed = shape.keys.iter().filter(|key| key.needed);
                let needed: Vec<String> = needed.map(|key| format!("`{}`", key.name)).collect();
                format!("add a table [{key}] with {}", needed.join(" and "))
            }
            _ => format!("add `{key} = {}`", self.example()),
        }
    }
}

/// A kind of value.
pub(crate) trait Kind {
    /// A value of it, with the places in the file that a problem may have to show.
    type Value<'s>: std::fmt::Debug;
    /// How it is described.
    const TAKES: Takes;
    /// Whether its key must be there.
    const NEEDED: bool = false;

    /// The value of a key; none where there is none, or where it is no such value, which is then reported.
    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>>;

    /// The value as it is written.
    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s>;
}

/// A kind whose key must be there.
pub(crate) struct Needed<K>(PhantomData<K>);

impl<K: Kind> Kind for Needed<K> {
    type Value<'s> = K::Value<'s>;
    const TAKES: Takes = K::TAKES;
    const NEEDED: bool = true;

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        let value = K::read(fields, key);
        if !fields.has(key) {
            fields.missing(key, K::TAKES.way_out(key));
        }
        value
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        K::entry(value)
    }
}

/// Kinds that need no parameter: value, description, reader, writer.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident: $value:ty = $takes:expr, $read:expr, $entry:expr;)+) => {$(
        $(#[doc = $doc])+
        pub(crate) struct $name;

        impl Kind for $name {
            type Value<'s> = $value;
            const TAKES: Takes = $takes;

            fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
                $read(fields, key)
            }

            fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
                $entry(value)
            }
        }
    )+};
}

kinds! {
    /// Any text.
    Text: Item<&'s str> = Takes::Text, Fields::text_if, text_entry;
    /// A text that is not blank.
    Line: Item<&'s str> = Takes::Line, Fields::line_if, text_entry;
    /// A date without a time.
    Day: Item<NaiveDate> = Takes::Day, Fields::date_if, |day: &Item<NaiveDate>| Entry::Day(day.value);
    /// True or false.
    Flag: Item<bool> = Takes::Flag, Fields::flag_if, |flag: &Item<bool>| Entry::Flag(flag.value);
    /// The format of the file; a newer one is not wrong by itself.
    Schema: Item<u32> = Takes::Number(1, SCHEMA), schema, number_entry;
    /// Points of a practice by name.
    Points: Names<'s> = Takes::Points, names, names_entry;
    /// What was answered differently.
    Split: SplitValue<'s> = Takes::Split, split, split_entry;
    /// Revisions by checklist.
    Revisions: Vec<(Item<&'s str>, Item<u32>)> = Takes::Revisions, revisions, revisions_entry;
    /// The table of gates, read elsewhere.
    Gates: Item<&'s DeTable<'s>> = Takes::Gates, Fields::table_if, |_: &Item<&DeTable<'_>>| Entry::Table(Vec::new());
}

pub(crate) fn text_entry<'s>(text: &Item<&'s str>) -> Entry<'s> {
    Entry::Text(text.value)
}

/// Names, and where their list stands.
pub(crate) type Names<'s> = Item<Vec<Item<&'s str>>>;

fn names<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Names<'s>> {
    Some(Item { value: fields.texts_if(key)?, span: fields.raw(key)?.span() })
}

fn names_entry<'s>(names: &Names<'s>) -> Entry<'s> {
    set_entry(&names.value)
}

fn number_entry<'s>(number: &Item<u32>) -> Entry<'s> {
    Entry::Number(number.value)
}

fn set_entry<'s>(names: &Vec<Item<&'s str>>) -> Entry<'s> {
    Entry::Set(names.iter().map(|name| name.value).collect())
}

fn schema(fields: &Fields<'_>, key: &'static str) -> Option<Item<u32>> {
    fields.number_if(key, 1..=u32::MAX)
}

/// What was answered differently: the practice as a whole, or points.
#[derive(Debug)]
pub(crate) enum SplitValue<'s> {
    /// The practice; where that stands.
    Whole(Range<usize>),
    /// Points by name.
    Points(Names<'s>),
}

fn split<'s>(fields: &Fields<'s>, key: &'static str) -> Option<SplitValue<'s>> {
    let value = fields.raw(key)?;
    match value.get_ref().as_bool() {
        Some(true) => Some(SplitValue::Whole(value.span())),
        Some(false) => {
            let help = "write `true` if the practice as a whole was answered differently, else take the key out";
            fields.desk().report(Rule::BadValue, value.span(), format!("`{key}` is never false"), help.to_owned());
            None
        }
        None => names(fields, key).map(SplitValue::Points),
    }
}

fn split_entry<'s>(split: &SplitValue<'s>) -> Entry<'s> {
    match split {
        SplitValue::Whole(_) => Entry::Flag(true),
        SplitValue::Points(names) => names_entry(names),
    }
}

fn revisions<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Vec<(Item<&'s str>, Item<u32>)>> {
    let table = fields.table_if(key)?;
    let inner = Fields::new(fields.desk(), "table [revisions]", table.value, table.span);
    let mut revisions = Vec::new();
    for (name, value) in inner.others() {
        let number = value.get_ref().as_integer().and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok());
        if let Some(number) = number.filter(|number| *number > 0) {
            revisions.push((name, Item { value: number, span: value.span() }));
        } else {
            let message = format!("the revision of {} is not a whole number from 1 up", quoted(name.value));
            let help = "write the number that `list` shows".to_owned();
            fields.desk().report(Rule::BadValue, value.span(), message, help);
        }
    }
    Some(revisions)
}

fn revisions_entry<'s>(revisions: &Vec<(Item<&'s str>, Item<u32>)>) -> Entry<'s> {
    Entry::Table(revisions.iter().map(|(name, number)| (name.value, Some(Entry::Number(number.value)))).collect())
}

/// Checklists by name. They are needed; that they are missing is told by whoever knows them.
pub(crate) struct Checklists;

impl Kind for Checklists {
    type Value<'s> = Vec<Item<&'s str>>;
    const TAKES: Takes = Takes::Checklists;
    const NEEDED: bool = true;

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        fields.texts_if(key)
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        set_entry(value)
    }
}

/// A whole number within limits.
pub(crate) struct Whole<const FROM: u32, const TO: u32>;

impl<const FROM: u32, const TO: u32> Kind for Whole<FROM, TO> {
    type Value<'s> = Item<u32>;
    const TAKES: Takes = Takes::Number(FROM, TO);

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        fields.number_if(key, FROM..=TO)
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        number_entry(value)
    }
}

/// One of a few words.
pub(crate) struct OneOf<W>(PhantomData<W>);

impl<W: Word + std::fmt::Debug> Kind for OneOf<W> {
    type Value<'s> = Item<W>;
    const TAKES: Takes = Takes::OneOf(words::<W>);

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        fields.word_if(key)
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        Entry::Text(value.value.word())
    }
}

fn words<W: Word>() -> Vec<(&'static str, &'static str)> {
    W::ALL.iter().map(|word| (word.word(), word.about())).collect()
}

/// Some of a few words.
pub(crate) struct Several<W>(PhantomData<W>);

impl<W: Word + Ord + std::fmt::Debug> Kind for Several<W> {
    type Value<'s> = BTreeSet<W>;
    const TAKES: Takes = Takes::Several(words::<W>);

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        let mut all = BTreeSet::new();
        for word in fields.words_if::<W>(key)? {
            if !all.insert(word.value) {
                fields.desk().report_twice(word.value.word(), word.span);
            }
        }
        Some(all)
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        Entry::Set(value.iter().map(|word| word.word()).collect())
    }
}

/// At most so many texts, in order.
pub(crate) struct Texts<const MOST: usize>;

impl<const MOST: usize> Kind for Texts<MOST> {
    type Value<'s> = Vec<Item<&'s str>>;
    const TAKES: Takes = Takes::Texts(MOST);

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        let texts = fields.texts_if(key)?;
        if let Some(first) = texts.get(MOST) {
            let message = format!("`{key}` has {} entries; {MOST} are the most that is read", texts.len());
            let help = "keep those that would convince a stranger, or name one page that links to the rest".to_owned();
            fields.desk().report(Rule::TooLarge, first.span.clone(), message, help);
        }
        Some(texts)
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        Entry::List(value.iter().map(|text| text.value).collect())
    }
}

/// A text of some form.
pub(crate) struct Formed<F>(PhantomData<F>);

impl<F: TextForm> Kind for Formed<F> {
    type Value<'s> = Item<&'s str>;
    const TAKES: Takes = Takes::Formed(F::PATTERN);

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        let text = fields.text_if(key)?;
        if !F::fits(text.value) {
            fields.desk().report(Rule::BadValue, text.span, format!("`{key}` {}", F::WRONG), F::HELP.to_owned());
            return None;
        }
        Some(text)
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        text_entry(value)
    }
}

/// A table.
pub(crate) struct Table<T>(PhantomData<T>);

impl<T: Written> Kind for Table<T> {
    type Value<'s> = Item<T::Of<'s>>;
    const TAKES: Takes = Takes::Table(T::SHAPE);

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        Some(read_table::<T>(fields.desk(), fields.table_if(key)?))
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        Entry::Table(T::entries(&value.value))
    }
}

/// A list of tables.
pub(crate) struct Tables<T>(PhantomData<T>);

impl<T: Written> Kind for Tables<T> {
    type Value<'s> = Vec<Item<T::Of<'s>>>;
    const TAKES: Takes = Takes::Tables(T::SHAPE);

    fn read<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Self::Value<'s>> {
        let tables = fields.tables_if(key, T::SHAPE.head())?;
        Some(tables.into_iter().map(|table| read_table::<T>(fields.desk(), table)).collect())
    }

    fn entry<'s>(value: &Self::Value<'s>) -> Entry<'s> {
        Entry::Tables(value.iter().map(|table| T::entries(&table.value)).collect())
    }
}

/// What stands at a key of a table that is being read.
pub(crate) fn slot<'s, K: Kind>(fields: &Fields<'s>, key: &'static str) -> Slot<K::Value<'s>> {
    match K::read(fields, key) {
        Some(value) => Slot::Said(value),
        None if fields.has(key) => Slot::Broken,
        None => Slot::Absent,
    }
}
