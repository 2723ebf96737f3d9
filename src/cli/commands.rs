//! The commands that read and print.

use std::collections::BTreeSet;
use std::io;
use std::io::IsTerminal;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use super::args::{Browse, Filter, List, Report, Show};
use super::brand::own_brand;
use super::change::Earlier;
use super::exit::{Exit, Failure};
use super::languages::Languages;
use super::outputs::{Output, outputs, write_all};
use super::shell::Shell;
use super::{files, inputs, pager};
use crate::answers::{self, Answers, Detail, GateKey, ReportSettings, requirements_way_out};
use crate::assess::assess;
use crate::catalog::{self, Catalog, Stage, laws, warnings};
use crate::document::{self, Document, Since};
use crate::problem;
use crate::problem::{Problem, Rule, RuleExample, Source, Word, did_you_mean, nearest};
use crate::render::{self, CsvRows, Format, PageFormat};

/// The answers of a made-up university, to see what a report looks like.
const EXAMPLE: &str = include_str!("example.toml");
/// Of an organization that gets ready to show what it keeps of a standard.
const EXAMPLE_FOR: &str = include_str!("example-standard.toml");

/// Where to look for an id.
const LIST: &str = "`ospo-assess list` shows what there is";

/// How many words are suggested that something given may be the beginning of.
const SUGGESTED: usize = 3;

type Done = Result<Exit, Failure>;

/// Where a result goes, standard output being none, and what it is.
type PlacedBytes<'o> = (Option<&'o Path>, Vec<u8>);

pub(super) fn answers_of(path: &Path, catalog: &Catalog) -> Result<Answers, Failure> {
    let source = files::read_once(path, files::ANSWERS_LIMIT)?;
    answers::parse(&source, catalog).map_err(Failure::Problems)
}

/// The answers that a report is on.
pub(super) fn answers_or_example(args: &Report, catalog: &Catalog) -> Result<Answers, Failure> {
    if args.example {
        let text = if args.r#for.is_some() { EXAMPLE_FOR } else { EXAMPLE };
        return answers::parse(&Source::new("example.toml", text), catalog).map_err(Failure::Problems);
    }
    answers_of(&args.answers, catalog)
}

/// An assessment of nothing must never look like a good one.
pub(super) fn needs_scope(answers: &Answers) -> Result<(), Failure> {
    if answers.scope.is_empty() {
        let message = "no checklist is in scope: add one to `checklists`, such as checklists = [\"ggi\"]";
        return Err(Failure::Nothing(message.to_owned()));
    }
    Ok(())
}

/// A PDF or a Word file is for a file.
///
/// # Errors
/// [`Failure::Usage`] if one would be written to a terminal.
pub(super) fn no_file_on_terminal<F: Word + PartialEq>(outputs: &[Output<F>]) -> Result<(), Failure> {
    let to_terminal = |output: &Output<F>| output.path.is_none() && io::stdout().is_terminal();
    for (word, name) in [("pdf", "a PDF"), ("docx", "a Word file")] {
        if outputs.iter().any(|output| output.format.word() == word && to_terminal(output)) {
            let message = format!("{name} is no text for a terminal; write it to a file: --output report.{word}");
            return Err(Failure::Usage(message));
        }
    }
    Ok(())
}

/// A document in every form asked for, with the places that they go to.
///
/// # Errors
/// If a font cannot be read or used.
pub(super) fn drawn_in_all<'o, F: Copy>(
    shell: Shell,
    paper: render::Paper,
    fonts: &[PathBuf],
    outputs: &'o [Output<F>],
    draw: impl Fn(F, &render::Look<'_>) -> Result<render::Drawn, render::PdfError>,
) -> Result<Vec<PlacedBytes<'o>>, Failure> {
    let loaded = self::fonts(fonts)?;
    let mut all = Vec::new();
    let mut missing = BTreeSet::new();
    for output in outputs {
        let path = output.path.as_deref();
        let look = render::Look { paper, fonts: &loaded, ..shell.look_in(path) };
        let drawn = draw(output.format, &look).map_err(|error| unusable_font(fonts, &error))?;
        missing.extend(drawn.missing);
        all.push((path, drawn.bytes));
    }
    warn_of_missing(&missing);
    Ok(all)
}

