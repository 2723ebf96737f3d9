//! The document itself: title, contents, sections and their blocks.

use std::mem;

use super::chart::write_chart;
use super::lists::Lists;
use super::paragraph::{Stand, Writer};
use super::styles;
use super::table::{write_figures, write_table};
use super::xml::{Attribute, Xml};
use super::{LINKS, MAIN, Sheet};
use crate::document::{Block, Document, Fact, Item, List, Mark, Section};
use crate::render::pages::{Brand, Logo};

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// A logo is at most this high and wide, in the units of drawings, 12,700 a point.
const LOGO_HEIGHT: u64 = 46 * 12_700;
const LOGO_WIDTH: u64 = 170 * 12_700;

/// The part that holds the words.
pub(super) fn write_body(writer: &mut Writer<'_>, document: &Document, brand: Brand<'_>) -> Vec<u8> {
    let spaces =
        [("xmlns:w", MAIN), ("xmlns:r", LINKS), ("xmlns:wp", PLACED), ("xmlns:a", DRAWING), ("xmlns:pic", PICTURE)];
    writer.within("w:document", &spaces, |writer| {
        writer.within("w:body", &[], |writer| {
            if let Some(logo) = brand.logo {
                write_logo(writer, logo, &document.organization);
            }
            writer.plain(Stand::of(styles::TITLE), &document.title);
            writer.plain(Stand::of(styles::SUBTITLE), &document.subtitle);
            let (first, rest) = document.sections.split_at(document.sections.len().min(1));
            writer.on_page_one = true;
            for section in first {
                write_section(writer, section, 0);
            }
            writer.on_page_one = false;
            if !rest.is_empty() {
                write_contents(writer, rest);
            }
            for section in rest {
                write_section(writer, section, 0);
            }
            write_sheet(writer);
        });
    });
    mem::replace(&mut writer.xml, Xml::new()).finish()
}

/// The sections, and those below them; not what may be long. They begin the page behind page one.
fn write_contents(writer: &mut Writer<'_>, sections: &[Section]) {
    let title = writer.labels.contents.clone();
    writer.plain(Stand { new_page: true, ..Stand::of(styles::CONTENTS) }, &title);
    for section in sections {
        writer.paragraph_of(Stand::of(styles::CONTENTS_1), |writer| writer.jump(&section.title, &section.id, None));
        for below in section.sections.iter().filter(|below| below.facets.is_empty()) {
            writer.paragraph_of(Stand::of(styles::CONTENTS_2), |writer| writer.jump(&below.title, &below.id, None));
        }
    }
}

fn write_section(writer: &mut Writer<'_>, section: &Section, depth: usize) {
    let style = styles::HEADINGS.get(depth).or(styles::HEADINGS.last()).copied().unwrap_or(styles::NORMAL);
    writer.heading(Stand::of(style), section);
    match section.blocks.as_slice() {
        // A sentence that only leads to the sections below stays with the first of them.
        [Block::Paragraph(line)] if !section.sections.is_empty() => {
            writer.paragraph(Stand { keep: true, ..Stand::of(styles::NORMAL) }, line);
        }
        blocks => blocks.iter().for_each(|block| write_block(writer, block)),
    }
    section.sections.iter().for_each(|below| write_section(writer, below, depth + 1));
}

fn write_block(writer: &mut Writer<'_>, block: &Block) {
    match block {
        Block::Paragraph(line) => writer.paragraph(Stand::of(styles::NORMAL), line),
        Block::Notice(line) => writer.paragraph(Stand::of(styles::NOTICE), line),
        Block::Figures(figures) => write_figures(writer, figures),
        Block::Facts(facts) => facts.iter().for_each(|fact| write_fact(writer, fact)),
        Block::List(list) => write_list(writer, list),
        Block::Table(table) => write_table(writer, table),
        Block::Chart(chart) => write_chart(writer, chart),
    }
}

/// A label, and its value beside it.
fn write_fact(writer: &mut Writer<'_>, fact: &Fact) {
    writer.paragraph_of(Stand::of(styles::FACT), |writer| {
        writer.run(Some(styles::LABEL), &fact.label);
        writer.tab();
        writer.line(&fact.value);
    });
}

