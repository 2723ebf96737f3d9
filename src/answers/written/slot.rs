//! What stands at a key: a value of some kind, whether it must be there or may be left out.

use std::fmt::Debug;
use std::marker::PhantomData;

use crate::problem::{Entry, Fields, Form, Value};

/// What stands at a key.
#[derive(Debug)]
pub(crate) enum Slot<T> {
    /// The key is not there.
    Absent,
    /// The value is none that the key can have; that was reported.
    Broken,
    /// The value.
    Said(T),
}

impl<T> Slot<T> {
    /// What is to be written at a key, if anything is.
    pub(crate) fn to_write(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Said)
    }

    pub(crate) fn get(&self) -> Option<&T> {
        match self {
            Self::Said(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn take(self) -> Option<T> {
        match self {
            Self::Said(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// A kind of value, in a file that is held for as long as `'s`.
pub(crate) trait Kind<'s> {
    /// A value of it, with the places in the file that a problem may have to show.
    type Of: Debug;
    /// How it is described.
    const FORM: Form;

    /// The value of a key; none where there is none, or where it is no such value, which is then reported.
    fn read(fields: &Fields<'s>, key: &'static str) -> Option<Self::Of>;

    /// The value as it is written.
    fn entry(value: &Self::Of) -> Entry<'_>;

    /// What to do where the key must be there and is not.
    fn way_out(key: &str) -> String {
        format!("add `{key} = {}`", example(&Self::FORM))
    }
}

fn example(form: &Form) -> String {
    match form {
        Form::Text { .. } => "\"…\"".to_owned(),
        Form::Date => "2026-01-31".to_owned(),
        Form::Number { least, .. } => least.to_string(),
        Form::Word(words) => words().first().map_or_else(String::new, |(word, _)| format!("\"{word}\"")),
        _ => "[]".to_owned(),
    }
}

/// A kind whose key may be left out.
#[derive(Debug)]
pub(crate) struct Maybe<K>(PhantomData<K>);

/// A kind whose key must be there.
#[derive(Debug)]
pub(crate) struct Needed<K>(PhantomData<K>);

/// A kind whose key must be there; that it is not is told by whoever knows more of it.
#[derive(Debug)]
pub(crate) struct Awaited<K>(PhantomData<K>);

impl<'s, K: Kind<'s>> Value<'s> for Maybe<K> {
    type Read = Slot<K::Of>;
    const REQUIRED: bool = false;
    const FORM: Form = K::FORM;

    #[inline]
    fn read(fields: &Fields<'s>, key: &'static str) -> Slot<K::Of> {
        if fields.raw(key).is_none() {
            return Slot::Absent;
        }
        K::read(fields, key).map_or(Slot::Broken, Slot::Said)
    }

    fn entry(read: &Slot<K::Of>) -> Option<Entry<'_>> {
        read.get().map(K::entry)
    }
}

impl<'s, K: Kind<'s>> Value<'s> for Needed<K> {
    type Read = Slot<K::Of>;
    const REQUIRED: bool = true;
    const FORM: Form = K::FORM;

    fn read(fields: &Fields<'s>, key: &'static str) -> Slot<K::Of> {
        let slot = Maybe::<K>::read(fields, key);
        if slot.is_absent() {
            fields.missing(key, K::way_out(key));
        }
        slot
    }

    fn entry(read: &Slot<K::Of>) -> Option<Entry<'_>> {
        Maybe::<K>::entry(read)
    }
}

impl<'s, K: Kind<'s>> Value<'s> for Awaited<K> {
    type Read = Slot<K::Of>;
    const REQUIRED: bool = true;
    const FORM: Form = K::FORM;

    fn read(fields: &Fields<'s>, key: &'static str) -> Slot<K::Of> {
        Maybe::<K>::read(fields, key)
    }

    fn entry(read: &Slot<K::Of>) -> Option<Entry<'_>> {
        Maybe::<K>::entry(read)
    }
}
