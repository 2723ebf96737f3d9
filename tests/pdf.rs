//! The PDF format: what a reader, a screen reader and an archive rely on.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeSet;
use std::process::Command;

use common::{sample, spans};
use lopdf::{Dictionary, Document as File, Object};
use ospo_assess::document::{Block, Column, Document, Section, Span, Table, line};
use ospo_assess::render::pages::address::address;
use ospo_assess::render::{Look, PageFormat, Paper, PdfError, draw};

/// Maps two Japanese characters to one glyph and a third to another.
const SIGNS: &[u8] = include_bytes!("fonts/signs.ttf");

fn pdf(document: &Document, look: &Look<'_>) -> Result<Vec<u8>, PdfError> {
    draw(PageFormat::Pdf, document, look).map(|drawn| drawn.bytes)
}

fn bytes(document: &Document) -> Vec<u8> {
    pdf(document, &Look::PLAIN).unwrap()
}

fn file(document: &Document) -> File {
    File::load_mem(&bytes(document)).unwrap()
}

fn text_of(file: &File, page: u32) -> String {
    file.extract_text(&[page]).unwrap()
}

fn dictionaries(file: &File) -> impl Iterator<Item = &Dictionary> {
    file.objects.values().filter_map(|object| object.as_dict().ok())
}

fn named(dictionary: &Dictionary, key: &str) -> String {
    let name = dictionary.get(key.as_bytes()).and_then(Object::as_name).unwrap_or_default();
    String::from_utf8_lossy(name).into_owned()
}

fn tags(file: &File, name: &str) -> usize {
    dictionaries(file).filter(|one| named(one, "Type") == "StructElem" && named(one, "S") == name).count()
}

/// The sample with one more section, which holds `blocks`.
fn with(blocks: Vec<Block>) -> Document {
    let mut document = sample::document();
    document.sections.push(Section { id: "more".into(), title: "More".into(), blocks, ..Section::default() });
    document
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(line(text))
}

fn long_table(rows: usize) -> Table {
    let column = |title: &str, numeric| Column { title: title.into(), numeric, weight: 1 };
    let row = |number: usize| vec![line(format!("practice {number}")), line(format!("{number} %"))];
    Table {
        caption: "Many practices".into(),
        columns: vec![column("Practice", false), column("Score", true)],
        rows: (0..rows).map(row).collect(),
    }
}

#[test]
fn every_stream_ends_before_a_whole_line_end() {
    let bytes = bytes(&sample::document());
    let ends: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(b"endstream")).collect();
    assert!(ends.len() > 5 && ends.iter().all(|at| bytes[..*at].ends_with(b"\r\n")));
}

