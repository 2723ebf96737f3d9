//! The interview against a script, on a small catalog with twins and on the one that ships.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::answers_store::{Policy, Trouble};
use super::route::{Filters, Route, in_scope};
use super::session::Session;
use super::summary::standing;
use super::test_prompt::Act::{Clear, Enter, Esc, Interrupt, Marks, Pick, Tick, Toggle, Type};
use super::test_prompt::{Act, TestPrompt, TestStore};
use super::{End, Flow, set_up};
use crate::answers;
use crate::answers::Editor;
use crate::answers::State::{Done, Partly, Unanswered};
use crate::answers::{Answer, Answers, Organization, OrganizationKind, PointAnswers, Response, State};
use crate::catalog::{
    Activity, Catalog, CatalogFile, FileKind, Filter, Pace, PointIx, PracticeIx, Stage, parse, shipped,
};
use crate::messages::Messages;
use crate::problem::{Look, Source, Word, show};
use crate::render::Format;

const RESOURCES: &str = r#"
publisher = "Us"
home = "https://example.org/"
licence = "CC0-1.0"
attribution = "Us"
checked = 2026-03-02
[[resource]]
id = "page"
title = "A page"
url = "https://example.org/page"
kind = "guide"
summary = "Words."
"#;

/// A practice: its name, a role, and points that may be twins.
type Sketch<'a> = (&'a str, &'a str, &'a [(&'a str, Option<&'a str>)]);

/// A checklist with one section of practices.
fn checklist(id: &str, practices: &[Sketch<'_>]) -> CatalogFile {
    let mut text = format!(
        "title = \"Checklist {id}\"\nsource = \"x\"\nedition = \"1\"\nrevision = 1\npurpose = \"x\"\n\
         [[section]]\nid = \"part\"\ntitle = \"Part of {id}\"\npurpose = \"x\"\n"
    );
    for (name, role, points) in practices {
        text += &format!(
            "[[section.practice]]\nid = \"{name}\"\ntitle = \"Title {name}\"\nask = \"Ask {name}?\"\nwhy = \"Because.\"\n\
             evidence = \"A page.\"\ntheme = \"strategy\"\nstage = 1\neffort = \"small\"\nroles = [\"{role}\"]\nneeds = []\n\
             after = []\nresources = [\"us.page\"]\n"
        );
        for (point, same_as) in *points {
            let same_as = same_as.map_or(String::new(), |twin| format!("same_as = \"{twin}\"\n"));
            text += &format!(
                "[[section.practice.point]]\nid = \"{point}\"\ntext = \"Point {point}.\"\ncritical = false\n\
                 advice = \"Do it.\"\nresources = [\"us.page\"]\ncovers = []\nsince = 1\n{same_as}"
            );
        }
    }
    CatalogFile { kind: FileKind::Checklist, id: id.to_owned(), source: Source::new(format!("{id}.toml"), text) }
}

/// Two checklists: `one.a` and `two.a` share a point.
fn twins() -> Catalog {
    let resources =
        CatalogFile { kind: FileKind::Resources, id: "us".to_owned(), source: Source::new("us.toml", RESOURCES) };
    let one = checklist(
        "one",
        &[
            ("a", "legal", &[("p", None), ("q", None)]),
            ("b", "security", &[("r", None)]),
            ("c", "legal", &[("s", None)]),
        ],
    );
    let two = checklist(
        "two",
        &[("a", "legal", &[("t", Some("one.a.p")), ("u", None)]), ("d", "people", &[("v", Some("one.b.r"))])],
    );
    parse(&[resources, one, two]).unwrap_or_else(|problems| panic!("{}", show(&problems, Look::Plain)))
}

fn full() -> Catalog {
    parse(&shipped()).unwrap_or_else(|problems| panic!("{}", show(&problems, Look::Plain)))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

fn blank(catalog: &Catalog) -> Answers {
    let organization = Organization::new("Us", OrganizationKind::Other);
    Answers::new(organization, day("2026-01-01"), catalog.checklists().collect(), Stage::Two)
}

fn session(catalog: &Catalog) -> Session<'_> {
    let mut session = Session::new(catalog, Messages::english(), blank(catalog), today());
    let all: Vec<PracticeIx> = in_scope(catalog, session.answers()).collect();
    session.take(Route::new(all, |_| true));
    session
}

fn ix(catalog: &Catalog, id: &str) -> PracticeIx {
    catalog.practice(id).unwrap()
}

fn done(catalog: &Catalog, ids: &[&str]) -> Answer {
    Answer::done(ids.iter().map(|id| catalog.point(id).unwrap()).collect())
}

/// Holds an interview about everything in a catalog.
fn hold<'c>(catalog: &'c Catalog, acts: &[Act]) -> (Session<'c>, TestPrompt, TestStore, End) {
    hold_about(
        Session::new(catalog, Messages::english(), blank(catalog), today()),
        acts,
        &Filters::default(),
        TestStore::default(),
    )
}

fn hold_about<'c>(
    session: Session<'c>,
    acts: &[Act],
    filters: &Filters,
    mut shelf: TestStore,
) -> (Session<'c>, TestPrompt, TestStore, End) {
    let mut script = TestPrompt::new(acts.iter().cloned());
    let mut flow = Flow::new(session, &mut script, &mut shelf);
    let end = flow.run(filters);
    let session = flow.into_session();
    assert!(script.is_over(), "the script was not played to its end; last screen:\n{}", script.shown.last().unwrap());
    (session, script, shelf, end)
}

#[test]
fn enter_alone_leads_a_newcomer_into_the_first_question() {
    let catalog = full();
    let mut script = TestPrompt::new([Enter, Enter, Enter, Enter, Enter]);
    let answers = set_up(&mut script, &catalog, Messages::english(), today(), &Filters::default()).unwrap();
    assert_eq!(answers.target, Stage::Two);
    let (_, script, _, end) = hold_about(
        Session::new(&catalog, Messages::english(), answers, today()),
        &[Enter],
        &Filters::default(),
        TestStore::default(),
    );
    assert!(script.shown.last().unwrap().contains("Question 1 of "));
    assert_eq!(end, End::Interrupted);
}

#[test]
fn a_checklist_named_on_the_command_line_is_the_scope_of_a_new_file() {
    let catalog = twins();
    let only = Filter { checklists: vec![catalog.checklist("two").unwrap()], ..Filter::default() };
    let mut script = TestPrompt::new([Enter, Enter, Enter, Enter, Enter]);
    let filters = Filters { only, ..Filters::default() };
    let answers = set_up(&mut script, &catalog, Messages::english(), today(), &filters).unwrap();
    assert_eq!(answers.scope, [catalog.checklist("two").unwrap()]);
}

