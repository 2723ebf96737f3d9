//! The house rules that a compiler does not hold: which room may use which, and what no file of the project may say.
#![allow(clippy::panic, clippy::unwrap_used)]

#[path = "common/imports.rs"]
mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use imports::Imports;
use ospo_assess::catalog::{CatalogFile, FileKind, shipped};

/// Lowest first: a room may use those before it in this list, never those after it. Those within `render` use none of each
/// other, and its own file brings them together.
const ROOMS: [&str; 20] = [
    "pack",
    "threads",
    "text",
    "problem",
    "messages",
    "catalog",
    "shipped",
    "translation",
    "answers",
    "assess",
    "document",
    "render/pages",
    "render/exchange",
    "render/form",
    "render",
    "repo",
    "evidence",
    "import",
    "interview",
    "cli",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder`, as paths from the root of the project, in order.
fn files_below(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|one| one == extension) {
                found.push(path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// The code of a file, without comments.
fn code(path: &str) -> String {
    imports::code(&fs::read_to_string(root().join(path)).unwrap())
}

/// The room of a file, as its place in the list; none for those that belong to none.
fn room_of(path: &str) -> Option<usize> {
    let inner = path.strip_prefix("src/").unwrap();
    let within = |room: &str| inner.strip_prefix(room).is_some_and(|rest| rest.starts_with(['/', '.']));
    ROOMS.iter().position(|room| within(room))
}

fn is_in_render(room: usize) -> bool {
    ROOMS[room].starts_with("render/")
}

fn imports() -> Imports {
    Imports::read(root(), &files_below("src", "rs"))
}

#[test]
fn every_file_belongs_to_a_room() {
    let outside = ["src/lib.rs", "src/main.rs"];
    let mut strays = files_below("src", "rs");
    strays.retain(|path| room_of(path).is_none() && !outside.contains(&path.as_str()));
    assert!(strays.is_empty(), "in no room: {strays:?}");
}

#[test]
fn a_room_uses_only_those_above_it() {
    let imports = imports();
    let mut broken = BTreeMap::new();
    for (path, used) in imports.edges() {
        let Some(own) = room_of(path) else { continue };
        let is_wrong = |other: &&str| {
            room_of(other).is_none_or(|room| room > own || (room != own && is_in_render(room) && is_in_render(own)))
        };
        let wrong: Vec<&str> = used.into_iter().filter(is_wrong).collect();
        if !wrong.is_empty() {
            broken.insert(path, wrong);
        }
    }
    assert!(broken.is_empty(), "these files use what is below their own room, or beside it: {broken:#?}");
}

/// Whether one of two files is the `mod.rs` of a folder that the other is in.
fn are_parent_and_child(one: &str, other: &str) -> bool {
    let folder =
        |path: &str| path.strip_suffix("/mod.rs").or(path.strip_suffix(".rs")).map(|inner| format!("{inner}/"));
    let holds = |parent: &str, child: &str| folder(parent).is_some_and(|folder| child.starts_with(&folder));
    holds(one, other) || holds(other, one)
}

#[test]
fn no_files_of_a_room_use_each_other_in_a_circle() {
    let imports = imports();
    let mut edges = imports.edges();
    for (path, used) in &mut edges {
        used.retain(|other| room_of(path) == room_of(other) && !are_parent_and_child(path, other));
    }
    let circles: Vec<String> = imports::circles(&edges).iter().map(|circle| arrows(circle, &edges)).collect();
    assert!(circles.is_empty(), "files use each other in a circle:\n{}", circles.join("\n"));
}

/// What the files of a circle use of each other, a line a file.
fn arrows(circle: &[&str], edges: &BTreeMap<&str, BTreeSet<&str>>) -> String {
    let line = |path: &&str| {
        let used: Vec<&str> = edges[path].iter().copied().filter(|other| circle.contains(other)).collect();
        format!("  {path} uses {}\n", used.join(", "))
    };
    circle.iter().map(line).collect()
}

/// Files whose code names a crate.
fn files_that_name(krate: &str) -> Vec<String> {
    let names = |path: &String| code(path).split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == krate);
    files_below("src", "rs").into_iter().filter(names).collect()
}

#[test]
fn one_file_speaks_to_the_prompts_and_one_writes_pdf() {
    let prompts = files_that_name("inquire");
    assert!(prompts.iter().all(|path| path == "src/interview/rich/text.rs"), "{prompts:?} name inquire");
    let pdf = files_that_name("printpdf");
    let in_room = |path: &String| path.starts_with("src/render/pages/typeset");
    assert!(pdf.len() <= 1 && pdf.iter().all(in_room), "{pdf:?} name printpdf");
}

#[test]
fn one_file_speaks_to_git() {
    assert_eq!(files_that_name("gix"), ["src/repo/git.rs"]);
}

#[test]
fn one_file_reads_workbooks_and_one_room_writes_them() {
    assert_eq!(files_that_name("calamine"), ["src/import/workbook/cells.rs"]);
    let writers = files_that_name("rust_xlsxwriter");
    assert!(
        !writers.is_empty() && writers.iter().all(|path| path.starts_with("src/render/form/workbook/")),
        "{writers:?}"
    );
}

#[test]
fn the_typesetter_knows_no_document() {
    let typeset = "src/render/pages/typeset";
    let imports = imports();
    let knows = |used: &BTreeSet<&str>| used.iter().any(|path| path.starts_with("src/document"));
    let edges = imports.edges().into_iter();
    let wrong: Vec<&str> =
        edges.filter(|(path, used)| path.starts_with(typeset) && knows(used)).map(|(path, _)| path).collect();
    assert!(wrong.is_empty(), "{wrong:?} use the document");
    assert!(files_below(typeset, "rs").len() > 5, "the typesetter moved");
}

#[test]
fn every_checklist_crosswalk_and_resource_ships_in_the_binary() {
    let path = |file: &CatalogFile| match file.kind {
        FileKind::Head => "catalog.toml".to_owned(),
        FileKind::Overlay => panic!("no overlay ships"),
        FileKind::Resources => format!("resources/{}.toml", file.id),
        FileKind::Checklist => format!("checklists/{}.toml", file.id),
        FileKind::Crosswalk => format!("crosswalks/{}.toml", file.id),
    };
    let mut shipped: Vec<String> = shipped().iter().map(path).collect();
    shipped.sort();
    let mut on_disk = files_below("checklists", "toml");
    on_disk.extend(files_below("crosswalks", "toml"));
    on_disk.extend(files_below("resources", "toml"));
    on_disk.insert(0, "catalog.toml".to_owned());
    assert_eq!(shipped, on_disk, "src/catalog/shipped.rs lists what ships");
}

/// The files under version control that are text; none outside of a clone, such as in an unpacked archive.
fn tracked_texts() -> Vec<(String, String)> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let names = listed.map(|output| String::from_utf8(output.stdout).unwrap()).unwrap_or_default();
    let text = |name: &str| Some((name.to_owned(), fs::read_to_string(root().join(name)).ok()?));
    names.split('\0').filter(|name| !name.is_empty()).filter_map(text).collect()
}

/// Whether `path` stands in `line` as the beginning of a path, not as a part of an address or a longer path.
fn names_path(line: &str, path: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || "._-~}".contains(c);
    line.match_indices(path).any(|(at, _)| !line[..at].ends_with(inside))
}

#[test]
fn no_file_names_a_path_of_somebodys_machine() {
    // In parts, so that this file keeps its own rule.
    let paths = [["/", "work/"], ["/", "root/"], ["/", "home/"], ["/", "Users/"]];
    for (name, text) in tracked_texts() {
        for (number, line) in text.lines().enumerate() {
            let found = paths.iter().map(|parts| parts.concat()).find(|path| names_path(line, path));
            assert!(found.is_none(), "{name}:{}: {} in {line}", number + 1, found.unwrap_or_default());
        }
    }
}

#[test]
fn no_file_names_the_host_of_a_package_registry() {
    let hosts =
        ["index.crates", "static.crates", "arti factory", "nex us", "pypi .org", "registry.npm js", "proxy.go lang"];
    let hosts = hosts.map(|host| host.replace(' ', ""));
    for (name, text) in tracked_texts().into_iter().filter(|(name, _)| name != "tests/house.rs") {
        let found = hosts.iter().find(|host| text.contains(host.as_str()));
        assert!(found.is_none(), "{name} names {found:?}");
        assert!(!Path::new(&name).starts_with(".cargo"), "{name} is a setting of a machine");
    }
}

/// The crates that the program is built from have a row each, or one with others: `crate`, why, and instead of what. Those of
/// tests are named in a sentence.
#[test]
fn every_direct_dependency_says_why_it_is_there_and_what_it_replaces() {
    let manifest: toml::Table = toml::from_str(include_str!("../Cargo.toml")).unwrap();
    let page = include_str!("../CONTRIBUTING.md").split_once("\n## Dependencies\n").unwrap().1;
    let page = page.split("\n## ").next().unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |"));
    let cells = rows.map(|row| row.split(" | ").collect::<Vec<_>>());
    let whole: Vec<Vec<&str>> =
        cells.filter(|cells| cells.len() == 3 && cells.iter().all(|one| one.len() > 2)).collect();
    let said: BTreeSet<&str> =
        whole.iter().flat_map(|cells| cells[0].split(", ")).map(|name| name.trim_matches('`')).collect();
    let names = |table: &toml::Value| table.as_table().unwrap().keys().cloned().collect::<BTreeSet<String>>();
    let of_targets = manifest["target"].as_table().unwrap().values().flat_map(|target| names(&target["dependencies"]));
    let built: BTreeSet<String> = names(&manifest["dependencies"]).into_iter().chain(of_targets).collect();
    assert!(built.len() > 30);
    assert_eq!(said, built.iter().map(String::as_str).collect(), "CONTRIBUTING.md has a row for each dependency");
    let tests = names(&manifest["dev-dependencies"]);
    let silent: Vec<&String> = tests.iter().filter(|name| !page.contains(&format!("`{name}`"))).collect();
    assert!(silent.is_empty(), "CONTRIBUTING.md does not say why there is {silent:?}");
}

#[test]
fn every_dependency_comes_from_the_public_registry() {
    let lock = fs::read_to_string(PathBuf::from(root()).join("Cargo.lock")).unwrap();
    let expected = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let strange: Vec<&str> = lock.lines().filter(|l| l.starts_with("source") && *l != expected).collect();
    assert!(strange.is_empty(), "{strange:?}");
}