#[test]
fn the_catalog_says_tagged_english_and_shows_the_title() {
    let file = file(&sample::document());
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
    assert!(catalog.get(b"MarkInfo").unwrap().as_dict().unwrap().get(b"Marked").unwrap().as_bool().unwrap());
    let shown = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(shown.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    assert_eq!(named(catalog, "PageMode"), "UseOutlines");
}

#[test]
fn the_file_names_its_title_author_and_date() {
    let file = file(&sample::document());
    let info = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = file.get_dictionary(info).unwrap();
    let text = |key: &[u8]| lopdf::decode_text_string(info.get(key).unwrap()).unwrap();
    assert_eq!(text(b"Title"), "Open source governance at Example University");
    assert_eq!(text(b"Author"), "Example University");
    assert_eq!(text(b"CreationDate"), "D:20261122000000Z");
    assert!(!info.has(b"GTS_PDFXVersion"));
}

#[test]
fn every_link_can_be_clicked() {
    let document = sample::document();
    let file = file(&document);
    let annotations: Vec<&Dictionary> = dictionaries(&file).filter(|one| named(one, "Subtype") == "Link").collect();
    let uri = |one: &Dictionary| {
        let action = one.get(b"A").ok()?.as_dict().ok()?;
        Some(String::from_utf8_lossy(action.get(b"URI").ok()?.as_str().ok()?).into_owned())
    };
    let web: BTreeSet<String> = annotations.iter().filter_map(|one| uri(one)).collect();
    let jumps = annotations.iter().filter(|one| one.has(b"Dest")).count();
    let wanted = |span: &Span| if let Span::Link { url, .. } = span { address(url) } else { None };
    let spans = spans(&document);
    assert_eq!(web, spans.iter().copied().filter_map(wanted).collect());
    assert!(jumps >= spans.iter().filter(|span| matches!(span, Span::Jump { .. })).count());
    assert!(annotations.iter().all(|one| one.has(b"Contents") && one.has(b"StructParent")));
}

#[test]
fn only_web_and_mail_addresses_become_links() {
    let link = |url: &str| Span::Link { text: "click".into(), url: url.into() };
    let file = file(&with(vec![Block::Paragraph(vec![link("javascript:alert(1)"), link("file:///etc/passwd")])]));
    let all: Vec<u8> = dictionaries(&file)
        .filter_map(|one| one.get(b"A").ok()?.as_dict().ok()?.get(b"URI").ok()?.as_str().ok())
        .flat_map(<[u8]>::to_vec)
        .collect();
    let all = String::from_utf8(all).unwrap();
    assert!(!all.contains("javascript") && !all.contains("file:"));
}

#[test]
fn a_jump_to_nowhere_stays_text() {
    let jump = Span::Jump { text: "lost words".into(), to: "no-such-section".into() };
    let plain = file(&with(vec![paragraph("lost words")]));
    let jumping = file(&with(vec![Block::Paragraph(vec![jump])]));
    assert_eq!(tags(&plain, "Link"), tags(&jumping, "Link"));
}

#[test]
fn page_one_holds_the_whole_first_section_and_nothing_else() {
    let document = sample::document();
    let file = file(&document);
    let first = text_of(&file, 1);
    assert!(first.contains("Summary for leadership") && first.contains("Fund one day a week"), "{first}");
    assert!(text_of(&file, 2).contains("Contents"));
}

#[test]
fn a_crowded_page_one_shrinks_until_it_fits() {
    let mut document = sample::document();
    let more = (0..9).map(|number| paragraph(&format!("Paragraph {number}. {}", "Words to fill a line. ".repeat(5))));
    document.sections[0].blocks.extend(more);
    let file = file(&document);
    assert!(text_of(&file, 1).contains("Paragraph 8"), "{}", text_of(&file, 1));
    assert!(text_of(&file, 2).contains("Contents"));
}

fn assert_titles(sections: &[Section], titles: &BTreeSet<String>) {
    for section in sections {
        assert!(titles.contains(&section.title), "{}", section.title);
        assert_titles(&section.sections, titles);
    }
}

#[test]
fn the_outline_follows_the_tree_of_sections() {
    let document = sample::document();
    let file = file(&document);
    let titles: BTreeSet<String> = dictionaries(&file)
        .filter(|one| one.has(b"Title") && one.has(b"Parent"))
        .map(|one| lopdf::decode_text_string(one.get(b"Title").unwrap()).unwrap())
        .collect();
    assert_titles(&document.sections, &titles);
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    let file = file(&with(vec![Block::Table(long_table(200))]));
    let pages = file.get_pages().len();
    assert!(pages > 8);
    for page in 1..=pages {
        let text = text_of(&file, u32::try_from(page).unwrap());
        assert!(text.contains(&format!("Page {page} of {pages}")), "{text}");
    }
}

#[test]
fn the_head_of_a_table_stands_again_on_each_page_but_is_read_once() {
    let alone = with(vec![Block::Table(long_table(1))]);
    let long = file(&with(vec![Block::Table(long_table(200))]));
    let heads = |file: &File| {
        let column = |one: &&Dictionary| {
            let scope = one.get(b"A").ok().and_then(|a| a.as_dict().ok()).map(|a| named(a, "Scope"));
            scope.as_deref() == Some("Column")
        };
        dictionaries(file).filter(column).count()
    };
    assert_eq!(heads(&file(&alone)), heads(&long));
    let pages = 1..=u32::try_from(long.get_pages().len()).unwrap();
    let with_rows: Vec<String> =
        pages.map(|page| text_of(&long, page)).filter(|text| text.contains("practice 1")).collect();
    assert!(with_rows.len() > 2);
    assert!(with_rows.iter().all(|text| text.contains("Practice") && text.contains("Score")));
}

#[test]
fn each_piece_has_its_tag() {
    let file = file(&sample::document());
    for name in ["Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure"] {
        assert!(tags(&file, name) > 0, "{name}");
    }
    assert!(tags(&file, "TOC") == 1 && tags(&file, "TOCI") > 3 && tags(&file, "Link") > 3);
    let figures = dictionaries(&file).filter(|one| named(one, "S") == "Figure");
    assert!(figures.into_iter().all(|one| one.has(b"Alt")));
}

#[test]
fn text_is_read_in_the_order_of_the_document() {
    let file = file(&sample::document());
    let count = u32::try_from(file.get_pages().len()).unwrap();
    let all: String = (1..=count).map(|page| text_of(&file, page)).collect();
    let body = all.split_once("Contents").unwrap().1;
    let body = body.split_once("Scores in detail").unwrap().1;
    let at = |text: &str| body.rfind(text).unwrap_or_else(|| panic!("{text} is missing"));
    let order = ["Themes by stage", "Roadmap", "Next", "Gaps", "Publish a contribution policy", "Method and limits"];
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])));
}

