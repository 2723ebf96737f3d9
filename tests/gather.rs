//! What `gather` says of clones: each trap of its detectors, what limits it, and what a hostile clone can do to it, which is
//! nothing.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod room;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use ospo_assess::evidence::Detectors;
use ospo_assess::problem::Source;
use ospo_assess::render::{SchemaOf, read_findings, schema};
use ospo_assess::shipped::shipped_catalog;
use room::program::{fed, tool};
use room::{Room, Run};
use serde_json::Value;

const LICENCE: &str = "open-source-guides.release-files.licence-file";
const STANDARD: &str = "open-source-guides.release-files.standard-licence";
const REPORTS: &str = "todo-group.flaw-reports.private-flaw-reports";
const CONDUCT: &str = "todo-group.welcoming-community.conduct-with-contact";
const OWNERS: &str = "github-ospo.named-owners.owners-file";
const STOPPED: &str = "ggi.manage-software-vulnerabilities.flaws-stopped-in-build";
const DAILY: &str = "ggi.manage-software-vulnerabilities.known-flaws-checked";
const UPDATES: &str = "github-ospo.components-refreshed.updates-proposed-everywhere";
const AGREEMENT: &str = "todo-group.set-up-projects.agreement-check";
const ADOPTERS: &str = "todo-group.measure-projects.adopters-listed";
const PLAN: &str = "open-source-guides.decide-in-public.public-plan";

const MIT: &str = "MIT License\n\nCopyright (c) 2026 Acme\n\nPermission is hereby granted, free of charge, to any person obtaining a copy \
    of this software.\n\nThe above copyright notice and this permission notice shall be included.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", \
    WITHOUT WARRANTY OF ANY KIND.\n";
const README: &str = "# Tool\n\nA tool that counts things for people who count.\n";

/// Runs git in a folder, with nothing of this machine's settings.
fn git_fed(folder: &Path, args: &[&str], input: &[u8]) -> String {
    let mut command = tool("git", folder);
    command.args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]);
    command.args(["-c", "protocol.file.allow=always"]).args(args);
    command.env("GIT_CONFIG_NOSYSTEM", "1");
    let output = fed(command, input);
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn git(folder: &Path, args: &[&str]) -> String {
    git_fed(folder, args, b"")
}

/// A clone below `clones/` with these files, of acme's account on GitHub.
fn clone(room: &Room, name: &str, files: &[(&str, &str)]) {
    clone_of(room, name, &format!("https://me:secret@github.com/acme/{name}.git"), files);
}

fn clone_of(room: &Room, name: &str, address: &str, files: &[(&str, &str)]) {
    let folder = room.path().join("clones").join(name);
    fs::create_dir_all(&folder).unwrap();
    git(&folder, &["init", "-q"]);
    git(&folder, &["remote", "add", "origin", address]);
    commit(room, name, files);
}

fn commit(room: &Room, name: &str, files: &[(&str, &str)]) {
    for (path, text) in files {
        room.write(&format!("clones/{name}/{path}"), text);
    }
    let folder = room.path().join("clones").join(name);
    git(&folder, &["add", "-A"]);
    git(&folder, &["commit", "-q", "--allow-empty", "-m", "change"]);
}

fn gather(room: &Room, args: &[&str]) -> Run {
    room.run(&[&["gather", "clones"], args].concat())
}

