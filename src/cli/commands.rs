//! The commands that read and print.

use std::collections::BTreeSet;
use std::io;
use std::io::IsTerminal;
use std::path::Path;

use clap::CommandFactory;

use super::args::{Browse, Cli, Filter, List, Report, Show};
use super::exit::{Exit, Failure};
use super::languages::Languages;
use super::outputs::{Output, outputs, write_all};
use super::shell::Shell;
use super::{files, inputs, man};
use crate::answers::{self, Answers, GateKey};
use crate::assess::assess;
use crate::catalog::{self, Catalog, Stage, laws};
use crate::document::{self, Document};
use crate::problem;
use crate::problem::{Problem, Rule, Source, Word, did_you_mean, nearest};
use crate::render::{self, Format, PageFormat};

/// The answers of a made-up university, to see what a report looks like.
const EXAMPLE: &str = include_str!("example.toml");

/// Where to look for an id.
const LIST: &str = "`ospo-assess list` shows what there is";

/// How many words are suggested that something given may be the beginning of.
const SUGGESTED: usize = 3;

type Done = Result<Exit, Failure>;

pub(super) fn answers_of(path: &Path, catalog: &Catalog) -> Result<Answers, Failure> {
    let source = files::read_once(path, files::ANSWERS_LIMIT)?;
    answers::parse(&source, catalog).map_err(Failure::Problems)
}

/// An assessment of nothing must never look like a good one.
pub(super) fn needs_scope(answers: &Answers) -> Result<(), Failure> {
    if answers.scope.is_empty() {
        let message = "no checklist is in scope: add one to `checklists`, such as checklists = [\"ggi\"]";
        return Err(Failure::Nothing(message.to_owned()));
    }
    Ok(())
}

pub(super) fn report(shell: Shell, catalog: &Catalog, args: &Report) -> Done {
    note_inputs(args);
    let languages = Languages::of(&args.language, catalog)?;
    let outputs = outputs(&args.output, args.format)?;
    let to_terminal = |output: &Output<Format>| output.path.is_none() && io::stdout().is_terminal();
    if outputs.iter().any(|output| output.format == Format::Pdf && to_terminal(output)) {
        let message = "a PDF is no text for a terminal; write it to a file: --output report.pdf";
        return Err(Failure::Usage(message.to_owned()));
    }
    let answers = if args.example {
        answers::parse(&Source::new("example.toml", EXAMPLE), catalog).map_err(Failure::Problems)?
    } else {
        answers_of(&args.answers, catalog)?
    };
    needs_scope(&answers)?;
    let language = args.language.lang.as_ref().or(answers.report.lang.as_ref()).cloned();
    let messages = languages.written(answers.report.lang.as_deref())?;
    let answers = if args.redact { answers.redacted() } else { answers };
    let assessment = assess(catalog, &answers);
    if args.no_advice && outputs.iter().any(|output| output.format != Format::Json) {
        return Err(Failure::Usage("--no-advice is for --format json".to_owned()));
    }
    let options = document::Options { summary: args.summary, language, no_advice: args.no_advice };
    let fonts = fonts(args)?;
    let mut reports = Vec::new();
    let mut missing = BTreeSet::new();
    for output in &outputs {
        let path = output.path.as_deref();
        let look = render::Look { paper: args.paper, fonts: &fonts, ..shell.look_in(path) };
        let assessed = assessment.with(catalog, &answers);
        let drawn = render::report(output.format, assessed, &options, &look, messages);
        let drawn = drawn.map_err(|error| unusable_font(args, &error))?;
        missing.extend(drawn.missing);
        reports.push((path, drawn.bytes));
    }
    write_all(&reports)?;
    warn_of_missing(&missing);
    Ok(Exit::Done)
}

/// Before anything is read: what cannot be used must not be written over either.
fn note_inputs(args: &Report) {
    args.font.iter().for_each(|path| inputs::note(path));
    if !args.example {
        inputs::note(&args.answers);
    }
}

fn fonts(args: &Report) -> Result<Vec<Vec<u8>>, Failure> {
    args.font.iter().map(|path| files::read_bytes(path, files::FONT_LIMIT)).collect()
}

