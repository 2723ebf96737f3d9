//! The workshop by script: what is shown, what is decided, and what is kept after each step.

use chrono::NaiveDate;

use super::Workshop;
use crate::answers::{Answer, Answers, Split, State, merge_answers, parse};
use crate::assess::Poll;
use crate::catalog::{self, Catalog};
use crate::interview::session::End;
use crate::interview::test_prompt::{Act, TestPrompt, TestStore};
use crate::messages::Messages;
use crate::problem::Source;
use crate::shipped::shipped_translation;

fn catalog() -> Catalog {
    catalog::parse(&catalog::shipped()).unwrap()
}

fn person(catalog: &Catalog, name: &str, tables: &str) -> Answers {
    let text = format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n[organization]\nname = \"Us\"\n\
         kind = \"company\"\n[respondent]\nname = \"{name}\"\n{tables}"
    );
    parse(&Source::new("answers.toml", text), catalog).unwrap()
}

/// Three people, of whom one calls a practice not applicable and one sees no review.
fn files(catalog: &Catalog) -> Vec<Answers> {
    let review = |done: &str| format!("[ggi.run-code-reviews]\ndone = [{done}]\n");
    let legal = "[ggi.manage-legal-compliance]\n";
    vec![
        person(catalog, "Ada", &(review("\"review-required\"") + legal + "done = []\n")),
        person(
            catalog,
            "Bo",
            &(review("\"review-required\"") + legal + "answer = \"not-applicable\"\nreason = \"No.\"\n"),
        ),
        person(catalog, "Cy", &review("")),
    ]
}

fn hold(files: &[Answers], catalog: &Catalog, acts: Vec<Act>) -> (End, TestPrompt, TestStore, Answers) {
    let merged = merge_answers(catalog, files, None).unwrap().answers;
    hold_in(Messages::english(), files, catalog, merged, acts)
}

/// The workshop in a language, on what was merged.
fn hold_in(
    messages: &Messages,
    files: &[Answers],
    catalog: &Catalog,
    merged: Answers,
    acts: Vec<Act>,
) -> (End, TestPrompt, TestStore, Answers) {
    let (mut prompt, mut store) = (TestPrompt::new(acts), TestStore::default());
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let poll = Poll::of(catalog, files);
    let workshop = Workshop::new(catalog, messages, merged.clone(), &poll, today);
    let (end, saved) = workshop.hold(&mut prompt, &mut store);
    assert!(saved);
    let last = store.kept.last().cloned().unwrap_or(merged);
    (end, prompt, store, last)
}

#[test]
fn a_decision_is_kept_at_once_and_survives_the_next_merge() {
    let catalog = catalog();
    let files = files(&catalog);
    let acts = vec![
        Act::Pick("x"),
        Act::Type("We ship nothing."),
        Act::Pick("v"),
        Act::Type("3 0 0"),
        Act::Pick("d"),
        Act::Pick("q"),
    ];
    let (end, prompt, store, last) = hold(&files, &catalog, acts);
    assert_eq!((end, store.kept.len()), (End::Quit, 2));
    assert!(prompt.showed("2 : 1   It holds · It does not hold"), "{:#?}", prompt.shown);
    assert!(prompt.showed("Hear first somebody who says: It does not hold."));
    assert!(prompt.showed("Second vote: 3 : 0 : 0") && !prompt.showed("Ada"));
    assert!(prompt.showed("2 decided, 0 parked"), "{:?}", prompt.shown.last());
    let again = merge_answers(&catalog, &files, Some(&last)).unwrap().answers;
    assert_eq!(again.given, last.given);
    let review = catalog.point("ggi.run-code-reviews.review-required").unwrap();
    assert_eq!(again.own_state(&catalog, review), State::Done);
    let legal = catalog.practice("ggi.manage-legal-compliance").unwrap();
    assert!(matches!(again.answer(legal), Some(Answer::NotApplicable { .. })), "{:?}", again.answer(legal));
}

#[test]
fn a_workshop_that_goes_on_in_another_language_decides_the_same() {
    let english = catalog();
    let files = files(&english);
    let decided = |languages: [&str; 2]| {
        let acts = [
            vec![Act::Pick("x"), Act::Type("We ship nothing."), Act::Pick("q")],
            vec![Act::Pick("v"), Act::Type("3 0 0"), Act::Pick("d"), Act::Pick("q")],
        ];
        let mut before = None;
        for (language, acts) in languages.into_iter().zip(acts) {
            let catalog = english.translated(&shipped_translation(language));
            let messages = Messages::of_language(language).unwrap();
            let merged = merge_answers(&catalog, &files, before.as_ref()).unwrap().answers;
            let (end, prompt, _, last) = hold_in(&messages, &files, &catalog, merged, acts);
            assert_eq!(end, End::Quit);
            assert!(prompt.is_over() && prompt.showed("1"), "{language}: {:?}", prompt.shown.last());
            before = Some(last);
        }
        before.unwrap()
    };
    let given = decided(["en", "en"]).given;
    let review = english.practice("ggi.run-code-reviews").unwrap();
    assert!(given[&review].decided.len() == 1, "{:?}", given[&review]);
    for languages in [["fr", "de"], ["de", "en"]] {
        assert_eq!(decided(languages).given, given, "{languages:?}");
    }
}

#[test]
fn whoever_answers_later_is_heard_though_all_before_called_it_not_applicable() {
    let catalog = catalog();
    let legal = catalog.practice("ggi.manage-legal-compliance").unwrap();
    let not =
        |name| person(&catalog, name, "[ggi.manage-legal-compliance]\nanswer = \"not-applicable\"\nreason = \"No.\"\n");
    let mut files = vec![not("Ada"), not("Bo")];
    let before = merge_answers(&catalog, &files, None).unwrap().answers;
    files.push(person(&catalog, "Cy", "[ggi.manage-legal-compliance]\ndone = []\n"));
    let now = merge_answers(&catalog, &files, Some(&before)).unwrap().answers;
    assert_eq!(now.given[&legal].split, Split::Whole);
}

#[test]
fn what_cannot_be_decided_is_parked_with_an_owner_and_a_day() {
    let catalog = catalog();
    let acts = vec![
        Act::Pick("a"),
        Act::Tick(&[1]),
        Act::Pick("p"),
        Act::Type("Quality"),
        Act::Type("yesterday"),
        Act::Type("in two weeks"),
        Act::Pick("b"),
        Act::Interrupt,
    ];
    let (end, prompt, store, last) = hold(&files(&catalog), &catalog, acts);
    assert_eq!((end, store.kept.len()), (End::Interrupted, 2));
    assert!(prompt.is_over());
    let (legal, review) = ("ggi.manage-legal-compliance", "ggi.run-code-reviews");
    let given = |id: &str| &last.given[&catalog.practice(id).unwrap()];
    let decided = given(legal);
    assert_eq!(decided.split, Split::default());
    assert_eq!(decided.decided.len(), catalog[catalog.practice(legal).unwrap()].points.len());
    let parked = given(review);
    assert_eq!(parked.owner.as_deref(), Some("Quality"));
    assert_eq!(parked.due, NaiveDate::from_ymd_opt(2026, 12, 10));
    assert_ne!(parked.split, Split::default(), "a split stays a split");
    assert!(prompt.showed("1 decided, 1 parked"), "{:?}", prompt.shown.last());
}
