//! Where no unit may be told of: from what is printed, nobody finds a number that is not.
//!
//! For each such number of a population there is another population, with another such number, of which exactly the same is
//! printed, byte by byte, in JSON and on the page. That is a proof, and needs no solver: whatever is worked out of the print
//! of the one is worked out of the print of the other too, and is wrong of one of them. It holds of who knows these rules,
//! and of sums and differences over all that is printed. Which numbers those are is read from the print itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use chrono::NaiveDate;
use ospo_assess::answers::OrganizationKind;
use ospo_assess::assess::{
    Count, Fraction, GroupBy, Overview, PointState, PortfolioBuilder, Score, Telling, UnitResult,
};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, Stage, parse};
use ospo_assess::document::{self, PortfolioPage};
use ospo_assess::messages::Messages;
use ospo_assess::problem::{Source, Word};
use ospo_assess::render::{Look, PageFormat, draw, portfolio_json};
use proptest::prelude::RngExt;
use proptest::test_runner::{RngAlgorithm, TestRng};
use serde_json::Value;

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

/// Facts beside the statements: a critical statement is open, a day has passed.
const FACTS: usize = 2;

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
        let score = Score { low: score.clone(), high: score, coverage: Fraction::of(1, 1) };
        let state = |fact: &bool| if *fact { PointState::Open } else { PointState::Done };
        UnitResult {
            unit: format!("unit {number}"),
            name: format!("Unit {number}"),
            kind: OrganizationKind::ALL[self.kind],
            parent: None,
            date: TODAY.unwrap(),
            scope: catalog().checklists().collect(),
            themes: catalog().themes().map(|theme| (theme, Some(score.clone()))).collect(),
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
        builder.add("", &person.result(number));
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
    let mut json = Vec::new();
    portfolio_json(&page, 2, &mut json).unwrap();
    let json = String::from_utf8(json).unwrap();
    if !page_too {
        return Some([json, String::new()]);
    }
    let document = document::portfolio(&page, Messages::english());
    let words = draw(PageFormat::Markdown, &document, &Look::PLAIN).unwrap().bytes;
    Some([json, String::from_utf8(words).unwrap()])
}

/// Of how many people a fact is true.
fn count(people: &[Person], fact: usize) -> usize {
    people.iter().filter(|person| person.facts[fact]).count()
}

/// The same people, but that each fact that must not be counted exactly is true of one more of them, or of one less; and
/// how many facts those are.
fn with_other_facts(people: &[Person], threshold: usize) -> (Vec<Person>, usize) {
    let (mut others, mut changed) = (people.to_vec(), 0);
    for fact in 0..FACTS + catalog().points().len() {
        let told = |count: usize| Count::of(count, people.len(), Some(threshold));
        let count = count(people, fact);
        if matches!(told(count), Count::Exact(_)) {
            continue;
        }
        let is_true = told(count + 1) != told(count) || count == people.len();
        let one = others.iter_mut().find(|person| person.facts[fact] == is_true).unwrap();
        one.facts[fact] = !is_true;
        changed += 1;
    }
    (others, changed)
}

/// How many facts are not counted exactly in what is printed; a statement that is not named there is one of them.
fn inexact_facts(json: &Value) -> usize {
    let gaps = json["gaps"].as_array().unwrap();
    let numbers = gaps.iter().map(|gap| &gap["missing"]).chain([&json["critical"], &json["overdue"]]);
    let unnamed = catalog().points().len() - gaps.len();
    numbers.filter(|number| number["exact"].is_null()).count() + unnamed
}

/// What each person is one of: a kind, or a stage.
#[derive(Clone, Copy)]
enum Cells {
    Kinds,
    Stages,
}

impl Cells {
    fn of(self, person: &Person) -> usize {
        match self {
            Self::Kinds => person.kind,
            Self::Stages => person.stage as usize,
        }
    }

    /// Which cells are not counted in what is printed. Of a kind that nobody is of, nothing is told that could be.
    fn hidden(self, people: &[Person], json: &Value) -> BTreeSet<usize> {
        match self {
            Self::Kinds => {
                let groups = json["groups"].as_array().unwrap();
                let is_told =
                    |kind: usize| groups.iter().any(|group| group["name"] == OrganizationKind::ALL[kind].word());
                (0..KINDS).filter(|kind| !is_told(*kind) && people.iter().any(|one| one.kind == *kind)).collect()
            }
            Self::Stages => (0..STAGES as usize).filter(|stage| json["stages"][stage]["units"].is_null()).collect(),
        }
    }

    /// The same people, but that each who is of a hidden cell is of any of these.
    fn shuffled(self, people: &[Person], hidden: &BTreeSet<usize>, random: &mut TestRng) -> Vec<Person> {
        let hidden: Vec<usize> = hidden.iter().copied().collect();
        let mut people = people.to_vec();
        for person in people.iter_mut().filter(|person| hidden.contains(&self.of(person))) {
            let to = hidden[random.random_range(0..hidden.len())];
            match self {
                Self::Kinds => person.kind = to,
                Self::Stages => person.stage = u32::try_from(to).unwrap(),
            }
        }
        people
    }
}

/// The cells that are not counted and of which no population of which the same is printed has another number.
fn found_cells(
    cells: Cells,
    people: &[Person],
    print: &[String; 2],
    threshold: usize,
    random: &mut TestRng,
) -> BTreeSet<usize> {
    let hidden = cells.hidden(people, &serde_json::from_str(&print[0]).unwrap());
    let count = |people: &[Person], cell: usize| people.iter().filter(|person| cells.of(person) == cell).count();
    let mut found = hidden.clone();
    for _ in 0..2_000 {
        if found.is_empty() {
            break;
        }
        let others = cells.shuffled(people, &hidden, random);
        // The page takes longer, so it is looked at only where the JSON is the same.
        if printed(&others, threshold, false).unwrap()[0] == print[0] {
            assert_eq!(printed(&others, threshold, true).unwrap()[1], print[1]);
            found.retain(|cell| count(&others, *cell) == count(people, *cell));
        }
    }
    found
}

#[test]
fn of_each_number_that_must_not_be_told_another_is_as_well_possible_by_what_is_printed() {
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut hidden = 0;
    for population in 0..200 {
        let threshold = if population % 4 == 3 { 10 } else { 5 };
        let more = if population % 8 < 6 { 9 } else { 40 };
        let size = random.random_range(threshold..=threshold + more);
        let people: Vec<Person> = (0..size).map(|_| Person::any(&mut random)).collect();
        let print = printed(&people, threshold, true).unwrap();
        let (others, changed) = with_other_facts(&people, threshold);
        assert_eq!(printed(&others, threshold, true).unwrap(), print, "{people:?}");
        let json: Value = serde_json::from_str(&print[0]).unwrap();
        assert_eq!(changed, inexact_facts(&json), "{people:?}");
        let in_groups = json["groups"].as_array().unwrap().iter().filter_map(|group| group["units"].as_u64());
        let in_others = json["in_other_groups"].as_u64().unwrap();
        assert_eq!(in_groups.sum::<u64>() + in_others, size as u64, "{people:?}");
        hidden += changed;
        for cells in [Cells::Kinds, Cells::Stages] {
            hidden += cells.hidden(&people, &json).len();
            let found = found_cells(cells, &people, &print, threshold, &mut random);
            assert!(found.is_empty(), "how many are {found:?} is told of {people:?}: {}", print[0]);
        }
    }
    assert!(hidden > 1_500, "only {hidden} numbers were tried");
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
