//! Files for Word, part by part: what they must hold to be opened, read aloud and trusted.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;
mod reports;

use std::collections::{BTreeMap, BTreeSet};

use common::sample;
use ospo_assess::document::{Document, Options};
use ospo_assess::render::{Brand, Format, Logo, Look, PageFormat, draw};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use reports::{all, four, parts_of_word, rendered};

const PLAIN: Options = Options::PLAIN;

fn word(document: &Document, look: &Look<'_>) -> BTreeMap<String, Vec<u8>> {
    parts_of_word(&draw(PageFormat::Docx, document, look).unwrap().bytes)
}

/// Two hostile and two plausible documents.
fn files() -> Vec<BTreeMap<String, Vec<u8>>> {
    let catalog = all();
    let whole = parts_of_word(&rendered(Format::Docx, &catalog, &four(&catalog), &PLAIN));
    vec![word(&sample::document(), &Look::PLAIN), word(&sample::hostile(), &Look::PLAIN), whole]
}

/// Every element of a part: its name, its attributes, and the names of those that it is in.
fn elements(part: &[u8]) -> Vec<(String, BTreeMap<String, String>, Vec<String>)> {
    let mut reader = Reader::from_str(std::str::from_utf8(part).unwrap());
    let name = |start: &BytesStart<'_>| start.name().as_ref().to_owned();
    let attributes = |start: &BytesStart<'_>| {
        let one = |one: quick_xml::events::attributes::Attribute<'_>| {
            (one.key.as_ref().to_owned(), unescape(&one.value).unwrap().into_owned())
        };
        start.attributes().map(|each| one(each.unwrap())).collect()
    };
    let (mut open, mut all) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                all.push((name(&start), attributes(&start), open.clone()));
                open.push(name(&start));
            }
            Event::Empty(start) => all.push((name(&start), attributes(&start), open.clone())),
            Event::End(_) => drop(open.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    all
}

fn is_xml(path: &str) -> bool {
    !path.contains("/media/")
}

#[test]
fn every_part_is_well_formed_and_has_only_characters_that_xml_can_hold() {
    for file in files() {
        for (path, part) in file.iter().filter(|(path, _)| is_xml(path)) {
            assert!(!elements(part).is_empty(), "{path}");
            let text = std::str::from_utf8(part).unwrap();
            let strange = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
            assert_eq!(text.find(strange), None, "{path}");
        }
    }
}

#[test]
fn each_relation_leads_to_a_part_or_to_an_address_that_is_allowed() {
    for file in files() {
        let relations: BTreeMap<String, BTreeMap<String, String>> = elements(&file["word/_rels/document.xml.rels"])
            .into_iter()
            .filter(|(name, ..)| name == "Relationship")
            .map(|(_, attributes, _)| (attributes["Id"].clone(), attributes))
            .collect();
        for relation in relations.values() {
            let target = &relation["Target"];
            match relation.get("TargetMode") {
                None => assert!(file.contains_key(&format!("word/{target}")), "{target}"),
                Some(_) => {
                    assert!(relation["Type"].ends_with("/hyperlink"), "{relation:?}");
                    let known = ["https://", "http://", "mailto:", "HTTPS://"];
                    assert!(known.iter().any(|scheme| target.starts_with(scheme)), "{target}");
                }
            }
        }
        let body = elements(&file["word/document.xml"]);
        let used: BTreeSet<&String> = body
            .iter()
            .flat_map(|(_, attributes, _)| ["r:id", "r:embed"].map(|name| attributes.get(name)))
            .flatten()
            .collect();
        assert!(used.iter().all(|id| relations.contains_key(*id)), "{used:?}");
    }
}

#[test]
fn each_jump_leads_to_a_bookmark_and_each_bookmark_is_there_once() {
    for file in files() {
        let body = elements(&file["word/document.xml"]);
        let of = |element: &str, attribute: &str| -> Vec<String> {
            let found = body.iter().filter(|(name, ..)| name == element);
            found.filter_map(|(_, attributes, _)| attributes.get(attribute).cloned()).collect()
        };
        let names = of("w:bookmarkStart", "w:name");
        let unique: BTreeSet<&String> = names.iter().collect();
        assert_eq!(names.len(), unique.len());
        assert_eq!(of("w:bookmarkStart", "w:id"), of("w:bookmarkEnd", "w:id"));
        assert!(of("w:hyperlink", "w:anchor").iter().all(|name| unique.contains(name)));
    }
}

