//! The styles of a document: Word's own names where it has one, so that a house's template restyles them.

use super::MAIN;
use super::xml::{Attribute, Xml};
use crate::render::pages::accent::{Tones, hex};

pub(super) const NORMAL: &str = "Normal";
pub(super) const TITLE: &str = "Title";
pub(super) const SUBTITLE: &str = "Subtitle";
pub(super) const HEADINGS: [&str; 6] = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];
pub(super) const CONTENTS: &str = "TOCHeading";
pub(super) const CONTENTS_1: &str = "TOC1";
pub(super) const CONTENTS_2: &str = "TOC2";
pub(super) const LIST_BULLET: &str = "ListBullet";
pub(super) const LIST_NUMBER: &str = "ListNumber";
pub(super) const LIST_BELOW: &str = "ListContinue";
pub(super) const CAPTION: &str = "Caption";
pub(super) const HEADER: &str = "Header";
pub(super) const FOOTER: &str = "Footer";
// Those that Word has no name for.
pub(super) const POINT: &str = "Point";
pub(super) const POINT_BELOW: &str = "PointBelow";
pub(super) const FACT: &str = "Fact";
pub(super) const NOTICE: &str = "Notice";
pub(super) const FIGURE_LABEL: &str = "FigureLabel";
pub(super) const FIGURE_VALUE: &str = "FigureValue";
pub(super) const FIGURE_NOTE: &str = "FigureNote";
pub(super) const TABLE_WORDS: &str = "TableWords";
pub(super) const TABLE_HEAD: &str = "TableHead";
pub(super) const AFTER_TABLE: &str = "AfterTable";
/// The styles of page one, which is to stay one page: each is another style with less room around smaller words, and takes
/// the rest from it, so that a house's template restyles them too. With the other style, the id and the name; the room above
/// and below, in twentieths of a point; and the size in half points.
const PAGE_ONE: [(&str, &str, &str, &str, &str, &str); 13] = [
    (NORMAL, "PageOneText", "Page One Text", "0", "40", "17"),
    ("Heading1", "PageOneHeading1", "Page One Heading 1", "120", "40", "28"),
    ("Heading2", "PageOneHeading2", "Page One Heading 2", "100", "30", "20"),
    (LIST_BULLET, "PageOneListBullet", "Page One List Bullet", "0", "20", "17"),
    (POINT, "PageOnePoint", "Page One Point", "30", "10", "17"),
    (CAPTION, "PageOneCaption", "Page One Caption", "60", "30", "17"),
    (NOTICE, "PageOneNotice", "Page One Notice", "40", "60", "17"),
    (TABLE_WORDS, "PageOneTableWords", "Page One Table Words", "15", "15", "16"),
    (TABLE_HEAD, "PageOneTableHead", "Page One Table Head", "10", "10", "16"),
    (AFTER_TABLE, "PageOneAfterTable", "Page One After Table", "0", "0", "6"),
    (FIGURE_LABEL, "PageOneFigureLabel", "Page One Figure Label", "30", "0", "16"),
    (FIGURE_VALUE, "PageOneFigureValue", "Page One Figure Value", "0", "0", "30"),
    (FIGURE_NOTE, "PageOneFigureNote", "Page One Figure Note", "0", "30", "15"),
];
// Characters.
pub(super) const STRONG: &str = "Strong";
pub(super) const HYPERLINK: &str = "Hyperlink";
pub(super) const CODE: &str = "Code";
pub(super) const LABEL: &str = "Label";
pub(super) const CRITICAL: &str = "Critical";
pub(super) const ON_DARK: &str = "OnDark";
// Tables.
pub(super) const TABLE: &str = "ReportTable";
pub(super) const FIGURES: &str = "ReportFigures";
pub(super) const CHART: &str = "ReportChart";

const INK: &str = "1b2430";
const QUIET: &str = "5b6672";
const RULE: &str = "bfc8d0";
const TRACK: &str = "edf1f4";
pub(super) const RED: &str = "a3261b";

/// Where the words of a point and of a fact begin, in twentieths of a point.
pub(super) const POINTS: &str = "1758";
const FACTS: &str = "1871";

