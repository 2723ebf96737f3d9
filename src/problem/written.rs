//! Files as they are written: each key is described once, and from that follow how it is read, what its schema says, what
//! the docs say, and in which order it is written.
//!
//! What the kinds of values below read is harmless already: every text is cleaned at the door.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use chrono::NaiveDate;

use super::form::{Form, TableForm};
use super::tree::Table;
use super::{Fields, Item, Rule, Word, quoted};
use crate::text;

/// A value on its way into a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Entry<'a> {
    /// A text.
    Text(&'a str),
    /// A day.
    Date(NaiveDate),
    /// A whole number.
    Number(u32),
    /// `true` or `false`.
    Flag(bool),
    /// Texts whose order means nothing.
    Set(Vec<&'a str>),
    /// Texts in order.
    List(Vec<&'a str>),
    /// A table.
    Table(Entries<'a>),
    /// A table on one line.
    Line(Entries<'a>),
    /// A list of tables.
    Tables(Vec<Entries<'a>>),
}

/// The keys of a table in order, with what is to stand there; none for a key that is not to be there.
pub type Entries<'a> = Vec<(&'a str, Option<Entry<'a>>)>;

/// A kind of value that a key can have, in a file that is held for as long as `'s`.
pub trait Value<'s> {
    /// What reading gives, perhaps words of the file. Where a problem was told it is a stand-in, which nobody sees: a
    /// problem keeps the file from being used.
    type Read;
    /// Whether the key must be there.
    const REQUIRED: bool;
    /// What it can hold.
    const FORM: Form;

    /// Reads the key and tells what is wrong with it.
    fn read(fields: &Fields<'s>, key: &'static str) -> Self::Read;

    /// What is written to say what was read; none for a kind of value that this program never writes.
    fn entry(_read: &Self::Read) -> Option<Entry<'_>> {
        None
    }
}

/// A table that is described once, of a file that is held for as long as `'s`.
pub trait Written<'s>: Sized {
    /// What may be written.
    const TABLE: TableForm;

    /// Reads the keys of the table and tells what is wrong with them. Others are left to whoever asks for them.
    fn read_keys(fields: &Fields<'s>) -> Self;

    /// What is written to say the same.
    fn entries(&self) -> Entries<'_>;

    /// Reads the keys of the table and tells what is wrong with them, and which others there are.
    fn read(fields: Fields<'s>) -> Self {
        let written = Self::read_keys(&fields);
        fields.finish();
        written
    }
}

/// Describes tables: a type a table, a documented field a key, whose type says what the key can hold. A type has a lifetime
/// where it borrows words of the file.
macro_rules! written {
    ($(
        $(#[doc = $about:literal])+
        $vis:vis struct $name:ident $(<$life:lifetime>)? = $what:literal, $head:literal { $($keys:tt)+ }
    )+) => {$(
        $crate::problem::written_table! { $($life)? [$($about)+] $vis $name $what $head $($keys)+ }
    )+};
}

/// Describes a table, as [`written!`] says.
macro_rules! written_table {
    ([$($about:literal)+] $($table:tt)+) => {
        $crate::problem::written_table! { @ 'static 's [] [$($about)+] $($table)+ }
    };
    ($life:lifetime [$($about:literal)+] $($table:tt)+) => {
        $crate::problem::written_table! { @ $life $life [<$life>] [$($about)+] $($table)+ }
    };
    (
        @ $held:lifetime $life:lifetime [$($generic:tt)*]
        [$($about:literal)+] $vis:vis $name:ident $what:literal $head:literal
        $($(#[doc = $doc:literal])+ $key:ident: $value:ty,)+
    ) => {
        $(#[doc = $about])+
        #[derive(Debug)]
        $vis struct $name $($generic)* {
            $($(#[doc = $doc])+ $vis $key: <$value as $crate::problem::Value<$held>>::Read,)+
        }

        impl<$life> $crate::problem::Written<$life> for $name $($generic)* {
            const TABLE: $crate::problem::TableForm = $crate::problem::TableForm {
                what: $what,
                head: $head,
                about: concat!($($about),+).trim_ascii_start(),
                keys: &[$($crate::problem::KeyForm {
                    name: stringify!($key),
                    about: concat!($($doc),+).trim_ascii_start(),
                    required: <$value as $crate::problem::Value<$held>>::REQUIRED,
                    form: <$value as $crate::problem::Value<$held>>::FORM,
                },)+],
            };

            fn read_keys(fields: &$crate::problem::Fields<$life>) -> Self {
                Self { $($key: <$value as $crate::problem::Value<$life>>::read(fields, stringify!($key)),)+ }
            }

            fn entries(&self) -> $crate::problem::Entries<'_> {
                vec![$((stringify!($key), <$value as $crate::problem::Value<$life>>::entry(&self.$key)),)+]
            }
        }
    };
}

pub(crate) use written;
pub(crate) use written_table;

/// The form of a text that is not blank.
pub const ANY_TEXT: Form = Form::Text { pattern: "\\S", longest: u32::MAX };

/// An item whose text is harmless and on one line, without blanks around it.
pub fn cleaned(text: Item<&str>) -> Item<String> {
    Item { value: text::one_line(text.value.trim()).into_owned(), span: text.span }
}

fn cleaned_all(texts: Option<Vec<Item<&str>>>) -> Option<Vec<Item<String>>> {
    texts.map(|texts| texts.into_iter().map(cleaned).collect())
}

/// A text that must be there and not be blank.
#[derive(Debug)]
pub struct Text;

impl Value<'_> for Text {
    type Read = String;
    const REQUIRED: bool = true;
    const FORM: Form = ANY_TEXT;

    fn read(fields: &Fields<'_>, key: &'static str) -> String {
        fields.text(key).map(|text| cleaned(text).value).unwrap_or_default()
    }
}

/// A text that may be left out.
#[derive(Debug)]
pub struct TextIf;

impl Value<'_> for TextIf {
    type Read = Option<Item<String>>;
    const REQUIRED: bool = false;
    const FORM: Form = ANY_TEXT;

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        fields.text_if(key).map(cleaned)
    }
}

/// A list of texts, which may be empty.
#[derive(Debug)]
pub struct Texts;

impl Value<'_> for Texts {
    type Read = Vec<Item<String>>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::List { of: &ANY_TEXT, least: 0, most: u32::MAX };

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        cleaned_all(fields.texts(key)).unwrap_or_default()
    }
}

/// A list of at most `MOST` texts, which may be left out.
#[derive(Debug)]
pub struct TextsIf<const MOST: u32>;

impl<const MOST: u32> Value<'_> for TextsIf<MOST> {
    type Read = Option<Vec<Item<String>>>;
    const REQUIRED: bool = false;
    const FORM: Form = Form::List { of: &ANY_TEXT, least: 0, most: MOST };

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        let texts = cleaned_all(fields.texts_if(key))?;
        if let Some(beyond) = texts.get(MOST as usize) {
            let message = format!("{} has {} entries", quoted(key), texts.len());
            fields.diagnostics().report(Rule::BadValue, beyond.span.clone(), message, format!("keep at most {MOST}"));
        }
        Some(texts)
    }
}

/// `true` or `false`.
#[derive(Debug)]
pub struct Flag;

impl Value<'_> for Flag {
    type Read = bool;
    const REQUIRED: bool = true;
    const FORM: Form = Form::Flag;

    fn read(fields: &Fields<'_>, key: &'static str) -> bool {
        fields.flag(key).unwrap_or_default()
    }
}