/// Says which characters a PDF shows as boxes with their codes, and how it would show them.
fn warn_of_missing(missing: &BTreeSet<char>) {
    const NAMED: usize = 24;
    if missing.is_empty() {
        return;
    }
    let named: Vec<String> = missing.iter().take(NAMED).map(char::to_string).collect();
    let more = missing.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    Shell::note(&format!(
        "warning: no font has {}{more}; the PDF shows boxes with their codes. Name a font that has them: --font FILE",
        named.join(" ")
    ));
}

fn unusable_font(args: &Report, error: &render::PdfError) -> Failure {
    let path = match error {
        render::PdfError::Font { place: Some(place), .. } => args.font.get(*place),
        _ => None,
    };
    let name = path.map(|path| path.display().to_string()).unwrap_or_default();
    let help = "name a TrueType or OpenType font file that may be embedded";
    let problem = Problem::of_file(&Source::new(name, ""), Rule::BadValue, error.to_string(), help);
    Failure::Problems(problem.into())
}

/// A page of words, which asks for no font.
pub(super) fn drawn(page: Result<render::Drawn, render::PdfError>) -> Result<Vec<u8>, Failure> {
    page.map(|drawn| drawn.bytes).map_err(|error| Failure::Output(io::Error::other(error)))
}

/// Prints a document, or what programs read of it.
fn browse(
    shell: Shell,
    format: Browse,
    document: impl FnOnce() -> Result<Document, Failure>,
    json: impl FnOnce() -> Result<String, Failure>,
) -> Done {
    let page = match format {
        Browse::Terminal => PageFormat::Terminal,
        Browse::Markdown => PageFormat::Markdown,
        Browse::Json => {
            Shell::print(&json()?)?;
            return Ok(Exit::Done);
        }
    };
    Shell::write(None, &drawn(render::draw(page, &document()?, &shell.look()))?)?;
    Ok(Exit::Done)
}

pub(super) fn list(shell: Shell, catalog: &Catalog, args: &List) -> Done {
    let filter = filter_of(catalog, &args.filter)?;
    let messages = Languages::of(&args.language, catalog)?.written(None)?;
    if args.resources {
        let document = || Ok(document::resources(catalog, messages));
        return browse(shell, args.format, document, || Ok(render::resources_json(catalog)));
    }
    let document = || Ok(document::list(catalog, &filter, messages));
    browse(shell, args.format, document, || Ok(render::list_json(catalog, &filter)))
}

pub(super) fn show(shell: Shell, catalog: &Catalog, args: &Show) -> Done {
    let unknown = || Failure::Usage(unknown_id(catalog, &args.id));
    let messages = Languages::of(&args.language, catalog)?.written(None)?;
    let document = || document::show(catalog, &args.id, args.resource, messages).ok_or_else(unknown);
    browse(shell, args.format, document, || render::show_json(catalog, &args.id, args.resource).ok_or_else(unknown))
}

fn unknown_id(catalog: &Catalog, id: &str) -> String {
    let checklists = catalog.checklists().map(|ix| catalog[ix].id.as_str());
    let practices = catalog.practices().flat_map(|ix| [catalog[ix].id.as_str(), catalog[ix].name()]);
    let sections = catalog.sections().map(|ix| catalog[ix].id.as_str());
    let resources = catalog.resources().map(|ix| catalog[ix].id.as_str());
    let points = catalog.points().map(|ix| catalog[ix].id.as_str());
    let all: Vec<&str> = checklists.chain(practices).chain(sections).chain(resources).chain(points).collect();
    unknown("nothing in the catalog has the id", id, &all, LIST)
}

/// That something is not there, with what was probably meant, or else where to look.
fn unknown(what: &str, given: &str, valid: &[&str], otherwise: &str) -> String {
    let given_low = given.to_lowercase();
    // A practice named without its checklist is one word short, not misspelt.
    let whole = valid.iter().find(|one| one.ends_with(&format!(".{given_low}"))).copied();
    let near = whole.or_else(|| nearest(&given_low, valid.iter().copied()));
    let help = did_you_mean(near).or_else(|| begun(&given_low, valid)).unwrap_or_else(|| otherwise.to_owned());
    format!("{what} {}; {help}", problem::quoted(given))
}