pub(super) fn report(shell: Shell, catalog: &Catalog, args: &Report) -> Done {
    note_inputs(args);
    let languages = Languages::of(&args.language, catalog)?;
    let outputs = outputs(&args.output, args.format)?;
    let to_terminal = |output: &Output<Format>| output.path.is_none() && io::stdout().is_terminal();
    no_file_on_terminal(&outputs)?;
    let answers = answers_or_example(args, catalog)?;
    needs_scope(&answers)?;
    let messages = languages.written(answers.report.lang.as_deref())?;
    let is_read = |output: &Output<Format>| !matches!(output.format, Format::Json | Format::Csv);
    let any_is_read = outputs.iter().any(is_read);
    let told = if any_is_read { languages.translated(messages)? } else { catalog };
    let answers = if args.redact { answers.redacted() } else { answers };
    let assessment = assess(catalog, &answers);
    only_for_programs(args, &outputs)?;
    let earlier = Earlier::of(catalog, args, &answers)?;
    let fonts = fonts(&args.font)?;
    let brand = own_brand(args, &answers)?;
    let mut reports = Vec::new();
    let mut missing = BTreeSet::new();
    for output in &outputs {
        let path = output.path.as_deref();
        let look = render::Look { paper: args.paper, fonts: &fonts, brand: brand.brand(), ..shell.look_in(path) };
        let assessed = assessment.with(if is_read(output) { told } else { catalog }, &answers);
        let options = options(args, &answers.report, output.format);
        let draw =
            |since: Option<&Since<'_>>| render::report(output.format, assessed, &options, since, &look, messages);
        let drawn = match &earlier {
            Some(earlier) => earlier.told(assessed.catalog, |since| draw(Some(since))),
            None => draw(None),
        };
        let drawn = drawn.map_err(|error| unusable_font(&args.font, &error))?;
        missing.extend(drawn.missing);
        reports.push((path, drawn.bytes));
    }
    let is_short = detail(args, &answers.report, Format::Terminal) == Detail::Brief;
    let is_paged = |output: &Output<Format>| output.format == Format::Terminal && to_terminal(output) && !is_short;
    let paged = outputs.iter().position(|output| !args.no_pager && is_paged(output));
    let paged = paged.map(|place| reports.remove(place).1);
    write_all(&reports)?;
    paged.map_or(Ok(()), |report| pager::show(&report))?;
    warn_of_missing(&missing);
    if outputs.iter().any(|output| output.format == Format::Terminal && to_terminal(output)) && is_short {
        Shell::note("This is page one. The rest: --detail normal, or --detail full");
    }
    Ok(Exit::Done)
}

/// Options of forms for programs are of no use in others.
fn only_for_programs(args: &Report, outputs: &[Output<Format>]) -> Result<(), Failure> {
    let are_for_programs = outputs.iter().all(|output| matches!(output.format, Format::Json | Format::Csv));
    if args.no_advice && !are_for_programs {
        return Err(Failure::Usage("--no-advice is for --format json and csv".to_owned()));
    }
    if args.rows == CsvRows::Points && outputs.iter().all(|output| output.format != Format::Csv) {
        return Err(Failure::Usage("--rows points is for --format csv".to_owned()));
    }
    Ok(())
}

/// What kind of report a format gets: what was asked for, else what the answers file says, else what suits its readers.
fn options(args: &Report, settings: &ReportSettings, format: Format) -> document::Options {
    document::Options {
        detail: detail(args, settings, format),
        radar: args.radar,
        capacity: args.capacity.or(settings.capacity).and_then(NonZeroU32::new),
        language: args.language.lang.as_ref().or(settings.lang.as_ref()).cloned(),
        no_advice: args.no_advice,
        every_point: args.rows == CsvRows::Points,
    }
}

