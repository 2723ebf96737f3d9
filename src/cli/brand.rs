//! Logo, colour and classification of a report: what the answers file says, unless an option says otherwise.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::{Report, accent};
use super::exit::Failure;
use super::{files, paths};
use crate::answers::Answers;
use crate::problem::{Problem, Rule, Source};
use crate::render::{Accent, Brand, Logo, LogoError};
use crate::text;

/// What makes the report the organization's own.
pub(super) struct OwnBrand {
    logo: Option<Logo>,
    accent: Option<Accent>,
    classification: Option<String>,
}

impl OwnBrand {
    pub(super) fn brand(&self) -> Brand<'_> {
        let Self { logo, accent, classification } = self;
        Brand { logo: logo.as_ref(), accent: *accent, classification: classification.as_deref() }
    }
}

/// The brand of a report. A logo names its organization, so that one from the answers file is left out where names are.
pub(super) fn own_brand(args: &Report, answers: &Answers) -> Result<OwnBrand, Failure> {
    let settings = &answers.report;
    let from_file = settings.logo.as_deref().filter(|_| !args.redact && !args.example);
    let logo = match (&args.logo, from_file) {
        (Some(path), _) => Some(path.clone()),
        (None, Some(name)) => Some(below(&args.answers, name)?),
        (None, None) => None,
    };
    let logo = logo.map(|path| read_logo(&path)).transpose()?;
    let unusable = |why: &str| {
        let message = format!("the accent of [report] cannot be used: {why}");
        problem(&args.answers, message, "change it in the file, or name another with --accent")
    };
    let accent = match (args.accent, settings.accent.as_deref()) {
        (Some(accent), _) => Some(accent),
        (None, Some(text)) => Some(accent(text).map_err(|why| unusable(&why))?),
        (None, None) => None,
    };
    let classification = args.classification.clone().or_else(|| settings.classification.as_deref().map(cleaned));
    Ok(OwnBrand { logo, accent, classification })
}

/// The brand that an answers file asks for; what of it cannot be used is left out, but never who may read the report.
pub(super) fn brand_of_file(path: &Path, answers: &Answers) -> OwnBrand {
    let settings = &answers.report;
    let logo = settings.logo.as_deref().and_then(|name| below(path, name).ok());
    OwnBrand {
        logo: logo.and_then(|path| read_logo(&path).ok()),
        accent: settings.accent.as_deref().and_then(|text| accent(text).ok()),
        classification: settings.classification.as_deref().map(cleaned),
    }
}

fn cleaned(text: &str) -> String {
    text::one_line(text).into_owned()
}

fn why_no_logo(error: &LogoError) -> String {
    let (side, all) = Logo::MOST;
    match error {
        LogoError::NotPng(why) => format!("it is no PNG that can be read: {why}"),
        LogoError::TooLarge { width, height } => {
            format!("it has {width} by {height} pixels; at most {side} a side and {all} in all are taken")
        }
    }
}

fn read_logo(path: &Path) -> Result<Logo, Failure> {
    let bytes = files::read_bytes(path, Logo::LIMIT)?;
    let help = "name a PNG file of a usual size";
    Logo::parse(&bytes)
        .map_err(|error| problem(path, format!("the logo cannot be used: {}", why_no_logo(&error)), help))
}

/// A file that the answers file names: in its folder or below it, links followed. Whoever wrote the answers must not make
/// a report show any other.
fn below(answers: &Path, name: &str) -> Result<PathBuf, Failure> {
    if paths::is_stdin(answers) || paths::is_stream(answers) {
        let message = "the answers come from a pipe, which has no folder to find their logo in; name it with --logo";
        return Err(Failure::Usage(message.to_owned()));
    }
    let folder = paths::folder_of(answers);
    let path = folder.join(name);
    let (Ok(folder), Ok(found)) = (fs::canonicalize(&folder), fs::canonicalize(&path)) else { return Ok(path) };
    if found.starts_with(&folder) {
        return Ok(path);
    }
    let message = format!("the logo of [report], {}, leads out of the folder of the answers file", paths::shown(&path));
    Err(problem(answers, message, "keep it in that folder, or name it with --logo"))
}

fn problem(path: &Path, message: String, help: &str) -> Failure {
    let source = Source::new(paths::name_of(path), "");
    Failure::Problems(Problem::of_file(&source, Rule::BadValue, message, help).into())
}
