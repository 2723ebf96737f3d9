//! The files of detectors as they are written. A key that is not known is a mistake.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenFile {
    /// Where files of CI stand.
    pub(super) ci_files: Vec<String>,
    pub(super) detector: Vec<WrittenDetector>,
    /// Names of actions and commands, by what they do.
    pub(super) tools: BTreeMap<String, Vec<String>>,
    /// Patterns of files that make a clone one of a kind.
    pub(super) kinds: BTreeMap<String, Vec<String>>,
    pub(super) licence: Vec<WrittenLicence>,
    pub(super) left_out: WrittenLeftOut,
}

impl WrittenFile {
    pub(super) fn extend(&mut self, other: Self) {
        self.ci_files.extend(other.ci_files);
        self.detector.extend(other.detector);
        self.tools.extend(other.tools);
        self.kinds.extend(other.kinds);
        self.licence.extend(other.licence);
        if self.left_out.readme.is_empty() {
            self.left_out = other.left_out;
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenDetector {
    pub(super) point: String,
    pub(super) about: String,
    pub(super) looks: String,
    pub(super) trap: String,
    pub(super) reads: Option<String>,
    #[serde(default)]
    pub(super) applies_to: Vec<String>,
    #[serde(default)]
    pub(super) shows: Vec<WrittenSign>,
    #[serde(default)]
    pub(super) hints: Vec<WrittenSign>,
    #[serde(default)]
    pub(super) contradicts: Vec<WrittenSign>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenSign {
    pub(super) files: Vec<String>,
    pub(super) without: Vec<String>,
    pub(super) ci: Vec<String>,
    pub(super) log: Option<String>,
    pub(super) report: Vec<String>,
    pub(super) size: Option<usize>,
    pub(super) heading: Vec<String>,
    pub(super) says: Vec<String>,
    pub(super) also: Vec<String>,
    pub(super) unless: Vec<String>,
    pub(super) lacks: Vec<String>,
    pub(super) holds: Option<String>,
    pub(super) top: Option<usize>,
    pub(super) days: Option<u32>,
    pub(super) inherited: bool,
    pub(super) runs: Option<String>,
    pub(super) every: Option<u32>,
    pub(super) with: Vec<String>,
    pub(super) shared: bool,
    pub(super) strict: bool,
    pub(super) spoilt: Option<Box<WrittenSign>>,
    pub(super) authors: Vec<String>,
    pub(super) share: Option<usize>,
    pub(super) least: Option<i64>,
    pub(super) most: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLicence {
    pub(super) id: String,
    pub(super) words: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenLeftOut {
    pub(super) template_names: Vec<String>,
    pub(super) template_files: Vec<String>,
    pub(super) readme: Vec<String>,
    pub(super) archived: Vec<String>,
    pub(super) fork: Vec<String>,
}
