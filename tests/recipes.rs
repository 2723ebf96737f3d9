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
const FORM: &str = include_str!("../docs/form.md");
const MANY: &str = include_str!("../docs/portfolio.md");
const WRITING: &str = include_str!("../docs/writing-a-checklist.md");
const TRANSLATING: &str = include_str!("../docs/translating.md");
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
fn every_line_of_the_page_on_translating_runs() {
    let room = Room::new();
    let copy = format!("cp -r {}/locales .", env!("CARGO_MANIFEST_DIR"));
    assert_eq!(shell(&room, &copy, &[]), 0);
    let recipes = blocks(TRANSLATING, "sh");
    assert_eq!(recipes.len(), 3);
    for recipe in recipes {
        assert_eq!(shell(&room, recipe, &[]), 0, "{recipe}");
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
#[cfg(unix)]
fn every_line_of_the_page_on_the_form_runs() {
    let room = Room::new();
    room.write("ospo-answers.toml", &room.run(&["init", "-", "--checklist", "ggi", "--name", "Example Ltd"]).out);
    // What a form wrote, as the page shows it.
    for block in blocks(FORM, "toml") {
        room.write("ospo-answers-legal-a-author.toml", block);
    }
    // What somebody handed in.
    room.write("returned/hr.toml", "");
    let filled = ["form", "--answers", "ospo-answers-legal-a-author.toml", "-o", "returned/hr.xlsx"];
    assert_eq!(room.run(&filled).code, 0);
    let lines = blocks(FORM, "sh");
    assert!(lines.len() >= 6);
    for block in lines {
        assert_eq!(shell(&room, block, &[]), 0, "{block}");
    }
}

/// The pages that lead people from nothing to a report, and say what it means.
const GUIDES: [(&str, &str); 6] = [
    ("getting-started.md", include_str!("../docs/getting-started.md")),
    ("workshop.md", include_str!("../docs/workshop.md")),
    ("reading-the-score.md", include_str!("../docs/reading-the-score.md")),
    ("method.md", include_str!("../docs/method.md")),
    ("faq.md", include_str!("../docs/faq.md")),
    ("README.md", include_str!("../README.md")),
];

/// Runs lines with nothing but the program and a `cargo` that installs nothing.
fn guided(room: &Room, lines: &str) -> (i32, String) {
    let other = Room::new();
    let program = Path::new(PROGRAM).parent().expect("a folder").display().to_string();
    let log = other.path().join("log").display().to_string();
    clean_shell(room.path(), &format!("{}:{program}", stubs(&other)), lines, &[("STUB_LOG", &log)])
}

#[test]
#[cfg(unix)]
fn every_line_of_the_guides_runs() {
    for (name, page) in GUIDES {
        let room = Room::new();
        if !page.contains("ospo-assess init") || name == "README.md" {
            assert_eq!(room.run(&["init", "--checklist", "ggi", "--name", "Example Ltd"]).code, 0);
        }
        let lines = blocks(page, "sh");
        assert!(!lines.is_empty(), "{name}");
        for block in lines {
            let (code, said) = guided(&room, block);
            assert_eq!(code, 0, "{name}: {block}\n{said}");
        }
    }
}

#[test]
#[cfg(unix)]
fn every_command_of_the_guides_that_asks_is_understood() {
    let mut seen = 0;
    for (name, page) in GUIDES {
        for line in blocks(page, "console").iter().flat_map(|block| block.lines()) {
            let (code, said) = guided(&Room::new(), line);
            assert!(code == 2 && said.contains("there is no terminal to ask on"), "{name}: {line}\n{said}");
            seen += 1;
        }
    }
    assert!(seen >= 6, "{seen}");
}

#[test]
fn the_page_on_method_works_out_the_example_that_the_program_carries() {
    let report = Room::new().run(&["report", "--example", "--format", "json"]).out;
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    let exact = |part: &serde_json::Value, key: &str| part["score"][key]["exact"].as_str().unwrap_or("none").to_owned();
    let row = |part: &serde_json::Value| {
        let title = part["title"].as_str().unwrap_or_default();
        format!("| {title} | {} | {} | {} |\n", exact(part, "low"), exact(part, "high"), exact(part, "coverage"))
    };
    let checklist = &report["checklists"][0];
    let mut rows: String = checklist["sections"].as_array().expect("sections").iter().map(row).collect();
    rows += &row(checklist);
    let page = include_str!("../docs/method.md");
    assert!(
        page.contains(&format!("| --- | --- | --- | --- |\n{rows}<!-- example: end -->")),
        "it should show:\n{rows}"
    );
    let usage = &checklist["sections"][0];
    for (key, sum) in [("low", "(2/5 + 1/4 + 2/7 + 0 + 0) / 5"), ("high", "(2/5 + 1/4 + 2/7 + 0 + 1) / 5")] {
        assert!(page.contains(&format!("{sum} = {}", exact(usage, key))), "{key} is {}", exact(usage, key));
    }
    let practices = usage["practices"].as_array().expect("practices");
    let shares: Vec<String> = practices.iter().map(|one| exact(one, "low")).collect();
    assert_eq!(shares, ["2/5", "1/4", "2/7", "0", "0"], "the five that are added up");
}

#[test]
#[cfg(unix)]
fn every_line_of_the_page_on_many_organizations_runs() {
    let room = Room::new();
    let blank = room.run(&["init", "-", "--checklist", "ggi"]).out;
    let organization = blocks(MANY, "toml")[0];
    let answers = format!("{}\n{organization}", before(&blank, "[organization]"));
    room.write("answers/one.toml", &answers);
    room.write("units/other/ospo-answers.toml", &answers);
    let lines = blocks(MANY, "sh");
    assert!(lines.len() >= 5);
    for block in lines {
        assert_eq!(shell(&room, block, &[]), 0, "{block}");
    }
}

/// What stands before a line that begins so.
fn before<'t>(text: &'t str, line: &str) -> &'t str {
    text.split_once(&format!("\n{line}")).expect("the line").0
}

