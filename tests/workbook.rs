//! The form as a workbook: what is written comes back as it was, whatever people and spreadsheet programs do to it, and every
//! mistake is told by its cell.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod room;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader, Xlsx};
use ospo_assess::answers::{Answer, Answers, Response, parse};
use ospo_assess::catalog::{Catalog, PointIx, PracticeIx};
use ospo_assess::import::read_workbook;
use ospo_assess::messages::Messages;
use ospo_assess::problem::Source;
use ospo_assess::shipped::shipped_catalog;
use room::{Room, Run};
use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const DAY: &str = "2026-11-26";

/// Words that a careless program would take for something else.
const TEXTS: [&str; 14] = [
    "=1+1",
    "+49 30 1",
    "-1",
    "@SUM(A1)",
    "=HYPERLINK(\"https://example.org\",\"x\")",
    "_x0041_ _x000D_",
    "a\r\nb\nc\td",
    "\u{0}\u{1}\u{1b}[2J\u{7f}\u{85}",
    "\u{fffe}\u{ffff}",
    "🦀👩‍💻 \u{202e}\u{2028}",
    "<b>&amp;</b> ]]> \"'",
    "  blanks  around",
    "\u{feff}é",
    "1899-12-31",
];

/// A workbook as cells, as if another program had read it and would save it again.
#[derive(Clone)]
struct Book(Vec<(String, Cells)>);

type Cells = BTreeMap<(u32, u16), Cell>;

#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Text(String),
    Day(f64),
    Number(f64),
    Formula(String),
}

impl Book {
    fn read(room: &Room, name: &str) -> Self {
        let bytes = fs::read(room.path().join(name)).unwrap();
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let mut sheets = Vec::new();
        for sheet in workbook.sheet_names() {
            let range = workbook.worksheet_range(&sheet).unwrap();
            let start = range.start().unwrap_or_default();
            let cells = range.used_cells().filter_map(|(row, column, data)| {
                let at = (start.0 + u32::try_from(row).unwrap(), u16::try_from(start.1 as usize + column).unwrap());
                let cell = match data {
                    Data::String(text) => Cell::Text(text.clone()),
                    Data::DateTime(day) => Cell::Day(day.as_f64()),
                    Data::Float(number) => Cell::Number(*number),
                    Data::Empty => return None,
                    other => panic!("{other:?}"),
                };
                Some((at, cell))
            });
            let cells = cells.collect();
            sheets.push((sheet, cells));
        }
        Self(sheets)
    }

    fn save(&self, room: &Room, name: &str) {
        let mut workbook = Workbook::new();
        let date = Format::new().set_num_format("yyyy-mm-dd");
        for (name, cells) in &self.0 {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name).unwrap();
            for ((row, column), cell) in cells {
                match cell {
                    Cell::Text(text) => sheet.write_string(*row, *column, text).unwrap(),
                    Cell::Day(day) => sheet.write_number_with_format(*row, *column, *day, &date).unwrap(),
                    Cell::Number(number) => sheet.write_number(*row, *column, *number).unwrap(),
                    Cell::Formula(formula) => sheet.write_formula(*row, *column, Formula::new(formula)).unwrap(),
                };
            }
        }
        fs::write(room.path().join(name), workbook.save_to_buffer().unwrap()).unwrap();
    }

    /// Sheet, row and column of what a row with this id says under a head.
    fn find(&self, id: &str, key: &str) -> (usize, u32, u16) {
        let text = |cell: &Cell, words: &str| matches!(cell, Cell::Text(text) if text == words);
        for (sheet, (_, cells)) in self.0.iter().enumerate() {
            let at = |words: &str| cells.iter().find(|(_, cell)| text(cell, words)).map(|(at, _)| *at);
            if let (Some((row, _)), Some((_, column))) = (at(id), at(key)) {
                return (sheet, row, column);
            }
        }
        panic!("there is no {id} with {key}");
    }

    fn set(&mut self, id: &str, key: &str, cell: Cell) -> String {
        let (sheet, row, column) = self.find(id, key);
        self.0[sheet].1.insert((row, column), cell);
        let letter = char::from(b'A' + u8::try_from(column).unwrap());
        format!("sheet {}, cell {letter}{}", self.0[sheet].0, row + 1)
    }

    fn say(&mut self, id: &str, key: &str, words: &str) -> String {
        self.set(id, key, Cell::Text(words.to_owned()))
    }

    /// The sheet of questions, with every cell moved.
    fn moved(&self, sheet: usize, to: impl Fn(u32, u16) -> (u32, u16)) -> Self {
        let mut book = self.clone();
        book.0[sheet].1 =
            self.0[sheet].1.iter().map(|((row, column), cell)| (to(*row, *column), cell.clone())).collect();
        book
    }
}

