//! Gates: conditions that an organization sets itself in its answers file, and that `check` enforces.

use std::iter;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::DeValue;

use super::forms::{PathBelow, TextForm};
use crate::catalog::{Catalog, ChecklistIx, Requirements, Stage, Theme};
use crate::problem::{
    Diagnostics, Entry, Fields, Item, Rule, Word, as_number, did_you_mean, nearest, quoted, word_enum,
};

/// A condition that `check` enforces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Gate {
    /// The score, of the organization or of a part, is at least this many percent.
    MinScore(Subject, u32),
    /// At least this stage is reached.
    MinStage(u32),
    /// No critical point is open or unanswered.
    NoCritical,
    /// Each of these requirements is met.
    For(Requirements),
    /// At least this percentage of the questions is answered.
    MinCoverage(u32),
    /// At most this percentage of the practices is not applicable.
    MaxNotApplicable(u32),
    /// The answers are at most this many days old.
    MaxAge(u32),
    /// Practices with points done name evidence.
    RequireEvidence,
    /// Gaps have an owner.
    RequireOwner,
    /// Nothing is past its day.
    NoOverdue,
    /// Nothing is less than it was. No file asks for it so: it names the file to compare with.
    Baseline,
    /// Everything is answered.
    Complete,
    /// What is assessed is what ships.
    Unmodified,
}

/// What a score is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Whole ids of crosswalks or of their requirements.
    Requirements,
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
            #[non_exhaustive]
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
    For = "for", "for", Form::Requirements, "ID",
        "Every requirement of this crosswalk is met, such as iso-5230, or of a part of it: iso-5230.3.1";
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
    Unmodified = "unmodified", "unmodified", Form::Flag, "", "Every checklist in scope is the one that ships, unchanged";
}

impl Gate {
    /// The gate of a key that takes a number and got one, or takes none and got none. Only scores have a subject; what is
    /// asked for by name, [`Gate::For`], is made of its requirements.
    pub fn of(key: GateKey, subject: Subject, number: Option<u32>) -> Option<Self> {
        Some(match (key, number) {
            (GateKey::MinScore, Some(percent)) => Self::MinScore(subject, percent),
            (GateKey::MinStage, Some(stage)) => Self::MinStage(stage),
            (GateKey::MinCoverage, Some(percent)) => Self::MinCoverage(percent),
            (GateKey::MaxNotApplicable, Some(percent)) => Self::MaxNotApplicable(percent),
            (GateKey::MaxAge, Some(days)) => Self::MaxAge(days),
            (GateKey::NoCritical, None) => Self::NoCritical,
            (GateKey::RequireEvidence, None) => Self::RequireEvidence,
            (GateKey::RequireOwner, None) => Self::RequireOwner,
            (GateKey::NoOverdue, None) => Self::NoOverdue,
            (GateKey::Baseline, None) => Self::Baseline,
            (GateKey::Complete, None) => Self::Complete,
            (GateKey::Unmodified, None) => Self::Unmodified,
            _ => return None,
        })
    }

    /// What it is about.
    pub fn key(self) -> GateKey {
        match self {
            Self::MinScore(..) => GateKey::MinScore,
            Self::MinStage(_) => GateKey::MinStage,
            Self::NoCritical => GateKey::NoCritical,
            Self::For(_) => GateKey::For,
            Self::MinCoverage(_) => GateKey::MinCoverage,
            Self::MaxNotApplicable(_) => GateKey::MaxNotApplicable,
            Self::MaxAge(_) => GateKey::MaxAge,
            Self::RequireEvidence => GateKey::RequireEvidence,
            Self::RequireOwner => GateKey::RequireOwner,
            Self::NoOverdue => GateKey::NoOverdue,
            Self::Baseline => GateKey::Baseline,
            Self::Complete => GateKey::Complete,
            Self::Unmodified => GateKey::Unmodified,
        }
    }

