//! What people read of a portfolio.

use super::room::{ACME, Room};
use super::{portfolio, rocket};

#[test]
fn the_example_is_told_in_every_format_and_says_that_it_is_one() {
    let room = Room::new();
    for format in ["terminal", "markdown", "html", "json"] {
        let run = portfolio(&room, &["--example", "--format", format]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{format}");
        let said = if format == "json" { "\"example\": true" } else { "None of these units exists." };
        assert!(run.out.contains(said), "{format}");
    }
    let run = portfolio(&room, &["--example", "-o", "p.pdf", "-o", "p.docx", "-o", "p.html"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(room.path().join("p.pdf").exists() && room.path().join("p.docx").exists());
}

#[test]
fn a_page_names_fifty_units_at_most_and_tells_the_others_by_groups() {
    let room = Room::new();
    for number in 0..60 {
        let date = format!("2026-{:02}-{:02}", number % 12 + 1, number % 28 + 1);
        room.write(&format!("u/{number:02}.toml"), &rocket(&format!("unit {number:02}"), &date));
    }
    let page = portfolio(&room, &["u", "--catalog", ACME, "--format", "markdown"]).out;
    let rows = page.lines().filter(|line| line.contains("Team Rocket")).count();
    assert!(rows <= 50 && rows > 40, "{rows} rows");
    assert!(page.contains("The 50 units with the lowest certain scores, of 60."), "{page}");
    assert!(page.contains("Median score of each group by theme"), "{page}");
}

#[test]
fn what_an_organization_calls_itself_commands_nothing() {
    let room = Room::new();
    let name = "<script>alert(1)</script> [x](javascript:1) | \\u001b[2J ::error::";
    let text = super::room::ROCKET.replace("\"Team Rocket\"", &format!("\"{name}\""));
    room.write("a.toml", &text);
    for format in ["terminal", "markdown", "html", "json"] {
        let run = portfolio(&room, &["a.toml", "--catalog", ACME, "--format", format]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(!run.out.contains('\u{1b}'), "{format}");
        assert!(format != "html" || !run.out.contains("<script>alert"), "{format}");
        assert!(!run.out.lines().any(|line| line.trim_start().starts_with("::")), "{format}");
    }
}

#[test]
fn one_unit_alone_is_told_of_without_quartiles() {
    let room = Room::with(&[]);
    let page = portfolio(&room, &["answers.toml", "--catalog", ACME]).out;
    assert!(page.contains("Open source governance of 1 unit\n"), "{page}");
    assert!(page.contains("The unit certainly has 50 %."), "{page}");
    assert!(!page.contains("middle half"), "{page}");
}
