//! The form as it is written: what it may load, what it asks, and that no words of a catalog become part of the page.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "common/base64.rs"]
mod base64;
mod room;

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Command, Stdio};

use base64::base64;
use ospo_assess::catalog::{parse, shipped};
use room::Room;
use room::program::fed;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The form that these arguments ask for.
fn form(room: &Room, args: &[&str]) -> String {
    let run = room.run(&[&["form"], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> Vec<&'a str> {
    text.split(begin).skip(1).map(|rest| rest.split_once(end).unwrap().0).collect()
}

/// What the script is told.
fn facts(page: &str) -> Value {
    serde_json::from_str(between(page, "type=\"application/json\">", "</script>")[0]).unwrap()
}

/// The page without its style and scripts.
fn body(page: &str) -> String {
    let mut body = page.to_owned();
    for (begin, end) in [("<style>", "</style>"), ("<script", "</script>")] {
        for inner in between(page, begin, end) {
            body = body.replace(&format!("{begin}{inner}{end}"), "");
        }
    }
    body
}

/// The tags of a page with the names of their attributes, without any words.
fn skeleton(page: &str) -> Vec<String> {
    let body = body(page);
    let tags = body.split('<').skip(1).map(|rest| rest.split_once('>').unwrap().0);
    let bare = |tag: &str| tag.split('"').step_by(2).collect::<Vec<_>>().join("");
    tags.map(bare).collect()
}

/// The values of an attribute, with what stands before each.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    between(page, &format!(" {attribute}=\""), "\"")
}

#[test]
fn the_policy_allows_exactly_the_style_and_the_script_of_the_page() {
    let page = form(&Room::new(), &["--role", "legal"]);
    let policy = between(&page, "content-security-policy\" content=\"", "\"")[0];
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    let styles = between(&page, "<style>", "</style>");
    let scripts = between(&page, "<script>", "</script>");
    assert_eq!((styles.len(), scripts.len(), page.matches("<script").count()), (2, 1, 2));
    for (at, inner) in styles.into_iter().chain(scripts).enumerate() {
        let digest = format!("'sha256-{}'", base64(&Sha256::digest(inner)));
        assert!(policy.contains(&digest), "{at} of src/render/form/page.rs should be {digest}");
    }
    assert_eq!(policy.matches("sha256-").count(), 3);
    for source in ["unsafe", "http", "*", "self", "connect-src"] {
        assert!(!policy.contains(source), "{policy}");
    }
}

#[test]
fn the_page_names_no_address_and_runs_nothing_but_its_script() {
    let page = body(&form(&Room::new(), &[]));
    let links = values(&page, "href");
    assert!(links.len() > 300 && links.iter().all(|link| link.starts_with('#') || *link == "data:,"));
    for attribute in ["src", "action", "onclick", "onload", "style", "ping", "formaction"] {
        assert!(values(&page, attribute).is_empty(), "{attribute}");
    }
}

#[test]
fn every_kind_of_field_has_its_look() {
    let page = form(&Room::new(), &[]);
    let (style, body) = page.split_once("</style>").unwrap();
    let fields = body.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap());
    let kinds: BTreeSet<&str> = fields.flat_map(|field| values(field, "type")).collect();
    assert!(kinds.len() > 3, "{kinds:?}");
    for kind in kinds {
        assert!(style.contains(&format!("input[type={kind}]")), "no rule for {kind}");
    }
}

#[test]
fn each_practice_is_a_screen_and_each_point_four_choices() {
    let catalog = parse(&shipped()).unwrap();
    let page = form(&Room::new(), &[]);
    assert_eq!(page.matches("<form class=\"practice\"").count(), catalog.practices().len());
    assert_eq!(page.matches("<fieldset class=\"statement\">").count(), catalog.points().len());
    assert_eq!(page.matches("name=\"point-").count(), 4 * catalog.points().len());
    let ids = values(&page, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len());
    for attribute in ["for", "aria-describedby"] {
        assert!(values(&page, attribute).iter().all(|id| unique.contains(id)), "{attribute}");
    }
    assert!(values(&page, "href").iter().filter_map(|link| link.strip_prefix('#')).all(|id| unique.contains(id)));
}

#[test]
fn all_four_checklists_are_below_a_megabyte_and_equal_inputs_give_equal_bytes() {
    let room = Room::new();
    for languages in ["en", "en,fr,de"] {
        let page = form(&room, &["--lang", languages]);
        assert!(page.len() < 1_000_000, "{languages}: {} bytes", page.len());
        assert_eq!(page, form(&room, &["--lang", languages]));
    }
}

