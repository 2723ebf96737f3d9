//! The interview with lists to move in.

use tempfile::tempdir;

use crate::pty::{
    CTRL_C, DOWN, ENTER, ESC, SMALL, SPACE, Size, Terminal, USUAL, answers, files, folder_with, on_one_line, saved,
};

/// From a new file to its first answer.
fn begin(folder: &std::path::Path, size: Size) -> Terminal {
    let mut it = Terminal::interview(folder, &["a.toml", "--checklist", "tiny"], size);
    it.see("What is your organization called?");
    it.press(&["Acme", ENTER]);
    it.see("What kind of organization");
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
    it.press(&[letter, ENTER]);
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
    assert_eq!(it.exit(), 0);
    let words = on_one_line(&it.screen());
    assert!(words.starts_with("Score of Acme: "), "{words}");
    assert!(words.contains("Every question has an answer."), "{words}");
    assert!(words.contains("ospo-assess report a.toml --output report.pdf"), "{words}");
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
    it.press(&["t", ENTER]);
    it.see("Which day?");
    it.press(&[ESC]);
    it.see("By when?");
    it.press(&[ESC]);
    it.see("Who takes care of it? Legal");
    it.press(&[ENTER]);
    it.see("By when?");
    it.press(&["m", ENTER]);
    it.see("care of inventory");
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
        "due = ",
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
    it.see("Type a part of a section or question:");
    it.press(&["contr", ENTER]);
    it.see("care of contracts");
    choose(&mut it, "p");
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
    it.see("What do you mean?");
    it.press(&[ENTER]);
    it.see("care of licences");
    assert_eq!(saved(folder.path()), answers(""));
    it.press(&[ENTER]);
    it.see("What do you mean?");
    it.press(&["h", ENTER]);
    it.see("care of alerts");
    assert!(saved(folder.path()).contains("[tiny.licences]\ndone = []"));
}

#[test]
fn taking_every_tick_away_asks_what_is_meant() {
    let folder = folder_with(&answers("[tiny.inventory]\ndone = [\"inventory-1\"]\nowner = \"Legal\"\n"));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--section", "tiny.begin"], USUAL);
    it.see("care of licences");
    choose(&mut it, "b");
    it.see("[x] 1/3");
    it.press(&[SPACE, ENTER]);
    it.see("You took every tick away.");
    it.press(&["w", ENTER]);
    it.see("Your answer is taken back. Open again: Title of inventory");
    assert!(saved(folder.path()).contains("[tiny.inventory]\nowner = \"Legal\"\n"), "{}", saved(folder.path()));
    choose(&mut it, "u");
    it.see("[x] 1/3");
    it.press(&[SPACE, ENTER]);
    it.see("You took every tick away.");
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
    it.press(&[ESC]);
    it.see("What do you want to do?");
    it.press(&["zebra"]);
    it.see_here("Nothing here matches that. Take back what you typed.");
    it.press(&[ENTER]);
    it.see("Return to the question");
    it.press(&["overview", &"\u{8}".repeat(8), "progress", ENTER]);
    it.see("Progress so far");
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
    it.press(&[ENTER]);
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
}

#[test]
fn a_closed_window_loses_nothing() {
    stopped_by(|it| it.signal("HUP"));
}

#[test]
fn a_paste_of_a_hundred_lines_is_not_a_hundred_answers() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    it.press(&[&" \r".repeat(100)]);
    it.see("care of licences");
    std::thread::sleep(std::time::Duration::from_millis(200));
    assert!(saved(folder.path()).matches("done = ").count() <= 1, "{}", saved(folder.path()));
}

#[test]
fn a_window_that_changes_its_size_goes_on_asking() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], USUAL);
    it.see("care of inventory");
    it.resize(SMALL);
    it.press(&[DOWN]);
    it.see_here("Statement");
    it.press(&[SPACE]);
    it.see_here("[x] 2/3");
    it.resize((30, 100));
    it.press(&[ENTER]);
    it.see("care of licences");
    assert!(saved(folder.path()).contains("done = [\"inventory-2\"]"));
    assert!(on_one_line(&it.screen()).contains("4/4 Statement 4 of licences"));
}

#[test]
fn a_window_of_three_rows_still_asks() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open"], (4, 20));
    it.see("1/3 State");
    it.press(&[SPACE]);
    it.see_here("[x] 1/3");
    it.press(&[ENTER]);
    it.see("1/4 State");
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
