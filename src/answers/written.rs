//! An answers file as it is written. Each table is described once, below; from that follow the reader, the schema, and the
//! order of keys in what is written and tidied.

mod kinds;

use toml::de::DeTable;

use self::kinds::{
    Checklists, Day, Flag, Formed, Gates, Kind, Line, Needed, OneOf, Points, Revisions, Schema, Several, Split, Table,
    Tables, Text, Texts, Whole, slot,
};
pub(crate) use self::kinds::{Names, SplitValue, Takes};
use super::forms::{Colour, Language, PathBelow, TextForm};
use super::{Detail, GateKey, OrganizationKind};
use crate::catalog::{Activity, Catalog, Role, Stage};
use crate::problem::{Desk, Fields, Item, Word, word_enum};

/// A table as it may be written.
#[derive(Debug)]
pub(crate) struct Shape {
    /// What it is called in a message.
    pub(crate) what: &'static str,
    /// What it holds, in a sentence.
    pub(crate) about: &'static str,
    /// Its keys, in order.
    pub(crate) keys: &'static [Key],
}

/// A key of a table.
#[derive(Debug)]
pub(crate) struct Key {
    /// The key.
    pub(crate) name: &'static str,
    /// What its value means, in a sentence.
    pub(crate) about: &'static str,
    /// Whether it must be there.
    pub(crate) needed: bool,
    /// What it takes.
    pub(crate) takes: Takes,
}

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

impl<T> Slot<T> {
    /// What is to be written at a key, if anything is.
    pub(crate) fn to_write(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Said)
    }
}

/// A value on its way into a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Entry<'s> {
    Text(&'s str),
    Day(chrono::NaiveDate),
    Number(u32),
    Flag(bool),
    /// Texts whose order means nothing.
    Set(Vec<&'s str>),
    /// Texts whose order means something.
    List(Vec<&'s str>),
    Table(Entries<'s>),
    Tables(Vec<Entries<'s>>),
}

/// The keys of a table in order, with what is to stand there; none for a key that is not to be there.
pub(crate) type Entries<'s> = Vec<(&'s str, Option<Entry<'s>>)>;

/// A table that is described here.
pub(crate) trait Written {
    /// The table as one reads it from a file that lives as long as `'s`.
    type Of<'s>: std::fmt::Debug;
    /// Its description.
    const SHAPE: &'static Shape;

    /// What stands at each key; what is wrong with one is reported.
    fn read<'s>(fields: &Fields<'s>) -> Self::Of<'s>;

    /// What is to stand at each key.
    fn entries<'s>(of: &Self::Of<'s>) -> Entries<'s>;
}

/// Reads a table and reports keys that it cannot have.
pub(crate) fn read_table<'s, T: Written>(desk: &'s Desk, table: Item<&'s DeTable<'s>>) -> Item<T::Of<'s>> {
    let fields = Fields::new(desk, T::SHAPE.what, table.value, table.span.clone());
    let value = T::read(&fields);
    fields.finish();
    Item { value, span: table.span }
}

macro_rules! tables {
    ($(
        $(#[doc = $about:literal])+
        $name:ident = $what:literal { $($(#[doc = $doc:literal])+ $key:ident: $kind:ty,)+ }
    )+) => {$(
        $(#[doc = $about])+
        #[derive(Debug)]
        pub(crate) struct $name<'s> { $($(#[doc = $doc])+ pub(crate) $key: Slot<<$kind as Kind>::Value<'s>>,)+ }

        impl Written for $name<'static> {
            type Of<'s> = $name<'s>;
            const SHAPE: &'static Shape = &Shape {
                what: $what,
                about: concat!($($about),+).trim_ascii(),
                keys: &[$(Key {
                    name: stringify!($key),
                    about: concat!($($doc),+).trim_ascii(),
                    needed: <$kind as Kind>::NEEDED,
                    takes: <$kind as Kind>::TAKES,
                },)+],
            };

            fn read<'s>(fields: &Fields<'s>) -> Self::Of<'s> {
                $name { $($key: slot::<$kind>(fields, stringify!($key)),)+ }
            }

            fn entries<'s>(of: &Self::Of<'s>) -> Entries<'s> {
                vec![$((stringify!($key), of.$key.get().map(<$kind as Kind>::entry)),)+]
            }
        }
    )+};
}

