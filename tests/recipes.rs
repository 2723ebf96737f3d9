//! What the pages tell people to run does run, and what they say is so.
#![allow(clippy::expect_used, clippy::panic)]

mod room;

use std::path::Path;

use ospo_assess::answers::GateKey;
use ospo_assess::problem::Word;
use room::program::{PROGRAM, tool};
use room::{ACME, Room};

const CI: &str = include_str!("../docs/ci.md");
const TIME: &str = include_str!("../docs/over-time.md");
const WRITING: &str = include_str!("../docs/writing-a-checklist.md");
const ACTION: &str = include_str!("../action.yml");
const GITLAB: &str = include_str!("../ci/gitlab.yml");

/// The blocks of code of a page in a language.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let starts = page.split(&format!("```{language}\n")).skip(1).collect::<Vec<_>>();
    starts.iter().map(|block| block.split("```").next().unwrap_or_default()).collect()
}

/// A repository whose answers hold every gate.
fn repository() -> Room {
    let room = Room::new();
    assert_eq!(room.run(&["init", "--checklist", "ggi"]).code, 0);
    let blank = room.read("ospo-answers.toml");
    let is_code = |line: &str| line == "# done = [" || line == "# ]" || line.starts_with("#     \"");
    let done = blank.lines().map(|line| if is_code(line) { &line[1..] } else { line });
    room.write("ospo-answers.toml", &done.collect::<Vec<_>>().join("\n"));
    assert_eq!(room.run(&["fmt"]).code, 0);
    let git = "git init -q . && git add . && git -c user.name=x -c user.email=x@example.org commit -qm x \
               && git update-ref refs/remotes/origin/main HEAD";
    shell(&room, git, &[]);
    room
}

/// Runs lines as a forge would, with the program on the path.
fn shell(room: &Room, lines: &str, env: &[(&str, &str)]) -> i32 {
    let folder = Path::new(PROGRAM).parent().expect("a folder").display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let mut command = tool("bash", room.path());
    command.args(["-e", "-u", "-o", "pipefail", "-c", lines]).env("PATH", path).envs(env.iter().copied());
    command.output().expect("bash").status.code().expect("a code")
}

#[test]
#[cfg(unix)]
fn every_recipe_for_a_shell_runs() {
    let recipes = blocks(CI, "sh");
    assert!(recipes.len() >= 6);
    let room = repository();
    for recipe in recipes {
        let recipe = recipe.replace("/tmp/", &format!("{}/", room.path().display()));
        assert_eq!(shell(&room, &recipe, &[]), 0, "{recipe}");
    }
}

#[test]
#[cfg(unix)]
fn every_line_of_the_page_on_writing_runs() {
    let room = Room::new();
    for file in ["checklists/acme.toml", "overlays/acme.toml", "resources/acme.toml"] {
        let text = std::fs::read_to_string(Path::new(ACME).join(file)).expect("the worked example");
        room.write(&format!("our-rules/{file}"), &text);
    }
    for block in blocks(WRITING, "sh") {
        assert_eq!(shell(&room, block, &[]), 0, "{block}");
    }
}

#[test]
#[cfg(unix)]
fn every_line_of_the_page_on_time_runs() {
    let room = repository();
    for folder in ["our-rules-of-today", "our-rules-of-tomorrow"] {
        for file in ["checklists/acme.toml", "resources/acme.toml"] {
            let text = std::fs::read_to_string(Path::new(ACME).join(file)).expect("the worked example");
            room.write(&format!("{folder}/{file}"), &text);
        }
    }
    let again = "sed -i 's/^date .*/date = 2024-01-31/' ospo-answers.toml && git tag assessment-2024 \
                 && git -c user.name=x -c user.email=x@example.org commit -qam y";
    assert_eq!(shell(&room, again, &[]), 0);
    let recipes = blocks(TIME, "sh");
    assert!(recipes.len() >= 7);
    for recipe in recipes {
        assert_eq!(shell(&room, recipe, &[]), 0, "{recipe}");
    }
}

