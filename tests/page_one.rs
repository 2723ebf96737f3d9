//! Page one decides: what stands there, in which order, and how much follows.
#![allow(clippy::unwrap_used)]

#[path = "common/program.rs"]
mod program;
mod reports;

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use lopdf::Document as File;
use ospo_assess::answers::{Answers, Detail};
use ospo_assess::catalog::Catalog;
use ospo_assess::document::{Block, ChartKind, Document, Options, Section, Table, words};
use ospo_assess::problem::Word;
use ospo_assess::render::{Format, Look, PageFormat, Paper, draw};

use reports::{all, answers, documented, rendered, small, text};

const ALL: &str = r#""ggi", "todo-group", "github-ospo", "open-source-guides""#;

fn normal() -> Options {
    Options::default()
}

fn find<'d>(sections: &'d [Section], id: &str) -> Option<&'d Section> {
    sections.iter().find_map(|one| if one.id == id { Some(one) } else { find(&one.sections, id) })
}

fn section<'d>(document: &'d Document, id: &str) -> &'d Section {
    find(&document.sections, id).unwrap_or_else(|| panic_without(id))
}

#[allow(clippy::panic)]
fn panic_without(id: &str) -> ! {
    panic!("there is no section {id}")
}

fn table(section: &Section) -> &Table {
    section.blocks.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).unwrap()
}

fn rows(table: &Table) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(words).collect()).collect()
}

/// Value, label and note of each figure.
fn figures(document: &Document) -> Vec<[String; 3]> {
    let page = section(document, "where-we-stand");
    let figures = page.blocks.iter().find_map(|block| if let Block::Figures(all) = block { Some(all) } else { None });
    figures.unwrap().iter().map(|one| [one.value.clone(), one.label.clone(), one.note.clone()]).collect()
}

/// All that a section says in paragraphs and lists.
fn said(section: &Section) -> String {
    let lines = section.blocks.iter().flat_map(ospo_assess::document::lines_of).map(words);
    lines.collect::<Vec<_>>().join("\n")
}

/// Every practice of the checklists that ship, with nothing done.
fn nothing_done(catalog: &Catalog) -> String {
    catalog.practices().fold(String::new(), |tables, ix| tables + &format!("[{}]\ndone = []\n", catalog[ix].id))
}

fn pages(catalog: &Catalog, answers: &Answers, options: &Options) -> usize {
    File::load_mem(&rendered(Format::Pdf, catalog, answers, options)).unwrap().get_pages().len()
}

#[test]
fn what_nobody_knows_is_never_shown_as_a_zero() {
    let catalog = all();
    let nothing = documented(&catalog, &answers(&catalog, "\"ggi\"", ""), &normal());
    let critical = &figures(&nothing)[2];
    assert_eq!(critical[1..], ["critical points not known", "none known to be missing"]);
    let (part, all) = critical[0].split_once(" of ").unwrap();
    assert!(part == all && part != "0", "{critical:?}");
}

#[test]
fn a_report_headlines_a_stage_only_where_the_source_has_stages() {
    let catalog = all();
    let figure = |checklists: &str| {
        let document = documented(&catalog, &answers(&catalog, checklists, ""), &normal());
        let page = section(&document, "where-we-stand");
        let words = said(page);
        let of_bars = |block: &Block| match block {
            Block::Chart(chart) => matches!(chart.kind, ChartKind::Bars { .. }).then(|| chart.title.clone()),
            _ => None,
        };
        let title = page.blocks.iter().find_map(of_bars).unwrap();
        (figures(&document)[1][1].clone(), document.subtitle.contains("stage"), words.contains("stage"), title)
    };
    let (label, above, below, title) = figure("\"ggi\"");
    assert_eq!((label.as_str(), above, below), ("sections in place", false, false));
    assert!(title.starts_with("By section"), "{title}");
    let (label, above, _, title) = figure("\"ggi\", \"todo-group\"");
    assert_eq!((label.as_str(), above), ("stage reached", true));
    assert!(title.starts_with("By theme"), "{title}");
}

#[test]
fn stages_that_a_source_does_not_have_are_said_to_be_ours() {
    let catalog = all();
    let done = nothing_done(&catalog);
    let ours = |checklists: &str| {
        let document = documented(&catalog, &answers(&catalog, checklists, &done), &normal());
        said(section(&document, "by-stage")).contains("is ours.")
    };
    assert!(ours("\"ggi\"") && ours(ALL) && !ours("\"todo-group\""));
    let ggi = documented(&catalog, &answers(&catalog, "\"ggi\"", &done), &normal());
    assert!(said(section(&ggi, "where-we-stand")).contains("stage 1, as we place it"));
}

