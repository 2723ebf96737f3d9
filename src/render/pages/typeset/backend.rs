//! The display list as PDF. The only file that names printpdf, which draws the pages and embeds the fonts; `binder` adds
//! what it leaves out.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::mem;

use lopdf::{Dictionary, ObjectId, Stream};
use printpdf::{
    Codepoint, Color, DictItem, FontId, LineDashPattern, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData,
    RawImageFormat, TextItem, XObject, XObjectId, XObjectTransform,
};

use super::binder::Binder;
use super::display_list::{Book, Draw, Pen, Picture, Text, hundredths};
use super::error::PdfError;
use super::file::compress;
use super::fonts::{Face, FaceId, Fonts};
use super::meta::Meta;
use super::structure::{MarkedContent, Survey};
use super::style::Rgb;

/// How many pages the library draws at once. It makes an object of each stroke and each word, which takes ten times the
/// room of the page.
pub(crate) const BATCH: usize = 128;

/// The book as PDF, and the characters that no font has. It is drawn `batch` pages at a time, and is always the same.
pub(crate) fn write(
    book: &Book,
    fonts: &Fonts<'_>,
    meta: &Meta<'_>,
    batch: usize,
) -> Result<(Vec<u8>, BTreeSet<char>), PdfError> {
    let survey = Survey::of(book);
    let mut printed = PdfDocument::new("");
    let mut twins = BTreeMap::new();
    for (id, chars) in &survey.characters {
        let Some(face) = fonts.face(*id) else { continue };
        let (font, own) = subset(*id, face, chars).map_err(|why| PdfError::font(id.place(), Fonts::OWN, why))?;
        printed.resources.fonts.map.insert(FontId(id.name()), PdfFont::new(font));
        twins.insert(*id, own);
    }
    if let Some(picture) = &book.picture {
        printed.resources.xobjects.map.insert(XObjectId(PICTURE.into()), XObject::Image(raw_image(picture)));
    }
    let mut painter = Painter { book, twins, ops: Vec::new(), fill: None, pen: None, font: None };
    let file = print_in_batches(&mut painter, printed, &survey, batch);
    let bytes = file.and_then(|file| Binder::new(file, book, &survey).bind(meta));
    Ok((bytes.map_err(|error| PdfError::Write(error.to_string()))?, survey.missing))
}

fn print(painter: &mut Painter<'_>, printed: &mut PdfDocument, pages: &[Vec<MarkedContent<'_>>]) -> lopdf::Document {
    printed.pages = pages.iter().map(|contents| painter.page(contents)).collect();
    printed.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new())
}

/// All pages and the fonts. Of a long book the library gets a file of blank pages first, and then draws a part of them at
/// a time.
fn print_in_batches(
    painter: &mut Painter<'_>,
    mut printed: PdfDocument,
    survey: &Survey<'_>,
    batch: usize,
) -> lopdf::Result<lopdf::Document> {
    if survey.pages.len() <= batch {
        return Ok(print(painter, &mut printed, &survey.pages));
    }
    printed.pages = survey.pages.iter().map(|_| painter.page(&[])).collect();
    if let Some(first) = printed.pages.first_mut() {
        first.ops = painter.specimen(&survey.characters);
    }
    let mut file = printed.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    let blank = contents_of(&file)?;
    for (pages, blank) in survey.pages.chunks(batch).zip(blank.chunks(batch)) {
        let mut part = print(painter, &mut printed, pages);
        for (drawn, blank) in contents_of(&part)?.into_iter().zip(blank) {
            let drawn = part.get_object_mut(drawn)?.as_stream_mut()?;
            compress(drawn)?;
            file.set_object(*blank, mem::replace(drawn, Stream::new(Dictionary::new(), Vec::new())));
        }
    }
    Ok(file)
}

/// What is drawn on each page, as the number of its stream.
fn contents_of(file: &lopdf::Document) -> lopdf::Result<Vec<ObjectId>> {
    file.get_pages().into_values().map(|page| file.get_dictionary(page)?.get(b"Contents")?.as_reference()).collect()
}

/// The name of the picture in the file.
const PICTURE: &str = "Picture";