#[test]
fn styles_and_lists_that_are_used_exist() {
    for file in files() {
        let of = |part: &str, element: &str, attribute: &str| -> BTreeSet<String> {
            let found = elements(&file[part]).into_iter().filter(|(name, ..)| name == element);
            found.filter_map(|(_, attributes, _)| attributes.get(attribute).cloned()).collect()
        };
        let styles = of("word/styles.xml", "w:style", "w:styleId");
        for element in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
            let used = of("word/document.xml", element, "w:val");
            assert!(used.is_subset(&styles), "{used:?}");
        }
        let lists = of("word/numbering.xml", "w:num", "w:numId");
        assert!(of("word/document.xml", "w:numId", "w:val").is_subset(&lists));
    }
}

#[test]
fn page_one_stands_in_styles_of_its_own_and_nothing_behind_it_does() {
    let catalog = all();
    let file = parts_of_word(&rendered(Format::Docx, &catalog, &four(&catalog), &PLAIN));
    let body = elements(&file["word/document.xml"]);
    let styles =
        body.iter().filter(|(name, ..)| name == "w:pStyle").map(|(_, attributes, _)| attributes["w:val"].as_str());
    let styles: Vec<&str> = styles.collect();
    let contents = styles.iter().position(|style| *style == "TOCHeading").unwrap();
    let (front, behind) = styles.split_at(contents);
    let own = |style: &&&str| style.starts_with("PageOne");
    let title = front.iter().filter(|style| !own(style)).collect::<Vec<_>>();
    assert_eq!(title, [&"Title", &"Subtitle"]);
    assert_eq!(behind.iter().filter(own).count(), 0);
}

#[test]
fn a_table_with_heads_says_so_and_its_rows_stay_whole() {
    let file = word(&sample::document(), &Look::PLAIN);
    let body = elements(&file["word/document.xml"]);
    let count = |element: &str| body.iter().filter(|(name, ..)| name == element).count();
    let heads = body.iter().filter(|(name, attributes, _)| {
        name == "w:tblLook" && attributes.get("w:firstRow").is_some_and(|first| first == "1")
    });
    assert!(count("w:tblHeader") > 0);
    assert_eq!(count("w:tblHeader"), heads.count());
    assert_eq!(count("w:tr"), count("w:cantSplit"));
    assert!(count("w:tblDescription") > 0, "charts have words for those who cannot see them");
}

#[test]
fn no_word_of_a_report_commands_word() {
    let file = word(&sample::hostile(), &Look::PLAIN);
    for (path, part) in file.iter().filter(|(path, _)| is_xml(path)) {
        for (name, attributes, _) in elements(part) {
            assert!(
                !["w:instrText", "w:fldChar", "w:altChunk", "w:object", "w:control"].contains(&name.as_str()),
                "{path}"
            );
            if name == "w:fldSimple" {
                assert!(["PAGE", "NUMPAGES"].contains(&attributes["w:instr"].as_str()) && path.contains("footer"));
            }
        }
    }
}

#[test]
fn the_file_says_its_title_language_and_day_and_asks_no_clock() {
    let document = sample::document();
    let bytes = draw(PageFormat::Docx, &document, &Look::PLAIN).unwrap().bytes;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    for place in 0..archive.len() {
        assert_eq!(archive.by_index(place).unwrap().last_modified().unwrap().year(), 1980);
    }
    let parts = parts_of_word(&bytes);
    let core = String::from_utf8(parts["docProps/core.xml"].clone()).unwrap();
    for told in
        [document.title.replace('&', "&amp;"), "<dc:language>en-GB".into(), format!("{}T00:00:00Z", document.date)]
    {
        assert!(core.contains(&told), "{told} in {core}");
    }
    assert!(String::from_utf8(parts["word/styles.xml"].clone()).unwrap().contains("w:lang w:val=\"en-GB\""));
}

#[test]
fn a_brand_stands_on_every_page() {
    let logo = Logo::parse(include_bytes!("brand/logo.png")).unwrap();
    let brand = Brand { logo: Some(&logo), accent: None, classification: Some("Internal & <b>") };
    let file = word(&sample::document(), &Look { brand, ..Look::PLAIN });
    for head in ["word/header1.xml", "word/header2.xml"] {
        assert!(String::from_utf8(file[head].clone()).unwrap().contains("Internal &amp; &lt;b&gt;"), "{head}");
    }
    assert!(file["word/media/logo.png"].starts_with(b"\x89PNG"));
    let pictures = elements(&file["word/document.xml"]).into_iter().filter(|(name, ..)| name == "wp:docPr");
    let words: Vec<String> = pictures.map(|(_, attributes, _)| attributes["descr"].clone()).collect();
    assert_eq!(words, [sample::document().organization]);
}
