//! Every gate at the real program: where it holds, where it is breached, at its edge, and used wrongly.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod room;

use room::{ACME, Room};

/// Takes the file's own gates away.
const NO_GATES: (&str, &str) = ("[gate]\nmin_score = 40\nmax_age   = 100\n", "");

/// Whether the gates hold; the exit code says no more and no less.
fn holds(changes: &[(&str, &str)], gates: &[&str]) -> bool {
    let run = Room::with(&[&[NO_GATES], changes].concat()).check(gates);
    assert!([0, 1, 4].contains(&run.code), "{gates:?}: {}{}", run.out, run.err);
    assert_eq!(run.out.contains("failed"), run.code != 0, "{gates:?}: {}", run.out);
    run.code == 0
}

/// What is said where gates fail.
fn said(changes: &[(&str, &str)], gates: &[&str]) -> String {
    let run = Room::with(&[&[NO_GATES], changes].concat()).check(gates);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    run.out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn usage(gates: &[&str]) -> String {
    let run = Room::with(&[]).check(gates);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{gates:?}");
    run.err
}

/// A checklist of one practice with a thousand points, `done` of which are done.
fn thousand(done: usize) -> Room {
    let room = Room::new();
    let point = |i: usize| {
        format!(
            "[[section.practice.point]]\nid = \"p{i}\"\ntext = \"It holds.\"\ncritical = false\nadvice = \"Do it.\"\n\
             resources = [\"ggi.home\"]\ncovers = []\nsince = 1\n"
        )
    };
    let points: String = (0..1000).map(point).collect();
    let head = "title = \"T\"\nsource = \"S\"\nedition = \"1\"\nrevision = 1\npurpose = \"P\"\n[[section]]\nid = \"s\"\n\
                title = \"S\"\npurpose = \"P\"\n[[section.practice]]\nid = \"p\"\ntitle = \"P\"\nask = \"A?\"\nwhy = \"W\"\n\
                evidence = \"E\"\ntheme = \"security\"\nstage = 1\neffort = \"small\"\nroles = []\nneeds = []\nafter = []\nresources = []\n";
    let resource = first_resource();
    room.write("own/checklists/t.toml", &format!("{head}{}", points.replace("ggi.home", &resource)));
    let names: Vec<String> = (0..done).map(|i| format!("\"p{i}\"")).collect();
    room.write(
        "answers.toml",
        &format!(
            "schema = 1\ndate = 2026-11-10\nchecklists = [\"t\"]\ntarget = 1\n[organization]\nname = \"T\"\nkind = \"other\"\n\
             [t.p]\ndone = [{}]\n",
            names.join(", ")
        ),
    );
    room
}

fn first_resource() -> String {
    use ospo_assess::catalog::{parse, shipped};
    let catalog = parse(&shipped()).expect("the shipped catalog is sound");
    let first = catalog.resources().next().expect("a resource");
    catalog[first].id.to_string()
}

#[test]
fn a_score_is_compared_unrounded_and_shown_below_a_limit_that_it_misses() {
    for (done, limit, code, shown) in [
        (600, "60", 0, "60 % is asked for, the score is 60 %"),
        (599, "60", 1, "60 % is asked for, the score is 59 %"),
        (1, "1", 1, "1 % is asked for, the score is under 1 %"),
        (1, "0", 0, "0 % is asked for, the score is under 1 %"),
        (999, "100", 1, "100 % is asked for, the score is 99 %"),
        (1000, "100", 0, "100 % is asked for, the score is 100 %"),
        (0, "0", 0, "0 % is asked for, the score is 0 %"),
    ] {
        let run = thousand(done).run(&["check", "answers.toml", "--catalog", "own", "--min-score", limit]);
        assert_eq!(run.code, code, "{done} of 1000 against {limit}: {}{}", run.out, run.err);
        assert!(run.out.contains(shown), "{}", run.out);
        // The head never contradicts the gate below it.
        let score = shown.rsplit("the score is ").next().expect("a score");
        assert!(run.out.contains(&format!("Score {score}, ")), "{}", run.out);
    }
}

#[test]
fn a_critical_statement_that_two_checklists_share_counts_once() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/json_before");
    let answers = format!("{folder}/answers.toml");
    let run = Room::new().run(&["check", &answers, "--catalog", folder, "--today", "2026-11-22", "--no-critical"]);
    assert!(run.code == 1 && run.out.contains(" 5 critical points open or unanswered"), "{}", run.out);
}

