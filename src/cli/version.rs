//! `--version --verbose`: which questions are built in, and with what.

use crate::catalog::Catalog;

/// Features that can be left out when the program is built.
const FEATURES: [(&str, bool); 3] =
    [("git", cfg!(feature = "git")), ("parquet", cfg!(feature = "parquet")), ("workbook", cfg!(feature = "workbook"))];

/// The version, the features built in, and of each checklist edition, revision and the SHA-256 of what it asks.
pub(super) fn long_version(catalog: &Catalog) -> String {
    let mut lines = vec![format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))];
    let features: Vec<&str> = FEATURES.iter().filter(|(_, built_in)| *built_in).map(|(name, _)| *name).collect();
    lines.push(format!("features: {}", if features.is_empty() { "none".to_owned() } else { features.join(", ") }));
    for ix in catalog.checklists() {
        let one = &catalog[ix];
        let changed = if one.changed().is_empty() { "" } else { ", changed" };
        let (id, edition, revision, digest) = (&one.id, &one.edition, one.revision, one.digest());
        lines.push(format!("{id}: edition {edition}, revision {revision}{changed}, sha256 {digest}"));
    }
    lines.join("\n") + "\n"
}
