//! Keys that a cat presses: the program neither breaks nor saves what nobody chose.

use std::path::Path;

use ospo_assess::answers::{Answer, parse as parse_answers};
use ospo_assess::problem::Source;

use crate::crash::{Dice, tiny};
use crate::pty::{CTRL_C, DOWN, ENTER, ESC, SPACE, Size, Terminal, answers, folder_with, saved};

/// How many keys are pressed in each window; the environment may ask for more.
fn keys_to_press() -> usize {
    std::env::var("OSPO_ASSESS_MASH").ok().and_then(|number| number.parse().ok()).unwrap_or(150)
}

const KEYS: [&str; 48] = [
    ENTER,
    ENTER,
    ENTER,
    ENTER,
    ESC,
    ESC,
    SPACE,
    SPACE,
    SPACE,
    DOWN,
    DOWN,
    "\u{1b}[A",
    "\u{1b}[C",
    "\u{1b}[D",
    "\u{1b}[H",
    "\u{1b}[F",
    "\u{1b}[5~",
    "\u{1b}[6~",
    "\u{7f}",
    "\t",
    "0",
    "1",
    "2",
    "3",
    "9",
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "j",
    "k",
    "m",
    "n",
    "o",
    "p",
    "r",
    "s",
    "t",
    "u",
    "v",
    "w",
    "x",
    "?",
    "é",
];

/// Presses so many of `keys` in an interview about one checklist, and begins anew where that ends it.
fn mash(size: Size, seed: u64, keys: &[&str], count: usize) -> tempfile::TempDir {
    mash_in(&["a.toml", "--checklist", "tiny"], size, seed, keys, count)
}

fn mash_in(args: &[&str], size: Size, seed: u64, keys: &[&str], count: usize) -> tempfile::TempDir {
    let folder = folder_with(&answers(""));
    let mut dice = Dice::new(seed);
    let start = || Terminal::interview(folder.path(), args, size);
    let mut it = start();
    it.see("");
    for _ in 0..count {
        let key = keys[usize::try_from(dice.roll(keys.len() as u64)).unwrap()];
        it.press(&[key]);
        std::thread::sleep(std::time::Duration::from_millis(8));
        if it.is_over() {
            ended_well(it);
            it = start();
            it.see("");
        }
    }
    if !it.is_over() {
        it.press(&[CTRL_C]);
    }
    ended_well(it);
    folder
}

fn ended_well(mut it: Terminal) {
    let code = it.exit();
    assert!(code == 0 || code == 130, "ended with {code}:\n{}", it.screen());
    assert!(it.is_restored());
    assert!(!it.screen().contains("panicked"), "{}", it.screen());
}

/// The file can be read, and says nothing that is not an answer somebody can give.
fn is_sound(folder: &Path) {
    let read = parse_answers(&Source::new("a.toml", saved(folder)), &tiny());
    let given = read.unwrap_or_else(|problems| panic!("{problems:?}\n{}", saved(folder))).given;
    for response in given.values() {
        if let Some(Answer::NotApplicable { reason } | Answer::Declined { reason, .. }) = &response.answer {
            assert!(!reason.trim().is_empty());
        }
    }
}

const SIZES: [Size; 3] = [(5, 20), (24, 80), (60, 200)];

#[test]
fn random_keys_break_nothing() {
    let runs: Vec<_> = SIZES
        .into_iter()
        .zip(1..)
        .map(|(size, seed)| std::thread::spawn(move || mash(size, seed, &KEYS, keys_to_press())))
        .collect();
    for run in runs {
        is_sound(run.join().unwrap().path());
    }
}

#[test]
fn random_keys_from_the_first_menu_on_break_nothing() {
    let run = |size: Size, seed| move || mash_in(&["a.toml"], size, seed, &KEYS, keys_to_press());
    let runs: Vec<_> = SIZES.into_iter().zip(20..).map(|(size, seed)| std::thread::spawn(run(size, seed))).collect();
    for run in runs {
        is_sound(run.join().unwrap().path());
    }
}

#[test]
fn keys_that_choose_nothing_save_nothing() {
    // Enter skips what nobody touched, Esc opens and leaves menus; the others only move or read. Down is not among them:
    // whoever goes down in a menu and presses Enter has chosen.
    let idle = [ENTER, ESC, "\u{1b}[A", "\u{1b}[C", "\u{1b}[D", "\u{1b}[H", "s", "v", "?", "j", "u", "y", "é"];
    for (size, seed) in SIZES.into_iter().zip(10..) {
        let folder = mash(size, seed, &idle, keys_to_press() / 2);
        assert_eq!(saved(folder.path()), answers(""));
    }
}
