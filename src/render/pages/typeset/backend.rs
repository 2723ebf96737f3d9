//! The display list as PDF. The only file that names printpdf, which draws the pages and embeds the fonts; `binder` adds
//! what it leaves out.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::mem;

use lopdf::{Object, ObjectId};
use printpdf::{
    Color, DictItem, FontId, LineDashPattern, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat,
    TextItem, XObject, XObjectId, XObjectTransform,
};

use super::binder::Binder;
use super::display_list::{Book, Draw, Pen, Picture, Text, hundredths};
use super::error::PdfError;
use super::file::FileWriter;
use super::fonts::{CharMap, Face, FaceId, Fonts, Glyphs};
use super::meta::Meta;
use super::structure::{MarkedContent, Survey};
use super::style::Rgb;

/// How many pages the library draws at once. It makes an object of each stroke and each word, which takes ten times the
/// room of the page.
pub(crate) const BATCH: usize = 16;

/// The book as PDF, and the characters that no font has. It is drawn `batch` pages at a time, and is always the same.
pub(crate) fn write(
    book: &Book,
    fonts: &Fonts<'_>,
    meta: &Meta<'_>,
    batch: usize,
) -> Result<(Vec<u8>, BTreeSet<char>), PdfError> {
    let survey = Survey::of(book);
    let mut printed = PdfDocument::new("");
    let mut encodings = BTreeMap::new();
    let mut specimen = Vec::new();
    for (id, chars) in &survey.characters {
        let Some(face) = fonts.face(*id) else { continue };
        let cut = subset(*id, face, chars).map_err(|why| PdfError::font(id.place(), Fonts::OWN, why))?;
        printed.resources.fonts.map.insert(FontId(id.name()), PdfFont::new(cut.font));
        specimen.push(set_font(*id, 1.0));
        specimen.push(Op::ShowText { items: vec![TextItem::Text(cut.specimen)] });
        encodings.insert(*id, cut.encoding);
    }
    if let Some(picture) = &book.picture {
        printed.resources.xobjects.map.insert(XObjectId(PICTURE.into()), XObject::Image(raw_image(picture)));
    }
    let mut painter = Painter { book, encodings, ops: Vec::new(), fill: None, pen: None, font: None };
    let file = print_in_batches(&mut painter, printed, specimen, &survey, batch);
    let bytes = file.and_then(|(printed, file)| Binder::new(printed, file, book, &survey).bind(meta));
    Ok((bytes.map_err(|error| PdfError::Write(error.to_string()))?, survey.missing))
}

/// All pages and the fonts: the library makes a file of blank pages first, and then draws a part of them at a time. The
/// first of the blank pages shows each character of each face, for the fonts get what the library sees shown.
fn print_in_batches(
    painter: &mut Painter<'_>,
    mut printed: PdfDocument,
    specimen: Vec<Op>,
    survey: &Survey<'_>,
    batch: usize,
) -> lopdf::Result<(lopdf::Document, FileWriter)> {
    printed.pages = survey.pages.iter().map(|_| painter.page(&[])).collect();
    if let Some(first) = printed.pages.first_mut() {
        first.ops = specimen;
    }
    let mut blank = print(&printed);
    let mut file = FileWriter::new(blank.max_id);
    // They are in the file, and need not be made again for each part.
    (printed.resources.fonts, printed.resources.xobjects) = Default::default();
    let places = contents_of(&blank)?;
    for (pages, places) in survey.pages.chunks(batch).zip(places.chunks(batch)) {
        printed.pages = pages.iter().map(|contents| painter.page(contents)).collect();
        let mut part = print(&printed);
        for (drawn, place) in contents_of(&part)?.into_iter().zip(places) {
            blank.objects.remove(place);
            file.put(*place, part.objects.remove(&drawn).unwrap_or(Object::Null))?;
        }
    }
    Ok((blank, file))
}