#[test]
fn hostile_text_is_drawn_not_obeyed() {
    let file = file(&sample::hostile());
    let text = text_of(&file, 1);
    assert!(text.contains("<script>alert('x')</script>"), "{text}");
    assert!(dictionaries(&file).all(|one| !matches!(named(one, "S").as_str(), "JavaScript" | "Launch")));
}

#[test]
fn a_word_of_ten_thousand_letters_is_broken_not_cut() {
    let file = file(&with(vec![paragraph(&"w".repeat(10_000))]));
    let count = u32::try_from(file.get_pages().len()).unwrap();
    let all: String = (1..=count).map(|page| text_of(&file, page)).collect();
    assert!(all.matches('w').count() >= 10_000);
}

/// What stands, as UTF-16, for boxes and for characters that share a glyph.
fn actual_texts(bytes: &[u8]) -> Vec<String> {
    let file = File::load_mem(bytes).unwrap();
    let contents = file.get_pages().into_values().map(|page| file.get_and_decode_page_content(page).unwrap());
    let operations = contents.flat_map(|content| content.operations);
    let texts = operations.filter(|operation| operation.operator == "BDC").filter_map(|operation| {
        let properties = operation.operands.get(1)?.as_dict().ok()?.get(b"ActualText").ok()?.clone();
        lopdf::decode_text_string(&properties).ok()
    });
    texts.collect()
}

#[test]
fn what_no_font_has_is_boxed_and_keeps_its_meaning() {
    let texts = actual_texts(&bytes(&with(vec![paragraph("日本 العربية 👩\u{200d}💻")])));
    for text in ["日本", "العربية", "👩\u{200d}💻"] {
        assert!(texts.iter().any(|one| one == text), "{text} in {texts:?}");
    }
}

#[test]
fn what_no_font_has_is_told_character_by_character() {
    let document = with(vec![paragraph("日本語 and 👩\u{200d}💻")]);
    let missing =
        |look: &Look<'_>| -> String { draw(PageFormat::Pdf, &document, look).unwrap().missing.iter().collect() };
    assert_eq!(missing(&Look::PLAIN), "日本語👩💻");
    assert_eq!(missing(&Look { fonts: &[SIGNS.to_vec()], ..Look::PLAIN }), "語👩💻");
    assert!(draw(PageFormat::Pdf, &sample::document(), &Look::PLAIN).unwrap().missing.is_empty());
    assert!(draw(PageFormat::Html, &document, &Look::PLAIN).unwrap().missing.is_empty());
}

#[test]
fn the_program_names_what_no_font_has_and_the_option_that_brings_it() {
    let folder = tempfile::tempdir().unwrap();
    let report = |name: &str, output: &str| {
        let answers = format!(
            "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\
             [organization]\nname = \"{name}\"\nkind = \"university\"\n"
        );
        std::fs::write(folder.path().join("a.toml"), answers).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_ospo-assess"));
        let run = command.args(["report", "a.toml", "-o", output]).current_dir(folder.path()).output().unwrap();
        assert!(run.status.success());
        String::from_utf8(run.stderr).unwrap()
    };
    for (name, missing) in [("日本大学", ["日", "学"]), ("جامعة", ["ج", "ع"]), ("אוניברסיטה", ["א", "ב"])]
    {
        let told = report(name, "a.pdf");
        assert!(missing.iter().all(|one| told.contains(one)) && told.contains("--font"), "{told}");
        assert!(!report(name, "a.md").contains("--font"));
    }
}

