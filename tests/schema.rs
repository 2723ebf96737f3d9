//! The schemas: sound themselves, true of every valid file, and agreeing with the program on what is wrong.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod room;

use std::path::Path;
use std::sync::LazyLock;

use ospo_assess::answers::{self, Respondent};
use ospo_assess::answers::{ANSWERS_FORM, PRACTICE_FORM};
use ospo_assess::assess::assess;
use ospo_assess::catalog::{
    CHECKLIST_FORM, Catalog, CatalogFile, FileKind, HEAD_FORM, RESOURCES_FORM, layer, parse, shipped,
};
use ospo_assess::document::Options;
use ospo_assess::problem::{Form, Source, TableForm, Word};
use ospo_assess::render::{SchemaOf, schema};
use serde_json::{Value, json};

const CATALOG: &str = include_str!("../catalog.toml");

/// The catalog that `tests/bad/answers` is checked against.
fn ours() -> Catalog {
    let file = |kind, id: &str, text: &str| CatalogFile { kind, id: id.into(), source: Source::new(id, text) };
    let own = vec![
        file(FileKind::Resources, "pages", include_str!("bad/ours/resources/pages.toml")),
        file(FileKind::Checklist, "harbour", include_str!("bad/ours/checklists/harbour.toml")),
        file(FileKind::Checklist, "lighthouse", include_str!("bad/ours/checklists/lighthouse.toml")),
    ];
    parse(&layer(shipped(), own)).expect("the catalog of the bad files is sound")
}

fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(read_catalog);
    &CATALOG
}

fn read_catalog() -> Catalog {
    let read = |kind, id: &str, path: &str| {
        let path = Path::new(room::ACME).join(path);
        let text = std::fs::read_to_string(&path).expect("a file of the worked example");
        CatalogFile { kind, id: id.to_owned(), source: Source::new(path.display().to_string(), text) }
    };
    let own = vec![
        read(FileKind::Resources, "acme", "resources/acme.toml"),
        read(FileKind::Checklist, "acme", "checklists/acme.toml"),
    ];
    parse(&layer(shipped(), own)).expect("the worked example is sound")
}

fn validator(of: SchemaOf) -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema(of, catalog())).expect("JSON");
    jsonschema::validator_for(&schema).expect("a schema")
}

/// TOML as the schema sees it: dates are texts.
fn as_json(text: &str) -> Value {
    fn convert(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => json!(date.to_string()),
            toml::Value::Array(list) => list.into_iter().map(convert).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, convert(value))).collect(),
            toml::Value::Integer(number) => json!(number),
            toml::Value::Float(number) => json!(number),
            toml::Value::Boolean(flag) => json!(flag),
            toml::Value::String(text) => json!(text),
        }
    }
    convert(toml::Value::Table(toml::from_str(text).expect("TOML")))
}

fn mistakes(of: SchemaOf, value: &Value) -> Vec<String> {
    validator(of).iter_errors(value).map(|error| format!("{} at {}", error, error.instance_path)).collect()
}

fn none(of: SchemaOf, value: &Value, what: &str) {
    assert_eq!(mistakes(of, value), Vec::<String>::new(), "{what}");
}

fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let text = |path: &Path| String::from_utf8_lossy(&std::fs::read(path).expect("a file")).into_owned();
    paths.map(|path| (path.display().to_string(), text(&path))).collect()
}

#[test]
fn every_schema_is_valid_against_the_meta_schema() {
    for of in SchemaOf::ALL {
        let schema: Value = serde_json::from_str(&schema(*of, catalog())).expect("JSON");
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        assert!(jsonschema::draft7::meta::is_valid(&schema), "{}", of.word());
    }
}

#[test]
fn every_file_that_ships_is_valid() {
    for folder in ["checklists", "tests/catalogs/acme/checklists"] {
        for (name, text) in files(folder) {
            none(SchemaOf::Checklist, &as_json(&text), &name);
        }
    }
    for (name, text) in files("crosswalks") {
        none(SchemaOf::Crosswalk, &as_json(&text), &name);
    }
    for folder in ["resources", "tests/catalogs/acme/resources"] {
        for (name, text) in files(folder) {
            none(SchemaOf::Resources, &as_json(&text), &name);
        }
    }
    none(SchemaOf::Catalog, &as_json(CATALOG), "catalog.toml");
    none(SchemaOf::Answers, &as_json(room::ROCKET), "answers of team Rocket");
    none(SchemaOf::Answers, &as_json(include_str!("../src/cli/example.toml")), "the example");
}

