//! Comparisons, histories and plans as the program gives them, and what a hostile repository can do to them: nothing.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod room;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use room::program::{fed, tool};
use room::{ACME, Room, Run, changed};

/// Runs git in the room, with nothing of this machine's settings.
fn git(room: &Room, args: &[&str]) -> String {
    let mut command = tool("git", room.path());
    command.args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]).args(args);
    command.env("GIT_CONFIG_NOSYSTEM", "1").stdout(std::process::Stdio::piped());
    let output = fed(command, b"");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn commit(room: &Room, message: &str) {
    git(room, &["add", "-A"]);
    git(room, &["commit", "-q", "--allow-empty", "-m", message]);
}

/// The program with the worked example's checklists.
fn run(room: &Room, args: &[&str]) -> Run {
    room.run(&[args, &["--catalog", ACME]].concat())
}

/// The answers of team Rocket, of a day, and perhaps with what is critical lost.
fn rocket(date: &str, changes: &[(&str, &str)]) -> String {
    changed(&[&[("2026-11-10", date)], changes].concat())
}

/// The first list of points done, as it stands in the worked example.
fn first_done() -> String {
    room::ROCKET.lines().find(|line| line.starts_with("done")).unwrap().to_owned()
}

/// A repository with two assessments of one file.
fn repository() -> Room {
    let room = Room::new();
    git(&room, &["init", "-q"]);
    room.write("answers.toml", &rocket("2025-11-22", &[(&first_done(), "done = []")]));
    commit(&room, "first");
    room.write("answers.toml", &rocket("2026-11-22", &[]));
    commit(&room, "second");
    room
}

#[test]
fn two_files_are_compared_and_a_lost_statement_fails_only_if_asked() {
    let room = repository();
    room.write("then.toml", &rocket("2025-11-22", &[]));
    room.write("now.toml", &rocket("2026-11-22", &[(&first_done(), "done = []")]));
    let told = run(&room, &["compare", "then.toml", "now.toml"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("Lost: done before, open now"), "{}", told.out);
    let failed = run(&room, &["compare", "then.toml", "now.toml", "--fail-on", "lost,worse"]);
    assert_eq!(failed.code, 1);
    for why in ["--fail-on lost: acme.", "not known to be done any longer", "--fail-on worse: the score is worse"] {
        assert!(failed.err.contains(why), "{why}: {}", failed.err);
    }
    let held = run(&room, &["compare", "now.toml", "then.toml", "--fail-on", "lost,worse"]);
    assert_eq!((held.code, held.err.as_str()), (0, ""));
    assert_eq!(run(&room, &["compare", "then.toml"]).code, 2);
}

#[test]
fn what_stands_in_a_comment_on_a_pull_request_is_short_and_has_its_marker() {
    let room = repository();
    let args = ["compare", "HEAD~1:answers.toml", "answers.toml", "--format", "markdown", "--detail", "brief"];
    let told = run(&room, &args);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.starts_with("<!-- ospo-assess: comparison -->\n"), "{}", told.out);
    assert!(told.out.lines().count() < 60, "{}", told.out);
}

