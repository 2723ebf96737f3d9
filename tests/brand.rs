//! What makes a report an organization's own: logo, colour and classification, from options or from the answers file.
#![allow(clippy::unwrap_used)]

mod room;

use lopdf::Document as File;
use room::Room;

const LOGO: &[u8] = include_bytes!("brand/logo.png");

/// Answers whose `[report]` says `settings`.
fn answers(settings: &str) -> String {
    format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\
         [organization]\nname = \"Example University\"\nkind = \"university\"\n[report]\n{settings}\n"
    )
}

fn room(settings: &str) -> Room {
    let room = Room::new();
    room.write("a/answers.toml", &answers(settings));
    for folder in ["a", "."] {
        std::fs::write(room.path().join(folder).join("logo.png"), LOGO).unwrap();
    }
    room
}

/// The report as HTML.
fn html(room: &Room, options: &[&str]) -> String {
    let run = room.run(&[&["report", "a/answers.toml", "--format", "html"], options].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

#[test]
fn a_pale_accent_is_refused_with_the_nearest_that_can_be_read() {
    let room = room("");
    let run = room.run(&["report", "a/answers.toml", "--accent", "#ffcc00"]);
    assert_eq!(run.code, 2);
    let nearest = run.err.split("the nearest is #").nth(1).unwrap().get(..6).unwrap().to_owned();
    assert!(html(&room, &["--accent", &nearest]).contains(&format!("--accent:#{nearest};")));
    assert_eq!(room.run(&["report", "a/answers.toml", "--accent", "blue"]).code, 2);
}

#[test]
fn the_answers_file_gives_the_defaults_and_an_option_wins() {
    let room = room("logo = \"logo.png\"\naccent = \"#1f5fa8\"\nclassification = \"Internal\"");
    let page = html(&room, &[]);
    assert!(page.contains("data:image/png;base64,") && page.contains("--accent:#1f5fa8;"));
    assert_eq!(page.matches(">Internal<").count(), 2);
    let page = html(&room, &["--accent", "7a1b13", "--classification", "Public"]);
    assert!(page.contains("--accent:#7a1b13;") && !page.contains(">Internal<"));
    assert_eq!(page.matches(">Public<").count(), 2);
}

#[test]
fn an_accent_of_the_file_that_is_too_pale_is_a_problem_of_the_file() {
    let run = room("accent = \"#ffcc00\"").run(&["report", "a/answers.toml"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("the nearest is #") && run.err.contains("answers.toml"), "{}", run.err);
}

#[test]
fn a_logo_is_a_png_and_nothing_else() {
    let room = room("");
    room.write("logo.svg", "<svg onload=\"alert(1)\"/>");
    let run = room.run(&["report", "a/answers.toml", "--format", "html", "--logo", "logo.svg"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("no PNG"), "{}", run.err);
    std::fs::write(room.path().join("cut.png"), &LOGO[..LOGO.len() / 2]).unwrap();
    assert_eq!(room.run(&["report", "a/answers.toml", "--format", "html", "--logo", "cut.png"]).code, 3);
    assert_eq!(room.run(&["report", "a/answers.toml", "--format", "html", "--logo", "gone.png"]).code, 3);
}

#[cfg(unix)]
#[test]
fn a_logo_that_the_file_names_stays_in_its_folder_links_followed() {
    let room = room("logo = \"link.png\"");
    std::os::unix::fs::symlink(room.path().join("logo.png"), room.path().join("a/link.png")).unwrap();
    let run = room.run(&["report", "a/answers.toml", "--format", "html"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("leads out of the folder"), "{}", run.err);
}

#[test]
fn a_logo_is_not_written_over() {
    let room = room("logo = \"r.html\"");
    std::fs::write(room.path().join("a/r.html"), LOGO).unwrap();
    let run = room.run(&["report", "a/answers.toml", "--output", "a/r.html"]);
    assert_eq!((run.code, std::fs::read(room.path().join("a/r.html")).unwrap().as_slice()), (2, LOGO));
}

#[test]
fn who_shares_without_names_shares_no_logo() {
    let room = room("logo = \"logo.png\"");
    assert!(!html(&room, &["--redact"]).contains("data:image/png"));
}

#[test]
fn the_classification_is_the_first_and_the_last_that_a_text_says() {
    let room = room("classification = \"Internal\"");
    for format in ["terminal", "markdown"] {
        let run = room.run(&["report", "a/answers.toml", "--format", format]);
        let lines: Vec<&str> = run.out.lines().filter(|line| !line.is_empty()).collect();
        assert!(lines[..3].iter().any(|line| line.contains("Internal")), "{format}: {lines:?}");
        assert!(lines.last().unwrap().contains("Internal"), "{format}");
    }
}

#[test]
fn the_classification_is_on_each_page_of_a_pdf() {
    let room = room("classification = \"Strictly internal\"\nlogo = \"logo.png\"\naccent = \"#7a1b13\"");
    let run = room.run(&["report", "a/answers.toml", "--output", "r.pdf"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let file = File::load(room.path().join("r.pdf")).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    assert!(pages.len() > 3);
    for page in pages {
        let text = file.extract_text(&[page]).unwrap();
        assert!(text.contains("Strictly internal"), "page {page}: {text}");
    }
}