#[test]
fn the_page_on_writing_shows_the_worked_example_as_it_is() {
    let read = |file: &str| std::fs::read_to_string(Path::new(ACME).join(file)).expect("the worked example");
    let files = ["checklists/acme.toml", "overlays/acme.toml", "resources/acme.toml"].map(read);
    let blocks = blocks(WRITING, "toml");
    let (smallest, larger) = blocks.split_at(2);
    let written = [include_str!("../src/cli/new-resources.toml"), include_str!("../src/cli/new-checklist.toml")];
    assert_eq!(smallest, written, "what `init-checklist` writes");
    for block in larger {
        assert!(files.iter().any(|file| file.contains(block)), "{block}");
    }
    let room = Room::new();
    for (file, block) in ["resources/ours.toml", "checklists/ours.toml"].iter().zip(smallest) {
        room.write(&format!("our-rules/{file}"), block);
        assert!(WRITING.contains(&format!("our-rules/{file}")), "the page says where it goes: {file}");
    }
    let lint = room.run(&["lint", "--catalog", "our-rules"]);
    assert_eq!(lint.code, 0, "{}", lint.err);
    assert_eq!(room.run(&["show", "ours.component-review.review-ticket", "--catalog", "our-rules"]).code, 0);
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
}

/// A folder with a `cargo` that installs the program under test where it is told to, and fails in a folder where a file of
/// others would say which toolchain or configuration it uses.
fn stubs(room: &Room) -> String {
    let cargo = format!(
        "#!/bin/sh\n\
         folder=$PWD\n\
         while :; do\n\
         for file in rust-toolchain rust-toolchain.toml .cargo; do\n\
         if test -e \"$folder/$file\"; then echo \"taken over by $folder/$file\" >&2; exit 97; fi\n\
         done\n\
         test \"$folder\" != / || break\n\
         folder=$(dirname \"$folder\")\n\
         done\n\
         printf '%s\\n' \"$*\" >> \"$STUB_LOG\"\n\
         while test $# -gt 0; do\n\
         if test \"$1\" = --root; then mkdir -p \"$2/bin\" && ln -sf {PROGRAM} \"$2/bin/ospo-assess\"; fi\n\
         shift\n\
         done\n"
    );
    let gh = "#!/bin/sh\n\
              printf '%s\\n' \"$*\" >> \"$STUB_LOG\"\n\
              case $* in\n\
              *--paginate*) cat \"$STUB_FOUND\" ;;\n\
              esac\n";
    for (name, text) in [("cargo", cargo.as_str()), ("gh", gh)] {
        let path = room.write(&format!("stubs/{name}"), text);
        make_executable(&path);
    }
    room.path().join("stubs").display().to_string()
}

