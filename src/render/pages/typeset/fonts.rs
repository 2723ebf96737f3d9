//! The faces: which one has a character, how wide it stands, and how close to its neighbour.
//!
//! Inter, in two weights, ships with the program, cut down to Latin, Greek, Cyrillic and the signs that reports need;
//! its figures are all equally wide, so that numbers stand in columns. Fonts that a person gives serve other scripts.

use std::cell::Cell;
use std::collections::BTreeSet;

use ttf_parser::cmap::Subtable;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{GlyphId, Permissions, Tag};

use super::error::PdfError;

const REGULAR: &[u8] = include_bytes!("fonts/Inter-Regular.ttf");
const STRONG: &[u8] = include_bytes!("fonts/Inter-SemiBold.ttf");

/// Which face: a place in [`Fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FaceId(usize);

const REGULAR_ID: FaceId = FaceId(0);
const STRONG_ID: FaceId = FaceId(1);

/// A character in a face.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    /// Thousandths of the size, truncated as the PDF writer truncates them, so that what is measured is what is drawn.
    pub(crate) advance: u16,
}

/// Characters as one face draws them, from left to right.
#[derive(Debug, Clone)]
pub(crate) struct Glyphs {
    pub(crate) face: FaceId,
    pub(crate) text: String,
    /// Where the next character moves, and by how many thousandths of the size.
    pub(crate) kerns: Vec<(usize, i16)>,
    /// How the text is read, if not from left to right.
    pub(crate) read_as: Option<String>,
}

impl Glyphs {
    /// The characters in the order in which they are read.
    pub(crate) fn read_text(&self) -> &str {
        self.read_as.as_deref().unwrap_or(&self.text)
    }
}

/// How many pairs of glyphs are remembered: a language has some hundreds that are frequent.
const KERNS: usize = 4096;

/// Something for each of some characters, in blocks of 256 that stand beside each other in Unicode: it is asked for every
/// character of every text.
pub(crate) struct CharMap<T>(Vec<Vec<Option<T>>>);

impl<T> Default for CharMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> CharMap<T> {
    pub(crate) fn get(&self, c: char) -> Option<T> {
        let (block, place) = block_and_place(c);
        *self.0.get(block)?.get(place)?
    }

    pub(crate) fn insert(&mut self, c: char, value: T) {
        let (block, place) = block_and_place(c);
        if self.0.len() <= block {
            self.0.resize_with(block + 1, Vec::new);
        }
        if let Some(block) = self.0.get_mut(block) {
            block.resize(256, None);
            block[place] = Some(value);
        }
    }

    /// Those that have something, in their order.
    pub(crate) fn chars(&self) -> impl Iterator<Item = char> {
        let codes = (0..).zip(self.0.iter()).flat_map(|(block, values)| (block << 8..).zip(values));
        codes.filter(|(_, value)| value.is_some()).filter_map(|(code, _)| char::from_u32(code))
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn block_and_place(c: char) -> (usize, usize) {
    let [_, high, middle, low] = u32::from(c).to_be_bytes();
    (usize::from(u16::from_be_bytes([high, middle])), usize::from(low))
}

/// A face, with what measuring asks for often.
pub(crate) struct Face<'a> {
    pub(crate) data: &'a [u8],
    units: u16,
    glyphs: CharMap<Glyph>,
    pairs: Vec<PairAdjustment<'a>>,
    /// Pairs of glyphs that were asked for, and how they kern: each at the place that its numbers lead to, until another
    /// one needs that.
    kerns: Vec<Cell<Option<(u16, u16, i16)>>>,
}

/// All faces, in the order in which they are asked for a character.
pub(crate) struct Fonts<'a> {
    faces: Vec<Face<'a>>,
}

impl Fonts<'_> {
    /// How many faces are our own; they come first.
    pub(crate) const OWN: usize = 2;
}

impl<'a> Fonts<'a> {
    /// Our own faces, then those given.
    pub(crate) fn new(extra: &'a [Vec<u8>]) -> Result<Self, PdfError> {
        let given = extra.iter().map(Vec::as_slice);
        let all = [REGULAR, STRONG].into_iter().chain(given).enumerate();
        let faces = all.map(|(place, data)| Face::new(data).map_err(|why| PdfError::font(place, Fonts::OWN, why)));
        Ok(Self { faces: faces.collect::<Result<_, _>>()? })
    }