#[test]
fn a_score_can_be_asked_of_a_checklist_and_of_a_theme() {
    let security = [("done  = [\"scanner-on\"]", "done  = [\"scanner-on\", \"keys-changed\"]")];
    assert!(holds(&security, &["--min-score", "acme=62", "--min-score", "theme:security=100"]));
    assert!(!holds(&security, &["--min-score", "acme=63"]));
    assert!(!holds(&[], &["--min-score", "theme:security=51"]));
    assert!(said(&[], &["--min-score", "theme:people=0"]).contains("nothing of theme:people is in scope"));
    assert!(usage(&["--min-score", "ggi=0"]).contains("`ggi` is not assessed; the answers take in acme"));
    let written = Room::with(&[("min_score = 40", "min_score = { ggi = 0 }")]).check(&[]);
    assert!(written.code == 1 && written.out.contains("nothing of ggi is in scope"), "{}", written.out);
}

#[test]
fn a_score_of_something_unknown_is_a_wrong_use_with_a_suggestion() {
    assert!(usage(&["--min-score", "acne=60"]).contains("did you mean `acme`?"));
    assert!(usage(&["--min-score", "theme:securty=60"]).contains("did you mean `theme:security`?"));
    for wrong in ["101", "-1", "60.5", "ggi=", "=", "sixty"] {
        assert!(usage(&[&format!("--min-score={wrong}")]).contains("--min-score"), "{wrong}");
    }
}

#[test]
fn a_stage_is_reached_or_not_and_says_what_is_in_the_way() {
    let first = [
        ("done     = [\"review-ticket\"]", "done     = [\"review-ticket\", \"review-age\"]"),
        ("done  = [\"scanner-on\"]", "done  = [\"scanner-on\", \"keys-changed\"]"),
    ];
    assert!(holds(&first, &["--min-stage", "1"]));
    let second = said(&first, &["--min-stage", "2"]);
    assert!(second.contains("stage 2 is asked for, stage 1 is reached"), "{second}");
    assert!(second.contains("acme.source-offers.legal-owner"), "{second}");
    assert!(usage(&["--min-stage", "0"]).contains("1..=4"));
    assert!(usage(&["--min-stage", "5"]).contains("1..=4"));
}

#[test]
fn a_critical_point_that_is_open_or_unanswered_is_listed_with_what_to_do_and_where_to_learn_it() {
    insta::assert_snapshot!(said(&[], &["--no-critical"]));
    let closed = [("done = [\"offer-contact\"]", "done = [\"offer-contact\", \"legal-owner\"]")];
    assert!(holds(&closed, &["--no-critical"]));
    let unknown = [("done = [\"offer-contact\"]", "answer = \"unknown\"")];
    assert!(said(&unknown, &["--no-critical"]).contains("Critical and unanswered"));
}

#[test]
fn coverage_counts_what_is_answered() {
    assert!(holds(&[], &["--min-coverage", "87"]));
    let missed = said(&[], &["--min-coverage", "88"]);
    assert!(missed.contains("88 % is asked for, 87 % is answered"), "{missed}");
    assert!(usage(&["--min-coverage", "101"]).contains("0..=100"));
}

#[test]
fn not_applicable_practices_are_counted_as_a_share_of_the_practices() {
    let one = [("done = [\"offer-contact\"]", "answer = \"not-applicable\"\nreason = \"We ship to nobody.\"")];
    assert!(holds(&one, &["--max-not-applicable", "34"]));
    let too_many = said(&one, &["--max-not-applicable", "33"]);
    assert!(too_many.contains("at most 33 % may be, 1 of 3 practices are not applicable"), "{too_many}");
    assert!(too_many.contains("Not applicable: We ship to nobody."), "{too_many}");
    assert!(holds(&[], &["--max-not-applicable", "0"]));
}

