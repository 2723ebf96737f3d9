//! `fmt`: an answers file in order.

use std::path::Path;

use super::args::Fmt;
use super::exit::{Exit, Failure};
use super::files::{self, Link};
use super::paths;
use super::shell::{Shell, command_line};
use crate::answers;
use crate::catalog::Catalog;

pub(super) fn run(catalog: &Catalog, folder: Option<&Path>, args: &Fmt) -> Result<Exit, Failure> {
    let source = files::read(&args.answers, files::ANSWERS_LIMIT)?;
    answers::parse(&source, catalog).map_err(Failure::Problems)?;
    let path = paths::shown(&args.answers);
    let text = answers::tidy(&source, catalog).map_err(Failure::Problems)?;
    let in_order = text == source.text;
    if args.check {
        if in_order {
            Shell::note(&format!("{path} is in order."));
            return Ok(Exit::Done);
        }
        Shell::warn(&format!("{path} is not in order: {}", command_line("fmt", folder, &args.answers)));
        return Ok(Exit::GateFailed);
    }
    if paths::is_stdin(&args.answers) {
        Shell::write(None, text.as_bytes())?;
    } else if !in_order {
        files::write_whole(&args.answers, text.as_bytes(), Link::Follow)
            .map_err(|error| Failure::Unwritten(args.answers.clone(), error))?;
        Shell::note(&format!("Put {path} in order."));
    }
    Ok(Exit::Done)
}
