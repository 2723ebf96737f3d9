//! One answers file, read from every format: the same number wherever the same thing is told.
#![allow(clippy::unwrap_used)]

mod reports;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use ospo_assess::answers::{Answer, Answers, Gate, Gates, Response, State, Subject};
use ospo_assess::assess::{Context, assess, try_gates};
use ospo_assess::catalog::{Catalog, Point, PointIx};
use ospo_assess::document::{Check, Options};
use ospo_assess::interview::{End, Session, parting};
use ospo_assess::messages::Messages;
use ospo_assess::problem::{Source, Word};
use ospo_assess::render::{self, CheckFormat, Format, Look};
use serde_json::Value;

use reports::{all, answers, text};

const OPTIONS: Options = Options::PLAIN;

/// What a reader takes from a report.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Numbers {
    /// Statements that hold, do not, were declined, and that nobody answered.
    tally: [usize; 4],
    owned: usize,
    dated: usize,
    gaps: usize,
    all_critical: usize,
    low: u64,
    high: u64,
    coverage: u64,
    stage: u64,
    critical: usize,
    critical_unanswered: usize,
    answered: usize,
    practices: usize,
}

/// Three checklists with twins in each other: a part done, a part not known, some left out, the rest unanswered.
fn given(catalog: &Catalog) -> Answers {
    let scope = ["ggi", "todo-group", "github-ospo"];
    let mut rest = String::new();
    let mut settled: BTreeSet<usize> = BTreeSet::new();
    let practices = catalog.practices().filter(|ix| scope.contains(&catalog[catalog[*ix].checklist].id.as_str()));
    for (number, ix) in practices.enumerate() {
        let practice = &catalog[ix];
        let body = match number % 7 {
            0 => "answer = \"unknown\"".to_owned(),
            1 => "answer = \"not-applicable\"\nreason = \"None here.\"".to_owned(),
            2 => "answer = \"declined\"\nreason = \"Not now.\"\nreview_by = 2027-01-31".to_owned(),
            3 => continue,
            _ => {
                // The place of the first twin decides, so that twins agree.
                let points = practice.points.iter().map(|point| &catalog[*point]);
                let done = points.filter(|point| point.same_as.position() % 3 > 0).map(Point::name);
                let owner = if number % 3 == 0 { "\nowner = \"Legal\"\ndue = 2027-03-31" } else { "" };
                format!("done = {:?}{owner}", done.collect::<Vec<_>>())
            }
        };
        settled.insert(number);
        rest += &format!("[{}]\n{body}\n", practice.id);
    }
    assert!(settled.len() > 30);
    answers(catalog, "\"ggi\", \"todo-group\", \"github-ospo\"", &rest)
}

/// From the JSON, and from nothing else but the words of the catalog: which points are critical, and which are twins.
fn of_json(catalog: &Catalog, json: &Value) -> Numbers {
    let list = |value: &Value, key: &str| value[key].as_array().unwrap().clone();
    let sections = list(json, "checklists").into_iter().flat_map(|one| list(&one, "sections"));
    let practices: Vec<Value> = sections.flat_map(|one| list(&one, "practices")).collect();
    let (mut missing, mut known) = (BTreeSet::new(), BTreeSet::new());
    for practice in practices.iter().filter(|practice| !practice["score"].is_null()) {
        for point in list(practice, "points") {
            let ix = catalog.point(point["id"].as_str().unwrap()).unwrap();
            match point["state"].as_str().unwrap() {
                _ if !catalog[ix].critical => {}
                "done" => {}
                "unanswered" => drop(missing.insert(catalog[ix].same_as)),
                _ => {
                    missing.insert(catalog[ix].same_as);
                    known.insert(catalog[ix].same_as);
                }
            }
        }
    }
    let gaps = list(json, "gaps");
    let named = |key: &str| gaps.iter().filter(|gap| !gap[key].is_null()).count();
    let (all, all_critical) = statements_of_json(catalog, &practices);
    let whole = |practice: &&Value| practice["score"].is_null() || practice["score"]["coverage"]["exact"] == "1";
    let percent = |of: &str| json["score"][of]["percent"].as_u64().unwrap();
    Numbers {
        tally: all,
        owned: named("owner"),
        dated: named("due"),
        gaps: gaps.len(),
        all_critical,
        low: percent("low"),
        high: percent("high"),
        coverage: percent("coverage"),
        stage: json["stage"]["reached"].as_u64().unwrap(),
        critical: missing.len(),
        critical_unanswered: missing.difference(&known).count(),
        answered: practices.iter().filter(whole).count(),
        practices: practices.len(),
    }
}

