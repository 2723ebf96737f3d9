//! Changes to an answers file: what was set is read back, and what the person wrote around it stays.
#![allow(clippy::unwrap_used, clippy::panic)]

mod worlds;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::NaiveDate;
use ospo_assess::answers::{Answer, Answers, Editor, Response};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, PracticeIx, Stage};
use ospo_assess::problem::Source;
use proptest::prelude::*;

use worlds::read_answers;

/// The harbour of `tests/bad/ours`; its practices have no twins among themselves.
fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let file = |kind, id: &str, text: &str| CatalogFile { kind, id: id.into(), source: Source::new(id, text) };
        worlds::read(&[
            file(FileKind::Resources, "pages", include_str!("bad/ours/resources/pages.toml")),
            file(FileKind::Checklist, "harbour", include_str!("bad/ours/checklists/harbour.toml")),
        ])
    })
}

fn practice(name: &str) -> PracticeIx {
    catalog().practice(&format!("harbour.{name}")).unwrap()
}

fn done(practice: PracticeIx, names: &[&str]) -> Response {
    let points = catalog()[practice].points.iter().copied();
    let points = points.filter(|point| names.contains(&catalog()[*point].name())).collect();
    Response { answer: Some(Answer::done(points)), ..Response::default() }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// What a file says of a practice.
fn said(answers: &Answers, practice: PracticeIx) -> Response {
    answers.given.get(&practice).cloned().unwrap_or_default()
}

fn edit(text: &str, practice: PracticeIx, given: &Response) -> String {
    let mut editor = Editor::open(text).unwrap();
    editor.set(catalog(), practice, given);
    editor.text()
}

const HEAD: &str = "# Ours, see the wiki.\nschema = 1   # the form\ndate = 2026-11-22\n\
                    checklists = [ \"harbour\" ] # for now\n\ttarget\t= 2\n\n\n[organization] # us\n\
                    name = 'Port'\nkind=\"company\"\n";

/// The same answers in the ways that people write TOML.
const WAYS: [&str; 8] = [
    "\n# The quay.\n[harbour.quay] # old\n# all of it\ndone = [ \"cranes\" ] # since May\nowner = \"Nora\"\n\n\n# The lamps.\n[harbour.lamps]\nanswer = \"unknown\"\n# end\n",
    "\n# The quay.\n[harbour]\nquay = { done = [\"cranes\"], owner = \"Nora\" } # old\n# The lamps.\nlamps = { answer = 'unknown' }\n",
    "\n# The quay.\n[harbour]\nquay.done = [\"cranes\"] # old\nquay.owner = \"Nora\"\n# The lamps.\nlamps.answer = \"unknown\"\n",
    "\n[harbour] # written out\n\n# The quay.\n[harbour.quay]\ndone = [\n    # the first\n    \"cranes\", # since May\n]\nowner = \"Nora\"\n# The lamps.\n[harbour.lamps]\nanswer = \"unknown\"",
    "\n# The lamps.\n  [ harbour . lamps ]\n  answer\t=\t\"unknown\"\n\n# The quay.\n  [ harbour . \"quay\" ]\n  owner = \"Nora\"\n  done = [\"cranes\",]\n",
    "\n# The quay.\n[\"harbour\".quay]\n\"done\" = [\"\"\"cranes\"\"\"]\n'owner' = 'Nora'\n# The lamps.\n[\"harbour\".lamps]\nanswer = \"\\u0075nknown\"\n",
    "\n# The quay.\n[harbour.quay]\nowner = \"\"\"\\\n    Nora\"\"\"\ndone = [\n\t\"cranes\"\n\t]\n\n# The lamps.\n[harbour.lamps]\nanswer = \"unknown\"\n",
    "\n[harbour]\n# The quay.\nquay = { done = [\n  \"cranes\",\n], owner = \"Nora\", }\n# The lamps.\n[harbour.lamps]\nanswer = \"unknown\"\n",
];

fn files() -> Vec<String> {
    let unix = WAYS.map(|way| format!("{HEAD}{way}"));
    let windows = unix.clone().map(|text| text.replace('\n', "\r\n"));
    let marked = unix.clone().map(|text| format!("\u{feff}{text}"));
    unix.into_iter().chain(windows).chain(marked).collect()
}

fn comments(text: &str) -> Vec<&str> {
    let mut all: Vec<&str> = text.lines().filter_map(|line| Some(line[line.find('#')?..].trim())).collect();
    all.sort_unstable();
    all
}

/// Every form that what is said of a practice can have.
fn forms(practice: PracticeIx) -> Vec<Response> {
    let answers = [
        None,
        Some(Answer::done(BTreeSet::new())),
        done(practice, &[catalog()[catalog()[practice].points[1]].name()]).answer,
        Some(Answer::done(catalog()[practice].points.iter().copied().collect())),
        Some(Answer::Unknown),
        Some(Answer::NotApplicable { reason: "No \"quay\" \\ here".into() }),
        Some(Answer::Declined { reason: "Två\nrader".into(), review_by: day(2027, 6, 30) }),
    ];
    let bare = answers.into_iter().map(|answer| Response { answer, ..Response::default() });
    let full = bare.clone().map(|given| Response {
        evidence: vec!["https://example.org/".into(), "'quoted' \"twice\"".into(), "https://example.org/".into()],
        note: Some("# no comment, ]] = {".into()),
        owner: Some("Łódź 日本".into()),
        due: Some(day(2027, 3, 31)),
        ..given
    });
    bare.chain(full).collect()
}

#[test]
fn the_files_here_say_the_same() {
    for text in files() {
        let answers = read_answers(&text, catalog());
        assert_eq!(
            said(&answers, practice("quay")),
            Response { owner: Some("Nora".into()), ..done(practice("quay"), &["cranes"]) }
        );
        assert_eq!(said(&answers, practice("lamps")).answer, Some(Answer::Unknown));
    }
}

#[test]
fn opening_a_file_changes_nothing() {
    for text in files() {
        assert_eq!(Editor::open(&text).unwrap().text(), text);
    }
}

#[test]
fn setting_what_is_said_already_changes_nothing() {
    for text in files() {
        let answers = read_answers(&text, catalog());
        let mut editor = Editor::open(&text).unwrap();
        for name in ["quay", "lamps"] {
            editor.set(catalog(), practice(name), &said(&answers, practice(name)));
        }
        editor.set_date(answers.date);
        editor.set_target(answers.target);
        assert_eq!(editor.text(), text);
    }
}

#[test]
fn every_form_of_answer_is_read_back_as_it_was_set() {
    for text in files() {
        for name in ["quay", "lamps"] {
            for given in forms(practice(name)) {
                let after = edit(&text, practice(name), &given);
                let answers = read_answers(&after, catalog());
                assert_eq!(said(&answers, practice(name)), given, "in\n{after}");
                let other = practice(if name == "quay" { "lamps" } else { "quay" });
                assert_eq!(said(&answers, other), said(&read_answers(&text, catalog()), other), "in\n{after}");
            }
        }
    }
}

#[test]
fn a_practice_that_nothing_was_said_of_can_be_set() {
    let bare = HEAD.to_owned();
    let one = format!("{HEAD}\n[harbour.lamps]\nanswer = \"unknown\"\n");
    for text in
        [bare, one, format!("{HEAD}\n[harbour]\n"), format!("{HEAD}\n[harbour]\nlamps = {{ answer = \"unknown\" }}\n")]
    {
        for given in forms(practice("quay")) {
            let after = edit(&text, practice("quay"), &given);
            assert_eq!(said(&read_answers(&after, catalog()), practice("quay")), given, "in\n{after}");
            assert!(after.starts_with(HEAD));
        }
    }
}

#[test]
fn a_change_and_the_change_back_leave_the_file_as_it_was() {
    for text in files() {
        let quay = practice("quay");
        let before = said(&read_answers(&text, catalog()), quay);
        let changed =
            edit(&text, quay, &Response { answer: done(quay, &["cranes", "ropes"]).answer, ..before.clone() });
        assert_ne!(changed, text);
        assert_eq!(comments(&changed), comments(&text), "in\n{changed}");
        // A last line without an end is given one.
        assert_eq!(edit(&changed, quay, &before).trim_end(), text.trim_end());
    }
}

#[test]
fn a_change_touches_no_other_line() {
    let text = format!("{HEAD}{}", WAYS[0]);
    let given = Response { owner: Some("Per".into()), ..done(practice("quay"), &["cranes", "ropes"]) };
    let expected = text.replace("[ \"cranes\" ]", "[ \"cranes\", \"ropes\" ]").replace("\"Nora\"", "\"Per\"");
    assert_eq!(edit(&text, practice("quay"), &given), expected);
}

#[test]
fn a_list_over_several_lines_stays_one() {
    let text = format!("{HEAD}{}", WAYS[3]);
    let given = Response { owner: Some("Nora".into()), ..done(practice("quay"), &["cranes", "ropes"]) };
    let after = edit(&text, practice("quay"), &given);
    let line = "    \"cranes\", # since May\n";
    assert_eq!(after.trim_end(), text.replace(line, &format!("{line}    \"ropes\",\n")));
}

#[test]
fn a_file_from_windows_keeps_its_line_ends() {
    let text = format!("{HEAD}{}", WAYS[0]).replace('\n', "\r\n");
    for given in forms(practice("quay")) {
        let after = edit(&text, practice("quay"), &given);
        assert!(!after.replace("\r\n", "").contains(['\r', '\n']), "{after:?}");
    }
}

#[test]
fn evidence_stays_in_the_order_it_was_given_in() {
    let text = format!("{HEAD}{}", WAYS[0]);
    let given = |evidence: [&str; 2]| Response {
        evidence: evidence.map(str::to_owned).to_vec(),
        ..done(practice("quay"), &["cranes"])
    };
    let one = edit(&text, practice("quay"), &given(["a", "b"]));
    let turned = edit(&one, practice("quay"), &given(["b", "a"]));
    assert_eq!(said(&read_answers(&turned, catalog()), practice("quay")), given(["b", "a"]));
}

#[test]
fn an_answer_taken_back_leaves_the_comments_above_it() {
    for text in files() {
        let after = edit(&text, practice("quay"), &Response::default());
        assert_eq!(said(&read_answers(&after, catalog()), practice("quay")), Response::default());
        assert!(after.contains("# The lamps.") && after.contains("# Ours, see the wiki."), "{after}");
        assert!(after.contains("# The quay."), "{after}");
    }
}

#[test]
fn date_target_and_scope_are_set_in_place() {
    for text in files() {
        let mut editor = Editor::open(&text).unwrap();
        editor.set_date(day(2027, 1, 2));
        editor.set_target(Stage::Four);
        editor.set_scope(catalog(), &[catalog().checklist("harbour").unwrap()]);
        let after = editor.text();
        let answers = read_answers(&after, catalog());
        assert_eq!((answers.date, answers.target), (day(2027, 1, 2), Stage::Four));
        assert_eq!(answers.revisions.values().copied().collect::<Vec<_>>(), [2], "{after}");
        assert_eq!(comments(&after), comments(&text));
        assert!(after.contains("\ttarget\t= 4"), "{after}");
    }
}

/// A remark that may stand in any place of a file.
fn remark() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ \t]{0,3}", "# [a-z \\[\\]=\"]{0,12}", Just("#".to_owned())]
}

