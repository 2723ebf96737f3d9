//! Small made-up catalogs with consistent answers to them, at random: written as TOML and read by the program.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::panic)]

pub mod small;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use ospo_assess::answers::{self, Answers};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, parse};
use ospo_assess::problem::{Look, Source, show};
use proptest::prelude::*;

const THEMES: [&str; 9] = [
    "strategy",
    "licensing",
    "security",
    "consumption",
    "contribution",
    "release",
    "community",
    "people",
    "operations",
];
const EFFORTS: [&str; 3] = ["small", "medium", "large"];
const ACTIVITIES: [&str; 3] = ["build", "ship", "publish"];
const CLASSES: usize = 6;

/// What is said of a practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// There is no table of it.
    Nothing,
    /// There is a table, with a note alone.
    Note,
    Unknown,
    NotApplicable,
    Declined,
    /// The points that hold are listed.
    Done,
}

#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools)] // each is a mark of its own, drawn by itself
pub struct PointSpec {
    pub name: String,
    pub critical: bool,
    pub since: u32,
    /// Points of one class are one and the same; a checklist has at most one of each.
    pub class: Option<usize>,
    pub holds: bool,
    /// Whether it holds for a part of the scope, where it does not hold for all of it.
    pub partly: bool,
    /// Whether nobody knows whether it holds.
    pub unknown: bool,
    /// Whether the `done` list leaves it out although it holds, being newer than the answers.
    pub forgotten: bool,
}

#[derive(Debug, Clone)]
pub struct PracticeSpec {
    /// The whole id.
    pub id: String,
    pub theme: usize,
    pub stage: u32,
    pub effort: usize,
    pub after: Vec<String>,
    /// Places in [`ACTIVITIES`].
    pub needs: BTreeSet<usize>,
    /// The whole id of a practice of an earlier checklist that is the same work.
    pub joins: Option<String>,
    pub points: Vec<PointSpec>,
    pub said: Said,
}

#[derive(Debug, Clone)]
pub struct ChecklistSpec {
    pub id: String,
    pub revision: u32,
    /// The revision that the answers were given against, where the file says so.
    pub answered: Option<u32>,
    pub in_scope: bool,
    pub sections: Vec<(String, Vec<PracticeSpec>)>,
}

impl PointSpec {
    fn hold(&mut self) {
        (self.holds, self.partly, self.unknown, self.forgotten) = (true, false, false, false);
    }
}

/// A catalog, and what an organization says of it.
#[derive(Debug, Clone)]
pub struct World {
    pub checklists: Vec<ChecklistSpec>,
    pub target: u32,
    /// Places in [`ACTIVITIES`]; all of them where the file does not say.
    pub does: Option<BTreeSet<usize>>,
}

impl World {
    pub fn practices(&self) -> impl Iterator<Item = &PracticeSpec> {
        self.checklists.iter().flat_map(|one| one.sections.iter().flat_map(|(_, practices)| practices))
    }

    pub fn practices_mut(&mut self) -> impl Iterator<Item = &mut PracticeSpec> {
        self.checklists.iter_mut().flat_map(|one| one.sections.iter_mut().flat_map(|(_, practices)| practices))
    }

    pub fn practice_mut(&mut self, id: &str) -> &mut PracticeSpec {
        self.practices_mut().find(|practice| practice.id == id).unwrap()
    }

    /// Lets a point hold, and with it every point that is the same.
    pub fn hold(&mut self, practice: &str, point: &str) {
        let own = self.practice_mut(practice).points.iter_mut().find(|one| one.name == point).unwrap();
        own.hold();
        let Some(class) = own.class else { return };
        for twin in self.practices_mut().flat_map(|one| &mut one.points).filter(|one| one.class == Some(class)) {
            twin.hold();
        }
    }

    /// Whether the organization does what a practice needs.
    pub fn does_what_it_needs(&self, practice: &PracticeSpec) -> bool {
        self.does.as_ref().is_none_or(|does| practice.needs.is_subset(does))
    }

    /// Whether a practice leaves the sums.
    pub fn is_out(&self, practice: &PracticeSpec) -> bool {
        let unsaid = matches!(practice.said, Said::Nothing | Said::Note);
        practice.said == Said::NotApplicable || (unsaid && !self.does_what_it_needs(practice))
    }

    /// Whether a practice is the same work as another one.
    pub fn is_joined(&self, practice: &str) -> bool {
        let mut joins = self.practices().filter_map(|one| one.joins.as_ref().map(|other| (&one.id, other)));
        joins.any(|(one, other)| one == practice || other == practice)
    }