/// How the statements of some practices stand, each with all of its points that count; and how many of them are critical.
fn statements_of_json(catalog: &Catalog, practices: &[Value]) -> ([usize; 4], usize) {
    let mut statements: BTreeMap<PointIx, Vec<(String, bool)>> = BTreeMap::new();
    for practice in practices.iter().filter(|practice| !practice["score"].is_null()) {
        for point in practice["points"].as_array().unwrap() {
            let ix = catalog.point(point["id"].as_str().unwrap()).unwrap();
            let state = (point["state"].as_str().unwrap().to_owned(), practice["answer"] == "declined");
            statements.entry(catalog[ix].same_as).or_default().push(state);
        }
    }
    let critical = statements.keys().filter(|ix| catalog[**ix].critical).count();
    let mut tally = [0; 4];
    for states in statements.values() {
        let missing: Vec<&(String, bool)> = states.iter().filter(|(state, _)| state != "done").collect();
        let kinds = [
            missing.is_empty(),
            missing.iter().any(|(state, _)| state != "unanswered"),
            !missing.is_empty() && missing.iter().all(|(_, declined)| *declined),
            !missing.is_empty() && missing.iter().all(|(state, _)| state == "unanswered"),
        ];
        for (count, is) in tally.iter_mut().zip(kinds) {
            *count += usize::from(is);
        }
    }
    (tally, critical)
}

fn json(catalog: &Catalog, answers: &Answers) -> Value {
    serde_json::from_str(&text(Format::Json, catalog, answers, &OPTIONS)).unwrap()
}