#[test]
fn a_blank_file_and_a_report_are_valid() {
    let room = room::Room::new();
    let blank = room.run(&["init", "-"]).out;
    none(SchemaOf::Answers, &as_json(&blank), "init");
    let report = room.run(&["report", "--example", "--format", "json"]).out;
    none(SchemaOf::Report, &serde_json::from_str(&report).expect("JSON"), "report");
}

/// What a report looks like: keys in their order, without values; of a list, the element that has most to tell.
fn shape(value: &Value) -> String {
    match value {
        Value::Object(keys) if keys.contains_key("exact") => String::new(),
        Value::Object(keys) if keys.contains_key("coverage") => String::new(),
        Value::Object(keys) => {
            let keys: Vec<String> = keys.iter().map(|(key, value)| format!("{key}{}", shape(value))).collect();
            format!("{{{}}}", keys.join(","))
        }
        Value::Array(list) => {
            let longest = list.iter().map(shape).max_by_key(String::len).unwrap_or_default();
            format!("[{longest}]")
        }
        _ => String::new(),
    }
}

/// The JSON of a report that has something of everything.
fn full_report(options: &Options) -> Value {
    let catalog = catalog();
    let text = room::changed(&[
        ("[acme.secrets]\ndone  = [\"scanner-on\"]", "[acme.secrets]\nanswer = \"not-applicable\"\nreason = \"None.\""),
        ("checklists = [\"acme\"]", "checklists = [\"ggi\", \"acme\"]"),
        (
            "done = [\"offer-contact\"]",
            "answer = \"declined\"\nreason = \"No.\"\nreview_by = 2027-01-01\n[ggi.run-code-reviews]\ndone = []",
        ),
    ]);
    let mut answers = answers::parse(&Source::new("answers.toml", text), catalog).expect("answers");
    answers.respondents.push(Respondent { name: "Mia".to_owned(), role: None, merged: None });
    let assessment = assess(catalog, &answers);
    let json = ospo_assess::render::json(assessment.with(catalog, &answers), options, None);
    serde_json::from_str(&json).expect("JSON")
}

#[test]
fn a_report_has_exactly_the_keys_that_were_promised_in_their_order() {
    let points = "points[{id,text,state,critical,advice,resources[{id,title,url}]}]";
    let promised = "{schema,tool{name,version},organization{id,name,kind,parent,does[]},respondents[{name,role,date}],date,\
        target,catalog[{checklist,edition,revision,digest,licence,changed[{id,kind,what}]}],score,\
        stage{reached,profile[{stage,score,critical_open,critical_unanswered}]},themes[{id,title,score}],\
        checklists[{id,title,score,sections[{id,title,score,practices[{id,title,theme,stage,answer,done,of,score,\
        evidence[],owner,due,serves[],points[{id,state}]}]}]}],\
        gaps[{rank,horizon,practice,practices[],title,stage,effort,critical,gain,owner,due,POINTS}],\
        declined[{practice,title,reason,review_by}],not_applicable[{practice,title,reason}],\
        to_find_out[{practice,critical,stage,roles[],gain,points[]}]}";
    let report = full_report(&Options::default());
    assert_eq!(shape(&report), promised.replace("POINTS", points));
    assert_eq!(report["checklists"][0]["sections"][0]["id"], "usage");
    none(SchemaOf::Report, &report, "a full report");

    let without = full_report(&Options { no_advice: true, ..Options::default() });
    assert_eq!(shape(&without), promised.replace("POINTS", "points[{id,text,state,critical}]"));
    none(SchemaOf::Report, &without, "a report without advice");
}

#[test]
fn advice_is_left_out_of_json_alone() {
    let room = room::Room::with(&[]);
    let report = room.run(&["report", "answers.toml", "--catalog", room::ACME, "--format", "json", "--no-advice"]);
    assert_eq!((report.code, report.err.as_str()), (0, ""));
    assert!(!report.out.contains("\"advice\"") && !report.out.contains("handbook.acme.example"), "{}", report.out);
    assert_eq!(room.run(&["report", "answers.toml", "--catalog", room::ACME, "--no-advice"]).code, 2);
}

