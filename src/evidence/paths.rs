//! Patterns of paths in a tree: which of them a file matches, whatever the case of its letters.

use std::collections::HashMap;
use std::mem;

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

/// Patterns of paths. Most are told apart by a look into a table or by a part of the name; the rest is tried one by one.
#[derive(Debug, Default)]
pub(super) struct PathIndex {
    count: usize,
    /// Whole paths, in small letters.
    paths: HashMap<String, Vec<PatternIx>>,
    /// Names in any folder: `**/go.mod`.
    names: HashMap<String, Vec<PatternIx>>,
    /// Patterns of names in any folder, with a part that each such name has: `**/*.csproj`.
    name_patterns: Vec<(String, Pattern, PatternIx)>,
    /// Patterns of paths, with what each such path begins with.
    path_patterns: Vec<(String, Pattern, PatternIx)>,
}

impl PathIndex {
    /// Adds a pattern: `@/SECURITY~` for any of the usual folders and endings, `LICENSES/*.txt`, `**/go.mod`.
    ///
    /// # Errors
    /// Why it is none.
    pub(super) fn add(&mut self, pattern: &str) -> Result<PatternIx, String> {
        let ix = PatternIx(self.count);
        for path in expanded(pattern) {
            let compiled = |path: &str| Pattern::new(path).map_err(|error| format!("{pattern}: {error}"));
            let name = path.strip_prefix("**/").filter(|name| !name.contains('/'));
            match (name, path.find(WILD)) {
                (None, None) => self.paths.entry(path.to_lowercase()).or_default().push(ix),
                (None, Some(wild)) => {
                    let fixed = path.get(..wild).unwrap_or_default().to_lowercase();
                    self.path_patterns.push((fixed, compiled(&path)?, ix));
                }
                (Some(name), _) if !name.contains(WILD) => {
                    self.names.entry(name.to_lowercase()).or_default().push(ix);
                }
                (Some(name), _) => self.name_patterns.push((fixed_part(name), compiled(name)?, ix)),
            }
        }
        self.count += 1;
        Ok(ix)
    }

    /// The patterns that a path matches.
    pub(super) fn matching(&self, path: &str) -> Vec<PatternIx> {
        let small = path.to_lowercase();
        let mut found = self.paths.get(&small).cloned().unwrap_or_default();
        for (fixed, pattern, ix) in &self.path_patterns {
            if small.starts_with(fixed) && pattern.matches_with(&small, OPTIONS) {
                found.push(*ix);
            }
        }
        let name = small.rsplit('/').next().unwrap_or_default();
        let named = self.names.get(name).into_iter().flatten().copied();
        let alike = self
            .name_patterns
            .iter()
            .filter(|(part, pattern, _)| name.contains(part.as_str()) && pattern.matches_with(name, OPTIONS));
        let mut in_any_folder = named.chain(alike.map(|(_, _, ix)| *ix)).peekable();
        if in_any_folder.peek().is_some() && !small.split('/').any(|part| NOT_OWN.contains(&part)) {
            found.extend(in_any_folder);
        }
        found
    }
}

/// Signs that stand for other characters.
const WILD: [char; 3] = ['*', '?', '['];

/// The longest part of a pattern that stands for itself, in small letters.
fn fixed_part(pattern: &str) -> String {
    let (mut longest, mut part, mut in_choice) = (String::new(), String::new(), false);
    for c in pattern.chars().chain(['*']) {
        in_choice = (in_choice || c == '[') && c != ']';
        if !in_choice && !WILD.contains(&c) && c != ']' {
            part.push(c);
        } else if part.len() > longest.len() {
            longest = mem::take(&mut part);
        } else {
            part.clear();
        }
    }
    longest.to_lowercase()
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
        let policy = index.add("**/*licen[cs]e-policy*.md").unwrap();
        assert_eq!(index.matching("docs/our-Licence-Policy-2.md"), [policy]);
        assert_eq!(index.matching("examples/licence-policy.md"), []);
        let radar = index.add("radar/**/*.md").unwrap();
        assert_eq!((index.matching("radar/2026/a.md"), index.matching("radar/a.md")), (vec![radar], vec![radar]));
        assert_eq!(
            (fixed_part("*licen[cs]e-policy*.md"), fixed_part("*.csproj")),
            ("e-policy".into(), ".csproj".into())
        );
        for other in ["src/SECURITY.md", "SECURITY-INSIGHTS.yml", "SECURITY.md/x"] {
            assert_eq!(index.matching(other), [], "{other}");
        }
    }
}
