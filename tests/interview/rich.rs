//! The interview with lists to move in.

use tempfile::tempdir;

use crate::pty::{
    CTRL_C, DOWN, ENTER, ESC, LOW, SMALL, SPACE, Size, TINY, Terminal, USUAL, WIDE, answers, files, folder_with,
    on_one_line, saved,
};

/// From a new file to its first answer.
fn begin(folder: &std::path::Path, size: Size) -> Terminal {
    let mut it = Terminal::interview(folder, &["a.toml", "--checklist", "tiny"], size);
    it.see("What is your organization called?");
    it.press(&["Acme", ENTER]);
    it.see("What kind of organization");
    it.press(&[ENTER]);
    it.see("What of this does");
    it.press(&[ENTER]);
    it.see("Which checklists");
    it.press(&[ENTER]);
    it.see("Which stage");
    it.press(&[ENTER]);
    it.see("care of inventory");
    it
}

fn choose(it: &mut Terminal, letter: &str) {
    it.press(&[ESC]);
    it.see("What do you want to do?");
    it.press(&[letter]);
}

/// Answers, goes back, says what does not apply, quits, resumes and finishes.
fn whole_way(size: Size) {
    let folder = tempdir().unwrap();
    let mut it = begin(folder.path(), size);
    assert_eq!(files(folder.path()), [".a.toml.lock"]);
    it.press(&[SPACE, DOWN, DOWN, SPACE, ENTER]);
    it.see("care of licences");
    assert!(saved(folder.path()).contains("done = [\"inventory-1\", \"inventory-3\"]"), "{}", saved(folder.path()));

    choose(&mut it, "b");
    it.see("Statement 1 of inventory");
    assert!(it.screen().contains("> [x]"), "{}", it.screen());
    it.press(&[SPACE, ENTER]);
    it.see("care of licences");
    let text = saved(folder.path());
    assert!(text.contains("done = [\"inventory-3\"]"), "{text}");

    choose(&mut it, "n");
    it.see("Why can it not apply?");
    it.press(&["We publish nothing", ENTER]);
    it.see("care of alerts");
    assert!(saved(folder.path()).contains("reason = \"We publish nothing\""));

    choose(&mut it, "q");
    assert_eq!(it.exit(), 0);
    let words = on_one_line(&it.screen());
    assert!(words.contains("2 of 5 questions answered"), "{words}");
    assert!(words.contains("Go on any time with: ospo-assess interview a.toml"), "{words}");
    assert!(it.is_restored());
    assert_eq!(files(folder.path()), ["a.toml"]);

    let mut it = Terminal::interview(folder.path(), &["a.toml"], size);
    it.see("Go on with what is open (3 questions");
    it.press(&[ENTER]);
    it.see("care of alerts");
    it.press(&[SPACE, ENTER]);
    it.see("care of upstream");
    it.press(&[SPACE, ENTER]);
    it.see("care of contracts");
    it.press(&[SPACE, DOWN, SPACE, ENTER]);
    it.see("Open source governance at Acme");
    it.press(&["q"]);
    assert_eq!(it.exit(), 0);
    let words = on_one_line(&it.screen());
    assert!(words.starts_with("Every answer is saved in a.toml."), "{words}");
    assert_eq!(saved(folder.path()).matches("done = ").count(), 4);
}

#[test]
fn a_person_answers_goes_back_quits_resumes_and_finishes() {
    whole_way(USUAL);
}

#[test]
fn a_person_with_a_small_window_does_too() {
    whole_way(SMALL);
}

fn details(size: Size) {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--section", "tiny.begin"], size);
    it.see("care of inventory");
    choose(&mut it, "t");
    it.see("Note:");
    it.press(&["Half of it", ENTER]);
    it.see("care of inventory");
    choose(&mut it, "e");
    it.see("A link or a sentence:");
    it.press(&["https://example.org/list", ENTER]);
    it.see("care of inventory");
    choose(&mut it, "o");
    it.see("Who takes care of it?");
    it.press(&["Legal", ENTER]);
    it.see("By when?");
    it.press(&["soon", ENTER]);
    it.see("That is no day that can be understood.");
    it.press(&[ESC]);
    it.see("Who takes care of it? Legal");
    it.press(&[ENTER]);
    it.see("By when?");
    it.press(&["30.06.2099", ENTER]);
    it.see("Due on 30 June 2099.");
    choose(&mut it, "x");
    it.see("Why did you decide so?");
    it.press(&["Too dear", ENTER]);
    it.see("When do you look at it again?");
    it.press(&[ENTER]);
    it.see("care of licences");
    let text = saved(folder.path());
    for part in [
        "note = \"Half of it\"",
        "evidence = [\"https://example.org/list\"]",
        "owner = \"Legal\"",
        "due = 2099-06-30",
        "answer = \"declined\"",
        "reason = \"Too dear\"",
        "review_by = ",
        "# Kept by hand.",
    ] {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }

    choose(&mut it, "u");
    it.see("Taken back");
    assert!(!saved(folder.path()).contains("declined"));
    choose(&mut it, "d");
    it.see("care of licences");
    assert!(saved(folder.path()).contains("answer = \"unknown\""));

    choose(&mut it, "j");
    it.see("Type a word of a section, question or point:");
    it.press(&["contr", ENTER]);
    it.see("care of contracts");
    choose(&mut it, "v");
    it.see("Progress so far");
    it.press(&[ESC]);
    it.see("care of contracts");
    choose(&mut it, "a");
    it.see("Why it matters");
    it.press(&[ESC]);
    it.see("care of contracts");
    choose(&mut it, "q");
    assert_eq!(it.exit(), 0);
}

