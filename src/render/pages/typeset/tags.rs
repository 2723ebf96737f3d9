//! The structure of the document, for those who listen to it: headings, lists, tables, figures, links.

/// Which tag: a place in [`Tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TagId(usize);

/// The document itself, above all other tags.
pub(crate) const ROOT: TagId = TagId(0);

/// What a part of the document is, by the standard types of PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StructType {
    Document,
    Section,
    Division,
    /// From 1.
    Heading(usize),
    Paragraph,
    List,
    Item,
    Label,
    Body,
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Figure,
    Link,
    Contents,
    Entry,
}

/// A part of the document.
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    pub(crate) kind: StructType,
    /// None for the document.
    pub(crate) parent: Option<TagId>,
    /// What stands for it in words: for figures, and for tables their subject.
    pub(crate) words: String,
}

/// All tags. Their order is that of what is drawn; one that nothing is drawn for does not appear.
pub(crate) struct Tags(Vec<Tag>);

impl Tags {
    pub(crate) fn new() -> Self {
        Self(vec![Tag { kind: StructType::Document, parent: None, words: String::new() }])
    }

    pub(crate) fn add(&mut self, parent: TagId, kind: StructType) -> TagId {
        self.add_with_words(parent, kind, "")
    }

    pub(crate) fn add_with_words(&mut self, parent: TagId, kind: StructType, words: &str) -> TagId {
        self.0.push(Tag { kind, parent: Some(parent), words: words.to_owned() });
        TagId(self.0.len() - 1)
    }

    /// How many there are, for [`Tags::forget`].
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Forgets those that were added since there were `len`: what they stood for was laid out another way.
    pub(crate) fn forget(&mut self, len: usize) {
        self.0.truncate(len);
    }

    pub(crate) fn get(&self, id: TagId) -> Option<&Tag> {
        self.0.get(id.0)
    }
}

impl StructType {
    /// Its name in PDF.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Division => "Div",
            Self::Heading(depth) => ["H1", "H2", "H3", "H4", "H5"].get(depth.max(1) - 1).copied().unwrap_or("H6"),
            Self::Paragraph => "P",
            Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
            Self::Link => "Link",
            Self::Contents => "TOC",
            Self::Entry => "TOCI",
        }
    }

    /// For the head of a row or column: which of them.
    pub(crate) fn scope(self) -> Option<&'static str> {
        match self {
            Self::ColumnHead => Some("Column"),
            Self::RowHead => Some("Row"),
            _ => None,
        }
    }
}
