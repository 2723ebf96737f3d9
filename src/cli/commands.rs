//! The commands that read and print.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::path::Path;

use clap::CommandFactory;

use super::args::{Browse, Cli, Filter, List, Report, Show};
use super::exit::{Exit, Failure};
use super::files;
use super::shell::Shell;
use crate::answers::{self, Answers, GateKey};
use crate::assess::assess;
use crate::catalog::{Catalog, Stage, laws};
use crate::document::{self, Document};
use crate::problem::{Problem, Rule, Source, Word, did_you_mean};
use crate::render::{self, Format, PageFormat};

/// The answers of a made-up university, to see what a report looks like.
const EXAMPLE: &str = include_str!("example.toml");

/// Where to look for an id.
const LIST: &str = "`ospo-assess list` shows what there is";

type Done = Result<Exit, Failure>;

fn answers_of(path: &Path, catalog: &Catalog) -> Result<Answers, Failure> {
    let source = files::read(path, files::ANSWERS_LIMIT)?;
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
    let format = format_of(args)?;
    let answers = if args.example {
        answers::parse(&Source::new("example.toml", EXAMPLE), catalog).map_err(Failure::Problems)?
    } else {
        not_the_input(args)?;
        answers_of(&args.answers, catalog)?
    };
    needs_scope(&answers)?;
    let answers = if args.redact { answers.redacted() } else { answers };
    let assessment = assess(catalog, &answers);
    let options = document::Options { summary: args.summary, language: args.lang.clone() };
    refuse_pdf_on_terminal(args, format)?;
    let fonts =
        args.font.iter().map(|path| files::read_bytes(path, files::FONT_LIMIT)).collect::<Result<Vec<_>, _>>()?;
    let colour = shell.look().colour && args.output.is_none();
    let look = render::Look { colour, paper: args.paper, fonts: &fonts, ..shell.look() };
    let drawn = render::report(format, &assessment, &options, &look);
    let drawn = drawn.map_err(|error| unusable_font(args, &error))?;
    Shell::write(args.output.as_deref(), &drawn.bytes)?;
    warn_of_missing(&drawn.missing);
    Ok(Exit::Done)
}

fn refuse_pdf_on_terminal(args: &Report, format: Format) -> Result<(), Failure> {
    let to_terminal = std::io::stdout().is_terminal() && args.output.is_none();
    if format == Format::Pdf && to_terminal {
        return Err(Failure::Usage(
            "a PDF is no text for a terminal; write it to a file: --output report.pdf".to_owned(),
        ));
    }
    Ok(())
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
    let help = "name a TrueType or OpenType font file that may be embedded".to_owned();
    Failure::Problems(vec![Problem {
        rule: Rule::BadValue,
        message: error.to_string(),
        help: Some(help),
        source: Source::new(name, ""),
        span: None,
    }])
}

/// The form asked for, else the one that the ending of the output names; the two may not contradict each other.
fn format_of(args: &Report) -> Result<Format, Failure> {
    let ending = args.output.as_ref().and_then(|path| path.extension()).and_then(|ending| ending.to_str());
    let named = ending.and_then(|ending| Format::ALL.iter().copied().find(|format| format.endings().contains(&ending)));
    match (args.format, named) {
        (Some(asked), Some(named)) if asked != named => Err(Failure::Usage(format!(
            "the report is to be {}, but the name of the file says {}: change one of them",
            asked.word(),
            named.word()
        ))),
        (asked, named) => Ok(asked.or(named).unwrap_or(Format::Terminal)),
    }
}

/// A report written over the answers would lose them.
fn not_the_input(args: &Report) -> Result<(), Failure> {
    let Some(output) = &args.output else { return Ok(()) };
    let same = output.canonicalize().is_ok_and(|output| args.answers.canonicalize().is_ok_and(|input| input == output));
    if same {
        return Err(Failure::Usage("--output is the answers file itself: name another file".to_owned()));
    }
    Ok(())
}

