//! Gates: conditions that an organization sets itself in its answers file, and that `check` enforces.

use std::iter;
use std::ops::RangeInclusive;

use crate::catalog::{Catalog, ChecklistIx, Requirements, Stage, ThemeIx};
use crate::problem::{did_you_mean, nearest, word_enum};

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
    Theme(ThemeIx),
}

/// The gates of an answers file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gates {
    /// What is asked, in the order of [`GateKey`].
    pub gates: Vec<Gate>,
    /// An earlier answers file to compare with, named from the folder of this one; with a colon it is a version in git.
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
    Baseline = "baseline", "baseline", Form::File, "FILE|REV:PATH",
        "Nothing is less than in this earlier answers file: points done, practices that apply, target, scope";
    Complete = "complete", "complete", Form::Flag, "", "Every statement in scope is answered";
    Unmodified = "unmodified", "unmodified", Form::Flag, "", "Every checklist in scope, and every crosswalk that ships, is as it ships";
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
    pub(super) fn asked(self) -> (GateKey, Subject, Option<Requirements>) {
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
            Some(theme) => catalog.theme(theme).map(Self::Theme),
            None => catalog.checklist(name).map(Self::Checklist),
        }
    }

    /// Its name.
    pub fn name(self, catalog: &Catalog) -> String {
        match self {
            Self::Overall => OVERALL.to_owned(),
            Self::Checklist(ix) => catalog[ix].id.to_string(),
            Self::Theme(theme) => format!("theme:{}", catalog[theme].id),
        }
    }

    /// Every subject.
    pub fn all(catalog: &Catalog) -> Vec<Self> {
        let checklists = catalog.checklists().map(Self::Checklist);
        let themes = catalog.themes().map(Self::Theme);
        iter::once(Self::Overall).chain(checklists).chain(themes).collect()
    }

    /// What to do about a name that is of no subject.
    pub fn way_out(catalog: &Catalog, name: &str) -> String {
        let names: Vec<String> = Self::all(catalog).iter().map(|one| one.name(catalog)).collect();
        let near = did_you_mean(nearest(name, names.iter().map(String::as_str)));
        near.unwrap_or_else(|| format!("there are {}", names.join(", ")))
    }
}

/// What to do about an id that no crosswalk and no requirement has.
pub fn requirements_way_out(catalog: &Catalog, name: &str) -> String {
    let ids: Vec<String> = catalog.crosswalks().map(|ix| catalog[ix].id.to_string()).collect();
    let all = catalog.requirement_ids();
    let near = nearest(name, ids.iter().chain(&all).map(String::as_str));
    did_you_mean(near).unwrap_or_else(|| format!("there are {}", ids.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Word;

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
    fn the_stricter_of_two_gates_asks_for_more_of_a_least_and_for_less_of_a_most() {
        for (loose, strict) in [
            (Gate::MinScore(Subject::Overall, 40), Gate::MinScore(Subject::Overall, 50)),
            (Gate::MinStage(1), Gate::MinStage(2)),
            (Gate::MinCoverage(40), Gate::MinCoverage(50)),
            (Gate::MaxNotApplicable(20), Gate::MaxNotApplicable(10)),
            (Gate::MaxAge(366), Gate::MaxAge(100)),
        ] {
            assert_eq!((loose.or_stricter(strict), strict.or_stricter(loose)), (strict, strict));
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
