//! Changes to an answers file: what was set is read back, and what the person wrote around it stays.
#![allow(clippy::unwrap_used, clippy::panic)]

mod worlds;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;
use ospo_assess::answers::{
    self, Answer, Answers, Detail, Editor, Exception, Form, FormStamp, Gate, GateKey, Gates, Gather, Organization,
    OrganizationKind, PointAnswers, PointSet, ReportSettings, Respondent, Response, Split, State, Subject,
    change_tables,
};
use ospo_assess::catalog::{Activity, Catalog, CatalogFile, FileKind, PracticeIx, RoleIx, Stage};
use ospo_assess::problem::{Source, Word};
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

fn open(text: &str) -> Editor {
    Editor::open(&Source::new("answers.toml", text)).unwrap()
}

fn edit(text: &str, practice: PracticeIx, given: &Response) -> String {
    let mut editor = open(text);
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

/// An answer with the first points of a practice in the lists of these states; the rest is open.
fn in_lists(practice: PracticeIx, states: &[State]) -> Answer {
    let mut points = PointAnswers::default();
    for (point, state) in catalog()[practice].points.iter().zip(states) {
        points.set(*point, *state);
    }
    Answer::Points(points)
}

/// Every form that what is said of a practice can have.
fn forms(practice: PracticeIx) -> Vec<Response> {
    let answers = [
        None,
        Some(Answer::done([].into())),
        done(practice, &[catalog()[catalog()[practice].points[1]].name()]).answer,
        Some(Answer::done(catalog()[practice].points.iter().copied().collect())),
        Some(Answer::Unknown),
        Some(Answer::NotApplicable { reason: "No \"quay\" \\ here".into() }),
        Some(Answer::Declined { reason: "Två\nrader".into(), review_by: day(2027, 6, 30) }),
        Some(in_lists(practice, &[State::Partly, State::Unanswered])),
        Some(in_lists(practice, &[State::Done, State::Partly])),
    ];
    let bare = answers.into_iter().map(|answer| Response { answer, ..Response::default() });
    let full = bare.clone().map(|given| Response {
        evidence: vec!["https://example.org/".into(), "'quoted' \"twice\"".into(), "https://example.org/".into()],
        note: Some("# no comment, ]] = {".into()),
        owner: Some("Łódź 日本".into()),
        due: Some(day(2027, 3, 31)),
        revision: Some(1),
        asked: Some(day(2026, 12, 1)),
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
        assert_eq!(open(&text).text(), text);
    }
}

#[test]
fn setting_what_is_said_already_changes_nothing() {
    for text in files() {
        let answers = read_answers(&text, catalog());
        let mut editor = open(&text);
        for name in ["quay", "lamps"] {
            editor.set(catalog(), practice(name), &said(&answers, practice(name)));
        }
        editor.update(catalog(), &answers, &answers);
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
fn a_practice_that_is_set_among_practices_on_one_line_each_gets_a_line_too() {
    let text = format!("{HEAD}\n[harbour]\nlamps = {{ answer = \"unknown\" }}\n");
    let after = edit(&text, practice("quay"), &done(practice("quay"), &["cranes"]));
    assert_eq!(after, format!("{text}quay = {{ done = [\"cranes\"] }}\n"));
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
fn a_list_with_a_line_for_each_entry_gets_a_line_for_a_new_one() {
    let text = format!("{HEAD}\n[harbour.quay]\ndone = [\n    \"cranes\",\n]\n");
    let after = edit(&text, practice("quay"), &done(practice("quay"), &["cranes", "ropes"]));
    assert_eq!(after, text.replace("    \"cranes\",\n", "    \"cranes\",\n    \"ropes\",\n"));
}

#[test]
fn the_first_of_a_list_on_one_line_leaves_no_space_before_the_next() {
    let text = format!("{HEAD}\n[harbour.quay]\ndone = [\"cranes\", \"ropes\"]\n");
    let after = edit(&text, practice("quay"), &done(practice("quay"), &["ropes"]));
    assert_eq!(after, text.replace("\"cranes\", ", ""));
}

#[test]
fn what_is_taken_from_between_keeps_the_distance_of_the_next() {
    let text = format!("{HEAD}\n[harbour.quay]\ndone = []\nevidence = [\"a\", \"b\", \"c\"]\n");
    let given = Response { evidence: vec!["a".to_owned(), "c".to_owned()], ..done(practice("quay"), &[]) };
    assert_eq!(edit(&text, practice("quay"), &given), text.replace("\"b\", ", ""));
}

#[test]
fn a_comment_in_a_list_swallows_no_entry_and_gets_no_blank_line_as_the_entry_behind_it_goes() {
    for (list, left) in [
        ("\"a\", # the page\n    \"b\", \"c\"", "\"a\", # the page\n \"c\""),
        ("\"a\", \"b\" # the page\n, \"c\"", "\"a\", # the page\n \"c\""),
    ] {
        let text = format!("{HEAD}\n[harbour.quay]\ndone = []\nevidence = [{list}]\n");
        let given = Response { evidence: vec!["a".to_owned(), "c".to_owned()], ..done(practice("quay"), &[]) };
        assert_eq!(edit(&text, practice("quay"), &given), text.replace(list, left));
    }
}

#[test]
fn evidence_that_stays_keeps_its_place_and_its_comment() {
    let text = format!("{HEAD}\n[harbour.quay]\ndone = []\nevidence = [\n    'a', # the page\n    \"b\",\n]\n");
    let evidence = ["a", "b", "c"].map(str::to_owned).to_vec();
    let after = edit(&text, practice("quay"), &Response { evidence, ..done(practice("quay"), &[]) });
    assert_eq!(after, text.replace("    \"b\",\n", "    \"b\",\n    \"c\",\n"));
}

#[test]
fn a_number_that_stays_keeps_its_spelling() {
    let text = format!("{HEAD}\n[harbour.quay]\ndone = []\nrevision = 0x1\n");
    let given = Response { revision: Some(1), owner: Some("Per".to_owned()), ..done(practice("quay"), &[]) };
    assert!(edit(&text, practice("quay"), &given).contains("revision = 0x1\n"));
}

#[test]
fn a_gate_that_was_switched_off_is_switched_on() {
    let mut editor = open(&format!("{HEAD}\n[gate]\nno_critical = false # not yet\n"));
    editor.set_gates(catalog(), &[Gate::NoCritical]);
    assert!(editor.text().contains("no_critical = true # not yet\n"), "{}", editor.text());
}

#[test]
fn a_table_that_is_indented_is_none_that_this_program_writes() {
    let text = format!("{HEAD}\n  [harbour.quay]\ndone = []\n");
    let before = read_answers(&text, catalog());
    let mut after = before.clone();
    after.given.get_mut(&practice("quay")).unwrap().owner = Some("Per".to_owned());
    assert!(change_tables(catalog(), &text, &before, &after).is_none());
}

#[test]
fn an_answer_that_went_away_is_more_than_a_change_of_tables() {
    let tables = "\n[harbour.lamps]\nanswer = \"unknown\"\n\n[harbour.quay]\ndone = []\n";
    let text = format!("{HEAD}{tables}");
    let before = read_answers(&text, catalog());
    for gone in ["quay", "lamps"] {
        let mut after = before.clone();
        after.given.remove(&practice(gone));
        let rest = after.given.values_mut().next().unwrap();
        rest.owner = Some("Per".to_owned());
        assert!(change_tables(catalog(), &text, &before, &after).is_none(), "{gone}");
    }
    let (one, other) = (practice("quay"), practice("lamps"));
    let alone = |kept: PracticeIx| {
        let mut answers = before.clone();
        answers.given.retain(|practice, _| *practice == kept);
        answers
    };
    assert!(change_tables(catalog(), &text, &alone(one), &alone(other)).is_none(), "one came as the other went");
    let mut after = before.clone();
    after.given.get_mut(&practice("quay")).unwrap().owner = Some("Per".to_owned());
    let changed = change_tables(catalog(), &text, &before, &after).unwrap();
    assert_eq!(read_answers(changed.text(), catalog()), after);
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
fn a_text_of_several_lines_stands_on_one_whatever_is_in_it() {
    let text = format!("{HEAD}\n[harbour.quay]\ndone = []\n");
    let note = Some("one\r\n\"two\" \\ \u{7}".to_owned());
    let after = edit(&text, practice("quay"), &Response { note, ..done(practice("quay"), &[]) });
    assert_eq!(after, format!("{text}note = \"one\\r\\n\\\"two\\\" \\\\ \\u0007\"\n"));
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
fn an_answer_taken_back_leaves_nothing_where_nobody_wrote_a_comment() {
    let text = format!("{HEAD}\n[harbour.quay]\ndone = []\n");
    assert_eq!(edit(&text, practice("quay"), &Response::default()), HEAD);
}

#[test]
fn a_comment_above_a_table_stays_where_it_is_the_only_one() {
    let text = format!("{HEAD}\n# The quay.\n[harbour.quay]\ndone = []\n");
    assert_eq!(edit(&text, practice("quay"), &Response::default()), text.replace("done = []\n", ""));
}

#[test]
fn date_target_and_scope_are_set_in_place() {
    for text in files() {
        let before = Answers { scope: Vec::new(), ..read_answers(&text, catalog()) };
        let scope = vec![catalog().checklist("harbour").unwrap()];
        let wanted = Answers { date: day(2027, 1, 2), target: Stage::Four, scope, ..before.clone() };
        let mut editor = open(&text);
        editor.update(catalog(), &before, &wanted);
        let after = editor.text();
        let answers = read_answers(&after, catalog());
        assert_eq!((answers.date, answers.target), (day(2027, 1, 2), Stage::Four));
        assert_eq!(answers.revisions.values().copied().collect::<Vec<_>>(), [2], "{after}");
        assert_eq!(comments(&after), comments(&text));
        assert!(after.contains("\ttarget\t= 4"), "{after}");
    }
}

#[test]
fn every_gate_is_written_as_what_its_key_takes() {
    let text = format!("{HEAD}{}", WAYS[0]);
    for key in GateKey::ALL.iter().copied().filter(|key| key.form() != Form::Requirements) {
        let number = matches!(key.form(), Form::Number(_) | Form::Scores).then_some(3);
        let gate = Gate::of(key, Subject::Overall, number).unwrap();
        let mut editor = open(&text);
        editor.set_gates(catalog(), &[gate]);
        let read = read_answers(&editor.text(), catalog()).gates;
        // A file is named by a person.
        let expected = if key.form() == Form::File { vec![] } else { vec![gate] };
        assert_eq!(read.gates, expected, "{}", editor.text());
    }
}

#[test]
fn a_score_of_a_part_makes_a_table_of_the_score_of_the_whole() {
    let text = format!("{HEAD}\n[gate]\nmin_score = 40\n");
    let after = |gates: &[Gate]| {
        let mut editor = open(&text);
        editor.set_gates(catalog(), gates);
        editor.text()
    };
    let harbour = Subject::Checklist(catalog().checklist("harbour").unwrap());
    assert_eq!(after(&[Gate::MinScore(Subject::Overall, 50)]), text.replace("40", "50"));
    let both = [Gate::MinScore(Subject::Overall, 40), Gate::MinScore(harbour, 60)];
    let parted = after(&[Gate::MinScore(harbour, 60)]);
    assert_eq!(read_answers(&parted, catalog()).gates.gates, both, "{parted}");
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

fn words<W: Word + std::fmt::Debug>() -> impl Strategy<Value = W> {
    prop::sample::select(W::ALL.to_vec())
}

/// A text that is not blank.
fn line() -> impl Strategy<Value = String> {
    "\\PC{0,6}[a-z#\"\\\\][\\PC\n]{0,6}"
}

fn maybe<S: Strategy>(strategy: S) -> impl Strategy<Value = Option<S::Value>>
where
    S::Value: Clone,
{
    prop::option::of(strategy)
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (2020..2030_i32, 1..13_u32, 1..29_u32).prop_map(|(y, m, d)| day(y, m, d))
}

/// Whatever can be said of a practice in a file of one person, or in one that was merged.
fn responses(practice: PracticeIx, merged: bool) -> impl Strategy<Value = Response> {
    let points = catalog()[practice].points.clone();
    let states = prop::collection::vec(
        prop::sample::select(vec![State::Done, State::Partly, State::Open, State::Unanswered]),
        points.len(),
    );
    let chosen = |at: usize| {
        let points = catalog()[practice].points.clone();
        prop::collection::vec(any::<bool>(), at).prop_map(move |on| {
            points.iter().zip(on).filter_map(|(point, on)| on.then_some(*point)).collect::<PointSet>()
        })
    };
    let count = points.len();
    let answer = (0..5_u8, states, line(), days()).prop_map(move |(what, states, reason, review_by)| match what {
        0 => None,
        1 => Some(Answer::Unknown),
        2 => Some(Answer::NotApplicable { reason }),
        3 => Some(Answer::Declined { reason, review_by }),
        _ => Some(in_lists(practice, &states)),
    });
    let sets = (chosen(count), chosen(count), chosen(count));
    let texts = (prop::collection::vec("\\PC{0,9}", 0..3), maybe("\\PC{0,9}"), maybe("\\PC{0,9}"));
    let rest = (maybe(days()), maybe(1..3_u32), maybe(days()));
    (answer, sets, texts, rest).prop_map(move |(answer, (split, alone, decided), (evidence, note, owner), rest)| {
        let (due, revision, asked) = rest;
        let mut response = Response { answer, evidence, note, owner, due, revision, asked, ..Response::default() };
        match &response.answer {
            Some(Answer::Points(points)) if merged => {
                response.split =
                    Split::Points(split.into_iter().filter(|point| points.unknown.contains(point)).collect());
                (response.alone, response.decided) = (alone, decided);
            }
            Some(Answer::Unknown) if merged && split.is_empty() => response.split = Split::Whole,
            _ => {}
        }
        response
    })
}

fn roles() -> impl Strategy<Value = RoleIx> {
    prop::sample::select(catalog().roles().collect::<Vec<_>>())
}

fn respondents() -> impl Strategy<Value = Vec<Respondent>> {
    let one = |merged| (line(), maybe(roles()), Just(merged));
    let person = |(name, role, merged)| Respondent { name, role, merged };
    let several = prop::collection::vec((line(), maybe(roles()), days().prop_map(Some)), 1..3);
    prop_oneof![
        Just(Vec::new()),
        one(None).prop_map(move |one| vec![person(one)]),
        several.prop_map(move |all| all.into_iter().map(person).collect()),
    ]
}

fn gates() -> impl Strategy<Value = Gates> {
    let subjects = vec![
        Subject::Overall,
        Subject::Checklist(catalog().checklist("harbour").unwrap()),
        Subject::Theme(catalog().theme("security").unwrap()),
    ];
    let chosen = (prop::sample::subsequence(GateKey::ALL, 0..GateKey::ALL.len()), maybe(Just("a/b.toml".to_owned())));
    (chosen, prop::sample::subsequence(subjects, 1..4), 1..5_u32).prop_map(|((keys, baseline), subjects, limit)| {
        let gate = |key: GateKey| match key.form() {
            Form::Flag => Gate::of(key, Subject::Overall, None).into_iter().collect::<Vec<_>>(),
            Form::Number(_) => Gate::of(key, Subject::Overall, Some(limit)).into_iter().collect(),
            Form::Scores => subjects.iter().filter_map(|subject| Gate::of(key, *subject, Some(limit))).collect(),
            // What it names is in the catalog that ships; see `tests/crosswalks.rs`.
            Form::File | Form::Requirements => Vec::new(),
        };
        Gates { gates: keys.into_iter().flat_map(gate).collect(), baseline }
    })
}

fn organizations() -> impl Strategy<Value = Organization> {
    let does = prop::sample::subsequence(Activity::ALL, 0..=Activity::ALL.len());
    let parts = (line(), words::<OrganizationKind>(), maybe(line()), maybe(line()), does);
    parts.prop_map(|(name, kind, id, parent, does)| Organization {
        name,
        kind,
        id,
        parent,
        does: does.into_iter().collect(),
    })
}

fn reports() -> impl Strategy<Value = ReportSettings> {
    let look =
        (maybe(Just("pt-BR".to_owned())), maybe(Just("img/l.png".to_owned())), maybe(Just("#1F5fa8".to_owned())));
    let rest = (maybe(line()), maybe(words::<Detail>()), maybe(1..99_u32));
    (look, rest).prop_map(|((lang, logo, accent), (classification, detail, capacity))| ReportSettings {
        lang,
        logo,
        accent,
        classification,
        detail,
        capacity,
    })
}

fn gathers() -> impl Strategy<Value = Gather> {
    let exceptions = prop::collection::vec((line(), line()), 0..3);
    (any::<bool>(), exceptions).prop_map(|(complete, except)| {
        let except = except.into_iter().map(|(repository, reason)| Exception { repository, reason }).collect();
        Gather { complete, except }
    })
}

/// Whatever a file can say.
fn all_answers() -> impl Strategy<Value = Answers> {
    respondents().prop_flat_map(|respondents| {
        let merged = respondents.iter().any(|one| one.merged.is_some());
        let given = (responses(practice("quay"), merged), responses(practice("lamps"), merged));
        let form = maybe((line(), days())).prop_map(|form| form.map(|(id, saved)| FormStamp { id, saved }));
        let settings = (organizations(), gates(), reports(), gathers(), form);
        let basics = (days(), words::<Stage>(), 1..3_u32);
        (Just(respondents), given, settings, basics).prop_map(|(respondents, (quay, lamps), settings, basics)| {
            let (organization, gates, report, gather, form) = settings;
            let (date, target, revision) = basics;
            let harbour = catalog().checklist("harbour").unwrap();
            let mut given = BTreeMap::from([(practice("quay"), quay), (practice("lamps"), lamps)]);
            given.retain(|_, response| !response.is_blank());
            let revisions = BTreeMap::from([(harbour, revision)]);
            let new = Answers::new(organization, date, vec![harbour], target);
            Answers { respondents, revisions, gates, report, gather, form, given, ..new }
        })
    })
}

fn edits() -> impl Strategy<Value = Vec<(bool, usize)>> {
    prop::collection::vec((any::<bool>(), 0..forms(practice("quay")).len()), 1..6)
}

proptest! {
    #[test]
    fn after_any_edits_a_file_says_what_was_set(text in commented(), edits in edits()) {
        let mut editor = open(&text);
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
    fn what_is_written_is_read_back(answers in all_answers()) {
        let text = answers::write(catalog(), &answers);
        prop_assert_eq!(&read_answers(&text, catalog()), &answers, "in\n{}", text);
        let tidied = answers::tidy(&Source::new("answers.toml", text.as_str()), catalog());
        prop_assert_eq!(tidied.as_ref(), Ok(&text), "in order is in order");
    }

    #[test]
    fn what_changed_is_written_and_read_back(before in all_answers(), after in all_answers()) {
        let gates = before.gates.clone();
        let after = Answers { gates, ..after };
        let mut editor = open(&answers::write(catalog(), &before));
        editor.update(catalog(), &before, &after);
        let text = editor.text();
        prop_assert_eq!(&read_answers(&text, catalog()), &after, "in\n{}", text);
    }

    #[test]
    fn any_file_opened_and_written_is_the_same_file(text in commented()) {
        prop_assert_eq!(open(&text).text(), text);
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
        let mut editor = open(&text);
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
