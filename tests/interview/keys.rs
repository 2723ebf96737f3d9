//! Each key at a question, in windows of several sizes.

use crate::pty::{
    CTRL_C, DOWN, ENTER, ESC, LOW, SMALL, SPACE, Size, TINY, Terminal, USUAL, WIDE, answers, folder_with, saved,
};

const UP: &str = "\u{1b}[A";
const RIGHT: &str = "\u{1b}[C";
const LEFT: &str = "\u{1b}[D";
const HOME: &str = "\u{1b}[H";
const END: &str = "\u{1b}[F";
const PAGE_UP: &str = "\u{1b}[5~";
const PAGE_DOWN: &str = "\u{1b}[6~";
const BACKSPACE: &str = "\u{7f}";
const CTRL_D: &str = "\u{4}";

/// An interview about five questions, at the first.
fn asked(folder: &tempfile::TempDir, size: Size) -> Terminal {
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--checklist", "tiny"], size);
    it.see("1 of 5");
    it
}

fn press_and_see(it: &mut Terminal, keys: &[&str], what: &str) {
    it.press(keys);
    it.see(what);
}

fn holds_in_file(folder: &tempfile::TempDir, parts: &[&str]) {
    let text = saved(folder.path());
    for part in parts {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }
}

fn marks(size: Size) {
    let folder = folder_with(&answers(""));
    let mut it = asked(&folder, size);
    press_and_see(&mut it, &[SPACE], "> [x] 1.");
    press_and_see(&mut it, &["2"], "> [x] 2.");
    press_and_see(&mut it, &["2"], "> [ ] 2.");
    press_and_see(&mut it, &["k"], "> [?] 2. not known: ");
    press_and_see(&mut it, &[LEFT, RIGHT, LEFT, "y", "9"], "> [?] 2. not known: ");
    press_and_see(&mut it, &["u"], "> [ ] 2.");
    press_and_see(&mut it, &["p"], "Where does it hold?");
    press_and_see(&mut it, &["Berlin", ENTER], "> [~] 2. in part: ");
    press_and_see(&mut it, &[END], "> [ ] 3.");
    press_and_see(&mut it, &["k"], "> [?] 3.");
    press_and_see(&mut it, &[HOME], "> [x] 1.");
    press_and_see(&mut it, &[PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN], "> [?] 3.");
    press_and_see(&mut it, &[PAGE_UP, PAGE_UP, PAGE_UP, PAGE_UP], "> [x] 1.");
    press_and_see(&mut it, &[DOWN, UP], "> [x] 1.");
    assert_eq!(saved(folder.path()).matches("done").count(), 0);
    press_and_see(&mut it, &[ENTER], "2 of 5");
    let lists = "done = [\"inventory-1\"]\npartly = [\"inventory-2\"]\nunknown = [\"inventory-3\"]";
    holds_in_file(&folder, &[lists, "note = \"inventory-2: Berlin\""]);
    press_and_see(&mut it, &["1", "0", ENTER], "3 of 5");
    holds_in_file(&folder, &["[tiny.licences]\ndone = []\n"]);
}

#[test]
fn points_are_marked_by_one_key_each() {
    for size in [USUAL, WIDE, LOW, TINY] {
        marks(size);
    }
}

fn others(size: Size) {
    let folder = folder_with(&answers(""));
    let mut it = asked(&folder, size);
    press_and_see(&mut it, &["s"], "2 of 5");
    press_and_see(&mut it, &["b"], "1 of 5");
    press_and_see(&mut it, &["d"], "2 of 5");
    press_and_see(&mut it, &[BACKSPACE], "1 of 5");
    holds_in_file(&folder, &["[tiny.inventory]\nanswer = \"unknown\""]);
    press_and_see(&mut it, &["u"], "Taken back");
    press_and_see(&mut it, &["t"], "Note:");
    press_and_see(&mut it, &["Half", ENTER], "1 of 5");
    press_and_see(&mut it, &["e"], "A link or a sentence:");
    press_and_see(&mut it, &["A page", ENTER], "1 of 5");
    press_and_see(&mut it, &["o"], "Who takes care of it?");
    press_and_see(&mut it, &["Legal", ENTER], "By when?");
    press_and_see(&mut it, &["2099-06", ENTER], "1 of 5");
    holds_in_file(&folder, &["note = \"Half\"", "evidence = [\"A page\"]", "owner = \"Legal\"", "due = 2099-06-30"]);
    press_and_see(&mut it, &["n"], "Why can it not apply?");
    press_and_see(&mut it, &["Never", ENTER], "2 of 5");
    press_and_see(&mut it, &["x"], "Why did you decide so?");
    press_and_see(&mut it, &["Dear", ENTER], "When do you look at it again?");
    press_and_see(&mut it, &["in 6 months", ENTER], "3 of 5");
    holds_in_file(&folder, &["answer = \"not-applicable\"", "answer = \"declined\"", "review_by = "]);
    press_and_see(&mut it, &["b"], "2 of 5");
    press_and_see(&mut it, &["w"], "Your answer is taken back");
    for (key, what) in [("a", "Title of licences"), ("v", "Progress so far"), ("?", "All keys")] {
        press_and_see(&mut it, &[key], what);
        press_and_see(&mut it, &[ESC], "2 of 5");
    }
    press_and_see(&mut it, &["j"], "Jump");
    press_and_see(&mut it, &["contr"], "> Go on: Title of contracts");
    press_and_see(&mut it, &[ENTER], "5 of 5");
    press_and_see(&mut it, &["j"], "> Back to: Title of");
    press_and_see(&mut it, &[ENTER], "2 of 5");
    for key in [ESC, CTRL_D] {
        press_and_see(&mut it, &[key], "> r ");
        press_and_see(&mut it, &[ESC], "2 of 5");
    }
    it.press(&["q"]);
    assert_eq!(it.exit(), 0);
    assert!(it.is_restored());
}

