//! Paragraphs: words, links and jumps in a style.

use std::collections::BTreeMap;

use super::package::Relations;
use super::xml::{Attribute, Xml};
use super::{Sheet, styles};
use crate::document::{Document, Labels, Line, Section, Span};
use crate::render::pages::accent::Tones;
use crate::render::pages::address::address;
use crate::render::pages::columns::Tables;

/// Word takes no longer address.
const LONGEST_ADDRESS: usize = 2000;

/// Writes the parts of a document, and gathers what it refers to.
pub(super) struct Writer<'a> {
    pub(super) xml: Xml,
    pub(super) labels: &'a Labels,
    pub(super) tones: Tones,
    pub(super) tables: Tables<'a>,
    pub(super) sheet: Sheet,
    pub(super) relations: Relations,
    /// How many lists with numbers there are: each counts for itself.
    pub(super) ordered: usize,
    /// Whether what is written stands on page one.
    pub(super) on_page_one: bool,
    /// The name of each section's bookmark.
    bookmarks: BTreeMap<&'a str, String>,
}

/// How a paragraph stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stand {
    /// The id of its style.
    pub(super) style: &'static str,
    /// The list that it is an item of.
    pub(super) list: Option<usize>,
    /// Whether it begins a page.
    pub(super) new_page: bool,
    /// Whether it stays on the page of what follows.
    pub(super) keep: bool,
    /// Where it is set, unless on the left.
    pub(super) side: Option<Side>,
    /// From the left, in twentieths of a point, where the style says otherwise.
    pub(super) indent: Option<u32>,
}

/// Where a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(super) enum Side {
    Middle,
    Right,
}

impl Side {
    fn word(self) -> &'static str {
        match self {
            Self::Middle => "center",
            Self::Right => "right",
        }
    }
}

impl Stand {
    pub(super) fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }
}

impl<'a> Writer<'a> {
    pub(super) fn new(document: &'a Document, tones: Tones, sheet: Sheet, relations: Relations) -> Self {
        let mut bookmarks = BTreeMap::new();
        document.sections.iter().for_each(|section| name_section(section, &mut bookmarks));
        Self {
            xml: Xml::new(),
            labels: &document.labels,
            tones,
            tables: Tables::of(document),
            sheet,
            relations,
            ordered: 0,
            on_page_one: false,
            bookmarks,
        }
    }