    /// Lets the point with this whole id hold, and with it every point that is the same.
    pub fn hold_point(&mut self, id: &str) {
        let (practice, point) = id.rsplit_once('.').unwrap();
        self.hold(practice, point);
    }

    /// Lets every point of a practice hold, and answers it so.
    pub fn close(&mut self, practice: &str) {
        let points: Vec<String> = self.practice_mut(practice).points.iter().map(|one| one.name.clone()).collect();
        for point in &points {
            self.hold(practice, point);
        }
        self.practice_mut(practice).said = Said::Done;
    }

    /// Takes a practice out of the catalog, with whatever is empty then.
    pub fn without(mut self, practice: &str) -> Self {
        for (_, practices) in self.checklists.iter_mut().flat_map(|one| &mut one.sections) {
            practices.retain(|one| one.id != practice);
        }
        self.practices_mut().for_each(|one| one.after.retain(|before| before != practice));
        self.checklists.iter_mut().for_each(|one| one.sections.retain(|(_, practices)| !practices.is_empty()));
        self.checklists.retain(|one| !one.sections.is_empty());
        self
    }

    /// The catalog, read from its files.
    pub fn catalog(&self) -> Catalog {
        read(&self.files())
    }

    /// The files of the catalog: one of resources, then the checklists in order.
    pub fn files(&self) -> Vec<CatalogFile> {
        let file = |kind, id: &str, text: String| CatalogFile {
            kind,
            id: id.to_owned(),
            source: Source::new(format!("{id}.toml"), text),
        };
        let resources = file(FileKind::Resources, "pages", RESOURCES.to_owned());
        let checklists = self.checklists.iter().map(|one| file(FileKind::Checklist, &one.id, self.checklist(one)));
        std::iter::once(resources).chain(checklists).collect()
    }

    fn checklist(&self, checklist: &ChecklistSpec) -> String {
        let mut text = format!(
            "title = \"Checklist {0}\"\nsource = \"A book\"\nedition = \"1\"\nrevision = {1}\npurpose = \"To try.\"\n",
            checklist.id, checklist.revision
        );
        for (name, practices) in &checklist.sections {
            write!(text, "\n[[section]]\nid = \"{name}\"\ntitle = \"{name}\"\npurpose = \"To try.\"\n").unwrap();
            text.extend(practices.iter().map(|practice| self.practice(practice)));
        }
        text
    }

    fn practice(&self, practice: &PracticeSpec) -> String {
        let (name, theme, effort) = (name_of(&practice.id), THEMES[practice.theme], EFFORTS[practice.effort]);
        let mut text = format!(
            "\n[[section.practice]]\nid = \"{name}\"\ntitle = \"Practice {name}\"\nask = \"Is it so?\"\n\
             why = \"It helps.\"\nevidence = \"A link.\"\ntheme = \"{theme}\"\nstage = {stage}\neffort = \"{effort}\"\n\
             roles = [\"legal\"]\nneeds = {needs:?}\nafter = {after:?}\nresources = [\"pages.one\"]\n",
            stage = practice.stage,
            needs = practice.needs.iter().map(|place| ACTIVITIES[*place]).collect::<Vec<_>>(),
            after = practice.after,
        );
        if let Some(other) = &practice.joins {
            writeln!(text, "joins = \"{other}\"").unwrap();
        }
        for point in &practice.points {
            write!(
                text,
                "\n[[section.practice.point]]\nid = \"{}\"\ntext = \"It is so.\"\ncritical = {}\nadvice = \"Make it so.\"\n\
                 resources = [\"pages.one\"]\ncovers = []\nsince = {}\n",
                point.name, point.critical, point.since
            )
            .unwrap();
            if let Some(root) = self.root(point).filter(|root| *root != whole(practice, point)) {
                writeln!(text, "same_as = \"{root}\"").unwrap();
            }
        }
        text
    }

    /// The first point of the same class.
    fn root(&self, point: &PointSpec) -> Option<String> {
        let class = point.class?;
        let mut all = self.practices().flat_map(|practice| practice.points.iter().map(move |point| (practice, point)));
        all.find(|(_, one)| one.class == Some(class)).map(|(practice, point)| whole(practice, point))
    }

    /// The answers file, with its tables in the order of the catalog.
    pub fn answers_text(&self) -> String {
        let scope: Vec<&str> = self.checklists.iter().filter(|one| one.in_scope).map(|one| one.id.as_str()).collect();
        let mut text = format!("schema = 1\ndate = 2026-11-22\nchecklists = {scope:?}\ntarget = {}\n\n", self.target);
        text.push_str(&self.answer_tables().join("\n"));
        text
    }