#[cfg(unix)]
fn make_executable(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).expect("a mode");
}

/// Runs lines in a folder as a forge would: with nothing of this machine's environment but the tools that every runner has.
fn clean_shell(folder: &Path, stubs: &str, lines: &str, env: &[(&str, &str)]) -> (i32, String) {
    let mut command = tool("bash", folder);
    command.args(["-e", "-u", "-o", "pipefail", "-c", lines]).env_clear();
    command.env("PATH", format!("{stubs}:/usr/local/bin:/usr/bin:/bin")).env("HOME", folder).envs(env.iter().copied());
    let output = command.output().expect("bash");
    let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (output.status.code().expect("a code"), text)
}

/// The action as a runner would run it: one step after the other, in a checked out repository that others may have changed.
struct Action {
    room: Room,
    stubs: Room,
}

impl Action {
    fn new() -> Self {
        Self { room: repository(), stubs: Room::new() }
    }

    fn path_of(&self, name: &str) -> String {
        self.stubs.path().join(name).display().to_string()
    }

    /// The script of a step, in the folder that the step names.
    fn step(&self, script: &str, folder: &Path, inputs: &[(&str, &str)]) -> (i32, String) {
        let (temp, log, found) = (self.path_of("temp"), self.path_of("log"), self.path_of("found"));
        let outputs = self.path_of("outputs");
        std::fs::create_dir_all(&temp).expect("a folder");
        let fixed = [
            ("RUNNER_TEMP", temp.as_str()),
            ("STUB_LOG", &log),
            ("STUB_FOUND", &found),
            ("GITHUB_OUTPUT", &outputs),
            ("GITHUB_REPOSITORY", "org/repository"),
            ("PULL_REQUEST", "7"),
        ];
        let script = format!("{}/ci/{script}", env!("CARGO_MANIFEST_DIR"));
        clean_shell(folder, &stubs(&self.stubs), &format!("'{script}'"), &[&fixed[..], inputs].concat())
    }

    fn install(&self) -> (i32, String) {
        self.step("install.sh", Path::new(env!("CARGO_MANIFEST_DIR")), &[])
    }

    fn check(&self, inputs: &[(&str, &str)]) -> (i32, String) {
        self.step("check.sh", self.room.path(), &[&[("ANSWERS", "ospo-answers.toml")], inputs].concat())
    }
}

#[test]
#[cfg(unix)]
fn the_action_is_built_where_no_file_of_the_checked_repository_has_a_say() {
    let action = Action::new();
    action.room.write("rust-toolchain.toml", "[toolchain]\npath = \"evil\"\n");
    action.room.write(".cargo/config.toml", "[build]\nrustc = \"evil\"\n");
    let (code, said) = action.step("install.sh", action.room.path(), &[]);
    assert_eq!(code, 97, "the test sees what it is there for: {said}");
    assert_eq!(action.install(), (0, String::new()));
    let (_, build) = ACTION.split_once("name: Build ospo-assess").expect("a step");
    let (build, _) = build.split_once("    - name:").expect("another step");
    assert!(build.contains("working-directory: ${{ github.action_path }}"), "{build}");
    assert!(build.contains("RUSTUP_TOOLCHAIN: stable"), "{build}");
    assert!(
        build.trim_end().ends_with(
            "run: ci/install.sh\n    # Inputs reach the shell as variables only: no input can become a command."
        ),
        "{build}"
    );
    assert_eq!(action.check(&[]).0, 0);
}

#[test]
fn no_script_of_the_action_holds_an_input() {
    let scripts: Vec<&str> = ACTION.lines().filter(|line| line.trim_start().starts_with("run: ")).collect();
    assert_eq!(scripts.len(), 3, "one a step, and none of several lines");
    assert!(scripts.iter().all(|line| !line.contains("${{")), "{scripts:?}");
}