#[test]
fn everything_beside_an_answer_can_be_said() {
    details(USUAL);
}

#[test]
fn everything_beside_an_answer_can_be_said_in_a_small_window() {
    details(SMALL);
}

#[test]
fn enter_on_an_untouched_question_asks_what_is_meant() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    it.press(&[ENTER]);
    it.see("Which one is it?");
    it.press(&[ENTER]);
    it.see("care of licences");
    assert_eq!(saved(folder.path()), answers(""));
    it.press(&[ENTER]);
    it.see("Which one is it?");
    it.press(&["h"]);
    it.see("care of alerts");
    assert!(saved(folder.path()).contains("[tiny.licences]\ndone = []"));
}

#[test]
fn taking_every_mark_away_asks_what_is_meant() {
    let folder = folder_with(&answers("[tiny.inventory]\ndone = [\"inventory-1\"]\nowner = \"Legal\"\n"));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--section", "tiny.begin"], USUAL);
    it.see("care of licences");
    choose(&mut it, "b");
    it.see("[x] 1.");
    it.press(&[SPACE, ENTER]);
    it.see("You took every mark away.");
    it.press(&["w"]);
    it.see("Your answer is taken back. Open again: Title of inventory");
    assert!(saved(folder.path()).contains("[tiny.inventory]\nowner = \"Legal\"\n"), "{}", saved(folder.path()));
    choose(&mut it, "u");
    it.see("[x] 1.");
    it.press(&[SPACE, ENTER]);
    it.see("You took every mark away.");
    it.press(&[ENTER]);
    it.see("care of licences");
    assert!(saved(folder.path()).contains("owner = \"Legal\"\ndone = []"), "{}", saved(folder.path()));
    choose(&mut it, "b");
    it.see("none of these holds today");
    choose(&mut it, "w");
    it.see("Your answer is taken back.");
    assert!(!saved(folder.path()).contains("done"));
}

#[test]
fn what_matches_no_choice_is_said_and_never_taken() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    it.press(&["j"]);
    it.see("Type a word of");
    it.press(&["zebra"]);
    it.see("Nothing here matches that. Take back what you typed.");
    it.press(&[ENTER]);
    it.see("Nothing here matches that. Take back what you typed.");
    it.press(&[&"\u{8}".repeat(5)]);
    it.see("> Begin: Title of inventory (open)");
    it.press(&["statement 2 of lic"]);
    it.see("> Begin: Title of licences (open)");
    it.press(&[ENTER]);
    it.see("care of licences");
}

#[test]
fn an_organization_is_not_called_nothing() {
    let folder = tempdir().unwrap();
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--checklist", "tiny"], USUAL);
    it.see("What is your organization called?");
    it.press(&[SPACE, ENTER]);
    it.see_here("Please write something");
    it.press(&["Acme", ENTER]);
    it.see("What kind of organization");
    assert!(it.screen().starts_with("Acme"));
}

#[test]
fn a_role_is_asked_its_own_questions_and_told_who_has_the_rest() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--role", "legal"], USUAL);
    it.see("care of licences");
    it.press(&[SPACE, ENTER]);
    it.see("care of contracts");
    it.press(&[SPACE, ENTER]);
    it.see("What now?");
    assert!(on_one_line(&it.screen()).contains("Who can answer them: engineering 2, security 1."));
    it.press(&["f"]);
    it.see("q: quit]");
    it.press(&["q"]);
    assert_eq!(it.exit(), 0);
}