#[test]
fn everything_else_is_one_key_each_too() {
    for size in [USUAL, WIDE, LOW, SMALL] {
        others(size);
    }
}

/// The keys of a line, of a list to search, of a list of ticks, and of a list of choices: on the way from no file to the
/// first question.
fn in_lists(size: Size) {
    let folder = tempfile::tempdir().unwrap();
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--checklist", "tiny"], size);
    it.see("What is your organization called?");
    it.press(&["Acmx", BACKSPACE, "e", HOME, "The ", END, ENTER]);
    press_and_see(&mut it, &[], "What kind of organization");
    assert!(it.screen().starts_with("The Acme"), "{}", it.screen());
    press_and_see(&mut it, &[DOWN], "> A university");
    press_and_see(&mut it, &[UP], "> A company");
    press_and_see(&mut it, &[END], "> Something else");
    press_and_see(&mut it, &[HOME], "> A company");
    press_and_see(&mut it, &[PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN], "> Something else");
    press_and_see(&mut it, &[PAGE_UP, PAGE_UP, PAGE_UP, PAGE_UP, PAGE_UP, PAGE_UP], "> A company");
    press_and_see(&mut it, &["resea"], "> A research lab");
    press_and_see(&mut it, &[BACKSPACE, BACKSPACE, BACKSPACE, BACKSPACE, BACKSPACE], "> A company");
    press_and_see(&mut it, &[ENTER], "> [x] 1. It writes");
    press_and_see(&mut it, &[SPACE], "> [ ] 1. It writes");
    press_and_see(&mut it, &["1"], "> [x] 1. It writes");
    press_and_see(&mut it, &["3"], "> [ ] 3. It runs");
    press_and_see(&mut it, &["9", UP], "> [x] 2. It hands");
    press_and_see(&mut it, &[DOWN], "> [ ] 3. It runs");
    press_and_see(&mut it, &["3", HOME], "> [x] 1. It writes");
    press_and_see(&mut it, &[END], "> [x] 3. It runs");
    press_and_see(&mut it, &[PAGE_UP, PAGE_UP, PAGE_UP, PAGE_UP], "> [x] 1. It writes");
    press_and_see(&mut it, &[PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN], "> [x] 3. It runs");
    press_and_see(&mut it, &[ESC], "> A company");
    press_and_see(&mut it, &[ENTER], "What of this does");
    press_and_see(&mut it, &[ENTER], "Which checklists");
    press_and_see(&mut it, &[ENTER], "Which stage");
    press_and_see(&mut it, &[ENTER], "care of inventory");
    // The menu of a question takes letters, and every key that moves.
    press_and_see(&mut it, &[ESC], "> r ");
    press_and_see(&mut it, &[DOWN], "> b ");
    press_and_see(&mut it, &[UP], "> r ");
    press_and_see(&mut it, &[END], "> q ");
    press_and_see(&mut it, &[HOME, "9", "z"], "> r ");
    press_and_see(&mut it, &[PAGE_DOWN; 20], "> q ");
    press_and_see(&mut it, &[PAGE_UP; 20], "> r ");
    press_and_see(&mut it, &[ENTER], "care of inventory");
    press_and_see(&mut it, &[ESC], "> r ");
    press_and_see(&mut it, &["t"], "Note:");
    press_and_see(&mut it, &["Halx", BACKSPACE, "f", LEFT, LEFT, RIGHT, HOME, "A ", END, ENTER], "care of inventory");
    it.press(&["1", ENTER]);
    it.see("care of licences");
    holds_in_file(&folder, &["note = \"A Half\"", "name = \"The Acme\""]);
    it.press(&[CTRL_C]);
    assert_eq!(it.exit(), 130);
}

