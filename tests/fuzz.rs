//! Ten thousand mutations of valid files: never a panic, never a hang, never a wrong score.
//!
//! The seed is fixed, so a failure comes back. The targets in `fuzz/` go on from here without an end.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, clippy::format_collect)]

mod room;

use std::env;
use std::path::Path;
use std::time::{Duration, Instant};

use num_bigint::BigInt;
use num_rational::BigRational;
use ospo_assess::answers::{self, Answers, Editor, Gate, Subject};
use ospo_assess::assess::{Context, assess, try_gate};
use ospo_assess::catalog::{Catalog, CatalogFile, FileKind, PointIx, PracticeIx, laws, layer, parse, shipped};
use ospo_assess::problem::{Look, Problem, Source, show};

/// How many mutations are tried, of which seven in ten of answers files and the rest of files of the catalog; the
/// environment may ask for more.
fn mutations() -> usize {
    env::var("OSPO_ASSESS_FUZZ").ok().and_then(|number| number.parse().ok()).unwrap_or(10_000)
}
/// What no file of this size may take, however slow the machine.
const HANG: Duration = Duration::from_secs(10);

/// Numbers without any chance in them (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap_or(0) % limit.max(1)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Pieces of TOML and of Unicode that are apt to break things.
const PIECES: [&str; 36] = [
    "[",
    "]",
    "[[",
    "]]",
    "\"",
    "'",
    "\"\"\"",
    "=",
    ",",
    ".",
    "#",
    "\n",
    "\r\n",
    "{",
    "}",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "é",
    "日本",
    "1e999",
    "nan",
    "-1",
    "0x7f",
    "99999999999999999999",
    "2026-13-99",
    "2026-02-30",
    "true",
    "[]",
    "done = []",
    "answer = \"unknown\"",
    "answer = \"not-applicable\"\nreason = \"x\"",
    "schema = 2",
    "a.b.c = 1",
    "\\u0000",
    "checklists",
];

/// One to three changes: of a byte, a stretch, a line, a word or a piece.
fn mutate(dice: &mut Dice, seed: &str) -> String {
    let mut bytes = seed.as_bytes().to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let stretch = bytes[at..end].to_vec();
                bytes.splice(at..at, stretch);
            }
            3 => bytes.truncate(at),
            4 => drop(bytes.splice(at..at, dice.pick(&PIECES).bytes())),
            _ => bytes = change_lines(dice, &String::from_utf8_lossy(&bytes)).into_bytes(),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Changes that mostly leave a file that can still be read.
fn change_lines(dice: &mut Dice, text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    let (a, b) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(4) {
        0 => drop(lines.remove(a)),
        1 => lines.swap(a, b),
        2 => {
            let piece = (*dice.pick(&PIECES)).to_owned();
            lines.insert(a, piece);
        }
        // The first word in quotes goes: a point is no longer done, a name is gone.
        _ => {
            let words: Vec<&str> = lines[a].split('"').collect();
            let kept = words.len() > 3;
            lines[a] = if kept {
                format!("{}{}", words[0], words[2..].join("\"").trim_start_matches(", "))
            } else {
                lines[b].clone()
            };
        }
    }
    lines.join("\n") + "\n"
}

fn own_files() -> Vec<CatalogFile> {
    let read = |kind, path: &str| {
        let text = std::fs::read_to_string(Path::new(room::ACME).join(path)).expect("the worked example");
        CatalogFile { kind, id: "acme".to_owned(), source: Source::new(path, text) }
    };
    vec![read(FileKind::Resources, "resources/acme.toml"), read(FileKind::Checklist, "checklists/acme.toml")]
}

fn showable(problems: &[Problem]) {
    assert!(!problems.is_empty(), "refused without a reason");
    let text = show(problems, Look::Plain);
    assert!(!text.contains('\u{1b}') && !text.contains('\u{0}'), "{text}");
}

/// The score once more, from the definition (design, section 5) and by other means than the program's.
mod oracle {
    use super::*;
    use answers::Answer;

    #[derive(Clone, Copy, PartialEq)]
    enum Is {
        Done,
        Open,
        Blank,
    }

    fn own(catalog: &Catalog, answers: &Answers, point: PointIx) -> Is {
        let practice = catalog[point].practice;
        let of_file = answers.revisions.get(&catalog[practice].checklist).copied();
        let given = answers.given.get(&practice);
        let revision = given.and_then(|given| given.revision).or(of_file).unwrap_or(u32::MAX);
        match given.and_then(|given| given.answer.as_ref()) {
            Some(Answer::Points(points)) if points.done.contains(&point) => Is::Done,
            Some(Answer::Points(points)) if points.partly.contains(&point) => Is::Open,
            Some(Answer::Points(points)) if points.unknown.contains(&point) => Is::Blank,
            Some(Answer::Points(_)) if catalog[point].since <= revision => Is::Open,
            Some(Answer::Declined { .. }) => Is::Open,
            _ => Is::Blank,
        }
    }

