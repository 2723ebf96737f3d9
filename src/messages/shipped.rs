//! The files of phrases in the binary.

use std::borrow::Cow;

use crate::pack::unpack;

// `LANGUAGES`, and `PHRASES`: by language, the files in its folder, packed. English stands below as it is, a file a part.
include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

macro_rules! parts {
    ($($(#[doc = $doc:literal])+ $part:ident = $name:literal;)+) => {
        /// A file of phrases: the first word of the ids in it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Part { $($(#[doc = $doc])+ $part,)+ }

        impl Part {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$part,)+];

            /// The name of the file, without its ending.
            pub fn name(self) -> &'static str {
                match self { $(Self::$part => $name,)+ }
            }
        }

        const ENGLISH: &[&str] = &[$(include_str!(concat!("../../locales/en/", $name, ".ftl")),)+];
    };
}

parts! {
    /// What all parts share: numbers, dates, lists, words for states. Every part can refer to its phrases.
    Shared = "shared";
    /// The report.
    Report = "report";
    /// A new answers file.
    Init = "init";
    /// The interview.
    Interview = "interview";
    /// The questionnaire as a file for a browser.
    Form = "form";
    /// The catalog as `list` and `show` tell it.
    Browse = "browse";
    /// The verdict of `check`.
    Check = "check";
    /// The answers of several people: how far they agree, and the agenda.
    Merge = "merge";
    /// Gaps as issues of a tracker.
    Export = "export";
    /// What an import took, and what it did not.
    Import = "import";
    /// What changed over time, and what a plan would change.
    Compare = "compare";
    /// Crosswalks: what standards and laws require.
    Crosswalk = "crosswalk";
    /// What clones show.
    Gather = "gather";
    /// The assessments of many organizations together.
    Portfolio = "portfolio";
    /// The questionnaire as a workbook.
    Workbook = "workbook";
}

impl Part {
    /// The part that a phrase is in.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::of_name(id.split('-').next()?)
    }

    /// The part of a file by its name without the ending.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.name() == name)
    }
}

/// The texts that make a part of a language: the shared one, then its own. Files that a language lacks are left out.
pub(super) fn texts(language: &str, part: Part) -> Vec<Cow<'static, str>> {
    let mut wanted = vec![Part::Shared];
    if part != Part::Shared {
        wanted.push(part);
    }
    wanted.into_iter().filter_map(|part| phrases_in(language, part)).collect()
}

/// The file of a part in a language.
pub fn phrases_in(language: &str, part: Part) -> Option<Cow<'static, str>> {
    if language == super::ENGLISH {
        return ENGLISH.get(part as usize).map(|text| Cow::Borrowed(*text));
    }
    // What `build.rs` packed can be unpacked, which the tests of each language hold.
    unpack(packed(language, part)?).map(Cow::Owned)
}

/// Whether a language that ships has phrases of its own for a part.
pub(super) fn has_phrases(language: &str, part: Part) -> bool {
    language == super::ENGLISH || packed(language, part).is_some()
}

fn packed(language: &str, part: Part) -> Option<&'static [u8]> {
    let (_, files) = PHRASES.iter().find(|(name, _)| *name == language)?;
    files.iter().find(|(name, _)| *name == part.name()).map(|(_, bytes)| *bytes)
}