fn stopped_by(stop: impl Fn(&mut Terminal)) {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    it.press(&[SPACE, ENTER]);
    it.see("care of licences");
    it.press(&[SPACE]);
    stop(&mut it);
    assert_eq!(it.exit(), 130);
    assert!(it.is_restored());
    let words = on_one_line(&it.screen());
    assert!(words.contains("Every answer is saved in a.toml."), "{words}");
    assert!(saved(folder.path()).contains("done = [\"inventory-1\"]"));
    assert_eq!(files(folder.path()), ["a.toml"]);
}

#[test]
fn ctrl_c_loses_nothing() {
    stopped_by(|it| it.press(&[CTRL_C]));
}

#[test]
fn a_signal_to_stop_loses_nothing() {
    stopped_by(|it| it.signal("TERM"));
    stopped_by(|it| it.signal("INT"));
    stopped_by(|it| it.signal("QUIT"));
}

#[test]
fn a_closed_window_loses_nothing() {
    stopped_by(|it| it.signal("HUP"));
}

#[test]
fn a_paste_is_no_answer() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    for paste in [" \r".repeat(100), "Does not apply, we skip it. ".repeat(80), "\u{1b}[200~d\r\u{1b}[201~".to_owned()]
    {
        it.press(&[&paste]);
        it.see("A paste is no answer: nothing was taken of it.");
        it.press(&[DOWN]);
        it.see("?: all keys]");
    }
    assert_eq!(saved(folder.path()), answers(""));
}

#[test]
fn a_long_paste_without_brackets_into_a_note_is_read_to_its_end() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], (60, 200));
    it.see("care of inventory");
    it.press(&["t"]);
    it.see("Note:");
    let words: Vec<String> = (1..=600).map(|number| format!("word{number}")).collect();
    it.press(&[&words.join(" ")]);
    it.see_here("word600");
    it.press(&[ENTER]);
    it.see("care of inventory");
    assert!(saved(folder.path()).contains(&words.join(" ")));
}

#[test]
fn a_window_that_changes_its_size_is_drawn_anew_at_once() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    it.press(&[SPACE, DOWN, "k"]);
    it.see("> [?] 2. not known: Statement 2 of inventory");
    for size in [SMALL, TINY, (30, 100), WIDE, LOW, USUAL] {
        it.resize(size);
        it.see("> [?] 2.");
        let screen = it.screen();
        let lines: Vec<&str> = screen.lines().filter(|line| !line.is_empty()).collect();
        assert!(lines.last().unwrap().ends_with("?: all keys]"), "{size:?}:\n{screen}");
        assert_eq!(screen.matches("[?] 2.").count(), 1, "{size:?}:\n{screen}");
    }
    it.press(&[ENTER]);
    it.see("care of licences");
    assert!(saved(folder.path()).contains("done = [\"inventory-1\"]\nunknown = [\"inventory-2\"]"));
}

#[test]
fn menus_and_texts_to_read_are_drawn_anew_too() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    it.press(&[SPACE, ESC]);
    it.see("What do you want to do?");
    it.resize(SMALL);
    it.see("more below)");
    it.resize(USUAL);
    it.see("q Save and quit");
    it.press(&["a"]);
    it.see("Effort: small");
    it.resize(TINY);
    it.see("[enter: read on,");
    it.resize(WIDE);
    it.see("https://example.org/page");
    it.press(&[ENTER]);
    it.see("> [x] 1.");
}

#[test]
fn a_window_of_three_rows_still_asks() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], (4, 20));
    it.see("1. Statemen");
    it.press(&[SPACE]);
    it.see("[x] 1.");
    it.press(&[ENTER]);
    it.see("> [ ] 1.");
}

#[test]
fn what_does_not_fit_is_read_line_by_line() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], TINY);
    it.see("> [ ] 1.");
    let mut read = String::new();
    for _ in 0..40 {
        read += &on_one_line(&it.screen());
        if read.contains("[ ] 3.") {
            break;
        }
        it.press(&[DOWN]);
        it.see("all keys]");
    }
    for part in ["inventory is", "eighty columns", "(critical)", "[ ] 2.", "[ ] 3."] {
        assert!(read.contains(part), "no {part} in {read}");
    }
}

#[test]
fn the_screen_shows_where_one_is_and_marks_what_is_critical() {
    let folder = folder_with(&answers("[tiny.inventory]\ndone = [\"inventory-1\"]\n"));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--section", "tiny.begin"], USUAL);
    it.see("care of licences");
    insta::assert_snapshot!(it.screen());
}

#[test]
fn a_small_window_shows_the_question_and_a_point_whole() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], SMALL);
    it.see("care of inventory");
    insta::assert_snapshot!(it.screen());
}
