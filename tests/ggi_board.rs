//! A My GGI Board taken in and brought back: issues of the same make as the board's, in words of our own.
#![allow(clippy::unwrap_used, clippy::panic)]

mod room;

use room::{Room, Run};
use serde_json::{Value, json};

/// The activities of the handbook and how many checks each has.
const ACTIVITIES: [(&str, usize); 25] = [
    ("17", 5),
    ("18", 4),
    ("19", 7),
    ("20", 4),
    ("42", 5),
    ("21", 9),
    ("22", 4),
    ("23", 4),
    ("24", 3),
    ("44", 4),
    ("25", 4),
    ("26", 4),
    ("27", 4),
    ("28", 5),
    ("39", 2),
    ("29", 8),
    ("30", 6),
    ("31", 4),
    ("33", 3),
    ("43", 4),
    ("16", 2),
    ("34", 5),
    ("35", 3),
    ("36", 3),
    ("37", 3),
];

/// A box in one of its spellings, ticked or not.
fn check_box(at: usize, ticked: bool) -> String {
    let ticked_ones = ["- [x]", "* [X]", "+ [x]", "1. [X]", "2) [x]", "  - [x]"];
    let blank_ones = ["- [ ]", "* [ ]", "- [\u{a0}]"];
    let all: &[&str] = if ticked { &ticked_ones } else { &blank_ones };
    // What is indented would be below another one.
    let spelling = if at == 0 { all[0] } else { all[at % (all.len() - usize::from(ticked))] };
    format!("{spelling} Check number {} of this activity holds.", at + 1)
}

/// The text of an issue of the board, with these checks ticked, from 1.
fn text(id: &str, checks: usize, ticked: &[usize]) -> String {
    let boxes: Vec<String> = (0..checks).map(|at| check_box(at, ticked.contains(&(at + 1)))).collect();
    format!(
        "Activity ID: [GGI-A-{id} (EN)](https://example.org/{id}.md).\n\n----\n\n### Scorecard\n\n\
         <details><summary>Click to expand</summary>\n\n#### Customized description\n\nOurs.\n\n\
         #### Objectives\n\nWhat we aim to achieve in this iteration.\n\n#### Tools\n\nSome.\n\n\
         #### Operational Notes\n\nApproach, method to progress in the Activity\n\n</details>\n\n----\n\n\n\n\
         ### Description\n\nSee GGI-A-99.\n\n- [x] no check of this activity\n\n### Progress Assessment\n\n\
         The following **points** show progress:\n\n{}\n\n```\n- [x] code\n```\n\n\
         ### Proposed next activities\n\n- [GGI-A-18 - Another](https://example.org/18)\n- [x] not this either\n",
        boxes.join("\n")
    )
}

/// An issue: number, activity, checks ticked, label of progress.
fn issue(number: usize, id: &str, ticked: &[usize], label: &str) -> Value {
    let checks = ACTIVITIES.iter().find(|(one, _)| *one == id).unwrap().1;
    json!({
        "number": number,
        "title": format!("Activity {id}"),
        "body": text(id, checks, ticked),
        "labels": [{"id": "1", "name": "Usage Goal", "color": "8fbc8f"}, {"id": "2", "name": label}],
        "state": if label == "Done" { "CLOSED" } else { "OPEN" },
        "updatedAt": "2026-10-01T00:00:00Z",
        "assignees": [],
        "url": "https://github.example/issues/1"
    })
}

/// The same issues as GitLab's interface has them.
fn as_gitlab(issues: &Value) -> Value {
    let one = |issue: &Value| {
        let labels: Vec<&Value> = issue["labels"].as_array().unwrap().iter().map(|label| &label["name"]).collect();
        json!({
            "id": 1000, "iid": issue["number"], "title": issue["title"], "description": issue["body"], "labels": labels,
            "state": if issue["state"] == "OPEN" { "opened" } else { "closed" },
            "updated_at": issue["updatedAt"], "assignees": issue["assignees"], "due_date": null
        })
    };
    issues.as_array().unwrap().iter().map(one).collect()
}

