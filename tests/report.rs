//! What every report holds, whatever its format: links, order, language, what is left out, and the same bytes each time.
#![allow(clippy::unwrap_used)]

#[path = "common/program.rs"]
mod program;
mod reports;

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document as File, Object};
use ospo_assess::answers::{Answers, Detail};
use ospo_assess::catalog::Catalog;
use ospo_assess::document::{Block, ChartKind, Options, Section, words};
use ospo_assess::problem::Word;
use ospo_assess::render::pages::address::address;
use ospo_assess::render::{Format, Look, PageFormat, Paper, draw};

use reports::{all, answers, documented, four, read, rendered, small, text};

const PLAIN: Options = Options::PLAIN;

/// Says everything that an answers file can say.
const TALKATIVE: &str = r#"
[ggi.manage-legal-compliance]
done = []
owner = "Legal"
due = 2027-03-31
note = "Half of it."
evidence = ["https://wiki.example.org/licences", "A folder."]
[ggi.run-code-reviews]
done = ["review-required", "review-method-agreed", "review-routine", "review-dates"]
[ggi.upstream-first]
answer = "not-applicable"
reason = "We change nothing."
[ggi.open-source-procurement-policy]
answer = "declined"
reason = "The state buys for us."
review_by = 2027-06-01
"#;

fn whole(catalog: &Catalog) -> String {
    let done = catalog.practices().map(|ix| {
        let names: Vec<String> = catalog[ix].points.iter().map(|ix| format!("{:?}", catalog[*ix].name())).collect();
        format!("[{}]\ndone = [{}]\n", catalog[ix].id, names.join(", "))
    });
    done.collect()
}

/// Nothing answered, everything done, one practice answered, and four checklists.
fn assessments(catalog: &Catalog) -> [Answers; 4] {
    let ggi = "\"ggi\"";
    let one = "[ggi.run-code-reviews]\ndone = [\"review-required\"]\n";
    [answers(catalog, ggi, ""), answers(catalog, ggi, &whole(catalog)), answers(catalog, ggi, one), four(catalog)]
}

fn dictionaries(file: &File) -> impl Iterator<Item = &Dictionary> {
    file.objects.values().filter_map(|object| object.as_dict().ok())
}

/// The addresses that annotations of a PDF lead to.
fn addresses(bytes: &[u8]) -> BTreeSet<String> {
    let file = File::load_mem(bytes).unwrap();
    let uri = |one: &Dictionary| {
        let uri = one.get(b"A").ok()?.as_dict().ok()?.get(b"URI").and_then(Object::as_str).ok()?;
        String::from_utf8(uri.to_vec()).ok()
    };
    dictionaries(&file).filter_map(uri).collect()
}