#[test]
fn answers_grow_old_and_are_not_from_the_future() {
    assert!(holds(&[], &["--max-age", "12"]));
    assert!(said(&[], &["--max-age", "11"]).contains("may be 11 days old, they are 12 days old"));
    assert!(holds(&[("2026-11-10", "2026-11-22")], &["--max-age", "0"]));
    // Somewhere it is tomorrow already.
    assert!(holds(&[("2026-11-10", "2026-11-23")], &["--max-age", "0"]));
    assert!(said(&[("2026-11-10", "2026-11-24")], &["--max-age", "0"]).contains("they are dated 2 days after today"));
    assert!(usage(&["--max-age", "soon"]).contains("--max-age"));
    assert!(usage(&["--today", "22.11.2026"]).contains("--today"));
}

#[test]
fn the_oldest_answer_decides_how_old_the_answers_are() {
    let today = ("date       = 2026-11-10", "date       = 2026-11-20");
    assert!(holds(&[today], &["--max-age", "2"]));
    // All of them were confirmed later than the day of the file.
    let confirmed = [
        ("owner = \"Mia\"", "asked = 2026-11-21"),
        ("done     = [\"review-ticket\"]", "done     = [\"review-ticket\"]\nasked = 2026-11-22"),
        ("done = [\"offer-contact\"]", "done = [\"offer-contact\"]\nasked = 2026-11-22"),
    ];
    assert!(holds(&confirmed, &["--max-age", "1"]));
    assert!(said(&confirmed, &["--max-age", "0"]).contains("they are 1 day old"));
    // One of them was not: it is as old as the file.
    assert!(said(&confirmed[1..], &["--max-age", "11"]).contains("they are 12 days old"));
}

#[test]
fn an_activity_less_breaks_the_baseline_unless_it_is_meant() {
    let less = [("kind = \"company\"", "kind = \"company\"\ndoes = [\"build\", \"ship\"]")];
    let refused = against_itself(&less, &[]);
    assert_eq!(refused.code, 1);
    assert!(refused.out.contains("1 activity less"), "{}", refused.out);
    assert!(refused.out.contains("The organization did this before, and no longer does: publish"), "{}", refused.out);
    assert_eq!(against_itself(&less, &["--allow", "scope"]).code, 0);
}

#[test]
fn complete_asks_for_every_statement() {
    let answered = [
        ("acme = 1", "acme = 2"),
        ("done     = [\"review-ticket\"]", "done     = [\"review-ticket\"]\nunknown = [\"review-age\"]"),
    ];
    let room = Room::with(&[&[NO_GATES], &answered[..1]].concat());
    assert_eq!(room.check(&["--complete"]).code, 0);
    let room = Room::with(&[&[NO_GATES], &answered[..]].concat());
    let missing = room.check(&["--complete"]);
    assert_eq!(missing.code, 4);
    assert!(missing.out.contains("1 question in 1 practice unanswered"), "{}", missing.out);
    assert!(missing.out.contains("acme.component-review.review-age"), "{}", missing.out);
}

#[test]
fn points_done_need_evidence() {
    let missing = said(&[], &["--require-evidence"]);
    assert!(missing.contains("2 practices without evidence"), "{missing}");
    assert!(missing.contains("acme.secrets") && missing.contains("acme.source-offers"), "{missing}");
    let blank = [("owner = \"Mia\"", "evidence = [\" \"]"), ("done = [\"offer-contact\"]", "done = []")];
    assert!(said(&blank, &["--require-evidence"]).contains("1 practice without evidence"));
    let named = [("owner = \"Mia\"", "evidence = [\"x\"]"), ("done = [\"offer-contact\"]", "done = []")];
    assert!(holds(&named, &["--require-evidence"]));
}

#[test]
fn gaps_need_an_owner() {
    assert!(said(&[], &["--require-owner"]).contains("1 gap without an owner"));
    // What nobody answered in `component-review` is a question, not a gap.
    let closed = ("done = [\"offer-contact\"]", "done = [\"offer-contact\", \"legal-owner\"]");
    assert!(holds(&[closed], &["--require-owner"]));
    let open = ("done     = [\"review-ticket\"]", "done     = []");
    assert!(said(&[closed, open], &["--require-owner"]).contains("1 gap without an owner"));
    let owned = ("evidence = [\"https://tickets.acme.example/rocket/review\"]", "owner = \"Ada\"");
    assert!(holds(&[closed, open, owned], &["--require-owner"]));
    assert!(!holds(&[("owner = \"Mia\"", "owner = \" \"")], &["--require-owner"]));
}

