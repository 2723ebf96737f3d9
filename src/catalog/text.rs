//! A text of a catalog: one that ships lies in the program already and is not copied.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

/// A text that is never changed in place: read like a `&str`, and never copied where it ships.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct CatalogText(Cow<'static, str>);

impl CatalogText {
    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for CatalogText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for CatalogText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for CatalogText {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CatalogText {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}

impl From<String> for CatalogText {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&'static str> for CatalogText {
    fn from(text: &'static str) -> Self {
        Self(text.into())
    }
}

impl PartialEq<str> for CatalogText {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for CatalogText {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// Only out of bytes that stay as long as the program runs, which the text then is a part of.
impl<'de: 'static> Deserialize<'de> for CatalogText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <&'de str>::deserialize(from).map(Self::from)
    }
}

impl From<CatalogText> for String {
    fn from(text: CatalogText) -> Self {
        text.0.into_owned()
    }
}

impl From<&CatalogText> for String {
    fn from(text: &CatalogText) -> Self {
        text.as_str().to_owned()
    }
}