#[test]
fn decisions_say_who_and_by_when_and_what_nobody_named() {
    let catalog = small();
    let given = "[small.review]\ndone = []\nowner = \"Legal\"\ndue = 2027-03-31\n[small.policy]\ndone = []\n";
    let document = documented(&catalog, &answers(&catalog, "\"small\"", given), &normal());
    let asked = section(&document, "decisions");
    let expected = [
        ["A Every new component has a ticket.", "Legal", "31\u{a0}March\u{a0}2027", "days"],
        ["B The rules are written down.", "no owner yet", "no date", "weeks"],
    ];
    assert_eq!(rows(table(asked)), expected);
    let follows = said(asked);
    let sentence = "Once A and B hold: no critical point is missing (now 1); the score is 75\u{a0}% (now 0\u{a0}%); \
                    of the basics (stage 1), 100\u{a0}% is done (now 0\u{a0}%), 85\u{a0}% asked for.";
    assert!(follows.contains(sentence), "{follows}");
}

#[test]
fn what_is_critical_and_not_known_is_a_decision_that_nobody_has_taken() {
    let catalog = all();
    let answered = |id: &&str| id.starts_with("ggi.") && *id != "ggi.c-level-awareness";
    let ids = catalog.practices().map(|ix| catalog[ix].id.as_str()).filter(answered);
    let given = ids.fold(String::new(), |tables, id| tables + &format!("[{id}]\ndone = []\n"));
    let document = documented(&catalog, &answers(&catalog, "\"ggi\"", &given), &normal());
    let rows = rows(table(section(&document, "decisions")));
    assert_eq!(rows.len(), 6);
    let asked = rows.last().unwrap();
    assert!(
        asked[0].starts_with("F Say who finds out, and by when: 2 critical points are not known, in: "),
        "{asked:?}"
    );
    assert_eq!(asked[1..3], ["no owner yet", "no date"]);
}

#[test]
fn what_several_checklists_ask_and_nobody_knows_is_looked_into_in_one_place() {
    let catalog = all();
    let mut given = String::new();
    for practice in catalog.practices().map(|ix| &catalog[ix]) {
        let critical = practice.points.iter().map(|point| &catalog[*point]).filter(|point| point.critical);
        let names: Vec<String> = critical.map(|point| format!("\"{}\"", point.name())).collect();
        let all_are = names.len() == practice.points.len();
        let said =
            if all_are { "answer = \"unknown\"".into() } else { format!("done = []\nunknown = [{}]", names.join(",")) };
        given += &format!("[{}]\n{said}\n", practice.id);
    }
    let document = documented(&catalog, &answers(&catalog, ALL, &given), &normal());
    let rows = rows(table(section(&document, "decisions")));
    let asked = &rows.last().unwrap()[0];
    let number = |end: &str| asked.split(end).next().and_then(|words| words.rsplit(' ').next()?.parse::<usize>().ok());
    let (points, more) = (number(" critical points").unwrap(), number(" more.").unwrap());
    assert!(more + 3 <= points, "{asked}");
}

#[test]
fn no_decision_repeats_a_risk() {
    let catalog = all();
    let document = documented(&catalog, &answers(&catalog, ALL, &nothing_done(&catalog)), &normal());
    let risks = said(section(&document, "what-hurts"));
    for row in rows(table(section(&document, "decisions"))) {
        assert!(!risks.contains(&row[0][2..]), "{row:?}");
    }
    let themes: Vec<&str> = risks.lines().filter_map(|line| Some(line.split_once(':')?.0)).collect();
    assert!(themes.len() == 3 && themes[0] != themes[1] && themes[1] != themes[2], "{themes:?}");
}

#[test]
fn known_risks_come_before_those_that_nobody_knows() {
    let catalog = small();
    let rest = "[small.policy]\ndone = [\"written\"]\n";
    let document = documented(&catalog, &answers(&catalog, "\"small\"", rest), &normal());
    let risks = said(section(&document, "what-hurts"));
    // The other one is critical, but nobody answered it.
    assert_eq!(risks, "Strategy: Nobody knows the rules.\nConsumption: Nobody may have looked at it.");
    let both = "[small.review]\ndone = []\n";
    let document = documented(&catalog, &answers(&catalog, "\"small\"", both), &normal());
    assert_eq!(said(section(&document, "what-hurts")), "Consumption: Nobody may have looked at it.");
}

