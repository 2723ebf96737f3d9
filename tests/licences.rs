//! Licences: each file of data says at its head what LICENSE says of it.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The files of data, named from the root as LICENSE names them.
fn data() -> Vec<String> {
    let files = |folder: &str| {
        let entries = fs::read_dir(root().join(folder)).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect::<Vec<PathBuf>>()
    };
    let all = ["checklists", "resources", "locales/en"].into_iter().flat_map(files);
    all.map(|path| path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")).collect()
}

#[test]
fn the_head_of_each_file_of_data_names_the_licence_that_the_licence_file_gives_it() {
    let licence = read("LICENSE");
    for file in data() {
        let alike = licence.contains(&file);
        let expected = if alike { "CC-BY-SA-4.0" } else { "CC-BY-4.0" };
        let head = format!("# SPDX-License-Identifier: {expected}\n");
        assert!(read(&file).starts_with(&head), "{file} is under {expected} by LICENSE");
    }
}

#[test]
fn what_follows_a_source_under_a_share_alike_licence_is_under_it() {
    for file in data().iter().filter(|file| file.starts_with("checklists/")) {
        let text = read(file);
        let follows = text
            .lines()
            .filter(|line| line.starts_with("covers"))
            .any(|line| ["\"GHO-", "\"TODO-outbound", "\"OSPO-definition"].iter().any(|source| line.contains(source)));
        assert_eq!(follows, text.contains("SPDX-License-Identifier: CC-BY-SA-4.0"), "{file}");
    }
}

#[test]
fn every_licence_that_is_named_is_in_the_repository_whole() {
    let (licence, long) = (read("LICENSE"), 1_000);
    for file in ["LICENSE-MIT", "LICENSE-APACHE", "LICENSE-CC-BY-4.0", "LICENSE-CC-BY-SA-4.0"] {
        assert!(licence.contains(file) && read(file).len() > long, "{file}");
    }
    assert!(read("src/render/pages/typeset/fonts/LICENSE").contains("SIL Open Font License, Version 1.1"));
}

#[test]
fn the_crate_holds_all_that_it_is_built_from_with_its_licences_and_no_tests() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root()).args(["package", "--list", "--allow-dirty", "--offline"]);
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let listed = String::from_utf8(output.stdout).unwrap().replace('\\', "/");
    let packed: Vec<&str> = listed.lines().collect();
    let tracked = Command::new("git").current_dir(root()).arg("ls-files").output().unwrap();
    let tracked = String::from_utf8(tracked.stdout).unwrap();
    // Nothing can be compiled in but what stands in these: build.rs and `include_str!` name no other.
    let built_from = [
        "LICENSE",
        "build.rs",
        "catalog.toml",
        "checklists/",
        "crosswalks/",
        "evidence/",
        "locales/",
        "resources/",
        "src/",
    ];
    let needed = tracked.lines().filter(|file| built_from.iter().any(|start| file.starts_with(start)));
    let missing: Vec<&str> = needed.filter(|file| !packed.contains(file)).collect();
    assert!(missing.is_empty(), "`include` of Cargo.toml leaves out {missing:?}");
    let strange =
        |file: &&str| [".ci", ".github", "ci/", "fuzz/", "tests/"].iter().any(|start| file.starts_with(start));
    assert!(!packed.iter().any(strange), "{packed:?}");
}

#[test]
fn what_may_be_built_in_and_what_gets_a_notice_are_the_same_licences() {
    let list = |file: &str, key: &str| {
        let text = read(file);
        let line = text.lines().find_map(|line| line.strip_prefix(key)).unwrap().to_owned();
        line.trim_start_matches(" = ").to_owned()
    };
    assert_eq!(list("deny.toml", "allow"), list("about.toml", "accepted"));
}