fn catalog() -> Catalog {
    shipped_catalog().unwrap()
}

fn import(room: &Room, file: &str, output: &str) -> Run {
    room.run(&["import", file, "-o", output, "--date", DAY])
}

fn answers(room: &Room, catalog: &Catalog, name: &str) -> Answers {
    parse(&Source::new(name, room.read(name)), catalog).unwrap()
}

/// A form on the questions of a checklist, as cells.
fn blank(room: &Room, args: &[&str]) -> Book {
    let run = room.run(&[&["form", "-o", "form.xlsx", "--name", "Example Ltd"], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    Book::read(room, "form.xlsx")
}

/// Answers to every practice of a checklist: each state, each kind of answer, every text beside it.
fn everything(catalog: &Catalog, words: &str) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let mut file = format!(
        "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 3\n\n[organization]\nname = {0}\n\
         kind = \"university\"\nid = {0}\nparent = {0}\ndoes = [\"build\", \"publish\", \"ship\"]\n",
        quoted(&format!("{words} end"))
    );
    let ggi = catalog.checklist("ggi").unwrap();
    for (at, practice) in catalog.practices_of(ggi).enumerate() {
        let names: Vec<&str> = catalog[practice].points.iter().map(|point| catalog[*point].name()).collect();
        let of = |rest: usize| {
            let kept = names.iter().enumerate().filter(|(place, _)| (place + at) % 4 == rest);
            kept.map(|(_, name)| quoted(name)).collect::<Vec<_>>().join(", ")
        };
        let reason = quoted(&format!("{words} end"));
        let answer = match at % 6 {
            0 => format!("done = [{}]\npartly = [{}]\nunknown = [{}]\n", of(0), of(1), of(2)),
            1 => "answer = \"unknown\"\n".to_owned(),
            2 => format!("answer = \"not-applicable\"\nreason = {reason}\n"),
            3 => format!("answer = \"declined\"\nreason = {reason}\nreview_by = 2027-01-31\n"),
            4 => format!("unknown = [{}]\ndone = []\n", names.iter().map(|n| quoted(n)).collect::<Vec<_>>().join(", ")),
            _ => String::new(),
        };
        let piece = quoted(format!("{words} end").trim());
        file += &format!(
            "\n[{}]\n{answer}evidence = [{piece}, \"https://example.org/{at}\"]\nnote = {reason}\nowner = {reason}\n\
             due = {}\n",
            catalog[practice].id,
            ["2027-02-28", "9999-12-31", "1899-12-31", "1900-01-01"][at % 4]
        );
    }
    file
}

/// What was said of practices, without what only a file knows of itself.
fn said(answers: &Answers) -> BTreeMap<PracticeIx, Response> {
    let mut given = answers.given.clone();
    for response in given.values_mut() {
        (response.revision, response.asked) = (None, None);
    }
    given
}

#[test]
fn answers_come_back_as_they_were_whatever_they_say() {
    let (room, catalog) = (Room::new(), catalog());
    for words in TEXTS {
        room.write("known.toml", &everything(&catalog, words));
        let form = room.run(&["form", "--answers", "known.toml", "-o", "form.xlsx"]);
        assert_eq!(form.code, 0, "{words:?}: {}", form.err);
        let _ = fs::remove_file(room.path().join("back.toml"));
        let run = import(&room, "form.xlsx", "back.toml");
        assert_eq!(run.code, 0, "{words:?}: {}", run.err);
        let (known, back) = (answers(&room, &catalog, "known.toml"), answers(&room, &catalog, "back.toml"));
        assert_eq!(said(&back), said(&known), "{words:?}");
        assert_eq!((&back.organization, back.target, &back.scope), (&known.organization, known.target, &known.scope));
        assert_eq!(room.run(&["fmt", "--check", "back.toml"]).code, 0);
        // Taken back into the file that it was made of, it changes nothing.
        assert_eq!(import(&room, "form.xlsx", "known.toml").code, 0);
        assert_eq!(said(&answers(&room, &catalog, "known.toml")), said(&known));
    }
}

#[test]
fn all_checklists_come_back_with_their_twins() {
    let (room, catalog) = (Room::new(), catalog());
    room.write("known.toml", include_str!("../src/cli/example.toml"));
    assert_eq!(room.run(&["form", "--answers", "known.toml", "-o", "form.xlsx"]).code, 0);
    let run = import(&room, "form.xlsx", "back.toml");
    assert_eq!(run.code, 0, "{}", run.err);
    let (known, back) = (answers(&room, &catalog, "known.toml"), answers(&room, &catalog, "back.toml"));
    let states = |answers: &Answers| answers.states(&catalog);
    assert_eq!(states(&back), states(&known));
}

#[test]
fn the_same_questions_give_the_same_bytes_and_a_small_file() {
    let room = Room::new();
    for name in ["a.xlsx", "b.xlsx"] {
        assert_eq!(room.run(&["form", "-o", name]).code, 0);
    }
    let read = |name: &str| fs::read(room.path().join(name)).unwrap();
    assert!(read("a.xlsx") == read("b.xlsx"));
    assert!(read("a.xlsx").len() < 300_000, "{} bytes", read("a.xlsx").len());
}

#[test]
fn a_workbook_names_the_licences_of_what_it_quotes() {
    let room = Room::new();
    let alike = "Those of GitHub OSPO are under CC-BY-SA-4.0";
    for (checklist, is_alike) in [("ggi", false), ("github-ospo", true)] {
        assert_eq!(room.run(&["form", "--checklist", checklist, "-o", "q.xlsx"]).code, 0);
        let bytes = fs::read(room.path().join("q.xlsx")).unwrap();
        let text = parts(&bytes).into_values().collect::<String>();
        assert!(text.contains("questions and advice under CC-BY"));
        assert_eq!(text.contains(alike), is_alike, "{checklist}");
    }
}

/// The parts of a workbook by name.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        let name = part.name().unwrap().into_owned();
        part.read_to_string(&mut text).unwrap();
        parts.insert(name, text);
    }
    parts
}

