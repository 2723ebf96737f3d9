//! The catalog that ships, as `build.rs` prepared it.

use crate::catalog::{Catalog, parse, shipped};
use crate::problem::Problems;

const PREPARED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog"));

/// The catalog that ships: what [`parse`] makes of the files in [`shipped`], without reading them.
///
/// # Errors
/// Every problem in the files, which a release has none of.
pub fn shipped_catalog() -> Result<Catalog, Problems> {
    Catalog::of_prepared(PREPARED).or_else(|_| parse(&shipped()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_prepared_can_be_read() {
        assert!(Catalog::of_prepared(PREPARED).is_ok());
    }
}