    /// What it measures: everything but for scores of a part.
    pub fn subject(self) -> Subject {
        match self {
            Self::MinScore(subject, _) => subject,
            _ => Subject::Overall,
        }
    }

    /// The requirements that it asks for, if it asks for any.
    pub fn requirements(self) -> Option<Requirements> {
        match self {
            Self::For(requirements) => Some(requirements),
            _ => None,
        }
    }

    /// The percent, stage or days that it asks for, if its key takes a number.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::MinScore(_, number)
            | Self::MinStage(number)
            | Self::MinCoverage(number)
            | Self::MaxNotApplicable(number)
            | Self::MaxAge(number) => Some(number),
            _ => None,
        }
    }

    /// Of two gates that ask the same of the same, the one that asks for more.
    #[must_use]
    pub fn or_stricter(self, other: Self) -> Self {
        let more = match self {
            Self::MaxNotApplicable(_) | Self::MaxAge(_) => other.number() < self.number(),
            _ => other.number() > self.number(),
        };
        if more { other } else { self }
    }

    /// Whether the other asks the same of the same, if perhaps within another limit.
    pub fn replaces(self, other: Self) -> bool {
        self.asked() == other.asked()
    }

    /// What it asks, whatever the limit; gates are written in this order.
    fn asked(self) -> (GateKey, Subject, Option<Requirements>) {
        (self.key(), self.subject(), self.requirements())
    }
}

impl Gates {
    /// These gates with those of `stronger`, which win where both ask for the same.
    #[must_use]
    pub fn under(mut self, stronger: Self) -> Self {
        self.gates.retain(|gate| !stronger.gates.iter().any(|other| other.replaces(*gate)));
        self.gates.extend(stronger.gates);
        self.gates.sort_by_key(|gate| gate.key());
        self.baseline = stronger.baseline.or(self.baseline);
        self
    }
}

impl Gates {
    /// All gates of both: where both ask for the same, the stricter limit; of two baselines the first in the alphabet.
    #[must_use]
    pub fn or_stricter(mut self, other: &Self) -> Self {
        for theirs in &other.gates {
            match self.gates.iter_mut().find(|gate| gate.replaces(*theirs)) {
                Some(gate) => *gate = gate.or_stricter(*theirs),
                None => self.gates.push(*theirs),
            }
        }
        self.gates.sort_by_key(|gate| gate.asked());
        self.baseline = self.baseline.into_iter().chain(other.baseline.clone()).min();
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
        iter::once(Self::Overall).chain(checklists).chain(themes).collect()
    }

    /// What to do about a name that is of no subject.
    pub fn way_out(catalog: &Catalog, name: &str) -> String {
        let names: Vec<String> = Self::all(catalog).iter().map(|one| one.name(catalog)).collect();
        let near = did_you_mean(nearest(name, names.iter().map(String::as_str)));
        near.unwrap_or_else(|| format!("there are {}", names.join(", ")))
    }
}

/// A gate as it is written: its key, and what stands there.
#[derive(Debug)]
pub(crate) struct WrittenGate {
    key: GateKey,
    value: WrittenValue,
}

#[derive(Debug)]
enum WrittenValue {
    Flag(bool),
    Number(u32),
    /// Percentages by the names of parts; none where there stands no percentage, so that the name is looked up all the same.
    Scores(Vec<(Item<String>, Option<u32>)>),
    Names(Vec<Item<String>>),
    File(String),
}

