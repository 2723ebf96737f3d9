//! The laws of merging the answers of several people, over files at random and one by one.
#![allow(clippy::unwrap_used, clippy::panic)]

mod worlds;

use std::time::{Duration, Instant};

use ospo_assess::answers::{
    self, Answer, Answers, Difference, Merged, NotMerged, Respondent, Split, State, merge_answers, write,
};
use ospo_assess::assess::{Fraction, Poll, agreement};
use ospo_assess::catalog::{Activity, Catalog, PracticeIx, parse, shipped};
use ospo_assess::problem::Source;
use proptest::prelude::*;
use worlds::read_answers;
use worlds::small::harbour_and_lighthouse as catalog;

fn head(name: &str, more: &str) -> String {
    format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"harbour\"]\ntarget = 2\n\
         [organization]\nname = \"Harbour\"\nkind = \"other\"\n[respondent]\nname = \"{name}\"\n{more}\n"
    )
}

fn person(catalog: &Catalog, name: &str, tables: &str) -> Answers {
    read_answers(&head(name, tables), catalog)
}

fn merged(catalog: &Catalog, files: &[Answers]) -> Answers {
    let merged = merge_answers(catalog, files, None).unwrap().answers;
    // What is read again is what was meant.
    let again = read_answers(&write(catalog, &merged), catalog);
    assert_eq!(again, merged);
    merged
}

fn practice(catalog: &Catalog, id: &str) -> PracticeIx {
    catalog.practice(id).unwrap()
}

/// The names of points, for short.
fn names(catalog: &Catalog, points: &answers::PointSet) -> Vec<String> {
    points.iter().map(|point| catalog[*point].name().to_owned()).collect()
}

/// Something that a person may say of a practice with these points, by number; nothing for the first few.
fn table(id: &str, points: &[&str], number: usize, around: usize) -> String {
    let whole = [
        "",
        "",
        "",
        "answer = \"unknown\"",
        "answer = \"not-applicable\"\nreason = \"None.\"",
        "answer = \"not-applicable\"\nreason = \"Not us.\\n\\nEver.\"",
        "answer = \"declined\"\nreason = \"None.\"\nreview_by = 2027-01-01",
        "answer = \"declined\"\nreason = \"Too dear.\"\nreview_by = 2027-02-01",
    ];
    let around = [
        "",
        "owner = \"Legal\"",
        "owner = \"Board\"\ndue = 2027-01-01",
        "due = 2026-12-24\nnote = \"One.\\n\\nTwo.\"\nevidence = [\"a\"]",
        "note = \"Three.\"\nevidence = [\"b\", \"a\"]\nasked = 2026-11-25",
    ][around % 5];
    let said = whole.get(number).map_or_else(
        || {
            let state = |at: usize| (number / 4_usize.pow(u32::try_from(at).unwrap())) % 4;
            let of = |wanted: usize| {
                let chosen = (0..points.len()).filter(|at| state(*at) == wanted);
                chosen.map(|at| format!("\"{}\"", points[at])).collect::<Vec<_>>().join(", ")
            };
            format!("done = [{}]\npartly = [{}]\nunknown = [{}]", of(1), of(2), of(3))
        },
        |whole| (*whole).to_owned(),
    );
    if said.is_empty() { String::new() } else { format!("[{id}]\n{said}\n{around}\n") }
}

/// Files of people, some of whom say nothing of much; those that contradict themselves are left out.
fn people(catalog: &Catalog, choices: &[[usize; 6]]) -> Vec<Answers> {
    let mut people = Vec::new();
    for (at, one) in choices.iter().enumerate() {
        let tables = table("harbour.quay", &["cranes", "ropes"], one[0], one[1])
            + &table("harbour.lamps", &["oil", "wick"], one[2], one[3])
            + &table("lighthouse.tower", &["keeper", "oil", "new-buoy"], one[4], one[5]);
        let text = head(&format!("P{at}"), &tables).replace("target = 2", &format!("target = {}", one[1] % 4 + 1));
        people.extend(answers::parse(&Source::new("answers.toml", text), catalog));
    }
    people
}

