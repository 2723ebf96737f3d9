//! One line of words: in which order its characters are drawn, and which of them are drawn at once.
//!
//! Characters come in the order in which they are read. Words that are read from right to left are drawn so, by the
//! bidirectional algorithm of Unicode in lines that begin on the left; their letters are not joined.

use unicode_bidi::{BidiInfo, Level};
use unicode_width::UnicodeWidthChar;

use super::fonts::{FaceId, Glyphs};

/// One line of words. Lengths are in thousandths of the size of the letters.
#[derive(Debug, Default)]
pub(crate) struct Line {
    /// In the order in which they are read.
    pub(crate) runs: Vec<GlyphRun>,
    /// Without the spaces at its end.
    pub(crate) width: f32,
}

/// A part of a line that looks alike.
#[derive(Debug)]
pub(crate) struct GlyphRun {
    pub(crate) from: f32,
    pub(crate) width: f32,
    /// Which of the texts it comes from.
    pub(crate) source: usize,
    pub(crate) what: What,
}

#[derive(Debug)]
pub(crate) enum What {
    Words(Glyphs),
    /// No face has them: boxes with their codes stand for them, each at a distance from the begin of the run.
    Unknown {
        text: String,
        boxes: Vec<(char, f32)>,
    },
}

impl What {
    /// The characters themselves, in the order in which they are read.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Words(glyphs) => glyphs.read_text(),
            Self::Unknown { text, .. } => text,
        }
    }
}

/// A character on its way into a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Atom {
    pub(crate) c: char,
    /// What is drawn for it: a bracket that is read from right to left is turned.
    pub(crate) drawn: char,
    pub(crate) source: usize,
    pub(crate) face: Option<FaceId>,
    pub(crate) level: Level,
    pub(crate) advance: f32,
    /// Change of the distance to the next character, contained in `advance`.
    pub(crate) kern: i16,
    /// Whether a line may end behind it.
    pub(crate) ends_line: bool,
}

/// The level of each character of `text` in the bidirectional algorithm: odd for those read from right to left.
pub(crate) fn levels(text: &str) -> Vec<Level> {
    // No script that is written from right to left has characters before Hebrew.
    if text.chars().all(|c| c < '\u{590}') {
        return vec![Level::ltr(); text.chars().count()];
    }
    let info = BidiInfo::new(text, Some(Level::ltr()));
    let level = |(place, _)| info.levels.get(place).copied().unwrap_or(Level::ltr());
    text.char_indices().map(level).collect()
}

/// What is drawn for `c` where it is read from right to left.
pub(crate) fn turned(c: char) -> char {
    const PAIRS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›')];
    let other = |(left, right): &(char, char)| match c {
        c if c == *left => Some(*right),
        c if c == *right => Some(*left),
        _ => None,
    };
    PAIRS.iter().find_map(other).unwrap_or(c)
}

/// Joiners and variation selectors: they change a neighbour and have no look of their own.
pub(crate) fn is_silent(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether it belongs to the character before it.
pub(crate) fn joins_left(c: char) -> bool {
    c.width() == Some(0)
}

/// The width of the line that `atoms` make, without the spaces at its end.
pub(crate) fn width_of(atoms: &[Atom]) -> f32 {
    let spaces = atoms.iter().rev().take_while(|atom| atom.c == ' ').count();
    atoms.iter().take(atoms.len() - spaces).map(|atom| atom.advance).sum()
}

/// The line that `atoms` make.
pub(crate) fn line_of(atoms: &[Atom]) -> Line {
    let mut begins = begins(atoms).into_iter();
    let mut runs = Vec::new();
    for alike in atoms.chunk_by(|a, b| (a.source, a.face, a.level) == (b.source, b.face, b.level)) {
        let from = begins.by_ref().take(alike.len()).fold(f32::INFINITY, f32::min);
        runs.extend(glyph_run(alike, from));
    }
    Line { runs, width: width_of(atoms) }
}

/// How far from the left each atom begins.
fn begins(atoms: &[Atom]) -> Vec<f32> {
    let mut begins = vec![0.0; atoms.len()];
    let mut x = 0.0;
    for place in drawn_order(atoms) {
        if let (Some(begin), Some(atom)) = (begins.get_mut(place), atoms.get(place)) {
            *begin = x;
            x += atom.advance;
        }
    }
    begins
}

/// The places of atoms from left to right. Spaces at the end of a line stay at its end.
fn drawn_order(atoms: &[Atom]) -> Vec<usize> {
    let mut levels: Vec<Level> = atoms.iter().map(|atom| atom.level).collect();
    for (level, _) in levels.iter_mut().zip(atoms).rev().take_while(|(_, atom)| atom.c == ' ') {
        *level = Level::ltr();
    }
    BidiInfo::reorder_visual(&levels)
}

/// Atoms that look alike; none if nothing is drawn for them.
fn glyph_run(atoms: &[Atom], from: f32) -> Option<GlyphRun> {
    let first = atoms.first()?;
    let read = || atoms.iter().map(|atom| atom.c).collect();
    let what = match (first.face, first.level.is_rtl()) {
        (Some(face), false) => What::Words(glyphs(face, atoms.iter(), None)),
        (Some(face), true) => What::Words(glyphs(face, atoms.iter().rev(), Some(read()))),
        (None, false) => What::Unknown { text: read(), boxes: boxes(atoms.iter())? },
        (None, true) => What::Unknown { text: read(), boxes: boxes(atoms.iter().rev())? },
    };
    let width = atoms.iter().map(|atom| atom.advance).sum();
    Some(GlyphRun { from, width, source: first.source, what })
}

/// Atoms of one face, from left to right.
fn glyphs<'a>(face: FaceId, atoms: impl Iterator<Item = &'a Atom>, read_as: Option<String>) -> Glyphs {
    let mut glyphs = Glyphs { face, text: String::new(), kerns: Vec::new(), read_as };
    for atom in atoms {
        if atom.kern != 0 {
            glyphs.kerns.push((glyphs.text.len(), atom.kern));
        }
        glyphs.text.push(atom.drawn);
    }
    glyphs
}

/// Where the boxes of atoms that no face has begin, from left to right; none if all of them are silent.
fn boxes<'a>(atoms: impl Iterator<Item = &'a Atom>) -> Option<Vec<(char, f32)>> {
    let mut boxes = Vec::new();
    let mut width = 0.0;
    for atom in atoms {
        if !is_silent(atom.c) {
            boxes.push((atom.c, width));
        }
        width += atom.advance;
    }
    (!boxes.is_empty()).then_some(boxes)
}