/// A page of words, which asks for no font.
pub(super) fn drawn(page: PageFormat, document: &Document, look: &render::Look<'_>) -> Result<Vec<u8>, Failure> {
    let drawn = render::draw(page, document, look);
    drawn.map(|drawn| drawn.bytes).map_err(|error| Failure::Output(std::io::Error::other(error)))
}

fn browse(shell: Shell, format: Browse, document: &Document) -> Done {
    let page = match format {
        Browse::Terminal => PageFormat::Terminal,
        Browse::Markdown => PageFormat::Markdown,
        Browse::Json => return Ok(Exit::Done),
    };
    Shell::write(None, &drawn(page, document, &shell.look())?)?;
    Ok(Exit::Done)
}

pub(super) fn list(shell: Shell, catalog: &Catalog, args: &List) -> Done {
    let filter = filter_of(catalog, &args.filter)?;
    if args.format == Browse::Json {
        let json = if args.resources { render::resources_json(catalog) } else { render::list_json(catalog, &filter) };
        Shell::print(&json)?;
        return Ok(Exit::Done);
    }
    let document = if args.resources { document::resources(catalog) } else { document::list(catalog, &filter) };
    browse(shell, args.format, &document)
}

pub(super) fn show(shell: Shell, catalog: &Catalog, args: &Show) -> Done {
    let unknown = || Failure::Usage(unknown_id(catalog, &args.id));
    if args.format == Browse::Json {
        let json = render::show_json(catalog, &args.id, args.resource).ok_or_else(unknown)?;
        Shell::print(&json)?;
        return Ok(Exit::Done);
    }
    let document = document::show(catalog, &args.id, args.resource).ok_or_else(unknown)?;
    browse(shell, args.format, &document)
}

fn unknown_id(catalog: &Catalog, id: &str) -> String {
    let checklists = catalog.checklists().map(|ix| catalog[ix].id.as_str());
    let practices = catalog.practices().flat_map(|ix| [catalog[ix].id.as_str(), catalog[ix].name()]);
    let sections = catalog.sections().map(|ix| catalog[ix].id.as_str());
    let resources = catalog.resources().map(|ix| catalog[ix].id.as_str());
    let all: Vec<&str> = checklists.chain(practices).chain(sections).chain(resources).collect();
    unknown("nothing in the catalog has the id", id, all, LIST)
}

/// That something is not there, with what was probably meant, or else where to look.
fn unknown(what: &str, given: &str, valid: Vec<&str>, otherwise: &str) -> String {
    // A practice named without its checklist is one word short, not misspelt.
    let whole = valid.iter().find(|one| one.ends_with(&format!(".{given}"))).copied();
    let desk = crate::problem::Desk::new(&Source::new("", ""));
    let near = did_you_mean(whole.or_else(|| desk.near(&given.to_lowercase(), valid)));
    let help = near.unwrap_or_else(|| otherwise.to_owned());
    format!("{what} {}; {help}", crate::problem::quoted(given))
}

/// The filter of the command line, with its ids found in the catalog.
pub(super) fn filter_of(catalog: &Catalog, filter: &Filter) -> Result<document::Filter, Failure> {
    let checklists: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
    let sections: Vec<&str> = catalog.sections().map(|ix| catalog[ix].id.as_str()).collect();
    let checklist = |id: &String| {
        let missing = || Failure::Usage(unknown("there is no checklist", id, checklists.clone(), LIST));
        catalog.checklist(id).ok_or_else(missing)
    };
    let section = |id: &String| {
        let missing = || Failure::Usage(unknown("there is no section", id, sections.clone(), LIST));
        catalog.sections().find(|ix| catalog[*ix].id == *id).ok_or_else(missing)
    };
    Ok(document::Filter {
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
        return Err(Failure::Problems(broken));
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
            names,
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
    let mut out = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut out).map_err(Failure::Output)?;
    Shell::write(None, &out)?;
    Ok(Exit::Done)
}
