//! Where no unit may be told of: from what is printed, nobody finds a number that is not.
//!
//! For each such number of a population there is another population, with another such number, of which exactly the same
//! is printed. So nobody can tell from the print which it is, whatever else they know of the rules.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use chrono::NaiveDate;
use ospo_assess::answers::OrganizationKind;
use ospo_assess::assess::{Fraction, GroupBy, Overview, PointState, PortfolioBuilder, Score, Telling, UnitResult};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, Stage, Theme, parse};
use ospo_assess::document::{self, PortfolioPage};
use ospo_assess::messages::Messages;
use ospo_assess::problem::{Source, Word};
use ospo_assess::render::{Look, PageFormat, draw, portfolio_json};
use proptest::prelude::RngExt;
use proptest::test_runner::{RngAlgorithm, TestRng};

use super::room::Room;
use super::{populated, portfolio};

const TODAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 22);
const KINDS: usize = 6;
const STAGES: u32 = 5;

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let file = |kind, id: &str, path: &str| {
            let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad/ours");
            let text = fs::read_to_string(ours.join(path)).unwrap();
            CatalogFile { kind, id: id.into(), source: Source::new(path, text) }
        };
        let resources = file(FileKind::Resources, "pages", "resources/pages.toml");
        parse(&[resources, file(FileKind::Checklist, "harbour", "checklists/harbour.toml")]).unwrap()
    })
}

/// What is true of a unit, as far as it is counted.
#[derive(Debug, Clone)]
struct Person {
    kind: usize,
    stage: u32,
    score: usize,
    facts: Vec<bool>,
}

/// Facts beside the statements: a critical statement is open, a day has passed, little is answered.
const FACTS: usize = 3;

impl Person {
    fn any(random: &mut TestRng) -> Self {
        // Some things are rare and some are common, so that counts of all sizes come up.
        let mut below = |limit: u32| random.random_range(0..limit);
        let skewed = |one: u32, other: u32| one.min(other);
        Self {
            kind: skewed(below(6), below(6)) as usize,
            stage: skewed(below(STAGES), below(STAGES)),
            score: below(101) as usize,
            facts: (0..).step_by(5).take(FACTS + catalog().points().len()).map(|fact| below(12) < fact % 13).collect(),
        }
    }

    fn result(&self, number: usize) -> UnitResult {
        let score = Fraction::of(self.score, 100);
        let coverage = Fraction::of(if self.facts[2] { 1 } else { 9 }, 10);
        let score = Score { low: score.clone(), high: score, coverage };
        let state = |fact: &bool| if *fact { PointState::Open } else { PointState::Done };
        UnitResult {
            unit: format!("unit {number}"),
            name: format!("Unit {number}"),
            kind: OrganizationKind::ALL[self.kind],
            parent: None,
            date: TODAY.unwrap(),
            scope: catalog().checklists().collect(),
            themes: Theme::ALL.iter().map(|theme| (*theme, Some(score.clone()))).collect(),
            sections: Vec::new(),
            score: Some(score),
            stage: Stage::from_number(self.stage),
            critical: usize::from(self.facts[0]),
            points: catalog().points().zip(self.facts[FACTS..].iter().map(state)).collect(),
            due: self.facts[1].then(|| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).into_iter().collect(),
        }
    }
}

/// What is printed of people: the JSON, and the page if it is wanted. None where they are too few.
fn printed(people: &[Person], threshold: usize, page_too: bool) -> Option<[String; 2]> {
    let mut builder = PortfolioBuilder::new(catalog());
    for (number, person) in people.iter().enumerate() {
        builder.add("", person.result(number));
    }
    let portfolio = builder.finish();
    let telling = Telling { by: GroupBy::Kind, day: TODAY, threshold: Some(threshold) };
    let overview = Overview::of(catalog(), &portfolio, telling)?;
    let page = PortfolioPage {
        catalog: catalog(),
        overview: &overview,
        left_out: &[],
        language: None,
        example: false,
        from_rows: false,
    };
    let json = portfolio_json(&page);
    if !page_too {
        return Some([json, String::new()]);
    }
    let document = document::portfolio(&page, Messages::english());
    let words = draw(PageFormat::Markdown, &document, &Look::PLAIN).unwrap().bytes;
    Some([json, String::from_utf8(words).unwrap()])
}

/// A number of a population: how many people are this.
#[derive(Debug, Clone, Copy)]
enum Counted {
    Kind(usize),
    Stage(u32),
    Fact(usize),
}

