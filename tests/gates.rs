//! What gates find, by themselves: verdicts, what breaks them and what would help, over a small catalog.
#![allow(clippy::unwrap_used)]

mod worlds;

use chrono::NaiveDate;
use ospo_assess::answers::{Answers, Gate, Subject};
use ospo_assess::assess::{
    Age, Assessed, Assessment, Baseline, Breach, Closed, Context, Horizon, PlanTime, Verdict, assess, plan, try_gate,
};
use ospo_assess::catalog::{Catalog, Stage};
use worlds::small::{Point, catalog_of, head, practice, section};

/// North has a (x, y) of strategy and stage 1, and b (x critical, y) of licensing and stage 2; south has c (x) of licensing
/// and stage 1, and d (x) of security and stage 3.
fn catalog() -> Catalog {
    let two: &[Point] = &[("x", false, 1, ""), ("y", false, 1, "")];
    let one: &[Point] = &[("x", false, 1, "")];
    let north = head("North", 1)
        + &section("all")
        + &practice("a", "strategy", 1, "small", two)
        + &practice("b", "licensing", 2, "large", &[("x", true, 1, ""), ("y", false, 1, "")]);
    let south = head("South", 1)
        + &section("all")
        + &practice("c", "licensing", 1, "small", one)
        + &practice("d", "security", 3, "large", one);
    catalog_of(&[("north", north), ("south", south)])
}

/// Answers to both checklists up to stage 3, and what they amount to.
struct Given {
    catalog: Catalog,
    answers: Answers,
    assessment: Assessment,
}

impl Given {
    fn of(date: &str, tables: &str) -> Self {
        let catalog = catalog();
        let text = format!(
            "schema = 1\ndate = {date}\nchecklists = [\"north\", \"south\"]\ntarget = 3\n\
             [organization]\nname = \"Us\"\nkind = \"other\"\n{tables}"
        );
        let answers = worlds::read_answers(&text, &catalog);
        Self { assessment: assess(&catalog, &answers), catalog, answers }
    }

