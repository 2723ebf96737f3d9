//! The catalog that ships and its translations, as `build.rs` prepared them.

use crate::catalog::{Catalog, PreparedWords, Translation, parse, shipped};
use crate::problem::Problems;

// `TRANSLATIONS`: by language, what it says in place of the English of the catalog.
include!(concat!(env!("OUT_DIR"), "/translations.rs"));

const PREPARED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog"));

/// The catalog that ships: what [`parse`] makes of the files in [`shipped`], without reading them.
///
/// # Errors
/// Every problem in the files, which a release has none of.
pub fn shipped_catalog() -> Result<Catalog, Problems> {
    Catalog::of_prepared(PREPARED).or_else(|_| parse(&shipped()))
}

/// What a language that ships says in place of the English of the catalog that ships; nothing where the language does not
/// ship.
pub fn shipped_words(language: &str) -> PreparedWords {
    let found = TRANSLATIONS.iter().find(|(name, _)| *name == language);
    // What `build.rs` wrote can be read, which a test holds.
    found.and_then(|(_, bytes)| PreparedWords::of_bytes(bytes).ok()).unwrap_or_default()
}

/// The same for any catalog: what has other words than those that ship is not among it.
pub fn shipped_translation(language: &str) -> Translation {
    let words = shipped_words(language);
    match shipped_catalog() {
        Ok(catalog) if !words.is_empty() => Translation::of_prepared(&words, catalog),
        _ => Translation::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_prepared_can_be_read() {
        assert!(Catalog::of_prepared(PREPARED).is_ok());
        assert!(TRANSLATIONS.iter().all(|(_, bytes)| PreparedWords::of_bytes(bytes).is_ok()));
    }
}