fn write_list(writer: &mut Writer<'_>, list: &List) {
    let bullet = if list.ordered {
        writer.ordered += 1;
        Lists::ordered(writer.ordered)
    } else {
        Lists::BULLETS
    };
    for item in &list.items {
        write_item(writer, item, if list.ordered { styles::LIST_NUMBER } else { styles::LIST_BULLET }, bullet);
    }
}

/// An item, its state as its sign and in a word before it, and what belongs to it below.
fn write_item(writer: &mut Writer<'_>, item: &Item, style: &'static str, list: usize) {
    let (style, below, list) = match Lists::of_mark(item.mark) {
        Some(mark) if style == styles::LIST_BULLET => (styles::POINT, styles::POINT_BELOW, mark),
        _ => (style, styles::LIST_BELOW, list),
    };
    let keep = !item.below.is_empty();
    writer.paragraph_of(Stand { list: Some(list), keep, ..Stand::of(style) }, |writer| {
        if item.mark != Mark::None {
            let name = writer.labels.mark(item.mark).to_owned();
            writer.run(Some(if item.mark == Mark::Critical { styles::CRITICAL } else { styles::LABEL }), &name);
            writer.tab();
        }
        writer.line(&item.line);
    });
    for line in &item.below {
        writer.paragraph(Stand::of(below), line);
    }
}

/// Size of the sheet, its margins, and what stands at its edges.
fn write_sheet(writer: &mut Writer<'_>) {
    let first = writer.relations.part("header", "header1.xml");
    let others = writer.relations.part("header", "header2.xml");
    let foot = writer.relations.part("footer", "footer1.xml");
    let (width, height) = (writer.sheet.width.to_string(), writer.sheet.height.to_string());
    let margin = Sheet::MARGIN.to_string();
    writer.xml.within("w:sectPr", &[], |xml| {
        for (kind, id) in [("first", &first), ("default", &others)] {
            xml.empty("w:headerReference", &[("w:type", kind), ("r:id", id)]);
        }
        for kind in ["first", "default"] {
            xml.empty("w:footerReference", &[("w:type", kind), ("r:id", &foot)]);
        }
        xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
        let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, margin.as_str()));
        let edges = [("w:header", "680"), ("w:footer", "624"), ("w:gutter", "0")];
        xml.empty("w:pgMar", &[sides.as_slice(), edges.as_slice()].concat());
        xml.empty("w:titlePg", &[]);
    });
}

/// A picture in a line of its own; `words` stand for it.
fn write_logo(writer: &mut Writer<'_>, logo: &Logo, words: &str) {
    let id = writer.relations.part("image", "media/logo.png");
    let (across, down) = logo.size();
    let (across, down) = (u64::from(across).max(1), u64::from(down).max(1));
    let height = LOGO_HEIGHT.min(LOGO_WIDTH * down / across).max(1);
    let (width, height) = ((height * across / down).max(1).to_string(), height.to_string());
    let size: [Attribute<'_>; 2] = [("cx", &width), ("cy", &height)];
    let named = [("id", "1"), ("name", "Logo"), ("descr", words)];
    writer.paragraph_of(Stand::of(styles::NORMAL), |writer| {
        writer.xml.within("w:r", &[], |xml| {
            xml.within("w:drawing", &[], |xml| {
                let distances = ["distT", "distB", "distL", "distR"].map(|side| (side, "0"));
                xml.within("wp:inline", &distances, |xml| {
                    xml.empty("wp:extent", &size);
                    xml.empty("wp:docPr", &named);
                    xml.within("a:graphic", &[], |xml| {
                        xml.within("a:graphicData", &[("uri", PICTURE)], |xml| {
                            xml.within("pic:pic", &[], |xml| {
                                xml.within("pic:nvPicPr", &[], |xml| {
                                    xml.empty("pic:cNvPr", &named);
                                    xml.empty("pic:cNvPicPr", &[]);
                                });
                                xml.within("pic:blipFill", &[], |xml| {
                                    xml.empty("a:blip", &[("r:embed", &id)]);
                                    xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                                });
                                xml.within("pic:spPr", &[], |xml| {
                                    xml.within("a:xfrm", &[], |xml| {
                                        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                        xml.empty("a:ext", &size);
                                    });
                                    xml.within("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
                                });
                            });
                        });
                    });
                });
            });
        });
    });
}