#[test]
fn going_back_in_the_set_up_shows_what_was_said() {
    let catalog = twins();
    let mut script = TestPrompt::new([Type("Example"), Esc, Enter, Enter, Enter, Enter, Enter]);
    let answers = set_up(&mut script, &catalog, Messages::english(), today(), &Filters::default()).unwrap();
    assert_eq!(answers.organization.name, "Example");
}

#[test]
fn each_answer_is_saved_before_the_next_question_is_shown() {
    let catalog = twins();
    let (session, _, shelf, _) = hold(&catalog, &[Pick("a"), Tick(&[1]), Tick(&[1])]);
    assert_eq!(shelf.kept.len(), 2);
    assert_eq!(shelf.kept.last(), Some(session.answers()));
    assert_eq!(session.answers().date, today());
}

#[test]
fn enter_on_an_untouched_question_never_says_that_nothing_holds() {
    let catalog = full();
    let acts: Vec<Act> = iter::once(Pick("Everything")).chain(vec![Enter; 1000]).collect();
    let mut shelf = TestStore::default();
    let mut script = TestPrompt::new(acts);
    let mut flow =
        Flow::new(Session::new(&catalog, Messages::english(), blank(&catalog), today()), &mut script, &mut shelf);
    assert_eq!(flow.run(&Filters::default()), End::Finished);
    assert!(flow.into_session().answers().given.is_empty());
    assert!(shelf.kept.is_empty());
}

#[test]
fn that_nothing_holds_is_said_with_one_more_key() {
    let catalog = twins();
    let (session, script, ..) = hold(&catalog, &[Pick("a"), Enter, Pick("h"), Enter, Pick("d")]);
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&done(&catalog, &[])));
    assert_eq!(session.answers().answer(ix(&catalog, "one.b")), Some(&Answer::Unknown));
    assert!(script.showed("You marked nothing."));
}

#[test]
fn unticking_everything_is_no_accident() {
    let catalog = twins();
    let (session, ..) = hold(&catalog, &[Pick("a"), Tick(&[1]), Esc, Pick("b"), Tick(&[])]);
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&done(&catalog, &[])));
}

#[test]
fn without_any_tick_an_answer_is_a_no_or_none_as_one_says() {
    let catalog = twins();
    let acts = [Pick("a"), Tick(&[1]), Tick(&[1]), Esc, Pick("b"), Clear, Pick("h"), Esc, Pick("b"), Esc, Pick("b")];
    let (session, ..) = hold(&catalog, &[&acts[..], &[Clear, Pick("w"), Interrupt]].concat());
    assert_eq!(session.answers().answer(ix(&catalog, "one.b")), Some(&done(&catalog, &[])));
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), None);
}

#[test]
fn an_answer_is_taken_back_and_its_note_stays() {
    let catalog = twins();
    let acts = [Pick("a"), Esc, Pick("t"), Type("Half"), Tick(&[1]), Esc, Pick("b"), Esc, Pick("w"), Interrupt];
    let (session, script, shelf, _) = hold(&catalog, &acts);
    let given = session.given(ix(&catalog, "one.a"));
    assert_eq!((given.answer, given.note.as_deref()), (None, Some("Half")));
    assert!(session.route().due().any(|due| due == ix(&catalog, "one.a")));
    assert!(script.shown.last().unwrap().contains("Your answer is taken back. Open again: Title a"));
    assert_eq!(shelf.kept.last(), Some(session.answers()));
}

#[test]
fn a_letter_means_the_same_in_each_menu_that_has_it() {
    let catalog = twins();
    let acts = [Pick("a"), Enter, Pick("b"), Tick(&[1]), Esc, Pick("b"), Clear, Esc, Esc, Pick("o"), Type("Us"), Enter];
    let (_, script, ..) = hold(&catalog, &acts);
    assert!(script.showed("Which one is it?"));
    let menus = script.menus.iter().flatten().filter(|item| item.key == Some('n'));
    assert!(menus.clone().count() > 0 && menus.clone().all(|item| item.label.starts_with("Does not apply")));
}

#[test]
fn going_back_shows_what_was_said() {
    let catalog = twins();
    let (_, script, ..) = hold(&catalog, &[Pick("a"), Tick(&[2]), Esc, Pick("b")]);
    let last = script.shown.last().unwrap();
    assert!(last.contains("[ ] Point p.") && last.contains("[x] Point q.") && last.contains("You answered this"));
}

#[test]
fn enter_on_an_answered_question_changes_nothing_and_goes_on_where_one_was() {
    let catalog = twins();
    let acts = [Pick("a"), Tick(&[2]), Tick(&[1]), Esc, Pick("b"), Esc, Pick("b"), Enter, Interrupt];
    let (session, script, shelf, _) = hold(&catalog, &acts);
    assert!(script.shown.last().unwrap().contains("Ask c?"));
    assert_eq!(shelf.kept.len(), 2);
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&done(&catalog, &["one.a.q"])));
}

#[test]
fn what_does_not_apply_needs_a_reason_and_what_is_declined_a_day() {
    let catalog = twins();
    let acts =
        [Pick("a"), Esc, Pick("n"), Type("We publish nothing"), Esc, Pick("x"), Type("Too dear"), Type("in a year")];
    let (session, ..) = hold(&catalog, &acts);
    let reason = "We publish nothing".to_owned();
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&Answer::NotApplicable { reason }));
    let declined = Answer::Declined { reason: "Too dear".to_owned(), review_by: day("2027-11-22") };
    assert_eq!(session.answers().answer(ix(&catalog, "one.b")), Some(&declined));
}

#[test]
fn esc_in_a_dialogue_leads_back_to_the_question_and_says_nothing() {
    let catalog = twins();
    let (session, script, ..) = hold(&catalog, &[Pick("a"), Esc, Pick("x"), Type("Too dear"), Esc, Esc, Interrupt]);
    assert!(script.showed("Why did you decide so?\nToo dear"));
    assert!(session.answers().given.is_empty());
    assert!(script.shown.last().unwrap().contains("Ask a?"));
}

#[test]
fn note_evidence_owner_and_date_are_kept_and_shown() {
    let catalog = twins();
    let acts = [
        Pick("a"),
        Esc,
        Pick("t"),
        Type("Half of it"),
        Esc,
        Pick("e"),
        Type("https://example.org"),
        Esc,
        Pick("e"),
        Pick("Add"),
        Type("A page"),
        Esc,
        Pick("e"),
        Pick("Remove: https"),
        Esc,
        Pick("o"),
        Type("Legal"),
        Type("in 3 months"),
    ];
    let (session, script, shelf, _) = hold(&catalog, &acts);
    let given = session.given(ix(&catalog, "one.a"));
    let expected = Response {
        note: Some("Half of it".to_owned()),
        evidence: vec!["A page".to_owned()],
        owner: Some("Legal".to_owned()),
        due: Some(day("2027-02-22")),
        ..Response::default()
    };
    assert_eq!(given, expected);
    assert_eq!(shelf.kept.len(), 5);
    let kept = "Also kept: note: Half of it; evidence: A page; owner: Legal; due: 22 February 2027";
    assert!(script.shown.last().unwrap().contains(kept));
}

