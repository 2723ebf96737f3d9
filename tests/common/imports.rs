//! Which file of the program uses which, read from its `use` lines and its paths. Inline test modules are left out, and so
//! are files that are compiled for tests only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A path of modules below the crate, such as `render::pages`; none for the crate itself.
type Module = Vec<String>;

struct File {
    path: String,
    /// Its code without comments, on one line.
    code: String,
    /// What its `use` lines bring in: the name, and the path it stands for.
    uses: Vec<(String, Vec<String>)>,
    /// Paths in its other code that begin with `crate`, `super` or `self`.
    paths: Vec<Vec<String>>,
}

/// All files of the program, by module.
pub(super) struct Imports {
    files: BTreeMap<Module, File>,
}

/// The code of a file: comments taken away, all white space made one blank.
pub(super) fn code(text: &str) -> String {
    let without_comment = |line: &str| line.split("//").next().unwrap_or("").to_owned();
    text.lines().map(without_comment).collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

impl Imports {
    /// Reads the files at `paths`, which stand below `src` of the folder `root`.
    pub(super) fn read(root: &Path, paths: &[String]) -> Self {
        let texts = paths.iter().map(|path| (path.clone(), fs::read_to_string(root.join(path)).unwrap()));
        Self::of(texts)
    }

    fn of(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files = BTreeMap::new();
        let mut for_tests = BTreeSet::new();
        for (path, text) in texts {
            let module = module_of(&path);
            let code = code(&text);
            for name in code.split("#[cfg(test)] mod ").skip(1).filter_map(|rest| rest.split_once([';', ' '])) {
                for_tests.insert([module.clone(), vec![name.0.to_owned()]].concat());
            }
            let code = code.split("#[cfg(test)] mod tests {").next().unwrap_or_default().to_owned();
            let (uses, rest) = use_lines(&code);
            files.insert(module, File { path, uses, paths: inline_paths(&rest), code });
        }
        files.retain(|module, _| !for_tests.contains(module));
        Self { files }
    }

    /// For each file, the files that it uses.
    pub(super) fn edges(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut edges = BTreeMap::new();
        for (module, file) in &self.files {
            let paths = file.uses.iter().map(|(_, path)| path).chain(&file.paths);
            let targets = paths.filter_map(|path| self.resolve(module, path, 0)).filter(|target| target != module);
            edges.insert(file.path.as_str(), targets.map(|target| self.files[&target].path.as_str()).collect());
        }
        edges
    }

    /// The module that a path leads to from `module`; none where it leaves the crate.
    fn resolve(&self, module: &Module, path: &[String], depth: usize) -> Option<Module> {
        let mut at = match path.first()?.as_str() {
            "crate" => Module::new(),
            "self" => module.clone(),
            "super" => module[..module.len().checked_sub(1)?].to_vec(),
            first => {
                let child = [module.clone(), vec![first.to_owned()]].concat();
                self.files.contains_key(&child).then_some(child)?
            }
        };
        for name in &path[1..] {
            let child = [at.clone(), vec![name.clone()]].concat();
            if name == "super" {
                at.pop();
            } else if self.files.contains_key(&child) {
                at = child;
            } else {
                return Some(self.home_of(&at, name, depth));
            }
        }
        self.files.contains_key(&at).then_some(at)
    }

    /// The module that an item of `module` is written in: another one, where `module` only hands it on.
    fn home_of(&self, module: &Module, name: &str, depth: usize) -> Module {
        let here = || module.clone();
        let (Some(file), true) = (self.files.get(module), depth < 8) else { return here() };
        if let Some((_, path)) = file.uses.iter().find(|(one, path)| one == name && path.len() > 1) {
            return self.resolve(module, path, depth + 1).unwrap_or_else(here);
        }
        let globs = file.uses.iter().filter(|(one, _)| one == "*");
        let mut targets = globs.filter_map(|(_, path)| self.resolve(module, path, depth + 1));
        targets.rfind(|target| self.files[target].defines(name)).unwrap_or_else(here)
    }
}

impl File {
    fn defines(&self, name: &str) -> bool {
        let kinds = ["struct", "enum", "fn", "trait", "const", "static", "type"];
        let defined = |kind: &&str| {
            let head = format!("{kind} {name}");
            self.code.match_indices(&head).any(|(at, _)| !self.code[at + head.len()..].starts_with(is_name))
        };
        kinds.iter().any(defined)
    }
}

fn module_of(path: &str) -> Module {
    let inner = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")).unwrap();
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    if inner == "lib" { Module::new() } else { inner.split('/').map(str::to_owned).collect() }
}

/// What the `use` lines bring in, and the code without them.
fn use_lines(code: &str) -> (Vec<(String, Vec<String>)>, String) {
    let (mut uses, mut rest, mut left) = (Vec::new(), String::new(), code);
    while let Some(at) = left.find("use ") {
        let (before, found) = left.split_at(at);
        rest.push_str(before);
        let end = found.find(';').unwrap_or(found.len());
        if before.ends_with(is_name) || found[..end].contains(['=', '"', '(']) {
            rest.push_str("use ");
            left = &found["use ".len()..];
        } else {
            expand(&found["use ".len()..end], &[], &mut uses);
            left = &found[end..];
        }
    }
    rest.push_str(left);
    (uses, rest)
}

/// Every path in a tree such as `a::{self, b as c, d::*}`, with its name.
fn expand(tree: &str, above: &[String], uses: &mut Vec<(String, Vec<String>)>) {
    if let Some((head, group)) = tree.split_once('{') {
        let names = head.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
        let above: Vec<String> = above.iter().cloned().chain(names).collect();
        for part in parts(group) {
            expand(part.trim(), &above, uses);
        }
        return;
    }
    let (path, alias) = tree.split_once(" as ").map_or((tree, None), |(path, alias)| (path, Some(alias)));
    let mut whole: Vec<String> = above.to_vec();
    whole.extend(path.split("::").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()));
    let glob = whole.last().is_some_and(|name| name == "*");
    if glob || whole.last().is_some_and(|name| name == "self" && !above.is_empty()) {
        whole.pop();
    }
    let name = if glob { Some("*") } else { alias.map(str::trim).or(whole.last().map(String::as_str)) };
    if let Some(name) = name.map(str::to_owned) {
        uses.push((name, whole));
    }
}

