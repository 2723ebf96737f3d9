//! The shell around the core: arguments, files, streams, environment and exit codes.

mod args;
mod brand;
mod catalogs;
mod change;
mod check;
mod commands;
mod compare;
mod completions;
mod crosswalk;
mod crosswalk_id;
mod exit;
mod export;
mod fault;
mod files;
mod fmt;
mod folders;
mod form;
mod gates;
mod gather;
mod import;
#[cfg(feature = "workbook")]
mod import_workbook;
mod init;
mod init_checklist;
mod inputs;
mod interview;
mod languages;
mod lint;
mod locales;
mod man;
mod merge;
mod merge_format;
mod new_answers;
mod outputs;
mod pager;
mod paths;
mod plan;
mod portfolio;
mod schema;
mod shell;
mod sides;
mod store;
mod version;
mod with_answers;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;
#[cfg(unix)]
use std::sync::Arc;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
#[cfg(unix)]
use signal_hook::{consts, flag};

use args::{Cli, Colour, Command};
use exit::{Exit, Failure};
use languages::Languages;
use shell::{Shell, kept};

use crate::catalog::{Catalog, Pace};
use crate::interview::Filters;
use crate::text;

/// Runs the program with the arguments of this process.
pub fn main() -> ExitCode {
    outlive_limits();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(error),
    };
    let shell = Shell::new(cli.color);
    fault::tell_faults(shell);
    let exit = run(shell, cli).unwrap_or_else(|failure| shell.fail(&failure));
    ExitCode::from(exit as u8)
}

/// A file that grows past a limit is an error that can be told, no reason to die.
#[cfg(unix)]
fn outlive_limits() {
    let _ = flag::register(consts::SIGXFSZ, Arc::default());
}

#[cfg(not(unix))]
fn outlive_limits() {}

/// Prints what clap has to say: help and version are results, the rest are mistakes.
fn usage(error: clap::Error) -> ExitCode {
    let args: Vec<String> = env::args_os().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let shell = Shell::new(args::colour_asked(&args));
    if error.kind() == ErrorKind::DisplayVersion && args.iter().any(|arg| arg == "--verbose") {
        let exit = tell_version(&args).unwrap_or_else(|failure| shell.fail(&failure));
        return ExitCode::from(exit as u8);
    }
    let error = about_harmless_arguments(&args, error);
    let exit = if error.use_stderr() {
        // Nobody listening makes a mistake no smaller.
        shell.tell_styled(&error.render());
        Exit::Usage
    } else {
        shell.print_styled(&error.render()).map_or_else(|failure| shell.fail(&failure), |()| Exit::Done)
    };
    ExitCode::from(exit as u8)
}

/// The version with all that is known of the questions in use.
fn tell_version(args: &[String]) -> Result<Exit, Failure> {
    let folder = catalog_folder(args::value_asked(args, "--catalog").map(PathBuf::from));
    Shell::print(&version::long_version(&catalogs::load(folder.as_deref())?))?;
    Ok(Exit::Done)
}

/// What clap says repeats arguments as they are, so it is asked again about harmless ones.
fn about_harmless_arguments(args: &[String], error: clap::Error) -> clap::Error {
    let harmless: Vec<_> = args.iter().map(|arg| text::without_commands(&text::one_line(arg)).into_owned()).collect();
    if harmless == args {
        return error;
    }
    // Only arguments that are no text at all are better now; what is said of them repeats none.
    Cli::try_parse_from(harmless).err().unwrap_or(error)
}

/// The folder of one's own checklists: as named, else as the environment says.
fn catalog_folder(named: Option<PathBuf>) -> Option<PathBuf> {
    let from_environment = || env::var_os("OSPO_ASSESS_CATALOG").filter(|folder| !folder.is_empty());
    named.or_else(|| from_environment().map(PathBuf::from))
}

