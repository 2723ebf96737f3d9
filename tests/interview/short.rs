//! From ten statements to the result: what comes first, what comes last, and all of it in every mode and size.

use std::collections::BTreeMap;

use ospo_assess::catalog::{parse, shipped};
use tempfile::{TempDir, tempdir};

use crate::pty::{ENTER, ESC, LOW, SPACE, Size, TINY, Terminal, USUAL, WIDE, answers, files, folder_with, saved};

/// A file about the first checklist that ships, with nothing answered.
fn blank() -> TempDir {
    folder_with(&answers("").replace("tiny", "ggi"))
}

/// How many of the ten statements stand on each screen, in order.
fn screens() -> Vec<usize> {
    let catalog = parse(&shipped()).unwrap();
    let mut screens = BTreeMap::new();
    for point in catalog.door() {
        *screens.entry(catalog[*point].practice).or_default() += 1;
    }
    screens.into_values().collect()
}

/// The number of the first statement of each screen.
fn numbers() -> Vec<usize> {
    let mut next = 1;
    let number = |count: usize| {
        next += count;
        next - count
    };
    screens().into_iter().map(number).collect()
}

fn ten_statements(size: Size) {
    let folder = blank();
    let mut it = Terminal::interview(folder.path(), &["a.toml"], size);
    it.see("> t Ten");
    it.press(&[ENTER]);
    let numbers = numbers();
    for (at, number) in numbers.iter().enumerate() {
        it.see(if size == TINY { "> [ ] 1." } else { "of 10" });
        let screen = crate::pty::on_one_line(&it.screen());
        let shown = [format!("{number} of 10"), format!("{number} to "), format!(", {number} of")];
        assert!(size == TINY || shown.iter().any(|one| screen.contains(one)), "{number} in\n{}", it.screen());
        // One key says that it does not hold, and one that nobody knows.
        it.press(&[if at == 1 { "d" } else { "0" }]);
    }
    it.see("hold today.");
    let text = saved(folder.path());
    assert_eq!(text.matches("done = []\nunknown = [").count(), numbers.len(), "{text}");
    it.press(&["f"]);
    result(&mut it, &folder, size);
}

/// Page one, and each key below it.
fn result(it: &mut Terminal, folder: &TempDir, size: Size) {
    it.see("q: quit]");
    if size == USUAL || size == WIDE {
        let screen = it.screen();
        assert!(screen.starts_with("Open source governance at Example"), "{screen}");
        for key in ["p: PDF", "h: HTML", "m: Markdown", "r: read on", "g: go on with what is open", "arrows: scroll"] {
            assert!(screen.contains(key), "no {key} in\n{screen}");
        }
    }
    it.press(&["\u{1b}[B"]);
    it.see("q: quit]");
    it.press(&["m"]);
    it.see("> q quit");
    it.press(&["h"]);
    it.see("> q quit");
    it.press(&["p"]);
    it.see("> q quit");
    let reports = ["a-report.html", "a-report.md", "a-report.pdf"];
    assert_eq!(files(folder.path()), [&[".a.toml.lock"], &reports[..], &["a.toml"]].concat());
    let begins = |name: &str, start: &[u8]| std::fs::read(folder.path().join(name)).unwrap().starts_with(start);
    assert!(begins("a-report.pdf", b"%PDF") && begins("a-report.html", b"<!") && begins("a-report.md", b"# "));
    it.press(&["r"]);
    it.see("read on");
    it.press(&[ESC]);
    it.see("> q quit");
    it.press(&["g"]);
    it.see("> [ ] 1.");
    it.press(&["q"]);
    assert_eq!(it.exit(), 0);
    assert!(it.is_restored());
    let last = crate::pty::on_one_line(&it.screen());
    assert!(size == TINY || last.contains("Written: a-report.md, a-report.html, a-report.pdf"), "{last}");
    assert!(!last.contains("ospo-assess report"), "{last}");
}

#[test]
fn ten_statements_lead_to_the_result_in_every_window() {
    for size in [USUAL, WIDE, LOW, TINY] {
        ten_statements(size);
    }
}

#[test]
fn ten_statements_lead_to_the_result_in_plain_lines() {
    for size in [USUAL, TINY] {
        in_plain_lines(size);
    }
}