/// `true` or `false`, which may be left out.
#[derive(Debug)]
pub struct FlagIf;

impl Value<'_> for FlagIf {
    type Read = Option<Item<bool>>;
    const REQUIRED: bool = false;
    const FORM: Form = Form::Flag;

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        let span = fields.raw(key)?.span.clone();
        Some(Item { value: fields.flag(key)?, span })
    }
}

/// A whole number from `LEAST` to `MOST`.
#[derive(Debug)]
pub struct Number<const LEAST: u32, const MOST: u32>;

impl<const LEAST: u32, const MOST: u32> Value<'_> for Number<LEAST, MOST> {
    type Read = Option<Item<u32>>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::Number { least: LEAST, most: MOST };

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        fields.number(key, LEAST..=MOST)
    }
}

/// A day.
#[derive(Debug)]
pub struct Date;

impl Value<'_> for Date {
    type Read = NaiveDate;
    const REQUIRED: bool = true;
    const FORM: Form = Form::Date;

    fn read(fields: &Fields<'_>, key: &'static str) -> NaiveDate {
        fields.date(key).map(|date| date.value).unwrap_or_default()
    }
}

/// The words of a kind, each with what it means.
pub fn words_of<W: Word>() -> Vec<(&'static str, &'static str)> {
    W::ALL.iter().map(|word| (word.word(), word.about())).collect()
}

