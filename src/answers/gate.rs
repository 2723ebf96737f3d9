//! Gates: conditions that an organization sets itself in its answers file, and that `check` enforces.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::forms::{PathBelow, TextForm};
use crate::catalog::{Catalog, ChecklistIx, Stage, Theme};
use crate::problem::{Desk, Fields, Item, Rule, Word, did_you_mean, quoted, word_enum};

/// A condition that `check` enforces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gate {
    /// What it is about.
    pub key: GateKey,
    /// What it measures; everything but for scores of a part.
    pub subject: Subject,
    /// The percent, stage or days that it allows or asks for; 0 where its key takes no number.
    pub limit: u32,
}

/// What a score is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The organization.
    Overall,
    /// One checklist.
    Checklist(ChecklistIx),
    /// One theme.
    Theme(Theme),
}

/// The gates of an answers file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gates {
    /// What is asked, in the order of [`GateKey`].
    pub gates: Vec<Gate>,
    /// An earlier answers file to compare with, named from the folder of this one.
    pub baseline: Option<String>,
}

/// The value that a key of `[gate]` takes, and the option of `check`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Nothing to say but that it is asked for.
    Flag,
    /// A whole number.
    Number(RangeInclusive<u32>),
    /// A percentage, of the organization or of named parts.
    Scores,
    /// The path of a file.
    File,
}

/// The numbers that a percentage can be.
pub const PERCENT: RangeInclusive<u32> = 0..=100;
/// What the score of the organization is called where parts are named.
pub const OVERALL: &str = "overall";

macro_rules! keys {
    ($($key:ident = $name:literal, $option:literal, $form:expr, $value:literal, $about:literal;)+) => {
        word_enum! {
            /// What a gate is about. From this list follow the keys of `[gate]` and the options of `check`.
            pub enum GateKey { $(#[doc = $about] $key = $name,)+ }
        }

        impl GateKey {
            /// The option of `check`, which is also the name of the gate in its results.
            pub fn option(self) -> &'static str {
                match self { $(Self::$key => $option,)+ }
            }

            /// The value that it takes.
            pub fn form(self) -> Form {
                match self { $(Self::$key => $form,)+ }
            }

            /// What the value is called in the help of the option.
            pub fn value_name(self) -> &'static str {
                match self { $(Self::$key => $value,)+ }
            }
        }
    };
}

keys! {
    MinScore = "min_score", "min-score", Form::Scores, "PERCENT|NAME=PERCENT",
        "The score is at least this: 60, or of a part: ggi=60, theme:security=70";
    MinStage = "min_stage", "min-stage", Form::Number(Stage::NUMBERS), "STAGE", "At least this stage, 1 to 4, is reached";
    NoCritical = "no_critical", "no-critical", Form::Flag, "", "No critical point is open or unanswered";
    MinCoverage = "min_coverage", "min-coverage", Form::Number(PERCENT), "PERCENT",
        "At least this share of the questions is answered";
    MaxNotApplicable = "max_not_applicable", "max-not-applicable", Form::Number(PERCENT), "PERCENT",
        "At most this share of the practices is not applicable";
    MaxAge = "max_age", "max-age", Form::Number(0..=36500), "DAYS", "The answers are at most this many days old";
    RequireEvidence = "require_evidence", "require-evidence", Form::Flag, "",
        "Every practice with points done names evidence";
    RequireOwner = "require_owner", "require-owner", Form::Flag, "", "Every gap up to the target has an owner";
    NoOverdue = "no_overdue", "no-overdue", Form::Flag, "", "No gap is past its `due`, and no review past `review_by`";
    Baseline = "baseline", "baseline", Form::File, "FILE",
        "Nothing is less than in this earlier answers file: points done, practices that apply, target, scope";
    Complete = "complete", "complete", Form::Flag, "", "Every statement in scope is answered";
}

impl Gate {
    /// A gate that concerns everything.
    pub fn new(key: GateKey, limit: u32) -> Self {
        Self { key, subject: Subject::Overall, limit }
    }

    /// Whether the other asks the same of the same, if perhaps within another limit.
    pub fn replaces(&self, other: &Self) -> bool {
        (self.key, self.subject) == (other.key, other.subject)
    }
}

impl Gates {
    /// These gates with those of `stronger`, which win where both ask for the same.
    #[must_use]
    pub fn under(mut self, stronger: Self) -> Self {
        self.gates.retain(|gate| !stronger.gates.iter().any(|other| other.replaces(gate)));
        self.gates.extend(stronger.gates);
        self.gates.sort_by_key(|gate| gate.key);
        self.baseline = stronger.baseline.or(self.baseline);
        self
    }
}

