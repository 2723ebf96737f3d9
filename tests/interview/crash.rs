//! Kills that nobody can prepare for: after each, the file parses and holds every answer whose screen had been left.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use ospo_assess::answers::{Answer, parse as parse_answers};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, PracticeIx, layer, parse, shipped};
use ospo_assess::problem::Source;
use portable_pty::CommandBuilder;

use crate::pty::{Terminal, USUAL, answers, catalog, folder_with, program, saved};

/// Kills in all, over [`WORKERS`] files.
const KILLS: usize = 200;
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

type Points = BTreeSet<usize>;

/// What the file says: the numbers of the points done, by practice.
fn read(folder: &Path, catalog: &Catalog) -> BTreeMap<usize, Points> {
    let read = parse_answers(&Source::new("a.toml", saved(folder)), catalog);
    let given = read.unwrap_or_else(|problems| panic!("{problems:?}\n{}", saved(folder))).given;
    let number = |ix: PracticeIx| ASKED.iter().position(|(name, _)| catalog[ix].name() == *name).unwrap();
    let points = |ix: PracticeIx, answer: Option<Answer>| match answer {
        Some(Answer::Points(said)) => {
            said.done.iter().map(|point| catalog[ix].points.iter().position(|one| one == point).unwrap() + 1).collect()
        }
        other => panic!("nobody said {other:?}"),
    };
    given.into_iter().map(|(ix, given)| (number(ix), points(ix, given.answer))).collect()
}

/// Answers question after question until the program is killed, at a random moment after some answer. `left` learns what
/// was said of questions whose screens were left; the answer that was on its way is returned.
fn answer_until_killed(folder: &Path, dice: &mut Dice, left: &mut BTreeMap<usize, Points>) -> (usize, Points) {
    let mut it = Terminal::interview(folder, &["a.toml", "--plain", "--checklist", "tiny"], USUAL);
    let first = (0..ASKED.len()).find(|at| !left.contains_key(at)).unwrap_or(0);
    it.hear_prompt(&format!("care of {}", ASKED[first].0));
    let last = first + usize::try_from(dice.roll(ASKED.len() as u64 - first as u64)).unwrap();
    for (at, (_, points)) in ASKED.iter().enumerate().take(last + 1).skip(first) {
        let said: Points = (1..=*points).filter(|_| dice.roll(2) == 0).collect();
        let line = said.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
        it.line(if said.is_empty() { "0" } else { &line });
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
    for _ in 0..KILLS / WORKERS {
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
fn two_hundred_kills_lose_no_answer_whose_screen_was_left() {
    let workers: Vec<_> =
        (0..WORKERS as u64).map(|worker| std::thread::spawn(move || kill_over_and_over(worker))).collect();
    for worker in workers {
        worker.join().unwrap();
    }
}

/// The program under `strace`, killed when it enters a system call for the n-th time.
fn killed_at(folder: &Path, call: &str, nth: usize) -> Terminal {
    let real = program(folder, &["a.toml", "--plain", "--open"]);
    let mut command = CommandBuilder::new("strace");
    command.args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}")]);
    command.args(["-e", &format!("inject={call}:signal=KILL:when={nth}")]);
    command.args(real.get_argv());
    command.cwd(folder);
    command.env_remove("CI");
    command.env("NO_COLOR", "1");
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
                now.insert(at, Points::from([1]));
                it.line("1");
            }
            let kept = read(folder.path(), &catalog);
            assert!(killed, "{call} {nth} was never called");
            assert!(kept == left || kept == now, "{call} {nth}: {kept:?}\nis neither {left:?}\nnor {now:?}");
        }
    }
}
