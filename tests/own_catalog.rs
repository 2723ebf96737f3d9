//! One's own rules: the worked example, checklists and resources that are added, and one that is replaced.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod room;

use room::{ACME, Room};

#[test]
fn the_worked_example_keeps_every_law() {
    let run = Room::new().run(&["lint", "--catalog", ACME]);
    assert!(run.code == 0 && !run.err.contains("error["), "{}", run.err);
}

#[test]
fn its_checklist_is_listed_shown_asked_and_assessed_like_any_other() {
    let room = Room::with(&[]);
    let run = |args: &[&str]| {
        let run = room.run(&[args, &["--catalog", ACME]].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        run.out
    };
    assert!(run(&["list", "--checklist", "acme"]).contains("Keep secrets out"));
    assert!(run(&["show", "acme.secrets"]).contains("How do you keep passwords and keys out of your repositories?"));
    assert!(run(&["init", "-", "--checklist", "acme"]).contains("[acme.source-offers]"));
    assert!(run(&["schema", "answers"]).contains("How do you keep passwords and keys out of your repositories?"));
    assert!(run(&["check", "answers.toml", "--today", "2026-11-22"]).contains("Score 50 to 62 %"));
    let report = run(&["report", "answers.toml", "--format", "json"]);
    assert!(report.contains("\"exact\": \"1/2\"") && report.contains("https://handbook.acme.example/"), "{report}");
}

#[test]
fn a_point_that_is_the_same_in_two_checklists_is_answered_once() {
    let ggi = "[ggi.manage-legal-compliance]\ndone = [\"compliance-owner\"]\n";
    let room =
        Room::with(&[("# Customers have not asked yet.", ggi), ("done = [\"offer-contact\"]", "answer = \"unknown\"")]);
    let run = room.check(&["--format", "json", "--no-critical"]);
    assert!(!run.out.contains("acme.source-offers.legal-owner"), "{}", run.out);
    let room = Room::with(&[("# Customers have not asked yet.", ggi)]);
    let run = room.check(&[]);
    assert_eq!(run.code, 3, "one yes and one no to the same question");
    assert!(run.err.contains("twins-disagree"), "{}", run.err);
}

#[test]
fn a_file_of_the_same_name_takes_the_place_of_one_that_ships() {
    let room = Room::new();
    let shipped = include_str!("../checklists/open-source-guides.toml");
    let (_, section) = shipped.split_once("[[section]]").expect("a section");
    let own = format!(
        "title = \"Guides as we read them\"\nsource = \"S\"\nedition = \"1\"\nrevision = 9\npurpose = \"P\"\n[[section]]{section}"
    );
    room.write("own/checklists/open-source-guides.toml", &own);
    let run = room.run(&["list", "--checklist", "open-source-guides", "--catalog", "own"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Guides as we read them"), "{}", run.out);
}

#[test]
fn an_id_that_was_retired_says_what_took_its_place() {
    let run = Room::with(&[("\"review-ticket\"", "\"review-list\"")]).check(&[]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("is retired: the review ticket took its place"), "{}", run.err);
}

#[test]
fn a_catalog_toml_of_ones_own_takes_the_place_of_the_one_that_ships_key_by_key() {
    let room = Room::new();
    room.write("own/checklists/harbour.toml", include_str!("bad/catalogs/a-period-twice/checklists/harbour.toml"));
    room.write("own/resources/pages.toml", include_str!("bad/catalogs/a-period-twice/resources/pages.toml"));
    room.write("own/catalog.toml", "order = [\"harbour\"]\ndoor = [\"harbour.quay.cranes\"]\n");
    let listed = room.run(&["list", "--catalog", "own", "--format", "json"]);
    assert_eq!(listed.code, 0, "{}", listed.err);
    let places = ["harbour", "ggi", "todo-group", "github-ospo", "open-source-guides"]
        .map(|id| listed.out.find(&format!("\"id\": \"{id}\"")).expect("a checklist"));
    assert!(places.is_sorted(), "{places:?}");
}

const OVERLAY: &str = r#"
[ggi.run-code-reviews.review-required]
critical = true

[ggi.manage-legal-compliance.compliance-owner]
drop = "the compliance office of the group answers for all of us"

[ggi.belong-to-the-open-source-community]
drop = "we are a bank"

[[add]]
practice = "ggi.run-code-reviews"
id = "four-eyes"
text = "Every change to a payment system has been read by two people before it goes live."
critical = true
advice = "Ask the platform team to require two approvals in the repositories of the payment systems."
resources = ["ggi.run-code-reviews"]
"#;

#[test]
fn an_overlay_changes_a_shipped_checklist_in_named_places_and_every_report_says_so() {
    let room = Room::new();
    room.write("own/overlays/bank.toml", OVERLAY);
    let answers = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\", \"todo-group\"]\ntarget = 2\n[organization]\n\
                   name = \"Bank\"\nkind = \"company\"\n[ggi.run-code-reviews]\ndone = [\"four-eyes\"]\n";
    room.write("answers.toml", answers);
    let run = |args: &[&str]| {
        let run = room.run(&[args, &["--catalog", "own"]].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        run.out
    };
    assert!(run(&["show", "ggi.run-code-reviews"]).contains("four-eyes"));
    assert!(!run(&["show", "ggi.manage-legal-compliance"]).contains("compliance-owner"));
    // The twin of the point that was left out stands for itself now.
    assert!(run(&["show", "todo-group.compliance-roles"]).contains("compliance-owner"));
    let report = run(&["report", "answers.toml", "--format", "markdown"]);
    for told in ["What differs here", "critical = true", "left out: we are a bank", "four-eyes"] {
        assert!(report.contains(told), "{told} is not in {report}");
    }
    let json = run(&["report", "answers.toml", "--format", "json"]);
    assert!(json.contains("\"kind\": \"added\"") && json.contains("\"what\": \"we are a bank\""), "{json}");
    let digest = |json: &str| json.split("\"digest\": \"").nth(1).expect("a digest")[..64].to_owned();
    assert_ne!(digest(&json), digest(&room.run(&["report", "--example", "--format", "json"]).out));
}

#[test]
fn a_gate_that_asks_for_the_unmodified_list_names_what_differs() {
    let room = Room::new();
    room.write("own/overlays/bank.toml", OVERLAY);
    let head = "schema = 1\ndate = 2026-11-22\ntarget = 2\n[organization]\nname = \"Bank\"\nkind = \"company\"\n\
                [gate]\nunmodified = true\n";
    room.write("answers.toml", &format!("checklists = [\"ggi\"]\n{head}"));
    for (catalog, code) in [(&["--catalog", "own"][..], 1), (&[], 0)] {
        let run = room.run(&[&["check", "answers.toml"], catalog].concat());
        assert_eq!(run.code, code, "{catalog:?}: {}", run.out);
        assert_eq!(run.out.contains("ggi.run-code-reviews.four-eyes"), code == 1, "{}", run.out);
    }
    // An overlay over another checklist changes nothing of this one's scope.
    room.write("answers.toml", &format!("checklists = [\"open-source-guides\"]\n{head}"));
    assert_eq!(room.run(&["check", "answers.toml", "--catalog", "own", "--unmodified"]).code, 0);
}

#[test]
fn an_answer_to_what_an_overlay_leaves_out_is_told_why_it_is_gone() {
    let room = Room::new();
    room.write("own/overlays/bank.toml", OVERLAY);
    let answers = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n[organization]\nname = \"Bank\"\n\
                   kind = \"company\"\n[ggi.belong-to-the-open-source-community]\ndone = []\n";
    room.write("answers.toml", answers);
    let run = room.run(&["check", "answers.toml", "--catalog", "own"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("we are a bank"), "{}", run.err);
}

#[test]
fn a_checklist_of_which_an_overlay_leaves_nothing_asks_nothing() {
    let room = Room::new();
    room.write("own/checklists/harbour.toml", include_str!("bad/catalogs/a-period-twice/checklists/harbour.toml"));
    room.write("own/resources/pages.toml", include_str!("bad/catalogs/a-period-twice/resources/pages.toml"));
    room.write("own/overlays/none.toml", "[harbour.quay]\ndrop = \"we have no ships\"\n");
    assert_eq!(room.run(&["list", "--checklist", "harbour", "--catalog", "own"]).code, 0);
    let answers = "schema = 1\ndate = 2026-11-22\nchecklists = [\"harbour\"]\ntarget = 2\n[organization]\nname = \"X\"\n\
                   kind = \"company\"\n";
    room.write("answers.toml", answers);
    assert_eq!(room.run(&["check", "answers.toml", "--catalog", "own"]).code, 5);
}

#[test]
fn an_empty_folder_is_no_catalog() {
    let room = Room::new();
    let run = room.run(&["lint", "--catalog", "."]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("no checklist and no resource"), "{}", run.err);
}

#[test]
fn a_new_checklist_is_complete_and_lints_without_a_warning() {
    let room = Room::new();
    let made = room.run(&["init-checklist", "our-rules"]);
    assert!(made.code == 0 && made.err.contains("lint --catalog our-rules"), "{}", made.err);
    let lint = room.run(&["lint", "--catalog", "our-rules"]);
    assert!(lint.code == 0 && lint.err.is_empty(), "{}", lint.err);
    assert_eq!(room.run(&["show", "our-rules.component-review.review-ticket", "--catalog", "our-rules"]).code, 0);
    let answers = room.run(&["init", "a.toml", "--catalog", "our-rules", "--checklist", "our-rules"]);
    assert_eq!(answers.code, 0, "{}", answers.err);
    assert_eq!(room.run(&["report", "a.toml", "--catalog", "our-rules"]).code, 0);
    let again = room.run(&["init-checklist", "our-rules"]);
    assert!(again.code == 2 && again.err.contains("nothing is overwritten"), "{}", again.err);
    assert_eq!(room.run(&["init-checklist", "our-rules", "--id", "acme"]).code, 0);
    for wrong in ["ggi", "standards", "Our Rules", "a--b", "../x"] {
        let refused = room.run(&["init-checklist", "other", "--id", wrong]);
        assert!(refused.code == 2 && refused.err.contains("--id"), "{wrong}: {}", refused.err);
    }
    assert!(!room.path().join("other").exists());
}

#[test]
fn lint_warns_of_a_first_link_to_a_home_page_or_to_a_page_whose_headings_are_listed() {
    let page = |url: &str, sections: &str| {
        let room = Room::new();
        assert_eq!(room.run(&["init-checklist", "ours"]).code, 0);
        let pages = room.read("ours/resources/ours.toml");
        let pages = pages.replace("https://handbook.example.com/open-source/", url);
        room.write("ours/resources/ours.toml", &format!("{pages}{sections}"));
        let teach = |text: String| {
            text.replacen("resources = [\"ours.open-source\"", "resources = [\"ours.open-source#intake\"", 1)
        };
        let checklist = room.read("ours/checklists/ours.toml");
        if !sections.is_empty() {
            room.write("ours/checklists/ours.toml", &teach(checklist));
        }
        let lint = room.run(&["lint", "--catalog", "ours"]);
        assert_eq!(lint.code, 0, "warnings fail nothing: {}", lint.err);
        lint.err
    };
    for home in ["https://handbook.example.com", "https://handbook.example.com/", "https://handbook.example.com:8443/"]
    {
        let said = page(home, "");
        assert_eq!(said.matches("warning[home-page]").count(), 2, "one a point: {said}");
    }
    assert_eq!(page("https://handbook.example.com/a", ""), "");
    let said =
        page("https://handbook.example.com/a", "[resource.sections]\nintake = { title = \"Intake\", length = 900 }\n");
    assert_eq!(said.matches("warning[no-heading]").count(), 2, "{said}");
}

#[test]
fn lint_warns_of_vague_words_lone_links_and_points_that_are_all_critical() {
    let room = Room::new();
    assert_eq!(room.run(&["init-checklist", "ours"]).code, 0);
    let checklist = room.read("ours/checklists/ours.toml");
    let weak = checklist.replace("critical  = false", "critical  = true").replace("may be used.", "are suitable.");
    room.write("ours/checklists/ours.toml", &weak);
    let lint = room.run(&["lint", "--catalog", "ours"]);
    assert_eq!(lint.code, 0, "warnings fail nothing: {}", lint.err);
    for warning in ["warning[all-critical]", "warning[vague-word]", "warning[one-link]", "\n3 warnings found.\n"] {
        assert!(lint.err.contains(warning), "{warning}: {}", lint.err);
    }
    let json = room.run(&["lint", "--catalog", "ours", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json["outcome"].as_str(), json["problems"].as_array().unwrap().len()), (Some("held"), 3));
    let junit = room.run(&["lint", "--catalog", "ours", "--format", "junit"]).out;
    assert!(junit.contains("skipped=\"3\"") && !junit.contains("<failure"), "{junit}");
    assert!(junit.contains("<skipped message=\"ours/checklists/"), "which file is meant: {junit}");
    let sarif = room.run(&["lint", "--catalog", "ours", "--format", "sarif"]).out;
    assert!(sarif.contains("\"level\": \"warning\"") && !sarif.contains("\"level\": \"error\""), "{sarif}");
}

#[test]
fn what_ships_has_no_warning() {
    let lint = Room::new().run(&["lint"]);
    assert!(lint.code == 0 && lint.err.is_empty(), "{}", lint.err);
}

/// A folder with themes and roles of one's own, a title of one that ships, and a checklist that uses them.
fn with_own_words() -> Room {
    let room = Room::new();
    assert_eq!(room.run(&["init-checklist", "ours"]).code, 0);
    room.write(
        "ours/catalog.toml",
        "[themes]\nmodels = \"Models and data\"\n\n[roles]\ndata-protection = \"Data protection officer\"\nlegal = \"Counsel\"\n",
    );
    let checklist = room.read("ours/checklists/ours.toml");
    let checklist = checklist.replace("\"consumption\"", "\"models\"");
    room.write(
        "ours/checklists/ours.toml",
        &checklist.replace("[\"engineering\"]", "[\"data-protection\", \"legal\"]"),
    );
    let answers = room.run(&["init", "a.toml", "--catalog", "ours", "--checklist", "ours", "--checklist", "ggi"]);
    assert_eq!(answers.code, 0, "{}", answers.err);
    let answers = room.read("a.toml");
    room.write("a.toml", &format!("{answers}\n[respondent]\nname = \"Mia\"\nrole = \"data-protection\"\n"));
    room
}

#[test]
fn themes_and_roles_of_ones_own_are_asked_scored_and_told_like_any_other() {
    let room = with_own_words();
    let run = |args: &[&str]| {
        let run = room.run(&[args, &["--catalog", "ours"]].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        run.out
    };
    assert!(run(&["lint"]).contains("no problem found"));
    let shown = run(&["show", "ours.component-review"]);
    assert!(shown.contains("Models and data") && shown.contains("Data protection officer, Counsel"), "{shown}");
    assert!(run(&["list", "--theme", "models"]).contains("ours.component-review"));
    assert!(!run(&["list", "--role", "data-protection"]).contains("ggi."));
    let report = run(&["report", "a.toml", "--format", "markdown", "--detail", "full"]);
    for told in ["Models and data", "`theme:models`", "`role:data-protection`", "`role:legal` Counsel"] {
        assert!(report.contains(told), "{told} is not in {report}");
    }
    assert!(report.contains("Mia (Data protection officer)"), "{report}");
    let json: serde_json::Value = serde_json::from_str(&run(&["report", "a.toml", "--format", "json"])).unwrap();
    let themes = json["themes"].as_array().unwrap();
    assert_eq!((themes.len(), themes[9]["id"].as_str()), (10, Some("models")), "after those that ship");
    assert_eq!(json["respondents"][0]["role"], "data-protection");
    assert!(run(&["schema", "answers"]).contains("\"const\": \"data-protection\""));
    assert!(run(&["schema", "checklist"]).contains("\"const\": \"models\""));
    assert!(run(&["completions", "bash"]).contains("data-protection"));
    assert!(run(&["form", "--answers", "a.toml", "-o", "-"]).contains("<option value=\"data-protection\">"));
    let gate = room.run(&["check", "a.toml", "--min-score", "theme:models=1", "--catalog", "ours"]);
    assert!(gate.code == 1 && gate.out.contains("theme:models"), "{}", gate.out);
    let portfolio = run(&["portfolio", "a.toml", "--format", "json"]);
    assert!(portfolio.contains("\"id\": \"models\""), "{portfolio}");
}

#[test]
fn a_word_that_no_catalog_has_is_told_wherever_it_is_written() {
    let room = with_own_words();
    let refused = |args: &[&str]| room.run(&[args, &["--catalog", "ours"]].concat());
    for (option, word) in [("--theme", "modles"), ("--role", "data-protecion")] {
        let run = refused(&["list", option, word]);
        assert!(run.code == 2 && run.err.contains("did you mean"), "{}", run.err);
    }
    let answers = room.read("a.toml");
    room.write("b.toml", &answers.replace("role = \"data-protection\"", "role = \"dpo\""));
    let run = refused(&["check", "b.toml"]);
    assert!(run.code == 3 && run.err.contains("`role` cannot be `dpo`"), "{}", run.err);
    let run = room.run(&["check", "a.toml"]);
    assert_eq!(run.code, 3, "without the folder there is no such role: {}", run.err);
    let head = room.read("ours/catalog.toml");
    room.write("ours/catalog.toml", &head.replace("[roles]\n", "[roles]\nidle = \"Nobody\"\n"));
    let run = room.run(&["lint", "--catalog", "ours"]);
    assert!(run.code == 3 && run.err.contains("no practice has the role `idle`"), "{}", run.err);
}
