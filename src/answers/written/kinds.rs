//! What a key of an answers file can take, beside what every file can: texts are kept as they were written, and each value
//! with its place.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::marker::PhantomData;
use std::ops::Range;

use chrono::NaiveDate;

use super::slot::Kind;
use crate::answers::SCHEMA;
use crate::answers::forms::TextForm;
use crate::answers::written_gate::{self, WrittenGate};
use crate::catalog::ROLES;
use crate::problem::{
    ANY_TEXT, Entry, Fields, Form, Item, Node, Rule, TableForm, Word, Written, quoted, read_table, words_of,
};

/// Kinds that need no parameter: value, description, reader, writer.
macro_rules! kinds {
    ($life:lifetime: $($(#[doc = $doc:literal])+ $name:ident: $value:ty = $form:expr, $read:expr, $entry:expr;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub(crate) struct $name;

        impl<$life> Kind<$life> for $name {
            type Of = $value;
            const FORM: Form = $form;

            fn read(fields: &Fields<$life>, key: &'static str) -> Option<$value> {
                $read(fields, key)
            }

            fn entry(value: &Self::Of) -> Entry<'_> {
                $entry(value)
            }
        }
    )+};
}

/// Names, and where their list stands.
#[derive(Debug)]
pub(crate) struct Names<'s> {
    list: Cow<'s, [Item<Node<'s>>]>,
    pub(crate) span: Range<usize>,
}

impl<'s> Names<'s> {
    /// Names that stand in no file yet.
    pub(crate) fn to_write(names: impl Iterator<Item = &'s str>) -> Self {
        Self { list: names.map(|name| Item::new(Node::Text(name.into()))).collect(), span: 0..0 }
    }

    /// Each name, and where it stands.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Item<&str>> {
        self.list.iter().filter_map(Item::text)
    }

    /// How many they are at most.
    pub(crate) fn most(&self) -> usize {
        self.list.len()
    }
}
/// Revisions by checklist.
pub(crate) type NamedNumbers<'s> = Vec<(Item<&'s str>, Item<u32>)>;

/// Ids of checklists, none of them twice.
pub(crate) const CHECKLISTS: &str = "checklists";
/// A table of revisions by checklist.
pub(crate) const REVISIONS: &str = "revisions";
/// A table of gates.
pub(crate) const GATES: &str = "gates";
/// Points of the practice, none of them twice.
pub(crate) const POINTS: &str = "points";
/// `true`, or points of the practice.
pub(crate) const SPLIT: &str = "split";
/// A revision of the checklist.
pub(crate) const REVISION: &str = "revision";

kinds! { 's:
    /// A role of the catalog, which is looked up later.
    RoleWord: Item<String> = Form::Own(ROLES), text, text_entry;
    /// Any text.
    AnyText: Item<String> = Form::Text { pattern: "", longest: u32::MAX }, text, text_entry;
    /// A text that is not blank.
    Line: Item<String> = ANY_TEXT, line, text_entry;
    /// A date without a time.
    Day: Item<NaiveDate> = Form::Date, Fields::date_if, |day: &Item<NaiveDate>| Entry::Date(day.value);
    /// True or false.
    YesOrNo: Item<bool> = Form::Flag, Fields::flag_if, |flag: &Item<bool>| Entry::Flag(flag.value);
    /// The format of the file; a newer one is not wrong by itself.
    Schema: Item<u32> = Form::Number { least: 1, most: SCHEMA }, from_one, number_entry;
    /// Checklists by name.
    Checklists: Names<'s> = Form::Own(CHECKLISTS), names, set_entry;
    /// Revisions by checklist.
    Revisions: NamedNumbers<'s> = Form::Own(REVISIONS), revisions, revisions_entry;
    /// Gates, whose parts by name are looked up later.
    Gates: Vec<WrittenGate> = Form::Own(GATES), written_gate::read, written_gate::table_entry;
    /// Points of a practice by name.
    Points: Names<'s> = Form::Own(POINTS), names, set_entry;
    /// What was answered differently.
    Split: SplitValue<'s> = Form::Own(SPLIT), split, split_entry;
    /// The revision of a checklist.
    Revision: Item<u32> = Form::Own(REVISION), from_one, number_entry;
}