#[test]
fn an_answer_keeps_the_note_that_was_there() {
    let catalog = twins();
    let (session, ..) = hold(&catalog, &[Pick("a"), Esc, Pick("t"), Type("Half of it"), Tick(&[1])]);
    assert_eq!(session.given(ix(&catalog, "one.a")).note.as_deref(), Some("Half of it"));
}

#[test]
fn a_note_of_several_lines_stays_as_it_is_unless_it_is_changed() {
    let catalog = twins();
    let mut session = session(&catalog);
    let practice = ix(&catalog, "one.a");
    session.give(practice, Response { note: Some("one\ntwo".to_owned()), ..Response::default() });
    let mut script = TestPrompt::new([Enter]);
    let given = super::details::note(&mut script, &session, practice).unwrap();
    assert_eq!(given.note.as_deref(), Some("one\ntwo"));
}

#[test]
fn undo_takes_back_the_last_answer_and_goes_to_its_question() {
    let catalog = twins();
    let (session, script, shelf, _) = hold(&catalog, &[Pick("a"), Tick(&[1]), Tick(&[1]), Esc, Pick("u")]);
    assert_eq!(session.answers().answer(ix(&catalog, "one.b")), None);
    assert!(session.answers().answer(ix(&catalog, "one.a")).is_some());
    assert!(script.shown.last().unwrap().contains("Ask b?"));
    assert_eq!(shelf.kept.last(), Some(session.answers()));
}

#[test]
fn one_can_jump_to_a_question_by_a_part_of_its_name() {
    let catalog = twins();
    let (_, script, ..) = hold(&catalog, &[Pick("a"), Esc, Pick("j"), Pick("Title d")]);
    assert!(script.shown.last().unwrap().contains("Ask d?"));
}

#[test]
fn the_overview_says_how_far_each_section_is() {
    let catalog = twins();
    let (_, script, ..) = hold(&catalog, &[Pick("a"), Tick(&[1]), Esc, Pick("v"), Enter]);
    assert!(script.showed("Part of one: 1 of 3 answered, 1 of 2 points hold"));
    assert!(script.showed("Still open: 4 questions"));
}

#[test]
fn advice_names_the_next_step_and_what_to_read() {
    let catalog = twins();
    let (_, script, ..) = hold(&catalog, &[Pick("a"), Esc, Pick("a"), Enter]);
    assert!(script.showed("Next step: Do it.") && script.showed("https://example.org/page"));
}

#[test]
fn a_role_is_asked_what_it_can_answer_and_told_what_remains_for_whom() {
    let catalog = twins();
    let only = Filter { roles: vec![catalog.role("legal").unwrap()], ..Filter::default() };
    let acts = [Tick(&[1]), Tick(&[1]), Tick(&[1]), Pick("f"), Pick("q")];
    let start = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let (session, script, _, end) =
        hold_about(start, &acts, &Filters { only, ..Filters::default() }, TestStore::default());
    assert_eq!(end, End::Finished);
    assert_eq!(session.answers().given.len(), 3);
    assert!(script.showed("Who can answer them: security 1, people 1."));
}

#[test]
fn a_round_confirms_each_answer_by_itself_and_the_file_takes_the_day_with_the_last() {
    let catalog = twins();
    let mut answers = blank(&catalog);
    let (session, ..) = hold(&catalog, &[Pick("a"), Tick(&[1, 2]), Tick(&[1]), Tick(&[1]), Tick(&[1, 2])]);
    answers.given.clone_from(&session.answers().given);
    let last_year = NaiveDate::from_ymd_opt(2025, 1, 31).unwrap();
    answers.date = last_year;
    let again = Filters { again: true, ..Filters::default() };
    let count = answers.given.len();
    // One is confirmed as it stands, then the person leaves.
    let start = Session::new(&catalog, Messages::english(), answers, today()).again();
    let (session, script, ..) = hold_about(start, &[Enter, Interrupt], &again, TestStore::default());
    assert!(script.showed("This is what was said last time."));
    let asked = |answers: &Answers| answers.given.values().filter(|given| given.asked.is_some()).count();
    assert_eq!((session.answers().date, asked(session.answers())), (last_year, 1));
    // The rest another time.
    let acts: Vec<Act> = iter::repeat_n(Enter, count - 1).collect();
    let start = Session::new(&catalog, Messages::english(), session.answers().clone(), today()).again();
    let (session, ..) = hold_about(start, &acts, &again, TestStore::default());
    assert_eq!((session.answers().date, asked(session.answers())), (today(), 0));
}

#[test]
fn skipped_questions_are_offered_again_at_the_end() {
    let catalog = twins();
    let acts = [Pick("a"), Tick(&[1]), Tick(&[1]), Enter, Pick("s"), Tick(&[1]), Pick("Go back to what"), Interrupt];
    let (_, script, ..) = hold(&catalog, &acts);
    assert!(script.shown.last().unwrap().contains("Ask c?"));
}

#[test]
fn when_every_question_is_answered_the_interview_is_over() {
    let catalog = twins();
    let acts = [Pick("a"), Tick(&[1, 2]), Tick(&[1]), Tick(&[1]), Tick(&[1, 2]), Pick("q")];
    let (session, script, _, end) = hold(&catalog, &acts);
    // The last practice is answered by its twin, so it is not asked.
    assert_eq!(end, End::Finished);
    assert_eq!(session.assessment().reached, Some(Stage::One));
    let last = script.shown.last().unwrap();
    assert!(last.contains("Well done! You reached stage 1 in this session."), "{last}");
    assert!(last.contains("Open source governance at Us"), "{last}");
    assert!(!script.showed("Ask d?"));
    let last = super::parting(&session, end, "my answers.toml", &["a.pdf".to_owned()]);
    let last: Vec<&str> = last.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(last[1], "Go on any time with: ospo-assess interview 'my answers.toml'");
    assert_eq!(last[2], "Written: a.pdf");
}

