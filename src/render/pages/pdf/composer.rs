//! What all blocks are made with: fonts, the density of the page, and the tags made so far.

use std::collections::HashSet;

use crate::document::{Labels, Line, Span, line};
use crate::render::pages::address::address;
use crate::render::pages::columns::Tables;
use crate::render::pages::typeset::display_list::{Item, Target};
use crate::render::pages::typeset::fonts::Fonts;
use crate::render::pages::typeset::page::{LayoutBox, side_by_side};
use crate::render::pages::typeset::paragraph::{Column, Link, Paragraph, Run, Side, cut_text, set_words, text_width};
use crate::render::pages::typeset::style::Style;
use crate::render::pages::typeset::tags::{StructType, TagId, Tags};

use super::style::{ACCENT, ACCENT_LIGHT, TRACK};

/// Rows up to this share of a page's height are not cut.
const WHOLE_ROW: f32 = 0.8;

/// Makes boxes of what a document says, all in one density.
pub(super) struct Composer<'a> {
    pub(super) fonts: &'a Fonts<'a>,
    /// What marks are called, and other words of no section.
    pub(super) labels: &'a Labels,
    /// The sections that exist: a jump to another is plain words.
    pub(super) sections: &'a HashSet<&'a str>,
    /// The tables of the document: those with the same heads align.
    pub(super) tables: &'a Tables<'a>,
    /// The height of a page's text.
    pub(super) depth: f32,
    pub(super) density: Density,
    pub(super) tags: Tags,
}

/// How large things are; 1 is normal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Density {
    /// Words, and the room around them.
    pub(super) words: f32,
    /// Charts.
    pub(super) pictures: f32,
}

impl Density {
    pub(super) const NORMAL: Self = Self { words: 1.0, pictures: 1.0 };
}

impl<'a> Composer<'a> {
    /// A composer of another density, with no tags yet.
    pub(super) fn with_density(&self, density: Density) -> Composer<'a> {
        let Composer { fonts, labels, sections, tables, depth, .. } = *self;
        Composer { fonts, labels, sections, tables, depth, density, tags: Tags::new() }
    }

    /// Room, by the density of the page: it shrinks sooner than words do.
    pub(super) fn gap(&self, points: f32) -> f32 {
        points * self.density.words * self.density.words
    }

    /// `style` by the density of the page.
    pub(super) fn sized(&self, style: Style) -> Style {
        style.times(self.density.words)
    }

    /// `line` in `style`, a box a line.
    pub(super) fn prose(&mut self, line: &Line, style: Style, column: Column, tag: TagId) -> Vec<LayoutBox> {
        self.prose_at(line, style, column, tag, Side::Left)
    }

    /// Like [`Self::prose`], at a side.
    pub(super) fn prose_at(
        &mut self,
        line: &Line,
        style: Style,
        column: Column,
        tag: TagId,
        side: Side,
    ) -> Vec<LayoutBox> {
        self.shaped(line, style, tag).boxes(column, side)
    }

    /// Like [`Self::prose`], of plain words.
    pub(super) fn plain_prose(&mut self, text: &str, style: Style, column: Column, tag: TagId) -> Vec<LayoutBox> {
        self.prose(&line(text), style, column, tag)
    }

    /// Like [`Self::prose`], under a tag of its own.
    pub(super) fn paragraph(&mut self, line: &Line, style: Style, column: Column, parent: TagId) -> Vec<LayoutBox> {
        let tag = self.tags.add(parent, StructType::Paragraph);
        self.prose(line, style, column, tag)
    }

    /// Like [`Self::paragraph`], of plain words.
    pub(super) fn plain_paragraph(
        &mut self,
        text: &str,
        style: Style,
        column: Column,
        parent: TagId,
    ) -> Vec<LayoutBox> {
        self.paragraph(&line(text), style, column, parent)
    }

    /// Columns in one box, or a box a row if one would fill most of a page.
    pub(super) fn side_by_side(&self, columns: Vec<Vec<LayoutBox>>, before: f32) -> Vec<LayoutBox> {
        side_by_side(columns, before, self.depth * WHOLE_ROW)
    }

    /// Plain words in lines of about one length: for headings, whose last word must not stand alone.
    pub(super) fn balanced(&mut self, text: &str, style: Style, column: Column, tag: TagId) -> Vec<LayoutBox> {
        let line = line(text);
        let paragraph = self.shaped(&line, style, tag);
        let lines = paragraph.count_lines(column.width);
        let (mut narrow, mut wide) = (column.width / 2.0, column.width);
        for _ in 0..6 {
            let width = f32::midpoint(narrow, wide);
            if lines > 1 && paragraph.count_lines(width) == lines {
                wide = width;
            } else {
                narrow = width;
            }
        }
        paragraph.boxes(Column { width: wide, ..column }, Side::Left)
    }

    fn shaped<'b>(&'b mut self, line: &'b Line, style: Style, tag: TagId) -> Paragraph<'b> {
        let style = self.sized(style);
        let runs = line.iter().map(|span| self.run(span, style, tag)).collect();
        Paragraph::new(self.fonts, runs, style)
    }

    fn run<'b>(&mut self, span: &'b Span, style: Style, tag: TagId) -> Run<'b> {
        let plain = |text| Run { text, strong: style.strong, colour: style.colour, ground: None, link: None, tag };
        match span {
            Span::Text(text) => plain(text),
            Span::Strong(text) => Run { strong: true, ..plain(text) },
            Span::Code(text) => Run { ground: Some(TRACK), ..plain(text) },
            Span::Link { text, url } => self.linked(plain(text), address(url).map(Target::Web)),
            Span::Jump { text, to } => {
                let target = self.sections.contains(to.as_str()).then(|| Target::Section(to.clone()));
                self.linked(plain(text), target)
            }
        }
    }

    fn linked<'b>(&mut self, plain: Run<'b>, target: Option<Target>) -> Run<'b> {
        let Some(target) = target.filter(|_| !plain.text.trim().is_empty()) else { return plain };
        let tag = self.tags.add(plain.tag, StructType::Link);
        Run { tag, colour: ACCENT, link: Some(Link { target, rule: ACCENT_LIGHT }), ..plain }
    }

    /// A word or two that stand where they are told, never wrapped.
    pub(super) fn words(&self, text: &str, style: Style, at: (f32, f32), side: Side, tag: Option<TagId>) -> Vec<Item> {
        set_words(self.fonts, text, style, at, side, tag)
    }

    /// The width of `text` on one line.
    pub(super) fn width(&self, text: &str, style: Style) -> f32 {
        text_width(self.fonts, text, style)
    }

    /// `text`, cut with an ellipsis so that it is no wider than `width`.
    pub(super) fn cut(&self, text: &str, style: Style, width: f32) -> String {
        cut_text(self.fonts, text, style, width)
    }
}
