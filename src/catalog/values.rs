//! Kinds of values that only files of the catalog have: ids, addresses, references and titles.

use std::collections::BTreeMap;
use std::iter;
use std::ops::Range;

use super::{CatalogText, Stage};
use crate::problem::{
    ANY_TEXT, Diagnostics, Fields, Form, Item, Rule, Texts, Value, Word, cleaned, named_text, quoted, titles,
};
use crate::text;

/// The most characters of an id.
const LONGEST_ID: u32 = 64;

/// An id, which must be made of lower-case words and hyphens.
#[derive(Debug)]
pub(super) struct Id;

impl Value<'_> for Id {
    type Read = Option<Item<String>>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::Text { pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", longest: LONGEST_ID };

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        let id = fields.text(key)?;
        if !is_id(id.value) {
            report_no_id(fields.diagnostics(), id.value, id.span);
            return None;
        }
        Some(cleaned(id))
    }
}

fn report_no_id(diagnostics: &Diagnostics, text: &str, span: Range<usize>) {
    let help = format!(
        "use at most {LONGEST_ID} lower-case letters, digits and hyphens, with a letter first, like `release-policy`"
    );
    diagnostics.report(Rule::IdForm, span, format!("{} is no id", quoted(text)), help);
}

/// Whether a text is made like an id.
pub(super) fn is_id(text: &str) -> bool {
    let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.len() <= LONGEST_ID as usize
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(|word| !word.is_empty() && word.chars().all(lower))
}

/// A reference by a whole id, which must be there.
#[derive(Debug)]
pub(super) struct WholeId;

impl Value<'_> for WholeId {
    type Read = Option<Item<String>>;
    const REQUIRED: bool = true;
    const FORM: Form = ANY_TEXT;

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        fields.text(key).map(cleaned)
    }
}

const HTTPS: Form = Form::Text { pattern: "^https://[A-Za-z0-9]", longest: u32::MAX };

/// An address that begins with https:// and has no blanks or controls in it.
#[derive(Debug)]
pub(super) struct Address;

impl Value<'_> for Address {
    type Read = String;
    const REQUIRED: bool = true;
    const FORM: Form = HTTPS;

    fn read(fields: &Fields<'_>, key: &'static str) -> String {
        fields.text(key).and_then(|url| https(fields.diagnostics(), &url)).unwrap_or_default()
    }
}

/// A table from any name to an address, which may be left out.
#[derive(Debug)]
pub(super) struct NamedAddresses;

impl Value<'_> for NamedAddresses {
    type Read = BTreeMap<CatalogText, CatalogText>;
    const REQUIRED: bool = false;
    const FORM: Form = Form::Named(&HTTPS);

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        let mut addresses = BTreeMap::new();
        for (name, url) in fields.named_texts(key) {
            // A blank one was told already.
            if url.value.is_empty() {
                continue;
            }
            if let Some(url) = https(fields.diagnostics(), &url) {
                addresses.insert(text::one_line(name).into_owned().into(), url.into());
            }
        }
        addresses
    }
}

fn https(diagnostics: &Diagnostics, url: &Item<&str>) -> Option<String> {
    if !(url.value.starts_with("https://") && text::is_web_address(url.value)) {
        let message = format!("{} is no address that a reader can trust", quoted(url.value));
        let help = "write a whole address that begins with https://, with other characters percent-encoded";
        diagnostics.report(Rule::BadLink, url.span.clone(), message, help.to_owned());
        return None;
    }
    Some(url.value.to_owned())
}

/// What teaches how to close a gap: at least one reference.
#[derive(Debug)]
pub(super) struct Teachers;

impl Value<'_> for Teachers {
    type Read = Vec<Item<String>>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::List { of: &ANY_TEXT, least: 1, most: u32::MAX };

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        let references = Texts::read(fields, key);
        let list = fields.raw(key).filter(|value| value.value.as_list().is_some_and(<[_]>::is_empty));
        if let Some(list) = list {
            let help = "name at least one page that teaches how to close it".to_owned();
            fields.diagnostics().report(Rule::Empty, list.span.clone(), "a gap without a resource helps nobody", help);
        }
        references
    }
}

fn stage_numbers() -> Vec<&'static str> {
    iter::once(Stage::ZERO).chain(Stage::ALL.iter().map(|stage| stage.word())).collect()
}

/// Titles of stages by their number, 0 among them; each may be left out.
#[derive(Debug)]
pub(super) struct StageTitles;

impl Value<'_> for StageTitles {
    type Read = BTreeMap<String, String>;
    const REQUIRED: bool = false;
    const FORM: Form = Form::Titled(stage_numbers, &ANY_TEXT);

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        titles(fields, key, &stage_numbers())
    }
}

/// Titles by a word of one's own choice, in the order they are written; the table may be left out.
#[derive(Debug)]
pub(super) struct Titles;

impl Value<'_> for Titles {
    type Read = Vec<(Item<String>, String)>;
    const REQUIRED: bool = false;
    const FORM: Form = Form::Named(&ANY_TEXT);

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        let mut titles = Vec::new();
        for (name, title) in fields.table_if(key).iter().flat_map(|table| table.value.iter()) {
            let name = Item { value: name.value.to_string(), span: name.span.clone() };
            let title = cleaned(named_text(fields.diagnostics(), &name.value, title));
            if is_id(&name.value) {
                titles.push((name, title.value));
            } else {
                report_no_id(fields.diagnostics(), &name.value, name.span);
            }
        }
        titles
    }
}

/// A theme of the catalog in use.
pub(crate) const THEMES: &str = "themes";
/// A role of the catalog in use.
pub(crate) const ROLES: &str = "roles";

/// The word of a theme.
#[derive(Debug)]
pub(super) struct ThemeWord;

impl Value<'_> for ThemeWord {
    type Read = Option<Item<String>>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::Own(THEMES);

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        fields.text(key).map(cleaned)
    }
}

/// The words of roles.
#[derive(Debug)]
pub(super) struct RoleWords;

impl Value<'_> for RoleWords {
    type Read = Vec<Item<String>>;
    const REQUIRED: bool = true;
    const FORM: Form = Form::List { of: &Form::Own(ROLES), least: 0, most: u32::MAX };

    fn read(fields: &Fields<'_>, key: &'static str) -> Self::Read {
        Texts::read(fields, key)
    }
}