fn run(shell: Shell, cli: Cli) -> Result<Exit, Failure> {
    if cli.quiet {
        Shell::be_quiet();
    }
    if cli.verbose {
        return Err(Failure::Usage("--verbose goes with --version only: ospo-assess --version --verbose".to_owned()));
    }
    let folder = catalog_folder(cli.catalog);
    let folder = folder.as_deref();
    folder.into_iter().for_each(languages::look_in_catalog);
    let catalog = || catalogs::load(folder).map(kept);
    match cli.command {
        None if !interview::can_ask() => {
            Shell::note(&Cli::command().render_help().to_string());
            Err(without_terminal())
        }
        None => ask(cli.color, catalog()?, &args::Interview::default()),
        Some(Command::Interview(_)) if !interview::can_ask() => Err(without_terminal()),
        Some(Command::Interview(args)) => ask(cli.color, catalog()?, &args),
        Some(Command::Init(args)) => init::run(catalog()?, folder, &args),
        Some(Command::Form(args)) => form::run(catalog()?, &args),
        Some(Command::Report(args)) => match &args.r#for {
            Some(id) => crosswalk::report_for(shell, catalog()?, &args, id),
            None => commands::report(shell, catalog()?, &args),
        },
        Some(Command::Check(args)) => check::run(shell, folder, &args),
        Some(Command::Gather(args)) => gather::run(shell, catalog()?, &args),
        Some(Command::Plan(args)) => plan::run_plan(shell, catalog()?, &args),
        Some(Command::Whatif(args)) => plan::run_what_if(shell, catalog()?, &args),
        Some(Command::Portfolio(args)) => portfolio::run(shell, catalog()?, &args),
        Some(Command::Compare(args)) => compare::run(shell, catalog()?, &args),
        Some(Command::List(args)) => match &args.crosswalk {
            Some(id) => crosswalk::list_requirements(shell, catalog()?, &args, id),
            None => commands::list(shell, catalog()?, &args),
        },
        Some(Command::Show(args)) => commands::show(shell, catalog()?, &args),
        Some(Command::Lint(args)) => lint::run(shell, folder, &args),
        Some(Command::Merge(args)) => merge::run(shell, catalog()?, &args),
        Some(Command::Export { what }) => export::run(catalog()?, &what),
        Some(Command::Import(args)) => import::run(catalog()?, folder, &args),
        Some(Command::Fmt(args)) => fmt::run(catalog()?, folder, &args),
        Some(Command::Schema { of }) => schema::run(catalog()?, of),
        Some(Command::Explain { rule }) => commands::explain(shell, rule.as_deref()),
        Some(Command::InitChecklist(args)) => init_checklist::run(&args),
        Some(Command::Completions { shell: kind }) => {
            Shell::write(None, completions::script(kind, catalog()?).as_bytes())?;
            Ok(Exit::Done)
        }
        Some(Command::Man { command, output }) => man::run(&command, output.as_deref()),
    }
}

fn ask(colour: Colour, catalog: &Catalog, args: &args::Interview) -> Result<Exit, Failure> {
    match colour {
        Colour::Auto => {}
        Colour::Always => anstream::ColorChoice::Always.write_global(),
        Colour::Never => anstream::ColorChoice::Never.write_global(),
    }
    let filters = Filters {
        only: commands::filter_for(catalog, &args.filter, &args.r#for)?,
        open: args.open,
        again: args.again,
        minutes: args.minutes.map(usize::from),
        pace: if args.group { Pace::Group } else { Pace::Alone },
    };
    let path = args.answers.clone().unwrap_or_else(|| PathBuf::from(args::DEFAULT_ANSWERS));
    let options =
        interview::InterviewOptions { path, filters, plain: args.plain, findings: gather::seen(&args.seen, catalog)? };
    let languages = Languages::of(&args.language, catalog)?;
    interview::run(&options, catalog, &languages, chrono::Local::now().date_naive())
}

/// Nobody can be asked.
fn without_terminal() -> Failure {
    let way_out = "Fill in a file made by `ospo-assess init`, then run `ospo-assess report`";
    Failure::Usage(format!("there is no terminal to ask on. {way_out}"))
}