#[test]
fn every_gate_is_an_input_of_the_action_and_each_input_reaches_its_step() {
    for key in GateKey::ALL {
        assert!(ACTION.contains(&format!("\n  {}:\n", key.option())), "{}", key.option());
        let variable = key.option().replace('-', "_").to_uppercase();
        assert!(ACTION.contains(&format!("{variable}: ${{{{ inputs.{} }}}}", key.option())), "{variable}");
    }
}

#[test]
#[cfg(unix)]
fn the_action_holds_every_gate_that_an_input_names() {
    let action = Action::new();
    assert_eq!(action.install().0, 0);
    let holds = |inputs: &[(&str, &str)]| action.check(inputs).0 == 0;
    assert!(holds(&[("NO_CRITICAL", "true"), ("MIN_SCORE", "100"), ("MIN_STAGE", "1"), ("COMPLETE", "true")]));
    assert!(holds(&[("NO_CRITICAL", "false"), ("MIN_COVERAGE", "100"), ("MAX_NOT_APPLICABLE", "0")]));
    let (code, said) = action.check(&[("FOR", "iso-5230.3.1\n  iso-18974\n")]);
    assert!(code <= 1 && said.contains("iso-5230.3.1") && said.contains("iso-18974"), "each line: {said}");
    assert_eq!(action.check(&[("FOR", "iso-5230.3.9")]).0, 2, "one that is not there is a mistake");
    for (input, value) in [("REQUIRE_EVIDENCE", "true"), ("MAX_AGE", "0\n--today 2999-01-01")] {
        assert!(!holds(&[(input, value)]), "{input}");
    }
    assert!(!holds(&[("MIN_SCORE", "100\n  theme:security=100\n\nggi=101")]), "every line is a gate");
    assert_eq!(action.check(&[("NO_CRITICAL", "yes")]).0, 2, "what only looks like a yes is no gate");
    let higher = |line: &str| if line.starts_with("target") { "target = 4".to_owned() } else { line.to_owned() };
    let file = action.room.read("ospo-answers.toml");
    action.room.write("before.toml", &file.lines().map(higher).collect::<Vec<_>>().join("\n"));
    assert_eq!(action.check(&[("BASELINE", "before.toml")]).0, 1, "the target is lower");
    assert_eq!(action.check(&[("BASELINE", "before.toml"), ("ALLOW", "target")]).0, 0);
}

#[test]
#[cfg(unix)]
fn an_option_in_any_line_is_an_option_and_none_is_a_command() {
    let action = Action::new();
    assert_eq!(action.install().0, 0);
    let check = |options: &str| action.check(&[("OPTIONS", options)]);
    assert_eq!(check("--no-critical --min-score 100").0, 0);
    assert_eq!(check("--no-critical\n--max-age 0\n--today 2999-01-01\n").0, 1, "the gate in the second line");
    assert_eq!(check("\n\n--min-score 100\t--no-critical\n").0, 0);
    let answers = |answers: &str| action.check(&[("ANSWERS", answers)]).0;
    assert_eq!(answers("nowhere.toml"), 3);
    assert_eq!(answers("--help"), 3, "a file of that name is looked for");
    for hostile in ["$(touch stolen)", "x; touch stolen", "`touch stolen`", "x\ntouch stolen", "* ; touch stolen"] {
        check(hostile);
        answers(hostile);
        action.check(&[("MIN_SCORE", hostile)]);
        action.check(&[("CATALOG", hostile)]);
    }
    assert!(!action.room.path().join("stolen").exists());
}

#[test]
#[cfg(unix)]
fn the_action_leaves_findings_a_page_and_outputs_also_where_a_gate_failed() {
    let action = Action::new();
    assert_eq!(action.install().0, 0);
    assert_eq!(action.check(&[("REQUIRE_EVIDENCE", "true")]).0, 1);
    assert!(action.stubs.read("temp/ospo-assess.sarif").contains("require-evidence/ggi."));
    assert!(action.stubs.read("temp/ospo-assess.md").starts_with("# Check"));
    assert!(action.stubs.read("outputs").starts_with("outcome=failed\nscore-low=100\n"));
    let after = |name: &str| ACTION.split_once(name).expect("a step").1.lines().nth(1).expect("a line").to_owned();
    for step in ["name: Hand the findings", "name: Renew the comment"] {
        assert!(after(step).contains("!cancelled() && inputs."), "it runs when the check failed: {}", after(step));
    }
}