/// Reads the table of gates, if the key is there.
pub(super) fn read(fields: &Fields<'_>, key: &'static str) -> Option<Vec<WrittenGate>> {
    let table = fields.table_if(key)?;
    let inner = Fields::new(fields.diagnostics(), "table [gate]", table.value, table.span);
    let value = |key: GateKey| match key.form() {
        Form::Flag => inner.flag_if(key.word()).map(|flag| WrittenValue::Flag(flag.value)),
        Form::Number(range) => inner.number_if(key.word(), range).map(|number| WrittenValue::Number(number.value)),
        Form::Scores => scores(&inner, key.word()),
        Form::Requirements => {
            inner.texts_if(key.word()).map(|names| WrittenValue::Names(names.into_iter().map(own).collect()))
        }
        Form::File => file(&inner, key.word()).map(WrittenValue::File),
    };
    let gates = GateKey::ALL.iter().filter_map(|key| Some(WrittenGate { key: *key, value: value(*key)? })).collect();
    inner.finish();
    Some(gates)
}

/// One number for everything, or a table of numbers by name.
fn scores(fields: &Fields<'_>, key: &'static str) -> Option<WrittenValue> {
    if !fields.raw(key)?.get_ref().is_table() {
        return fields.number_if(key, PERCENT).map(|percent| WrittenValue::Number(percent.value));
    }
    let table = fields.table_if(key)?;
    let inner = Fields::new(fields.diagnostics(), "table of scores", table.value, table.span);
    let score = |(name, value): (Item<&str>, &Spanned<DeValue<'_>>)| {
        let percent = as_number(fields.diagnostics(), name.value, value, PERCENT).map(|percent| percent.value);
        (own(name), percent)
    };
    Some(WrittenValue::Scores(inner.others().map(score).collect()))
}

fn own(name: Item<&str>) -> Item<String> {
    Item { value: name.value.to_owned(), span: name.span }
}

/// A path below the folder of the answers file: whoever writes the file must not make `check` read any other.
fn file(fields: &Fields<'_>, key: &'static str) -> Option<String> {
    let path = fields.text_if(key)?;
    if !PathBelow::fits(path.value) {
        let message = format!("`{key}` leads out of the folder of this file");
        let help = "name a file in this folder or below it; any other with the option `--baseline`".to_owned();
        fields.diagnostics().report(Rule::BadValue, path.span, message, help);
        return None;
    }
    Some(path.value.to_owned())
}

/// The gates that were written, with their parts looked up.
pub(super) fn look_up(catalog: &Catalog, diagnostics: &Diagnostics, written: Vec<WrittenGate>) -> Gates {
    let mut gates = Gates::default();
    for WrittenGate { key, value } in written {
        match value {
            WrittenValue::Flag(on) => gates.gates.extend(Gate::of(key, Subject::Overall, None).filter(|_| on)),
            WrittenValue::Number(number) => gates.gates.extend(Gate::of(key, Subject::Overall, Some(number))),
            WrittenValue::Scores(scores) => {
                for (name, percent) in scores {
                    let subject = subject(catalog, diagnostics, &name);
                    gates.gates.extend(subject.and_then(|subject| Gate::of(key, subject, percent)));
                }
            }
            WrittenValue::Names(names) => {
                let named = names.iter().filter_map(|name| requirements(catalog, diagnostics, name));
                let mut asked: Vec<Gate> = named.map(Gate::For).collect();
                asked.sort_by_key(|gate| gate.asked());
                asked.dedup();
                gates.gates.extend(asked);
            }
            WrittenValue::File(path) => gates.baseline = Some(path),
        }
    }
    gates
}

fn requirements(catalog: &Catalog, diagnostics: &Diagnostics, name: &Item<String>) -> Option<Requirements> {
    let requirements = catalog.requirements_named(&name.value);
    if requirements.is_none() && !diagnostics.is_full() {
        let message = format!("there is no crosswalk and no requirement {}", quoted(&name.value));
        diagnostics.report(Rule::UnknownKey, name.span.clone(), message, requirements_way_out(catalog, &name.value));
    }
    requirements
}