fn raw_image(picture: &Picture) -> RawImage {
    let pixels = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    RawImage {
        pixels: RawImageData::U8(picture.pixels.clone()),
        width: pixels(picture.width),
        height: pixels(picture.height),
        data_format: RawImageFormat::RGB8,
        tag: Vec::new(),
    }
}

/// Characters that look like another, which is the one that extraction finds: their glyph, and that other.
type Twins = BTreeMap<char, (u16, char)>;

fn subset(id: FaceId, face: &Face<'_>, chars: &BTreeSet<char>) -> Result<(ParsedFont, Twins), String> {
    let mut remapper = subsetter::GlyphRemapper::new();
    let mut first = HashMap::new();
    let mut map = BTreeMap::new();
    let mut twins = Twins::new();
    for c in chars {
        let Some(glyph) = face.glyph(*c) else { continue };
        let new = remapper.remap(glyph.id);
        let primary = *first.entry(new).or_insert(*c);
        if primary == *c {
            map.insert(u32::from(*c), new);
        } else {
            twins.insert(*c, (new, primary));
        }
    }
    let small = subsetter::subset(face.data, 0, &remapper).map_err(|error| error.to_string())?;
    let mut font = ParsedFont::from_bytes(&small, 0, &mut Vec::new()).ok_or("it cannot be embedded")?;
    font.codepoint_to_glyph = map;
    font.font_name = Some(format!("{}+{}", id.subset_tag(), id.name()));
    Ok((font, twins))
}

/// Draws pages.
struct Painter<'a> {
    book: &'a Book,
    twins: BTreeMap<FaceId, Twins>,
    ops: Vec<Op>,
    /// What the page is set to: it is not said again.
    fill: Option<Rgb>,
    pen: Option<Pen>,
    font: Option<(FaceId, f32)>,
}