/// Words with one space between them, and no mark of a format.
fn plain(text: &str) -> String {
    let words = text.replace(['\u{a0}', '*', '|'], " ").replace("&nbsp;", " ").replace("&#160;", " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The report for a terminal in which no cell of a table is broken.
fn wide(catalog: &Catalog, answers: &Answers) -> String {
    let look = Look { width: 300, ..Look::PLAIN };
    let bytes = render::report(
        Format::Terminal,
        assess(catalog, answers).with(catalog, answers),
        &OPTIONS,
        None,
        &look,
        Messages::english(),
    );
    String::from_utf8(bytes.unwrap().bytes).unwrap()
}

fn check(catalog: &Catalog, answers: &Answers, format: CheckFormat) -> String {
    let assessment = assess(catalog, answers);
    let assessed = assessment.with(catalog, answers);
    let context = Context { today: answers.date, baseline: None };
    let gates = Gates { gates: vec![Gate::NoCritical], ..Gates::default() };
    let check = Check::of(
        assessed,
        &Source::new("a.toml", ""),
        &try_gates(assessed, &gates, &context),
        &context,
        Messages::english(),
    );
    String::from_utf8(render::check(format, &check, &Look::PLAIN, Messages::english()).unwrap().bytes).unwrap()
}

#[test]
fn every_page_says_the_numbers_of_the_json() {
    let catalog = all();
    let answers = given(&catalog);
    let numbers = of_json(&catalog, &json(&catalog, &answers));
    let Numbers { low, high, coverage, stage, critical, critical_unanswered, answered, practices, .. } = numbers;
    let Numbers { tally: [hold, open, declined, unanswered], owned, dated, gaps, all_critical, .. } = numbers;
    assert!(critical_unanswered > 1 && critical > critical_unanswered && answered < practices, "{numbers:?}");
    assert!(declined > 0 && owned > 0 && owned < gaps && dated > 0, "{numbers:?}");
    let (missing, all) = (critical - critical_unanswered, hold + open + unanswered);
    let phrases = [
        format!("does {low} to {high} % of what the checklists ask"),
        format!("of {all_critical} critical points {missing} are missing and {critical_unanswered} not known."),
        format!("{stage} of 4"),
        format!("{missing} of {all_critical}"),
        format!("{owned} of {gaps}"),
        format!(
            "Of {all} statements, {hold} hold, {open} do not ({declined} by decision), and {unanswered} are not answered."
        ),
        format!("{critical_unanswered} critical points are not known, in: "),
        what_follows(&catalog, &answers, missing),
        format!("{coverage} % is answered, {answered} of {practices} practices in full or left out."),
        format!("Of {gaps} gaps, {owned} have an owner and {dated} a date."),
        format!("{missing} critical points are open, and {critical_unanswered} more are not answered yet."),
    ];
    let below = [
        format!("provisional: {coverage} % answered"),
        format!("and {critical_unanswered} not known"),
        format!("{dated} with a date"),
    ];
    for format in [Format::Terminal, Format::Markdown, Format::Html, Format::Pdf] {
        let page = if format == Format::Terminal {
            wide(&catalog, &answers)
        } else {
            text(format, &catalog, &answers, &OPTIONS)
        };
        let page = plain(&page);
        // What stands below a figure is broken in a terminal, and the next figure's words come between.
        let below: &[String] = if format == Format::Terminal { &[] } else { &below };
        for phrase in phrases.iter().chain(below) {
            let found = page.contains(phrase) || page.replace(' ', "").contains(&phrase.replace(' ', ""));
            assert!(found, "no {phrase:?} in {}: {page}", format.word());
        }
    }
}

/// What page one says of the numbers once its five decisions are carried out: answered so in a file, and read from its JSON.
fn what_follows(catalog: &Catalog, answers: &Answers, were: usize) -> String {
    let assessment = assess(catalog, answers);
    let mut then = answers.clone();
    for decision in assessment.with(catalog, answers).decisions(5) {
        for point in catalog.twins(decision.point).chain([decision.point]) {
            let given = then.given.entry(catalog[point].practice).or_default();
            if let Some(Answer::Points(points)) = &mut given.answer {
                points.set(point, State::Done);
            }
        }
    }
    let before = of_json(catalog, &json(catalog, answers));
    let after = of_json(catalog, &json(catalog, &then));
    let (missing, unknown) = (after.critical - after.critical_unanswered, after.critical_unanswered);
    assert!(missing > 1 && missing < were, "{after:?}");
    format!(
        "Once A to E hold: {missing} critical points are missing (now {were}), {unknown} not known; the score is {} to {} % \
         (now {} to {} %)",
        after.low, after.high, before.low, before.high
    )
}

#[test]
fn a_check_says_the_numbers_of_the_report() {
    let catalog = all();
    let answers = given(&catalog);
    let numbers = of_json(&catalog, &json(&catalog, &answers));
    let Numbers { low, high, coverage, stage, critical, critical_unanswered, .. } = numbers;
    let said = plain(&check(&catalog, &answers, CheckFormat::Text));
    let phrases = [
        format!(
            "Score {low} to {high} %, stage {stage} of 4, {critical} critical points open or unanswered, {coverage} % answered."
        ),
        format!("{critical} critical points are open or unanswered"),
    ];
    for phrase in phrases {
        assert!(said.contains(&phrase), "no {phrase:?} in {said}");
    }
    let json: Value = serde_json::from_str(&check(&catalog, &answers, CheckFormat::Json)).unwrap();
    assert_eq!(json["critical_open"], critical);
    assert_eq!(json["critical_unanswered"], critical_unanswered);
    assert_eq!(json["gates"][0]["findings"].as_array().unwrap().len(), critical, "one finding a statement");
    assert_eq!(json["score"]["low"]["percent"], low);
    assert_eq!(json["stage"], stage);
}

#[test]
fn the_rows_of_a_spreadsheet_have_the_critical_points_of_the_report() {
    let catalog = all();
    let answers = given(&catalog);
    let numbers = of_json(&catalog, &json(&catalog, &answers));
    let rows = text(Format::Csv, &catalog, &answers, &OPTIONS);
    let mut reader = csv::Reader::from_reader(rows.as_bytes());
    let column = |name: &str, heads: &csv::StringRecord| heads.iter().position(|head| head == name).unwrap();
    let heads = reader.headers().unwrap().clone();
    let (point, critical, state) = (column("point", &heads), column("critical", &heads), column("state", &heads));
    let (mut missing, mut known) = (BTreeSet::new(), BTreeSet::new());
    for row in reader.records().map(Result::unwrap).filter(|row| &row[critical] == "yes") {
        let statement = catalog[catalog.point(&row[point]).unwrap()].same_as;
        missing.insert(statement);
        if &row[state] != "unanswered" {
            known.insert(statement);
        }
    }
    // What was declined counts as open everywhere, but it is no gap, so it has no row.
    let assessment = assess(&catalog, &answers);
    let declined = |ix: &ospo_assess::catalog::PointIx| {
        assessment.standing(catalog[*ix].practice) == ospo_assess::assess::Standing::Declined
    };
    let only_declined = assessment.critical.iter().filter(|one| one.points.iter().all(declined)).count();
    assert_eq!(missing.len() + only_declined, numbers.critical);
    assert!(known.len() + only_declined <= numbers.critical - numbers.critical_unanswered);
}

#[test]
fn the_last_screen_of_the_interview_says_the_numbers_of_the_report() {
    let catalog = all();
    let answers = given(&catalog);
    let numbers = of_json(&catalog, &json(&catalog, &answers));
    let Numbers { stage, answered, practices, .. } = numbers;
    let missing = numbers.critical - numbers.critical_unanswered;
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let session = Session::new(&catalog, Messages::english(), answers, today);
    let lines = parting(&session, End::Quit, "a.toml", &[]);
    let stopped = lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join("\n");
    // So much is open that no score is said.
    assert!(numbers.coverage < 80);
    assert!(stopped.contains(&format!("{answered} of {practices} questions answered\n")), "{stopped}");
    assert!(stopped.contains(&format!("; {missing} critical ones are missing.")), "{stopped}");
    assert!(stage == 0 && !stopped.contains("stage"), "none is reached, as far as is known: {stopped}");
}

#[test]
fn bounds_that_look_the_same_are_said_as_one_number_everywhere() {
    let catalog = all();
    let scope = "\"ggi\", \"todo-group\", \"github-ospo\", \"open-source-guides\"";
    let mut answers = answers(&catalog, scope, "");
    for ix in catalog.practices() {
        let done =
            catalog[ix].points.iter().copied().filter(|point| !catalog[*point].same_as.position().is_multiple_of(3));
        let answer = Some(Answer::done(done.collect()));
        answers.given.insert(ix, Response { answer, ..Response::default() });
    }
    // One point without a twin that nobody knows: it moves the score by less than one percent.
    let alone = |ix: &PointIx| catalog.twins(*ix).next().is_none();
    let same = catalog.points().filter(alone).find_map(|point| {
        let mut answers = answers.clone();
        let given = answers.given.get_mut(&catalog[point].practice)?;
        let Some(Answer::Points(points)) = &mut given.answer else { return None };
        points.set(point, State::Unanswered);
        let score = assess(&catalog, &answers).score?;
        (score.low.percent() == score.high.percent()).then_some((answers, score.low.percent()))
    });
    let (answers, percent) = same.unwrap();
    let session = Session::new(&catalog, Messages::english(), answers.clone(), answers.date);
    let lines = parting(&session, End::Quit, "a.toml", &[]);
    assert!(lines[0].text.ends_with(&format!("score {percent} %")), "{}", lines[0].text);
    assert!(plain(&check(&catalog, &answers, CheckFormat::Text)).contains(&format!("Score {percent} %, ")));
    let report = plain(&text(Format::Markdown, &catalog, &answers, &OPTIONS));
    assert!(report.contains(&format!("does {percent} % of what the checklists ask")), "{report}");
    assert!(report.contains(&format!("- {percent} % ")), "{report}");
}

/// The files of a folder and of those below it.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

#[test]
fn no_constant_of_the_scoring_is_typed_into_words() {
    let texts = ["src", "locales/en", "locales/fr", "locales/de"].map(Path::new).map(files_below).concat();
    assert!(texts.len() > 200);
    for path in texts {
        // The English that a translation was made from is English.
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let text = text.replace("\\u{a0}", " ").replace(['\u{a0}', '\u{202f}'], " ");
        for number in ["85", "80"] {
            for unit in ["%", " %", " percent", " pour cent", " Prozent"] {
                let typed = format!("{number}{unit}");
                let found = text.match_indices(&typed).find(|(at, _)| !text[..*at].ends_with(" to "));
                assert!(found.is_none(), "{typed} in {}", path.display());
            }
        }
    }
}

#[test]
fn what_is_under_one_percent_is_never_shown_as_a_limit_that_it_does_not_reach() {
    let catalog = all();
    let answers =
        answers(&catalog, "\"ggi\", \"todo-group\"", "[ggi.run-code-reviews]\ndone = [\"review-required\"]\n");
    let assessment = assess(&catalog, &answers);
    let assessed = assessment.with(&catalog, &answers);
    let context = Context { today: answers.date, baseline: None };
    let gates = Gates { gates: vec![Gate::MinScore(Subject::Overall, 1)], ..Gates::default() };
    let check = Check::of(
        assessed,
        &Source::new("a.toml", ""),
        &try_gates(assessed, &gates, &context),
        &context,
        Messages::english(),
    );
    let said = plain(
        &String::from_utf8(render::check(CheckFormat::Text, &check, &Look::PLAIN, Messages::english()).unwrap().bytes)
            .unwrap(),
    );
    assert!(said.contains("Score under 1 to ") && said.contains("the score is under 1 %"), "{said}");
    let report = plain(&text(Format::Markdown, &catalog, &answers, &OPTIONS));
    assert!(report.contains("- under 1 to "), "{report}");
    assert_eq!(json(&catalog, &answers)["score"]["low"]["percent"], 1);
}