#[test]
fn what_was_due_yesterday_is_overdue_and_what_is_due_today_is_not() {
    assert!(holds(&[("2026-12-31", "2026-11-22")], &["--no-overdue"]));
    let late = said(&[("2026-12-31", "2026-11-21")], &["--no-overdue"]);
    assert!(late.contains("Was due on 21 November 2026, and points are still open"), "{late}");
    let done = ("done  = [\"scanner-on\"]", "done  = [\"scanner-on\", \"keys-changed\"]");
    assert!(holds(&[("2026-12-31", "2026-11-21"), done], &["--no-overdue"]));
    let declined = |day: &str| format!("answer = \"declined\"\nreason = \"Too small.\"\nreview_by = {day}");
    let (late, fine) = (declined("2026-11-21"), declined("2026-11-22"));
    assert!(holds(&[("done = [\"offer-contact\"]", fine.as_str())], &["--no-overdue"]));
    assert!(said(&[("done = [\"offer-contact\"]", late.as_str())], &["--no-overdue"]).contains("looked at again by"));
}

#[test]
fn what_was_done_in_the_baseline_is_done_now() {
    let room = Room::with(&[NO_GATES]);
    room.write("before.toml", &room::changed(&[]));
    assert_eq!(room.check(&["--baseline", "before.toml"]).code, 0);
    room.write("answers.toml", &room::changed(&[NO_GATES, ("done  = [\"scanner-on\"]", "done  = [\"keys-changed\"]")]));
    let lost = room.check(&["--baseline", "before.toml"]);
    assert_eq!(lost.code, 1);
    assert!(lost.out.contains("Done before, open now: Secret scanning is switched on"), "{}", lost.out);
    assert_eq!(room.check(&["--baseline", "nowhere.toml"]).code, 3);
}

/// Checks team Rocket, changed, against team Rocket as it was, without gates.
fn against_itself(changes: &[(&str, &str)], args: &[&str]) -> room::Run {
    let room = Room::with(&[&[NO_GATES], changes].concat());
    room.write("before.toml", &room::changed(&[NO_GATES]));
    room.check(&[&["--baseline", "before.toml"], args].concat())
}

#[test]
fn a_narrower_scope_is_no_way_out_of_the_baseline_unless_it_is_meant() {
    let not_applicable = "answer = \"not-applicable\"\nreason = \"No customers.\"";
    let changes = [
        ("[\"acme\"]", "[\"ggi\"]", "1 checklist less", "In scope before, and no longer"),
        (
            "done = [\"offer-contact\"]",
            not_applicable,
            "1 practice no longer applicable",
            "Applied before, not applicable now: Honour source offers",
        ),
    ];
    for (from, to, found, message) in changes {
        let narrower = against_itself(&[(from, to)], &[]);
        assert_eq!(narrower.code, 1, "{}", narrower.out);
        assert!(narrower.out.contains(found) && narrower.out.contains(message), "{}", narrower.out);
        assert!(narrower.out.contains("`--allow scope`"), "{}", narrower.out);
        assert_eq!(against_itself(&[(from, to)], &["--allow", "target"]).code, 1);
        let meant = against_itself(&[(from, to)], &["--allow", "target,scope"]);
        assert_eq!(meant.code, 0, "{}", meant.out);
        assert!(meant.out.contains("Let through: "), "{}", meant.out);
    }
}

#[test]
fn a_lower_target_breaks_the_baseline_unless_it_is_meant() {
    let lower = [("target     = 2", "target     = 1")];
    let refused = against_itself(&lower, &[]);
    assert_eq!(refused.code, 1);
    assert!(refused.out.contains("a lower target"), "{}", refused.out);
    assert!(refused.out.contains("The target was stage 2, and is stage 1 now."), "{}", refused.out);
    let meant = against_itself(&lower, &["--allow", "target"]);
    assert_eq!((meant.code, meant.out.contains("Let through: The target was stage 2")), (0, true), "{}", meant.out);
    assert_eq!(against_itself(&[("target     = 2", "target     = 3")], &[]).code, 0);
    assert!(usage(&["--allow", "target"]).contains("--baseline"));
    assert!(usage(&["--allow", "points"]).contains("scope"));
}

