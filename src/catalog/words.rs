//! The words that classify practices and resources.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::problem::{Word, word_enum};

word_enum! {
    /// How long it takes to close a gap.
    #[derive(Serialize, Deserialize)]
    pub enum Effort {
        /// Small (days)
        Small = "small",
        /// Medium (weeks)
        Medium = "medium",
        /// Large (a quarter or more)
        Large = "large",
    }
}

impl Effort {
    /// What gain is divided by in the roadmap: small 1, medium 2, large 4 (design, section 5).
    pub fn weight(self) -> u32 {
        match self {
            Self::Small => 1,
            Self::Medium => 2,
            Self::Large => 4,
        }
    }
}

word_enum! {
    /// What an organization does with software: what some practices need in order to apply at all.
    #[derive(Serialize, Deserialize)]
    pub enum Activity {
        /// Writes software
        Build = "build",
        /// Hands software to others
        Ship = "ship",
        /// Runs public projects
        Publish = "publish",
    }
}

impl Activity {
    /// Why a practice that needs it does not apply, in the words of an organization that does not do it.
    pub fn absence(self) -> &'static str {
        match self {
            Self::Build => "We do not write software.",
            Self::Ship => "We do not hand software to others.",
            Self::Publish => "We do not run public projects of our own.",
        }
    }
}

word_enum! {
    /// What a resource is.
    #[derive(Serialize, Deserialize)]
    pub enum Kind {
        /// Activity
        Activity = "activity",
        /// Guide
        Guide = "guide",
        /// Policy
        Policy = "policy",
        /// Template
        Template = "template",
        /// Study
        Study = "study",
        /// Standard
        Standard = "standard",
        /// Tool
        Tool = "tool",
    }
}

word_enum! {
    /// A stage of the TODO Group's five-stage model that practices belong to; stage 0, ad hoc use, has none.
    #[derive(Serialize, Deserialize)]
    pub enum Stage {
        /// The first.
        One = "1",
        /// The second.
        Two = "2",
        /// The third.
        Three = "3",
        /// The fourth.
        Four = "4",
    }
}

impl Stage {
    /// Stage 0 as it is written: ad hoc use, before the first stage. No practice belongs to it.
    pub const ZERO: &'static str = "0";
    /// The number of the first stage.
    pub const FIRST: u32 = 1;
    /// The number of the last stage.
    pub const LAST: u32 = Self::Four as u32 + 1;
    /// The numbers of all stages.
    pub const NUMBERS: RangeInclusive<u32> = Self::FIRST..=Self::LAST;

    /// [`Stage::NUMBERS`] in words.
    pub const SPAN: &'static str = "1 to 4";

    /// The stage as a number.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The stage with this number, if it is one of [`Stage::NUMBERS`].
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.iter().copied().find(|stage| u32::from(stage.number()) == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stages_are_numbered_without_a_gap_and_their_span_says_so() {
        let numbers: Vec<u32> = Stage::ALL.iter().map(|stage| stage.number().into()).collect();
        assert_eq!(numbers, Stage::NUMBERS.collect::<Vec<_>>());
        assert_eq!(Stage::SPAN, format!("{} to {}", Stage::FIRST, Stage::LAST));
        assert!(Stage::ALL.iter().all(|stage| Stage::from_number(stage.number().into()) == Some(*stage)));
    }
}