#[test]
fn the_result_is_page_one_and_a_key_for_whatever_is_done_with_it() {
    let catalog = twins();
    let begin = [Pick("a"), Tick(&[1]), Esc, Pick("q")];
    let (session, ..) = hold(&catalog, &begin);
    let acts =
        [Pick("f"), Pick("p"), Pick("h"), Pick("m"), Pick("p"), Pick("r"), Enter, Pick("g"), Tick(&[1]), Interrupt];
    let again = Session::new(&catalog, Messages::english(), session.answers().clone(), today());
    let (_, script, shelf, end) = hold_about(again, &acts, &Filters::default(), TestStore::default());
    assert_eq!(shelf.reports, [Format::Pdf, Format::Html, Format::Markdown, Format::Pdf]);
    assert!(script.showed("Open source governance at Us") && script.showed("Written: answers-report.md\n"));
    assert!(script.shown.last().unwrap().contains("Ask c?"));
    assert_eq!(end, End::Interrupted);
}

#[test]
fn a_report_that_cannot_be_written_is_told_and_the_result_stays() {
    let catalog = twins();
    let (session, ..) = hold(&catalog, &[Pick("a"), Tick(&[1]), Esc, Pick("q")]);
    let shelf =
        TestStore { troubles: [Trouble::Unwritable("The disk is full.".to_owned())].into(), ..TestStore::default() };
    let again = Session::new(&catalog, Messages::english(), session.answers().clone(), today());
    let (_, script, shelf, end) =
        hold_about(again, &[Pick("f"), Pick("p"), Pick("p"), Esc], &Filters::default(), shelf);
    assert!(script.showed("Not written. The disk is full."));
    assert_eq!((shelf.reports, end), (vec![Format::Pdf], End::Finished));
}

/// The ten statements of the door, by practice as they are asked.
fn door_sheets(catalog: &Catalog) -> BTreeMap<PracticeIx, Vec<PointIx>> {
    let mut sheets: BTreeMap<PracticeIx, Vec<PointIx>> = BTreeMap::new();
    for point in catalog.door() {
        sheets.entry(catalog[*point].practice).or_default().push(*point);
    }
    sheets
}

/// An interview about the first checklist that ships.
fn about_ggi(catalog: &Catalog) -> Session<'_> {
    let mut answers = blank(catalog);
    answers.scope.truncate(1);
    Session::new(catalog, Messages::english(), answers, today())
}

#[test]
fn ten_statements_come_first_and_what_they_do_not_ask_stays_unanswered() {
    let catalog = full();
    let sheets = door_sheets(&catalog);
    let ways: Vec<Act> = (0..sheets.len()).map(|at| [Marks("1"), Marks("0"), Pick("d")][at % 3].clone()).collect();
    let acts = [&[Enter], &ways[..], &[Pick("f"), Pick("q")]].concat();
    let (session, script, shelf, end) =
        hold_about(about_ggi(&catalog), &acts, &Filters::default(), TestStore::default());
    assert_eq!((end, shelf.kept.len()), (End::Finished, sheets.len()));
    assert_eq!(session.answers().given.keys().copied().collect::<Vec<_>>(), sheets.keys().copied().collect::<Vec<_>>());
    for (ix, given) in &session.answers().given {
        let Some(Answer::Points(points)) = &given.answer else { panic!("{given:?}") };
        let asked = &sheets[ix];
        let others = catalog[*ix].points.iter().filter(|point| !asked.contains(point));
        assert!(others.clone().count() > 0 && others.clone().all(|point| points.unknown.contains(point)));
    }
    let text = Editor::new(&catalog, session.answers()).text();
    assert_eq!(answers::parse(&Source::new("a.toml", text), &catalog).unwrap().given, session.answers().given);
    let held = catalog.door().iter().filter(|point| session.assessment().state(**point) == Done).count();
    assert!(script.showed(&format!("{held} of 10 hold today.")), "{:?}", script.shown);
    let end = script.shown.iter().find(|screen| screen.contains("hold today.")).unwrap();
    assert!(
        end.contains("not known to you yet") && end.contains("Do these 3 next:\n1. ") && !end.contains('%'),
        "{end}"
    );
    assert!(script.showed("Question 10 of 10") || script.showed("to 10 of 10"));
}

#[test]
fn after_the_door_come_the_essentials_and_then_the_rest_and_nothing_is_asked_twice() {
    let catalog = full();
    let ways = vec![Marks("1"); door_sheets(&catalog).len()];
    // Enter goes on with the essentials.
    let acts = [&[Enter], &ways[..], &[Enter, Interrupt]].concat();
    let (session, script, ..) = hold_about(about_ggi(&catalog), &acts, &Filters::default(), TestStore::default());
    let door = catalog.door();
    let asked: Vec<PointIx> = session.route().practices().iter().flat_map(|ix| session.asked(*ix)).collect();
    assert!(!asked.is_empty() && asked.len() <= 40 && asked.iter().all(|point| catalog[*point].critical));
    assert!(!asked.iter().any(|point| door.contains(point)));
    assert!(
        script.shown.last().unwrap().contains(&format!("of {}, ", asked.len())),
        "{}",
        script.shown.last().unwrap()
    );
    // Whoever comes back finds the essentials first, and a practice that was asked in part among what is open.
    let again = || Session::new(&catalog, Messages::english(), session.answers().clone(), today());
    let (back, script, ..) = hold_about(again(), &[Pick("c"), Interrupt], &Filters::default(), TestStore::default());
    assert_eq!(script.menus[0][0].key, Some('e'));
    let legal = ix(&catalog, "ggi.manage-legal-compliance");
    assert!(back.route().due().any(|due| due == legal));
    let marks: Vec<State> = back.marks(legal).into_iter().map(|(state, _)| state).collect();
    assert!(marks.contains(&Done) && !marks.contains(&Unanswered), "{marks:?}");
}

#[test]
fn what_somebody_does_not_know_is_not_taken_for_what_nobody_asked() {
    let catalog = twins();
    let (session, ..) = hold_a(&catalog, &[Marks("1 2?"), Interrupt]);
    let a = ix(&catalog, "one.a");
    for session in [session.clone(), Session::new(&catalog, Messages::english(), session.answers().clone(), today())] {
        assert!(!session.is_new(a));
        assert_eq!(session.marks(a).into_iter().map(|(state, _)| state).collect::<Vec<_>>(), [Done, Unanswered]);
    }
}

#[test]
fn enter_on_what_was_asked_in_part_does_not_say_that_the_rest_does_not_hold() {
    let catalog = full();
    let door = vec![Marks("1"); door_sheets(&catalog).len()];
    let (session, ..) =
        hold_about(about_ggi(&catalog), &[&[Enter], &door[..]].concat(), &Filters::default(), TestStore::default());
    let before = session.answers().given.clone();
    let again = Session::new(&catalog, Messages::english(), session.answers().clone(), today());
    let acts: Vec<Act> = iter::once(Pick("c")).chain(vec![Enter; 300]).collect();
    let mut script = TestPrompt::new(acts);
    let mut shelf = TestStore::default();
    let mut flow = Flow::new(again, &mut script, &mut shelf);
    flow.run(&Filters::default());
    assert_eq!(flow.into_session().answers().given, before);
    assert!(script.showed("You answered a part of this; the marks show it."));
}