/// The part of settings that are not styles.
pub(super) fn settings(language: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("w:settings", &[("xmlns:w", MAIN)], |xml| {
        xml.empty("w:defaultTabStop", &[("w:val", "567")]);
        xml.empty("w:characterSpacingControl", &[("w:val", "doNotCompress")]);
        xml.within("w:compat", &[], |xml| {
            let uri = "http://schemas.microsoft.com/office/word";
            xml.empty("w:compatSetting", &[("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")]);
        });
        xml.empty("w:themeFontLang", &[("w:val", language)]);
        xml.empty("w:decimalSymbol", &[("w:val", ".")]);
        xml.empty("w:listSeparator", &[("w:val", ",")]);
    });
    xml.finish()
}

/// An empty element with its attributes.
type Property<'a> = (&'a str, Vec<Attribute<'a>>);

/// A style, with its properties in the order that the schema asks for.
struct Style<'a> {
    kind: &'a str,
    id: &'a str,
    /// As Word shows it; its own names for its own styles.
    name: &'a str,
    based: &'a str,
    next: &'a str,
    paragraph: Vec<Property<'a>>,
    letters: Vec<Property<'a>>,
}

fn paragraph<'a>(id: &'a str, name: &'a str) -> Style<'a> {
    let (paragraph, letters) = (Vec::new(), Vec::new());
    Style { kind: "paragraph", id, name, based: NORMAL, next: id, paragraph, letters }
}

fn characters<'a>(id: &'a str, name: &'a str, letters: Vec<Property<'a>>) -> Style<'a> {
    let based = "DefaultParagraphFont";
    Style { kind: "character", id, name, based, next: "", paragraph: Vec::new(), letters }
}

impl<'a> Style<'a> {
    fn followed_by(self, next: &'a str) -> Self {
        Self { next, ..self }
    }

    fn based_on(self, based: &'a str) -> Self {
        Self { based, ..self }
    }

    fn with(mut self, name: &'a str, attributes: &[Attribute<'a>]) -> Self {
        self.paragraph.push((name, attributes.to_vec()));
        self
    }

    /// Room above and below, in twentieths of a point.
    fn room(self, above: &'a str, below: &'a str) -> Self {
        self.with("w:spacing", &[("w:before", above), ("w:after", below)])
    }

    fn letters(mut self, bold: bool, colour: &'a str, half_points: &'a str) -> Self {
        if bold {
            self.letters.push(("w:b", vec![]));
        }
        self.letters.push(("w:color", vec![("w:val", colour)]));
        self.letters.push(("w:sz", vec![("w:val", half_points)]));
        self
    }

    fn write(&self, xml: &mut Xml) {
        let mut attributes = vec![("w:type", self.kind), ("w:styleId", self.id)];
        if [NORMAL, "DefaultParagraphFont", "TableNormal"].contains(&self.id) {
            attributes.push(("w:default", "1"));
        }
        xml.within("w:style", &attributes, |xml| {
            xml.empty("w:name", &[("w:val", self.name)]);
            if !self.based.is_empty() && self.based != self.id {
                xml.empty("w:basedOn", &[("w:val", self.based)]);
            }
            if !self.next.is_empty() && self.next != self.id {
                xml.empty("w:next", &[("w:val", self.next)]);
            }
            xml.empty("w:qFormat", &[]);
            write_properties(xml, "w:pPr", &self.paragraph);
            write_properties(xml, "w:rPr", &self.letters);
        });
    }
}

