//! The faces: which one has a character, how wide it stands, and how close to its neighbour.
//!
//! Inter, in two weights, ships with the program, cut down to Latin, Greek, Cyrillic and the signs that reports need;
//! its figures are all equally wide, so that numbers stand in columns. Fonts that a person gives serve other scripts.

use std::cell::Cell;
use std::collections::BTreeSet;

use read_fonts::tables::cmap::{CmapIterLimits, EncodingRecord, PlatformId};
use read_fonts::tables::gpos::{PairPos, PositionSubtables};
use read_fonts::types::{BigEndian, GlyphId16, Tag};
use read_fonts::{FontRef, ReadError, TableProvider};

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
    pairs: Vec<PairPos<'a>>,
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
        let font = FontRef::from_index(data, 0).map_err(|error| error.to_string())?;
        if is_restricted(&font) {
            return Err("its licence does not allow it to be embedded".into());
        }
        let units = font.head().map_err(|error| error.to_string())?.units_per_em().max(1);
        let glyphs = glyphs(&font, units).map_err(|error| error.to_string())?;
        if glyphs.is_empty() {
            return Err("it maps no characters".into());
        }
        Ok(Self { data, units, glyphs, pairs: pairs(&font).unwrap_or_default(), kerns: vec![Cell::default(); KERNS] })
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
        let units = self.pairs.iter().find_map(|pairs| adjustment(pairs, GlyphId16::new(left), GlyphId16::new(right)));
        let kern = i16::try_from(i32::from(units.unwrap_or(0)) * 1000 / i32::from(self.units)).unwrap_or(0);
        remembered.set(Some((left, right, kern)));
        kern
    }
}

/// Whether the only thing that is said of embedding is that its owner must be asked: bit 1 of `fsType` without 2 and 3.
fn is_restricted(font: &FontRef<'_>) -> bool {
    font.os2().is_ok_and(|os2| os2.fs_type() & 0b1110 == 0b0010)
}

fn glyphs(font: &FontRef<'_>, units: u16) -> Result<CharMap<Glyph>, ReadError> {
    let (cmap, widths) = (font.cmap()?, font.hmtx()?);
    let limits = CmapIterLimits::default_for_font(font);
    let mut found = CharMap::default();
    let tables = cmap.encoding_records().iter().filter(|record| is_unicode(**record));
    for table in tables.filter_map(|record| record.subtable(cmap.offset_data()).ok()) {
        for (code, glyph) in table.iter_with_limits(limits) {
            let Some(c) = char::from_u32(code).filter(|c| !c.is_control()) else { continue };
            let Some(id) = u16::try_from(glyph.to_u32()).ok().filter(|id| *id != 0) else { continue };
            let width = u32::from(widths.advance(glyph).unwrap_or(0)) * 1000 / u32::from(units);
            if found.get(c).is_none() {
                found.insert(c, Glyph { id, advance: u16::try_from(width).unwrap_or(u16::MAX) });
            }
        }
    }
    Ok(found)
}

/// Whether its characters are those of Unicode, in two bytes or in four.
fn is_unicode(record: EncodingRecord) -> bool {
    match record.platform_id() {
        PlatformId::Unicode => true,
        PlatformId::Windows => matches!(record.encoding_id(), 1 | 10),
        _ => false,
    }
}

/// The tables of the `kern` feature.
fn pairs<'a>(font: &FontRef<'a>) -> Result<Vec<PairPos<'a>>, ReadError> {
    let layout = font.gpos()?;
    let (features, lookups) = (layout.feature_list()?, layout.lookup_list()?);
    let mut places = BTreeSet::new();
    for record in features.feature_records().iter().filter(|record| record.feature_tag() == Tag::new(b"kern")) {
        places.extend(record.feature(features.offset_data())?.lookup_list_indices().iter().map(BigEndian::get));
    }
    let mut pairs = Vec::new();
    for place in places {
        if let PositionSubtables::Pair(tables) = lookups.lookups().get(usize::from(place))?.subtables()? {
            pairs.extend(tables.iter().filter_map(Result::ok));
        }
    }
    Ok(pairs)
}

/// How a pair moves closer, if this table tells: the first one that does is the one that counts.
fn adjustment(pairs: &PairPos<'_>, left: GlyphId16, right: GlyphId16) -> Option<i16> {
    let first = match pairs {
        PairPos::Format1(pairs) => {
            let place = pairs.coverage().ok()?.get(left)?;
            let set = pairs.pair_sets().get(usize::from(u16::try_from(place).ok()?)).ok()?;
            set.find_pair_value_record(right)?.value_record1().x_advance()
        }
        PairPos::Format2(pairs) => {
            pairs.coverage().ok()?.get(left)?;
            let [first, second] =
                [pairs.class_def1().ok()?.get(left), pairs.class_def2().ok()?.get(right)].map(u16::try_from);
            let [first, _] = pairs.value_record_refs(first.ok()?, second.ok()?)?;
            first.x_advance()
        }
        // Of fonts with more than 65,536 glyphs, of which a PDF such as ours names no more than that.
        PairPos::Format3(_) | PairPos::Format4(_) => return None,
    };
    Some(first.unwrap_or(0))
}