#[test]
fn who_answered_little_gets_a_short_report_that_says_whom_to_ask() {
    let catalog = all();
    let one = "[ggi.run-code-reviews]\ndone = [\"review-required\"]\n";
    let given = answers(&catalog, ALL, one);
    let document = documented(&catalog, &given, &normal());
    let order: Vec<&str> = document.sections.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(order[..2], ["where-we-stand", "unanswered"]);
    let rows = rows(table(section(&document, "decisions")));
    assert!(rows.iter().any(|row| row[0].contains(" Answer ") && row[1] == "Legal"), "{rows:?}");
    let pages = pages(&catalog, &given, &normal());
    assert!(pages <= 12, "{pages} pages");
}

#[test]
fn each_question_is_told_once_and_counted_as_on_page_one() {
    let catalog = all();
    let full = Options { detail: Detail::Full, ..normal() };
    let document = documented(&catalog, &answers(&catalog, "\"ggi\"", ""), &full);
    let asked = section(&document, "unanswered");
    let mut titles: Vec<String> =
        asked.sections.iter().flat_map(|one| rows(table(one))).map(|row| row[0].clone()).collect();
    let all = titles.len();
    titles.sort();
    titles.dedup();
    let practices = catalog.practices_of(catalog.checklist("ggi").unwrap()).count();
    assert_eq!((all, titles.len()), (practices, practices));
    let given = GIVEN.to_owned();
    let document = documented(&catalog, &reports::read(&catalog, &given), &full);
    let on_page_one: Vec<Vec<String>> = rows(table(section(&document, "decisions")));
    let asked = section(&document, "unanswered");
    for (row, role) in on_page_one.iter().zip(&asked.sections) {
        let count = role.title.split_once(": ").unwrap().1.split(' ').next().unwrap();
        assert!(row[0].contains(&format!("Answer {count} question")), "{row:?} {}", role.title);
        assert!(role.title.starts_with(&row[1]), "{row:?} {}", role.title);
    }
}

#[test]
fn the_roadmap_shows_five_gaps_under_now_unless_asked_for_more() {
    let catalog = all();
    let given = answers(&catalog, ALL, &nothing_done(&catalog));
    let now = |options: &Options| {
        let document = documented(&catalog, &given, options);
        let now = section(&document, "roadmap-now");
        (table(now).rows.len(), said(now))
    };
    let (shown, words) = now(&normal());
    assert_eq!(shown, 5);
    assert!(words.contains(" more follow as soon as hands are free"), "{words}");
    assert!(words.contains("By effort: "), "{words}");
    let (all, words) = now(&Options { detail: Detail::Full, ..normal() });
    assert!(all > 10 && !words.contains(" more follow"), "{words}");
    assert_eq!(now(&Options { capacity: NonZeroU32::new(6), ..normal() }).0, all);
}

#[test]
fn a_capacity_puts_quarters_on_the_roadmap() {
    let catalog = small();
    let given = answers(&catalog, "\"small\"", "[small.review]\ndone = []\n[small.policy]\ndone = []\n");
    let document = documented(&catalog, &given, &Options { capacity: NonZeroU32::new(1), ..normal() });
    let quarters: Vec<String> =
        rows(table(section(&document, "roadmap-now"))).iter().map(|row| row[5].clone()).collect();
    assert_eq!(quarters, ["Q1\u{a0}2027 to Q2\u{a0}2027", "Q3\u{a0}2027"]);
    let words = said(section(&document, "roadmap"));
    assert!(words.contains("the last of 2 gaps is closed in Q3\u{a0}2027"), "{words}");
}

#[test]
fn joined_practices_are_one_row_with_their_sources() {
    let catalog = all();
    let full = Options { detail: Detail::Full, ..normal() };
    let document = documented(&catalog, &answers(&catalog, ALL, &nothing_done(&catalog)), &full);
    let titles: Vec<String> = ["roadmap-now", "roadmap-next", "roadmap-later"]
        .iter()
        .filter_map(|id| find(&document.sections, id))
        .flat_map(|one| rows(table(one)))
        .map(|row| row[1].clone())
        .collect();
    let compliance: Vec<&String> =
        titles.iter().filter(|title| title.starts_with("Manage legal compliance (")).collect();
    assert_eq!(compliance.len(), 1, "{titles:?}");
    let sources = "(one work for Good Governance Initiative, TODO Group and Open Source Guides)";
    assert!(compliance[0].ends_with(sources), "{compliance:?}");
}

