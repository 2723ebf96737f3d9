//! Pages that teach: those in the reader's language first, else best first.

use super::model::Span;
use super::words::clean;
use crate::catalog::{Catalog, Reference};
use crate::messages::{Messages, say};

/// A page that teaches, as a reader is led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeachingPage {
    /// Its title, and its language where that is another than English.
    pub title: String,
    /// Its address.
    pub url: String,
}

impl TeachingPage {
    /// The page of a reference, in `language` where it exists in that.
    pub fn of(catalog: &Catalog, messages: &Messages, language: &str, reference: &Reference) -> Self {
        match catalog.page_in(reference, language) {
            Some((language, url)) => {
                // Where a page says it in another language, its headings have other names.
                let title = clean(&catalog[reference.resource].title);
                Self {
                    title: say!(messages, "shared-page-in", title = title, language = language),
                    url: url.to_owned(),
                }
            }
            None => Self { title: clean(&catalog.title(reference)), url: catalog.url(reference) },
        }
    }

    /// The pages of references, those in `language` first.
    pub fn all_of(catalog: &Catalog, messages: &Messages, language: &str, references: &[Reference]) -> Vec<Self> {
        let mut sorted: Vec<&Reference> = references.iter().collect();
        sorted.sort_by_key(|one| catalog.page_in(one, language).is_none());
        let mut pages: Vec<Self> = Vec::new();
        for reference in sorted {
            let page = Self::of(catalog, messages, language, reference);
            // Two headings of a page that is in the reader's language as a whole are one page.
            if !pages.contains(&page) {
                pages.push(page);
            }
        }
        pages
    }

    pub(super) fn link(self) -> Span {
        Span::Link { text: self.title, url: self.url }
    }
}