/// A file with random remarks and blank lines between its lines.
fn commented() -> impl Strategy<Value = String> {
    let text = prop::sample::select(WAYS.to_vec()).prop_map(|way| format!("{HEAD}{way}"));
    (text, prop::collection::vec(remark(), 60), any::<bool>()).prop_map(|(text, remarks, windows)| {
        let mut depth = 0_i32;
        let mut out = String::new();
        for (line, remark) in text.lines().zip(remarks.iter().cycle()) {
            // Within a text over several lines a remark would be a part of it.
            if !remark.is_empty() && depth == 0 && !out.ends_with("\\\n") {
                out += &format!("{remark}\n");
            }
            depth +=
                i32::try_from(line.matches('{').count()).unwrap() - i32::try_from(line.matches('}').count()).unwrap();
            out += &format!("{line}\n");
        }
        if windows { out.replace('\n', "\r\n") } else { out }
    })
}

fn edits() -> impl Strategy<Value = Vec<(bool, usize)>> {
    prop::collection::vec((any::<bool>(), 0..14_usize), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn after_any_edits_a_file_says_what_was_set(text in commented(), edits in edits()) {
        let mut editor = Editor::open(&text).unwrap();
        let mut expected = [("quay", None), ("lamps", None)];
        for (first, form) in edits {
            let slot = &mut expected[usize::from(first)];
            let given = forms(practice(slot.0))[form].clone();
            editor.set(catalog(), practice(slot.0), &given);
            slot.1 = Some(given);
        }
        let after = editor.text();
        let (before, answers) = (read_answers(&text, catalog()), read_answers(&after, catalog()));
        for (name, set) in expected {
            let expected = set.unwrap_or_else(|| said(&before, practice(name)));
            prop_assert_eq!(said(&answers, practice(name)), expected, "in\n{}", after);
        }
        prop_assert_eq!(&answers.organization, &before.organization);
        // The head of the file, down to its first table, is not touched.
        let head = text.split("[organization]").next().unwrap();
        prop_assert!(after.starts_with(head));
    }

    #[test]
    fn any_file_opened_and_written_is_the_same_file(text in commented()) {
        prop_assert_eq!(Editor::open(&text).unwrap().text(), text);
    }

    #[test]
    fn more_points_done_lose_no_comment(text in commented()) {
        let quay = practice("quay");
        let before = said(&read_answers(&text, catalog()), quay);
        let after = edit(&text, quay, &Response { answer: done(quay, &["cranes", "ropes"]).answer, ..before });
        prop_assert_eq!(comments(&after), comments(&text));
    }

    #[test]
    fn no_edit_loses_a_comment(text in commented(), edits in edits()) {
        let mut editor = Editor::open(&text).unwrap();
        for (first, form) in edits {
            let practice = practice(if first { "lamps" } else { "quay" });
            editor.set(catalog(), practice, &forms(practice)[form]);
        }
        let after = editor.text();
        for comment in comments(&text) {
            prop_assert!(after.contains(comment), "{} is lost in\n{}", comment, after);
        }
    }

    #[test]
    fn any_words_are_read_back(words in "\\PC*", line in "[\\PC\n\t\r\u{1}\u{7f}]{0,20}") {
        let text = format!("{HEAD}{}", WAYS[0]);
        let set = |words: String| Response { note: Some(words), ..done(practice("quay"), &[]) };
        for given in [set(words), set(line)] {
            let after = edit(&text, practice("quay"), &given);
            prop_assert_eq!(said(&read_answers(&after, catalog()), practice("quay")), given);
        }
    }
}