tables! {
    /// What an organization says of the practices of its checklists.
    File = "answers file" {
        /// The format of this file.
        schema: Needed<Schema>,
        /// The day that the answers are from.
        date: Needed<Day>,
        /// The checklists assessed.
        checklists: Checklists,
        /// The stage aimed at, 1 to 4.
        target: Needed<Whole<{ Stage::FIRST }, { Stage::LAST }>>,
        /// Who is assessed.
        organization: Needed<Table<Organization<'static>>>,
        /// Who gave the answers.
        respondent: Table<Respondent<'static>>,
        /// Who gave the answers that were merged into this file; then it has no `respondent`.
        merged: Tables<Merged<'static>>,
        /// The revisions that the answers were given against.
        revisions: Revisions,
        /// What `ospo-assess check` holds this file to.
        gate: Gates,
        /// How reports look, unless an option says otherwise.
        report: Table<Report<'static>>,
        /// What is known of the set of clones that evidence is gathered from.
        gather: Table<Gather<'static>>,
        /// The form that this file was filled in with; written by the form.
        form: Table<FormTable<'static>>,
    }

    /// Who is assessed.
    Organization = "table [organization]" {
        /// The name of the organization.
        name: Needed<Line>,
        /// What the organization is.
        kind: Needed<OneOf<OrganizationKind>>,
        /// What tells it from other units of a portfolio.
        id: Line,
        /// What it belongs to, for portfolios.
        parent: Line,
        /// What it does; all of these where the key is absent. Practices that need another are not applicable.
        does: Several<Activity>,
    }

    /// Who gave the answers.
    Respondent = "table [respondent]" {
        /// The name of the person.
        name: Needed<Line>,
        /// The role in which the person answers.
        role: OneOf<Role>,
    }

    /// One of those whose answers were merged.
    Merged = "table [[merged]]" {
        /// The name of the person.
        name: Needed<Line>,
        /// The role in which the person answered.
        role: OneOf<Role>,
        /// The day that the answers are from.
        date: Needed<Day>,
    }

    /// How reports look.
    Report = "table [report]" {
        /// The language, such as "en" or "pt-BR".
        lang: Formed<Language>,
        /// The path of a PNG file, in the folder of this file or below it.
        logo: Formed<PathBelow>,
        /// A colour, such as "#1f5fa8".
        accent: Formed<Colour>,
        /// Who may read the report, as each page says.
        classification: Line,
        /// How much the report tells.
        detail: OneOf<Detail>,
        /// The effort that fits into a quarter: a small gap takes 1, a medium one 2, a large one 4.
        capacity: Whole<1, { u32::MAX }>,
    }

    /// What is known of the set of clones.
    Gather = "table [gather]" {
        /// Whether the clones are all repositories of the organization, but for the exceptions.
        complete: Flag,
        /// Repositories that are left out.
        except: Tables<Except<'static>>,
    }

    /// A repository that is left out.
    Except = "table [[gather.except]]" {
        /// The name of the repository.
        repository: Needed<Line>,
        /// Why it is left out.
        reason: Needed<Line>,
    }

    /// The form that a file was filled in with.
    FormTable = "table [form]" {
        /// What tells the form from others.
        id: Needed<Line>,
        /// The day that the file was saved.
        saved: Needed<Day>,
    }

    /// What is said of a practice.
    Practice = "practice" {
        /// The points that hold today, for the whole scope; those in none of these lists do not.
        done: Points,
        /// The points that hold for a part of the scope only; the note says where.
        partly: Points,
        /// The points that one does not know of.
        unknown: Points,
        /// In a merged file: points that were answered differently, which stand in `unknown` too; or true, with
        /// `answer = "unknown"`, if some said that the practice does not apply.
        split: Split,
        /// In a merged file: points that only one person answered.
        alone: Points,
        /// In a merged file: points that were decided together.
        decided: Points,
        /// What is said instead of a list of points.
        answer: OneOf<AnswerWord>,
        /// Why, in a sentence that a newcomer would understand.
        reason: Text,
        /// The day to look at it again.
        review_by: Day,
        /// Links or sentences that would convince a stranger.
        evidence: Texts<100>,
        /// A remark, such as where a point holds that holds in part.
        note: Text,
        /// Who closes the gap.
        owner: Text,
        /// By when the gap is closed.
        due: Day,
        /// The revision of the checklist that was answered here, if it is later than that of the file.
        revision: Whole<1, { u32::MAX }>,
        /// The day that this was last confirmed, if it is later than that of the file.
        asked: Day,
    }
}

word_enum! {
    /// The words that `answer` can be.
    pub(crate) enum AnswerWord, hint = "; points that hold are listed in `done` instead" {
        /// Nobody present knows.
        Unknown = "unknown",
        /// It cannot apply here; needs a `reason`.
        NotApplicable = "not-applicable",
        /// We chose not to; needs a `reason` and `review_by`.
        Declined = "declined",
    }
}

/// The description of a whole file.
pub(crate) const FILE: &Shape = File::SHAPE;
/// A path below the folder of the file, as a regular expression.
pub(crate) const PATH_BELOW: &str = PathBelow::PATTERN;
/// The description of a practice's table.
pub(crate) const PRACTICE: &Shape = Practice::SHAPE;

impl Shape {
    /// The head of the table, as one writes it.
    fn head(&self) -> &'static str {
        self.what.trim_start_matches("table ")
    }

    /// The key of this name, and its place among all of them.
    pub(crate) fn key(&self, name: &str) -> Option<(usize, &'static Key)> {
        self.keys.iter().enumerate().find(|(_, key)| key.name == name)
    }
}

/// The place of a key among those of the table that `path` leads to from the top of a file; none if it has no order.
pub(crate) fn place_of(catalog: &Catalog, path: &[&str], key: &str) -> Option<usize> {
    let checklist = |id: &str| catalog.checklist(id).map(|ix| FILE.keys.len() + ix.position());
    match path {
        [] => FILE.key(key).map(|(place, _)| place).or_else(|| checklist(key)),
        [top] if catalog.checklist(top).is_some() => {
            catalog.practice(&format!("{top}.{key}")).map(crate::catalog::PracticeIx::position)
        }
        [top, _] if catalog.checklist(top).is_some() => PRACTICE.key(key).map(|(place, _)| place),
        _ => place_below(FILE, path, key),
    }
}

fn place_below(shape: &Shape, path: &[&str], key: &str) -> Option<usize> {
    let Some((first, rest)) = path.split_first() else { return shape.key(key).map(|(place, _)| place) };
    match shape.key(first)?.1.takes {
        Takes::Table(inner) | Takes::Tables(inner) => place_below(inner, rest, key),
        Takes::Gates => GateKey::from_word(key).map(|gate| gate as usize),
        _ => None,
    }
}