    /// An element that holds what `inner` writes.
    pub(super) fn within(&mut self, name: &str, attributes: &[Attribute<'_>], inner: impl FnOnce(&mut Self)) {
        self.xml.open(name, attributes);
        inner(self);
        self.xml.close(name);
    }

    /// A paragraph of a line.
    pub(super) fn paragraph(&mut self, stand: Stand, line: &Line) {
        self.paragraph_of(stand, |writer| writer.line(line));
    }

    /// A paragraph of plain words.
    pub(super) fn plain(&mut self, stand: Stand, text: &str) {
        self.paragraph_of(stand, |writer| writer.run(None, text));
    }

    /// A paragraph of what `inner` writes.
    pub(super) fn paragraph_of(&mut self, stand: Stand, inner: impl FnOnce(&mut Self)) {
        self.within("w:p", &[], |writer| {
            writer.stand(stand);
            inner(writer);
        });
    }

    /// The properties of a paragraph, in the order that the schema asks for.
    fn stand(&mut self, stand: Stand) {
        let style = if self.on_page_one { styles::on_page_one(stand.style) } else { stand.style };
        self.xml.within("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            if stand.keep {
                xml.empty("w:keepNext", &[]);
            }
            if stand.new_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some(list) = stand.list {
                xml.within("w:numPr", &[], |xml| {
                    xml.empty("w:ilvl", &[("w:val", "0")]);
                    xml.empty("w:numId", &[("w:val", &list.to_string())]);
                });
            }
            if let Some(indent) = stand.indent {
                xml.empty("w:ind", &[("w:left", &indent.to_string())]);
            }
            if let Some(side) = stand.side {
                xml.empty("w:jc", &[("w:val", side.word())]);
            }
        });
    }

    pub(super) fn line(&mut self, line: &Line) {
        for span in line {
            self.span(span);
        }
    }

    fn span(&mut self, span: &Span) {
        match span {
            Span::Text(text) => self.run(None, text),
            Span::Strong(text) => self.run(Some(styles::STRONG), text),
            Span::Code(text) => self.run(Some(styles::CODE), text),
            Span::Link { text, url } => match address(url).filter(|address| is_taken_by_word(address)) {
                Some(address) => {
                    let id = self.relations.address(&address);
                    self.linked(("r:id", &id), text);
                }
                None => self.run(None, text),
            },
            Span::Jump { text, to } => self.jump(text, to, Some(styles::HYPERLINK)),
        }
    }

    /// A link to a section; plain words where there is none.
    pub(super) fn jump(&mut self, text: &str, to: &str, style: Option<&str>) {
        match self.bookmarks.get(to).cloned() {
            Some(name) => {
                self.within("w:hyperlink", &[("w:anchor", &name), ("w:history", "1")], |writer| {
                    writer.run(style, text);
                });
            }
            None => self.run(None, text),
        }
    }

    fn linked(&mut self, target: Attribute<'_>, text: &str) {
        self.within("w:hyperlink", &[target, ("w:history", "1")], |writer| {
            writer.run(Some(styles::HYPERLINK), text);
        });
    }

    /// Words in a style of characters. They are never more than words: what commands Word stands elsewhere.
    pub(super) fn run(&mut self, style: Option<&str>, text: &str) {
        if text.is_empty() {
            return;
        }
        self.xml.within("w:r", &[], |xml| {
            if let Some(style) = style {
                xml.within("w:rPr", &[], |xml| xml.empty("w:rStyle", &[("w:val", style)]));
            }
            xml.leaf("w:t", &[("xml:space", "preserve")], text);
        });
    }

    pub(super) fn tab(&mut self) {
        self.xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
    }

    /// A heading that jumps lead to.
    pub(super) fn heading(&mut self, stand: Stand, section: &Section) {
        let name = self.bookmarks.get(section.id.as_str()).cloned().unwrap_or_default();
        let id = name.trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned();
        self.paragraph_of(stand, |writer| {
            writer.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
            writer.run(None, &section.title);
            writer.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        });
    }
}

/// Word knows bookmarks by short names of letters and digits.
fn name_section<'a>(section: &'a Section, bookmarks: &mut BTreeMap<&'a str, String>) {
    let name = format!("part{}", bookmarks.len() + 1);
    bookmarks.entry(&section.id).or_insert(name);
    section.sections.iter().for_each(|below| name_section(below, bookmarks));
}

/// Word calls a file damaged in which one address is: too long, or without a host that reads as one.
fn is_taken_by_word(address: &str) -> bool {
    let (scheme, rest) = address.split_once(':').unwrap_or_default();
    let is_host =
        |host: &str| !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || "-._:@".contains(c));
    let is_mail = scheme.eq_ignore_ascii_case("mailto");
    let host = if is_mail { rest } else { rest.strip_prefix("//").unwrap_or_default() };
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let has_odd_escape = address.split('%').skip(1).any(|after| {
        let mut digits = after.chars().take(2);
        digits.by_ref().filter(char::is_ascii_hexdigit).count() != 2
    });
    address.len() <= LONGEST_ADDRESS && is_host(host) && !has_odd_escape && host.matches('@').count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_word_reads_become_links() {
        for good in ["https://example.org/a%20b?c=d#e", "mailto:a@example.org", "http://localhost:8080"] {
            assert!(is_taken_by_word(good), "{good}");
        }
        let long = format!("https://example.org/{}", "x".repeat(LONGEST_ADDRESS));
        for bad in
            ["https://", "https:///x", "https://%5B::1%5D/", "https://a/%zz", "https://a/%", "mailto:a@b@c", &long]
        {
            assert!(!is_taken_by_word(bad), "{bad}");
        }
    }
}