#[test]
fn the_page_on_writing_shows_the_worked_example_as_it_is() {
    let read = |file: &str| std::fs::read_to_string(Path::new(ACME).join(file)).expect("the worked example");
    let files = ["checklists/acme.toml", "overlays/acme.toml", "resources/acme.toml"].map(read);
    for block in blocks(WRITING, "toml") {
        assert!(files.iter().any(|file| file.contains(block)), "{block}");
    }
}

#[test]
fn the_table_of_gates_is_the_list_of_gates() {
    let row = |key: &GateKey| format!("| `--{}` | `{}` | {} |", key.option(), key.word(), key.about());
    let rows: Vec<String> = GateKey::ALL.iter().map(row).collect();
    assert!(CI.contains(&rows.join("\n")), "{}", rows.join("\n"));
}

#[test]
fn the_gate_of_the_page_is_one_that_the_program_reads() {
    let table = blocks(CI, "toml")[0];
    let room = Room::with(&[("[gate]\nmin_score = 40\nmax_age   = 100\n", table)]);
    assert_eq!(room.check(&[]).code, 1);
}

#[test]
fn everything_that_the_recipes_take_from_others_is_pinned() {
    for page in [CI, ACTION, GITLAB] {
        for line in page.lines().filter(|line| line.contains("uses: ")) {
            let version = line.split('@').nth(1).and_then(|rest| rest.split(' ').next()).expect("a version");
            let hash = version.len() == 40 && version.chars().all(|c| c.is_ascii_hexdigit());
            assert!(hash || version == "COMMIT", "{line}");
        }
    }
    assert!(GITLAB.contains(concat!("ospo-assess@", env!("CARGO_PKG_VERSION"))));
    assert!([ACTION, GITLAB].iter().all(|page| page.contains("cargo install --locked")));
}

/// The lines of the last `run: |` of the action.
fn action_check() -> String {
    let (_, lines) = ACTION.rsplit_once("run: |\n").expect("a step");
    assert!(!lines.contains("${{"), "an input in a script could become a command");
    lines.to_owned()
}

#[test]
#[cfg(unix)]
fn the_action_checks_and_no_input_becomes_a_command() {
    let room = repository();
    let bin = room.write("ospo-assess/bin/nothing", "");
    let link = bin.with_file_name("ospo-assess");
    std::os::unix::fs::symlink(PROGRAM, link).expect("a link");
    let temp = room.path().display().to_string();
    let run = |answers: &str, options: &str| {
        let env = [("RUNNER_TEMP", temp.as_str()), ("ANSWERS", answers), ("OPTIONS", options)];
        shell(&room, &action_check(), &env)
    };
    assert_eq!(run("ospo-answers.toml", ""), 0);
    assert_eq!(run("ospo-answers.toml", "--no-critical --min-score 100"), 0);
    assert_eq!(run("ospo-answers.toml", "--max-age 0 --today 2999-01-01"), 1);
    assert_eq!(run("nowhere.toml", ""), 3);
    assert_eq!(run("--help", ""), 3, "a file of that name is looked for");
    run("$(touch stolen)", "$(touch stolen) ; touch stolen");
    run("x; touch stolen", "`touch stolen`");
    assert!(!room.path().join("stolen").exists());
}

#[test]
#[cfg(unix)]
fn the_template_for_gitlab_writes_its_reports_and_ends_with_the_verdict() {
    let script: Vec<&str> = GITLAB.lines().filter_map(|line| line.strip_prefix("    - ")).collect();
    let script: Vec<&str> = script.into_iter().filter(|line| !line.starts_with("cargo install")).collect();
    let room = repository();
    let run =
        |options: &str| shell(&room, &script.join("\n"), &[("ANSWERS", "ospo-answers.toml"), ("OPTIONS", options)]);
    assert_eq!(run("--no-critical"), 0);
    assert_eq!(room.read("ospo-code-quality.json").trim(), "[]");
    assert_eq!(run("--max-age 0 --today 2999-01-01"), 1);
    assert!(room.read("ospo-code-quality.json").contains("max-age"));
    assert!(room.read("ospo-junit.xml").contains("<failure"));
}