/// What to do about an id that no crosswalk and no requirement has.
pub fn requirements_way_out(catalog: &Catalog, name: &str) -> String {
    let ids: Vec<String> = catalog.crosswalks().map(|ix| catalog[ix].id.clone()).collect();
    let requirements = catalog.crosswalks().flat_map(|ix| catalog.requirements_in(ix.into()));
    let all: Vec<String> = requirements.map(|ix| catalog.requirement_id(ix)).collect();
    let near = nearest(name, ids.iter().chain(&all).map(String::as_str));
    did_you_mean(near).unwrap_or_else(|| format!("there are {}", ids.join(", ")))
}

fn subject(catalog: &Catalog, diagnostics: &Diagnostics, name: &Item<String>) -> Option<Subject> {
    let subject = Subject::named(catalog, &name.value);
    if subject.is_none() && !diagnostics.is_full() {
        let message = format!("{} is neither a checklist nor a theme", quoted(&name.value));
        diagnostics.report(Rule::UnknownKey, name.span.clone(), message, Subject::way_out(catalog, &name.value));
    }
    subject
}

/// The gates as one would write them.
pub(super) fn to_write(catalog: &Catalog, gates: &Gates) -> Vec<WrittenGate> {
    let value = |key: GateKey| {
        let own: Vec<Gate> = gates.gates.iter().copied().filter(|gate| gate.key() == key).collect();
        match (key.form(), own.as_slice()) {
            (Form::File, _) => gates.baseline.clone().map(WrittenValue::File),
            (_, []) => None,
            (Form::Flag, _) => Some(WrittenValue::Flag(true)),
            (Form::Requirements, all) => {
                let asked = all.iter().filter_map(|gate| gate.requirements());
                Some(WrittenValue::Names(asked.map(|one| Item::new(catalog.requirements_id(one))).collect()))
            }
            (Form::Scores, all) if all.iter().any(|gate| gate.subject() != Subject::Overall) => {
                let score = |gate: &Gate| (Item::new(gate.subject().name(catalog)), gate.number());
                Some(WrittenValue::Scores(all.iter().map(score).collect()))
            }
            (Form::Number(_) | Form::Scores, [gate, ..]) => gate.number().map(WrittenValue::Number),
        }
    };
    GateKey::ALL.iter().filter_map(|key| Some(WrittenGate { key: *key, value: value(*key)? })).collect()
}

impl WrittenGate {
    fn entry(&self) -> Entry<'_> {
        match &self.value {
            WrittenValue::Flag(flag) => Entry::Flag(*flag),
            WrittenValue::Number(number) => Entry::Number(*number),
            WrittenValue::Names(names) => Entry::Set(names.iter().map(|name| name.value.as_str()).collect()),
            WrittenValue::File(path) => Entry::Text(path),
            WrittenValue::Scores(scores) => {
                let scores = scores.iter().map(|(name, percent)| (name.value.as_str(), percent.map(Entry::Number)));
                Entry::Line(scores.collect())
            }
        }
    }
}

/// The table of gates as it is written.
pub(super) fn table_entry(gates: &[WrittenGate]) -> Entry<'_> {
    Entry::Table(gates.iter().map(|gate| (gate.key.word(), Some(gate.entry()))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_makes_a_gate_with_a_number_or_without() {
        for key in GateKey::ALL.iter().copied() {
            if key.form() == Form::Requirements {
                continue;
            }
            let takes_number = matches!(key.form(), Form::Number(_) | Form::Scores);
            let made = [None, Some(3)].map(|number| Gate::of(key, Subject::Overall, number));
            assert_eq!(made.map(|gate| gate.is_some()), [!takes_number, takes_number], "{key}");
            let gate = made.into_iter().flatten().next().unwrap();
            assert_eq!((gate.key(), gate.number()), (key, takes_number.then_some(3)));
        }
    }

    #[test]
    fn an_option_is_its_key_with_hyphens() {
        for key in GateKey::ALL {
            assert_eq!(key.option(), key.word().replace('_', "-"));
            assert_eq!(key.value_name().is_empty(), key.form() == Form::Flag);
        }
    }
}