    fn assessed(&self) -> Assessed<'_> {
        self.assessment.with(&self.catalog, &self.answers)
    }

    fn verdict(&self, gate: Gate, before: Option<&Given>) -> Verdict {
        let baseline = before.map(|before| Baseline { before: before.assessed(), allowed: &[] });
        try_gate(self.assessed(), &gate, &Context { today: day("2026-11-27"), baseline })
    }

    /// Whether a gate holds, what breaks it, and what would help.
    fn told(&self, gate: Gate, before: Option<&Given>) -> (bool, String, String) {
        let verdict = self.verdict(gate, before);
        let breach = |breach: &Breach| match breach {
            Breach::Practice(practice) => self.catalog[*practice].id.to_string(),
            Breach::Point(point) => self.catalog[*point].id.to_string(),
            other => format!("{other:?}"),
        };
        let breaches: Vec<String> = verdict.breaches.iter().map(breach).collect();
        let steps: Vec<&str> = verdict.steps.iter().map(|step| self.catalog[*step].id.as_str()).collect();
        (verdict.holds, breaches.join(" "), steps.join(" "))
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn told(holds: bool, breaches: &str, steps: &str) -> (bool, String, String) {
    (holds, breaches.to_owned(), steps.to_owned())
}

const HALF: &str = "[north.a]\ndone = [\"x\"]\n[north.b]\ndone = [\"y\"]\n[south.c]\ndone = []\n[south.d]\ndone = []\n";

#[test]
fn what_would_help_a_score_lies_in_what_the_gate_is_about() {
    let half = Given::of("2026-11-22", HALF);
    let (north, licensing) = (half.catalog.checklist("north").unwrap(), half.catalog.theme("licensing").unwrap());
    assert_eq!(
        half.told(Gate::MinScore(Subject::Overall, 90), None),
        told(false, "", "north.b south.c north.a south.d")
    );
    assert_eq!(half.told(Gate::MinScore(Subject::Checklist(north), 90), None), told(false, "", "north.b north.a"));
    assert_eq!(half.told(Gate::MinScore(Subject::Theme(licensing), 90), None), told(false, "", "north.b south.c"));
    assert_eq!(
        half.told(Gate::MinScore(Subject::Checklist(north), 50), None),
        told(true, "", ""),
        "nothing has to help"
    );
}

#[test]
fn what_would_help_is_named_once_though_a_part_of_it_is_a_gap_and_a_part_is_to_be_found_out() {
    let part =
        Given::of("2026-11-22", &HALF.replace("[north.a]\ndone = [\"x\"]", "[north.a]\ndone = []\nunknown = [\"y\"]"));
    assert_eq!(part.told(Gate::MinScore(Subject::Overall, 90), None).2.matches("north.a").count(), 1);
}

#[test]
fn what_keeps_a_stage_from_being_reached_is_told_up_to_that_stage_and_no_further() {
    let half = Given::of("2026-11-22", HALF);
    assert_eq!(half.told(Gate::MinStage(1), None), told(false, "", "north.a south.c"));
    assert_eq!(half.told(Gate::MinStage(2), None), told(false, "north.b.x", "north.a north.b south.c"));
    let more = Given::of("2026-11-22", &HALF.replace("[south.c]\ndone = []", "[south.c]\ndone = [\"x\"]"));
    assert_eq!(more.told(Gate::MinStage(1), None), told(false, "", "north.a"), "what is done helps no more");
    let one = Given::of(
        "2026-11-22",
        &HALF
            .replace("[south.c]\ndone = []", "[south.c]\ndone = [\"x\"]")
            .replace("[north.a]\ndone = [\"x\"]", "[north.a]\ndone = [\"x\", \"y\"]"),
    );
    assert_eq!(one.told(Gate::MinStage(1), None), told(true, "", ""));
    assert_eq!(one.told(Gate::MinStage(2), None), told(false, "north.b.x", "north.b"), "stage 1 is reached");
    assert_eq!((one.assessment.reached, one.assessment.next_stage()), (Some(Stage::One), Some(Stage::Two)));
}

#[test]
fn what_does_not_apply_is_not_overdue_and_what_is_declined_is_by_its_review() {
    let due = "due = 2026-11-01\n";
    let given = Given::of(
        "2026-10-22",
        &format!(
            "[north.a]\ndone = [\"x\"]\n{due}[north.b]\nanswer = \"not-applicable\"\nreason = \"No.\"\n{due}\
             [south.c]\ndone = [\"x\"]\n{due}[south.d]\nanswer = \"declined\"\nreason = \"No.\"\nreview_by = 2026-11-26\n"
        ),
    );
    assert_eq!(given.told(Gate::NoOverdue, None), told(false, "north.a south.d", ""));
}

#[test]
fn what_is_blank_is_told_as_a_practice_and_point_by_point_where_a_part_is_answered() {
    let given = Given::of("2026-11-22", "[north.a]\ndone = []\nunknown = [\"y\"]\n[south.c]\ndone = []\n");
    assert_eq!(given.told(Gate::Complete, None), told(false, "north.a.y north.b south.d", ""));
}

#[test]
fn what_did_not_apply_before_can_be_no_loss() {
    let before = Given::of(
        "2026-10-22",
        "[north.a]\nanswer = \"not-applicable\"\nreason = \"No.\"\n[south.c]\ndone = [\"x\"]\n",
    );
    assert_eq!(before.told(Gate::Baseline, Some(&before)), told(true, "", ""));
    let now =
        Given::of("2026-11-22", "[north.a]\ndone = []\n[south.c]\nanswer = \"not-applicable\"\nreason = \"No.\"\n");
    assert_eq!(now.told(Gate::Baseline, Some(&before)), told(false, "south.c", ""));
}

#[test]
fn only_dated_is_who_says_the_same_on_a_later_day() {
    let before = Given::of("2026-10-22", HALF);
    let is_only_dated =
        |now: &Given| Baseline { before: before.assessed(), allowed: &[] }.is_only_dated(now.assessed());
    assert!(is_only_dated(&Given::of("2026-11-22", HALF)));
    assert!(!is_only_dated(&Given::of("2026-10-22", HALF)), "not later");
    assert!(!is_only_dated(&Given::of("2026-11-22", &HALF.replace("done = [\"y\"]", "done = []"))), "says more");
}

#[test]
fn answers_are_ahead_of_today_by_more_than_the_day_that_time_zones_make() {
    assert!(!Age { oldest: 3, newest: -1 }.is_ahead());
    assert!(Age { oldest: 3, newest: -2 }.is_ahead());
}

#[test]
fn gaps_of_one_horizon_are_one_step_of_a_plan() {
    let half = Given::of("2026-11-22", HALF);
    let steps: Vec<(PlanTime, usize)> =
        plan(half.assessed(), None).steps.iter().map(|step| (step.when, step.gaps.len())).collect();
    let horizon = PlanTime::Horizon;
    assert_eq!(steps, [(horizon(Horizon::Now), 3), (horizon(Horizon::Later), 1)]);
}

#[test]
fn a_statement_was_confirmed_on_the_day_of_its_practice_or_of_the_file() {
    let given = Given::of("2026-11-22", "[north.a]\ndone = []\nasked = 2026-11-25\n[north.b]\ndone = []\n");
    let confirmed = |id: &str| given.assessed().confirmed(given.catalog.point(id).unwrap());
    assert_eq!(
        ["north.a.x", "north.b.x", "south.c.x"].map(confirmed),
        ["2026-11-25", "2026-11-22", "2026-11-22"].map(day)
    );
}

#[test]
fn who_closes_what_by_when_and_on_what_evidence_is_counted() {
    let given = Given::of(
        "2026-11-22",
        "[gate]\nmax_age = 100\n[north.a]\ndone = [\"x\"]\nasked = 2026-11-24\nowner = \"Per\"\ndue = 2027-01-01\n\
         evidence = [\"https://example.org\"]\n[north.b]\ndone = [\"y\"]\nowner = \"Per\"\nevidence = [\" \"]\n\
         [south.c]\ndone = [\"x\"]\n[south.d]\nanswer = \"unknown\"\nevidence = [\"a page\"]\n",
    );
    let assessed = given.assessed();
    assert_eq!((assessed.owned_gaps(), assessed.dated_gaps(), assessed.gaps.len()), (2, 1, 2));
    assert_eq!(assessed.evidenced(), (1, 3), "a blank is no evidence, and d is not answered");
    let effort = assessed.effort(Horizon::Now);
    assert_eq!((effort.small, effort.medium, effort.large), (1, 0, 1));
    assert_eq!(assessed.next_assessment(), Some(day("2027-03-02")), "a hundred days from the 22nd");
    assert_eq!(Given::of("2026-11-22", HALF).assessed().next_assessment(), None, "no gate on age");
    // North has half of its points, and a critical one open; south has half of its practices.
    assert_eq!(assessed.sections_in_place(), (0, 2));
    let whole = Given::of(
        "2026-11-22",
        "[south.c]\ndone = [\"x\"]\n[south.d]\ndone = [\"x\"]\n[north.a]\nanswer = \"not-applicable\"\nreason = \"No.\"\n[north.b]\nanswer = \"not-applicable\"\nreason = \"No.\"\n",
    );
    assert_eq!(whole.assessed().sections_in_place(), (1, 1), "where nothing applies nothing is judged");
}

#[test]
fn work_is_over_where_all_of_it_holds_or_none_of_it_applies() {
    let given = Given::of(
        "2026-11-22",
        "[north.a]\nanswer = \"not-applicable\"\nreason = \"No.\"\n[north.b]\ndone = [\"x\"]\n\
         [south.c]\ndone = [\"x\"]\n[south.d]\nanswer = \"declined\"\nreason = \"No.\"\nreview_by = 2027-01-31\n",
    );
    let over = given.assessed().closed_work();
    let told: Vec<_> = over.iter().map(|work| (given.catalog[work.practices[0]].id.as_str(), work.why)).collect();
    let expected = [("north.a", Closed::NotApplicable), ("south.c", Closed::Done), ("south.d", Closed::Declined)];
    assert_eq!(told, expected);
}