#[test]
fn lines_lists_ticks_and_menus_take_every_key_that_moves() {
    for size in [USUAL, WIDE, LOW] {
        in_lists(size);
    }
}

/// The keys of a text to read.
#[test]
fn a_text_is_read_by_every_key_that_moves() {
    for size in [USUAL, LOW, SMALL] {
        let folder = folder_with(&answers(""));
        let mut it = asked(&folder, size);
        press_and_see(&mut it, &["?"], "All keys");
        press_and_see(&mut it, &[END], "leave at once; every answer is saved by then");
        press_and_see(&mut it, &[HOME], "All keys");
        press_and_see(&mut it, &[PAGE_DOWN; 8], "leave at once; every answer is saved by then");
        press_and_see(&mut it, &[PAGE_UP; 8], "All keys");
        press_and_see(&mut it, &[DOWN, DOWN, UP, UP, "z"], "All keys");
        press_and_see(&mut it, &["q"], "1 of 5");
        // Read to its end, one more key returns.
        for key in [SPACE, ENTER] {
            press_and_see(&mut it, &["?"], "All keys");
            press_and_see(&mut it, &[END], "leave at once; every answer is saved by then");
            press_and_see(&mut it, &[key], "1 of 5");
        }
    }
}

#[test]
fn the_line_of_keys_names_what_fits_and_the_list_of_all_keys_the_rest() {
    let folder = folder_with(&answers(""));
    let mut it = asked(&folder, WIDE);
    for hint in ["space: holds", "0: none", "p: in part", "k: not known", "d: don’t know any", "esc: menu"] {
        assert!(it.screen().contains(hint), "no {hint} in:\n{}", it.screen());
    }
    it.resize(USUAL);
    it.see("n: does not apply, ?: all keys]");
    press_and_see(&mut it, &["?"], "[enter: read on, esc: return]");
    press_and_see(&mut it, &[SPACE], "leave at once; every answer is saved by then");
}

/// What a person sees in a window that is wide enough for two panes.
#[test]
fn a_wide_window_shows_advice_evidence_and_notes_beside_the_points() {
    let folder = folder_with(&answers("[tiny.inventory]\nnote = \"Berlin only.\"\nevidence = [\"A list.\"]\n"));
    let mut it = asked(&folder, WIDE);
    for part in ["Take care of statement 1 of inventory.", "A page about inventory", "A list.", "Berlin only."] {
        assert!(it.screen().contains(part), "no {part} in:\n{}", it.screen());
    }
    press_and_see(&mut it, &[DOWN], "Take care of statement 2 of inventory.");
    it.resize((40, 109));
    it.see("?: all keys]");
    assert!(!it.screen().contains('│'), "{}", it.screen());
}

#[test]
fn nothing_on_the_screen_has_a_colour_of_its_own() {
    let folder = folder_with(&answers(""));
    let mut command = crate::pty::program(folder.path(), &["a.toml", "--checklist", "tiny"]);
    command.env_remove("NO_COLOR");
    let mut it = Terminal::start(command, WIDE);
    it.see("1 of 5");
    for (keys, what) in
        [(&["k"][..], "[?]"), (&["t"], "Note:"), (&[ESC], "1 of 5"), (&[ESC], "> r "), (&["a"], "Effort")]
    {
        press_and_see(&mut it, keys, what);
        let colours = it.colours();
        assert!(colours.is_empty(), "{colours:?} in:\n{}", it.screen());
    }
}

/// The ordinary paths, counted in keys: one for “none of these holds”, four for a tick with a note, one for “don’t know”.
#[test]
fn ordinary_answers_take_few_keys() {
    let folder = folder_with(&answers(""));
    let mut it = asked(&folder, USUAL);
    let none_holds = ["0"];
    press_and_see(&mut it, &none_holds, "2 of 5");
    let third_with_a_note = ["3", "t"];
    press_and_see(&mut it, &third_with_a_note, "Note:");
    press_and_see(&mut it, &["Since May", ENTER], "2 of 5");
    press_and_see(&mut it, &[ENTER], "3 of 5");
    holds_in_file(&folder, &["[tiny.inventory]\ndone = []", "note = \"Since May\"\ndone = [\"licences-3\"]"]);
    press_and_see(&mut it, &["d"], "4 of 5");
    press_and_see(&mut it, &["s"], "5 of 5");
}
