//! The interview in plain lines.

use tempfile::tempdir;

use crate::pty::{CTRL_C, SMALL, Size, Terminal, USUAL, answers, files, folder_with, program, saved};

fn choose(it: &mut Terminal, letter: &str) {
    it.line("?");
    it.hear_prompt("What do you want to do?");
    it.line(letter);
}

fn whole_way(size: Size) {
    let folder = tempdir().unwrap();
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--checklist", "tiny", "--plain"], size);
    it.hear_prompt("What is your organization called?");
    it.line("Acme");
    it.hear_prompt("What kind of organization");
    it.line("uni");
    it.hear_prompt("What of this does your organization do?");
    it.line("");
    it.hear_prompt("Which checklists");
    it.line("");
    it.hear_prompt("Which stage");
    it.line("3");
    it.hear_prompt("care of inventory");
    it.line("1 3");
    it.hear_prompt("care of licences");
    let text = saved(folder.path());
    for part in ["name = \"Acme\"", "kind = \"university\"", "target = 3", "done = [\"inventory-1\", \"inventory-3\"]"]
    {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }
    choose(&mut it, "b");
    it.hear_prompt("1. (holds) Statement 1 of inventory");
    it.line("0");
    it.hear_prompt("care of licences");
    assert!(saved(folder.path()).contains("[tiny.inventory]\ndone = []"));
    choose(&mut it, "no such choice");
    it.hear_prompt("There is no such choice.");
    it.line("not apply");
    it.hear_prompt("Why can it not apply?");
    it.line("We publish nothing");
    it.hear_prompt("care of alerts");
    choose(&mut it, "q");
    it.hear("Every answer is saved in a.toml.");
    assert_eq!(it.exit(), 0);
    assert_eq!(files(folder.path()), ["a.toml"]);
    assert!(!it.screen().contains('\u{1b}'));

    let mut it = Terminal::interview(folder.path(), &["a.toml", "--plain"], size);
    it.hear_prompt("Go on with what is open (3 questions");
    it.line("");
    it.hear_prompt("care of alerts");
    it.line("");
    it.hear_prompt("Which one is it?");
    it.line("");
    it.hear_prompt("care of upstream");
    it.line("1 2");
    it.hear_prompt("care of contracts");
    it.line("1,2");
    it.hear_prompt("What now?");
    it.line("s");
    it.hear_prompt("care of alerts");
    it.line("2");
    it.hear_prompt("What now?");
    it.line("q");
    it.hear("Every answer is saved in a.toml.");
    assert_eq!(it.exit(), 0);
}

#[test]
fn a_person_answers_goes_back_quits_resumes_and_finishes_in_plain_lines() {
    whole_way(USUAL);
}

#[test]
fn a_person_with_a_small_window_does_too() {
    whole_way(SMALL);
}

fn details(size: Size) {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--plain", "--section", "tiny.begin"], size);
    it.hear_prompt("care of inventory");
    choose(&mut it, "t");
    it.hear_prompt("Note:");
    it.line("Half of it");
    it.hear_prompt("note: Half of it");
    choose(&mut it, "e");
    it.hear_prompt("A link or a sentence:");
    it.line("https://example.org/list");
    it.hear_prompt("evidence: https://example.org/list");
    choose(&mut it, "o");
    it.hear_prompt("Who takes care of it?");
    it.line("Legal");
    it.hear_prompt("By when?");
    it.line("<");
    it.hear_prompt("Who takes care of it? (enter: Legal;");
    it.line("");
    it.hear_prompt("By when?");
    it.line("soon");
    it.hear_prompt("That is no day that can be understood.");
    it.line("31 Dec 2001");
    it.hear_prompt("31 December 2001 is over.");
    it.line("2099-01");
    it.hear_prompt("Due on 31 January 2099.");
    choose(&mut it, "x");
    it.hear_prompt("Why did you decide so?");
    it.line("");
    it.hear_prompt("Please write something.");
    it.line("Too dear");
    it.hear_prompt("When do you look at it again?");
    it.line("");
    it.hear_prompt("care of licences");
    choose(&mut it, "u");
    it.hear_prompt("Taken back");
    choose(&mut it, "d");
    it.hear_prompt("care of licences");
    choose(&mut it, "j");
    it.hear_prompt("Type a word of a section, question or point:");
    it.line("contr");
    it.hear_prompt("care of contracts");
    choose(&mut it, "v");
    // Who does not know has not answered.
    it.hear_prompt("Begin: 0 of 3 answered");
    choose(&mut it, "a");
    it.hear_prompt("https://example.org/page");
    choose(&mut it, "q");
    assert_eq!(it.exit(), 0);
    let text = saved(folder.path());
    for part in ["note = \"Half of it\"", "owner = \"Legal\"", "due = 2099-01-31", "answer = \"unknown\""] {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }
}

#[test]
fn everything_beside_an_answer_can_be_said_in_plain_lines() {
    details(USUAL);
}

#[test]
fn everything_beside_an_answer_can_be_said_in_a_small_window() {
    details(SMALL);
}

fn stopped_by(stop: impl Fn(&mut Terminal)) {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open", "--plain"], USUAL);
    it.hear_prompt("care of inventory");
    it.line("1");
    it.hear_prompt("care of licences");
    stop(&mut it);
    it.hear("Every answer is saved in a.toml.");
    assert_eq!(it.exit(), 130);
    assert!(it.is_restored());
    assert!(saved(folder.path()).contains("done = [\"inventory-1\"]"));
    assert_eq!(files(folder.path()), ["a.toml"]);
}