#[test]
fn dont_know_keeps_what_was_said_of_a_part_before() {
    let catalog = full();
    let door = vec![Marks("1"); door_sheets(&catalog).len()];
    let (session, ..) =
        hold_about(about_ggi(&catalog), &[&[Enter], &door[..]].concat(), &Filters::default(), TestStore::default());
    let legal = ix(&catalog, "ggi.manage-legal-compliance");
    let again = Session::new(&catalog, Messages::english(), session.answers().clone(), today());
    let acts = [Pick("c"), Pick("j"), Pick("Manage legal compliance"), Pick("d"), Interrupt];
    let (session, ..) = hold_about(again, &acts, &Filters::default(), TestStore::default());
    assert!(!session.is_new(legal));
    let Some(Answer::Points(points)) = session.answers().answer(legal) else { panic!() };
    assert_eq!((points.done.len(), points.unknown.len()), (1, catalog[legal].points.len() - 1));
}

#[test]
fn the_end_of_the_essentials_says_what_holds_what_is_critical_and_what_to_do_next() {
    let catalog = full();
    let count = super::short::essentials(&about_ggi(&catalog)).practices().len();
    let ways: Vec<Act> = (0..count).map(|at| [Marks("1"), Marks("0")][at % 2].clone()).collect();
    let acts = [&[Pick("e")], &ways[..], &[Interrupt]].concat();
    let (_, script, ..) = hold_about(about_ggi(&catalog), &acts, &Filters::default(), TestStore::default());
    let end = script.shown.last().unwrap();
    assert!(end.contains("Of what you answered, ") && end.contains("critical ones are missing."), "{end}");
    assert!(end.contains("Do this next: ") && !end.contains('%') && !end.contains("not known to you"), "{end}");
}

#[test]
fn the_essentials_are_at_most_forty_statements_each_asked_once() {
    let catalog = full();
    let session = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let route = super::short::essentials(&session);
    let asked: Vec<PointIx> = route.practices().iter().flat_map(|ix| route.asked(&catalog, *ix)).collect();
    let statements: BTreeSet<PointIx> = asked.iter().map(|point| catalog[*point].same_as).collect();
    assert!((10..=40).contains(&asked.len()) && statements.len() == asked.len(), "{}", asked.len());
}

#[test]
fn what_cannot_apply_is_not_asked() {
    let catalog = full();
    let mut script = TestPrompt::new([Enter, Enter, Tick(&[]), Tick(&[1, 2, 3, 4]), Enter]);
    let mut answers = set_up(&mut script, &catalog, Messages::english(), today(), &Filters::default()).unwrap();
    assert!(answers.organization.does.is_empty());
    assert!(in_scope(&catalog, &answers).all(|ix| catalog[ix].needs.is_empty()));
    let few = in_scope(&catalog, &answers).count();
    let text = Editor::new(&catalog, &answers).text();
    assert!(text.contains("does = []"), "{text}");
    answers.organization.does = Activity::ALL.iter().copied().collect();
    assert!(few < in_scope(&catalog, &answers).count());
}

#[test]
fn what_the_organization_does_can_be_changed_later() {
    let catalog = twins();
    let (session, ..) = hold(&catalog, &[Pick("a"), Tick(&[1]), Esc, Pick("q")]);
    let again = Session::new(&catalog, Messages::english(), session.answers().clone(), today());
    let shelf = TestStore { kept: vec![session.answers().clone()], ..TestStore::default() };
    let acts = [Pick("h"), Tick(&[1]), Enter, Enter, Interrupt];
    let (session, _, shelf, _) = hold_about(again, &acts, &Filters::default(), shelf);
    assert_eq!(session.answers().organization.does, [Activity::Build].into());
    assert_eq!(shelf.kept.last(), Some(session.answers()));
}

#[test]
fn so_many_minutes_ask_what_is_critical_and_early_and_say_what_fits() {
    let catalog = full();
    let filters = |minutes, pace| Filters { minutes: Some(minutes), pace, ..Filters::default() };
    let asked = |session: &Session<'_>, filters: &Filters| {
        let route = super::filtered(session, filters);
        let asked: Vec<PointIx> = route.due().flat_map(|ix| route.asked(&catalog, ix)).collect();
        (asked, route.load(&catalog, route.due()))
    };
    let session = about_ggi(&catalog);
    let critical = catalog.practices_of(session.answers().scope[0]).flat_map(|ix| &catalog[ix].points);
    let critical = critical.filter(|point| catalog[**point].critical).count();
    let (short, load) = asked(&session, &filters(2, Pace::Alone));
    assert!(load.minutes(Pace::Alone) <= 2 && short.iter().all(|point| catalog[*point].critical));
    let (hour, hour_load) = asked(&session, &filters(60, Pace::Group));
    assert!((30..=60).contains(&hour_load.minutes(Pace::Group)), "{hour_load:?}");
    assert_eq!(hour.iter().filter(|point| catalog[**point].critical).count(), critical);
    let later =
        hour.iter().filter(|point| !catalog[**point].critical).map(|point| catalog[catalog[*point].practice].stage);
    assert!(later.into_iter().all(|stage| stage <= Stage::Two));
    let all = asked(&session, &filters(60, Pace::Alone)).0.len();
    assert_eq!(all, catalog.practices_of(session.answers().scope[0]).map(|ix| catalog[ix].points.len()).sum::<usize>());
    let (_, script, ..) =
        hold_about(about_ggi(&catalog), &[Interrupt], &filters(60, Pace::Group), TestStore::default());
    assert!(script.shown[0].contains("In 60 minutes, ") && script.shown[0].contains("critical and early ones first"));
    let left = format!("about {} minutes left", hour_load.minutes(Pace::Group));
    assert!(script.shown[0].contains(&left), "{}", script.shown[0]);
    assert_eq!(asked(&session, &filters(1, Pace::Group)).0.len(), 1);
}