    /// The tables of the answers file, which may stand in any order.
    pub fn answer_tables(&self) -> Vec<String> {
        let does = self.does.as_ref().map(|does| does.iter().map(|place| ACTIVITIES[*place]).collect::<Vec<_>>());
        let does = does.map_or_else(String::new, |does| format!("does = {does:?}\n"));
        let organization = format!("[organization]\nname = \"Example\"\nkind = \"other\"\n{does}");
        let mut tables = vec![organization, self.revisions()];
        for checklist in &self.checklists {
            let practices = checklist.sections.iter().flat_map(|(_, practices)| practices);
            tables.extend(practices.filter_map(|practice| table(checklist, practice)));
        }
        tables
    }

    fn revisions(&self) -> String {
        let line = |one: &ChecklistSpec| Some(format!("{} = {}\n", one.id, one.answered?));
        format!("[revisions]\n{}", self.checklists.iter().filter_map(line).collect::<String>())
    }

    pub fn answers(&self, catalog: &Catalog) -> Answers {
        read_answers(&self.answers_text(), catalog)
    }
}

/// A catalog that must be sound.
pub fn read(files: &[CatalogFile]) -> Catalog {
    parse(files).unwrap_or_else(|problems| panic!("{}", show(&problems, Look::Plain)))
}

/// Answers that must be sound.
pub fn read_answers(text: &str, catalog: &Catalog) -> Answers {
    let source: Arc<Source> = Source::new("answers.toml", text);
    answers::parse(&source, catalog).unwrap_or_else(|problems| panic!("{}\n{text}", show(&problems, Look::Plain)))
}

fn name_of(id: &str) -> &str {
    id.split('.').next_back().unwrap()
}

fn whole(practice: &PracticeSpec, point: &PointSpec) -> String {
    format!("{}.{}", practice.id, point.name)
}

fn table(checklist: &ChecklistSpec, practice: &PracticeSpec) -> Option<String> {
    let newer = |point: &PointSpec| checklist.answered.is_some_and(|revision| point.since > revision);
    let done = |point: &PointSpec| point.holds && !point.unknown && !(point.forgotten && newer(point));
    let partly = |point: &PointSpec| !point.holds && point.partly && !point.unknown;
    let list = |key: &str, keep: &dyn Fn(&PointSpec) -> bool| {
        let names: Vec<&str> = practice.points.iter().filter(|one| keep(one)).map(|one| one.name.as_str()).collect();
        format!("{key} = {names:?}")
    };
    let body = match practice.said {
        Said::Nothing => return None,
        Said::Note => "note = \"Later.\"".to_owned(),
        Said::Unknown => "answer = \"unknown\"".to_owned(),
        Said::NotApplicable => "answer = \"not-applicable\"\nreason = \"We do not.\"".to_owned(),
        Said::Declined => "answer = \"declined\"\nreason = \"We will not.\"\nreview_by = 2027-01-31".to_owned(),
        Said::Done => {
            [list("done", &done), list("partly", &partly), list("unknown", &|point| point.unknown)].join("\n")
        }
    };
    Some(format!("[{}]\n{body}\n", practice.id))
}

pub const RESOURCES: &str = r#"
publisher = "A publisher"
home = "https://example.org/"
licence = "CC-BY-4.0"
attribution = "A publisher"
checked = 2026-03-02

[[resource]]
id = "one"
title = "One page"
url = "https://example.org/one"
kind = "guide"
summary = "What it says."
"#;

/// As drawn by chance, before names are given and references resolved.
#[derive(Debug, Clone)]
struct Draw {
    theme: usize,
    stage: u32,
    effort: usize,
    letter: char,
    /// Practices wait only for those of a lower rank, so never in a circle.
    rank: u8,
    after: Vec<prop::sample::Index>,
    needs: BTreeSet<usize>,
    joins: Option<prop::sample::Index>,
    said: Said,
    points: Vec<DrawnPoint>,
}

/// Whether it is critical, its revision, its class, how hard it is to hold, and whether it is in part, unknown, forgotten.
type DrawnPoint = (bool, u32, Option<usize>, u8, bool, bool, bool);

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        6 => Just(Said::Done),
        1 => Just(Said::Nothing),
        1 => Just(Said::Note),
        1 => Just(Said::Unknown),
        1 => Just(Said::NotApplicable),
        1 => Just(Said::Declined),
    ]
}