fn write_properties(xml: &mut Xml, name: &str, properties: &[Property<'_>]) {
    if properties.is_empty() {
        return;
    }
    xml.within(name, &[], |xml| {
        for (name, attributes) in properties {
            xml.empty(name, attributes);
        }
    });
}

/// A style as page one has it.
pub(super) fn on_page_one(style: &'static str) -> &'static str {
    PAGE_ONE.iter().find(|(other, ..)| *other == style).map_or(style, |(_, own, ..)| own)
}

fn page_one<'a>() -> Vec<Style<'a>> {
    let style = |(other, id, name, above, below, size)| {
        let room = [("w:before", above), ("w:after", below), ("w:line", "240"), ("w:lineRule", "auto")];
        let mut style = paragraph(id, name).based_on(other).with("w:spacing", &room);
        style.letters.push(("w:sz", vec![("w:val", size)]));
        style
    };
    PAGE_ONE.into_iter().map(style).collect()
}

/// The part of all styles.
pub(super) fn styles(language: &str, tones: &Tones) -> Vec<u8> {
    let accent = hex(tones.accent);
    let accent = accent.trim_start_matches('#');
    let mut xml = Xml::new();
    xml.within("w:styles", &[("xmlns:w", MAIN)], |xml| {
        write_defaults(xml, language);
        let all = [headings(accent), prose(accent), of_tables(accent), page_one(), of_words(accent)];
        for style in all.iter().flatten() {
            style.write(xml);
        }
        write_table_styles(xml, accent);
    });
    xml.finish()
}

fn write_defaults(xml: &mut Xml, language: &str) {
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                let font = "Calibri";
                xml.empty("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)]);
                xml.empty("w:color", &[("w:val", INK)]);
                xml.empty("w:sz", &[("w:val", "20")]);
                xml.empty("w:szCs", &[("w:val", "20")]);
                xml.empty("w:lang", &[("w:val", language), ("w:eastAsia", language), ("w:bidi", language)]);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.empty("w:spacing", &[("w:after", "100"), ("w:line", "259"), ("w:lineRule", "auto")]);
            });
        });
    });
}

fn headings(accent: &str) -> Vec<Style<'_>> {
    let heading = |place: usize, name, above, colour, size| {
        let id = HEADINGS.get(place).copied().unwrap_or(NORMAL);
        let level = ["0", "1", "2", "3", "4", "5"].get(place).copied().unwrap_or("5");
        let style = paragraph(id, name).followed_by(NORMAL).with("w:keepNext", &[]).with("w:keepLines", &[]);
        style.room(above, "80").with("w:outlineLvl", &[("w:val", level)]).letters(true, colour, size)
    };
    vec![
        paragraph(NORMAL, "Normal"),
        paragraph(TITLE, "Title").followed_by(SUBTITLE).room("0", "40").letters(true, INK, "38"),
        paragraph(SUBTITLE, "Subtitle").followed_by(NORMAL).room("0", "60").letters(false, QUIET, "19"),
        heading(0, "heading 1", "360", accent, "32"),
        heading(1, "heading 2", "240", INK, "25"),
        heading(2, "heading 3", "240", INK, "22"),
        heading(3, "heading 4", "200", QUIET, "21"),
        heading(4, "heading 5", "200", QUIET, "21"),
        heading(5, "heading 6", "200", QUIET, "21"),
    ]
}

fn prose(accent: &str) -> Vec<Style<'_>> {
    let hanging = |left, hanging| [("w:left", left), ("w:hanging", hanging)];
    vec![
        paragraph(CONTENTS, "TOC Heading").followed_by(NORMAL).room("0", "160").letters(true, accent, "34"),
        paragraph(CONTENTS_1, "toc 1").room("120", "20").letters(true, INK, "21"),
        paragraph(CONTENTS_2, "toc 2").room("0", "20").with("w:ind", &[("w:left", "284")]),
        paragraph(LIST_BULLET, "List Bullet").room("0", "60").with("w:ind", &hanging("312", "312")),
        paragraph(LIST_NUMBER, "List Number").room("60", "40").with("w:ind", &hanging("397", "397")),
        paragraph(LIST_BELOW, "List Continue")
            .room("0", "40")
            .with("w:ind", &[("w:left", "397")])
            .letters(false, QUIET, "19"),
        paragraph(POINT, "Point").based_on(LIST_BULLET).room("120", "20").with("w:ind", &hanging(POINTS, POINTS)),
        paragraph(POINT_BELOW, "Point Below")
            .based_on(LIST_BELOW)
            .room("0", "20")
            .with("w:ind", &[("w:left", POINTS)])
            .letters(false, QUIET, "19"),
        paragraph(FACT, "Fact").room("0", "30").with("w:ind", &hanging(FACTS, FACTS)),
        paragraph(NOTICE, "Notice")
            .with("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", TRACK)])
            .room("120", "160")
            .with("w:ind", &[("w:left", "113"), ("w:right", "113")]),
        paragraph(CAPTION, "caption").with("w:keepNext", &[]).room("160", "80").letters(true, INK, "20"),
        paragraph(HEADER, "header").room("0", "0").letters(false, QUIET, "17"),
        paragraph(FOOTER, "footer").room("0", "0").letters(false, QUIET, "17"),
    ]
}

