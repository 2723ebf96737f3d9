//! What people who answered differently talk about, in which order, and how far they agree: worked out by hand.
#![allow(clippy::unwrap_used)]

mod worlds;

use ospo_assess::answers::{Answer, Answers, Split, merge_answers};
use ospo_assess::assess::{Agreement, Assessed, Assessment, Poll, Reason, Stance, Topic, agenda, agreement, assess};
use ospo_assess::catalog::{Catalog, PointIx};
use worlds::small::{Point, catalog_of, head, practice, section};

/// North has a (x, y critical) of stage 1, b (x, y) of stage 1 and c (x) of stage 3; south has d (x, which is north.a.x, and
/// y) of stage 1.
fn catalog() -> Catalog {
    let practice = |id: &str, stage: u8, points: &[Point]| practice(id, "strategy", stage, "small", points);
    let north = head("North", 1)
        + &section("all")
        + &practice("a", 1, &[("x", false, 1, ""), ("y", true, 1, "")])
        + &practice("b", 1, &[("x", false, 1, ""), ("y", false, 1, "")])
        + &practice("c", 3, &[("x", false, 1, "")]);
    let south =
        head("South", 1) + &section("all") + &practice("d", 1, &[("x", false, 1, "north.a.x"), ("y", false, 1, "")]);
    catalog_of(&[("north", north), ("south", south)])
}

/// What some people say, and what it comes to when it is merged.
struct Talk {
    catalog: Catalog,
    files: Vec<Answers>,
    merged: Answers,
    assessment: Assessment,
}

impl Talk {
    /// People named after their place, each with the tables given, on north and south up to stage 2.
    fn of(people: &[&str]) -> Self {
        let catalog = catalog();
        let mut files = Vec::new();
        for (place, tables) in people.iter().enumerate() {
            let head = "schema = 1\ndate = 2026-11-22\nchecklists = [\"north\", \"south\"]\ntarget = 2\n\
                        [organization]\nname = \"Us\"\nkind = \"other\"\n";
            let text = format!("{head}[respondent]\nname = \"P{place}\"\n{tables}");
            files.push(worlds::read_answers(&text, &catalog));
        }
        let merged = merge_answers(&catalog, &files, None).unwrap().answers;
        Self { assessment: assess(&catalog, &merged), catalog, files, merged }
    }

    fn assessed(&self) -> Assessed<'_> {
        self.assessment.with(&self.catalog, &self.merged)
    }

    fn poll(&self) -> Poll<'_> {
        Poll::of(&self.catalog, &self.files)
    }

    fn topics(&self) -> Vec<Topic> {
        agenda(self.assessed(), &self.poll())
    }

    /// Each topic: why, and its practice or its practice and its point.
    fn told(&self) -> Vec<(Reason, String)> {
        let name = |topic: &Topic| {
            let practice = self.catalog[topic.practice].id.to_string();
            topic.point.map_or_else(|| practice.clone(), |point| format!("{practice} {}", self.catalog[point].name()))
        };
        self.topics().iter().map(|topic| (topic.reason, name(topic))).collect()
    }

    fn point(&self, id: &str) -> PointIx {
        self.catalog.point(id).unwrap()
    }

    fn agreement(&self) -> Agreement {
        agreement(&self.catalog, &self.merged)
    }
}

fn topics(expected: &[(Reason, &str)]) -> Vec<(Reason, String)> {
    expected.iter().map(|(reason, name)| (*reason, (*name).to_owned())).collect()
}

const EVERYTHING_ELSE_HOLDS: &str = "[north.c]\ndone = [\"x\"]\n[south.d]\ndone = [\"x\", \"y\"]\n";

#[test]
fn what_is_critical_comes_before_what_is_not_and_a_split_that_is_critical_before_everything() {
    let one = format!("[north.a]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = [\"x\"]\n{EVERYTHING_ELSE_HOLDS}");
    let other = format!("[north.a]\ndone = [\"x\"]\n[north.b]\ndone = []\n{EVERYTHING_ELSE_HOLDS}");
    let talk = Talk::of(&[&one, &other]);
    assert_eq!(talk.told(), topics(&[(Reason::Critical, "north.a y"), (Reason::Split, "north.b x")]));
    let critical: Vec<bool> = talk.topics().iter().map(|topic| topic.is_critical(talk.assessed())).collect();
    assert_eq!(critical, [true, false]);

    // Known to one only: a.y goes before a.x, which stands first in the catalog and gains as much.
    let alone = Talk::of(&["[north.a]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = [\"x\", \"y\"]\n", ""]);
    assert_eq!(alone.told()[0], (Reason::Alone, "north.a y".to_owned()));
    assert_eq!(alone.told().iter().filter(|(reason, _)| *reason == Reason::Alone).count(), 4);
}