/// What the findings say, by point.
fn found(room: &Room, args: &[&str]) -> (Value, BTreeMap<String, Value>) {
    let run = gather(room, &[args, &["--format", "json"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let all: Value = serde_json::from_str(&run.out).unwrap();
    let by_point = |one: &Value| (one["point"].as_str().unwrap().to_owned(), one.clone());
    let points = all["statements"].as_array().unwrap().iter().map(by_point).collect();
    (all, points)
}

/// The verdict on a point of one clone with these files.
fn verdict(files: &[(&str, &str)], point: &str) -> String {
    let room = Room::new();
    clone(&room, "tool", &[&[("README.md", README)], files].concat());
    found(&room, &["--complete"]).1[point]["proof"].as_str().unwrap().to_owned()
}

#[test]
fn every_detector_is_about_a_point_that_exists_and_names_what_counts_and_its_trap() {
    let catalog = shipped_catalog().unwrap();
    let detectors = Detectors::shipped_strictly(&catalog).unwrap();
    for (_, looks, trap) in detectors.traps() {
        assert!(looks.len() > 15 && trap.len() > 10, "{looks}: {trap}");
        assert!(!looks.ends_with('.') && !trap.ends_with('.'), "{looks}: {trap}");
    }
    assert!(detectors.points().count() > 100, "{}", detectors.points().count());
}

#[test]
fn a_licence_is_a_whole_text_at_the_root_and_not_its_name_or_one_of_a_component() {
    assert_eq!(verdict(&[("LICENSE", MIT)], LICENCE), "proves");
    assert_eq!(verdict(&[("LICENSES/MIT.txt", MIT)], LICENCE), "proves");
    assert_eq!(verdict(&[("LICENSE", "MIT, see the site of the OSI for its text.\n")], LICENCE), "not-seen");
    assert_eq!(verdict(&[("third_party/zlib/LICENSE", MIT)], LICENCE), "refutes");
    assert_eq!(verdict(&[("assets/LICENSE", MIT)], LICENCE), "not-seen");
    assert_eq!(verdict(&[], LICENCE), "refutes");
    let clause = "\"Commons Clause\" License Condition v1.0\n\nThe Software is provided to you by the Licensor under the License, as defined \
        below, subject to the following condition.\n";
    assert_eq!(verdict(&[("LICENSE", MIT)], STANDARD), "suggests");
    assert_eq!(verdict(&[("LICENSE", &format!("{clause}{MIT}"))], STANDARD), "not-seen");
    let half = format!("{MIT}\nTexts are under [CC BY](https://creativecommons.org/licenses/by/4.0/).\n");
    assert_eq!(verdict(&[("LICENSE", &half)], LICENCE), "suggests");
}

#[test]
fn presence_is_not_content() {
    assert_eq!(verdict(&[("SECURITY.md", "x")], REPORTS), "not-seen");
    let placeholder = "# Code of Conduct\n\nInstances may be reported to the leaders at\n[INSERT CONTACT METHOD].\n";
    assert_eq!(verdict(&[("CODE_OF_CONDUCT.md", placeholder)], CONDUCT), "refutes");
    let explained = "# Code of Conduct\n<!-- replace [INSERT CONTACT METHOD] -->\nWrite to conduct@acme.dev, who answer in private.\n";
    assert_eq!(verdict(&[("CODE_OF_CONDUCT.md", explained)], CONDUCT), "proves");
    let copyright = "<!-- Copyright Acme <mail@acme.dev> -->\n# Code of Conduct\nBe kind. Write to the leaders, whoever they may be.\n";
    assert_eq!(verdict(&[("CODE_OF_CONDUCT.md", copyright)], CONDUCT), "suggests");
    assert_eq!(
        verdict(
            &[("ADOPTERS.md", "# Adopters\n\nOpen a pull request that adds your organization to this page.\n")],
            ADOPTERS
        ),
        "not-seen"
    );
    assert_eq!(
        verdict(
            &[("ADOPTERS.md", "# Adopters\n\nThese organizations use the tool:\n\n- Acme Ltd\n- Example University\n")],
            ADOPTERS
        ),
        "proves"
    );
}

#[test]
fn a_file_of_owners_has_the_name_that_a_forge_reads_and_somebody_in_it() {
    assert_eq!(verdict(&[(".github/CODEOWNERS", "* @acme/core\n")], OWNERS), "suggests");
    assert_eq!(verdict(&[("CODEOWNERS.md", "* @acme/core\n")], OWNERS), "not-seen");
    assert_eq!(verdict(&[("CODEOWNERS", "# nobody yet\n")], OWNERS), "not-seen");
}

/// How one clone with these files speaks of a point, and the line of the place: `shows`, `hints`, or nothing.
fn sight(files: &[(&str, &str)], point: &str) -> (String, u64) {
    let room = Room::new();
    clone(&room, "tool", files);
    let sight = &found(&room, &[]).1[point]["sights"][0];
    (sight["kind"].as_str().unwrap_or_default().to_owned(), sight["line"].as_u64().unwrap_or_default())
}

/// How texts in one file speak of a point.
fn kinds<const N: usize>(path: &str, point: &str, texts: [&str; N]) -> [String; N] {
    texts.map(|text| sight(&[(path, text)], point).0)
}

#[test]
fn teams_and_bare_names_only_suggest_an_owner_whom_an_account_or_an_address_names() {
    let texts = ["* @acme/core\n", "* @acme/core @adalind\n", "/docs/ ada@acme.dev\n"];
    assert_eq!(kinds("CODEOWNERS", OWNERS, texts), ["hints", "shows", "shows"]);
    let texts = ["# Maintainers\n\n* Ada Lind (Acme)\n", "# Maintainers\n\n* [@adalind](https://github.com/adalind)\n"];
    assert_eq!(kinds("MAINTAINERS.md", OWNERS, texts), ["hints", "shows"]);
}

#[test]
fn a_sentence_on_what_is_not_taken_only_suggests_limits_and_a_section_shows_them() {
    let limits = "open-source-guides.maintainer-care.stated-limits";
    let texts = [
        "# Contributing\n\nWe do not accept commits that mix two matters in one.\n",
        "# Contributing\n\n## Out of scope\n\nBindings for other languages live in projects of their own.\n",
    ];
    assert_eq!(kinds("CONTRIBUTING.md", limits, texts), ["hints", "shows"]);
}

#[test]
fn a_page_of_published_advisories_is_no_way_to_report_a_flaw() {
    let texts = [
        "# Security\n\nFlaws are published at https://github.com/acme/tool/security/advisories once they are mended.\n",
        "# Security\n\nWe report flaws that are mended, and publish them at https://github.com/acme/tool/security/advisories.\n",
        "# Security\n\nPlease report a flaw at https://github.com/acme/tool/security/advisories, where only we read it.\n",
        "# Security\n\nUse the form at https://github.com/acme/tool/security/advisories/new for what you have found.\n",
        "# Security\n\nThose at https://tidelift.com/security pass on to us whatever you tell them.\n",
    ];
    assert_eq!(kinds("SECURITY.md", REPORTS, texts), ["hints", "hints", "shows", "shows", "shows"]);
    let section = format!("# Tool\n\n## Security\n\n{}", texts[0].trim_start_matches("# Security\n\n"));
    assert_eq!(sight(&[("README.md", &section)], REPORTS).0, "");
}

#[test]
fn headers_are_not_checked_where_one_entry_marks_all_files() {
    let marked = "todo-group.review-before-release.every-file-marked";
    let step = "on: pull_request\njobs:\n  x:\n    runs-on: x\n    steps:\n      - uses: fsfe/reuse-action@v5\n";
    let with = |path: &str, text: &str| sight(&[(".github/workflows/reuse.yml", step), (path, text)], marked).0;
    let entry = |path: &str| {
        format!(
            "version = 1\n\n[[annotations]]\npath = {path}\nSPDX-FileCopyrightText = \"2026 Acme\"\nSPDX-License-Identifier = \"MIT\"\n"
        )
    };
    assert_eq!(with("README.md", README), "shows");
    for all in ["\"**\"", "\"*\"", "[\"**\"]", "[\"docs/**\", \"**\"]"] {
        assert_eq!(with("REUSE.toml", &entry(all)), "hints", "{all}");
    }
    for some in ["\"docs/**\"", "[\"*.png\", \"data/**/*.csv\"]", "\"**/*.svg\""] {
        assert_eq!(with("REUSE.toml", &entry(some)), "shows", "{some}");
    }
    let debian =
        |files: &str| format!("Format: https://example.org\n\nFiles: {files}\nCopyright: 2026 Acme\nLicense: MIT\n");
    assert_eq!(with(".reuse/dep5", &debian("*")), "hints");
    assert_eq!(with(".reuse/dep5", &debian("docs/*")), "shows");
}

#[test]
fn a_licence_with_a_condition_of_ones_own_on_its_first_lines_is_no_standard_one() {
    for clause in ["in this position and unchanged", "as the first lines of this file unmodified"] {
        let text = format!("{MIT}\nThe list of conditions must stand\n{clause}.\n");
        assert_eq!(sight(&[("LICENSE", &text)], STANDARD).0, "", "{clause}");
    }
}

#[test]
fn a_guide_shows_how_to_send_a_change_where_it_says_to_send_one_and_that_line_is_the_place() {
    let steps = "github-ospo.contribution-rules.change-steps";
    let filler = "Words on the style of the code and of its tests, which are many. ".repeat(8);
    let guide = |text: &str| {
        let text = format!("# Contributing\n\nEach pull request is read by two of us.\n\n{filler}\n\n{text}\n");
        sight(&[("CONTRIBUTING.md", &text)], steps)
    };
    let of = |kind: &str, line: u64| (kind.to_owned(), line);
    assert_eq!(guide("Push your branch and open a pull request against main."), of("shows", 7));
    assert_eq!(guide("Send us a patch by mail."), of("shows", 7));
    assert_eq!(guide("Run the tests before you open a pull request."), of("hints", 3));
    assert_eq!(guide("Make sure that the title of your pull request tells what it does."), of("hints", 3));
}

#[test]
fn words_of_a_readme_count_where_they_are_about_the_project() {
    let status = "todo-group.retire-projects.status-shown";
    let help = "github-ospo.project-front-page.help-place";
    let seen = |text: &str, point: &str| {
        let room = Room::new();
        clone(&room, "tool", &[("README.md", text)]);
        found(&room, &[]).1[point]["proof"].as_str().unwrap().to_owned()
    };
    assert_eq!(seen("# Tool\n\nA tool that is actively developed, by four people.\n", status), "suggests");
    let part =
        format!("# Tool\n\nA tool.\n{}\nThe old server is not being actively developed.\n", "\nWords.\n".repeat(40));
    assert_eq!(seen(&part, status), "not-seen", "of a part of it, far below");
    let badge = "# Tool [![Documentation Status](https://x.example/b.svg)](https://x.example)\n\nA tool.\n";
    assert_eq!(seen(badge, status), "not-seen", "the status of its pages");
    assert_eq!(seen("# Tool\n\n## Status Code and Headers\n\nSet them before the body.\n", status), "not-seen");
    assert_eq!(
        seen("# Tool\n\n## Status\n\nThree people keep it going, in what time they have.\n", status),
        "suggests"
    );
    assert_eq!(seen("# Tool\n\n## Support\n\nAsk in the forum of the foundation.\n", help), "suggests");
    assert_eq!(seen("# Tool\n\n## Long Term Support\n\nVersion 5 is supported until May.\n", help), "not-seen");
    assert_eq!(
        verdict(&[("MAINTAINERS.md", "# Maintainers\n\n* Generally, all issues should be labelled.\n")], OWNERS),
        "not-seen"
    );
    assert_eq!(
        seen("# Tool\n\n## stderrLog and supportsColor\n\nWhether the terminal has colours.\n", help),
        "not-seen"
    );
    assert_eq!(seen("# Tool\n\n## Support tool\n\nGive to the foundation, which pays.\n", help), "not-seen");
    let texts = [
        "# Tool\n\n## Status\n\nThree people keep it going, in what time they have.\n",
        "# Tool\n\n## Status\n\nIt is experimental, and its files may change.\n",
        "# Tool\n\n## Development status\n\nOnly mistakes are mended: it is in maintenance.\n",
        "# Tool\n\n## Maturity\n\nSix of its ten commands read files of version two.\n",
    ];
    assert_eq!(kinds("README.md", status, texts), ["hints", "shows", "shows", "hints"]);
    let texts = [
        "# Tool\n\n## Support\n\nVersions 3 and 4 of the database, on Linux alone.\n",
        "# Tool\n\n## Support\n\nAsk in the forum of the foundation.\n",
        "# Tool\n\n## Contact\n\nAcme Ltd, 3 Harbour Street, Lindenau.\n",
        "# Tool\n\n## Contact\n\nWith a question, write to the office of the project.\n",
    ];
    assert_eq!(kinds("README.md", help, texts), ["hints", "shows", "hints", "shows"]);
    let release = "open-source-guides.maintainer-care.second-maintainer";
    let policy = format!("# Releases\n\n{}", "A release line is kept for a year after the next. ".repeat(9));
    assert_eq!(verdict(&[("RELEASES.md", &policy)], release), "not-seen", "which are kept, and not how one is made");
    assert_eq!(verdict(&[("RELEASES.md", &(policy + "\n1. Push the tag.\n"))], release), "suggests");
    assert_eq!(verdict(&[("MAINTAINERS.md", "# Maintainers\n\n* Ada Lind (Acme)\n")], OWNERS), "suggests");
}

const GATE: &str =
    "on: pull_request\njobs:\n  scan:\n    runs-on: x\n    steps:\n      - uses: actions/dependency-review-action@v4\n";

#[test]
fn a_check_counts_that_can_fail_and_runs_when_it_must() {
    let manifest = ("Cargo.toml", "[package]\nname = \"x\"\n");
    let ci = |text: &str| verdict(&[manifest, (".github/workflows/ci.yml", text)], STOPPED);
    assert_eq!(ci(GATE), "proves");
    assert_eq!(ci(&format!("{GATE}        continue-on-error: true\n")), "suggests");
    assert_eq!(ci(&GATE.replace("pull_request", "push")), "suggests");
    let of_some_files = GATE.replace("on: pull_request", "on:\n  pull_request:\n    paths: [VERSION]");
    assert_eq!(ci(&of_some_files), "suggests", "a change to components alone does not start it");
    assert_eq!(ci(&GATE.replace("  scan:\n", "  scan:\n    if: false\n")), "not-seen");
    assert_eq!(ci(&GATE.replace("uses: actions", "run: true # actions")), "not-seen");
    let trivy = GATE.replace("actions/dependency-review-action@v4", "aquasecurity/trivy-action@1");
    assert_eq!(ci(&trivy), "suggests", "it fails nothing unless it is told to");
    assert_eq!(ci(&format!("{trivy}        with:\n          exit-code: 1\n")), "proves");
    let daily = |cron: &str| {
        let text = GATE.replace("on: pull_request", &format!("on:\n  schedule:\n    - cron: '{cron}'"));
        verdict(&[manifest, (".github/workflows/ci.yml", &text)], DAILY)
    };
    assert_eq!((daily("0 4 * * *"), daily("0 4 * * 1")), ("proves".to_owned(), "suggests".to_owned()));
    assert_eq!(verdict(&[(".github/workflows/ci.yml", "on: [push\n  broken: {{\n")], STOPPED), "not-seen");
}

#[test]
fn updates_are_of_components_and_only_asked_of_those_who_have_some() {
    let settings = |name: &str| format!("version: 2\nupdates:\n  - package-ecosystem: \"{name}\"\n    directory: /\n");
    let bot = |name: &str, manifest: &[(&str, &str)]| {
        let settings = settings(name);
        verdict(&[manifest, &[(".github/dependabot.yml", settings.as_str())]].concat(), UPDATES)
    };
    let manifest = [("package.json", "{}")];
    assert_eq!(bot("npm", &manifest), "proves");
    assert_eq!(bot("github-actions", &manifest), "suggests");
    assert_eq!(bot("npm", &[]), "not-seen", "there is nothing to update");
    let folders = |lines: &str| {
        let text = format!(
            "version: 2\nupdates:\n  - package-ecosystem: github-actions\n    directory: /\n  - package-ecosystem: npm\n{lines}"
        );
        sight(&[manifest[0], (".github/dependabot.yml", &text)], UPDATES).0
    };
    assert_eq!(folders("    directory: /web\n"), "hints", "one folder only");
    assert_eq!(folders("    directories:\n      - /web\n      - /docs\n"), "hints");
    assert_eq!(folders("    directories:\n      - /web\n      - /\n"), "shows");
    assert_eq!(folders("    directories: ['**/*']\n"), "shows");
    assert_eq!(verdict(&[("vendor/x/package.json", "{}")], UPDATES), "not-seen");
}

#[test]
fn each_project_is_refuted_by_one_clone_and_proved_by_a_complete_set_alone() {
    let room = Room::new();
    let owners = ("CODEOWNERS", "* @acme/core\n");
    for number in 1..=3 {
        clone(&room, &format!("tool-{number}"), &[("LICENSE", MIT), owners]);
    }
    let (_, some) = found(&room, &[]);
    assert_eq!(some[LICENCE]["proof"], "suggests");
    let (_, all) = found(&room, &["--complete"]);
    assert_eq!(
        (&all[LICENCE]["proof"], &all[LICENCE]["seen"], &all[LICENCE]["of"]),
        (&"proves".into(), &3.into(), &3.into())
    );
    assert_eq!(all[OWNERS]["proof"], "suggests", "that it is a rule is not to be seen");
    clone(&room, "billing-api", &[("README.md", README)]);
    let (_, one) = found(&room, &["--complete"]);
    assert_eq!(
        (&one[LICENCE]["proof"], one[LICENCE]["without"].to_string()),
        (&"refutes".into(), "[\"billing-api\"]".to_owned())
    );
    let told = gather(&room, &["--complete"]).out;
    assert!(told.contains("seen in 3 of 4 clones; without: billing-api"), "{told}");
    assert!(told.contains("1 of 4 clones speaks against it: billing-api"), "{told}");
}

#[test]
fn the_clone_of_defaults_stands_in_for_those_of_its_owner_that_have_no_file_of_their_own() {
    let room = Room::new();
    let policy = "# Security\n\nPlease write to security@acme.dev, and not to the public tracker.\n";
    clone(&room, ".github", &[("SECURITY.md", policy), ("profile/README.md", "# Acme\n\nWe make tools.\n")]);
    clone(&room, "tool", &[("README.md", README)]);
    clone(&room, "half", &[("SECURITY.md", "# Security\n\nNothing is said here yet, and that counts.\n")]);
    clone_of(&room, "other", "https://github.com/other/other", &[("README.md", README)]);
    let (all, points) = found(&room, &[]);
    let sights = points[REPORTS]["sights"].as_array().unwrap();
    let shown: Vec<_> =
        sights.iter().filter(|one| one["kind"] == "shows").map(|one| one["clone"].as_str().unwrap()).collect();
    assert_eq!(shown, ["tool"], "an own file comes before the default, and another owner has none");
    let sight = sights.iter().find(|one| one["clone"] == "tool").unwrap();
    assert_eq!(sight["path"], ".github: SECURITY.md");
    assert!(sight["link"].as_str().unwrap().starts_with("https://github.com/acme/.github/blob/"));
    assert_eq!(all["left_out"][0]["reason"], "defaults");
    assert!(!all.to_string().contains("me:secret"), "what is secret in an address stays there");
}

#[test]
fn forks_archived_empty_and_template_repositories_are_left_out_by_name() {
    let room = Room::new();
    clone(&room, "tool", &[("LICENSE", MIT)]);
    clone(&room, "old", &[("README.md", "# Old\n\n> This repository has been archived. See the new one.\n")]);
    clone(
        &room,
        "go-template",
        &[("README.md", README), ("LICENSE", MIT), ("CONTRIBUTING.md", &"Contribute like this. ".repeat(9))],
    );
    clone(&room, "copied", &[("README.md", README)]);
    git(&room.path().join("clones/copied"), &["remote", "add", "upstream", "https://github.com/others/copied"]);
    clone(&room, "said", &[("README.md", "# Said\n\nThis is a fork of another tool.\n")]);
    clone(&room, "exempt", &[("README.md", README)]);
    fs::create_dir_all(room.path().join("clones/empty")).unwrap();
    git(&room.path().join("clones/empty"), &["init", "-q"]);
    git(&room.path().join("clones"), &["clone", "-q", "tool", "again"]);
    git(&room.path().join("clones/again"), &["remote", "set-url", "origin", "git@github.com:acme/tool.git"]);
    room.write(
        "answers.toml",
        "schema = 1\ndate = 2026-01-01\nchecklists = [\"ggi\"]\ntarget = 1\n[organization]\nname = \"A\"\nkind = \"company\"\n\
        [gather]\ncomplete = true\nexcept = [{ repository = \"exempt\", reason = \"An experiment.\" }]\n",
    );
    let (all, points) = found(&room, &["--answers", "answers.toml"]);
    let left: BTreeMap<&str, &str> = all["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["name"].as_str().unwrap(), one["reason"].as_str().unwrap()))
        .collect();
    let wanted = [
        ("copied", "fork"),
        ("empty", "empty"),
        ("exempt", "exempt"),
        ("go-template", "template"),
        ("old", "archived"),
        ("said", "fork"),
        ("tool", "twice"),
    ];
    assert_eq!(left, wanted.into());
    assert_eq!(all["complete"], true);
    assert_eq!(points[LICENCE]["proof"], "proves", "only one clone counts");
    assert_eq!(points["ggi.verify-legal-compliance.project-files-complete"]["proof"], "proves", "the template has all");
    assert!(gather(&room, &["--answers", "answers.toml"]).out.contains("exempt: left out by choice (An experiment.)."));
}

#[test]
fn sign_offs_count_by_their_share_and_an_app_without_a_file_is_not_seen() {
    let room = Room::new();
    clone(&room, "tool", &[("README.md", README)]);
    let folder = room.path().join("clones/tool");
    assert_eq!(found(&room, &[]).1[AGREEMENT]["proof"], "not-seen");
    for number in 0..12 {
        git(&folder, &["commit", "-q", "--allow-empty", "-s", "-m", &format!("change {number}")]);
    }
    let (_, points) = found(&room, &[]);
    assert_eq!(points[AGREEMENT]["sights"][0]["excerpt"], "Signed-off-by: 12 / 13");
    for number in 0..4 {
        git(&folder, &["commit", "-q", "--allow-empty", "-m", &format!("squashed {number}")]);
    }
    assert_eq!(found(&room, &[]).1[AGREEMENT]["proof"], "not-seen");
}

#[test]
fn a_plan_counts_that_was_changed_of_late() {
    let room = Room::new();
    clone(&room, "tool", &[("ROADMAP.md", &"We plan this and that. ".repeat(9))]);
    assert_eq!(found(&room, &[]).1[PLAN]["proof"], "proves");
    assert_eq!(found(&room, &["--date", "2099-01-01"]).1[PLAN]["proof"], "suggests");
}

#[test]
fn bare_shallow_linked_and_sha_256_clones_are_read_and_a_broken_one_is_told() {
    let room = Room::new();
    clone(&room, "tool", &[("LICENSE", MIT)]);
    commit(&room, "tool", &[("README.md", README)]);
    let clones = room.path().join("clones");
    let source = format!("file://{}", clones.join("tool").display());
    git(&clones, &["clone", "-q", "--bare", &source, "bare.git"]);
    git(&clones, &["clone", "-q", "--depth", "1", &source, "shallow"]);
    git(&clones.join("tool"), &["worktree", "add", "-q", "../linked"]);
    git(&clones, &["init", "-q", "--object-format=sha256", "long"]);
    commit(&room, "long", &[("LICENSE", MIT)]);
    clone(&room, "broken", &[("LICENSE", MIT)]);
    for name in ["bare.git", "shallow", "long", "broken"] {
        let folder = clones.join(name);
        let set = if name == "long" || name == "broken" { "add" } else { "set-url" };
        if name != "broken" {
            git(&folder, &["remote", set, "origin", &format!("https://github.com/acme/{name}")]);
        }
    }
    let broken = clones.join("broken");
    git(&broken, &["gc", "-q"]);
    let packs = fs::read_dir(broken.join(".git/objects/pack")).unwrap().map(|entry| entry.unwrap().path());
    for pack in packs.filter(|path| path.extension().is_some_and(|ending| ending == "pack")) {
        fs::set_permissions(&pack, fs::Permissions::from_mode(0o644)).unwrap();
        fs::write(&pack, b"PACK\0\0\0\x02broken").unwrap();
    }
    let run = gather(&room, &["--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("warning: broken is left out: the repository cannot be read"), "{}", run.err);
    let all: Value = serde_json::from_str(&run.out).unwrap();
    let read: Vec<_> = all["clones"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(read, ["bare", "long", "shallow", "tool"], "{all}");
    assert_eq!(all["clones"][2]["limits"].to_string(), "[\"shallow\"]");
    assert_eq!(all["clones"][1]["commit"].as_str().unwrap().len(), 64);
}

#[test]
fn links_stay_in_the_tree_and_submodules_are_somebody_elses() {
    let room = Room::new();
    room.write("secret", MIT);
    clone(&room, "tool", &[("docs/terms.txt", MIT)]);
    let folder = room.path().join("clones/tool");
    symlink("docs/terms.txt", folder.join("COPYING")).unwrap();
    symlink("../../secret", folder.join("ADOPTERS.md")).unwrap();
    commit(&room, "tool", &[]);
    clone(&room, "library", &[("LICENSE", MIT)]);
    clone(&room, "outer", &[("README.md", README)]);
    let library = format!("file://{}/clones/library", room.path().display());
    git(&room.path().join("clones/outer"), &["submodule", "add", "-q", &library, "LICENSES"]);
    commit(&room, "outer", &[]);
    let (_, points) = found(&room, &[]);
    let sights = points[LICENCE]["sights"].as_array().unwrap();
    let said =
        |name: &str| sights.iter().find(|one| one["clone"] == name).map(|one| one["kind"].as_str().unwrap().to_owned());
    assert_eq!(said("tool").as_deref(), Some("shows"));
    assert_eq!(said("outer").as_deref(), Some("contradicts"));
    assert_eq!(points[ADOPTERS]["proof"], "not-seen");
}

#[test]
fn a_hostile_clone_starts_and_changes_nothing() {
    let room = Room::new();
    clone(&room, "tool", &[("LICENSE", MIT), (".gitattributes", "* filter=evil diff=evil\n"), ("README.md", README)]);
    let folder = room.path().join("clones/tool");
    let evil = room.write("evil.sh", &format!("#!/bin/sh\ntouch {}/started\ncat\n", room.path().display()));
    fs::set_permissions(&evil, fs::Permissions::from_mode(0o755)).unwrap();
    let evil = evil.to_str().unwrap();
    let mut config = fs::read_to_string(folder.join(".git/config")).unwrap();
    config += &format!(
        "[core]\n\tfsmonitor = {evil}\n\thooksPath = {}\n\tsshCommand = {evil}\n\tpager = {evil}\n[filter \"evil\"]\n\tsmudge = {evil}\n\tclean = {evil}\n\
        [diff \"evil\"]\n\ttextconv = {evil}\n[include]\n\tpath = /dev/zero\n[uploadpack]\n\tpackObjectsHook = {evil}\n[remote \"evil\"]\n\turl = ext::{evil}\n\tpromisor = true\n",
        room.path().display()
    );
    fs::write(folder.join(".git/config"), config).unwrap();
    for hook in ["post-checkout", "pre-commit", "post-index-change"] {
        fs::copy(evil, folder.join(".git/hooks").join(hook)).unwrap();
    }
    let before = snapshot(&folder);
    let (_, points) = found(&room, &[]);
    assert_eq!(points[LICENCE]["proof"], "suggests");
    assert!(!room.path().join("started").exists(), "something was started");
    assert!(before == snapshot(&folder), "something was changed");
    fs::rename(folder.join(".git"), room.path().join("moved")).unwrap();
    symlink("../../moved", folder.join(".git")).unwrap();
    let linked = gather(&room, &[]);
    assert_eq!(linked.code, 3);
    assert!(linked.err.contains("symbolic link, which is not followed"), "{}", linked.err);
}

/// Every file below a folder, with its bytes and the time of its change.
fn snapshot(folder: &Path) -> BTreeMap<String, (Vec<u8>, std::time::SystemTime)> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let about = (fs::read(&path).unwrap(), path.metadata().unwrap().modified().unwrap());
                all.insert(path.display().to_string(), about);
            }
        }
    }
    all
}

#[test]
fn of_a_huge_tree_so_much_is_read_and_what_is_missing_is_no_proof() {
    let room = Room::new();
    let folder = room.path().join("clones/huge");
    fs::create_dir_all(&folder).unwrap();
    git(&folder, &["init", "-q"]);
    let mut stream =
        "blob\nmark :1\ndata 2\nx\ncommit refs/heads/main\ncommitter x <x@example.org> 1790000000 +0000\ndata 1\nx\n"
            .to_owned();
    for number in 0..100_001 {
        stream += &format!("M 100644 :1 {}/{number}\n", number % 100);
    }
    git_fed(&folder, &["fast-import", "--quiet"], stream.as_bytes());
    let (all, points) = found(&room, &["--complete"]);
    assert_eq!(all["clones"][0]["limits"].to_string(), "[\"many-files\"]");
    assert_eq!(points[LICENCE]["proof"], "not-seen", "the licence may be among what was not looked at");
    let long = "x".repeat((1 << 20) + 1);
    clone(&room, "long", &[("LICENSE", &format!("{MIT}{long}"))]);
    let (all, points) = found(&room, &[]);
    assert_eq!(all["clones"][1]["limits"].to_string(), "[\"large-files\"]");
    assert_eq!(points[LICENCE]["proof"], "not-seen");
}

#[test]
fn what_scanners_and_projects_say_is_taken_in_for_the_clone_that_it_is_about() {
    let room = Room::new();
    let insights = "header:\n  schema-version: 2.0.0\nproject:\n  vulnerability-reporting:\n    contact:\n      email: s@acme.dev\n";
    clone(&room, "tool", &[("README.md", README), ("security-insights.yml", insights)]);
    clone(&room, "other", &[("README.md", README), ("security-insights.yml", "header:\n  schema-version: 9.9.9\n")]);
    room.write(
        "scorecard.json",
        r#"{"repo":{"name":"github.com/acme/tool"},"scorecard":{"version":"v5.1.0"},
        "checks":[{"name":"CII-Best-Practices","score":5,"reason":"badge detected: Passing","documentation":{"url":"https://example.org/c"}}]}"#,
    );
    room.write("issues.json", r#"[{"number":1,"state":"OPEN","labels":[{"name":"good first issue"}]}]"#);
    let args = ["--report", "scorecard.json", "--report", "tool=issues.json"];
    let (all, points) = found(&room, &args);
    assert_eq!(points["todo-group.flaw-reports.baseline-met"]["proof"], "proves");
    assert_eq!(points["todo-group.flaw-reports.baseline-met"]["sights"][0]["link"], "https://example.org/c");
    assert_eq!(points["todo-group.welcoming-community.easy-first-tasks"]["seen"], 1);
    assert_eq!(points[REPORTS]["sights"][0]["kind"], "hints");
    assert!(all["refused"][0]["why"].as_str().unwrap().contains("\"9.9.9\", and 1 and 2 are known"), "{all}");
    let nameless = gather(&room, &["--report", "issues.json"]);
    assert_eq!(nameless.code, 2);
    assert!(nameless.err.contains("--report CLONE=issues.json"), "{}", nameless.err);
    room.write("old.json", r#"{"checks":[],"scorecard":{"version":"v1.0"}}"#);
    let old = gather(&room, &["--report", "old.json"]);
    assert_eq!(old.code, 3);
    assert!(old.err.contains("v4 and v5 are known"), "{}", old.err);
}

#[test]
fn what_is_said_of_a_clone_that_is_not_there_is_told() {
    let room = Room::new();
    clone(&room, "tool", &[("README.md", README)]);
    room.write("issues.json", "[]");
    room.write(
        "answers.toml",
        "schema = 1\ndate = 2026-01-01\nchecklists = [\"ggi\"]\ntarget = 1\n[organization]\nname = \"A\"\nkind = \"company\"\n\
        [gather]\nexcept = [{ repository = \"gone\", reason = \"An experiment.\" }]\n",
    );
    let told = gather(&room, &["--report", "billing=issues.json", "--answers", "answers.toml"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains("warning: a report is about billing, and there is no such clone"), "{}", told.err);
    assert!(told.err.contains("warning: gone is to be left out, and there is no such clone"), "{}", told.err);
    assert_eq!(gather(&room, &["--report", "acme/tool=issues.json"]).err, "");
}

#[test]
fn the_defaults_of_an_owner_are_known_by_their_address_and_not_by_their_folder() {
    let room = Room::new();
    let policy = "# Security\n\nPlease write to security@acme.dev, and not to the public tracker.\n";
    clone_of(&room, "acme-defaults", "https://github.com/acme/.github", &[("SECURITY.md", policy)]);
    clone(&room, "tool", &[("README.md", README)]);
    let (all, points) = found(&room, &[]);
    assert_eq!(points[REPORTS]["sights"][0]["path"], ".github: SECURITY.md", "{}", points[REPORTS]);
    assert_eq!((&all["left_out"][0]["name"], &all["left_out"][0]["reason"]), (&".github".into(), &"defaults".into()));
    clone_of(&room, ".github", "https://github.com/other/tool", &[("SECURITY.md", policy)]);
    let (all, _) = found(&room, &[]);
    assert_eq!(all["clones"].as_array().unwrap().len(), 2, "a project in a folder of that name is one: {all}");
}

#[test]
fn a_year_with_more_commits_than_are_read_is_told() {
    let room = Room::new();
    let folder = room.path().join("clones/busy");
    fs::create_dir_all(&folder).unwrap();
    git(&folder, &["init", "-q"]);
    let mut stream = String::new();
    for number in 1..=20_001 {
        let files = if number == 1 { "M 100644 inline README.md\ndata 4\n# Me\n" } else { "" };
        stream += &format!(
            "commit refs/heads/main\nmark :{number}\ncommitter x <x@example.org> {} +0000\ndata 1\nx\n{files}\n",
            1_790_000_000 + number
        );
    }
    git_fed(&folder, &["fast-import", "--quiet"], stream.as_bytes());
    let (all, _) = found(&room, &["--date", "2026-11-26"]);
    assert_eq!(all["clones"][0]["limits"].to_string(), "[\"many-commits\"]");
    let told = gather(&room, &["--date", "2026-11-26", "--format", "markdown"]).out;
    assert!(told.contains("more commits in the last year than are read"), "{told}");
}

#[test]
fn the_work_of_ones_own_people_is_seen_in_clones_of_others() {
    let room = Room::new();
    clone(&room, "tool", &[("README.md", README)]);
    let theirs = room.path().join("theirs/lib");
    fs::create_dir_all(&theirs).unwrap();
    git(&theirs, &["init", "-q"]);
    git(
        &theirs,
        &["commit", "-q", "--allow-empty", "-m", "docs: explain it", "--author", "Mia <mia@dev.acme.example>"],
    );
    let support = "ggi.engage-with-open-source-projects.support-delivered";
    let (_, points) = found(&room, &["--outside", "theirs", "--domain", "@acme.example"]);
    assert_eq!(
        (&points[support]["proof"], &points["todo-group.lead-in-projects.beyond-code"]["proof"]),
        (&"proves".into(), &"proves".into())
    );
    assert!(!points[support].to_string().contains("mia@"), "no address of a person is told");
    assert_eq!(found(&room, &["--outside", "theirs", "--domain", "example"]).1[support]["proof"], "proves");
    assert_eq!(found(&room, &["--outside", "theirs", "--domain", "me.example"]).1[support]["proof"], "not-seen");
    assert_eq!(gather(&room, &["--outside", "theirs"]).code, 2);
}

#[test]
fn findings_are_the_same_bytes_fit_their_schema_and_are_read_back_as_they_were() {
    let room = Room::new();
    for number in 0..6 {
        clone(&room, &format!("tool-{number}"), &[("LICENSE", MIT), ("README.md", README)]);
    }
    let args =
        ["--complete", "--date", "2026-11-26", "-o", "findings.json", "-o", "findings.md", "-o", "findings.html"];
    assert_eq!(gather(&room, &args).code, 0);
    let (json, page) = (room.read("findings.json"), room.read("findings.md"));
    assert!(page.contains("Proved") && page.contains("https://github.com/acme/tool-0/blob/"), "{page}");
    assert_eq!(gather(&room, &args).code, 0);
    assert!(json == room.read("findings.json") && page == room.read("findings.md"));
    let catalog = shipped_catalog().unwrap();
    let schema: Value = serde_json::from_str(&schema(SchemaOf::Findings, &catalog)).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let value: Value = serde_json::from_str(&json).unwrap();
    assert!(validator.is_valid(&value), "{:?}", validator.iter_errors(&value).next());
    let read = read_findings(&Source::new("findings.json", json.as_str()), &catalog).unwrap();
    assert_eq!(ospo_assess::render::findings_json(&catalog, &read), json);
    for (from, to) in [("\"schema\": 1", "\"schema\": 2"), ("\"findings\"", "\"plan\""), ("\"proves\"", "\"proofs\"")] {
        let changed = Source::new("findings.json", json.replacen(from, to, 1));
        assert!(read_findings(&changed, &catalog).is_err(), "{to}");
    }
}

#[test]
fn what_cannot_be_used_is_told_and_inputs_are_not_written_over() {
    let room = Room::new();
    assert_eq!(gather(&room, &[]).code, 3, "there is no such folder");
    fs::create_dir_all(room.path().join("clones/nothing")).unwrap();
    assert_eq!(gather(&room, &[]).code, 5);
    clone(&room, "tool", &[("README.md", README)]);
    room.write("issues.json", "[]");
    let over = gather(&room, &["--report", "tool=issues.json", "-o", "issues.json"]);
    assert_eq!((over.code, room.read("issues.json").as_str()), (2, "[]"));
    clone(&room, "\u{1b}]0;x", &[("README.md", "# \u{1b}[2J\n\nA tool that counts \u{202e} things for people.\n")]);
    git(&room.path().join("clones/\u{1b}]0;x"), &["remote", "remove", "origin"]);
    let told = gather(&room, &[]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(!told.out.contains(['\u{1b}', '\u{202e}']), "{}", told.out);
    assert_eq!(room.run(&["form", "--seen", "issues.json", "-o", "form.html"]).code, 3);
}

#[test]
fn the_form_shows_what_was_seen_beside_the_statement() {
    let room = Room::new();
    clone(&room, "tool", &[("LICENSE", MIT)]);
    assert_eq!(gather(&room, &["--complete", "-o", "findings.json"]).code, 0);
    let form = room.run(&["form", "--seen", "findings.json", "--section", "open-source-guides.launch"]);
    assert_eq!(form.code, 0, "{}", form.err);
    let (_, statement) = form.out.split_once("full text of its licence").unwrap();
    let (statement, _) = statement.split_once("</fieldset>").unwrap();
    assert!(statement.contains("In our repositories: seen in the one clone, said to be all there is."), "{statement}");
    assert!(
        statement.contains(
            "data-point=\"licence-file\" data-state=\"done\" data-evidence=\"https://github.com/acme/tool/blob/"
        ),
        "{statement}"
    );
    assert_eq!(room.run(&["form", "-o", "plain.html"]).code, 0);
    assert!(!room.read("plain.html").contains("data-do=\"take\""));
}

#[test]
fn the_commands_of_its_page_do_what_the_page_says() {
    let room = Room::new();
    clone(&room, "tool", &[("LICENSE", MIT), ("README.md", README)]);
    clone(&room, "billing-api", &[("LICENSE", MIT)]);
    git(room.path(), &["clone", "-q", "clones/tool", "upstream/lib"]);
    room.write(
        "scorecard.json",
        r#"{"repo":{"name":"github.com/acme/tool"},"scorecard":{"version":"v5.1.0"},"checks":[]}"#,
    );
    room.write("billing-api.gitleaks.json", r#"[{"RuleID":"x","File":"y"}]"#);
    room.write("issues.json", "[]");
    assert_eq!(room.run(&["init"]).code, 0);
    let page = include_str!("../docs/gather.md");
    let mut commands = 0;
    for line in page.lines().filter_map(|line| line.strip_prefix("ospo-assess ")) {
        if line.starts_with("interview") {
            continue;
        }
        let args: Vec<&str> = line.split_whitespace().collect();
        let run = room.run(&args);
        assert_eq!(run.code, 0, "{line}: {}", run.err);
        commands += 1;
    }
    assert!(commands >= 5, "{commands}");
}