fn of_tables(accent: &str) -> Vec<Style<'_>> {
    vec![
        paragraph(TABLE_WORDS, "Table Words").room("20", "20").letters(false, INK, "18"),
        paragraph(TABLE_HEAD, "Table Head").with("w:keepNext", &[]).room("30", "30").letters(true, QUIET, "18"),
        paragraph(AFTER_TABLE, "After Table").room("0", "0").letters(false, INK, "12"),
        paragraph(FIGURE_LABEL, "Figure Label").with("w:keepNext", &[]).room("60", "0").letters(true, INK, "18"),
        paragraph(FIGURE_VALUE, "Figure Value").with("w:keepNext", &[]).room("0", "0").letters(true, accent, "40"),
        paragraph(FIGURE_NOTE, "Figure Note").room("0", "60").letters(false, QUIET, "17"),
    ]
}

fn of_words(accent: &str) -> Vec<Style<'_>> {
    let colour = |colour| ("w:color", vec![("w:val", colour)]);
    let bold = || ("w:b", vec![]);
    let mono = "Consolas";
    let font = ("w:rFonts", vec![("w:ascii", mono), ("w:hAnsi", mono), ("w:cs", mono)]);
    let default = Style { based: "", ..characters("DefaultParagraphFont", "Default Paragraph Font", vec![]) };
    vec![
        default,
        characters(STRONG, "Strong", vec![bold()]),
        characters(HYPERLINK, "Hyperlink", vec![colour(accent), ("w:u", vec![("w:val", "single")])]),
        characters(CODE, "Code", vec![font, ("w:sz", vec![("w:val", "19")])]),
        characters(LABEL, "Label", vec![bold(), colour(QUIET), ("w:sz", vec![("w:val", "18")])]),
        characters(CRITICAL, "Critical", vec![bold(), colour(RED), ("w:sz", vec![("w:val", "18")])]),
        characters(ON_DARK, "On Dark", vec![colour("ffffff")]),
    ]
}

/// Tables ruled below each row, figures ruled above, and charts without rules.
fn write_table_styles(xml: &mut Xml, accent: &str) {
    let normal = |xml: &mut Xml| {
        xml.within("w:style", &[("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")], |xml| {
            xml.empty("w:name", &[("w:val", "Normal Table")]);
            xml.within("w:tblPr", &[], |xml| write_padding(xml, "108"));
        });
    };
    normal(xml);
    let rules: [(&str, &str, &[Attribute<'_>]); 3] = [
        (TABLE, "Report Table", &[("w:bottom", RULE), ("w:insideH", RULE)]),
        (FIGURES, "Report Figures", &[("w:top", accent)]),
        (CHART, "Report Chart", &[]),
    ];
    for (id, name, rules) in rules {
        xml.within("w:style", &[("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", id)], |xml| {
            xml.empty("w:name", &[("w:val", name)]);
            xml.empty("w:basedOn", &[("w:val", "TableNormal")]);
            xml.empty("w:qFormat", &[]);
            xml.within("w:tblPr", &[], |xml| {
                if !rules.is_empty() {
                    let size = if id == FIGURES { "12" } else { "4" };
                    xml.within("w:tblBorders", &[], |xml| {
                        for (side, colour) in rules {
                            let line = [("w:val", "single"), ("w:sz", size), ("w:space", "0"), ("w:color", *colour)];
                            xml.empty(side, &line);
                        }
                    });
                }
                write_padding(xml, "85");
            });
            if id == TABLE {
                xml.within("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
                    xml.within("w:tcPr", &[], |xml| {
                        xml.within("w:tcBorders", &[], |xml| {
                            let line = [("w:val", "single"), ("w:sz", "8"), ("w:space", "0"), ("w:color", accent)];
                            xml.empty("w:bottom", &line);
                        });
                    });
                });
            }
        });
    }
}

fn write_padding(xml: &mut Xml, width: &str) {
    xml.within("w:tblCellMar", &[], |xml| {
        for side in ["w:left", "w:right"] {
            xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
        }
    });
}
