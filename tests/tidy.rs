//! `init` and `fmt`: files to fill in, files carried over, files put in order.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod room;

use room::Room;

fn comments(text: &str) -> Vec<String> {
    let mut comments: Vec<String> =
        text.lines().filter_map(|line| line.split_once('#')).map(|(_, words)| words.trim_end().to_owned()).collect();
    comments.sort();
    comments
}

const MESSY: &str = "\
# Head of the file,
# two lines.
date = 2026-10-05 # the day
  # why this scope
target=2
schema = 1
checklists = [
  # first
  \"ggi\", # the one
]
[organization] # who
kind = \"university\"
\"name\" = \"X\"

# about awareness
[ggi.c-level-awareness]
# nothing yet
note = \"\"\"
[not.a.head]
# not a comment\"\"\"
due = 2027-01-01
done = []   # none
# end of awareness

# ============
# A title

[ggi.manage-legal-compliance]
# a body in comments
# done = [

[ggi.manage-software-vulnerabilities]
evidence = [\"a\"]
done = [\"known-flaws-checked\"]
";

#[test]
fn a_file_is_put_in_order_and_keeps_every_comment_beside_what_it_is_about() {
    let room = Room::new();
    room.write("ospo-answers.toml", MESSY);
    assert_eq!(room.run(&["fmt", "--check"]).code, 1);
    assert_eq!(room.read("ospo-answers.toml"), MESSY, "--check changes nothing");
    assert_eq!(room.run(&["fmt"]).code, 0);
    let tidy = room.read("ospo-answers.toml");
    insta::assert_snapshot!(tidy);
    assert_eq!(comments(&tidy), comments(MESSY));
    assert_eq!(room.run(&["fmt", "--check"]).code, 0, "in order is in order");
}

#[test]
fn line_ends_of_windows_and_a_mark_at_the_start_stay() {
    let room = Room::new();
    let windows = format!("\u{feff}{}", MESSY.replace('\n', "\r\n"));
    let run = room.run_with(&["fmt", "-"], &windows, &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let unix = room.run_with(&["fmt", "-"], MESSY, &[]).out;
    assert_eq!(run.out, format!("\u{feff}{}", unix.replace('\n', "\r\n")));
}

#[test]
fn a_file_that_cannot_be_used_is_left_alone() {
    let room = Room::new();
    let wrong = MESSY.replace("university", "unversity");
    room.write("ospo-answers.toml", &wrong);
    assert_eq!(room.run(&["fmt"]).code, 3);
    assert_eq!(room.read("ospo-answers.toml"), wrong);
}

#[test]
fn a_new_file_is_in_order_and_complete() {
    let room = Room::new();
    assert_eq!(room.run(&["init", "--checklist", "ggi", "--checklist", "github-ospo"]).code, 0);
    assert_eq!(room.run(&["fmt", "--check"]).code, 0);
    let run = room.run(&["check", "ospo-answers.toml", "--complete"]);
    assert_eq!(run.code, 4, "nothing is answered: {}", run.err);
    // Uncommented, it is an answers file in which everything holds.
    let is_code = |line: &str| line == "# done = [" || line == "# ]" || line.starts_with("#     \"");
    let answered: String = room
        .read("ospo-answers.toml")
        .lines()
        .map(|line| if is_code(line) { format!("{}\n", &line[1..]) } else { format!("{line}\n") })
        .collect();
    room.write("answered.toml", &answered);
    let run = room.run(&["check", "answered.toml", "--complete", "--min-score", "100", "--min-stage", "4"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
}

#[test]
fn a_new_file_names_its_schema_only_where_one_is_asked_for() {
    let room = Room::new();
    assert!(!room.run(&["init", "-"]).out.contains("#:schema"));
    assert_eq!(room.run(&["init", "--schema", "answers.schema.json"]).code, 0);
    assert!(room.read("ospo-answers.toml").starts_with("#:schema ./answers.schema.json\n"));
    assert_eq!(room.read("answers.schema.json"), room.run(&["schema", "answers"]).out);
    assert_eq!(room.run(&["fmt", "--check"]).code, 0, "the line stays the first");
    let elsewhere = room.run(&["init", "new.toml", "--schema", "elsewhere/x.json"]);
    assert_eq!(elsewhere.code, 2, "{}", elsewhere.err);
}

#[test]
fn a_name_that_is_blank_makes_no_file() {
    let room = Room::new();
    for name in ["", " ", "\t"] {
        let run = room.run(&["init", "--name", name]);
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(!room.path().join("ospo-answers.toml").exists());
    }
}

#[test]
fn what_the_head_of_a_new_file_says_can_be_written() {
    let room = Room::new();
    let blank = room.run(&["init", "-", "--checklist", "ggi"]).out;
    for rule in ["in force", "takes for granted", "cannot arise", "Top management leads"] {
        assert!(blank.contains(rule), "{rule}");
    }
    assert!(blank.contains("does = [\"build\", \"ship\", \"publish\"]"));
    let answered =
        blank.replace("kind = \"company\"", "kind = \"company\"\ndoes = [\"build\", \"ship\", \"publish\"]").replace(
            "[ggi.run-code-reviews]\n",
            "[ggi.run-code-reviews]\ndone = []\npartly = [\"review-required\"]\nunknown = [\"review-routine\"]\n",
        );
    assert_ne!(answered, blank);
    room.write("answers.toml", &answered);
    let run = room.run(&["check", "answers.toml"]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn the_example_is_in_order() {
    let example = include_str!("../src/cli/example.toml");
    assert_eq!(Room::new().run_with(&["fmt", "-"], example, &[]).out, example);
}

#[test]
fn an_old_file_on_one_line_is_carried_over() {
    let room = Room::new();
    let head = "schema = 1\ndate = 2026-10-05\nchecklists = [\"ggi\"]\ntarget = 2\n\
                organization = { name = \"X\", kind = \"other\" }\n";
    let said = "run-code-reviews = { done = [\"review-required\"] } ";
    for (name, old) in [
        (
            "one-line",
            format!("{head}# ours\nggi = {{ {said}, c-level-awareness = {{ answer = \"unknown\" }} }} # all\n"),
        ),
        ("inside", format!("{head}ggi = {{ # all\n  # reviews\n  {said}, # since May\n  # end\n}}\n")),
        ("lines", format!("{head}[ggi] # ours\n# reviews\n{said} # all\n")),
        ("dotted", format!("{head}# ours\nggi.run-code-reviews.done = [\"review-required\"] # all\n")),
    ] {
        room.write("old.toml", &old);
        let new = format!("{name}.toml");
        let run = room.run(&["init", &new, "--from", "old.toml"]);
        assert_eq!(run.code, 0, "{name}: {}", run.err);
        let text = room.read(&new);
        assert!(comments(&old).iter().all(|comment| comments(&text).contains(comment)), "{text}");
        assert!(text.contains("[ggi.human-resources-perspective]"), "{text}");
        let score = |file: &str| room.run(&["report", file, "--format", "json"]).out;
        assert_eq!(score(&new), score("old.toml"), "{text}");
    }
}

#[test]
fn init_overwrites_nothing() {
    let room = Room::with(&[]);
    let before = room.read("answers.toml");
    assert_eq!(room.run(&["init", "answers.toml"]).code, 2);
    assert_eq!(room.run(&["init", "new.toml", "--schema", "answers.toml"]).code, 2);
    assert_eq!(room.read("answers.toml"), before);
}

#[test]
fn an_old_file_is_carried_over_with_all_that_it_says() {
    let room = Room::new();
    room.write("old.toml", MESSY);
    assert_eq!(room.run(&["init", "new.toml", "--from", "old.toml"]).code, 0);
    let new = room.read("new.toml");
    let (old, all) = (comments(MESSY), comments(&new));
    assert!(old.iter().all(|comment| all.contains(comment)));
    assert!(new.contains("[ggi.human-resources-perspective]"), "what was missing is there to fill in");
    assert_eq!(room.run(&["fmt", "--check", "new.toml"]).code, 0);
    let score = |file: &str| room.run(&["report", file, "--format", "json"]).out;
    assert_eq!(score("new.toml"), score("old.toml"));
    // Another checklist joins; the answers of the first stay.
    assert_eq!(room.run(&["init", "two.toml", "--from", "old.toml", "--checklist", "github-ospo"]).code, 0);
    let two = room.read("two.toml");
    assert!(two.contains("\"github-ospo\"") && two.contains("[github-ospo."), "{two}");
    assert_eq!(room.run(&["check", "two.toml"]).code, 0);
    assert_eq!(room.run(&["init", "x.toml", "--from", "old.toml", "--name", "Y"]).code, 2);
    assert_eq!(room.run(&["init", "x.toml", "--from", "nowhere.toml"]).code, 3);
}
