//! How much of what clones show is found: made-up repositories that look like real ones (`tests/evidence/corpus.toml`), and the
//! table in `docs/gather-recall.md` that follows from them.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod room;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ospo_assess::shipped::shipped_catalog;
use room::Room;
use room::program::{fed, tool};
use serde::Deserialize;
use serde_json::Value;

/// The day on which it is looked, and its last second since 1970.
const DAY: &str = "2026-11-26";
const NOW: i64 = 1_795_737_599;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    repository: Vec<Example>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    name: String,
    #[serde(default)]
    host: Option<String>,
    /// A project of somebody else.
    #[serde(default)]
    outside: bool,
    #[serde(default)]
    holds: BTreeSet<String>,
    #[serde(default)]
    fails: BTreeSet<String>,
    /// So many commits signed off.
    #[serde(default)]
    signed: usize,
    /// The mail address of somebody who committed in each of the last four quarters.
    #[serde(default)]
    steady: Option<String>,
    /// Titles of commits of the organization's own people.
    #[serde(default)]
    own: Vec<String>,
    files: BTreeMap<String, String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl Example {
    /// What `git fast-import` makes the repository of.
    fn stream(&self, branch: usize) -> String {
        let mut stream = String::new();
        let mut commit = |mail: &str, days: i64, message: &str, files: &str| {
            let at = NOW - days * 86_400;
            let length = message.len();
            stream += &format!(
                "commit refs/heads/r{branch}\ncommitter x <{mail}> {at} +0000\ndata {length}\n{message}\n{files}\n"
            );
        };
        let mut files = String::new();
        for (path, text) in &self.files {
            let text = text
                .strip_prefix('@')
                .map_or_else(|| text.clone(), |own| fs::read_to_string(root().join(own)).unwrap());
            let text = text.strip_prefix('\n').unwrap_or(&text);
            write!(files, "M 100644 inline {path}\ndata {}\n{text}\n", text.len()).unwrap();
        }
        for days in [290, 200, 110] {
            self.steady.iter().for_each(|mail| commit(mail, days, "Review what was open", ""));
        }
        commit("mia@acme.example", 20, "Bring everything up to date", &files);
        for number in 0..self.signed {
            let message = format!("Change {number}\n\nSigned-off-by: Mia <mia@acme.example>\n");
            commit("mia@acme.example", 19, &message, "");
        }
        self.steady.iter().for_each(|mail| commit(mail, 10, "Review\n\nSigned-off-by: Maria <m@p.example>\n", ""));
        self.own.iter().for_each(|title| commit("mia@acme.example", 9, title, ""));
        stream
    }
}