fn choices(most: usize) -> impl Strategy<Value = Vec<[usize; 6]>> {
    proptest::collection::vec(proptest::array::uniform6(0_usize..72), 3..=most)
}

/// Every way to merge some files first, then the results.
fn groupings(files: &[Answers]) -> Vec<Vec<Vec<Answers>>> {
    let Some((first, rest)) = files.split_first() else { return vec![Vec::new()] };
    let mut all = Vec::new();
    for grouping in groupings(rest) {
        for at in 0..grouping.len() {
            let mut one = grouping.clone();
            one[at].push(first.clone());
            all.push(one);
        }
        all.push([grouping, vec![vec![first.clone()]]].concat());
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_grouping_of_files_is_the_merge_of_all(choices in choices(5)) {
        let catalog = catalog();
        let files = people(&catalog, &choices);
        prop_assume!(!files.is_empty());
        let all = write(&catalog, &merged(&catalog, &files));
        for grouping in groupings(&files) {
            let parts: Vec<Answers> = grouping.iter().map(|part| merged(&catalog, part)).collect();
            prop_assert_eq!(&write(&catalog, &merged(&catalog, &parts)), &all, "{:?}", grouping.len());
        }
    }

    #[test]
    fn order_and_repetition_change_nothing(choices in choices(6)) {
        let catalog = catalog();
        let mut files = people(&catalog, &choices);
        prop_assume!(!files.is_empty());
        let all = merged(&catalog, &files);
        files.reverse();
        prop_assert_eq!(&merged(&catalog, &files), &all);
        files.rotate_left(1);
        files.push(files[0].clone());
        prop_assert_eq!(&merged(&catalog, &files), &all, "the same person counts once");
        files.push(all.clone());
        prop_assert_eq!(&merged(&catalog, &files), &all, "who is in a merged file counts once");
        prop_assert_eq!(&merged(&catalog, &[all.clone(), all.clone()]), &all);
        let standing = merge_answers(&catalog, &files[..1], Some(&all)).unwrap();
        prop_assert_eq!(&standing.answers, &all, "an earlier result loses nobody");
    }

    #[test]
    fn what_people_say_decides_what_a_statement_comes_to(choices in choices(6)) {
        let catalog = catalog();
        let files = people(&catalog, &choices);
        prop_assume!(!files.is_empty());
        let all = merged(&catalog, &files);
        let said: Vec<Vec<State>> = files.iter().map(|file| file.states(&catalog)).collect();
        for (practice, given) in &all.given {
            let Some(Answer::Points(points)) = &given.answer else {
                prop_assert_eq!(matches!(given.split, Split::Whole), is_contested(&files, *practice, &all), "{:?}", given);
                continue;
            };
            for point in &catalog[*practice].points {
                let class: Vec<_> = catalog.twins(*point).chain([*point]).collect();
                let of = |states: &Vec<State>| {
                    class.iter().map(|one| states[one.position()]).find(|state| *state != State::Unanswered)
                };
                let known: Vec<State> = said.iter().filter_map(of).collect();
                let done = known.iter().filter(|state| **state == State::Done).count();
                let split = done > 0 && done < known.len();
                let in_split = matches!(&given.split, Split::Points(split) if split.contains(point));
                prop_assert_eq!(in_split, split);
                prop_assert_eq!(given.alone.contains(point), known.len() == 1);
                let state = points.listed(*point).unwrap_or(State::Open);
                let expected = match () {
                    () if split || known.is_empty() => State::Unanswered,
                    () if done > 0 => State::Done,
                    () if known.contains(&State::Partly) => State::Partly,
                    () => State::Open,
                };
                prop_assert_eq!(state, expected, "agreed means equal, and what is split is not taken over");
            }
        }
    }
}

/// Whether some answer the points of a practice, or are told by a twin to, and others say that it does not apply.
fn is_contested(files: &[Answers], practice: PracticeIx, merged: &Answers) -> bool {
    let kind = |answer: &Answer| match answer {
        Answer::Unknown => None,
        Answer::Points(_) => Some(0),
        Answer::NotApplicable { .. } => Some(1),
        Answer::Declined { .. } => Some(2),
    };
    let kinds: Vec<u8> = files.iter().filter_map(|file| kind(file.answer(practice)?)).collect();
    let homed = merged.given.iter().any(|(other, given)| *other != practice && given.split == Split::Whole);
    kinds.windows(2).any(|two| two[0] != two[1]) || (homed && matches!(merged.given[&practice].split, Split::Whole))
}

#[test]
fn the_same_person_named_twice_counts_once_and_another_organization_is_refused() {
    let catalog = catalog();
    let one = person(&catalog, "A", "[harbour.quay]\ndone = [\"ropes\"]");
    let quay = practice(&catalog, "harbour.quay");
    let twice = merged(&catalog, &[one.clone(), one.clone()]);
    assert_eq!(names(&catalog, &twice.given[&quay].alone), ["cranes", "ropes"]);
    let mut other = one.clone();
    other.organization.name = "Airport".to_owned();
    let refused = merge_answers(&catalog, &[one.clone(), other, twice], None);
    assert_eq!(refused, Err(NotMerged::OtherOrganization(vec![1])));
    assert_eq!(merge_answers(&catalog, &[], None), Err(NotMerged::Nothing));
}

#[test]
fn an_organization_is_another_where_its_id_is_though_its_name_is_not() {
    let catalog = catalog();
    let with_id = |name: &str, id: Option<&str>| {
        let mut one = person(&catalog, name, "");
        one.organization.id = id.map(str::to_owned);
        one
    };
    let files = [with_id("A", Some("north")), with_id("B", None), with_id("C", Some(" north "))];
    assert!(merge_answers(&catalog, &files, None).is_ok(), "one id, and a file that gives none");
    let refused = merge_answers(&catalog, &[&files[..], &[with_id("D", Some("south"))]].concat(), None);
    assert_eq!(refused, Err(NotMerged::OtherOrganization(vec![3])));
}

#[test]
fn what_one_file_says_of_the_organization_is_kept_and_of_two_kinds_the_first_word() {
    use answers::OrganizationKind::{Company, University};
    let catalog = catalog();
    let (mut one, mut other) = (person(&catalog, "A", ""), person(&catalog, "B", ""));
    one.organization.kind = University;
    other.organization.kind = Company;
    (other.organization.id, other.organization.parent) = (Some("north".to_owned()), Some("Ports".to_owned()));
    (one.organization.does, other.organization.does) = ([Activity::Build].into(), [Activity::Ship].into());
    let both = merged(&catalog, &[one, other]).organization;
    assert_eq!((both.kind, both.id.as_deref(), both.parent.as_deref()), (Company, Some("north"), Some("Ports")));
    assert_eq!(both.does, [Activity::Build, Activity::Ship].into());
}

#[test]
fn who_answers_on_two_days_is_one_person() {
    let catalog = catalog();
    let one = person(&catalog, "A", "[harbour.quay]\ndone = [\"ropes\"]");
    let later = Answers { date: one.date + chrono::TimeDelta::days(1), ..one.clone() };
    let both = merged(&catalog, &[one, later]);
    assert_eq!(both.respondents.len(), 2, "each with its day");
    assert_eq!(names(&catalog, &both.given[&practice(&catalog, "harbour.quay")].alone), ["cranes", "ropes"]);
}

#[test]
fn two_merged_files_that_share_some_people_only_are_refused() {
    let catalog = catalog();
    let [a, b, c] = ["A", "B", "C"].map(|name| person(&catalog, name, "[harbour.quay]\ndone = [\"ropes\"]"));
    let (ab, bc) = (merged(&catalog, &[a.clone(), b.clone()]), merged(&catalog, &[b, c.clone()]));
    assert_eq!(merge_answers(&catalog, &[c, ab.clone(), bc.clone()], None), Err(NotMerged::Overlap(1, 2)));
    assert!(merge_answers(&catalog, &[ab, a], None).is_ok());
}

fn split_and_decided(catalog: &Catalog) -> (Vec<Answers>, Answers) {
    let files = vec![
        person(catalog, "A", "[harbour.quay]\ndone = [\"ropes\"]"),
        person(catalog, "B", "[harbour.quay]\ndone = []"),
    ];
    let mut decided = merged(catalog, &files);
    let given = decided.given.get_mut(&practice(catalog, "harbour.quay")).unwrap();
    let ropes = catalog.point("harbour.quay.ropes").unwrap();
    given.split = Split::default();
    given.decided = [ropes].into();
    given.owner = Some("Board".to_owned());
    let Some(Answer::Points(points)) = &mut given.answer else { panic!("points") };
    points.set(ropes, State::Done);
    (files, decided)
}

#[test]
fn what_was_decided_is_kept_and_two_decisions_that_differ_are_a_split() {
    let catalog = catalog();
    let quay = practice(&catalog, "harbour.quay");
    let ropes = catalog.point("harbour.quay.ropes").unwrap();
    let (mut files, decided) = split_and_decided(&catalog);
    let again = |files: &[Answers], standing| {
        let merged = merge_answers(&catalog, files, Some(standing)).unwrap().answers;
        assert_eq!(read_answers(&write(&catalog, &merged), &catalog), merged);
        merged
    };
    assert_eq!(again(&files, &decided), decided, "nothing new");
    files.push(person(&catalog, "C", "[harbour.quay]\ndone = []\nowner = \"Legal\""));
    let all = again(&files, &decided);
    assert_eq!(names(&catalog, &all.given[&quay].decided), ["ropes"]);
    assert_eq!(all.own_state(&catalog, ropes), State::Done);
    assert_eq!(all.given[&quay].owner.as_deref(), Some("Board; Legal"));
    let mut otherwise = decided.clone();
    otherwise.given.get_mut(&quay).unwrap().answer = Some(Answer::done([].into()));
    let both = merged(&catalog, &[decided.clone(), otherwise.clone()]);
    assert_eq!(both.own_state(&catalog, ropes), State::Unanswered);
    assert_eq!(merged(&catalog, &[both.clone(), decided]), both, "a split of decisions stays one");
    let Split::Points(split) = &both.given[&quay].split else { panic!("points") };
    assert_eq!(names(&catalog, split), ["ropes"]);
}

#[test]
fn what_was_decided_of_a_point_stays_though_somebody_says_that_its_practice_does_not_apply() {
    let catalog = catalog();
    let ropes = catalog.point("harbour.quay.ropes").unwrap();
    let (mut files, decided) = split_and_decided(&catalog);
    files.push(person(&catalog, "C", "[harbour.quay]\nanswer = \"not-applicable\"\nreason = \"No quay.\""));
    let now = merge_answers(&catalog, &files, Some(&decided)).unwrap().answers;
    assert_eq!(now.own_state(&catalog, ropes), State::Done);
    assert_eq!(now.given[&practice(&catalog, "harbour.quay")].note.as_deref(), Some("No quay."));
}

#[test]
fn a_person_who_corrects_an_answer_is_heard_though_an_earlier_result_stands() {
    let catalog = catalog();
    let ropes = catalog.point("harbour.quay.ropes").unwrap();
    let (files, _) = split_and_decided(&catalog);
    let standing = merged(&catalog, &files);
    assert_eq!(standing.own_state(&catalog, ropes), State::Unanswered);
    let mut corrected = person(&catalog, "B", "[harbour.quay]\ndone = [\"ropes\"]");
    corrected.date += chrono::TimeDelta::days(1);
    let now = merge_answers(&catalog, &[files[0].clone(), corrected], Some(&standing)).unwrap();
    assert_eq!(now.answers.own_state(&catalog, ropes), State::Done);
    assert_eq!(now.kept, []);
    let kept = merge_answers(&catalog, &files[..1], Some(&standing)).unwrap().kept;
    assert_eq!(kept.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["B"]);
}

#[test]
fn who_changed_their_minds_together_are_not_held_to_what_they_said_before() {
    let catalog = catalog();
    let quay = practice(&catalog, "harbour.quay");
    let standing =
        merged(&catalog, &["A", "B"].map(|name| person(&catalog, name, "[harbour.quay]\ndone = [\"ropes\"]")));
    let not_ours = "[harbour.quay]\nanswer = \"not-applicable\"\nreason = \"No quay.\"";
    let files = ["A", "B"].map(|name| person(&catalog, name, not_ours));
    let now = merge_answers(&catalog, &files, Some(&standing)).unwrap().answers;
    assert!(matches!(now.given[&quay].answer, Some(Answer::NotApplicable { .. })), "{:?}", now.given[&quay]);
}

#[test]
fn the_day_that_an_answer_was_confirmed_is_kept_where_it_is_later_than_the_file() {
    let catalog = catalog();
    let asked = |name: &str, day: &str| person(&catalog, name, &format!("[harbour.quay]\ndone = []\nasked = {day}"));
    let of = |files: &[Answers]| merged(&catalog, files).given[&practice(&catalog, "harbour.quay")].asked;
    let quiet = person(&catalog, "B", "[harbour.quay]\ndone = []");
    assert_eq!(of(&[asked("A", "2026-11-25"), asked("B", "2026-11-24")]), "2026-11-25".parse().ok());
    assert_eq!(of(&[asked("A", "2026-11-22"), quiet]), None, "the file is of that day");
}

#[test]
fn who_does_not_know_a_practice_contests_nothing() {
    let catalog = catalog();
    let files = [
        person(&catalog, "A", "[harbour.quay]\nanswer = \"unknown\"\nnote = \" \""),
        person(&catalog, "B", "[harbour.quay]\ndone = [\"ropes\"]\nnote = \" Mind the gap. \""),
    ];
    let given = merged(&catalog, &files).given.remove(&practice(&catalog, "harbour.quay")).unwrap();
    assert!(matches!(given.answer, Some(Answer::Points(_))), "{given:?}");
    assert_eq!(given.split, Split::default());
    assert_eq!(given.note.as_deref(), Some("B: Mind the gap."), "a blank note is none");
}

#[test]
fn what_two_groups_decided_alike_stays_decided() {
    let catalog = catalog();
    let (_, decided) = split_and_decided(&catalog);
    let mut alike = decided.clone();
    for (one, name) in alike.respondents.iter_mut().zip(["C", "D"]) {
        name.clone_into(&mut one.name);
    }
    let given = &merged(&catalog, &[decided, alike]).given[&practice(&catalog, "harbour.quay")];
    assert_eq!((names(&catalog, &given.decided), &given.split), (vec!["ropes".to_owned()], &Split::default()));
}

#[test]
fn of_two_decisions_a_part_of_the_scope_is_no_common_ground() {
    let catalog = catalog();
    let quay = practice(&catalog, "harbour.quay");
    let ropes = catalog.point("harbour.quay.ropes").unwrap();
    let decided = |name: &str, state| {
        let (_, mut decided) = split_and_decided(&catalog);
        decided.respondents.truncate(1);
        name.clone_into(&mut decided.respondents[0].name);
        let Some(Answer::Points(points)) = &mut decided.given.get_mut(&quay).unwrap().answer else { panic!("points") };
        points.set(ropes, state);
        decided
    };
    let both = merged(&catalog, &[decided("A", State::Partly), decided("B", State::Open)]);
    assert_eq!(both.given[&quay].split, Split::Points([ropes].into()));
}

#[test]
fn a_day_that_one_names_alone_is_no_difference() {
    let catalog = catalog();
    let files = [
        person(&catalog, "A", "[harbour.quay]\ndone = []\ndue = 2027-01-01\nowner = \"Legal\""),
        person(&catalog, "B", "[harbour.quay]\ndone = []"),
    ];
    assert_eq!(merge_answers(&catalog, &files, None).unwrap().differences, []);
}

#[test]
fn owners_and_days_that_differ_are_told_and_evidence_beyond_its_limit() {
    let catalog = catalog();
    let quay = practice(&catalog, "harbour.quay");
    let differences = |one: &str, other: &str| {
        let files = [("A", one), ("B", other)]
            .map(|(name, said)| person(&catalog, name, &format!("[harbour.quay]\ndone = []\n{said}")));
        merge_answers(&catalog, &files, None).unwrap().differences
    };
    assert_eq!(differences("owner = \"Legal\"", "owner = \"Board\""), [Difference::Owner(quay)]);
    assert_eq!(differences("due = 2027-01-01", "due = 2027-02-01"), [Difference::Due(quay)]);
    let pages = |pages: std::ops::Range<u8>| {
        format!("evidence = {:?}", pages.map(|page| format!("page {page}")).collect::<Vec<_>>())
    };
    let limit = 100;
    assert_eq!(differences(&pages(0..50), &pages(50..limit)), []);
    assert_eq!(differences(&pages(0..50), &pages(50..limit + 1)), [Difference::Evidence(quay)]);
}

#[test]
fn who_says_nothing_of_a_practice_but_who_looks_after_it_answers_nothing() {
    let catalog = catalog();
    let files = [person(&catalog, "A", "[harbour.quay]\nowner = \"Legal\""), person(&catalog, "B", "")];
    let given = merged(&catalog, &files).given.remove(&practice(&catalog, "harbour.quay")).unwrap();
    assert_eq!((given.answer, given.owner.as_deref()), (None, Some("Legal")));
}

#[test]
fn people_whose_names_are_left_out_are_numbered_and_the_same_one_has_one_number() {
    let catalog = catalog();
    let redacted = |names: &[&str]| -> Vec<String> {
        let files: Vec<Answers> = names.iter().map(|name| person(&catalog, name, "")).collect();
        let people = merge_answers(&catalog, &files, None).unwrap().answers.redacted().respondents;
        people.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(redacted(&["B", "A", "C"]), ["somebody, 1", "somebody, 2", "somebody, 3"]);
    assert_eq!(redacted(&["A", "B"]), ["somebody, 1", "somebody, 2"]);
    assert_eq!(redacted(&["A"]), ["somebody"]);
}

#[test]
fn points_that_are_split_stand_beside_a_list_of_those_done() {
    let catalog = catalog();
    let all = merged(&catalog, &split_and_decided(&catalog).0);
    let text = write(&catalog, &all);
    let without = text.replace("done    = []\nunknown = [\"ropes\"]\n", "");
    assert_ne!(without, text, "{text}");
    let problems = answers::parse(&Source::new("answers.toml", without), &catalog).unwrap_err();
    assert!(problems.iter().any(|problem| problem.message.contains("`split` stands beside")), "{problems:?}");
}

#[test]
fn a_practice_that_one_answers_and_another_calls_not_applicable_is_split_as_a_whole() {
    let catalog = catalog();
    let lamps = practice(&catalog, "harbour.lamps");
    let tower = practice(&catalog, "lighthouse.tower");
    let files = [
        person(&catalog, "A", "[harbour.lamps]\ndone = [\"oil\"]"),
        person(&catalog, "B", "[harbour.lamps]\nanswer = \"not-applicable\"\nreason = \"No lamps.\""),
    ];
    let both = merged(&catalog, &files);
    assert_eq!((&both.given[&lamps].answer, &both.given[&lamps].split), (&Some(Answer::Unknown), &Split::Whole));
    assert_eq!(both.given[&lamps].note.as_deref(), Some("No lamps."));
    // What A says of the oil is said of its twin too.
    let oil = catalog.point("lighthouse.tower.oil").unwrap();
    assert_eq!((both.own_state(&catalog, oil), both.given[&tower].alone.contains(&oil)), (State::Done, true));
}

#[test]
fn settings_that_differ_are_told_and_the_stricter_ones_are_taken() {
    let catalog = catalog();
    let gate = |name: &str, target: u32, gate: &str| {
        let text = head(name, gate).replace("target = 2", &format!("target = {target}"));
        read_answers(&text, &catalog)
    };
    let files = [
        gate("A", 2, "[gate]\nmin_score = 40\nmax_age = 100\n[report]\nlang = \"fr\""),
        gate("B", 3, "[gate]\nmin_score = 60\nno_critical = true\n[report]\nlang = \"de\""),
    ];
    let Merged { answers, differences, .. } = merge_answers(&catalog, &files, None).unwrap();
    assert_eq!(differences, [Difference::Target, Difference::Gate, Difference::Report]);
    let text = write(&catalog, &answers);
    for line in ["min_score   = 60", "max_age     = 100", "no_critical = true", "target     = 3", "lang = \"de\""] {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn sixty_people_who_answer_everything_are_merged_at_once() {
    let catalog = parse(&shipped()).unwrap();
    let organization = answers::Organization::new("Us", answers::OrganizationKind::Other);
    let mut files = Vec::new();
    for person in 0..60_usize {
        let scope = catalog.checklists().collect();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let stage = ospo_assess::catalog::Stage::Two;
        let mut one = Answers::new(organization.clone(), day, scope, stage);
        one.respondents = vec![Respondent { name: format!("P{person}"), role: None, merged: None }];
        for practice in catalog.practices() {
            let holds = |point: &&ospo_assess::catalog::PointIx| catalog[**point].same_as.position() % 60 != person;
            let done = catalog[practice].points.iter().filter(holds).copied().collect();
            let given = answers::Response { answer: Some(Answer::done(done)), ..Default::default() };
            one.given.insert(practice, given);
        }
        files.push(one);
    }
    let start = Instant::now();
    let all = merge_answers(&catalog, &files, None).unwrap();
    let taken = start.elapsed();
    // What is not optimized has no limit; `.ci/full` measures what is.
    assert!(cfg!(debug_assertions) || taken < Duration::from_millis(100), "{taken:?}");
    assert_eq!(all.answers.respondents.len(), 60);
}

#[test]
fn three_four_and_five_files_come_to_the_same_in_every_grouping_there_is() {
    let catalog = catalog();
    let all: Vec<Answers> = [
        "[harbour.quay]\ndone = [\"ropes\"]\nowner = \"Legal\"\n[harbour.lamps]\ndone = [\"oil\"]\n",
        "[harbour.quay]\ndone = []\npartly = [\"ropes\"]\nnote = \"Half.\"\n[lighthouse.tower]\ndone = []\n",
        "[harbour.quay]\nanswer = \"not-applicable\"\nreason = \"No quay.\"\n",
        "[harbour.lamps]\ndone = [\"wick\"]\nunknown = [\"oil\"]\nevidence = [\"A page.\"]\n",
        "[harbour.quay]\ndone = [\"cranes\"]\nunknown = [\"ropes\"]\ndue = 2027-01-01\n[lighthouse.tower]\nanswer = \"unknown\"\n",
    ]
    .iter()
    .enumerate()
    .map(|(at, tables)| person(&catalog, &format!("P{at}"), tables))
    .collect();
    for (count, ways) in [(3, 5), (4, 15), (5, 52)] {
        let files = &all[..count];
        let groupings = groupings(files);
        assert_eq!(groupings.len(), ways);
        let whole = write(&catalog, &merged(&catalog, files));
        for grouping in groupings {
            let parts: Vec<Answers> = grouping.iter().map(|part| merged(&catalog, part)).collect();
            assert_eq!(write(&catalog, &merged(&catalog, &parts)), whole);
        }
    }
}

/// So many statements on which of two people both say done, the first alone, the second alone, neither.
type WorkedTable = [usize; 4];

/// Two people who answer as a table says; the statements beyond it they do not know.
fn two_people(catalog: &Catalog, table: WorkedTable) -> Vec<Answers> {
    let ggi = catalog.checklist("ggi").unwrap();
    let [both, first, second, neither] = table;
    let ends = [both, both + first, both + first + second, both + first + second + neither];
    let says_done = |person: usize, at: usize| match ends.iter().position(|end| at < *end) {
        Some(0) => true,
        Some(cell) => cell == person + 1,
        None => false,
    };
    let mut people = Vec::new();
    for person in 0..2 {
        let name = ["A", "B"][person];
        let organization = answers::Organization::new("Us", answers::OrganizationKind::Other);
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut one = Answers::new(organization, day, vec![ggi], ospo_assess::catalog::Stage::Two);
        one.respondents = vec![Respondent { name: name.to_owned(), role: None, merged: None }];
        let mut at = 0;
        for practice in catalog.practices_of(ggi) {
            let mut points = answers::PointAnswers::default();
            for point in &catalog[practice].points {
                if at >= ends[3] {
                    points.unknown.insert(*point);
                } else if says_done(person, at) {
                    points.done.insert(*point);
                }
                at += 1;
            }
            let answer = Some(Answer::Points(points));
            one.given.insert(practice, answers::Response { answer, ..Default::default() });
        }
        people.push(one);
    }
    people
}

#[test]
fn agreement_and_specific_agreement_are_the_exact_fractions_of_worked_tables() {
    let catalog = parse(&shipped()).unwrap();
    // Two tables of Feinstein and Cicchetti (1990): the same agreement, and what a board asks for tells them apart.
    for (table, share, done, open) in [
        ([40, 9, 6, 45], "17/20", "16/19", "6/7"),
        ([80, 10, 5, 5], "17/20", "32/35", "2/5"),
        ([10, 0, 0, 0], "1", "1", "none"),
        ([4, 3, 2, 0], "none", "none", "none"),
    ] {
        let files = two_people(&catalog, table);
        let all = merged(&catalog, &files);
        let shown = |share: Option<Fraction>| share.map_or_else(|| "none".to_owned(), |share| share.to_string());
        let found = agreement(&catalog, &all);
        assert_eq!((found.compared(), found.split.len()), (table.iter().sum(), table[1] + table[2]));
        let specific = Poll::of(&catalog, &files).specific_agreement(&catalog, &all).unwrap_or_default();
        assert_eq!(
            [shown(found.share()), shown(specific.done), shown(specific.open)],
            [share, done, open],
            "{table:?}"
        );
    }
}

#[test]
fn who_has_no_file_of_their_own_is_missed_whoever_else_has_two() {
    let catalog = catalog();
    let [a, b] = ["A", "B"].map(|name| person(&catalog, name, "[harbour.quay]\ndone = [\"ropes\"]"));
    let more = person(&catalog, "A", "[harbour.lamps]\ndone = []");
    let part = merged(&catalog, std::slice::from_ref(&b));
    let files = [a, more, part];
    let all = merged(&catalog, &files);
    assert_eq!(Poll::of(&catalog, &files).unheard(&all), 1, "B");
    assert_eq!(Poll::of(&catalog, &[b]).unheard(&all), 1, "A");
}
