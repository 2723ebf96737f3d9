//! Kills that nobody can prepare for: after each, the file parses and holds every answer whose screen had been left.

use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use ospo_assess::answers::{Answer, parse as parse_answers};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, PracticeIx, layer, parse, shipped};
use ospo_assess::problem::Source;

use crate::pty::{Terminal, USUAL, answers, catalog, folder_with, program, saved, under};

/// Kills in all, over [`WORKERS`] files; the environment may ask for more.
fn kills() -> usize {
    env::var("OSPO_ASSESS_KILLS").ok().and_then(|number| number.parse().ok()).unwrap_or(300)
}

const WORKERS: usize = 4;

/// The practices asked, in order, with their number of points.
const ASKED: [(&str, usize); 5] = [("inventory", 3), ("licences", 4), ("alerts", 2), ("upstream", 2), ("contracts", 2)];

pub(crate) fn tiny() -> Catalog {
    let file = |kind, folder: &str| {
        let path = catalog().join(folder).join("tiny.toml");
        let source = Source::new("tiny.toml", std::fs::read_to_string(path).unwrap());
        CatalogFile { kind, id: "tiny".to_owned(), source }
    };
    let own = vec![file(FileKind::Resources, "resources"), file(FileKind::Checklist, "checklists")];
    parse(&layer(shipped(), own)).unwrap()
}

/// A stream of numbers that is the same in each run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn roll(&mut self, below: u64) -> u64 {
        // Numbers as in Knuth's MMIX: good enough to pick moments with.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// The numbers of points that were marked, and whether they hold; else they are not known.
type Points = BTreeMap<usize, bool>;

/// What the file says of the points, by practice.
fn read(folder: &Path, catalog: &Catalog) -> BTreeMap<usize, Points> {
    let read = parse_answers(&Source::new("a.toml", saved(folder)), catalog);
    let given = read.unwrap_or_else(|problems| panic!("{problems:?}\n{}", saved(folder))).given;
    let number = |ix: PracticeIx| ASKED.iter().position(|(name, _)| catalog[ix].name() == *name).unwrap();
    let points = |ix: PracticeIx, answer: Option<Answer>| match answer {
        Some(Answer::Points(said)) => {
            let place = |point| catalog[ix].points.iter().position(|one| *one == point).unwrap() + 1;
            let done = said.done.into_iter().map(|point| (place(point), true));
            done.chain(said.unknown.into_iter().map(|point| (place(point), false))).collect()
        }
        other => panic!("nobody said {other:?}"),
    };
    given.into_iter().map(|(ix, given)| (number(ix), points(ix, given.answer))).collect()
}

/// Some points that hold or are not known; not all of them unknown, which would be another answer.
fn some_points(dice: &mut Dice, count: usize) -> Points {
    let mut said = Points::new();
    for point in 1..=count {
        match dice.roll(4) {
            0 | 1 => {}
            2 => drop(said.insert(point, true)),
            _ => drop(said.insert(point, false)),
        }
    }
    if said.len() == count {
        said.insert(1, true);
    }
    said
}

/// Answers question after question until the program is killed, at a random moment after some answer. `left` learns what
/// was said of questions whose screens were left; the answer that was on its way is returned.
fn answer_until_killed(folder: &Path, dice: &mut Dice, left: &mut BTreeMap<usize, Points>) -> (usize, Points) {
    let mut it = Terminal::interview(folder, &["a.toml", "--plain", "--checklist", "tiny"], USUAL);
    let first = (0..ASKED.len()).find(|at| !left.contains_key(at)).unwrap_or(0);
    it.hear_prompt(&format!("care of {}", ASKED[first].0));
    let last = first + usize::try_from(dice.roll(ASKED.len() as u64 - first as u64)).unwrap();
    for (at, (_, points)) in ASKED.iter().enumerate().take(last + 1).skip(first) {
        let said = some_points(dice, *points);
        let word = |(point, holds): (&usize, &bool)| format!("{point}{}", if *holds { "" } else { "?" });
        let line = said.iter().map(word).collect::<Vec<_>>().join(" ");
        it.line(if said.is_empty() { "none" } else { &line });
        if at == last {
            std::thread::sleep(Duration::from_micros(dice.roll(12_000)));
            it.signal("KILL");
            it.exit();
            return (at, said);
        }
        it.hear_prompt(&format!("care of {}", ASKED[at + 1].0));
        left.insert(at, said);
    }
    unreachable!("the last answer ends in a kill")
}

fn kill_over_and_over(worker: u64) {
    let (catalog, mut dice) = (tiny(), Dice::new(worker));
    let mut folder = folder_with(&answers(""));
    let mut left = BTreeMap::new();
    for _ in 0..kills() / WORKERS {
        let (at, said) = answer_until_killed(folder.path(), &mut dice, &mut left);
        let kept = read(folder.path(), &catalog);
        let mut new = left.clone();
        new.insert(at, said);
        assert!(kept == left || kept == new, "{kept:?}\nis neither {left:?}\nnor {new:?}");
        left = kept;
        if dice.roll(6) == 0 {
            (folder, left) = (folder_with(&answers("")), BTreeMap::new());
        }
    }
}

#[test]
fn three_hundred_kills_lose_no_answer_whose_screen_was_left() {
    let workers: Vec<_> =
        (0..WORKERS as u64).map(|worker| std::thread::spawn(move || kill_over_and_over(worker))).collect();
    for worker in workers {
        worker.join().unwrap();
    }
}

/// The program under `strace`, killed when it enters a system call for the n-th time.
fn killed_at(folder: &Path, call: &str, nth: usize) -> Terminal {
    let inject = format!("inject={call}:signal=KILL:when={nth}");
    let options = ["-f", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject];
    let command = under("strace", &options, program(folder, &["a.toml", "--plain", "--open"]));
    Terminal::start(command, USUAL)
}

#[test]
fn a_kill_at_each_step_of_a_save_leaves_the_old_file_or_the_new() {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: there is no strace here");
        return;
    }
    let catalog = tiny();
    for call in ["fsync", "/^rename", "fchmod"] {
        for nth in 1..=4 {
            let folder = folder_with(&answers(""));
            let mut it = killed_at(folder.path(), call, nth);
            let mut left = BTreeMap::new();
            let mut now = BTreeMap::new();
            let mut killed = false;
            for (at, (name, _)) in ASKED.iter().enumerate() {
                if it.hear_prompt_or_end(&format!("care of {name}")) {
                    killed = true;
                    break;
                }
                left.clone_from(&now);
                now.insert(at, Points::from([(1, true)]));
                it.line("1");
            }
            let kept = read(folder.path(), &catalog);
            assert!(killed, "{call} {nth} was never called");
            assert!(kept == left || kept == now, "{call} {nth}: {kept:?}\nis neither {left:?}\nnor {now:?}");
        }
    }
}
