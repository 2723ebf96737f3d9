//! What a row holds.

use std::borrow::Cow;

use chrono::NaiveDate;
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::assess::PointState;
use crate::problem::{Word, word_enum};

word_enum! {
    /// The forms that rows can take.
    pub enum RowFormat {
        /// One JSON object a line.
        Jsonl = "jsonl",
        /// One line a row below a head, for spreadsheets.
        Csv = "csv",
        /// Columns, compressed with snappy: the smallest, and the quickest to read.
        Parquet = "parquet",
    }
}

impl RowFormat {
    /// The endings of files that hold it, without the dot.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Jsonl => &["jsonl", "ndjson"],
            Self::Csv => &["csv"],
            Self::Parquet => &["parquet"],
        }
    }
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text in UTF-8.
    Text,
    /// A day: `2026-11-22`, in Parquet a `DATE`.
    Date,
    /// A whole number: in Parquet an `INT32`.
    Number,
    /// `true` or `false`.
    Flag,
}

impl ColumnKind {
    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Date => "date",
            Self::Number => "integer",
            Self::Flag => "boolean",
        }
    }
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub kind: ColumnKind,
}

const fn column(name: &'static str, kind: ColumnKind) -> Column {
    Column { name, kind }
}

/// The columns, in their order.
pub const COLUMNS: [Column; 15] = [
    column("unit", ColumnKind::Text),
    column("name", ColumnKind::Text),
    column("parent", ColumnKind::Text),
    column("kind", ColumnKind::Text),
    column("date", ColumnKind::Date),
    column("checklist", ColumnKind::Text),
    column("practice", ColumnKind::Text),
    column("point", ColumnKind::Text),
    column("statement", ColumnKind::Text),
    column("theme", ColumnKind::Text),
    column("stage", ColumnKind::Number),
    column("critical", ColumnKind::Flag),
    column("state", ColumnKind::Text),
    column("revision", ColumnKind::Number),
    column("error", ColumnKind::Text),
];

/// A row: how a point of a unit stands, or why the file of a unit cannot be used. Where there is an error, there is
/// nothing else but the unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub struct Row<'a> {
    /// The id of the organization, else the path of its file; with an error always the path.
    pub unit: Cow<'a, str>,
    /// The name of the organization.
    pub name: Option<Cow<'a, str>>,
    /// What the organization belongs to; null where its file does not say.
    pub parent: Option<Cow<'a, str>>,
    /// What the organization is: `company`, `university`, `government`, `research`, `non-profit` or `other`.
    pub kind: Option<Cow<'a, str>>,
    /// The day the answers are from.
    pub date: Option<NaiveDate>,
    /// The id of the checklist.
    pub checklist: Option<Cow<'a, str>>,
    /// The whole id of the practice.
    pub practice: Option<Cow<'a, str>>,
    /// The whole id of the point.
    pub point: Option<Cow<'a, str>>,
    /// The whole id of the point that stands for it and its twins in other checklists: what is asked once, and counted once.
    pub statement: Option<Cow<'a, str>>,
    /// What the practice is about.
    pub theme: Option<Cow<'a, str>>,
    /// The stage of the practice, 1 to 4.
    pub stage: Option<u8>,
    /// Whether an average must not hide that the point is missing.
    pub critical: Option<bool>,
    /// `done`, `partly`, `open`, `unanswered`, `not-applicable` or `declined`.
    #[serde(serialize_with = "as_word")]
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub state: Option<PointState>,
    /// The revision of the checklist that the row was made with.
    pub revision: Option<u32>,
    /// Why the file cannot be used: its first problem.
    pub error: Option<Cow<'a, str>>,
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde hands over what it has")]
fn as_word<S: Serializer>(state: &Option<PointState>, serializer: S) -> Result<S::Ok, S::Error> {
    state.map(Word::word).serialize(serializer)
}
