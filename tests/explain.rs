//! `explain`: every example of a rule breaks the rule, and what stands beside it keeps it.
#![allow(clippy::unwrap_used)]

mod room;

use ospo_assess::problem::{RULE_EXAMPLES, RuleExample};
use room::Room;

/// A file that is right.
const ANSWERS: &str = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\n\
                       [organization]\nname = \"Example Ltd\"\nkind = \"company\"\n";

/// Lines in the place of the first line with the same key; none where no line has it.
fn in_place(text: &str, lines: &str) -> Option<String> {
    let key = lines.split_once('=')?.0.trim();
    let old = text.lines().find(|line| line.split_once('=').is_some_and(|(own, _)| own.trim() == key))?;
    Some(text.replacen(old, lines, 1))
}

/// What is told of answers or of a checklist with these lines in it.
fn told(example: &RuleExample, lines: &str) -> String {
    let room = Room::new();
    let answers = if lines.starts_with('[') { Some(format!("{ANSWERS}\n{lines}\n")) } else { in_place(ANSWERS, lines) };
    if let Some(answers) = answers {
        room.write("a.toml", &answers);
        return room.run(&["check", "a.toml"]).err;
    }
    assert_eq!(room.run(&["init-checklist", "ours"]).code, 0);
    for file in ["ours/checklists/ours.toml", "ours/resources/ours.toml"] {
        let text = room.read(file);
        // The first id is that of the section, and of a page.
        if let Some(changed) = in_place(&text, lines) {
            room.write(file, &changed);
            return room.run(&["lint", "--catalog", "ours"]).err;
        }
    }
    assert!(lines.is_empty(), "no file has such a key: {example:?}");
    String::new()
}

#[test]
fn each_example_breaks_its_rule_and_the_other_keeps_it() {
    for example in &RULE_EXAMPLES {
        let rule = format!("[{}]", example.rule.name());
        let (wrong, right) = (told(example, example.wrong), told(example, example.right));
        assert!(wrong.contains(&rule), "{}: {wrong}", example.wrong);
        assert!(!right.contains("error[") && !right.contains(&rule), "{}: {right}", example.right);
    }
}

#[test]
fn explain_shows_what_is_wrong_and_what_is_right() {
    let said = Room::new().run(&["explain", "wrong-type"]).out;
    assert!(said.contains("\nwrong:\n    [ggi.run-code-reviews]\n    done = \"review-required\"\n"), "{said}");
    assert!(said.contains("\nright:\n    [ggi.run-code-reviews]\n    done = [\"review-required\"]\n"), "{said}");
    for example in &RULE_EXAMPLES {
        assert!(Room::new().run(&["explain", example.rule.name()]).out.contains("\nright:\n"));
    }
}