fn own(text: Item<&str>) -> Item<String> {
    Item { value: text.value.to_owned(), span: text.span }
}

fn text(fields: &Fields<'_>, key: &'static str) -> Option<Item<String>> {
    fields.text_if(key).map(own)
}

fn line(fields: &Fields<'_>, key: &'static str) -> Option<Item<String>> {
    fields.line_if(key).map(own)
}

fn names<'s>(fields: &Fields<'s>, key: &'static str) -> Option<Names<'s>> {
    let Item { value, span } = fields.text_list(key)?;
    Some(Names { list: value.into(), span })
}

fn from_one(fields: &Fields<'_>, key: &'static str) -> Option<Item<u32>> {
    fields.number_if(key, 1..=u32::MAX)
}

fn text_entry(text: &Item<String>) -> Entry<'_> {
    Entry::Text(&text.value)
}

fn number_entry(number: &Item<u32>) -> Entry<'_> {
    Entry::Number(number.value)
}

fn set_entry<'n>(names: &'n Names<'_>) -> Entry<'n> {
    Entry::Set(names.iter().map(|name| name.value).collect())
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
    match value.value.as_flag() {
        Some(true) => Some(SplitValue::Whole(value.span.clone())),
        Some(false) => {
            let help = "write `true` if the practice as a whole was answered differently, else take the key out";
            fields.diagnostics().report(
                Rule::BadValue,
                value.span.clone(),
                format!("`{key}` is never false"),
                help.to_owned(),
            );
            None
        }
        None => names(fields, key).map(SplitValue::Points),
    }
}

fn split_entry<'n>(split: &'n SplitValue<'_>) -> Entry<'n> {
    match split {
        SplitValue::Whole(_) => Entry::Flag(true),
        SplitValue::Points(names) => set_entry(names),
    }
}

fn revisions<'s>(fields: &Fields<'s>, key: &'static str) -> Option<NamedNumbers<'s>> {
    let table = fields.table_if(key)?;
    let inner = Fields::new(fields.diagnostics(), "table [revisions]", table.value, table.span);
    let mut revisions = Vec::new();
    for (name, value) in inner.others() {
        if let Node::Integer(_, Some(number @ 1..)) = value.value {
            revisions.push((name, Item { value: number, span: value.span.clone() }));
        } else {
            let message = format!("the revision of {} is not a whole number from 1 up", quoted(name.value));
            let help = "write the number that `list` shows".to_owned();
            fields.diagnostics().report(Rule::BadValue, value.span.clone(), message, help);
        }
    }
    Some(revisions)
}

fn revisions_entry<'n>(revisions: &'n NamedNumbers<'_>) -> Entry<'n> {
    let entries = revisions.iter().map(|(name, number)| (name.value, Some(number_entry(number))));
    Entry::Table(entries.collect())
}

/// A whole number within limits.
#[derive(Debug)]
pub(crate) struct Whole<const LEAST: u32, const MOST: u32>;

impl<const LEAST: u32, const MOST: u32> Kind<'_> for Whole<LEAST, MOST> {
    type Of = Item<u32>;
    const FORM: Form = Form::Number { least: LEAST, most: MOST };

    fn read(fields: &Fields<'_>, key: &'static str) -> Option<Item<u32>> {
        fields.number_if(key, LEAST..=MOST)
    }

    fn entry(value: &Item<u32>) -> Entry<'_> {
        number_entry(value)
    }
}

/// One of a few words.
#[derive(Debug)]
pub(crate) struct WordOf<W>(PhantomData<W>);

impl<W: Word + Debug> Kind<'_> for WordOf<W> {
    type Of = Item<W>;
    const FORM: Form = Form::Word(words_of::<W>);

    fn read(fields: &Fields<'_>, key: &'static str) -> Option<Item<W>> {
        fields.word_if(key)
    }

    fn entry(value: &Item<W>) -> Entry<'_> {
        Entry::Text(value.value.word())
    }
}

/// Some of a few words.
#[derive(Debug)]
pub(crate) struct WordsOf<W>(PhantomData<W>);