    fn out(catalog: &Catalog, answers: &Answers, practice: PracticeIx) -> bool {
        match answers.given.get(&practice).and_then(|given| given.answer.as_ref()) {
            Some(answer) => matches!(answer, Answer::NotApplicable { .. }),
            None => catalog[practice].needs.iter().any(|need| !answers.organization.does.contains(need)),
        }
    }

    fn aside(catalog: &Catalog, answers: &Answers, practice: PracticeIx) -> bool {
        let answer = answers.given.get(&practice).and_then(|given| given.answer.as_ref());
        matches!(answer, Some(Answer::Declined { .. })) || out(catalog, answers, practice)
    }

    fn is(catalog: &Catalog, answers: &Answers, point: PointIx) -> Is {
        let mine = own(catalog, answers, point);
        if mine != Is::Blank || aside(catalog, answers, catalog[point].practice) {
            return mine;
        }
        let twins = catalog.twins(point);
        let lending = twins.filter(|twin| !aside(catalog, answers, catalog[*twin].practice));
        lending.map(|twin| own(catalog, answers, twin)).find(|state| *state != Is::Blank).unwrap_or(Is::Blank)
    }

    fn share(part: usize, whole: usize) -> BigRational {
        BigRational::new(BigInt::from(part), BigInt::from(whole))
    }

    fn mean(scores: Vec<BigRational>) -> Option<BigRational> {
        let count = scores.len();
        (count > 0).then(|| scores.into_iter().sum::<BigRational>() / share(count, 1))
    }

    fn over(catalog: &Catalog, answers: &Answers, counts: fn(Is) -> bool) -> Option<BigRational> {
        let practice = |practice: &PracticeIx| {
            let points = &catalog[*practice].points;
            let counted = points.iter().filter(|point| counts(is(catalog, answers, **point))).count();
            (!out(catalog, answers, *practice)).then(|| share(counted, points.len()))
        };
        let section =
            |ix: &ospo_assess::catalog::SectionIx| mean(catalog[*ix].practices.iter().filter_map(practice).collect());
        let checklist =
            |ix: &ospo_assess::catalog::ChecklistIx| mean(catalog[*ix].sections.iter().filter_map(section).collect());
        mean(answers.scope.iter().filter_map(checklist).collect())
    }

    /// Low, high and coverage.
    pub(super) fn score(catalog: &Catalog, answers: &Answers) -> Option<[BigRational; 3]> {
        Some([
            over(catalog, answers, |state| state == Is::Done)?,
            over(catalog, answers, |state| state != Is::Open)?,
            over(catalog, answers, |state| state != Is::Blank)?,
        ])
    }
}

/// Everything that an accepted file must fulfil.
fn accepted(dice: &mut Dice, catalog: &Catalog, text: &str, answers: &Answers) {
    let assessment = assess(catalog, answers);
    let assessed = assessment.with(catalog, answers);
    let expected = oracle::score(catalog, answers);
    let shown = assessment.score.as_ref().map(|one| [&one.low, &one.high, &one.coverage].map(ToString::to_string));
    assert_eq!(shown, expected.as_ref().map(|scores| scores.clone().map(|score| score.to_string())), "{text}");

    let limit = u32::try_from(dice.below(101)).unwrap_or(0);
    let wanted = BigRational::new(limit.into(), 100.into());
    let context = Context { today: answers.date, baseline: None };
    let verdict = try_gate(assessed, &Gate::MinScore(Subject::Overall, limit), &context);
    assert_eq!(verdict.holds, expected.is_some_and(|[low, ..]| low >= wanted), "min-score {limit}: {text}");

    // Writing is tried on every third: it is three more readings.
    if dice.below(3) > 0 {
        return;
    }
    let read_again = |text: &str| {
        let source = Source::new("again", text);
        answers::parse(&source, catalog).unwrap_or_else(|problems| panic!("{text}\n{}", show(&problems, Look::Plain)))
    };
    let tidied = |text: &str| {
        let tidied = answers::tidy(&Source::new("tidied", text), catalog);
        tidied.unwrap_or_else(|problems| panic!("{text}\n{}", show(&problems, Look::Plain)))
    };
    let tidy = tidied(text);
    let again = read_again(&tidy);
    assert_eq!(assess(catalog, &again).score, assessment.score, "{text}");
    assert_eq!(tidied(&tidy), tidy, "in order is in order: {text}");

    let anew = read_again(&answers::write(catalog, answers));
    let revisions = anew.revisions.clone();
    assert!(answers.revisions.iter().all(|(ix, revision)| revisions.get(ix) == Some(revision)), "{text}");
    assert_eq!(anew, Answers { revisions, ..answers.clone() }, "written anew it says the same: {text}");

    let opened = Editor::open(&Source::new("opened", text));
    let mut editor = opened.unwrap_or_else(|problems| panic!("{text}\n{}", show(&problems, Look::Plain)));
    editor.set_gates(catalog, &[Gate::MinScore(Subject::Overall, limit)]);
    let written = read_again(&editor.text());
    assert!(written.gates.gates.contains(&Gate::MinScore(Subject::Overall, limit)), "{}", editor.text());
}