    pub(crate) fn face(&self, id: FaceId) -> Option<&Face<'a>> {
        self.faces.get(id.0)
    }

    /// The face that draws `c`, if any does.
    pub(crate) fn find(&self, c: char, strong: bool) -> Option<(FaceId, Glyph)> {
        let first = if strong { STRONG_ID } else { REGULAR_ID };
        let look_up = |id| Some((id, self.face(id)?.glyph(c)?));
        look_up(first).or_else(|| (0..self.faces.len()).map(FaceId).find_map(look_up))
    }

    /// How much closer, in thousandths of the size, `right` stands to `left` than their widths say.
    pub(crate) fn kern(&self, face: FaceId, left: u16, right: u16) -> i16 {
        self.face(face).map_or(0, |face| face.kern(left, right))
    }
}

impl FaceId {
    /// Its place among all faces.
    pub(crate) fn place(self) -> usize {
        self.0
    }

    /// A name for it in a PDF.
    pub(crate) fn name(self) -> String {
        match self {
            REGULAR_ID => "Inter-Regular".into(),
            STRONG_ID => "Inter-SemiBold".into(),
            Self(place) => format!("Extra-{}", place + 1 - Fonts::OWN),
        }
    }

    /// Six letters that say that the face is not whole.
    pub(crate) fn subset_tag(self) -> String {
        let letter = |power: u32| char::from(b'A' + u8::try_from(self.0 / 26_usize.pow(power) % 26).unwrap_or(0));
        (0..6).rev().map(letter).collect()
    }
}

impl<'a> Face<'a> {
    fn new(data: &'a [u8]) -> Result<Self, String> {
        let parsed = ttf_parser::Face::parse(data, 0).map_err(|error| error.to_string())?;
        if parsed.permissions() == Some(Permissions::Restricted) {
            return Err("its licence does not allow it to be embedded".into());
        }
        let face = Self {
            data,
            units: parsed.units_per_em().max(1),
            glyphs: glyphs(&parsed),
            pairs: pairs(&parsed),
            kerns: vec![Cell::default(); KERNS],
        };
        if face.glyphs.is_empty() { Err("it maps no characters".into()) } else { Ok(face) }
    }

    pub(crate) fn glyph(&self, c: char) -> Option<Glyph> {
        self.glyphs.get(c)
    }

    fn kern(&self, left: u16, right: u16) -> i16 {
        if self.pairs.is_empty() {
            return 0;
        }
        let place = (usize::from(left) * 61 + usize::from(right)) % KERNS;
        let Some(remembered) = self.kerns.get(place) else { return 0 };
        if let Some((_, _, kern)) = remembered.get().filter(|(l, r, _)| (*l, *r) == (left, right)) {
            return kern;
        }
        let units = self.pairs.iter().find_map(|pairs| adjustment(*pairs, GlyphId(left), GlyphId(right)));
        let kern = i16::try_from(i32::from(units.unwrap_or(0)) * 1000 / i32::from(self.units)).unwrap_or(0);
        remembered.set(Some((left, right, kern)));
        kern
    }
}

fn glyphs(face: &ttf_parser::Face<'_>) -> CharMap<Glyph> {
    let units = u32::from(face.units_per_em().max(1));
    let mut found = CharMap::default();
    let tables = face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables).filter(Subtable::is_unicode);
    for table in tables {
        table.codepoints(|code| {
            let Some(c) = char::from_u32(code).filter(|c| !c.is_control()) else { return };
            let Some(id) = table.glyph_index(code).filter(|id| id.0 != 0) else { return };
            let width = u32::from(face.glyph_hor_advance(id).unwrap_or(0)) * 1000 / units;
            if found.get(c).is_none() {
                found.insert(c, Glyph { id: id.0, advance: u16::try_from(width).unwrap_or(u16::MAX) });
            }
        });
    }
    found
}

/// The tables of the `kern` feature.
fn pairs<'a>(face: &ttf_parser::Face<'a>) -> Vec<PairAdjustment<'a>> {
    let Some(layout) = face.tables().gpos else { return Vec::new() };
    let kern = Tag::from_bytes(b"kern");
    let features = layout.features.into_iter().filter(|feature| feature.tag == kern);
    let places: BTreeSet<u16> = features.flat_map(|feature| feature.lookup_indices).collect();
    let lookups = places.into_iter().filter_map(|place| layout.lookups.get(place));
    let tables = lookups.flat_map(|lookup| lookup.subtables.into_iter::<PositioningSubtable<'_>>());
    let pair = |table| if let PositioningSubtable::Pair(pairs) = table { Some(pairs) } else { None };
    tables.filter_map(pair).collect()
}

fn adjustment(pairs: PairAdjustment<'_>, left: GlyphId, right: GlyphId) -> Option<i16> {
    let place = pairs.coverage().get(left)?;
    let (first, _) = match pairs {
        PairAdjustment::Format1 { sets, .. } => sets.get(place)?.get(right)?,
        PairAdjustment::Format2 { classes, matrix, .. } => matrix.get((classes.0.get(left), classes.1.get(right)))?,
    };
    Some(first.x_advance)
}
