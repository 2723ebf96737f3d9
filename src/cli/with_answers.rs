//! Answers that were taken from elsewhere, as the text of a file.

use std::sync::Arc;

use super::exit::Failure;
use crate::answers::{self, Answers, Editor};
use crate::catalog::Catalog;
use crate::problem::{Problem, Rule, Source};

/// The file with the answers in it, everything else as it was. It is read back before it is trusted.
pub(super) fn with_answers(
    catalog: &Catalog,
    old: Option<&Arc<Source>>,
    before: &Answers,
    after: &Answers,
) -> Result<String, Failure> {
    let text = match old {
        None => answers::write(catalog, after),
        Some(old) => {
            let mut editor = Editor::open(old).map_err(Failure::Problems)?;
            editor.update(catalog, before, after);
            editor.text()
        }
    };
    let name = old.map_or_else(String::new, |old| old.name.clone());
    let written = Source::new(name, text.as_str());
    if answers::parse(&written, catalog).is_ok_and(|read| read.given == after.given) {
        return Ok(text);
    }
    let message = "the file is laid out in a way that cannot be changed safely";
    let help = "run `ospo-assess fmt` on it, or name another file for the answers";
    Err(Failure::Problems(Problem::of_file(old.unwrap_or(&written), Rule::Layout, message, help).into()))
}