#[test]
#[cfg(unix)]
fn one_comment_is_made_and_then_renewed() {
    let action = Action::new();
    assert_eq!(action.install().0, 0);
    let comment = || action.step("comment.sh", action.room.path(), &[("ANSWERS", "-->\n@everyone")]).0;
    assert_eq!(comment(), 0, "without a verdict there is nothing to write");
    assert!(!action.stubs.read("log").contains("api"));
    action.check(&[("REQUIRE_EVIDENCE", "true")]);
    action.stubs.write("found", "");
    assert_eq!(comment(), 0);
    assert!(action.stubs.read("log").contains("--method POST repos/org/repository/issues/7/comments --field body=@"));
    let body = action.stubs.read("temp/ospo-assess-comment.md");
    assert!(body.starts_with("<!-- ospo-assess check ") && body.contains(" -->\n# Check of"), "{body}");
    assert!(!body.contains("@everyone"));
    action.stubs.write("found", "41\n42\n");
    assert_eq!(comment(), 0);
    assert!(action.stubs.read("log").contains("--method PATCH repos/org/repository/issues/comments/41 --field body=@"));
}

#[test]
#[cfg(unix)]
fn the_template_for_gitlab_builds_what_was_named_and_ends_with_the_verdict() {
    let script: Vec<&str> = GITLAB.lines().filter_map(|line| line.strip_prefix("    - ")).collect();
    let (room, other) = (repository(), Room::new());
    room.write("rust-toolchain.toml", "[toolchain]\npath = \"evil\"\n");
    room.write("ospo-x.toml", "not for us");
    let (log, project) = (other.path().join("log").display().to_string(), room.path().display().to_string());
    let run = |options: &str| {
        let env = [
            ("SOURCE", "https://gitlab.example.org/g/ospo-assess.git"),
            ("COMMIT", "0123456789"),
            ("ANSWERS", "ospo-answers.toml"),
            ("OPTIONS", options),
            ("CI_PROJECT_DIR", &project),
            ("STUB_LOG", &log),
        ];
        clean_shell(room.path(), &stubs(&other), &script.join("\n"), &env)
    };
    let (code, said) = run("--no-critical");
    assert_eq!(code, 0, "{said}");
    assert!(other.read("log").contains("--git https://gitlab.example.org/g/ospo-assess.git --rev 0123456789"));
    assert_eq!(room.read("ospo-code-quality.json").trim(), "[]");
    assert_eq!(run("--no-critical\n--max-age 0\n--today 2999-01-01").0, 1);
    assert!(room.read("ospo-code-quality.json").contains("max-age"));
    assert!(room.read("ospo-junit.xml").contains("<failure"));
    assert_eq!(run("--min-score *").0, 2, "a sign in an option stands for no file");
}

#[test]
fn a_required_check_starts_on_every_change_and_reports() {
    let recipe = *blocks(CI, "yaml").first().expect("the workflow");
    for workflow in [recipe, include_str!("../.github/workflows/ci.yml")] {
        let events: Vec<&str> = workflow.lines().skip_while(|line| *line != "on:").skip(1).collect();
        for event in ["  pull_request:", "  merge_group:"] {
            let at = events.iter().position(|line| *line == event).unwrap_or_else(|| panic!("{event}\n{workflow}"));
            assert!(!events[at + 1].starts_with("   "), "it starts only on some: {}", events[at + 1]);
        }
    }
    // GitLab waits for no job that a pipeline does not have: it holds nothing up, and nothing.
    for filter in ["rules:", "only:", "except:", "changes:"] {
        assert!(!GITLAB.lines().any(|line| line.trim_start().starts_with(filter)), "{filter}");
    }
}

#[test]
fn nothing_is_installed_by_a_name_that_a_registry_could_give_to_somebody_else() {
    for page in [CI, ACTION, GITLAB, include_str!("../ci/install.sh")] {
        for line in page.lines().filter(|line| line.contains("cargo install")) {
            assert!(line.contains("--path") || line.contains("--git"), "{line}");
            assert!(line.contains("--locked"), "{line}");
        }
    }
}
