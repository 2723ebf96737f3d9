//! `schema`: JSON Schema of the file formats.

use super::exit::{Exit, Failure};
use super::shell::Shell;
use crate::catalog::Catalog;
use crate::render::{self, SchemaOf};

pub(super) fn run(catalog: &Catalog, of: SchemaOf) -> Result<Exit, Failure> {
    Shell::print(&render::schema(of, catalog))?;
    Ok(Exit::Done)
}