impl<W: Word + Ord + Debug> Kind<'_> for WordsOf<W> {
    type Of = BTreeSet<W>;
    const FORM: Form = Form::Set(&Form::Word(words_of::<W>));

    fn read(fields: &Fields<'_>, key: &'static str) -> Option<BTreeSet<W>> {
        let mut all = BTreeSet::new();
        for word in fields.words_if::<W>(key)? {
            if !all.insert(word.value) {
                fields.diagnostics().report_twice(word.value.word(), word.span);
            }
        }
        Some(all)
    }

    fn entry(value: &BTreeSet<W>) -> Entry<'_> {
        Entry::Set(value.iter().map(|word| word.word()).collect())
    }
}

/// At most so many texts, in order.
#[derive(Debug)]
pub(crate) struct AtMost<const MOST: u32>;

impl<const MOST: u32> Kind<'_> for AtMost<MOST> {
    type Of = Vec<Item<String>>;
    const FORM: Form = Form::List { of: &AnyText::FORM, least: 0, most: MOST };

    fn read(fields: &Fields<'_>, key: &'static str) -> Option<Vec<Item<String>>> {
        let texts = fields.texts_if(key)?;
        if let Some(first) = texts.get(MOST as usize) {
            let message = format!("`{key}` has {} entries; {MOST} are the most that is read", texts.len());
            let help = "keep those that would convince a stranger, or name one page that links to the rest".to_owned();
            fields.diagnostics().report(Rule::TooLarge, first.span.clone(), message, help);
        }
        Some(texts.into_iter().map(own).collect())
    }

    fn entry(value: &Vec<Item<String>>) -> Entry<'_> {
        Entry::List(value.iter().map(|text| text.value.as_str()).collect())
    }
}

/// A text of some form.
#[derive(Debug)]
pub(crate) struct Formed<F>(PhantomData<F>);

impl<F: TextForm> Kind<'_> for Formed<F> {
    type Of = Item<String>;
    const FORM: Form = Form::Text { pattern: F::PATTERN, longest: u32::MAX };

    fn read(fields: &Fields<'_>, key: &'static str) -> Option<Item<String>> {
        let text = text(fields, key)?;
        if !F::fits(&text.value) {
            fields.diagnostics().report(Rule::BadValue, text.span, format!("`{key}` {}", F::WRONG), F::HELP.to_owned());
            return None;
        }
        Some(text)
    }

    fn entry(value: &Item<String>) -> Entry<'_> {
        text_entry(value)
    }
}

/// A table.
#[derive(Debug)]
pub(crate) struct TableOf<T>(PhantomData<T>);

impl<'s, T: Written<'s> + Debug> Kind<'s> for TableOf<T> {
    type Of = Item<T>;
    const FORM: Form = Form::Table(&T::TABLE);

    fn read(fields: &Fields<'s>, key: &'static str) -> Option<Item<T>> {
        Some(read_table(fields, fields.table_if(key)?))
    }

    fn entry(value: &Item<T>) -> Entry<'_> {
        Entry::Table(value.value.entries())
    }

    fn way_out(key: &str) -> String {
        let TableForm { keys, .. } = T::TABLE;
        let needed: Vec<String> = keys.iter().filter(|key| key.required).map(|key| format!("`{}`", key.name)).collect();
        format!("add a table [{key}] with {}", needed.join(" and "))
    }
}

/// A list of tables.
#[derive(Debug)]
pub(crate) struct TablesOf<T>(PhantomData<T>);

impl<'s, T: Written<'s> + Debug> Kind<'s> for TablesOf<T> {
    type Of = Vec<Item<T>>;
    const FORM: Form = Form::Tables { of: &T::TABLE, least: 0 };

    fn read(fields: &Fields<'s>, key: &'static str) -> Option<Vec<Item<T>>> {
        let tables = fields.tables_if(key, T::TABLE.head)?;
        Some(tables.into_iter().map(|table| read_table(fields, table)).collect())
    }

    fn entry(value: &Vec<Item<T>>) -> Entry<'_> {
        Entry::Tables(value.iter().map(|table| table.value.entries()).collect())
    }
}