#[test]
fn a_gap_tells_a_statement_that_its_checklists_share_once_with_the_advice_of_each() {
    let catalog = all();
    let full = Options { detail: Detail::Full, ..normal() };
    let document = documented(&catalog, &answers(&catalog, ALL, &nothing_done(&catalog)), &full);
    let mut shared = 0;
    for gap in &section(&document, "gaps").sections {
        let lists = gap.blocks.iter().filter_map(|block| if let Block::List(list) = block { Some(list) } else { None });
        let items: Vec<_> = lists.flat_map(|list| &list.items).collect();
        let told: BTreeSet<String> = items.iter().map(|item| words(&item.line)).collect();
        assert_eq!(told.len(), items.len(), "{}", gap.title);
        shared += items.iter().filter(|item| item.below.len() > 2).count();
    }
    assert!(shared > 0);
}

#[test]
fn a_gain_has_a_unit_and_no_number_is_a_link_of_a_forge() {
    let catalog = all();
    let given = answers(&catalog, "\"ggi\"", &nothing_done(&catalog));
    let report = text(Format::Markdown, &catalog, &given, &normal());
    assert!(report.contains(" points of the score"), "{report}");
    let is_number =
        |word: &str| word.strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let found: Vec<&str> = report.split_whitespace().filter(|word| is_number(word)).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn page_one_stays_one_page_whatever_people_write() {
    let catalog = all();
    let long = "A reason that goes on and on without saying more. ".repeat(40);
    let mut people = String::new();
    for number in 0..60 {
        people +=
            &format!("[[merged]]\nname = \"Person {number} of the office\"\nrole = \"legal\"\ndate = 2026-11-22\n");
    }
    let mut rest = people;
    for (number, ix) in catalog.practices().enumerate() {
        rest += &match number % 9 {
            3 => format!("[{}]\nanswer = \"declined\"\nreason = \"{long}\"\nreview_by = 2027-01-31\n", catalog[ix].id),
            5 => format!("[{}]\nanswer = \"not-applicable\"\nreason = \"{long}\"\n", catalog[ix].id),
            7 => String::new(),
            _ => format!("[{}]\ndone = []\nowner = \"{}\"\n", catalog[ix].id, &long[..200]),
        };
    }
    let brief = Options { detail: Detail::Brief, ..normal() };
    for paper in [Paper::A4, Paper::Letter] {
        for radar in [false, true] {
            let options = Options { radar, ..brief.clone() };
            let document = documented(&catalog, &answers(&catalog, ALL, &rest), &options);
            let drawn = draw(PageFormat::Pdf, &document, &Look { paper, ..Look::PLAIN }).unwrap();
            assert_eq!(File::load_mem(&drawn.bytes).unwrap().get_pages().len(), 1, "{} {radar}", paper.word());
        }
    }
}

#[test]
fn the_radar_is_an_option() {
    let catalog = all();
    let kind = |radar| {
        let options = Options { radar, ..normal() };
        let document = documented(&catalog, &answers(&catalog, "\"ggi\"", ""), &options);
        let page = section(&document, "where-we-stand").clone();
        let is = |block: &Block| match block {
            Block::Chart(chart) => Some(matches!(chart.kind, ChartKind::Radar { .. })),
            _ => None,
        };
        page.blocks.iter().find_map(is).unwrap()
    };
    assert!(!kind(false) && kind(true));
}

#[test]
fn the_verdict_names_the_parts_that_the_bars_show() {
    let catalog = all();
    for (checklists, title) in [("\"ggi\"", "By section"), ("\"todo-group\"", "By theme")] {
        let ids = catalog.practices().filter(|ix| checklists.contains(catalog[catalog[*ix].checklist].id.as_str()));
        let mut given = String::new();
        for (place, ix) in ids.enumerate() {
            let id = &catalog[ix].id;
            let point = catalog[ix].points.first().map(|point| catalog[*point].id.rsplit('.').next().unwrap());
            let done = point.filter(|_| place % 3 == 0).map(|point| format!("\"{point}\"")).unwrap_or_default();
            given += &format!("[{id}]\ndone = [{done}]\n");
        }
        let document = documented(&catalog, &answers(&catalog, checklists, &given), &normal());
        let page = section(&document, "where-we-stand");
        let bars = page.blocks.iter().find_map(|block| match block {
            Block::Chart(chart) => match &chart.kind {
                ChartKind::Bars { bars, .. } => Some((&chart.title, bars)),
                _ => None,
            },
            _ => None,
        });
        let (shown, bars) = bars.unwrap();
        assert!(shown.starts_with(title), "{shown}");
        let [least, best] = [bars.first(), bars.last()].map(|bar| bar.unwrap().label.to_lowercase());
        let verdict = said(page).lines().next().unwrap().to_lowercase().replace(['“', '”'], "");
        assert!(verdict.contains(&format!("most in {best} and least in {least}")), "{verdict}");
    }
}

#[test]
fn what_is_answered_and_what_has_evidence_are_said_of_different_wholes() {
    let catalog = small();
    let rest = "[small.review]\ndone = [\"ticket\"]\n[small.policy]\nanswer = \"not-applicable\"\nreason = \"No.\"\n";
    let document = documented(&catalog, &answers(&catalog, "\"small\"", rest), &normal());
    let sure = said(section(&document, "how-sure"));
    let words = "2 of 2 practices in full or left out. The only one with points answered names no evidence.";
    assert!(sure.contains(words), "{sure}");
}

#[test]
fn page_one_says_who_answered_and_when_to_assess_again() {
    let catalog = small();
    let rest = "does = [\"build\", \"ship\"]\n[respondent]\nname = \"A. Author\"\nrole = \"legal\"\n[gate]\nmax_age = 100\n\
                [small.review]\ndone = []\nevidence = [\"A ticket.\"]\nasked = 2026-11-12\n[small.policy]\ndone = []\n";
    let sure = said(section(&documented(&catalog, &answers(&catalog, "\"small\"", rest), &normal()), "how-sure"));
    let sentences = [
        "100\u{a0}% is answered, 2 of 2 practices in full.",
        "1 of the 2 with points answered names evidence.",
        "Of 2 gaps, none has an owner and none a date.",
        "Answered by A. Author (legal).",
        "Asked only what concerns an organization that writes software and hands software to others.",
        "The next assessment is due by 20\u{a0}February\u{a0}2027.",
    ];
    assert_eq!(sure, sentences.join(" "));
    let blank = said(section(&documented(&catalog, &answers(&catalog, "\"small\"", ""), &normal()), "how-sure"));
    assert!(blank.ends_with("Who answered is not recorded. No date is set for the next assessment."), "{blank}");
}

const GIVEN: &str = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\
                     [organization]\nname = \"Us\"\nkind = \"other\"\n";

/// The standard output of `report` on answers with a `[report]` table.
fn report(settings: &str, args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let done = "[ggi.run-code-reviews]\ndone = []\n";
    std::fs::write(folder.path().join("a.toml"), format!("{GIVEN}{settings}{done}")).unwrap();
    let output = program::program(folder.path()).args(["report", "a.toml"]).args(args).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_terminal_gets_page_one_and_a_file_what_one_would_act_on() {
    let is_whole = |report: &str| report.contains("Sources and licences");
    assert!(!is_whole(&report("", &[])));
    assert!(is_whole(&report("", &["-f", "markdown"])) && is_whole(&report("", &["--detail", "normal"])));
    assert!(!is_whole(&report("", &["-f", "html", "--detail", "brief"])));
    assert!(report("", &["--detail", "full"]).contains("All answers"));
    // The file says it where the command does not.
    assert!(is_whole(&report("[report]\ndetail = \"normal\"\n", &[])));
    assert!(!is_whole(&report("[report]\ndetail = \"normal\"\n", &["--detail", "brief"])));
    assert!(!is_whole(&report("[report]\ndetail = \"brief\"\n", &["-f", "markdown"])));
}

#[test]
fn a_capacity_stands_in_the_file_or_in_the_command() {
    let last = |settings, args: &[&str]| {
        let report = report(settings, &[args, &["-f", "markdown"]].concat());
        report.lines().find(|line| line.starts_with("At a capacity of ")).map(|line| line[..20].to_owned())
    };
    assert_eq!(last("", &[]), None);
    assert_eq!(last("[report]\ncapacity = 3\n", &[]).unwrap(), "At a capacity of 3 a");
    assert_eq!(last("[report]\ncapacity = 3\n", &["--capacity", "4"]).unwrap(), "At a capacity of 4 a");
}

#[test]
#[cfg(unix)]
fn every_command_of_the_page_on_reports_runs() {
    let folder = tempfile::tempdir().unwrap();
    let page = include_str!("../docs/report.md");
    let blocks: Vec<&str> = page.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(blocks.len() >= 3);
    for command in blocks.iter().flat_map(|block| block.lines()) {
        let args: Vec<&str> = command.split(' ').skip(1).collect();
        let output = program::program(folder.path()).args(args).output().unwrap();
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let settings = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(report(settings, &["-f", "markdown"]).contains("At a capacity of 6 a quarter"));
}

#[test]
fn the_report_in_readme_is_the_one_that_the_program_writes() {
    let output = program::program(std::path::Path::new(".")).args(["report", "--example"]).output().unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    let readme = include_str!("../README.md");
    let shown = readme.split_once("<!-- report: begin -->\n```text\n").unwrap().1;
    let shown = shown.split_once("```\n<!-- report: end -->").unwrap().0;
    assert!(report.contains(shown), "README should show a part of:\n{report}");
}
