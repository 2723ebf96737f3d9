//! The display list as PDF. The only file that names the libraries that write it: printpdf draws the pages and embeds
//! the fonts; lopdf adds what printpdf leaves out, the structure, links, outline and metadata.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use lopdf::{Dictionary, Object, ObjectId, SaveOptions, Stream, dictionary, text_string};
use printpdf::{
    Codepoint, Color, DictItem, FontId, LineDashPattern, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, TextItem,
};

use crate::document::Document;

use super::display_list::{Book, Bookmark, Draw, Pen, Target, Text};
use super::error::PdfError;
use super::fonts::{Face, FaceId, Fonts};
use super::structure::{Corners, Kid, Link, Piece, Survey};
use super::style::Rgb;
use super::tags::{Kind, ROOT, TagId};
use super::xmp;

/// The colours of the pages are sRGB.
const SRGB: &[u8] = include_bytes!("srgb.icc");

/// The book as PDF.
pub(crate) fn write(book: &Book, fonts: &Fonts<'_>, document: &Document) -> Result<Vec<u8>, PdfError> {
    let survey = Survey::of(book);
    let mut printed = PdfDocument::new("");
    let mut twins = BTreeMap::new();
    for (id, chars) in &survey.characters {
        let Some(face) = fonts.face(*id) else { continue };
        let (font, own) = subset(*id, face, chars).map_err(|why| PdfError::font(id.place(), Fonts::OWN, why))?;
        printed.resources.fonts.map.insert(FontId(id.name()), PdfFont::new(font));
        twins.insert(*id, own);
    }
    let mut painter = Painter { book, twins, ops: Vec::new(), fill: None, font: None };
    printed.pages = survey.pages.iter().map(|pieces| painter.page(pieces)).collect();
    let file = printed.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    let pages = file.get_pages().into_values().collect();
    Binder { file, pages, book, survey: &survey }.bind(document).map_err(|error| PdfError::Write(error.to_string()))
}

// Fonts.

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

// Pages.

/// Draws pages.
struct Painter<'a> {
    book: &'a Book,
    twins: BTreeMap<FaceId, Twins>,
    ops: Vec<Op>,
    fill: Option<Rgb>,
    font: Option<(FaceId, f32)>,
}