#[test]
fn what_nobody_knows_is_on_the_agenda_up_to_the_target_and_no_further() {
    let tables = "[north.a]\ndone = [\"x\", \"y\"]\n[south.d]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = [\"x\"]\nunknown = [\"y\"]\n";
    let talk = Talk::of(&[tables, tables]);
    assert_eq!(talk.told(), topics(&[(Reason::Unknown, "north.b y")]), "c is of stage 3, and the target is 2");
}

#[test]
fn a_practice_that_is_contested_as_a_whole_is_one_topic_and_none_for_each_of_its_points() {
    let rest = format!("[north.a]\ndone = [\"x\", \"y\"]\n{EVERYTHING_ELSE_HOLDS}");
    let answered = format!("[north.b]\ndone = [\"x\"]\n{rest}");
    let not_ours = format!("[north.b]\nanswer = \"not-applicable\"\nreason = \"No.\"\n{rest}");
    let talk = Talk::of(&[&answered, &not_ours]);
    assert_eq!(talk.told(), topics(&[(Reason::Contested, "north.b")]));
    let topics = talk.topics();
    assert_eq!(topics[0].sides(), [(Stance::Answered, &[0][..]), (Stance::NotApplicable, &[1][..])]);
}

#[test]
fn a_statement_is_talked_about_where_it_counts() {
    // North.a is declined by both, so its x is a matter of its twin alone.
    let rest = "[north.a]\nanswer = \"declined\"\nreason = \"No.\"\nreview_by = 2027-01-31\n\
                [north.b]\ndone = [\"x\", \"y\"]\n[north.c]\ndone = [\"x\"]\n";
    let talk = Talk::of(&[
        &format!("{rest}[south.d]\ndone = [\"x\", \"y\"]\n"),
        &format!("{rest}[south.d]\ndone = [\"y\"]\n"),
    ]);
    assert_eq!(talk.told(), topics(&[(Reason::Split, "south.d x")]));
}

#[test]
fn who_says_what_of_a_statement_is_counted_by_done_in_part_and_open() {
    let said = ["done = [\"x\"]", "done = []\npartly = [\"x\"]", "done = []", "done = [\"x\"]", "answer = \"unknown\""];
    let talk = Talk::of(&said.map(|said| format!("[north.b]\n{said}\n")).each_ref().map(String::as_str));
    let spread = talk.poll().spread(&talk.catalog, talk.point("north.b.x"));
    assert_eq!((&spread.done[..], &spread.partly[..], &spread.open[..]), (&[0, 3][..], &[1][..], &[2][..]));
    assert_eq!(spread.people(), 4, "who does not know has not answered");
}

#[test]
fn every_statement_in_scope_counts_once_by_how_it_came_to_be_what_it_is() {
    // Both say a.x, which is d.x, and a.y and b.x; on b.y they differ; one alone knows d.y; nobody knows c.x.
    let one = "[north.a]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = [\"x\", \"y\"]\n[south.d]\ndone = [\"x\", \"y\"]\n";
    let other = "[north.a]\ndone = [\"x\", \"y\"]\n[north.b]\ndone = [\"x\"]\n";
    let mut talk = Talk::of(&[one, other]);
    let found = talk.agreement();
    assert_eq!((found.people, found.agreed, found.alone, found.unknown, found.decided), (2, 3, 1, 1, 0));
    assert_eq!(found.split, [talk.point("north.b.y")]);
    assert_eq!(talk.poll().unheard(&talk.merged), 0, "both have a file of their own");

    // What was decided in common is no longer split, nor agreed.
    let (practice, point) = (talk.catalog.practice("north.b").unwrap(), talk.point("north.b.y"));
    let given = talk.merged.given.get_mut(&practice).unwrap();
    given.split = Split::default();
    given.decided.insert(point);
    let Some(Answer::Points(points)) = &mut given.answer else { unreachable!("both answered its points") };
    points.unknown.remove(&point);
    let found = talk.agreement();
    assert_eq!((found.agreed, found.alone, found.unknown, found.decided, found.split.len()), (3, 1, 1, 1, 0));
}
