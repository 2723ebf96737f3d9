//! The shell around the core: arguments, files, streams, environment and exit codes.

mod args;
mod catalogs;
mod check;
mod commands;
mod exit;
mod files;
mod fmt;
mod gates;
mod init;
mod inputs;
mod interview;
mod outputs;
mod schema;
mod shell;
mod store;

use std::path::PathBuf;
use std::process::ExitCode;
#[cfg(unix)]
use std::sync::Arc;

use clap::{CommandFactory, Parser};

use args::{Cli, Colour, Command};
pub use exit::{Exit, Failure};
use shell::Shell;

use crate::catalog::Catalog;
use crate::interview::Filters;

/// Runs the program with the arguments of this process.
pub fn main() -> ExitCode {
    outlive_limits();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let shell = Shell::new(cli.color);
    let exit = run(shell, cli).unwrap_or_else(|failure| shell.fail(&failure));
    ExitCode::from(exit as u8)
}

/// A file that grows past a limit is an error that can be told, no reason to die.
#[cfg(unix)]
fn outlive_limits() {
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

#[cfg(not(unix))]
fn outlive_limits() {}

/// Prints what clap has to say: help and version are results, the rest are mistakes.
fn usage(error: &clap::Error) -> ExitCode {
    let printed = error.print();
    let exit = if error.use_stderr() {
        // Nobody listening makes a mistake no smaller.
        Exit::Usage
    } else {
        let told = |failure| Shell::new(args::Colour::Auto).fail(&failure);
        Shell::heard(printed).map_or_else(told, |()| Exit::Done)
    };
    ExitCode::from(exit as u8)
}

fn run(shell: Shell, cli: Cli) -> Result<Exit, Failure> {
    let catalog = || catalogs::load(cli.catalog.as_deref());
    match cli.command {
        None => {
            // Where nobody can be asked, the help says what else there is.
            if !interview::can_ask() {
                Shell::note(&Cli::command().render_help().to_string());
            }
            ask(cli.color, &catalog()?, &args::Interview::default())
        }
        Some(Command::Interview(args)) => ask(cli.color, &catalog()?, &args),
        Some(Command::Init(args)) => init::run(&catalog()?, &args),
        Some(Command::Report(args)) => commands::report(shell, &catalog()?, &args),
        Some(Command::Check(args)) => check::run(shell, cli.catalog.as_deref(), &args),
        Some(Command::List(args)) => commands::list(shell, &catalog()?, &args),
        Some(Command::Show(args)) => commands::show(shell, &catalog()?, &args),
        Some(Command::Lint { format }) => check::lint(shell, cli.catalog.as_deref(), format),
        Some(Command::Fmt(args)) => fmt::run(&catalog()?, &args),
        Some(Command::Schema { of }) => schema::run(&catalog()?, of),
        Some(Command::Explain { rule }) => commands::explain(shell, rule.as_deref()),
        Some(Command::Completions { shell: kind }) => commands::completions(kind),
        Some(Command::Man) => commands::man(),
    }
}

/// Why nobody is asked, and what to do instead.
const NO_TERMINAL: &str =
    "there is no terminal to ask on. Fill in a file made by `ospo-assess init`, then run `ospo-assess report`";

fn ask(colour: Colour, catalog: &Catalog, args: &args::Interview) -> Result<Exit, Failure> {
    if !interview::can_ask() {
        return Err(Failure::Usage(NO_TERMINAL.to_owned()));
    }
    match colour {
        Colour::Auto => {}
        Colour::Always => anstream::ColorChoice::Always.write_global(),
        Colour::Never => anstream::ColorChoice::Never.write_global(),
    }
    let filters = Filters { only: commands::filter_of(catalog, &args.filter)?, open: args.open };
    let path = args.answers.clone().unwrap_or_else(|| PathBuf::from(args::DEFAULT_ANSWERS));
    let options = interview::InterviewOptions { path, filters, plain: args.plain };
    interview::run(&options, catalog, chrono::Local::now().date_naive())
}