/// A whole board on which three activities have ticks.
fn board() -> Value {
    let ticks = |id: &str| -> &[usize] {
        match id {
            "17" => &[1, 3, 5],
            "21" => &[3, 6, 9],
            "39" => &[2],
            _ => &[],
        }
    };
    let label = |id: &str| {
        if id == "22" {
            "Done"
        } else if ticks(id).is_empty() {
            "Not Selected"
        } else {
            "In Progress"
        }
    };
    ACTIVITIES.iter().enumerate().map(|(at, (id, _))| issue(at + 1, id, ticks(id), label(id))).collect()
}

fn import(room: &Room, board: &Value, args: &[&str]) -> Run {
    room.write("board.json", &board.to_string());
    let start = ["import", "ggi-board", "board.json", "answers.toml", "--date", "2026-11-26"];
    let run = room.run(&[&start, args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run
}

#[test]
fn ticked_boxes_are_points_in_order_in_the_shapes_of_both_forges() {
    let (hub, lab) = (Room::new(), Room::new());
    let said = import(&hub, &board(), &["--name", "Example University", "--kind", "university"]).err;
    assert_eq!(
        said,
        import(&lab, &as_gitlab(&board()), &["--name", "Example University", "--kind", "university"])
            .err
            .replace("GitLab", "GitHub")
    );
    let answers = hub.read("answers.toml");
    assert_eq!(answers, lab.read("answers.toml"));
    assert!(answers.starts_with("schema     = 1\ndate       = 2026-11-26\nchecklists = [\"ggi\"]\n"), "{answers}");
    // An activity that is two practices here, and one with a point that no box asks for.
    for lines in [
        "[ggi.inventory-of-open-source-skills-and-resources]\ndone = [\"open-source-list\", \"unrecorded-finds\", \"known-reach\"]\n",
        "[ggi.manage-legal-compliance]\ndone = [\"compliance-owner\"]\n",
        "[ggi.upstream-first]\ndone    = [\"upstream-first-list\"]\nunknown = [\"patches-listed\"]\n",
        "[ggi.manage-software-vulnerabilities]\nnote = \"My GGI Board: done there, with no box ticked\"\n",
    ] {
        let found = lines.lines().all(|line| answers.contains(line));
        assert!(found, "{lines} not in {answers}");
    }
    assert!(said.contains("Read 25 issues of GitHub: 25 are activities of the handbook, 1 of them closed."), "{said}");
    assert!(said.contains("Taken: the answers to 4 practices, with 7 points done."), "{said}");
    assert!(said.contains("Called done without a ticked box, which only a note keeps: GGI-A-22"), "{said}");
    assert!(said.contains("No box is ticked, so nothing is claimed: GGI-A-18, GGI-A-19"), "{said}");
}

#[test]
fn an_activity_is_known_by_its_id_whatever_it_is_called_and_else_by_its_title() {
    let room = Room::new();
    let mut issues =
        json!([issue(1, "17", &[1], "In Progress"), issue(2, "44", &[1], "In Progress"), issue(3, "24", &[1], "x")]);
    issues[0]["title"] = json!("GGI-A-18 is not what this is");
    for at in [1, 2] {
        let body = issues[at]["body"].as_str().unwrap().replace("Activity ID", "About");
        issues[at]["body"] = json!(body);
    }
    issues[1]["title"] = json!(" run CODE reviews ");
    issues[2]["title"] = json!("Indicators (GGI-A-24)");
    import(&room, &issues, &[]);
    let answers = room.read("answers.toml");
    for id in ["inventory-of-open-source-skills-and-resources", "run-code-reviews", "manage-key-indicators"] {
        assert!(answers.contains(&format!("[ggi.{id}]")), "{answers}");
    }
}

#[test]
fn objectives_notes_owner_and_day_are_kept_and_renewed_beside_the_persons_own_note() {
    let room = Room::new();
    let mut issues = as_gitlab(&json!([issue(1, "17", &[1], "In Progress")]));
    let with = |objective: &str| {
        let body = text("17", 5, &[1])
            .replace("What we aim to achieve in this iteration.", &format!("- [ ] {objective}\n- [x] Ask legal"));
        json!(body.replace("Approach, method to progress in the Activity", "Weekly."))
    };
    issues[0]["description"] = with("Name an owner");
    issues[0]["assignees"] = json!([{"username": "ann", "name": "Ann Author"}]);
    issues[0]["due_date"] = json!("2027-03-31");
    import(&room, &issues, &[]);
    let answers = room.read("answers.toml");
    assert!(
        answers.contains("objectives: [ ] Name an owner; [x] Ask legal\\nMy GGI Board, notes: Weekly.\""),
        "{answers}"
    );
    assert!(answers.contains("owner = \"Ann Author\"") && answers.contains("due   = 2027-03-31"), "{answers}");
    room.write("answers.toml", &answers.replace("note  = \"", "note  = \"Ours.\\n"));
    issues[0]["description"] = with("Find a deputy");
    import(&room, &issues, &["--replace"]);
    let answers = room.read("answers.toml");
    assert!(answers.contains("\"Ours.\\nMy GGI Board, objectives: [ ] Find a deputy; [x] Ask legal"), "{answers}");
    assert!(!answers.contains("Name an owner"), "{answers}");
}

#[test]
fn a_discussion_of_an_activity_is_no_activity_and_words_of_a_board_are_harmless() {
    let room = Room::new();
    let mut one = issue(1, "17", &[2], "In Progress");
    let body =
        text("17", 5, &[2]).replace("What we aim to achieve in this iteration.", &"\u{1b}[31m\u{202e}=x ".repeat(300));
    one["body"] = json!(body);
    one["assignees"] = json!([{"login": "x", "name": "\u{1b}]8;;https://evil.example\u{7}Ann"}]);
    let talk = json!({"number": 2, "title": "About GGI-A-17", "body": "- [x] Talk", "labels": [], "state": "OPEN",
        "updatedAt": "2026-11-01T00:00:00Z"});
    let said = import(&room, &json!([one, talk]), &[]).err;
    assert!(said.contains("Read 2 issues of GitHub: 1 is an activity of the handbook"), "{said}");
    let answers = room.read("answers.toml");
    assert!(answers.contains("done  = [\"better-tools-plan\"]") && !answers.contains('\u{1b}'), "{answers}");
    assert!(answers.len() < 3000 && room.run(&["check", "answers.toml"]).code == 0, "{answers}");
}

#[test]
fn boxes_that_are_more_or_fewer_than_the_handbook_has_say_nothing() {
    let room = Room::new();
    let mut one = issue(1, "17", &[1, 2], "In Progress");
    let body = one["body"].as_str().unwrap().replacen("- [x] Check number 1", "- [x] Our own\n- [x] Check number 1", 1);
    one["body"] = json!(body);
    let said = import(&room, &json!([one]), &[]).err;
    assert!(said.contains("GGI-A-17 (#1) has 6 boxes under Progress Assessment where the handbook has 5"), "{said}");
    assert!(!room.read("answers.toml").contains("[ggi."));
}

#[test]
fn of_two_issues_of_an_activity_the_one_that_was_changed_last_counts() {
    let room = Room::new();
    let mut old = issue(7, "17", &[1, 2, 3, 4, 5], "Done");
    old["updatedAt"] = json!("2025-01-01T00:00:00Z");
    let said = import(&room, &json!([issue(3, "17", &[2], "In Progress"), old]), &[]).err;
    assert!(said.contains("GGI-A-17 has another issue that was changed later than #7"), "{said}");
    assert!(room.read("answers.toml").contains("done = [\"better-tools-plan\"]"));
}

const ANSWERED: &str = "# Ours, to stay.\nschema = 1\ndate = 2026-01-01\nchecklists = [\"ggi\"] # only this\ntarget = 3\n\
    [organization]\nname = \"Us\"\nkind = \"other\"\n\n[ggi.inventory-of-open-source-skills-and-resources]\n\
    done = [\"reuse-before-new\"] # since May\npartly = [\"open-source-list\"]\nunknown = [\"known-reach\"]\nnote = \"Mine\"\n\n\
    [ggi.manage-legal-compliance]\nanswer = \"not-applicable\"\nreason = \"We have none.\"\n";

#[test]
fn what_was_answered_stays_unless_the_board_is_to_replace_it() {
    let room = Room::new();
    room.write("answers.toml", ANSWERED);
    let said = import(&room, &board(), &[]).err;
    assert!(said.contains("inventory-of-open-source-skills-and-resources is answered already, and the board differs on open-source-list"), "{said}");
    assert!(said.contains("Kept: ggi.manage-legal-compliance does not apply"), "{said}");
    let answers = room.read("answers.toml");
    assert!(
        answers.starts_with("# Ours, to stay.\nschema = 1\ndate = 2026-11-26\nchecklists = [\"ggi\"] # only this\n"),
        "{answers}"
    );
    assert!(
        answers.contains("done = [\"reuse-before-new\"] # since May\npartly = [\"open-source-list\"]\n"),
        "{answers}"
    );
    assert!(answers.contains("[ggi.upstream-first]"), "{answers}");
    // The board has 1, 3 and 5 ticked, and 4 not.
    import(&room, &board(), &["--replace"]);
    let answers = room.read("answers.toml");
    assert!(
        answers.contains("done = [\"open-source-list\", \"unrecorded-finds\", \"known-reach\"] # since May\n"),
        "{answers}"
    );
    assert!(answers.contains("reason = \"We have none.\"") && answers.contains("note = \"Mine\""), "{answers}");
    let again = import(&room, &board(), &["--replace"]).err;
    assert!(again.contains("Nothing was taken.") && room.read("answers.toml") == answers, "{again}");
}

#[test]
fn the_answer_of_another_checklist_counts_until_the_board_is_to_replace_it() {
    let room = Room::new();
    // The first check of code reviews is a statement of another checklist too.
    let listed = room.run(&["show", "ggi.run-code-reviews", "--format", "json"]).out;
    let shown: Value = serde_json::from_str(&listed).unwrap();
    let points = shown["points"].as_array().unwrap().clone();
    let with_twin = points.iter().enumerate().find_map(|(at, point)| {
        let twin = point["twins"].as_array().and_then(|twins| twins.first()?.as_str().map(str::to_owned))?;
        Some((at + 1, point["id"].as_str().unwrap().to_owned(), twin))
    });
    let (check, point, twin) = with_twin.unwrap_or_else(|| panic!("no twin among {listed}"));
    let (practice, name) = twin.rsplit_once('.').unwrap();
    let head = ANSWERED.split("\n[ggi.").next().unwrap();
    room.write("answers.toml", &format!("{head}\n[{practice}]\ndone = []\n"));
    let board = json!([issue(1, "44", &[check], "In Progress")]);
    let said = import(&room, &board, &[]).err;
    assert!(said.contains(&format!("the answer of another checklist counts for {twin}")), "{said}");
    assert!(room.read("answers.toml").contains("[ggi.run-code-reviews]\ndone = []\n"), "{}", room.read("answers.toml"));
    import(&room, &board, &["--replace"]);
    let answers = room.read("answers.toml");
    assert!(
        answers.matches(&format!("done = [\"{name}\"]")).count() >= 1
            && answers.contains(point.rsplit('.').next().unwrap()),
        "{answers}"
    );
    assert_eq!(room.run(&["check", "answers.toml"]).code, 0);
}

#[test]
fn import_export_import_gives_the_same_answers_and_changes_nothing_but_marks() {
    for shape in [|board: Value| board, |board: Value| as_gitlab(&board)] {
        let room = Room::new();
        let mut issues = shape(board());
        let key = if issues[0].get("iid").is_some() { "description" } else { "body" };
        // As a browser leaves it.
        let body = issues[0][key].as_str().unwrap().replace('\n', "\r\n") + "\r\n  tail";
        issues[0][key] = json!(body);
        import(&room, &issues, &[]);
        let first = room.read("answers.toml");
        let export = |folder: &str| {
            let run = room.run(&["export", "ggi-board", "answers.toml", "--board", "board.json", "--output", folder]);
            assert_eq!(run.code, 0, "{}", run.err);
            run.err
        };
        assert!(export("same").contains("The board says the same already."));
        // A point more, one less, and one in part.
        let changed = first
            .replace("\"open-source-list\", \"unrecorded-finds\"", "\"unrecorded-finds\", \"better-tools-plan\"")
            .replace("done = [\"compliance-owner\"]", "done = []\npartly = [\"compliance-owner\"]");
        room.write("answers.toml", &changed);
        let said = export("changed");
        assert!(said.contains("2 issues change. Boxes to tick: 1, to untick: 2."), "{said}");
        assert!(said.contains("One point holds in part"), "{said}");
        let plan: Value = serde_json::from_str(&room.read("changed/plan.json")).unwrap();
        for change in plan["issues"].as_array().unwrap() {
            let number = change["number"].as_u64().unwrap();
            let (before, after) =
                (room.read(&format!("changed/before/{number}.md")), room.read(&format!("changed/after/{number}.md")));
            let one = issues
                .as_array_mut()
                .unwrap()
                .iter_mut()
                .find(|one| one.get("iid").or_else(|| one.get("number")).unwrap().as_u64() == Some(number));
            let one = one.unwrap();
            assert_eq!(one[key], json!(before));
            let marks = before.bytes().zip(after.bytes()).filter(|(before, after)| before != after);
            assert!(before.len() == after.len() && marks.count() <= 2, "{after}");
            one[key] = json!(after);
        }
        let other = Room::new();
        import(&other, &issues, &[]);
        let expected = changed.replace("done = []\npartly = [\"compliance-owner\"]", "done = []");
        assert_eq!(normal(&other.read("answers.toml")), normal(&expected));
    }
}

/// Lists in order of their words.
fn normal(answers: &str) -> Vec<String> {
    let line = |line: &str| {
        let mut words: Vec<&str> = line.split(['[', ',', ']', ' ']).filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        words.join(" ")
    };
    answers.lines().map(line).collect()
}

#[test]
fn pages_of_a_list_and_issues_a_line_are_read_and_pull_requests_are_not() {
    let room = Room::new();
    let (one, two) = (issue(1, "17", &[1], "x"), issue(2, "44", &[1], "x"));
    let mut request = issue(3, "24", &[1], "x");
    request["pull_request"] = json!({});
    for file in [
        format!("[{one}][{two},{request}]"),
        format!("{one}\n{two}\n{request}\n"),
        format!("\u{feff}[[{one}],[{two}]]"),
    ] {
        let run = room.run_with(&["import", "ggi-board", "-", "-", "--date", "2026-11-26"], &file, &[]);
        assert!(run.err.starts_with("Read 2 issues of GitHub: 2 are activities"), "{}", run.err);
        assert!(run.out.contains("[ggi.run-code-reviews]"), "{}", run.out);
    }
}

#[test]
fn a_file_that_is_no_board_is_refused_with_the_way_to_get_one() {
    let room = Room::new();
    let mixed = json!([issue(1, "17", &[1], "x"), as_gitlab(&json!([issue(2, "44", &[1], "x")]))[0]]).to_string();
    let no_texts = json!([{"number": 1, "title": "Run code reviews"}]).to_string();
    for (file, words) in [
        ("", "there is no issue of a forge in this file"),
        ("[1, 2", "this is not JSON"),
        ("{\"schema\": 1}", "there is no issue of a forge in this file"),
        (mixed.as_str(), "issues of GitHub and of GitLab stand in one file"),
        (no_texts.as_str(), "the issues have no `body`"),
    ] {
        room.write("board.json", file);
        let run = room.run(&["import", "ggi-board", "board.json"]);
        assert_eq!(run.code, 3, "{file}: {}", run.err);
        assert!(run.err.contains(words) && run.err.contains("import ggi-board --help"), "{}", run.err);
        assert!(!room.path().join("ospo-answers.toml").exists());
    }
    let help = room.run(&["import", "ggi-board", "--help"]).out;
    assert!(
        help.contains("gh issue list")
            && help.contains("--state all --limit 1000")
            && help.contains("glab api --paginate"),
        "{help}"
    );
}

#[test]
fn nothing_is_written_over_the_board_or_in_a_dry_run_or_beside_an_interview() {
    let room = Room::new();
    room.write("board.json", &board().to_string());
    let run = room.run(&["import", "ggi-board", "board.json", "./board.json"]);
    assert_eq!(run.code, 2, "{}", run.err);
    let run = room.run(&["import", "ggi-board", "board.json", "answers.toml", "--dry-run"]);
    assert!(run.code == 0 && run.err.contains("with 7 points done") && !room.path().join("answers.toml").exists());
    assert_eq!(room.run(&["import", "ggi-board", "board.json", "answers.toml", "--name", " "]).code, 2);
    let lock = std::fs::File::create(room.path().join(".answers.toml.lock")).unwrap();
    lock.lock().unwrap();
    let run = room.run(&["import", "ggi-board", "board.json", "answers.toml"]);
    assert_eq!(run.code, 6, "{}", run.err);
    assert!(run.err.contains("open in another interview"), "{}", run.err);
}