#[test]
fn a_comment_stays_short_where_everything_was_lost() {
    let room = Room::new();
    assert_eq!(room.run(&["init", "then.toml"]).code, 0);
    let blank = room.read("then.toml");
    let is_code = |line: &str| line == "# done = [" || line == "# ]" || line.starts_with("#     \"");
    let done: Vec<&str> = blank.lines().map(|line| if is_code(line) { &line[1..] } else { line }).collect();
    room.write("then.toml", &done.join("\n"));
    room.write("now.toml", &blank);
    let told = room.run(&["compare", "then.toml", "now.toml", "-f", "markdown", "--detail", "brief"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.lines().count() < 60, "{}", told.out);
    assert_eq!(room.run(&["compare", "then.toml", "now.toml", "--fail-on", "lost"]).code, 1);
}

#[test]
fn a_report_in_json_is_a_side_with_the_score_that_it_recorded() {
    // Answered against today's revision, as the report says of itself.
    let room = Room::with(&[("[revisions]\nacme = 1\n", "")]);
    assert_eq!(run(&room, &["report", "answers.toml", "-o", "then.json"]).code, 0);
    let text = room.read("then.json");
    room.write("other.json", &text.replace("\"exact\": \"1/2\"", "\"exact\": \"1/4\""));
    let json = |side: &str| run(&room, &["compare", side, "answers.toml", "-f", "json"]);
    let same = json("then.json");
    assert_eq!(same.code, 0, "{}", same.err);
    assert!(same.out.contains("\"certain\": \"unmoved\""), "{}", same.out);
    assert!(same.out.contains("\"movements\": []"), "{}", same.out);
    let other = json("other.json").out;
    let catalogue = other.split("\"catalogue\"").nth(1).unwrap();
    assert!(catalogue.contains("\"exact\": \"1/4\""), "{other}");
    for (name, text) in [("bad.json", "{}"), ("later.json", &text.replace("\"schema\": 1", "\"schema\": 2"))] {
        room.write(name, text);
        assert_eq!(json(name).code, 3, "{name}");
    }
}

#[test]
fn a_version_in_git_is_a_side_and_a_file_of_that_name_wins() {
    let room = repository();
    let told = run(&room, &["compare", "HEAD~1:answers.toml", "HEAD:answers.toml", "-f", "json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("\"2025-11-22\"") && told.out.contains("\"2026-11-22\""), "{}", told.out);
    let unreachable = run(&room, &["compare", "nowhere:answers.toml", "answers.toml"]);
    assert_eq!(unreachable.code, 3);
    assert!(unreachable.err.contains("nothing called nowhere"), "{}", unreachable.err);
    let first = run(&room, &["compare", "HEAD:elsewhere.toml", "answers.toml"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("first assessment"), "{}", first.out);
    room.write("HEAD:elsewhere.toml", &rocket("2024-11-22", &[]));
    let file = run(&room, &["compare", "HEAD:elsewhere.toml", "answers.toml", "-f", "json"]);
    assert!(file.out.contains("\"2024-11-22\""), "{}", file.out);
}

#[test]
fn a_path_is_from_the_root_or_from_here_where_it_says_so() {
    let room = repository();
    room.write("deep/answers.toml", &rocket("2023-11-22", &[]));
    commit(&room, "third");
    let here = |side: &str| {
        let mut command = room::program::program(&room.path().join("deep"));
        command.args(["compare", side, "../answers.toml", "-f", "json", "--catalog", ACME]);
        let output = command.output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    assert!(here("HEAD:./answers.toml").1.contains("\"2023-11-22\""));
    assert!(!here("HEAD:answers.toml").1.contains("\"2023-11-22\""));
    assert!(!here("HEAD:../answers.toml").1.contains("\"2023-11-22\""));
    assert_eq!(here("HEAD:../../answers.toml").0, Some(3), "out of the repository");
    assert_eq!(here("HEAD:deep").0, Some(3), "a folder");
}

#[test]
fn check_holds_a_file_to_a_version_in_git() {
    let room = repository();
    assert_eq!(room.check(&["--baseline", "HEAD:answers.toml"]).code, 0);
    room.write("answers.toml", &rocket("2026-11-23", &[(&first_done(), "done = []")]));
    let worse = room.check(&["--baseline", "HEAD:answers.toml"]);
    assert_eq!(worse.code, 1, "{}{}", worse.out, worse.err);
    room.write("answers.toml", &rocket("2026-11-23", &[]));
    let first = room.check(&["--baseline", "HEAD:elsewhere.toml"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.err.contains("first assessment"), "{}", first.err);
    assert_eq!(room.check(&["--baseline", "nowhere:answers.toml"]).code, 3);
}

#[test]
fn the_file_can_name_a_version_in_git_as_its_baseline_and_no_file_takes_its_place() {
    let room = repository();
    let worse = |name: &str| {
        let baseline = format!("min_score = 0\nbaseline = \"{name}\"");
        let changes = [(first_done(), "done = []".to_owned()), ("min_score = 40".to_owned(), baseline)];
        let changes = changes.each_ref().map(|(from, to)| (from.as_str(), to.as_str()));
        room.write("answers.toml", &rocket("2026-11-23", &changes));
        room.check(&[])
    };
    let lost = worse("HEAD:answers.toml");
    assert_eq!(lost.code, 1, "{}{}", lost.out, lost.err);
    assert!(lost.out.contains("done before and not now"), "{}", lost.out);
    room.write("HEAD:answers.toml", &room.read("answers.toml"));
    assert_eq!(worse("HEAD:answers.toml").code, 1, "the version is meant, not the file");
    let first = worse("HEAD:elsewhere.toml");
    assert!(first.err.contains("first assessment"), "{}", first.err);
    assert_eq!(worse("nowhere:answers.toml").code, 3);
    assert_eq!(worse("HEAD:/etc/passwd").code, 3);

    // The repository is that of the file, and `./` its folder, wherever one stands.
    room.write("deep/answers.toml", &rocket("2026-11-22", &[]));
    commit(&room, "deep");
    let baseline = [(&first_done()[..], "done = []"), ("min_score = 40", "baseline = \"HEAD:./answers.toml\"")];
    room.write("deep/answers.toml", &rocket("2026-11-23", &baseline));
    let elsewhere = Room::new();
    let file = room.path().join("deep/answers.toml");
    let told = run(&elsewhere, &["check", file.to_str().unwrap(), "--today", "2026-11-23"]);
    assert_eq!(told.code, 1, "{}{}", told.out, told.err);
}

#[test]
fn a_file_that_has_the_name_of_the_baseline_in_git_cannot_take_its_place() {
    let room = repository();
    room.write("answers.toml", &room.read("answers.toml").replacen("target     = 2", "target     = 1", 1));
    assert_eq!(room.check(&["--baseline", "HEAD:answers.toml"]).code, 1, "the target is lower");
    room.write("HEAD:answers.toml", &room.read("answers.toml"));
    let planted = room.check(&["--baseline", "HEAD:answers.toml"]);
    assert_eq!(planted.code, 2, "{}", planted.out);
    assert!(planted.err.contains("for the file, write ./HEAD:answers.toml"), "{}", planted.err);
    assert_eq!(room.check(&["--baseline", "./HEAD:answers.toml"]).code, 0, "who means the file says so");
    room.write("nowhere:answers.toml", &room.read("answers.toml"));
    assert_eq!(room.check(&["--baseline", "nowhere:answers.toml"]).code, 2, "nor where the version cannot be reached");
}

/// Files that look like a bare repository can be committed, and a pull request could bring its own past with them.
#[test]
fn a_repository_among_the_files_of_another_takes_its_place_nowhere() {
    let room = repository();
    room.write("ospo/answers.toml", &rocket("2026-11-22", &[]));
    commit(&room, "ospo");
    let lost = rocket("2026-11-23", &[(&first_done(), "done = []")]);
    room.write("ospo/answers.toml", &lost);
    let held = || {
        let mut command = room::program::program(&room.path().join("ospo"));
        command.args(["check", "answers.toml", "--catalog", ACME, "--baseline", "HEAD:ospo/answers.toml"]);
        command.output().unwrap().status.code()
    };
    assert_eq!(held(), Some(1));

    // Its only commit knows nothing but the loss.
    let other = repository();
    other.write("ospo/answers.toml", &lost);
    commit(&other, "lost");
    for part in ["HEAD", "config", "objects", "refs"] {
        let from = other.path().join(".git").join(part);
        let copied = std::process::Command::new("cp").arg("-r").arg(from).arg(room.path().join("ospo")).status();
        assert!(copied.unwrap().success());
    }
    assert_eq!(held(), Some(1), "the history is that of the folder with `.git`");
    let history = run(&room, &["compare", "--git", "ospo/answers.toml", "-f", "json"]);
    assert!(history.out.contains("\"2026-11-22\""), "{}{}", history.out, history.err);
}

#[test]
fn a_history_follows_renames_has_one_value_a_date_and_names_what_it_leaves_out() {
    let room = repository();
    room.write("answers.toml", "this is no answers file");
    commit(&room, "broken");
    git(&room, &["mv", "answers.toml", "ospo.toml"]);
    commit(&room, "moved");
    room.write("ospo.toml", &rocket("2026-12-01", &[]));
    commit(&room, "third");
    room.write("ospo.toml", &(rocket("2026-12-01", &[]) + "\n# corrected\n"));
    commit(&room, "the same day again");
    git(&room, &["tag", "assessment-2026"]);
    let told = run(&room, &["compare", "--git", "ospo.toml", "-f", "json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    let dates: Vec<&str> = told.out.lines().filter(|line| line.contains("\"date\"")).collect();
    assert_eq!(dates.len(), 3, "{}", told.out);
    assert_eq!(told.out.matches("\"why\"").count(), 1, "{}", told.out);
    let page = run(&room, &["compare", "--git", "ospo.toml"]).out;
    assert!(page.contains("Left out"), "{page}");
    let tagged = run(&room, &["compare", "--git", "ospo.toml", "--tags", "assessment-*", "-f", "json"]);
    assert!(tagged.out.contains("\"name\": \"assessment-2026\""), "{}{}", tagged.out, tagged.err);
    git(&room, &["rm", "-q", "ospo.toml"]);
    commit(&room, "gone");
    let gone = run(&room, &["compare", "--git", "ospo.toml"]);
    assert_eq!(gone.code, 0, "{}", gone.err);
    assert!(gone.out.contains("no such file any longer"), "{}", gone.out);
}

#[test]
fn a_trend_is_captioned_as_each_format_draws_it() {
    let room = repository();
    room.write("then.toml", &rocket("2024-11-22", &[("acme = 1", "acme = 2")]));
    room.write("answers.toml", &rocket("2025-11-22", &[]));
    room.write("now.toml", &rocket("2026-11-22", &[]));
    let page = |format: &str| run(&room, &["compare", "then.toml", "answers.toml", "now.toml", "-f", format]).out;
    for format in ["terminal", "markdown"] {
        let page = page(format);
        assert!(page.contains("The score over time") && page.contains("22 Nov 2025"), "{page}");
        assert!(!page.contains("below it") && !page.contains("dashed"), "{page}");
    }
    assert!(page("markdown").contains("stage 0, after a change of a checklist"), "{}", page("markdown"));
    let html = page("html");
    assert!(html.contains("dashed where a checklist changed; below it, the stage"), "{html}");
    // Of two, nothing is dashed.
    let history = run(&room, &["compare", "--git", "answers.toml", "-f", "html"]).out;
    assert!(history.contains("below it, the stage") && !history.contains("dashed where"), "{history}");
}

#[test]
fn a_report_tells_its_history_as_a_table_and_two_dates_leave_page_one_its_own_picture() {
    let room = repository();
    let report = |detail: &str| {
        let args = ["report", "answers.toml", "--git", "-f", "markdown", "--detail", detail];
        let told = run(&room, &args);
        assert_eq!(told.code, 0, "{}", told.err);
        told.out
    };
    let at = |page: &str, words: &str| page.find(words).unwrap_or_else(|| panic!("no {words} in {page}"));
    let two = report("normal");
    assert!(at(&two, "lowest first") < at(&two, "## Over time"), "{two}");
    assert!(at(&two, "## Over time") < at(&two, "The score over time"), "{two}");
    for row in ["| 22 November 2025 |", "| 22 November 2026 |"] {
        at(&two.replace('\u{a0}', " "), row);
    }
    assert!(two.contains("acme revision 1") && two.contains("| the same "), "{two}");
    let previous = run(&room, &["report", "answers.toml", "--previous", "HEAD~1:answers.toml", "-f", "markdown"]).out;
    assert!(at(&previous, "## Over time") < at(&previous, "The score over time"), "{previous}");

    room.write("answers.toml", &rocket("2026-12-22", &[("acme = 1", "acme = 2")]));
    let three = report("normal");
    assert!(at(&three, "The score over time") < at(&three, "## Over time"), "{three}");
    assert_eq!(three.matches("The score over time").count(), 1);
    assert!(three.contains("acme revision 2"), "{three}");
    let brief = report("brief");
    assert!(brief.contains("The score over time") && !brief.contains("## Over time"), "{brief}");
    let first = run(&room, &["report", "answers.toml", "--previous", "HEAD:elsewhere.toml", "-f", "markdown"]).out;
    assert!(!first.contains("## Over time"), "{first}");
}

#[test]
fn a_merge_counts_as_what_it_brought_to_the_first_parent() {
    let room = repository();
    git(&room, &["checkout", "-q", "-b", "side", "HEAD~1"]);
    room.write("other.toml", "x = 1\n");
    commit(&room, "beside");
    room.write("answers.toml", &rocket("2026-02-01", &[(&first_done(), "done = []")]));
    commit(&room, "never on the line");
    git(&room, &["checkout", "-q", "main"]);
    git(&room, &["merge", "-q", "-s", "ours", "-m", "merged", "side"]);
    git(&room, &["tag", "assessment-side", "side"]);
    git(&room, &["tag", "-a", "-m", "by hand", "assessment-2025", "HEAD~1"]);
    let tagged = run(&room, &["compare", "--git", "answers.toml", "--tags", "assessment-*", "-f", "json"]).out;
    assert!(tagged.contains("\"assessment-side\"") && tagged.contains("2026-02-01"), "a tag beside the line: {tagged}");
    assert!(tagged.contains("\"assessment-2025\""), "a tag that is an object of its own: {tagged}");
    let told = run(&room, &["compare", "--git", "answers.toml", "-f", "json"]);
    assert!(!told.out.contains("2026-02-01"), "{}", told.out);
    assert!(told.out.contains("2025-11-22") && told.out.contains("2026-11-22"), "{}", told.out);
}

#[test]
fn a_shallow_clone_is_said_to_be_one() {
    let room = repository();
    let from = format!("file://{}", room.path().display());
    let clone = Room::new();
    git(&clone, &["clone", "-q", "--depth", "1", &from, "."]);
    let told = run(&clone, &["compare", "--git", "answers.toml"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("shallow"), "{}", told.out);
    assert!(told.out.contains("first assessment") || told.out.contains("only one assessment"), "{}", told.out);
    let unreachable = run(&clone, &["compare", "HEAD~1:answers.toml", "answers.toml"]);
    assert_eq!(unreachable.code, 3, "{}", unreachable.out);
}

/// What lies below `.git/objects`, which a fetch would add to.
fn objects(room: &Room) -> usize {
    let mut folders = vec![room.path().join(".git/objects")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() { folders.push(path) } else { count += 1 }
        }
    }
    count
}

#[test]
fn of_a_partial_clone_what_is_missing_is_told_with_what_to_do_and_nothing_is_fetched_or_run() {
    let room = repository();
    git(&room, &["config", "uploadpack.allowFilter", "true"]);
    let from = format!("file://{}", room.path().display());
    for filter in ["blob:none", "tree:0"] {
        let clone = Room::new();
        git(&clone, &["clone", "-q", "--filter", filter, &from, "."]);
        let trap = format!("touch {}/stolen", clone.path().display());
        for key in ["remote.origin.uploadpack", "core.sshCommand", "core.fsmonitor"] {
            git(&clone, &["config", key, &trap]);
        }
        let before = objects(&clone);
        let side = run(&clone, &["compare", "HEAD~1:answers.toml", "answers.toml"]);
        assert_eq!(side.code, 3, "{filter}: {}", side.out);
        assert!(side.err.contains("partial one and does not hold this object"), "{filter}: {}", side.err);
        assert!(side.err.contains("fetch it first") && side.err.contains("full clone"), "{filter}: {}", side.err);
        let history = run(&clone, &["compare", "--git", "answers.toml"]);
        if filter == "blob:none" {
            assert_eq!(history.code, 0, "{}", history.err);
            for words in ["The clone is a partial one", "Left out", "does not hold this object"] {
                assert!(history.out.contains(words), "{words}: {}", history.out);
            }
            let report = run(&clone, &["report", "answers.toml", "--git"]);
            assert!(report.err.contains("does not hold the whole history"), "{}", report.err);
        } else {
            assert_eq!(history.code, 3, "{}", history.out);
            assert!(history.err.contains("partial one") && history.err.contains("full clone"), "{}", history.err);
        }
        assert_eq!(objects(&clone), before, "{filter}: something was fetched");
        assert!(!clone.path().join("stolen").exists(), "{filter}: something was run");
    }
}

/// A repository that would write into `stolen` if anything of it were run.
fn hostile() -> Room {
    let room = repository();
    let trap = format!("touch {}/stolen", room.path().display());
    for (key, value) in [
        ("core.fsmonitor", trap.as_str()),
        ("core.sshCommand", &trap),
        ("core.pager", &trap),
        ("core.editor", &trap),
        ("filter.trap.clean", &trap),
        ("filter.trap.smudge", &trap),
        ("filter.trap.process", &trap),
        ("diff.trap.textconv", &trap),
        ("diff.trap.command", &trap),
        ("diff.external", &trap),
        ("core.hooksPath", "hooks"),
    ] {
        git(&room, &["config", key, value]);
    }
    for hook in ["post-checkout", "pre-commit", "reference-transaction", "post-index-change"] {
        let hook = room.write(&format!("hooks/{hook}"), &format!("#!/bin/sh\n{trap}\n"));
        fs::set_permissions(hook, fs::Permissions::from_mode(0o755)).unwrap();
    }
    room.write(".gitattributes", "*.toml filter=trap diff=trap\n");
    room.write(".git/info/attributes", "*.toml filter=trap diff=trap\n");
    // Written without git, which would fall into the traps.
    room
}

#[test]
fn nothing_of_a_hostile_repository_is_run() {
    let room = hostile();
    for args in [
        &["compare", "HEAD~1:answers.toml", "HEAD:answers.toml"][..],
        &["compare", "--git", "answers.toml"],
        &["compare", "--git", "moved.toml"],
        &["report", "answers.toml", "--git"],
        &["report", "answers.toml", "--previous", "HEAD~1:answers.toml"],
        &["check", "answers.toml", "--baseline", "HEAD:answers.toml"],
    ] {
        let told = run(&room, args);
        assert!([0, 1, 5].contains(&told.code), "{args:?}: {} {}", told.code, told.err);
        assert!(!room.path().join("stolen").exists(), "{args:?}");
    }
}

#[test]
fn a_rename_in_a_hostile_repository_runs_nothing_either() {
    let room = repository();
    git(&room, &["mv", "answers.toml", "moved.toml"]);
    room.write("moved.toml", &rocket("2026-12-01", &[]));
    room.write(".gitattributes", "*.toml filter=trap diff=trap\n");
    commit(&room, "moved");
    let trap = format!("touch {}/stolen", room.path().display());
    for key in ["filter.trap.clean", "filter.trap.process", "diff.trap.textconv", "diff.trap.command", "core.fsmonitor"]
    {
        git(&room, &["config", key, &trap]);
    }
    let told = run(&room, &["compare", "--git", "moved.toml", "-f", "json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("2025-11-22"), "the rename was followed: {}", told.out);
    assert!(!room.path().join("stolen").exists());
}

#[test]
fn a_linked_or_broken_repository_a_submodule_and_a_link_are_told() {
    let room = repository();
    let elsewhere = Room::new();
    symlink(room.path().join(".git"), elsewhere.path().join(".git")).unwrap();
    elsewhere.write("answers.toml", &rocket("2026-11-22", &[]));
    let linked = run(&elsewhere, &["compare", "HEAD:answers.toml", "answers.toml"]);
    assert_eq!(linked.code, 3, "{}", linked.out);
    assert!(linked.err.contains("symbolic link"), "{}", linked.err);

    symlink("answers.toml", room.path().join("link.toml")).unwrap();
    git(
        &room,
        &["update-index", "--add", "--cacheinfo", &format!("160000,{},module", git(&room, &["rev-parse", "HEAD"]))],
    );
    git(&room, &["add", "link.toml"]);
    git(&room, &["commit", "-q", "-m", "odd"]);
    for (side, what) in [("HEAD:module", "a submodule"), ("HEAD:link.toml", "a symbolic link")] {
        let told = run(&room, &["compare", side, "answers.toml"]);
        assert_eq!(told.code, 3, "{side}");
        assert!(told.err.contains(what), "{side}: {}", told.err);
    }

    git(&room, &["gc", "-q"]);
    let pack = fs::read_dir(room.path().join(".git/objects/pack")).unwrap().map(|entry| entry.unwrap().path());
    for file in pack.filter(|path| path.extension().is_some_and(|ending| ending == "pack")) {
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        let mut bytes = fs::read(&file).unwrap();
        let middle = bytes.len() - 30;
        bytes[12..middle].fill(0xff);
        fs::write(&file, bytes).unwrap();
    }
    let broken = run(&room, &["compare", "--git", "answers.toml"]);
    assert_eq!(broken.code, 3, "{} {}", broken.out, broken.err);
    assert!(broken.err.contains("cannot be read") && broken.err.contains("a fresh clone helps"), "{}", broken.err);
    let none = Room::with(&[]);
    assert_eq!(run(&none, &["compare", "--git", "answers.toml"]).code, 3);
    assert_eq!(run(&none, &["compare", "HEAD:answers.toml", "answers.toml"]).code, 3);
}

#[test]
fn a_plan_in_quarters_writes_its_days_once_and_keeps_comments() {
    let room = Room::with(&[("[acme", "# Ours.\n[acme")]);
    let plan = run(&room, &["plan", "answers.toml", "--capacity", "2", "--write-due"]);
    assert_eq!(plan.code, 0, "{}", plan.err);
    assert!(plan.out.contains("2027, quarter 1"), "{}", plan.out);
    let text = room.read("answers.toml");
    assert!(text.contains("due") && text.contains("# Ours."), "{text}");
    assert_eq!(run(&room, &["plan", "answers.toml", "--capacity", "9", "--write-due"]).code, 0);
    assert_eq!(room.read("answers.toml"), text, "days that stand there stay");
    assert_eq!(run(&room, &["plan", "answers.toml", "--write-due"]).code, 2);
    let json = run(&room, &["plan", "answers.toml", "--format", "json"]);
    assert!(json.out.contains("\"kind\": \"plan\"") && json.out.contains("\"capacity\": null"), "{}", json.out);
}

#[test]
fn what_if_names_what_would_be_reached_and_suggests_an_id() {
    let room = Room::with(&[]);
    let json = run(&room, &["report", "answers.toml", "-f", "json"]).out;
    let gaps = json.split("\"gaps\"").nth(1).unwrap();
    let practice = gaps.split("\"practice\": \"").nth(1).unwrap().split('"').next().unwrap();
    let told = run(&room, &["whatif", "answers.toml", "--done", practice, "--format", "json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("\"kind\": \"what-if\""), "{}", told.out);
    let page = run(&room, &["whatif", "answers.toml", "--done", practice]);
    assert!(page.out.contains("Critical points not done"), "{}", page.out);
    let wrong = run(&room, &["whatif", "answers.toml", "--done", &format!("{practice}x")]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("did you mean"), "{}", wrong.err);
}

#[test]
fn a_change_of_the_checklists_is_seen_before_it_is_made() {
    let room = Room::with(&[]);
    let told = run(&room, &["compare", "answers.toml", "--catalog-before", ACME, "-f", "json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("\"certain\": \"unmoved\""), "{}", told.out);
}

#[test]
fn a_stricter_checklist_shows_who_would_lose_a_stage_before_it_is_made() {
    let room = Room::with(&[
        ("[revisions]\nacme = 1\n", ""),
        ("[\"review-ticket\"]", "[\"review-ticket\", \"review-age\"]"),
        ("[\"scanner-on\"]", "[\"scanner-on\", \"keys-changed\"]"),
        ("[\"offer-contact\"]", "[\"offer-contact\", \"legal-owner\"]"),
    ]);
    for path in ["checklists/acme.toml", "resources/acme.toml"] {
        room.write(&format!("tomorrow/{path}"), &fs::read_to_string(Path::new(ACME).join(path)).unwrap());
    }
    let point = "\n[[section.practice.point]]\nid = \"offer-register\"\ntext = \"Each offer is in one register.\"\n\
        critical = true\nadvice = \"Open the register.\"\nresources = [\"acme.open-source-handbook\"]\ncovers = []\nsince = 3\n";
    let text = room.read("tomorrow/checklists/acme.toml").replacen("revision = 2", "revision = 3", 1);
    room.write("tomorrow/checklists/acme.toml", &text.replacen("[retired]", &format!("{point}\n[retired]"), 1));
    let compared = |format: &str| {
        let args = ["compare", "answers.toml", "--catalog-before", ACME, "--catalog", "tomorrow", "-f", format];
        let told = room.run(&args);
        assert_eq!(told.code, 0, "{}", told.err);
        told.out
    };
    let told: serde_json::Value = serde_json::from_str(&compared("json")).unwrap();
    let stages: Vec<_> = [0, 1].map(|side| told["sides"][side]["stage_recorded"].as_u64().unwrap()).into();
    assert!(stages[1] < stages[0], "{told}");
    assert_eq!(told["certain"], "unmoved", "nothing was answered otherwise");
    let page = compared("markdown");
    let figure = format!("{} → {}", stages[0], stages[1]);
    assert!(page.contains(&figure), "{figure}: {page}");
}

#[test]
fn the_json_of_a_report_says_what_changed_and_is_valid() {
    let room = repository();
    room.write("answers.toml", &rocket("2026-11-23", &[(&first_done(), "done = []")]));
    let report = |args: &[&str]| -> serde_json::Value {
        let told = run(&room, &[&["report", "answers.toml", "-f", "json"], args].concat());
        assert_eq!(told.code, 0, "{}", told.err);
        serde_json::from_str(&told.out).unwrap()
    };
    let catalog = ospo_assess::shipped::shipped_catalog().unwrap();
    let schema = ospo_assess::render::schema(ospo_assess::render::SchemaOf::Report, &catalog);
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    for (args, days) in [(&["--previous", "HEAD:answers.toml"][..], None), (&["--git"], Some(3))] {
        let told = report(args);
        assert!(validator.is_valid(&told), "{:?}", validator.iter_errors(&told).next());
        let change = &told["change"];
        assert_eq!(change["certain"], "worse", "{change}");
        assert_eq!((&change["sides"][0]["date"], &change["sides"][1]["name"]), (&"2026-11-22".into(), &"now".into()));
        assert!(change["movements"].as_array().unwrap().iter().any(|one| one["movement"] == "lost"), "{change}");
        assert_eq!(change["history"].as_array().map(Vec::len), days, "{change}");
    }
    let first = report(&["--previous", "HEAD:elsewhere.toml"]);
    assert_eq!((&first["change"]["certain"], &first["change"]["parts"]), (&"first".into(), &serde_json::Value::Null));
    assert!(report(&[]).get("change").is_none());
}

#[test]
fn a_gate_of_compare_judges_the_version_and_ends_where_the_last_side_is_gone() {
    let room = repository();
    let gone = run(&room, &["compare", "HEAD:answers.toml", "HEAD:elsewhere.toml", "--fail-on", "lost"]);
    assert_eq!(gone.code, 3, "{}", gone.out);
    assert!(gone.err.contains("nothing to be compared with"), "{}", gone.err);
    room.write("HEAD:answers.toml", &rocket("2024-11-22", &[]));
    let planted = run(&room, &["compare", "HEAD:answers.toml", "answers.toml", "--fail-on", "lost"]);
    assert_eq!(planted.code, 2, "{}", planted.out);
    assert!(planted.err.contains("./HEAD:answers.toml"), "{}", planted.err);
}

#[test]
fn a_redacted_report_does_not_name_the_organization_of_an_earlier_assessment() {
    let room = repository();
    let name = room::ROCKET.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).unwrap();
    for earlier in [&["--previous", "HEAD~1:answers.toml"][..], &["--git"]] {
        let args =
            [&["report", "answers.toml", "--redact", "-f", "markdown", "--detail", "full"][..], earlier].concat();
        let told = run(&room, &args);
        assert_eq!(told.code, 0, "{}", told.err);
        assert!(told.out.contains("2025") && !told.out.contains(name), "{}", told.out);
    }
}
