//! The interview in the languages that ship: questions stand whole in a usual window, and the language changes no answer.

use ospo_assess::messages::{ENGLISH, LANGUAGES, Messages};
use ospo_assess::say;
use ospo_assess::shipped::{shipped_catalog, shipped_translation};
use std::collections::BTreeSet;

use portable_pty::CommandBuilder;
use unicode_width::UnicodeWidthStr;

use crate::made_up::{MADE_UP, with_accents, write_locales};
use crate::pty::{
    DOWN, ENTER, ESC, PROGRAM, SPACE, Terminal, USUAL, answers, command, folder_with, on_one_line, program, saved,
};

fn others() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().copied().filter(|language| *language != ENGLISH)
}

/// An interview on what ships.
fn on_what_ships(folder: &std::path::Path, args: &[&str]) -> CommandBuilder {
    let mut command = command(PROGRAM, folder);
    command.args(["interview", "a.toml"]);
    command.args(args);
    command
}

#[test]
fn a_question_stands_whole_in_a_usual_window() {
    let catalog = shipped_catalog().unwrap();
    for language in others() {
        let told = catalog.translated(&shipped_translation(language));
        let folder = folder_with(&answers("").replace("\"tiny\"", "\"ggi\""));
        let command = on_what_ships(folder.path(), &["--section", "ggi.culture", "--open", "--lang", language]);
        let mut it = Terminal::start(command, USUAL);
        let section = told.sections().find(|ix| told[*ix].id == "ggi.culture").unwrap();
        for practice in &told[section].practices {
            let first = told[*practice].points[0];
            let begin: Vec<&str> = told[first].text.split_whitespace().take(3).collect();
            it.see(&format!("] 1. {}", begin.join(" ")));
            // A word with a hyphen may be broken there.
            let screen = without_blanks(&it.screen());
            for text in [&told[*practice].ask, &told[first].text] {
                assert!(screen.contains(&without_blanks(text)), "{language}, {text}: {}", it.screen());
            }
            assert!(!screen.contains('…'), "{language}: {}", it.screen());
            it.press(&[SPACE, ENTER]);
        }
        it.signal("TERM");
        assert_eq!(it.exit(), 130);
    }
}

fn without_blanks(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Answers the first questions, each in another language.
fn answered_in(languages: &[&str]) -> String {
    let folder = folder_with(&answers(""));
    let questions = ["care of inventory", "care of licences", "care of alerts", "care of upstream"];
    for (language, pair) in languages.iter().zip(questions.windows(2)) {
        let messages = Messages::of_language(language).unwrap();
        let mut it = Terminal::start(program(folder.path(), &["a.toml", "--open", "--lang", language]), USUAL);
        it.see(pair[0]);
        it.press(&[SPACE, ENTER]);
        it.see(pair[1]);
        it.press(&[ESC]);
        it.see(&on_one_line(&say!(messages, "interview-ask-what")));
        it.press(&["q"]);
        assert_eq!(it.exit(), 0);
    }
    saved(folder.path())
}

#[test]
fn the_language_of_each_day_changes_no_answer() {
    let english = answered_in(&[ENGLISH; 3]);
    assert_eq!(english.matches("done = ").count(), 3, "{english}");
    assert_eq!(answered_in(&["fr", "de", ENGLISH]), english);
}

#[test]
fn no_line_of_a_page_is_wider_than_a_usual_window() {
    let folder = folder_with(&answers("").replace("\"tiny\"", "\"ggi\""));
    write_locales(folder.path());
    for language in others().chain([MADE_UP]) {
        for page in [&["report", "a.toml", "--detail", "full", "--no-pager"][..], &["list"], &["show", "ggi"]] {
            let mut command = command(PROGRAM, folder.path());
            command.args(page.iter().copied().chain(["--lang", language, "--locales", "locales"]));
            // Addresses are not written again as links.
            command.env("TERM", "dumb");
            let mut it = Terminal::start(command, USUAL);
            assert_eq!(it.exit(), 0, "{language} {page:?}: {}", it.screen());
            let text = it.since();
            let is_wide = |line: &&str| line.trim_end().width() > usize::from(USUAL.1) && !line.contains("://");
            let wide: Vec<&str> = text.lines().filter(is_wide).collect();
            assert!(text.lines().count() > 10 && wide.is_empty(), "{language} {page:?}: {wide:#?}");
        }
    }
}

#[test]
fn nothing_on_a_screen_is_said_beside_the_phrases() {
    let folder = folder_with(&answers("").replace("\"tiny\"", "\"ggi\"").replace("Example", "Xmpl"));
    write_locales(folder.path());
    let args = ["--section", "ggi.trust", "--open", "--lang", MADE_UP, "--locales", "locales"];
    let mut it = Terminal::start(on_what_ships(folder.path(), &args), USUAL);
    let mut screens = String::new();
    let mut see = |it: &mut Terminal, what: &str| {
        it.see(&with_accents(what));
        screens += &it.screen();
    };
    see(&mut it, "Question");
    for (keys, what) in [
        (&[DOWN, SPACE, "p"][..], "Where does it hold?"),
        (&[ESC], "Question"),
        (&["?"], "All keys"),
        (&[ESC], "Question"),
        (&["a"], "What would convince a stranger:"),
        (&[ESC], "Question"),
        (&["t"], "Clear the line to take the note out."),
        (&[ESC], "Question"),
        (&[ESC], "What do you want to do?"),
    ] {
        it.press(keys);
        see(&mut it, what);
    }
    // Addresses, and what others call a part of their page.
    let own: Vec<&str> = screens.lines().filter(|line| !line.contains("://")).collect();
    let own = on_one_line(&own.join(" ")).replace("Source Code Scanning", "");
    let left: BTreeSet<&str> = own
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() > 1 && word.contains(['a', 'e', 'i', 'o', 'u']))
        .collect();
    assert!(left.is_empty(), "{left:?} in {screens}");
}
