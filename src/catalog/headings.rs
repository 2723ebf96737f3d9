//! Headings of pages as they are written: a text, or a table that also says how long the passage below is.

use std::collections::BTreeMap;

use super::{CatalogText, Heading};
use crate::problem::{
    ANY_TEXT, Fields, Form, Item, Number, Table, Text, Value, Written, cleaned, named_text, read_table, written,
};
use crate::text;

written! {
    /// A heading of a page.
    struct Measured = "heading", "" {
        /// As it is written.
        title: Text,
        /// How many characters the passage below it has, up to the next heading of its level, without markup.
        length: Number<1, { u32::MAX }>,
    }
}

/// A table from any anchor to a heading, which may be left out.
#[derive(Debug)]
pub(super) struct Headings;

impl Value<'_> for Headings {
    type Read = BTreeMap<CatalogText, Heading>;
    const REQUIRED: bool = false;
    const FORM: Form = Form::Named(&Form::Either(&ANY_TEXT, &Form::Table(&Measured::TABLE)));

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        let Some(table) = fields.table_if(key) else { return BTreeMap::new() };
        let inner = Fields::new(fields.diagnostics(), key, table.value, table.span);
        let mut headings = BTreeMap::new();
        for (anchor, value) in inner.others() {
            let heading = match value.value.as_table() {
                Some(table) => measured(&inner, Item { value: table, span: value.span.clone() }),
                None => {
                    let title = cleaned(named_text(inner.diagnostics(), anchor.value, value)).value;
                    Heading { title: title.into(), length: None }
                }
            };
            headings.insert(text::one_line(anchor.value).into_owned().into(), heading);
        }
        headings
    }
}

fn measured<'s>(above: &Fields<'s>, table: Item<&'s Table<'s>>) -> Heading {
    let Measured { title, length } = read_table(above, table).value;
    Heading { title: title.into(), length: length.map(|length| length.value) }
}