#[test]
fn a_newer_date_without_new_answers_is_a_notice() {
    let newer = ("2026-11-10", "2026-11-20");
    let words = "a newer date than the baseline, and no new answers";
    let dated = against_itself(&[newer], &[]);
    assert_eq!((dated.code, dated.out.contains(words)), (0, true), "{}", dated.out);
    assert!(against_itself(&[newer], &["--format", "json"]).out.contains(words));
    assert!(!against_itself(&[], &[]).out.contains(words));
    assert!(!against_itself(&[newer, ("owner = \"Mia\"", "owner = \"Ada\"")], &[]).out.contains(words));
}

#[test]
fn the_gates_of_the_baseline_hold_too_and_the_stricter_wins() {
    let strict = ("min_score = 40\nmax_age   = 100\n", "min_score = 90\nmax_age   = 5\n");
    let loose = ("min_score = 40\nmax_age   = 100\n", "min_score = 10\nmin_coverage = 1\n");
    for (now, before) in [(loose, strict), (strict, loose)] {
        let room = Room::with(&[now]);
        room.write("before.toml", &room::changed(&[before]));
        let out = room.check(&["--baseline", "before.toml"]).out;
        for gate in ["min-score 90", "max-age 5", "min-coverage 1"] {
            assert!(out.contains(gate), "{gate}: {out}");
        }
        assert!(!out.contains("min-score 10"), "{out}");
    }
}

#[test]
fn gates_of_the_baseline_that_the_file_no_longer_asks_for_hold_and_are_named() {
    let gates = "min_score = 40\nmax_age   = 100\n";
    let told = |now: &str, before: &str| {
        let room = Room::with(&[(gates, now)]);
        room.write("before.toml", &room::changed(&[(gates, before)]));
        room.check(&["--baseline", "before.toml", "-f", "markdown"])
    };
    let said = "Held to gates of the baseline for which the file no longer asks, or asks less:";
    let gone = told("max_age = 100\n", "min_score = 90\nno_critical = true\nmax_age = 100\n");
    assert_eq!(gone.code, 1, "{}", gone.out);
    assert!(gone.out.contains(&format!("{said} min-score 90, no-critical.")), "{}", gone.out);
    let less = told("min_score = 10\n", "min_score = 30\n");
    assert!(less.out.contains(&format!("{said} min-score 30.")), "{}", less.out);
    for same in ["min_score = 30\n", "min_score = 35\nmax_age = 100\n"] {
        assert!(!told(same, "min_score = 30\n").out.contains(said), "{same}");
    }
}

#[test]
fn a_baseline_in_the_file_is_found_beside_it_and_nowhere_else() {
    let gate = |path: &str| ("min_score = 40", format!("baseline = \"{path}\""));
    let room = Room::new();
    room.write("in/before.toml", &room::changed(&[]));
    let check = |path: &str| {
        let (from, to) = gate(path);
        room.write("in/answers.toml", &room::changed(&[(from, &to)]));
        room.run(&["check", "in/answers.toml", "--catalog", ACME, "--today", "2026-11-22"])
    };
    assert!(check("before.toml").out.contains("0 points done before and not now"));
    for out in ["../before.toml", "/etc/passwd", "a/../../b", "C:\\x", "..\\x"] {
        let run = check(&out.replace('\\', "\\\\"));
        assert_eq!(run.code, 3, "{out}");
        assert!(run.err.contains("leads out of the folder"), "{}", run.err);
    }
}

#[test]
fn what_is_unanswered_alone_is_exit_4_and_with_another_failure_exit_1() {
    let room = Room::with(&[NO_GATES]);
    let run = room.check(&["--complete"]);
    assert_eq!(run.code, 4);
    assert!(run.out.contains("acme.component-review.review-age"), "the new point is named: {}", run.out);
    assert_eq!(room.check(&["--complete", "--min-score", "90"]).code, 1);
    let room = Room::with(&[NO_GATES, ("acme = 1", "acme = 2")]);
    assert_eq!(room.check(&["--complete"]).code, 0);
    let room = Room::with(&[NO_GATES, ("done = [\"offer-contact\"]", "answer = \"unknown\"")]);
    assert!(room.check(&["--complete"]).out.contains("3 questions in 2 practices unanswered"));
}