impl Counted {
    fn all() -> Vec<Self> {
        let facts = FACTS + catalog().points().len();
        let kinds = (0..KINDS).map(Self::Kind);
        kinds.chain((0..STAGES).map(Self::Stage)).chain((0..facts).map(Self::Fact)).collect()
    }

    fn is(self, person: &Person) -> bool {
        match self {
            Self::Kind(kind) => person.kind == kind,
            Self::Stage(stage) => person.stage == stage,
            Self::Fact(fact) => person.facts[fact],
        }
    }

    /// The same people, with one more or one less of whom this is true; in every way that there is for one of them.
    fn neighbours(self, people: &[Person]) -> Vec<Vec<Person>> {
        let mut all = Vec::new();
        for (at, person) in people.iter().enumerate() {
            let mut changed = |change: &dyn Fn(&mut Person)| {
                let mut people = people.to_vec();
                change(&mut people[at]);
                all.push(people);
            };
            match self {
                Self::Fact(fact) => changed(&|person| person.facts[fact] = !person.facts[fact]),
                Self::Kind(kind) if person.kind == kind => {
                    (0..KINDS).filter(|other| *other != kind).for_each(|other| changed(&|person| person.kind = other));
                }
                Self::Kind(kind) => changed(&|person| person.kind = kind),
                Self::Stage(stage) if person.stage == stage => (0..STAGES)
                    .filter(|other| *other != stage)
                    .for_each(|other| changed(&|person| person.stage = other)),
                Self::Stage(stage) => changed(&|person| person.stage = stage),
            }
        }
        all
    }

    /// Whether the print tells this number, as far as one sees by changing it.
    fn count(self, people: &[Person]) -> usize {
        people.iter().filter(|person| self.is(person)).count()
    }
}

/// Whether a number may be told: it and what is left of the people are as many as the threshold.
fn may_be_told(counted: Counted, people: &[Person], threshold: usize) -> bool {
    let count = counted.count(people);
    match counted {
        Counted::Fact(_) => count >= threshold && people.len() - count >= threshold,
        // No group of nobody is told of, and nobody is in it.
        Counted::Kind(_) => count >= threshold || count == 0,
        Counted::Stage(_) => count >= threshold,
    }
}

#[test]
fn of_each_number_that_must_not_be_told_another_is_as_well_possible_by_what_is_printed() {
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut hidden = 0;
    for population in 0..200 {
        let threshold = if population % 4 == 3 { 10 } else { 5 };
        let size = random.random_range(threshold..=threshold + 9);
        let people: Vec<Person> = (0..size).map(|_| Person::any(&mut random)).collect();
        let [json, page] = printed(&people, threshold, true).unwrap();
        for counted in Counted::all() {
            if may_be_told(counted, &people, threshold) {
                continue;
            }
            hidden += 1;
            // Two of whom the JSON is the same are rarely told apart by the page.
            let looks_alike = |other: &Vec<Person>| {
                printed(other, threshold, false).unwrap()[0] == json
                    && printed(other, threshold, true).unwrap()[1] == page
            };
            let found = counted.neighbours(&people).iter().any(looks_alike);
            assert!(found, "{counted:?} is {} by what is printed of {people:?}: {json}", counted.count(&people));
        }
    }
    assert!(hidden > 2_000, "only {hidden} numbers were tried");
}

#[test]
fn no_unit_is_named_and_no_file_in_any_format() {
    let room = populated(30);
    room.write("units/0/secret-name.toml", "surprise = 1\n");
    for format in ["json", "markdown", "html", "terminal"] {
        for option in ["--anonymous", "--publish"] {
            let run = portfolio(&room, &["units", option, "--format", format]);
            assert_eq!(run.code, 0, "{}", run.err);
            for name in ["unit-0", "University 2", "Company 1", "secret-name"] {
                assert!(!run.out.contains(name), "{name} in {format}");
            }
        }
    }
}

#[test]
fn fewer_units_than_may_be_told_of_give_no_report() {
    let room = populated(4);
    for (option, code) in [("--anonymous", 5), ("--publish", 5), ("--strict", 0)] {
        let run = portfolio(&room, &["units", option, "-o", "r.md"]);
        assert_eq!(run.code, code, "{}", run.err);
        assert_eq!(room.path().join("r.md").exists(), code == 0);
    }
    assert!(!Room::new().path().join("r.md").exists());
}

#[test]
fn the_method_says_what_is_left_out_and_why() {
    let room = populated(12);
    let page = portfolio(&room, &["units", "--publish", "--format", "markdown"]).out;
    for said in ["fewer than 10 units", "At most one", "Left out are names", "of 12 units: publish it once"] {
        assert!(page.contains(said), "{said}: {page}");
    }
}