/// A catalog whose every text is this one.
fn catalog_of(room: &Room, folder: &str, words: &str) {
    let quoted = Value::from(words).to_string();
    let point = |id: &str| {
        format!(
            "[[section.practice.point]]\nid = \"{id}\"\ntext = {quoted}\ncritical = true\nadvice = {quoted}\n\
             resources = [\"pages.harbour\"]\ncovers = []\nsince = 1\n"
        )
    };
    let checklist = format!(
        "title = {quoted}\nsource = {quoted}\nedition = {quoted}\nrevision = 1\npurpose = {quoted}\n\
         [[section]]\nid = \"all\"\ntitle = {quoted}\npurpose = {quoted}\n\
         [[section.practice]]\nid = \"quay\"\ntitle = {quoted}\nask = {quoted}\nwhy = {quoted}\nevidence = {quoted}\n\
         theme = \"operations\"\nstage = 1\neffort = \"small\"\nroles = [\"legal\"]\nneeds = []\nafter = []\n\
         resources = [\"pages.harbour\"]\n{}{}",
        point("cranes"),
        point("ropes"),
    );
    room.write(&format!("{folder}/checklists/harbour.toml"), &checklist);
    room.write(&format!("{folder}/resources/pages.toml"), include_str!("bad/ours/resources/pages.toml"));
}

#[test]
fn hostile_words_in_every_field_of_a_catalog_are_words() {
    let room = Room::new();
    let hostile =
        "\"'><script>alert(1)</script><!-- </script> <img src=x onerror=alert(1)> &amp; </style> ]]> {time} ${x}";
    let draw = |words: &str, folder: &str| {
        catalog_of(&room, folder, words);
        let answers = format!(
            "schema = 1\ndate = 2026-11-22\nchecklists = [\"harbour\"]\ntarget = 2\n[organization]\nname = {quoted}\n\
             kind = \"company\"\nid = {quoted}\n[harbour.quay]\ndone = []\nnote = {quoted}\nevidence = [{quoted}]\n",
            quoted = Value::from(words)
        );
        room.write("known.toml", &answers);
        form(&room, &["--catalog", folder, "--answers", "known.toml", "--hand-in", words])
    };
    let (plain, page) = (draw("Plain words.", "plain"), draw(hostile, "hostile"));
    assert_eq!(skeleton(&page), skeleton(&plain));
    assert_eq!(page.matches("</script>").count(), 2);
    assert_eq!(page.matches("<!--").count(), 0);
    let facts = facts(&page);
    assert_eq!(facts["organization"]["name"], hostile);
    assert_eq!(facts["known"]["harbour.quay"]["note"], hostile);
    assert_eq!(facts["practices"][0]["title"], hostile);
}

#[test]
fn a_form_is_known_by_whom_and_what_it_asks() {
    let room = Room::new();
    let id = |args: &[&str]| facts(&form(&room, args))["id"].as_str().unwrap().to_owned();
    let legal = id(&["--role", "legal"]);
    assert_eq!(legal, id(&["--role", "legal", "--hand-in", "elsewhere"]));
    let others = [id(&["--role", "people"]), id(&[]), id(&["--role", "legal", "--name", "Another"])];
    assert!(!others.contains(&legal));
}