fn print(document: &PdfDocument) -> lopdf::Document {
    // What it does not know itself, and would leave out, is how we show words.
    let options = PdfSaveOptions { secure: false, ..PdfSaveOptions::default() };
    document.to_lopdf_document(&options, &mut Vec::new())
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

/// How a face is written in the file: the glyph of each character, and whether it is another character of that glyph that
/// extraction finds.
type Encoding = CharMap<(u16, bool)>;

/// A face, cut down to what is shown.
struct Subset {
    font: ParsedFont,
    encoding: Encoding,
    /// A character for each glyph: the one that extraction finds.
    specimen: String,
}

fn subset(id: FaceId, face: &Face<'_>, chars: &CharMap<()>) -> Result<Subset, String> {
    let mut remapper = subsetter::GlyphRemapper::new();
    let mut encoding = Encoding::default();
    let (mut seen, mut map, mut specimen) = (HashSet::new(), BTreeMap::new(), String::new());
    for c in chars.chars() {
        let Some(glyph) = face.glyph(c) else { continue };
        let new = remapper.remap(glyph.id);
        let is_first = seen.insert(new);
        encoding.insert(c, (new, !is_first));
        if is_first {
            map.insert(u32::from(c), new);
            specimen.push(c);
        }
    }
    let small = subsetter::subset(face.data, 0, &remapper).map_err(|error| error.to_string())?;
    let mut font = ParsedFont::from_bytes(&small, 0, &mut Vec::new()).ok_or("it cannot be embedded")?;
    font.codepoint_to_glyph = map;
    font.font_name = Some(format!("{}+{}", id.subset_tag(), id.name()));
    Ok(Subset { font, encoding, specimen })
}

/// Draws pages.
struct Painter<'a> {
    book: &'a Book,
    encodings: BTreeMap<FaceId, Encoding>,
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
        let face = text.glyphs.face;
        let Some(encoding) = self.encodings.get(&face) else { return };
        let (shown, is_explained) = (show_glyphs(&text.glyphs, encoding), is_explained(&text.glyphs, encoding));
        if is_explained {
            self.ops.push(actual_text(text.glyphs.read_text()));
        }
        self.ops.push(Op::StartTextSection);
        self.fill(text.colour);
        if self.font != Some((face, text.size)) {
            self.font = Some((face, text.size));
            self.ops.push(set_font(face, text.size));
        }
        self.ops.push(Op::SetTextCursor { pos: self.point(text.at).p });
        self.ops.push(shown);
        self.ops.push(Op::EndTextSection);
        if is_explained {
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
        let transform = XObjectTransform {
            translate_x: Some(Pt(hundredths(left))),
            translate_y: Some(Pt(hundredths(self.book.height - bottom))),
            scale_x: Some(right - left),
            scale_y: Some(bottom - top),
            no_auto_scale: true,
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

fn set_font(face: FaceId, size: f32) -> Op {
    Op::SetFont { font: PdfFontHandle::External(FontId(face.name())), size: Pt(hundredths(size)) }
}

/// Whether extraction would find other characters than those that are read.
fn is_explained(glyphs: &Glyphs, encoding: &Encoding) -> bool {
    let is_private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let is_twin = |c: char| encoding.get(c).is_some_and(|(_, is_twin)| is_twin);
    glyphs.read_as.is_some() || glyphs.text.chars().any(|c| is_private(c) || is_twin(c))
}

/// Shows glyphs, moved apart or together where they kern. The library would write two letters for each byte of them, one
/// by one, and note each character that it meets: half of the time of a page.
fn show_glyphs(glyphs: &Glyphs, encoding: &Encoding) -> Op {
    let mut shown = Vec::new();
    let mut run = Vec::new();
    let mut kerns = glyphs.kerns.iter().peekable();
    for (place, c) in glyphs.text.char_indices() {
        run.extend(encoding.get(c).map_or(0, |(glyph, _)| glyph).to_be_bytes());
        if let Some((_, kern)) = kerns.next_if(|(at, _)| *at == place) {
            shown.push(DictItem::String { data: mem::take(&mut run), literal: true });
            shown.push(DictItem::Int(-i64::from(*kern)));
        }
    }
    if !run.is_empty() {
        shown.push(DictItem::String { data: run, literal: true });
    }
    match shown.len() {
        1 => Op::Unknown { key: "Tj".into(), value: shown },
        _ => Op::Unknown { key: "TJ".into(), value: vec![DictItem::Array(shown)] },
    }
}