#[test]
fn an_interview_for_a_standard_asks_what_bears_on_it_and_says_what_else_there_is() {
    let catalog = full();
    let filters = |id: &str| {
        let requirements = vec![catalog.requirements_named(id).unwrap()];
        Filters { only: Filter { requirements, ..Filter::default() }, ..Filters::default() }
    };
    let asked = |session: &Session<'_>, filters: &Filters| -> Vec<PointIx> {
        let route = super::filtered(session, filters);
        route.due().flat_map(|ix| route.asked(&catalog, ix)).collect()
    };
    let session = about_ggi(&catalog);
    let all: Vec<&str> = asked(&session, &filters("iso-5230.3.5")).iter().map(|point| catalog[*point].name()).collect();
    assert_eq!(all, ["contribution-path", "contribution-policy", "contribution-procedure", "policy-made-known"]);
    let within = Filters { minutes: Some(1), ..filters("iso-5230.3.5") };
    assert!(asked(&session, &within).iter().all(|point| asked(&session, &filters("iso-5230.3.5")).contains(point)));
    // In a file that takes in all, twins are asked once.
    let everything = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let of_standard = asked(&everything, &filters("iso-5230"));
    let statements: BTreeSet<PointIx> = of_standard.iter().map(|point| catalog[*point].same_as).collect();
    let requirements = catalog.requirements_in(catalog.requirements_named("iso-5230").unwrap());
    let bearing: BTreeSet<PointIx> = requirements.flat_map(|ix| catalog[ix].statements()).collect();
    assert_eq!((of_standard.len(), statements), (bearing.len(), bearing));
    let acts = [Marks("1"), Interrupt];
    let (session, script, ..) = hold_about(session, &acts, &filters("iso-5230.3.1"), TestStore::default());
    assert!(script.shown[0].contains("todo-group, github-ospo"), "{}", script.shown[0]);
    // What was not asked of the practice is not known.
    let first = session.answers().given.values().next().unwrap();
    assert!(matches!(&first.answer, Some(Answer::Points(points)) if !points.unknown.is_empty()));
}

#[test]
fn a_twin_comes_ticked_and_says_where_from() {
    let catalog = twins();
    let (_, script, ..) = hold(&catalog, &[Pick("a"), Tick(&[1]), Tick(&[]), Tick(&[]), Interrupt]);
    let last = script.shown.last().unwrap();
    assert!(
        last.contains("Part of two") && last.contains("[x] Point t. (from: Title a)") && last.contains("[ ] Point u.")
    );
}

#[test]
fn a_change_of_one_twin_changes_the_other_and_says_so() {
    let catalog = twins();
    let mut session = session(&catalog);
    session.answer(ix(&catalog, "one.a"), done(&catalog, &["one.a.p", "one.a.q"]));
    let changes = session.answer(ix(&catalog, "two.a"), done(&catalog, &["two.a.u"]));
    assert_eq!(changes, Some(vec![(catalog.point("one.a.p").unwrap(), State::Open)]));
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&done(&catalog, &["one.a.q"])));
    let changes = session.answer(ix(&catalog, "two.a"), done(&catalog, &["two.a.t"]));
    assert_eq!(changes, Some(vec![(catalog.point("one.a.p").unwrap(), State::Done)]));
    let words = super::words::in_step(&session, &changes.unwrap());
    assert!(words[0].text.contains("Title a (Checklist one): there, too, it holds now"));
}

#[test]
fn undo_takes_back_what_changed_in_twins_too() {
    let catalog = twins();
    let mut session = session(&catalog);
    session.answer(ix(&catalog, "one.a"), done(&catalog, &["one.a.p"]));
    let before = session.answers().clone();
    session.answer(ix(&catalog, "two.a"), done(&catalog, &[]));
    assert_ne!(session.answers(), &before);
    assert_eq!(session.undo(), Some(ix(&catalog, "two.a")));
    assert_eq!(session.answers(), &before);
}

#[test]
fn a_practice_that_does_not_apply_leaves_its_twins_alone() {
    let catalog = twins();
    let mut session = session(&catalog);
    session.answer(ix(&catalog, "one.a"), done(&catalog, &["one.a.p"]));
    let reason = "No".to_owned();
    assert_eq!(session.answer(ix(&catalog, "two.a"), Answer::NotApplicable { reason }), Some(vec![]));
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&done(&catalog, &["one.a.p"])));
}

/// What was said point by point.
fn points(catalog: &Catalog, done: &[&str], partly: &[&str], unknown: &[&str]) -> Answer {
    let set = |ids: &[&str]| ids.iter().map(|id| catalog.point(id).unwrap()).collect();
    Answer::Points(PointAnswers { done: set(done), partly: set(partly), unknown: set(unknown) })
}

/// How one interview about everything goes whose first question is `one.a`.
fn hold_a<'c>(catalog: &'c Catalog, acts: &[Act]) -> (Session<'c>, TestPrompt, TestStore, End) {
    hold(catalog, &[&[Pick("a")], acts].concat())
}

#[test]
fn a_letter_at_the_question_does_what_it_does_in_the_menu() {
    let catalog = twins();
    for way in [&[][..], &[Esc][..]] {
        let acts = [way, &[Pick("d")], way, &[Pick("s")], way, &[Pick("n"), Type("No")], way, &[Pick("q")]].concat();
        let (session, script, shelf, end) = hold_a(&catalog, &acts);
        assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&Answer::Unknown));
        assert_eq!(session.answers().answer(ix(&catalog, "one.b")), None);
        let no = Answer::NotApplicable { reason: "No".to_owned() };
        assert_eq!(session.answers().answer(ix(&catalog, "one.c")), Some(&no));
        assert!(script.shown.last().unwrap().contains("Ask") || !way.is_empty());
        assert_eq!((shelf.kept.len(), end), (2, End::Quit));
    }
}

#[test]
fn a_question_can_be_answered_point_by_point_with_what_one_knows() {
    let catalog = twins();
    let (session, script, ..) = hold_a(&catalog, &[Marks("1~ 2?"), Type("Our Berlin office"), Interrupt]);
    let given = session.given(ix(&catalog, "one.a"));
    assert_eq!(given.answer, Some(points(&catalog, &[], &["one.a.p"], &["one.a.q"])));
    assert_eq!(given.note.as_deref(), Some("p: Our Berlin office"));
    assert!(script.showed("Holds in part\nPoint p."));
}

#[test]
fn where_a_point_holds_is_asked_once_and_may_stay_unsaid() {
    let catalog = twins();
    let acts = [Pick("t"), Type("Half of it"), Toggle(1, Partly), Enter, Toggle(2, Partly), Type("Berlin"), Enter];
    let (session, ..) = hold_a(&catalog, &[&acts[..], &[Interrupt]].concat());
    let given = session.given(ix(&catalog, "one.a"));
    assert_eq!(given.answer, Some(points(&catalog, &[], &["one.a.p", "one.a.q"], &[])));
    assert_eq!(given.note.as_deref(), Some("Half of it; q: Berlin"));
}

#[test]
fn the_way_back_from_where_takes_the_mark_away_again() {
    let catalog = twins();
    let (session, script, ..) = hold_a(&catalog, &[Toggle(1, Done), Toggle(1, Partly), Esc, Interrupt]);
    assert!(script.shown.last().unwrap().contains("[x] Point p."));
    assert!(session.answers().given.is_empty());
}