/// One of a few words.
#[derive(Debug)]
pub struct OneOf<W>(PhantomData<W>);

impl<W: Word> Value<'_> for OneOf<W> {
    type Read = Option<W>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::Word(words_of::<W>);

    fn read(fields: &Fields<'_>, key: &'static str) -> Option<W> {
        fields.word(key).map(|word| word.value)
    }
}

/// A list of a few words, which may be empty.
#[derive(Debug)]
pub struct SomeOf<W>(PhantomData<W>);

impl<W: Word> Value<'_> for SomeOf<W> {
    type Read = Vec<W>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::List { of: &Form::Word(words_of::<W>), least: 0, most: u32::MAX };

    fn read(fields: &Fields<'_>, key: &'static str) -> Vec<W> {
        fields.words(key).unwrap_or_default()
    }
}

/// A table from any name to a text, which may be left out.
#[derive(Debug)]
pub struct NamedTexts;

impl Value<'_> for NamedTexts {
    type Read = BTreeMap<String, Item<String>>;
    const REQUIRED: bool = false;
    const FORM: Form = Form::Named(&ANY_TEXT);

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        fields
            .named_texts(key)
            .into_iter()
            .map(|(name, text)| (text::one_line(name).into_owned(), cleaned(text)))
            .collect()
    }
}

/// The texts of a table whose names are among `names`, each of which may be left out: title by name.
pub fn titles(fields: &Fields<'_>, key: &'static str, names: &[&'static str]) -> BTreeMap<String, String> {
    let Some(table) = fields.table_if(key) else { return BTreeMap::new() };
    let inner = Fields::new(fields.diagnostics(), "table of titles", table.value, table.span);
    let mut titles = BTreeMap::new();
    for name in names {
        if inner.raw(name).is_some() {
            titles.insert((*name).to_owned(), Text::read(&inner, name));
        }
    }
    inner.finish();
    titles
}

/// A list of tables such as `[[resource]]`, which may be left out.
#[derive(Debug)]
pub struct Tables<T>(PhantomData<T>);

impl<'s, T: Written<'s>> Value<'s> for Tables<T> {
    type Read = Vec<Item<T>>;
    const REQUIRED: bool = false;
    const FORM: Form = Form::Tables { of: &T::TABLE, least: 0 };

    fn read(fields: &Fields<'s>, key: &'static str) -> Self::Read {
        fields.tables(key).into_iter().map(|table| read_table(fields, table)).collect()
    }
}

/// A list of tables such as `[[section]]`, of which there must be one.
#[derive(Debug)]
pub struct SomeTables<T>(PhantomData<T>);

impl<'s, T: Written<'s>> Value<'s> for SomeTables<T> {
    type Read = Vec<Item<T>>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::Tables { of: &T::TABLE, least: 1 };

    fn read(fields: &Fields<'s>, key: &'static str) -> Self::Read {
        let message = format_args!("a {} without a [[{}]] asks nothing", fields.what(), T::TABLE.head);
        fields.some_tables(key, message).into_iter().map(|table| read_table(fields, table)).collect()
    }
}

/// Reads a table that stands below another.
pub fn read_table<'s, T: Written<'s>>(above: &Fields<'s>, table: Item<&'s Table<'s>>) -> Item<T> {
    let value = T::read(Fields::of_form(above.diagnostics(), &T::TABLE, table.value, table.span.clone()));
    Item { value, span: table.span }
}
