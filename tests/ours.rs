//! What is the project's own choice is said to be, wherever it shows: the stage of a practice, what is critical, periods.
#![allow(clippy::unwrap_used, clippy::panic)]

mod reports;
mod room;

use ospo_assess::answers::Detail;
use ospo_assess::document::Options;
use ospo_assess::problem::Word;
use ospo_assess::render::Format;

use reports::{all, answers, text};
use room::Room;

/// Both sentences, without blanks: formats break lines in their own places.
const OURS: &str = "Stages of practices, what is critical and periods are the choice of this tool’s makers. No publisher of a \
                    source endorses it.";
/// How the method of a report begins to say whose the stages are.
const MODEL: &str = "The stages are those of the TODO Group";

/// A text without what a format may put between and around words.
fn flat(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || ".,".contains(*c)).collect()
}

#[test]
fn every_report_in_every_format_says_what_is_ours_and_that_no_publisher_endorses_the_tool() {
    let catalog = all();
    let answers = answers(&catalog, "\"open-source-guides\"", "");
    for format in Format::ALL.iter().filter(|one| !matches!(one, Format::Json | Format::Csv)) {
        for detail in Detail::ALL {
            let options = Options { detail: *detail, ..Options::default() };
            let said = text(*format, &catalog, &answers, &options);
            let times = flat(&said).matches(&flat(OURS)).count();
            assert_eq!(times, 1, "{} {}: {said}", format.word(), detail.word());
            let names_model = flat(&said).contains(&flat(MODEL));
            assert_eq!(names_model, *detail != Detail::Brief, "{}: {said}", format.word());
        }
    }
}

/// A folder with this year's answers and last year's.
fn room() -> Room {
    let room = Room::new();
    let text = "schema = 1\ndate = 2026-11-22\nchecklists = [\"todo-group\"]\ntarget = 2\n[organization]\nname = \"X\"\n\
                kind = \"company\"\n[todo-group.inventory]\ndone = []\n";
    room.write("now.toml", text);
    room.write("then.toml", &text.replace("2026-", "2025-"));
    room
}

#[test]
fn pages_that_show_stages_or_critical_points_say_whose_choice_they_are() {
    let room = room();
    let calls: [&[&str]; 9] = [
        &["check", "now.toml"],
        &["check", "now.toml", "--no-critical", "--min-stage", "1", "--format", "markdown"],
        &["compare", "then.toml", "now.toml"],
        &["plan", "now.toml"],
        &["whatif", "now.toml", "--done", "todo-group.inventory.inventory-complete"],
        &["portfolio", "now.toml"],
        &["list", "--stage", "1"],
        &["show", "todo-group.inventory"],
        &["list", "--periods"],
    ];
    for args in calls {
        let said = flat(&room.run(args).out);
        assert_eq!(said.matches(&flat(OURS)).count(), 1, "{args:?}: {said}");
    }
    let french = room.run(&["portfolio", "now.toml", "--lang", "fr"]).out;
    assert!(flat(&french).contains(&flat("qu’aucun éditeur des sources ne cautionne.")), "{french}");
    let unusable = room.run(&["check", "no.toml"]);
    assert!(!flat(&unusable.out).contains(&flat(OURS)), "nothing was assessed: {}", unusable.out);
}

#[test]
fn what_asks_people_says_whose_choice_it_is() {
    let room = room();
    room.write("person.toml", &(room.read("now.toml") + "[respondent]\nname = \"A\"\n"));
    for (asked, args) in [
        ("form.html", &["form", "--name", "X", "--checklist", "todo-group", "-o", "form.html"][..]),
        ("new.toml", &["init", "new.toml", "--checklist", "todo-group"]),
        ("agenda.md", &["merge", "person.toml", "-o", "agenda.md"]),
    ] {
        let run = room.run(args);
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        let said = flat(&room.read(asked));
        assert_eq!(said.matches(&flat(OURS)).count(), 1, "{args:?}: {said}");
    }
}

#[test]
fn full_reports_and_a_list_show_the_periods_with_who_says_so() {
    let (catalog, room) = (all(), room());
    let periods = catalog.periods();
    let page = "Measuring your open source program's success";
    for args in
        [&["list", "--periods", "-f", "markdown"][..], &["report", "now.toml", "-f", "markdown", "--detail", "full"]]
    {
        let said = room.run(args).out;
        for one in periods {
            let start = format!("| {} | {} | ", one.title, one.length);
            let (_, rest) = said.split_once(&start).unwrap_or_else(|| panic!("{start} is not in {said}"));
            let source = rest.split_once(" |").unwrap().0;
            assert_eq!(source == "ours", one.source == "ours", "{start}{source}");
        }
        assert!(said.contains(&format!("| half a year | [{page}](https://todogroup.org/")), "{said}");
    }
    assert!(
        !room.run(&["report", "now.toml", "-f", "markdown"]).out.contains(periods[0].title.as_str()),
        "only in full ones"
    );
    let german = room.run(&["list", "--periods", "--lang", "de"]).out;
    assert!(german.contains("fünf Arbeitstage") && !german.contains("working days"), "{german}");
    let method = include_str!("../docs/method.md");
    for one in periods {
        let row = format!("| {} | {} | {} |\n", one.title, one.length, whose(&one.source));
        assert!(method.contains(&row), "docs/method.md should have {row}");
    }
}

/// Who says so, as the page on the method has it.
fn whose(source: &str) -> String {
    if source == "ours" { source.to_owned() } else { format!("`{source}`") }
}

#[test]
fn a_report_on_stages_names_stage_zero() {
    let catalog = all();
    for (checklist, on_page_one) in [("\"todo-group\"", true), ("\"ggi\"", false)] {
        let answers =
            answers(&catalog, checklist, "[todo-group.inventory]\ndone = []\n[ggi.run-code-reviews]\ndone = []\n");
        let said = text(Format::Markdown, &catalog, &answers, &Options { detail: Detail::Full, ..Options::default() });
        assert!(said.contains("Before stage 1 lies stage 0, ad hoc use."), "{said}");
        assert_eq!(said.contains("No stage is reached yet: this is stage 0, ad hoc use."), on_page_one, "{said}");
    }
}