fn draw() -> impl Strategy<Value = Draw> {
    let point = (
        prop::bool::weighted(0.2),
        1..=3_u32,
        prop::option::weighted(0.3, 0..CLASSES),
        0..100_u8,
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.1),
        any::<bool>(),
    );
    (
        (0..THEMES.len(), 1..=4_u32, 0..EFFORTS.len(), prop::char::range('a', 'z'), any::<u8>()),
        prop::collection::vec(any::<prop::sample::Index>(), 0..3),
        prop::collection::btree_set(0..ACTIVITIES.len(), 0..2),
        prop::option::weighted(0.3, any::<prop::sample::Index>()),
        said(),
        prop::collection::vec(point, 1..=9),
    )
        .prop_map(|((theme, stage, effort, letter, rank), after, needs, joins, said, points)| Draw {
            theme,
            stage,
            effort,
            letter,
            rank,
            after,
            needs,
            joins,
            said,
            points,
        })
}

type DrawnChecklist = (u32, Option<u32>, bool, Vec<Vec<Draw>>);

/// A small world at random. `density` is how many points of a hundred hold.
pub fn world() -> impl Strategy<Value = World> {
    let section = prop::collection::vec(draw(), 1..=4);
    let sections = prop::collection::vec(section, 1..=3);
    let checklist = (1..=3_u32, prop::option::of(1..=3_u32), prop::bool::weighted(0.8), sections);
    let density = prop_oneof![Just(20_u8), Just(60), Just(90), Just(98), Just(100)];
    let does = prop::option::of(prop::collection::btree_set(0..ACTIVITIES.len(), 1..=ACTIVITIES.len()));
    (prop::collection::vec(checklist, 1..=3), 1..=4_u32, does, density, prop::collection::vec(0..100_u8, CLASSES))
        .prop_map(|(checklists, target, does, density, classes)| build(checklists, target, does, density, &classes))
}

fn build(drawn: Vec<DrawnChecklist>, target: u32, does: Option<BTreeSet<usize>>, density: u8, classes: &[u8]) -> World {
    let mut ranks: Vec<(u8, String)> = Vec::new();
    let mut waits: Vec<(u8, Vec<prop::sample::Index>)> = Vec::new();
    let mut checklists = Vec::new();
    for (at, (revision, answered, in_scope, sections)) in drawn.into_iter().enumerate() {
        let id = format!("c{at}");
        let mut used = Vec::new();
        let mut number = 0;
        let earlier = ranks.clone();
        let mut practice = |draw: Draw| {
            number += 1;
            let id = format!("{id}.{}{number}", draw.letter);
            // What is the same work has the same rank, so there is no circle of groups either.
            let joins = draw.joins.filter(|_| !earlier.is_empty()).map(|index| index.get(&earlier).clone());
            let rank = joins.as_ref().map_or(draw.rank, |(rank, _)| *rank);
            ranks.push((rank, id.clone()));
            waits.push((rank, draw.after.clone()));
            let points = draw.points.iter().enumerate().map(|(at, point)| {
                let (critical, since, class, holds, partly, unknown, forgotten) = point;
                let class = class.filter(|class| !used.contains(class));
                used.extend(class);
                PointSpec {
                    name: format!("q{at}"),
                    critical: *critical,
                    since: (*since).min(revision),
                    class,
                    holds: class.map_or(*holds, |class| classes[class]) < density,
                    partly: *partly,
                    unknown: *unknown,
                    forgotten: *forgotten,
                }
            });
            let points = points.collect();
            let (theme, stage, effort) = (draw.theme, draw.stage, draw.effort);
            let (joins, needs) = (joins.map(|(_, id)| id), draw.needs);
            PracticeSpec { id, theme, stage, effort, after: Vec::new(), needs, joins, points, said: draw.said }
        };
        let sections = sections.into_iter().enumerate();
        let sections =
            sections.map(|(at, draws)| (format!("s{at}"), draws.into_iter().map(&mut practice).collect())).collect();
        checklists.push(ChecklistSpec {
            id,
            revision,
            answered: answered.map(|a| a.min(revision)),
            in_scope,
            sections,
        });
    }
    let mut world = World { checklists, target, does };
    for (practice, (rank, after)) in world.practices_mut().zip(&waits) {
        let lower: Vec<&String> = ranks.iter().filter(|(one, _)| one < rank).map(|(_, id)| id).collect();
        if !lower.is_empty() {
            practice.after = after.iter().map(|index| (*index.get(&lower)).clone()).collect();
        }
    }
    world
}
