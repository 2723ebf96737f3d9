//! The structure of the document, for those who listen to it: headings, lists, tables, figures, links.

/// Which tag: a place in [`Tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct TagId(usize);

/// The document itself, above all other tags.
pub(super) const ROOT: TagId = TagId(0);

/// What a part of the document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
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
pub(super) struct Tag {
    pub(super) kind: Kind,
    /// None for the document.
    pub(super) parent: Option<TagId>,
    /// What stands for it in words: for figures, and for tables their subject.
    pub(super) words: String,
}

/// All tags. Their order is that of what is drawn; one that nothing is drawn for does not appear.
pub(super) struct Tags(Vec<Tag>);

impl Tags {
    pub(super) fn new() -> Self {
        Self(vec![Tag { kind: Kind::Document, parent: None, words: String::new() }])
    }

    pub(super) fn add(&mut self, parent: TagId, kind: Kind) -> TagId {
        self.add_with_words(parent, kind, "")
    }

    pub(super) fn add_with_words(&mut self, parent: TagId, kind: Kind, words: &str) -> TagId {
        self.0.push(Tag { kind, parent: Some(parent), words: words.to_owned() });
        TagId(self.0.len() - 1)
    }

    pub(super) fn get(&self, id: TagId) -> Option<&Tag> {
        self.0.get(id.0)
    }
}

impl Kind {
    /// Its name in PDF.
    pub(super) fn name(self) -> &'static str {
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
    pub(super) fn scope(self) -> Option<&'static str> {
        match self {
            Self::ColumnHead => Some("Column"),
            Self::RowHead => Some("Row"),
            _ => None,
        }
    }
}