/// Makes all repositories: their objects lie in one, which the others borrow from.
fn make(room: &Room, corpus: &Corpus) {
    let store = room.path().join("store.git");
    fs::create_dir_all(&store).unwrap();
    let git = |args: &[&str], input: &str| {
        let mut command = tool("git", &store);
        command.args(args).env("GIT_CONFIG_NOSYSTEM", "1");
        let output = fed(command, input.as_bytes());
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    git(&["init", "-q", "--bare"], "");
    let stream: Vec<String> = corpus.repository.iter().enumerate().map(|(at, one)| one.stream(at)).collect();
    git(&["fast-import", "--quiet"], &stream.concat());
    let heads = git(&["for-each-ref", "--format=%(refname:short) %(objectname)"], "");
    let heads: BTreeMap<&str, &str> = heads.lines().filter_map(|line| line.split_once(' ')).collect();
    for (at, one) in corpus.repository.iter().enumerate() {
        let folder = if one.outside { "outside" } else { "clones" };
        let write = |path: &str, text: &str| room.write(&format!("{folder}/{}/{path}", one.name), text);
        let host = one.host.as_deref().unwrap_or("github.com");
        write("HEAD", &format!("{}\n", heads[format!("r{at}").as_str()]));
        write("refs/keep", "");
        write("objects/info/alternates", &format!("{}\n", store.join("objects").display()));
        let address = format!("https://{host}/acme/{}", one.name);
        write("config", &format!("[core]\n\tbare = true\n[remote \"origin\"]\n\turl = {address}\n"));
    }
}

/// What was seen, by statement: the clones with how they speak of it.
fn seen(room: &Room) -> (Value, BTreeMap<String, BTreeMap<String, String>>) {
    room.write("issues.json", r#"[{"number":1,"state":"OPEN","labels":[{"name":"good first issue"}]}]"#);
    room.write("kestrel.gitleaks.json", "[]");
    let args = ["gather", "clones", "--outside", "outside", "--domain", "acme.example", "--date", DAY, "-f", "json"];
    let reports = ["--report", "kestrel=issues.json", "--report", "kestrel.gitleaks.json"];
    let run = room.run(&[&args[..], &reports].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let all: Value = serde_json::from_str(&run.out).unwrap();
    let mut by_point = BTreeMap::new();
    for one in all["statements"].as_array().unwrap() {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let sights =
            one["sights"].as_array().unwrap().iter().map(|sight| (text(&sight["clone"]), text(&sight["kind"])));
        by_point.insert(text(&one["point"]), sights.collect());
    }
    (all, by_point)
}

/// The cases of a statement, and how many of them were found.
#[derive(Default)]
struct Cases {
    all: usize,
    found: usize,
    firmly: usize,
}

fn corpus() -> Corpus {
    toml::from_str(include_str!("evidence/corpus.toml")).unwrap()
}

#[test]
fn what_is_found_of_the_corpus_is_what_the_page_says_and_nothing_is_shown_wrongly() {
    let (room, corpus, catalog) = (Room::new(), corpus(), shipped_catalog().unwrap());
    make(&room, &corpus);
    let (all, seen) = seen(&room);
    let about = |point: &str| {
        let one = all["statements"].as_array().unwrap().iter().find(|one| one["point"] == point).unwrap();
        one["about"].as_str().unwrap().to_owned()
    };
    let mut cases: BTreeMap<&str, Cases> = seen.keys().map(|point| (point.as_str(), Cases::default())).collect();
    let mut missed = String::new();
    for one in &corpus.repository {
        for (points, firm) in [(&one.holds, "shows"), (&one.fails, "contradicts")] {
            for point in points {
                let case = cases.get_mut(point.as_str()).unwrap_or_else(|| panic!("nothing looks for {point}"));
                let kind = seen[point].get(&one.name).map(String::as_str);
                // What contradicts is found where it is seen as that.
                let found = kind.is_some_and(|kind| (kind == "contradicts") == (firm == "contradicts"));
                case.all += 1;
                case.found += usize::from(found);
                case.firmly += usize::from(kind == Some(firm));
                if !found {
                    writeln!(missed, "{}: {point}", one.name).unwrap();
                }
            }
        }
        for (point, kind) in seen.iter().filter_map(|(point, clones)| Some((point, clones.get(&one.name)?))) {
            assert!(
                kind != "shows" || one.holds.contains(point),
                "{}: {point} is shown, and it does not hold",
                one.name
            );
            assert!(
                kind != "contradicts" || one.fails.contains(point),
                "{}: {point} is contradicted, and holds",
                one.name
            );
        }
    }
    let untried: Vec<&str> = cases.iter().filter(|(_, cases)| cases.all == 0).map(|(point, _)| *point).collect();
    assert_eq!(untried, [] as [&str; 0], "each detector has a case in the corpus");
    let text = |point: &str| catalog[catalog.point(point).unwrap()].text.to_string();
    let page = page(&cases, about, text);
    let path = root().join("docs/gather-recall.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let again = "write it anew with UPDATE_DOCS=1 cargo test --test recall";
    assert!(
        fs::read_to_string(PathBuf::from(&path)).is_ok_and(|written| written == page),
        "{again}; missed:\n{missed}"
    );
}

/// The page with the table.
fn page(cases: &BTreeMap<&str, Cases>, about: impl Fn(&str) -> String, text: impl Fn(&str) -> String) -> String {
    let sum = |of: fn(&Cases) -> usize| cases.values().map(of).sum::<usize>();
    let (all, found, firmly) = (sum(|one| one.all), sum(|one| one.found), sum(|one| one.firmly));
    let firm = cases.values().filter(|one| one.firmly > 0).count();
    let mut page = include_str!("evidence/recall.md")
        .replace("{detectors}", &cases.len().to_string())
        .replace("{firm}", &firm.to_string())
        .replace("{all}", &all.to_string())
        .replace("{found}", &found.to_string())
        .replace("{firmly}", &firmly.to_string())
        .replace("{percent}", &(found * 100 / all.max(1)).to_string());
    for (point, cases) in cases {
        let Cases { all, found, firmly } = cases;
        writeln!(page, "| {} `{point}` | {} | {all} | {found} | {firmly} |", text(point), about(point)).unwrap();
    }
    page
}