fn in_plain_lines(size: Size) {
    let folder = blank();
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--plain"], size);
    it.hear_prompt("1. Ten questions, three minutes: where do we stand?");
    it.line("");
    for (at, count) in screens().into_iter().enumerate() {
        it.hear_prompt("of 10");
        it.line(match (at, count) {
            (0, _) => "skip",
            (1, _) => "dont know",
            (_, 1) => "1",
            _ => "1 2?",
        });
    }
    it.hear_prompt("hold today.");
    it.line("f");
    it.hear_prompt("6. quit");
    it.line("pdf");
    it.hear_prompt("Written: a-");
    it.line("2");
    it.hear_prompt("Written: a-");
    it.line("read on");
    it.hear_prompt("6. quit");
    it.line("q");
    it.hear("Written: a-");
    assert_eq!(it.exit(), 0);
    assert_eq!(files(folder.path()), ["a-report.html", "a-report.pdf", "a.toml"]);
}

#[test]
fn whoever_quits_before_the_first_answer_leaves_no_file() {
    for size in [USUAL, TINY] {
        let folder = tempdir().unwrap();
        let mut it = Terminal::interview(folder.path(), &["a.toml"], size);
        for what in ["called?", "> A company", "> [x] 1.", "> [x] 1. Good", "> Stage 2:"] {
            it.see(what);
            it.press(&[ENTER]);
        }
        it.see("> t Ten");
        it.press(&[ESC]);
        it.see("> r Return");
        it.press(&["q"]);
        assert_eq!(it.exit(), 0);
        assert!(it.is_restored() && files(folder.path()).is_empty(), "{:?}", files(folder.path()));
    }
}

#[test]
fn what_the_organization_does_not_do_is_not_asked() {
    let folder = tempdir().unwrap();
    let mut it = Terminal::interview(folder.path(), &["a.toml"], USUAL);
    it.see("What is your organization called?");
    it.press(&["Acme", ENTER]);
    it.see("What kind of organization");
    it.press(&[ENTER]);
    it.see("What of this does your organization do?");
    it.press(&["1", "2", "3", ENTER]);
    it.see("Which checklists");
    it.press(&[ENTER]);
    it.see("Which stage");
    assert!(it.screen().contains("react when it is unsafe"), "{}", it.screen());
    it.press(&[ENTER]);
    it.see("Where do we stand?");
    it.press(&["a"]);
    it.see("Mark what holds today.");
    it.press(&[SPACE, ENTER]);
    it.see("Question 2 of");
    assert!(saved(folder.path()).contains("does = []"), "{}", saved(folder.path()));
}

#[test]
fn so_many_minutes_are_said_to_hold_so_much() {
    let folder = blank();
    let mut it = Terminal::interview(folder.path(), &["a.toml", "--minutes", "20", "--group"], USUAL);
    it.see("In 20 minutes, ");
    it.see("critical and early ones first");
    let folder = blank();
    let mut plain = Terminal::interview(folder.path(), &["a.toml", "--minutes", "20", "--plain"], USUAL);
    plain.hear_prompt("In 20 minutes, ");
}

#[test]
fn the_result_has_no_colour_of_its_own() {
    let folder = folder_with(&answers("[tiny.inventory]\ndone = [\"inventory-1\"]\n"));
    let mut command = crate::pty::program(folder.path(), &["a.toml"]);
    command.env_remove("NO_COLOR");
    let mut it = Terminal::start(command, USUAL);
    it.see("go through");
    it.press(&["f"]);
    it.see("q: quit]");
    assert!(it.colours().is_empty(), "{:?} in\n{}", it.colours(), it.screen());
    it.press(&["h"]);
    it.see("Written: a-report.html");
    assert!(it.colours().is_empty(), "{:?} in\n{}", it.colours(), it.screen());
}

#[test]
fn a_report_never_goes_where_a_link_leads_and_says_why_it_is_not_written() {
    let folder = folder_with(&answers("[tiny.inventory]\ndone = [\"inventory-1\"]\n"));
    std::os::unix::fs::symlink("a.toml", folder.path().join("a-report.html")).unwrap();
    std::os::unix::fs::symlink("precious.txt", folder.path().join("a-report.md")).unwrap();
    std::fs::write(folder.path().join("precious.txt"), "precious").unwrap();
    std::fs::create_dir(folder.path().join("a-report.pdf")).unwrap();
    let mut it = Terminal::interview(folder.path(), &["a.toml"], USUAL);
    it.see("go through");
    it.press(&["f"]);
    it.see("q: quit]");
    for (key, what) in [("h", "Not written. "), ("p", "Not written. There is a folder"), ("m", "Written: a-report.md")]
    {
        it.press(&[key]);
        it.see(what);
    }
    it.press(&["q"]);
    assert_eq!(it.exit(), 0);
    assert_eq!(std::fs::read_to_string(folder.path().join("precious.txt")).unwrap(), "precious");
    assert!(saved(folder.path()).contains("inventory-1"));
}