fn packed(parts: &BTreeMap<String, String>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_holds_nothing_that_a_spreadsheet_could_run_or_follow() {
    let (room, catalog) = (Room::new(), catalog());
    room.write("known.toml", &everything(&catalog, "=HYPERLINK(\"https://example.org\",\"x\")"));
    let hand_in = "=cmd|' /C calc'!A0";
    assert_eq!(room.run(&["form", "--answers", "known.toml", "--hand-in", hand_in, "-o", "form.xlsx"]).code, 0);
    let parts = parts(&fs::read(room.path().join("form.xlsx")).unwrap());
    for (name, text) in &parts {
        let strange = ["vba", "external", "connection", "drawing", "ole", "activeX", "printerSettings"];
        assert!(!strange.iter().any(|word| name.contains(word)), "{name}");
        for sign in ["<f>", "<f ", "<hyperlink", "TargetMode=\"External\"", "DDE", "<is>"] {
            assert!(!text.contains(sign), "{name} holds {sign}");
        }
    }
    assert!(parts["xl/sharedStrings.xml"].contains("=HYPERLINK("));
}

#[test]
fn cells_are_found_by_their_heads_and_ids_wherever_they_were_moved() {
    let (room, catalog) = (Room::new(), catalog());
    let mut book = blank(&room, &["--checklist", "ggi"]);
    book.say("ggi.run-code-reviews.review-required", "answer", " holds ");
    book.say("ggi.run-code-reviews", "note", "By hand.");
    book.say("respondent.name", "value", "Ada");
    book.say("respondent.role", "value", "Legal");
    book.set("respondent.date", "value", Cell::Day(46_350.0));
    book.save(&room, "plain.xlsx");
    let run = import(&room, "plain.xlsx", "plain.toml");
    assert_eq!(run.code, 0, "{}", run.err);
    let plain = room.read("plain.toml");
    assert!(plain.contains("name = \"Ada\"\nrole = \"legal\"") && plain.contains("= 2026-11-24"), "{plain}");
    assert!(plain.contains("[form]\nid "), "{plain}");
    let (sheet, ..) = book.find("ggi.run-code-reviews", "answer");
    // Columns in another order with one between them; rows in another order; a sheet of somebody's own; another name.
    let mut other = book.moved(sheet, |row, column| (row, if column == 0 { 30 } else { 29 - column }));
    other = other.moved(sheet, |row, column| (if row < 2 { row + 3 } else { 2000 - row }, column));
    other.0.push(("Mine".to_owned(), [((4, 4), Cell::Text("id".to_owned()))].into()));
    other.0[sheet].0 = "Fragen".to_owned();
    other.0.reverse();
    other.save(&room, "other.xlsx");
    let run = import(&room, "other.xlsx", "other.toml");
    assert_eq!((run.code, room.read("other.toml") == plain), (0, true), "{}", run.err);
    let answers = answers(&room, &catalog, "plain.toml");
    assert_eq!(answers.given.len(), 1);
}

#[test]
fn what_is_blank_is_unknown_and_the_others_do_not_hold_only_if_somebody_says_so() {
    let (room, catalog) = (Room::new(), catalog());
    let practice = catalog.practice("ggi.run-code-reviews").unwrap();
    let mut book = blank(&room, &["--checklist", "ggi"]);
    book.say("ggi.run-code-reviews.review-required", "answer", "HOLDS IN PART");
    book.save(&room, "some.xlsx");
    assert_eq!(import(&room, "some.xlsx", "some.toml").code, 0);
    book.say("ggi.run-code-reviews", "answer", "The others do not hold");
    book.save(&room, "rest.xlsx");
    assert_eq!(import(&room, "rest.xlsx", "rest.toml").code, 0);
    let points = catalog[practice].points.len();
    let lists = |name: &str| match answers(&room, &catalog, name).answer(practice) {
        Some(Answer::Points(points)) => (points.done.len(), points.partly.len(), points.unknown.len()),
        other => panic!("{other:?}"),
    };
    assert_eq!((lists("some.toml"), lists("rest.toml")), ((0, 1, points - 1), (0, 1, 0)));
    // A note or evidence beside a statement is kept with what it is about.
    book.say("ggi.run-code-reviews.review-required", "note", "Not in Lyon.");
    book.say("ggi.run-code-reviews.review-required", "evidence", "https://example.org/a\n\n https://example.org/b");
    book.save(&room, "note.xlsx");
    assert_eq!(import(&room, "note.xlsx", "note.toml").code, 0);
    let note = room.read("note.toml");
    assert!(note.contains("” Not in Lyon.\""), "{note}");
    assert!(note.contains("evidence = [\"https://example.org/a\", \"https://example.org/b\"]"), "{note}");
}

#[test]
fn every_mistake_is_told_by_its_cell_and_all_at_once() {
    let room = Room::new();
    let mut book = blank(&room, &["--checklist", "ggi"]);
    let code = "ggi.run-code-reviews";
    let law = "ggi.manage-legal-compliance";
    let people = "ggi.manage-open-source-skills-and-resources";
    let mut expected = vec![
        (book.say(&format!("{code}.review-required"), "answer", "maybe"), "`maybe` is none of the answers"),
        (book.say(&format!("{code}.review-routine"), "reason", "why"), "said of a question as a whole"),
        (book.say(law, "answer", "It does not apply to us"), ""),
        (book.say(&format!("{law}.compliance-owner"), "answer", "Holds"), "answers its question as a whole"),
        (book.say(people, "due", "soon"), "`soon` is no day"),
        (book.say(people, "owner", "HR"), ""),
        (book.say("respondent.role", "value", "Wizard"), "`Wizard` is none of the roles"),
        (book.set("respondent.date", "value", Cell::Number(2027.0)), "`2027` is no day"),
    ];
    let (sheet, row, column) = book.find(law, "reason");
    expected.push((
        format!("sheet {}, cell {}{}", book.0[sheet].0, char::from(b'A' + u8::try_from(column).unwrap()), row + 1),
        "needs a reason",
    ));
    let last = book.0[sheet].1.keys().last().unwrap().0 + 1;
    book.0[sheet].1.insert((last, column), Cell::Text("lost".to_owned()));
    expected.push((format!("cell {}{}", char::from(b'A' + u8::try_from(column).unwrap()), last + 1), "lost its id"));
    for (at, id) in ["ggi.run-code-reviewz", "ggi.manage-legal-compliance"].into_iter().enumerate() {
        let row = last + 1 + u32::try_from(at).unwrap();
        book.0[sheet].1.insert((row, 0), Cell::Text(id.to_owned()));
        expected.push((
            format!("cell {}{}", if at == 0 { 'A' } else { 'C' }, row + 1),
            ["did you mean `ggi.run-code-reviews`?", "two rows"][at],
        ));
    }
    book.save(&room, "wrong.xlsx");
    let run = import(&room, "wrong.xlsx", "wrong.toml");
    assert_eq!((run.code, run.out.as_str()), (3, ""), "{}", run.err);
    for (place, words) in expected.iter().filter(|(_, words)| !words.is_empty()) {
        assert!(run.err.contains(place.as_str()) && run.err.contains(words), "{place}: {words}\n{}", run.err);
    }
    assert!(run.err.contains("\n10 problems found.\n"), "{}", run.err);
    assert!(!room.path().join("wrong.toml").exists());
}

#[test]
fn a_row_that_was_pasted_twice_counts_once_and_a_formula_is_left_out_and_told() {
    let room = Room::new();
    let mut book = blank(&room, &["--checklist", "ggi"]);
    book.say("ggi.run-code-reviews.review-required", "answer", "Holds");
    let (sheet, row, _) = book.find("ggi.run-code-reviews.review-required", "answer");
    let pasted: Vec<_> =
        book.0[sheet].1.range((row, 0)..(row + 1, 0)).map(|((_, c), cell)| (*c, cell.clone())).collect();
    book.0[sheet].1.extend(pasted.into_iter().map(|(column, cell)| ((3000, column), cell)));
    let place = book.set("ggi.run-code-reviews.review-routine", "answer", Cell::Formula("=C4".to_owned()));
    book.save(&room, "form.xlsx");
    let run = import(&room, "form.xlsx", "a.toml");
    assert_eq!(run.code, 0, "{}", run.err);
    let cell = place.rsplit(' ').next().unwrap();
    assert!(run.err.contains(&format!("the formula in cell {cell} ")), "{place}: {}", run.err);
    assert!(
        room.read("a.toml").contains("done    = [\"review-required\"]\nunknown = [\"review-"),
        "{}",
        room.read("a.toml")
    );
}

#[test]
fn a_workbook_of_other_questions_or_of_nobody_is_told_and_nothing_is_written() {
    let room = Room::new();
    let book = blank(&room, &["--checklist", "ggi"]);
    let changed = |change: &dyn Fn(&mut Book)| {
        let mut book = book.clone();
        change(&mut book);
        book.save(&room, "changed.xlsx");
        let run = import(&room, "changed.xlsx", "a.toml");
        assert!(!room.path().join("a.toml").exists());
        (run.code, run.err)
    };
    let (code, told) = changed(&|_| {});
    assert_eq!((code, told.contains("nothing is answered")), (5, true), "{told}");
    let (code, told) = changed(&|book| drop(book.0.pop()));
    assert_eq!((code, told.contains("its hidden sheet is missing")), (3, true), "{told}");
    let (code, told) = changed(&|book| drop(book.say("form.schema", "value", "2")));
    assert_eq!((code, told.contains("newer-schema")), (3, true), "{told}");
    let (code, told) = changed(&|book| drop(book.say("form.revision.ggi", "value", "99")));
    assert_eq!((code, told.contains("newer-revision")), (3, true), "{told}");
    let (code, told) = changed(&|book| drop(book.say("form.target", "value", "x")));
    assert_eq!((code, told.contains("`form.target` is missing or was changed")), (3, true), "{told}");
    let run = room.run(&["form", "--catalog", room::ACME, "--checklist", "acme", "-o", "acme.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let run = import(&room, "acme.xlsx", "a.toml");
    assert!(run.code == 3 && run.err.contains("there is no checklist `acme`"), "{}", run.err);
    room.write("text.xlsx", "schema = 1\n");
    for (file, told) in [("text.xlsx", "no workbook that can be read"), ("none.xlsx", "there is no such file")] {
        let run = import(&room, file, "a.toml");
        assert!(run.code == 3 && run.err.contains(told), "{file}: {}", run.err);
    }
    assert_eq!(room.run(&["import"]).code, 2);
    let run = room.run(&["import", "form.xlsx", "-o", "form.xlsx"]);
    assert!(run.code == 2 && run.err.contains("read by this command"), "{}", run.err);
}

#[test]
fn a_file_that_is_there_keeps_what_the_workbook_leaves_blank() {
    let (room, catalog) = (Room::new(), catalog());
    let before = "# Mine.\nschema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\n[organization]\n\
                  name = \"Example Ltd\"\nkind = \"company\"\n\n[gate]\nmin_score = 1\n\n[ggi.run-code-reviews]\n\
                  done = [\"review-required\"] # seen\nnote = \"Kept.\"\n\n[ggi.manage-legal-compliance]\ndone = []\n";
    room.write("a.toml", before);
    let mut book = blank(&room, &["--checklist", "ggi"]);
    book.say("ggi.run-code-reviews.review-routine", "answer", "Holds");
    book.say("respondent.name", "value", "Ada");
    book.save(&room, "ada.xlsx");
    let run = import(&room, "ada.xlsx", "a.toml");
    assert_eq!(run.code, 0, "{}", run.err);
    let after = room.read("a.toml");
    for kept in ["# Mine.", "min_score = 1", "# seen", "note = \"Kept.\"", "[ggi.manage-legal-compliance]\ndone = []"] {
        assert!(after.contains(kept), "{kept}\n{after}");
    }
    let practice = catalog.practice("ggi.run-code-reviews").unwrap();
    let Some(Answer::Points(points)) = answers(&room, &catalog, "a.toml").answer(practice).cloned() else { panic!() };
    assert_eq!(points.done.len(), 2, "{after}");
    // Not into the file of somebody else, of another organization, or of several people.
    for (from, to, told) in [
        ("[gate]\nmin_score = 1", "[respondent]\nname = \"Bo\"", "holds the answers of `Bo`"),
        ("Example Ltd", "Other Ltd", "another organization"),
        ("[gate]\nmin_score = 1", "[[merged]]\nname = \"Bo\"\ndate = 2026-11-22", "several people"),
    ] {
        room.write("b.toml", &before.replace(from, to));
        let run = import(&room, "ada.xlsx", "b.toml");
        assert!(run.code == 2 && run.err.contains(told), "{told}: {}", run.err);
        assert_eq!(room.read("b.toml"), before.replace(from, to));
    }
}

#[test]
fn what_one_of_two_twins_says_is_not_undone_by_the_blank_of_the_other() {
    let (room, catalog) = (Room::new(), catalog());
    let of = |point: &PointIx| catalog[*point].practice;
    let class =
        catalog.twin_classes().find(|class| class.len() == 2 && of(&class[0]) != of(&class[1])).unwrap().to_vec();
    let blank_file = blank(&room, &[]);
    let open: Vec<String> = class.iter().map(|point| format!("[{}]\ndone = []\n", catalog[of(point)].id)).collect();
    let head = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\", \"todo-group\", \"github-ospo\", \
                \"open-source-guides\"]\ntarget = 2\n\n[organization]\nname = \"Example Ltd\"\nkind = \"company\"\n\n";
    for (said, left) in [(0, 1), (1, 0)] {
        room.write("a.toml", &format!("{head}{}", open.concat()));
        let mut book = blank_file.clone();
        book.say(&catalog[class[said]].id, "answer", "Holds");
        book.say(&catalog[of(&class[left])].id, "note", "Seen.");
        book.say("respondent.name", "value", "Ada");
        book.save(&room, "ada.xlsx");
        let run = import(&room, "ada.xlsx", "a.toml");
        assert_eq!(run.code, 0, "{}", run.err);
        let after = answers(&room, &catalog, "a.toml");
        for point in &class {
            let Some(Answer::Points(points)) = after.answer(of(point)).cloned() else { panic!() };
            assert!(points.done.contains(point), "{}\n{}", catalog[*point].id, room.read("a.toml"));
        }
    }
}

#[test]
fn the_same_statement_answered_in_two_ways_is_told_with_both_cells() {
    let (room, catalog) = (Room::new(), catalog());
    let class = catalog.twin_classes().find(|class| class.len() == 2).unwrap().to_vec();
    let ids: Vec<&str> = class.iter().map(|point| catalog[*point].id.as_str()).collect();
    let mut book = blank(&room, &[]);
    let (first, second) = (book.say(ids[0], "answer", "Holds"), book.say(ids[1], "answer", "Does not hold"));
    book.save(&room, "twins.xlsx");
    let run = import(&room, "twins.xlsx", "a.toml");
    let cell = |place: &str| place.rsplit(' ').next().unwrap().to_owned();
    assert!(run.code == 3 && run.err.contains(&second), "{}", run.err);
    assert!(run.err.contains(&format!("differently in cell {} of sheet", cell(&first))), "{}", run.err);
}

#[test]
fn what_the_catalog_retired_is_left_out_and_told() {
    let room = Room::new();
    let catalog = catalog();
    let retired = catalog.checklists().find_map(|ix| {
        let checklist = &catalog[ix];
        checklist.retired.keys().next().map(|name| format!("{}.{name}", checklist.id))
    });
    let Some(retired) = retired else { return };
    let mut book = blank(&room, &["--checklist", retired.split('.').next().unwrap()]);
    let id = catalog
        [catalog.practices_of(catalog.checklist(retired.split('.').next().unwrap()).unwrap()).next().unwrap()]
    .points[0];
    book.say(&catalog[id].id, "answer", "Holds");
    let (sheet, ..) = book.find(&catalog[id].id, "answer");
    book.0[sheet].1.insert((4000, 0), Cell::Text(retired.clone()));
    book.0[sheet].1.insert((4000, 2), Cell::Text("Holds".to_owned()));
    book.save(&room, "old.xlsx");
    let run = import(&room, "old.xlsx", "a.toml");
    assert!(run.code == 0 && run.err.contains(&retired), "{}", run.err);
}

#[test]
fn what_unpacks_without_end_is_refused_and_a_cell_far_away_costs_nothing() {
    let (room, catalog) = (Room::new(), catalog());
    blank(&room, &["--checklist", "ggi", "--role", "legal"]);
    let whole = parts(&fs::read(room.path().join("form.xlsx")).unwrap());
    let read = |parts: &BTreeMap<String, String>| {
        let today = DAY.parse().unwrap();
        read_workbook(&catalog, Messages::english(), "w.xlsx", &packed(parts), today)
    };
    let mut bomb = whole.clone();
    bomb.insert("xl/media/x".to_owned(), " ".repeat(65 << 20));
    assert!(read(&bomb).unwrap_err().to_string().contains("too-large"));
    let mut far = whole.clone();
    let sheet = far.get_mut("xl/worksheets/sheet2.xml").unwrap();
    *sheet = sheet.replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>");
    assert!(read(&far).is_ok());
    let mut entity = whole.clone();
    let sheet = entity.get_mut("xl/sharedStrings.xml").unwrap();
    *sheet = sheet
        .replacen("?>", "?><!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", 1)
        .replacen("Legal", "&b;", 1);
    let _ = read(&entity);
}

#[test]
fn whatever_becomes_of_the_bytes_the_program_ends_in_words() {
    let (room, catalog) = (Room::new(), catalog());
    blank(&room, &["--checklist", "ggi", "--section", "ggi.trust", "--stage", "1"]);
    let whole = parts(&fs::read(room.path().join("form.xlsx")).unwrap());
    let names: Vec<&String> = whole.keys().collect();
    let mut seed = 7_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for _ in 0..120 {
        let mut parts = whole.clone();
        let text = parts.get_mut(names[next(names.len())]).unwrap();
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=next(4) {
            let at = next(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
            match next(3) {
                0 => drop(bytes.drain(at..(at + next(40)).min(bytes.len()))),
                1 => bytes.insert(at, b"<>&\"'0A/ "[next(9)]),
                _ => bytes[at] = b"<>&\"'0A/ "[next(9)],
            }
        }
        *text = String::from_utf8_lossy(&bytes).into_owned();
        let read = read_workbook(&catalog, Messages::english(), "w.xlsx", &packed(&parts), DAY.parse().unwrap());
        assert!(read.is_ok() || read.is_err_and(|problems| !problems.is_empty()));
    }
    let bytes = fs::read(room.path().join("form.xlsx")).unwrap();
    for at in (0..bytes.len()).step_by(bytes.len() / 60) {
        let mut broken = bytes.clone();
        broken[at] ^= 0x55;
        let _ = read_workbook(&catalog, Messages::english(), "w.xlsx", &broken, DAY.parse().unwrap());
        let _ = read_workbook(&catalog, Messages::english(), "w.xlsx", &bytes[..at], DAY.parse().unwrap());
    }
}

#[test]
fn what_is_longer_than_a_cell_is_told_before_anything_is_written() {
    let room = Room::new();
    let note = "x".repeat(32_768);
    room.write("a.toml", &everything(&catalog(), "x").replacen("note = \"x end\"", &format!("note = \"{note}\""), 1));
    let run = room.run(&["form", "--answers", "a.toml", "-o", "form.xlsx"]);
    assert!(run.code == 3 && run.err.contains("longer than the 32,767"), "{}", run.err);
    assert!(!room.path().join("form.xlsx").exists());
    assert_eq!(room.run(&["form", "--answers", "a.toml", "-o", "form.html"]).code, 0);
}