#[test]
fn no_mutation_of_an_answers_file_brings_a_panic_a_hang_or_a_wrong_score() {
    let mut own = own_files();
    // The first practice needs something that not every file says the organization does.
    let text = own[1].source.text.replacen("needs     = []", "needs     = [\"publish\"]", 1);
    own[1].source = Source::new("checklists/acme.toml", text);
    let catalog = parse(&layer(shipped(), own)).expect("the worked example is sound");
    assert!(catalog.practices().any(|ix| !catalog[ix].needs.is_empty()));
    let blank = room::Room::new().run(&["init", "-", "--checklist", "ggi"]).out;
    let blank: String = blank.lines().take(60).map(|line| format!("{line}\n")).collect();
    let twins = room::changed(&[
        ("[acme.secrets]", "[ggi.manage-legal-compliance]\ndone = [\"compliance-owner\"]\n[acme.secrets]"),
        ("done = [\"offer-contact\"]", "answer = \"unknown\""),
    ]);
    let lists = room::changed(&[
        ("kind = \"company\"", "kind = \"company\"\ndoes = [\"build\", \"ship\"]"),
        (
            "[acme.component-review]\ndone     = [\"review-ticket\"]",
            "[acme.component-review]\nnote = \"x\"\n[ggi.manage-legal-compliance]\ndone = [\"licence-check\"]\n\
             partly = [\"compliance-owner\"]\nunknown = [\"ip-check\"]\nrevision = 1",
        ),
        ("done = [\"offer-contact\"]", "done = []\npartly = [\"offer-contact\"]\nunknown = [\"legal-owner\"]"),
        ("checklists = [\"acme\"]", "checklists = [\"acme\", \"ggi\"]"),
    ]);
    let seeds = [include_str!("../src/cli/example.toml"), room::ROCKET, room::ROCKET, &twins, &blank, &lists, &lists];
    for seed in [&lists, &twins] {
        answers::parse(&Source::new("seed", seed.as_str()), &catalog).expect("a seed is sound");
    }
    let mut dice = Dice(0x5eed);
    let mut taken = 0;
    let all = mutations() * 7 / 10;
    for _ in 0..all {
        let seed = *dice.pick(&seeds);
        let text = mutate(&mut dice, seed);
        let start = Instant::now();
        match answers::parse(&Source::new("mutated", text.as_str()), &catalog) {
            Ok(answers) => {
                taken += 1;
                accepted(&mut dice, &catalog, &text, &answers);
            }
            Err(problems) => showable(&problems),
        }
        assert!(start.elapsed() < HANG, "{text}");
    }
    assert!(taken > all / 20, "only {taken} mutations were still answers: the scores were hardly tried");
}

#[test]
fn no_mutation_of_a_checklist_or_of_resources_brings_a_panic_or_a_hang() {
    // Small enough to be read three thousand times: without what leads to the files that ship.
    let files: Vec<CatalogFile> = own_files()
        .into_iter()
        .map(|file| {
            let text = file.source.text.replace(", \"ggi.manage-legal-compliance\"", "");
            let text: String =
                text.lines().filter(|line| !line.starts_with("same_as")).map(|l| format!("{l}\n")).collect();
            CatalogFile { source: Source::new(file.source.name.as_str(), text), ..file }
        })
        .collect();
    assert!(parse(&files).is_ok());
    let mut dice = Dice(0xca7a);
    for i in 0..mutations() * 3 / 10 {
        let mut files = files.clone();
        let file = &mut files[i % 2];
        let text = mutate(&mut dice, &file.source.text);
        file.source = Source::new("mutated", text.as_str());
        let start = Instant::now();
        match parse(&files) {
            Ok(catalog) => {
                laws(&catalog);
                let answers = answers::parse(&Source::new("answers", room::ROCKET), &catalog);
                answers.map_or_else(|problems| showable(&problems), |answers| drop(assess(&catalog, &answers)));
            }
            Err(problems) => showable(&problems),
        }
        assert!(start.elapsed() < HANG, "{text}");
    }
}