fn detail(args: &Report, settings: &ReportSettings, format: Format) -> Detail {
    let usual = if format == Format::Terminal { Detail::Brief } else { Detail::Normal };
    let asked = args.detail.or(args.summary.then_some(Detail::Brief));
    asked.or(settings.detail).unwrap_or(usual)
}

/// Before anything is read: what cannot be used must not be written over either.
pub(super) fn note_inputs(args: &Report) {
    args.font.iter().chain(&args.previous).chain(&args.logo).for_each(|path| inputs::note(path));
    if !args.example {
        inputs::note(&args.answers);
    }
}

fn fonts(paths: &[PathBuf]) -> Result<Vec<Vec<u8>>, Failure> {
    paths.iter().map(|path| files::read_bytes(path, files::FONT_LIMIT)).collect()
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
    Shell::warn(&format!(
        "warning: no font has {}{more}; the PDF shows boxes with their codes. Name a font that has them: --font FILE",
        named.join(" ")
    ));
}

fn unusable_font(paths: &[PathBuf], error: &render::PdfError) -> Failure {
    let path = match error {
        render::PdfError::Font { place: Some(place), .. } => paths.get(*place),
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
pub(super) fn browse(
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
    let languages = Languages::of(&args.language, catalog)?;
    let messages = languages.written(None)?;
    // For programs it stays English.
    let told = || languages.translated(messages);
    if args.resources {
        let document = || Ok(document::resources(told()?, messages));
        return browse(shell, args.format, document, || Ok(render::resources_json(catalog)));
    }
    if args.periods {
        let document = || Ok(document::list_periods(told()?, messages));
        return browse(shell, args.format, document, || Ok(render::periods_json(catalog)));
    }
    let document = || Ok(document::list(told()?, &filter, messages));
    browse(shell, args.format, document, || Ok(render::list_json(catalog, &filter)))
}

pub(super) fn show(shell: Shell, catalog: &Catalog, args: &Show) -> Done {
    let unknown = || Failure::Usage(unknown_id(catalog, &args.id));
    let languages = Languages::of(&args.language, catalog)?;
    let messages = languages.written(None)?;
    let told = || languages.translated(messages);
    let document = || document::show(told()?, &args.id, args.resource, messages).ok_or_else(unknown);
    browse(shell, args.format, document, || render::show_json(catalog, &args.id, args.resource).ok_or_else(unknown))
}

fn unknown_id(catalog: &Catalog, id: &str) -> String {
    let checklists = catalog.checklists().map(|ix| catalog[ix].id.as_str());
    let practices = catalog.practices().flat_map(|ix| [catalog[ix].id.as_str(), catalog[ix].name()]);
    let sections = catalog.sections().map(|ix| catalog[ix].id.as_str());
    let resources = catalog.resources().map(|ix| catalog[ix].id.as_str());
    let points = catalog.points().map(|ix| catalog[ix].id.as_str());
    let crosswalks = catalog.crosswalks().map(|ix| catalog[ix].id.as_str());
    let requirements = catalog.requirement_ids();
    let all = checklists.chain(practices).chain(sections).chain(resources).chain(points);
    let all: Vec<&str> = all.chain(crosswalks).chain(requirements.iter().map(String::as_str)).collect();
    unknown("nothing in the catalog has the id", id, &all, LIST)
}

/// That there is no such point or practice.
pub(super) fn unknown_statement(catalog: &Catalog, id: &str) -> String {
    let practices = catalog.practices().map(|ix| catalog[ix].id.as_str());
    let all: Vec<&str> = practices.chain(catalog.points().map(|ix| catalog[ix].id.as_str())).collect();
    unknown("there is no point and no practice", id, &all, LIST)
}

/// That there is no such crosswalk.
pub(super) fn unknown_crosswalk(catalog: &Catalog, id: &str) -> String {
    let all: Vec<&str> = catalog.crosswalks().map(|ix| catalog[ix].id.as_str()).collect();
    unknown("there is no crosswalk", id, &all, &format!("there are: {}", all.join(", ")))
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

/// The filter of the command line, narrowed to what bears on some requirements where any are named.
pub(super) fn filter_for(catalog: &Catalog, filter: &Filter, ids: &[String]) -> Result<catalog::Filter, Failure> {
    let requirements = |id: &String| {
        let missing = || Failure::Usage(unknown_requirements(catalog, id));
        catalog.requirements_named(id).ok_or_else(missing)
    };
    let requirements = ids.iter().map(requirements).collect::<Result<_, _>>()?;
    Ok(catalog::Filter { requirements, ..filter_of(catalog, filter)? })
}

/// That there is no such crosswalk and no such requirement.
fn unknown_requirements(catalog: &Catalog, id: &str) -> String {
    format!("there is no crosswalk and no requirement {}; {}", problem::quoted(id), requirements_way_out(catalog, id))
}

/// The filter of the command line, with its ids found in the catalog.
pub(super) fn filter_of(catalog: &Catalog, filter: &Filter) -> Result<catalog::Filter, Failure> {
    let checklists: Vec<&str> = catalog.checklists().map(|ix| catalog[ix].id.as_str()).collect();
    let sections: Vec<&str> = catalog.sections().map(|ix| catalog[ix].id.as_str()).collect();
    let themes: Vec<&str> = catalog.themes().map(|ix| catalog[ix].id.as_str()).collect();
    let roles: Vec<&str> = catalog.roles().map(|ix| catalog[ix].id.as_str()).collect();
    let one_of = |words: &[&str]| format!("it is one of: {}", words.join(", "));
    let section = |id: &str| catalog.sections().find(|ix| catalog[*ix].id == id);
    Ok(catalog::Filter {
        checklists: named(&filter.checklist, "there is no checklist", &checklists, LIST, |id| catalog.checklist(id))?,
        sections: named(&filter.section, "there is no section", &sections, LIST, section)?,
        themes: named(&filter.theme, "there is no theme", &themes, &one_of(&themes), |id| catalog.theme(id))?,
        roles: named(&filter.role, "there is no role", &roles, &one_of(&roles), |id| catalog.role(id))?,
        requirements: Vec::new(),
        stages: filter.stage.iter().filter_map(|stage| Stage::from_number((*stage).into())).collect(),
    })
}

/// What each of the ids names, all of which are among the `valid` ones; else what is missing.
fn named<T>(
    ids: &[String],
    missing: &str,
    valid: &[&str],
    otherwise: &str,
    find: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, Failure> {
    let one = |id: &String| find(id).ok_or_else(|| Failure::Usage(unknown(missing, id, valid, otherwise)));
    ids.iter().map(one).collect()
}

/// Every law of curated data kept: what the catalog holds, in a sentence. Else what breaks them, and what would be better
/// otherwise.
pub(super) fn lint(catalog: &Catalog) -> Result<String, Failure> {
    let mut broken = laws(catalog);
    if !broken.is_empty() {
        broken.extend(warnings(catalog));
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
    let example = Rule::ALL.iter().find(|rule| rule.name() == name).and_then(|rule| rule.example());
    let example = example.map(shown_example).unwrap_or_default();
    Shell::print(&format!("{name}\n{explanation}\n{example}"))?;
    Ok(Exit::Done)
}

/// Lines that break a rule, and what to write in their place.
fn shown_example(example: &RuleExample) -> String {
    let indented = |lines: &str| textwrap::indent(lines, "    ");
    format!("\nwrong:\n{}\n\nright:\n{}\n", indented(example.wrong), indented(example.right))
}