/// The parts of a group up to its closing brace.
fn parts(group: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn inline_paths(code: &str) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    for head in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(head) {
            if code[..at].ends_with(|c: char| is_name(c) || c == ':' || c == '$') {
                continue;
            }
            let end = code[at..].find(|c: char| !is_name(c) && c != ':').map_or(code.len(), |length| at + length);
            paths.push(code[at..end].split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect());
        }
    }
    paths
}

/// Groups of files that reach each other, each in order; a file alone is none.
pub(super) fn circles<'a>(edges: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<Vec<&'a str>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = edges.keys().map(|file| (*file, reached_from(file, edges))).collect();
    let mut circles = BTreeSet::new();
    for (file, reached) in &reach {
        if reached.contains(file) {
            let same = reached.iter().copied().filter(|other| reach[other].contains(file));
            circles.insert(same.collect::<Vec<_>>());
        }
    }
    circles.into_iter().collect()
}

fn reached_from<'a>(file: &'a str, edges: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut left: Vec<&str> = edges[file].iter().copied().collect();
    while let Some(next) = left.pop() {
        if reached.insert(next) {
            left.extend(edges.get(next).into_iter().flatten().copied());
        }
    }
    reached
}

#[test]
fn a_use_of_what_a_module_hands_on_is_a_use_of_the_file_it_is_written_in() {
    let texts = [
        ("src/a/mod.rs", "mod one; mod two; pub use one::First; pub use two::*; fn here() {}"),
        ("src/a/one.rs", "use super::{Second, here}; // crate::b\n pub struct First;"),
        ("src/a/two.rs", "pub struct Second; fn f() { super::one::g() } #[cfg(test)] mod tests { use crate::b::B; }"),
        ("src/b.rs", "use crate::a::{self, First as F, two::{Second}}; use std::fs; fn reuse () {}"),
    ];
    let imports = Imports::of(texts.map(|(path, text)| (path.to_owned(), text.to_owned())));
    let edges = imports.edges();
    let used = |path: &str| edges[path].iter().copied().collect::<Vec<_>>();
    assert_eq!(used("src/a/one.rs"), ["src/a/mod.rs", "src/a/two.rs"]);
    assert_eq!(used("src/a/two.rs"), ["src/a/one.rs"]);
    assert_eq!(used("src/b.rs"), ["src/a/mod.rs", "src/a/one.rs", "src/a/two.rs"]);
    assert_eq!(circles(&edges), [["src/a/mod.rs", "src/a/one.rs", "src/a/two.rs"]]);
}
