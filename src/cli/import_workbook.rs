//! `import FILE.xlsx`: the answers of a workbook that `form` wrote.

use std::path::Path;
use std::sync::Arc;

use super::args::Import;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::shell::Shell;
use super::store::{Lock, unkept};
use super::with_answers::with_answers;
use super::{inputs, paths};
use crate::answers::{self, Answers};
use crate::catalog::Catalog;
use crate::import::{FilledWorkbook, OtherAnswers, read_workbook, say_twins, say_workbook, take_over};
use crate::messages::Messages;
use crate::problem::{Source, quoted};

/// The largest workbook that is read, in bytes.
const WORKBOOK_LIMIT: u64 = 16 << 20;

pub(super) fn import_workbook(catalog: &Catalog, file: &Path, args: &Import) -> Result<Exit, Failure> {
    let bytes = files::read_bytes(file, WORKBOOK_LIMIT)?;
    let target = args.output.as_deref().filter(|path| !paths::is_stdin(path));
    target.map_or(Ok(()), inputs::spare)?;
    let today = args.date.unwrap_or_else(|| chrono::Local::now().date_naive());
    let messages = Messages::english();
    let workbook = read_workbook(catalog, messages, &paths::name_of(file), &bytes, today).map_err(Failure::Problems)?;
    for line in say_workbook(messages, &workbook) {
        Shell::note(&line);
    }
    if workbook.answers.given.is_empty() {
        return Err(Failure::Nothing("nothing is answered in this workbook".to_owned()));
    }
    match target {
        None => Shell::write(None, answers::write(catalog, &workbook.answers).as_bytes())?,
        Some(path) => write_to(catalog, messages, path, &workbook)?,
    }
    Ok(Exit::Done)
}

/// Makes the file, or takes the answers over into it.
fn write_to(catalog: &Catalog, messages: &Messages, path: &Path, workbook: &FilledWorkbook) -> Result<(), Failure> {
    let lock = Lock::take(path).map_err(|error| unkept(path, &error))?;
    let old = path.exists().then(|| files::read(path, files::ANSWERS_LIMIT)).transpose()?;
    let text = match &old {
        None => with_answers(catalog, None, &workbook.answers, &workbook.answers)?,
        Some(old) => changed(catalog, messages, path, old, workbook)?,
    };
    if old.is_none_or(|old| old.text != text) {
        files::write_whole(path, text.as_bytes(), Link::Follow)
            .map_err(|error| Failure::Unwritten(path.to_owned(), error))?;
    }
    Shell::note(&format!("Wrote {}.", paths::shown(path)));
    drop(lock);
    Ok(())
}

fn changed(
    catalog: &Catalog,
    messages: &Messages,
    path: &Path,
    old: &Arc<Source>,
    workbook: &FilledWorkbook,
) -> Result<String, Failure> {
    let before: Answers = answers::parse(old, catalog).map_err(Failure::Problems)?;
    let taken = take_over(catalog, &before, workbook).map_err(|other| not_for(path, &other))?;
    if !taken.twins.is_empty() {
        Shell::note(&say_twins(messages, &taken.twins));
    }
    with_answers(catalog, Some(old), &before, &taken.answers)
}

/// The file is not for these answers.
fn not_for(path: &Path, other: &OtherAnswers) -> Failure {
    let path = paths::shown(path);
    Failure::Usage(match other {
        OtherAnswers::Organization(name) => {
            format!("{path} holds answers of another organization, {}: name another file", quoted(name))
        }
        OtherAnswers::Person(name) => {
            format!("{path} holds the answers of {}: name another file, and merge the two", quoted(name))
        }
        OtherAnswers::Merged => {
            format!("{path} was merged from several people\u{2019}s answers: name another file, and merge again")
        }
    })
}