impl Painter<'_> {
    fn page(&mut self, contents: &[MarkedContent<'_>]) -> PdfPage {
        (self.fill, self.pen, self.font) = (None, None, None);
        for content in contents {
            self.ops.push(match content.mark {
                None => Op::BeginMarkedContent { tag: "Artifact".into() },
                Some((tag, number)) => {
                    let number = DictItem::Int(i64::try_from(number).unwrap_or(i64::MAX));
                    marked(self.book.tags.get(tag).map_or("P", |tag| tag.kind.name()), "MCID", number)
                }
            });
            for draw in &content.draws {
                self.draw(draw);
            }
            self.ops.push(Op::EndMarkedContent);
        }
        let ops = mem::take(&mut self.ops);
        PdfPage::new(Mm::from(Pt(self.book.width)), Mm::from(Pt(self.book.height)), ops)
    }

    /// Every character of every face, so that the fonts of a file have what its pages will show.
    fn specimen(&self, characters: &BTreeMap<FaceId, BTreeSet<char>>) -> Vec<Op> {
        let mut ops = Vec::new();
        for (face, chars) in characters {
            let twins = self.twins.get(face);
            let text = chars.iter().filter(|c| twins.is_none_or(|twins| !twins.contains_key(*c))).collect();
            ops.push(Op::SetFont { font: PdfFontHandle::External(FontId(face.name())), size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::Text(text)] });
        }
        ops
    }

    fn draw(&mut self, draw: &Draw) {
        match draw {
            Draw::Text(text) => self.text(text),
            Draw::Area { points, fill, stroke } => self.area(points, *fill, *stroke),
            Draw::Line { from, to, pen } => {
                self.pen(*pen);
                let points = vec![self.point(*from), self.point(*to)];
                self.ops.push(Op::DrawLine { line: printpdf::Line { points, is_closed: false } });
            }
            Draw::Instead { text, draws } => {
                self.ops.push(actual_text(text));
                for draw in draws {
                    self.draw(draw);
                }
                self.ops.push(Op::EndMarkedContent);
            }
            Draw::Picture { corners } => self.picture(*corners),
            Draw::Link { .. } | Draw::Place { .. } | Draw::Bounds { .. } | Draw::Touch | Draw::Missing(_) => {}
        }
    }

    fn text(&mut self, text: &Text) {
        let private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
        let twins = self.twins.get(&text.glyphs.face);
        let explained = text.glyphs.read_as.is_some()
            || text.glyphs.text.chars().any(|c| private(c) || twins.is_some_and(|twins| twins.contains_key(&c)));
        let items = text_items(text, twins);
        if explained {
            self.ops.push(actual_text(text.glyphs.read_text()));
        }
        self.ops.push(Op::StartTextSection);
        self.fill(text.colour);
        let face = text.glyphs.face;
        if self.font != Some((face, text.size)) {
            self.font = Some((face, text.size));
            let font = PdfFontHandle::External(FontId(face.name()));
            self.ops.push(Op::SetFont { font, size: Pt(hundredths(text.size)) });
        }
        self.ops.push(Op::SetTextCursor { pos: self.point(text.at).p });
        self.ops.push(Op::ShowText { items });
        self.ops.push(Op::EndTextSection);
        if explained {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn area(&mut self, points: &[(f32, f32)], fill: Option<Rgb>, stroke: Option<Pen>) {
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        if let Some(colour) = fill {
            self.fill(colour);
        }
        if let Some(pen) = stroke {
            self.pen(pen);
        }
        let points = points.iter().map(|point| self.point(*point)).collect();
        let polygon = Polygon { rings: vec![PolygonRing { points }], mode, ..Polygon::default() };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn picture(&mut self, [left, top, right, bottom]: [f32; 4]) {
        let Some(picture) = &self.book.picture else { return };
        let pixels = |count: u32| f32::from(u16::try_from(count).unwrap_or(u16::MAX)).max(1.0);
        let transform = XObjectTransform {
            translate_x: Some(Pt(hundredths(left))),
            translate_y: Some(Pt(hundredths(self.book.height - bottom))),
            scale_x: Some((right - left) / pixels(picture.width)),
            scale_y: Some((bottom - top) / pixels(picture.height)),
            dpi: Some(72.0),
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: XObjectId(PICTURE.into()), transform });
    }

    fn fill(&mut self, colour: Rgb) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    fn pen(&mut self, pen: Pen) {
        if self.pen == Some(pen) {
            return;
        }
        self.pen = Some(pen);
        let dash = if pen.dashed { LineDashPattern::new(0.0, &[2.4, 1.8]) } else { LineDashPattern::solid() };
        self.ops.push(Op::SetOutlineColor { col: rgb(pen.colour) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(hundredths(pen.width)) });
        self.ops.push(Op::SetLineDashPattern { dash });
    }

    fn point(&self, at: (f32, f32)) -> LinePoint {
        LinePoint { p: Point { x: Pt(hundredths(at.0)), y: Pt(hundredths(self.book.height - at.1)) }, bezier: false }
    }
}

fn rgb(Rgb(red, green, blue): Rgb) -> Color {
    let part = |byte: u8| (f32::from(byte) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(printpdf::Rgb { r: part(red), g: part(green), b: part(blue), icc_profile: None })
}

fn marked(tag: &str, key: &str, value: DictItem) -> Op {
    let properties = DictItem::Dict { map: BTreeMap::from([(key.to_owned(), value)]) };
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties }
}

/// What is drawn next stands for `text`.
fn actual_text(text: &str) -> Op {
    let data = [0xfeff_u16].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    marked("Span", "ActualText", DictItem::String { data, literal: false })
}

/// The words, moved apart or together where they kern.
fn text_items(text: &Text, twins: Option<&Twins>) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut run = String::new();
    let mut kerns = text.glyphs.kerns.iter().peekable();
    let flush = |run: &mut String, items: &mut Vec<TextItem>| {
        if !run.is_empty() {
            items.push(TextItem::Text(mem::take(run)));
        }
    };
    for (place, c) in text.glyphs.text.char_indices() {
        match twins.and_then(|twins| twins.get(&c)) {
            None => run.push(c),
            Some((glyph, primary)) => {
                flush(&mut run, &mut items);
                items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(*glyph, 0.0, primary.to_string())]));
            }
        }
        if let Some((_, kern)) = kerns.next_if(|(at, _)| *at == place) {
            flush(&mut run, &mut items);
            items.push(TextItem::Offset(-f32::from(*kern)));
        }
    }
    flush(&mut run, &mut items);
    items
}