#[test]
fn what_is_known_is_shown_and_only_what_is_open_asked() {
    let room = Room::new();
    let answers = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 3\n[organization]\nname = \"Us\"\n\
                   kind = \"university\"\ndoes = [\"build\"]\n[ggi.run-code-reviews]\ndone = [\"review-required\"]\n\
                   [ggi.manage-legal-compliance]\ndone = []\nunknown = [\"compliance-owner\"]\n";
    room.write("a.toml", answers);
    let all = facts(&form(&room, &["--answers", "a.toml"]));
    assert_eq!((all["target"].as_u64(), all["checklists"].as_array().unwrap().len()), (Some(3), 1));
    assert_eq!(all["organization"]["does"][0], "build");
    assert_eq!(all["known"]["ggi.run-code-reviews"]["points"]["review-required"], "done");
    let asked = |facts: &Value| -> Vec<String> {
        let practices = facts["practices"].as_array().unwrap().iter();
        practices.map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    let open = facts(&form(&room, &["--answers", "a.toml", "--open"]));
    assert!(!asked(&open).contains(&"ggi.run-code-reviews".to_owned()));
    assert!(asked(&open).contains(&"ggi.manage-legal-compliance".to_owned()), "a part of it is not known");
    // What needs public projects does not apply to who runs none.
    let catalog = parse(&shipped()).unwrap();
    let ruled_out = asked(&all).into_iter().find(|id| {
        let needs = &catalog[catalog.practice(id).unwrap()].needs;
        needs.iter().any(|need| need.to_string() != "build")
    });
    assert_eq!(ruled_out, None);
}

#[test]
fn a_form_names_the_licences_of_what_it_quotes() {
    let room = Room::new();
    let alike = "Those of GitHub OSPO are under CC-BY-SA-4.0";
    let one = form(&room, &["--checklist", "ggi"]);
    assert!(one.contains("questions and advice under CC-BY-4.0") && !one.contains("CC-BY-SA"));
    assert!(form(&room, &["--checklist", "github-ospo"]).contains(alike));
}

#[test]
fn what_cannot_be_is_told_and_nothing_is_written() {
    let room = Room::with(&[]);
    room.write("known.toml", &room.run(&["init", "-", "--checklist", "ggi"]).out);
    let known = room.read("known.toml");
    for (args, code, told) in [
        (&["form", "-o", "form.docx"][..], 2, ".html"),
        (&["form", "--open", "-o", "f.html"], 2, "--answers"),
        (&["form", "--name", " ", "-o", "f.html"], 2, "--name is blank"),
        (&["form", "--answers", "known.toml", "-o", "known.toml"], 2, "read by this command"),
        (&["form", "--answers", "known.toml", "--checklist", "todo-group", "-o", "f.html"], 5, "no question"),
        (&["form", "--checklist", "gii", "-o", "f.html"], 2, "did you mean"),
        (&["form", "--seen", "seen.json", "-o", "q.xlsx"], 2, "leave --seen out"),
        (&["form", "--seen", "seen.json", "-o", "f.html", "-o", "q.xlsx"], 2, "leave --seen out"),
        (&["form", "--answers", "none.toml", "-o", "f.html"], 3, "none.toml"),
        (&["form", "--lang", "en,fr", "-o", "f.xlsx"], 2, "one language"),
        (&["form", "--lang", "en,xx", "-o", "f.html"], 2, "there is no language `xx`"),
    ] {
        let run = room.run(args);
        assert_eq!(run.code, code, "{args:?}: {}", run.err);
        assert!(run.err.contains(told), "{args:?}: {}", run.err);
    }
    assert_eq!(room.read("known.toml"), known);
    assert!(["f.html", "form.docx", "q.xlsx"].iter().all(|name| !room.path().join(name).exists()));
}

#[test]
fn a_form_is_in_the_language_asked_for() {
    let locales = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/locales");
    let page = form(&Room::new(), &["--role", "legal", "--lang", "la", "--locales", locales]);
    assert!(page.contains("<html lang=\"la\">"));
    assert_eq!(facts(&page)["language"], "la");
}

#[test]
fn a_form_in_several_languages_has_what_each_says_once_and_is_otherwise_the_same() {
    let room = Room::new();
    let several = form(&room, &["--role", "legal", "--lang", "de,fr,de-AT"]);
    let mut facts = facts(&several);
    let alone = form(&room, &["--role", "legal", "--lang", "fr"]);
    let own = self::facts(&alone);
    let others = facts["others"].as_array().unwrap().clone();
    assert_eq!(others.len(), 1, "a language and a kind of it are one");
    assert_eq!((&others[0]["language"], &others[0]["phrases"]), (&own["language"], &own["phrases"]));
    let titles = own["practices"].as_array().unwrap().iter().map(|practice| practice["title"].clone());
    assert_eq!(others[0]["titles"], titles.collect::<Value>());
    let texts: Vec<&str> = others[0]["texts"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    let unique: BTreeSet<&str> = texts.iter().copied().collect();
    assert!(unique.len() == texts.len() && texts.contains(&"Langue") && texts.contains(&"Non acquis"), "{texts:?}");
    let places = facts["places"].as_array().unwrap().len();
    let words = |page: &str| body(page).split(['<', '>']).step_by(2).filter(|text| !text.trim().is_empty()).count();
    // Three labels, less the title and what is said where no script runs.
    assert_eq!(places, words(&several) + 3 - 2);
    for key in ["others", "places", "language", "phrases", "practices"] {
        facts.as_object_mut().unwrap().remove(key);
    }
    for (key, fact) in facts.as_object().unwrap() {
        assert_eq!(fact, &own[key], "{key}");
    }
}

/// The part of the script that knows no browser, run by Node; none where there is no Node, which is said.
fn node(script: &str) -> Option<String> {
    if Command::new("node").arg("--version").stdout(Stdio::null()).status().is_err() {
        eprintln!("skipped: there is no node to run the script of the form");
        return None;
    }
    let (toml, answers) = (include_str!("../src/render/form/toml.js"), include_str!("../src/render/form/answers.js"));
    let mut command = Command::new("node");
    command.arg("-");
    let output = fed(command, format!("{toml}{answers}\n{script}").as_bytes());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Texts that a careless writer of TOML would break on.
const TEXTS: [&str; 9] = [
    "\"",
    "\\",
    "\\\" = ''' \"\"\"",
    "a\r\nb\nc\td",
    "\u{0}\u{1}\u{1b}[2J\u{7f}\u{85}",
    "🦀👩‍💻 \u{202e}\u{2028}",
    "# no comment",
    "[ggi.x]\ndone = []",
    "\u{feff}é",
];

#[test]
fn whatever_is_written_comes_out_as_an_answers_file_and_comes_back() {
    let room = Room::new();
    let facts = facts(&form(&room, &["--checklist", "ggi", "--name", TEXTS[2]]));
    for text in TEXTS {
        let words = format!("{text} end");
        let mut entries: BTreeMap<String, Value> = BTreeMap::new();
        for (at, practice) in facts["practices"].as_array().unwrap().iter().enumerate() {
            let names: Vec<&str> =
                practice["points"].as_array().unwrap().iter().map(|p| p["name"].as_str().unwrap()).collect();
            let states = ["done", "partly", "open", "unknown"];
            let points: BTreeMap<&str, &str> =
                names.iter().enumerate().map(|(at, name)| (*name, states[at % 4])).collect();
            let answer = ["points", "unknown", "not-applicable", "declined"][at % 4];
            let entry = serde_json::json!({
                "answer": answer, "points": if at % 4 == 0 { points } else { BTreeMap::new() },
                "reason": if at % 4 > 1 { &words } else { "" }, "review": if at % 4 == 3 { "2027-01-31" } else { "" },
                "note": words, "evidence": [words, text.trim().to_owned() + "x"], "owner": words, "due": "2027-02-28",
            });
            entries.insert(practice["id"].as_str().unwrap().to_owned(), entry);
        }
        let kept = serde_json::json!({
            "respondent": { "name": words, "role": "legal" }, "entries": entries, "drafts": {},
        });
        let script = format!(
            "const form = {facts}, kept = {kept};\nconst file = writeAnswers(form, kept, '2026-11-26');\n\
             const back = readAnswers(form, file);\n\
             require('node:assert').deepStrictEqual(back.entries, kept.entries);\n\
             require('node:assert').deepStrictEqual(back.respondent, kept.respondent);\n\
             require('node:assert').deepStrictEqual(back, readAnswers(form, file.replaceAll('\\n', '\\r\\n')));\n\
             process.stdout.write(file);"
        );
        let Some(file) = node(&script) else { return };
        room.write("answers.toml", &file);
        let json = room.run(&["report", "answers.toml", "--format", "json"]);
        assert_eq!(json.code, 0, "{}", json.err);
        let report: Value = serde_json::from_str(&json.out).unwrap();
        assert_eq!(report["organization"]["name"], TEXTS[2]);
        assert_eq!(
            report["respondents"][0]["name"].as_str().map(|name| name.replace('\u{a0}', " ")),
            Some(words.clone())
        );
        // In order already, but for blanks.
        assert_eq!(room.run(&["fmt", "answers.toml"]).code, 0);
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(squeezed(&room.read("answers.toml")).len(), squeezed(&file).len());
    }
}

#[test]
fn the_script_refuses_by_its_line_what_it_would_not_have_written() {
    let lines = [
        "a = \"\"\"x\"\"\"",
        "a = {}",
        "[[a]]",
        "a.b = 1",
        "\"a\" = 1",
        "a = 1.5",
        "a = 0x1",
        "a = \"\\q\"",
        "a = \"\\ud800\"",
        "a = [1 2]",
        "a = 'x",
        "a",
        "= 1",
        "[a",
        "[a.b.c]",
        "a = 2026-11-26T10:00:00",
        "a = 1 b = 2",
        "a = tru",
        "\u{0}",
    ];
    let cases = Value::from(lines.map(|line| format!("x = 1\n{line}\n")).to_vec());
    let script = format!(
        "for (const text of {cases}) {{\n  try {{ readToml(text); console.log('read', text); }}\n  \
         catch (error) {{ if (error.line !== 2) console.log(error.message, text); }}\n}}\n\
         for (const text of ['a = 1\\na = 2\\n', '[a]\\n[a]\\n', 'a = 1\\n[a]\\n', '[a.b]\\n[a.b]\\n']) {{\n  \
         try {{ readToml(text); console.log('read twice', text); }} catch (error) {{ if (!error.line) throw error; }}\n}}"
    );
    let Some(wrong) = node(&script) else { return };
    assert_eq!(wrong, "");
}