impl Subject {
    /// The subject of this name: `overall`, a checklist, or `theme:` and a theme.
    pub fn named(catalog: &Catalog, name: &str) -> Option<Self> {
        match name.strip_prefix("theme:") {
            _ if name == OVERALL => Some(Self::Overall),
            Some(theme) => Theme::from_word(theme).map(Self::Theme),
            None => catalog.checklist(name).map(Self::Checklist),
        }
    }

    /// Its name.
    pub fn name(self, catalog: &Catalog) -> String {
        match self {
            Self::Overall => OVERALL.to_owned(),
            Self::Checklist(ix) => catalog[ix].id.clone(),
            Self::Theme(theme) => format!("theme:{theme}"),
        }
    }

    /// Every subject.
    pub fn all(catalog: &Catalog) -> Vec<Self> {
        let checklists = catalog.checklists().map(Self::Checklist);
        let themes = Theme::ALL.iter().copied().map(Self::Theme);
        std::iter::once(Self::Overall).chain(checklists).chain(themes).collect()
    }

    /// What to do about a name that is of no subject.
    pub fn way_out(catalog: &Catalog, name: &str, desk: &Desk) -> String {
        let names: Vec<String> = Self::all(catalog).iter().map(|one| one.name(catalog)).collect();
        let near = did_you_mean(desk.near(name, names.iter().map(String::as_str)));
        near.unwrap_or_else(|| format!("there are {}", names.join(", ")))
    }
}

/// Reads the `[gate]` table.
pub(super) fn read<'s>(catalog: &Catalog, desk: &'s Desk, table: Item<&'s DeTable<'s>>) -> Gates {
    let inner = Fields::new(desk, "table [gate]", table.value, table.span);
    let mut gates = Gates::default();
    for key in GateKey::ALL.iter().copied() {
        match key.form() {
            Form::Flag => {
                gates.gates.extend(inner.flag_if(key.word()).filter(|on| on.value).map(|_| Gate::new(key, 0)));
            }
            Form::Number(range) => {
                gates.gates.extend(inner.number_if(key.word(), range).map(|number| Gate::new(key, number.value)));
            }
            Form::Scores => gates.gates.extend(scores(catalog, &inner, key)),
            Form::File => gates.baseline = file(&inner, key),
        }
    }
    inner.finish();
    gates
}

/// One number for everything, or a table of numbers by name.
fn scores(catalog: &Catalog, fields: &Fields<'_>, key: GateKey) -> Vec<Gate> {
    let is_table = fields.raw(key.word()).is_some_and(|value| value.get_ref().is_table());
    let Some(table) = is_table.then(|| fields.table_if(key.word())).flatten() else {
        let overall = fields.number_if(key.word(), PERCENT);
        return overall.map(|percent| Gate::new(key, percent.value)).into_iter().collect();
    };
    let inner = Fields::new(fields.desk(), "table of scores", table.value, table.span);
    inner.others().filter_map(|(name, value)| score(catalog, fields.desk(), key, &name, value)).collect()
}

fn score(
    catalog: &Catalog,
    desk: &Desk,
    key: GateKey,
    name: &Item<&str>,
    value: &Spanned<DeValue<'_>>,
) -> Option<Gate> {
    let subject = Subject::named(catalog, name.value);
    if subject.is_none() {
        let message = format!("{} is neither a checklist nor a theme", quoted(name.value));
        desk.report(Rule::UnknownKey, name.span.clone(), message, Subject::way_out(catalog, name.value, desk));
    }
    let limit = crate::problem::as_number(desk, name.value, value, PERCENT)?;
    Some(Gate { key, subject: subject?, limit: limit.value })
}

/// A path below the folder of the answers file: whoever writes the file must not make `check` read any other.
fn file(fields: &Fields<'_>, key: GateKey) -> Option<String> {
    let path = fields.text_if(key.word())?;
    if !PathBelow::fits(path.value) {
        let message = format!("`{}` leads out of the folder of this file", key.word());
        let help = "name a file in this folder or below it; any other with the option `--baseline`".to_owned();
        fields.desk().report(Rule::BadValue, path.span, message, help);
        return None;
    }
    Some(path.value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_its_key_with_hyphens() {
        for key in GateKey::ALL {
            assert_eq!(key.option(), key.word().replace('_', "-"));
            assert_eq!(key.value_name().is_empty(), key.form() == Form::Flag);
        }
    }
}