#[test]
fn an_agenda_and_a_report_on_merged_answers_are_valid() {
    let room = room::Room::new();
    let answers = |name: &str, done: &str| {
        format!(
            "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n[organization]\nname = \"Us\"\n\
             kind = \"company\"\n[respondent]\nname = \"{name}\"\n[ggi.run-code-reviews]\ndone = [{done}]\n"
        )
    };
    room.write("answers/ada.toml", &answers("Ada", "\"review-required\""));
    room.write("answers/bo.toml", &answers("Bo", ""));
    let run = room.run(&["merge", "answers", "-o", "merged.toml", "-o", "agenda.json", "--names", "--minutes", "9"]);
    assert_eq!(run.code, 0, "{}", run.err);
    none(SchemaOf::Agenda, &serde_json::from_str(&room.read("agenda.json")).expect("JSON"), "an agenda");
    let report = room.run(&["report", "merged.toml", "--format", "json"]).out;
    none(SchemaOf::Report, &serde_json::from_str(&report).expect("JSON"), "a report on merged answers");
}

#[test]
fn whatever_is_printed_for_programs_is_valid() {
    let room = room::Room::with(&[]);
    room.write("wrong.toml", "schema = 1\nsurprise = 2\n");
    let printed = |of: SchemaOf, line: &str| {
        let args: Vec<&str> = line.split(' ').chain(["--format", "json", "--catalog", room::ACME]).collect();
        none(of, &serde_json::from_str(&room.run(&args).out).expect("JSON"), line);
    };
    for gates in ["", " --no-critical --min-score 90 --min-stage 1 --require-evidence --max-age 0"] {
        printed(SchemaOf::Check, &format!("check answers.toml{gates}"));
    }
    for line in ["check wrong.toml", "check nowhere.toml", "lint"] {
        printed(SchemaOf::Check, line);
    }
    for line in ["list", "list --checklist ggi --stage 2", "list --resources", "list --periods"] {
        printed(SchemaOf::List, line);
    }
    for id in ["acme", "ggi.trust", "acme.secrets", "acme.secrets.scanner-on", "acme.open-source-handbook"] {
        printed(SchemaOf::Show, &format!("show {id}"));
    }
    printed(SchemaOf::Show, "show ggi.manage-legal-compliance --resource");
    for line in ["list --crosswalk iso-5230", "report answers.toml --for iso-5230"] {
        printed(SchemaOf::Requirements, line);
    }
    printed(SchemaOf::Comparison, "compare answers.toml answers.toml answers.toml");
    printed(SchemaOf::Plan, "plan answers.toml");
    printed(SchemaOf::Plan, "plan answers.toml --capacity 3");
    printed(SchemaOf::WhatIf, "whatif answers.toml --done acme.secrets.scanner-on");
    for line in ["portfolio answers.toml wrong.toml", "portfolio --example", "portfolio --example --publish"] {
        printed(SchemaOf::Portfolio, line);
    }
}

