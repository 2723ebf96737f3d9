//! Checklists and resources as they are written. The reader of the catalog takes the same keys; a test holds both
//! together.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::catalog::{Effort, Kind, Role, Theme};
use crate::problem::Word;

/// A checklist of ospo-assess: one source family, one file in `checklists/`. The file's name is its id.
#[derive(JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub(super) struct Checklist {
    /// The name of the checklist.
    title: Text,
    /// What it is derived from.
    source: Text,
    /// The edition of the source.
    edition: Text,
    /// The revision of this file: rises when a point is added, retired or changes meaning.
    #[schemars(range(min = 1))]
    revision: u32,
    /// What the checklist is for, in one sentence.
    purpose: Text,
    /// The sections, in order.
    #[schemars(length(min = 1))]
    section: Vec<Section>,
    /// Ids that are gone (`practice` or `practice.point`), with what took their place. An id never returns.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String, Text>")]
    retired: Option<BTreeMap<String, Text>>,
}

/// A group of practices.
#[derive(JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
struct Section {
    /// Unique in the checklist.
    id: Id,
    /// The name of the section.
    title: Text,
    /// What it is about, in one sentence.
    purpose: Text,
    /// The practices, in order.
    #[schemars(length(min = 1))]
    practice: Vec<Practice>,
}

/// One thing a well-governed organization does; one screen of the interview.
#[derive(JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
struct Practice {
    /// Unique in the checklist, and never given twice.
    id: Id,
    /// The name of the practice.
    title: Text,
    /// One plain question above the points.
    ask: Text,
    /// What goes wrong without it, in one or two sentences.
    why: Text,
    /// What would convince a stranger.
    evidence: Text,
    /// What the practice is about, across checklists.
    theme: OneOf<Theme>,
    /// The stage it belongs to, 1 to 4.
    #[schemars(range(min = 1, max = 4))]
    stage: u8,
    /// How long it takes: days, weeks, or a quarter and more.
    effort: OneOf<Effort>,
    /// Who can answer.
    roles: Vec<OneOf<Role>>,
    /// Whole ids of practices better done first, such as `ggi.manage-legal-compliance`.
    after: Vec<String>,
    /// What teaches it, best first: `publisher.page` or `publisher.page#heading`.
    resources: Vec<String>,
    /// The points, two to nine of them.
    #[schemars(length(min = 1))]
    point: Vec<Point>,
}

/// One verifiable statement, true or not.
#[derive(JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
struct Point {
    /// Unique in the practice, and never given twice.
    id: Id,
    /// One statement of 8 to 22 words that ends with a full stop.
    text: Text,
    /// Whether an average must not hide its absence.
    critical: bool,
    /// The next step for whoever finds it open: imperative, and concrete enough to hand to someone.
    advice: Text,
    /// What teaches it, best first: `publisher.page` or `publisher.page#heading`.
    #[schemars(length(min = 1))]
    resources: Vec<String>,
    /// What the source teaches that this point asks for.
    covers: Vec<String>,
    /// The revision that brought it.
    #[schemars(range(min = 1))]
    since: u32,
    /// The whole id of a point of an earlier checklist that is the same: one answer serves both.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Text")]
    same_as: Option<Text>,
}

/// Resources of ospo-assess: the pages of one publisher, one file in `resources/`. The file's name is its id.
#[derive(JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub(super) struct Resources {
    /// The name of the publisher.
    publisher: Text,
    /// Its home page.
    home: Address,
    /// The licence of its pages, as an SPDX expression.
    licence: Text,
    /// The credit it asks for.
    attribution: Text,
    /// The day that the links were checked.
    checked: chrono::NaiveDate,
    /// The pages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    resource: Vec<Resource>,
}

/// A page.
#[derive(JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
struct Resource {
    /// Unique in the file.
    id: Id,
    /// The title of the page.
    title: Text,
    /// Its address.
    url: Address,
    /// What it is.
    kind: OneOf<Kind>,
    /// What a reader gets from it, in one sentence.
    summary: Text,
    /// Headings that a reference may name: anchor and heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String, Text>")]
    sections: Option<BTreeMap<String, Text>>,
    /// The same page in other languages: language and address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String, Address>")]
    languages: Option<BTreeMap<String, Address>>,
}

macro_rules! texts {
    ($($name:ident = $schema:tt;)+) => {$(
        #[derive(Serialize)]
        struct $name(String);

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}

texts! {
    Text = { "type": "string", "pattern": "\\S" };
    Id = { "type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "maxLength": 64 };
    Address = { "type": "string", "pattern": "^https://[A-Za-z0-9]" };
}

/// One of a few words.
#[derive(Serialize)]
struct OneOf<W>(PhantomData<W>);

impl<W: Word> JsonSchema for OneOf<W> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "OneOf".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = W::ALL.iter().map(|word| word.word()).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}