#[test]
fn whoever_leaves_loses_nothing() {
    stopped_by(|it| it.press(&[CTRL_C]));
    stopped_by(|it| it.press(&["\u{4}"]));
    stopped_by(|it| it.signal("TERM"));
    stopped_by(|it| it.signal("HUP"));
}

#[test]
fn a_paste_of_a_hundred_lines_is_not_a_hundred_answers() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--open", "--plain"], USUAL);
    it.hear_prompt("care of inventory");
    it.press(&[&"1\r".repeat(100)]);
    it.hear_prompt("care of licences");
    // By then, each line of the paste was looked at.
    it.line("quit");
    assert_eq!(it.exit(), 0);
    assert_eq!(saved(folder.path()).matches("done = ").count(), 1, "{}", saved(folder.path()));
}

#[test]
fn a_dumb_terminal_gets_plain_lines_by_itself() {
    let folder = folder_with(&answers(""));
    let mut command = program(folder.path(), &["a.toml", "--open"]);
    command.env("TERM", "dumb");
    let mut it = Terminal::start(command, USUAL);
    it.hear_prompt("none, skip, dont know; enter: no change; ?: all choices)");
    assert!(!it.screen().contains('\u{1b}'));
}

#[test]
fn an_answer_is_a_line_of_numbers_or_a_word() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--plain", "--checklist", "tiny"], USUAL);
    it.hear_prompt("care of inventory");
    it.line("1 2~ 3?");
    it.hear_prompt("Where does it hold?");
    it.line("Berlin");
    it.hear_prompt("care of licences");
    it.line("<");
    it.hear_prompt("1. (holds) Statement 1 of inventory");
    assert!(it.said().contains("2. (in part) Statement 2") && it.said().contains("3. (not known) Statement 3"));
    it.line("skip");
    it.hear_prompt("care of licences");
    it.line("none");
    it.hear_prompt("care of alerts");
    it.line("dont know");
    it.hear_prompt("care of upstream");
    it.line("note");
    it.hear_prompt("Note:");
    it.line("<");
    it.hear_prompt("care of upstream");
    it.line("seven of them");
    it.hear_prompt("Please type numbers from the list");
    it.line("9");
    it.hear_prompt("Please type numbers from the list");
    it.line("quit");
    it.hear("Every answer is saved in a.toml.");
    assert_eq!(it.exit(), 0);
    let text = saved(folder.path());
    for part in [
        "done = [\"inventory-1\"]\npartly = [\"inventory-2\"]\nunknown = [\"inventory-3\"]",
        "note = \"inventory-2: Berlin\"",
        "[tiny.licences]\ndone = []",
        "[tiny.alerts]\nanswer = \"unknown\"",
    ] {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }
    assert!(!text.contains("[tiny.upstream]"), "{text}");
}

#[test]
fn a_line_that_the_terminal_cuts_is_told_and_not_taken() {
    let folder = folder_with(&answers(""));
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--plain", "--open"], USUAL);
    it.hear_prompt("care of inventory");
    it.line("note");
    it.hear_prompt("Note:");
    it.line(&"word ".repeat(1000));
    it.hear_prompt("Nothing was taken.");
    it.line(&"long ".repeat(800));
    it.hear_prompt("care of inventory");
    let text = saved(folder.path());
    assert!(text.contains(&"long ".repeat(799)) && !text.contains("word"), "{text}");
}

/// Latin, of which the tests have some phrases.
fn in_latin(folder: &std::path::Path, args: &[&str], locale: &str) -> Terminal {
    let locales = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/locales");
    let mut command = program(folder, &[args, &["--plain", "--locales", locales.to_str().unwrap()]].concat());
    command.env("LC_ALL", locale);
    Terminal::start(command, USUAL)
}

#[test]
fn the_environment_chooses_the_language_and_what_it_lacks_is_asked_in_english() {
    let folder = tempdir().unwrap();
    let mut it = in_latin(folder.path(), &["a.toml", "--checklist", "tiny"], "la_VA.UTF-8");
    it.hear("Salve");
    it.hear_prompt("Quid vobis nomen est?");
    it.line("Acme");
    it.hear_prompt("What kind of organization");
    it.line("");
    it.hear_prompt("What of this does");
    it.line("");
    it.hear_prompt("Which checklists");
    it.line("");
    it.hear_prompt("Which stage");
    it.line("");
    it.hear("Quaestio 1 ex");
    it.hear_prompt("care of inventory");
    it.line("praeteri");
    it.hear_prompt("care of licences");
    it.line("nihil");
    it.hear_prompt("care of alerts");
    assert!(saved(folder.path()).contains("[tiny.licences]\ndone = []"));
    // The words of English hold in every language.
    it.line("skip");
    it.hear_prompt("care of upstream");
    it.line("quit");
    it.hear("Omnia in a.toml servata sunt.");
    assert_eq!(it.exit(), 0);
}

#[test]
fn an_option_comes_before_the_environment_and_an_unknown_language_there_is_english() {
    let folder = tempdir().unwrap();
    for (args, locale) in [(&["a.toml", "--lang", "en"][..], "la_VA.UTF-8"), (&["a.toml"], "xx"), (&["a.toml"], "C")] {
        let mut it = in_latin(folder.path(), args, locale);
        it.hear_prompt("What is your organization called?");
        assert!(it.screen().trim_start().starts_with("Welcome to"), "{}", it.screen());
        it.press(&[CTRL_C]);
        assert_eq!(it.exit(), 130);
    }
}