#[test]
fn every_row_of_a_portfolio_is_valid() {
    let room = room::Room::new();
    room.write("units/good.toml", include_str!("../src/cli/example.toml"));
    room.write("units/broken.toml", "schema = 1\n");
    let run = room.run(&["portfolio", "units", "--rows", "--format", "jsonl"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let schema: Value = serde_json::from_str(&schema(SchemaOf::Row, catalog())).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let rows: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(rows.len() > 100 && rows.iter().any(|row| row["error"].is_string()));
    for row in rows {
        assert!(validator.is_valid(&row), "{row}");
    }
}

#[test]
fn the_plans_of_what_is_exported_are_valid() {
    let room = room::Room::new();
    room.write("answers.toml", include_str!("../src/cli/example.toml"));
    let board = "[{\"number\": 1, \"title\": \"T\", \"body\": \"Activity ID: GGI-A-44\\n### Progress Assessment\\n\
        - [ ] a\\n- [ ] b\\n- [ ] c\\n- [ ] d\"}]";
    room.write("board.json", board);
    for (of, line) in [
        (SchemaOf::Issues, "export issues answers.toml --output issues"),
        (SchemaOf::Issues, "export issues answers.toml --output issues --no-advice"),
        (SchemaOf::Board, "export ggi-board answers.toml --board board.json --output board"),
    ] {
        let run = room.run(&line.split(' ').collect::<Vec<_>>());
        assert_eq!(run.code, 0, "{}", run.err);
        let plan: Value = serde_json::from_str(&room.read(&format!("{}/plan.json", of.word()))).expect("JSON");
        none(of, &plan, line);
        assert!(plan.to_string().len() > 500, "{plan}");
        for wrong in [json!({}), json!([]), json!({ "schema": 1 })] {
            assert!(!mistakes(of, &wrong).is_empty(), "{}: {wrong}", of.word());
        }
    }
}

#[test]
fn the_schemas_of_what_is_printed_refuse_what_is_not() {
    for of in [
        SchemaOf::Report,
        SchemaOf::Check,
        SchemaOf::List,
        SchemaOf::Show,
        SchemaOf::Comparison,
        SchemaOf::Requirements,
        SchemaOf::Plan,
        SchemaOf::WhatIf,
        SchemaOf::Portfolio,
        SchemaOf::Row,
    ] {
        for wrong in [json!({}), json!([]), json!({ "schema": 1 }), json!({ "schema": 1, "practices": 3 })] {
            assert!(!mistakes(of, &wrong).is_empty(), "{}: {wrong}", of.word());
        }
    }
}

#[test]
fn the_schema_of_answers_says_every_practice_and_point_in_its_words() {
    let catalog = catalog();
    let schema: Value = serde_json::from_str(&schema(SchemaOf::Answers, catalog)).expect("JSON");
    for ix in catalog.practices() {
        let practice = &catalog[ix];
        let entry = &schema["properties"][catalog[practice.checklist].id.as_str()]["properties"][practice.name()];
        assert!(
            entry["description"].as_str().is_some_and(|words| words.contains(practice.ask.as_str())),
            "{}",
            practice.id
        );
        for list in ["done", "partly", "unknown", "alone", "decided"] {
            let named = format!("#/definitions/points-of-{}", practice.id);
            assert_eq!(entry["properties"][list]["items"]["$ref"], named, "{list}");
        }
        let points = schema["definitions"][format!("points-of-{}", practice.id)]["oneOf"].as_array().expect("points");
        for (point, entry) in practice.points.iter().map(|ix| &catalog[*ix]).zip(points) {
            assert_eq!(entry["const"], point.name());
            assert!(
                entry["description"].as_str().is_some_and(|words| words.contains(point.text.as_str())),
                "{}",
                point.id
            );
        }
    }
}

/// Mistakes that a schema can see, each as a change of the answers of team Rocket.
const WRONG_ANSWERS: &[(&str, &str)] = &[
    ("schema     = 1\n", ""),
    ("schema     = 1", "schema = 2"),
    ("schema     = 1", "schema = \"1\""),
    ("date       = 2026-11-10\n", ""),
    ("date       = 2026-11-10", "date = 20261110"),
    ("checklists = [\"acme\"]\n", ""),
    ("checklists = [\"acme\"]", "checklists = [\"acne\"]"),
    ("checklists = [\"acme\"]", "checklists = \"acme\""),
    ("checklists = [\"acme\"]", "checklists = [\"acme\", \"acme\"]"),
    ("target     = 2", "target = 5"),
    ("target     = 2", "target = 0"),
    ("target     = 2", "traget = 2"),
    ("[organization]\nname = \"Team Rocket\"\nkind = \"company\"\n", ""),
    ("name = \"Team Rocket\"", "name = \" \""),
    ("kind = \"company\"", "kind = \"firm\""),
    ("kind = \"company\"", "kind = \"company\"\ncity = \"X\""),
    ("acme = 1", "acme = 3"),
    ("acme = 1", "acme = 0"),
    ("acme = 1", "acne = 1"),
    ("min_score = 40", "min_score = 101"),
    ("min_score = 40", "min_score = { acme = 101 }"),
    ("min_score = 40", "min_score = { acne = 1 }"),
    ("min_score = 40", "min-score = 40"),
    ("min_score = 40", "min_stage = 0"),
    ("min_score = 40", "no_critical = 1"),
    ("min_score = 40", "baseline = \"\""),
    ("max_age   = 100", "max_age = -1"),
    ("[acme.secrets]", "[acme.secret]"),
    ("[acme.secrets]", "[acne.secrets]"),
    ("[\"scanner-on\"]", "[\"scanner-off\"]"),
    ("[\"scanner-on\"]", "\"scanner-on\""),
    ("[\"scanner-on\"]", "[\"scanner-on\", \"scanner-on\"]"),
    ("[\"scanner-on\"]", "[1]"),
    ("owner = \"Mia\"", "owner = 1"),
    ("owner = \"Mia\"", "ownr = \"Mia\""),
    ("owner = \"Mia\"", "note = [\"x\"]"),
    ("owner = \"Mia\"", "answer = \"unknown\""),
    ("owner = \"Mia\"", "reason = \"stray\""),
    ("owner = \"Mia\"", "review_by = 2027-01-01"),
    ("due   = 2026-12-31", "due = true"),
    ("done = [\"offer-contact\"]", "answer = \"no\""),
    ("done = [\"offer-contact\"]", "partly = [\"offer-contact\"]"),
    ("done = [\"offer-contact\"]", "done = []\nunknown = [\"offer-contracts\"]"),
    ("done = [\"offer-contact\"]", "done = []\npartly = \"offer-contact\""),
    ("done = [\"offer-contact\"]", "done = []\nrevision = 3"),
    ("done = [\"offer-contact\"]", "done = []\nasked = 2026"),
    ("done = [\"offer-contact\"]", "done = []\nalone = [\"offer-contact\"]"),
    ("kind = \"company\"", "kind = \"company\"\ndoes = [\"build\", \"build\"]"),
    ("kind = \"company\"", "kind = \"company\"\ndoes = \"build\""),
    ("[acme.secrets]", "[report]\naccent = \"#12345\"\n[acme.secrets]"),
    ("[acme.secrets]", "[report]\nlogo = \"/logo.png\"\n[acme.secrets]"),
    ("[acme.secrets]", "[report]\nlogo = \"a//logo.png\"\n[acme.secrets]"),
    ("[acme.secrets]", "[report]\nlang = \"pt_BR\"\n[acme.secrets]"),
    ("[acme.secrets]", "[report]\ncapacity = 1.5\n[acme.secrets]"),
    ("[acme.secrets]", "[gather]\nexcept = [{ repository = \"x\" }]\n[acme.secrets]"),
    ("[acme.secrets]", "[form]\nid = \"x\"\n[acme.secrets]"),
    ("[acme.secrets]", "[respondent]\nname = \"x\"\n[[merged]]\nname = \"x\"\ndate = 2026-01-01\n[acme.secrets]"),
    ("min_score = 40", "baseline = \"../before.toml\""),
    ("min_score = 40", "baseline = \"c:before.toml\""),
    ("done = [\"offer-contact\"]", "answer = \"not-applicable\""),
    ("done = [\"offer-contact\"]", "answer = \"not-applicable\"\nreason = \" \""),
    ("done = [\"offer-contact\"]", "answer = \"declined\"\nreason = \"x\""),
    ("done = [\"offer-contact\"]", "answer = \"declined\"\nreview_by = 2027-01-01"),
    ("done = [\"offer-contact\"]", "answer = \"unknown\"\nreason = \"x\""),
];

#[test]
fn the_schema_of_answers_and_the_program_refuse_the_same() {
    let catalog = catalog();
    for (from, to) in WRONG_ANSWERS {
        let text = room::changed(&[(from, to)]);
        assert!(!mistakes(SchemaOf::Answers, &as_json(&text)).is_empty(), "the schema takes {to}");
        let read = ospo_assess::answers::parse(&Source::new("answers.toml", text), catalog);
        assert!(read.is_err(), "the program takes {to}");
    }
}

/// Changes of the answers of team Rocket that are right.
const RIGHT_ANSWERS: &[(&str, &str)] = &[
    ("checklists = [\"acme\"]", "checklists = []"),
    ("done = [\"offer-contact\"]", "done = []\npartly = [\"offer-contact\"]\nunknown = []"),
    ("done = [\"offer-contact\"]", "done = []\nrevision = 1\nasked = 2026-11-22"),
    ("done = [\"offer-contact\"]", "done = []\nsplit = []\n[[merged]]\nname = \"x\"\ndate = 2026-01-01"),
    ("done = [\"offer-contact\"]", "answer = \"unknown\"\nsplit = true\n[[merged]]\nname = \"x\"\ndate = 2026-01-01"),
    ("kind = \"company\"", "kind = \"company\"\nid = \"rocket\"\nparent = \"Acme\"\ndoes = []"),
    ("[acme.secrets]", "[respondent]\nname = \"x\"\nrole = \"legal\"\n[acme.secrets]"),
    ("[acme.secrets]", "[report]\naccent = \"#aB3456\"\nlang = \"zh-Hant-TW\"\ncapacity = 1\n[acme.secrets]"),
    ("[acme.secrets]", "[report]\nlogo = \".a/..b/.../..../c.d\\\\e.png\"\n[acme.secrets]"),
    ("[acme.secrets]", "[report]\nlogo = \"./l.png\"\n[acme.secrets]"),
    ("[acme.secrets]", "[gather]\ncomplete = false\nexcept = [{ repository = \"x\", reason = \"y\" }]\n[acme.secrets]"),
    ("[acme.secrets]", "[form]\nid = \"x\"\nsaved = 2026-01-01\n[acme.secrets]"),
    ("min_score = 40", "baseline = \"before.toml\""),
];

#[test]
fn the_schema_of_answers_and_the_program_accept_the_same() {
    let catalog = catalog();
    for (from, to) in RIGHT_ANSWERS {
        let text = room::changed(&[(from, to)]);
        none(SchemaOf::Answers, &as_json(&text), to);
        let read = ospo_assess::answers::parse(&Source::new("answers.toml", text), catalog);
        assert!(read.is_ok(), "the program refuses {to}: {read:?}");
    }
}

/// Bad files that are TOML and that a schema takes all the same: it sees a date as a text, so quoted dates and dates among
/// texts; 2.0 is a whole number to it; and it cannot compare lists.
const BEYOND_A_SCHEMA: &[&str] = &[
    "a-date-where-a-text-belongs",
    "a-point-in-two-lists",
    "a-quoted-date",
    "a-quoted-day-of-asking",
    "a-quoted-day-of-saving",
    "a-quoted-due-day",
    "a-quoted-review",
    "evidence-as-a-date",
    "target-as-a-fraction",
    "twins-of-which-one-holds-in-part",
    "twins-of-which-one-is-in-two-lists",
    "twins-that-disagree",
    "twins-that-disagree-the-other-way",
];

#[test]
fn what_a_schema_cannot_see_is_known() {
    let schema: Value = serde_json::from_str(&schema(SchemaOf::Answers, &ours())).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let mut beyond = Vec::new();
    for (name, text) in files("tests/bad/answers")
        .into_iter()
        .filter(|(name, _)| Path::new(name).extension().is_some_and(|one| one == "toml"))
    {
        let name = Path::new(&name).file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        let is_toml = !text.contains(char::REPLACEMENT_CHARACTER) && toml::from_str::<toml::Table>(&text).is_ok();
        if is_toml && validator.is_valid(&as_json(&text)) {
            beyond.push(name);
        }
    }
    beyond.sort();
    assert_eq!(beyond, BEYOND_A_SCHEMA);
}

/// Takes each key away in turn, and adds one to each table, and asks both.
fn agree(of: SchemaOf, kind: FileKind, text: &str) {
    let validator = validator(of);
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        let replacement = match key {
            Some(key) if !key.contains(['#', '"']) && !line.starts_with("same_as") => "",
            None if line.starts_with('[')
                && !matches!(
                    *line,
                    "[resource.sections]" | "[resource.languages]" | "[retired]" | "[stages]" | "[themes]" | "[roles]"
                ) =>
            {
                &format!("{line}\nsurprise = 1")
            }
            _ => continue,
        };
        let mut changed = lines.clone();
        changed[at] = replacement;
        let changed = changed.join("\n");
        let by_schema = validator.is_valid(&as_json(&changed));
        let mut all = shipped();
        if kind == FileKind::Checklist {
            let resources = std::fs::read_to_string(Path::new(room::ACME).join("resources/acme.toml")).expect("a file");
            let source = Source::new("resources/acme.toml", resources);
            all = layer(all, vec![CatalogFile { kind: FileKind::Resources, id: "acme".into(), source }]);
        }
        let file = CatalogFile { kind, id: "acme".into(), source: Source::new("acme.toml", changed.as_str()) };
        let by_program = parse(&layer(all, vec![file])).is_ok();
        // Headings that a reference names are beyond a schema: only what it refuses must be refused.
        let optional = by_schema && !by_program && kind == FileKind::Resources;
        assert!(
            by_schema == by_program || optional,
            "line {}: {line}: schema {by_schema}, program {by_program}",
            at + 1
        );
    }
}

#[test]
fn the_schemas_of_the_catalog_and_the_program_agree_on_every_key() {
    let read = |path: &str| std::fs::read_to_string(Path::new(room::ACME).join(path)).expect("a file");
    agree(SchemaOf::Checklist, FileKind::Checklist, &read("checklists/acme.toml"));
    agree(SchemaOf::Resources, FileKind::Resources, &read("resources/acme.toml"));
    // The door is a list of several lines, which this way of trying cannot take away.
    let (before, door) = CATALOG.split_once("door = [").expect("a door");
    let (_, after) = door.split_once("]\n").expect("its end");
    // One period stands for all.
    let (first, _) = after.split_once("\n\n[[period]]").expect("several periods");
    agree(SchemaOf::Catalog, FileKind::Head, &format!("{before}{first}\n"));
}

#[test]
fn a_section_in_json_has_the_id_of_the_file_as_its_schema_says() {
    let room = room::Room::new();
    let printed = |args: &[&str]| -> Value { serde_json::from_str(&room.run(args).out).expect("JSON") };
    let report = printed(&["report", "--example", "--format", "json"]);
    let section = &report["checklists"][0]["sections"][0];
    assert_eq!(section["id"], "usage");
    assert!(section["practices"][0]["id"].as_str().is_some_and(|id| id.starts_with("ggi.")), "{section}");
    let schema = printed(&["schema", "report"]);
    assert_eq!(
        schema["definitions"]["Section"]["properties"]["id"]["description"],
        "Its id within the checklist, such as `trust`."
    );
}

#[test]
fn a_list_and_a_form_say_the_same_minutes() {
    let room = room::Room::new();
    let list: Value = serde_json::from_str(&room.run(&["list", "--format", "json"]).out).expect("JSON");
    let ggi = list["checklists"].as_array().expect("checklists").iter().find(|one| one["id"] == "ggi").expect("ggi");
    let form = room.run(&["form", "--checklist", "ggi", "--output", "-"]).out;
    let minutes = format!("about {} minutes", ggi["minutes"]);
    assert!(form.contains(&minutes), "{minutes}");
}

/// The keys of a file as the docs list them: a table a table.
fn keys(form: &TableForm) -> String {
    tables(form, &if form.head.is_empty() { "At the top".to_owned() } else { format!("`[[{}]]`", form.head) })
}

fn tables(form: &TableForm, head: &str) -> String {
    let mut text = format!("{head}: {}\n\n| key | | says |\n| --- | --- | --- |\n", form.about);
    for key in form.keys {
        let may = if key.required { "" } else { "optional" };
        let words = match &key.form {
            Form::Word(words) | Form::List { of: Form::Word(words), .. } | Form::Set(Form::Word(words)) => {
                let words: Vec<&str> = words().into_iter().map(|(word, _)| word).collect();
                format!(" Of: {}.", words.join(", "))
            }
            _ => String::new(),
        };
        text += &format!("| `{}` | {may} | {}{words} |\n", key.name, key.about);
    }
    for key in form.keys {
        match key.form {
            Form::Tables { of, .. } => text += &format!("\n{}", keys(of)),
            Form::Table(of) => text += &format!("\n{}", tables(of, &format!("`[{}]`", of.head))),
            _ => {}
        }
    }
    text
}

#[test]
fn the_docs_list_every_key_in_the_words_of_its_description() {
    let docs = include_str!("../docs/writing-a-checklist.md");
    for form in [CHECKLIST_FORM, RESOURCES_FORM, HEAD_FORM] {
        let keys = keys(form);
        assert!(docs.contains(&keys), "docs/writing-a-checklist.md lacks this:\n{keys}");
    }
    let docs = include_str!("../docs/answers-file.md");
    for keys in [keys(ANSWERS_FORM), tables(PRACTICE_FORM, "`[checklist.practice]`")] {
        assert!(docs.contains(&keys), "docs/answers-file.md lacks this:\n{keys}");
    }
}
