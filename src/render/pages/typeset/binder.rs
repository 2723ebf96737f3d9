//! What makes pages a document: the structure, links, outline and metadata.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary, text_string};

use super::display_list::{Book, Bookmark, Target, hundredths};
use super::file::FileWriter;
use super::meta::Meta;
use super::structure::{Corners, Kid, Link, Survey};
use super::tags::{ROOT, StructType, TagId};
use super::xmp;

/// The colours of the pages are sRGB.
const SRGB: &[u8] = include_bytes!("srgb.icc");

/// Adds what makes pages a document.
pub(crate) struct Binder<'a> {
    /// The pages and fonts, with the root of all.
    printed: lopdf::Document,
    file: FileWriter,
    pages: Vec<ObjectId>,
    book: &'a Book,
    survey: &'a Survey<'a>,
}

impl<'a> Binder<'a> {
    /// `printed` are the pages and fonts; what is drawn on the pages is in the file already.
    pub(crate) fn new(printed: lopdf::Document, file: FileWriter, book: &'a Book, survey: &'a Survey<'a>) -> Self {
        let pages = printed.get_pages().into_values().collect();
        Self { printed, file, pages, book, survey }
    }

    pub(crate) fn bind(mut self, meta: &Meta<'_>) -> lopdf::Result<Vec<u8>> {
        let tags = self.structure()?;
        let outline = self.outline()?;
        let metadata = self.metadata(meta)?;
        let intent = self.colours()?;
        let catalog = self.printed.catalog_mut()?;
        catalog.set("StructTreeRoot", tags);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("Lang", Object::string_literal(meta.language));
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        catalog.set("PageLayout", name("SinglePage"));
        catalog.set("PageMode", name("UseOutlines"));
        catalog.set("Outlines", outline);
        catalog.set("Metadata", metadata);
        catalog.set("OutputIntents", vec![intent]);
        self.info(meta)?;
        for (id, object) in self.printed.objects {
            self.file.put(id, object)?;
        }
        self.file.finish(self.printed.trailer)
    }

    /// The structure tree, with the links and the way back from each mark to its tag.
    fn structure(&mut self) -> lopdf::Result<ObjectId> {
        let survey = self.survey;
        let root = self.file.reserve();
        let ids: BTreeMap<TagId, ObjectId> = survey.kids.keys().map(|tag| (*tag, self.file.reserve())).collect();
        let at = |tag: &TagId| Object::from(ids.get(tag).copied().unwrap_or(root));
        let links = self.links()?;
        for (tag, kids) in &survey.kids {
            let element = self.element(*tag, kids, root, &ids, &links);
            if let Some(id) = ids.get(tag) {
                self.file.put(*id, element)?;
            }
        }
        let mut numbers = Vec::new();
        for (page, marks) in survey.marks.iter().enumerate() {
            let owners: Vec<Object> = marks.iter().map(at).collect();
            numbers.extend([integer(page), Object::from(self.file.add(owners)?)]);
        }
        let first = survey.marks.len();
        for (number, link) in survey.links.iter().enumerate() {
            numbers.extend([integer(first + number), at(&link.tag)]);
        }
        let parents = self.file.add(dictionary! { "Nums" => numbers })?;
        let tree = dictionary! {
            "Type" => name("StructTreeRoot"),
            "K" => at(&ROOT),
            "ParentTree" => parents,
            "ParentTreeNextKey" => integer(first + survey.links.len()),
        };
        self.file.put(root, tree)?;
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
            StructType::Table => {
                element.set("A", dictionary! { "O" => name("Table"), "Summary" => text_string(&tag.words) });
            }
            StructType::Figure => {
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
        corners.into_iter().map(|length| Object::from(hundredths(length))).collect()
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
            let id = self.file.add(annotation)?;
            all.push(id);
            if let Some(page) = of_page.get_mut(link.page) {
                page.push(id.into());
            }
        }
        for (number, (page, links)) in self.pages.iter().zip(of_page).enumerate() {
            let page = self.printed.get_object_mut(*page)?.as_dict_mut()?;
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
        let above = hundredths(self.book.height - top + 8.0);
        vec![self.page(page), name("XYZ"), Object::Null, Object::from(above), Object::Null].into()
    }

    /// The outline beside the pages: the first level open, the others folded.
    fn outline(&mut self) -> lopdf::Result<ObjectId> {
        let root = self.file.reserve();
        let mut outline = dictionary! { "Type" => name("Outlines") };
        if let Some((first, last)) = self.bookmarks(&self.book.bookmarks, root)? {
            outline.set("First", first);
            outline.set("Last", last);
            outline.set("Count", integer(self.book.bookmarks.len()));
        }
        self.file.put(root, outline)?;
        Ok(root)
    }

    fn bookmarks(&mut self, bookmarks: &[Bookmark], parent: ObjectId) -> lopdf::Result<Option<(ObjectId, ObjectId)>> {
        let ids: Vec<ObjectId> = bookmarks.iter().map(|_| self.file.reserve()).collect();
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
            if let Some((first, last)) = self.bookmarks(&bookmark.below, *id)? {
                entry.set("First", first);
                entry.set("Last", last);
                entry.set("Count", -i64::try_from(bookmark.below.len()).unwrap_or(0));
            }
            self.file.put(*id, entry)?;
        }
        Ok(ids.first().copied().zip(ids.last().copied()))
    }

    fn metadata(&mut self, meta: &Meta<'_>) -> lopdf::Result<ObjectId> {
        let head = dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") };
        let stream = Stream::new(head, xmp::packet(meta).into_bytes());
        self.file.add(stream.with_compression(false))
    }

    fn colours(&mut self) -> lopdf::Result<Object> {
        let profile = self.file.add(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()))?;
        let intent = dictionary! {
            "Type" => name("OutputIntent"),
            "S" => name("GTS_PDFA1"),
            "OutputConditionIdentifier" => Object::string_literal("sRGB"),
            "Info" => Object::string_literal("sRGB"),
            "DestOutputProfile" => profile,
        };
        Ok(intent.into())
    }

    /// The older way to say what XMP says, word for word.
    fn info(&mut self, meta: &Meta<'_>) -> lopdf::Result<()> {
        let date = Object::string_literal(meta.date.format("D:%Y%m%d000000Z").to_string());
        let info = dictionary! {
            "Title" => text_string(meta.title),
            "Author" => text_string(meta.author),
            "Subject" => text_string(meta.subject),
            "Creator" => Object::string_literal(meta.tool),
            "Producer" => Object::string_literal(meta.tool),
            "CreationDate" => date.clone(),
            "ModDate" => date,
        };
        let id = self.printed.trailer.get(b"Info")?.as_reference()?;
        self.printed.set_object(id, info);
        Ok(())
    }
}

fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