#[test]
fn who_knows_no_point_said_dont_know() {
    let catalog = twins();
    let (session, script, ..) = hold_a(&catalog, &[Toggle(1, Unanswered), Toggle(2, Unanswered), Enter, Interrupt]);
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&Answer::Unknown));
    assert!(script.shown.last().unwrap().contains("Ask b?"));
}

#[test]
fn marks_are_kept_through_menus_notes_jumps_and_undo() {
    let catalog = twins();
    let marked = "[x] Point p.\n[?] Point q.";
    let ways: [&[Act]; 11] = [
        &[Esc, Esc],
        &[Esc, Enter],
        &[Pick("t"), Type("A note")],
        &[Pick("e"), Type("A page")],
        &[Pick("o"), Type("Us"), Enter],
        &[Pick("n"), Esc],
        &[Pick("x"), Type("Why"), Esc, Esc],
        &[Pick("a"), Enter],
        &[Pick("v"), Esc],
        &[Pick("s"), Pick("b")],
        &[Pick("j"), Pick("Title d"), Pick("j"), Enter],
    ];
    for way in ways {
        let acts = [&[Toggle(1, Done), Toggle(2, Unanswered)], way, &[Interrupt]].concat();
        let (session, script, ..) = hold_a(&catalog, &acts);
        let last = script.shown.last().unwrap();
        assert!(last.contains("Ask a?") && last.contains(marked), "{way:?}: {last}");
        assert_eq!(session.answers().answer(ix(&catalog, "one.a")), None);
    }
    // Undo goes to another question; what was marked here waits.
    let acts = [Tick(&[1]), Toggle(1, Done), Esc, Pick("b"), Pick("t"), Type("x"), Pick("u"), Pick("s"), Interrupt];
    let (_, script, ..) = hold_a(&catalog, &acts);
    assert!(script.shown.last().unwrap().contains("Ask b?"));
    assert!(script.shown.last().unwrap().contains("[x] Point r."));
}

#[test]
fn undo_takes_back_marks_before_answers() {
    let catalog = twins();
    let acts = [Tick(&[1]), Toggle(1, Done), Pick("u"), Pick("u"), Interrupt];
    let (session, script, ..) = hold_a(&catalog, &acts);
    let shown = &script.shown[script.shown.len() - 2..];
    assert!(shown[0].contains("[ ] Point r.") && shown[1].contains("Taken back") && shown[1].contains("Ask a?"));
    assert!(session.answers().given.is_empty());
}

#[test]
fn marks_that_are_no_answer_yet_are_told_before_leaving() {
    let catalog = twins();
    let acts = [Toggle(1, Done), Pick("q"), Esc, Pick("q"), Pick("q")];
    let (session, script, _, end) = hold_a(&catalog, &acts);
    assert!(script.showed("Marked, but not confirmed with enter: Title a"));
    assert!(session.answers().given.is_empty());
    assert_eq!(end, End::Quit);
}

#[test]
fn a_jump_finds_the_words_of_points_and_offers_the_way_back() {
    let catalog = twins();
    let (_, script, ..) = hold_a(&catalog, &[Pick("j"), Pick("Point v"), Pick("j"), Enter, Interrupt]);
    assert!(script.showed("You came from: Title a. Jump again to go back."));
    assert!(script.showed("Back to: Title a"));
    assert!(script.showed("Checklist two: Part of two: Title d (open)"));
    assert!(script.shown.last().unwrap().contains("Ask a?"));
}

#[test]
fn what_holds_in_part_goes_to_twins_and_comes_from_them() {
    let catalog = twins();
    let (session, script, ..) = hold_a(&catalog, &[Marks("1~"), Enter, Tick(&[1]), Tick(&[1]), Marks("1 2")]);
    assert!(script.showed("[~] Point t. (from: Title a)"));
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&done(&catalog, &["one.a.p"])));
    let mut session = self::session(&catalog);
    session.answer(ix(&catalog, "one.a"), done(&catalog, &["one.a.p"]));
    session.answer(ix(&catalog, "two.a"), points(&catalog, &["two.a.u"], &["two.a.t"], &[]));
    let expected = points(&catalog, &[], &["one.a.p"], &[]);
    assert_eq!(session.answers().answer(ix(&catalog, "one.a")), Some(&expected));
}

#[test]
fn a_date_is_understood_as_people_write_it_and_shown_back() {
    let catalog = twins();
    let acts = [Pick("o"), Type("Legal"), Type("soon"), Type("30.06.2020"), Type("2027-06"), Interrupt];
    let (session, script, ..) = hold_a(&catalog, &acts);
    assert_eq!(session.given(ix(&catalog, "one.a")).due, Some(day("2027-06-30")));
    assert!(script.showed("That is no day that can be understood. Which day, like 30.06.2027?\nsoon"));
    assert!(script.showed("30 June 2020 is over. Which later day?"));
    assert!(script.shown.last().unwrap().contains("Due on 30 June 2027."));
}

#[test]
fn a_date_that_is_over_stays_if_nobody_changes_it() {
    let catalog = twins();
    let mut session = session(&catalog);
    let practice = ix(&catalog, "one.a");
    let before = Response { owner: Some("Us".to_owned()), due: Some(day("2020-01-31")), ..Response::default() };
    session.give(practice, before.clone());
    let mut script = TestPrompt::new([Enter, Enter]);
    assert_eq!(super::details::owner(&mut script, &session, practice), Ok(before));
    assert!(script.showed("By when?\n31 January 2020"));
}

#[test]
fn a_section_that_is_left_is_summed_up() {
    let catalog = twins();
    let (_, script, ..) = hold_a(&catalog, &[Tick(&[1]), Tick(&[1]), Tick(&[]), Interrupt]);
    assert!(script.shown.last().unwrap().contains("End of Part of one: of what you answered, 2 of 4 points hold."));
}

#[test]
fn a_question_says_what_is_missing_and_no_score_before_much_is_answered() {
    let catalog = full();
    let start = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let acts = [Pick("e"), Tick(&[]), Interrupt];
    let (_, script, ..) = hold_about(start, &acts, &Filters::default(), TestStore::default());
    let last = script.shown.last().unwrap();
    assert!(last.contains(" critical still missing, ") && !last.contains('%'), "{last}");
}

#[test]
fn that_no_stage_is_reached_is_said_once_enough_is_answered() {
    let catalog = full();
    let mut session = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let says = |session: &Session<'_>| standing(session).iter().any(|line| line.text.starts_with("Reached: stage 0 "));
    let all: Vec<PracticeIx> = in_scope(&catalog, session.answers()).collect();
    session.answer(all[0], Answer::done([].into()));
    assert!(!says(&session));
    for practice in all {
        session.answer(practice, Answer::done([].into()));
    }
    assert!(says(&session));
}