#[test]
fn gates_stand_in_the_file_and_options_win() {
    let strict =
        ("min_score = 40", "min_score = { overall = 90, acme = 10, \"theme:security\" = 50 }\nno_critical = false");
    let room = Room::with(&[strict]);
    let run = room.check(&[]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("1 of 4 gates failed."), "{}", run.out);
    assert_eq!(room.check(&["--min-score", "50"]).code, 0, "the option wins");
    assert_eq!(room.check(&["--min-score", "acme=5"]).code, 1, "it wins over its own part only");
}

#[test]
fn mistakes_in_the_gate_table_are_told_like_any_other() {
    let wrong = "min_scores = 1\nmin_stage = 5\nno_critical = \"yes\"\nmin_score = { ggy = 101 }\nmax_age = -1";
    let run = Room::with(&[("min_score = 40\nmax_age   = 100", wrong)]).check(&[]);
    assert_eq!(run.code, 3);
    insta::assert_snapshot!(run.err);
}

#[test]
fn nothing_to_assess_is_exit_5_and_never_green() {
    let room = Room::with(&[NO_GATES, ("[\"acme\"]", "[]")]);
    let run = room.check(&[]);
    assert_eq!((run.code, run.out.as_str()), (5, ""));
    let not_applicable = "answer = \"not-applicable\"\nreason = \"We are three people.\"";
    let room = Room::with(&[
        NO_GATES,
        ("done     = [\"review-ticket\"]", not_applicable),
        ("done  = [\"scanner-on\"]", not_applicable),
        ("done = [\"offer-contact\"]", not_applicable),
    ]);
    assert_eq!(room.check(&["--max-not-applicable", "100"]).code, 5);
}

#[test]
fn a_file_that_cannot_be_used_is_exit_3_and_a_result_that_cannot_be_written_exit_6() {
    let room = Room::with(&[]);
    assert_eq!(room.run(&["check", "nowhere.toml"]).code, 3);
    assert_eq!(room.run(&["check", "."]).code, 3);
    assert_eq!(room.run(&["check"]).code, 2);
    assert_eq!(room.check(&["--output", "no/such/folder.txt"]).code, 6);
    assert_eq!(room.run(&["check", "answers.toml", "--catalog", "nowhere"]).code, 3);
}

#[test]
fn answers_are_read_from_standard_input() {
    let room = Room::new();
    let run = room.run_with(&["check", "-", "--catalog", ACME, "--today", "2026-11-22"], room::ROCKET, &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(room.run_with(&["check", "-", "--write-gate"], room::ROCKET, &[]).code, 2);
}

#[test]
fn the_ratchet_writes_what_is_reached_and_keeps_the_rest_of_the_file() {
    let room = Room::with(&[("min_score = 40", "min_score = 40 # agreed in May"), ("acme = 1", "acme = 2")]);
    let run = room.check(&["--write-gate", "--min-score", "theme:security=0", "--require-owner"]);
    assert_eq!(run.code, 1, "two gaps have no owner");
    assert!(run.err.contains("never loosens"), "{}", run.err);
    assert_eq!(room.check(&["--write-gate", "--min-score", "theme:security=0"]).code, 0);
    let after = room.read("answers.toml");
    let gate = |text: &str| text[text.find("[gate]").unwrap()..text.find("[acme").unwrap()].to_owned();
    assert_eq!(
        gate(&after).trim(),
        "[gate]\nmin_score          = { overall = 50, \"theme:security\" = 50 } # agreed in May\n\
         min_coverage       = 100\nmax_not_applicable = 0\nmax_age            = 100\ncomplete           = true"
    );
    let before = room::changed(&[("acme = 1", "acme = 2")]);
    assert_eq!(after.replace(&gate(&after), ""), before.replace(&gate(&before), ""));
    // What was written holds, and holds no less the second time.
    let again = room.check(&["--write-gate"]);
    assert_eq!(again.code, 0, "{}", again.out);
    assert!(again.err.contains("as tight as it can be"), "{}", again.err);
    assert_eq!(room.read("answers.toml"), after);
}

#[test]
fn the_ratchet_never_loosens() {
    let room = Room::with(&[("min_score = 40", "min_score = 50\nmin_coverage = 99")]);
    let before = room.read("answers.toml");
    assert_eq!(room.check(&["--write-gate"]).code, 1);
    assert_eq!(room.read("answers.toml"), before);
}