/// The addresses of the resources in a report as JSON.
fn addresses_of_json(json: &str) -> BTreeSet<String> {
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    let points = json["gaps"].as_array().unwrap().iter().flat_map(|gap| gap["points"].as_array().unwrap());
    let resources = points.flat_map(|point| point["resources"].as_array().unwrap());
    resources.map(|one| one["url"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_link_of_the_json_can_be_followed_in_every_format() {
    let catalog = all();
    let answers = four(&catalog);
    let full = Options { detail: Detail::Full, ..PLAIN };
    let wanted = addresses_of_json(&text(Format::Json, &catalog, &answers, &full));
    assert!(wanted.len() > 100);
    let pdf = addresses(&rendered(Format::Pdf, &catalog, &answers, &full));
    let html = text(Format::Html, &catalog, &answers, &full);
    let markdown = text(Format::Markdown, &catalog, &answers, &full);
    for url in wanted {
        let url = address(&url).unwrap();
        assert!(pdf.contains(&url), "{url} in PDF");
        assert!(html.contains(&format!("href=\"{}\"", url.replace('&', "&amp;"))), "{url} in HTML");
        assert!(markdown.contains(&format!("]({url})")), "{url} in Markdown");
    }
}

#[test]
fn equal_answers_give_equal_bytes() {
    let catalog = all();
    let answers = four(&catalog);
    for format in Format::ALL {
        let once = rendered(*format, &catalog, &answers, &PLAIN);
        assert!(once == rendered(*format, &catalog, &answers, &PLAIN), "{}", format.word());
    }
}

#[test]
fn neither_folder_nor_time_zone_nor_language_changes_a_byte() {
    let here = std::env::temp_dir();
    let run = |format: Format, zone: &str, language: &str, folder: &std::path::Path| {
        let mut command = program::program(folder);
        command.args(["report", "--example", "--format", format.word()]);
        let output = command.env("TZ", zone).env("LC_ALL", language).env("COLUMNS", "80").output().unwrap();
        assert!(output.status.success());
        output.stdout
    };
    for format in Format::ALL {
        let once = run(*format, "Pacific/Kiritimati", "C.UTF-8", &here);
        let again = run(*format, "America/Adak", "fr_FR.UTF-8", std::path::Path::new("."));
        assert!(once == again, "{}", format.word());
    }
}

#[test]
fn a_report_on_four_checklists_is_smaller_than_a_megabyte() {
    let catalog = all();
    let bytes = rendered(Format::Pdf, &catalog, &four(&catalog), &PLAIN);
    assert!(bytes.len() < 1_000_000, "{}", bytes.len());
}

#[test]
fn a_summary_is_one_page_on_either_paper() {
    let catalog = all();
    let options = Options { detail: Detail::Brief, ..PLAIN };
    for answers in assessments(&catalog) {
        for paper in [Paper::A4, Paper::Letter] {
            let document = documented(&catalog, &answers, &options);
            let bytes = draw(PageFormat::Pdf, &document, &Look { paper, ..Look::PLAIN }).unwrap().bytes;
            assert_eq!(File::load_mem(&bytes).unwrap().get_pages().len(), 1);
            assert_eq!(document.sections.len(), 1);
        }
    }
}

/// Every free field says something that must not leave the house.
const SECRETS: &str = r#"
schema = 1
date = 2026-11-22
checklists = ["small"]
target = 4
[organization]
name = "Secretname"
kind = "company"
[small.review]
done = []
owner = "Secretowner"
note = "Secretnote."
evidence = ["Secretevidence", "https://secretplace.example/"]
"#;

#[test]
fn a_redacted_report_names_nobody_and_quotes_nothing() {
    let catalog = small();
    let reasons = [
        "[small.policy]\nanswer = \"not-applicable\"\nreason = \"Secretreason.\"\n",
        "[small.policy]\nanswer = \"declined\"\nreason = \"Secretreason.\"\nreview_by = 2027-01-01\n",
    ];
    for reason in reasons {
        let answers = read(&catalog, &format!("{SECRETS}{reason}"));
        let open = text(Format::Markdown, &catalog, &answers, &PLAIN).to_lowercase();
        for secret in ["name", "owner", "note", "evidence", "place", "reason"] {
            assert!(open.contains(&format!("secret{secret}")), "{secret}");
        }
        let pdf = text(Format::Pdf, &catalog, &answers, &PLAIN);
        assert!(pdf.contains("Secretname") && pdf.contains("secretplace"));
        for format in Format::ALL {
            let text = text(*format, &catalog, &answers.redacted(), &PLAIN);
            assert!(!text.to_lowercase().contains("secret"), "{}: {text}", format.word());
        }
    }
}

#[test]
fn pages_in_the_language_asked_for_come_first_where_they_exist() {
    let catalog = small();
    let answers = answers(&catalog, "\"small\"", "[small.review]\ndone = []\n[small.policy]\ndone = []\n");
    let options = Options { language: Some("fr".into()), ..PLAIN };
    for format in [Format::Terminal, Format::Markdown, Format::Html, Format::Pdf, Format::Csv] {
        let text = text(format, &catalog, &answers, &options);
        assert!(text.contains("https://books.example/fr/page"), "{}", format.word());
        assert!(!text.contains("https://books.example/page"), "{}", format.word());
        assert!(text.contains("https://books.example/small#review"), "{}", format.word());
    }
}

#[test]
fn the_sections_stand_in_the_order_in_which_they_are_read() {
    let catalog = all();
    let little = answers(&catalog, "\"ggi\"", TALKATIVE);
    let much = answers(&catalog, "\"ggi\"", &(mostly_open(&catalog) + TALKATIVE));
    let full = Options { detail: Detail::Full, ..PLAIN };
    let ids = |answers: &Answers, options: &Options| {
        let document = documented(&catalog, answers, options);
        assert!(document.subtitle.contains("Good Governance Initiative 1.3"), "{}", document.subtitle);
        let appendix = document.sections.last().unwrap().sections.clone();
        let ids =
            |sections: &[Section]| sections.iter().map(|section| section.id.clone()).collect::<Vec<_>>().join(" ");
        [ids(&document.sections), ids(&appendix)]
    };
    // Where little is answered, whom to ask comes first, and the appendix is short.
    let first = "where-we-stand unanswered critical-points roadmap gaps appendix";
    assert_eq!(ids(&little, &PLAIN), [first, "declined not-applicable evidence method sources"]);
    let first = "where-we-stand critical-points roadmap gaps unanswered appendix";
    let appendix = "scores strengths declined not-applicable evidence method sources";
    assert_eq!(ids(&much, &PLAIN), [first, appendix]);
    let appendix = "scores strengths declined not-applicable answers evidence method sources";
    assert_eq!(ids(&much, &full), [first, appendix]);
    let brief = Options { detail: Detail::Brief, ..PLAIN };
    let on_page_one = "what-hurts decisions left-out how-sure";
    assert_eq!(ids(&much, &brief), ["where-we-stand", on_page_one]);
}

/// Tables in which most practices of the checklist are answered, and none of their points hold; but for those of
/// [`TALKATIVE`], and one that nobody knows of.
fn mostly_open(catalog: &Catalog) -> String {
    let practices = catalog.practices().map(|ix| catalog[ix].id.as_str()).filter(|id| id.starts_with("ggi."));
    let others = practices.filter(|id| !TALKATIVE.contains(&format!("[{id}]")) && *id != "ggi.c-level-awareness");
    others.fold(String::new(), |tables, id| tables + &format!("[{id}]\ndone = []\n"))
}

fn says_something(block: &Block) -> bool {
    match block {
        Block::Paragraph(line) | Block::Notice(line) => !line.is_empty(),
        Block::Figures(figures) => !figures.is_empty(),
        Block::Facts(facts) => !facts.is_empty() && facts.iter().all(|fact| !fact.value.is_empty()),
        Block::List(list) => !list.items.is_empty(),
        Block::Table(table) => !table.rows.is_empty() && table.columns.iter().all(|column| !column.title.is_empty()),
        Block::Chart(chart) => match &chart.kind {
            ChartKind::Radar { axes, .. } => axes.len() >= 3,
            ChartKind::Bars { bars, .. } => !bars.is_empty(),
            ChartKind::Trend { points, .. } => points.len() >= 2,
            ChartKind::Spread { rows } => !rows.is_empty(),
            ChartKind::HeatMap { rows, .. } => rows.iter().any(|(_, cells)| cells.iter().any(Option::is_some)),
        },
    }
}

fn assert_full(section: &Section) {
    assert!(!section.blocks.is_empty() || !section.sections.is_empty(), "{} is empty", section.id);
    assert!(section.blocks.iter().all(says_something), "{section:#?}");
    section.sections.iter().for_each(assert_full);
}

const NOTHING_APPLIES: &str = "[small.review]\nanswer = \"not-applicable\"\nreason = \"No.\"\n\
                               [small.policy]\nanswer = \"not-applicable\"\nreason = \"No.\"\n";

#[test]
fn no_section_stands_there_with_nothing_to_say() {
    let catalog = all();
    for answers in assessments(&catalog) {
        documented(&catalog, &answers, &PLAIN).sections.iter().for_each(assert_full);
    }
    let catalog = small();
    for rest in ["", NOTHING_APPLIES, "[small.review]\ndone = []\n", "[small.policy]\ndone = [\"written\"]\n"] {
        documented(&catalog, &answers(&catalog, "\"small\"", rest), &PLAIN).sections.iter().for_each(assert_full);
    }
}

#[test]
fn one_of_each_reads_as_naturally_as_many() {
    let catalog = small();
    let rests = [
        "[small.review]\ndone = []\n[small.policy]\ndone = [\"written\"]\n",
        "[small.review]\ndone = [\"ticket\"]\n",
        "[small.review]\nanswer = \"declined\"\nreason = \"Too few.\"\nreview_by = 2027-01-01\n\
         [small.policy]\nanswer = \"not-applicable\"\nreason = \"No rules.\"\n",
        NOTHING_APPLIES,
    ];
    let reports: Vec<String> = rests
        .iter()
        .map(|rest| text(Format::Markdown, &catalog, &answers(&catalog, "\"small\"", rest), &PLAIN))
        .collect();
    insta::assert_snapshot!(reports.join("\n--------\n\n"));
}

#[test]
fn a_critical_point_that_checklists_share_is_told_once() {
    let catalog = all();
    let mut nothing = String::new();
    for practice in catalog.practices() {
        nothing += &format!("[{}]\ndone = []\n", catalog[practice].id);
    }
    let given = answers(&catalog, "\"ggi\", \"todo-group\", \"github-ospo\"", &nothing);
    let point = catalog.point("ggi.manage-legal-compliance.compliance-owner").unwrap();
    assert!(catalog.twins(point).next().is_some(), "the point has a twin, else this shows nothing");
    let report = documented(&catalog, &given, &PLAIN);
    let critical = report.sections.iter().find(|section| section.id == "critical-points").unwrap();
    let lists =
        critical.blocks.iter().filter_map(|block| if let Block::List(list) = block { Some(list) } else { None });
    let told =
        lists.flat_map(|list| &list.items).filter(|item| words(&item.line) == catalog[point].text.as_str()).count();
    assert_eq!(told, 1);
}

#[test]
fn our_fonts_have_every_character_of_what_ships() {
    let catalog = all();
    let mut nothing = String::new();
    for practice in catalog.practices() {
        nothing += &format!("[{}]\ndone = []\n", catalog[practice].id);
    }
    let answers = answers(&catalog, r#""ggi", "todo-group", "github-ospo", "open-source-guides""#, &nothing);
    let drawn = draw(PageFormat::Pdf, &documented(&catalog, &answers, &PLAIN), &Look::PLAIN).unwrap();
    assert!(drawn.missing.is_empty(), "a PDF shows boxes for {:?}", drawn.missing);
}
