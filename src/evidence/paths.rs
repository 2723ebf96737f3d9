//! Patterns of paths in a tree: which of them a file matches, whatever the case of its letters.

use std::collections::HashMap;

use glob::{MatchOptions, Pattern};

/// Endings of texts, for patterns that end with `~`.
const TEXT_ENDINGS: [&str; 8] = ["", ".md", ".markdown", ".rst", ".txt", ".adoc", ".asciidoc", ".org"];
/// Folders in which forges look for the files of a community, for patterns that begin with `@/`.
const COMMUNITY: [&str; 4] = ["", ".github/", "docs/", ".gitlab/"];
/// Folders of what is not a project's own, or no more than an example: patterns for any folder do not look there.
const NOT_OWN: [&str; 17] = [
    "vendor",
    "node_modules",
    "third_party",
    "thirdparty",
    "examples",
    "example",
    "test",
    "tests",
    "testdata",
    "fixtures",
    "__tests__",
    "spec",
    "samples",
    "archetype-resources",
    "blog",
    "posts",
    "_posts",
];
/// `*` stays in its folder, and a name may begin with a dot.
const OPTIONS: MatchOptions =
    MatchOptions { case_sensitive: false, require_literal_separator: true, require_literal_leading_dot: false };

/// One of the patterns of a [`PathIndex`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct PatternIx(usize);

/// Patterns of paths.
#[derive(Debug, Default)]
pub(super) struct PathIndex {
    count: usize,
    exact: HashMap<String, Vec<PatternIx>>,
    globs: Vec<(String, Pattern, PatternIx)>,
}

impl PathIndex {
    /// Adds a pattern: `@/SECURITY~` for any of the usual folders and endings, `LICENSES/*.txt`, `**/go.mod`.
    ///
    /// # Errors
    /// Why it is none.
    pub(super) fn add(&mut self, pattern: &str) -> Result<PatternIx, String> {
        let ix = PatternIx(self.count);
        for path in expanded(pattern) {
            match path.find(['*', '?', '[']) {
                None => self.exact.entry(path.to_lowercase()).or_default().push(ix),
                Some(wild) => {
                    let compiled = Pattern::new(&path).map_err(|error| format!("{pattern}: {error}"))?;
                    let fixed = path.get(..wild).unwrap_or_default().to_lowercase();
                    self.globs.push((fixed, compiled, ix));
                }
            }
        }
        self.count += 1;
        Ok(ix)
    }

    /// The patterns that a path matches.
    pub(super) fn matching(&self, path: &str) -> Vec<PatternIx> {
        let small = path.to_lowercase();
        let mut found = self.exact.get(&small).cloned().unwrap_or_default();
        let is_own = !small.split('/').any(|part| NOT_OWN.contains(&part));
        for (fixed, pattern, ix) in &self.globs {
            let is_looked_at = is_own || !fixed.is_empty();
            if is_looked_at && small.starts_with(fixed) && pattern.matches_with(&small, OPTIONS) {
                found.push(*ix);
            }
        }
        found
    }
}

fn expanded(pattern: &str) -> Vec<String> {
    let (name, endings) = match pattern.strip_suffix('~') {
        Some(name) => (name, &TEXT_ENDINGS[..]),
        None => (pattern, &TEXT_ENDINGS[..1]),
    };
    let (name, folders) = match name.strip_prefix("@/") {
        Some(name) => (name, &COMMUNITY[..]),
        None => (name, &COMMUNITY[..1]),
    };
    folders.iter().flat_map(|folder| endings.iter().map(move |ending| format!("{folder}{name}{ending}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_knows_its_folders_and_endings_and_no_others() {
        let mut index = PathIndex::default();
        let security = index.add("@/SECURITY~").unwrap();
        let owners = index.add("@/CODEOWNERS").unwrap();
        let manifest = index.add("**/go.mod").unwrap();
        assert_eq!(index.matching("security.MD"), [security]);
        assert_eq!(index.matching(".github/SECURITY.md"), [security]);
        assert_eq!(index.matching("docs/SECURITY"), [security]);
        assert_eq!(index.matching("CODEOWNERS.md"), []);
        assert_eq!(index.matching("docs/CODEOWNERS"), [owners]);
        assert_eq!((index.matching("go.mod"), index.matching("a/b/go.mod")), (vec![manifest], vec![manifest]));
        assert_eq!(index.matching("vendor/a/go.mod"), []);
        for other in ["src/SECURITY.md", "SECURITY-INSIGHTS.yml", "SECURITY.md/x"] {
            assert_eq!(index.matching(other), [], "{other}");
        }
    }
}