impl Painter<'_> {
    fn page(&mut self, pieces: &[Piece<'_>]) -> PdfPage {
        (self.fill, self.font) = (None, None);
        for piece in pieces {
            self.ops.push(match piece.mark {
                None => Op::BeginMarkedContent { tag: "Artifact".into() },
                Some((tag, number)) => {
                    let number = DictItem::Int(i64::try_from(number).unwrap_or(i64::MAX));
                    marked(self.book.tags.get(tag).map_or("P", |tag| tag.kind.name()), "MCID", number)
                }
            });
            for draw in &piece.draws {
                self.draw(draw);
            }
            self.ops.push(Op::EndMarkedContent);
        }
        let ops = std::mem::take(&mut self.ops);
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
            Draw::Link { .. } | Draw::Place { .. } | Draw::Bounds { .. } | Draw::Touch => {}
        }
    }

    fn text(&mut self, text: &Text) {
        let private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
        let twins = self.twins.get(&text.face);
        let explained = text.words.chars().any(|c| private(c) || twins.is_some_and(|twins| twins.contains_key(&c)));
        let items = text_items(text, twins);
        if explained {
            self.ops.push(actual_text(&text.words));
        }
        self.ops.push(Op::StartTextSection);
        self.fill(text.colour);
        if self.font != Some((text.face, text.size)) {
            self.font = Some((text.face, text.size));
            let font = PdfFontHandle::External(FontId(text.face.name()));
            self.ops.push(Op::SetFont { font, size: Pt(round(text.size)) });
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

    fn fill(&mut self, colour: Rgb) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    fn pen(&mut self, pen: Pen) {
        let dash = if pen.dashed { LineDashPattern::new(0.0, &[2.4, 1.8]) } else { LineDashPattern::solid() };
        self.ops.push(Op::SetOutlineColor { col: rgb(pen.colour) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(round(pen.width)) });
        self.ops.push(Op::SetLineDashPattern { dash });
    }

    fn point(&self, at: (f32, f32)) -> LinePoint {
        LinePoint { p: Point { x: Pt(round(at.0)), y: Pt(round(self.book.height - at.1)) }, bezier: false }
    }
}

/// Hundredths of a point are enough.
fn round(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
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
    let mut kerns = text.kerns.iter().peekable();
    let flush = |run: &mut String, items: &mut Vec<TextItem>| {
        if !run.is_empty() {
            items.push(TextItem::Text(std::mem::take(run)));
        }
    };
    for (place, c) in text.words.char_indices() {
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

// The file around the pages.

/// Adds what makes pages a document.
struct Binder<'a> {
    file: lopdf::Document,
    pages: Vec<ObjectId>,
    book: &'a Book,
    survey: &'a Survey<'a>,
}

impl Binder<'_> {
    fn bind(mut self, document: &Document) -> lopdf::Result<Vec<u8>> {
        let tags = self.structure()?;
        let outline = self.outline();
        let metadata = self.metadata(document);
        let intent = self.colours();
        let catalog = self.file.catalog_mut()?;
        catalog.set("StructTreeRoot", tags);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("Lang", Object::string_literal(xmp::LANGUAGE));
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        catalog.set("PageLayout", name("SinglePage"));
        catalog.set("PageMode", name("UseOutlines"));
        catalog.set("Outlines", outline);
        catalog.set("Metadata", metadata);
        catalog.set("OutputIntents", vec![intent]);
        self.info(document)?;
        let id = Object::string_literal(self.fingerprint());
        self.file.trailer.set("ID", vec![id.clone(), id]);
        self.file.version = "1.7".into();
        self.compress();
        self.save()
    }

    /// Compresses the streams, but for the few that would then end in a carriage return: some checkers take it for a
    /// part of the line end that follows, and call the length of the stream wrong.
    fn compress(&mut self) {
        self.file.compress();
        for object in self.file.objects.values_mut() {
            if let Object::Stream(stream) = object
                && stream.content.last() == Some(&b'\r')
                && let Ok(plain) = stream.get_plain_content()
            {
                stream.set_plain_content(plain);
                stream.allows_compression = false;
            }
        }
    }

    /// The bytes of the file, cut into object streams of which none ends in a carriage return, if that can be.
    fn save(&mut self) -> lopdf::Result<Vec<u8>> {
        let last = self.file.max_id;
        let mut bytes = Vec::new();
        for size in (400..800).step_by(50) {
            bytes.clear();
            self.file.max_id = last;
            let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true);
            let options = options.max_objects_per_stream(size).compression_level(6);
            self.file.save_with_options(&mut bytes, options.build())?;
            if !bytes.windows(11).any(|part| part == b"\r\nendstream") {
                break;
            }
        }
        Ok(bytes)
    }

    /// The structure tree, with the links and the way back from each mark to its tag.
    fn structure(&mut self) -> lopdf::Result<ObjectId> {
        let survey = self.survey;
        let root = self.file.new_object_id();
        let ids: BTreeMap<TagId, ObjectId> = survey.kids.keys().map(|tag| (*tag, self.file.new_object_id())).collect();
        let at = |tag: &TagId| Object::from(ids.get(tag).copied().unwrap_or(root));
        let links = self.links()?;
        for (tag, kids) in &survey.kids {
            let element = self.element(*tag, kids, root, &ids, &links);
            if let Some(id) = ids.get(tag) {
                self.file.set_object(*id, element);
            }
        }
        let mut numbers = Vec::new();
        for (page, marks) in survey.marks.iter().enumerate() {
            let owners: Vec<Object> = marks.iter().map(at).collect();
            numbers.extend([integer(page), Object::from(self.file.add_object(owners))]);
        }
        let first = survey.marks.len();
        for (number, link) in survey.links.iter().enumerate() {
            numbers.extend([integer(first + number), at(&link.tag)]);
        }
        let parents = self.file.add_object(dictionary! { "Nums" => numbers });
        let tree = dictionary! {
            "Type" => name("StructTreeRoot"),
            "K" => at(&ROOT),
            "ParentTree" => parents,
            "ParentTreeNextKey" => integer(first + survey.links.len()),
        };
        self.file.set_object(root, tree);
        Ok(root)
    }

    fn element(
        &self,
        tag: TagId,
        kids: &[Kid],
        root: ObjectId,
        ids: &BTreeMap<TagId, ObjectId>,
        links: &[ObjectId],
    ) -> Dictionary {
        let mut element = dictionary! { "Type" => name("StructElem") };
        let page = kids.iter().find_map(|kid| if let Kid::Mark { page, .. } = kid { Some(*page) } else { None });
        if let Some(page) = page {
            element.set("Pg", self.page(page));
        }
        let kid = |kid: &Kid| match kid {
            Kid::Tag(tag) => Object::from(ids.get(tag).copied().unwrap_or(root)),
            Kid::Mark { page: own, number } if Some(*own) == page => integer(*number),
            Kid::Mark { page, number } => {
                dictionary! { "Type" => name("MCR"), "Pg" => self.page(*page), "MCID" => integer(*number) }.into()
            }
            Kid::Link(number) => {
                let page = self.survey.links.get(*number).map_or(0, |link| link.page);
                let object = links.get(*number).copied().unwrap_or(root);
                dictionary! { "Type" => name("OBJR"), "Pg" => self.page(page), "Obj" => object }.into()
            }
        };
        element.set("K", kids.iter().map(kid).collect::<Vec<_>>());
        if let Some(tag) = self.book.tags.get(tag) {
            let parent = tag.parent.and_then(|parent| ids.get(&parent)).copied().unwrap_or(root);
            element.set("S", name(tag.kind.name()));
            element.set("P", parent);
        }
        self.describe(tag, &mut element);
        element
    }

    /// What a tag says of itself beyond its place.
    fn describe(&self, id: TagId, element: &mut Dictionary) {
        let Some(tag) = self.book.tags.get(id) else { return };
        if let Some(scope) = tag.kind.scope() {
            element.set("A", dictionary! { "O" => name("Table"), "Scope" => name(scope) });
        }
        match tag.kind {
            Kind::Table => element.set("A", dictionary! { "O" => name("Table"), "Summary" => text_string(&tag.words) }),
            Kind::Figure => {
                element.set("Alt", text_string(&tag.words));
                let bounds = self.corners(self.survey.bounds.get(&id).copied().unwrap_or_default());
                element.set("A", dictionary! { "O" => name("Layout"), "Placement" => name("Block"), "BBox" => bounds });
            }
            _ => {}
        }
    }

    /// A rectangle as PDF counts it, from the bottom left.
    fn corners(&self, [left, top, right, bottom]: Corners) -> Vec<Object> {
        let corners = [left, self.book.height - bottom, right, self.book.height - top];
        corners.into_iter().map(|length| Object::from(round(length))).collect()
    }

    fn page(&self, page: usize) -> Object {
        self.pages.get(page).map_or(Object::Null, |id| Object::from(*id))
    }

    /// The links as annotations of their pages.
    fn links(&mut self) -> lopdf::Result<Vec<ObjectId>> {
        let mut all = Vec::new();
        let mut of_page: Vec<Vec<Object>> = vec![Vec::new(); self.pages.len()];
        for (number, link) in self.survey.links.iter().enumerate() {
            let annotation = self.annotation(link, self.pages.len() + number);
            let id = self.file.add_object(annotation);
            all.push(id);
            if let Some(page) = of_page.get_mut(link.page) {
                page.push(id.into());
            }
        }
        for (number, (page, links)) in self.pages.iter().zip(of_page).enumerate() {
            let page = self.file.get_object_mut(*page)?.as_dict_mut()?;
            page.set("StructParents", integer(number));
            page.set("Tabs", name("S"));
            page.set("Annots", links);
        }
        Ok(all)
    }

    fn annotation(&self, link: &Link<'_>, key: usize) -> Dictionary {
        let mut annotation = dictionary! {
            "Type" => name("Annot"),
            "Subtype" => name("Link"),
            "Rect" => self.corners(link.corners),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "StructParent" => integer(key),
        };
        match link.target {
            Target::Web(address) => {
                let uri = Object::string_literal(address.as_str());
                annotation.set("A", dictionary! { "Type" => name("Action"), "S" => name("URI"), "URI" => uri });
                annotation.set("Contents", text_string(&format!("{} ({address})", link.words)));
            }
            Target::Section(section) => {
                annotation.set("Dest", self.destination(section));
                annotation.set("Contents", text_string(link.words));
            }
        }
        annotation
    }

    fn destination(&self, section: &str) -> Object {
        let (page, top) = self.survey.places.get(section).copied().unwrap_or_default();
        let above = round(self.book.height - top + 8.0);
        vec![self.page(page), name("XYZ"), Object::Null, Object::from(above), Object::Null].into()
    }

    /// The outline beside the pages: the first level open, the others folded.
    fn outline(&mut self) -> ObjectId {
        let root = self.file.new_object_id();
        let mut outline = dictionary! { "Type" => name("Outlines") };
        if let Some((first, last)) = self.bookmarks(&self.book.bookmarks, root) {
            outline.set("First", first);
            outline.set("Last", last);
            outline.set("Count", integer(self.book.bookmarks.len()));
        }
        self.file.set_object(root, outline);
        root
    }

    fn bookmarks(&mut self, bookmarks: &[Bookmark], parent: ObjectId) -> Option<(ObjectId, ObjectId)> {
        let ids: Vec<ObjectId> = bookmarks.iter().map(|_| self.file.new_object_id()).collect();
        for (place, (bookmark, id)) in bookmarks.iter().zip(&ids).enumerate() {
            let mut entry = dictionary! {
                "Title" => text_string(&bookmark.title),
                "Parent" => parent,
                "Dest" => self.destination(&bookmark.to),
            };
            if let Some(before) = place.checked_sub(1).and_then(|place| ids.get(place)) {
                entry.set("Prev", *before);
            }
            if let Some(after) = ids.get(place + 1) {
                entry.set("Next", *after);
            }
            if let Some((first, last)) = self.bookmarks(&bookmark.below, *id) {
                entry.set("First", first);
                entry.set("Last", last);
                entry.set("Count", -i64::try_from(bookmark.below.len()).unwrap_or(0));
            }
            self.file.set_object(*id, entry);
        }
        Some((*ids.first()?, *ids.last()?))
    }

    fn metadata(&mut self, document: &Document) -> ObjectId {
        let head = dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") };
        let stream = Stream::new(head, xmp::packet(document).into_bytes());
        self.file.add_object(stream.with_compression(false))
    }

    fn colours(&mut self) -> Object {
        let profile = self.file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
        dictionary! {
            "Type" => name("OutputIntent"),
            "S" => name("GTS_PDFA1"),
            "OutputConditionIdentifier" => Object::string_literal("sRGB"),
            "Info" => Object::string_literal("sRGB"),
            "DestOutputProfile" => profile,
        }
        .into()
    }

    /// The older way to say what XMP says, word for word.
    fn info(&mut self, document: &Document) -> lopdf::Result<()> {
        let date = Object::string_literal(document.date.format("D:%Y%m%d000000Z").to_string());
        let info = dictionary! {
            "Title" => text_string(&document.title),
            "Author" => text_string(&document.organization),
            "Subject" => text_string(&document.summary),
            "Creator" => Object::string_literal(xmp::TOOL),
            "Producer" => Object::string_literal(xmp::TOOL),
            "CreationDate" => date.clone(),
            "ModDate" => date,
        };
        let id = self.file.trailer.get(b"Info")?.as_reference()?;
        self.file.set_object(id, info);
        Ok(())
    }

    /// Names the file by what is in it, so that equal files have equal names (FNV-1a).
    fn fingerprint(&self) -> Vec<u8> {
        let streams = self.file.objects.values().filter_map(|object| object.as_stream().ok());
        let bytes = streams.flat_map(|stream| &stream.content);
        let mix = |hash: u128, byte: &u8| (hash ^ u128::from(*byte)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
        bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, mix).to_be_bytes().to_vec()
    }
}

fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