#[test]
fn an_answer_is_given_against_the_questions_of_today() {
    let mut two = checklist("two", &[("a", "legal", &[("t", None), ("u", None)])]);
    let text = two.source.text.replacen("revision = 1", "revision = 2", 1).replacen("since = 1", "since = 2", 1);
    two.source = Source::new("two.toml", text);
    let resources =
        CatalogFile { kind: FileKind::Resources, id: "us".to_owned(), source: Source::new("us.toml", RESOURCES) };
    let catalog = parse(&[resources, two]).unwrap();
    let mut answers = blank(&catalog);
    answers.revisions.insert(catalog.checklist("two").unwrap(), 1);
    let mut session = Session::new(&catalog, Messages::english(), answers, today());
    let practice = ix(&catalog, "two.a");
    session.answer(practice, Answer::done([].into()));
    assert_eq!(session.assessment().state(catalog.point("two.a.t").unwrap()), State::Open);
    assert_eq!(session.given(practice).revision, Some(2));
}

#[test]
fn a_failed_save_is_told_and_tried_again() {
    let catalog = twins();
    let full = Trouble::Unwritable("The disk is full.".to_owned());
    let shelf = TestStore { troubles: [full].into(), ..TestStore::default() };
    let start = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let (session, script, shelf, _) =
        hold_about(start, &[Pick("a"), Tick(&[1]), Pick("t")], &Filters::default(), shelf);
    assert!(script.showed("Not saved in answers.toml.\nThe disk is full.\nNothing is lost"));
    assert_eq!(shelf.kept, [session.answers().clone()]);
}

#[test]
fn answers_that_could_not_be_saved_can_go_elsewhere() {
    let catalog = twins();
    let full = Trouble::Unwritable("The disk is full.".to_owned());
    let shelf = TestStore { troubles: [full].into(), ..TestStore::default() };
    let start = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let acts = [Pick("a"), Tick(&[1]), Pick("o"), Type("other.toml")];
    let (_, script, shelf, _) = hold_about(start, &acts, &Filters::default(), shelf);
    assert_eq!(shelf.elsewhere.as_deref(), Some("other.toml"));
    assert!(script.shown.last().unwrap().contains("Saved in other.toml from now on."));
}

#[test]
fn putting_a_save_off_is_said_on_each_screen_and_asked_again_before_leaving() {
    let catalog = twins();
    let trouble = || Trouble::Unwritable("The disk is full.".to_owned());
    let shelf = TestStore { troubles: [trouble(), trouble()].into(), ..TestStore::default() };
    let start = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let acts = [Pick("a"), Tick(&[1]), Pick("g"), Esc, Pick("q"), Pick("g"), Pick("r"), Tick(&[1])];
    let (session, script, shelf, _) = hold_about(start, &acts, &Filters::default(), shelf);
    assert!(script.showed("Not saved yet."));
    assert!(script.showed("Your last answers are not saved."));
    assert_eq!(shelf.kept, [session.answers().clone()]);
}

#[test]
fn a_conflict_leaves_the_choice_to_the_person() {
    let catalog = twins();
    let shelf = TestStore { troubles: [Trouble::Conflict(vec![ix(&catalog, "one.a")])].into(), ..TestStore::default() };
    let start = Session::new(&catalog, Messages::english(), blank(&catalog), today());
    let (_, script, shelf, _) = hold_about(start, &[Pick("a"), Tick(&[1]), Pick("m")], &Filters::default(), shelf);
    assert!(script.showed("Somebody else answered this differently meanwhile: Title a"));
    assert_eq!(shelf.policies, [Policy::Merge, Policy::Mine]);
}

#[test]
fn what_a_file_says_cannot_command_the_terminal() {
    let catalog = twins();
    let mut answers = blank(&catalog);
    answers.organization.name = "Evil\u{1b}[2J\u{202e}".to_owned();
    let given = Response { note: Some("\u{1b}]52;c;x\u{7}".to_owned()), ..Response::default() };
    answers.given.insert(ix(&catalog, "one.a"), given);
    let start = Session::new(&catalog, Messages::english(), answers, today());
    let (_, script, ..) =
        hold_about(start, &[Enter, Esc, Pick("t"), Interrupt], &Filters::default(), TestStore::default());
    let screens = script.shown[..2].join("\n");
    assert!(!screens.contains('\u{1b}') && !screens.contains('\u{202e}'));
}

proptest! {
    #[test]
    fn no_sequence_of_moves_loses_an_answer(moves in prop::collection::vec((0usize..9, 0usize..5, 0usize..4), 0..80)) {
        let catalog = twins();
        let mut session = session(&catalog);
        let practices: Vec<PracticeIx> = catalog.practices().collect();
        let mut expected: BTreeMap<PracticeIx, Response> = BTreeMap::new();
        let mut before = vec![];
        for (what, practice, which) in moves {
            let at = practices[practice];
            let points = &catalog[at].points;
            let some = points.iter().enumerate().filter(|(n, _)| which >> n & 1 == 1).map(|(_, point)| *point).collect();
            let answer = match what {
                0..=2 => Some(Answer::done(some)),
                3 => Some(Answer::Unknown),
                4 => Some(Answer::NotApplicable { reason: which.to_string() }),
                5 => Some(Answer::Declined { reason: which.to_string(), review_by: today() }),
                _ => None,
            };
            match (answer, what) {
                (Some(answer), _) => {
                    let was = expected.clone();
                    for (point, state) in session.answer(at, answer.clone()).unwrap_or_default() {
                        let given = expected.get_mut(&catalog[point].practice).unwrap();
                        let Some(Answer::Points(points)) = &mut given.answer else { panic!("only lists change") };
                        prop_assert_ne!(points.listed(point).unwrap_or(State::Open), state);
                        points.set(point, state);
                    }
                    expected.entry(at).or_default().answer = Some(answer);
                    if expected != was {
                        before.push(was);
                    }
                }
                (None, 6) => {
                    prop_assert_eq!(session.undo().is_some(), !before.is_empty());
                    expected = before.pop().unwrap_or(expected);
                }
                (None, 7) => drop(session.route_mut().forward()),
                (None, _) => session.route_mut().jump(at),
            }
            prop_assert_eq!(&session.answers().given, &expected);
            prop_assert!(session.route().current().is_some());
            let text = Editor::new(&catalog, session.answers()).text();
            let read = answers::parse(&Source::new("a.toml", text), &catalog);
            prop_assert_eq!(&read.unwrap().given, &expected);
        }
    }
}
