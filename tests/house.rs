//! The house rules that a compiler does not hold: which room may use which, and what no file of the project may say.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ospo_assess::catalog::{CatalogFile, FileKind, shipped};

/// Lowest first: a room may use those before it in this list, never those after it.
const ROOMS: [&str; 10] =
    ["text", "problem", "messages", "catalog", "answers", "assess", "document", "render", "interview", "cli"];

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

/// The code of a file: comments taken away, all white space made one blank.
fn code(path: &str) -> String {
    let text = fs::read_to_string(root().join(path)).unwrap();
    let without_comment = |line: &str| line.split("//").next().unwrap_or("").to_owned();
    text.lines().map(without_comment).collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn word_at(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("")
}

/// The words that directly follow `crate::` in some code, those in braces too.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => drop(rooms.insert(word_at(rest).to_owned())),
            Some(group) => rooms.extend(first_words(group)),
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

/// The first word of every path in a group such as `a::{b, c}, d::e}`, up to its closing brace.
fn first_words(group: &str) -> Vec<String> {
    let (mut words, mut depth, mut path) = (Vec::new(), 0, String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => words.push(std::mem::take(&mut path)),
            c if depth == 0 => path.push(c),
            _ => {}
        }
    }
    words.push(path);
    words.iter().map(|path| word_at(path.trim()).to_owned()).collect()
}

fn room_of(path: &str) -> &str {
    path.strip_prefix("src/").unwrap().split(['/', '.']).next().unwrap()
}

#[test]
fn every_file_belongs_to_a_room() {
    let known = |room: &str| ROOMS.contains(&room) || ["lib", "main"].contains(&room);
    let strays: Vec<String> = files_below("src", "rs").into_iter().filter(|path| !known(room_of(path))).collect();
    assert!(strays.is_empty(), "in no room: {strays:?}");
}

#[test]
fn a_room_uses_only_those_above_it() {
    let place = |room: &str| ROOMS.iter().position(|one| *one == room);
    let mut broken = BTreeMap::new();
    for path in files_below("src", "rs") {
        let Some(own) = place(room_of(&path)) else { continue };
        let used = rooms_named(&code(&path));
        let wrong: Vec<String> = used.into_iter().filter(|room| place(room).is_none_or(|at| at > own)).collect();
        if !wrong.is_empty() {
            broken.insert(path, wrong);
        }
    }
    assert!(broken.is_empty(), "these files use rooms below their own, or unknown ones: {broken:#?}");
}

#[test]
fn no_file_climbs_out_of_its_room_by_super() {
    for path in files_below("src", "rs").iter().filter(|path| ROOMS.contains(&room_of(path))) {
        let depth = path.matches('/').count() - usize::from(path.ends_with("/mod.rs"));
        let code = code(path);
        let climb = "super::".repeat(depth);
        // What follows tells whether an inline module of the file climbs, which is one deeper and stays in the room.
        let leaves = code.split(&climb).skip(1).any(|rest| ROOMS.contains(&word_at(rest)));
        assert!(!leaves, "{path} leaves its room by `{climb}`: write `crate::` instead");
    }
}

#[test]
fn the_reader_of_paths_sees_groups_and_inner_groups() {
    let code = "use crate::answers::{A, B}; use crate::{text, problem::{Rule, Item}, assess}; crate::catalog::X";
    let expected = ["answers", "assess", "catalog", "problem", "text"].map(str::to_owned);
    assert_eq!(rooms_named(code), BTreeSet::from(expected));
}

/// Files whose code names a crate.
fn files_that_name(krate: &str) -> Vec<String> {
    let names = |path: &String| code(path).split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == krate);
    files_below("src", "rs").into_iter().filter(names).collect()
}

#[test]
fn one_file_speaks_to_the_prompts_and_one_writes_pdf() {
    let prompts = files_that_name("inquire");
    assert!(prompts.iter().all(|path| path == "src/interview/rich.rs"), "{prompts:?} name inquire");
    let pdf = files_that_name("printpdf");
    let in_room = |path: &String| path.starts_with("src/render/pages/typeset");
    assert!(pdf.len() <= 1 && pdf.iter().all(in_room), "{pdf:?} name printpdf");
}

#[test]
fn the_typesetter_knows_no_document() {
    let typeset = "src/render/pages/typeset";
    let rooms = files_below(typeset, "rs").into_iter().map(|path| (rooms_named(&code(&path)), path));
    let wrong: Vec<String> = rooms.filter(|(rooms, _)| rooms.contains("document")).map(|(_, path)| path).collect();
    assert!(wrong.is_empty(), "{wrong:?} name the document");
    assert!(files_below(typeset, "rs").len() > 5, "the typesetter moved");
}

#[test]
fn every_checklist_and_resource_ships_in_the_binary() {
    let path = |file: &CatalogFile| match file.kind {
        FileKind::Head => "catalog.toml".to_owned(),
        FileKind::Resources => format!("resources/{}.toml", file.id),
        FileKind::Checklist => format!("checklists/{}.toml", file.id),
    };
    let mut shipped: Vec<String> = shipped().iter().map(path).collect();
    shipped.sort();
    let mut on_disk = files_below("checklists", "toml");
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

#[test]
fn every_dependency_comes_from_the_public_registry() {
    let lock = fs::read_to_string(PathBuf::from(root()).join("Cargo.lock")).unwrap();
    let expected = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let strange: Vec<&str> = lock.lines().filter(|l| l.starts_with("source") && *l != expected).collect();
    assert!(strange.is_empty(), "{strange:?}");
}