/// What is drawn from left to right with a font of three Hebrew letters.
#[test]
fn the_program_draws_words_from_right_to_left_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut font = SIGNS.to_vec();
    for (sign, letter) in [(0x65e5_u16, 0x05d0_u16), (0x65e6, 0x05d1), (0x672c, 0x05d2), (0x98d6, 0xfa30)] {
        for place in 0..font.len() - 1 {
            if font[place..].starts_with(&sign.to_be_bytes()) {
                font[place..place + 2].copy_from_slice(&letter.to_be_bytes());
            }
        }
    }
    std::fs::write(folder.path().join("letters.ttf"), font).unwrap();
    let answers = "schema = 1\ndate = 2026-11-22\nchecklists = [\"ggi\"]\ntarget = 2\n\
                   [organization]\nname = \"אגג\"\nkind = \"university\"\n";
    std::fs::write(folder.path().join("a.toml"), answers).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_ospo-assess"));
    let command = command.args(["report", "a.toml", "--font", "letters.ttf", "-o", "a.pdf"]);
    assert!(command.current_dir(folder.path()).output().unwrap().status.success());
    let page = text_of(&File::load(folder.path().join("a.pdf")).unwrap(), 1);
    assert!(page.contains("גגא") && !page.contains("אגג"), "{page}");
}

#[test]
fn the_labels_of_a_radar_are_extracted_in_one_piece() {
    let texts = actual_texts(&bytes(&sample::document()));
    assert!(texts.iter().any(|text| text.starts_with("Licensing is highest")), "{texts:?}");
}

#[test]
fn a_given_font_draws_what_ours_lack() {
    let look = Look { fonts: &[SIGNS.to_vec()], ..Look::PLAIN };
    let bytes = pdf(&with(vec![paragraph("日本 and 日日")]), &look).unwrap();
    assert!(!actual_texts(&bytes).iter().any(|text| text.contains(['日', '本'])));
    let all = File::load_mem(&bytes).unwrap();
    let last = u32::try_from(all.get_pages().len()).unwrap();
    assert!(text_of(&all, last).contains("日本"), "{}", text_of(&all, last));
}

#[test]
fn characters_that_share_a_glyph_stay_apart_for_those_who_copy() {
    let look = Look { fonts: &[SIGNS.to_vec()], ..Look::PLAIN };
    let bytes = pdf(&with(vec![paragraph("日 and \u{65e6}")]), &look).unwrap();
    assert!(actual_texts(&bytes).iter().any(|text| text.contains('\u{65e6}')));
}

#[test]
fn a_damaged_font_is_named_by_its_place() {
    let look = Look { fonts: &[SIGNS.to_vec(), b"not a font".to_vec()], ..Look::PLAIN };
    let error = pdf(&sample::document(), &look).unwrap_err();
    assert!(matches!(error, PdfError::Font { place: Some(1), .. }));
    assert!(error.to_string().starts_with("font 2 cannot be used: "), "{error}");
}

#[test]
fn letter_paper_has_its_size() {
    let look = Look { paper: Paper::Letter, ..Look::PLAIN };
    let file = File::load_mem(&pdf(&sample::document(), &look).unwrap()).unwrap();
    let page = *file.get_pages().values().next().unwrap();
    let size = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    let size: Vec<f32> = size.iter().map(|length| length.as_float().unwrap()).collect();
    assert!((size[2] - 612.0).abs() < 0.1 && (size[3] - 792.0).abs() < 0.1, "{size:?}");
}

#[test]
fn an_empty_document_is_still_a_page() {
    let mut document = sample::document();
    document.sections.clear();
    assert_eq!(file(&document).get_pages().len(), 1);
    document.sections.push(Section::default());
    assert_eq!(file(&document).get_pages().len(), 1);
}