/// The shortest words that begin as what was given does, and go no level deeper.
fn begun(given: &str, valid: &[&str]) -> Option<String> {
    let completes = |one: &&str| one.strip_prefix(given).is_some_and(|rest| !rest.contains('.'));
    let mut longer: Vec<&str> = valid.iter().copied().filter(|one| !given.is_empty() && completes(one)).collect();
    longer.sort_by_key(|one| (one.len(), *one));
    longer.dedup();
    let names: Vec<String> = longer.iter().take(SUGGESTED).map(|one| format!("`{one}`")).collect();
    let (last, others) = names.split_last()?;
    let or = if others.is_empty() { String::new() } else { format!("{} or ", others.join(", ")) };
    Some(format!("did you mean {or}{last}?"))
}

/// The filter of the command line, with its ids found in the catalog.
pub(super) fn filter_of(catalog: &Catalog, filter: &Filter) -> Result<catalog::Filter, Failure> {
    let checklists: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
    let sections: Vec<&str> = catalog.sections().map(|ix| catalog[ix].id.as_str()).collect();
    let checklist = |id: &String| {
        let missing = || Failure::Usage(unknown("there is no checklist", id, &checklists, LIST));
        catalog.checklist(id).ok_or_else(missing)
    };
    let section = |id: &String| {
        let missing = || Failure::Usage(unknown("there is no section", id, &sections, LIST));
        catalog.sections().find(|ix| catalog[*ix].id == *id).ok_or_else(missing)
    };
    Ok(catalog::Filter {
        checklists: filter.checklist.iter().map(checklist).collect::<Result<_, _>>()?,
        sections: filter.section.iter().map(section).collect::<Result<_, _>>()?,
        themes: filter.theme.clone(),
        roles: filter.role.clone(),
        stages: filter.stage.iter().filter_map(|stage| Stage::from_number((*stage).into())).collect(),
    })
}

/// Every law of curated data kept: what the catalog holds, in a sentence.
pub(super) fn lint(catalog: &Catalog) -> Result<String, Failure> {
    let broken = laws(catalog);
    if !broken.is_empty() {
        return Err(Failure::Problems(broken.into()));
    }
    let points = catalog.points().len();
    let (checklists, practices, resources) =
        (catalog.checklists().len(), catalog.practices().len(), catalog.resources().len());
    Ok(format!(
        "{checklists} checklists, {practices} practices, {points} points and {resources} resources: no problem found."
    ))
}

/// What a rule or a gate asks for.
pub(super) fn explain(shell: Shell, name: Option<&str>) -> Done {
    let rules = Rule::ALL.iter().map(|rule| (rule.name(), rule.explanation()));
    let gates = GateKey::ALL.iter().map(|key| (key.option(), key.about()));
    let all: Vec<(&str, &str)> = rules.chain(gates).collect();
    let names: Vec<&str> = all.iter().map(|(one, _)| *one).collect();
    let Some(name) = name else {
        Shell::print(&(names.join("\n") + "\n"))?;
        return Ok(Exit::Done);
    };
    let Some((_, explanation)) = all.iter().find(|(one, _)| *one == name) else {
        return Err(Failure::Usage(unknown(
            "there is no rule and no gate",
            name,
            &names,
            "`ospo-assess explain` lists them",
        )));
    };
    let explanation = explanation.split_whitespace().collect::<Vec<_>>().join(" ");
    let stop = if explanation.ends_with('.') { "" } else { "." };
    let explanation = textwrap::fill(&format!("{explanation}{stop}"), shell.look().width.min(80));
    Shell::print(&format!("{name}\n{explanation}\n"))?;
    Ok(Exit::Done)
}

pub(super) fn completions(kind: clap_complete::Shell) -> Done {
    let mut out = Vec::new();
    clap_complete::generate(kind, &mut Cli::command(), "ospo-assess", &mut out);
    Shell::write(None, &out)?;
    Ok(Exit::Done)
}

pub(super) fn man() -> Done {
    let page = man::page().map_err(Failure::Output)?;
    Shell::write(None, page.as_bytes())?;
    Ok(Exit::Done)
}
