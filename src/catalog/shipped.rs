//! The catalog that ships in the binary.

use super::{CatalogFile, FileKind};
use crate::problem::Source;

macro_rules! files {
    ($($folder:literal / $stem:literal as $kind:ident,)+) => {
        &[$((FileKind::$kind, $stem, concat!($folder, "/", $stem, ".toml"), include_str!(concat!("../../", $folder, "/", $stem, ".toml"))),)+]
    };
}

type Shipped = (FileKind, &'static str, &'static str, &'static str);

/// In the order of the catalog. A test holds that no file of the two folders is missing.
const FILES: &[Shipped] = files! {
    "resources" / "ggi" as Resources,
    "resources" / "todo-group" as Resources,
    "resources" / "github-ospo" as Resources,
    "resources" / "open-source-guides" as Resources,
    "resources" / "standards" as Resources,
    "checklists" / "ggi" as Checklist,
    "checklists" / "todo-group" as Checklist,
    "checklists" / "github-ospo" as Checklist,
    "checklists" / "open-source-guides" as Checklist,
};

/// The files that ship in the binary, in the order of the catalog.
pub fn shipped() -> Vec<CatalogFile> {
    let file = |&(kind, id, path, text): &Shipped| CatalogFile { kind, id: id.into(), source: Source::new(path, text) };
    FILES.iter().map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{laws, parse};
    use crate::problem::{Look, show};

    #[test]
    fn the_shipped_catalog_is_sound_and_keeps_every_law() {
        let catalog = parse(&shipped()).unwrap_or_else(|problems| panic!("{}", show(&problems, Look::Plain)));
        let broken = laws(&catalog);
        assert!(broken.is_empty(), "{}", show(&broken, Look::Plain));
    }
}
